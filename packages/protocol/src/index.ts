/**
 * iSCSI (RFC 7143) as values and machines. Nothing here does I/O, reads a clock or draws a random number: that comes in as
 * arguments, and leaves as values. The rooms, lowest first: pdu, text, sequence; framing, login, task; session.
 */
export * from './pdu/index.ts'
export * from './text/index.ts'
export * from './login/index.ts'
export * from './sequence/index.ts'
export * from './framing/index.ts'
export { lengthOf, Loan, planUnsolicited, segmentsOf } from './task/index.ts'
export type {
  AbortCause,
  Completed,
  DataOutSegment,
  ManagementRequest,
  Residual,
  TaskOutcome,
  TaskRequest,
  UnsolicitedPlan,
  WriteKeys,
} from './task/index.ts'
export * from './session/index.ts'
export { RULES, violation } from './violation.ts'
export type { Rule, Violation } from './violation.ts'
