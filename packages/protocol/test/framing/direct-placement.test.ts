import { describe, expect, test } from '@jest/globals'
import {
  COLLECT,
  DIRECT_LENGTH,
  HEADER_ALONE_LENGTH,
  PduReader,
  READ_LENGTH,
  STAGING_LENGTH,
} from '../../src/framing/index.ts'
import type { PduReaderOptions, PlacementMode } from '../../src/framing/index.ts'
import { FILL, filling } from '../support/feed.ts'
import { LentMemory } from '../support/lent-memory.ts'
import { BOTH_DIGESTS, concat, NO_DIGESTS, pattern, pduBytes } from '../support/pdu-bytes.ts'
import type { Digests } from '../support/pdu-bytes.ts'
import { dataIn } from '../support/pdus.ts'
import { RecordingSink } from '../support/recording-sink.ts'

const MAX_SEGMENT = 1024 * 1024

interface Setup {
  readonly reader: PduReader
  readonly sink: RecordingSink
  readonly memory: LentMemory
}

/** A reader whose Data-In all go to one memory, by their Buffer Offset. */
function setup(pieces: readonly number[], digests: Digests = NO_DIGESTS, placement?: PlacementMode): Setup {
  const memory = new LentMemory(pieces)
  const sink = new RecordingSink((pdu) =>
    pdu.kind === 'data-in' ? { kind: 'lent', space: memory, offset: pdu.bufferOffset } : COLLECT,
  )
  const options: PduReaderOptions = { sink, placement }
  const reader = new PduReader(options)
  reader.configure({ ...digests, maxRecvDataSegmentLength: MAX_SEGMENT })
  return { reader, sink, memory }
}

function dataInBytes(bufferOffset: number, data: Uint8Array, digests: Digests = NO_DIGESTS): Uint8Array {
  return pduBytes(dataIn({ bufferOffset, dataSegmentLength: data.length }), data, digests, 0xee)
}

/** Fills what the reader names with these bytes, and says where they went. */
function fill(
  reader: PduReader,
  bytes: Uint8Array,
): { buffer: ArrayBufferLike; offset: number; length: number } {
  const room = reader.receiveBuffer()
  room.set(bytes)
  reader.handleReceived(bytes.length)
  return { buffer: room.buffer, offset: room.byteOffset, length: room.length }
}

