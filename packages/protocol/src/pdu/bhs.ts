// What every Basic Header Segment has in common (RFC 7143 §11.2.1).
//
// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| Opcode    |F| Opcode-specific fields                      |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |LUN or Opcode-specific fields, 8 bytes                         |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Opcode-specific fields, 28 bytes                               |
//      +---------------+---------------+---------------+---------------+

/** The I bit of byte 0: a request for immediate delivery (RFC 7143 §11.2.1.1). */
export const IMMEDIATE = 0x40

/** The F bit of byte 1, which is constantly 1 in many PDUs (RFC 7143 §11.2.1.3). */
export const FINAL = 0x80

/** The operation code of the header at `offset`, 0 to 63; not all of them are assigned (RFC 7143 §11.2.1.2). */
export function opcode(view: DataView, offset: number): number {
  return view.getUint8(offset) & 0x3f
}

/** Length in bytes of all Additional Header Segments of the header at `offset`: 0 to 1020 (RFC 7143 §11.2.1.5). */
export function totalAhsLength(view: DataView, offset: number): number {
  return view.getUint8(offset + 4) * 4
}

/** Length in bytes of the data segment, without padding, of the header at `offset`: 0 to 2^24 - 1 (RFC 7143 §11.2.1.6). */
export function dataSegmentLength(view: DataView, offset: number): number {
  return view.getUint32(offset + 4) & 0xffffff
}

/**
 * Writes bytes 0 to 7: byte 0 (opcode and I), byte 1 (flags), bytes 2 and 3, a TotalAHSLength of 0, and the length of
 * the data segment in bytes.
 *
 * @throws RangeError if the length does not fit the 24 bits of its field: the peer would lose the PDU boundaries.
 */
export function encodeStart(
  view: DataView,
  offset: number,
  byte0: number,
  byte1: number,
  byte2: number,
  byte3: number,
  segmentLength: number,
): void {
  if ((segmentLength & 0xffffff) !== segmentLength) {
    throw new RangeError(
      `dataSegmentLength is ${segmentLength}: it must be an integer from 0 to 16777215; split the data over several PDUs`,
    )
  }
  view.setUint8(offset, byte0)
  view.setUint8(offset + 1, byte1)
  view.setUint8(offset + 2, byte2)
  view.setUint8(offset + 3, byte3)
  view.setUint32(offset + 4, segmentLength)
}

/** Writes zeros from byte `from` up to, not including, byte `to`; a multiple of four bytes. */
export function encodeReserved(view: DataView, from: number, to: number): void {
  for (let at = from; at < to; at += 4) view.setUint32(at, 0)
}
