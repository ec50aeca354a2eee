import { describe, expect, test } from '@jest/globals'
import {
  LoginStage,
  decodeLoginRequest,
  decodeLoginResponse,
  encodeLoginRequest,
  encodeLoginResponse,
} from '../../src/pdu/login.ts'
import type { LoginRequest, LoginResponse } from '../../src/pdu/login.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

// Flags of byte 1 that both directions share: T 80, C 40, CSG 0c, NSG 03.
const FLAGS = [
  [0x00, { transit: false, currentStage: LoginStage.SecurityNegotiation, nextStage: 0 }],
  [0x40, { transit: false, continue: true, currentStage: LoginStage.SecurityNegotiation, nextStage: 0 }],
  [0x04, { transit: false, currentStage: LoginStage.OperationalNegotiation, nextStage: 0 }],
  [0x0c, { transit: false, currentStage: LoginStage.FullFeaturePhase, nextStage: 0 }],
  [0x80, { currentStage: LoginStage.SecurityNegotiation, nextStage: LoginStage.SecurityNegotiation }],
  [0x81, { currentStage: LoginStage.SecurityNegotiation, nextStage: LoginStage.OperationalNegotiation }],
  [0x83, { currentStage: LoginStage.SecurityNegotiation, nextStage: LoginStage.FullFeaturePhase }],
] as const

// With T of 0 an NSG is reserved; with T of 1 its code of 2 is, and so is always a CSG of 2.
const RESERVED_STAGES = [0x08, 0x82, 0x86, 0x88, 0x8a]

test('the stages are those of §11.12.3', () => {
  expect(LoginStage).toEqual({ SecurityNegotiation: 0, OperationalNegotiation: 1, FullFeaturePhase: 3 })
})

describe('Login Request', () => {
  const pdu: LoginRequest = {
    kind: 'login-request',
    transit: true,
    continue: false,
    currentStage: LoginStage.OperationalNegotiation,
    nextStage: LoginStage.FullFeaturePhase,
    versionMax: 0x0a,
    versionMin: 0x0b,
    isid: 0x8001_0203_0405,
    tsih: 0x0607,
    initiatorTaskTag: 0x01020304,
    cid: 0x1112,
    cmdSN: 0x21222324,
    expStatSN: 0x31323334,
    dataSegmentLength: 0x0000c8,
  }
  const wire = `
    43 87 0a 0b  00 00 00 c8
    80 01 02 03  04 05 06 07
    01 02 03 04  11 12 00 00
    21 22 23 24  31 32 33 34
    00 00 00 00  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    83 b7 0a 0b  00 00 00 c8
    80 01 02 03  04 05 06 07
    01 02 03 04  11 12 ff ff
    21 22 23 24  31 32 33 34
    ff ff ff ff  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.12', () => {
    expect(encoded(encodeLoginRequest, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeLoginRequest, wire)).toStrictEqual(pdu)
    expect(decoded(decodeLoginRequest, noisy)).toStrictEqual(pdu)
  })

  test.each(FLAGS)('byte 1 of %i is %j', (flags, members) => {
    const other: LoginRequest = { ...pdu, ...members }
    expect(encoded(encodeLoginRequest, other)).toBe(patched(wire, { 1: flags }))
    expect(decoded(decodeLoginRequest, patched(wire, { 1: flags }))).toStrictEqual(other)
  })

  test('without T the next stage means nothing', () => {
    const still: LoginRequest = { ...pdu, transit: false, nextStage: LoginStage.SecurityNegotiation }
    expect(decoded(decodeLoginRequest, patched(wire, { 1: 0x06 }))).toStrictEqual(still)
    expect(encoded(encodeLoginRequest, { ...pdu, transit: false })).toBe(patched(wire, { 1: 0x04 }))
  })

  test.each([0, 1, 0xffffffff, 0x1_0000_0000, 0xffff_ffff_ffff])('the ISID %i keeps its 48 bits', (isid) => {
    const other = { ...pdu, isid }
    expect(decoded(decodeLoginRequest, encoded(encodeLoginRequest, other))).toStrictEqual(other)
  })

  test('C with T is a violation', () => {
    expect(decoded(decodeLoginRequest, patched(wire, { 1: 0xc7 }))).toEqual(
      breach('malformed-header', '7.7', 'a Login Request has both T and C set'),
    )
  })

  test.each(RESERVED_STAGES)('byte 1 of %i names a reserved stage', (flags) => {
    expect(decoded(decodeLoginRequest, patched(wire, { 1: flags }))).toEqual(
      breach('malformed-header', '7.7', 'a Login Request names the reserved stage 2'),
    )
  })
})

describe('Login Response', () => {
  const pdu: LoginResponse = {
    kind: 'login-response',
    transit: true,
    continue: false,
    currentStage: LoginStage.OperationalNegotiation,
    nextStage: LoginStage.FullFeaturePhase,
    versionMax: 0x0a,
    versionActive: 0x0b,
    isid: 0x8001_0203_0405,
    tsih: 0x0607,
    initiatorTaskTag: 0x01020304,
    statSN: 0x21222324,
    expCmdSN: 0x31323334,
    maxCmdSN: 0x41424344,
    statusClass: 0x02,
    statusDetail: 0x0b,
    dataSegmentLength: 0x0000c8,
  }
  const wire = `
    23 87 0a 0b  00 00 00 c8
    80 01 02 03  04 05 06 07
    01 02 03 04  00 00 00 00
    21 22 23 24  31 32 33 34
    41 42 43 44  02 0b 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    e3 b7 0a 0b  00 00 00 c8
    80 01 02 03  04 05 06 07
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    41 42 43 44  02 0b ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.13', () => {
    expect(encoded(encodeLoginResponse, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeLoginResponse, wire)).toStrictEqual(pdu)
    expect(decoded(decodeLoginResponse, noisy)).toStrictEqual(pdu)
  })

  test.each(FLAGS)('byte 1 of %i is %j', (flags, members) => {
    const other: LoginResponse = { ...pdu, ...members }
    expect(encoded(encodeLoginResponse, other)).toBe(patched(wire, { 1: flags }))
    expect(decoded(decodeLoginResponse, patched(wire, { 1: flags }))).toStrictEqual(other)
  })

  test('without T the next stage means nothing', () => {
    const still: LoginResponse = { ...pdu, transit: false, nextStage: LoginStage.SecurityNegotiation }
    expect(decoded(decodeLoginResponse, patched(wire, { 1: 0x06 }))).toStrictEqual(still)
    expect(encoded(encodeLoginResponse, { ...pdu, transit: false })).toBe(patched(wire, { 1: 0x04 }))
  })

  test.each([0xc7, ...RESERVED_STAGES])('byte 1 of %i means nothing in a login reject (§6.3)', (flags) => {
    const rejected = { statusClass: 2, statusDetail: 3, transit: false, currentStage: 0, nextStage: 0 }
    expect(decoded(decodeLoginResponse, patched(wire, { 1: flags, 36: 2, 37: 3 }))).toMatchObject(rejected)
  })

  test('C with T is a violation', () => {
    expect(decoded(decodeLoginResponse, patched(wire, { 1: 0xc7, 36: 0 }))).toEqual(
      breach('malformed-header', '7.7', 'a Login Response has both T and C set'),
    )
  })

  test.each(RESERVED_STAGES)('byte 1 of %i names a reserved stage', (flags) => {
    expect(decoded(decodeLoginResponse, patched(wire, { 1: flags, 36: 0 }))).toEqual(
      breach('malformed-header', '7.7', 'a Login Response names the reserved stage 2'),
    )
  })
})
