import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encodeUnmapList, parseUnmapList, unmap } from '../../src/commands/unmap.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

// SBC-4, UNMAP parameter list: two block descriptors
const LIST = bytes(`
  00 26 00 20 00 00 00 00
  00 00 00 00 00 00 10 00 00 00 00 08 00 00 00 00
  00 00 00 01 00 00 00 00 ff ff ff ff 00 00 00 00`)

const RANGES = [
  { lba: 0x1000n, blocks: 8 },
  { lba: 0x1_0000_0000n, blocks: 0xffffffff },
]

describe('UNMAP', () => {
  test('sends its list', () => {
    const command = unmap(RANGES, { anchor: true, group: 3 })
    expect(hex(command.cdb)).toBe('42 01 00 00 00 00 03 00 28 00')
    expect(command.dataOut).toEqual(LIST)
    expect(() => {
      command.parse(new Uint8Array(0))
    }).not.toThrow()
  })

  test('of nothing is an empty list', () => {
    expect(hex(encodeUnmapList([]))).toBe('00 06 00 00 00 00 00 00')
  })

  test('a target reads it', () => {
    expect(parseUnmapList(LIST)).toEqual(RANGES)
    expect(parseUnmapList(LIST.subarray(0, 39))).toEqual(RANGES.slice(0, 1))
    expectSurvives(parseUnmapList, LIST)
  })

  test('decode(encode(x)) is x', () => {
    const range = fc.record({ lba: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), blocks: fc.nat(0xffffffff) })
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        expect(parseUnmapList(encodeUnmapList(ranges))).toEqual(ranges)
      }),
    )
  })

  test('misuse is named', () => {
    expect(() => unmap([{ lba: 0, blocks: 2 ** 32 }])).toThrow(
      'UNMAP parameter list range 0: blocks 4294967296',
    )
    expect(() => unmap(Array.from({ length: 4096 }, () => ({ lba: 0, blocks: 1 })))).toThrow(
      'send several commands',
    )
  })
})
