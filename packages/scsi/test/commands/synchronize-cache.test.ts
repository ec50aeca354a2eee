import { expect, test } from '@jest/globals'
import { synchronizeCache10, synchronizeCache16 } from '../../src/commands/synchronize-cache.ts'
import { hex } from '../support.ts'

test('SYNCHRONIZE CACHE (SBC-4)', () => {
  expect(hex(synchronizeCache10().cdb)).toBe('35 00 00 00 00 00 00 00 00 00')
  expect(hex(synchronizeCache10({ lba: 1, blocks: 2, immed: true, group: 3 }).cdb)).toBe(
    '35 02 00 00 00 01 03 00 02 00',
  )
  expect(hex(synchronizeCache16({ lba: 1n, blocks: 2, group: 3 }).cdb)).toBe(
    '91 00 00 00 00 00 00 00 00 01 00 00 00 02 03 00',
  )
  expect(synchronizeCache16().dataIn).toBeUndefined()
  expect(() => synchronizeCache10({ blocks: 65536 })).toThrow('use synchronizeCache16')
})
