import { describe, expect, test } from '@jest/globals'
import {
  TaskAttribute,
  decodeScsiCommand,
  encodeScsiCommand,
  scsiCommandHeaderLength,
} from '../../src/pdu/scsi-command.ts'
import type { ScsiCommand } from '../../src/pdu/scsi-command.ts'
import { breach, bytes, decoded, encoded, hex, patched } from './support.ts'

const pdu: ScsiCommand = {
  kind: 'scsi-command',
  immediate: false,
  final: true,
  read: true,
  write: false,
  attribute: TaskAttribute.Simple,
  lun: 0x0005_0000_0000_0000n,
  initiatorTaskTag: 0x01020304,
  expectedDataTransferLength: 0x11121314,
  cmdSN: 0x21222324,
  expStatSN: 0x31323334,
  cdb: bytes('28 00 aa bb cc dd 00 00 08 00 00 00 00 00 00 0f'),
  bidirectionalReadLength: undefined,
  dataSegmentLength: 0xfffffe,
}
const wire = `
  01 c1 00 00  00 ff ff fe
  00 05 00 00  00 00 00 00
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  28 00 aa bb  cc dd 00 00
  08 00 00 00  00 00 00 0f`
const noisy = `
  81 d9 ff ff  00 ff ff fe
  00 05 00 00  00 00 00 00
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  28 00 aa bb  cc dd 00 00
  08 00 00 00  00 00 00 0f`

test('is written as drawn in §11.3', () => {
  expect(encoded(encodeScsiCommand, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeScsiCommand, wire)).toStrictEqual(pdu)
  expect(decoded(decodeScsiCommand, noisy)).toStrictEqual(pdu)
})

test.each([
  [{ immediate: true }, { 0: 0x41 }],
  [{ final: false, read: false, attribute: TaskAttribute.Untagged }, { 1: 0x00 }],
  [{ final: true, read: false, attribute: TaskAttribute.Untagged }, { 1: 0x80 }],
  [{ final: false, read: true, attribute: TaskAttribute.Untagged }, { 1: 0x40 }],
  [{ final: false, read: false, write: true, attribute: TaskAttribute.Untagged }, { 1: 0x20 }],
  [{ attribute: TaskAttribute.Ordered }, { 1: 0xc2 }],
  [{ attribute: TaskAttribute.HeadOfQueue }, { 1: 0xc3 }],
  [{ attribute: TaskAttribute.Aca }, { 1: 0xc4 }],
])('flags and attribute %j are the bytes %j', (members, change) => {
  const other: ScsiCommand = { ...pdu, ...members }
  expect(encoded(encodeScsiCommand, other)).toBe(patched(wire, change))
  expect(decoded(decodeScsiCommand, patched(wire, change))).toStrictEqual(other)
})

test.each([5, 6, 7])('the reserved task attribute %i is a violation', (attribute) => {
  expect(decoded(decodeScsiCommand, patched(wire, { 1: 0xc0 | attribute }))).toEqual(
    breach('malformed-header', '7.7', `task attribute ${attribute} is reserved`),
  )
})

test('a short CDB is filled up with zeros', () => {
  const short = { ...pdu, cdb: bytes('12 00 00 00 24 00') }
  expect(encoded(encodeScsiCommand, short)).toBe(
    hex(`
      01 c1 00 00  00 ff ff fe
      00 05 00 00  00 00 00 00
      01 02 03 04  11 12 13 14
      21 22 23 24  31 32 33 34
      12 00 00 00  24 00 00 00
      00 00 00 00  00 00 00 00`),
  )
})

test('the decoded CDB is a copy', () => {
  const header = bytes(wire)
  const command = decodeScsiCommand(new DataView(header.buffer), 0, 48)
  header.fill(0)
  expect(command).toStrictEqual(pdu)
})

