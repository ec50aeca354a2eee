/** What the streams of Node and of the Web do for themselves. What goes through them: disk-streams.test.ts. */
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { ChunkMemory } from '../src/chunk-memory.ts'
import { BLOCK, fakeUnit } from './fake-nexus.ts'

test('chunks whose memory is used again are copied when they are written, not when their turn comes', async () => {
  const { unit, nexus } = fakeUnit(64)
  const disk = await unit.disk()
  const stream = disk.createWriteStream({ highWaterMark: 8 * BLOCK })
  const memory = new ChunkMemory(BLOCK, true)
  const chunks = [memory.take(), memory.take()]
  for (const [index, chunk] of chunks.entries()) {
    stream.write(chunk.fill(index + 1))
    chunk.fill(0xff)
  }
  stream.end()
  await once(stream, 'finish')
  const written = Buffer.concat([Buffer.alloc(BLOCK, 1), Buffer.alloc(BLOCK, 2)])
  expect(Buffer.compare(nexus.disk.subarray(0, 2 * BLOCK), written)).toBe(0)
})
