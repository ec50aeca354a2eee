import type { Violation } from '../../src/violation.ts'

type Encode<P> = (pdu: P, view: DataView, offset: number) => number
type Decode<R> = (view: DataView, offset: number, length: number) => R

const GUARD = 0xa5
const MARGIN = 7

/** Hex as the vectors are written, in any grouping, made comparable. */
export function hex(vector: string): string {
  return vector.replaceAll(/\s+/g, '')
}

/** The bytes of a hex vector. */
export function bytes(vector: string): Uint8Array {
  return Uint8Array.from(hex(vector).match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

function toHex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Encodes into the middle of a dirty buffer; the hex of what was written. Throws if anything around it was touched. */
export function encoded<P>(encode: Encode<P>, pdu: P, margin: number = MARGIN): string {
  const buffer = new Uint8Array(2 * margin + 48 + 1020).fill(GUARD)
  const length = encode(pdu, new DataView(buffer.buffer), margin)
  const outside = [...buffer.subarray(0, margin), ...buffer.subarray(margin + length)]
  if (outside.some((byte) => byte !== GUARD)) throw new Error('the encoder wrote outside of the header')
  return toHex(buffer.subarray(margin, margin + length))
}

/** Decodes from the middle of a larger buffer, by a view that ends where the header ends. */
export function decoded<R>(decode: Decode<R>, vector: string, margin: number = MARGIN): R {
  const header = bytes(vector)
  const buffer = new Uint8Array(3 * margin + header.length).fill(GUARD)
  buffer.set(header, 2 * margin)
  return decode(new DataView(buffer.buffer, margin, margin + header.length), margin, header.length)
}

/** The vector with some of its bytes replaced. */
export function patched(vector: string, changes: Readonly<Record<number, number>>): string {
  const header = bytes(vector)
  for (const [index, value] of Object.entries(changes)) header[Number(index)] = value
  return toHex(header)
}

/** What a violation of the rule looks like to `toEqual`. */
export function breach(rule: Violation['rule'], section: string, detail: string): Violation {
  return { kind: 'violation', rule, section, detail }
}
