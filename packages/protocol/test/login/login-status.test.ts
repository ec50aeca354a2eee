import { describe, expect, test } from '@jest/globals'
import { LOGIN_STATUSES, loginStatus } from '../../src/login/login-status.ts'

describe('the status codes of §11.13.5', () => {
  test.each([
    [0x01, 0x01, 'target-moved-temporarily', 'elsewhere'],
    [0x01, 0x02, 'target-moved-permanently', 'elsewhere'],
    [0x02, 0x00, 'initiator-error', 'never'],
    [0x02, 0x01, 'authentication-failure', 'never'],
    [0x02, 0x02, 'authorization-failure', 'never'],
    [0x02, 0x03, 'not-found', 'never'],
    [0x02, 0x04, 'target-removed', 'never'],
    [0x02, 0x05, 'unsupported-version', 'never'],
    [0x02, 0x06, 'too-many-connections', 'never'],
    [0x02, 0x07, 'missing-parameter', 'never'],
    [0x02, 0x08, 'cannot-include-in-session', 'never'],
    [0x02, 0x09, 'session-type-not-supported', 'never'],
    [0x02, 0x0a, 'session-does-not-exist', 'never'],
    [0x02, 0x0b, 'invalid-during-login', 'never'],
    [0x03, 0x00, 'target-error', 'later'],
    [0x03, 0x01, 'service-unavailable', 'later'],
    [0x03, 0x02, 'out-of-resources', 'later'],
  ])('%i, %i: %s', (statusClass, statusDetail, name, retry) => {
    expect(loginStatus(statusClass, statusDetail)).toMatchObject({ statusClass, statusDetail, name, retry })
  })

  test('are 17, with names and texts of their own', () => {
    expect(LOGIN_STATUSES).toHaveLength(17)
    expect(new Set(LOGIN_STATUSES.map(({ name }) => name)).size).toBe(17)
    expect(new Set(LOGIN_STATUSES.map(({ text }) => text)).size).toBe(17)
  })
})

describe('codes that are not assigned', () => {
  test.each([
    [0x01, 0x7f, 'redirection', 'elsewhere'],
    [0x02, 0x0c, 'initiator-error', 'never'],
    [0x03, 0x03, 'target-error', 'later'],
    [0x04, 0x00, 'unassigned', 'never'],
    [0xff, 0xff, 'unassigned', 'never'],
  ])('%i, %i: %s', (statusClass, statusDetail, name, retry) => {
    expect(loginStatus(statusClass, statusDetail)).toMatchObject({ statusClass, statusDetail, name, retry })
  })
})
