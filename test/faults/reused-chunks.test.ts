/** A stream whose memory is used again, written to a unit that is slow: what is written is what was read. */
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { copy } from '@iscsi/client'
import type { CopySource, LogicalUnit } from '@iscsi/client'
import { dataOf, stage } from './support.ts'

const BLOCK = 512
const WRITE_10 = 0x2a
const WRITE_16 = 0x8a
const LENGTH = 2 ** 20

test('all data is solicited, and the unit slow to ask for it', async () => {
  await using scene = await stage()
  const session = await scene.open({ initialR2T: true, immediateData: false, maxBurstLength: 8192 })
  const data = dataOf(LENGTH)
  await session.writeStream(0, [data])
  const copied = session.logicalUnit(1)
  scene.target.faults.add({ kind: 'delay', milliseconds: 15, opcode: WRITE_16, times: Infinity })
  const how = { chunkBlocks: 64, concurrency: 4 }
  const chunks = session.readStream(0, LENGTH / BLOCK, { ...how, reuse: true })
  expect(await copied.writeStream(0, chunks, how)).toBe(LENGTH)
  const { data: found } = await copied.read(0, LENGTH / BLOCK)
  expect(Buffer.compare(found, data)).toBe(0)
})

type Chunks = AsyncIterableIterator<Uint8Array>

function sourceOf(chunks: Chunks): CopySource {
  return {
    name: 'chunks',
    size: undefined,
    blockLength: undefined,
    async *pieces() {
      for await (const bytes of chunks) yield { length: bytes.length, bytes }
    },
  }
}

/** What is as it was read, whatever the lengths of chunks and writes are: it copies them before it asks for more. */
const CONSUMERS: readonly (readonly [string, (unit: LogicalUnit, chunks: Chunks) => Promise<unknown>])[] = [
  ['writeStream', (unit, chunks) => unit.writeStream(0, chunks, { chunkBlocks: 16, concurrency: 2 })],
  ['copy', (unit, chunks) => copy(sourceOf(chunks), unit, { concurrency: 2 })],
  [
    "a disk's stream of Node, by pipeline",
    async (unit, chunks) => {
      const disk = await unit.disk()
      await pipeline(chunks, disk.createWriteStream({ highWaterMark: 8192, concurrency: 2 }))
    },
  ],
  [
    "a disk's Web Stream, by pipeTo",
    async (unit, chunks) => {
      const disk = await unit.disk()
      await readableOf(chunks).pipeTo(disk.writable({ highWaterMark: 8192, concurrency: 2 }))
    },
  ],
  [
    "a unit's Web Stream, by pipeTo",
    (unit, chunks) => readableOf(chunks).pipeTo(unit.writable(0, { chunkBlocks: 16, concurrency: 2 })),
  ],
  [
    "a unit's Web Stream, each write awaited",
    async (unit, chunks) => {
      const writer = unit.writable(0, { chunkBlocks: 16, concurrency: 2 }).getWriter()
      for await (const chunk of chunks) await writer.write(chunk)
      await writer.close()
    },
  ],
]

/** One that asks for a chunk when it is asked for one. */
function readableOf(chunks: Chunks): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await chunks.next()
        if (step.done === true) controller.close()
        else controller.enqueue(step.value)
      },
    },
    { highWaterMark: 0 },
  )
}

test.each(CONSUMERS.flatMap(([name, consume]) => [1, 64].map((blocks) => [name, blocks, consume] as const)))(
  'the unit is slow to write: %s, chunks of %i blocks',
  async (_, chunkBlocks, consume) => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(LENGTH)
    const blocks = data.length / BLOCK
    await session.writeStream(0, [data])
    const copied = session.logicalUnit(1)
    for (const opcode of [WRITE_10, WRITE_16])
      scene.target.faults.add({ kind: 'delay', milliseconds: 5, lun: 1, opcode, times: Infinity })
    await consume(copied, session.readStream(0, blocks, { chunkBlocks, reuse: true }))
    const { data: found } = await copied.read(0, blocks)
    expect(Buffer.compare(found, data)).toBe(0)
  },
)
