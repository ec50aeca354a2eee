import { expect, test } from '@jest/globals'
import { protocolSpecificPort, protocolSpecificUnit } from '../../src/vpd/protocol-specific.ts'
import { bytes, expectSurvives, hex } from '../support.ts'

test('Protocol Specific Logical Unit Information (90h) (SPC-5, SPL-3)', () => {
  const data = bytes('00 90 00 18  00 01 06 00 00 00 00 04 01 00 00 00  00 02 05 00 00 00 00 04 01 02 03 04')
  const page = protocolSpecificUnit.parse(data)
  expect(page.descriptors).toEqual([
    {
      relativePort: 1,
      protocolIdentifier: 6,
      flags: 0,
      data: bytes('01 00 00 00'),
      transportLayerRetries: true,
    },
    {
      relativePort: 2,
      protocolIdentifier: 5,
      flags: 0,
      data: bytes('01 02 03 04'),
      transportLayerRetries: undefined,
    },
  ])
  expect(hex(protocolSpecificUnit.encode(page))).toBe(hex(data))
  expectSurvives(protocolSpecificUnit.parse, data)
})

test('Protocol Specific Port Information (91h) (SPC-5, SPL-3)', () => {
  const data = bytes(
    '00 91 00 1a  00 01 06 01 00 00 00 08 00 00 01 00 00 07 00 00  00 02 05 01 00 00 00 02 00 00',
  )
  const page = protocolSpecificPort.parse(data)
  expect(page.descriptors).toMatchObject([
    {
      relativePort: 1,
      protocolIdentifier: 6,
      flags: 1,
      powerDisable: true,
      phys: [
        { phy: 0, persistentConnections: true },
        { phy: 7, persistentConnections: false },
      ],
    },
    {
      relativePort: 2,
      protocolIdentifier: 5,
      flags: 1,
      data: bytes('00 00'),
      powerDisable: undefined,
      phys: [],
    },
  ])
  expect(hex(protocolSpecificPort.encode(page))).toBe(hex(data))
  expectSurvives(protocolSpecificPort.parse, data)
})

test('what does not fit is not written', () => {
  const descriptor = { relativePort: 1, protocolIdentifier: 16, data: new Uint8Array(0) }
  expect(() => protocolSpecificPort.encode({ descriptors: [descriptor] })).toThrow(RangeError)
  expect(hex(protocolSpecificUnit.encode({ descriptors: [] }))).toBe('00 90 00 00')
})
