import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { ChapHash } from '@iscsi/protocol'

/** What the pure core asks of its host: hashing and randomness. */
export const hash: ChapHash = (algorithm, parts) => {
  const digest = createHash(algorithm)
  for (const part of parts) digest.update(part)
  return new Uint8Array(digest.digest())
}

export { randomBytes }

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
