/** Shared by the tests: hand-laid vectors, arbitraries from layouts, and the promise that no bytes make a parser throw. */
import { expect } from '@jest/globals'
import fc from 'fast-check'
import type { Field, Fields, FieldValue } from '../src/index.ts'

/** Bytes from hexadecimal digits; spaces and line ends are free. */
export function bytes(digits: string): Uint8Array {
  const packed = digits.replace(/\s/g, '')
  return Uint8Array.from({ length: packed.length / 2 }, (_, at) =>
    Number.parseInt(packed.slice(at * 2, at * 2 + 2), 16),
  )
}

/** Hexadecimal digits in pairs, for comparing with {@link bytes}'s input. */
export function hex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** `count` zero bytes, for the reserved parts of vectors. */
export function zeros(count: number): string {
  return '00'.repeat(count)
}

/** The parser takes the vector cut at every length, and random bytes, and never throws. */
export function expectSurvives(parse: (data: Uint8Array) => unknown, whole: Uint8Array): void {
  for (let length = 0; length <= whole.length; length++)
    expect(() => parse(whole.subarray(0, length))).not.toThrow()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      parse(data)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const data = whole.slice()
      for (const [at, value] of changes) data[at] = value
      parse(data)
    }),
  )
}

/** Any value that a field takes. */
function fieldArbitrary(field: Field): fc.Arbitrary<FieldValue> {
  const [, bit, width] = field
  if (bit === 'bytes') return fc.uint8Array({ minLength: width, maxLength: width })
  if (bit === 'text') return fc.string({ maxLength: width }).map((value) => value.trimEnd())
  if (width === 1) return fc.boolean()
  if (width === 64) return fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
  return fc.oneof(fc.constantFrom(0, 2 ** width - 1), fc.integer({ min: 0, max: 2 ** width - 1 }))
}

/** Any values for the fields of a layout, all of them given. */
export function valuesOf(fields: Fields): fc.Arbitrary<Record<string, FieldValue>> {
  const model: Record<string, fc.Arbitrary<FieldValue>> = {}
  for (const [name, field] of Object.entries(fields)) model[name] = fieldArbitrary(field)
  return fc.record(model)
}

/** A page of fixed layout writes what it reads and reads what it writes. */
export function expectRoundTrips(
  page: { parse: (data: Uint8Array) => object; encode: (values: Record<string, never>) => Uint8Array },
  fields: Fields,
): void {
  fc.assert(
    fc.property(valuesOf(fields), (values) => {
      expect(page.parse(page.encode(values as Record<string, never>))).toMatchObject(values)
    }),
  )
}
