import { expect, test } from '@jest/globals'
import { fixedVpdPage, joinVpdPage, splitVpdPage } from '../../src/vpd/vpd-page.ts'
import { bytes, hex } from '../support.ts'

test('the header of a VPD page (SPC-5)', () => {
  const { header, page } = splitVpdPage(bytes('25 80 00 02 aa bb cc'))
  expect(header).toEqual({ peripheralQualifier: 1, peripheralDeviceType: 5, pageCode: 0x80, fullLength: 6 })
  expect(page).toEqual(bytes('25 80 00 02 aa bb'))
  expect(hex(joinVpdPage(0x80, { peripheralQualifier: 1, peripheralDeviceType: 5 }, bytes('aa bb')))).toBe(
    '25 80 00 02 aa bb',
  )
})

test('a page of fixed layout', () => {
  const page = fixedVpdPage(0xc0, 'Test', 8, { value: [4, 7, 32] })
  expect(hex(page.encode({ peripheralDeviceType: 1, value: 7 }))).toBe('01 c0 00 04 00 00 00 07')
  expect(page.parse(bytes('01 c0 00 04 00 00 00 07'))).toMatchObject({ peripheralDeviceType: 1, value: 7 })
  expect(page.parse(bytes('01 c0 00 02 00 00 00 07')).value).toBeUndefined()
  expect(() => page.encode({ value: -1 })).toThrow('Test VPD page: value -1')
})
