import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encodeCdb } from '../../src/cdb.ts'
import { read10, READ_10, read16, READ_16 } from '../../src/commands/read.ts'
import { plainTransfer10, plainTransfer16 } from '../../src/commands/transfer.ts'
import { write10, WRITE_10, write16, WRITE_16 } from '../../src/commands/write.ts'

const flag = fc.constantFrom(undefined, true, false)
const plain10 = fc.record({
  lba: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  blocks: fc.nat(65535),
  dpo: flag,
  fua: flag,
})
const plain16 = fc.record({
  lba: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  blocks: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  dpo: flag,
  fua: flag,
})

test('the short way gives the bytes of the table', () => {
  fc.assert(
    fc.property(plain10, (values) => {
      expect(plainTransfer10(0x28, values)).toEqual(encodeCdb(READ_10, values))
      expect(read10(values)).toEqual(encodeCdb(READ_10, values))
      expect(write10(values)).toEqual(encodeCdb(WRITE_10, values))
    }),
  )
  fc.assert(
    fc.property(plain16, (values) => {
      expect(plainTransfer16(0x88, values)).toEqual(encodeCdb(READ_16, values))
      expect(read16(values)).toEqual(encodeCdb(READ_16, values))
      expect(write16(values)).toEqual(encodeCdb(WRITE_16, values))
    }),
  )
})

test('the rest is the table’s', () => {
  const rest = { lba: 1, blocks: 2, group: 3, control: 4 }
  expect(plainTransfer10(0x28, rest)).toBeUndefined()
  expect(plainTransfer16(0x88, { lba: 1n, blocks: 1 })).toBeUndefined()
  expect(read10({ ...rest, rdprotect: 5, rarc: true })).toEqual(
    encodeCdb(READ_10, { ...rest, rdprotect: 5, rarc: true }),
  )
  expect(read16({ ...rest, rarc: true })).toEqual(encodeCdb(READ_16, { ...rest, rarc: true }))
  expect(read16({ lba: 2n ** 64n - 1n, blocks: 1 })).toEqual(
    encodeCdb(READ_16, { lba: 2n ** 64n - 1n, blocks: 1 }),
  )
  expect(write10({ ...rest, wrprotect: 1 })).toEqual(encodeCdb(WRITE_10, { ...rest, wrprotect: 1 }))
  expect(write16({ ...rest, lba: 1n })).toEqual(encodeCdb(WRITE_16, { ...rest, lba: 1n }))
})

test.each([
  () => read10({ lba: 2 ** 32, blocks: 1 }),
  () => read10({ lba: -1, blocks: 1 }),
  () => read10({ lba: 0.5, blocks: 1 }),
  () => read10({ lba: Number.NaN, blocks: 1 }),
  () => write10({ lba: 0, blocks: 65536 }),
  () => write10({ lba: 0, blocks: -1 }),
  () => read16({ lba: 2 ** 53, blocks: 1 }),
  () => read16({ lba: -1, blocks: 1 }),
  () => write16({ lba: 0, blocks: 2 ** 32 }),
  () => write16({ lba: 0, blocks: 1.5 }),
])('they refuse what does not fit %#', (build) => {
  expect(build).toThrow(RangeError)
})
