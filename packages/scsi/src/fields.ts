/**
 * Fixed layouts as data: one table of fields reads and writes a CDB, a page or a descriptor.
 *
 * A field is `[byte, bit, width]`: it begins at `bit` (7 is the top bit) of `byte` and runs `width` bits
 * towards less significant bits and higher bytes, as the standards draw it. `[byte, 'text', length]` is ASCII,
 * left-aligned and padded with spaces; `[byte, 'bytes', length]` is left alone.
 *
 * | field | read as | written from |
 * | --- | --- | --- |
 * | 1 bit | boolean | boolean |
 * | 64 bits | bigint, always | number (a safe integer) or bigint |
 * | other widths (to 48 bits) | number | number |
 * | text | string without its padding | string |
 * | bytes | a view of the data | Uint8Array of that length |
 *
 * Whatever lies past the end of the data reads as undefined (only text and bytes give the part that is there).
 */
import { text, uint, uint64 } from './bytes.ts'

/** One field: where it begins and how far it runs. */
export type Field =
  | readonly [byte: number, bit: number, width: number]
  | readonly [byte: number, kind: 'text', length: number]
  | readonly [byte: number, kind: 'bytes', length: number]

/** A layout: fields by name. */
export type Fields = Readonly<Record<string, Field>>

type Kind<F extends Field> = F extends readonly [number, 'text', number]
  ? 'text'
  : F extends readonly [number, 'bytes', number]
    ? 'bytes'
    : F extends readonly [number, number, 1]
      ? 'flag'
      : F extends readonly [number, number, 64]
        ? 'wide'
        : number extends F[2]
          ? 'flag' | 'wide' | 'number' // a layout that is only known when it is used
          : 'number'

interface ReadAs {
  text: string
  bytes: Uint8Array
  flag: boolean
  wide: bigint
  number: number
}

interface WrittenFrom {
  text: string
  bytes: Uint8Array
  flag: boolean
  wide: number | bigint
  number: number
}

/** What {@link decodeFields} gives for a layout. A field past the end of the data is undefined. */
export type Decoded<F extends Fields> = { readonly [K in keyof F]: ReadAs[Kind<F[K]>] | undefined }

/** What {@link encodeFields} takes for a layout. A field left out is written as zeros (text: spaces). */
export type Encodable<F extends Fields> = { readonly [K in keyof F]?: WrittenFrom[Kind<F[K]>] | undefined }

/** {@link Encodable} with the fields named in `R` required. */
export type EncodableWith<F extends Fields, R extends keyof F> = Encodable<F> & {
  readonly [K in R]: WrittenFrom[Kind<F[K]>]
}

/** Any field's value. */
export type FieldValue = string | Uint8Array | boolean | bigint | number | undefined

/** Reads every field of a layout from `data`, whose byte 0 is the layout's. Never throws. */
export function decodeFields<const F extends Fields>(fields: F, data: Uint8Array): Decoded<F> {
  const values: Record<string, FieldValue> = {}
  for (const [name, field] of listed(fields)) values[name] = decodeField(field, data)
  return values as Decoded<F> // each value's type follows from its field, which a loop cannot show to the compiler
}

/**
 * Writes every given field of a layout into `target`, whose byte 0 is the layout's and whose bits are clear there.
 *
 * @param subject what is being built, for the message of an error
 * @param larger what to use for numbers that do not fit, likewise
 * @throws RangeError or TypeError when a value does not fit its field
 */
export function encodeFields<const F extends Fields>(
  fields: F,
  values: Encodable<F>,
  target: Uint8Array,
  subject: string,
  larger?: string,
): void {
  for (const [name, field] of listed(fields)) {
    const value = values[name]
    if (value !== undefined || field[1] === 'text')
      encodeField(field, value, target, `${subject}: ${name}`, larger)
  }
}

/** A layout's fields as a list, made once: walking it is what a hot path can afford. */
function listed(fields: Fields): readonly (readonly [string, Field])[] {
  const known = lists.get(fields)
  if (known !== undefined) return known
  const list = Object.entries(fields)
  lists.set(fields, list)
  return list
}

