import { expect, test } from '@jest/globals'
import { deviceKind, deviceTypeName } from '../src/device-type.ts'

test('device types have names and kinds', () => {
  expect(deviceTypeName(0)).toBe('direct access block')
  expect(deviceTypeName(0x1f)).toBe('unknown or no device')
  expect(deviceTypeName(0x15)).toBe('device type 0x15')
  expect([0, 1, 5, 0x14].map(deviceKind)).toEqual(['block', 'tape', 'multimedia', 'block'])
})
