import { expect, test } from '@jest/globals'
import { writeSame10, writeSame16 } from '../../src/commands/write-same.ts'
import { hex } from '../support.ts'

test.each([
  [
    writeSame10({ lba: 1, blocks: 2, wrprotect: 1, anchor: true, unmap: true, group: 3 }),
    '41 38 00 00 00 01 03 00 02 00',
  ],
  [
    writeSame16({ lba: 1, blocks: 2, unmap: true, ndob: true, group: 3 }),
    '93 09 00 00 00 00 00 00 00 01 00 00 00 02 03 00',
  ],
])('WRITE SAME (SBC-4) %#', (cdb, digits) => {
  expect(hex(cdb)).toBe(digits)
})

test('limits', () => {
  expect(() => writeSame10({ lba: 0, blocks: 65536 })).toThrow('use writeSame16')
})
