/* What a login says: the messages it sends and the ways it ends. */
import type { LoginStage } from '../pdu/index.ts'
import type { NegotiatedParameters, TargetAddress } from '../text/index.ts'
import type { Violation } from '../violation.ts'

/** One Login Request, without the fields that belong to the session and the connection (RFC 7143 §11.12). */
export interface LoginMessage {
  readonly transit: boolean
  readonly continue: boolean
  readonly currentStage: LoginStage
  readonly nextStage: LoginStage
  /** The data segment: at most 8192 bytes. */
  readonly text: Uint8Array
}

/** Send a Login Request and hand in its response. */
export interface SendStep {
  readonly kind: 'send'
  readonly message: LoginMessage
}

/** The connection is in the Full Feature Phase. */
export interface CompleteStep {
  readonly kind: 'complete'
  readonly parameters: NegotiatedParameters
  /** The target's handle of the session (§11.13.3), never 0. */
  readonly tsih: number
  readonly targetAlias: string | undefined
  /** The portal group that serves the connection (§13.9). */
  readonly targetPortalGroupTag: number | undefined
  /** What the target answered to our X- keys; `NotUnderstood` and the like are left out. */
  readonly privateKeys: Readonly<Record<string, string>>
}

/** The target is somewhere else: log in there (§11.13.5, Status-Class 1). The connection must be closed. */
export interface RedirectedStep {
  readonly kind: 'redirected'
  /** The new address is to be remembered. */
  readonly permanent: boolean
  /** At least one. */
  readonly addresses: readonly TargetAddress[]
  /** The name to log in to, where the target changed that as well. */
  readonly targetName: string | undefined
}

/** The target refused the login; `loginStatus` explains the code. The connection must be closed. */
export interface RefusedStep {
  readonly kind: 'refused'
  readonly statusClass: number
  readonly statusDetail: number
  /** The stage in which the login was. */
  readonly stage: LoginStage
}

/** This side does not accept how authentication went (§12.1.3). The connection must be closed. */
export interface AuthenticationFailedStep {
  readonly kind: 'authentication-failed'
  /** In one sentence without secrets. */
  readonly reason: string
}

/** What follows from a Login Response. After anything but `send` the login is over. */
export type LoginStep =
  SendStep | CompleteStep | RedirectedStep | RefusedStep | AuthenticationFailedStep | Violation
