/**
 * What real targets answered, recorded from the wire on the loopback: tgt 1.0.85 (64 MiB, thin provisioned) and
 * istgt 0.4 (64 MiB). Sense data is without the two length bytes that iSCSI puts before it.
 */
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
import { bytes } from './support.ts'

const TGT = {
  powerOn: bytes('700006000000000a00000000290000000000'),
  inquiry: bytes(`
    000005123d00000249455420202020205649525455414c2d4449534b2020202030303031000000000000000000000000
    0000000000000000000004c0096003000000`),
  vpd00: bytes('00000006008083b0b1b2'),
  vpd80: bytes('00800024202020202020202020202020202020202020202020202020202020202020626561663131'),
  vpd83: bytes(`
    008300480201002449455420202020203030303130303031000000000000000000000000000000000000000001030008
    30000001000000010103001060000000000000000e00000000010001`),
  vpdB0: bytes(`
    00b0003c00800000000000000000000000000000ffffffffffffffff0000000000000000000000000000000000000000
    00000000000000000000000000000000`),
  vpdB1: bytes(`
    00b100400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    0000000000000000000000000000000000000000`),
  vpdB2: bytes('00b2000400e40200'),
  luns: bytes('000000100000000000000000000000000001000000000000'),
  capacity10: bytes('0001ffff00000200'),
  capacity16: bytes('000000000001ffff000002000003c00000000000000000000000000000000000'),
  allModePages: bytes(`
    6900100800000000000002000000020e8080000a0000000000000000000008121400ffff0000ffffffff801400000000
    00000a0a021000000000000002004a01001c040000000000000000000000000000000000000000000000000000001c0a
    08000000000000000000`),
  cachingPage: bytes('0022001000000008000000000000020008121400ffff0000ffffffff8014000000000000'),
  commands: bytes(`
    0000019000000000000000060300000000000006040000000000000608000000000000060a0000000000000612000000
    000000061500000000000006160000000000000617000000000000061a000000000000061b000000000000061d000000
    000000061e00000000000006250000000000000a280000000000000a2a0000000000000a2e0000000000000a2f000000
    0000000a340000000000000a350000000000000a410000000000000a420000000000000a550000000000000a5a000000
    0000000a5e0000000001000a5e0000010001000a5e0000020001000a5f0000000001000a5f0000010001000a5f000002
    0001000a5f0000030001000a5f0000040001000a5f0000060001000a5f0000070001000a88000000000000108a000000
    000000108b000000000000108e000000000000108f000000000000109000000000000010910000000000001093000000
    000000109e000010000100109e00001200010010a00000000000000ca300000c0001000ca80000000000000caa000000
    0000000cae0000000000000caf0000000000000c`),
  read10Support: bytes('0003000a28feffffffff00ffff07'),
  keys: bytes('0000000000000000'),
  reservationCapabilities: bytes('00080080ea010000'),
  reservation: bytes('0000000000000000'),
  lbaStatus: bytes('000000140000000000000000000000000002000001000000'),
  invalidOpcode: bytes('700005000000000a00000000200000000000'),
  lbaOutOfRange: bytes('700005000000000a00000000210000000000'),
}

const ISTGT = {
  powerOn: bytes('f00006000000000a00000000290000000000'),
  inquiry: bytes(`
    001005025b00100246726565425344206953435349204449534b20202020202030303031202020202020202020202020
    202020202020202000000960030003200040000000000000000000000000000000000000000000000000000000000000`),
  vpd00: bytes('0000000900808385868788b0b1'),
  vpd80: bytes('008000083130303030303031'),
  vpd83: bytes(`
    008300990103000830000000b17553b40301003846726565425344206953435349204449534b20202020202031303030
    3030303120202020202020202020202020202020202020202020202053a8001469716e2e323032362d31312e74657374
    3a7265635398001d69716e2e323032362d31312e746573743a7265632c742c3078303030315194000400000001519500
    04000000015196000400000001`),
  vpd86: bytes(`
    0086003c0005000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    00000000000000000000000000000000`),
  vpd88: bytes(`
    0088002d0000000200000000000000215398001d69716e2e323032362d31312e746573743a7265632c742c3078303030
    31`),
  vpdB0: bytes(`
    00b0003c00ff000800000000000008000000000000000000000000000000000000000000000000000000000000000000
    00000000000000000000000000000000`),
  vpdB1: bytes(`
    00b1003c1c20000200000000000000000000000000000000000000000000000000000000000000000000000000000000
    00000000000000000000000000000000`),
  luns: bytes('00000008000000000000000000000000'),
  capacity10: bytes('0001ffff00000200'),
  capacity16: bytes('000000000001ffff000002000000000000000000000000000000000000000000'),
  allModePages: bytes(`
    830000080002000000000200010a00000000000000000000020e0000000000000000000000000000070a000000000000
    0000000088120400000000000000000000000000000000000a0a00000000000000000000101600000000000000000000
    0000000000000000000000001a0a000000000000000000001c0a00000000000000000000`),
  cachingPage: bytes('002200000000000800020000000002008812040000000000000000000000000000000000'),
  portGroups: bytes('0000000c800300010002000100000001'),
  keys: bytes('0000000000000000'),
  reservationCapabilities: bytes('00080c0000000000'),
  reservation: bytes('0000000000000000'),
  invalidOpcode: bytes('f00005000000000a00000000200000000000'),
}

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
