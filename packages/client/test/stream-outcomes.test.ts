/** Streams of writes: what their error says became of all of them, what they send at once, and whose memory they use. */
import { describe, expect, test } from '@jest/globals'
import { copyPieces } from '../src/copy/engine.ts'
import type { CopySink } from '../src/copy/ends.ts'
import { BLOCK, completeAll, fakeUnit, turns } from './fake-nexus.ts'
import type { FakeDevice, FakeNexus } from './fake-nexus.ts'
import type { LogicalUnit } from '../src/logical-unit.ts'
import { settled } from './support.ts'

async function slowUnit(
  device?: FakeDevice,
): Promise<{ readonly unit: LogicalUnit; readonly nexus: FakeNexus }> {
  const { unit, nexus } = fakeUnit(256, device)
  await unit.limits()
  nexus.held = true
  nexus.log.length = 0
  return { unit, nexus }
}

const CHUNK = 4 * BLOCK
const HOW = { chunkBlocks: 4, concurrency: 2 } as const

describe('the error of writeStream', () => {
  async function* three(): AsyncIterable<Uint8Array> {
    for (let chunk = 0; chunk < 3; chunk++) yield new Uint8Array(CHUNK)
  }

  test('one chunk completed though it was aborted, others were not: the stream did not complete', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.deaf = true
    const controller = new AbortController()
    const end = settled(unit.writeStream(0, three(), { ...HOW, signal: controller.signal }))
    await turns()
    controller.abort('enough')
    for (const pending of [...nexus.pending]) pending.complete()
    expect(await end).toMatchObject({
      name: 'AbortError',
      outcome: 'aborted',
      cause: 'enough',
      result: undefined,
    })
  })

  test('all chunks completed, and there were no more: so did the stream', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.deaf = true
    const controller = new AbortController()
    const end = settled(unit.writeStream(0, three(), { chunkBlocks: 4, signal: controller.signal }))
    await turns()
    expect(nexus.pending).toHaveLength(3)
    controller.abort('enough')
    for (const pending of [...nexus.pending]) pending.complete()
    expect(await end).toMatchObject({ outcome: 'completed', cause: 'enough', result: 3 * CHUNK })
  })

  test('of one chunk nothing is known: nor is it of the stream', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.deaf = true
    const controller = new AbortController()
    const end = settled(unit.writeStream(0, three(), { ...HOW, signal: controller.signal }))
    await turns()
    controller.abort('enough')
    const [first, second] = [...nexus.pending]
    first?.complete()
    second?.lose(true)
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'unknown', cause: 'enough' })
  })

  test('a chunk that never left does not say that nothing was written', async () => {
    const { unit, nexus } = await slowUnit()
    const end = settled(unit.writeStream(0, three(), { chunkBlocks: 4, concurrency: 1 }))
    await turns()
    nexus.pending[0]?.complete()
    await turns()
    nexus.pending[0]?.lose(false)
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  })

  test('the reads of a source say nothing of the writes', async () => {
    const { unit: from, nexus: slow } = await slowUnit()
    const { unit, nexus } = await slowUnit()
    nexus.held = false
    slow.deaf = true
    const { signal } = new AbortController()
    const source = from.readStream(0, 12, { ...HOW, concurrency: 1, signal })
    const end = settled(unit.writeStream(0, source, HOW))
    await turns()
    slow.pending[0]?.complete()
    await turns(6)
    slow.pending[0]?.lose(false)
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
    const early = settled(unit.writeStream(0, from.readStream(0, 12, HOW), HOW))
    await turns()
    for (const pending of [...slow.pending]) pending.lose(true)
    expect(await early).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'not-sent' })
  })

  test('a flush that is not sent does not say that nothing was written', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.held = false
    const disk = await unit.disk()
    nexus.held = true
    const stream = disk.createWriteStream({ flush: true })
    const failed = new Promise((resolve) => stream.on('error', resolve))
    stream.end(new Uint8Array(BLOCK))
    await turns(6)
    nexus.pending[0]?.complete()
    await turns(6)
    expect(nexus.pending[0]?.name).toMatch(/^SYNCHRONIZE CACHE/)
    nexus.pending[0]?.lose(false)
    expect(await failed).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  })
})