const lists = new WeakMap<Fields, readonly (readonly [string, Field])[]>()

function decodeField(field: Field, data: Uint8Array): FieldValue {
  const [byte, bit, width] = field
  if (bit === 'bytes') return byte < data.length ? data.subarray(byte, byte + width) : undefined
  if (bit === 'text') return byte < data.length ? text(data.subarray(byte, byte + width)) : undefined
  if (width === 64) return uint64(data, byte)
  const endBit = 7 - bit + width // counted from the top bit of the first byte
  const bytes = Math.ceil(endBit / 8)
  const whole = uint(data, byte, bytes)
  if (whole === undefined) return undefined
  const value = Math.floor(whole / 2 ** (bytes * 8 - endBit)) % 2 ** width
  return width === 1 ? value === 1 : value
}

function encodeField(
  field: Field,
  value: FieldValue,
  target: Uint8Array,
  subject: string,
  larger?: string,
): void {
  const [byte, bit, width] = field
  if (bit === 'text') {
    encodeText(value ?? '', target.subarray(byte, byte + width), subject)
  } else if (bit === 'bytes') {
    if (!(value instanceof Uint8Array)) throw new TypeError(`${subject} must be a Uint8Array`)
    if (value.length !== width)
      throw new RangeError(`${subject} has ${value.length} bytes where ${width} belong`)
    target.set(value, byte)
  } else if (width === 1) {
    if (typeof value !== 'boolean')
      throw new TypeError(`${subject} must be true or false, not ${String(value)}`)
    if (value) target[byte] = (target[byte] ?? 0) | (1 << bit)
  } else if (typeof value === 'bigint' && width === 64) {
    if (value < 0n || value > 0xffff_ffff_ffff_ffffn) {
      throw new RangeError(`${subject} ${value} is not in 0..18446744073709551615`)
    }
    writeBits(Number(value >> 32n), target, byte * 8 + 32, 32)
    writeBits(Number(value & 0xffff_ffffn), target, byte * 8 + 64, 32)
  } else {
    if (typeof value !== 'number') throw new TypeError(`${subject} must be a number, not ${String(value)}`)
    const limit = width === 64 ? Number.MAX_SAFE_INTEGER : 2 ** width - 1
    if (!Number.isInteger(value) || value < 0 || value > limit) {
      const advice = width === 64 ? 'a bigint' : width < 8 ? undefined : larger
      const instead = advice !== undefined && value > limit ? `; use ${advice}` : ''
      throw new RangeError(`${subject} ${value} is not an integer in 0..${limit}${instead}`)
    }
    writeBits(value, target, byte * 8 + 7 - bit + width, width)
  }
}

function encodeText(value: FieldValue, target: Uint8Array, subject: string): void {
  if (typeof value !== 'string') throw new TypeError(`${subject} must be a string`)
  if (value.length > target.length) {
    throw new RangeError(`${subject} ${JSON.stringify(value)} is longer than ${target.length} characters`)
  }
  target.fill(0x20)
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code < 0x20 || code > 0x7e) throw new RangeError(`${subject} ${JSON.stringify(value)} is not ASCII`)
    target[index] = code
  }
}

/** Writes a number of `width` bits so that it ends before bit `end`, counted from the top of byte 0. */
function writeBits(value: number, target: Uint8Array, end: number, width: number): void {
  if (width > 32) {
    writeBits(Math.floor(value / 0x1_0000_0000), target, end - 32, width - 32)
    writeBits(value >>> 0, target, end, 32)
    return
  }
  let rest = value >>> 0
  for (let left = width, stop = end; left > 0;) {
    const shift = 7 - ((stop - 1) & 7)
    const taken = Math.min(8 - shift, left)
    const index = (stop - 1) >> 3
    target[index] = (target[index] ?? 0) | ((rest & ((1 << taken) - 1)) << shift)
    rest >>>= taken
    left -= taken
    stop -= taken
  }
}
