import { describe, expect, test } from '@jest/globals'
import { encodeDesignator, parseDesignators } from '../../src/vpd/designator.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

describe('each type of designator (SPC-5)', () => {
  test.each([
    ['01 00 00 02 aa bb', { kind: 'vendor-specific' }],
    [
      '02 01 00 0c 49 45 54 20 20 20 20 20 30 30 30 31',
      { kind: 't10-vendor', vendor: 'IET', identifier: '0001' },
    ],
    ['01 02 00 08 00 11 22 33 44 55 66 77', { kind: 'eui-64', eui: '0011223344556677' }],
    ['01 02 00 0c 00 11 22 33 44 55 66 77 88 99 aa bb', { kind: 'eui-64', eui: '00112233445566778899aabb' }],
    [
      '01 03 00 08 20 01 02 aa bb cc 0d 0e',
      { kind: 'naa', naa: 2, name: '200102aabbcc0d0e', companyId: 0x02aabb },
    ],
    [
      '01 03 00 08 30 01 02 03 04 05 06 07',
      { kind: 'naa', naa: 3, name: '3001020304050607', companyId: undefined },
    ],
    [
      '01 03 00 08 5a bc de f0 00 00 00 01',
      { kind: 'naa', naa: 5, name: '5abcdef000000001', companyId: 0xabcdef },
    ],
    [
      '01 03 00 10 60 01 40 5a 00 00 00 01 00 00 00 00 00 00 00 02',
      { kind: 'naa', naa: 6, name: '6001405a000000010000000000000002', companyId: 0x001405 },
    ],
    ['51 94 00 04 00 00 01 02', { kind: 'relative-target-port', relativeTargetPort: 0x0102 }],
    ['51 95 00 04 00 00 01 02', { kind: 'target-port-group', targetPortGroup: 0x0102 }],
    ['01 06 00 04 00 00 01 02', { kind: 'logical-unit-group', logicalUnitGroup: 0x0102 }],
    [
      '01 07 00 10 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f',
      { kind: 'md5', digest: '000102030405060708090a0b0c0d0e0f' },
    ],
    ['53 98 00 08 69 71 6e 2e 61 00 00 00', { kind: 'scsi-name', name: 'iqn.a' }],
    [
      '91 99 00 04 85 00 02 00',
      { kind: 'protocol-port', routingId: undefined, usb: { address: 5, interface: 2 } },
    ],
    ['a1 99 00 08 01 02 00 00 00 00 00 00', { kind: 'protocol-port', routingId: 0x0102, usb: undefined }],
    [
      '01 0a 00 12 10 00 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f',
      { kind: 'uuid', uuid: '00010203-0405-0607-0809-0a0b0c0d0e0f' },
    ],
    ['01 0f 00 01 00', { kind: 'other' }],
    ['01 02 00 05 00 00 00 00 00', { kind: 'other' }],
    ['01 03 00 08 60 00 00 00 00 00 00 00', { kind: 'other' }],
    ['01 03 00 02 50 00', { kind: 'other' }],
    ['01 04 00 02 00 00', { kind: 'other' }],
    ['01 07 00 02 00 00', { kind: 'other' }],
    ['01 0a 00 02 20 00', { kind: 'other' }],
  ])('%s', (digits, value) => {
    expect(parseDesignators(bytes(digits))).toMatchObject([{ value }])
  })

  test('their header', () => {
    expect(parseDesignators(bytes('53 a8 00 02 61 00'))).toEqual([
      {
        protocolIdentifier: 5,
        codeSet: 3,
        protocolValid: true,
        association: 2,
        type: 8,
        identifier: bytes('61 00'),
        value: { kind: 'scsi-name', name: 'a' },
      },
    ])
  })

  test('one that is cut off keeps its bytes but says nothing', () => {
    expect(parseDesignators(bytes('01 03 00 08 50 00 c5'))).toMatchObject([
      { type: 3, identifier: bytes('50 00 c5'), value: { kind: 'other' } },
    ])
  })
})

test('both ways', () => {
  const digits = '53 a8 00 04 69 71 6e 00'
  const encoded = encodeDesignator({
    protocolIdentifier: 5,
    codeSet: 3,
    association: 2,
    type: 8,
    identifier: bytes('69716e00'),
  })
  expect(hex(encoded)).toBe(digits)
  expect(() =>
    encodeDesignator({ codeSet: 1, association: 0, type: 3, identifier: new Uint8Array(256) }),
  ).toThrow(RangeError)
})

test('nothing throws', () => {
  expectSurvives(parseDesignators, bytes('01 03 00 08 50 00 c5 00 01 02 03 04 51 94 00 04 00 00 00 02'))
})
