import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  byteLength,
  decodeBinary,
  encodeBinary,
  formatBoolean,
  parseBinaryNumber,
  parseBoolean,
  parseList,
  parseNumber,
  quote,
} from '../../src/text/values.ts'

const NOT_NUMBERS = [
  '',
  ' 1',
  '1 ',
  '01',
  '+1',
  '-1',
  '1.0',
  '1e3',
  '0x',
  '0X',
  '0xg',
  'x1',
  '1~2',
  'ten',
  '0b1',
  '1,2',
]

describe('numerical-value', () => {
  test.each([
    ['0', 0n],
    ['7', 7n],
    ['16777215', 16777215n],
    ['0x0', 0n],
    ['0xff', 255n],
    ['0XfF', 255n],
    ['0x00001000', 4096n],
    ['18446744073709551615', 2n ** 64n - 1n],
    ['0xffffffffffffffff', 2n ** 64n - 1n],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each(NOT_NUMBERS)('%j is none', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })

  test.each(['18446744073709551616', '0x10000000000000000', '1'.repeat(60000)])(
    '2^64 and more are none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )
})

describe('a binary-value as a number', () => {
  test.each([
    ['1', 1n],
    ['0x0010', 16n],
    ['0bAQ==', 1n],
    ['0BEAE=', 0x1001n],
    ['0b//////////8=', 2n ** 64n - 1n],
  ])('%s', (text, value) => {
    expect(parseBinaryNumber(text)).toBe(value)
  })

  test.each([...NOT_NUMBERS, '0bAAAAAAAAAAAA', '0bA'])('%j is none', (text) => {
    expect(parseBinaryNumber(text)).toBeUndefined()
  })
})

describe('boolean-value and list-of-values', () => {
  test.each([
    ['Yes', true],
    ['No', false],
  ])('%s', (text, value) => {
    expect(parseBoolean(text)).toBe(value)
    expect(formatBoolean(value)).toBe(text)
  })

  test.each(['yes', 'NO', 'true', '1', '', 'Yes '])('%j is no boolean-value', (text) => {
    expect(parseBoolean(text)).toBeUndefined()
  })

  test('a list keeps its order', () => {
    expect(parseList('CRC32C,None')).toEqual(['CRC32C', 'None'])
    expect(parseList('None')).toEqual(['None'])
  })
})

describe('binary-value', () => {
  // The base64 rows are the test vectors of RFC 4648 §10: "f", "fo", "foo", "foob", "fooba", "foobar".
  test.each([
    ['0x00', [0]],
    ['0xdeadBEEF', [0xde, 0xad, 0xbe, 0xef]],
    ['0XDEADbeef', [0xde, 0xad, 0xbe, 0xef]],
    ['0xf', [0x0f]],
    ['0x123', [0x01, 0x23]],
    ['0x00123', [0x00, 0x01, 0x23]],
    ['0bZg==', [0x66]],
    ['0bZm8=', [0x66, 0x6f]],
    ['0BZm9v', [0x66, 0x6f, 0x6f]],
    ['0bZm9vYg==', [0x66, 0x6f, 0x6f, 0x62]],
    ['0BZm9vYmE=', [0x66, 0x6f, 0x6f, 0x62, 0x61]],
    ['0bZm9vYmFy', [0x66, 0x6f, 0x6f, 0x62, 0x61, 0x72]],
    ['0b+/8=', [0xfb, 0xff]],
  ])('%s', (text, bytes) => {
    expect(decodeBinary(text)).toEqual(Uint8Array.from(bytes))
  })

  test.each([
    '',
    '0x',
    '0xg0',
    '0x 00',
    '0b',
    '0b====',
    '0bZg',
    '0bZg=',
    '0bZg===',
    '0bZh==',
    '0bZm9=',
    '0bZ=g=',
    '0bZm8_',
    'Zg==',
    '255',
  ])('%j is none', (text) => {
    expect(decodeBinary(text)).toBeUndefined()
  })

  test('both notations, as written by hand', () => {
    const bytes = Uint8Array.of(0x00, 0x0f, 0xa5, 0xff)
    expect(encodeBinary(bytes)).toBe('0x000fa5ff')
    expect(encodeBinary(bytes, 'base64')).toBe('0bAA+l/w==')
  })

  test('no bytes cannot be written', () => {
    expect(() => encodeBinary(new Uint8Array())).toThrow(RangeError)
  })

  test('what is written is read again, in either notation and either case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const hex = encodeBinary(bytes)
        expect(decodeBinary(hex)).toEqual(bytes)
        expect(decodeBinary(`0X${hex.slice(2).toUpperCase()}`)).toEqual(bytes)
        const base64 = encodeBinary(bytes, 'base64')
        expect(base64).toBe(`0b${Buffer.from(bytes).toString('base64')}`)
        expect(decodeBinary(base64)).toEqual(bytes)
      }),
    )
  })
})

test('a quotation is short and harmless', () => {
  expect(quote('a"b\n')).toBe(String.raw`"a\"b\n"`)
  expect(quote('x'.repeat(5000))).toHaveLength(67)
  // CSI in one character (ECMA-48), DEL, what turns the direction of a text, and a tag outside of the first plane.
  expect(quote('\u009b31m\u007f\u202e\u{e0001}')).toBe(String.raw`"\u009b31m\u007f\u202e\udb40\udc01"`)
})

test('lengths are in bytes', () => {
  expect(byteLength('aä💾')).toBe(7)
})
