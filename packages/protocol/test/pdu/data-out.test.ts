import { expect, test } from '@jest/globals'
import { decodeDataOut, encodeDataOut } from '../../src/pdu/data-out.ts'
import type { DataOut } from '../../src/pdu/data-out.ts'
import { decoded, encoded, hex, patched } from './support.ts'

const pdu: DataOut = {
  kind: 'data-out',
  final: true,
  lun: 0x0001_0203_0405_0607n,
  initiatorTaskTag: 0x01020304,
  targetTransferTag: 0x11121314,
  expStatSN: 0x31323334,
  dataSN: 0x51525354,
  bufferOffset: 0x61626364,
  dataSegmentLength: 0x001000,
}
const wire = `
  05 80 00 00  00 00 10 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  00 00 00 00  31 32 33 34
  00 00 00 00  51 52 53 54
  61 62 63 64  00 00 00 00`
const noisy = `
  c5 ff ff ff  00 00 10 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  ff ff ff ff  31 32 33 34
  ff ff ff ff  51 52 53 54
  61 62 63 64  ff ff ff ff`

test('is written as drawn in §11.7', () => {
  expect(encoded(encodeDataOut, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeDataOut, wire)).toStrictEqual(pdu)
  expect(decoded(decodeDataOut, noisy)).toStrictEqual(pdu)
})

test('F is bit 0 of byte 1', () => {
  const more = { ...pdu, final: false }
  expect(encoded(encodeDataOut, more)).toBe(patched(wire, { 1: 0x00 }))
  expect(decoded(decodeDataOut, patched(wire, { 1: 0x7f }))).toStrictEqual(more)
})
