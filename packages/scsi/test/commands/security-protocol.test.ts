import { expect, test } from '@jest/globals'
import {
  parseSecurityProtocols,
  readSecurityProtocols,
  securityProtocolIn,
  securityProtocolOut,
} from '../../src/commands/security-protocol.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('SECURITY PROTOCOL IN (SPC-5)', () => {
  const command = securityProtocolIn({ protocol: 1, specific: 0x0203, allocationLength: 512 })
  expect(hex(command.cdb)).toBe('a2 01 02 03 00 00 00 00 02 00 00 00')
  expect(command.dataIn).toBe(512)
  expect(command.parse(bytes('aa'))).toEqual(bytes('aa'))
})

test('the list of protocols', () => {
  const command = readSecurityProtocols()
  expect(hex(command.cdb)).toBe('a2 00 00 00 00 00 00 00 01 08 00 00')
  expect(command.parse(bytes('00 00 00 00 00 00 00 03 00 01 ef'))).toEqual({
    protocols: [0, 1, 0xef],
    fullLength: 11,
  })
  expectSurvives(parseSecurityProtocols, bytes('00 00 00 00 00 00 00 03 00 01 ef'))
})

test('SECURITY PROTOCOL OUT (SPC-5)', () => {
  const command = securityProtocolOut(bytes('aa bb'), { protocol: 1, specific: 0x0203 })
  expect(hex(command.cdb)).toBe('b5 01 02 03 00 00 00 00 00 02 00 00')
  expect(command.dataOut).toEqual(bytes('aa bb'))
})
