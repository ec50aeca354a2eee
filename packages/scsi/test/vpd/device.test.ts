import { describe, expect, test } from '@jest/globals'
import {
  ATA_INFORMATION_FIELDS,
  ataInformation,
  featureSets,
  POWER_CONDITION_FIELDS,
  powerCondition,
  powerConsumption,
  softwareInterfaces,
} from '../../src/vpd/device.ts'
import { bytes, expectRoundTrips, expectSurvives, hex, zeros } from '../support.ts'

test('Software Interface Identification (84h) (SPC-5)', () => {
  const data = bytes('00 84 00 0c 00 50 c2 00 00 01 ff ff ff ff ff fe')
  const page = softwareInterfaces.parse(data)
  expect(page).toMatchObject({ pageCode: 0x84, interfaces: [0x0050c2000001, 0xfffffffffffe] })
  expect(hex(softwareInterfaces.encode(page))).toBe(hex(data))
  expect(softwareInterfaces.parse(data.subarray(0, 15)).interfaces).toEqual([0x0050c2000001])
  expect(() => softwareInterfaces.encode({ interfaces: [2 ** 48] })).toThrow(RangeError)
  expectSurvives(softwareInterfaces.parse, data)
})

describe('ATA Information (89h) (SAT-3)', () => {
  /** A string as ATA has it: the characters of each word the other way round. */
  const ata = (text: string, length: number): string =>
    hex(
      Uint8Array.from(
        (text.padEnd(length).match(/../g) ?? []).flatMap((pair) => [pair.charCodeAt(1), pair.charCodeAt(0)]),
      ),
    )
  const identify = `40 00 ${zeros(18)} ${ata('     SER123', 20)} ${zeros(6)} ${ata('FW1.0', 8)} ${ata('A disk of some kind', 40)} ${zeros(418)}`
  const data = bytes(`00 89 02 38 00 00 00 00
    4c 49 4e 55 58 20 20 20  6c 69 62 61 74 61 20 20 20 20 20 20 20 20 20 20  33 2e 30 30
    34 00 50 01 01 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00  ec 00 00 00 ${identify}`)

  test('who translates, and the names of the device', () => {
    expect(data).toHaveLength(572)
    expect(ataInformation.parse(data)).toMatchObject({
      fullLength: 572,
      vendor: 'LINUX',
      product: 'libata',
      revision: '3.00',
      deviceSignature: data.subarray(36, 56),
      commandCode: 0xec,
      identifyData: data.subarray(60),
      serialNumber: 'SER123',
      firmwareRevision: 'FW1.0',
      modelNumber: 'A disk of some kind',
    })
  })

  test('cut off, it has the names that came', () => {
    expect(ataInformation.parse(data.subarray(0, 60 + 54))).toMatchObject({
      serialNumber: 'SER123',
      firmwareRevision: 'FW1.0',
      modelNumber: undefined,
    })
    expect(ataInformation.parse(data.subarray(0, 60))).toMatchObject({
      commandCode: 0xec,
      identifyData: undefined,
      serialNumber: undefined,
    })
  })

  test('both ways', () => {
    expect(hex(ataInformation.encode(ataInformation.parse(data)))).toBe(hex(data))
    expectRoundTrips(ataInformation, ATA_INFORMATION_FIELDS)
    expectSurvives(ataInformation.parse, data)
  })
})

test('Power Condition (8Ah) (SPC-5)', () => {
  const data = bytes('00 8a 00 0e 01 06 27 10 13 88 00 00 00 64 01 f4 ff ff')
  expect(powerCondition.parse(data)).toMatchObject({
    standbyY: false,
    standbyZ: true,
    idleC: true,
    idleB: true,
    idleA: false,
    stoppedRecoveryTime: 10_000,
    standbyZRecoveryTime: 5000,
    standbyYRecoveryTime: 0,
    idleARecoveryTime: 100,
    idleBRecoveryTime: 500,
    idleCRecoveryTime: 0xffff,
  })
  expect(hex(powerCondition.encode(powerCondition.parse(data)))).toBe(hex(data))
  expectRoundTrips(powerCondition, POWER_CONDITION_FIELDS)
  expectSurvives(powerCondition.parse, data)
})

test('Power Consumption (8Dh) (SPC-5)', () => {
  const data = bytes('00 8d 00 08 01 03 00 0c 02 04 1d 4c')
  const page = powerConsumption.parse(data)
  expect(page.levels).toEqual([
    { identifier: 1, powerUnits: 3, maximum: 12 },
    { identifier: 2, powerUnits: 4, maximum: 7500 },
  ])
  expect(hex(powerConsumption.encode(page))).toBe(hex(data))
  expect(() => powerConsumption.encode({ levels: [{ identifier: 1, powerUnits: 8, maximum: 1 }] })).toThrow(
    RangeError,
  )
  expectSurvives(powerConsumption.parse, data)
})

test('SCSI Feature Sets (92h) (SPC-5)', () => {
  const data = bytes('00 92 00 08 00 00 00 00 00 01 01 02')
  const page = featureSets.parse(data)
  expect(page.featureSets).toEqual([0x0001, 0x0102])
  expect(hex(featureSets.encode(page))).toBe(hex(data))
  expectSurvives(featureSets.parse, data)
})
