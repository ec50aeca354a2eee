import type { Rule } from '../violation.ts'

/** What the session does about a violation. */
export type Reaction =
  /** The stream or the target's state can't be trusted any more: end the connection (RFC 7143 §7.7, §7.13). */
  | 'drop-connection'
  /** One PDU of one task is lost: abort that task (RFC 7143 §7.8 b). */
  | 'abort-task'
  /** One text exchange failed; what was agreed before stays (RFC 7143 §7.12 b). */
  | 'fail-exchange'
  /** A PDU is lost on the way: ask for it again, by a SNACK (RFC 7143 §7.8 a, §7.9). Where that fails, as at level 0. */
  | 'request-again'

/**
 * What follows from each violation, by ErrorRecoveryLevel: at 0, and at 1 where that differs. All else than what is named here
 * drops the connection, a wrong header digest too: of such a header not even the length can be believed (RFC 7143 §7.8).
 */
const REACTIONS: Readonly<Partial<Record<Rule, readonly [level0: Reaction, level1?: Reaction]>>> = {
  'data-digest': ['abort-task', 'request-again'],
  'data-sequence': ['abort-task', 'request-again'],
  'r2t-sequence': ['drop-connection', 'request-again'],
  'text-format': ['fail-exchange'],
  'text-too-long': ['fail-exchange'],
  'text-exchange': ['fail-exchange'],
  negotiation: ['fail-exchange'],
}

/**
 * The reaction to a violation.
 * @param scope what the PDU belonged to: an abort needs a task, a failed exchange needs an exchange
 * @param level ErrorRecoveryLevel
 */
export function reactionTo(rule: Rule, scope: 'task' | 'exchange' | 'connection', level: number): Reaction {
  const [level0, level1 = level0] = REACTIONS[rule] ?? ['drop-connection']
  const reaction = level > 0 ? level1 : level0
  if (reaction === 'abort-task' && scope !== 'task') return 'drop-connection'
  if (reaction === 'fail-exchange' && scope !== 'exchange') return 'drop-connection'
  return reaction
}
