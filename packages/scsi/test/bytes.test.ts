import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { concat, elements, flag, hex, text, uint, uint64, utf8, utf8Bytes } from '../src/bytes.ts'
import { bytes } from './support.ts'

describe('reads', () => {
  const data = bytes('80 01 02 03 04 05 06 07 ff')

  test('are big-endian and know where the data ends', () => {
    expect(uint(data, 0, 2)).toBe(0x8001)
    expect(uint(data, 7, 2)).toBe(0x07ff)
    expect(uint(data, 8, 2)).toBeUndefined()
    expect(uint64(data, 0)).toBe(0x8001020304050607n)
    expect(uint64(data, 2)).toBeUndefined()
    expect(flag(data, 0, 7)).toBe(true)
    expect(flag(data, 0, 0)).toBe(false)
    expect(flag(data, 9, 0)).toBeUndefined()
  })

  test('text loses its padding, hex has two digits a byte', () => {
    expect(text(bytes('41 20 42 20 00'))).toBe('A B')
    expect(text(bytes('20 00'))).toBe('')
    expect(hex(bytes('00 0f f0'))).toBe('000ff0')
  })

  test('elements are whole ones only', () => {
    expect(elements(data, 1, 100, 4)).toEqual([bytes('01020304'), bytes('050607ff')])
    expect(elements(data, 1, 8, 4)).toEqual([bytes('01020304')])
  })

  test('concat joins', () => {
    expect(concat(bytes('01'), bytes(''), bytes('0203'))).toEqual(bytes('010203'))
  })
})

describe('UTF-8', () => {
  test.each([
    ['A', '41'],
    ['ü', 'c3 bc'],
    ['€', 'e2 82 ac'],
    ['😀', 'f0 9f 98 80'],
  ])('%s', (value, digits) => {
    expect(utf8Bytes(value)).toEqual(bytes(digits))
    expect(utf8(bytes(digits))).toBe(value)
  })

  test('ends at a NUL', () => {
    expect(utf8(bytes('41 00 42'))).toBe('A')
  })

  test.each([
    ['ff'],
    ['c3'],
    ['c3 41'],
    ['e2 82'],
    ['ed a0 80'],
    ['c0 80'],
    ['f5 80 80 80'],
    ['e0 80 80'],
    ['f0 80 80 80'],
  ])('malformed %s becomes U+FFFD', (digits) => {
    expect(utf8(bytes(digits))).toContain('\ufffd')
  })

  test('decodes what it encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const whole = value.replaceAll('\0', '')
        expect(utf8(utf8Bytes(whole))).toBe(whole)
      }),
    )
  })

  test('a lone surrogate is misuse', () => {
    expect(() => utf8Bytes('\ud800')).toThrow(TypeError)
  })
})
