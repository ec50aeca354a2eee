import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { crc32c } from '../../src/framing/index.ts'
import { slowCrc32c } from '../support/pdu-bytes.ts'

const ascending = Uint8Array.from({ length: 32 }, (_, index) => index)

/** An iSCSI SCSI Read (10) command PDU. */
const READ_COMMAND = Uint8Array.from(
  '01c000000000000000000000000000001400000000000400000000140000001828000000000000000200000000000000'.match(
    /../g,
  ) ?? [],
  (pair) => parseInt(pair, 16),
)

describe('CRC32C (RFC 7143 §13.1)', () => {
  // RFC 3720 B.4, which RFC 7143 refers to: the CRC is on the wire least significant byte first.
  test.each([
    ['32 bytes of zeroes', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 bytes of incrementing 0x00 … 0x1f', ascending, 0x46dd794e],
    ['32 bytes of decrementing 0x1f … 0x00', ascending.toReversed(), 0x113fdb5c],
    ['an iSCSI read command PDU', READ_COMMAND, 0xd9963a56],
    ['the check value of the polynomial', Buffer.from('123456789', 'latin1'), 0xe3069283],
    ['nothing', new Uint8Array(0), 0],
  ])('%s', (_, bytes, crc) => {
    expect(crc32c(0, bytes)).toBe(crc)
    expect(slowCrc32c(bytes)).toBe(crc)
  })

  test('is the same bit by bit, for any length and alignment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 20 }), (bytes, skip) => {
        const view = bytes.subarray(Math.min(skip, bytes.length))
        expect(crc32c(0, view)).toBe(slowCrc32c(view))
      }),
    )
  })

  test('step by step is the same as at once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat({ max: 40 })), (bytes, cuts) => {
        let crc = 0
        let at = 0
        for (const cut of [...cuts, bytes.length]) {
          crc = crc32c(crc, bytes.subarray(at, at + cut))
          at = Math.min(at + cut, bytes.length)
        }
        expect(crc).toBe(crc32c(0, bytes))
      }),
    )
  })

  test('notices every flipped bit of a header', () => {
    const crc = crc32c(0, READ_COMMAND)
    for (let bit = 0; bit < READ_COMMAND.length * 8; bit++) {
      const flipped = READ_COMMAND.map((byte, index) =>
        index === bit >>> 3 ? byte ^ (1 << (bit & 7)) : byte,
      )
      expect(crc32c(0, flipped)).not.toBe(crc)
    }
  })
})
