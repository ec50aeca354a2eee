import { expect, test } from '@jest/globals'
import { thirdPartyCopy } from '../../src/vpd/third-party-copy.ts'
import { bytes, hex, expectSurvives, zeros } from '../support.ts'

const DESCRIPTORS: readonly [number, string, object][] = [
  [
    0x0000,
    `${zeros(6)} 00 10 00 00 00 3c 00 00 00 1e 00 00 00 00 00 01 00 00 00 00 00 00 00 00 80 00`,
    {
      kind: 'block-rod-limits',
      maximumRangeDescriptors: 16,
      maximumInactivityTimeout: 60,
      defaultInactivityTimeout: 30,
      maximumTokenTransferSize: 0x10000n,
      optimalTransferCount: 0x8000n,
    },
  ],
  [
    0x0001,
    '07 83 02 10 11 84 01 07 00',
    {
      kind: 'supported-commands',
      commands: [
        { opcode: 0x83, serviceActions: [0x10, 0x11] },
        { opcode: 0x84, serviceActions: [0x07] },
      ],
    },
  ],
  [
    0x0004,
    `${zeros(4)} 00 02 00 01 00 00 05 00 00 00 04 00 ${zeros(12)}`,
    {
      kind: 'parameter-data',
      maximumCscdCount: 2,
      maximumSegmentCount: 1,
      maximumDescriptorListLength: 0x500,
      maximumInlineDataLength: 0x400,
    },
  ],
  [0x0008, '02 02 e4 00', { kind: 'supported-descriptors', types: [0x02, 0xe4] }],
  [0x000c, '00 04 f8 00 f8 01', { kind: 'supported-cscd-ids', ids: [0xf800, 0xf801] }],
  [
    0x0106,
    `04 ${zeros(11)} 00 00 00 0a 00 00 00 14 00 00 00 1e ${zeros(20)}`,
    {
      kind: 'rod-token-features',
      remoteTokens: 4,
      minimumTokenLifetime: 10,
      maximumTokenLifetime: 20,
      maximumTokenInactivityTimeout: 30,
    },
  ],
  [
    0x0108,
    `00 00 00 40 00 80 00 00 83 00 00 05 ${zeros(56)}`,
    {
      kind: 'rod-types',
      types: [{ rodType: 0x800000, internal: true, tokenIn: true, tokenOut: true, preference: 5 }],
    },
  ],
  [
    0x8001,
    '00 00 00 01 00 00 00 02 00 00 10 00 09 0a 00 00',
    {
      kind: 'general-copy',
      totalConcurrentCopies: 1,
      maximumIdentifiedConcurrentCopies: 2,
      maximumSegmentLength: 4096,
      dataSegmentGranularity: 9,
      inlineDataGranularity: 10,
    },
  ],
  [0x9101, '00 00 02 00', { kind: 'stream-copy', maximumStreamTransferSize: 512 }],
  [0xc001, '00 00 02 00 09 00 00 00', { kind: 'held-data', heldDataLimit: 512, heldDataGranularity: 9 }],
  [0x7777, 'aa bb', { kind: 'other', type: 0x7777, data: bytes('aa bb') }],
]

test('Third-Party Copy (8Fh) (SPC-4), every descriptor', () => {
  const descriptors = DESCRIPTORS.map(([type, digits]) => ({ type, data: bytes(digits) }))
  const page = thirdPartyCopy.encode({ descriptors })
  const body = DESCRIPTORS.map(([type, digits]) => {
    const data = bytes(digits)
    return hex(Uint8Array.of(type >> 8, type & 0xff, data.length >> 8, data.length & 0xff, ...data))
  }).join(' ')
  expect(hex(page.subarray(4))).toBe(body)
  expect(thirdPartyCopy.parse(page).descriptors).toEqual(DESCRIPTORS.map(([, , descriptor]) => descriptor))
  expectSurvives(thirdPartyCopy.parse, page)
})
