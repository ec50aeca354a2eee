import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

// Additional Header Segments (RFC 7143 §11.2.2). AHSLength counts the bytes after AHSType, without padding.
//
// Extended CDB (§11.2.2.3); AHSLength counts the reserved byte 3 as well:
//
// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |AHSLength (CDBLength - 15)     |0x01           |Reserved       |
//      +---------------+---------------+---------------+---------------+
//    4 |ExtendedCDB...+padding                                         |
//      +---------------+---------------+---------------+---------------+
//
// Bidirectional Read Expected Data Transfer Length (§11.2.2.4):
//
// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |AHSLength (0x0005)             |0x02           |Reserved       |
//      +---------------+---------------+---------------+---------------+
//    4 |Bidirectional Read Expected Data Transfer Length               |
//      +---------------+---------------+---------------+---------------+

/** The codes of AHSType, bits 2-7; all others are reserved (RFC 7143 §11.2.2.1). */
export const AhsType = {
  ExtendedCdb: 1,
  BidirectionalReadLength: 2,
} as const

/** Bytes of the CDB that the Basic Header Segment holds (RFC 7143 §11.3.5). */
export const BHS_CDB_LENGTH = 16

/** Length in bytes of the longest CDB that SCSI knows: a variable-length one (SPC, ADDITIONAL CDB LENGTH of 252). */
export const MAX_CDB_LENGTH = 260

/** Bytes on the wire of the AHS for bidirectional reads. */
export const BIDIRECTIONAL_AHS_LENGTH = 8

const BIDIRECTIONAL_AHS_FIELD = 5
/** CDBLength minus AHSLength of an Extended CDB AHS. */
const CDB_SURPLUS = 15

/** Bytes on the wire, padded, of the AHS that carries what a CDB of `cdbLength` bytes has beyond the BHS. */
export function extendedCdbAhsLength(cdbLength: number): number {
  return cdbLength > BHS_CDB_LENGTH ? paddedLength(cdbLength - CDB_SURPLUS) : 0
}

/** Bytes on the wire, padded, of the AHS at byte `at`. */
export function ahsSpan(view: DataView, at: number): number {
  return paddedLength(view.getUint16(at))
}

/** The AHS code of the AHS at byte `at`, without the two reserved bits. */
export function ahsType(view: DataView, at: number): number {
  return view.getUint8(at + 2) & 0x3f
}

/** Bytes of the whole CDB whose spillover is in the Extended CDB AHS at byte `at`. */
export function extendedCdbLength(view: DataView, at: number): number {
  return view.getUint16(at) + CDB_SURPLUS
}

/** What is wrong with the AHS at byte `at`, if anything, when the AHSs end before byte `end`; reads nothing from `end` on. */
export function checkAhs(view: DataView, at: number, end: number): Violation | undefined {
  if (end - at < 4 || ahsSpan(view, at) > end - at) {
    return violation(
      'additional-header',
      `an AHS overruns the ${end - at} bytes that TotalAHSLength leaves it`,
    )
  }
  const length = view.getUint16(at)
  const type = ahsType(view, at)
  if (type === AhsType.ExtendedCdb) {
    const cdbLength = length + CDB_SURPLUS
    if (cdbLength > BHS_CDB_LENGTH && cdbLength <= MAX_CDB_LENGTH) return undefined
    return violation(
      'additional-header',
      `an Extended CDB AHS is for a CDB of 17 to 260 bytes, not of ${cdbLength}`,
    )
  }
  if (type === AhsType.BidirectionalReadLength) {
    if (length === BIDIRECTIONAL_AHS_FIELD) return undefined
    return violation(
      'additional-header',
      `a bidirectional read length AHS has an AHSLength of 5, not of ${length}`,
    )
  }
  return violation('additional-header', `AHSType ${type} is reserved`)
}

/** Writes the Extended CDB AHS with what `cdb` has beyond 16 bytes, and its padding; returns the byte after it. */
export function encodeExtendedCdbAhs(cdb: Uint8Array, view: DataView, at: number): number {
  const end = at + extendedCdbAhsLength(cdb.length)
  view.setUint16(at, cdb.length - CDB_SURPLUS)
  view.setUint8(at + 2, AhsType.ExtendedCdb)
  view.setUint8(at + 3, 0)
  for (let target = at + 4, source = BHS_CDB_LENGTH; target < end; target++, source++) {
    view.setUint8(target, cdb[source] ?? 0)
  }
  return end
}

/** Writes the AHS with the bidirectional read length, in bytes. */
export function encodeBidirectionalAhs(readLength: number, view: DataView, at: number): void {
  view.setUint16(at, BIDIRECTIONAL_AHS_FIELD)
  view.setUint8(at + 2, AhsType.BidirectionalReadLength)
  view.setUint8(at + 3, 0)
  view.setUint32(at + 4, readLength)
}

/** AHSLength and AHSType take three bytes; the whole is padded to a multiple of four. */
function paddedLength(ahsLength: number): number {
  return (ahsLength + 3 + 3) & ~3
}
