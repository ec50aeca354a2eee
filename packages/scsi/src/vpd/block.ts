/** VPD pages of block devices: B0h, B1h, B2h, B3h (SBC-4) and B6h (ZBC). */
import { concat } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { encodeDesignator, parseDesignators } from './designator.ts'
import type { Designator, DesignatorInput } from './designator.ts'
import { fixedVpdPage, joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** Block Limits VPD page (B0h) (SBC-4). Lengths are in blocks; 0: no limit is told, but see each. */
export const BLOCK_LIMITS_FIELDS = {
  /** WSNZ: WRITE SAME with `blocks` 0 is refused. */
  writeSameNonZero: [4, 0, 1],
  /** 0: COMPARE AND WRITE is not supported. */
  maximumCompareAndWriteLength: [5, 7, 8],
  optimalTransferLengthGranularity: [6, 7, 16],
  maximumTransferLength: [8, 7, 32],
  optimalTransferLength: [12, 7, 32],
  maximumPrefetchLength: [16, 7, 32],
  /** 0: UNMAP is not supported; FFFFFFFFh: no limit. */
  maximumUnmapLbaCount: [20, 7, 32],
  /** Ranges in one UNMAP. 0: not supported; FFFFFFFFh: no limit. */
  maximumUnmapDescriptorCount: [24, 7, 32],
  optimalUnmapGranularity: [28, 7, 32],
  unmapGranularityAlignmentValid: [32, 7, 1],
  unmapGranularityAlignment: [32, 6, 31],
  maximumWriteSameLength: [36, 7, 64],
  /** 0: no limit but the maximum transfer length, where WRITE ATOMIC is supported. */
  maximumAtomicTransferLength: [44, 7, 32],
  atomicAlignment: [48, 7, 32],
  atomicTransferLengthGranularity: [52, 7, 32],
  maximumAtomicTransferLengthWithBoundary: [56, 7, 32],
  maximumAtomicBoundarySize: [60, 7, 32],
} as const

/** Block Limits (B0h). */
export const blockLimits: PageCodec<
  VpdHeader & Decoded<typeof BLOCK_LIMITS_FIELDS>,
  VpdHeaderInput & Encodable<typeof BLOCK_LIMITS_FIELDS>
> = fixedVpdPage(0xb0, 'Block Limits', 64, BLOCK_LIMITS_FIELDS)

/** Block Device Characteristics VPD page (B1h) (SBC-4). */
export const BLOCK_CHARACTERISTICS_FIELDS = {
  /** 0 not told, 1 does not rotate (solid state), else rotations a minute. */
  mediumRotationRate: [4, 7, 16],
  productType: [6, 7, 8],
  /** What a read gives after BLOCK ERASE (WABEREQ). */
  writeAfterBlockEraseRequired: [7, 7, 2],
  /** What a read gives after CRYPTOGRAPHIC ERASE (WACEREQ). */
  writeAfterCryptographicEraseRequired: [7, 5, 2],
  /** 0 not told, 1 5.25", 2 3.5", 3 2.5", 4 1.8", 5 less. */
  nominalFormFactor: [7, 3, 4],
  /** 0 not told, 1 host aware, 2 device managed. */
  zoned: [8, 5, 2],
  /** Background operation control is supported. */
  backgroundOperationControl: [8, 2, 1],
  /** FUA means what it says also for reads and behind volatile caches (FUAB). */
  forceUnitAccessBehavior: [8, 1, 1],
  verifyByteCheckUnmapped: [8, 0, 1],
  /** Seconds. */
  depopulationTime: [12, 7, 32],
} as const

/** Block Device Characteristics (B1h). */
export const blockDeviceCharacteristics: PageCodec<
  VpdHeader & Decoded<typeof BLOCK_CHARACTERISTICS_FIELDS>,
  VpdHeaderInput & Encodable<typeof BLOCK_CHARACTERISTICS_FIELDS>
> = fixedVpdPage(0xb1, 'Block Device Characteristics', 64, BLOCK_CHARACTERISTICS_FIELDS)

/** Logical Block Provisioning VPD page (B2h) without its designator (SBC-4). */
export const PROVISIONING_FIELDS = {
  /** Threshold sets are of 2 to this power blocks; 0: no thresholds. */
  thresholdExponent: [4, 7, 8],
  /** LBPU: UNMAP works. */
  unmap: [5, 7, 1],
  /** LBPWS: WRITE SAME (16) with `unmap` works. */
  writeSame16: [5, 6, 1],
  /** LBPWS10: WRITE SAME (10) with `unmap` works. */
  writeSame10: [5, 5, 1],
  /** LBPRZ: what unmapped blocks read as; bit 0 set: zeros. */
  readsZeros: [5, 4, 3],
  /** ANC_SUP: blocks can be anchored. */
  anchor: [5, 1, 1],
  /** DP: a designator of the provisioning group follows. */
  descriptorPresent: [5, 0, 1],
  minimumPercentage: [6, 7, 5],
  /** 0 not told, 1 resource provisioned, 2 thin provisioned. */
  provisioningType: [6, 2, 3],
  thresholdPercentage: [7, 7, 8],
} as const

/** Logical Block Provisioning (B2h). */
export const logicalBlockProvisioning: PageCodec<
  VpdHeader & Decoded<typeof PROVISIONING_FIELDS> & { readonly group: Designator | undefined },
  VpdHeaderInput &
    Omit<Encodable<typeof PROVISIONING_FIELDS>, 'descriptorPresent'> & { readonly group?: DesignatorInput }
> = {
  code: 0xb2,
  name: 'Logical Block Provisioning',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const fields = decodeFields(PROVISIONING_FIELDS, page)
    const [group] = fields.descriptorPresent === true ? parseDesignators(page.subarray(8)) : []
    return { ...header, ...fields, group }
  },
  encode(values) {
    const page = new Uint8Array(8)
    const { group } = values
    const fields = { ...values, descriptorPresent: group !== undefined }
    encodeFields<typeof PROVISIONING_FIELDS>(
      PROVISIONING_FIELDS,
      fields,
      page,
      'Logical Block Provisioning VPD page',
    )
    const designator = group === undefined ? new Uint8Array(0) : encodeDesignator(group)
    return joinVpdPage(0xb2, values, concat(page.subarray(4), designator))
  },
}

