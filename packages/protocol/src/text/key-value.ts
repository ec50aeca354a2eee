/* Values of keys: between text, as a peer wrote it, and the value that a row of the table describes. */
import { violation, type Violation } from '../violation.ts'
import type { DeclaredKey, DeclaredNumberKey, KeyDefinition, ListKey, NumberKey } from './keys.ts'
import { byteLength, decodeBinary, formatBoolean, parseBinaryNumber, parseBoolean } from './values.ts'
import { parseNumber, quote } from './values.ts'

/** The value of a key, decoded as its row says; the choice from a list is a string. */
export type KeyValue = boolean | number | string | Uint8Array

/** What one side wishes for a key; for a list, the values it accepts, in order of preference. */
export type Wish = boolean | number | readonly string[]

/** Reads a boolean-value. */
export function readBoolean(name: string, text: string): boolean | Violation {
  return parseBoolean(text) ?? violation('text-format', `${name}=${quote(text)} is neither Yes nor No`)
}

/** Reads a number. One that is outside of the key's range is read as well: what follows from that is negotiation. */
export function readNumber(
  name: string,
  key: NumberKey | DeclaredNumberKey,
  text: string,
): number | Violation {
  const binary = key.result === 'declared' && key.binary === true
  const value = binary ? parseBinaryNumber(text) : parseNumber(text)
  return value === undefined ? violation('text-format', `${name}=${quote(text)} is no number`) : Number(value)
}

/** Reads what a side declares, within the bounds of its key. */
export function readDeclaration(
  name: string,
  key: DeclaredNumberKey | DeclaredKey,
  text: string,
): KeyValue | Violation {
  if (key.kind === 'number') {
    const value = readNumber(name, key, text)
    if (typeof value === 'object' || isInRange(key, value)) return value
    return violation('negotiation', `${name}=${quote(text)} is outside of ${key.range.join(' to ')}`)
  }
  const value = key.kind === 'text' ? text : decodeBinary(text)
  if (value === undefined) return violation('text-format', `the value of ${name} is not a binary-value`)
  const length = typeof value === 'string' ? byteLength(value) : value.length
  if (length <= key.maximumLength) return value
  return violation(
    'text-format',
    `the value of ${name} has ${length} bytes, at most ${key.maximumLength} may be`,
  )
}

/** Whether a number is an admissible value of its key. */
export function isInRange(key: NumberKey | DeclaredNumberKey, value: number): boolean {
  return value >= key.range[0] && value <= key.range[1]
}

/**
 * How a wish is written as a proposal or declaration.
 * @throws RangeError for a number outside of the key's range, TypeError for any other wish that is no value of the key.
 */
export function formatWish(name: string, key: KeyDefinition, wish: Wish): string {
  if (key.kind === 'boolean') return formatBoolean(booleanWish(name, wish))
  if (key.kind === 'number') return String(numberWish(name, key, wish))
  if (key.kind !== 'list') throw new TypeError(`${name} is not a key that takes a wish`)
  const values = listWish(name, key, wish)
  const missing = key.mustOffer?.find((value) => !values.includes(value))
  if (missing === undefined) return values.join(',')
  throw new TypeError(`an offer of ${name} must contain ${missing} (RFC 7143 §${key.section})`)
}

/** A wish for a boolean key. @throws TypeError for anything else. */
export function booleanWish(name: string, wish: Wish): boolean {
  if (typeof wish === 'boolean') return wish
  throw new TypeError(`${name} must be true or false`)
}

/** A wish for a number. @throws TypeError for anything else, RangeError outside of the key's range. */
export function numberWish(name: string, key: NumberKey | DeclaredNumberKey, wish: Wish): number {
  if (typeof wish !== 'number') throw new TypeError(`${name} must be a number`)
  if (Number.isInteger(wish) && isInRange(key, wish)) return wish
  throw new RangeError(`${name} must be an integer from ${key.range.join(' to ')}, was ${wish}`)
}

/** A wish for a list. @throws TypeError unless it is a list of at least one of the key's values. */
export function listWish(name: string, key: ListKey, wish: Wish): readonly string[] {
  if (typeof wish !== 'object' || wish.length === 0) throw new TypeError(`${name} must be a list of values`)
  const unknown = wish.find((value) => !key.values.includes(value))
  if (unknown === undefined) return wish
  throw new TypeError(
    `${name} must be chosen from ${key.values.join(', ')}; ${quote(unknown)} is not among them`,
  )
}
