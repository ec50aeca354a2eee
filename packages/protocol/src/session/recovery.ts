import type { Rule } from '../violation.ts'

/** What the session does about a violation. */
export type Reaction =
  /** The stream or the target's state can't be trusted any more: end the connection (RFC 7143 §7.7, §7.13). */
  | 'drop-connection'
  /** One PDU of one task is lost: abort that task (RFC 7143 §7.8 b). */
  | 'abort-task'
  /** One text exchange failed; what was agreed before stays (RFC 7143 §7.12 b). */
  | 'fail-exchange'

/**
 * What follows from each violation at ErrorRecoveryLevel 0, the only level that is negotiated. All else than what is
 * named here drops the connection.
 */
const REACTIONS: Readonly<Partial<Record<Rule, Reaction>>> = {
  'data-digest': 'abort-task',
  'data-sequence': 'abort-task',
  'text-format': 'fail-exchange',
  'text-too-long': 'fail-exchange',
  'text-exchange': 'fail-exchange',
  negotiation: 'fail-exchange',
}

/**
 * The reaction to a violation.
 * @param scope what the PDU belonged to: an abort needs a task, a failed exchange needs an exchange
 */
export function reactionTo(rule: Rule, scope: 'task' | 'exchange' | 'connection'): Reaction {
  const reaction = REACTIONS[rule] ?? 'drop-connection'
  if (reaction === 'abort-task' && scope !== 'task') return 'drop-connection'
  if (reaction === 'fail-exchange' && scope !== 'exchange') return 'drop-connection'
  return reaction
}