test('the error of a copy, likewise', async () => {
  const order = {
    start: 0,
    end: undefined,
    position: 0,
    chunkLength: CHUNK,
    concurrency: 2,
    sparse: false,
    pad: false,
    advance: () => undefined,
    checkpointEvery: Infinity,
  }
  const { unit, nexus } = await slowUnit()
  const sink: CopySink = {
    name: 'unit',
    size: undefined,
    blockLength: BLOCK,
    write: async (position, bytes, signal) => {
      await unit.write(position / BLOCK, bytes.length / BLOCK, bytes, { signal })
    },
    zeros: () => Promise.resolve(),
    flush: () => Promise.resolve(),
    finish: () => Promise.resolve(),
  }
  const source = {
    name: 'zeros',
    size: undefined,
    blockLength: 1,
    async *pieces() {
      for (let piece = 0; piece < 9; piece++) yield { length: CHUNK, bytes: new Uint8Array(CHUNK) }
    },
  }
  const controller = new AbortController()
  const copying = settled(copyPieces(source, sink, { ...order, signal: controller.signal }))
  await turns()
  nexus.deaf = true
  controller.abort('enough')
  for (const pending of [...nexus.pending]) pending.complete()
  expect(await copying).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: 'enough' })
})

describe('chunks longer than the unit takes at once', () => {
  test.each([undefined, 32])(
    'are read and written by several commands; chunkBlocks: %p',
    async (chunkBlocks) => {
      const { unit, nexus } = await slowUnit({ transferBlocks: 8 })
      nexus.held = false
      const expected = Uint8Array.from(nexus.disk.subarray(0, 80 * BLOCK))
      const lengths: number[] = []
      const chunks: Uint8Array[] = []
      for await (const chunk of unit.readStream(0, 80, { chunkBlocks })) {
        lengths.push(chunk.length / BLOCK)
        chunks.push(chunk)
      }
      // The device refuses more than 8 blocks; chunks have the length that was asked for.
      expect(lengths).toEqual(chunkBlocks === undefined ? [80] : [32, 32, 16])
      expect(Buffer.compare(Buffer.concat(chunks), expected)).toBe(0)
      expect(await unit.writeStream(100, chunks, { chunkBlocks })).toBe(expected.length)
      expect(Buffer.compare(nexus.disk.subarray(100 * BLOCK, 180 * BLOCK), expected)).toBe(0)
      await unit.readable(0, 80).pipeTo(unit.writable(16))
      expect(Buffer.compare(nexus.disk.subarray(16 * BLOCK, 96 * BLOCK), expected)).toBe(0)
    },
  )
})

describe('chunks whose memory is used again', () => {
  test.each([
    ['as they come', (stream: AsyncIterable<Uint8Array>) => stream],
    [
      'through somebody’s hands, in parts',
      async function* (stream: AsyncIterable<Uint8Array>) {
        for await (const chunk of stream) {
          yield chunk.subarray(0, BLOCK)
          yield Buffer.from(chunk.buffer, chunk.byteOffset + BLOCK, chunk.length - BLOCK)
        }
      },
    ],
  ])('are written as they were: %s', async (_, through) => {
    const { unit: from, nexus: source } = await slowUnit()
    const { unit, nexus } = await slowUnit()
    source.held = false
    const stream = from.readStream(0, 128, { ...HOW, reuse: true })
    const writing = unit.writeStream(0, through(stream), { chunkBlocks: 4, concurrency: 6 })
    // The device takes the data long after the command, and the last command's first.
    await turns(20)
    await completeAll(nexus, (count) => count - 1)
    expect(await writing).toBe(128 * BLOCK)
    const [wanted, found] = [source, nexus].map(({ disk }) => disk.subarray(0, 128 * BLOCK))
    expect(Buffer.compare(found ?? BLANK, wanted ?? BLANK)).toBe(0)
  })

  test('by a copy, too', async () => {
    const { unit: from, nexus: source } = await slowUnit()
    source.held = false
    const written: Uint8Array[] = []
    const sink: CopySink = {
      name: 'slow',
      size: undefined,
      blockLength: 1,
      write: async (_position, bytes) => {
        await turns(9)
        written.push(Uint8Array.from(bytes))
      },
      zeros: () => Promise.resolve(),
      flush: () => Promise.resolve(),
      finish: () => Promise.resolve(),
    }
    const pieces = {
      name: 'mine',
      size: undefined,
      blockLength: undefined,
      async *pieces() {
        for await (const bytes of from.readStream(0, 64, { ...HOW, reuse: true }))
          yield { length: bytes.length, bytes }
      },
    }
    const { signal } = new AbortController()
    const order = { start: 0, end: undefined, position: 0, chunkLength: CHUNK, concurrency: 4, sparse: false }
    await copyPieces(pieces, sink, {
      ...order,
      signal,
      pad: false,
      advance: () => undefined,
      checkpointEvery: Infinity,
    })
    expect(Buffer.compare(Buffer.concat(written), source.disk.subarray(0, 64 * BLOCK))).toBe(0)
  })

  const BLANK = new Uint8Array(0)
})
