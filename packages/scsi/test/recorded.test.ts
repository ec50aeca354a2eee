/** What the parsers make of the recordings of tgt and istgt. */
import { describe, expect, test } from '@jest/globals'
import {
  describeSense,
  inquiry,
  inquiryVpd,
  mode,
  modeSense10,
  modeSense6,
  parseSense,
  persistentReserveReadKeys,
  persistentReserveReadReservation,
  persistentReserveReportCapabilities,
  readCapacity10,
  readCapacity16,
  reportLuns,
  reportTargetPortGroups,
  getLbaStatus16,
  rawMode,
  reportOperationCode,
  reportSupportedOperationCodes,
  vpd,
} from '../src/index.ts'
import { ISTGT, TGT } from './recordings.ts'
import { bytes } from './support.ts'

describe('tgt', () => {
  test('sense data', () => {
    expect(describeSense(parseSense(TGT.powerOn))).toBe(
      'UNIT ATTENTION: POWER ON, RESET, OR BUS DEVICE RESET OCCURRED (29h/00h)',
    )
    expect(describeSense(parseSense(TGT.invalidOpcode))).toBe(
      'ILLEGAL REQUEST: INVALID COMMAND OPERATION CODE (20h/00h)',
    )
    expect(parseSense(TGT.lbaOutOfRange)).toMatchObject({ key: 5, asc: 0x21, ascq: 0 })
  })

  test('INQUIRY', () => {
    expect(inquiry().parse(TGT.inquiry)).toMatchObject({
      peripheralDeviceType: 0,
      version: 5,
      responseDataFormat: 2,
      commandQueuing: true,
      vendor: 'IET',
      product: 'VIRTUAL-DISK',
      revision: '0001',
      versionDescriptors: [0x04c0, 0x0960, 0x0300],
      fullLength: 66,
    })
  })

  test('VPD pages', () => {
    expect(inquiryVpd(vpd.supportedPages).parse(TGT.vpd00).pages).toEqual([
      0x00, 0x80, 0x83, 0xb0, 0xb1, 0xb2,
    ])
    expect(inquiryVpd(vpd.unitSerialNumber).parse(TGT.vpd80).serialNumber).toBe('beaf11')
    expect(inquiryVpd(vpd.deviceIdentification).parse(TGT.vpd83).designators).toMatchObject([
      { association: 0, codeSet: 2, value: { kind: 't10-vendor', vendor: 'IET' } },
      { association: 0, codeSet: 1, value: { kind: 'naa', naa: 3, name: '3000000100000001' } },
      {
        association: 0,
        codeSet: 1,
        value: { kind: 'naa', naa: 6, name: '60000000000000000e00000000010001' },
      },
    ])
    expect(inquiryVpd(vpd.blockLimits).parse(TGT.vpdB0)).toMatchObject({
      maximumCompareAndWriteLength: 128,
      maximumUnmapLbaCount: 0xffffffff,
      maximumUnmapDescriptorCount: 0xffffffff,
    })
    expect(inquiryVpd(vpd.blockDeviceCharacteristics).parse(TGT.vpdB1)).toMatchObject({
      mediumRotationRate: 0,
      fullLength: 68,
    })
    expect(inquiryVpd(vpd.logicalBlockProvisioning).parse(TGT.vpdB2)).toMatchObject({
      unmap: true,
      writeSame16: true,
      writeSame10: true,
      readsZeros: 1,
      provisioningType: 2,
      group: undefined,
    })
  })

  test('capacity and LUNs', () => {
    expect(reportLuns().parse(TGT.luns).luns).toEqual([0, 1])
    expect(readCapacity10().parse(TGT.capacity10)).toEqual({
      lastLba: 0x1ffff,
      blockLength: 512,
      blocks: 0x20000,
    })
    expect(readCapacity16().parse(TGT.capacity16)).toMatchObject({
      blocks: 0x20000n,
      blockLength: 512,
      logicalBlocksPerPhysicalBlockExponent: 3,
      provisioningManagement: true,
      provisioningReadsZeros: true,
    })
    expect(getLbaStatus16({ lba: 0 }).parse(TGT.lbaStatus).descriptors).toEqual([
      { lba: 0n, blocks: 0x20000, provisioningStatus: 1, additionalStatus: 0 },
    ])
  })

  test('mode pages', () => {
    const all = modeSense6(rawMode(0x3f)).parse(TGT.allModePages)
    expect(all.pages.map((page) => page.code)).toEqual([0x00, 0x02, 0x08, 0x0a, 0x0a, 0x1c])
    expect(all.blockDescriptors).toEqual([{ densityCode: 0, blocks: 0n, blockLength: 512 }])
    expect(modeSense10(mode.caching).parse(TGT.cachingPage).page).toMatchObject({
      writeCacheEnable: true,
      discontinuity: true,
      readCacheDisable: false,
      disablePrefetchTransferLength: 0xffff,
      cacheSegments: 20,
    })
  })

  test('supported commands', () => {
    const { commands } = reportSupportedOperationCodes().parse(TGT.commands)
    expect(commands.length).toBe(50)
    expect(commands).toContainEqual({ opcode: 0x9e, serviceAction: 0x10, cdbLength: 16, timeouts: undefined })
    expect(reportOperationCode({ opcode: 0x28 }).parse(TGT.read10Support)).toMatchObject({
      support: 'yes',
      usage: bytes('28 fe ff ff ff ff 00 ff ff 07'),
    })
  })

  test('persistent reservations', () => {
    expect(persistentReserveReadKeys().parse(TGT.keys)).toEqual({ generation: 0, keys: [], fullLength: 8 })
    expect(persistentReserveReadReservation().parse(TGT.reservation).held).toBeUndefined()
    expect(persistentReserveReportCapabilities().parse(TGT.reservationCapabilities)).toMatchObject({
      typeMaskValid: true,
      writeExclusive: true,
      exclusiveAccessAllRegistrants: true,
      persistThroughPowerLoss: false,
    })
  })
})

