import { describe, expect, test } from '@jest/globals'
import { vpd } from '@iscsi/scsi'
import fc from 'fast-check'
import { limitsOf, pieces, unmapLists } from '../src/unit-limits.ts'
import { thrown } from './support.ts'

const capacity = {
  blockLength: 512,
  blocks: 1000,
  physicalBlockExponent: undefined,
  thin: undefined,
  protection: undefined,
}
const page = (
  values: Parameters<typeof vpd.blockLimits.encode>[0],
): ReturnType<typeof vpd.blockLimits.parse> => vpd.blockLimits.parse(vpd.blockLimits.encode(values))

describe('what follows from the pages', () => {
  test('no page, no limits', () => {
    const unlimited = {
      transferBlocks: Infinity,
      unmapBlocks: Infinity,
      unmapRanges: Infinity,
      writeSameBlocks: Infinity,
    }
    expect(limitsOf(capacity, undefined, undefined)).toMatchObject({
      capacity,
      ...unlimited,
      blockLimits: undefined,
    })
    const nothing = { maximumUnmapLbaCount: 0xffff_ffff, maximumUnmapDescriptorCount: 0 }
    expect(limitsOf(capacity, page(nothing), undefined)).toMatchObject(unlimited)
  })

  test('the limits of the page', () => {
    const values = {
      maximumTransferLength: 65535,
      maximumUnmapLbaCount: 4096,
      maximumUnmapDescriptorCount: 8,
      maximumWriteSameLength: 2n ** 33n,
    }
    expect(limitsOf(capacity, page(values), undefined)).toMatchObject({
      transferBlocks: 65535,
      unmapBlocks: 4096,
      unmapRanges: 8,
      writeSameBlocks: 2 ** 33,
    })
  })

  test('a page of the old length has no limits for UNMAP (SBC-2)', () => {
    const old = page({ maximumTransferLength: 8 }).pageCode
    expect(old).toBe(0xb0)
    const short = Uint8Array.of(0, 0xb0, 0, 0x0c, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0)
    expect(limitsOf(capacity, vpd.blockLimits.parse(short), undefined)).toMatchObject({
      transferBlocks: 8,
      unmapBlocks: Infinity,
    })
  })
})

describe('pieces', () => {
  test('nothing is in no pieces, and what fits is in one', () => {
    expect([...pieces(5, 0, 8)]).toEqual([])
    expect([...pieces(5, 8, 8)]).toEqual([{ lba: 5, blocks: 8, offset: 0 }])
    expect([...pieces(5, 8, Infinity)]).toEqual([{ lba: 5, blocks: 8, offset: 0 }])
  })

  test('a number becomes a bigint where it has to', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect([...pieces(most, 3, 2)]).toEqual([
      { lba: most, blocks: 2, offset: 0 },
      { lba: BigInt(most) + 2n, blocks: 1, offset: 2 },
    ])
    expect([...pieces(7n, 1, 2)]).toEqual([{ lba: 7, blocks: 1, offset: 0 }])
  })

  test('are cut where a grain begins', () => {
    const grain = { granularity: 8, alignment: 3 }
    expect([...pieces(1, 30, 20, grain)]).toEqual([
      { lba: 1, blocks: 18, offset: 0 },
      { lba: 19, blocks: 12, offset: 18 },
    ])
    // No room for a grain's beginning: as long as may be.
    expect([...pieces(4, 6, 4, grain)].map(({ blocks }) => blocks)).toEqual([4, 2])
  })

  test('cover the range, each no longer than may be', () => {
    const grain = fc.record({ granularity: fc.nat(20), alignment: fc.nat(20) })
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(300),
        fc.integer({ min: 1, max: 50 }),
        grain,
        (lba, blocks, most, where) => {
          let next = lba
          for (const piece of pieces(lba, blocks, most, where)) {
            expect(piece).toMatchObject({ lba: next, offset: next - lba })
            expect(piece.blocks).toBeGreaterThan(0)
            expect(piece.blocks).toBeLessThanOrEqual(most)
            next += piece.blocks
          }
          expect(next).toBe(lba + blocks)
        },
      ),
    )
  })

  test.each([
    [-1, 1],
    [0.5, 1],
    [2 ** 53, 1],
    [-1n, 1],
    [0, -1],
    [0, 1.5],
    [0, Number.NaN],
  ])('not of lba %p and %p blocks', (lba, blocks) => {
    expect(thrown(() => [...pieces(lba, blocks, 8)])).toMatchObject({ name: 'RangeError' })
  })
})

describe('lists of UNMAP', () => {
  const none = { unmapBlocks: Infinity, unmapRanges: Infinity, blockLimits: undefined }

  test('one where there is no limit', () => {
    const ranges = [
      { lba: 0, blocks: 1 },
      { lba: 2n ** 60n, blocks: 2 },
    ]
    expect([...unmapLists(ranges, none)]).toEqual([ranges])
    expect([...unmapLists([{ lba: 5, blocks: 0 }], none)]).toEqual([])
  })

  test('a CDB has room for 4095 ranges, a range for 2^32-1 blocks', () => {
    const ranges = Array.from({ length: 5000 }, (_, index) => ({ lba: index * 2, blocks: 1 }))
    expect([...unmapLists(ranges, none)].map(({ length }) => length)).toEqual([4095, 905])
    const [list] = [...unmapLists([{ lba: 0, blocks: 2 ** 33 }], none)]
    expect(list?.map(({ blocks }) => blocks)).toEqual([2 ** 32 - 1, 2 ** 32 - 1, 2])
  })

  test('ranges and their sum keep to the limits, and nothing is left out', () => {
    const range = fc.record({ lba: fc.nat(10_000), blocks: fc.nat(200) })
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(16),
        (ranges, unmapBlocks, unmapRanges, optimalUnmapGranularity) => {
          const blockLimits = page({
            optimalUnmapGranularity,
            unmapGranularityAlignmentValid: true,
            unmapGranularityAlignment: 1,
          })
          const lists = [...unmapLists(ranges, { unmapBlocks, unmapRanges, blockLimits })]
          const sums = lists.map((list) => list.reduce((sum, { blocks }) => sum + blocks, 0))
          expect(Math.max(0, ...sums)).toBeLessThanOrEqual(unmapBlocks)
          expect(Math.max(0, ...lists.map(({ length }) => length))).toBeLessThanOrEqual(unmapRanges)
          const each = (list: typeof ranges): number[] =>
            list.flatMap(({ lba, blocks }) => Array.from({ length: blocks }, (_, index) => lba + index))
          expect(each(lists.flat().map(({ lba, blocks }) => ({ lba: Number(lba), blocks })))).toEqual(
            each(ranges),
          )
        },
      ),
    )
  })
})
