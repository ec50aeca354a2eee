import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

const READ_OVERFLOW = 0x10
const READ_UNDERFLOW = 0x08
const OVERFLOW = 0x04
const UNDERFLOW = 0x02

/** The iSCSI service responses; 0x80 to 0xff are vendor-specific (RFC 7143 §11.4.3). */
export const ServiceResponse = {
  CommandCompleted: 0x00,
  TargetFailure: 0x01,
} as const

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x21      |1|. .|o|u|O|U|.|Response       |Status         |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |SNACK Tag or Reserved                                          |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |ExpDataSN or Reserved                                          |
//      +---------------+---------------+---------------+---------------+
//   40 |Bidirectional Read Residual Count or Reserved                  |
//      +---------------+---------------+---------------+---------------+
//   44 |Residual Count or Reserved                                     |
//      +---------------+---------------+---------------+---------------+

/**
 * SCSI Response (RFC 7143 §11.4). Status and residuals have a meaning only in a response of
 * {@link ServiceResponse}.CommandCompleted, and a residual count only with its overflow or underflow flag: they are
 * 0 and false otherwise, whatever was sent, and are sent as 0, whatever they are.
 */
export interface ScsiResponse {
  readonly kind: 'scsi-response'
  /** One of {@link ServiceResponse}, or any other byte. */
  readonly response: number
  /** The SCSI status (§11.4.2). */
  readonly status: number
  readonly residualOverflow: boolean
  readonly residualUnderflow: boolean
  readonly bidirectionalReadOverflow: boolean
  readonly bidirectionalReadUnderflow: boolean
  /** Bytes; of the write if the command is bidirectional. */
  readonly residualCount: number
  /** Bytes. */
  readonly bidirectionalReadResidualCount: number
  readonly initiatorTaskTag: number
  readonly snackTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** Number of Data-In PDUs that were sent for the command. */
  readonly expDataSN: number
  readonly dataSegmentLength: number
}

/** Writes a SCSI Response at `offset`; returns the length of the header in bytes. */
export function encodeScsiResponse(pdu: ScsiResponse, view: DataView, offset: number): number {
  const completed = pdu.response === ServiceResponse.CommandCompleted
  const flags = completed
    ? (pdu.bidirectionalReadOverflow ? READ_OVERFLOW : 0) |
      (pdu.bidirectionalReadUnderflow ? READ_UNDERFLOW : 0) |
      (pdu.residualOverflow ? OVERFLOW : 0) |
      (pdu.residualUnderflow ? UNDERFLOW : 0)
    : 0
  encodeStart(
    view,
    offset,
    Opcode.ScsiResponse,
    FINAL | flags,
    pdu.response,
    completed ? pdu.status : 0,
    pdu.dataSegmentLength,
  )
  encodeReserved(view, offset + 8, offset + 16)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.snackTag)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint32(offset + 36, pdu.expDataSN)
  view.setUint32(
    offset + 40,
    (flags & (READ_OVERFLOW | READ_UNDERFLOW)) === 0 ? 0 : pdu.bidirectionalReadResidualCount,
  )
  view.setUint32(offset + 44, (flags & (OVERFLOW | UNDERFLOW)) === 0 ? 0 : pdu.residualCount)
  return BHS_LENGTH
}

/** Reads the SCSI Response at `offset`. The violation: overflow and underflow of the same residual (§11.4.1). */
export function decodeScsiResponse(view: DataView, offset: number): ScsiResponse | Violation {
  const response = view.getUint8(offset + 2)
  const completed = response === ServiceResponse.CommandCompleted
  const flags = completed ? view.getUint8(offset + 1) : 0
  const residualOverflow = (flags & OVERFLOW) !== 0
  const residualUnderflow = (flags & UNDERFLOW) !== 0
  const bidirectionalReadOverflow = (flags & READ_OVERFLOW) !== 0
  const bidirectionalReadUnderflow = (flags & READ_UNDERFLOW) !== 0
  if (residualOverflow && residualUnderflow) {
    return violation('malformed-header', 'a SCSI Response has both O and U set')
  }
  if (bidirectionalReadOverflow && bidirectionalReadUnderflow) {
    return violation('malformed-header', 'a SCSI Response has both o and u set')
  }
  return {
    kind: 'scsi-response',
    response,
    status: completed ? view.getUint8(offset + 3) : 0,
    residualOverflow,
    residualUnderflow,
    bidirectionalReadOverflow,
    bidirectionalReadUnderflow,
    residualCount: residualOverflow || residualUnderflow ? view.getUint32(offset + 44) : 0,
    bidirectionalReadResidualCount:
      bidirectionalReadOverflow || bidirectionalReadUnderflow ? view.getUint32(offset + 40) : 0,
    initiatorTaskTag: view.getUint32(offset + 16),
    snackTag: view.getUint32(offset + 20),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    expDataSN: view.getUint32(offset + 36),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |SenseLength                    |Sense Data                     |
//      +---------------+---------------+---------------+---------------+
//    x |Sense Data                                                     |
//      +---------------+---------------+---------------+---------------+
//    y |Response Data                                                  |
//      +---------------+---------------+---------------+---------------+

/** The parts of the data segment of a SCSI Response or an Asynchronous Message: views of it (RFC 7143 §11.4.7, §11.9.4). */
export interface ResponseData {
  readonly sense: Uint8Array
  /** What follows the sense data: response data, or iSCSI event data. */
  readonly responseData: Uint8Array
}

/**
 * Splits the data segment of a SCSI Response or of an Asynchronous Message, without its padding. A SenseLength beyond
 * the end is clipped; a segment too short for a SenseLength has empty parts.
 */
export function decodeResponseData(bytes: Uint8Array): ResponseData {
  // subarray() clips both of its ends, which is all that a short segment or a long SenseLength asks for.
  const senseEnd = 2 + (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))
  return { sense: bytes.subarray(2, senseEnd), responseData: bytes.subarray(senseEnd) }
}

/**
 * Makes the data segment that carries `sense`: its length in two bytes, then itself.
 *
 * @throws RangeError if `sense` has more than 65535 bytes.
 */
export function encodeResponseData(sense: Uint8Array): Uint8Array {
  if (sense.length > 0xffff) {
    throw new RangeError(`sense has ${sense.length} bytes: SenseLength has room for at most 65535`)
  }
  const bytes = new Uint8Array(2 + sense.length)
  bytes[0] = sense.length >> 8
  bytes[1] = sense.length
  bytes.set(sense, 2)
  return bytes
}
