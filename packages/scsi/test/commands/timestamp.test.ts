import { expect, test } from '@jest/globals'
import {
  encodeTimestamp,
  parseTimestamp,
  reportTimestamp,
  setTimestamp,
} from '../../src/commands/timestamp.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

const DATA = bytes('00 0a 02 00 01 93 5a 7b 00 00 00 00')

test('REPORT TIMESTAMP (SPC-5)', () => {
  const command = reportTimestamp()
  expect(hex(command.cdb)).toBe('a3 0f 00 00 00 00 00 00 00 0c 00 00')
  expect(command.parse(DATA)).toEqual({ length: 10, origin: 2, timestamp: 0x01935a7b0000 })
  expect(encodeTimestamp({ origin: 2, timestamp: 0x01935a7b0000 })).toEqual(DATA)
  expectSurvives(parseTimestamp, DATA)
})

test('SET TIMESTAMP (SPC-5)', () => {
  const command = setTimestamp(0x010203040506)
  expect(hex(command.cdb)).toBe('a4 0f 00 00 00 00 00 00 00 0c 00 00')
  expect(command.dataOut).toEqual(bytes('00 00 00 00 01 02 03 04 05 06 00 00'))
  expect(() => setTimestamp(2 ** 48)).toThrow(RangeError)
  expect(() => setTimestamp(-1)).toThrow(RangeError)
})
