/** Whose the memory of a stream's chunks is: while the stream runs, after it, and in the next one. */
import { expect, test } from '@jest/globals'
import { BLOCK, fakeUnit } from './fake-nexus.ts'

test('reused memory is as much as can be under way and in hand', async () => {
  const { unit } = fakeUnit()
  const memory = new Set<ArrayBufferLike>()
  for await (const chunk of unit.readStream(0, 4000, { chunkBlocks: 16, concurrency: 2, reuse: true }))
    memory.add(chunk.buffer)
  expect(memory.size).toBeLessThanOrEqual(3)
})

test('reused memory goes on from stream to stream, of chunks of the same length', async () => {
  const { unit } = fakeUnit()
  const memoryOf = async (blocks: number, chunkBlocks: number): Promise<Set<ArrayBufferLike>> => {
    const memory = new Set<ArrayBufferLike>()
    for await (const chunk of unit.readStream(0, blocks, { chunkBlocks, concurrency: 2, reuse: true }))
      memory.add(chunk.buffer)
    return memory
  }
  // All but the last chunk. Between two streams it is the collector's, should that come just then: not ten times in a row.
  const news: number[] = []
  let before = await memoryOf(400, 40)
  while (news.at(-1) !== 1 && news.length < 10) {
    const memory = await memoryOf(400, 40)
    news.push([...memory].filter((buffer) => !before.has(buffer)).length)
    before = memory
  }
  expect(news.at(-1)).toBe(1)
  const shorter = await memoryOf(400, 20)
  expect([...shorter].filter((buffer) => before.has(buffer))).toEqual([])
})

test.each([
  ['is left', 16],
  ['ends', 400],
])('what a loop has in hand when it %s stays as it is, whatever is read after it', async (_, enough) => {
  const { unit, nexus } = fakeUnit()
  nexus.disk.subarray(0, 400 * BLOCK).forEach((_byte, index, disk) => (disk[index] = index >> 9))
  const how = { chunkBlocks: 16, concurrency: 2, reuse: true }
  let kept: Uint8Array = new Uint8Array()
  let blocks = 0
  for await (const chunk of unit.readStream(0, 400, how)) {
    kept = chunk
    blocks += chunk.length / BLOCK
    if (blocks >= enough) break
  }
  const before = Uint8Array.from(kept)
  expect(before.subarray(-BLOCK)).toEqual(new Uint8Array(BLOCK).fill((enough - 1) & 0xff))
  for await (const chunk of unit.readStream(200, 200, how)) expect(chunk.buffer).not.toBe(kept.buffer)
  expect(Buffer.compare(kept, before)).toBe(0)
})

test('no memory that is used again is given to a stream without reuse', async () => {
  const { unit } = fakeUnit()
  const reused = new Set<ArrayBufferLike>()
  for await (const chunk of unit.readStream(0, 160, { chunkBlocks: 16, reuse: true }))
    reused.add(chunk.buffer)
  for await (const chunk of unit.readStream(0, 160, { chunkBlocks: 16 }))
    expect(reused.has(chunk.buffer)).toBe(false)
})

test('without reuse every chunk is the caller’s to keep', async () => {
  const { unit } = fakeUnit()
  const memory = new Set<ArrayBufferLike>()
  for await (const chunk of unit.readStream(0, 160, { chunkBlocks: 16 })) memory.add(chunk.buffer)
  expect(memory.size).toBe(10)
})
