import { expect, test } from '@jest/globals'
import {
  encodeReportLuns,
  parseReportLuns,
  reportLuns,
  SelectReport,
} from '../../src/commands/report-luns.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

// SPC-5, REPORT LUNS parameter data: 0, 1, flat 300, the REPORT LUNS well known logical unit
const DATA = bytes(`
  00 00 00 20 00 00 00 00
  00 00 00 00 00 00 00 00  00 01 00 00 00 00 00 00  41 2c 00 00 00 00 00 00  c1 01 00 00 00 00 00 00`)

const LUNS = [0, 1, 300, 0xc101_0000_0000_0000n]

test('REPORT LUNS', () => {
  const command = reportLuns({ selectReport: SelectReport.ALL })
  expect(hex(command.cdb)).toBe('a0 00 02 00 00 00 00 00 10 00 00 00')
  expect(command.dataIn).toBe(4096)
  expect(command.parse(DATA)).toEqual({ luns: LUNS, fullLength: 40 })
  expect(encodeReportLuns(LUNS)).toEqual(DATA)
})

test('what is cut off is left out, but counted', () => {
  expect(parseReportLuns(DATA.subarray(0, 16))).toEqual({ luns: [0], fullLength: 40 })
  expect(parseReportLuns(DATA.subarray(0, 23))).toEqual({ luns: [0], fullLength: 40 })
  expect(parseReportLuns(DATA.subarray(0, 3))).toEqual({ luns: [], fullLength: undefined })
  expectSurvives(parseReportLuns, DATA)
})
