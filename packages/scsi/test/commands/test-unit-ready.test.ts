import { expect, test } from '@jest/globals'
import { testUnitReady } from '../../src/commands/test-unit-ready.ts'
import { hex } from '../support.ts'

test('six zeros (SPC-5)', () => {
  const command = testUnitReady()
  expect(hex(command.cdb)).toBe('00 00 00 00 00 00')
  expect(command).toMatchObject({ name: 'TEST UNIT READY' })
  expect(command.dataIn).toBeUndefined()
  expect(command.dataOut).toBeUndefined()
  expect(hex(testUnitReady({ control: 4 }).cdb)).toBe('00 00 00 00 00 04')
})
