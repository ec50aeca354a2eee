import { violation, type Violation } from '../violation.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'
import { quote } from './values.ts'

/** One key=value pair (RFC 7143 §6.1). */
export interface TextPair {
  /** A key-name: 1 to 63 characters. */
  readonly key: string
  /** Everything after the first `=`; any characters but null. */
  readonly value: string
}

/** Where a text collected over several PDUs becomes too long, in bytes (§6.1 asks for at least 64 kilobytes). */
export const MAXIMUM_TEXT_LENGTH = 65536

/** Longest data segment of a Login Request or Response: the default MaxRecvDataSegmentLength (§6.3, §13.12). */
export const LOGIN_SEGMENT_LENGTH = 8192

/**
 * A standard-label begins with a capital letter and has at most 63 characters. Two names outside of that rule are in
 * use: iSCSIProtocolLevel (§13.24), and the prefix X# of registered extensions (§13.26).
 */
const KEY_NAME = /^(?:[A-Z][A-Za-z0-9.+@_-]{0,62}|X#[A-Za-z0-9.+@_-]{1,61}|iSCSIProtocolLevel)$/

/** Whether a string is a key-name (§6.1). */
export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name)
}

/**
 * The text of pairs: `key=value` and one null byte for each, in order.
 * @throws TypeError if a key is no key-name or a value contains a null character.
 */
export function encodePairs(pairs: Iterable<TextPair>): Uint8Array {
  let text = ''
  for (const { key, value } of pairs) {
    if (!isKeyName(key)) throw new TypeError(`${quote(key)} is not a key-name (RFC 7143 §6.1)`)
    if (value.includes('\0')) throw new TypeError(`the value of ${key} contains a null character`)
    text += `${key}=${value}\0`
  }
  return encodeUtf8(text)
}

/**
 * The pairs of a whole text, in order and with repetitions. No bytes are no pairs. Empty strings between nulls are
 * skipped, because some peers pad a text with nulls; a last pair without its null delimiter is a violation, because it
 * may have been cut.
 */
export function decodePairs(text: Uint8Array): readonly TextPair[] | Violation {
  const pairs: TextPair[] = []
  let start = 0
  while (start < text.length) {
    const end = text.indexOf(0, start)
    if (end < 0) return violation('text-format', 'the last key=value pair has no null delimiter')
    if (end > start) {
      const pair = decodePair(text.subarray(start, end))
      if ('kind' in pair) return pair
      pairs.push(pair)
    }
    start = end + 1
  }
  return pairs
}

/**
 * Cuts a text into the data segments of successive PDUs: all but the last are sent with the C bit (§6.2). The segments
 * are views of `text`; an empty text is one empty segment.
 * @throws RangeError if `segmentLength` is not a positive integer.
 */
export function splitText(
  text: Uint8Array,
  segmentLength: number = LOGIN_SEGMENT_LENGTH,
): readonly Uint8Array[] {
  if (!Number.isInteger(segmentLength) || segmentLength < 1) {
    throw new RangeError(`segmentLength must be a positive integer, was ${segmentLength}`)
  }
  const count = Math.max(1, Math.ceil(text.length / segmentLength))
  return Array.from({ length: count }, (_, index) =>
    text.subarray(index * segmentLength, (index + 1) * segmentLength),
  )
}

/** Joins the data segments of PDUs with the C bit into one text (§6.1, "logical-text-data-segment"). */
export class TextCollector {
  readonly #limit: number
  #segments: Uint8Array[] = []
  #length = 0

  /** @param limit the longest text that is accepted, in bytes */
  constructor(limit: number = MAXIMUM_TEXT_LENGTH) {
    this.#limit = limit
  }

  /**
   * Takes one data segment; `more` is its C bit. Answers the whole text once it is complete, and is then empty again;
   * `undefined` while more is to come. Segments that must wait are copied, so the caller may reuse their memory.
   */
  add(segment: Uint8Array, more: boolean): Uint8Array | Violation | undefined {
    this.#length += segment.length
    if (this.#length > this.#limit) {
      this.#clear()
      return violation('text-too-long', `a text of more than ${this.#limit} bytes`)
    }
    if (more) {
      this.#segments.push(segment.slice())
      return undefined
    }
    const text = this.#joined(segment)
    this.#clear()
    return text
  }

  #joined(last: Uint8Array): Uint8Array {
    const text = new Uint8Array(this.#length)
    let offset = 0
    for (const segment of [...this.#segments, last]) {
      text.set(segment, offset)
      offset += segment.length
    }
    return text
  }

  #clear(): void {
    this.#segments = []
    this.#length = 0
  }
}

function decodePair(bytes: Uint8Array): TextPair | Violation {
  const text = decodeUtf8(bytes)
  if (text === undefined) return violation('text-format', 'a key=value pair is not UTF-8')
  const separator = text.indexOf('=')
  if (separator < 0) return violation('text-format', `${quote(text)} has no "="`)
  const key = text.slice(0, separator)
  if (!isKeyName(key)) return violation('text-format', `${quote(key)} is not a key-name`)
  return { key, value: text.slice(separator + 1) }
}
