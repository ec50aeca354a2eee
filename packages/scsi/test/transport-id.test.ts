import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encodeTransportId, isIscsiName, parseTransportId, transportIdLength } from '../src/transport-id.ts'
import type { TransportId } from '../src/transport-id.ts'
import { bytes, hex, expectSurvives, zeros } from './support.ts'

// SPC-5, TransportID identifiers: one of each format
const VECTORS: readonly [TransportId, string][] = [
  [
    { protocol: 'fibre-channel', portName: 0x2100001b32010203n },
    `00 ${zeros(7)} 21 00 00 1b 32 01 02 03 ${zeros(8)}`,
  ],
  [{ protocol: 'parallel-scsi', address: 7, relativePort: 1 }, `01 00 00 07 00 00 00 01 ${zeros(16)}`],
  [
    { protocol: 'ieee-1394', eui64: 0x0102030405060708n },
    `03 ${zeros(7)} 01 02 03 04 05 06 07 08 ${zeros(8)}`,
  ],
  [
    { protocol: 'rdma', portId: '000102030405060708090a0b0c0d0e0f' },
    `04 ${zeros(7)} 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f`,
  ],
  [{ protocol: 'sas', address: 0x5000c50001020304n }, `06 00 00 00 50 00 c5 00 01 02 03 04 ${zeros(12)}`],
  [{ protocol: 'pcie', routingId: 0x0102 }, `0a 00 01 02 ${zeros(20)}`],
  [{ protocol: 'iscsi', name: 'iqn.a' }, `05 00 00 14 69 71 6e 2e 61 ${zeros(15)}`],
  [
    { protocol: 'iscsi', name: 'iqn.2026-11.a:b', isid: '400001370000' },
    `45 00 00 24 69 71 6e 2e 32 30 32 36 2d 31 31 2e 61 3a 62 2c 69 2c 30 78
     34 30 30 30 30 31 33 37 30 30 30 30 ${zeros(4)}`,
  ],
]

test.each(VECTORS)('%p both ways', (id, digits) => {
  expect(hex(encodeTransportId(id))).toBe(hex(bytes(digits)))
  expect(parseTransportId(bytes(digits))).toEqual(id)
  expect(transportIdLength(bytes(digits))).toBe(bytes(digits).length)
})

describe('reading', () => {
  test('takes what is cut off or not known as it is', () => {
    const cut = bytes('06 00 00 00 50 00 c5 00')
    expect(parseTransportId(cut)).toEqual({ protocol: 'other', data: cut })
    const unknown = bytes(`0f ${zeros(23)}`)
    expect(parseTransportId(unknown)).toEqual({ protocol: 'other', data: unknown })
    const noIsid = bytes(`45 00 00 14 69 71 6e 2e 61 ${zeros(15)}`)
    expect(parseTransportId(noIsid)).toEqual({ protocol: 'other', data: noIsid })
    expect(encodeTransportId({ protocol: 'other', data: unknown })).toBe(unknown)
  })

  test.each([
    ['empty', ''],
    ['of 224 bytes', `iqn.${'a'.repeat(220)}`],
    ['of 223 characters that are more bytes', `iqn.${'\u00e9'.repeat(219)}`],
    ['with a comma', 'iqn.2026-11.a:b,c'],
    ['with a space', 'iqn.2026-11.a:b c'],
    ['with a control character', 'iqn.2026-11.a:b\u0007'],
  ])('a name that is none is no iSCSI TransportID: %s', (_name, name) => {
    expect(isIscsiName(name)).toBe(false)
    for (const [first, value] of [
      [0x05, name],
      [0x45, `${name},i,0x400001370000`],
    ] as const) {
      const text = Buffer.from(value)
      const data = Buffer.alloc(4 + ((text.length + 4) & ~3))
      data.set([first, 0, (data.length - 4) >> 8, (data.length - 4) & 0xff])
      data.set(text, 4)
      expect(parseTransportId(data)).toEqual({ protocol: 'other', data })
    }
    expect(() => encodeTransportId({ protocol: 'iscsi', name })).toThrow('is no iSCSI name')
  })

  test('what is read can be written', () => {
    const longest = { protocol: 'iscsi', name: `iqn.${'\u00e9'.repeat(109)}x`, isid: '400001370000' } as const
    expect(parseTransportId(encodeTransportId(longest))).toEqual(longest)
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(0x05, 0x45),
        (noise, first) => {
          const text = Buffer.from(first === 0x45 ? `${noise},i,0x400001370000` : noise)
          const data = Uint8Array.of(first, 0, 0, text.length + 1, ...text, 0)
          const id = parseTransportId(data)
          expect(() => encodeTransportId(id)).not.toThrow()
        },
      ),
    )
  })

  test('never throws', () => {
    for (const [, digits] of VECTORS) expectSurvives(parseTransportId, bytes(digits))
  })
})

describe('misuse is named', () => {
  test.each<[TransportId, string]>([
    [{ protocol: 'iscsi', name: '' }, 'is no iSCSI name'],
    [{ protocol: 'iscsi', name: 'iqn.a,b' }, 'is no iSCSI name'],
    [{ protocol: 'iscsi', name: 'iqn.a', isid: '4000' }, 'is not 12 hexadecimal digits'],
    [{ protocol: 'rdma', portId: 'xyz' }, 'is not 32 hexadecimal digits'],
    [{ protocol: 'sas', address: -1n }, 'address -1 is not in'],
  ])('%p', (id, message) => {
    expect(() => encodeTransportId(id)).toThrow(RangeError)
    expect(() => encodeTransportId(id)).toThrow(message)
  })
})
