import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { COPIED_PAYLOAD_LENGTH, PduWriter } from '../../src/framing/index.ts'
import type { Transmit } from '../../src/framing/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { PDUS } from '../pdu/arbitraries.ts'
import { ALL_DIGESTS, BOTH_DIGESTS, concat, NO_DIGESTS, pattern, pduBytes } from '../support/pdu-bytes.ts'
import type { Digests } from '../support/pdu-bytes.ts'
import { nopIn, scsiCommand, textResponse } from '../support/pdus.ts'

const MEBIBYTE = 1024 * 1024

function writer(digests: Digests = NO_DIGESTS): PduWriter<string> {
  const made = new PduWriter<string>()
  made.configure(digests)
  return made
}

/** The transmit that must be there now. */
function taken(from: PduWriter<string>): Transmit {
  const transmit = from.take()
  if (transmit === undefined) throw new Error('take() had nothing')
  return transmit
}

function text(length: number): Pdu {
  return textResponse({ dataSegmentLength: length })
}

describe('the bytes of a transmit', () => {
  const length = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 2, arbitrary: fc.integer({ min: COPIED_PAYLOAD_LENGTH - 2, max: COPIED_PAYLOAD_LENGTH + 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 50_000, max: 70_000 }) },
  )
  const written = fc.record({
    pdu: fc.oneof(...Object.values(PDUS)),
    length,
    cuts: fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 4 }),
  })

  /** The bytes in as many pieces as there are cuts and one, some of them empty. */
  function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
    const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length]
    return ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end))
  }

  test('are what a plain serialisation gives, for any PDUs, payloads and digests', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), fc.constantFrom(...ALL_DIGESTS), (items, digests) => {
        const out = writer(digests)
        const sent: Uint8Array[] = []
        const plain: Uint8Array[] = []
        const flush = (): void => {
          const transmit = out.take()
          if (transmit === undefined) return
          expect(transmit.segments.reduce((sum, segment) => sum + segment.length, 0)).toBe(
            transmit.byteLength,
          )
          sent.push(concat(transmit.segments))
          out.flushed(transmit)
        }
        items.forEach((item, index) => {
          const pdu = { ...item.pdu, dataSegmentLength: item.length }
          const payload = pattern(item.length, index)
          plain.push(pduBytes(pdu, payload, digests))
          if (!out.hasRoom) flush()
          out.write(pdu, pieces(payload, item.cuts))
        })
        flush()
        expect(Buffer.compare(concat(sent), concat(plain))).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  test('lie in the memory that the host makes, and are views of its kind', () => {
    const asked: number[] = []
    const out = new PduWriter<string>({
      allocate: (byteLength) => {
        asked.push(byteLength)
        return Buffer.from(new ArrayBuffer(byteLength + 100), 52, byteLength)
      },
    })
    const expected = pduBytes(scsiCommand(), new Uint8Array(0), NO_DIGESTS)
    for (let round = 0; round < 3; round++) {
      out.write(scsiCommand())
      const transmit = taken(out)
      expect(transmit.segments.every((segment) => segment instanceof Buffer)).toBe(true)
      expect([...concat(transmit.segments)]).toEqual([...expected])
      out.flushed(transmit)
    }
    expect(asked).toEqual([65536, 65536])
  })

  test('one view serves again when its memory is back and as much is sent, and no longer', () => {
    const out = writer()
    /** The view of a transmit of so many PDUs, which is flushed. */
    const sent = (count: number): Uint8Array | undefined => {
      for (let written = 0; written < count; written++) out.write(scsiCommand())
      const transmit = taken(out)
      out.flushed(transmit)
      expect(transmit.segments.map(({ length }) => length)).toEqual([48 * count])
      return transmit.segments[0]
    }
    const first = [sent(1), sent(1)]
    expect([sent(1), sent(1)].every((view, index) => view === first[index])).toBe(true)
    expect(first).not.toContain(sent(2))
  })

  test('padding is zeroes, also where a buffer is used again', () => {
    const out = writer()
    out.write(text(100), [new Uint8Array(100).fill(0xff)])
    out.flushed(taken(out))
    out.write(nopIn())
    out.flushed(taken(out))
    out.write(text(1), [Uint8Array.of(1)])
    expect(concat(taken(out).segments).subarray(48)).toEqual(Uint8Array.of(1, 0, 0, 0))
  })

  test('digests switched on count for what is written from then on', () => {
    const out = new PduWriter<string>()
    out.write(text(3), [pattern(3)])
    out.configure(BOTH_DIGESTS)
    out.write(text(3), [pattern(3)])
    expect(concat(taken(out).segments)).toEqual(
      concat([pduBytes(text(3), pattern(3), NO_DIGESTS), pduBytes(text(3), pattern(3), BOTH_DIGESTS)]),
    )
  })

  test('use the CRC32C that was injected', () => {
    const out = new PduWriter<string>({ crc32c: () => 0x04030201 })
    out.configure({ headerDigest: true, dataDigest: false })
    out.write(nopIn())
    expect(concat(taken(out).segments).subarray(48)).toEqual(Uint8Array.of(1, 2, 3, 4))
  })
})

