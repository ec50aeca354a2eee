/** Later VPD pages of block devices: B4h, B5h, B7h (SBC-4) and B9h (SBC-5). */
import { concat } from '../bytes.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { descriptorList, fixedVpdPage, joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** A block length that the medium can be formatted with, and what protection it then has (SBC-4). */
export const BLOCK_LENGTH_FIELDS = {
  /** Bytes. */
  blockLength: [0, 7, 32],
  /** P_I_I_SUP: intervals of protection information shorter than a block. */
  protectionIntervals: [4, 6, 1],
  /** NO_PI_CHK: it can be formatted so that nothing is checked. */
  noProtectionCheck: [4, 3, 1],
  guardCheck: [4, 2, 1],
  applicationTagCheck: [4, 1, 1],
  referenceTagCheck: [4, 0, 1],
  type3Protection: [5, 3, 1],
  type2Protection: [5, 2, 1],
  type1Protection: [5, 1, 1],
  type0Protection: [5, 0, 1],
} as const

const BLOCK_LENGTHS = descriptorList(8, BLOCK_LENGTH_FIELDS, 'block length descriptor')

/** Supported Block Lengths and Protection Types (B4h). */
export const supportedBlockLengths: PageCodec<
  VpdHeader & { readonly lengths: readonly Decoded<typeof BLOCK_LENGTH_FIELDS>[] },
  VpdHeaderInput & { readonly lengths: readonly Encodable<typeof BLOCK_LENGTH_FIELDS>[] }
> = {
  code: 0xb4,
  name: 'Supported Block Lengths and Protection Types',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, lengths: BLOCK_LENGTHS.decode(page, 4) }
  },
  encode(value) {
    return joinVpdPage(0xb4, value, BLOCK_LENGTHS.encode(value.lengths))
  },
}

/** Block Device Characteristics Extension VPD page (B5h) (SBC-4): how much the device is designed to bear. */
export const CHARACTERISTICS_EXTENSION_FIELDS = {
  /** 1 writes and reads together in A, 2 writes in A, 3 writes in A and reads in B. */
  utilizationType: [5, 7, 8],
  /** 2 megabytes, 3 gigabytes, 4 terabytes, 5 petabytes, 6 exabytes. */
  utilizationUnits: [6, 7, 8],
  /** Ah a day, Eh a year. */
  utilizationInterval: [7, 7, 8],
  utilizationB: [8, 7, 32],
  utilizationA: [12, 7, 32],
} as const

/** Block Device Characteristics Extension (B5h). */
export const characteristicsExtension: PageCodec<
  VpdHeader & Decoded<typeof CHARACTERISTICS_EXTENSION_FIELDS>,
  VpdHeaderInput & Encodable<typeof CHARACTERISTICS_EXTENSION_FIELDS>
> = fixedVpdPage(0xb5, 'Block Device Characteristics Extension', 16, CHARACTERISTICS_EXTENSION_FIELDS)

/** Block Limits Extension VPD page (B7h) (SBC-4). Lengths are in blocks; 0 in the last three: no limit is told. */
export const LIMITS_EXTENSION_FIELDS = {
  /** RSCS: reduced stream control. */
  reducedStreamControl: [5, 0, 1],
  /** 0: STREAM CONTROL is not supported. */
  maximumStreams: [6, 7, 16],
  optimalStreamWriteSize: [8, 7, 16],
  /** In optimal stream write sizes. */
  streamGranularitySize: [10, 7, 32],
  /** Of one range of a WRITE SCATTERED. */
  maximumScatteredRangeLength: [16, 7, 32],
  /** Ranges in one WRITE SCATTERED. */
  maximumScatteredRanges: [22, 7, 16],
  /** Of one WRITE SCATTERED. */
  maximumScatteredTransferLength: [24, 7, 32],
} as const

/** Block Limits Extension (B7h). */
export const limitsExtension: PageCodec<
  VpdHeader & Decoded<typeof LIMITS_EXTENSION_FIELDS>,
  VpdHeaderInput & Encodable<typeof LIMITS_EXTENSION_FIELDS>
> = fixedVpdPage(0xb7, 'Block Limits Extension', 32, LIMITS_EXTENSION_FIELDS)

/** A range of LBAs that has actuators of its own (SBC-5). */
export const POSITIONING_RANGE_FIELDS = {
  rangeNumber: [0, 7, 8],
  storageElements: [1, 7, 8],
  startingLba: [8, 7, 64],
  blocks: [16, 7, 64],
} as const

const POSITIONING_RANGES = descriptorList(32, POSITIONING_RANGE_FIELDS, 'concurrent positioning range')

const RANGES_AT = 64

/** Concurrent Positioning Ranges (B9h). */
export const concurrentPositioningRanges: PageCodec<
  VpdHeader & { readonly ranges: readonly Decoded<typeof POSITIONING_RANGE_FIELDS>[] },
  VpdHeaderInput & { readonly ranges: readonly Encodable<typeof POSITIONING_RANGE_FIELDS>[] }
> = {
  code: 0xb9,
  name: 'Concurrent Positioning Ranges',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, ranges: POSITIONING_RANGES.decode(page, RANGES_AT) }
  },
  encode(value) {
    return joinVpdPage(
      0xb9,
      value,
      concat(new Uint8Array(RANGES_AT - 4), POSITIONING_RANGES.encode(value.ranges)),
    )
  },
}
