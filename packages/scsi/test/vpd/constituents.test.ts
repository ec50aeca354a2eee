import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  CFA_PROFILE_FIELDS,
  cfaProfiles,
  CONSTITUENT_FIELDS,
  deviceConstituents,
} from '../../src/vpd/constituents.ts'
import { decodeVpd } from '../../src/vpd/index.ts'
import { bytes, expectSurvives, hex, valuesOf, zeros } from '../support.ts'

const DRIVE = `00 03 00 00 41 43 4d 45 20 20 20 20
  44 49 53 4b 20 37 20 20 20 20 20 20 20 20 20 20 31 2e 30 20 00 00`

test('Device Constituents (8Bh) (SPC-5)', () => {
  // The first tells its serial number by a VPD page of its own, and something of the vendor; the second nothing.
  const data = bytes(`00 8b 00 57 ${DRIVE} 00 0f
    01 00 00 05 00 80 00 01 41   ff 00 00 02 be ef
    ${DRIVE.replace('00 03 00', '00 01 ff')} 00 00`)
  const page = deviceConstituents.parse(data)
  const names = { vendor: 'ACME', product: 'DISK 7', revision: '1.0' }
  expect(page.constituents).toEqual([
    {
      type: 3,
      deviceType: 0,
      ...names,
      details: [
        { type: 1, data: bytes('00 80 00 01 41') },
        { type: 0xff, data: bytes('be ef') },
      ],
    },
    { type: 1, deviceType: 0xff, ...names, details: [] },
  ])
  const [first] = page.constituents[0]?.details ?? []
  expect(decodeVpd(first?.data ?? bytes('')).page).toMatchObject({ serialNumber: 'A' })
  expect(hex(deviceConstituents.encode(page))).toBe(hex(data))
  const details = fc.array(
    fc.record({ type: fc.integer({ min: 0, max: 255 }), data: fc.uint8Array({ maxLength: 20 }) }),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(valuesOf(CONSTITUENT_FIELDS), details), { maxLength: 3 }), (drawn) => {
      const constituents = drawn.map(([fields, each]) => ({ ...fields, details: each }))
      expect(deviceConstituents.parse(deviceConstituents.encode({ constituents })).constituents).toEqual(
        constituents,
      )
    }),
  )
  expectSurvives(deviceConstituents.parse, data)
})

test('CFA Profile Information (8Ch) (SPC-5)', () => {
  const data = bytes('00 8c 00 08 01 00 00 80 02 00 01 00')
  const page = cfaProfiles.parse(data)
  expect(page.profiles).toEqual([
    { profile: 1, sequentialWriteSize: 128 },
    { profile: 2, sequentialWriteSize: 256 },
  ])
  expect(hex(cfaProfiles.encode(page))).toBe(hex(data))
  fc.assert(
    fc.property(fc.array(valuesOf(CFA_PROFILE_FIELDS), { maxLength: 4 }), (profiles) => {
      expect(cfaProfiles.parse(cfaProfiles.encode({ profiles })).profiles).toEqual(profiles)
    }),
  )
  expectSurvives(cfaProfiles.parse, bytes(`00 8c 00 04 ${zeros(4)}`))
})
