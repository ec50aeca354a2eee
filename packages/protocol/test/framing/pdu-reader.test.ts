import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  COLLECT,
  DISCARD,
  paddingOf,
  PduReader,
  READ_LENGTH,
  STAGING_LENGTH,
} from '../../src/framing/index.ts'
import type { Placement, PlacementMode } from '../../src/framing/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { BYTEWISE, FILL, FILL_BYTEWISE, filling, pushing, WHOLE } from '../support/feed.ts'
import type { Feed } from '../support/feed.ts'
import { LentMemory } from '../support/lent-memory.ts'
import { ALL_DIGESTS, concat, NO_DIGESTS, pattern, pduBytes } from '../support/pdu-bytes.ts'
import type { Digests } from '../support/pdu-bytes.ts'
import {
  dataIn,
  loginResponse,
  nopIn,
  r2t,
  scsiCommand,
  scsiResponse,
  textResponse,
} from '../support/pdus.ts'
import { accepted, placed, RecordingSink } from '../support/recording-sink.ts'

const MAX_SEGMENT = 256 * 1024
const MODES: readonly PlacementMode[] = ['auto', 'direct', 'staged']

/** One PDU of a stream, and what is to become of its data. */
interface Item {
  readonly pdu: Pdu
  readonly data: Uint8Array
  readonly fate: 'collect' | 'discard' | { readonly pieces: readonly number[]; readonly offset: number }
}

/** Numbers the items, so that every one has a tag and data of its own. */
function numbered(items: readonly Item[]): Item[] {
  return items.map(({ pdu, data, fate }, index) => ({
    pdu: { ...pdu, initiatorTaskTag: index, dataSegmentLength: data.length },
    data: pattern(data.length, index),
    fate,
  }))
}

/** What a stream must lead to, told from the items alone. */
function expectedOf(items: readonly Item[]): { log: string[]; contents: string[]; landed: number } {
  const log: string[] = []
  const contents: string[] = []
  let landed = 0
  for (const { pdu, data, fate } of items) {
    if (data.length > 0) log.push(placed(pdu))
    log.push(accepted(pdu, fate === 'collect' ? data : new Uint8Array(0)))
    if (typeof fate === 'string') continue
    const length = fate.pieces.reduce((sum, piece) => sum + piece, 0)
    const content = new Uint8Array(length)
    data.forEach((byte, index) => {
      if (fate.offset + index < length) content[fate.offset + index] = byte
    })
    landed += Math.max(0, Math.min(length - fate.offset, data.length))
    contents.push(Buffer.from(content).toString('base64'))
  }
  return { log, contents, landed }
}

function streamOf(items: readonly Item[], digests: Digests): Uint8Array {
  return concat(items.map(({ pdu, data }) => pduBytes(pdu, data, digests, 0xee)))
}

/** What a reader makes of the stream of these items. */
function run(
  items: readonly Item[],
  stream: Uint8Array,
  digests: Digests,
  mode: PlacementMode,
  feed: Feed,
  stagingLength?: number,
): ReturnType<typeof expectedOf> {
  const memories = items.map(({ fate }) =>
    typeof fate === 'string' ? undefined : new LentMemory(fate.pieces),
  )
  const sink = new RecordingSink((pdu): Placement => {
    const fate = items[pdu.initiatorTaskTag]?.fate
    const space = memories[pdu.initiatorTaskTag]
    if (space !== undefined && typeof fate === 'object') return { kind: 'lent', space, offset: fate.offset }
    return fate === 'collect' ? COLLECT : DISCARD
  })
  const reader = new PduReader({ sink, placement: mode, stagingLength })
  reader.configure({ ...digests, maxRecvDataSegmentLength: MAX_SEGMENT })
  feed(reader, stream)
  const used = memories.filter((memory) => memory !== undefined)
  expect(used.every((memory) => memory.isGuardIntact)).toBe(true)
  const { placedDirectly, copied } = reader.statistics
  if (mode === 'staged') expect(placedDirectly).toBe(0)
  return {
    log: sink.log,
    contents: used.map((memory) => Buffer.from(memory.content).toString('base64')),
    landed: placedDirectly + copied,
  }
}

const item = (pdu: Pdu, length: number, fate: Item['fate']): Item => ({
  pdu,
  data: new Uint8Array(length),
  fate,
})

