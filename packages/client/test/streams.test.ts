import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AbortError, ScsiError, ShortTransferError } from '../src/errors.ts'
import { BLOCK, completeAll, fakeUnit, turns } from './fake-nexus.ts'
import { settled } from './support.ts'

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(Uint8Array.from(chunk))
  return chunks
}

describe('readStream', () => {
  test('chunks come in order whatever the order of their ends, and no more are under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat(100)),
        async (blocks, chunkBlocks, concurrency, reuse, choices) => {
          const { unit, nexus } = fakeUnit(128)
          await unit.limits()
          nexus.held = true
          const reading = collect(unit.readStream(5, blocks, { chunkBlocks, concurrency, reuse }))
          await completeAll(nexus, () => Number(choices.next().value))
          const chunks = await reading
          const expected = nexus.disk.subarray(5 * BLOCK, (5 + blocks) * BLOCK)
          expect(Buffer.compare(Buffer.concat(chunks), expected)).toBe(0)
          expect(chunks).toHaveLength(Math.ceil(blocks / chunkBlocks))
          expect(nexus.peak).toBeLessThanOrEqual(concurrency)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a consumer that does not ask bounds what is read ahead', async () => {
    const { unit, nexus } = fakeUnit()
    const stream = unit.readStream(0, 4000, { chunkBlocks: 10, concurrency: 3 })
    const reads = (): number => nexus.log.filter((line) => line.startsWith('READ (16)')).length
    for (let asked = 1; asked <= 5; asked++) {
      await stream.next()
      await turns(10)
      expect(reads()).toBe(3 + asked)
    }
    await stream.return?.()
    expect(nexus.pending).toEqual([])
  })

  test('no block length is known: it is asked for', async () => {
    const { unit, nexus } = fakeUnit()
    expect(unit.blockLength).toBeUndefined()
    await collect(unit.readStream(0, 1))
    expect(unit.blockLength).toBe(BLOCK)
    expect(nexus.log[0]).toMatch(/^READ CAPACITY/)
  })

  test('leaving early ends what is under way before the loop is left', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const stream = unit.readStream(0, 1000, { chunkBlocks: 10, concurrency: 4 })
    const first = stream.next()
    await turns()
    expect(nexus.pending).toHaveLength(4)
    nexus.pending[0]?.complete()
    expect((await first).value).toHaveLength(10 * BLOCK)
    await stream.return?.()
    expect(nexus.pending).toEqual([])
    expect(nexus.log.filter((line) => line.startsWith('abort'))).toHaveLength(4)
    expect(await stream.next()).toEqual({ done: true, value: undefined })
  })

  test('a consumer that throws ends it, with its own error', async () => {
    const { unit, nexus } = fakeUnit()
    const failure = new Error('the consumer broke')
    const loop = async (): Promise<void> => {
      for await (const chunk of unit.readStream(0, 1000, { chunkBlocks: 10 })) {
        if (chunk.length > 0) throw failure
      }
    }
    expect(await settled(loop())).toBe(failure)
    expect(nexus.pending).toEqual([])
  })

  test('a failure comes in its turn: chunks before it are delivered, those after it are ended', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const chunks: number[] = []
    const loop = async (): Promise<void> => {
      for await (const chunk of unit.readStream(0, 1000, { chunkBlocks: 10, concurrency: 4 }))
        chunks.push(chunk.length)
    }
    const end = settled(loop())
    await turns()
    const [first, second, third] = nexus.pending
    third?.fail(2)
    await turns()
    second?.complete()
    await turns()
    expect(chunks).toEqual([])
    first?.complete()
    expect(await end).toBeInstanceOf(ScsiError)
    expect(chunks).toEqual([5120, 5120])
    expect(nexus.pending).toEqual([])
  })

  test('GOOD for fewer bytes than a chunk has is no chunk: its hole would pass for data', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const reading = settled(collect(unit.readStream(0, 32, { chunkBlocks: 16 })))
    await turns()
    nexus.pending[0]?.fallShort(BLOCK)
    const error = await reading
    expect(error).toBeInstanceOf(ShortTransferError)
    expect(error).toMatchObject({ expected: 16 * BLOCK, transferred: 15 * BLOCK, outcome: 'executed' })
    expect(nexus.pending).toEqual([])
  })

  test('a signal ends it, and no listener is left', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const controller = new AbortController()
    const reason = new Error('enough')
    const end = settled(collect(unit.readStream(0, 1000, { chunkBlocks: 10, signal: controller.signal })))
    await turns()
    controller.abort(reason)
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: reason })
    expect(nexus.pending).toEqual([])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test('a signal that is aborted already sends nothing', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    const before = nexus.log.length
    const end = settled(collect(unit.readStream(0, 10, { signal: AbortSignal.abort('enough') })))
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(nexus.log).toHaveLength(before)
  })

  test('a signal of a stream that ran to its end has no listener left', async () => {
    const { unit } = fakeUnit()
    const { signal } = new AbortController()
    await collect(unit.readStream(0, 100, { chunkBlocks: 9, signal }))
    await unit.writeStream(0, [new Uint8Array(5120)], { chunkBlocks: 3, signal })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test.each([
    [-1, 1, {}],
    [0.5, 1, {}],
    [0, -1, {}],
    [0, 1.5, {}],
    [2 ** 53, 1, {}],
    [0, 1, { chunkBlocks: 0 }],
    [0, 1, { chunkBlocks: 1.5 }],
    [0, 1, { concurrency: 0 }],
    [0, 1, { concurrency: Number.NaN }],
  ])('readStream(%p, %p, %p) is refused', async (lba, blocks, options) => {
    const { unit } = fakeUnit()
    expect(await settled(collect(unit.readStream(lba, blocks, options)))).toMatchObject({
      name: 'RangeError',
    })
  })
})