describe('istgt', () => {
  test('sense data', () => {
    expect(describeSense(parseSense(ISTGT.invalidOpcode))).toBe(
      'ILLEGAL REQUEST: INVALID COMMAND OPERATION CODE (20h/00h), information 0',
    )
  })

  test('INQUIRY', () => {
    expect(inquiry().parse(ISTGT.inquiry)).toMatchObject({
      hierarchical: false,
      tpgs: 0,
      multiPort: true,
      vendor: 'FreeBSD',
      product: 'iSCSI DISK',
      versionDescriptors: [0x0960, 0x0300, 0x0320, 0x0040],
    })
  })

  test('VPD pages', () => {
    expect(inquiryVpd(vpd.supportedPages).parse(ISTGT.vpd00).pages).toEqual([
      0x00, 0x80, 0x83, 0x85, 0x86, 0x87, 0x88, 0xb0, 0xb1,
    ])
    expect(inquiryVpd(vpd.unitSerialNumber).parse(ISTGT.vpd80).serialNumber).toBe('10000001')
    const { designators } = inquiryVpd(vpd.deviceIdentification).parse(ISTGT.vpd83)
    expect(designators.map((designator) => designator.value)).toMatchObject([
      { kind: 'naa', naa: 3, name: '30000000b17553b4' },
      { kind: 't10-vendor', vendor: 'FreeBSD' },
      { kind: 'scsi-name', name: 'iqn.2026-11.test:rec' },
      { kind: 'scsi-name', name: 'iqn.2026-11.test:rec,t,0x0001' },
      { kind: 'relative-target-port', relativeTargetPort: 1 },
      { kind: 'target-port-group', targetPortGroup: 1 },
      { kind: 'logical-unit-group', logicalUnitGroup: 1 },
    ])
    expect(inquiryVpd(vpd.extendedInquiry).parse(ISTGT.vpd86)).toMatchObject({
      headOfQueue: true,
      simple: true,
    })
    expect(inquiryVpd(vpd.scsiPorts).parse(ISTGT.vpd88).ports).toMatchObject([
      {
        relativePort: 2,
        initiator: undefined,
        designators: [{ value: { name: 'iqn.2026-11.test:rec,t,0x0001' } }],
      },
    ])
    expect(inquiryVpd(vpd.blockLimits).parse(ISTGT.vpdB0)).toMatchObject({
      maximumCompareAndWriteLength: 255,
      optimalTransferLengthGranularity: 8,
      optimalTransferLength: 2048,
    })
    expect(inquiryVpd(vpd.blockDeviceCharacteristics).parse(ISTGT.vpdB1)).toMatchObject({
      mediumRotationRate: 7200,
      nominalFormFactor: 2,
    })
  })

  test('capacity and LUNs', () => {
    expect(reportLuns().parse(ISTGT.luns).luns).toEqual([0])
    expect(readCapacity16().parse(ISTGT.capacity16)).toMatchObject({
      blocks: 0x20000n,
      provisioningManagement: false,
    })
  })

  test('mode pages', () => {
    const all = modeSense6(rawMode(0x3f)).parse(ISTGT.allModePages)
    expect(all.pages.map((page) => page.code)).toEqual([0x01, 0x02, 0x07, 0x08, 0x0a, 0x10, 0x1a, 0x1c])
    expect(all.blockDescriptors).toEqual([{ densityCode: 0, blocks: 0x20000n, blockLength: 512 }])
    expect(modeSense10(mode.caching).parse(ISTGT.cachingPage).page?.writeCacheEnable).toBe(true)
  })

  test('target port groups', () => {
    expect(reportTargetPortGroups().parse(ISTGT.portGroups).groups).toMatchObject([
      { preferred: true, state: 0, targetPortGroup: 1, ports: [1] },
    ])
  })
})