/** Every kind of fate and padding, small and large, with an AHS between. */
const SAMPLE = numbered([
  item(loginResponse(), 33, 'collect'),
  item(dataIn(), 1, { pieces: [1], offset: 0 }),
  item(dataIn(), 2, { pieces: [512], offset: 100 }),
  item(nopIn(), 0, 'discard'),
  item(dataIn(), 3, { pieces: [1, 1, 1], offset: 0 }),
  item(scsiCommand({ cdb: pattern(61), bidirectionalReadLength: 99 }), 6, 'collect'),
  item(dataIn(), 4, { pieces: [2, 0, 0, 3, 0], offset: 1 }),
  item(dataIn(), 20_001, { pieces: [20_001], offset: 0 }),
  item(dataIn(), 20_002, { pieces: [100, 19_000, 17, 0, 30_000], offset: 50 }),
  item(scsiCommand({ cdb: pattern(260) }), 0, 'discard'),
  item(r2t(), 0, 'discard'),
  item(textResponse(), 8191, 'collect'),
  item(dataIn(), 30_000, { pieces: [20_000], offset: 500 }),
  item(dataIn(), 17_000, { pieces: [20_000], offset: 30_000 }),
  item(textResponse(), 18_003, 'discard'),
  item(scsiResponse(), 22, 'collect'),
  item(dataIn(), 16_384, { pieces: [16_384], offset: 0 }),
])

