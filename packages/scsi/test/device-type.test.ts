import { expect, test } from '@jest/globals'
import { deviceKind, deviceTypeName, isBlockDevice } from '../src/device-type.ts'

test('device types have names and kinds', () => {
  expect(deviceTypeName(0)).toBe('direct access block')
  expect(deviceTypeName(0x1f)).toBe('unknown or no device')
  expect(deviceTypeName(0x15)).toBe('device type 0x15')
  expect([0, 1, 5, 0x14].map(deviceKind)).toEqual(['block', 'tape', 'multimedia', 'block'])
})

test('some of them have blocks', () => {
  const types = Array.from({ length: 0x20 }, (_, type) => type)
  expect(types.filter(isBlockDevice)).toEqual([0x00, 0x04, 0x05, 0x07, 0x0e, 0x14])
})
