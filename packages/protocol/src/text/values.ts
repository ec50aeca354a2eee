/*
 * The value notations of RFC 7143 §6.1. A parser answers `undefined` for text that is not of its notation: what
 * cannot be read is never taken for 0 or for empty.
 */
import { encodeUtf8 } from './utf8.ts'

const DECIMAL_CONSTANT = /^(?:0|[1-9][0-9]*)$/
const HEX_CONSTANT = /^0[xX][0-9a-fA-F]+$/
const BASE64_CONSTANT = /^0[bB][A-Za-z0-9+/]+={0,2}$/
const BASE64_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NUMERICAL_LIMIT = 2n ** 64n
/** The longest spelling of a numerical-value below 2^64 is 20 digits; more than this is leading zeros at best. */
const LONGEST_NUMERAL = 255

/** A numerical-value: a decimal-constant or hex-constant below 2^64. */
export function parseNumber(text: string): bigint | undefined {
  if (text.length > LONGEST_NUMERAL) return undefined
  if (!DECIMAL_CONSTANT.test(text) && !HEX_CONSTANT.test(text)) return undefined
  const value = BigInt(text.toLowerCase())
  return value < NUMERICAL_LIMIT ? value : undefined
}

/** A regular-binary-value read as a number: a numerical-value, or a base64-constant of at most 8 bytes. */
export function parseBinaryNumber(text: string): bigint | undefined {
  if (!BASE64_CONSTANT.test(text)) return parseNumber(text)
  const bytes = decodeBinary(text)
  if (bytes === undefined || bytes.length > 8) return undefined
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

/** A boolean-value: `Yes` or `No`, in exactly this spelling. */
export function parseBoolean(text: string): boolean | undefined {
  if (text === 'Yes') return true
  return text === 'No' ? false : undefined
}

/** The spelling of a boolean-value. */
export function formatBoolean(value: boolean): string {
  return value ? 'Yes' : 'No'
}

/** The elements of a list-of-values, in order. */
export function parseList(text: string): readonly string[] {
  return text.split(',')
}

/**
 * The bytes of a binary-value: a hex-constant (an odd number of n digits is (n + 1) / 2 bytes, the first of them with
 * a high half of 0) or a base64-constant (RFC 4648 §4, padded). Decimal-constants have no implicit length and are
 * refused.
 */
export function decodeBinary(text: string): Uint8Array | undefined {
  if (HEX_CONSTANT.test(text)) return decodeHex(text.slice(2))
  return BASE64_CONSTANT.test(text) ? decodeBase64(text.slice(2)) : undefined
}

/**
 * The notation of a binary-value, as `0x` and lower-case digits or as `0b` and base64.
 * @throws RangeError for no bytes at all, which no constant can express.
 */
export function encodeBinary(bytes: Uint8Array, notation: 'hex' | 'base64' = 'hex'): string {
  if (bytes.length === 0) throw new RangeError('a binary-value has at least one byte')
  return notation === 'hex' ? `0x${encodeHex(bytes)}` : `0b${encodeBase64(bytes)}`
}

/** Text from a peer as it may stand in a message: quoted, shortened, and without control characters. */
export function quote(text: string): string {
  const longest = 64
  return escapeControls(JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text))
}

/**
 * Text with what a terminal would obey, or what changes how the rest looks, as `\u001b`: the control characters, of which JSON leaves
 * those from 7Fh on as they are, and the format characters (Unicode, general categories Cc and Cf).
 */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (found) =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  )
}

/** The length of a string in bytes, the measure of all length limits of §6.1. */
export function byteLength(text: string): number {
  return encodeUtf8(text).length
}

function decodeHex(digits: string): Uint8Array {
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  return Uint8Array.from({ length: even.length / 2 }, (_, index) =>
    Number.parseInt(even.slice(2 * index, 2 * index + 2), 16),
  )
}

function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const digits = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let bitCount = 0
  let length = 0
  for (const digit of digits) {
    bits = ((bits << 6) | BASE64_DIGITS.indexOf(digit)) & 0xffff
    bitCount += 6
    if (bitCount >= 8) {
      bitCount -= 8
      bytes[length++] = bits >>> bitCount
    }
  }
  // RFC 4648 §3.5: bits after the last byte are 0; otherwise two texts would stand for the same bytes.
  return (bits & ((1 << bitCount) - 1)) === 0 ? bytes : undefined
}

function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let offset = 0; offset < bytes.length; offset += 3) {
    const group = ((bytes[offset] ?? 0) << 16) | ((bytes[offset + 1] ?? 0) << 8) | (bytes[offset + 2] ?? 0)
    const digits = [18, 12, 6, 0].map((shift) => BASE64_DIGITS.charAt((group >>> shift) & 0x3f)).join('')
    const present = Math.min(3, bytes.length - offset) + 1
    text += digits.slice(0, present).padEnd(4, '=')
  }
  return text
}
