import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { violation } from '@iscsi/protocol'
import type { AbortCause, CloseReason, TaskOutcome } from '@iscsi/protocol'
import * as errors from '../src/errors.ts'
import { closeError, failureError } from '../src/failure.ts'
import type { Failure } from '../src/failure.ts'

const BREACH = violation('data-sequence', 'number 7 where 5 was expected')
const REJECTED = { kind: 'reject', reason: 0x09 } as const

/** The error classes that are made; the base is not. */
type ErrorName = Exclude<keyof typeof errors, 'IscsiError'>

const aborted = (cause: AbortCause, response = 0): Failure => ({
  kind: 'aborted',
  cause,
  function: 1,
  response,
})
const unsent = (cause: AbortCause): Failure => ({ kind: 'not-sent', cause })

describe('a task that did not complete', () => {
  const reason = new Error('enough')

  test.each<[string, Failure, ErrorName, object, string]>([
    [
      'the target failed',
      { kind: 'target-failure', response: 1 },
      'TargetFailureError',
      { code: 'ERR_ISCSI_TARGET_FAILURE', response: 1, outcome: 'unknown', retryable: false },
      'READ (10): the target failed (iSCSI response 0x01)',
    ],
    [
      'rejected',
      { kind: 'rejected', reason: 0x0c },
      'RejectError',
      { code: 'ERR_ISCSI_REJECT', reason: 0x0c, outcome: 'not-sent', retryable: false },
      'READ (10): rejected by the target: waiting for logout (0x0c)',
    ],
    [
      'rejected for a reason of its own',
      { kind: 'rejected', reason: 0x7f },
      'RejectError',
      { reason: 0x7f },
      'READ (10): rejected by the target: unknown reason (0x7f)',
    ],
    [
      'violated',
      { kind: 'violated', violation: BREACH },
      'ProtocolError',
      { code: 'ERR_ISCSI_PROTOCOL', section: '7.9', outcome: 'unknown', retryable: false },
      'READ (10): the target broke RFC 7143 §7.9: number 7 where 5 was expected',
    ],
    [
      'aborted by the caller',
      aborted('requested', 0),
      'AbortError',
      {
        code: 'ABORT_ERR',
        outcome: 'aborted',
        response: 0,
        cause: reason,
        result: undefined,
        retryable: false,
      },
      'READ (10): aborted (the target ended it)',
    ],
    [
      'aborted by the caller, but the target knows no such task',
      aborted('requested', 1),
      'AbortError',
      { outcome: 'unknown', response: 1, cause: reason },
      'READ (10): aborted (whether it was executed is not known)',
    ],
    [
      'ended with its logical unit',
      aborted('neighbour', 0),
      'AbortError',
      { outcome: 'aborted', response: 0 },
      'READ (10): aborted (the target ended it)',
    ],
    [
      'aborted for its time',
      aborted('timeout'),
      'TimeoutError',
      { code: 'ERR_ISCSI_TIMEOUT', stage: 'command', outcome: 'unknown', retryable: true },
      'READ (10): no answer in time; the target has ended it',
    ],
    [
      'aborted for memory that is gone',
      aborted('loan-broken'),
      'LoanError',
      { code: 'ERR_ISCSI_LOAN', outcome: 'unknown', retryable: false },
      'READ (10): a buffer was transferred away before its bytes were sent: buffers are lent until the command settles',
    ],
    [
      'aborted for lost data',
      aborted(BREACH),
      'ProtocolError',
      { section: '7.9', outcome: 'unknown' },
      'READ (10): the target broke RFC 7143 §7.9: number 7 where 5 was expected',
    ],
    [
      'aborted for a reject',
      aborted(REJECTED),
      'RejectError',
      { reason: 0x09, outcome: 'unknown' },
      'READ (10): rejected by the target: invalid PDU field (0x09)',
    ],
    [
      'taken from the queue by the caller',
      unsent('requested'),
      'AbortError',
      { outcome: 'not-sent', response: undefined, cause: reason },
      'READ (10): aborted (it was never sent)',
    ],
    [
      'taken from the queue for its time',
      unsent('timeout'),
      'TimeoutError',
      { stage: 'command', outcome: 'not-sent', retryable: true },
      'READ (10): it could not be sent in time',
    ],
  ])('%s', (_, failure, name, members, message) => {
    const error = failureError('READ (10)', failure, reason)
    expect(error).toBeInstanceOf(errors[name])
    expect(error).toMatchObject({ name, message, ...members })
    expect(error).toBeInstanceOf(Error)
  })
})