describe('direct placement', () => {
  test('the reader names the lent memory itself, and what is left of it after each fill', () => {
    const { reader, sink, memory } = setup([40_000])
    const [piece] = memory.pieces
    const data = pattern(40_000)
    const bytes = dataInBytes(0, data)
    fill(reader, bytes.subarray(0, 48))
    expect(sink.log).toEqual(['place data-in#1'])
    const start = piece?.byteOffset ?? 0
    expect(fill(reader, data.subarray(0, 10_000))).toEqual({
      buffer: piece?.buffer,
      offset: start,
      length: 40_000,
    })
    expect(fill(reader, data.subarray(10_000, 10_001))).toEqual({
      buffer: piece?.buffer,
      offset: start + 10_000,
      length: 30_000,
    })
    expect(reader.isPlacingIn(memory)).toBe(true)
    const room = reader.receiveBuffer()
    expect(room.byteOffset).toBe(start + 10_001)
    expect(reader.isPlacingIn(memory)).toBe(true)
    expect(reader.isPlacingIn(new LentMemory([40_000]))).toBe(false)
    room.set(data.subarray(10_001))
    reader.handleReceived(room.length)
    expect(reader.isPlacingIn(memory)).toBe(false)
    expect(sink.log.at(-1)).toMatch(/^accept data-in#1 0 /)
    expect(memory.content).toEqual(data)
    expect(reader.statistics).toEqual({ placedDirectly: 40_000, copied: 0 })
  })

  test('a segment that began in staging goes on in the lent memory', () => {
    const { reader, memory } = setup([40_000])
    const data = pattern(40_000)
    fill(reader, dataInBytes(0, data).subarray(0, 48 + 1000))
    const { offset, length } = fill(reader, data.subarray(1000))
    expect({ offset, length }).toEqual({ offset: (memory.pieces[0]?.byteOffset ?? 0) + 1000, length: 39_000 })
    expect(memory.content).toEqual(data)
    expect(reader.statistics).toEqual({ placedDirectly: 39_000, copied: 1000 })
  })

  test('piece after piece of a scattered loan is named, as long as they are large', () => {
    const { reader, memory } = setup([20_000, 100, 0, 30_000])
    const data = pattern(50_100)
    const stream = dataInBytes(0, data)
    const named: (number | undefined)[] = []
    for (let at = 48, room = fill(reader, stream.subarray(0, 48)); at < stream.length; at += room.length) {
      named.push(memory.pieces.findIndex((piece) => piece.buffer === reader.receiveBuffer().buffer))
      const length = Math.min(
        reader.receiveBuffer().length,
        stream.length - at,
        named.at(-1) === -1 ? 100 : 2 ** 20,
      )
      fill(reader, stream.subarray(at, at + length))
      room = { ...room, length }
    }
    expect(named).toEqual([0, -1, 3])
    expect(memory.content).toEqual(data)
    expect(reader.statistics).toEqual({ placedDirectly: 50_000, copied: 100 })
  })

  test.each([
    ['auto', DIRECT_LENGTH, true],
    ['auto', DIRECT_LENGTH - 1, false],
    ['direct', DIRECT_LENGTH, true],
    ['staged', DIRECT_LENGTH * 4, false],
  ] as const)('%s, %i bytes missing: aimed is %s', (mode, length, aimed) => {
    const { reader, memory } = setup([length], NO_DIGESTS, mode)
    fill(reader, dataInBytes(0, pattern(length)).subarray(0, 48))
    expect(memory.pieces[0]?.buffer === reader.receiveBuffer().buffer).toBe(aimed)
    expect(reader.isPlacingIn(memory)).toBe(true)
    FILL(reader, pattern(length))
    expect(memory.content).toEqual(pattern(length))
    const [placedDirectly, copied] = aimed ? [length, 0] : [0, length]
    expect(reader.statistics).toEqual({ placedDirectly, copied })
  })

  test('padding and digest never reach the lent memory, nor does the next header', () => {
    const { reader, memory, sink } = setup([20_001, 20_001], BOTH_DIGESTS)
    const data = pattern(40_002)
    FILL(
      reader,
      concat([
        dataInBytes(0, data.subarray(0, 20_001), BOTH_DIGESTS),
        dataInBytes(20_001, data.subarray(20_001), BOTH_DIGESTS),
      ]),
    )
    expect(sink.log).toHaveLength(4)
    expect(memory.content).toEqual(data)
    expect(memory.isGuardIntact).toBe(true)
  })

  test('what lies past the end of the loan lands nowhere, and is read all the same', () => {
    const { reader, memory, sink } = setup([30_000])
    const stream = concat([
      dataInBytes(10_000, pattern(40_000)),
      dataInBytes(30_000, pattern(20_000, 1)),
      dataInBytes(0, pattern(8, 2)),
    ])
    filling([48, 50_000])(reader, stream)
    expect(sink.log.filter((line) => line.startsWith('accept'))).toHaveLength(3)
    expect(memory.isGuardIntact).toBe(true)
    expect(memory.content.subarray(10_000)).toEqual(pattern(40_000).subarray(0, 20_000))
    expect(memory.content.subarray(0, 8)).toEqual(pattern(8, 2))
    const { placedDirectly, copied } = reader.statistics
    expect(placedDirectly + copied).toBe(20_008)
  })

  test('a Buffer Offset at the far end of 32 bits lands nowhere', () => {
    const { reader, memory, sink } = setup([64])
    FILL(reader, concat([dataInBytes(0xffffffff, pattern(32)), dataInBytes(0xffffffe0, pattern(64))]))
    expect(sink.log.filter((line) => line.startsWith('accept'))).toHaveLength(2)
    expect(memory.content).toEqual(new Uint8Array(64))
  })

  test('nothing is placed before the header digest is verified', () => {
    const { reader, memory, sink } = setup([40_000], BOTH_DIGESTS)
    const bytes = dataInBytes(0, pattern(40_000), BOTH_DIGESTS)
    fill(reader, bytes.subarray(0, 48))
    expect(memory.pieces[0]?.buffer).not.toBe(reader.receiveBuffer().buffer)
    fill(reader, bytes.subarray(48, 51))
    expect(memory.pieces[0]?.buffer).not.toBe(reader.receiveBuffer().buffer)
    expect(sink.log).toEqual([])
    fill(reader, bytes.subarray(51, 52))
    expect(sink.log).toEqual(['place data-in#1'])
    expect(memory.pieces[0]?.buffer).toBe(reader.receiveBuffer().buffer)
  })
})

describe('a stream of large Data-In', () => {
  const LENGTH = 128 * 1024
  /** Eight segments in a row, the lengths such that each has padding. */
  const stream = (digests: Digests): Uint8Array =>
    concat(
      Array.from({ length: 8 }, (_, index) =>
        dataInBytes(index * (LENGTH + 1), pattern(LENGTH + 1, index), digests),
      ),
    )

  test.each([
    ['auto', NO_DIGESTS],
    ['direct', NO_DIGESTS],
    ['auto', BOTH_DIGESTS],
    ['direct', BOTH_DIGESTS],
  ] as const)('%s: after the first, whole segments land directly (%j)', (mode, digests) => {
    const { reader } = setup([8 * (LENGTH + 1)], digests, mode)
    FILL(reader, stream(digests))
    const { placedDirectly, copied } = reader.statistics
    expect(placedDirectly + copied).toBe(8 * (LENGTH + 1))
    expect(copied).toBeLessThanOrEqual(2 * (LENGTH + 1))
  })

  test('a header that came in two parts leaves its segment whole for the loan', () => {
    const { reader } = setup([8 * (LENGTH + 1)], NO_DIGESTS, 'direct')
    fill(reader, dataInBytes(0, pattern(LENGTH)).subarray(0, 48))
    fill(reader, pattern(LENGTH))
    fill(reader, dataInBytes(LENGTH, pattern(LENGTH)).subarray(0, 20))
    expect(reader.receiveBuffer()).toHaveLength(28)
  })

  test('staged: everything is copied', () => {
    const { reader } = setup([8 * (LENGTH + 1)], NO_DIGESTS, 'staged')
    FILL(reader, stream(NO_DIGESTS))
    expect(reader.statistics).toEqual({ placedDirectly: 0, copied: 8 * (LENGTH + 1) })
  })
})

describe('stopping while aimed', () => {
  test('the memory is in use until the kernel says that it is done with it', () => {
    const { reader, memory } = setup([40_000])
    fill(reader, dataInBytes(0, pattern(40_000)).subarray(0, 48))
    reader.receiveBuffer()
    reader.stop()
    expect(reader.isPlacingIn(memory)).toBe(true)
    reader.handleReceived(100)
    expect(reader.isPlacingIn(memory)).toBe(false)
    expect(reader.statistics).toEqual({ placedDirectly: 0, copied: 0 })
    expect(reader.receiveBuffer().buffer).not.toBe(memory.pieces[0]?.buffer)
  })
})

describe('how much one read may bring', () => {
  const SHORT = 64 * 1024

  /** A reader that has taken so many short segments, whole or in two cuts each. */
  function afterShort(count: number, placement: PlacementMode, isCut: boolean): Setup {
    const all = setup([HEADER_ALONE_LENGTH], NO_DIGESTS, placement)
    for (let index = 0; index < count; index++) feedCut(all.reader, pattern(SHORT), isCut)
    return all
  }

  function feedCut(reader: PduReader, data: Uint8Array, isCut: boolean): void {
    const bytes = dataInBytes(0, data)
    const cut = isCut ? 48 + 100 : bytes.length
    FILL(reader, bytes.subarray(0, cut))
    FILL(reader, bytes.subarray(cut))
  }

  test.each([true, false])(
    'is all of the staging buffer after a mebibyte of short segments (cut: %s), until a large one comes',
    (isCut) => {
      const { reader } = afterShort(15, 'auto', isCut)
      expect(reader.receiveBuffer()).toHaveLength(READ_LENGTH)
      feedCut(reader, pattern(SHORT), isCut)
      expect(reader.receiveBuffer()).toHaveLength(STAGING_LENGTH)
      feedCut(reader, pattern(HEADER_ALONE_LENGTH), isCut)
      // The header behind a large one is read alone, and what comes with a short one not.
      expect(reader.receiveBuffer()).toHaveLength(48)
      feedCut(reader, pattern(SHORT), isCut)
      expect(reader.receiveBuffer()).toHaveLength(READ_LENGTH)
    },
  )

  test('counts what is taken at once, too', () => {
    const memory = new Uint8Array(SHORT)
    const sink = Object.assign(new RecordingSink(() => COLLECT), { takeAtOnce: () => memory })
    const reader = new PduReader({ sink })
    reader.configure({ ...NO_DIGESTS, maxRecvDataSegmentLength: MAX_SEGMENT })
    for (let index = 0; index < 15; index++) FILL(reader, dataInBytes(0, pattern(SHORT)))
    expect(reader.receiveBuffer()).toHaveLength(READ_LENGTH)
    FILL(reader, dataInBytes(0, pattern(SHORT)))
    expect(reader.receiveBuffer()).toHaveLength(STAGING_LENGTH)
  })

  test("is never all where segments are to be aimed, and always where they aren't", () => {
    const direct = afterShort(0, 'direct', false)
    for (let index = 0; index < 1100; index++) feedCut(direct.reader, pattern(1024), false)
    expect(direct.reader.receiveBuffer()).toHaveLength(READ_LENGTH)
    expect(afterShort(0, 'staged', false).reader.receiveBuffer()).toHaveLength(STAGING_LENGTH)
  })
})
