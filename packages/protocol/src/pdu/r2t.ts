import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, dataSegmentLength, encodeStart } from './bhs.ts'
import { BHS_LENGTH, RESERVED_TAG } from './constants.ts'
import { Opcode } from './opcode.ts'

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x31      |1| Reserved                                    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN, 8 bytes                                                   |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag                                            |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |R2TSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   40 |Buffer Offset                                                  |
//      +---------------+---------------+---------------+---------------+
//   44 |Desired Data Transfer Length                                   |
//      +---------------+---------------+---------------+---------------+

/** Ready To Transfer (RFC 7143 §11.8). */
export interface R2T {
  readonly kind: 'r2t'
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** Never RESERVED_TAG (§11.8.5). */
  readonly targetTransferTag: number
  /** The next StatSN; an R2T does not advance it (§11.8.3). */
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** Number of the PDU in the command's input, shared with the Data-In PDUs of a bidirectional one (§11.8.2). */
  readonly r2tSN: number
  /** Bytes from the start of the command's data. */
  readonly bufferOffset: number
  /** Bytes, never 0 (§11.8.4). */
  readonly desiredDataTransferLength: number
  readonly dataSegmentLength: number
}

/** Writes an R2T at `offset`; returns the length of the header in bytes. */
export function encodeR2T(pdu: R2T, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.R2T, FINAL, 0, 0, pdu.dataSegmentLength)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint32(offset + 36, pdu.r2tSN)
  view.setUint32(offset + 40, pdu.bufferOffset)
  view.setUint32(offset + 44, pdu.desiredDataTransferLength)
  return BHS_LENGTH
}

/** Reads the R2T at `offset`. The violations: no target transfer tag (§11.8.5), a desired length of 0 (§11.8.4). */
export function decodeR2T(view: DataView, offset: number): R2T | Violation {
  const targetTransferTag = view.getUint32(offset + 20)
  const desiredDataTransferLength = view.getUint32(offset + 44)
  if (targetTransferTag === RESERVED_TAG) {
    return violation('malformed-header', 'an R2T has the reserved Target Transfer Tag 0xffffffff')
  }
  if (desiredDataTransferLength === 0) {
    return violation('r2t-length', 'an R2T has a Desired Data Transfer Length of 0')
  }
  return {
    kind: 'r2t',
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag,
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    r2tSN: view.getUint32(offset + 36),
    bufferOffset: view.getUint32(offset + 40),
    desiredDataTransferLength,
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
