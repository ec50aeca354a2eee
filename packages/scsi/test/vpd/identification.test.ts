import { describe, expect, test } from '@jest/globals'
import {
  deviceIdentification,
  managementNetworkAddresses,
  modePagePolicy,
  scsiPorts,
  supportedVpdPages,
  unitSerialNumber,
} from '../../src/vpd/identification.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

const header = { peripheralQualifier: 0, peripheralDeviceType: 0 }

describe('Supported VPD Pages (00h)', () => {
  const data = bytes('00 00 00 04 00 80 83 b0')

  test('both ways', () => {
    expect(supportedVpdPages.parse(data)).toEqual({
      ...header,
      pageCode: 0,
      fullLength: 8,
      pages: [0, 0x80, 0x83, 0xb0],
    })
    expect(supportedVpdPages.encode({ pages: [0, 0x80, 0x83, 0xb0] })).toEqual(data)
    expectSurvives(supportedVpdPages.parse, data)
  })

  test('a page that is longer than what came says so; what follows it is not its own', () => {
    expect(supportedVpdPages.parse(data.subarray(0, 6))).toMatchObject({ fullLength: 8, pages: [0, 0x80] })
    expect(supportedVpdPages.parse(bytes('00 00 00 01 00 ff ff')).pages).toEqual([0])
    expect(supportedVpdPages.parse(bytes('00 00')).fullLength).toBeUndefined()
  })
})

test('Unit Serial Number (80h)', () => {
  const data = bytes('05 80 00 06 20 20 41 42 43 31')
  expect(unitSerialNumber.parse(data)).toMatchObject({ peripheralDeviceType: 5, serialNumber: 'ABC1' })
  expect(hex(unitSerialNumber.encode({ peripheralDeviceType: 5, serialNumber: 'ABC1' }))).toBe(
    '05 80 00 04 41 42 43 31',
  )
  expect(() => unitSerialNumber.encode({ serialNumber: 'ü' })).toThrow(RangeError)
  expectSurvives(unitSerialNumber.parse, data)
})

test('Device Identification (83h)', () => {
  const data = bytes(`
    00 83 00 1c
    01 03 00 08 50 00 c5 00 01 02 03 04
    51 94 00 04 00 00 00 02
    51 95 00 04 00 00 00 03`)
  const page = deviceIdentification.parse(data)
  expect(page.designators.map((designator) => designator.value)).toEqual([
    { kind: 'naa', naa: 5, name: '5000c50001020304', companyId: 0x000c50 },
    { kind: 'relative-target-port', relativeTargetPort: 2 },
    { kind: 'target-port-group', targetPortGroup: 3 },
  ])
  const encoded = deviceIdentification.encode({
    designators: [
      { codeSet: 1, association: 0, type: 3, identifier: bytes('50 00 c5 00 01 02 03 04') },
      { protocolIdentifier: 5, codeSet: 1, association: 1, type: 4, identifier: bytes('00 00 00 02') },
      { protocolIdentifier: 5, codeSet: 1, association: 1, type: 5, identifier: bytes('00 00 00 03') },
    ],
  })
  expect(hex(encoded)).toBe(hex(data))
  expectSurvives(deviceIdentification.parse, data)
})

test('Management Network Addresses (85h)', () => {
  const data = bytes('00 85 00 18 21 00 00 0c 68 74 74 70 3a 2f 2f 61 2f 62 00 00 03 00 00 04 78 00 00 00')
  const addresses = [
    { association: 1, serviceType: 1, address: 'http://a/b' },
    { association: 0, serviceType: 3, address: 'x' },
  ]
  expect(managementNetworkAddresses.parse(data).addresses).toEqual(addresses)
  expect(managementNetworkAddresses.encode({ addresses })).toEqual(data)
  expectSurvives(managementNetworkAddresses.parse, data)
})

test('Mode Page Policy (87h)', () => {
  const data = bytes('00 87 00 08 08 00 80 00 3f ff 03 00')
  const policies = [
    { pageCode: 8, subpage: 0, multipleLogicalUnits: true, policy: 0 },
    { pageCode: 0x3f, subpage: 0xff, multipleLogicalUnits: false, policy: 3 },
  ]
  expect(modePagePolicy.parse(data).policies).toEqual(policies)
  expect(modePagePolicy.encode({ policies })).toEqual(data)
  expectSurvives(modePagePolicy.parse, data)
})

test('SCSI Ports (88h)', () => {
  const data = bytes(`
    00 88 00 38
    00 00 00 01 00 00 00 00 00 00 00 08 51 94 00 04 00 00 00 01
    00 00 00 02 00 00 00 18 06 00 00 00 50 00 c5 00 01 02 03 04 ${zeros(12)} 00 00 00 00`)
  expect(scsiPorts.parse(data).ports).toMatchObject([
    { relativePort: 1, initiator: undefined, designators: [{ value: { relativeTargetPort: 1 } }] },
    { relativePort: 2, initiator: { protocol: 'sas', address: 0x5000c50001020304n }, designators: [] },
  ])
  const encoded = scsiPorts.encode({
    ports: [
      {
        relativePort: 1,
        designators: [
          { protocolIdentifier: 5, codeSet: 1, association: 1, type: 4, identifier: bytes('00000001') },
        ],
      },
      { relativePort: 2, initiator: { protocol: 'sas', address: 0x5000c50001020304n }, designators: [] },
    ],
  })
  expect(hex(encoded)).toBe(hex(data))
  expectSurvives(scsiPorts.parse, data)
})
