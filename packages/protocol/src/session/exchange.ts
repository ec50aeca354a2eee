import type { ManagementTask, Task } from '../task/index.ts'
import type { TextTask } from './text-task.ts'

/** A NOP-Out that wants an answer (RFC 7143 §11.18). */
export interface PingTask {
  readonly kind: 'ping'
  readonly tag: number
  readonly data: Uint8Array
  /** The CmdSN it must carry to fill a hole that a rejected command left (RFC 7143 §7.3); undefined for a plain ping. */
  readonly plugs: number | undefined
  /** Whether the application ordered it, and is to hear of its answer. */
  readonly ordered: boolean
  /** Monotonic milliseconds by which it must be answered; undefined for no limit. */
  readonly deadline: number | undefined
  sent: boolean
}

/** The login of one connection: one task with one tag, however many rounds it takes (RFC 7143 §6.3). */
export interface LoginTask {
  readonly kind: 'login'
  readonly tag: number
}

/** A logout (RFC 7143 §11.14). */
export interface LogoutTask {
  readonly kind: 'logout'
  readonly tag: number
}

/** Whatever holds an Initiator Task Tag. */
export type Exchange = Task | ManagementTask | PingTask | LoginTask | LogoutTask | TextTask

/** What may be sent past the command window: all but commands. */
export type ImmediateExchange = ManagementTask | PingTask | LogoutTask | TextTask