/** Referrals VPD page (B3h) (SBC-4). */
export const REFERRALS_FIELDS = {
  /** Blocks; 0: segments differ in size. */
  userDataSegmentSize: [8, 7, 32],
  userDataSegmentMultiplier: [12, 7, 32],
} as const

/** Referrals (B3h). */
export const referrals: PageCodec<
  VpdHeader & Decoded<typeof REFERRALS_FIELDS>,
  VpdHeaderInput & Encodable<typeof REFERRALS_FIELDS>
> = fixedVpdPage(0xb3, 'Referrals', 16, REFERRALS_FIELDS)

/** Zoned Block Device Characteristics VPD page (B6h) (ZBC). FFFFFFFFh: not told or no limit. */
export const ZONED_FIELDS = {
  /** URSWRZ: reads of unwritten parts of sequential write required zones work. */
  unrestrictedReads: [4, 0, 1],
  optimalOpenSequentialPreferred: [8, 7, 32],
  optimalNonSequentiallyWritten: [12, 7, 32],
  maximumOpenSequentialRequired: [16, 7, 32],
  zoneAlignmentMethod: [23, 3, 4],
  startingLbaGranularity: [24, 7, 64],
} as const

/** Zoned Block Device Characteristics (B6h). */
export const zonedBlockDeviceCharacteristics: PageCodec<
  VpdHeader & Decoded<typeof ZONED_FIELDS>,
  VpdHeaderInput & Encodable<typeof ZONED_FIELDS>
> = fixedVpdPage(0xb6, 'Zoned Block Device Characteristics', 64, ZONED_FIELDS)
