import { loginStatus, TaskManagementOutcome } from '@iscsi/protocol'
import type { AbortCause, CloseReason, TaskOutcome } from '@iscsi/protocol'
import {
  AbortError,
  ClosedError,
  ConnectionError,
  LoanError,
  LoginError,
  ProtocolError,
  RejectError,
  TargetFailureError,
  TimeoutError,
} from './errors.ts'
import type { AbortOutcome, IscsiError, Outcome } from './errors.ts'

/** How a task ended that neither completed nor lost its session. */
export type Failure = Exclude<TaskOutcome, { readonly kind: 'completed' | 'lost' }>

/**
 * The error for a task that did not complete.
 * @param reason the abort signal's reason, when the caller ended it
 * @param wasSent whether it was sent on a connection before this one
 */
export function failureError(what: string, failure: Failure, reason: unknown, wasSent = false): Error {
  switch (failure.kind) {
    case 'target-failure':
      return new TargetFailureError(what, failure.response)
    case 'rejected':
      return new RejectError(what, failure.reason)
    case 'violated':
      return new ProtocolError(what, failure.violation)
    case 'aborted':
      return abortedError(what, failure.cause, true, reason, failure.response)
    case 'not-sent':
      return wasSent
        ? replayedError(what, failure.cause, reason)
        : abortedError(what, failure.cause, false, reason, undefined)
  }
}

function abortedError(
  what: string,
  cause: AbortCause,
  sent: boolean,
  reason: unknown,
  response: number | undefined,
): Error {
  if (cause === 'requested' || cause === 'neighbour') {
    return new AbortError(what, sent ? endedBy(response) : 'not-sent', { cause: reason, response })
  }
  if (cause === 'timeout') {
    const how = sent ? 'no answer in time; the target has ended it' : 'it could not be sent in time'
    return new TimeoutError(`${what}: ${how}`, 'command', sent ? 'unknown' : 'not-sent')
  }
  if (cause === 'loan-broken') return new LoanError(what, sent ? 'unknown' : 'not-sent')
  return cause.kind === 'violation'
    ? new ProtocolError(what, cause)
    : new RejectError(what, cause.reason, 'unknown')
}

/** A command that was sent, lost its connection, and was ended before it was sent again. */
function replayedError(what: string, cause: AbortCause, reason: unknown): Error {
  if (cause === 'loan-broken') return new LoanError(what, 'unknown')
  return cause === 'timeout'
    ? new TimeoutError(`${what}: the connection was lost, and no answer came in time`, 'command')
    : new AbortError(what, 'unknown', { cause: reason })
}

/**
 * Whether an abort that was answered ended the task. "Task does not exist" (RFC 7143 §11.6.1), with no response that came
 * before, says nothing sure: tgt answers so to a write that it still carries out when its data comes.
 */
function endedBy(response: number | undefined): AbortOutcome {
  return response === TaskManagementOutcome.TaskDoesNotExist ? 'unknown' : 'aborted'
}

/** Where a portal is, for messages. */
export function portalText({ host, port }: { readonly host: string; readonly port: number }): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** The error for whatever was under way when the session ended, and for the end itself. */
export function closeError(what: string, reason: CloseReason, outcome: Outcome): IscsiError {
  switch (reason.kind) {
    case 'logout':
    case 'destroyed':
      return new ClosedError(`${what}: the session was closed`, outcome)
    case 'connect-failed':
    case 'disconnected': {
      const detail = reason.cause === undefined ? 'the target closed the connection' : reason.cause.message
      return new ConnectionError(`${what}: ${detail}`, outcome, reason.cause)
    }
    case 'login-refused': {
      const { statusClass, statusDetail } = reason
      const { text } = loginStatus(statusClass, statusDetail)
      const code = ((statusClass << 8) | statusDetail).toString(16).padStart(4, '0')
      return new LoginError(`${what}: ${text} (login status 0x${code})`, statusClass, statusDetail)
    }
    case 'redirected': {
      const where = reason.addresses.map(portalText)
      const message = `${what}: the target has moved to ${where.join(', ')}: connect there`
      return new LoginError(message, 1, reason.permanent ? 2 : 1, reason)
    }
    case 'authentication-failed':
      return new LoginError(`${what}: ${reason.reason}`)
    case 'violation':
      return new ProtocolError(what, reason.violation, outcome)
    case 'rejected':
      return new RejectError(what, reason.reason, outcome)
    case 'timeout':
      return new TimeoutError(`${what}: ${STAGES[reason.stage]}`, reason.stage, outcome)
  }
}

const STAGES = {
  connect: 'the host does not answer; check host, port and connectTimeout',
  login: 'the target does not finish the login; check loginTimeout',
  'task-management': 'a task management function was not answered, so the connection was closed',
  logout: 'the target did not answer the logout',
  ping: 'the target does not answer a ping',
} as const
