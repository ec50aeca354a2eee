import { describe, expect, test } from '@jest/globals'
import { decodeNopIn, decodeNopOut, encodeNopIn, encodeNopOut } from '../../src/pdu/nop.ts'
import type { NopIn, NopOut } from '../../src/pdu/nop.ts'
import { decoded, encoded, hex, patched } from './support.ts'

describe('NOP-Out', () => {
  const pdu: NopOut = {
    kind: 'nop-out',
    immediate: true,
    lun: 0x0001_0203_0405_0607n,
    initiatorTaskTag: 0xffffffff,
    targetTransferTag: 0x11121314,
    cmdSN: 0x21222324,
    expStatSN: 0x31323334,
    dataSegmentLength: 0x010203,
  }
  const wire = `
    40 80 00 00  00 01 02 03
    00 01 02 03  04 05 06 07
    ff ff ff ff  11 12 13 14
    21 22 23 24  31 32 33 34
    00 00 00 00  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    c0 ff ff ff  00 01 02 03
    00 01 02 03  04 05 06 07
    ff ff ff ff  11 12 13 14
    21 22 23 24  31 32 33 34
    ff ff ff ff  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.18', () => {
    expect(encoded(encodeNopOut, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeNopOut, wire)).toStrictEqual(pdu)
    expect(decoded(decodeNopOut, noisy)).toStrictEqual(pdu)
  })

  test('I is bit 1 of byte 0', () => {
    const later = { ...pdu, immediate: false }
    expect(encoded(encodeNopOut, later)).toBe(patched(wire, { 0: 0x00 }))
    expect(decoded(decodeNopOut, patched(wire, { 0: 0x00 }))).toStrictEqual(later)
  })
})

describe('NOP-In', () => {
  const pdu: NopIn = {
    kind: 'nop-in',
    lun: 0x8081_8283_8485_8687n,
    initiatorTaskTag: 0x01020304,
    targetTransferTag: 0xffffffff,
    statSN: 0x21222324,
    expCmdSN: 0x31323334,
    maxCmdSN: 0x41424344,
    dataSegmentLength: 4,
  }
  const wire = `
    20 80 00 00  00 00 00 04
    80 81 82 83  84 85 86 87
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    41 42 43 44  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    e0 ff ff ff  00 00 00 04
    80 81 82 83  84 85 86 87
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    41 42 43 44  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.19', () => {
    expect(encoded(encodeNopIn, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeNopIn, wire)).toStrictEqual(pdu)
    expect(decoded(decodeNopIn, noisy)).toStrictEqual(pdu)
  })
})
