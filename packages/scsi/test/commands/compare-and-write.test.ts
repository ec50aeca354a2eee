import { expect, test } from '@jest/globals'
import { compareAndWrite } from '../../src/commands/compare-and-write.ts'
import { hex } from '../support.ts'

test('COMPARE AND WRITE (SBC-4)', () => {
  const cdb = compareAndWrite({ lba: 0x01020304, blocks: 1, wrprotect: 1, dpo: true, fua: true, group: 3 })
  expect(hex(cdb)).toBe('89 38 00 00 00 00 01 02 03 04 00 00 00 01 03 00')
  expect(() => compareAndWrite({ lba: 0, blocks: 256 })).toThrow('blocks 256 is not an integer in 0..255')
})
