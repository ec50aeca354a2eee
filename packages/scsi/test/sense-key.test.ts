import { expect, test } from '@jest/globals'
import { SenseKey, senseKeyName } from '../src/sense-key.ts'

test('all sixteen keys have names', () => {
  expect(Object.values(SenseKey)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  expect(senseKeyName(3)).toBe('MEDIUM ERROR')
  expect(senseKeyName(15)).toBe('COMPLETED')
  expect(senseKeyName(16)).toBe('sense key 0x10')
})
