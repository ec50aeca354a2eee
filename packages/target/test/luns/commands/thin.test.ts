import { describe, expect, test } from '@jest/globals'
import { pattern } from '../../wire.ts'
import { BLOCKS, cdbOf, scene, senseOf, uint32 } from '../scene.ts'

const WRITE = 0x2a
const READ = 0x28
const Bit = { ANCHOR: 0x10, UNMAP: 0x08, NDOB: 0x01 } as const
const writeSame10 = (lba: number, blocks: number, flags = 0): number[] => cdbOf[10](0x41, lba, blocks, flags)
const writeSame16 = (lba: number, blocks: number, flags = 0): number[] => cdbOf[16](0x93, lba, blocks, flags)

/** UNMAP (SBC-3 §5.28): header of 8 bytes, block descriptors of 16. */
function unmap(...ranges: [lba: number, blocks: number][]): [cdb: number[], list: Uint8Array] {
  const body = ranges.flatMap(([lba, blocks]) => [0, 0, 0, 0, ...uint32(lba), ...uint32(blocks), 0, 0, 0, 0])
  const list = Uint8Array.from([0, body.length + 6, 0, body.length, 0, 0, 0, 0, ...body])
  return [[0x42, 0, 0, 0, 0, 0, 0, 0, list.length, 0], list]
}

/** GET LBA STATUS, and its descriptors as [LBA, blocks, provisioning status]. */
async function statusOf(
  run: ReturnType<typeof scene>['run'],
  lba: number,
  room = 200,
): Promise<[number, number, number][]> {
  const cdb = [0x9e, 0x12, 0, 0, 0, 0, ...uint32(lba), ...uint32(room), 0, 0]
  const { dataIn } = await run(cdb)
  const view = new DataView(dataIn.buffer, dataIn.byteOffset, dataIn.length)
  const found: [number, number, number][] = []
  for (let at = 8; at + 16 <= dataIn.length; at += 16) {
    found.push([Number(view.getBigUint64(at)), view.getUint32(at + 8), view.getUint8(at + 12)])
  }
  return found
}

describe('UNMAP and GET LBA STATUS', () => {
  test('what is unmapped reads as zeros and is deallocated', async () => {
    const { run } = scene()
    await run(cdbOf[10](WRITE, 10, 4), pattern(2048))
    expect(await statusOf(run, 0)).toEqual([
      [0, 10, 1],
      [10, 4, 0],
      [14, BLOCKS - 14, 1],
    ])
    expect((await run(...unmap([11, 2], [200, 0]))).status).toBe(0)
    expect(await statusOf(run, 10)).toEqual([
      [10, 1, 0],
      [11, 2, 1],
      [13, 1, 0],
      [14, BLOCKS - 14, 1],
    ])
    expect((await run(cdbOf[10](READ, 11, 2))).dataIn).toEqual(Buffer.alloc(1024))
    expect((await run(cdbOf[10](READ, 13, 1))).dataIn).toEqual(Buffer.from(pattern(2048).subarray(1536)))
  })

  test('room for one descriptor gets one', async () => {
    const { run } = scene()
    await run(cdbOf[10](WRITE, 10, 1), pattern(512))
    expect(await statusOf(run, 0, 24)).toEqual([[0, 10, 1]])
  })

  test('anchored blocks', async () => {
    const { run } = scene()
    const [cdb, list] = unmap([0, 8])
    cdb[1] = 0x01
    expect((await run(cdb, list)).status).toBe(0)
    expect((await statusOf(run, 0))[0]).toEqual([0, 8, 2])
  })

  test('memory is given back', async () => {
    const { run, store } = scene()
    await run(cdbOf[10](WRITE, 0, 128), pattern(128 * 512))
    expect(store.residentLength).toBe(65536)
    await run(...unmap([0, 100]))
    expect(store.residentLength).toBe(65536)
    await run(...unmap([100, 28]))
    expect(store.residentLength).toBe(0)
  })

  test('refusals', async () => {
    const { run } = scene()
    expect(senseOf(await run(...unmap([BLOCKS - 1, 2])))).toEqual([5, 0x21, 0])
    expect(senseOf(await run([0x42, 0, 0, 0, 0, 0, 0, 0, 7, 0], new Uint8Array(7)))).toEqual([5, 0x1a, 0])
    expect(
      senseOf(await run(...unmap(...Array.from({ length: 15 }, (): [number, number] => [0, 0x10_0000])))),
    ).toEqual([5, 0x26, 0])
    expect(senseOf(await run([0x9e, 0x12, 0, 0, 0, 0, ...uint32(BLOCKS), 0, 0, 0, 24, 0, 0]))).toEqual([
      5, 0x21, 0,
    ])
    expect((await run([0x42, 0, 0, 0, 0, 0, 0, 0, 0, 0])).status).toBe(0)
    expect(senseOf(await scene({ readOnly: true }).run(...unmap([0, 1])))).toEqual([7, 0x27, 0])
  })

  test('a fully provisioned unit has neither, and says so', async () => {
    const { run } = scene({ thin: false })
    expect(senseOf(await run(...unmap([0, 1])))).toEqual([5, 0x20, 0])
    expect(senseOf(await run([0x9e, 0x12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 0, 0]))).toEqual([5, 0x20, 0])
    expect(senseOf(await run(writeSame16(0, 1, Bit.UNMAP), new Uint8Array(512)))).toEqual([5, 0x24, 0])
    const capacity = (await run([0x9e, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0])).dataIn
    expect(capacity[14]).toBe(0)
    expect((await run([0x12, 1, 0xb2, 0, 255, 0])).dataIn[5]).toBe(0)
  })

  test('a thin unit says so: LBPME and LBPRZ, LBPU, LBPWS and LBPWS10, ANC_SUP, and its limits', async () => {
    const { run } = scene({ physicalBlockLength: 4096 })
    const capacity = (await run([0x9e, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0])).dataIn
    expect([...capacity.subarray(12, 16)]).toEqual([0, 3, 0xc0, 0])
    expect([...(await run([0x12, 1, 0xb2, 0, 255, 0])).dataIn]).toEqual([0, 0xb2, 0, 4, 0, 0xe6, 2, 0])
    const limits = (await run([0x12, 1, 0xb0, 0, 255, 0])).dataIn
    expect([...limits.subarray(20, 32)]).toEqual([0, 0x10, 0, 0, 0, 0, 1, 0, 0, 0, 0, 8])
  })
})

