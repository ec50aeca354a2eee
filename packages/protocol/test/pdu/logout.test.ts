import { describe, expect, test } from '@jest/globals'
import {
  LogoutOutcome,
  LogoutReason,
  decodeLogoutRequest,
  decodeLogoutResponse,
  encodeLogoutRequest,
  encodeLogoutResponse,
} from '../../src/pdu/logout.ts'
import type { LogoutRequest, LogoutResponse } from '../../src/pdu/logout.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

describe('Logout Request', () => {
  const pdu: LogoutRequest = {
    kind: 'logout-request',
    immediate: true,
    reason: LogoutReason.CloseConnection,
    initiatorTaskTag: 0x01020304,
    cid: 0x1112,
    cmdSN: 0x21222324,
    expStatSN: 0x31323334,
    dataSegmentLength: 0,
  }
  const wire = `
    46 81 00 00  00 00 00 00
    00 00 00 00  00 00 00 00
    01 02 03 04  11 12 00 00
    21 22 23 24  31 32 33 34
    00 00 00 00  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    c6 81 ff ff  00 00 00 00
    ff ff ff ff  ff ff ff ff
    01 02 03 04  11 12 ff ff
    21 22 23 24  31 32 33 34
    ff ff ff ff  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.14', () => {
    expect(encoded(encodeLogoutRequest, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeLogoutRequest, wire)).toStrictEqual(pdu)
    expect(decoded(decodeLogoutRequest, noisy)).toStrictEqual(pdu)
  })

  test.each([
    [{ immediate: false }, { 0: 0x06 }],
    [{ reason: LogoutReason.CloseSession }, { 1: 0x80 }],
    [{ reason: LogoutReason.RemoveConnectionForRecovery }, { 1: 0x82 }],
  ])('%j is the bytes %j', (members, change) => {
    const other: LogoutRequest = { ...pdu, ...members }
    expect(encoded(encodeLogoutRequest, other)).toBe(patched(wire, change))
    expect(decoded(decodeLogoutRequest, patched(wire, change))).toStrictEqual(other)
  })

  test.each([3, 64, 127])('the reserved reason code %i is a violation', (reason) => {
    expect(decoded(decodeLogoutRequest, patched(wire, { 1: 0x80 | reason }))).toEqual(
      breach('malformed-header', '7.7', `logout reason code ${reason} is reserved`),
    )
  })
})

describe('Logout Response', () => {
  const pdu: LogoutResponse = {
    kind: 'logout-response',
    response: LogoutOutcome.CleanupFailed,
    initiatorTaskTag: 0x01020304,
    statSN: 0x21222324,
    expCmdSN: 0x31323334,
    maxCmdSN: 0x41424344,
    time2Wait: 0x6162,
    time2Retain: 0x6364,
    dataSegmentLength: 0,
  }
  const wire = `
    26 80 03 00  00 00 00 00
    00 00 00 00  00 00 00 00
    01 02 03 04  00 00 00 00
    21 22 23 24  31 32 33 34
    41 42 43 44  00 00 00 00
    61 62 63 64  00 00 00 00`
  const noisy = `
    e6 ff 03 ff  00 00 00 00
    ff ff ff ff  ff ff ff ff
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    41 42 43 44  ff ff ff ff
    61 62 63 64  ff ff ff ff`

  test('is written as drawn in §11.15', () => {
    expect(encoded(encodeLogoutResponse, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeLogoutResponse, wire)).toStrictEqual(pdu)
    expect(decoded(decodeLogoutResponse, noisy)).toStrictEqual(pdu)
  })

  test('the outcomes are those of §11.15.1', () => {
    expect(LogoutOutcome).toEqual({ Closed: 0, CidNotFound: 1, RecoveryNotSupported: 2, CleanupFailed: 3 })
  })

  test.each([0, 4, 255])('the response %i, listed or not, is byte 2', (response) => {
    const other = { ...pdu, response }
    expect(encoded(encodeLogoutResponse, other)).toBe(patched(wire, { 2: response }))
    expect(decoded(decodeLogoutResponse, patched(wire, { 2: response }))).toStrictEqual(other)
  })
})
