import { expect, test } from '@jest/globals'
import {
  parseCopyFailureDetails,
  parseCopyOperatingParameters,
  parseCopyStatus,
  receiveCopyData,
  receiveCopyFailureDetails,
  receiveCopyOperatingParameters,
  receiveCopyStatus,
} from '../../src/commands/receive-copy-results.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

test('copy status (SPC-4)', () => {
  const data = bytes('00 00 00 08 82 00 05 f1 00 00 01 00')
  const command = receiveCopyStatus({ listId: 7 })
  expect(hex(command.cdb)).toBe('84 00 07 00 00 00 00 00 00 00 00 00 00 0c 00 00')
  expect(command.parse(data)).toEqual({
    availableData: 8,
    heldDataDiscarded: true,
    status: 2,
    segmentsProcessed: 5,
    transferCountUnits: 0xf1,
    transferCount: 256,
  })
  expectSurvives(parseCopyStatus, data)
})

test('held data', () => {
  const command = receiveCopyData({ listId: 7, allocationLength: 16 })
  expect(hex(command.cdb)).toBe('84 01 07 00 00 00 00 00 00 00 00 00 00 10 00 00')
  expect(command.parse(bytes('00 00 00 02 aa bb cc'))).toEqual(bytes('aa bb'))
  expectSurvives(command.parse, bytes('00 00 00 02 aa bb cc'))
})

test('operating parameters', () => {
  const data = bytes(`
    00 00 00 2b 01 00 00 00 00 02 00 01 00 00 05 00 00 20 00 00 00 00 04 00 00 00 08 00
    00 00 10 00 00 00 00 03 04 09 0a 0b 00 00 00 03 02 e4 0a`)
  const command = receiveCopyOperatingParameters()
  expect(hex(command.cdb)).toBe('84 03 00 00 00 00 00 00 00 00 00 00 01 00 00 00')
  expect(command.parse(data)).toEqual({
    availableData: 43,
    supportsNoListId: true,
    maximumCscdCount: 2,
    maximumSegmentCount: 1,
    maximumDescriptorListLength: 0x500,
    maximumSegmentLength: 0x200000,
    maximumInlineDataLength: 0x400,
    heldDataLimit: 0x800,
    maximumStreamTransferSize: 0x1000,
    totalConcurrentCopies: 3,
    maximumConcurrentCopies: 4,
    dataSegmentGranularity: 9,
    inlineDataGranularity: 10,
    heldDataGranularity: 11,
    descriptorTypes: [0x02, 0xe4, 0x0a],
  })
  expectSurvives(parseCopyOperatingParameters, data)
})

test('failure details', () => {
  const data = bytes(
    `00 00 00 4a ${zeros(52)} 02 00 00 12 70 00 0a 00 00 00 00 0a 00 00 00 00 0d 02 00 00 00 00`,
  )
  const command = receiveCopyFailureDetails({ listId: 7 })
  expect(hex(command.cdb)).toBe('84 04 07 00 00 00 00 00 00 00 00 00 02 00 00 00')
  expect(command.parse(data)).toMatchObject({ status: 2, sense: { key: 10, asc: 0x0d, ascq: 2 } })
  expectSurvives(parseCopyFailureDetails, data)
})
