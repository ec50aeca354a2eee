import type { Violation } from '../violation.ts'

/** Bytes that a command did not move as expected (RFC 7143 §11.4.5). */
export interface Residual {
  /** `underflow`: the target moved fewer bytes than expected; `overflow`: it had more than were expected. */
  readonly kind: 'underflow' | 'overflow'
  /** How many bytes were not moved: 0 … 2³²-1. */
  readonly count: number
}

/** The command completed at the target, whatever its status. */
export interface Completed {
  readonly kind: 'completed'
  /** SCSI status (RFC 7143 §11.4.2, SAM-5). */
  readonly status: number
  readonly residual: Residual | null
  /** For a bidirectional command, the residual of its read part (RFC 7143 §11.4.6). */
  readonly readResidual: Residual | null
  /** Sense data; empty if none came. A copy. */
  readonly sense: Uint8Array
  /** Bytes of Data-In that landed in the lent buffers. */
  readonly received: number
  /** Bytes of data that were sent, unasked or on request. */
  readonly sent: number
}

/** Why an abort was begun. */
export type AbortCause =
  | 'requested'
  | 'timeout'
  /** Another task of its logical unit could not be ended but by ending all. */
  | 'neighbour'
  /** Memory that was lent for its data is gone: transferred to another thread before all of it was sent. */
  | 'loan-broken'
  | Violation
  | { readonly kind: 'reject'; readonly reason: number }

/** How a task ended. There is one, and it comes once. */
export type TaskOutcome =
  | Completed
  /** The target answered with an iSCSI failure instead of a SCSI status (RFC 7143 §11.4.3); `response` is its code. */
  | { readonly kind: 'target-failure'; readonly response: number }
  /** The target rejected the command PDU (RFC 7143 §11.17); `reason` is its code. */
  | { readonly kind: 'rejected'; readonly reason: number }
  /** The target said that it completed, but its data did not come whole. */
  | { readonly kind: 'violated'; readonly violation: Violation }
  /** Task management ended it; `response` is the target's answer (RFC 7143 §11.6.1). */
  | {
      readonly kind: 'aborted'
      readonly cause: AbortCause
      readonly function: number
      readonly response: number
    }
  /** It was taken out of the queue before it was sent: the target never saw it. */
  | { readonly kind: 'not-sent'; readonly cause: AbortCause }
  /** Its connection or session ended; `sent` tells whether the target may have seen it. */
  | { readonly kind: 'lost'; readonly sent: boolean; readonly cause: AbortCause | undefined }

/** SCSI statuses (RFC 7143 §11.4.2) by which a device says that it did not take a command: there is no room for it now. */
const BUSY = 0x08
const TASK_SET_FULL = 0x28

/** Whether the device did not take the command (SAM-5: BUSY, TASK SET FULL), so that it is as if it had not been sent. */
export function isRefusal(outcome: TaskOutcome): boolean {
  return outcome.kind === 'completed' && (outcome.status === BUSY || outcome.status === TASK_SET_FULL)
}
