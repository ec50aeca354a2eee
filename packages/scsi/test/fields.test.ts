import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeFields, encodeFields } from '../src/fields.ts'
import type { Fields } from '../src/fields.ts'
import { bytes, hex, valuesOf } from './support.ts'

const FIELDS = {
  top: [0, 7, 3],
  flag: [0, 4, 1],
  low: [0, 3, 4],
  odd: [1, 4, 21],
  word: [4, 7, 16],
  middle: [6, 6, 31],
  wide: [10, 7, 64],
  time: [18, 7, 48],
  name: [24, 'text', 8],
  raw: [32, 'bytes', 4],
} as const

const VECTOR = bytes(`
  b5 1f ff fe 12 34 7f ff ff ff
  01 02 03 04 05 06 07 08  01 02 03 04 05 06
  41 42 43 20 20 20 20 20  de ad be ef`)

describe('a layout', () => {
  test('reads bits, numbers, wide numbers, text and bytes', () => {
    expect(decodeFields(FIELDS, VECTOR)).toEqual({
      top: 5,
      flag: true,
      low: 5,
      odd: 0x1ffffe,
      word: 0x1234,
      middle: 0x7fffffff,
      wide: 0x0102030405060708n,
      time: 0x010203040506,
      name: 'ABC',
      raw: bytes('deadbeef'),
    })
  })

  test('writes what it reads', () => {
    const target = new Uint8Array(36)
    encodeFields(FIELDS, decodeFields(FIELDS, VECTOR), target, 'test')
    expect(hex(target)).toBe(hex(VECTOR))
  })

  test('decode(encode(x)) is x', () => {
    fc.assert(
      fc.property(valuesOf(FIELDS), (values) => {
        const target = new Uint8Array(36)
        encodeFields<Fields>(FIELDS, values, target, 'test')
        expect(decodeFields<Fields>(FIELDS, target)).toEqual(values)
      }),
    )
  })

  test('gives undefined for what is cut off, and the part that is there of text and bytes', () => {
    const cut = decodeFields(FIELDS, VECTOR.subarray(0, 26))
    expect(cut.time).toBe(0x010203040506)
    expect(cut.name).toBe('AB')
    expect(cut.raw).toBeUndefined()
    expect(decodeFields(FIELDS, VECTOR.subarray(0, 17)).wide).toBeUndefined()
    expect(decodeFields(FIELDS, VECTOR.subarray(0, 3)).odd).toBeUndefined()
  })

  test('takes a safe integer for 64 bits', () => {
    const target = new Uint8Array(36)
    encodeFields(FIELDS, { wide: Number.MAX_SAFE_INTEGER }, target, 'test')
    expect(decodeFields(FIELDS, target).wide).toBe(2n ** 53n - 1n)
  })

  test('fills text that is left out with spaces, and leaves other fields clear', () => {
    const target = new Uint8Array(36)
    encodeFields(FIELDS, {}, target, 'test')
    expect(hex(target)).toBe(`${'00 '.repeat(24)}${'20 '.repeat(8)}00 00 00 00`)
  })
})

describe('misuse is named', () => {
  const write = (values: Record<string, unknown>) => () => {
    encodeFields<Fields>(FIELDS, values as Record<string, never>, new Uint8Array(36), 'THING')
  }

  test.each([
    [{ word: 65536 }, 'THING: word 65536 is not an integer in 0..65535'],
    [{ word: -1 }, 'THING: word -1 is not an integer in 0..65535'],
    [{ word: 1.5 }, 'THING: word 1.5 is not an integer in 0..65535'],
    [{ word: Number.NaN }, 'THING: word NaN is not an integer in 0..65535'],
    [
      { wide: 2 ** 53 },
      'THING: wide 9007199254740992 is not an integer in 0..9007199254740991; use a bigint',
    ],
    [{ wide: 2n ** 64n }, 'THING: wide 18446744073709551616 is not in 0..18446744073709551615'],
    [{ wide: -1n }, 'THING: wide -1 is not in 0..18446744073709551615'],
    [{ name: 'much too long' }, 'THING: name "much too long" is longer than 8 characters'],
    [{ name: 'ü' }, 'THING: name "ü" is not ASCII'],
    [{ raw: new Uint8Array(3) }, 'THING: raw has 3 bytes where 4 belong'],
  ])('%p is a RangeError', (values, message) => {
    expect(write(values)).toThrow(new RangeError(message))
  })

  test.each([
    [{ word: '1' }, 'THING: word must be a number, not 1'],
    [{ word: 1n }, 'THING: word must be a number, not 1'],
    [{ flag: 1 }, 'THING: flag must be true or false, not 1'],
    [{ wide: '1' }, 'THING: wide must be a number, not 1'],
    [{ name: 7 }, 'THING: name must be a string'],
    [{ raw: [1, 2, 3, 4] }, 'THING: raw must be a Uint8Array'],
  ])('%p is a TypeError', (values, message) => {
    expect(write(values)).toThrow(new TypeError(message))
  })
})
