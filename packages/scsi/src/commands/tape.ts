/** READ (6), WRITE (6), SPACE (6), REWIND, WRITE FILEMARKS (6) and READ POSITION of tapes (SSC-5). */
import { encodeCdb } from '../cdb.ts'
import type { CdbInput, CdbInputWith } from '../cdb.ts'
import { plainCommand, receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** READ (6) of a tape. */
export const TAPE_READ_6 = {
  name: 'READ (6)',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x08,
  length: 6,
  fields: { sili: [1, 1, 1], fixed: [1, 0, 1], transferLength: [2, 7, 24] },
} as const

/** WRITE (6) of a tape. */
export const TAPE_WRITE_6 = {
  name: 'WRITE (6)',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x0a,
  length: 6,
  fields: { fixed: [1, 0, 1], transferLength: [2, 7, 24] },
} as const

/** SPACE (6); its count is a two's complement number. */
export const SPACE_6 = {
  name: 'SPACE (6)',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x11,
  length: 6,
  fields: { code: [1, 3, 4], count: [2, 7, 24] },
} as const

/** REWIND. */
export const REWIND = {
  name: 'REWIND',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x01,
  length: 6,
  fields: { immed: [1, 0, 1] },
} as const

/** WRITE FILEMARKS (6). */
export const WRITE_FILEMARKS_6 = {
  name: 'WRITE FILEMARKS (6)',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x10,
  length: 6,
  fields: { immed: [1, 0, 1], count: [2, 7, 24] },
} as const

/** READ POSITION. */
export const READ_POSITION = {
  name: 'READ POSITION',
  standard: 'SSC-5',
  device: 'tape',
  opcode: 0x34,
  length: 10,
  query: true,
  fields: { form: [1, 4, 5], allocationLength: [7, 7, 16] },
} as const

/** What SPACE passes over (SSC-5, CODE field). */
export const SpaceCode = { BLOCKS: 0, FILEMARKS: 1, SEQUENTIAL_FILEMARKS: 2, END_OF_DATA: 3 } as const

/** READ POSITION data in short form (SSC-5). */
export const POSITION_SHORT_FIELDS = {
  beginningOfPartition: [0, 7, 1],
  endOfPartition: [0, 6, 1],
  objectCountUnknown: [0, 5, 1],
  byteCountUnknown: [0, 4, 1],
  locationUnknown: [0, 2, 1],
  positionError: [0, 1, 1],
  programmableEarlyWarning: [0, 0, 1],
  partition: [1, 7, 8],
  firstObject: [4, 7, 32],
  lastObject: [8, 7, 32],
  bufferedObjects: [13, 7, 24],
  bufferedBytes: [16, 7, 32],
} as const

/** READ POSITION data in long form (SSC-5). */
export const POSITION_LONG_FIELDS = {
  beginningOfPartition: [0, 7, 1],
  endOfPartition: [0, 6, 1],
  markPositionUnknown: [0, 3, 1],
  objectNumberUnknown: [0, 2, 1],
  programmableEarlyWarning: [0, 0, 1],
  partition: [4, 7, 32],
  objectNumber: [8, 7, 64],
  fileNumber: [16, 7, 64],
  setNumber: [24, 7, 64],
} as const

/** READ POSITION data in extended form (SSC-5). */
export const POSITION_EXTENDED_FIELDS = {
  beginningOfPartition: [0, 7, 1],
  endOfPartition: [0, 6, 1],
  objectCountUnknown: [0, 5, 1],
  byteCountUnknown: [0, 4, 1],
  locationUnknown: [0, 2, 1],
  positionError: [0, 1, 1],
  programmableEarlyWarning: [0, 0, 1],
  partition: [1, 7, 8],
  bufferedObjects: [5, 7, 24],
  firstObject: [8, 7, 64],
  lastObject: [16, 7, 64],
  bufferedBytes: [24, 7, 64],
} as const

/** `transferLength` is in blocks when `fixed`, else in bytes. Gives the CDB only. @throws RangeError over 2^24-1 */
export function tapeRead6(options: CdbInputWith<typeof TAPE_READ_6, 'transferLength'>): Uint8Array {
  return encodeCdb(TAPE_READ_6, options)
}

/** `transferLength` is in blocks when `fixed`, else in bytes. Gives the CDB only. @throws RangeError over 2^24-1 */
export function tapeWrite6(options: CdbInputWith<typeof TAPE_WRITE_6, 'transferLength'>): Uint8Array {
  return encodeCdb(TAPE_WRITE_6, options)
}

/** Moves by `count` objects of the kind `code` ({@link SpaceCode}); backwards when negative. @throws RangeError beyond 2^23 */
export function space6(options: CdbInputWith<typeof SPACE_6, 'code' | 'count'>): ScsiCommand<void> {
  const { count } = options
  if (!Number.isInteger(count) || count < -0x80_0000 || count > 0x7f_ffff) {
    throw new RangeError(`SPACE (6): count ${count} is not an integer in -8388608..8388607`)
  }
  const values: CdbInput<typeof SPACE_6> = { ...options, count: count < 0 ? count + 0x100_0000 : count }
  return plainCommand(SPACE_6, values)
}

/** Back to the beginning of the partition. */
export function rewind(options: CdbInput<typeof REWIND> = {}): ScsiCommand<void> {
  return plainCommand(REWIND, options)
}

/** Writes filemarks; `count` 0 only flushes what is buffered. */
export function writeFilemarks6(options: CdbInputWith<typeof WRITE_FILEMARKS_6, 'count'>): ScsiCommand<void> {
  const values: CdbInput<typeof WRITE_FILEMARKS_6> = options
  return plainCommand(WRITE_FILEMARKS_6, values)
}

/** The position in short form: 32-bit numbers. */
export function readPosition(): ScsiCommand<Decoded<typeof POSITION_SHORT_FIELDS>> {
  return receiveCommand(READ_POSITION, { form: 0x00 }, 20, parsePosition)
}

/** The position in long form: object, file and set numbers. */
export function readPositionLong(): ScsiCommand<Decoded<typeof POSITION_LONG_FIELDS>> {
  return receiveCommand(READ_POSITION, { form: 0x06 }, 32, parsePositionLong)
}

/** The position in extended form: as the short one, with 64-bit numbers. */
export function readPositionExtended(): ScsiCommand<Decoded<typeof POSITION_EXTENDED_FIELDS>> {
  return receiveCommand(READ_POSITION, { form: 0x08, allocationLength: 32 }, 32, parsePositionExtended)
}

/** Reads READ POSITION data in short form. */
export function parsePosition(data: Uint8Array): Decoded<typeof POSITION_SHORT_FIELDS> {
  return decodeFields(POSITION_SHORT_FIELDS, data)
}

/** Reads READ POSITION data in long form. */
export function parsePositionLong(data: Uint8Array): Decoded<typeof POSITION_LONG_FIELDS> {
  return decodeFields(POSITION_LONG_FIELDS, data)
}

/** Reads READ POSITION data in extended form. */
export function parsePositionExtended(data: Uint8Array): Decoded<typeof POSITION_EXTENDED_FIELDS> {
  return decodeFields(POSITION_EXTENDED_FIELDS, data)
}

/** Builds READ POSITION data in short form, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodePosition(position: Encodable<typeof POSITION_SHORT_FIELDS>): Uint8Array {
  const data = new Uint8Array(20)
  encodeFields(POSITION_SHORT_FIELDS, position, data, 'READ POSITION data')
  return data
}

/** Builds READ POSITION data in long form, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodePositionLong(position: Encodable<typeof POSITION_LONG_FIELDS>): Uint8Array {
  const data = new Uint8Array(32)
  encodeFields(POSITION_LONG_FIELDS, position, data, 'READ POSITION data')
  return data
}

/** Builds READ POSITION data in extended form, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodePositionExtended(position: Encodable<typeof POSITION_EXTENDED_FIELDS>): Uint8Array {
  const data = new Uint8Array(32)
  encodeFields(POSITION_EXTENDED_FIELDS, position, data, 'READ POSITION data')
  encodeFields({ additionalLength: [2, 7, 16] }, { additionalLength: 28 }, data, 'READ POSITION data')
  return data
}
