/**
 * What a peer can do wrong, as a value. Bytes from a peer never throw: whichever room sees a breach returns a
 * {@link Violation}, and `session/recovery.ts` alone decides what follows from it.
 */

/** Every rule that a room checks, with the section of RFC 7143 that states it. */
export const RULES = {
  'unknown-opcode': '11.2.1.2',
  'wrong-direction': '11.2.1.2',
  'malformed-header': '7.7',
  'additional-header': '11.2.2',
  'segment-too-long': '13.12',
  'header-digest': '7.8',
  'data-digest': '7.8',
  'status-sequence': '4.2.2.2',
  'data-sequence': '7.9',
  'data-offset': '11.7.6',
  'data-direction': '11.7',
  'r2t-sequence': '7.9',
  'r2t-range': '4.2.5.2',
  'r2t-length': '11.8.4',
  'r2t-outstanding': '13.17',
  'r2t-direction': '11.8',
  'task-tag': '11.2.1.8',
  'task-lun': '4.2.5.3',
  'unexpected-pdu': '4.2.4',
  'ping-flood': '11.19',
  'snack-flood': '11.16',
  'text-format': '6.1',
  'text-too-long': '6.1',
  'text-exchange': '6.2',
  negotiation: '7.12',
  'key-repeated': '6.3',
  'key-stage': '6.3',
  'login-stage': '6.3',
  'login-header': '11.13',
  'logout-response': '11.15',
} as const

/** The name of a rule of {@link RULES}. */
export type Rule = keyof typeof RULES

/** A breach of the standard by the peer. */
export interface Violation {
  readonly kind: 'violation'
  readonly rule: Rule
  /** The section of RFC 7143 that was broken, for example `11.8.4`. */
  readonly section: string
  /** What was seen and what was expected, in one sentence without secrets. */
  readonly detail: string
}

/** Makes the violation of a rule; `detail` says what was seen and what was expected. */
export function violation(rule: Rule, detail: string): Violation {
  return { kind: 'violation', rule, section: RULES[rule], detail }
}
