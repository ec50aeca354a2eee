/*
 * The negotiation of one key (RFC 7143 §6.2) as pure functions, for the side that proposes and the side that accepts.
 * Both use the result function f of the key: the acceptor answers f(proposal, its wish), and to the proposer a
 * selection is admissible exactly if f(proposal, selection) is that selection.
 */
import { violation, type Violation } from '../violation.ts'
import { booleanWish, listWish, numberWish, readBoolean, readDeclaration, readNumber } from './key-value.ts'
import { isInRange, type KeyValue, type Wish } from './key-value.ts'
import type { BooleanKey, DeclaredKey, DeclaredNumberKey, ListKey, NumberKey } from './keys.ts'
import { KEYS } from './keys.ts'
import type { TextPair } from './pairs.ts'
import { formatBoolean, parseBoolean, parseList, parseNumber, quote } from './values.ts'

/** The answers that leave a key at its current value (§6.2). */
export type Refusal = 'Reject' | 'Irrelevant' | 'NotUnderstood'

/** What came of a key. `unchanged` keeps its current value, or its default where it has none. */
export type Settlement =
  | { readonly kind: 'settled'; readonly value: KeyValue }
  | { readonly kind: 'unchanged'; readonly because: Refusal | 'unanswered' }

/** What the acceptor of a proposal does. */
export interface Answer {
  readonly kind: 'answer'
  /** The value to send back; `undefined` for a declaration, which has no answer. */
  readonly reply: string | undefined
  /** The outcome depends on the reply: it must be sent (§6.2.2 lists when it is optional). */
  readonly required: boolean
  readonly settlement: Settlement
}

const NUMBER_RESULTS = { minimum: Math.min, maximum: Math.max }

const BOOLEAN_RESULTS = {
  and: (one: boolean, other: boolean): boolean => one && other,
  or: (one: boolean, other: boolean): boolean => one || other,
}

const REFUSALS = { Reject: 'Reject', Irrelevant: 'Irrelevant', NotUnderstood: 'NotUnderstood' } as const

/**
 * The proposer's side: what came of `offered`, the value that was sent, by the other side's `answer`, which is
 * `undefined` if there was none. A key that the standard does not know, such as an X- key, takes any answer.
 * @throws TypeError if the key is never offered, or `offered` is no value of it.
 */
export function settle(name: string, offered: string, answer: string | undefined): Settlement | Violation {
  const key = KEYS.get(name)
  const refused = refusalIn(answer)
  if (refused === 'NotUnderstood' && key !== undefined && key.unknownToOlderPeers !== true) {
    return violation('negotiation', `${name} is a key of RFC 7143 and was answered NotUnderstood`)
  }
  if (refused !== undefined) return unchanged(refused)
  if (key === undefined) return answer === undefined ? unchanged('unanswered') : settled(answer)
  switch (key.result) {
    case 'and':
    case 'or':
      return settleBoolean(name, key, offered, answer)
    case 'minimum':
    case 'maximum':
      return settleNumber(name, key, offered, answer)
    case 'first-of-list':
      return settleList(name, offered, answer)
    case 'declared':
      return settleDeclaration(name, key, offered, answer)
    case 'reject':
      throw new TypeError(`${name} is never offered (RFC 7143 §${key.section})`)
  }
}

/**
 * The acceptor's side: the reply to the value `proposed` for a key, and what comes of it. `wish` is what this side
 * would have chosen if asked; the key's default if `undefined`.
 * @throws TypeError or RangeError if `wish` is no value of the key.
 */
export function answer(name: string, proposed: string, wish?: Wish): Answer | Violation {
  const key = KEYS.get(name)
  const reserved = refusalIn(proposed)
  if (reserved !== undefined) return violation('negotiation', `${name}=${reserved} is not a proposal`)
  if (key === undefined) return refuse('NotUnderstood')
  switch (key.result) {
    case 'and':
    case 'or':
      return answerBoolean(name, key, proposed, wish)
    case 'minimum':
    case 'maximum':
      return answerNumber(name, key, proposed, wish)
    case 'first-of-list':
      return answerList(name, key, proposed, wish)
    case 'declared':
      return acceptDeclaration(name, key, proposed)
    case 'reject':
      return refuse('Reject')
  }
}

/** The answer of an acceptor that refuses a proposal. */
export function refuse(because: Refusal): Answer {
  return { kind: 'answer', reply: because, required: false, settlement: unchanged(because) }
}

function settleBoolean(
  name: string,
  key: BooleanKey,
  offered: string,
  answer: string | undefined,
): Settlement | Violation {
  const proposal = own(name, offered, parseBoolean(offered))
  if (answer === undefined) return isDecided(key, proposal) ? settled(proposal) : unanswered(name)
  const selection = readBoolean(name, answer)
  if (typeof selection === 'object') return selection
  const admissible = BOOLEAN_RESULTS[key.result](proposal, selection) === selection
  return admissible ? settled(selection) : inadmissible(name, offered, answer)
}

