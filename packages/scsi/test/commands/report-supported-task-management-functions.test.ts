import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeTaskManagementSupport,
  parseTaskManagementSupport,
  reportSupportedTaskManagementFunctions,
  TASK_MANAGEMENT_FIELDS,
} from '../../src/commands/report-supported-task-management-functions.ts'
import { bytes, hex, expectSurvives, valuesOf } from '../support.ts'

const DATA = bytes('fc 07 00 0c 01 00 00 00 00 00 00 64 00 00 00 0a')

test('REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS (SPC-5)', () => {
  const command = reportSupportedTaskManagementFunctions({ extended: true })
  expect(hex(command.cdb)).toBe('a3 0d 80 00 00 00 00 00 00 10 00 00')
  expect(command.parse(DATA)).toEqual({
    abortTask: true,
    abortTaskSet: true,
    clearAca: true,
    clearTaskSet: true,
    logicalUnitReset: true,
    queryTask: true,
    targetReset: false,
    wakeup: false,
    queryAsynchronousEvent: true,
    queryTaskSet: true,
    nexusReset: true,
    additionalLength: 12,
    timeoutsValid: true,
    longTimeout: 100,
    shortTimeout: 10,
  })
})

test('four bytes are a reply too, whatever follows them', () => {
  expect(parseTaskManagementSupport(bytes('88 00 00 00 ff ff ff ff ff ff ff ff'))).toMatchObject({
    abortTask: true,
    logicalUnitReset: true,
    clearTaskSet: false,
    longTimeout: undefined,
  })
  expect(hex(encodeTaskManagementSupport({ abortTask: true, logicalUnitReset: true }))).toBe('88 00 00 00')
  expectSurvives(parseTaskManagementSupport, DATA)
})

test('decode(encode(x)) is x', () => {
  fc.assert(
    fc.property(valuesOf(TASK_MANAGEMENT_FIELDS), ({ additionalLength: _, ...values }) => {
      expect(parseTaskManagementSupport(encodeTaskManagementSupport(values, true))).toMatchObject(values)
    }),
  )
})
