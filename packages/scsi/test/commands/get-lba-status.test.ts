import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeLbaStatus,
  getLbaStatus16,
  LBA_STATUS_FIELDS,
  parseLbaStatus,
} from '../../src/commands/get-lba-status.ts'
import { bytes, hex, expectSurvives, valuesOf } from '../support.ts'

// SBC-4, GET LBA STATUS parameter data: a deallocated and a mapped range
const DATA = bytes(`
  00 00 00 24 00 00 00 02
  00 00 00 00 00 00 00 00 00 00 10 00 01 00 00 00
  00 00 00 00 00 00 10 00 00 00 00 08 00 00 00 00`)

test('GET LBA STATUS (16)', () => {
  const command = getLbaStatus16({ lba: 0x1000, allocationLength: 512 })
  expect(hex(command.cdb)).toBe('9e 12 00 00 00 00 00 00 10 00 00 00 02 00 00 00')
  expect(command.dataIn).toBe(512)
  expect(command.parse(DATA)).toEqual({
    descriptors: [
      { lba: 0n, blocks: 4096, provisioningStatus: 1, additionalStatus: 0 },
      { lba: 4096n, blocks: 8, provisioningStatus: 0, additionalStatus: 0 },
    ],
    completionCondition: 1,
    fullLength: 40,
  })
  expect(getLbaStatus16({ lba: 0 }).dataIn).toBe(4096)
})

test('what is cut off is left out', () => {
  expect(parseLbaStatus(DATA.subarray(0, 30))).toMatchObject({
    fullLength: 40,
    descriptors: [{ blocks: 4096 }],
  })
  expect(parseLbaStatus(DATA.subarray(0, 3))).toEqual({
    descriptors: [],
    completionCondition: undefined,
    fullLength: undefined,
  })
  expectSurvives(parseLbaStatus, DATA)
})

test('decode(encode(x)) is x', () => {
  fc.assert(
    fc.property(fc.array(valuesOf(LBA_STATUS_FIELDS)), (descriptors) => {
      expect(parseLbaStatus(encodeLbaStatus(descriptors)).descriptors).toEqual(descriptors)
    }),
  )
})
