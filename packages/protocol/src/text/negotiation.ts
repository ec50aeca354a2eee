import { violation, type Violation } from '../violation.ts'
import { integrityBreach, withValue } from './effects.ts'
import type { KeyValue } from './key-value.ts'
import { DEFAULT_PARAMETERS, isIrrelevant, KEYS, mayBeSent } from './keys.ts'
import type { KeyDefinition, Role, SessionType, TextStage } from './keys.ts'
import { answer, refuse, settle, type Answer, type Settlement } from './negotiate.ts'
import type { TextPair } from './pairs.ts'
import type { NegotiatedParameters, ParameterWishes } from './parameters.ts'
import { wishOf } from './wishes.ts'

/** What a {@link Negotiation} starts from. */
export interface NegotiationOptions {
  /** The role of this side. */
  readonly role: Role
  readonly sessionType: SessionType
  /** What this side answers to proposals; the default of a key where it has no wish. */
  readonly wishes: ParameterWishes
  /** What holds before; {@link DEFAULT_PARAMETERS} by default. */
  readonly parameters?: NegotiatedParameters | undefined
  /** The login of the first connection of a session, which alone may settle what concerns the session; true by default. */
  readonly leadingConnection?: boolean | undefined
}

/** What is to be sent back to the other side. */
export interface Replies {
  readonly kind: 'replies'
  readonly pairs: readonly TextPair[]
  /** At least one outcome depends on a reply, so the negotiation cannot end before these are sent. */
  readonly required: boolean
}

/**
 * The book of one negotiation, of either side: which keys were offered and are still to be answered, which ones the
 * other side has sent, and what came of them (RFC 7143 §6.2, §6.3). A login is one negotiation, and so is an exchange of
 * Text Requests. Nothing takes effect before the owner reads {@link parameters} after {@link conclude}.
 */
export class Negotiation {
  readonly #options: NegotiationOptions
  readonly #peer: Role
  readonly #leadingConnection: boolean
  readonly #offered = new Map<string, string>()
  readonly #received = new Map<string, string>()
  readonly #outcomes = new Map<string, Settlement>()
  #parameters: NegotiatedParameters

  constructor(options: NegotiationOptions) {
    this.#options = options
    this.#peer = options.role === 'initiator' ? 'target' : 'initiator'
    this.#leadingConnection = options.leadingConnection ?? true
    this.#parameters = options.parameters ?? DEFAULT_PARAMETERS
  }

  /** The parameters as they are settled so far. */
  get parameters(): NegotiatedParameters {
    return this.#parameters
  }

  /** What came of a key: of our offer, or of what the other side proposed or declared. `undefined` before that. */
  outcome(name: string): Settlement | undefined {
    return this.#outcomes.get(name)
  }

  /** The value of a settled key; `undefined` if it is not settled or was refused. */
  value(name: string): KeyValue | undefined {
    const outcome = this.#outcomes.get(name)
    return outcome?.kind === 'settled' ? outcome.value : undefined
  }

  /**
   * Notes what this side sends: proposals, which then await an answer, and declarations, which hold at once.
   * @throws TypeError if a value is none of its key, or the key is never offered.
   */
  propose(pairs: Iterable<TextPair>): void {
    for (const { key: name, value } of pairs) {
      this.#offered.set(name, value)
      const key = KEYS.get(name)
      if (key?.result === 'declared') this.#apply(key, settle(name, value, undefined), this.#options.role)
    }
  }

  /** Takes the pairs of one whole text of the other side, in the stage in which they were sent. */
  receive(pairs: Iterable<TextPair>, stage: TextStage): Replies | Violation {
    const replies: TextPair[] = []
    let required = false
    for (const pair of pairs) {
      const result = this.#receivePair(pair, stage)
      if (result?.kind === 'violation') return result
      if (result?.reply === undefined) continue
      replies.push({ key: pair.key, value: result.reply })
      required ||= result.required
    }
    return { kind: 'replies', pairs: replies, required }
  }

  /** Ends the negotiation, or one stage of a login: every offer must be answered, and the outcomes must fit. */
  conclude(): Violation | undefined {
    for (const [name, value] of this.#offered) {
      const key = KEYS.get(name)
      if (key !== undefined && (key.result === 'declared' || this.#isIrrelevant(key))) continue
      const outcome = settle(name, value, undefined)
      if (outcome.kind === 'violation') return outcome
      this.#record(name, key, outcome)
    }
    this.#offered.clear()
    const breach = integrityBreach(this.#parameters)
    return breach === undefined ? undefined : violation('negotiation', breach)
  }

  #receivePair({ key: name, value }: TextPair, stage: TextStage): Answer | Violation | undefined {
    const key = KEYS.get(name)
    if (this.#isRepeated(name, key, value)) return violation('key-repeated', `${name} was sent again`)
    this.#received.set(name, value)
    const offer = this.#offered.get(name)
    if (offer !== undefined && !this.#isDeclaredByBoth(key)) return this.#settle(name, key, offer, value)
    if (key === undefined) return refuse('NotUnderstood')
    if (!mayBeSent(key, this.#peer, stage, this.#leadingConnection)) {
      return violation('key-stage', `${name} may not be sent by the ${this.#peer} in the ${stage} stage`)
    }
    const result = this.#isIrrelevant(key)
      ? refuse('Irrelevant')
      : answer(name, value, wishOf(key, this.#options.wishes))
    if (result.kind === 'answer') this.#record(name, key, result.settlement)
    return result
  }

  #settle(name: string, key: KeyDefinition | undefined, offer: string, value: string): Violation | undefined {
    const outcome = settle(name, offer, value)
    if (outcome.kind === 'violation') return outcome
    this.#offered.delete(name)
    this.#record(name, key, outcome)
    return undefined
  }

  /** The same name or tag told once more changes nothing; real targets do so in each stage of a login. */
  #isRepeated(name: string, key: KeyDefinition | undefined, value: string): boolean {
    const earlier = this.#received.get(name)
    if (earlier === undefined || key?.repeatable === true) return false
    return !(key?.result === 'declared' && key.stage === 'any' && earlier === value)
  }

  #isDeclaredByBoth(key: KeyDefinition | undefined): boolean {
    return key?.result === 'declared' && key.use[this.#peer] !== undefined
  }

  #isIrrelevant(key: KeyDefinition): boolean {
    return isIrrelevant(key, this.#options.sessionType, this.#parameters)
  }

  #record(name: string, key: KeyDefinition | undefined, outcome: Settlement): void {
    this.#outcomes.set(name, outcome)
    if (key !== undefined) this.#apply(key, outcome, this.#peer)
  }

  #apply(key: KeyDefinition, outcome: Settlement | Violation, declarer: Role): void {
    if (outcome.kind === 'settled')
      this.#parameters = withValue(this.#parameters, key, outcome.value, declarer)
  }
}
