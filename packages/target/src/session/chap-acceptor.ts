import { createHash, timingSafeEqual } from 'node:crypto'
import { decodeBinary, encodeBinary, parseList, parseNumber } from '@iscsi/protocol'
import type { TextPair } from '@iscsi/protocol'

/** A hash that CHAP can be done with. */
export type ChapAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha3-256'

/** Their codes in CHAP_A (RFC 7143 §12.1.3 and the IANA registry of PPP authentication algorithms). */
const ALGORITHMS: Readonly<Record<ChapAlgorithm, string>> = {
  md5: '5',
  sha1: '6',
  sha256: '7',
  'sha3-256': '8',
}

/** What they are called. */
export const CHAP_ALGORITHMS: readonly string[] = Object.keys(ALGORITHMS)

/** CHAP as the target demands it; with `mutual` it can prove itself too. */
export interface ChapOptions {
  /** The name that the initiator must give. */
  readonly username: string
  readonly secret: string
  /** What the target takes; the initiator's order of preference decides. Default: all. */
  readonly algorithms?: readonly ChapAlgorithm[]
  /** With what the target answers an initiator that asks it to authenticate as well. */
  readonly mutual?: { readonly username: string; readonly secret: string }
}

const CHALLENGE_LENGTH = 32
const MAX_CHALLENGE_LENGTH = 1024

/** What became of a step: keys to send, or failure. `done` says that the initiator is authenticated. */
export type ChapStep =
  | { readonly kind: 'reply'; readonly pairs: readonly TextPair[]; readonly done: boolean }
  | { readonly kind: 'failed' }

const FAILED: ChapStep = { kind: 'failed' }

/** The target's side of CHAP (RFC 7143 §12.1.3): one object for one login. */
export class ChapAcceptor {
  readonly #options: ChapOptions
  readonly #randomBytes: (length: number) => Uint8Array
  #algorithm: ChapAlgorithm | undefined
  #identifier = 0
  #challenge: Uint8Array = new Uint8Array(0)

  constructor(options: ChapOptions, randomBytes: (length: number) => Uint8Array) {
    this.#options = options
    this.#randomBytes = randomBytes
  }

  /** Takes the CHAP keys of one request; undefined when there are none. */
  step(keys: ReadonlyMap<string, string>): ChapStep | undefined {
    const offered = keys.get('CHAP_A')
    if (offered !== undefined) return this.#begin(offered)
    if (keys.has('CHAP_R') || keys.has('CHAP_N')) return this.#finish(keys)
    return undefined
  }

  #begin(offered: string): ChapStep {
    const allowed = this.#options.algorithms ?? ['md5', 'sha1', 'sha256', 'sha3-256']
    const code = parseList(offered).find((candidate) =>
      allowed.some((name) => ALGORITHMS[name] === candidate),
    )
    if (code === undefined || this.#algorithm !== undefined) return FAILED
    this.#algorithm = allowed.find((name) => ALGORITHMS[name] === code)
    this.#identifier = this.#randomBytes(1)[0] ?? 0
    this.#challenge = this.#randomBytes(CHALLENGE_LENGTH)
    const pairs = [
      { key: 'CHAP_A', value: code },
      { key: 'CHAP_I', value: String(this.#identifier) },
      { key: 'CHAP_C', value: encodeBinary(this.#challenge) },
    ]
    return { kind: 'reply', pairs, done: false }
  }

  #finish(keys: ReadonlyMap<string, string>): ChapStep {
    const algorithm = this.#algorithm
    const name = keys.get('CHAP_N')
    const response = decodeBinary(keys.get('CHAP_R') ?? '')
    if (algorithm === undefined || name === undefined || response === undefined) return FAILED
    const { username, secret } = this.#options
    const expected = responseTo(algorithm, this.#identifier, secret, this.#challenge)
    const matches = response.length === expected.length && timingSafeEqual(response, expected)
    if (!matches || name !== username) return FAILED
    const pairs = this.#prove(algorithm, keys)
    return pairs === undefined ? FAILED : { kind: 'reply', pairs, done: true }
  }

  /** Answers the initiator's own challenge, if it sent one; undefined when that must fail. */
  #prove(algorithm: ChapAlgorithm, keys: ReadonlyMap<string, string>): readonly TextPair[] | undefined {
    const identifier = keys.get('CHAP_I')
    const sent = keys.get('CHAP_C')
    if (identifier === undefined && sent === undefined) return []
    const { mutual } = this.#options
    const number = parseNumber(identifier ?? '')
    const challenge = decodeBinary(sent ?? '')
    if (mutual === undefined || number === undefined || number > 255n || challenge === undefined)
      return undefined
    if (challenge.length === 0 || challenge.length > MAX_CHALLENGE_LENGTH) return undefined
    // §9.2.1: a challenge that is reflected must not be answered, it would hand out our own proof.
    if (Buffer.compare(challenge, this.#challenge) === 0) return undefined
    const proof = responseTo(algorithm, Number(number), mutual.secret, challenge)
    return [
      { key: 'CHAP_N', value: mutual.username },
      { key: 'CHAP_R', value: encodeBinary(proof) },
    ]
  }
}

/** RFC 1994 §4.1: the hash of identifier, secret and challenge. */
function responseTo(
  algorithm: ChapAlgorithm,
  identifier: number,
  secret: string,
  challenge: Uint8Array,
): Uint8Array {
  return createHash(algorithm).update(Uint8Array.of(identifier)).update(secret).update(challenge).digest()
}
