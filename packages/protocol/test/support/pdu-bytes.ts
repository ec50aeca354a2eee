import { encodeHeader, headerLength } from '../../src/pdu/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'

/** Which digests a stream carries. */
export interface Digests {
  readonly headerDigest: boolean
  readonly dataDigest: boolean
}

export const NO_DIGESTS: Digests = { headerDigest: false, dataDigest: false }
export const BOTH_DIGESTS: Digests = { headerDigest: true, dataDigest: true }
export const ALL_DIGESTS: readonly Digests[] = [
  NO_DIGESTS,
  { headerDigest: true, dataDigest: false },
  { headerDigest: false, dataDigest: true },
  BOTH_DIGESTS,
]

/** CRC32C bit by bit, straight from the polynomial 0x11edc6f41 of RFC 7143 §13.1, most significant bit first. */
export function slowCrc32c(bytes: Uint8Array): number {
  let register = 0xffffffff
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) {
      const feedback = (register >>> 31) ^ ((byte >>> bit) & 1)
      register = ((register << 1) ^ (feedback === 1 ? 0x1edc6f41 : 0)) >>> 0
    }
  }
  let mirrored = 0
  for (let bit = 0; bit < 32; bit++) mirrored = (mirrored << 1) | ((register >>> bit) & 1)
  return ~mirrored >>> 0
}

/** One PDU as it lies on the wire (RFC 7143 §11.2). Padding is `fill`: a receiver may not care (§11.1: SHOULD be 0). */
export function pduBytes(pdu: Pdu, data: Uint8Array, digests: Digests, fill = 0): Uint8Array {
  const header = new Uint8Array(headerLength(pdu))
  encodeHeader(pdu, new DataView(header.buffer), 0)
  const padding = new Uint8Array((4 - (data.length % 4)) % 4).fill(fill)
  const segment = concat([data, padding])
  const hasDataDigest = digests.dataDigest && data.length > 0
  return concat([
    header,
    digests.headerDigest ? digestOf(header) : NOTHING,
    segment,
    hasDataDigest ? digestOf(segment) : NOTHING,
  ])
}

/** The pieces, one behind the other, in memory of their own. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Bytes that tell where they stand: no two neighbours alike, and different for every seed. */
export function pattern(length: number, seed = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >>> 8) * 17 + seed * 101 + 1) & 0xff)
}

const NOTHING = new Uint8Array(0)

function digestOf(bytes: Uint8Array): Uint8Array {
  const digest = new Uint8Array(4)
  new DataView(digest.buffer).setUint32(0, slowCrc32c(bytes), true)
  return digest
}
