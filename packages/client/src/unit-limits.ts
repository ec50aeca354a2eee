/** What a block device can take at once (SBC-4, VPD pages B0h and B2h), and cutting ranges to that. */
import type { BlockRange, vpd } from '@iscsi/scsi'
import type { Capacity } from './capacity.ts'

/** Block Limits VPD page (B0h). */
export type BlockLimitsPage = ReturnType<typeof vpd.blockLimits.parse>

/** Logical Block Provisioning VPD page (B2h). */
export type ProvisioningPage = ReturnType<typeof vpd.logicalBlockProvisioning.parse>

/** What a device can take at once, in blocks; Infinity where it tells no limit. */
export interface UnitLimits {
  readonly capacity: Capacity
  /** Of one read or write. */
  readonly transferBlocks: number
  /** Of all ranges of one UNMAP. */
  readonly unmapBlocks: number
  /** Ranges of one UNMAP. */
  readonly unmapRanges: number
  /** Of one WRITE SAME. */
  readonly writeSameBlocks: number
  /** The whole page; undefined when the device does not have it. */
  readonly blockLimits: BlockLimitsPage | undefined
  /** The whole page; undefined when the device does not have it. */
  readonly provisioning: ProvisioningPage | undefined
}

/** What follows from the pages that a device has. */
export function limitsOf(
  capacity: Capacity,
  blockLimits: BlockLimitsPage | undefined,
  provisioning: ProvisioningPage | undefined,
): UnitLimits {
  return {
    capacity,
    transferBlocks: told(blockLimits?.maximumTransferLength),
    unmapBlocks: told(blockLimits?.maximumUnmapLbaCount),
    unmapRanges: told(blockLimits?.maximumUnmapDescriptorCount),
    writeSameBlocks: told(blockLimits?.maximumWriteSameLength),
    blockLimits,
    provisioning,
  }
}

/**
 * 0 is no limit, or that the device lacks the command: then it says so itself when it is asked. FFFFFFFFh is no limit, either.
 */
function told(limit: number | bigint | undefined): number {
  const value = Number(limit ?? 0)
  return value === 0 || value === 0xffff_ffff ? Infinity : value
}

/** A part of a range. */
export interface Piece {
  /** A number as long as that is exact. */
  readonly lba: number | bigint
  readonly blocks: number
  /** Blocks of the range before it. */
  readonly offset: number
}

/** Where the device likes ranges to begin: at multiples of `granularity`, moved by `alignment`. */
export interface Grain {
  readonly granularity: number
  readonly alignment: number
}

/**
 * Cuts a range into pieces of at most `most` blocks, at places that suit the grain if `most` has room for one.
 * @throws RangeError when `lba` or `blocks` is not an integer from 0 on
 */
export function* pieces(
  lba: number | bigint,
  blocks: number,
  most: number,
  grain: Grain = { granularity: 1, alignment: 0 },
): Generator<Piece, void, undefined> {
  if (typeof lba === 'number' ? !Number.isSafeInteger(lba) || lba < 0 : lba < 0n)
    throw new RangeError(`lba must be an integer from 0 on, not ${String(lba)}`)
  if (!Number.isSafeInteger(blocks) || blocks < 0)
    throw new RangeError(`blocks must be an integer from 0 on, not ${blocks}`)
  const start = BigInt(lba)
  const granularity = BigInt(Math.max(1, grain.granularity))
  for (let offset = 0; offset < blocks;) {
    const from = start + BigInt(offset)
    let length = Math.min(most, blocks - offset)
    if (offset + length < blocks) {
      // Cut before the grain that the piece would end in, if the piece has a grain's beginning inside.
      const past = Number(
        (from + BigInt(length) + granularity - (BigInt(grain.alignment) % granularity)) % granularity,
      )
      if (past < length) length -= past
    }
    yield { lba: from <= Number.MAX_SAFE_INTEGER ? Number(from) : from, blocks: length, offset }
    offset += length
  }
}

/** The most ranges that an UNMAP has room for, and the most blocks of one (SBC-4, UNMAP parameter list). */
const UNMAP_LIST_RANGES = 4095
const UNMAP_RANGE_BLOCKS = 0xffff_ffff

/** Ranges as lists for one UNMAP each. Ranges without blocks are left out. @throws RangeError as {@link pieces} */
export function* unmapLists(
  ranges: readonly BlockRange[],
  limits: Pick<UnitLimits, 'unmapBlocks' | 'unmapRanges' | 'blockLimits'>,
): Generator<readonly BlockRange[], void, undefined> {
  const { unmapBlocks, blockLimits } = limits
  const mostRanges = Math.min(limits.unmapRanges, UNMAP_LIST_RANGES)
  const aligned = blockLimits?.unmapGranularityAlignmentValid === true
  const grain = {
    granularity: blockLimits?.optimalUnmapGranularity ?? 1,
    alignment: aligned ? (blockLimits.unmapGranularityAlignment ?? 0) : 0,
  }
  let list: BlockRange[] = []
  let sum = 0
  for (const range of ranges) {
    for (const { lba, blocks } of pieces(
      range.lba,
      range.blocks,
      Math.min(unmapBlocks, UNMAP_RANGE_BLOCKS),
      grain,
    )) {
      if (list.length === mostRanges || (list.length > 0 && sum + blocks > unmapBlocks)) {
        yield list
        list = []
        sum = 0
      }
      list.push({ lba, blocks })
      sum += blocks
    }
  }
  if (list.length > 0) yield list
}
