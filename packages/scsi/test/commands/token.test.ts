import { describe, expect, test } from '@jest/globals'
import {
  parseRodTokenInformation,
  populateToken,
  receiveRodTokenInformation,
  writeUsingToken,
} from '../../src/commands/token.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

const RANGE = { lba: 0x1000, blocks: 8 }
const RANGE_DIGITS = '00 00 00 00 00 00 10 00 00 00 00 08 00 00 00 00'

describe('offloaded data transfer (SBC-4)', () => {
  test('POPULATE TOKEN', () => {
    const command = populateToken([RANGE], {
      listId: 0x01020304,
      group: 5,
      immed: true,
      inactivityTimeout: 60,
      rodTypeValid: true,
      rodType: 0x00800000,
    })
    expect(hex(command.cdb)).toBe('83 10 00 00 00 00 01 02 03 04 00 00 00 20 05 00')
    expect(command.dataOut).toEqual(bytes(`00 1e 03 00 00 00 00 3c 00 80 00 00 00 00 00 10 ${RANGE_DIGITS}`))
  })

  test('WRITE USING TOKEN', () => {
    const token = new Uint8Array(512).fill(0xa5)
    const command = writeUsingToken(token, [RANGE], { listId: 1, offset: 16, deleteToken: true })
    expect(hex(command.cdb)).toBe('83 11 00 00 00 00 00 00 00 01 00 00 02 28 00 00')
    expect(command.dataOut).toEqual(
      bytes(
        `02 26 02 00 00 00 00 00 00 00 00 00 00 00 00 10 ${'a5'.repeat(512)} ${zeros(6)} 00 10 ${RANGE_DIGITS}`,
      ),
    )
    expect(() => writeUsingToken(new Uint8Array(511), [RANGE], { listId: 1 })).toThrow(
      '511 bytes where 512 belong',
    )
    expect(() => writeUsingToken(token, [{ lba: 0, blocks: -1 }], { listId: 1 })).toThrow('blocks -1')
  })

  test('RECEIVE ROD TOKEN INFORMATION', () => {
    const sense = '72 00 00 00 00 00 00 00'
    const data = bytes(`
      00 00 02 2a 10 01 00 01 00 00 00 64 00 08 08 f1 00 00 00 00 00 00 00 08 00 01 ${zeros(6)}
      ${sense} 00 00 02 02 00 00 ${'5a'.repeat(512)}`)
    const command = receiveRodTokenInformation({ listId: 0x01020304 })
    expect(hex(command.cdb)).toBe('84 07 01 02 03 04 00 00 00 00 00 00 04 00 00 00')
    expect(command.parse(data)).toMatchObject({
      responseToServiceAction: 0x10,
      status: 1,
      operationCounter: 1,
      estimatedUpdateDelay: 100,
      completionStatus: 0,
      transferCountUnits: 0xf1,
      transferCount: 8n,
      segmentsProcessed: 1,
      sense: { format: 'descriptor', key: 0 },
      tokens: [new Uint8Array(512).fill(0x5a)],
    })
    expect(parseRodTokenInformation(data.subarray(0, data.length - 1)).tokens).toEqual([])
    expectSurvives(parseRodTokenInformation, data.subarray(0, 80))
  })
})
