import { expect, test } from '@jest/globals'
import { ByteCheck, verify10, verify12, verify16 } from '../../src/commands/verify.ts'
import { hex } from '../support.ts'

test.each([
  [
    verify10({ lba: 1, blocks: 2, vrprotect: 1, dpo: true, bytchk: ByteCheck.DATA, group: 3 }),
    '2f 32 00 00 00 01 03 00 02 00',
  ],
  [
    verify12({ lba: 1, blocks: 2, bytchk: ByteCheck.MEDIUM, group: 3 }),
    'af 00 00 00 00 01 00 00 00 02 03 00',
  ],
  [
    verify16({ lba: 1n, blocks: 2, bytchk: ByteCheck.ONE_BLOCK, group: 3 }),
    '8f 06 00 00 00 00 00 00 00 01 00 00 00 02 03 00',
  ],
])('VERIFY (SBC-4) %#', (cdb, digits) => {
  expect(hex(cdb)).toBe(digits)
})

test('limits', () => {
  expect(() => verify10({ lba: 0, blocks: 65536 })).toThrow('use verify16')
  expect(() => verify16({ lba: 0, blocks: 1, bytchk: 4 })).toThrow('bytchk 4 is not an integer in 0..3')
})
