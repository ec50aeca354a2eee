import { describe, expect, test } from '@jest/globals'
import { read10, read12, read16, read32, read6 } from '../../src/commands/read.ts'
import { hex, zeros } from '../support.ts'

describe('READ (SBC-4)', () => {
  test('(6)', () => {
    expect(hex(read6({ lba: 0x123456, blocks: 8 }))).toBe('08 12 34 56 08 00')
    expect(hex(read6({ lba: 0, blocks: 256 }))).toBe('08 00 00 00 00 00')
  })

  test('(10)', () => {
    const cdb = read10({
      lba: 0x01020304,
      blocks: 0x0506,
      rdprotect: 5,
      dpo: true,
      fua: true,
      rarc: true,
      group: 0x3f,
    })
    expect(hex(cdb)).toBe('28 bc 01 02 03 04 3f 05 06 00')
  })

  test('(12)', () => {
    expect(hex(read12({ lba: 1, blocks: 0xffffffff, fua: true, group: 1 }))).toBe(
      'a8 08 00 00 00 01 ff ff ff ff 01 00',
    )
  })

  test('(16), with a number and with a bigint', () => {
    const tail = '00 00 00 08 02 00'
    expect(hex(read16({ lba: 0x0001020304050607, blocks: 8, group: 2 }))).toBe(
      `88 00 00 01 02 03 04 05 06 07 ${tail}`,
    )
    expect(hex(read16({ lba: 2n ** 64n - 1n, blocks: 8, dpo: true, group: 2 }))).toBe(
      `88 10 ff ff ff ff ff ff ff ff ${tail}`,
    )
  })

  test('(32)', () => {
    const cdb = read32({
      lba: 0x0102030405060708n,
      blocks: 16,
      group: 1,
      rdprotect: 1,
      fua: true,
      referenceTag: 0xa1a2a3a4,
      applicationTag: 0xb1b2,
      applicationTagMask: 0xc1c2,
    })
    expect(hex(cdb)).toBe(
      '7f 00 00 00 00 00 01 18 00 09 28 00 01 02 03 04 05 06 07 08 a1 a2 a3 a4 b1 b2 c1 c2 00 00 00 10',
    )
  })
})

describe('limits', () => {
  test('the last LBA and count that fit', () => {
    expect(hex(read10({ lba: 2 ** 32 - 1, blocks: 65535 }))).toBe('28 00 ff ff ff ff 00 ff ff 00')
    expect(hex(read6({ lba: 2 ** 21 - 1, blocks: 255 }))).toBe('08 1f ff ff ff 00')
    expect(hex(read16({ lba: 2 ** 53 - 1, blocks: 0 }))).toBe(`88 00 00 1f ${'ff '.repeat(6)}${hexZeros(6)}`)
  })

  test.each([
    [
      () => read6({ lba: 2 ** 21, blocks: 1 }),
      'READ (6): lba 2097152 is not an integer in 0..2097151; use read10',
    ],
    [() => read6({ lba: 0, blocks: 257 }), 'READ (6): blocks 257 is not an integer in 0..255; use read10'],
    [() => read6({ lba: 0, blocks: 0 }), 'READ (6): blocks 0 is not in 1..256; use read10'],
    [
      () => read10({ lba: 2 ** 32, blocks: 1 }),
      'READ (10): lba 4294967296 is not an integer in 0..4294967295; use read16',
    ],
    [
      () => read10({ lba: 0, blocks: 65536 }),
      'READ (10): blocks 65536 is not an integer in 0..65535; use read16',
    ],
    [() => read10({ lba: 0.5, blocks: 1 }), 'READ (10): lba 0.5 is not an integer'],
    [() => read12({ lba: -1, blocks: 1 }), 'READ (12): lba -1 is not an integer in 0..4294967295'],
    [() => read16({ lba: 2 ** 53, blocks: 1 }), 'use a bigint'],
    [
      () => read16({ lba: 0, blocks: 2 ** 32 }),
      'READ (16): blocks 4294967296 is not an integer in 0..4294967295',
    ],
    [() => read32({ lba: 2n ** 64n, blocks: 1 }), 'READ (32): lba 18446744073709551616 is not in'],
  ])('%#', (build, message) => {
    expect(build).toThrow(RangeError)
    expect(build).toThrow(message)
  })
})

function hexZeros(count: number): string {
  return zeros(count).replace(/(..)(?=.)/g, '$1 ')
}
