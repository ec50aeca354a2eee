import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import {
  AhsType,
  BHS_CDB_LENGTH,
  BIDIRECTIONAL_AHS_LENGTH,
  MAX_CDB_LENGTH,
  ahsSpan,
  ahsType,
  checkAhs,
  encodeBidirectionalAhs,
  encodeExtendedCdbAhs,
  extendedCdbAhsLength,
  extendedCdbLength,
} from './ahs.ts'
import { FINAL, IMMEDIATE, dataSegmentLength, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

const READ = 0x40
const WRITE = 0x20
const ATTRIBUTE_MASK = 0x07

/** The task attributes of a SCSI Command; 5 to 7 are reserved (RFC 7143 §11.3.1). */
export const TaskAttribute = {
  Untagged: 0,
  Simple: 1,
  Ordered: 2,
  HeadOfQueue: 3,
  Aca: 4,
} as const

/** One of the codes of {@link TaskAttribute}. */
export type TaskAttribute = (typeof TaskAttribute)[keyof typeof TaskAttribute]

const ATTRIBUTES = [0, 1, 2, 3, 4, undefined, undefined, undefined] as const

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| 0x01      |F|R|W|. .|ATTR |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Logical Unit Number (LUN), 8 bytes                             |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Expected Data Transfer Length                                  |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |SCSI Command Descriptor Block (CDB), 16 bytes                  |
//      +---------------+---------------+---------------+---------------+
//   48 |AHS (optional)                                                 |
//      +---------------+---------------+---------------+---------------+

/** SCSI Command (RFC 7143 §11.3). */
export interface ScsiCommand {
  readonly kind: 'scsi-command'
  readonly immediate: boolean
  /** No unsolicited Data-Out follows. */
  readonly final: boolean
  readonly read: boolean
  readonly write: boolean
  readonly attribute: TaskAttribute
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** Bytes; of the write if the command is bidirectional (§11.3.4). */
  readonly expectedDataTransferLength: number
  readonly cmdSN: number
  readonly expStatSN: number
  /**
   * The CDB. Decoded: a copy of 16 bytes, or of 17 to 260 with an Extended CDB AHS. To encode: at most 260 bytes,
   * a short one is filled up with zeros to 16.
   */
  readonly cdb: Uint8Array
  /** Bytes that a bidirectional command expects to read; carried in an AHS if defined (§11.2.2.4). */
  readonly bidirectionalReadLength: number | undefined
  readonly dataSegmentLength: number
}

/**
 * Length in bytes of the header with its AHSs: 48, or more for a CDB of more than 16 bytes or a bidirectional command.
 *
 * @throws RangeError if the CDB has more than 260 bytes.
 */
export function scsiCommandHeaderLength(pdu: ScsiCommand): number {
  if (pdu.cdb.length > MAX_CDB_LENGTH) {
    throw new RangeError(`cdb has ${pdu.cdb.length} bytes: a SCSI CDB has at most ${MAX_CDB_LENGTH}`)
  }
  const bidirectional = pdu.bidirectionalReadLength === undefined ? 0 : BIDIRECTIONAL_AHS_LENGTH
  return BHS_LENGTH + extendedCdbAhsLength(pdu.cdb.length) + bidirectional
}

/**
 * Writes a SCSI Command with its AHSs at `offset`; returns the length of the header in bytes.
 *
 * @throws RangeError if the CDB has more than 260 bytes, or the data segment more than 2^24 - 1.
 */
export function encodeScsiCommand(pdu: ScsiCommand, view: DataView, offset: number): number {
  const length = scsiCommandHeaderLength(pdu)
  const { cdb } = pdu
  encodeStart(
    view,
    offset,
    Opcode.ScsiCommand | (pdu.immediate ? IMMEDIATE : 0),
    (pdu.final ? FINAL : 0) | (pdu.read ? READ : 0) | (pdu.write ? WRITE : 0) | pdu.attribute,
    0,
    0,
    pdu.dataSegmentLength,
  )
  view.setUint8(offset + 4, (length - BHS_LENGTH) / 4)
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.expectedDataTransferLength)
  view.setUint32(offset + 24, pdu.cmdSN)
  view.setUint32(offset + 28, pdu.expStatSN)
  for (let index = 0; index < BHS_CDB_LENGTH; index += 4) {
    view.setUint32(offset + 32 + index, wordOf(cdb, index))
  }
  if (length === BHS_LENGTH) return length
  let at = offset + BHS_LENGTH
  if (cdb.length > BHS_CDB_LENGTH) at = encodeExtendedCdbAhs(cdb, view, at)
  if (pdu.bidirectionalReadLength !== undefined) encodeBidirectionalAhs(pdu.bidirectionalReadLength, view, at)
  return length
}

