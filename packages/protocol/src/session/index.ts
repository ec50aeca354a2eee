export { Session } from './session.ts'
export { Connection } from './connection.ts'
export type { Phase } from './connection.ts'
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
