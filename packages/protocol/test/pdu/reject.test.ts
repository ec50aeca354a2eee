import { expect, test } from '@jest/globals'
import { RejectReason, decodeReject, encodeReject } from '../../src/pdu/reject.ts'
import type { Reject } from '../../src/pdu/reject.ts'
import { decoded, encoded, hex, patched } from './support.ts'

const pdu: Reject = {
  kind: 'reject',
  reason: RejectReason.WaitingForLogout,
  initiatorTaskTag: 0xffffffff,
  statSN: 0x21222324,
  expCmdSN: 0x31323334,
  maxCmdSN: 0x41424344,
  dataSN: 0x51525354,
  dataSegmentLength: 48,
}
const wire = `
  3f 80 0c 00  00 00 00 30
  00 00 00 00  00 00 00 00
  ff ff ff ff  00 00 00 00
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  00 00 00 00  00 00 00 00`
const noisy = `
  ff ff 0c ff  00 00 00 30
  ff ff ff ff  ff ff ff ff
  ff ff ff ff  ff ff ff ff
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  ff ff ff ff  ff ff ff ff`

test('is written as drawn in §11.17', () => {
  expect(encoded(encodeReject, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeReject, wire)).toStrictEqual(pdu)
  expect(decoded(decodeReject, noisy)).toStrictEqual(pdu)
})

test('the reasons are those of §11.17.1', () => {
  expect(Object.values(RejectReason)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test.each([0x00, 0x01, 0x02, 0x0d, 0xff])('the reason %i, listed or not, is byte 2', (reason) => {
  const other = { ...pdu, reason }
  expect(encoded(encodeReject, other)).toBe(patched(wire, { 2: reason }))
  expect(decoded(decodeReject, patched(wire, { 2: reason }))).toStrictEqual(other)
})
