import type { SessionType } from '@iscsi/protocol'
import type { Portal } from './session/arrival.ts'
import type { Breach } from './session/iscsi-node.ts'

/** A session that an initiator has with a target. */
export interface SessionInfo {
  readonly type: SessionType
  readonly initiatorName: string
  /** Initiator Session ID, 48 bits (RFC 7143 §11.12.5). */
  readonly isid: number
  /** Target Session Identifying Handle, 1 … 65535 (§11.12.6). */
  readonly tsih: number
  /** undefined in a Discovery session. */
  readonly targetName: string | undefined
  /** Where it came in, and the group of that portal. */
  readonly portal: Portal
  readonly portalGroupTag: number
  /** The initiator's IP address. */
  readonly remoteAddress: string
}

/** A login that has ended without a session. */
export interface LoginFailure {
  /** Empty when the login did not come as far as naming it. */
  readonly initiatorName: string
  readonly remoteAddress: string
  readonly portal: Portal
  /** §11.13.5, as statusDetail. */
  readonly statusClass: number
  readonly statusDetail: number
}

/** What a target emits, each after it has happened. */
export interface TargetEvents {
  /** An initiator has logged in. */
  sessionBegan: [session: SessionInfo]
  /** A session is over: by logout, by a lost connection, or by the target. */
  sessionEnded: [session: SessionInfo]
  loginFailed: [failure: LoginFailure]
  /** An initiator has broken a rule of RFC 7143. */
  breach: [breach: Breach]
}
