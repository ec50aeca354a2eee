import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  BLOCK_LENGTH_FIELDS,
  CHARACTERISTICS_EXTENSION_FIELDS,
  characteristicsExtension,
  concurrentPositioningRanges,
  LIMITS_EXTENSION_FIELDS,
  limitsExtension,
  POSITIONING_RANGE_FIELDS,
  supportedBlockLengths,
} from '../../src/vpd/block-extensions.ts'
import { bytes, expectRoundTrips, expectSurvives, hex, valuesOf, zeros } from '../support.ts'

test('Supported Block Lengths and Protection Types (B4h) (SBC-4)', () => {
  const data = bytes('00 b4 00 10 00 00 02 00 4f 0a 00 00 00 00 10 08 00 05 00 00')
  const page = supportedBlockLengths.parse(data)
  expect(page.lengths).toEqual([
    {
      blockLength: 512,
      protectionIntervals: true,
      noProtectionCheck: true,
      guardCheck: true,
      applicationTagCheck: true,
      referenceTagCheck: true,
      type3Protection: true,
      type2Protection: false,
      type1Protection: true,
      type0Protection: false,
    },
    {
      blockLength: 4104,
      protectionIntervals: false,
      noProtectionCheck: false,
      guardCheck: false,
      applicationTagCheck: false,
      referenceTagCheck: false,
      type3Protection: false,
      type2Protection: true,
      type1Protection: false,
      type0Protection: true,
    },
  ])
  expect(hex(supportedBlockLengths.encode(page))).toBe(hex(data))
  fc.assert(
    fc.property(fc.array(valuesOf(BLOCK_LENGTH_FIELDS), { maxLength: 4 }), (lengths) => {
      expect(supportedBlockLengths.parse(supportedBlockLengths.encode({ lengths })).lengths).toEqual(lengths)
    }),
  )
  expectSurvives(supportedBlockLengths.parse, data)
})

test('Block Device Characteristics Extension (B5h) (SBC-4)', () => {
  const data = bytes('00 b5 00 0c 00 03 04 0e 00 00 02 26 00 00 01 90')
  expect(characteristicsExtension.parse(data)).toMatchObject({
    utilizationType: 3,
    utilizationUnits: 4,
    utilizationInterval: 0x0e,
    utilizationB: 550,
    utilizationA: 400,
  })
  expect(hex(characteristicsExtension.encode(characteristicsExtension.parse(data)))).toBe(hex(data))
  expectRoundTrips(characteristicsExtension, CHARACTERISTICS_EXTENSION_FIELDS)
  expectSurvives(characteristicsExtension.parse, data)
})

test('Block Limits Extension (B7h) (SBC-4)', () => {
  const data = bytes(`00 b7 00 1c 00 01 00 20 00 40 00 00 00 08 00 00
    00 01 00 00 00 00 00 80 00 10 00 00 ${zeros(4)}`)
  expect(limitsExtension.parse(data)).toMatchObject({
    reducedStreamControl: true,
    maximumStreams: 32,
    optimalStreamWriteSize: 64,
    streamGranularitySize: 8,
    maximumScatteredRangeLength: 0x10000,
    maximumScatteredRanges: 128,
    maximumScatteredTransferLength: 0x100000,
  })
  // A device that knows no scattered writes may end the page before them.
  const short = data.slice(0, 16)
  short[3] = 12
  expect(limitsExtension.parse(short)).toMatchObject({
    maximumStreams: 32,
    maximumScatteredRanges: undefined,
  })
  expect(hex(limitsExtension.encode(limitsExtension.parse(data)))).toBe(hex(data))
  expectRoundTrips(limitsExtension, LIMITS_EXTENSION_FIELDS)
  expectSurvives(limitsExtension.parse, data)
})

test('Concurrent Positioning Ranges (B9h) (SBC-5)', () => {
  const data = bytes(`00 b9 00 7c ${zeros(60)}
    00 01 ${zeros(6)} 00 00 00 00 00 00 00 00 00 00 00 01 00 00 00 00 ${zeros(8)}
    01 02 ${zeros(6)} 00 00 00 01 00 00 00 00 00 00 00 01 00 00 00 00 ${zeros(8)}`)
  const page = concurrentPositioningRanges.parse(data)
  expect(page.ranges).toEqual([
    { rangeNumber: 0, storageElements: 1, startingLba: 0n, blocks: 1n << 32n },
    { rangeNumber: 1, storageElements: 2, startingLba: 1n << 32n, blocks: 1n << 32n },
  ])
  expect(hex(concurrentPositioningRanges.encode(page))).toBe(hex(data))
  fc.assert(
    fc.property(fc.array(valuesOf(POSITIONING_RANGE_FIELDS), { maxLength: 4 }), (ranges) => {
      const { ranges: read } = concurrentPositioningRanges.parse(
        concurrentPositioningRanges.encode({ ranges }),
      )
      expect(read).toEqual(ranges)
    }),
  )
  expectSurvives(concurrentPositioningRanges.parse, data)
})
