import { expect, test } from '@jest/globals'
import {
  parseDiagnosticPage,
  receiveDiagnosticResults,
  SelfTestCode,
  sendDiagnostic,
} from '../../src/commands/diagnostic.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('SEND DIAGNOSTIC (SPC-5)', () => {
  expect(hex(sendDiagnostic({ selfTest: true, unitOffline: true }).cdb)).toBe('1d 05 00 00 00 00')
  expect(hex(sendDiagnostic({ selfTestCode: SelfTestCode.BACKGROUND_EXTENDED }).cdb)).toBe(
    '1d 40 00 00 00 00',
  )
  const command = sendDiagnostic({ page: { pageCode: 2, specific: 1, data: bytes('aa bb') } })
  expect(hex(command.cdb)).toBe('1d 10 00 00 06 00')
  expect(command.dataOut).toEqual(bytes('02 01 00 02 aa bb'))
})

test('RECEIVE DIAGNOSTIC RESULTS (SPC-5)', () => {
  expect(hex(receiveDiagnosticResults().cdb)).toBe('1c 00 00 10 00 00')
  const command = receiveDiagnosticResults({ pageCode: 0, allocationLength: 512 })
  expect(hex(command.cdb)).toBe('1c 01 00 02 00 00')
  expect(command.parse(bytes('02 01 00 02 aa bb cc'))).toEqual({
    pageCode: 2,
    specific: 1,
    data: bytes('aa bb'),
    fullLength: 6,
  })
  expectSurvives(parseDiagnosticPage, bytes('02 01 00 02 aa bb'))
})
