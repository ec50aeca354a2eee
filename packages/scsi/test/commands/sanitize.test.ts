import { expect, test } from '@jest/globals'
import {
  sanitizeBlockErase,
  sanitizeCryptographicErase,
  sanitizeExitFailureMode,
  sanitizeOverwrite,
} from '../../src/commands/sanitize.ts'
import { bytes, hex } from '../support.ts'

test('SANITIZE (SBC-4), every service action', () => {
  const command = sanitizeOverwrite(
    { pattern: bytes('de ad be ef'), count: 3, invert: true, test: 1 },
    { immed: true, allowUnrestrictedExit: true },
  )
  expect(hex(command.cdb)).toBe('48 a1 00 00 00 00 00 00 08 00')
  expect(command.dataOut && hex(command.dataOut)).toBe('a3 00 00 04 de ad be ef')
  expect(hex(sanitizeBlockErase({ zonedNoReset: true }).cdb)).toBe('48 42 00 00 00 00 00 00 00 00')
  expect(hex(sanitizeCryptographicErase().cdb)).toBe('48 03 00 00 00 00 00 00 00 00')
  expect(hex(sanitizeExitFailureMode().cdb)).toBe('48 1f 00 00 00 00 00 00 00 00')
})

test('misuse is named', () => {
  expect(() => sanitizeOverwrite({ pattern: bytes(''), count: 1 })).toThrow(RangeError)
  expect(() => sanitizeOverwrite({ pattern: bytes('00'), count: 0 })).toThrow('count 0 is not in 1..31')
  expect(() => sanitizeOverwrite({ pattern: bytes('00'), count: 32 })).toThrow('count 32')
})
