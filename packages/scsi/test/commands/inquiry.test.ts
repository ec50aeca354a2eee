import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeInquiry,
  inquiry,
  inquiryVpd,
  parseInquiry,
  STANDARD_INQUIRY_FIELDS,
} from '../../src/commands/inquiry.ts'
import { vpd } from '../../src/vpd/index.ts'
import { bytes, hex, expectSurvives, valuesOf, zeros } from '../support.ts'

// SPC-5, Standard INQUIRY data: a disk of SPC-4 with implicit ALUA, third-party copy and two version descriptors
const DATA = bytes(`
  00 00 06 32 45 18 10 02
  49 45 54 20 20 20 20 20
  56 49 52 54 55 41 4c 2d 44 49 53 4b 20 20 20 20
  30 30 30 31
  ${zeros(20)} 00 00
  09 60 04 c0 ${zeros(12)}`)

describe('INQUIRY', () => {
  test('asks for standard data', () => {
    const command = inquiry()
    expect(hex(command.cdb)).toBe('12 00 00 00 60 00')
    expect(command.dataIn).toBe(96)
  })

  test('reads it', () => {
    expect(parseInquiry(DATA)).toMatchObject({
      peripheralQualifier: 0,
      peripheralDeviceType: 0,
      removable: false,
      version: 6,
      hierarchical: true,
      normAca: true,
      responseDataFormat: 2,
      tpgs: 1,
      thirdPartyCopy: true,
      protect: false,
      multiPort: true,
      commandQueuing: true,
      vendor: 'IET',
      product: 'VIRTUAL-DISK',
      revision: '0001',
      versionDescriptors: [0x0960, 0x04c0],
      fullLength: 74,
    })
  })

  test('36 bytes are a reply too', () => {
    expect(parseInquiry(DATA.subarray(0, 36))).toMatchObject({
      revision: '0001',
      vendorSpecific: undefined,
      versionDescriptors: [],
    })
    expect(parseInquiry(DATA.subarray(0, 3))).toMatchObject({
      version: 6,
      vendor: undefined,
      fullLength: undefined,
    })
    expectSurvives(parseInquiry, DATA)
  })

  test('a target writes it', () => {
    const data = encodeInquiry({
      version: 6,
      normAca: true,
      hierarchical: true,
      responseDataFormat: 2,
      tpgs: 1,
      thirdPartyCopy: true,
      multiPort: true,
      commandQueuing: true,
      vendor: 'IET',
      product: 'VIRTUAL-DISK',
      revision: '0001',
      versionDescriptors: [0x0960, 0x04c0],
    })
    const expected = DATA.slice()
    expected[4] = 69
    expect(hex(data)).toBe(hex(expected))
  })

  test('decode(encode(x)) is x', () => {
    fc.assert(
      fc.property(valuesOf(STANDARD_INQUIRY_FIELDS), ({ additionalLength: _, ...values }) => {
        expect(parseInquiry(encodeInquiry(values))).toMatchObject(values)
      }),
    )
  })

  test('lengths follow what is given', () => {
    expect(encodeInquiry({ vendor: 'X' }).length).toBe(36)
    expect(encodeInquiry({ vendorSpecific: new Uint8Array(20) }).length).toBe(56)
    expect(() => encodeInquiry({ versionDescriptors: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toThrow(RangeError)
  })
})

test('a VPD page', () => {
  const command = inquiryVpd(vpd.unitSerialNumber)
  expect(hex(command.cdb)).toBe('12 01 80 04 00 00')
  expect(command.dataIn).toBe(1024)
  expect(command.parse(bytes('00 80 00 04 41 42 43 44')).serialNumber).toBe('ABCD')
})
