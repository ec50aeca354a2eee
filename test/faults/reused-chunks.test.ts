/** A stream whose memory is used again, written to a unit that asks for its data late: what is sent is what was read. */
import { expect, test } from '@jest/globals'
import { dataOf, stage } from './support.ts'

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
  const chunks = session.readStream(0, LENGTH / 512, { ...how, reuse: true })
  expect(await copied.writeStream(0, chunks, how)).toBe(LENGTH)
  const { data: found } = await copied.read(0, LENGTH / 512)
  expect(Buffer.compare(found, data)).toBe(0)
})
