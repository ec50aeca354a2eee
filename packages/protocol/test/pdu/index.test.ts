import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  BHS_LENGTH,
  Opcode,
  dataSegmentLength,
  decodeHeader,
  encodeHeader,
  headerLength,
  totalAhsLength,
} from '../../src/pdu/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { PDUS } from './arbitraries.ts'
import { breach, bytes, decoded, encoded } from './support.ts'

const KINDS = Object.entries<fc.Arbitrary<Pdu>>(PDUS)

const OPCODES = {
  'nop-out': 0x00,
  'scsi-command': 0x01,
  'task-management-request': 0x02,
  'login-request': 0x03,
  'text-request': 0x04,
  'data-out': 0x05,
  'logout-request': 0x06,
  'snack-request': 0x10,
  'nop-in': 0x20,
  'scsi-response': 0x21,
  'task-management-response': 0x22,
  'login-response': 0x23,
  'text-response': 0x24,
  'data-in': 0x25,
  'logout-response': 0x26,
  r2t: 0x31,
  'async-message': 0x32,
  reject: 0x3f,
} as const

describe.each(KINDS)('%s', (_, arbitrary) => {
  test('is the same after a round trip, at any place of a larger buffer', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(40), (pdu, margin) => {
        const header = encoded(encodeHeader, pdu, margin)
        const copy = decoded(decodeHeader, header, margin)
        expect(copy).toStrictEqual(pdu)
        expect(Object.keys(copy)).toEqual(Object.keys(pdu))
        expect(header).toHaveLength(2 * headerLength(pdu))
      }),
    )
  })

  test('has its opcode, and its lengths where every PDU has them', () => {
    fc.assert(
      fc.property(arbitrary, (pdu) => {
        const header = bytes(encoded(encodeHeader, pdu))
        const view = new DataView(header.buffer)
        expect(view.getUint8(0) & 0x3f).toBe(OPCODES[pdu.kind])
        expect(totalAhsLength(view, 0)).toBe(header.length - BHS_LENGTH)
        expect(dataSegmentLength(view, 0)).toBe(pdu.dataSegmentLength)
      }),
      { numRuns: 20 },
    )
  })

  test.each([-1, 0x1000000, 1.5, NaN])('cannot have a data segment of %d bytes', (length) => {
    fc.assert(
      fc.property(arbitrary, (pdu) => {
        expect(() => encoded(encodeHeader, { ...pdu, dataSegmentLength: length })).toThrow(
          new RangeError(
            `dataSegmentLength is ${length}: it must be an integer from 0 to 16777215; split the data over several PDUs`,
          ),
        )
      }),
      { numRuns: 1 },
    )
  })
})

test('the opcodes are those of §11.2.1.2', () => {
  expect(Object.values(Opcode).toSorted((a, b) => a - b)).toEqual(Object.values(OPCODES))
})

test('the lengths are read from bytes 4 to 7', () => {
  const view = new DataView(bytes('99 00 80 00 00 ff fe fd fc').buffer)
  expect(totalAhsLength(view, 1)).toBe(1020)
  expect(dataSegmentLength(view, 1)).toBe(0xfefdfc)
})

const ASSIGNED: readonly number[] = Object.values(OPCODES)
const UNASSIGNED = Array.from({ length: 64 }, (_, code) => code).filter((code) => !ASSIGNED.includes(code))

test.each(UNASSIGNED)('the opcode %i is a violation', (code) => {
  const digits = code.toString(16).padStart(2, '0')
  expect(decoded(decodeHeader, digits + '00'.repeat(47))).toEqual(
    breach('unknown-opcode', '11.2.1.2', `opcode 0x${digits} is not assigned`),
  )
})

test.each(ASSIGNED.filter((code) => code !== 0x01))('an AHS on the opcode %i is a violation', (code) => {
  const digits = code.toString(16).padStart(2, '0')
  expect(decoded(decodeHeader, `${digits} 80 00 00 01 ${'00'.repeat(43)} 00 01 01 00`)).toEqual(
    breach('additional-header', '11.2.2', `opcode 0x${digits} carries no AHS`),
  )
})

test.each([
  [0, 47],
  [53, 48],
  [0, 104],
])('a header at %i of %i bytes is a mistake of the caller of a view of 100 bytes', (offset, length) => {
  const view = new DataView(new ArrayBuffer(200), 50, 100)
  expect(() => decodeHeader(view, offset, length)).toThrow(
    new RangeError(
      `a header of ${length} bytes at ${offset} of 100: it needs at least 48, all of them received`,
    ),
  )
})

describe('whatever a peer sends', () => {
  const segments = fc
    .array(
      fc.tuple(
        fc.constantFrom(0, 1, 2, 5, 6, 30, 245, 246, 1017),
        fc.constantFrom(0, 1, 2, 0x81, 0xc2, 3),
        fc.uint8Array({ maxLength: 260, size: 'max' }),
      ),
      { maxLength: 4 },
    )
    .map((list) => list.flatMap(([length, type, rest]) => [length >> 8, length & 0xff, type, ...rest]))
  const random = fc.uint8Array({ minLength: 48, maxLength: 1068, size: 'max' })
  const plausible = fc
    .tuple(fc.constantFrom(...ASSIGNED), fc.uint8Array({ minLength: 47, maxLength: 47 }), segments)
    .map(([code, rest, ahs]) => Uint8Array.from([code, ...rest, ...ahs].slice(0, 1068)))
  const commands = fc
    .tuple(fc.uint8Array({ minLength: 46, maxLength: 46 }), segments)
    .map(([rest, ahs]) => Uint8Array.from([0x01, 0x81, ...rest, ...ahs].slice(0, 1068)))

  const surrounded = (header: Uint8Array, filler: number): Pdu | { readonly kind: 'violation' } => {
    const buffer = new Uint8Array(header.length + 2000).fill(filler)
    buffer.set(header, 1000)
    return decodeHeader(new DataView(buffer.buffer), 1000, header.length)
  }

  test.each([
    ['random bytes', random],
    ['random bytes with an assigned opcode', plausible],
    ['SCSI Commands with all kinds of AHS', commands],
  ])('%s become a PDU or a violation, and nothing outside of them is read', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(20), (header, margin) => {
        const buffer = new Uint8Array(header.length + 2 * margin)
        buffer.set(header, margin)
        const answer = decodeHeader(new DataView(buffer.buffer, margin, header.length), 0, header.length)
        expect(['violation', ...Object.keys(OPCODES)]).toContain(answer.kind)
        expect(surrounded(header, 0x00)).toStrictEqual(answer)
        expect(surrounded(header, 0xff)).toStrictEqual(answer)
      }),
      { numRuns: 1000 },
    )
  })
})