function answerBoolean(
  name: string,
  key: BooleanKey,
  proposed: string,
  wish: Wish = key.default,
): Answer | Violation {
  const proposal = readBoolean(name, proposed)
  if (typeof proposal === 'object') return proposal
  const value = BOOLEAN_RESULTS[key.result](proposal, booleanWish(name, wish))
  return reply(formatBoolean(value), value, !isDecided(key, proposal))
}

/** Whether the proposal determines the result by itself, so that the answer is optional (§6.2.2). */
function isDecided(key: BooleanKey, proposal: boolean): boolean {
  const result = BOOLEAN_RESULTS[key.result]
  return result(proposal, true) === result(proposal, false)
}

function settleNumber(
  name: string,
  key: NumberKey,
  offered: string,
  answer: string | undefined,
): Settlement | Violation {
  const proposal = Number(own(name, offered, parseNumber(offered)))
  if (answer === undefined) return unanswered(name)
  const selection = readNumber(name, key, answer)
  if (typeof selection === 'object') return selection
  const admissible =
    isInRange(key, selection) && NUMBER_RESULTS[key.result](proposal, selection) === selection
  return admissible ? settled(selection) : inadmissible(name, offered, answer)
}

function answerNumber(
  name: string,
  key: NumberKey,
  proposed: string,
  wish: Wish = key.default,
): Answer | Violation {
  const proposal = readNumber(name, key, proposed)
  if (typeof proposal === 'object') return proposal
  const value = NUMBER_RESULTS[key.result](proposal, numberWish(name, key, wish))
  return isInRange(key, proposal) ? reply(String(value), value, true) : refuse('Reject')
}

function settleList(name: string, offered: string, answer: string | undefined): Settlement | Violation {
  if (answer === undefined) return unanswered(name)
  return parseList(offered).includes(answer) ? settled(answer) : inadmissible(name, offered, answer)
}

function answerList(name: string, key: ListKey, proposed: string, wish: Wish | undefined): Answer {
  const wished = wish ?? (key.default === undefined ? undefined : [key.default])
  const accepted = wished === undefined ? [] : listWish(name, key, wished)
  const value = parseList(proposed).find((candidate) => accepted.includes(candidate))
  return value === undefined ? refuse('Reject') : reply(value, value, true)
}

function settleDeclaration(
  name: string,
  key: DeclaredKey | DeclaredNumberKey,
  offered: string,
  answer: string | undefined,
): Settlement | Violation {
  if (answer !== undefined) return violation('negotiation', `${name} was declared, yet answered with a value`)
  const value = readDeclaration(name, key, offered)
  if (typeof value === 'object' && 'kind' in value) throw new TypeError(value.detail)
  return settled(value)
}

function acceptDeclaration(
  name: string,
  key: DeclaredKey | DeclaredNumberKey,
  text: string,
): Answer | Violation {
  const value = readDeclaration(name, key, text)
  if (typeof value === 'object' && 'kind' in value) return value
  return { kind: 'answer', reply: undefined, required: false, settlement: settled(value) }
}

function refusalIn(text: string | undefined): Refusal | undefined {
  return Object.values(REFUSALS).find((refusal) => refusal === text)
}

function own<T>(name: string, offered: string, value: T | undefined): T {
  if (value === undefined) throw new TypeError(`${quote(offered)} is no value of ${name}`)
  return value
}

/** The MaxRecvDataSegmentLength that a peer declares outside of a login; undefined if it declares none (RFC 7143 §13.12). */
export function declaredSegmentLength(pairs: readonly TextPair[]): number | Violation | undefined {
  const name = 'MaxRecvDataSegmentLength'
  const text = pairs.findLast(({ key }) => key === name)?.value
  const key = KEYS.get(name)
  if (text === undefined || key?.kind !== 'number') return undefined
  const length = readNumber(name, key, text)
  if (typeof length === 'object' || isInRange(key, length)) return length
  return violation('negotiation', `${name}=${quote(text)} is outside of ${key.range.join(' to ')}`)
}

function settled(value: KeyValue): Settlement {
  return { kind: 'settled', value }
}

function unchanged(because: Refusal | 'unanswered'): Settlement {
  return { kind: 'unchanged', because }
}

function reply(text: string, value: KeyValue, required: boolean): Answer {
  return { kind: 'answer', reply: text, required, settlement: settled(value) }
}

function unanswered(name: string): Violation {
  return violation('negotiation', `${name} was offered and not answered`)
}

function inadmissible(name: string, offered: string, answer: string): Violation {
  return violation('negotiation', `${name}=${offered} was offered and ${quote(answer)} selected`)
}
