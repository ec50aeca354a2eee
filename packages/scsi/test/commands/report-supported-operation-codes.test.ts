import { describe, expect, test } from '@jest/globals'
import {
  encodeCommandSupport,
  encodeSupportedCommands,
  parseCommandSupport,
  parseSupportedCommands,
  reportOperationCode,
  reportSupportedOperationCodes,
} from '../../src/commands/report-supported-operation-codes.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

describe('all commands (SPC-5)', () => {
  const data = bytes(`
    00 00 00 1c
    00 00 00 00 00 00 00 06
    9e 00 00 10 00 03 00 10 00 0a 00 05 00 00 00 0a 00 00 00 1e`)
  const commands = [
    { opcode: 0x00, serviceAction: undefined, cdbLength: 6, timeouts: undefined },
    {
      opcode: 0x9e,
      serviceAction: 0x10,
      cdbLength: 16,
      timeouts: { commandSpecific: 5, nominal: 10, recommended: 30 },
    },
  ]

  test('are listed with their timeouts', () => {
    const command = reportSupportedOperationCodes({ timeouts: true })
    expect(hex(command.cdb)).toBe('a3 0c 80 00 00 00 00 00 20 00 00 00')
    expect(command.parse(data)).toEqual({ commands, fullLength: 32 })
    expect(parseSupportedCommands(data.subarray(0, 31)).commands).toEqual(commands.slice(0, 1))
    expectSurvives(parseSupportedCommands, data)
  })

  test('a target writes them', () => {
    const list = [
      { opcode: 0x12, cdbLength: 6 },
      { opcode: 0xa3, serviceAction: 0x0c, cdbLength: 12 },
    ]
    expect(hex(encodeSupportedCommands(list))).toBe(
      '00 00 00 10 12 00 00 00 00 00 00 06 a3 00 00 0c 00 01 00 0c',
    )
    expect(parseSupportedCommands(encodeSupportedCommands(list)).commands).toMatchObject(list)
    expect(() => encodeSupportedCommands([{ opcode: 256, cdbLength: 6 }])).toThrow('opcode 256')
  })
})

describe('one command (SPC-5)', () => {
  test('without and with a service action', () => {
    expect(hex(reportOperationCode({ opcode: 0x42 }).cdb)).toBe('a3 0c 01 42 00 00 00 00 00 40 00 00')
    expect(hex(reportOperationCode({ opcode: 0x9e, serviceAction: 0x12 }).cdb)).toBe(
      'a3 0c 02 9e 00 12 00 00 00 40 00 00',
    )
  })

  const data = bytes('00 83 00 0a 42 01 00 00 00 00 3f ff ff 07 00 0a 00 00 00 00 00 01 00 00 00 02')

  test('is supported, with its timeouts', () => {
    expect(parseCommandSupport(data)).toEqual({
      support: 'yes',
      usage: bytes('42 01 00 00 00 00 3f ff ff 07'),
      timeouts: { commandSpecific: 0, nominal: 1, recommended: 2 },
    })
    expectSurvives(parseCommandSupport, data)
  })

  test.each([
    ['00 00 00 00', 'unknown'],
    ['00 01 00 00', 'no'],
    ['00 03 00 00', 'yes'],
    ['00 05 00 00', 'vendor'],
    ['00 02 00 00', 'unknown'],
    ['00', undefined],
  ])('%s', (digits, support) => {
    expect(parseCommandSupport(bytes(digits))).toMatchObject({ support, timeouts: undefined })
  })

  test('a target answers', () => {
    expect(hex(encodeCommandSupport('yes', bytes('12 01 ff ff ff 04')))).toBe('00 03 00 06 12 01 ff ff ff 04')
    expect(hex(encodeCommandSupport('no', bytes('')))).toBe('00 01 00 00')
  })
})
