import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { fixedVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** Extended INQUIRY Data VPD page (86h) (SPC-5). */
export const EXTENDED_INQUIRY_FIELDS = {
  activateMicrocode: [4, 7, 2],
  /** Which protection types the device supports (SPT). */
  supportedProtectionTypes: [4, 5, 3],
  guardCheck: [4, 2, 1],
  applicationTagCheck: [4, 1, 1],
  referenceTagCheck: [4, 0, 1],
  unitAttentionSenseKeySpecific: [5, 5, 1],
  groupingFunction: [5, 4, 1],
  priority: [5, 3, 1],
  headOfQueue: [5, 2, 1],
  ordered: [5, 1, 1],
  simple: [5, 0, 1],
  writeUncorrectable: [6, 3, 1],
  correctionDisable: [6, 2, 1],
  nonVolatileCache: [6, 1, 1],
  volatileCache: [6, 0, 1],
  noProtectionInformationCheck: [7, 5, 1],
  protectionInformationInterval: [7, 4, 1],
  logicalUnitIClear: [7, 0, 1],
  logicalUnitCollectionType: [8, 7, 3],
  referrals: [8, 4, 1],
  historySnapshotRelease: [8, 1, 1],
  multiNexusMicrocodeDownload: [9, 3, 4],
  extendedSelfTestMinutes: [10, 7, 16],
  powerOnActivation: [12, 7, 1],
  hardResetActivation: [12, 6, 1],
  vendorSpecificActivation: [12, 5, 1],
  maximumSenseDataLength: [13, 7, 8],
  maximumInquiryChangeLogs: [15, 7, 16],
  maximumModePageChangeLogs: [17, 7, 16],
} as const

/** Extended INQUIRY Data (86h). */
export const extendedInquiry: PageCodec<
  VpdHeader & Decoded<typeof EXTENDED_INQUIRY_FIELDS>,
  VpdHeaderInput & Encodable<typeof EXTENDED_INQUIRY_FIELDS>
> = fixedVpdPage(0x86, 'Extended INQUIRY Data', 64, EXTENDED_INQUIRY_FIELDS)
