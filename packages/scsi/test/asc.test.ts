import { describe, expect, test } from '@jest/globals'
import { ADDITIONAL_SENSE_CODES, ascName } from '../src/asc.ts'

describe('additional sense codes', () => {
  test.each([
    [0x00, 0x00, 'NO ADDITIONAL SENSE INFORMATION'],
    [0x04, 0x01, 'LOGICAL UNIT IS IN PROCESS OF BECOMING READY'],
    [0x20, 0x00, 'INVALID COMMAND OPERATION CODE'],
    [0x24, 0x00, 'INVALID FIELD IN CDB'],
    [0x29, 0x00, 'POWER ON, RESET, OR BUS DEVICE RESET OCCURRED'],
    [0x3f, 0x0e, 'REPORTED LUNS DATA HAS CHANGED'],
    [0x3f, 0x12, 'ISCSI IP ADDRESS ADDED'],
    [0x47, 0x7f, 'SOME COMMANDS CLEARED BY ISCSI PROTOCOL EVENT'],
    [0x5d, 0x10, 'HARDWARE IMPENDING FAILURE GENERAL HARD DRIVE FAILURE'],
    [0x5d, 0x6c, 'FIRMWARE IMPENDING FAILURE DRIVE CALIBRATION RETRY COUNT'],
    [0x74, 0x79, 'SECURITY CONFLICT IN TRANSLATED DEVICE'],
  ])('%i/%i', (asc, ascq, name) => {
    expect(ascName(asc, ascq)).toBe(name)
  })

  test('qualifiers that are numbers', () => {
    expect(ascName(0x40, 0x85)).toBe('DIAGNOSTIC FAILURE ON COMPONENT 85h')
    expect(ascName(0x4d, 0x07)).toBe('TAGGED OVERLAPPED COMMANDS (TASK TAG 07h)')
    expect(ascName(0x70, 0x01)).toBe('DECOMPRESSION EXCEPTION SHORT ALGORITHM ID OF 01h')
  })

  test('what the table does not have is still said', () => {
    expect(ascName(0x24, 0x7e)).toBe('INVALID FIELD IN CDB, UNKNOWN QUALIFIER')
    expect(ascName(0x24, 0x90)).toBe('INVALID FIELD IN CDB, VENDOR SPECIFIC')
    expect(ascName(0x90, 0x01)).toBe('VENDOR SPECIFIC')
    expect(ascName(0x7f, 0x01)).toBe('UNKNOWN')
  })

  test('the table is whole: every code has a name of its own kind', () => {
    expect(ADDITIONAL_SENSE_CODES.size).toBeGreaterThan(750)
    for (const [code, name] of ADDITIONAL_SENSE_CODES) {
      expect(code).toBeGreaterThanOrEqual(0)
      expect(code).toBeLessThan(0x8000)
      expect(name).toMatch(/^[A-Ziu0-9_ ,.()&/-]+$/)
    }
  })
})
