import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeReportZones,
  parseReportZones,
  reportZones,
  ZONE_FIELDS,
  ZONE_LIST_FIELDS,
} from '../../src/commands/report-zones.ts'
import { bytes, hex, expectSurvives, valuesOf, zeros } from '../support.ts'

// ZBC, REPORT ZONES parameter data: one sequential write required zone, implicitly open
const DATA = bytes(`
  00 00 00 40 01 00 00 00 00 00 00 00 00 0f ff ff 00 00 00 00 00 00 10 00 ${zeros(40)}
  02 23 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 00 00 00 00 00 20 00 00 00 00 00 00 00 20 08 ${zeros(32)}`)

test('REPORT ZONES (ZBC)', () => {
  const command = reportZones({ lba: 0x2000, reportingOptions: 2, partial: true })
  expect(hex(command.cdb)).toBe('95 00 00 00 00 00 00 00 20 00 00 01 00 00 82 00')
  expect(command.parse(DATA)).toEqual({
    zoneListLength: 64,
    same: 1,
    maximumLba: 0xfffffn,
    startingLbaGranularity: 0x1000n,
    zones: [
      {
        type: 2,
        condition: 2,
        nonSequentialResources: true,
        resetRecommended: true,
        length: 0x1000n,
        startLba: 0x2000n,
        writePointerLba: 0x2008n,
      },
    ],
    fullLength: 128,
  })
  expect(parseReportZones(DATA.subarray(0, 100)).zones).toEqual([])
  expectSurvives(parseReportZones, DATA)
})

test('decode(encode(x)) is x', () => {
  fc.assert(
    fc.property(
      valuesOf(ZONE_LIST_FIELDS),
      fc.array(valuesOf(ZONE_FIELDS)),
      ({ zoneListLength: _, ...header }, zones) => {
        expect(parseReportZones(encodeReportZones(header, zones))).toMatchObject({ ...header, zones })
      },
    ),
  )
})
