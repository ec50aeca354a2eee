import { describe, expect, test } from '@jest/globals'
import {
  parseRegisterAndMoveList,
  parseReserveOutList,
  persistentReserveClear,
  persistentReservePreempt,
  persistentReservePreemptAndAbort,
  persistentReserveRegister,
  persistentReserveRegisterAndIgnore,
  persistentReserveRegisterAndMove,
  persistentReserveRelease,
  persistentReserveReserve,
} from '../../src/commands/persistent-reserve-out.ts'
import { ReservationType } from '../../src/commands/persistent-reserve-in.ts'
import type { ScsiCommand } from '../../src/command.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

const KEY = '00 00 00 00 00 00 ab cd'
const OTHER = '00 00 00 00 00 00 12 34'
const NONE = zeros(8)
const type = ReservationType.EXCLUSIVE_ACCESS

describe('PERSISTENT RESERVE OUT (SPC-5)', () => {
  test.each<[string, ScsiCommand<void>, string, string]>([
    [
      'REGISTER',
      persistentReserveRegister({ newKey: 0xabcdn, persistThroughPowerLoss: true, allTargetPorts: true }),
      '5f 00 00 00 00 00 00 00 18 00',
      `${NONE} ${KEY} 00 00 00 00 05 00 00 00`,
    ],
    [
      'REGISTER, to unregister',
      persistentReserveRegister({ newKey: 0, key: 0xabcd }),
      '5f 00 00 00 00 00 00 00 18 00',
      `${KEY} ${NONE} ${zeros(8)}`,
    ],
    [
      'REGISTER other initiators',
      persistentReserveRegister({ newKey: 0xabcdn, initiators: [{ protocol: 'iscsi', name: 'iqn.a' }] }),
      '5f 00 00 00 00 00 00 00 34 00',
      `${NONE} ${KEY} 00 00 00 00 08 00 00 00 00 00 00 18 05 00 00 14 69 71 6e 2e 61 ${zeros(15)}`,
    ],
    [
      'REGISTER AND IGNORE EXISTING KEY',
      persistentReserveRegisterAndIgnore({ newKey: 0xabcdn }),
      '5f 06 00 00 00 00 00 00 18 00',
      `${NONE} ${KEY} ${zeros(8)}`,
    ],
    [
      'RESERVE',
      persistentReserveReserve({ key: 0xabcdn, type }),
      '5f 01 03 00 00 00 00 00 18 00',
      `${KEY} ${NONE} ${zeros(8)}`,
    ],
    [
      'RELEASE',
      persistentReserveRelease({ key: 0xabcdn, type }),
      '5f 02 03 00 00 00 00 00 18 00',
      `${KEY} ${NONE} ${zeros(8)}`,
    ],
    [
      'CLEAR',
      persistentReserveClear({ key: 0xabcdn }),
      '5f 03 00 00 00 00 00 00 18 00',
      `${KEY} ${NONE} ${zeros(8)}`,
    ],
    [
      'PREEMPT',
      persistentReservePreempt({ key: 0xabcdn, preemptedKey: 0x1234n, type }),
      '5f 04 03 00 00 00 00 00 18 00',
      `${KEY} ${OTHER} ${zeros(8)}`,
    ],
    [
      'PREEMPT AND ABORT',
      persistentReservePreemptAndAbort({ key: 0xabcdn, preemptedKey: 0x1234n, type }),
      '5f 05 03 00 00 00 00 00 18 00',
      `${KEY} ${OTHER} ${zeros(8)}`,
    ],
    [
      'REGISTER AND MOVE',
      persistentReserveRegisterAndMove({
        key: 0xabcdn,
        newKey: 0x1234n,
        type,
        initiator: { protocol: 'iscsi', name: 'iqn.a' },
        relativeTargetPort: 2,
        unregister: true,
        persistThroughPowerLoss: true,
      }),
      '5f 07 03 00 00 00 00 00 30 00',
      `${KEY} ${OTHER} 00 03 00 02 00 00 00 18 05 00 00 14 69 71 6e 2e 61 ${zeros(15)}`,
    ],
  ])('%s', (_, command, cdb, list) => {
    expect(hex(command.cdb)).toBe(cdb)
    expect(command.dataOut).toEqual(bytes(list))
  })

  test('a target reads the lists', () => {
    const id = `05 00 00 14 69 71 6e 2e 61 ${zeros(15)}`
    const initiator = { protocol: 'iscsi', name: 'iqn.a' }
    const basic = bytes(`${KEY} ${OTHER} 00 00 00 00 0d 00 00 00 00 00 00 30 ${id} 06 00 00 00 ${zeros(20)}`)
    expect(parseReserveOutList(basic)).toEqual({
      key: 0xabcdn,
      serviceActionKey: 0x1234n,
      specifyInitiatorPorts: true,
      allTargetPorts: true,
      persistThroughPowerLoss: true,
      initiators: [initiator, { protocol: 'sas', address: 0n }],
    })
    expect(parseReserveOutList(bytes(`${KEY} ${OTHER} ${zeros(8)}`)).initiators).toEqual([])
    const move = bytes(`${KEY} ${OTHER} 00 03 00 02 00 00 00 18 ${id}`)
    expect(parseRegisterAndMoveList(move)).toEqual({
      key: 0xabcdn,
      serviceActionKey: 0x1234n,
      unregister: true,
      persistThroughPowerLoss: true,
      relativeTargetPort: 2,
      transportIdLength: 24,
      initiator,
    })
    expectSurvives(parseReserveOutList, basic)
    expectSurvives(parseRegisterAndMoveList, move)
  })

  test('misuse is named', () => {
    expect(() => persistentReserveReserve({ key: 2n ** 64n, type })).toThrow('key 18446744073709551616')
    expect(() => persistentReserveReserve({ key: 1n, type: 16 })).toThrow('type 16')
  })
})