describe('additional header segments', () => {
  const extended: ScsiCommand = {
    ...pdu,
    cdb: bytes('7f 01 02 03 04 05 06 0b 08 09 0a 0b 0c 0d 0e 0f  10 11 12'),
    dataSegmentLength: 0,
  }
  const bidirectional: ScsiCommand = {
    ...pdu,
    write: true,
    bidirectionalReadLength: 0x51525354,
    dataSegmentLength: 0,
  }
  const both: ScsiCommand = { ...extended, write: true, bidirectionalReadLength: 0x51525354 }

  test('a CDB of 19 bytes spills three over, and one of padding', () => {
    const vector = `
      01 c1 00 00  02 00 00 00
      00 05 00 00  00 00 00 00
      01 02 03 04  11 12 13 14
      21 22 23 24  31 32 33 34
      7f 01 02 03  04 05 06 0b
      08 09 0a 0b  0c 0d 0e 0f
      00 04 01 00  10 11 12 00`
    expect(scsiCommandHeaderLength(extended)).toBe(56)
    expect(encoded(encodeScsiCommand, extended)).toBe(hex(vector))
    expect(decoded(decodeScsiCommand, vector)).toStrictEqual(extended)
  })

  test('a bidirectional read length takes two words', () => {
    const vector = `
      01 e1 00 00  02 00 00 00
      00 05 00 00  00 00 00 00
      01 02 03 04  11 12 13 14
      21 22 23 24  31 32 33 34
      28 00 aa bb  cc dd 00 00
      08 00 00 00  00 00 00 0f
      00 05 02 00  51 52 53 54`
    expect(scsiCommandHeaderLength(bidirectional)).toBe(56)
    expect(encoded(encodeScsiCommand, bidirectional)).toBe(hex(vector))
    expect(decoded(decodeScsiCommand, vector)).toStrictEqual(bidirectional)
  })

  const bhs = `
    01 e1 00 00  04 00 00 00
    00 05 00 00  00 00 00 00
    01 02 03 04  11 12 13 14
    21 22 23 24  31 32 33 34
    7f 01 02 03  04 05 06 0b
    08 09 0a 0b  0c 0d 0e 0f`

  test('both are written, the CDB first', () => {
    expect(scsiCommandHeaderLength(both)).toBe(64)
    expect(encoded(encodeScsiCommand, both)).toBe(
      hex(`${bhs} 00 04 01 00 10 11 12 00  00 05 02 00 51 52 53 54`),
    )
  })

  test('both are read in any order, whatever reserved bits and padding are', () => {
    expect(
      decoded(decodeScsiCommand, `${bhs} 00 05 02 00 51 52 53 54  00 04 01 00 10 11 12 00`),
    ).toStrictEqual(both)
    expect(
      decoded(decodeScsiCommand, `${bhs} 00 04 c1 ff 10 11 12 ff  00 05 82 ff 51 52 53 54`),
    ).toStrictEqual(both)
  })

  test.each(Array.from({ length: 244 }, (_, index) => 17 + index))(
    'a CDB of %i bytes is whole again',
    (length) => {
      const command: ScsiCommand = {
        ...both,
        cdb: Uint8Array.from({ length }, (_, index) => 255 - (index % 256)),
      }
      const header = encoded(encodeScsiCommand, command)
      expect(header).toHaveLength(2 * scsiCommandHeaderLength(command))
      expect(decoded(decodeScsiCommand, header)).toStrictEqual(command)
    },
  )

  test('a CDB of more than 260 bytes is refused', () => {
    const command = { ...pdu, cdb: new Uint8Array(261) }
    expect(() => encoded(encodeScsiCommand, command)).toThrow(RangeError)
    expect(() => scsiCommandHeaderLength(command)).toThrow('cdb has 261 bytes: a SCSI CDB has at most 260')
  })

  const overrun = (left: number): string => `an AHS overruns the ${left} bytes that TotalAHSLength leaves it`

  test.each([
    ['a type of 0', '00 05 00 00 00 00 00 00', 'AHSType 0 is reserved'],
    ['a type of 3', '00 05 03 00 00 00 00 00', 'AHSType 3 is reserved'],
    ['a type of 63', '00 05 3f 00 00 00 00 00', 'AHSType 63 is reserved'],
    ['a reserved type after a good AHS', '00 05 02 00 00 00 00 01 00 01 07 00', 'AHSType 7 is reserved'],
    ['an AHS cut off by a word', '00 06 01 00 10 11 12 13', overrun(8)],
    ['the longest AHSLength', 'ff ff 01 00 10 11 12 13', overrun(8)],
    ['a second AHS cut off', '00 05 02 00 00 00 00 01 00 04 01 00', overrun(4)],
    ['a header that ends in the middle of a word', '00 04 01', overrun(3)],
    ['a CDB of 15 bytes', '00 00 01 00', 'an Extended CDB AHS is for a CDB of 17 to 260 bytes, not of 15'],
    ['a CDB of 16 bytes', '00 01 01 00', 'an Extended CDB AHS is for a CDB of 17 to 260 bytes, not of 16'],
    [
      'a CDB of 261 bytes',
      `00 f6 01 00 ${'00'.repeat(248)}`,
      'an Extended CDB AHS is for a CDB of 17 to 260 bytes, not of 261',
    ],
    [
      'a read length of three bytes',
      '00 04 02 00 00 00 00 00',
      'a bidirectional read length AHS has an AHSLength of 5, not of 4',
    ],
    [
      'a read length of five bytes',
      '00 06 02 00 00 00 00 00 00 00 00 00',
      'a bidirectional read length AHS has an AHSLength of 5, not of 6',
    ],
    ['two CDBs', '00 02 01 00 10 00 00 00 00 02 01 00 10 00 00 00', 'a second Extended CDB AHS'],
    [
      'two read lengths',
      '00 05 02 00 00 00 00 00 00 05 02 00 00 00 00 00',
      'a second bidirectional read length AHS',
    ],
  ])('%s is a violation', (_, segments, detail) => {
    expect(decoded(decodeScsiCommand, bhs + segments)).toEqual(breach('additional-header', '11.2.2', detail))
  })
})
