import { expect, test } from '@jest/globals'
import { inquiryVpd } from '../../src/commands/inquiry.ts'
import { decodeVpd, rawVpd, vpd } from '../../src/vpd/index.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('each page has its code', () => {
  expect(Object.values(vpd).map((page) => page.code)).toEqual([
    0x00, 0x80, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8f, 0x90, 0x91, 0x92,
    0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba,
  ])
})

test('pages are found by their code', () => {
  expect(decodeVpd(bytes('00 80 00 01 41'))).toMatchObject({
    name: 'Unit Serial Number',
    page: { serialNumber: 'A' },
  })
  expect(decodeVpd(bytes('00 c0 00 01 41'))).toMatchObject({
    name: 'VPD page c0h',
    page: { data: bytes('41') },
  })
  expect(decodeVpd(bytes('')).page).toMatchObject({ pageCode: undefined, fullLength: undefined })
  expectSurvives(decodeVpd, bytes('00 80 00 01 41'))
})

test.each([0xb0, 0xb1, 0xb2, 0xb4, 0xb5])('page %i of a tape is another one', (code) => {
  const page = (type: number): Uint8Array => Uint8Array.of(type, code, 0, 4, 1, 2, 3, 4)
  expect(decodeVpd(page(0x01))).toMatchObject({
    name: `VPD page ${code.toString(16)}h`,
    page: { peripheralDeviceType: 1, data: bytes('01 02 03 04') },
  })
  for (const type of [0x00, 0x60, 0x14]) expect(decodeVpd(page(type)).page).not.toHaveProperty('data')
})

test('any other page comes as bytes', () => {
  const command = inquiryVpd(rawVpd(0xc0), { allocationLength: 64 })
  expect(hex(command.cdb)).toBe('12 01 c0 00 40 00')
  expect(command.parse(bytes('00 c0 00 02 aa bb cc'))).toMatchObject({ pageCode: 0xc0, data: bytes('aa bb') })
})
