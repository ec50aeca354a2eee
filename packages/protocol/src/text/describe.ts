import { KEYS } from './keys.ts'
import { decodeUtf8 } from './utf8.ts'
import { quote } from './values.ts'

/**
 * The data segment of a Login or Text PDU in a line, for logs: its pairs, and in place of whatever may be secret `[redacted]`:
 * the answer of CHAP, and values of keys that are not in the table, such as vendors' own. Pieces that are no pair of a known
 * name, as of a text that was cut into several PDUs (RFC 7143 §6.1), are shown by their length alone. Never throws.
 */
export function describeText(text: Uint8Array): string {
  const words: string[] = []
  for (let start = 0; start < text.length;) {
    const end = text.indexOf(0, start)
    const piece = text.subarray(start, end < 0 ? text.length : end)
    if (piece.length > 0) words.push(describePiece(piece))
    start += piece.length + 1
  }
  return words.join(' ')
}

/** Keys of vendors and of extensions (§13.22, §13.26). */
const PRIVATE_KEY = /^[XYZ][-#][A-Za-z0-9.+@_-]{1,61}$/

function describePiece(piece: Uint8Array): string {
  const pair = decodeUtf8(piece) ?? ''
  const separator = pair.indexOf('=')
  const name = pair.slice(0, Math.max(0, separator))
  const key = KEYS.get(name)
  if (key === undefined && !PRIVATE_KEY.test(name)) return `[${piece.length} bytes]`
  if (key === undefined || key.secret === true) return `${name}=[redacted]`
  const value = pair.slice(separator + 1)
  return `${name}=${/^[!-~]*$/.test(value) ? value : quote(value)}`
}