describe('writeStream', () => {
  test('pieces are cut and joined to chunks, each to its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat(100)),
        async (lengths, chunkBlocks, concurrency, choices) => {
          const total = lengths.reduce((sum, length) => sum + length, 0)
          lengths.push((BLOCK - (total % BLOCK)) % BLOCK)
          const pieces = lengths.map((length, index) => new Uint8Array(length).fill(index + 1))
          const { unit, nexus } = fakeUnit(256)
          await unit.limits()
          const before = Buffer.from(nexus.disk)
          nexus.held = true
          const writing = unit.writeStream(9, pieces, { chunkBlocks, concurrency })
          await completeAll(nexus, () => Number(choices.next().value))
          const expected = Buffer.concat(pieces)
          expect(await writing).toBe(expected.length)
          const end = 9 * BLOCK + expected.length
          expect(Buffer.compare(nexus.disk.subarray(9 * BLOCK, end), expected)).toBe(0)
          expect(Buffer.compare(nexus.disk.subarray(0, 9 * BLOCK), before.subarray(0, 9 * BLOCK))).toBe(0)
          expect(Buffer.compare(nexus.disk.subarray(end), before.subarray(end))).toBe(0)
          expect(nexus.peak).toBeLessThanOrEqual(concurrency)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the source is asked for more only when there is room', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    let asked = 0
    function* source(): Iterable<Uint8Array> {
      for (; asked < 100;) {
        asked++
        yield new Uint8Array(10 * BLOCK)
      }
    }
    const writing = unit.writeStream(0, source(), { chunkBlocks: 10, concurrency: 3 })
    await turns(10)
    expect(nexus.pending).toHaveLength(3)
    // Three are under way; one more may wait for its turn, and one be in hand.
    expect(asked).toBeLessThanOrEqual(5)
    nexus.held = false
    while (nexus.pending.length > 0) {
      for (const pending of [...nexus.pending]) pending.complete()
      await turns()
    }
    expect(await writing).toBe(100 * 10 * BLOCK)
  })

  test('GOOD for fewer bytes than were sent fails it', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const writing = settled(unit.writeStream(0, [new Uint8Array(16 * BLOCK)], { chunkBlocks: 16 }))
    await turns()
    nexus.pending[0]?.fallShort(3 * BLOCK)
    expect(await writing).toMatchObject({ expected: 16 * BLOCK, transferred: 13 * BLOCK })
  })

  test('a write that fails ends the others and the source', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    let ended = false
    async function* source(): AsyncIterable<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(10 * BLOCK)
      } finally {
        ended = true
      }
    }
    const end = settled(unit.writeStream(0, source(), { chunkBlocks: 10, concurrency: 3 }))
    await turns(5)
    nexus.pending[1]?.fail(2)
    expect(await end).toBeInstanceOf(ScsiError)
    expect(ended).toBe(true)
    expect(nexus.pending).toEqual([])
  })

  test('a source that fails ends the writes, with its own error', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const failure = new Error('the source broke')
    async function* source(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(10 * BLOCK)
      throw await Promise.resolve(failure)
    }
    expect(await settled(unit.writeStream(0, source(), { chunkBlocks: 10 }))).toBe(failure)
    expect(nexus.pending).toEqual([])
  })

  test('a signal ends it while the source hangs, and the source is told', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    const controller = new AbortController()
    let returned = false
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: async () => {
          returned = true
          return { done: true, value: undefined }
        },
      }),
    }
    const end = settled(unit.writeStream(0, source, { signal: controller.signal }))
    await turns()
    controller.abort('enough')
    const error = await end
    expect(error).toBeInstanceOf(AbortError)
    expect(error).toMatchObject({ cause: 'enough' })
    expect(returned).toBe(true)
    expect(nexus.pending).toEqual([])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test('the last write of all fails', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    const end = settled(unit.writeStream(0, [new Uint8Array(BLOCK)]))
    await turns()
    nexus.pending[0]?.fail(2)
    expect(await end).toBeInstanceOf(ScsiError)
  })

  test('a write that fails ends it while the source hangs', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    nexus.held = true
    async function* source(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(BLOCK)
      await new Promise(() => undefined)
    }
    const end = settled(unit.writeStream(0, source(), { chunkBlocks: 1 }))
    await turns()
    nexus.pending[0]?.fail(2)
    expect(await end).toBeInstanceOf(ScsiError)
  })

  test('a signal that is aborted already asks the source for nothing', async () => {
    const { unit, nexus } = fakeUnit()
    await unit.limits()
    const before = nexus.log.length
    let asked = 0
    function* source(): Iterable<Uint8Array> {
      asked++
      yield new Uint8Array(BLOCK)
    }
    const end = await settled(unit.writeStream(0, source(), { signal: AbortSignal.abort('enough') }))
    expect(end).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(asked).toBe(0)
    expect(nexus.log).toHaveLength(before)
  })

  test('a source that ends inside a block: what came before is written', async () => {
    const { unit, nexus } = fakeUnit()
    const end = await settled(
      unit.writeStream(0, [new Uint8Array(2 * BLOCK), new Uint8Array(100)], { chunkBlocks: 1 }),
    )
    expect(end).toMatchObject({
      name: 'RangeError',
      message: expect.stringContaining('100 bytes into a block of 512'),
    })
    expect(nexus.disk.subarray(0, 2 * BLOCK).every((byte) => byte === 0)).toBe(true)
  })

  test('an empty source writes nothing', async () => {
    const { unit, nexus } = fakeUnit()
    expect(await unit.writeStream(0, [])).toBe(0)
    expect(await unit.writeStream(0, [new Uint8Array(0)])).toBe(0)
    expect(nexus.log.filter((line) => line.startsWith('WRITE'))).toEqual([])
  })

  test('what is no bytes is refused', async () => {
    const { unit, nexus } = fakeUnit()
    const source: Iterable<unknown> = [new Uint8Array(BLOCK), 'text']
    expect(
      await settled(unit.writeStream(0, source as Iterable<Uint8Array>, { chunkBlocks: 1 })),
    ).toMatchObject({
      name: 'TypeError',
    })
    expect(nexus.pending).toEqual([])
  })

  test.each([-1, 0.5, Number.NaN])('an LBA of %p is refused', async (lba) => {
    const { unit } = fakeUnit()
    expect(await settled(unit.writeStream(lba, []))).toMatchObject({ name: 'RangeError' })
  })
})
