import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { read10, read16 } from '../../src/commands/read.ts'
import {
  fastRead10,
  fastRead16,
  fastWrite10,
  fastWrite16,
  TransferFlag,
} from '../../src/commands/transfer.ts'
import { write10, write16 } from '../../src/commands/write.ts'

const flags = TransferFlag.DPO | TransferFlag.FUA

test('the fast builders give the bytes of the others', () => {
  const lba10 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  const lba16 = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  const blocks10 = fc.nat(65535)
  const blocks16 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  fc.assert(
    fc.property(lba10, blocks10, (lba, blocks) => {
      expect(fastRead10(lba, blocks)).toEqual(read10({ lba, blocks }))
      expect(fastWrite10(lba, blocks, flags)).toEqual(write10({ lba, blocks, dpo: true, fua: true }))
    }),
  )
  fc.assert(
    fc.property(lba16, blocks16, (lba, blocks) => {
      expect(fastWrite16(lba, blocks)).toEqual(write16({ lba, blocks }))
      expect(fastRead16(lba, blocks, flags | TransferFlag.RARC)).toEqual(
        read16({ lba, blocks, dpo: true, fua: true, rarc: true }),
      )
    }),
  )
})

test.each([
  () => fastRead10(2 ** 32, 1),
  () => fastRead10(-1, 1),
  () => fastRead10(0.5, 1),
  () => fastRead10(Number.NaN, 1),
  () => fastWrite10(0, 65536),
  () => fastWrite10(0, -1),
  () => fastRead16(2 ** 53, 1),
  () => fastRead16(-1, 1),
  () => fastWrite16(0, 2 ** 32),
  () => fastWrite16(0, 1.5),
])('they refuse what does not fit %#', (build) => {
  expect(build).toThrow(RangeError)
})
