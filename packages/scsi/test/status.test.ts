import { expect, test } from '@jest/globals'
import { ScsiStatus, statusName } from '../src/status.ts'

test('statuses have names', () => {
  expect(statusName(ScsiStatus.GOOD)).toBe('GOOD')
  expect(statusName(0x18)).toBe('RESERVATION CONFLICT')
  expect(statusName(0x28)).toBe('TASK SET FULL')
  expect(statusName(0x99)).toBe('status 0x99')
})
