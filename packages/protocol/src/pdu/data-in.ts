import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, dataSegmentLength, encodeStart } from './bhs.ts'
import { BHS_LENGTH, RESERVED_TAG } from './constants.ts'
import { Opcode } from './opcode.ts'

const ACKNOWLEDGE = 0x40
const OVERFLOW = 0x04
const UNDERFLOW = 0x02
const STATUS = 0x01

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x25      |F|A|0 0 0|O|U|S|Reserved       |Status or Rsvd |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN or Reserved                                             |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |DataSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   40 |Buffer Offset                                                  |
//      +---------------+---------------+---------------+---------------+
//   44 |Residual Count                                                 |
//      +---------------+---------------+---------------+---------------+

/**
 * SCSI Data-In (RFC 7143 §11.7). Without a status (the S bit) the fields `residualOverflow`, `residualUnderflow`,
 * `status`, `statSN` and `residualCount` have no meaning (§11.7.3); nor has `residualCount` without one of its flags,
 * nor `lun` without a target transfer tag (§11.7.4). They are 0 and false then, whatever was sent, and are sent
 * as 0, whatever they are.
 */
export interface DataIn {
  readonly kind: 'data-in'
  /** The last PDU of a sequence. */
  readonly final: boolean
  /** The target asks for a SNACK of type DataACK. */
  readonly acknowledge: boolean
  readonly residualOverflow: boolean
  readonly residualUnderflow: boolean
  /** The S bit: this PDU ends the task, no SCSI Response follows. */
  readonly hasStatus: boolean
  /** The SCSI status. */
  readonly status: number
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** RESERVED_TAG unless `acknowledge`. */
  readonly targetTransferTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  readonly dataSN: number
  /** Bytes from the start of the command's data. */
  readonly bufferOffset: number
  /** Bytes. */
  readonly residualCount: number
  readonly dataSegmentLength: number
}

/** Writes a SCSI Data-In at `offset`; returns the length of the header in bytes. */
export function encodeDataIn(pdu: DataIn, view: DataView, offset: number): number {
  const { hasStatus } = pdu
  const residual = hasStatus
    ? (pdu.residualOverflow ? OVERFLOW : 0) | (pdu.residualUnderflow ? UNDERFLOW : 0)
    : 0
  encodeStart(
    view,
    offset,
    Opcode.DataIn,
    (pdu.final ? FINAL : 0) | (pdu.acknowledge ? ACKNOWLEDGE : 0) | residual | (hasStatus ? STATUS : 0),
    0,
    hasStatus ? pdu.status : 0,
    pdu.dataSegmentLength,
  )
  view.setBigUint64(offset + 8, pdu.targetTransferTag === RESERVED_TAG ? 0n : pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, hasStatus ? pdu.statSN : 0)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint32(offset + 36, pdu.dataSN)
  view.setUint32(offset + 40, pdu.bufferOffset)
  view.setUint32(offset + 44, residual === 0 ? 0 : pdu.residualCount)
  return BHS_LENGTH
}

/** Reads the SCSI Data-In at `offset`. The violations: S without F (§11.7.3), O and U together (§11.4.1). */
export function decodeDataIn(view: DataView, offset: number): DataIn | Violation {
  const flags = view.getUint8(offset + 1)
  const final = (flags & FINAL) !== 0
  const hasStatus = (flags & STATUS) !== 0
  const residualOverflow = hasStatus && (flags & OVERFLOW) !== 0
  const residualUnderflow = hasStatus && (flags & UNDERFLOW) !== 0
  if (hasStatus && !final) return violation('malformed-header', 'a Data-In has S set but not F')
  if (residualOverflow && residualUnderflow) {
    return violation('malformed-header', 'a Data-In has both O and U set')
  }
  const targetTransferTag = view.getUint32(offset + 20)
  return {
    kind: 'data-in',
    final,
    acknowledge: (flags & ACKNOWLEDGE) !== 0,
    residualOverflow,
    residualUnderflow,
    hasStatus,
    status: hasStatus ? view.getUint8(offset + 3) : 0,
    lun: targetTransferTag === RESERVED_TAG ? 0n : view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag,
    statSN: hasStatus ? view.getUint32(offset + 24) : 0,
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    dataSN: view.getUint32(offset + 36),
    bufferOffset: view.getUint32(offset + 40),
    residualCount: residualOverflow || residualUnderflow ? view.getUint32(offset + 44) : 0,
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
