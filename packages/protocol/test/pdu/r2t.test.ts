import { expect, test } from '@jest/globals'
import { decodeR2T, encodeR2T } from '../../src/pdu/r2t.ts'
import type { R2T } from '../../src/pdu/r2t.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

const pdu: R2T = {
  kind: 'r2t',
  lun: 0x0001_0203_0405_0607n,
  initiatorTaskTag: 0x01020304,
  targetTransferTag: 0x11121314,
  statSN: 0x21222324,
  expCmdSN: 0x31323334,
  maxCmdSN: 0x41424344,
  r2tSN: 0x51525354,
  bufferOffset: 0x61626364,
  desiredDataTransferLength: 0x71727374,
  dataSegmentLength: 0,
}
const wire = `
  31 80 00 00  00 00 00 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`
const noisy = `
  f1 ff ff ff  00 00 00 00
  00 01 02 03  04 05 06 07
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`

test('is written as drawn in §11.8', () => {
  expect(encoded(encodeR2T, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeR2T, wire)).toStrictEqual(pdu)
  expect(decoded(decodeR2T, noisy)).toStrictEqual(pdu)
})

test('the reserved target transfer tag is a violation', () => {
  expect(decoded(decodeR2T, patched(wire, { 20: 0xff, 21: 0xff, 22: 0xff, 23: 0xff }))).toEqual(
    breach('malformed-header', '7.7', 'an R2T has the reserved Target Transfer Tag 0xffffffff'),
  )
})

test('a desired length of 0 is a violation', () => {
  expect(decoded(decodeR2T, patched(wire, { 44: 0, 45: 0, 46: 0, 47: 0 }))).toEqual(
    breach('r2t-length', '11.8.4', 'an R2T has a Desired Data Transfer Length of 0'),
  )
})