test.each([
  ['requested', 'AbortError', { outcome: 'unknown', response: undefined, cause: 'enough' }],
  ['timeout', 'TimeoutError', { outcome: 'unknown', stage: 'command', retryable: true }],
] as const)(
  'a command that was sent on an earlier connection, and ended (%s) before it was sent again',
  (cause, name, members) => {
    const error = failureError('WRITE (10)', { kind: 'not-sent', cause }, 'enough', true)
    expect(error).toMatchObject({ name, ...members })
  },
)

describe('the end of a session', () => {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })

  const stages: [string, CloseReason, ErrorName, object, string][] = (
    ['connect', 'login', 'task-management', 'logout', 'ping'] as const
  ).map((stage) => [
    `the time for ${stage}`,
    { kind: 'timeout', stage },
    'TimeoutError',
    { code: 'ERR_ISCSI_TIMEOUT', stage, retryable: true },
    'x: ',
  ])

  test.each<[string, CloseReason, ErrorName, object, string]>([
    [
      'logout',
      { kind: 'logout' },
      'ClosedError',
      { code: 'ERR_ISCSI_CLOSED', retryable: false },
      'x: the session was closed',
    ],
    ['destroy', { kind: 'destroyed' }, 'ClosedError', {}, 'x: the session was closed'],
    [
      'no connection',
      { kind: 'connect-failed', cause },
      'ConnectionError',
      { code: 'ERR_ISCSI_CONNECTION', cause, retryable: true },
      'x: read ECONNRESET',
    ],
    [
      'a reset',
      { kind: 'disconnected', cause },
      'ConnectionError',
      { cause, retryable: true },
      'x: read ECONNRESET',
    ],
    [
      'an end',
      { kind: 'disconnected', cause: undefined },
      'ConnectionError',
      { retryable: true },
      'x: the target closed the connection',
    ],
    [
      'a violation',
      { kind: 'violation', violation: BREACH },
      'ProtocolError',
      { section: '7.9' },
      'x: the target broke RFC 7143 §7.9: number 7 where 5 was expected',
    ],
    [
      'a reject',
      { kind: 'rejected', reason: 4 },
      'RejectError',
      { reason: 4 },
      'x: rejected by the target: protocol error (0x04)',
    ],
    [
      'authentication',
      { kind: 'authentication-failed', reason: 'the target did not prove who it is' },
      'LoginError',
      { code: 'ERR_ISCSI_LOGIN', statusClass: undefined, statusDetail: undefined, retryable: false },
      'x: the target did not prove who it is',
    ],
    [
      'a redirection',
      {
        kind: 'redirected',
        targetName: undefined,
        permanent: false,
        addresses: [
          { host: '2001:db8::7', family: 'ipv6', port: 3261, portalGroupTag: 1 },
          { host: 'storage', family: 'name', port: 3260, portalGroupTag: undefined },
        ],
      },
      'LoginError',
      { statusClass: 1, statusDetail: 1 },
      'x: the target has moved to [2001:db8::7]:3261, storage:3260: connect there',
    ],
    [
      'a redirection for good',
      {
        kind: 'redirected',
        targetName: undefined,
        permanent: true,
        addresses: [{ host: 'storage', family: 'name', port: 1, portalGroupTag: undefined }],
      },
      'LoginError',
      { statusClass: 1, statusDetail: 2 },
      'x: the target has moved to storage:1: connect there',
    ],
    ...stages,
  ])('%s', (_, reason, name, members, message) => {
    for (const outcome of ['not-sent', 'unknown'] as const) {
      const error = closeError('x', reason, outcome)
      expect(error).toBeInstanceOf(errors[name])
      expect(error).toMatchObject({ name, message: expect.stringContaining(message), ...members })
    }
  })

  test.each<CloseReason>([
    { kind: 'logout' },
    { kind: 'destroyed' },
    { kind: 'disconnected', cause },
    { kind: 'timeout', stage: 'ping' },
    { kind: 'violation', violation: BREACH },
    { kind: 'rejected', reason: 4 },
  ])('$kind tells what became of the command', (reason) => {
    for (const outcome of ['not-sent', 'unknown'] as const)
      expect(closeError('x', reason, outcome)).toMatchObject({ outcome })
  })

  test.each([
    [2, 0, false],
    [2, 1, false],
    [2, 3, false],
    [2, 0x0b, false],
    [2, 0x77, false],
    [3, 0, true],
    [3, 1, true],
    [3, 2, true],
    [3, 0x99, true],
    [9, 9, false],
  ])('login status class %i detail %i', (statusClass, statusDetail, retryable) => {
    const error = closeError('x', { kind: 'login-refused', statusClass, statusDetail }, 'not-sent')
    expect(error).toBeInstanceOf(errors.LoginError)
    const code = ((statusClass << 8) | statusDetail).toString(16).padStart(4, '0')
    expect(error).toMatchObject({ statusClass, statusDetail, retryable, outcome: 'not-sent' })
    expect(error.message).toMatch(new RegExp(`^x: .+ \\(login status 0x${code}\\)$`))
  })
})

