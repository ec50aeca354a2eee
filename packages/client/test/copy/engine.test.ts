/** The engine of every copy, between ends in memory. */
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rechunk } from '../../src/chunks.ts'
import type { CopyPiece, CopySink, CopySource } from '../../src/copy/ends.ts'
import { comparePieces, copyPieces, isZero } from '../../src/copy/engine.ts'
import type { CopyOrder } from '../../src/copy/engine.ts'
import { AbortError } from '../../src/errors.ts'

const nothing = (): Promise<void> => Promise.resolve()

function sourceOf(data: Uint8Array, size: number | undefined = data.length): CopySource {
  return {
    name: 'source',
    size,
    blockLength: 1,
    async *pieces({ start, end, chunkLength: chunk }): AsyncGenerator<CopyPiece, void, undefined> {
      for (let at = start; at < Math.min(end ?? Infinity, data.length); at += chunk) {
        await turn()
        const bytes = data.subarray(at, Math.min(at + chunk, end ?? Infinity))
        yield { length: bytes.length, bytes }
      }
    },
  }
}

interface MemorySink extends CopySink {
  readonly memory: Uint8Array
  readonly load: { now: number; most: number }
}

/** A sink whose later writes are done first. @param failAt the position whose write fails */
function sinkOf(length: number, blockLength = 1, failAt?: number): MemorySink {
  const memory = new Uint8Array(length).fill(0xff)
  const load = { now: 0, most: 0 }
  const put = async (position: number, bytes: Uint8Array): Promise<void> => {
    load.now++
    load.most = Math.max(load.most, load.now)
    for (let turns = 5 - (position % 5); turns > 0; turns--) await turn()
    load.now--
    if (position === failAt) throw new Error(`no room at ${position}`)
    memory.set(bytes, position)
  }
  return {
    name: 'sink',
    size: length,
    blockLength,
    memory,
    load,
    write: put,
    zeros: (position, count) => put(position, new Uint8Array(count)),
    flush: nothing,
    finish: nothing,
  }
}

function orderOf(order: Partial<CopyOrder> = {}): CopyOrder {
  return {
    start: 0,
    end: undefined,
    position: 0,
    chunkLength: 4,
    concurrency: 3,
    sparse: false,
    pad: false,
    checkpointEvery: Infinity,
    signal: new AbortController().signal,
    advance: () => undefined,
    ...order,
  }
}

