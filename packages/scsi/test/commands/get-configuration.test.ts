import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeConfiguration,
  getConfiguration,
  parseConfiguration,
} from '../../src/commands/get-configuration.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

// MMC-6, GET CONFIGURATION response: profile list with DVD-ROM current and CD-ROM, and the core feature
const DATA = bytes(`
  00 00 00 1c 00 00 00 10
  00 00 03 08 00 10 01 00 00 08 00 00
  00 01 0b 08 00 00 00 01 01 00 00 00`)

test('GET CONFIGURATION (MMC-6)', () => {
  const command = getConfiguration({ requestType: 1, startingFeature: 0x0102 })
  expect(hex(command.cdb)).toBe('46 01 01 02 00 00 00 20 00 00')
  const reply = command.parse(DATA)
  expect(reply).toMatchObject({
    currentProfile: 0x10,
    fullLength: 32,
    profiles: [
      { code: 0x10, current: true },
      { code: 0x08, current: false },
    ],
  })
  expect(reply.features).toEqual([
    { code: 0, version: 0, persistent: true, current: true, data: bytes('00 10 01 00 00 08 00 00') },
    { code: 1, version: 2, persistent: true, current: true, data: bytes('00 00 00 01 01 00 00 00') },
  ])
  expectSurvives(parseConfiguration, DATA)
})

test('without the profile list there are no profiles', () => {
  expect(parseConfiguration(bytes('00 00 00 04 00 00 00 10')).profiles).toEqual([])
})

test('a target writes what is read', () => {
  const { currentProfile = 0, features } = parseConfiguration(DATA)
  expect(encodeConfiguration({ currentProfile, features })).toEqual(DATA)
  const feature = fc.record({
    code: fc.nat(0xffff),
    version: fc.nat(15),
    persistent: fc.boolean(),
    current: fc.boolean(),
    data: fc.uint8Array({ maxLength: 255 }),
  })
  fc.assert(
    fc.property(fc.nat(0xffff), fc.array(feature), (profile, list) => {
      const reply = parseConfiguration(encodeConfiguration({ currentProfile: profile, features: list }))
      expect(reply).toMatchObject({ currentProfile: profile, features: list })
    }),
  )
  const tooLong = { currentProfile: 0, features: [{ data: new Uint8Array(256) }] }
  expect(() => encodeConfiguration(tooLong)).toThrow('feature: data')
})
