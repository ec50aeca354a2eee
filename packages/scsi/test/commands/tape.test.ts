import { describe, expect, test } from '@jest/globals'
import {
  encodePosition,
  encodePositionExtended,
  encodePositionLong,
  parsePosition,
  parsePositionExtended,
  parsePositionLong,
  POSITION_EXTENDED_FIELDS,
  POSITION_LONG_FIELDS,
  POSITION_SHORT_FIELDS,
  readPosition,
  readPositionExtended,
  readPositionLong,
  rewind,
  space6,
  SpaceCode,
  tapeRead6,
  tapeWrite6,
  writeFilemarks6,
} from '../../src/commands/tape.ts'
import { bytes, expectRoundTrips, expectSurvives, hex } from '../support.ts'

describe('commands of tapes (SSC-5)', () => {
  test.each([
    [tapeRead6({ transferLength: 0x010203, sili: true }), '08 02 01 02 03 00'],
    [tapeRead6({ transferLength: 4, fixed: true }), '08 01 00 00 04 00'],
    [tapeWrite6({ transferLength: 0xffffff }), '0a 00 ff ff ff 00'],
    [space6({ code: SpaceCode.FILEMARKS, count: 2 }).cdb, '11 01 00 00 02 00'],
    [space6({ code: SpaceCode.BLOCKS, count: -1 }).cdb, '11 00 ff ff ff 00'],
    [space6({ code: SpaceCode.BLOCKS, count: -0x800000 }).cdb, '11 00 80 00 00 00'],
    [rewind({ immed: true }).cdb, '01 01 00 00 00 00'],
    [writeFilemarks6({ count: 1, immed: true }).cdb, '10 01 00 00 01 00'],
    [readPosition().cdb, '34 00 00 00 00 00 00 00 00 00'],
    [readPositionLong().cdb, '34 06 00 00 00 00 00 00 00 00'],
    [readPositionExtended().cdb, '34 08 00 00 00 00 00 00 20 00'],
  ])('%#', (cdb, digits) => {
    expect(hex(cdb)).toBe(digits)
  })

  test('limits', () => {
    expect(() => space6({ code: 0, count: 0x800000 })).toThrow('-8388608..8388607')
    expect(() => space6({ code: 0, count: -0x800001 })).toThrow(RangeError)
    expect(() => space6({ code: 0, count: 0.5 })).toThrow(RangeError)
    expect(() => tapeRead6({ transferLength: 2 ** 24 })).toThrow(RangeError)
  })
})

describe('READ POSITION (SSC-5)', () => {
  const short = bytes('c1 02 00 00 00 00 00 07 00 00 00 06 00 00 00 01 00 00 02 00')
  const long = bytes(`8d 00 00 00 00 00 00 02
    00 00 00 00 00 00 00 07 00 00 00 00 00 00 00 08 00 00 00 00 00 00 00 09`)
  const extended = bytes(`36 02 00 1c 00 00 00 01
    00 00 00 01 00 00 00 00 00 00 00 01 00 00 00 02 00 00 00 00 00 00 10 00`)

  test('short form', () => {
    expect(readPosition().parse(short)).toEqual({
      beginningOfPartition: true,
      endOfPartition: true,
      objectCountUnknown: false,
      byteCountUnknown: false,
      locationUnknown: false,
      positionError: false,
      programmableEarlyWarning: true,
      partition: 2,
      firstObject: 7,
      lastObject: 6,
      bufferedObjects: 1,
      bufferedBytes: 512,
    })
    expectSurvives(parsePosition, short)
  })

  test('long form', () => {
    expect(readPositionLong().parse(long)).toEqual({
      beginningOfPartition: true,
      endOfPartition: false,
      markPositionUnknown: true,
      objectNumberUnknown: true,
      programmableEarlyWarning: true,
      partition: 2,
      objectNumber: 7n,
      fileNumber: 8n,
      setNumber: 9n,
    })
    expectSurvives(parsePositionLong, long)
  })

  test('extended form', () => {
    expect(readPositionExtended().parse(extended)).toEqual({
      beginningOfPartition: false,
      endOfPartition: false,
      objectCountUnknown: true,
      byteCountUnknown: true,
      locationUnknown: true,
      positionError: true,
      programmableEarlyWarning: false,
      partition: 2,
      bufferedObjects: 1,
      firstObject: 0x1_0000_0000n,
      lastObject: 0x1_0000_0002n,
      bufferedBytes: 4096n,
    })
    expectSurvives(parsePositionExtended, extended)
  })

  test('a target writes what is read', () => {
    expect(encodePosition(parsePosition(short))).toEqual(short)
    expect(encodePositionLong(parsePositionLong(long))).toEqual(long)
    expect(encodePositionExtended(parsePositionExtended(extended))).toEqual(extended)
    expectRoundTrips({ parse: parsePosition, encode: encodePosition }, POSITION_SHORT_FIELDS)
    expectRoundTrips({ parse: parsePositionLong, encode: encodePositionLong }, POSITION_LONG_FIELDS)
    const extendedForm = { parse: parsePositionExtended, encode: encodePositionExtended }
    expectRoundTrips(extendedForm, POSITION_EXTENDED_FIELDS)
  })
})