describe('whose memory a transmit holds', () => {
  test('a large payload goes out as the very views of its owner', () => {
    const memory = pattern(100_000)
    const payload = [
      memory.subarray(10, 20_000),
      memory.subarray(50_000, 50_001),
      memory.subarray(70_000, 90_000),
    ]
    const length = payload.reduce((sum, piece) => sum + piece.length, 0)
    const out = writer()
    expect(out.write(text(length), payload, 'a')).toBe(true)
    const { segments } = taken(out)
    expect(segments.slice(1, 4)).toEqual(payload)
    expect(
      segments.slice(1, 4).map((view) => [view.buffer === memory.buffer, view.byteOffset, view.length]),
    ).toEqual(payload.map((view) => [true, view.byteOffset, view.length]))
    expect(segments[0]?.buffer).not.toBe(memory.buffer)
  })

  test.each([
    [1, false],
    [COPIED_PAYLOAD_LENGTH, false],
    [COPIED_PAYLOAD_LENGTH + 1, true],
  ])('a payload of %i bytes: lent is %s', (length, lent) => {
    const payload = pattern(length)
    const out = writer()
    expect(out.write(text(length), [payload], 'holder')).toBe(lent)
    const transmit = taken(out)
    expect(transmit.segments.some((segment) => segment.buffer === payload.buffer)).toBe(lent)
    expect(out.flushed(transmit)).toEqual(lent ? ['holder'] : [])
  })

  test('a small payload is copied: the owner may change it at once', () => {
    const payload = pattern(64)
    const out = writer()
    out.write(text(64), [payload])
    payload.fill(0)
    expect(concat(taken(out).segments).subarray(48)).toEqual(pattern(64))
  })

  test('headers and small payloads that follow each other are one segment', () => {
    const out = writer()
    for (let count = 0; count < 10; count++) out.write(text(100), [pattern(100)])
    expect(taken(out).segments).toHaveLength(1)
  })

  test('holders come back once for each PDU, in order, with their own transmit', () => {
    const out = writer()
    const payload = [pattern(20_000)]
    out.write(text(20_000), payload, 'a')
    out.write(text(20_000), payload, 'b')
    out.write(text(10), [pattern(10)], 'c')
    out.write(text(20_000), payload, 'a')
    out.write(text(20_000), payload)
    const first = taken(out)
    out.write(text(20_000), payload, 'd')
    const second = taken(out)
    expect(out.flushed(second)).toEqual(['d'])
    expect(out.flushed(first)).toEqual(['a', 'b', 'a'])
  })
})

describe('taking and flushing', () => {
  test('take() empties: there is nothing twice', () => {
    const out = writer()
    expect(out.take()).toBeUndefined()
    out.write(nopIn())
    expect(taken(out).byteLength).toBe(48)
    expect(out.take()).toBeUndefined()
  })

  test('there is room for one more PDU with a small payload, whatever its header, until hasRoom says no', () => {
    const out = writer(BOTH_DIGESTS)
    const largest = scsiCommand({
      cdb: pattern(260),
      bidirectionalReadLength: 1,
      dataSegmentLength: COPIED_PAYLOAD_LENGTH - 1,
    })
    let count = 0
    for (; out.hasRoom; count++) out.write(largest, [pattern(COPIED_PAYLOAD_LENGTH - 1)])
    expect(count).toBeGreaterThan(1)
    expect(taken(out).byteLength).toBe(
      count * pduBytes(largest, pattern(COPIED_PAYLOAD_LENGTH - 1), BOTH_DIGESTS).length,
    )
    expect(out.hasRoom).toBe(true)
  })

  test('a transmit is full at a mebibyte of lent payload', () => {
    const out = writer()
    const payload = new Uint8Array(MEBIBYTE / 4)
    const counts = []
    for (let count = 1; out.hasRoom; count++) {
      out.write(text(payload.length), [payload])
      counts.push(count)
    }
    expect(counts).toEqual([1, 2, 3, 4])
  })

  test('a buffer is not written again before its transmit is flushed', () => {
    const out = writer()
    const open: { readonly transmit: Transmit; readonly bytes: Uint8Array }[] = []
    for (let round = 0; round < 8; round++) {
      out.write(text(100), [pattern(100, round)])
      const transmit = taken(out)
      open.push({ transmit, bytes: concat(transmit.segments) })
    }
    for (const { transmit, bytes } of open) expect(concat(transmit.segments)).toEqual(bytes)
    expect(new Set(open.map(({ transmit }) => transmit.segments[0]?.buffer)).size).toBe(8)
  })

  test('buffers of flushed transmits are used again', () => {
    const out = writer()
    const buffers = new Set<ArrayBufferLike | undefined>()
    for (let round = 0; round < 20; round++) {
      out.write(nopIn())
      const transmit = taken(out)
      buffers.add(transmit.segments[0]?.buffer)
      out.flushed(transmit)
    }
    expect(buffers.size).toBeLessThanOrEqual(2)
  })

  test('flushed() takes a transmit once: twice would give one buffer to two transmits', () => {
    const out = writer()
    out.write(nopIn())
    const transmit = taken(out)
    out.flushed(transmit)
    expect(() => out.flushed(transmit)).toThrow(TypeError)
  })

  test('flushed() takes only its own', () => {
    const [one, other] = [writer(), writer()]
    other.write(nopIn())
    const transmit = taken(other)
    expect(() => one.flushed(transmit)).toThrow(TypeError)
    expect(() => one.flushed({ segments: [pattern(1)], byteLength: 1 })).toThrow('did not come from take()')
    expect(other.flushed(transmit)).toEqual([])
  })
})
