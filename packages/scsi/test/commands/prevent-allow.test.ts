import { expect, test } from '@jest/globals'
import { preventAllowMediumRemoval } from '../../src/commands/prevent-allow.ts'
import { hex } from '../support.ts'

test('PREVENT ALLOW MEDIUM REMOVAL (SPC-4)', () => {
  expect(hex(preventAllowMediumRemoval({ prevent: 1 }).cdb)).toBe('1e 00 00 00 01 00')
  expect(() => preventAllowMediumRemoval({ prevent: 4 })).toThrow(RangeError)
})
