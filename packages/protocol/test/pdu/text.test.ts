import { describe, expect, test } from '@jest/globals'
import {
  decodeTextRequest,
  decodeTextResponse,
  encodeTextRequest,
  encodeTextResponse,
} from '../../src/pdu/text.ts'
import type { TextRequest, TextResponse } from '../../src/pdu/text.ts'
import { breach, decoded, encoded, hex, patched } from './support.ts'

describe('Text Request', () => {
  const pdu: TextRequest = {
    kind: 'text-request',
    immediate: true,
    final: true,
    continue: false,
    lun: 0x0001_0203_0405_0607n,
    initiatorTaskTag: 0x01020304,
    targetTransferTag: 0xffffffff,
    cmdSN: 0x21222324,
    expStatSN: 0x31323334,
    dataSegmentLength: 16,
  }
  const wire = `
    44 80 00 00  00 00 00 10
    00 01 02 03  04 05 06 07
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    00 00 00 00  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    c4 bf ff ff  00 00 00 10
    00 01 02 03  04 05 06 07
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    ff ff ff ff  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.10', () => {
    expect(encoded(encodeTextRequest, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeTextRequest, wire)).toStrictEqual(pdu)
    expect(decoded(decodeTextRequest, noisy)).toStrictEqual(pdu)
  })

  test.each([
    [{ immediate: false }, { 0: 0x04 }],
    [{ final: false }, { 1: 0x00 }],
    [{ final: false, continue: true }, { 1: 0x40 }],
  ])('flags %j are the bytes %j', (members, change) => {
    const other = { ...pdu, ...members }
    expect(encoded(encodeTextRequest, other)).toBe(patched(wire, change))
    expect(decoded(decodeTextRequest, patched(wire, change))).toStrictEqual(other)
  })

  test('C with F is a violation', () => {
    expect(decoded(decodeTextRequest, patched(wire, { 1: 0xc0 }))).toEqual(
      breach('malformed-header', '7.7', 'a Text Request has both F and C set'),
    )
  })
})

describe('Text Response', () => {
  const pdu: TextResponse = {
    kind: 'text-response',
    final: false,
    continue: true,
    lun: 0x0001_0203_0405_0607n,
    initiatorTaskTag: 0x01020304,
    targetTransferTag: 0x11121314,
    statSN: 0x21222324,
    expCmdSN: 0x31323334,
    maxCmdSN: 0x41424344,
    dataSegmentLength: 0x002000,
  }
  const wire = `
    24 40 00 00  00 00 20 00
    00 01 02 03  04 05 06 07
    01 02 03 04  11 12 13 14
    21 22 23 24  31 32 33 34
    41 42 43 44  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    e4 7f ff ff  00 00 20 00
    00 01 02 03  04 05 06 07
    01 02 03 04  11 12 13 14
    21 22 23 24  31 32 33 34
    41 42 43 44  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.11', () => {
    expect(encoded(encodeTextResponse, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeTextResponse, wire)).toStrictEqual(pdu)
    expect(decoded(decodeTextResponse, noisy)).toStrictEqual(pdu)
  })

  test.each([
    [{ continue: false }, { 1: 0x00 }],
    [{ continue: false, final: true }, { 1: 0x80 }],
  ])('flags %j are the bytes %j', (members, change) => {
    const other = { ...pdu, ...members }
    expect(encoded(encodeTextResponse, other)).toBe(patched(wire, change))
    expect(decoded(decodeTextResponse, patched(wire, change))).toStrictEqual(other)
  })

  test('C with F is a violation', () => {
    expect(decoded(decodeTextResponse, patched(wire, { 1: 0xc0 }))).toEqual(
      breach('malformed-header', '7.7', 'a Text Response has both F and C set'),
    )
  })
})
