import { FINAL, IMMEDIATE, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| 0x00      |1| Reserved                                    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag or 0xffffffff                               |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved, 16 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** NOP-Out (RFC 7143 §11.18). */
export interface NopOut {
  readonly kind: 'nop-out'
  readonly immediate: boolean
  readonly lun: bigint
  /** RESERVED_TAG unless a NOP-In is asked for (§11.18.1). */
  readonly initiatorTaskTag: number
  /** The tag of the NOP-In that is answered, else RESERVED_TAG (§11.18.2). */
  readonly targetTransferTag: number
  readonly cmdSN: number
  readonly expStatSN: number
  readonly dataSegmentLength: number
}

/** Writes a NOP-Out at `offset`; returns the length of the header in bytes. */
export function encodeNopOut(pdu: NopOut, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.NopOut | (pdu.immediate ? IMMEDIATE : 0),
    FINAL,
    0,
    0,
    pdu.dataSegmentLength,
  )
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, pdu.cmdSN)
  view.setUint32(offset + 28, pdu.expStatSN)
  encodeReserved(view, offset + 32, offset + 48)
  return BHS_LENGTH
}

/** Reads the NOP-Out at `offset`. */
export function decodeNopOut(view: DataView, offset: number): NopOut {
  return {
    kind: 'nop-out',
    immediate: (view.getUint8(offset) & IMMEDIATE) !== 0,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag: view.getUint32(offset + 20),
    cmdSN: view.getUint32(offset + 24),
    expStatSN: view.getUint32(offset + 28),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x20      |1| Reserved                                    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag or 0xffffffff                               |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |Reserved, 12 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** NOP-In (RFC 7143 §11.19). */
export interface NopIn {
  readonly kind: 'nop-in'
  readonly lun: bigint
  /** The tag of the NOP-Out that is answered, else RESERVED_TAG. */
  readonly initiatorTaskTag: number
  /** RESERVED_TAG unless a NOP-Out is asked for (§11.19.1). */
  readonly targetTransferTag: number
  /** The next StatSN; it advances only if the initiator task tag is valid (§11.19.2). */
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  readonly dataSegmentLength: number
}

/** Writes a NOP-In at `offset`; returns the length of the header in bytes. */
export function encodeNopIn(pdu: NopIn, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.NopIn, FINAL, 0, 0, pdu.dataSegmentLength)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  encodeReserved(view, offset + 36, offset + 48)
  return BHS_LENGTH
}

/** Reads the NOP-In at `offset`. */
export function decodeNopIn(view: DataView, offset: number): NopIn {
  return {
    kind: 'nop-in',
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag: view.getUint32(offset + 20),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
