import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeSense, encodeSense, parseSense } from '../src/sense.ts'
import { bytes, hex, expectSurvives, zeros } from './support.ts'

// SPC-5, Fixed format sense data: valid, ILLEGAL REQUEST, information, INVALID FIELD IN CDB, FRU 7, field pointer
const FIXED = bytes('f0 00 05 00 00 00 10 0a 00 00 00 2a 24 00 07 cd 00 02')

// SPC-5, Descriptor format sense data: MEDIUM ERROR, with information, command-specific, retry count, FRU, stream
const DESCRIPTOR = bytes(`
  72 03 11 00 80 00 00 28
  00 0a 80 00 00 00 00 12 34 56 78 9a
  01 0a 00 00 00 00 00 00 00 00 00 05
  02 06 00 00 80 00 03 00
  03 02 00 09
  04 02 00 60`)

describe('fixed format', () => {
  test('gives every field', () => {
    expect(parseSense(FIXED)).toEqual({
      format: 'fixed',
      responseCode: 0x70,
      deferred: false,
      key: 5,
      asc: 0x24,
      ascq: 0,
      information: 16n,
      commandSpecific: 42n,
      fieldReplaceableUnit: 7,
      specific: { kind: 'field-pointer', inCdb: true, byte: 2, bit: 5 },
      filemark: false,
      endOfMedium: false,
      incorrectLength: false,
      overflow: false,
      descriptors: [],
      additional: new Uint8Array(0),
    })
  })

  test('information counts only when it is valid', () => {
    const sense = FIXED.slice()
    sense[0] = 0x70
    expect(parseSense(sense).information).toBeUndefined()
  })

  test('deferred errors and stream bits', () => {
    const sense = parseSense(bytes('f1 00 e0 00 00 02 00 0a 00 00 00 00 00 01 00 00 00 00'))
    expect(sense).toMatchObject({
      deferred: true,
      filemark: true,
      endOfMedium: true,
      incorrectLength: true,
      key: 0,
    })
    expect(describeSense(sense)).toBe(
      'NO SENSE: FILEMARK DETECTED (00h/01h), information 512, filemark, end of medium, incorrect length, deferred',
    )
  })

  test('ends where its additional length says', () => {
    const short = FIXED.slice()
    short[7] = 4
    expect(parseSense(short)).toMatchObject({ key: 5, commandSpecific: 42n, asc: undefined })
    expect(
      parseSense(bytes('70 00 02 00 00 00 00 0c 00 00 00 00 04 01 00 00 00 00 aa bb cc')).additional,
    ).toEqual(bytes('aabb'))
  })

  test('cut at each length it gives what is there', () => {
    expect(parseSense(FIXED.subarray(0, 0)).format).toBeUndefined()
    expect(parseSense(FIXED.subarray(0, 1))).toMatchObject({ format: 'fixed', key: undefined })
    expect(parseSense(FIXED.subarray(0, 3))).toMatchObject({ key: 5, asc: undefined, information: undefined })
    expect(parseSense(FIXED.subarray(0, 13))).toMatchObject({ asc: 0x24, ascq: undefined })
    expect(parseSense(FIXED.subarray(0, 17)).specific).toBeUndefined()
  })
})

describe('sense key specific data', () => {
  const withKey = (key: number, digits: string) =>
    parseSense(bytes(`70 00 0${key.toString(16)} ${zeros(4)} 0a ${zeros(4)} 04 04 00 ${digits}`)).specific

  test.each([
    [5, '80 00 10', { kind: 'field-pointer', inCdb: false, byte: 16, bit: undefined }],
    [5, 'c8 00 10', { kind: 'field-pointer', inCdb: true, byte: 16, bit: 0 }],
    [1, '80 00 11', { kind: 'retry-count', count: 17 }],
    [3, '80 01 00', { kind: 'retry-count', count: 256 }],
    [4, '80 00 01', { kind: 'retry-count', count: 1 }],
    [2, '80 80 00', { kind: 'progress', progress: 32768 }],
    [0, '80 40 00', { kind: 'progress', progress: 16384 }],
    [10, 'ab 00 04', { kind: 'segment-pointer', inSegmentDescriptor: true, byte: 4, bit: 3 }],
    [6, '81 00 00', { kind: 'unit-attention-queue', overflow: true }],
    [7, '80 00 00', undefined],
    [5, '4d 00 10', undefined],
  ])('of key %i: %s', (key, digits, specific) => {
    expect(withKey(key, digits)).toEqual(specific)
  })

  test('in words', () => {
    const says = (key: number, digits: string) =>
      describeSense(
        parseSense(bytes(`70 00 0${key.toString(16)} ${zeros(4)} 0a ${zeros(4)} 04 04 00 ${digits}`)),
      )
    expect(says(2, '80 80 00')).toContain(
      'NOT READY: LOGICAL UNIT NOT READY, FORMAT IN PROGRESS (04h/04h), progress 50%',
    )
    expect(says(5, '80 00 10')).toContain('parameter list byte 16')
    expect(says(5, 'c8 00 10')).toContain('CDB byte 16 bit 0')
    expect(says(1, '80 00 11')).toContain('retries 17')
    expect(says(10, 'a0 00 04')).toContain('segment descriptor byte 4')
    expect(says(6, '81 00 00')).toContain('unit attentions were lost')
    expect(says(6, '80 00 00')).toContain('no unit attention was lost')
  })
})

