import { expect, test } from '@jest/globals'
import { PowerCondition, startStopUnit } from '../../src/commands/start-stop-unit.ts'
import { hex } from '../support.ts'

test('START STOP UNIT (SBC-4)', () => {
  expect(hex(startStopUnit({ start: true }).cdb)).toBe('1b 00 00 00 01 00')
  expect(hex(startStopUnit({ loej: true, immed: true }).cdb)).toBe('1b 01 00 00 02 00')
  const standby = startStopUnit({
    powerCondition: PowerCondition.STANDBY,
    powerConditionModifier: 1,
    noFlush: true,
  })
  expect(hex(standby.cdb)).toBe('1b 00 00 01 34 00')
})
