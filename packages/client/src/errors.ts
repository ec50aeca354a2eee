import type { Residual, Violation } from '@iscsi/protocol'
import { describeSense, parseSense, statusName } from '@iscsi/scsi'
import type { Sense } from '@iscsi/scsi'

/**
 * What became of the command that failed, so that the caller knows whether a write may have happened. `not-sent`: the target
 * never saw it. `unknown`: it may have been executed, in part or whole. `executed`: the target answered.
 */
export type Outcome = 'not-sent' | 'unknown' | 'executed'

/** How an aborted command ended: as {@link Outcome}, where `aborted` is the target's word that it is over. */
export type AbortOutcome = 'not-sent' | 'aborted' | 'completed' | 'unknown'

interface ErrorInfo {
  readonly cause?: unknown
  readonly outcome?: Outcome
  readonly retryable?: boolean
}

/** The base of every error that this SDK makes of its own; bad arguments are TypeError and RangeError. */
export abstract class IscsiError extends Error {
  /** Stable, for programs: `ERR_ISCSI_…`. */
  abstract readonly code: string
  /** Whether the same call may succeed later without a change. */
  readonly retryable: boolean
  /** What became of the command. */
  readonly outcome: Outcome

  /** @internal */
  constructor(message: string, info: ErrorInfo = {}) {
    super(message, info.cause === undefined ? undefined : { cause: info.cause })
    this.retryable = info.retryable ?? false
    this.outcome = info.outcome ?? 'unknown'
  }

  /** @internal This error for a call of which the command that failed was a part: all as it is, but for the outcome. */
  withOutcome(outcome: Outcome): IscsiError {
    const { message, stack, cause } = this
    const error = new Error(message, cause === undefined ? undefined : { cause })
    Reflect.setPrototypeOf(error, Reflect.getPrototypeOf(this))
    // A copy: those who trace commands have seen the error of the command, and theirs does not change.
    Object.assign(error, this, { outcome, ...(stack !== undefined && { stack }) })
    return error instanceof IscsiError ? error : this
  }

  /** The name of its class. */
  override get name(): string {
    return this.constructor.name
  }
}

/** Where a target has moved to (RFC 7143 §11.13.5, Status-Class 1). */
export interface Redirect {
  /** Whether the new address is to be remembered. */
  readonly permanent: boolean
  /** The portals of the new place. */
  readonly addresses: readonly { readonly host: string; readonly port: number }[]
  /** The name to log in to, where that changed as well. */
  readonly targetName: string | undefined
}

/** The target refused the login (RFC 7143 §11.13.5), or did not prove who it is. */
export class LoginError extends IscsiError {
  readonly code = 'ERR_ISCSI_LOGIN'
  /** Status-Class; undefined when it was we who ended the login. */
  readonly statusClass: number | undefined
  /** Status-Detail. */
  readonly statusDetail: number | undefined
  /** Where the target has moved to, if it said so; connect() follows by itself, up to a limit. */
  readonly redirect: Redirect | undefined

  constructor(message: string, statusClass?: number, statusDetail?: number, redirect?: Redirect) {
    super(message, { outcome: 'not-sent', retryable: statusClass === 3 })
    this.statusClass = statusClass
    this.statusDetail = statusDetail
    this.redirect = redirect
  }
}

/** A command ended with another SCSI status than GOOD. */
export class ScsiError extends IscsiError {
  readonly code = 'ERR_ISCSI_SCSI'
  /** SCSI status, for example 0x02 CHECK CONDITION. */
  readonly status: number
  /** Its sense data, decoded; undefined when none came. */
  readonly sense: Sense | undefined
  /** What was transferred less or more than ordered, as the target reports it; of a bidirectional command, of its write. */
  readonly residual: Residual | null
  /** Likewise of the read of a bidirectional command. */
  readonly readResidual: Residual | null

