/** The streams of a disk, and those of blocks, as Node and the Web know them. */
import { getEventListeners, once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Disk, LogicalUnit } from '../src/index.ts'
import { ScsiError, ShortTransferError } from '../src/errors.ts'
import { BLOCK, completeAll, fakeUnit, turns } from './fake-nexus.ts'
import type { FakeDevice, FakeNexus } from './fake-nexus.ts'
import { settled } from './support.ts'

interface Setup {
  readonly unit: LogicalUnit
  readonly disk: Disk
  readonly nexus: FakeNexus
}

async function setup(blocks = 512, device?: FakeDevice): Promise<Setup> {
  const { unit, nexus } = fakeUnit(blocks, device)
  const disk = await unit.disk()
  nexus.log.length = 0
  nexus.peak = 0
  return { unit, disk, nexus }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function bytesOf(length: number, seed = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 13 + seed + (index >> 8)) & 0xff)
}

/** Writes pieces one after the other, each in the same memory, and closes. */
async function writeWeb(stream: WritableStream<Uint8Array>, pieces: readonly Uint8Array[]): Promise<void> {
  const writer = stream.getWriter()
  const memory = new Uint8Array(Math.max(0, ...pieces.map(({ length }) => length)))
  for (const piece of pieces) {
    memory.set(piece)
    await writer.write(memory.subarray(0, piece.length))
  }
  await writer.close()
}

