import { FINAL, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

/** Why a target rejects a PDU; 0x0b, "negotiation reset", is deprecated and not sent (RFC 7143 §11.17.1). */
export const RejectReason = {
  DataDigestError: 0x02,
  SnackReject: 0x03,
  ProtocolError: 0x04,
  CommandNotSupported: 0x05,
  ImmediateCommandReject: 0x06,
  TaskInProgress: 0x07,
  InvalidDataAck: 0x08,
  InvalidPduField: 0x09,
  LongOperationReject: 0x0a,
  NegotiationReset: 0x0b,
  WaitingForLogout: 0x0c,
} as const

/** One of the codes of {@link RejectReason}. */
export type RejectReason = (typeof RejectReason)[keyof typeof RejectReason]

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x3f      |1| Reserved    |Reason         |Reserved       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   16 |0xffffffff                                                     |
//      +---------------+---------------+---------------+---------------+
//   20 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |DataSN/R2TSN or Reserved                                       |
//      +---------------+---------------+---------------+---------------+
//   40 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+

/** Reject (RFC 7143 §11.17). Its data segment holds the header of the rejected PDU (§11.17.4). */
export interface Reject {
  readonly kind: 'reject'
  /** One of {@link RejectReason}, or any other byte. */
  readonly reason: number
  /** RESERVED_TAG. */
  readonly initiatorTaskTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** The next DataSN or R2TSN; valid only if a Data/R2T SNACK was rejected as a protocol error (§11.17.2). */
  readonly dataSN: number
  readonly dataSegmentLength: number
}

/** Writes a Reject at `offset`; returns the length of the header in bytes. */
export function encodeReject(pdu: Reject, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.Reject, FINAL, pdu.reason, 0, pdu.dataSegmentLength)
  encodeReserved(view, offset + 8, offset + 16)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, 0)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint32(offset + 36, pdu.dataSN)
  encodeReserved(view, offset + 40, offset + 48)
  return BHS_LENGTH
}

/** Reads the Reject at `offset`. */
export function decodeReject(view: DataView, offset: number): Reject {
  return {
    kind: 'reject',
    reason: view.getUint8(offset + 2),
    initiatorTaskTag: view.getUint32(offset + 16),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    dataSN: view.getUint32(offset + 36),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
