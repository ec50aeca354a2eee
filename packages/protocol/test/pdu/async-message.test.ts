import { expect, test } from '@jest/globals'
import { AsyncEvent, decodeAsyncMessage, encodeAsyncMessage } from '../../src/pdu/async-message.ts'
import type { AsyncMessage } from '../../src/pdu/async-message.ts'
import { decoded, encoded, hex, patched } from './support.ts'

const pdu: AsyncMessage = {
  kind: 'async-message',
  lun: 0x0001_0203_0405_0607n,
  asyncEvent: AsyncEvent.ConnectionDrop,
  asyncVCode: 0x52,
  parameter1: 0x5354,
  parameter2: 0x6162,
  parameter3: 0x6364,
  statSN: 0x21222324,
  expCmdSN: 0x31323334,
  maxCmdSN: 0x41424344,
  initiatorTaskTag: 0xffffffff,
  dataSegmentLength: 20,
}
const wire = `
  32 80 00 00  00 00 00 14
  00 01 02 03  04 05 06 07
  ff ff ff ff  00 00 00 00
  21 22 23 24  31 32 33 34
  41 42 43 44  02 52 53 54
  61 62 63 64  00 00 00 00`
const noisy = `
  f2 ff ff ff  00 00 00 14
  00 01 02 03  04 05 06 07
  ff ff ff ff  ff ff ff ff
  21 22 23 24  31 32 33 34
  41 42 43 44  02 52 53 54
  61 62 63 64  ff ff ff ff`

test('is written as drawn in §11.9', () => {
  expect(encoded(encodeAsyncMessage, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeAsyncMessage, wire)).toStrictEqual(pdu)
  expect(decoded(decodeAsyncMessage, noisy)).toStrictEqual(pdu)
})

test('the events are those of §11.9.1', () => {
  expect(Object.values(AsyncEvent)).toEqual([0, 1, 2, 3, 4, 5])
})

test.each([0, 5, 6, 248, 255])('the event %i, listed or not, is byte 36', (asyncEvent) => {
  const other = { ...pdu, asyncEvent }
  expect(encoded(encodeAsyncMessage, other)).toBe(patched(wire, { 36: asyncEvent }))
  expect(decoded(decodeAsyncMessage, patched(wire, { 36: asyncEvent }))).toStrictEqual(other)
})
