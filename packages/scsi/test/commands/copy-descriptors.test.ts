import { describe, expect, test } from '@jest/globals'
import { encodeCscdDescriptor, encodeSegmentDescriptor } from '../../src/commands/copy-descriptors.ts'
import type { SegmentDescriptor } from '../../src/commands/copy-descriptors.ts'
import { bytes, hex, zeros } from '../support.ts'

describe('CSCD descriptors (SPC-4)', () => {
  const identifier = bytes('60 01 40 5a 00 00 00 01 00 00 00 00 00 00 00 00')
  const designator = { codeSet: 1, association: 0, type: 3, identifier }

  test('by designator', () => {
    const descriptor = encodeCscdDescriptor({
      designator,
      relativeInitiatorPort: 1,
      blockLength: 512,
      pad: true,
    })
    expect(descriptor).toEqual(
      bytes(
        `e4 00 00 01 01 03 00 10 60 01 40 5a 00 00 00 01 00 00 00 00 00 00 00 00 ${zeros(4)} 04 00 02 00`,
      ),
    )
  })

  test('as they are', () => {
    const raw = bytes(`e5 ${zeros(31)}`)
    expect(encodeCscdDescriptor(raw)).toBe(raw)
    expect(() => encodeCscdDescriptor(bytes('e5'))).toThrow('no multiple of 32')
  })

  test('an identifier that is too long', () => {
    const long = { ...designator, identifier: new Uint8Array(21) }
    expect(() => encodeCscdDescriptor({ designator: long })).toThrow('21 bytes is over 20')
  })
})

describe('segment descriptors (SPC-4)', () => {
  test.each<[SegmentDescriptor, string]>([
    [
      {
        kind: 'block-to-block',
        source: 0,
        destination: 1,
        blocks: 0x0102,
        sourceLba: 0x10n,
        destinationLba: 0x20,
        destinationCount: true,
      },
      '02 02 00 18 00 00 00 01 00 00 01 02 00 00 00 00 00 00 00 10 00 00 00 00 00 00 00 20',
    ],
    [
      {
        kind: 'block-to-stream',
        source: 0,
        destination: 1,
        streamTransferLength: 0x010203,
        blocks: 4,
        lba: 5,
        cat: true,
      },
      '00 01 00 14 00 00 00 01 00 01 02 03 00 00 00 04 00 00 00 00 00 00 00 05',
    ],
    [
      { kind: 'stream-to-block', source: 1, destination: 0, streamTransferLength: 512, blocks: 1, lba: 0 },
      '01 00 00 14 00 01 00 00 00 00 02 00 00 00 00 01 00 00 00 00 00 00 00 00',
    ],
    [
      {
        kind: 'stream-to-stream',
        source: 1,
        destination: 0,
        sourceTransferLength: 1,
        destinationTransferLength: 2,
        byteCount: 3,
      },
      '03 00 00 10 00 01 00 00 00 00 00 01 00 00 00 02 00 00 00 03',
    ],
    [{ kind: 'verify-device', source: 2, testUnitReady: true }, '07 00 00 08 00 02 00 00 01 00 00 00'],
    [bytes('0c 00 00 00'), '0c 00 00 00'],
  ])('%#', (descriptor, digits) => {
    expect(hex(encodeSegmentDescriptor(descriptor))).toBe(digits)
  })

  test('misuse is named', () => {
    expect(() => encodeSegmentDescriptor({ kind: 'block-to-block', blocks: 65536 })).toThrow('blocks 65536')
  })
})
