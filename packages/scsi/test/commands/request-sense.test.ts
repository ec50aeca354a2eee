import { expect, test } from '@jest/globals'
import { requestSense } from '../../src/commands/request-sense.ts'
import { bytes, hex } from '../support.ts'

test('REQUEST SENSE (SPC-5)', () => {
  const command = requestSense({ desc: true })
  expect(hex(command.cdb)).toBe('03 01 00 00 fc 00')
  expect(command.dataIn).toBe(252)
  expect(command.parse(bytes('72 06 29 00 00 00 00 00'))).toMatchObject({ key: 6, asc: 0x29 })
})
