import { describe, expect, test } from '@jest/globals'
import {
  encodeSenseKeySpecific,
  parseSenseDescriptors,
  parseSenseKeySpecific,
} from '../src/sense-descriptors.ts'
import type { SenseKeySpecific } from '../src/sense-descriptors.ts'
import { bytes, hex, expectSurvives } from './support.ts'

describe('each type of descriptor', () => {
  const only = (digits: string, key = 0) => parseSenseDescriptors(bytes(digits), key)

  test.each([
    ['00 0a 80 00 00 00 00 00 00 00 00 07', { type: 'information', valid: true, information: 7n }],
    [
      '01 0a 00 00 ff ff ff ff ff ff ff ff',
      { type: 'command-specific', commandSpecific: 0xffff_ffff_ffff_ffffn },
    ],
    [
      '02 06 00 00 80 12 34 00',
      { type: 'sense-key-specific', specific: { kind: 'progress', progress: 0x1234 } },
    ],
    ['03 02 00 05', { type: 'field-replaceable-unit', code: 5 }],
    ['04 02 00 80', { type: 'stream', filemark: true, endOfMedium: false, incorrectLength: false }],
    ['05 02 00 20', { type: 'block', incorrectLength: true }],
    ['06 02 aa bb', { type: 'osd', code: 6, data: bytes('aabb') }],
    [
      '09 0c 01 40 02 01 0b 0a 0d 0c 0f 0e 50 51',
      {
        type: 'ata-status',
        extend: true,
        error: 0x40,
        count: 0x0201,
        lba: 0x0f0d0b0e0c0a,
        device: 0x50,
        status: 0x51,
      },
    ],
    ['0a 06 02 04 04 00 80 00', { type: 'another-progress', key: 2, asc: 4, ascq: 4, progress: 0x8000 }],
    [
      '0c 06 83 02 70 00 05 00',
      { type: 'forwarded', truncated: true, source: 3, status: 2, sense: bytes('70000500') },
    ],
    ['0e 06 00 01 01 03 00 00', { type: 'device-designation', usage: 1, designator: bytes('01030000') }],
    ['0f 06 00 00 00 00 00 3c', { type: 'microcode-activation', seconds: 60 }],
    ['80 01 ff', { type: 'other', code: 0x80, data: bytes('ff') }],
  ])('%s', (digits, descriptor) => {
    expect(only(digits)).toEqual([descriptor])
  })

  test('user data segment referral (SBC-4)', () => {
    expect(
      only(`0b 2a 01 00
        00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0f ff 00 00 00 01 02 00 00 02
        00 00 00 00 00 00 00 00 00 00 10 00`),
    ).toEqual([
      {
        type: 'user-data-segment-referral',
        notAllSegments: true,
        segments: [
          {
            firstLba: 0n,
            lastLba: 0xfffn,
            targetPortGroups: [
              { state: 0, targetPortGroup: 1 },
              { state: 2, targetPortGroup: 2 },
            ],
          },
        ],
      },
    ])
  })

  test('they follow each other by their lengths, and one that is cut off gives what is there', () => {
    expect(only('03 02 00 05 05 02 00 20 00 0a 80 00 00')).toEqual([
      { type: 'field-replaceable-unit', code: 5 },
      { type: 'block', incorrectLength: true },
      { type: 'information', valid: true, information: undefined },
    ])
  })
})

test('nothing throws', () => {
  expectSurvives(
    (data) => parseSenseDescriptors(data, data[0]),
    bytes('0b 26 01 00 00 00 00 02 00 00 00 00 09 0c 01 40 02 01'),
  )
})

test.each<[SenseKeySpecific, number, string]>([
  [{ kind: 'field-pointer', inCdb: false, byte: 300, bit: undefined }, 5, '80 01 2c'],
  [{ kind: 'segment-pointer', inSegmentDescriptor: true, byte: 4, bit: 7 }, 10, 'af 00 04'],
  [{ kind: 'retry-count', count: 3 }, 3, '80 00 03'],
  [{ kind: 'progress', progress: 0xffff }, 2, '80 ff ff'],
  [{ kind: 'unit-attention-queue', overflow: true }, 6, '81 00 00'],
])('%p both ways', (specific, key, digits) => {
  expect(hex(encodeSenseKeySpecific(specific))).toBe(digits)
  expect(parseSenseKeySpecific(bytes(digits), 0, key)).toEqual(specific)
})
