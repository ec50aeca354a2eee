/** Mode parameter lists: header, block descriptors, pages (SPC-5, Mode parameter list format). */
import { concat, elements } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import { splitModePage } from './mode-page.ts'
import type { RawModePage } from './mode-page.ts'

/** Mode parameter header of the 6-byte commands (SPC-5). */
const MODE_HEADER_6_FIELDS = {
  modeDataLength: [0, 7, 8],
  mediumType: [1, 7, 8],
  /** WP, of block devices and tapes. */
  writeProtected: [2, 7, 1],
  /** DPOFUA, of block devices: DPO and FUA are supported. */
  dpoFua: [2, 4, 1],
  /** The whole byte, as the device type defines it. */
  deviceSpecific: [2, 7, 8],
  blockDescriptorLength: [3, 7, 8],
} as const

/** Mode parameter header of the 10-byte commands (SPC-5). */
const MODE_HEADER_10_FIELDS = {
  modeDataLength: [0, 7, 16],
  mediumType: [2, 7, 8],
  writeProtected: [3, 7, 1],
  dpoFua: [3, 4, 1],
  deviceSpecific: [3, 7, 8],
  longLba: [4, 0, 1],
  blockDescriptorLength: [6, 7, 16],
} as const

/** Short block descriptor (SBC-4; SSC-5 has a density code in byte 0). */
const SHORT_BLOCK_DESCRIPTOR_FIELDS = {
  /** Of tapes; the top byte of `blocks` there. */
  densityCode: [0, 7, 8],
  blocks: [0, 7, 32],
  blockLength: [5, 7, 24],
} as const

/** Long block descriptor (SBC-4). */
export const LONG_BLOCK_DESCRIPTOR_FIELDS = { blocks: [0, 7, 64], blockLength: [12, 7, 32] } as const

/** A block descriptor of either form. */
export interface BlockDescriptor {
  /** Short form only. */
  readonly densityCode: number | undefined
  readonly blocks: bigint | undefined
  readonly blockLength: number | undefined
}

/** A mode parameter list. Fields that the device did not send are undefined. */
export interface ModeParameters extends Omit<Decoded<typeof MODE_HEADER_6_FIELDS>, 'modeDataLength'> {
  readonly blockDescriptors: readonly BlockDescriptor[]
  /** Every page that came; the last may be cut off. */
  readonly pages: readonly RawModePage[]
  /** Bytes the device has, header included; more than were asked for: ask again. Undefined in MODE SELECT's list. */
  readonly fullLength: number | undefined
}

/** What goes into a mode parameter list to be sent. */
export interface ModeListInput {
  readonly mediumType?: number
  readonly deviceSpecific?: number
  /** One, in the short form, or the long one where `blocks` or `blockLength` needs it (10-byte commands only). */
  readonly blockDescriptor?: Encodable<typeof LONG_BLOCK_DESCRIPTOR_FIELDS>
  /** As `page.encode(...)` gives them, or as they came; PS, which is reserved here, is cleared. */
  readonly pages: readonly Uint8Array[]
}

/** Reads the list of MODE SENSE (6), or for a target that of MODE SELECT (6), whose length field is reserved (0). */
export function parseModeParameters6(data: Uint8Array): ModeParameters {
  const { modeDataLength, ...header } = decodeFields(MODE_HEADER_6_FIELDS, data)
  const fullLength = fullLengthOf(modeDataLength, 1)
  return {
    ...header,
    ...parseBody(data.subarray(0, fullLength), 4, header.blockDescriptorLength, 8),
    fullLength,
  }
}

/** Reads the list of MODE SENSE (10), or for a target that of MODE SELECT (10), whose length field is reserved (0). */
export function parseModeParameters10(data: Uint8Array): ModeParameters {
  const { modeDataLength, longLba, ...header } = decodeFields(MODE_HEADER_10_FIELDS, data)
  const fullLength = fullLengthOf(modeDataLength, 2)
  const size = longLba === true ? 16 : 8
  return {
    ...header,
    ...parseBody(data.subarray(0, fullLength), 8, header.blockDescriptorLength, size),
    fullLength,
  }
}

