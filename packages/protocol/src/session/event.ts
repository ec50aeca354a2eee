import type { NegotiatedParameters, TextPair } from '../text/index.ts'
import type { RedirectedStep } from '../login/index.ts'
import type { AsyncMessage, Pdu } from '../pdu/index.ts'
import type { TaskOutcome } from '../task/index.ts'
import type { Violation } from '../violation.ts'

/** Names a task, a task management function, a ping or a text exchange while it is under way: its Initiator Task Tag. */
export type TaskId = number

/** How a task management function ended. */
export type ManagementOutcome =
  /** The target's answer, a code of RFC 7143 §11.6.1. */
  | { readonly kind: 'answered'; readonly response: number }
  | { readonly kind: 'rejected'; readonly reason: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'lost'; readonly sent: boolean }

/** How a ping ended. */
export type PingOutcome =
  | { readonly kind: 'answered'; readonly data: Uint8Array }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'rejected'; readonly reason: number }
  | { readonly kind: 'lost'; readonly sent: boolean }

/** How a text exchange ended. */
export type TextOutcome =
  | { readonly kind: 'answered'; readonly pairs: readonly TextPair[] }
  | { readonly kind: 'rejected'; readonly reason: number }
  | { readonly kind: 'violated'; readonly violation: Violation }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'lost'; readonly sent: boolean }

/** What takes time, and how long it may take. */
export type Stage = 'connect' | 'login' | 'task-management' | 'logout' | 'ping'

/** Why a session ended. */
export type CloseReason =
  | { readonly kind: 'logout' }
  /** The application closed it at once. */
  | { readonly kind: 'destroyed' }
  | { readonly kind: 'connect-failed'; readonly cause: Error | undefined }
  /** Login was refused; the codes of RFC 7143 §11.13.5. */
  | { readonly kind: 'login-refused'; readonly statusClass: number; readonly statusDetail: number }
  /** The target is elsewhere (RFC 7143 §11.13.5, class 1). */
  | RedirectedStep
  /** The target did not prove who it is; `reason` says how. */
  | { readonly kind: 'authentication-failed'; readonly reason: string }
  | { readonly kind: 'violation'; readonly violation: Violation }
  | { readonly kind: 'timeout'; readonly stage: Stage }
  | { readonly kind: 'rejected'; readonly reason: number }
  /** The connection ended by itself; `cause` is the socket's error, if there was one. */
  | { readonly kind: 'disconnected'; readonly cause: Error | undefined }

/** What the application hears. */
export type SessionEvent =
  | {
      readonly kind: 'logged-in'
      readonly parameters: NegotiatedParameters
      readonly tsih: number
      readonly targetAlias: string | undefined
      readonly targetPortalGroupTag: number | undefined
      /** What the target answered to our X- keys; those that it does not know are left out. */
      readonly privateKeys: Readonly<Record<string, string>>
    }
  /** A task is over, and nothing will touch its buffers any more. Comes once for every task. */
  | { readonly kind: 'task-settled'; readonly task: TaskId; readonly outcome: TaskOutcome }
  /** The target would not abort a task; it goes on. `response` is a code of RFC 7143 §11.6.1. */
  | { readonly kind: 'abort-refused'; readonly task: TaskId; readonly response: number }
  /** An abort was not answered in time, and this is the next rung of the ladder. */
  | {
      readonly kind: 'abort-escalated'
      readonly task: TaskId | undefined
      readonly to: 'logical-unit-reset' | 'drop-connection'
    }
  | { readonly kind: 'management-settled'; readonly task: TaskId; readonly outcome: ManagementOutcome }
  | { readonly kind: 'ping-settled'; readonly task: TaskId; readonly outcome: PingOutcome }
  | { readonly kind: 'text-settled'; readonly task: TaskId; readonly outcome: TextOutcome }
  /** An asynchronous message, with its sense and event data (RFC 7143 §11.9). */
  | {
      readonly kind: 'async-message'
      readonly message: AsyncMessage
      readonly sense: Uint8Array
      readonly data: Uint8Array
    }
  /** A Reject: of `pdu`, where its header came along whole (RFC 7143 §11.17). What it ended has events of its own. */
  | { readonly kind: 'rejected'; readonly reason: number; readonly pdu: Pdu | undefined }
  /** The session is over; nothing comes after this. */
  | { readonly kind: 'closed'; readonly reason: CloseReason }

/** The event by which the application hears that something with a tag is over. */
export type SettlingEvent = Extract<SessionEvent, { readonly kind: `${string}-settled` }>

/** Whether it is a {@link SettlingEvent}. */
export function isSettling(event: SessionEvent): event is SettlingEvent {
  const { kind } = event
  return (
    kind === 'task-settled' ||
    kind === 'management-settled' ||
    kind === 'ping-settled' ||
    kind === 'text-settled'
  )
}

/** What the session asks of whoever owns its sockets. */
export type SessionAction =
  | { readonly kind: 'connect'; readonly cid: number }
  /** Close the socket: after what is to be sent, or at once. Either way `handleDisconnected` is to follow. */
  | { readonly kind: 'disconnect'; readonly cid: number; readonly abruptly: boolean }
