export { Session } from './session.ts'
export { Connection } from './connection.ts'
export { PHASES } from './phases.ts'
export type { Phase, StateRow } from './phases.ts'
export type {
  CloseReason,
  ManagementOutcome,
  PingOutcome,
  SessionAction,
  SessionEvent,
  Stage,
  TaskId,
  TextOutcome,
} from './event.ts'
export type { SessionOptions } from './options.ts'
export type { Backlog } from './transmit-queue.ts'
