import { expect, test } from '@jest/globals'
import { release10, release6, reserve10, reserve6 } from '../../src/commands/reserve.ts'
import { hex } from '../support.ts'

test('RESERVE and RELEASE (SPC-2)', () => {
  expect(hex(reserve6().cdb)).toBe('16 00 00 00 00 00')
  expect(hex(release6().cdb)).toBe('17 00 00 00 00 00')
  expect(hex(reserve10({ thirdParty: true, thirdPartyDeviceId: 7 }).cdb)).toBe(
    '56 10 00 07 00 00 00 00 00 00',
  )
  expect(hex(release10().cdb)).toBe('57 00 00 00 00 00 00 00 00 00')
})