describe('descriptor format', () => {
  test('gives the same fields as fixed format', () => {
    expect(parseSense(DESCRIPTOR)).toMatchObject({
      format: 'descriptor',
      responseCode: 0x72,
      deferred: false,
      key: 3,
      asc: 0x11,
      ascq: 0,
      overflow: true,
      information: 0x123456789an,
      commandSpecific: 5n,
      specific: { kind: 'retry-count', count: 3 },
      fieldReplaceableUnit: 9,
      filemark: false,
      endOfMedium: true,
      incorrectLength: true,
    })
    expect(parseSense(DESCRIPTOR).descriptors.map((descriptor) => descriptor.type)).toEqual([
      'information',
      'command-specific',
      'sense-key-specific',
      'field-replaceable-unit',
      'stream',
    ])
  })

  test('73h is deferred', () => {
    expect(parseSense(bytes('73 03 11 00 00 00 00 00'))).toMatchObject({ deferred: true, key: 3 })
  })

  test('a direct-access descriptor stands for four', () => {
    const sense = parseSense(
      bytes(`72 05 21 00 00 00 00 20
        0d 1e a0 00 c0 00 02 08 00 00 00 00 00 00 00 64 00 00 00 00 00 00 00 c8 ${zeros(8)}`),
    )
    expect(sense).toMatchObject({
      information: 100n,
      commandSpecific: 200n,
      fieldReplaceableUnit: 8,
      incorrectLength: true,
      specific: { kind: 'field-pointer', inCdb: true, byte: 2 },
    })
  })
})

test('vendor specific response codes', () => {
  const sense = parseSense(bytes('7f 01 02'))
  expect(sense).toMatchObject({ format: 'vendor', responseCode: 0x7f, additional: bytes('0102') })
  expect(describeSense(sense)).toBe('vendor specific sense data, response code 7Fh')
})

test('no sense data', () => {
  expect(describeSense(parseSense(new Uint8Array(0)))).toBe('no sense data')
  expect(describeSense(parseSense(bytes('70')))).toBe('no sense key')
})

test('nothing throws', () => {
  expectSurvives((data) => describeSense(parseSense(data)), FIXED)
  expectSurvives((data) => describeSense(parseSense(data)), DESCRIPTOR)
})

describe('encoding', () => {
  test('fixed', () => {
    const sense = encodeSense({
      key: 5,
      asc: 0x24,
      information: 16,
      commandSpecific: 42,
      fieldReplaceableUnit: 7,
      specific: { kind: 'field-pointer', inCdb: true, byte: 2, bit: 5 },
    })
    expect(hex(sense)).toBe(hex(FIXED))
  })

  test('descriptor', () => {
    const sense = encodeSense({
      format: 'descriptor',
      key: 3,
      asc: 0x11,
      information: 0x123456789an,
      commandSpecific: 5n,
      specific: { kind: 'retry-count', count: 3 },
      fieldReplaceableUnit: 9,
      endOfMedium: true,
      incorrectLength: true,
    })
    const expected = DESCRIPTOR.slice()
    expected[4] = 0 // nothing was lost
    expect(hex(sense)).toBe(hex(expected))
  })

  test('decode(encode(x)) is x, in both formats', () => {
    const input = fc.record({
      format: fc.constantFrom('fixed' as const, 'descriptor' as const),
      deferred: fc.boolean(),
      key: fc.nat(15),
      asc: fc.nat(255),
      ascq: fc.nat(255),
      information: fc.bigInt({ min: 0n, max: 0xffff_ffffn }),
      commandSpecific: fc.bigInt({ min: 0n, max: 0xffff_ffffn }),
      fieldReplaceableUnit: fc.nat(255),
      filemark: fc.constant(true),
      endOfMedium: fc.boolean(),
      incorrectLength: fc.boolean(),
    })
    fc.assert(
      fc.property(input, (sense) => {
        expect(parseSense(encodeSense(sense))).toMatchObject(sense)
      }),
    )
  })

  test('misuse is named', () => {
    expect(() => encodeSense({ key: 16 })).toThrow('fixed sense data: key 16 is not an integer in 0..15')
    expect(() => encodeSense({ key: 0, information: 2 ** 32 })).toThrow(RangeError)
    expect(() => encodeSense({ format: 'descriptor', key: 0, fieldReplaceableUnit: 256 })).toThrow(RangeError)
    expect(() => encodeSense({ key: 2, specific: { kind: 'progress', progress: 65536 } })).toThrow(RangeError)
    expect(() =>
      encodeSense({ key: 5, specific: { kind: 'field-pointer', inCdb: true, byte: 0, bit: 8 } }),
    ).toThrow('bit pointer 8 is not an integer in 0..7')
  })
})
