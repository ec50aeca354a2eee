import { expect, test } from '@jest/globals'
import { decodeDataIn, encodeDataIn } from '../../src/pdu/data-in.ts'
import type { DataIn } from '../../src/pdu/data-in.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

const pdu: DataIn = {
  kind: 'data-in',
  final: true,
  acknowledge: true,
  residualOverflow: false,
  residualUnderflow: true,
  hasStatus: true,
  status: 0x04,
  lun: 0x0001_0203_0405_0607n,
  initiatorTaskTag: 0x01020304,
  targetTransferTag: 0x11121314,
  statSN: 0x21222324,
  expCmdSN: 0x31323334,
  maxCmdSN: 0x41424344,
  dataSN: 0x51525354,
  bufferOffset: 0x61626364,
  residualCount: 0x71727374,
  dataSegmentLength: 0x040000,
}
const wire = `
  25 c3 00 04  00 04 00 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`
const noisy = `
  e5 fb ff 04  00 04 00 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`

test('is written as drawn in §11.7', () => {
  expect(encoded(encodeDataIn, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeDataIn, wire)).toStrictEqual(pdu)
  expect(decoded(decodeDataIn, noisy)).toStrictEqual(pdu)
})

const noResidual = { residualUnderflow: false, residualCount: 0 }
const noCount = { 44: 0, 45: 0, 46: 0, 47: 0 }
const noStatus = { ...noResidual, hasStatus: false, status: 0, statSN: 0 }
const noStatusBytes = { ...noCount, 3: 0, 24: 0, 25: 0, 26: 0, 27: 0 }

test.each([
  [
    { ...noStatus, final: false, acknowledge: false },
    { ...noStatusBytes, 1: 0x00 },
  ],
  [
    { ...noStatus, final: true, acknowledge: false },
    { ...noStatusBytes, 1: 0x80 },
  ],
  [
    { ...noStatus, final: false, acknowledge: true },
    { ...noStatusBytes, 1: 0x40 },
  ],
  [
    { ...noResidual, acknowledge: false },
    { ...noCount, 1: 0x81 },
  ],
  [{ acknowledge: false }, { 1: 0x83 }],
  [{ acknowledge: false, residualUnderflow: false, residualOverflow: true }, { 1: 0x85 }],
])('flags %j are the bytes %j', (members, change) => {
  const other: DataIn = { ...pdu, ...members }
  expect(encoded(encodeDataIn, other)).toBe(patched(wire, change))
  expect(decoded(decodeDataIn, patched(wire, change))).toStrictEqual(other)
})

test('without S the status, StatSN, O, U and the residual mean nothing', () => {
  expect(decoded(decodeDataIn, patched(wire, { 1: 0xc6 }))).toStrictEqual({ ...pdu, ...noStatus })
  expect(encoded(encodeDataIn, { ...pdu, hasStatus: false, residualOverflow: true })).toBe(
    patched(wire, { ...noStatusBytes, 1: 0xc0 }),
  )
})

test('without O and U the residual count means nothing', () => {
  expect(decoded(decodeDataIn, patched(wire, { 1: 0xc1 }))).toStrictEqual({ ...pdu, ...noResidual })
  expect(encoded(encodeDataIn, { ...pdu, residualUnderflow: false })).toBe(
    patched(wire, { ...noCount, 1: 0xc1 }),
  )
})

test('without a target transfer tag the LUN means nothing', () => {
  const noTag = { 20: 0xff, 21: 0xff, 22: 0xff, 23: 0xff }
  const noLun = { 8: 0, 9: 0, 10: 0, 11: 0, 12: 0, 13: 0, 14: 0, 15: 0 }
  expect(decoded(decodeDataIn, patched(wire, noTag))).toStrictEqual({
    ...pdu,
    lun: 0n,
    targetTransferTag: 0xffffffff,
  })
  expect(encoded(encodeDataIn, { ...pdu, targetTransferTag: 0xffffffff })).toBe(
    patched(wire, { ...noTag, ...noLun }),
  )
})

test.each([
  ['S without F', 0x01, 'a Data-In has S set but not F'],
  ['S without F, with all else', 0x43, 'a Data-In has S set but not F'],
  ['O with U', 0x87, 'a Data-In has both O and U set'],
])('%s is a violation', (_, flags, detail) => {
  expect(decoded(decodeDataIn, patched(wire, { 1: flags }))).toEqual(
    breach('malformed-header', '7.7', detail),
  )
})