describe('WRITE SAME', () => {
  test.each([
    ['(10)', writeSame10],
    ['(16)', writeSame16],
  ])('%s writes its block to all', async (_name, writeSame) => {
    const { run } = scene()
    const block = pattern(512)
    expect((await run(writeSame(3, 100), block)).status).toBe(0)
    expect((await run(cdbOf[10](READ, 3, 100))).dataIn).toEqual(Buffer.alloc(100 * 512, block))
    expect((await statusOf(run, 3))[0]).toEqual([3, 100, 0])
  })

  test('with UNMAP deallocates where that reads the same, and writes where it does not', async () => {
    const { run } = scene()
    await run(writeSame10(0, 16, Bit.UNMAP), pattern(512))
    expect((await statusOf(run, 0))[0]).toEqual([0, 16, 0])
    await run(writeSame10(0, 16, Bit.UNMAP), new Uint8Array(512))
    expect((await statusOf(run, 0))[0]).toEqual([0, BLOCKS, 1])
    await run(writeSame16(0, 4, Bit.UNMAP | Bit.ANCHOR), new Uint8Array(512))
    expect((await statusOf(run, 0))[0]).toEqual([0, 4, 2])
  })

  test('(16) with NDOB writes zeros without any data', async () => {
    const { run } = scene()
    await run(writeSame16(0, 4), pattern(512))
    expect((await run(writeSame16(1, 2, Bit.NDOB))).status).toBe(0)
    expect((await run(cdbOf[10](READ, 1, 2))).dataIn).toEqual(Buffer.alloc(1024))
    expect((await statusOf(run, 0))[0]).toEqual([0, 4, 0])
  })

  test('refusals', async () => {
    const { run } = scene()
    const block = new Uint8Array(512)
    expect(senseOf(await run(writeSame10(0, 0), block))).toEqual([5, 0x24, 0]) // WSNZ
    expect(senseOf(await run(writeSame10(0, 1, Bit.ANCHOR), block))).toEqual([5, 0x24, 0])
    expect(senseOf(await run(writeSame10(BLOCKS, 1), block))).toEqual([5, 0x21, 0])
    expect(senseOf(await run(writeSame16(0, 0x1_0001), block))).toEqual([5, 0x24, 0])
    for (const length of [0, 256, 1024]) {
      expect(senseOf(await run(writeSame10(0, 1), new Uint8Array(length)))).toEqual([5, 0x0e, 3])
    }
  })
})