  constructor(
    what: string,
    reply: {
      readonly status: number
      readonly sense: Uint8Array
      readonly residual: Residual | null
      readonly readResidual: Residual | null
    },
  ) {
    const sense = reply.sense.length === 0 ? undefined : parseSense(reply.sense)
    const detail = sense === undefined ? '' : `: ${describeSense(sense)}`
    // BUSY and TASK SET FULL pass; a unit attention is told once.
    const retryable = reply.status === 0x08 || reply.status === 0x28 || sense?.key === 0x06
    super(`${what}: ${statusName(reply.status)}${detail}`, { outcome: 'executed', retryable })
    this.status = reply.status
    this.sense = sense
    this.residual = reply.residual
    this.readResidual = reply.readResidual
  }
}

/** The target answered that it failed to carry the command out, instead of a SCSI status (RFC 7143 §11.4.3). */
export class TargetFailureError extends IscsiError {
  readonly code = 'ERR_ISCSI_TARGET_FAILURE'
  /** The iSCSI service response: 1, or a vendor's code from 0x80 on. */
  readonly response: number

  constructor(what: string, response: number) {
    super(`${what}: the target failed (iSCSI response 0x${response.toString(16).padStart(2, '0')})`)
    this.response = response
  }
}

/** The target rejected a PDU (RFC 7143 §11.17.1). */
export class RejectError extends IscsiError {
  readonly code = 'ERR_ISCSI_REJECT'
  /** The reason code. */
  readonly reason: number

  constructor(what: string, reason: number, outcome: Outcome = 'not-sent') {
    const name = REJECT_REASONS[reason] ?? 'unknown reason'
    super(`${what}: rejected by the target: ${name} (0x${reason.toString(16).padStart(2, '0')})`, { outcome })
    this.reason = reason
  }
}

/** The target did not do what a task management function asked (RFC 7143 §11.6.1). */
export class TaskManagementError extends IscsiError {
  readonly code = 'ERR_ISCSI_TASK_MANAGEMENT'
  /** The response code. */
  readonly response: number

  constructor(what: string, response: number) {
    super(`${what}: ${MANAGEMENT_RESPONSES[response] ?? 'unknown response'} (${response})`, {
      outcome: 'executed',
    })
    this.response = response
  }
}

/** What took too long. */
export type TimeoutStage = 'connect' | 'login' | 'command' | 'task-management' | 'logout' | 'ping' | 'text'

/** Something took longer than it was allowed to. */
export class TimeoutError extends IscsiError {
  readonly code = 'ERR_ISCSI_TIMEOUT'
  /** What took too long. */
  readonly stage: TimeoutStage

  constructor(message: string, stage: TimeoutStage, outcome: Outcome = 'unknown') {
    super(message, { outcome, retryable: true })
    this.stage = stage
  }
}

/** The connection could not be made, or ended. `cause` is the socket's error, if there was one. */
export class ConnectionError extends IscsiError {
  readonly code = 'ERR_ISCSI_CONNECTION'

  constructor(message: string, outcome: Outcome = 'unknown', cause?: unknown) {
    super(message, { outcome, retryable: true, cause })
  }
}

/** After a reconnect, another logical unit is where the one before was: nothing was sent to it. */
export class IdentityError extends IscsiError {
  readonly code = 'ERR_ISCSI_IDENTITY'
  /** Where the other unit is. */
  readonly lun: number | bigint

  constructor(what: string, lun: number | bigint, outcome: Outcome) {
    super(`${what}: there is another logical unit at LUN ${lun} than before the connection was lost`, {
      outcome,
    })
    this.lun = lun
  }
}

/** The session was closed by this program: nothing more can be sent. */
export class ClosedError extends IscsiError {
  readonly code = 'ERR_ISCSI_CLOSED'

  constructor(message = 'the session is closed: connect() again', outcome: Outcome = 'not-sent') {
    super(message, { outcome })
  }
}

/** A capture could not be written. `cause` is the system's error. It says nothing about the session, which goes on. */
export class CaptureError extends IscsiError {
  readonly code = 'ERR_ISCSI_CAPTURE'

  constructor(cause: unknown) {
    const isError = typeof cause === 'object' && cause !== null && 'message' in cause
    super(`the capture ends: ${String(isError ? cause.message : cause)}`, { outcome: 'not-sent', cause })
  }
}

