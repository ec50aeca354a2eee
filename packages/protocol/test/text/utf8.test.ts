import { describe, expect, test } from '@jest/globals'
import { decodeUtf8, encodeUtf8 } from '../../src/text/utf8.ts'

describe('UTF-8', () => {
  test.each([
    ['', []],
    ['A', [0x41]],
    ['ä', [0xc3, 0xa4]],
    ['日', [0xe6, 0x97, 0xa5]],
    ['💾', [0xf0, 0x9f, 0x92, 0xbe]],
    ['\ufeffA', [0xef, 0xbb, 0xbf, 0x41]],
  ])('%j', (text, bytes) => {
    expect([...encodeUtf8(text)]).toEqual(bytes)
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text)
  })

  test.each([
    ['a continuation byte alone', [0x80]],
    ['a sequence that is cut', [0xe6, 0x97]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is not well-formed', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined()
  })
})
