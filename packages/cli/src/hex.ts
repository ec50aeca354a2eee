/** Bytes as people read and write them. */
import { UsageError } from './failure.ts'

const ROW = 16

/** Bytes in hexadecimal, without spaces. */
export function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** Bytes as `hexdump -C` shows them: offset, two groups of eight, text. @param offset of the first byte */
export function* hexDump(bytes: Uint8Array, offset = 0): Generator<string, void, undefined> {
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = bytes.subarray(at, at + ROW)
    const pairs = hexText(row).match(/../g) ?? []
    const halves = [pairs.slice(0, 8), pairs.slice(8)].map((half) => half.join(' ').padEnd(23))
    const text = String.fromCharCode(...row.map((byte) => (byte >= 0x20 && byte < 0x7f ? byte : 0x2e)))
    yield `${(offset + at).toString(16).padStart(8, '0')}  ${halves.join('  ')}  |${text}|`
  }
}

/**
 * Reads bytes in hexadecimal, with or without 0x, spaces, commas and colons between them.
 * @throws UsageError
 */
export function parseHex(what: string, text: string): Uint8Array {
  const digits = text.replace(/0x/gi, '').replace(/[\s,:]/g, '')
  if (digits === '' || digits.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(digits))
    throw new UsageError(`${what}: must be bytes of two hexadecimal digits each, as 12000000ff00`)
  return new Uint8Array(Buffer.from(digits, 'hex'))
}
