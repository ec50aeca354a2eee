import { expect, test } from '@jest/globals'
import { EXTENDED_INQUIRY_FIELDS, extendedInquiry } from '../../src/vpd/extended-inquiry.ts'
import { bytes, hex, expectRoundTrips, expectSurvives, zeros } from '../support.ts'

test('Extended INQUIRY Data (86h) (SPC-5)', () => {
  const data = bytes(`00 86 00 3c 4d 3f 0f 31 32 01 00 1e e0 fc 00 00 02 00 03 ${zeros(45)}`)
  expect(extendedInquiry.parse(data)).toMatchObject({
    activateMicrocode: 1,
    supportedProtectionTypes: 1,
    guardCheck: true,
    applicationTagCheck: false,
    referenceTagCheck: true,
    unitAttentionSenseKeySpecific: true,
    groupingFunction: true,
    priority: true,
    headOfQueue: true,
    ordered: true,
    simple: true,
    writeUncorrectable: true,
    correctionDisable: true,
    nonVolatileCache: true,
    volatileCache: true,
    noProtectionInformationCheck: true,
    protectionInformationInterval: true,
    logicalUnitIClear: true,
    logicalUnitCollectionType: 1,
    referrals: true,
    historySnapshotRelease: true,
    multiNexusMicrocodeDownload: 1,
    extendedSelfTestMinutes: 30,
    powerOnActivation: true,
    hardResetActivation: true,
    vendorSpecificActivation: true,
    maximumSenseDataLength: 252,
    maximumInquiryChangeLogs: 2,
    maximumModePageChangeLogs: 3,
  })
  expect(hex(extendedInquiry.encode(extendedInquiry.parse(data)))).toBe(hex(data))
  expectRoundTrips(extendedInquiry, EXTENDED_INQUIRY_FIELDS)
  expectSurvives(extendedInquiry.parse, data)
})
