import { describe, expect, test } from '@jest/globals'
import { formatUnit } from '../../src/commands/format-unit.ts'
import { bytes, hex } from '../support.ts'

describe('FORMAT UNIT (SBC-4)', () => {
  test('without parameters', () => {
    const command = formatUnit({ formatProtectionInformation: 2, fastFormat: 1 })
    expect(hex(command.cdb)).toBe('04 80 00 00 01 00')
    expect(command.dataOut).toBeUndefined()
  })

  test('with a short list', () => {
    const command = formatUnit({
      completeList: true,
      defectListFormat: 3,
      parameters: { immed: true, formatOptionsValid: true, defects: bytes('00 00 00 00 00 00 00 07') },
    })
    expect(hex(command.cdb)).toBe('04 1b 00 00 00 00')
    expect(command.dataOut && hex(command.dataOut)).toBe('00 82 00 08 00 00 00 00 00 00 00 07')
  })

  test('with a long list where protection needs it, and an initialization pattern', () => {
    const command = formatUnit({
      parameters: {
        protectionFieldUsage: 1,
        protectionInformation: 2,
        protectionIntervalExponent: 3,
        initializationPattern: { type: 1, pattern: bytes('de ad'), securityInitialize: true },
      },
    })
    expect(hex(command.cdb)).toBe('04 30 00 00 00 00')
    expect(command.dataOut && hex(command.dataOut)).toBe('01 08 00 23 00 00 00 00 20 01 00 02 de ad')
  })

  test('misuse is named', () => {
    expect(() => formatUnit({ longList: false, parameters: { protectionInformation: 1 } })).toThrow(
      'need longList true',
    )
    expect(() => formatUnit({ parameters: { protectionFieldUsage: 8 } })).toThrow(RangeError)
  })
})