/**
 * Builds the list of MODE SELECT (6), or with `reply` that of MODE SENSE (6).
 *
 * @throws RangeError or TypeError when a value does not fit
 */
export function encodeModeParameters6(input: ModeListInput, reply = false): Uint8Array {
  const header = new Uint8Array(4)
  const descriptor = encodeBlockDescriptor(input.blockDescriptor, false)
  const list = concat(header, descriptor, ...pagesOf(input, reply))
  const { mediumType, deviceSpecific } = input
  const modeDataLength = reply ? list.length - 1 : 0
  const values = { modeDataLength, mediumType, deviceSpecific, blockDescriptorLength: descriptor.length }
  encodeFields(MODE_HEADER_6_FIELDS, values, list, 'mode parameter list (6)')
  return list
}

/**
 * Builds the list of MODE SELECT (10), or with `reply` that of MODE SENSE (10).
 *
 * @throws RangeError or TypeError when a value does not fit
 */
export function encodeModeParameters10(input: ModeListInput, reply = false): Uint8Array {
  const header = new Uint8Array(8)
  const { mediumType, deviceSpecific, blockDescriptor } = input
  const longLba =
    (blockDescriptor?.blocks ?? 0) > 0xffff_ffff || (blockDescriptor?.blockLength ?? 0) > 0xff_ffff
  const descriptor = encodeBlockDescriptor(blockDescriptor, longLba)
  const list = concat(header, descriptor, ...pagesOf(input, reply))
  const modeDataLength = reply ? list.length - 2 : 0
  const values = {
    modeDataLength,
    mediumType,
    deviceSpecific,
    longLba,
    blockDescriptorLength: descriptor.length,
  }
  encodeFields(MODE_HEADER_10_FIELDS, values, list, 'mode parameter list (10)')
  return list
}

function fullLengthOf(modeDataLength: number | undefined, fieldLength: number): number | undefined {
  return modeDataLength === undefined || modeDataLength === 0 ? undefined : modeDataLength + fieldLength
}

function pagesOf(input: ModeListInput, reply: boolean): readonly Uint8Array[] {
  if (reply) return input.pages
  return input.pages.map((page) => {
    const copy = page.slice()
    copy[0] = (copy[0] ?? 0) & 0x7f
    return copy
  })
}

function encodeBlockDescriptor(input: ModeListInput['blockDescriptor'], long: boolean): Uint8Array {
  if (input === undefined) return new Uint8Array(0)
  const descriptor = new Uint8Array(long ? 16 : 8)
  if (long) encodeFields(LONG_BLOCK_DESCRIPTOR_FIELDS, input, descriptor, 'long block descriptor')
  else {
    const { blockLength, blocks } = input
    const values = { blockLength, blocks: blocks === undefined ? undefined : Number(blocks) }
    encodeFields(SHORT_BLOCK_DESCRIPTOR_FIELDS, values, descriptor, 'short block descriptor')
  }
  return descriptor
}

function parseBody(
  data: Uint8Array,
  start: number,
  descriptorsLength: number | undefined,
  size: number,
): Pick<ModeParameters, 'blockDescriptors' | 'pages'> {
  const end = start + (descriptorsLength ?? 0)
  const blockDescriptors = elements(data, start, end, size).map((each): BlockDescriptor => {
    if (size === 16) return { densityCode: undefined, ...decodeFields(LONG_BLOCK_DESCRIPTOR_FIELDS, each) }
    const { blocks, ...rest } = decodeFields(SHORT_BLOCK_DESCRIPTOR_FIELDS, each)
    return { ...rest, blocks: blocks === undefined ? undefined : BigInt(blocks) }
  })
  const pages: RawModePage[] = []
  for (let at = end; at < data.length;) {
    const split = splitModePage(data.subarray(at))
    if (split === undefined) break
    const { length, ...page } = split
    pages.push(page)
    at += length
  }
  return { blockDescriptors, pages }
}
