import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodeFullToc,
  encodeToc,
  encodeTocSessions,
  FULL_TOC_FIELDS,
  parseFullToc,
  parseToc,
  parseTocSessions,
  readFullToc,
  readToc,
  readTocSessions,
  TOC_TRACK_FIELDS,
} from '../../src/commands/read-toc.ts'
import { bytes, hex, expectSurvives, valuesOf } from '../support.ts'

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

test('a target writes what is read', () => {
  const byte = fc.nat(255)
  const track = valuesOf(TOC_TRACK_FIELDS)
  fc.assert(
    fc.property(
      byte,
      byte,
      fc.array(track),
      fc.array(valuesOf(FULL_TOC_FIELDS)),
      (first, last, tracks, points) => {
        const toc = { firstTrack: first, lastTrack: last, tracks }
        expect(parseToc(encodeToc(toc))).toEqual({ ...toc, fullLength: 4 + tracks.length * 8 })
        const full = { firstSession: first, lastSession: last, points }
        expect(parseFullToc(encodeFullToc(full))).toEqual({ ...full, fullLength: 4 + points.length * 11 })
      },
    ),
  )
  fc.assert(
    fc.property(byte, byte, track, (firstSession, lastSession, firstTrackOfLast) => {
      const sessions = { firstSession, lastSession, firstTrackOfLast }
      expect(parseTocSessions(encodeTocSessions(sessions))).toEqual({ ...sessions, fullLength: 12 })
    }),
  )
})
