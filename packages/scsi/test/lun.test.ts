import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lunFromWire, lunNumber, lunParts, lunText, lunToWire, WellKnownLun } from '../src/lun.ts'

describe('numbers on the wire', () => {
  test.each([
    [0, 0x0000_0000_0000_0000n],
    [1, 0x0001_0000_0000_0000n],
    [255, 0x00ff_0000_0000_0000n],
    [256, 0x4100_0000_0000_0000n],
    [16383, 0x7fff_0000_0000_0000n],
    [16384, 0xd200_4000_0000_0000n],
    [0xffffff, 0xd2ff_ffff_0000_0000n],
  ])('LUN %i', (lun, wire) => {
    expect(lunToWire(lun)).toBe(wire)
    expect(lunFromWire(wire)).toBe(lun)
  })

  test('every number comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (lun) => {
        expect(lunFromWire(lunToWire(lun))).toBe(lun)
      }),
    )
  })

  test('every wire value can be sent back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (wire) => {
        expect(lunToWire(lunFromWire(wire))).toBe(wire)
      }),
    )
  })

  test.each([-1, 1.5, 0x1000000, Number.NaN])('%p is no LUN', (lun) => {
    expect(() => lunToWire(lun)).toThrow(RangeError)
  })

  test.each([-1n, 2n ** 64n])('%p is no wire value', (lun) => {
    expect(() => lunToWire(lun)).toThrow(RangeError)
  })
})

describe('address methods', () => {
  test.each([
    [0x0203_0000_0000_0000n, { method: 'peripheral', lun: 3, bus: 2, hierarchical: false }],
    [0x4005_0000_0000_0000n, { method: 'flat', lun: 5, hierarchical: false }],
    [0x8a65_0000_0000_0000n, { method: 'logical-unit', lun: 5, bus: 3, target: 10, hierarchical: false }],
    [0x0001_0002_0000_0000n, { method: 'peripheral', lun: 1, bus: 0, hierarchical: true }],
    [0xd201_0203_0000_0000n, { method: 'extended-flat', lun: 0x010203, hierarchical: false }],
    [0xe201_0203_0405_0000n, { method: 'long-extended-flat', lun: 0x0102030405, hierarchical: false }],
    [0xe201_0203_0405_0001n, { method: 'long-extended-flat', lun: 0x0102030405, hierarchical: true }],
    [0xc300_0000_0000_0000n, { method: 'other', lun: 0, hierarchical: false }],
    [0xffff_ffff_ffff_ffffn, { method: 'not-specified', lun: 0, hierarchical: false }],
  ])('%p', (wire, parts) => {
    expect(lunParts(wire)).toEqual(parts)
  })

  test('flat space LUN 5 is 5 to a reader, but stays itself', () => {
    expect(lunNumber(0x4005_0000_0000_0000n)).toBe(5)
    expect(lunFromWire(0x4005_0000_0000_0000n)).toBe(0x4005_0000_0000_0000n)
  })

  test('well known logical units', () => {
    expect(lunParts(WellKnownLun.REPORT_LUNS)).toEqual({ method: 'well-known', lun: 1, hierarchical: false })
    expect(lunText(WellKnownLun.REPORT_LUNS)).toBe('c101-0000-0000-0000')
  })
})