/** The target broke the standard. */
export class ProtocolError extends IscsiError {
  readonly code = 'ERR_ISCSI_PROTOCOL'
  /** The section of RFC 7143. */
  readonly section: string

  constructor(what: string, breach: Pick<Violation, 'section' | 'detail'>, outcome: Outcome = 'unknown') {
    super(`${what}: the target broke RFC 7143 §${breach.section}: ${breach.detail}`, { outcome })
    this.section = breach.section
  }
}

/** GOOD for fewer bytes than were to be moved, where only all of them will do: a hole in a stream is no data. */
export class ShortTransferError extends IscsiError {
  readonly code = 'ERR_ISCSI_SHORT_TRANSFER'
  /** Bytes that were to be moved, and that were. */
  readonly expected: number
  readonly transferred: number

  constructor(what: string, expected: number, transferred: number) {
    super(
      `${what}: the target moved ${transferred} of ${expected} bytes and said GOOD (residual underflow)`,
      {
        outcome: 'executed',
      },
    )
    this.expected = expected
    this.transferred = transferred
  }
}

/** Memory that was lent to a command was taken away before all of it was sent. */
export class LoanError extends IscsiError {
  readonly code = 'ERR_ISCSI_LOAN'

  constructor(what: string, outcome: Outcome) {
    super(
      `${what}: a buffer was transferred away before its bytes were sent: buffers are lent until the command settles`,
      { outcome },
    )
  }
}

/** The device claims a length that cannot be, or that is too much to take memory for on its word. */
export class LimitError extends IscsiError {
  readonly code = 'ERR_ISCSI_LIMIT'
  /** The length that it claims, in bytes. */
  readonly claimed: number
  /** The most that is taken, in bytes. */
  readonly limit: number

  constructor(what: string, claimed: number, limit: number) {
    super(`${what}: the device claims ${claimed} bytes, where 1 to ${limit} are taken`, {
      outcome: 'executed',
    })
    this.claimed = claimed
    this.limit = limit
  }
}

/** The caller ended it. `cause` is the signal's reason. Its `name` is `AbortError`, as Node's own has it. */
export class AbortError extends Error {
  override readonly name = 'AbortError'
  /** As Node's own has it. */
  readonly code = 'ABORT_ERR'
  /** It was not wanted any more. */
  readonly retryable = false
  /** How the command ended. */
  readonly outcome: AbortOutcome
  /** When the command had completed before the abort could end it: its result. */
  readonly result: unknown
  /** What task management answered (RFC 7143 §11.6.1); undefined when nothing was asked. */
  readonly response: number | undefined

  constructor(
    what: string,
    outcome: AbortOutcome,
    info: { cause?: unknown; result?: unknown; response?: number | undefined } = {},
  ) {
    super(`${what}: aborted (${ABORT_OUTCOMES[outcome]})`, { cause: info.cause })
    this.outcome = outcome
    this.result = info.result
    this.response = info.response
  }
}

const ABORT_OUTCOMES: Readonly<Record<AbortOutcome, string>> = {
  'not-sent': 'it was never sent',
  aborted: 'the target ended it',
  completed: 'it had completed before',
  unknown: 'whether it was executed is not known',
}

/** RFC 7143 §11.17.1. */
const REJECT_REASONS: Readonly<Record<number, string>> = {
  0x01: 'reserved',
  0x02: 'data digest error',
  0x03: 'SNACK reject',
  0x04: 'protocol error',
  0x05: 'command not supported',
  0x06: 'too many immediate commands',
  0x07: 'task in progress',
  0x08: 'invalid data acknowledgment',
  0x09: 'invalid PDU field',
  0x0a: 'out of resources for a long operation',
  0x0b: 'negotiation reset',
  0x0c: 'waiting for logout',
}

/** RFC 7143 §11.6.1. */
const MANAGEMENT_RESPONSES: Readonly<Record<number, string>> = {
  0: 'function complete',
  1: 'task does not exist',
  2: 'LUN does not exist',
  3: 'task still allegiant',
  4: 'task allegiance reassignment not supported',
  5: 'task management function not supported',
  6: 'function authorization failed',
  255: 'function rejected',
}
