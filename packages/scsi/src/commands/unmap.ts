import { elements, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'

/** UNMAP (SBC-4). */
export const UNMAP = {
  name: 'UNMAP',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x42,
  length: 10,
  fields: { anchor: [1, 0, 1], group: [6, 5, 6], parameterListLength: [7, 7, 16] },
} as const

/** A block descriptor of the UNMAP parameter list (SBC-4); also the range descriptor of ODX (POPULATE TOKEN). */
export const RANGE_FIELDS = { lba: [0, 7, 64], blocks: [8, 7, 32] } as const

/** A range of blocks to be sent; `blocks` up to 2^32-1. */
export interface BlockRange {
  readonly lba: number | bigint
  readonly blocks: number
}

/**
 * Deallocates ranges of blocks. How many ranges and blocks a device takes at once is in VPD B0h.
 *
 * @throws RangeError when a range does not fit, or for more than 4095 ranges
 */
export function unmap(
  ranges: readonly BlockRange[],
  options: Omit<CdbInput<typeof UNMAP>, 'parameterListLength'> = {},
): ScsiCommand<void> {
  const dataOut = encodeUnmapList(ranges)
  return sendCommand(UNMAP, { ...options, parameterListLength: dataOut.length }, dataOut)
}

/** Builds the UNMAP parameter list. @throws RangeError as {@link unmap} */
export function encodeUnmapList(ranges: readonly BlockRange[]): Uint8Array {
  if (ranges.length > 4095)
    throw new RangeError(`UNMAP: ${ranges.length} ranges are over 4095; send several commands`)
  const list = new Uint8Array(8 + ranges.length * 16)
  const lengths = { dataLength: list.length - 2, descriptorsLength: list.length - 8 }
  encodeFields(
    { dataLength: [0, 7, 16], descriptorsLength: [2, 7, 16] },
    lengths,
    list,
    'UNMAP parameter list',
  )
  encodeRanges(ranges, list.subarray(8), 'UNMAP parameter list')
  return list
}

/** Reads an UNMAP parameter list, for a target; a range that is cut off is left out. */
export function parseUnmapList(list: Uint8Array): readonly Decoded<typeof RANGE_FIELDS>[] {
  const end = 8 + (uint(list, 2, 2) ?? 0)
  return elements(list, 8, end, 16).map((range) => decodeFields(RANGE_FIELDS, range))
}

/** Writes ranges of 16 bytes each into `target`. @throws RangeError when one does not fit */
export function encodeRanges(ranges: readonly BlockRange[], target: Uint8Array, subject: string): void {
  ranges.forEach((range, index) => {
    encodeFields(
      RANGE_FIELDS,
      range,
      target.subarray(index * 16, index * 16 + 16),
      `${subject} range ${index}`,
    )
  })
}