describe('a SCSI status', () => {
  /** Fixed format sense data (SPC-5 §4.4.3). */
  const sense = (key: number, asc: number): Uint8Array =>
    Uint8Array.of(0x70, 0, key, 0, 0, 0, 0, 10, 0, 0, 0, 0, asc, 0, 0, 0, 0, 0)
  const reply = (
    status: number,
    data: Uint8Array = new Uint8Array(0),
  ): ConstructorParameters<typeof errors.ScsiError>[1] => ({
    status,
    sense: data,
    residual: { kind: 'underflow', count: 512 },
    readResidual: null,
  })

  test.each([
    [0x02, sense(5, 0x21), false, 'CHECK CONDITION'],
    [0x02, sense(6, 0x29), true, 'CHECK CONDITION'],
    [0x02, undefined, false, 'CHECK CONDITION'],
    [0x08, undefined, true, 'BUSY'],
    [0x18, undefined, false, 'RESERVATION CONFLICT'],
    [0x28, undefined, true, 'TASK SET FULL'],
    [0x30, undefined, false, 'ACA ACTIVE'],
    [0x40, undefined, false, 'TASK ABORTED'],
  ])('0x%s', (status, data, retryable, words) => {
    const error = new errors.ScsiError('WRITE (10)', reply(status, data))
    expect(error).toMatchObject({
      name: 'ScsiError',
      code: 'ERR_ISCSI_SCSI',
      status,
      retryable,
      outcome: 'executed',
      residual: { kind: 'underflow', count: 512 },
      readResidual: null,
      message: expect.stringContaining(`WRITE (10): ${words}`),
    })
    expect(error.sense === undefined).toBe(data === undefined)
  })
})

test.each([
  [1, 'task does not exist'],
  [2, 'LUN does not exist'],
  [3, 'task still allegiant'],
  [4, 'task allegiance reassignment not supported'],
  [5, 'task management function not supported'],
  [6, 'function authorization failed'],
  [255, 'function rejected'],
  [99, 'unknown response'],
])('task management response %i', (response, words) => {
  expect(new errors.TaskManagementError('ABORT TASK SET', response)).toMatchObject({
    code: 'ERR_ISCSI_TASK_MANAGEMENT',
    response,
    outcome: 'executed',
    message: `ABORT TASK SET: ${words} (${response})`,
  })
})

test('every error shows its name and its stack, and nothing hidden', () => {
  const outcome: TaskOutcome = { kind: 'rejected', reason: 4 }
  const shown = inspect(failureError('READ (10)', outcome, undefined))
  expect(shown).toContain('RejectError: READ (10): rejected by the target: protocol error (0x04)')
  expect(shown).toContain("code: 'ERR_ISCSI_REJECT'")
})

test('an abort that came too late carries its result', () => {
  const result = { status: 0 }
  const error = new errors.AbortError('READ (10)', 'completed', { result, cause: 'enough' })
  expect(error).toMatchObject({ name: 'AbortError', outcome: 'completed', result, cause: 'enough' })
  expect(error.message).toBe('READ (10): aborted (it had completed before)')
})
