import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { FINAL, IMMEDIATE, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

const CONTINUE = 0x40

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| 0x04      |F|C| Reserved                                  |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Target Transfer Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved, 16 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** Text Request (RFC 7143 §11.10). */
export interface TextRequest {
  readonly kind: 'text-request'
  readonly immediate: boolean
  /** The last Text Request of the sequence; never with `continue`. */
  readonly final: boolean
  /** The key=value pairs go on in the next Text Request. */
  readonly continue: boolean
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** The tag of the response that is continued, or RESERVED_TAG to start afresh (§11.10.4). */
  readonly targetTransferTag: number
  readonly cmdSN: number
  readonly expStatSN: number
  readonly dataSegmentLength: number
}

/** Writes a Text Request at `offset`; returns the length of the header in bytes. */
export function encodeTextRequest(pdu: TextRequest, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.TextRequest | (pdu.immediate ? IMMEDIATE : 0),
    (pdu.final ? FINAL : 0) | (pdu.continue ? CONTINUE : 0),
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

/** Reads the Text Request at `offset`. The violation: C with F (§11.10.2). */
export function decodeTextRequest(view: DataView, offset: number): TextRequest | Violation {
  const flags = view.getUint8(offset + 1)
  const final = (flags & FINAL) !== 0
  const continues = (flags & CONTINUE) !== 0
  if (final && continues) return violation('malformed-header', 'a Text Request has both F and C set')
  return {
    kind: 'text-request',
    immediate: (view.getUint8(offset) & IMMEDIATE) !== 0,
    final,
    continue: continues,
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
//    0 |.|.| 0x24      |F|C| Reserved                                  |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Reserved, 8 bytes                                       |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
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

/** Text Response (RFC 7143 §11.11). */
export interface TextResponse {
  readonly kind: 'text-response'
  /** The target has finished the whole operation; never with `continue`. */
  readonly final: boolean
  /** The key=value pairs go on in the next Text Response. */
  readonly continue: boolean
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** RESERVED_TAG if and only if `final` (§11.11.1). */
  readonly targetTransferTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  readonly dataSegmentLength: number
}

/** Writes a Text Response at `offset`; returns the length of the header in bytes. */
export function encodeTextResponse(pdu: TextResponse, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.TextResponse,
    (pdu.final ? FINAL : 0) | (pdu.continue ? CONTINUE : 0),
    0,
    0,
    pdu.dataSegmentLength,
  )
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.targetTransferTag)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  encodeReserved(view, offset + 36, offset + 48)
  return BHS_LENGTH
}

/** Reads the Text Response at `offset`. The violation: C with F (§11.11.2). */
export function decodeTextResponse(view: DataView, offset: number): TextResponse | Violation {
  const flags = view.getUint8(offset + 1)
  const final = (flags & FINAL) !== 0
  const continues = (flags & CONTINUE) !== 0
  if (final && continues) return violation('malformed-header', 'a Text Response has both F and C set')
  return {
    kind: 'text-response',
    final,
    continue: continues,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    targetTransferTag: view.getUint32(offset + 20),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
