import { expect, test } from '@jest/globals'
import { orWrite16 } from '../../src/commands/or-write.ts'
import { hex } from '../support.ts'

test('ORWRITE (16) (SBC-4)', () => {
  const cdb = orWrite16({ lba: 1, blocks: 2, orprotect: 1, dpo: true, fua: true, group: 3 })
  expect(hex(cdb)).toBe('8b 38 00 00 00 00 00 00 00 01 00 00 00 02 03 00')
})
