import { expect, test } from '@jest/globals'
import { SnackType, decodeSnackRequest, encodeSnackRequest } from '../../src/pdu/snack.ts'
import type { SnackRequest } from '../../src/pdu/snack.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

const pdu: SnackRequest = {
  kind: 'snack-request',
  type: SnackType.DataAck,
  lun: 0x0001_0203_0405_0607n,
  initiatorTaskTag: 0xffffffff,
  targetTransferTag: 0x11121314,
  expStatSN: 0x31323334,
  begRun: 0x61626364,
  runLength: 0x71727374,
  dataSegmentLength: 0,
}
const wire = `
  10 82 00 00  00 00 00 00
  00 01 02 03  04 05 06 07
  ff ff ff ff  11 12 13 14
  00 00 00 00  31 32 33 34
  00 00 00 00  00 00 00 00
  61 62 63 64  71 72 73 74`
const noisy = `
  d0 f2 ff ff  00 00 00 00
  00 01 02 03  04 05 06 07
  ff ff ff ff  11 12 13 14
  ff ff ff ff  31 32 33 34
  ff ff ff ff  ff ff ff ff
  61 62 63 64  71 72 73 74`

test('is written as drawn in §11.16', () => {
  expect(encoded(encodeSnackRequest, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeSnackRequest, wire)).toStrictEqual(pdu)
  expect(decoded(decodeSnackRequest, noisy)).toStrictEqual(pdu)
})

test.each([
  [SnackType.Data, 0x80],
  [SnackType.Status, 0x81],
  [SnackType.ResegmentedData, 0x83],
])('the type %i is byte 1 of %i', (type, byte1) => {
  const other: SnackRequest = { ...pdu, type }
  expect(encoded(encodeSnackRequest, other)).toBe(patched(wire, { 1: byte1 }))
  expect(decoded(decodeSnackRequest, patched(wire, { 1: byte1 }))).toStrictEqual(other)
})

test.each([4, 8, 15])('the reserved type %i is a violation', (type) => {
  expect(decoded(decodeSnackRequest, patched(wire, { 1: 0x80 | type }))).toEqual(
    breach('malformed-header', '7.7', `SNACK type ${type} is reserved`),
  )
})
