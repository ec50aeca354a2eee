import { expect, test } from '@jest/globals'
import { writeAndVerify10, writeAndVerify12, writeAndVerify16 } from '../../src/commands/write-and-verify.ts'
import { hex } from '../support.ts'

test.each([
  [
    writeAndVerify10({ lba: 1, blocks: 2, wrprotect: 1, dpo: true, bytchk: 1, group: 3 }),
    '2e 32 00 00 00 01 03 00 02 00',
  ],
  [writeAndVerify12({ lba: 1, blocks: 2, bytchk: 3, group: 3 }), 'ae 06 00 00 00 01 00 00 00 02 03 00'],
  [
    writeAndVerify16({ lba: 1n, blocks: 2, bytchk: 1, group: 3 }),
    '8e 02 00 00 00 00 00 00 00 01 00 00 00 02 03 00',
  ],
])('WRITE AND VERIFY (SBC-4) %#', (cdb, digits) => {
  expect(hex(cdb)).toBe(digits)
})

test('limits', () => {
  expect(() => writeAndVerify10({ lba: 2 ** 32, blocks: 1 })).toThrow('use writeAndVerify16')
})