/** Four bytes of a CDB, those past its end as 0. (Copied one by one, 16 bytes took a third of the time to encode a command.) */
function wordOf(cdb: Uint8Array, at: number): number {
  return ((cdb[at] ?? 0) << 24) | ((cdb[at + 1] ?? 0) << 16) | ((cdb[at + 2] ?? 0) << 8) | (cdb[at + 3] ?? 0)
}

/**
 * Reads a SCSI Command of `length` bytes, the AHSs included, at `offset`. The violations: a reserved task attribute,
 * and an AHS that is of a reserved type, repeated, of a wrong length, or cut off.
 */
export function decodeScsiCommand(view: DataView, offset: number, length: number): ScsiCommand | Violation {
  const byte1 = view.getUint8(offset + 1)
  const attribute = ATTRIBUTES[byte1 & ATTRIBUTE_MASK]
  if (attribute === undefined) {
    return violation('malformed-header', `task attribute ${byte1 & ATTRIBUTE_MASK} is reserved`)
  }
  let extendedCdbAt: number | undefined
  let bidirectionalReadLength: number | undefined
  const end = offset + length
  for (let at = offset + BHS_LENGTH; at < end; at += ahsSpan(view, at)) {
    const breach = checkAhs(view, at, end)
    if (breach !== undefined) return breach
    if (ahsType(view, at) === AhsType.ExtendedCdb) {
      if (extendedCdbAt !== undefined) return violation('additional-header', 'a second Extended CDB AHS')
      extendedCdbAt = at
    } else {
      if (bidirectionalReadLength !== undefined) {
        return violation('additional-header', 'a second bidirectional read length AHS')
      }
      bidirectionalReadLength = view.getUint32(at + 4)
    }
  }
  return {
    kind: 'scsi-command',
    immediate: (view.getUint8(offset) & IMMEDIATE) !== 0,
    final: (byte1 & FINAL) !== 0,
    read: (byte1 & READ) !== 0,
    write: (byte1 & WRITE) !== 0,
    attribute,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    expectedDataTransferLength: view.getUint32(offset + 20),
    cmdSN: view.getUint32(offset + 24),
    expStatSN: view.getUint32(offset + 28),
    cdb: copyCdb(view, offset + 32, extendedCdbAt),
    bidirectionalReadLength,
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

/** A copy, because the header's bytes are overwritten by the next PDU while the command is still being carried out. */
function copyCdb(view: DataView, cdbAt: number, extendedCdbAt: number | undefined): Uint8Array {
  const cdb = new Uint8Array(
    extendedCdbAt === undefined ? BHS_CDB_LENGTH : extendedCdbLength(view, extendedCdbAt),
  )
  for (let index = 0; index < BHS_CDB_LENGTH; index++) cdb[index] = view.getUint8(cdbAt + index)
  if (extendedCdbAt !== undefined) {
    const spillover = extendedCdbAt + 4 - BHS_CDB_LENGTH
    for (let index = BHS_CDB_LENGTH; index < cdb.length; index++)
      cdb[index] = view.getUint8(spillover + index)
  }
  return cdb
}
