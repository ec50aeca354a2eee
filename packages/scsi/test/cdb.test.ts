import { describe, expect, test } from '@jest/globals'
import { decodeCdbFields, encodeCdb, serviceActionOf } from '../src/cdb.ts'
import { READ_10, READ_32, READ_6 } from '../src/commands/read.ts'
import { READ_CAPACITY_16 } from '../src/commands/read-capacity.ts'
import { bytes, hex } from './support.ts'

describe('a CDB', () => {
  test('has its operation code, its fields and its control byte', () => {
    const cdb = encodeCdb(READ_10, {
      lba: 0x01020304,
      blocks: 0x0506,
      rdprotect: 1,
      dpo: true,
      group: 63,
      control: 4,
    })
    expect(hex(cdb)).toBe('28 30 01 02 03 04 3f 05 06 04')
  })

  test('has its service action in byte 1', () => {
    const cdb = encodeCdb(READ_CAPACITY_16, { allocationLength: 32 })
    expect(hex(cdb)).toBe(`9e 10 ${'00 '.repeat(8)}00 00 00 20 00 00`)
    expect(serviceActionOf(cdb)).toBe(0x10)
  })

  test('of variable length has it in bytes 8 and 9, and control in byte 1', () => {
    const cdb = encodeCdb(READ_32, { lba: 1, blocks: 2, control: 4 })
    expect(hex(cdb.subarray(0, 12))).toBe('7f 04 00 00 00 00 00 18 00 09 00 00')
    expect(serviceActionOf(cdb)).toBe(9)
  })

  test('writes 256 blocks of READ (6) as 0 and reads them back', () => {
    const cdb = encodeCdb(READ_6, { lba: 0x1fffff, blocks: 256 })
    expect(hex(cdb)).toBe('08 1f ff ff 00 00')
    expect(decodeCdbFields(READ_6, cdb)).toEqual({ lba: 0x1fffff, blocks: 256 })
    expect(decodeCdbFields(READ_6, cdb.subarray(0, 4))).toEqual({ lba: 0x1fffff, blocks: undefined })
  })

  test('that cannot hold a value names the command that can', () => {
    expect(() => encodeCdb(READ_10, { lba: 2 ** 32, blocks: 1 })).toThrow(
      new RangeError('READ (10): lba 4294967296 is not an integer in 0..4294967295; use read16'),
    )
    expect(() => encodeCdb(READ_6, { lba: 0, blocks: 0 })).toThrow(RangeError)
    expect(() => encodeCdb(READ_6, { lba: 0, blocks: 257 })).toThrow(RangeError)
    expect(() => encodeCdb(READ_10, { control: 256 })).toThrow(RangeError)
  })

  test('decodes without throwing when it is cut', () => {
    expect(decodeCdbFields(READ_10, bytes('28 08 00'))).toMatchObject({
      fua: true,
      lba: undefined,
      blocks: undefined,
    })
  })
})
