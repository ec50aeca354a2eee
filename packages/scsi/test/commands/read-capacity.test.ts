import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  CAPACITY_10_FIELDS,
  CAPACITY_16_FIELDS,
  encodeCapacity10,
  encodeCapacity16,
  parseCapacity10,
  parseCapacity16,
  readCapacity10,
  readCapacity16,
} from '../../src/commands/read-capacity.ts'
import { bytes, hex, expectSurvives, valuesOf, zeros } from '../support.ts'

// SBC-4, READ CAPACITY (16) parameter data: protection type 2, 4 KiB physical blocks, thin with zeros, aligned at 1
const DATA = bytes(`00 00 00 01 ff ff ff ff 00 00 02 00 03 13 c0 01 ${zeros(16)}`)

describe('READ CAPACITY (10)', () => {
  test('asks for 8 bytes', () => {
    const command = readCapacity10()
    expect(hex(command.cdb)).toBe('25 00 00 00 00 00 00 00 00 00')
    expect(command.dataIn).toBe(8)
    expect(command.parse(bytes('00 00 0f ff 00 00 02 00'))).toEqual({
      lastLba: 4095,
      blockLength: 512,
      blocks: 4096,
    })
  })

  test('does not make a number of what does not fit it', () => {
    expect(parseCapacity10(bytes('ff ff ff ff 00 00 02 00')).blocks).toBeUndefined()
    expect(parseCapacity10(bytes('ff ff ff'))).toEqual({
      lastLba: undefined,
      blockLength: undefined,
      blocks: undefined,
    })
  })
})

describe('READ CAPACITY (16)', () => {
  test('asks for 32 bytes', () => {
    const command = readCapacity16()
    expect(hex(command.cdb)).toBe('9e 10 00 00 00 00 00 00 00 00 00 00 00 20 00 00')
    expect(command.dataIn).toBe(32)
    expect(command.parse(DATA)).toEqual({
      lastLba: 0x1_ffff_ffffn,
      blocks: 0x2_0000_0000n,
      blockLength: 512,
      rcBasis: 0,
      protectionType: 1,
      protectionEnabled: true,
      protectionIntervalsExponent: 1,
      logicalBlocksPerPhysicalBlockExponent: 3,
      provisioningManagement: true,
      provisioningReadsZeros: true,
      lowestAlignedLba: 1,
    })
  })

  test('12 bytes are a reply too', () => {
    expect(parseCapacity16(DATA.subarray(0, 12))).toMatchObject({
      blockLength: 512,
      protectionEnabled: undefined,
    })
  })
})

test('decode(encode(x)) is x', () => {
  fc.assert(
    fc.property(valuesOf(CAPACITY_10_FIELDS), valuesOf(CAPACITY_16_FIELDS), (ten, sixteen) => {
      expect(parseCapacity10(encodeCapacity10(ten))).toMatchObject(ten)
      expect(parseCapacity16(encodeCapacity16(sixteen))).toMatchObject(sixteen)
    }),
  )
})

test('nothing throws', () => {
  expectSurvives(parseCapacity10, DATA)
  expectSurvives(parseCapacity16, DATA)
})
