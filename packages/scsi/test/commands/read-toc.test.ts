import { expect, test } from '@jest/globals'
import {
  parseFullToc,
  parseToc,
  parseTocSessions,
  readFullToc,
  readToc,
  readTocSessions,
} from '../../src/commands/read-toc.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('the table of contents (MMC-6)', () => {
  const data = bytes('00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 00 10 00')
  const command = readToc({ trackOrSession: 1, allocationLength: 804 })
  expect(hex(command.cdb)).toBe('43 00 00 00 00 00 01 03 24 00')
  expect(command.parse(data)).toEqual({
    firstTrack: 1,
    lastTrack: 1,
    tracks: [
      { adr: 1, control: 4, track: 1, startAddress: 0 },
      { adr: 1, control: 4, track: 0xaa, startAddress: 0x1000 },
    ],
    fullLength: 20,
  })
  expectSurvives(parseToc, data)
})

test('sessions', () => {
  const data = bytes('00 0a 01 02 00 14 05 00 00 00 12 34')
  const command = readTocSessions()
  expect(hex(command.cdb)).toBe('43 00 01 00 00 00 00 10 00 00')
  expect(command.parse(data)).toEqual({
    firstSession: 1,
    lastSession: 2,
    firstTrackOfLast: { adr: 1, control: 4, track: 5, startAddress: 0x1234 },
    fullLength: 12,
  })
  expectSurvives(parseTocSessions, data)
})

test('the full TOC', () => {
  const data = bytes('00 0d 01 01 01 14 00 a2 01 02 03 00 04 05 06')
  const command = readFullToc()
  expect(hex(command.cdb)).toBe('43 02 02 00 00 00 00 10 00 00')
  expect(command.parse(data)).toEqual({
    firstSession: 1,
    lastSession: 1,
    points: [
      {
        session: 1,
        adr: 1,
        control: 4,
        tno: 0,
        point: 0xa2,
        minute: 1,
        second: 2,
        frame: 3,
        zero: 0,
        pMinute: 4,
        pSecond: 5,
        pFrame: 6,
      },
    ],
    fullLength: 15,
  })
  expectSurvives(parseFullToc, data)
})
