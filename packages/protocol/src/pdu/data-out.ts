import { FINAL, dataSegmentLength, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x05      |F| Reserved                                    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |DataSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   40 |Buffer Offset                                                  |
//      +---------------+---------------+---------------+---------------+
//   44 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+

/** SCSI Data-Out (RFC 7143 §11.7). */
export interface DataOut {
  readonly kind: 'data-out'
  /** The last PDU of the unsolicited data, or of the answer to one R2T. */
  readonly final: boolean
  /** The LUN of the R2T; without a target transfer tag it is reserved and to be 0n (§11.7.4). */
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** The tag of the R2T that is answered, or RESERVED_TAG for unsolicited data. */
  readonly targetTransferTag: number
  readonly expStatSN: number
  /** Number of the PDU within its sequence, from 0. */
  readonly dataSN: number
  /** Bytes from the start of the command's data. */
  readonly bufferOffset: number
  readonly dataSegmentLength: number
}

/** Writes a SCSI Data-Out at `offset`; returns the length of the header in bytes. */
export function encodeDataOut(pdu: DataOut, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.DataOut, pdu.final ? FINAL : 0, 0, 0, pdu.dataSegmentLength)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, 0)
  view.setUint32(offset + 28, pdu.expStatSN)
  view.setUint32(offset + 32, 0)
  view.setUint32(offset + 36, pdu.dataSN)
  view.setUint32(offset + 40, pdu.bufferOffset)
  view.setUint32(offset + 44, 0)
  return BHS_LENGTH
}

/** Reads the SCSI Data-Out at `offset`. */
export function decodeDataOut(view: DataView, offset: number): DataOut {
  return {
    kind: 'data-out',
    final: (view.getUint8(offset + 1) & FINAL) !== 0,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag: view.getUint32(offset + 20),
    expStatSN: view.getUint32(offset + 28),
    dataSN: view.getUint32(offset + 36),
    bufferOffset: view.getUint32(offset + 40),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
