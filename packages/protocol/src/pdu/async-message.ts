import { FINAL, dataSegmentLength, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

/** The events of an Asynchronous Message; 248 to 255 are vendor-specific (RFC 7143 §11.9.1). */
export const AsyncEvent = {
  ScsiEvent: 0,
  LogoutRequest: 1,
  ConnectionDrop: 2,
  SessionDrop: 3,
  NegotiationRequest: 4,
  TaskTermination: 5,
} as const

/** One of the codes of {@link AsyncEvent}. */
export type AsyncEvent = (typeof AsyncEvent)[keyof typeof AsyncEvent]

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x32      |1| Reserved                                    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
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
//   36 |AsyncEvent     |AsyncVCode     |Parameter1 or Reserved         |
//      +---------------+---------------+---------------+---------------+
//   40 |Parameter2 or Reserved         |Parameter3 or Reserved         |
//      +---------------+---------------+---------------+---------------+
//   44 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+

/** Asynchronous Message (RFC 7143 §11.9). Its data segment is split by `decodeResponseData` (§11.9.4). */
export interface AsyncMessage {
  readonly kind: 'async-message'
  readonly lun: bigint
  /** One of {@link AsyncEvent}, or any other byte. */
  readonly asyncEvent: number
  /** Detail of a vendor-specific event. */
  readonly asyncVCode: number
  /** The CID of the connection that will be dropped, of a ConnectionDrop. */
  readonly parameter1: number
  /** Time2Wait in seconds, of a ConnectionDrop or SessionDrop. */
  readonly parameter2: number
  /** Seconds: Time2Retain of a ConnectionDrop or SessionDrop, the time left to obey a LogoutRequest or NegotiationRequest. */
  readonly parameter3: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** RESERVED_TAG. */
  readonly initiatorTaskTag: number
  readonly dataSegmentLength: number
}

/** Writes an Asynchronous Message at `offset`; returns the length of the header in bytes. */
export function encodeAsyncMessage(pdu: AsyncMessage, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.AsyncMessage, FINAL, 0, 0, pdu.dataSegmentLength)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, 0)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint8(offset + 36, pdu.asyncEvent)
  view.setUint8(offset + 37, pdu.asyncVCode)
  view.setUint16(offset + 38, pdu.parameter1)
  view.setUint16(offset + 40, pdu.parameter2)
  view.setUint16(offset + 42, pdu.parameter3)
  view.setUint32(offset + 44, 0)
  return BHS_LENGTH
}

/** Reads the Asynchronous Message at `offset`. */
export function decodeAsyncMessage(view: DataView, offset: number): AsyncMessage {
  return {
    kind: 'async-message',
    lun: view.getBigUint64(offset + 8),
    asyncEvent: view.getUint8(offset + 36),
    asyncVCode: view.getUint8(offset + 37),
    parameter1: view.getUint16(offset + 38),
    parameter2: view.getUint16(offset + 40),
    parameter3: view.getUint16(offset + 42),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    initiatorTaskTag: view.getUint32(offset + 16),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
