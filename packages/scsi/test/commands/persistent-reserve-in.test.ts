import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeFullStatus,
  encodeReservation,
  encodeReservationCapabilities,
  encodeReservationKeys,
  parseFullStatus,
  parseReservation,
  parseReservationCapabilities,
  parseReservationKeys,
  persistentReserveReadFullStatus,
  persistentReserveReadKeys,
  persistentReserveReadReservation,
  persistentReserveReportCapabilities,
  RESERVATION_CAPABILITY_FIELDS,
  ReservationType,
} from '../../src/commands/persistent-reserve-in.ts'
import { bytes, hex, expectSurvives, valuesOf, zeros } from '../support.ts'

const wide = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

describe('READ KEYS (SPC-5)', () => {
  const data = bytes('00 00 00 07 00 00 00 10 00 00 00 00 00 00 ab cd ff ff ff ff ff ff ff ff')

  test('both ways', () => {
    const command = persistentReserveReadKeys()
    expect(hex(command.cdb)).toBe('5e 00 00 00 00 00 00 20 00 00')
    expect(command.parse(data)).toEqual({ generation: 7, keys: [0xabcdn, 2n ** 64n - 1n], fullLength: 24 })
    expect(encodeReservationKeys(7, [0xabcdn, 2n ** 64n - 1n])).toEqual(data)
    expect(parseReservationKeys(data.subarray(0, 20))).toEqual({
      generation: 7,
      keys: [0xabcdn],
      fullLength: 24,
    })
    expectSurvives(parseReservationKeys, data)
  })

  test('decode(encode(x)) is x', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(wide), (generation, keys) => {
        expect(parseReservationKeys(encodeReservationKeys(generation, keys))).toMatchObject({
          generation,
          keys,
        })
      }),
    )
  })
})

describe('READ RESERVATION (SPC-5)', () => {
  const data = bytes('00 00 00 07 00 00 00 10 00 00 00 00 00 00 ab cd 00 00 00 00 00 05 00 00')
  const held = { key: 0xabcdn, scope: 0, type: ReservationType.WRITE_EXCLUSIVE_REGISTRANTS_ONLY }

  test('held by somebody', () => {
    const command = persistentReserveReadReservation()
    expect(hex(command.cdb)).toBe('5e 01 00 00 00 00 00 00 18 00')
    expect(command.parse(data)).toEqual({ generation: 7, held, fullLength: 24 })
    expect(encodeReservation(7, held)).toEqual(data)
    expectSurvives(parseReservation, data)
  })

  test('held by nobody, and cut off', () => {
    expect(parseReservation(bytes('00 00 00 07 00 00 00 00'))).toEqual({
      generation: 7,
      held: undefined,
      fullLength: 8,
    })
    expect(parseReservation(encodeReservation(1)).held).toBeUndefined()
    expect(parseReservation(data.subarray(0, 20)).held).toEqual({
      key: 0xabcdn,
      scope: undefined,
      type: undefined,
    })
  })
})

describe('REPORT CAPABILITIES (SPC-5)', () => {
  const data = bytes('00 08 1d 91 ea 01 00 00')

  test('both ways', () => {
    const command = persistentReserveReportCapabilities()
    expect(hex(command.cdb)).toBe('5e 02 00 00 00 00 00 00 08 00')
    const capabilities = command.parse(data)
    expect(capabilities).toEqual({
      length: 8,
      replaceLostReservation: false,
      compatibleReservationHandling: true,
      specifyInitiatorPorts: true,
      allTargetPorts: true,
      persistThroughPowerLoss: true,
      typeMaskValid: true,
      allowCommands: 1,
      persistThroughPowerLossActivated: true,
      writeExclusiveAllRegistrants: true,
      exclusiveAccessRegistrantsOnly: true,
      writeExclusiveRegistrantsOnly: true,
      exclusiveAccess: true,
      writeExclusive: true,
      exclusiveAccessAllRegistrants: true,
    })
    expect(encodeReservationCapabilities(capabilities)).toEqual(data)
    expectSurvives(parseReservationCapabilities, data)
  })

  test('decode(encode(x)) is x', () => {
    fc.assert(
      fc.property(valuesOf(RESERVATION_CAPABILITY_FIELDS), ({ length: _, ...values }) => {
        expect(parseReservationCapabilities(encodeReservationCapabilities(values))).toMatchObject(values)
      }),
    )
  })
})

describe('READ FULL STATUS (SPC-5)', () => {
  const data = bytes(`
    00 00 00 07 00 00 00 60
    00 00 00 00 00 00 ab cd 00 00 00 00 03 01 00 00 00 00 00 02 00 00 00 18
    05 00 00 14 69 71 6e 2e 61 ${zeros(15)}
    00 00 00 00 00 00 ab ce 00 00 00 00 00 00 00 00 00 00 00 03 00 00 00 18
    06 00 00 00 50 00 c5 00 01 02 03 04 ${zeros(12)}`)

  test('every registration with its initiator port', () => {
    const command = persistentReserveReadFullStatus()
    expect(hex(command.cdb)).toBe('5e 03 00 00 00 00 00 ff ff 00')
    expect(command.parse(data)).toEqual({
      generation: 7,
      fullLength: 104,
      registrations: [
        {
          key: 0xabcdn,
          allTargetPorts: true,
          holder: true,
          scope: 0,
          type: 1,
          relativeTargetPort: 2,
          initiator: { protocol: 'iscsi', name: 'iqn.a' },
        },
        {
          key: 0xabcen,
          allTargetPorts: false,
          holder: false,
          scope: 0,
          type: 0,
          relativeTargetPort: 3,
          initiator: { protocol: 'sas', address: 0x5000c50001020304n },
        },
      ],
    })
  })

  test('a target writes it', () => {
    expect(encodeFullStatus(7, parseFullStatus(data).registrations)).toEqual(data)
  })

  test('what is cut off is left out', () => {
    expect(parseFullStatus(data.subarray(0, 56)).registrations).toHaveLength(1)
    expect(parseFullStatus(data.subarray(0, 40)).registrations).toMatchObject([
      { initiator: { protocol: 'other' } },
    ])
    expectSurvives(parseFullStatus, data)
  })
})
