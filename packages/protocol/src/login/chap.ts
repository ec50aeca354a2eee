/*
 * CHAP (RFC 7143 §12.1.3, RFC 1994) as functions of bytes, for the side that answers a challenge and the side that
 * checks the answer. The hash functions themselves come from the host.
 */

/** The algorithms and what CHAP_A calls them: 5 is of §12.1.3, the others of IANA's registry of PPP algorithms. */
export const CHAP_ALGORITHMS = [
  { name: 'md5', code: '5' },
  { name: 'sha1', code: '6' },
  { name: 'sha256', code: '7' },
  { name: 'sha3-256', code: '8' },
] as const

/** The name of a row of {@link CHAP_ALGORITHMS}. */
export type ChapAlgorithm = (typeof CHAP_ALGORITHMS)[number]['name']

/** One hash over several pieces as if they were joined. Supplied by the host. */
export type ChapHash = (algorithm: ChapAlgorithm, parts: readonly Uint8Array[]) => Uint8Array

/** A challenge as one side put it to the other. */
export interface ChapChallenge {
  readonly algorithm: ChapAlgorithm
  /** CHAP_I: 0 to 255. */
  readonly identifier: number
  /** CHAP_C: 1 to 1024 bytes. */
  readonly challenge: Uint8Array
}

/** The algorithm that a value of CHAP_A names; `undefined` if there is none. */
export function chapAlgorithm(code: string): ChapAlgorithm | undefined {
  return CHAP_ALGORITHMS.find((algorithm) => algorithm.code === code)?.name
}

/** CHAP_R: the hash of the identifier byte, the secret and the challenge (RFC 1994 §4.1). */
export function chapResponse(challenge: ChapChallenge, secret: Uint8Array, hash: ChapHash): Uint8Array {
  return hash(challenge.algorithm, [Uint8Array.of(challenge.identifier), secret, challenge.challenge])
}

/**
 * Checks the response to a challenge that this side put. `peerSecret` proves the other side. `ownSecret` is the one
 * that proves this side: a response made with it is a reflection of our own and never accepted (§9.2.1).
 */
export function checkChapResponse(
  challenge: ChapChallenge,
  response: Uint8Array,
  peerSecret: Uint8Array,
  ownSecret: Uint8Array,
  hash: ChapHash,
): 'authentic' | 'wrong' | 'reflected' {
  if (equalBytes(response, chapResponse(challenge, ownSecret, hash))) return 'reflected'
  return equalBytes(response, chapResponse(challenge, peerSecret, hash)) ? 'authentic' : 'wrong'
}

/** Whether two strings of bytes are equal, in a time that tells their length and nothing else. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0)
  return difference === 0
}
