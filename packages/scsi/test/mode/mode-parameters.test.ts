import { describe, expect, test } from '@jest/globals'
import {
  encodeModeParameters10,
  encodeModeParameters6,
  parseModeParameters10,
  parseModeParameters6,
} from '../../src/mode/mode-parameters.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

// SPC-5, Mode parameter list format: one block descriptor, two pages
const SIX = bytes(`
  19 00 90 08
  00 00 10 00 00 00 02 00
  88 02 aa bb
  4a 01 00 06 01 02 03 04 05 06`)
const TEN = bytes(`
  00 1c 00 80 01 00 00 10
  00 00 00 02 00 00 00 00 00 00 00 00 00 00 10 00
  08 04 aa bb cc dd`)

describe('the 6-byte form', () => {
  test('is read', () => {
    expect(parseModeParameters6(SIX)).toEqual({
      mediumType: 0,
      writeProtected: true,
      dpoFua: true,
      deviceSpecific: 0x90,
      blockDescriptorLength: 8,
      blockDescriptors: [{ densityCode: 0, blocks: 0x1000n, blockLength: 512 }],
      pages: [
        { code: 8, subpage: 0, parametersSaveable: true, data: bytes('88 02 aa bb') },
        { code: 10, subpage: 1, parametersSaveable: false, data: bytes('4a 01 00 06 01 02 03 04 05 06') },
      ],
      fullLength: 26,
    })
  })

  test('is written for MODE SELECT with PS and length clear, for a target with both', () => {
    const input = {
      deviceSpecific: 0x90,
      blockDescriptor: { blocks: 0x1000, blockLength: 512 },
      pages: [bytes('88 02 aa bb'), bytes('4a 01 00 06 01 02 03 04 05 06')],
    }
    const sent = SIX.slice()
    sent[0] = 0
    sent[12] = 0x08
    expect(hex(encodeModeParameters6(input))).toBe(hex(sent))
    expect(hex(encodeModeParameters6(input, true))).toBe(hex(SIX))
    expect(parseModeParameters6(sent)).toMatchObject({
      fullLength: undefined,
      pages: [{ code: 8 }, { code: 10 }],
    })
  })

  test('a page that is cut off gives what is there', () => {
    expect(parseModeParameters6(SIX.subarray(0, 15)).pages).toMatchObject([
      { code: 8, data: bytes('88 02 aa') },
    ])
    expect(parseModeParameters6(SIX.subarray(0, 2))).toMatchObject({
      mediumType: 0,
      writeProtected: undefined,
      pages: [],
    })
    expectSurvives(parseModeParameters6, SIX)
  })
})

describe('the 10-byte form', () => {
  test('is read, with long block descriptors', () => {
    expect(parseModeParameters10(TEN)).toEqual({
      mediumType: 0,
      writeProtected: true,
      dpoFua: false,
      deviceSpecific: 0x80,
      blockDescriptorLength: 16,
      blockDescriptors: [{ densityCode: undefined, blocks: 0x2_0000_0000n, blockLength: 4096 }],
      pages: [{ code: 8, subpage: 0, parametersSaveable: false, data: bytes('08 04 aa bb cc dd') }],
      fullLength: 30,
    })
    expectSurvives(parseModeParameters10, TEN)
  })

  test('is written, long only where it must be', () => {
    const pages = [bytes('08 04 aa bb cc dd')]
    const long = {
      deviceSpecific: 0x80,
      blockDescriptor: { blocks: 0x2_0000_0000n, blockLength: 4096 },
      pages,
    }
    expect(hex(encodeModeParameters10(long, true))).toBe(hex(TEN))
    const short = encodeModeParameters10({ blockDescriptor: { blocks: 1, blockLength: 512 }, pages })
    expect(hex(short)).toBe(`${'00 '.repeat(7)}08 00 00 00 01 00 00 02 00 08 04 aa bb cc dd`)
    expect(encodeModeParameters10({ pages: [] })).toEqual(bytes(zeros(8)))
  })
})

test('misuse is named', () => {
  expect(() => encodeModeParameters6({ pages: [], blockDescriptor: { blocks: 2 ** 32 } })).toThrow(RangeError)
  expect(() => encodeModeParameters6({ pages: [], deviceSpecific: 256 })).toThrow('deviceSpecific 256')
})