describe('copyPieces', () => {
  test('every byte arrives where it belongs, however the writes overtake each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(10),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (data, skip, position, chunkLength, sparse) => {
          const start = Math.min(skip, data.length)
          const sink = sinkOf(position + data.length)
          const order = orderOf({ start, end: data.length, position, chunkLength, sparse })
          const { bytes, zeros } = await copyPieces(sourceOf(data), sink, order)
          expect(bytes).toBe(data.length - start)
          expect(zeros).toBeLessThanOrEqual(sparse ? bytes : 0)
          expect(sink.memory.subarray(position, position + bytes)).toEqual(data.subarray(start))
          expect(sink.memory.subarray(0, position).every((byte) => byte === 0xff)).toBe(true)
          expect(sink.load.most).toBeLessThanOrEqual(3)
          await comparePieces(sourceOf(data), sourceOf(sink.memory), order, bytes)
        },
      ),
      { numRuns: 50 },
    )
  })

  test.each([1, 3, 8])('%i writes are under way at a time, no fewer and no more', async (concurrency) => {
    const load = { now: 0, most: 0 }
    const write = async (): Promise<void> => {
      load.now++
      load.most = Math.max(load.most, load.now)
      // Longer than it takes to read as many pieces.
      for (let turns = 4 * concurrency; turns > 0; turns--) await turn()
      load.now--
    }
    const sink = { ...sinkOf(100), write }
    const { bytes } = await copyPieces(sourceOf(Buffer.alloc(100, 1)), sink, orderOf({ concurrency }))
    expect({ bytes, most: load.most }).toEqual({ bytes: 100, most: concurrency })
  })

  test('a failure ends it when nothing is under way, and what is remembered lies before it', async () => {
    const sink = sinkOf(40, 1, 16)
    const saved: number[] = []
    const order = orderOf({
      checkpoint: (done) => {
        saved.push(done)
        return nothing()
      },
    })
    await expect(copyPieces(sourceOf(Buffer.alloc(40, 1)), sink, order)).rejects.toThrow('no room at 16')
    expect({ saved, now: sink.load.now }).toEqual({ saved: [16], now: 0 })
    expect(sink.memory.subarray(0, 16)).toEqual(new Uint8Array(16).fill(1))
  })

  test('a source that ends before its size is an error', async () => {
    const short = sourceOf(new Uint8Array(10), 20)
    await expect(copyPieces(short, sinkOf(20), orderOf({ end: 20 }))).rejects.toThrow(
      'ended at byte 10 and not at 20',
    )
  })

  test('the last block is padded on demand, or refused', async () => {
    const data = Buffer.alloc(10, 1)
    await expect(copyPieces(sourceOf(data), sinkOf(12, 4), orderOf())).rejects.toThrow('2 bytes into a block')
    const sink = sinkOf(12, 4)
    expect(await copyPieces(sourceOf(data), sink, orderOf({ pad: true }))).toEqual({ bytes: 12, zeros: 0 })
    expect([...sink.memory]).toEqual([...data, 0, 0])
  })

  test('a hole at the end is padded as well', async () => {
    const sink = sinkOf(12, 4)
    const order = orderOf({ chunkLength: 10, pad: true })
    expect(await copyPieces(piecesOf([hole(10)]), sink, order)).toEqual({ bytes: 12, zeros: 12 })
    expect([...sink.memory]).toEqual(Array<number>(12).fill(0))
  })

  test.each([true, false])(
    'zeros get only to the end, with pad %s: a source of odd pieces is refused',
    async (pad) => {
      const sink = sinkOf(12, 4)
      const odd = piecesOf([piece(4), piece(3), piece(4)])
      await expect(copyPieces(odd, sink, orderOf({ pad }))).rejects.toThrow(
        'source had a piece that ends 3 bytes into a block of sink',
      )
      expect([...sink.memory]).toEqual([...Array<number>(4).fill(1), ...Array<number>(8).fill(0xff)])
    },
  )

  test('without a checkpoint it goes on past one, with as much under way as before', async () => {
    const sink = sinkOf(400)
    const loads: number[] = []
    const watched = { ...sink, write: watch(sink, loads) }
    await copyPieces(sourceOf(Buffer.alloc(400, 1)), watched, orderOf({ checkpointEvery: 40 }))
    expect(Math.max(...loads.slice(50))).toBe(3)
  })

  test('a checkpoint comes each so many bytes, when nothing is under way', async () => {
    const sink = sinkOf(100)
    const saved: object[] = []
    const checkpoint = (done: number): Promise<void> => {
      saved.push({ done, now: sink.load.now })
      return nothing()
    }
    const order = orderOf({ checkpoint, checkpointEvery: 30 })
    await copyPieces(sourceOf(Buffer.alloc(100, 1)), sink, order)
    expect(saved).toEqual([32, 64, 96].map((done) => ({ done, now: 0 })))
  })

  test('a checkpoint on the way ends with the signal, and what it was for is remembered all the same', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const flushed: (AbortSignal | undefined)[] = []
    const flush = (ending?: AbortSignal): Promise<void> => {
      flushed.push(ending)
      controller.abort('enough')
      return ending === undefined ? nothing() : Promise.reject(new AbortError('flush', 'aborted'))
    }
    const saved: number[] = []
    const checkpoint = (done: number): Promise<void> => Promise.resolve(void saved.push(done))
    const order = orderOf({ checkpoint, checkpointEvery: 30, signal })
    const sink = { ...sinkOf(100), flush }
    await expect(copyPieces(sourceOf(Buffer.alloc(100, 1)), sink, order)).rejects.toMatchObject({
      name: 'AbortError',
      outcome: 'aborted',
    })
    expect({ flushed, saved }).toEqual({ flushed: [signal, undefined], saved: [32] })
  })

  test.each([
    ['ends', (): void => undefined],
    [
      'fails',
      (): void => {
        throw new Error('its own')
      },
    ],
  ])('a source that %s because it is aborted ends no copy well, and no comparison', async (_how, end) => {
    const source = (abort: AbortController): CopySource => ({
      ...sourceOf(new Uint8Array(8), undefined),
      async *pieces(): AsyncGenerator<CopyPiece, void, undefined> {
        await turn()
        yield piece(4)
        abort.abort(new Error('not wanted'))
        end()
      },
    })
    const ended = { name: 'AbortError', cause: new Error('not wanted') }
    const copying = new AbortController()
    const order = orderOf({ signal: copying.signal })
    await expect(copyPieces(source(copying), sinkOf(8), order)).rejects.toMatchObject(ended)
    const comparing = new AbortController()
    const other = sourceOf(Buffer.alloc(8, 1))
    await expect(
      comparePieces(source(comparing), other, orderOf({ signal: comparing.signal }), 8),
    ).rejects.toMatchObject(ended)
  })
})

function piece(length: number): CopyPiece {
  return { length, bytes: new Uint8Array(length).fill(1) }
}

function hole(length: number): CopyPiece {
  return { length, bytes: undefined }
}

function piecesOf(pieces: readonly CopyPiece[]): CopySource {
  return {
    ...sourceOf(new Uint8Array(0), undefined),
    async *pieces(): AsyncGenerator<CopyPiece, void, undefined> {
      await turn()
      yield* pieces
    },
  }
}

/** How many writes are under way when one begins, itself included. */
function watch(sink: MemorySink, loads: number[]): CopySink['write'] {
  return (position, bytes, signal) => {
    const task = sink.write(position, bytes, signal)
    loads.push(sink.load.now)
    return task
  }
}

test('a comparison names the first byte that differs, and one that is missing', async () => {
  const data = Buffer.alloc(10, 1)
  const other = Buffer.from(data)
  other[7] = 2
  await expect(comparePieces(sourceOf(data), sourceOf(other), orderOf(), 10)).rejects.toThrow(
    'byte 7 of source',
  )
  await expect(comparePieces(sourceOf(data), sourceOf(data.subarray(0, 8)), orderOf(), 10)).rejects.toThrow(
    'byte 8',
  )
})

test('pieces are cut and joined to chunks, and zeros are seen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ max: 1, maxLength: 7 })),
      fc.integer({ min: 1, max: 5 }),
      async (parts, length) => {
        const whole = Buffer.concat(parts)
        const chunks: Uint8Array[] = []
        for await (const chunk of rechunk(streamOf(parts), length)) chunks.push(chunk)
        expect(Buffer.concat(chunks)).toEqual(whole)
        expect(chunks.slice(0, -1).every((chunk) => chunk.length === length)).toBe(true)
        expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= length)).toBe(true)
        expect(isZero(whole)).toBe(whole.every((byte) => byte === 0))
      },
    ),
  )
})

async function* streamOf(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    await turn()
    yield part
  }
}
