import type { Sense } from '@iscsi/scsi'
import type { CaptureError, IscsiError } from './errors.ts'

/** The target tells something of its own accord (RFC 7143 §11.9). */
export interface AsyncMessageEvent {
  /** AsyncEvent: 0 SCSI, 1 logout requested, 2 connection dropped, 3 session dropped, 4 negotiation requested, … */
  readonly event: number
  /** AsyncVCode: a vendor's detail of an event of 248 … 255. */
  readonly vendorCode: number
  readonly lun: number | bigint
  /** Parameter1 … Parameter3, as the event defines them; times in them are seconds. */
  readonly parameters: readonly [number, number, number]
  /** Sense data of a SCSI event. */
  readonly sense: Sense | undefined
  /** What else came along. */
  readonly data: Uint8Array
}

/** Something happened at a logical unit that the next command was told of (SAM-5, Unit attention condition). */
export interface UnitAttentionEvent {
  readonly lun: number | bigint
  readonly sense: Sense
}

/** The connection is there again. */
export interface ReconnectEvent {
  /** Milliseconds without a connection. */
  readonly downtime: number
  /** The portal that answered. */
  readonly host: string
  readonly port: number
  /** How many commands had waited for it and are ordered again. */
  readonly replayed: number
}

/** What a session and a logical unit emit. */
export interface SessionEvents {
  unitAttention: [event: UnitAttentionEvent]
  asyncMessage: [event: AsyncMessageEvent]
  /** The target would not abort a task; it goes on. */
  abortRefused: [event: { readonly initiatorTaskTag: number; readonly response: number }]
  /** An abort was not answered in time, and this is done next. */
  abortEscalated: [event: { readonly to: 'logical-unit-reset' | 'drop-connection' }]
  /** The connection is lost. `reconnect` follows if it can be restored, `close` if not. */
  disconnect: [error: IscsiError]
  reconnect: [event: ReconnectEvent]
  /** An attempt to restore it failed. Another follows, or `close`. */
  reconnectFailed: [error: Error]
  /** The capture could not be written, and ends; the session goes on. Unheard, it is a process warning. */
  captureFailed: [error: CaptureError]
  /** The session is over, in whatever way. */
  close: []
}
