import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  ServiceResponse,
  decodeResponseData,
  decodeScsiResponse,
  encodeResponseData,
  encodeScsiResponse,
} from '../../src/pdu/scsi-response.ts'
import type { ScsiResponse } from '../../src/pdu/scsi-response.ts'
import { breach, bytes, decoded, encoded, hex, patched } from './support.ts'

const pdu: ScsiResponse = {
  kind: 'scsi-response',
  response: ServiceResponse.CommandCompleted,
  status: 0x02,
  residualOverflow: false,
  residualUnderflow: true,
  bidirectionalReadOverflow: true,
  bidirectionalReadUnderflow: false,
  residualCount: 0x71727374,
  bidirectionalReadResidualCount: 0x61626364,
  initiatorTaskTag: 0x01020304,
  snackTag: 0x11121314,
  statSN: 0x21222324,
  expCmdSN: 0x31323334,
  maxCmdSN: 0x41424344,
  expDataSN: 0x51525354,
  dataSegmentLength: 20,
}
const wire = `
  21 92 00 02  00 00 00 14
  00 00 00 00  00 00 00 00
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`
const noisy = `
  e1 f3 00 02  00 00 00 14
  ff ff ff ff  ff ff ff ff
  01 02 03 04  11 12 13 14
  21 22 23 24  31 32 33 34
  41 42 43 44  51 52 53 54
  61 62 63 64  71 72 73 74`

test('is written as drawn in §11.4', () => {
  expect(encoded(encodeScsiResponse, pdu)).toBe(hex(wire))
})

test('is read as drawn, whatever the reserved bits are', () => {
  expect(decoded(decodeScsiResponse, wire)).toStrictEqual(pdu)
  expect(decoded(decodeScsiResponse, noisy)).toStrictEqual(pdu)
})

const neither = {
  residualUnderflow: false,
  bidirectionalReadOverflow: false,
  residualCount: 0,
  bidirectionalReadResidualCount: 0,
}
const noCounts = { 40: 0, 41: 0, 42: 0, 43: 0, 44: 0, 45: 0, 46: 0, 47: 0 }

test.each([
  [neither, { ...noCounts, 1: 0x80 }],
  [
    { ...neither, residualOverflow: true, residualCount: 9 },
    { ...noCounts, 1: 0x84, 47: 9 },
  ],
  [
    { ...neither, residualUnderflow: true, residualCount: 9 },
    { ...noCounts, 1: 0x82, 47: 9 },
  ],
  [
    { ...neither, bidirectionalReadOverflow: true, bidirectionalReadResidualCount: 9 },
    { ...noCounts, 1: 0x90, 43: 9 },
  ],
  [
    { ...neither, bidirectionalReadUnderflow: true, bidirectionalReadResidualCount: 9 },
    { ...noCounts, 1: 0x88, 43: 9 },
  ],
])('flags %j are the bytes %j', (members, change) => {
  const other: ScsiResponse = { ...pdu, ...members }
  expect(encoded(encodeScsiResponse, other)).toBe(patched(wire, change))
  expect(decoded(decodeScsiResponse, patched(wire, change))).toStrictEqual(other)
})

test('without their flags the residual counts mean nothing', () => {
  expect(decoded(decodeScsiResponse, patched(wire, { 1: 0x80 }))).toStrictEqual({ ...pdu, ...neither })
  const careless = { ...pdu, residualUnderflow: false, bidirectionalReadOverflow: false }
  expect(encoded(encodeScsiResponse, careless)).toBe(patched(wire, { ...noCounts, 1: 0x80 }))
})

test.each([0x01, 0x02, 0x7f, 0x80, 0xff])(
  'with a response of %i status and flags mean nothing',
  (response) => {
    const failure = { ...pdu, ...neither, response, status: 0 }
    expect(decoded(decodeScsiResponse, patched(wire, { 1: 0x9e, 2: response }))).toStrictEqual(failure)
    expect(encoded(encodeScsiResponse, { ...pdu, response })).toBe(
      patched(wire, { ...noCounts, 1: 0x80, 2: response, 3: 0 }),
    )
  },
)

test.each([
  [0x86, 'a SCSI Response has both O and U set'],
  [0x98, 'a SCSI Response has both o and u set'],
])('flags of %i are a violation', (flags, detail) => {
  expect(decoded(decodeScsiResponse, patched(wire, { 1: flags }))).toEqual(
    breach('malformed-header', '7.7', detail),
  )
})

describe('the data segment', () => {
  const segment = bytes('00 03  70 00 05  de ad')

  test('is a length, sense data, and response data (§11.4.7)', () => {
    expect(decodeResponseData(segment)).toEqual({ sense: bytes('70 00 05'), responseData: bytes('de ad') })
  })

  test('is not copied', () => {
    const { sense, responseData } = decodeResponseData(segment)
    expect([sense.buffer, sense.byteOffset]).toEqual([segment.buffer, 2])
    expect([responseData.buffer, responseData.byteOffset]).toEqual([segment.buffer, 5])
  })

  test.each([
    [0, '', ''],
    [1, '', ''],
    [2, '', ''],
    [3, '70', ''],
    [4, '70 00', ''],
    [5, '70 00 05', ''],
    [6, '70 00 05', 'de'],
    [7, '70 00 05', 'de ad'],
  ])('cut off after %i bytes is clipped', (length, sense, responseData) => {
    expect(decodeResponseData(segment.slice(0, length))).toEqual({
      sense: bytes(sense),
      responseData: bytes(responseData),
    })
  })

  test('a SenseLength beyond the end is clipped, one of 0 leaves everything to the response data', () => {
    expect(decodeResponseData(bytes('ff ff 70 00'))).toEqual({
      sense: bytes('70 00'),
      responseData: bytes(''),
    })
    expect(decodeResponseData(bytes('00 00 70 00'))).toEqual({
      sense: bytes(''),
      responseData: bytes('70 00'),
    })
  })

  test('a first byte alone, which would be a long SenseLength, is clipped', () => {
    expect(decodeResponseData(bytes('ff'))).toEqual({ sense: bytes(''), responseData: bytes('') })
  })

  test('clipped at every length, the parts are what is left of them', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(450),
        (sense, responseData, length) => {
          const whole = Uint8Array.from([sense.length >> 8, sense.length & 0xff, ...sense, ...responseData])
          const left = Math.max(0, Math.min(length, whole.length) - 2)
          expect(decodeResponseData(whole.slice(0, length))).toEqual({
            sense: sense.slice(0, left),
            responseData: responseData.slice(0, Math.max(0, left - sense.length)),
          })
        },
      ),
    )
  })

  test('is made from sense data', () => {
    expect(encodeResponseData(bytes('70 00 05'))).toEqual(bytes('00 03 70 00 05'))
    expect(encodeResponseData(new Uint8Array(0))).toEqual(bytes('00 00'))
    expect(encodeResponseData(new Uint8Array(0x0102)).subarray(0, 3)).toEqual(bytes('01 02 00'))
  })

  test('sense data of more than 65535 bytes is refused', () => {
    expect(decodeResponseData(encodeResponseData(new Uint8Array(65535))).sense).toHaveLength(65535)
    expect(() => encodeResponseData(new Uint8Array(65536))).toThrow(
      new RangeError('sense has 65536 bytes: SenseLength has room for at most 65535'),
    )
  })
})
