import { expect, test } from '@jest/globals'
import { write10, write12, write16, write32, write6 } from '../../src/commands/write.ts'
import { hex } from '../support.ts'

test.each([
  [write6({ lba: 0x1fffff, blocks: 256 }), '0a 1f ff ff 00 00'],
  [
    write10({ lba: 1, blocks: 2, wrprotect: 1, dpo: true, fua: true, group: 3 }),
    '2a 38 00 00 00 01 03 00 02 00',
  ],
  [write12({ lba: 1, blocks: 2, group: 3 }), 'aa 00 00 00 00 01 00 00 00 02 03 00'],
  [write16({ lba: 1, blocks: 2, fua: true, group: 3 }), '8a 08 00 00 00 00 00 00 00 01 00 00 00 02 03 00'],
  [
    write32({
      lba: 1n,
      blocks: 2,
      group: 3,
      wrprotect: 7,
      referenceTag: 4,
      applicationTag: 5,
      applicationTagMask: 6,
    }),
    '7f 00 00 00 00 00 03 18 00 0b e0 00 00 00 00 00 00 00 00 01 00 00 00 04 00 05 00 06 00 00 00 02',
  ],
])('WRITE (SBC-4) %#', (cdb, digits) => {
  expect(hex(cdb)).toBe(digits)
})

test.each([
  [() => write6({ lba: 2 ** 21, blocks: 1 }), 'use write10'],
  [() => write6({ lba: 0, blocks: 0 }), 'use write10'],
  [() => write10({ lba: 2 ** 32, blocks: 1 }), 'use write16'],
  [() => write12({ lba: 2 ** 32, blocks: 1 }), 'use write16'],
  [() => write16({ lba: -1, blocks: 1 }), 'lba -1'],
])('limits %#', (build, message) => {
  expect(build).toThrow(RangeError)
  expect(build).toThrow(message)
})
