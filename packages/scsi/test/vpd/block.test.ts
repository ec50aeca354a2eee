import { describe, expect, test } from '@jest/globals'
import {
  BLOCK_CHARACTERISTICS_FIELDS,
  BLOCK_LIMITS_FIELDS,
  blockDeviceCharacteristics,
  blockLimits,
  logicalBlockProvisioning,
  PROVISIONING_FIELDS,
  referrals,
  REFERRALS_FIELDS,
  ZONED_FIELDS,
  zonedBlockDeviceCharacteristics,
} from '../../src/vpd/block.ts'
import { bytes, hex, expectRoundTrips, expectSurvives, zeros } from '../support.ts'

describe('Block Limits (B0h) (SBC-4)', () => {
  const data = bytes(`
    00 b0 00 3c 01 ff 00 08
    00 00 20 00 00 00 10 00 00 00 08 00 00 10 00 00 00 00 01 00 00 00 00 20
    80 00 00 07 00 00 00 01 00 00 00 00 00 00 00 80 00 00 00 08 00 00 00 04 00 00 00 40 00 00 00 20`)

  test('every field', () => {
    expect(blockLimits.parse(data)).toEqual({
      peripheralQualifier: 0,
      peripheralDeviceType: 0,
      pageCode: 0xb0,
      fullLength: 64,
      writeSameNonZero: true,
      maximumCompareAndWriteLength: 255,
      optimalTransferLengthGranularity: 8,
      maximumTransferLength: 0x2000,
      optimalTransferLength: 0x1000,
      maximumPrefetchLength: 0x800,
      maximumUnmapLbaCount: 0x100000,
      maximumUnmapDescriptorCount: 256,
      optimalUnmapGranularity: 32,
      unmapGranularityAlignmentValid: true,
      unmapGranularityAlignment: 7,
      maximumWriteSameLength: 0x1_0000_0000n,
      maximumAtomicTransferLength: 0x80,
      atomicAlignment: 8,
      atomicTransferLengthGranularity: 4,
      maximumAtomicTransferLengthWithBoundary: 0x40,
      maximumAtomicBoundarySize: 0x20,
    })
  })

  test('a short page of an old device has no fields that it does not know', () => {
    const old = data.slice(0, 16)
    old[3] = 12
    expect(blockLimits.parse(old)).toMatchObject({
      optimalTransferLength: 0x1000,
      maximumUnmapLbaCount: undefined,
    })
  })

  test('both ways', () => {
    expect(hex(blockLimits.encode(blockLimits.parse(data)))).toBe(hex(data))
    expectRoundTrips(blockLimits, BLOCK_LIMITS_FIELDS)
    expectSurvives(blockLimits.parse, data)
  })
})

describe('Block Device Characteristics (B1h) (SBC-4)', () => {
  const data = bytes(`00 b1 00 3c 00 01 00 93 17 00 00 00 00 00 00 78 ${zeros(48)}`)

  test('both ways', () => {
    expect(blockDeviceCharacteristics.parse(data)).toMatchObject({
      mediumRotationRate: 1,
      productType: 0,
      writeAfterBlockEraseRequired: 2,
      writeAfterCryptographicEraseRequired: 1,
      nominalFormFactor: 3,
      zoned: 1,
      backgroundOperationControl: true,
      forceUnitAccessBehavior: true,
      verifyByteCheckUnmapped: true,
      depopulationTime: 120,
    })
    expect(blockDeviceCharacteristics.encode(blockDeviceCharacteristics.parse(data))).toEqual(data)
    expectRoundTrips(blockDeviceCharacteristics, BLOCK_CHARACTERISTICS_FIELDS)
    expectSurvives(blockDeviceCharacteristics.parse, data)
  })
})

describe('Logical Block Provisioning (B2h) (SBC-4)', () => {
  const data = bytes('00 b2 00 10 09 e7 0a 32 01 03 00 08 50 00 c5 00 01 02 03 04')

  test('both ways', () => {
    const page = logicalBlockProvisioning.parse(data)
    expect(page).toMatchObject({
      thresholdExponent: 9,
      unmap: true,
      writeSame16: true,
      writeSame10: true,
      readsZeros: 1,
      anchor: true,
      descriptorPresent: true,
      minimumPercentage: 1,
      provisioningType: 2,
      thresholdPercentage: 50,
      group: { value: { kind: 'naa', naa: 5 } },
    })
    const group = { codeSet: 1, association: 0, type: 3, identifier: bytes('50 00 c5 00 01 02 03 04') }
    expect(hex(logicalBlockProvisioning.encode({ ...page, group }))).toBe(hex(data))
    expectSurvives(logicalBlockProvisioning.parse, data)
  })

  test('without a group', () => {
    const { descriptorPresent: _, ...fields } = PROVISIONING_FIELDS
    expectRoundTrips(logicalBlockProvisioning, fields)
    expect(hex(logicalBlockProvisioning.encode({ unmap: true, provisioningType: 2 }))).toBe(
      '00 b2 00 04 00 80 02 00',
    )
    expect(logicalBlockProvisioning.parse(bytes('00 b2 00 04 00 80 02 00')).group).toBeUndefined()
  })
})

test('Referrals (B3h) (SBC-4)', () => {
  const data = bytes('00 b3 00 0c 00 00 00 00 00 00 10 00 00 00 00 02')
  expect(referrals.parse(data)).toMatchObject({ userDataSegmentSize: 4096, userDataSegmentMultiplier: 2 })
  expect(referrals.encode(referrals.parse(data))).toEqual(data)
  expectRoundTrips(referrals, REFERRALS_FIELDS)
  expectSurvives(referrals.parse, data)
})

test('Zoned Block Device Characteristics (B6h) (ZBC)', () => {
  const data = bytes(`14 b6 00 3c 01 00 00 00 00 00 00 01 00 00 00 02 00 00 00 80 00 00 00 08
    00 00 00 00 00 08 00 00 ${zeros(32)}`)
  expect(zonedBlockDeviceCharacteristics.parse(data)).toMatchObject({
    peripheralDeviceType: 0x14,
    unrestrictedReads: true,
    optimalOpenSequentialPreferred: 1,
    optimalNonSequentiallyWritten: 2,
    maximumOpenSequentialRequired: 128,
    zoneAlignmentMethod: 8,
    startingLbaGranularity: 0x80000n,
  })
  expect(zonedBlockDeviceCharacteristics.encode(zonedBlockDeviceCharacteristics.parse(data))).toEqual(data)
  expectRoundTrips(zonedBlockDeviceCharacteristics, ZONED_FIELDS)
  expectSurvives(zonedBlockDeviceCharacteristics.parse, data)
})
