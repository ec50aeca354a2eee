import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

/** What a SNACK asks for; all other codes are reserved (RFC 7143 §11.16.1). */
export const SnackType = {
  /** Data-In or R2T PDUs again. */
  Data: 0,
  /** Numbered responses again. */
  Status: 1,
  /** Nothing: it acknowledges Data-In PDUs. */
  DataAck: 2,
  /** Data-In PDUs again, possibly cut differently. */
  ResegmentedData: 3,
} as const

/** One of the codes of {@link SnackType}. */
export type SnackType = (typeof SnackType)[keyof typeof SnackType]

const TYPES = [0, 1, 2, 3] as const

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x10      |1|.|.|.| Type  |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag or 0xffffffff                               |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or SNACK Tag or 0xffffffff                 |
//      +---------------+---------------+---------------+---------------+
//   24 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   40 |BegRun                                                         |
//      +---------------+---------------+---------------+---------------+
//   44 |RunLength                                                      |
//      +---------------+---------------+---------------+---------------+

/** SNACK Request (RFC 7143 §11.16). */
export interface SnackRequest {
  readonly kind: 'snack-request'
  readonly type: SnackType
  readonly lun: bigint
  /** RESERVED_TAG for a Status SNACK or a DataACK (§11.16.4). */
  readonly initiatorTaskTag: number
  /** The tag of the Data-In for a DataACK, the SNACK Tag for an R-Data SNACK, else RESERVED_TAG (§11.16.5). */
  readonly targetTransferTag: number
  readonly expStatSN: number
  readonly begRun: number
  /** Number of PDUs from `begRun` on; 0 for all of them (§11.16.7). */
  readonly runLength: number
  readonly dataSegmentLength: number
}

/** Writes a SNACK Request at `offset`; returns the length of the header in bytes. */
export function encodeSnackRequest(pdu: SnackRequest, view: DataView, offset: number): number {
  encodeStart(view, offset, Opcode.SnackRequest, FINAL | pdu.type, 0, 0, pdu.dataSegmentLength)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, 0)
  view.setUint32(offset + 28, pdu.expStatSN)
  encodeReserved(view, offset + 32, offset + 40)
  view.setUint32(offset + 40, pdu.begRun)
  view.setUint32(offset + 44, pdu.runLength)
  return BHS_LENGTH
}

/** Reads the SNACK Request at `offset`. The violation: a reserved type (§11.16.1). */
export function decodeSnackRequest(view: DataView, offset: number): SnackRequest | Violation {
  const code = view.getUint8(offset + 1) & 0x0f
  const type = TYPES[code]
  if (type === undefined) return violation('malformed-header', `SNACK type ${code} is reserved`)
  return {
    kind: 'snack-request',
    type,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag: view.getUint32(offset + 20),
    expStatSN: view.getUint32(offset + 28),
    begRun: view.getUint32(offset + 40),
    runLength: view.getUint32(offset + 44),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
