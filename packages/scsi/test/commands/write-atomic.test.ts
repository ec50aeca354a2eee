import { expect, test } from '@jest/globals'
import { writeAtomic16 } from '../../src/commands/write-atomic.ts'
import { hex } from '../support.ts'

test('WRITE ATOMIC (16) (SBC-4)', () => {
  const cdb = writeAtomic16({
    lba: 0x0102030405060708n,
    blocks: 16,
    atomicBoundary: 8,
    wrprotect: 1,
    fua: true,
    group: 3,
  })
  expect(hex(cdb)).toBe('9c 28 01 02 03 04 05 06 07 08 00 08 00 10 03 00')
  expect(() => writeAtomic16({ lba: 0, blocks: 65536 })).toThrow(RangeError)
})
