import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  DefectFormat,
  encodeDefectData10,
  encodeDefectData12,
  parseDefectData10,
  parseDefectData12,
  readDefectData10,
  readDefectData12,
} from '../../src/commands/read-defect-data.ts'
import type { DefectAddress } from '../../src/commands/read-defect-data.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('READ DEFECT DATA (10) (SBC-4)', () => {
  const command = readDefectData10({ grown: true, primary: true, format: DefectFormat.LONG_BLOCK })
  expect(hex(command.cdb)).toBe('37 00 1b 00 00 00 00 ff ff 00')
  expect(command.parse(bytes('00 1b 00 08 00 00 00 00 00 00 00 2a'))).toEqual({
    primaryValid: true,
    grownValid: true,
    format: 3,
    generation: undefined,
    defects: [{ kind: 'block', lba: 42n }],
    fullLength: 12,
  })
})

test('READ DEFECT DATA (12) (SBC-4)', () => {
  const command = readDefectData12({ grown: true, format: DefectFormat.SHORT_BLOCK, descriptorIndex: 7 })
  expect(hex(command.cdb)).toBe('b7 08 00 00 00 07 00 01 00 00 00 00')
  expect(command.parse(bytes('00 08 00 05 00 00 00 08 00 00 00 01 00 00 00 02'))).toMatchObject({
    primaryValid: false,
    generation: 5,
    defects: [
      { kind: 'block', lba: 1n },
      { kind: 'block', lba: 2n },
    ],
    fullLength: 16,
  })
})

test.each([
  ['04', { kind: 'bytes-from-index', cylinder: 0x010203, head: 4, position: 0x85060708, multiple: false }],
  ['05', { kind: 'physical-sector', cylinder: 0x010203, head: 4, position: 0x85060708, multiple: false }],
  ['01', { kind: 'bytes-from-index', cylinder: 0x010203, head: 4, position: 0x05060708, multiple: true }],
  ['02', { kind: 'physical-sector', cylinder: 0x010203, head: 4, position: 0x05060708, multiple: true }],
  ['06', { kind: 'vendor', data: bytes('01 02 03 04 85 06 07 08') }],
])('address format %s', (format, defect) => {
  expect(parseDefectData10(bytes(`00 ${format} 00 08 01 02 03 04 85 06 07 08`)).defects).toEqual([defect])
})

test('nothing throws', () => {
  expectSurvives(parseDefectData10, bytes('00 1b 00 08 00 00 00 00 00 00 00 2a'))
  expectSurvives(parseDefectData12, bytes('00 08 00 05 00 00 00 08 00 00 00 01 00 00 00 02'))
})

describe('a target writes what is read', () => {
  const place = (
    kind: 'bytes-from-index' | 'physical-sector',
    extended: boolean,
  ): fc.Arbitrary<DefectAddress> =>
    fc.record({
      kind: fc.constant(kind),
      cylinder: fc.nat(0xff_ffff),
      head: fc.nat(255),
      position: fc.nat(extended ? 0xfff_ffff : 0xffff_ffff),
      multiple: extended ? fc.boolean() : fc.constant(false),
    })
  const block = (max: bigint): fc.Arbitrary<DefectAddress> =>
    fc.record({ kind: fc.constant('block' as const), lba: fc.bigInt({ min: 0n, max }) })
  const data = fc.uint8Array({ minLength: 8, maxLength: 8 })

  test.each<readonly [number, fc.Arbitrary<DefectAddress>]>([
    [DefectFormat.SHORT_BLOCK, block(2n ** 32n - 1n)],
    [DefectFormat.EXTENDED_BYTES_FROM_INDEX, place('bytes-from-index', true)],
    [DefectFormat.EXTENDED_PHYSICAL_SECTOR, place('physical-sector', true)],
    [DefectFormat.LONG_BLOCK, block(2n ** 64n - 1n)],
    [DefectFormat.BYTES_FROM_INDEX, place('bytes-from-index', false)],
    [DefectFormat.PHYSICAL_SECTOR, place('physical-sector', false)],
    [DefectFormat.VENDOR, fc.record({ kind: fc.constant('vendor' as const), data })],
  ])('format %i', (format, address) => {
    fc.assert(
      fc.property(fc.array(address), fc.boolean(), fc.boolean(), (defects, primaryValid, grownValid) => {
        const list = { format, defects, primaryValid, grownValid }
        expect(parseDefectData10(encodeDefectData10(list))).toMatchObject(list)
        const numbered = { ...list, generation: 7 }
        expect(parseDefectData12(encodeDefectData12(numbered))).toMatchObject(numbered)
      }),
    )
  })

  test('an address of another format', () => {
    const list = { format: DefectFormat.VENDOR, defects: [{ kind: 'block' as const, lba: 1n }] }
    expect(() => encodeDefectData10(list)).toThrow('defect format 6 has addresses of kind vendor, not block')
  })
})
