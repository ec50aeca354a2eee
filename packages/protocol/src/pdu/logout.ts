import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, IMMEDIATE, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

/** Why an initiator logs out; all other codes are reserved (RFC 7143 §11.14.1). */
export const LogoutReason = {
  CloseSession: 0,
  CloseConnection: 1,
  RemoveConnectionForRecovery: 2,
} as const

/** One of the codes of {@link LogoutReason}. */
export type LogoutReason = (typeof LogoutReason)[keyof typeof LogoutReason]

const REASONS = [0, 1, 2] as const

/** What a target answers to a logout (RFC 7143 §11.15.1). */
export const LogoutOutcome = {
  Closed: 0,
  CidNotFound: 1,
  RecoveryNotSupported: 2,
  CleanupFailed: 3,
} as const

/** One of the codes of {@link LogoutOutcome}. */
export type LogoutOutcome = (typeof LogoutOutcome)[keyof typeof LogoutOutcome]

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| 0x06      |1| Reason Code |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |CID or Reserved                |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved, 16 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** Logout Request (RFC 7143 §11.14). */
export interface LogoutRequest {
  readonly kind: 'logout-request'
  readonly immediate: boolean
  readonly reason: LogoutReason
  readonly initiatorTaskTag: number
  /** The connection to be closed; without meaning if the reason is CloseSession (§11.14.3). */
  readonly cid: number
  readonly cmdSN: number
  readonly expStatSN: number
  readonly dataSegmentLength: number
}

/** Writes a Logout Request at `offset`; returns the length of the header in bytes. */
export function encodeLogoutRequest(pdu: LogoutRequest, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.LogoutRequest | (pdu.immediate ? IMMEDIATE : 0),
    FINAL | pdu.reason,
    0,
    0,
    pdu.dataSegmentLength,
  )
  encodeReserved(view, offset + 8, offset + 16)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint16(offset + 20, pdu.cid)
  view.setUint16(offset + 22, 0)
  view.setUint32(offset + 24, pdu.cmdSN)
  view.setUint32(offset + 28, pdu.expStatSN)
  encodeReserved(view, offset + 32, offset + 48)
  return BHS_LENGTH
}

/** Reads the Logout Request at `offset`. The violation: a reserved reason code (§11.14.1). */
export function decodeLogoutRequest(view: DataView, offset: number): LogoutRequest | Violation {
  const code = view.getUint8(offset + 1) & 0x7f
  const reason = REASONS[code]
  if (reason === undefined) return violation('malformed-header', `logout reason code ${code} is reserved`)
  return {
    kind: 'logout-request',
    immediate: (view.getUint8(offset) & IMMEDIATE) !== 0,
    reason,
    initiatorTaskTag: view.getUint32(offset + 16),
    cid: view.getUint16(offset + 20),
    cmdSN: view.getUint32(offset + 24),
    expStatSN: view.getUint32(offset + 28),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x26      |1| Reserved    |Response       |Reserved       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   40 |Time2Wait                      |Time2Retain                    |
//      +---------------+---------------+---------------+---------------+
//   44 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+

/** Logout Response (RFC 7143 §11.15). */
export interface LogoutResponse {
  readonly kind: 'logout-response'
  /** One of {@link LogoutOutcome}, or any other byte. */
  readonly response: number
  readonly initiatorTaskTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** Seconds (§11.15.3). */
  readonly time2Wait: number
  /** Seconds (§11.15.4). */
  readonly time2Retain: number
  readonly dataSegmentLength: number
}

/** Writes a Logout Response at `offset`; returns the length of the header in bytes. */
export function encodeLogoutResponse(pdu: LogoutResponse, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.LogoutResponse, FINAL, pdu.response, 0, pdu.dataSegmentLength)
  encodeReserved(view, offset + 8, offset + 16)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, 0)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint32(offset + 36, 0)
  view.setUint16(offset + 40, pdu.time2Wait)
  view.setUint16(offset + 42, pdu.time2Retain)
  view.setUint32(offset + 44, 0)
  return BHS_LENGTH
}

/** Reads the Logout Response at `offset`. */
export function decodeLogoutResponse(view: DataView, offset: number): LogoutResponse {
  return {
    kind: 'logout-response',
    response: view.getUint8(offset + 2),
    initiatorTaskTag: view.getUint32(offset + 16),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    time2Wait: view.getUint16(offset + 40),
    time2Retain: view.getUint16(offset + 42),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