async function writeNode(stream: Writable, pieces: readonly Uint8Array[]): Promise<void> {
  const memory = new Uint8Array(Math.max(0, ...pieces.map(({ length }) => length)))
  for (const piece of pieces) {
    memory.set(piece)
    await new Promise<void>((resolve, reject) => {
      stream.write(memory.subarray(0, piece.length), (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  }
  stream.end()
  await once(stream, 'finish')
}

const READERS: readonly [string, (disk: Disk, options: object) => AsyncIterable<Uint8Array>][] = [
  ['createReadStream', (disk, options) => disk.createReadStream(options)],
  ['readable', (disk, options) => disk.readable(options)],
  ['Readable.fromWeb', (disk, options) => Readable.fromWeb(disk.readable(options))],
]

const WRITERS: readonly [
  string,
  (disk: Disk, pieces: readonly Uint8Array[], options: object) => Promise<void>,
][] = [
  ['createWriteStream', (disk, pieces, options) => writeNode(disk.createWriteStream(options), pieces)],
  ['writable', (disk, pieces, options) => writeWeb(disk.writable(options), pieces)],
  [
    'Writable.fromWeb',
    (disk, pieces, options) => writeNode(Writable.fromWeb(disk.writable(options)), pieces),
  ],
  ['pipeline', (disk, pieces, options) => pipeline(Readable.from(pieces), disk.createWriteStream(options))],
]

describe.each(READERS)('%s', (_, open) => {
  test.each([512, 4096])('any range, with blocks of %i', async (blockLength) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(9000),
        fc.option(fc.nat(4000), { nil: undefined }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 5 }),
        async (start, more, highWaterMark, concurrency) => {
          const { disk, nexus } = await setup(8192 / blockLength, { blockLength, transferBlocks: 8 })
          const end = more === undefined ? undefined : start + more
          const found = await collect(open(disk, { start, end, highWaterMark, concurrency }))
          const wanted = nexus.disk.subarray(start, end === undefined ? undefined : end + 1)
          expect(Buffer.compare(found, wanted)).toBe(0)
          expect(nexus.peak).toBeLessThanOrEqual(concurrency)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('nothing is sent before somebody reads, and a reader that stops stops it', async () => {
    const { disk, nexus } = await setup(8192)
    const stream = open(disk, { highWaterMark: 128 * BLOCK, concurrency: 3 })
    await turns(5)
    expect(nexus.log).toEqual([])
    const iterator = stream[Symbol.asyncIterator]()
    await iterator.next()
    await turns(20)
    // What is under way or waits, and what each of up to two streams around it holds.
    expect(nexus.log.length).toBeGreaterThanOrEqual(4)
    expect(nexus.log.length).toBeLessThanOrEqual(8)
    await iterator.return?.()
    expect(nexus.pending).toEqual([])
  })

  test('leaving early ends what is under way', async () => {
    const { disk, nexus } = await setup()
    nexus.held = true
    const iterator = open(disk, { highWaterMark: BLOCK, concurrency: 3 })[Symbol.asyncIterator]()
    const first = iterator.next()
    await turns(5)
    nexus.pending[0]?.complete()
    expect((await first).value).toHaveLength(BLOCK)
    await turns(5)
    expect(nexus.pending.length).toBeGreaterThan(0)
    await iterator.return?.()
    await turns(5)
    expect(nexus.pending).toEqual([])
    expect(nexus.log.some((line) => line.startsWith('abort'))).toBe(true)
  })

  test('a failure is the reader’s, and ends the rest', async () => {
    const { disk, nexus } = await setup()
    nexus.held = true
    const end = settled(collect(open(disk, { highWaterMark: BLOCK })))
    await turns(5)
    nexus.pending[0]?.fail(2)
    expect(await end).toBeInstanceOf(ScsiError)
    await turns(5)
    expect(nexus.pending).toEqual([])
  })

  test('a signal ends it while it waits', async () => {
    const { disk, nexus } = await setup()
    nexus.held = true
    const controller = new AbortController()
    const end = settled(collect(open(disk, { signal: controller.signal })))
    await turns(5)
    expect(nexus.pending).toHaveLength(1)
    controller.abort(new Error('enough'))
    expect(await end).toMatchObject({ name: 'AbortError', cause: { message: 'enough' } })
    await turns(5)
    expect(nexus.pending).toEqual([])
  })

  test.each([{ start: -1 }, { start: 5, end: 4 }, { highWaterMark: 0 }, { concurrency: 0 }, { end: 0.5 }])(
    '%p is refused',
    async (options) => {
      const { disk, nexus } = await setup()
      expect(() => open(disk, options)).toThrow(RangeError)
      expect(nexus.log).toEqual([])
    },
  )

  test('the last byte is the disk’s last, and beyond it there is nothing', async () => {
    const { disk, nexus } = await setup(4)
    expect(await collect(open(disk, { start: 2047n, end: 10n ** 30n }))).toEqual(
      Buffer.from(nexus.disk.subarray(2047)),
    )
    expect(await collect(open(disk, { start: 2048 }))).toHaveLength(0)
  })
})

describe.each(WRITERS)('%s', (_, write) => {
  test.each([512, 4096])('pieces of any length anywhere, with blocks of %i', async (blockLength) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1000),
        fc.array(fc.nat(1500), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 4 }),
        async (start, lengths, highWaterMark, concurrency) => {
          const { disk, nexus } = await setup(16384 / blockLength, { blockLength, transferBlocks: 2 })
          const model = Uint8Array.from(nexus.disk)
          const pieces = lengths.map((length, index) => bytesOf(length, index))
          model.set(Buffer.concat(pieces), start)
          await write(disk, pieces, { start, highWaterMark, concurrency })
          expect(Buffer.compare(nexus.disk, model)).toBe(0)
          // The first and the last chunk may each need a block that they keep a part of.
          expect(nexus.peak).toBeLessThanOrEqual(concurrency + 2)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('it fails where the disk ends, and nothing is under way', async () => {
    const { disk, nexus } = await setup(4)
    const pieces = [bytesOf(1000), bytesOf(1000), bytesOf(1000)]
    expect(await settled(write(disk, pieces, { highWaterMark: 512 }))).toMatchObject({ name: 'RangeError' })
    expect(nexus.pending).toEqual([])
  })

  test('flushed at the end, on demand', async () => {
    const { disk, nexus } = await setup()
    await write(disk, [bytesOf(BLOCK)], { flush: true })
    expect(nexus.log).toEqual(['WRITE (10) 0', 'SYNCHRONIZE CACHE (10) undefined'])
  })
})

describe('createWriteStream', () => {
  test('GOOD for fewer bytes than a chunk has is a failure', async () => {
    const { disk, nexus } = await setup()
    nexus.held = true
    const stream = disk.createWriteStream({ highWaterMark: BLOCK })
    const failed = once(stream, 'error')
    stream.write(bytesOf(BLOCK))
    await turns(5)
    nexus.pending[0]?.fallShort(100)
    expect((await failed)[0]).toBeInstanceOf(ShortTransferError)
  })

  test('begun within a block, only the first and the last chunk read a block first', async () => {
    const { disk, nexus } = await setup()
    const highWaterMark = 2 * BLOCK
    await writeNode(disk.createWriteStream({ start: 700, highWaterMark }), [bytesOf(4000)])
    const reads = nexus.log.filter((line) => line.startsWith('READ'))
    expect(reads).toEqual(['READ (10) 1', 'READ (10) 9'])
  })

  test('a write that fails ends it though nobody writes', async () => {
    const { disk, nexus } = await setup()
    nexus.held = true
    const stream = disk.createWriteStream({ highWaterMark: BLOCK })
    const failed = once(stream, 'error')
    stream.write(bytesOf(3 * BLOCK))
    await turns(5)
    expect(nexus.pending).toHaveLength(3)
    nexus.pending[1]?.fail(2)
    expect((await failed)[0]).toBeInstanceOf(ScsiError)
    expect(nexus.pending).toEqual([])
  })

  test('destroyed, or left by a signal: it is closed when nothing is under way', async () => {
    const controller = new AbortController()
    for (const leave of [
      (stream: Writable) => stream.destroy(),
      () => {
        controller.abort()
      },
    ]) {
      const { disk, nexus } = await setup()
      nexus.held = true
      const stream = disk.createWriteStream({ highWaterMark: BLOCK, signal: controller.signal })
      stream.on('error', () => undefined)
      stream.write(bytesOf(9 * BLOCK))
      await turns(5)
      expect(nexus.pending).toHaveLength(4)
      const closed = new Promise((resolve) => stream.once('close', resolve))
      leave(stream)
      await closed
      expect(nexus.pending).toEqual([])
    }
  })
})

describe('Web Streams of blocks', () => {
  test('a range, to a reader that brings its own memory', async () => {
    const { unit, nexus } = await setup()
    const reader = unit.readable(3, 100, { chunkBlocks: 7 }).getReader({ mode: 'byob' })
    const found: Uint8Array[] = []
    for (let memory = new Uint8Array(1000); ;) {
      const { done, value } = await reader.read(memory)
      if (done) break
      found.push(value.slice())
      memory = new Uint8Array(value.buffer)
    }
    expect(Buffer.compare(Buffer.concat(found), nexus.disk.subarray(3 * BLOCK, 103 * BLOCK))).toBe(0)
    await reader.closed
  })

  test('readers of both kinds in turn', async () => {
    const { unit, nexus } = await setup()
    const stream = unit.readable(0, 20, { chunkBlocks: 7 })
    const own = stream.getReader({ mode: 'byob' })
    const first = await own.read(new Uint8Array(100))
    own.releaseLock()
    const found = Buffer.concat([first.value ?? new Uint8Array(0), await collect(stream)])
    expect(Buffer.compare(found, nexus.disk.subarray(0, 20 * BLOCK))).toBe(0)
  })

  test('cancelled while it waits: what is under way is aborted, and over', async () => {
    const { unit, nexus } = await setup()
    nexus.held = true
    const reader = unit.readable(0, 100, { chunkBlocks: 1, concurrency: 3 }).getReader()
    const read = settled(reader.read())
    await turns(5)
    expect(nexus.pending).toHaveLength(3)
    await reader.cancel('enough')
    expect(nexus.pending).toEqual([])
    expect(await read).toEqual({ done: true, value: undefined })
  })

  test('copied from one unit to another by pipeTo', async () => {
    const [from, to] = [await setup(), await setup()]
    const data = from.nexus.disk.fill(7, 1000, 9000)
    const { signal } = new AbortController()
    const reading = from.unit.readable(0, 512, { chunkBlocks: 9, signal })
    await reading.pipeTo(to.unit.writable(0, { chunkBlocks: 10, signal }))
    expect(Buffer.compare(to.nexus.disk, data)).toBe(0)
    expect(to.nexus.peak).toBeGreaterThan(1)
  })

  test('closing waits for all; chunks may be written in the order of their luck', async () => {
    const { unit, nexus } = await setup()
    nexus.held = true
    const writer = unit.writable(5, { chunkBlocks: 2, concurrency: 3 }).getWriter()
    const written = writer.write(bytesOf(20 * BLOCK))
    const closed = writer.close()
    let ended = false
    void closed.then(() => (ended = true))
    await turns(5)
    expect(nexus.pending).toHaveLength(3)
    expect(ended).toBe(false)
    await completeAll(nexus, (count) => count - 1)
    await Promise.all([written, closed])
    expect(Buffer.compare(nexus.disk.subarray(5 * BLOCK, 25 * BLOCK), bytesOf(20 * BLOCK))).toBe(0)
    expect(nexus.peak).toBe(3)
  })

  test('a source that does not end with a block', async () => {
    const { unit, nexus } = await setup()
    const writer = unit.writable(0, { chunkBlocks: 1 }).getWriter()
    await writer.write(bytesOf(BLOCK + 5))
    expect(await settled(writer.close())).toMatchObject({ name: 'RangeError' })
    expect(nexus.disk.subarray(0, BLOCK)).toEqual(bytesOf(BLOCK))
  })

  test('aborting ends what is under way, also a write that waits for room', async () => {
    const { unit, nexus } = await setup()
    nexus.held = true
    const writer = unit.writable(0, { chunkBlocks: 1, concurrency: 2 }).getWriter()
    writer.closed.catch(() => undefined)
    const written = settled(writer.write(bytesOf(10 * BLOCK)))
    await turns(5)
    expect(nexus.pending).toHaveLength(2)
    await writer.abort('enough')
    expect(nexus.pending).toEqual([])
    expect(await written).toMatchObject({ name: 'AbortError', cause: 'enough' })
  })

  test('a write that fails is told to who writes next, and to who waits for the end', async () => {
    const { unit, nexus } = await setup()
    nexus.held = true
    const writer = unit.writable(0, { chunkBlocks: 1 }).getWriter()
    await writer.write(bytesOf(2 * BLOCK))
    const closed = settled(writer.closed)
    await turns(5)
    nexus.pending[0]?.fail(2)
    expect(await closed).toBeInstanceOf(ScsiError)
    expect(await settled(writer.write(bytesOf(BLOCK)))).toBeInstanceOf(ScsiError)
    expect(nexus.pending).toEqual([])
  })

  test('a signal ends a writing of which nothing is under way, and no listener is left on it by the streams of blocks', async () => {
    const { unit } = await setup()
    const controller = new AbortController()
    const writer = unit.writable(0, { signal: controller.signal }).getWriter()
    await writer.write(bytesOf(5))
    const closed = settled(writer.closed)
    controller.abort('enough')
    expect(await closed).toMatchObject({ name: 'AbortError', cause: 'enough' })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test.each([-1, 0.5])('an LBA of %p is refused', async (lba) => {
    const { unit, nexus } = await setup()
    const read = unit.readable(lba, 1).getReader().read()
    expect(await settled(read)).toMatchObject({ name: 'RangeError' })
    const writer = unit.writable(lba).getWriter()
    writer.closed.catch(() => undefined)
    expect(await settled(writer.write(bytesOf(BLOCK)))).toMatchObject({ name: 'RangeError' })
    expect(nexus.log).toEqual([])
  })

  test('what is no bytes is refused', async () => {
    const { unit, nexus } = await setup()
    const writer: WritableStreamDefaultWriter<unknown> = unit.writable(0).getWriter()
    writer.closed.catch(() => undefined)
    expect(await settled(writer.write('text'))).toMatchObject({ name: 'TypeError' })
    expect(nexus.pending).toEqual([])
  })
})
