import { declaration, encodeBinary, encodeUtf8, type Negotiation, type TextPair } from '../text/index.ts'
import { violation, type Violation } from '../violation.ts'
import { CHAP_ALGORITHMS, chapAlgorithm, chapResponse, checkChapResponse, equalBytes } from './chap.ts'
import type { ChapAlgorithm, ChapChallenge, ChapHash } from './chap.ts'
import type { ChapOptions, LoginOptions } from './login-options.ts'
import type { AuthenticationFailedStep } from './login-step.ts'

const DEFAULT_ALGORITHMS: readonly ChapAlgorithm[] = ['sha3-256', 'sha1', 'md5']
/** MD5, which must be in every offer (§12.1.3). */
const MANDATORY_ALGORITHM = '5'
/** Bytes of our challenges: the length of an MD5 hash, which every target takes. */
const CHALLENGE_LENGTH = 16

/**
 * The initiator's part of CHAP (RFC 7143 §12.1.3): CHAP_A; then CHAP_N and CHAP_R, and CHAP_I and CHAP_C if the target
 * is to authenticate itself; then the check of what the target answers.
 */
export class ChapInitiator {
  /** Whether the target must authenticate itself. */
  readonly mutual: boolean
  /** The first step: CHAP_A, the algorithms on offer. */
  readonly offer: TextPair
  readonly #name: TextPair
  readonly #secret: Uint8Array
  readonly #targetName: string | undefined
  readonly #targetSecret: Uint8Array
  readonly #hash: ChapHash
  readonly #randomBytes: LoginOptions['randomBytes']
  #challenge: ChapChallenge | undefined

  /** @throws TypeError if the options cannot work; the message tells no secret. */
  constructor(options: ChapOptions, hash: ChapHash, randomBytes: LoginOptions['randomBytes']) {
    const { username, secret, target, required = true, algorithms = DEFAULT_ALGORITHMS } = options
    if (username === '') throw new TypeError('chap.username is empty')
    this.mutual = target !== undefined
    this.#name = declaration('CHAP_N', username)
    this.#secret = secretBytes('chap.secret', secret)
    this.offer = { key: 'CHAP_A', value: algorithmCodes(algorithms).join(',') }
    this.#targetName = target?.username
    this.#targetSecret =
      target === undefined ? new Uint8Array() : secretBytes('chap.target.secret', target.secret)
    this.#hash = hash
    this.#randomBytes = randomBytes
    if (equalBytes(this.#secret, this.#targetSecret)) {
      throw new TypeError('chap.secret and chap.target.secret must differ (RFC 7143 §9.2.1)')
    }
    if (this.mutual && !required) {
      throw new TypeError('chap.target has no effect if chap.required is false: remove one of them')
    }
  }

  /** The second step: the response to the target's challenge, and a challenge of our own if one is due. */
  respond(negotiation: Negotiation): readonly TextPair[] | AuthenticationFailedStep | Violation {
    if (negotiation.outcome('CHAP_A')?.kind === 'unchanged') {
      return authenticationFailed('the target accepts none of the CHAP algorithms that were offered')
    }
    const algorithm = chapAlgorithm(String(negotiation.value('CHAP_A')))
    const identifier = negotiation.value('CHAP_I')
    const challenge = negotiation.value('CHAP_C')
    if (algorithm === undefined || typeof identifier !== 'number' || typeof challenge !== 'object') {
      return violation('negotiation', 'CHAP_A was not answered with CHAP_A, CHAP_I and CHAP_C (§12.1.3)')
    }
    let response: Uint8Array
    try {
      response = chapResponse({ algorithm, identifier, challenge }, this.#secret, this.#hash)
    } catch {
      // A host may lack what the standard makes us offer: MD5, in FIPS mode (§12.1.3).
      return authenticationFailed(`this host has no ${algorithm}, which the target has chosen`)
    }
    const pairs: TextPair[] = [this.#name, { key: 'CHAP_R', value: encodeBinary(response) }]
    if (!this.mutual) return pairs
    const ours = this.#newChallenge(algorithm)
    if (equalBytes(ours.challenge, challenge)) {
      return authenticationFailed('the challenges of both sides are the same')
    }
    this.#challenge = ours
    return [
      ...pairs,
      { key: 'CHAP_I', value: String(ours.identifier) },
      { key: 'CHAP_C', value: encodeBinary(ours.challenge) },
    ]
  }

  /** The last step, if the target must authenticate itself: what is wrong with its answer. */
  verify(negotiation: Negotiation): AuthenticationFailedStep | undefined {
    const name = negotiation.value('CHAP_N')
    const response = negotiation.value('CHAP_R')
    if (this.#challenge === undefined || name === undefined || typeof response !== 'object') {
      return authenticationFailed('the target did not authenticate itself')
    }
    if (this.#targetName !== undefined && name !== this.#targetName) {
      return authenticationFailed(
        'the target authenticated itself under another name than chap.target.username',
      )
    }
    const check = checkChapResponse(this.#challenge, response, this.#targetSecret, this.#secret, this.#hash)
    if (check === 'reflected')
      return authenticationFailed('the target answered with the secret of the initiator')
    return check === 'wrong' ? authenticationFailed('the response of the target is wrong') : undefined
  }

  #newChallenge(algorithm: ChapAlgorithm): ChapChallenge {
    const random = this.#randomBytes(1 + CHALLENGE_LENGTH)
    return { algorithm, identifier: random[0] ?? 0, challenge: random.slice(1) }
  }
}

/** The end of a login that this side does not accept. */
export function authenticationFailed(reason: string): AuthenticationFailedStep {
  return { kind: 'authentication-failed', reason }
}

function secretBytes(name: string, secret: string | Uint8Array): Uint8Array {
  if (secret.length === 0) throw new TypeError(`${name} is empty`)
  return typeof secret === 'string' ? encodeUtf8(secret) : secret.slice()
}

function algorithmCodes(wanted: readonly ChapAlgorithm[]): readonly string[] {
  const codes = wanted.map((name) => {
    const code = CHAP_ALGORITHMS.find((row) => row.name === name)?.code
    if (code === undefined) throw new TypeError(`chap.algorithms: there is no algorithm named ${name}`)
    return code
  })
  return [...new Set([...codes, MANDATORY_ALGORITHM])]
}