describe('a stream of many PDUs', () => {
  const feeds: readonly (readonly [string, Feed])[] = [
    ['whole', WHOLE],
    ['byte by byte', BYTEWISE],
    ['into the memory that the reader names', FILL],
    ['byte by byte into the memory that the reader names', FILL_BYTEWISE],
    ['in chunks of 47 and 49', pushing([47, 49])],
    ['filling 52 and then 16384 bytes', filling([52, 16_384])],
    ['filling 10000 bytes', filling([10_000])],
  ]
  const cases = ALL_DIGESTS.flatMap((digests) => MODES.map((mode) => ({ ...digests, mode })))

  test.each(cases)(
    'is the same however it is cut: header digest $headerDigest, data digest $dataDigest, $mode',
    ({ mode, ...digests }) => {
      const expected = expectedOf(SAMPLE)
      const stream = streamOf(SAMPLE, digests)
      for (const [name, feed] of feeds) {
        expect([name, run(SAMPLE, stream, digests, mode, feed)]).toEqual([name, expected])
      }
    },
  )

  test('is the same for any PDUs, digests, modes, cuts and staging buffers', () => {
    const length = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 70 }) },
      { weight: 2, arbitrary: fc.integer({ min: 16_380, max: 16_400 }) },
      { weight: 1, arbitrary: fc.integer({ min: 40_000, max: 41_000 }) },
    )
    const piece = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(16_384, 16_390, 40_000),
    )
    const lent = fc.record({
      pieces: fc.array(piece, { maxLength: 6 }),
      offset: fc.integer({ min: 0, max: 120 }),
    })
    const pdu = fc.oneof(
      { weight: 4, arbitrary: fc.constant(dataIn()) },
      fc.constant(textResponse()),
      fc.integer({ min: 16, max: 260 }).map((cdbLength) => scsiCommand({ cdb: pattern(cdbLength) })),
    )
    const fate = fc.oneof(
      { weight: 3, arbitrary: lent },
      fc.constantFrom('collect' as const, 'discard' as const),
    )
    const items = fc
      .array(fc.record({ pdu, data: length.map((count) => new Uint8Array(count)), fate }), {
        minLength: 1,
        maxLength: 12,
      })
      .map(numbered)
    const cut = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 50_000 }))
    const cuts = fc.array(cut, { minLength: 1, maxLength: 8 })
    const feed = fc.oneof(cuts.map(pushing), cuts.map(filling))
    fc.assert(
      fc.property(
        items,
        fc.constantFrom(...ALL_DIGESTS),
        fc.constantFrom(...MODES),
        feed,
        fc.constantFrom(undefined, 4096, 20_000),
        (sample, digests, mode, way, staging) => {
          const found = run(sample, streamOf(sample, digests), digests, mode, way, staging)
          expect(found).toEqual(expectedOf(sample))
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each([0, 1, 2, 3, 4, 5, 8191, 8192])('padding after %i bytes fills a word', (length) => {
    expect(paddingOf(length)).toBeLessThan(4)
    expect((length + paddingOf(length)) % 4).toBe(0)
  })
})

describe('the staging buffer', () => {
  test.each([1, 4, 5, 47, 48, 49, 51, 100, 299, 303])(
    'a header with AHSs of which %i bytes fit its end is put together',
    (head) => {
      const filler = textResponse({ dataSegmentLength: 4 })
      const command = scsiCommand({ cdb: pattern(260), initiatorTaskTag: 77 })
      const fillerBytes = pduBytes(filler, pattern(4), NO_DIGESTS)
      // A first segment of a length that leaves the command's header where it is wanted.
      const rest = READ_LENGTH - head - fillerBytes.length * 4
      const first = textResponse({ dataSegmentLength: (rest - 48) & ~3, initiatorTaskTag: 5 })
      const stream = concat([
        pduBytes(first, pattern(first.dataSegmentLength), NO_DIGESTS),
        ...Array.from({ length: 4 }, () => fillerBytes),
        pduBytes(command, new Uint8Array(0), NO_DIGESTS),
        pduBytes(filler, pattern(4), NO_DIGESTS),
      ])
      const sink = new RecordingSink(() => COLLECT)
      const reader = new PduReader({ sink })
      reader.configure({ ...NO_DIGESTS, maxRecvDataSegmentLength: MAX_SEGMENT })
      FILL(reader, stream)
      expect(sink.log.slice(-3)).toEqual([
        accepted(command, new Uint8Array(0)),
        placed(filler),
        accepted(filler, pattern(4)),
      ])
      expect(sink.log.filter((line) => line.startsWith('accept'))).toHaveLength(7)
    },
  )

  test('is one and the same, and all that there is room for in what belongs to nobody', () => {
    const reader = new PduReader({ sink: new RecordingSink(() => DISCARD) })
    reader.configure({ ...NO_DIGESTS, maxRecvDataSegmentLength: 2 ** 24 - 1 })
    const bytes = pduBytes(dataIn({ dataSegmentLength: 2 ** 22 }), new Uint8Array(2 ** 22), NO_DIGESTS)
    const memory = new Set<ArrayBufferLike>()
    for (let at = 0; at < bytes.length;) {
      const room = reader.receiveBuffer()
      memory.add(room.buffer)
      const count = Math.min(room.length, bytes.length - at, 100_000)
      room.set(bytes.subarray(at, at + count))
      reader.handleReceived(count)
      at += count
    }
    expect([...memory].map((buffer) => buffer.byteLength)).toEqual([expect.any(Number)])
    expect(Math.max(...[...memory].map((buffer) => buffer.byteLength))).toBeLessThan(STAGING_LENGTH + 4096)
  })

  test('a collected segment that came whole is handed over in place, a cut one as a copy of its own', () => {
    const buffers: ArrayBufferLike[] = []
    const sink = new RecordingSink(
      () => COLLECT,
      (_, data) => buffers.push(data.buffer),
    )
    const reader = new PduReader({ sink })
    const staging = reader.receiveBuffer().buffer
    const bytes = pduBytes(textResponse({ dataSegmentLength: 7 }), pattern(7), NO_DIGESTS)
    reader.receive(bytes)
    pushing([50])(reader, bytes)
    expect(buffers.map((buffer) => buffer === staging)).toEqual([true, false])
  })
})

describe('misuse by the driver', () => {
  test.each([0, 4095, Number.NaN])('a staging buffer of %d bytes is refused', (stagingLength) => {
    const sink = new RecordingSink(() => DISCARD)
    expect(() => new PduReader({ sink, stagingLength })).toThrow(RangeError)
  })

  test('more bytes than there was room for are refused: staging', () => {
    const reader = new PduReader({ sink: new RecordingSink(() => DISCARD) })
    const room = reader.receiveBuffer()
    expect(() => reader.handleReceived(room.length + 1)).toThrow(RangeError)
  })

  test('more bytes than there was room for are refused: lent memory', () => {
    const space = new LentMemory([20_000])
    const reader = new PduReader({ sink: new RecordingSink(() => ({ kind: 'lent', space, offset: 0 })) })
    reader.configure({ ...NO_DIGESTS, maxRecvDataSegmentLength: MAX_SEGMENT })
    reader.receive(pduBytes(dataIn({ dataSegmentLength: 20_000 }), new Uint8Array(0), NO_DIGESTS))
    expect(reader.receiveBuffer()).toHaveLength(20_000)
    expect(() => reader.handleReceived(20_001)).toThrow(RangeError)
  })

  test('more bytes than there was room for are refused: a header read alone', () => {
    const space = new LentMemory([20_000])
    const reader = new PduReader({
      sink: new RecordingSink(() => ({ kind: 'lent', space, offset: 0 })),
      placement: 'direct',
    })
    reader.configure({ ...NO_DIGESTS, maxRecvDataSegmentLength: MAX_SEGMENT })
    reader.receive(pduBytes(dataIn({ dataSegmentLength: 20_000 }), pattern(20_000), NO_DIGESTS))
    expect(reader.receiveBuffer()).toHaveLength(48)
    expect(() => reader.handleReceived(49)).toThrow(RangeError)
  })

  test.each([-1, Number.NaN])('a count of %d is refused', (count) => {
    const reader = new PduReader({ sink: new RecordingSink(() => DISCARD) })
    reader.receiveBuffer()
    expect(() => reader.handleReceived(count)).toThrow(RangeError)
  })
})
