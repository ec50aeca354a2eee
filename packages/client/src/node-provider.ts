import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { crc32c as plainCrc32c } from '@iscsi/protocol'
import type { Allocate, ChapHash, Crc32c } from '@iscsi/protocol'

/** What the pure core asks of its host: hashing, randomness, memory. */
export const hash: ChapHash = (algorithm, parts) => {
  const digest = createHash(algorithm)
  for (const part of parts) digest.update(part)
  return new Uint8Array(digest.digest())
}

export { randomBytes }

export const allocate: Allocate = (byteLength) => Buffer.alloc(byteLength)

/** Below this many bytes the call into native code costs more than the plain form (measured; a header has 48). */
const NATIVE_LENGTH = 192

/**
 * The fastest CRC32C that is there: native code of `@node-rs/crc32`, an optional dependency, for data, and the plain form of
 * the core for headers and where that is not installed. Asked for only when digests may be used.
 */
export async function fastCrc32c(): Promise<Crc32c> {
  try {
    const { crc32c: native } = await import('@node-rs/crc32')
    return (crc, bytes) => (bytes.length < NATIVE_LENGTH ? plainCrc32c(crc, bytes) : native(bytes, crc))
  } catch {
    return plainCrc32c
  }
}

/** An ISID of the random type: 24 random bits and a 16-bit qualifier (RFC 7143 §11.12.5, T = 10b). */
export function randomIsid(): number {
  const bytes = randomBytes(5)
  return 0x80 * 2 ** 40 + bytes.readUIntBE(0, 5)
}

/** The default initiator name (RFC 7143 §4.2.7.4): the host's own, as far as an iSCSI name takes its characters. */
export function defaultInitiatorName(): string {
  const suffix = hostname()
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '-')
  return `iqn.2026-11.js.iscsi:${suffix === '' ? 'initiator' : suffix.slice(0, 180)}`
}
