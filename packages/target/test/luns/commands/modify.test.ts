import { describe, expect, test } from '@jest/globals'
import { pattern } from '../../wire.ts'
import { BLOCKS, cdbOf, scene, senseOf, uint32 } from '../scene.ts'

const compareAndWrite = (lba: number, blocks: number): number[] => [
  ...[0x89, 0, 0, 0, 0, 0, ...uint32(lba)],
  ...[0, 0, 0, blocks, 0, 0],
]
const writeAtomic = (lba: number, blocks: number, boundary = 0): number[] => [
  ...[0x9c, 0, 0, 0, 0, 0, ...uint32(lba)],
  ...[0, boundary, 0, blocks, 0, 0],
]

describe('COMPARE AND WRITE', () => {
  test('writes when the blocks are as expected, and tells where they are not', async () => {
    const { run } = scene()
    const old = pattern(1024)
    const fresh = new Uint8Array(1024).fill(7)
    await run(cdbOf[10](0x2a, 5, 2), old)
    expect((await run(compareAndWrite(5, 2), Buffer.concat([old, fresh]))).status).toBe(0)
    expect((await run(cdbOf[10](0x28, 5, 2))).dataIn).toEqual(Buffer.from(fresh))
    const wrong = fresh.slice()
    wrong[600] = 0
    const miscompare = await run(compareAndWrite(5, 2), Buffer.concat([wrong, old]))
    expect(senseOf(miscompare)).toEqual([0x0e, 0x1d, 0])
    expect(miscompare.sense?.information).toBe(600)
    expect((await run(cdbOf[10](0x28, 5, 2))).dataIn).toEqual(Buffer.from(fresh))
  })

  test('refusals', async () => {
    const { run } = scene()
    expect(senseOf(await run(compareAndWrite(0, 1), new Uint8Array(512)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run(compareAndWrite(0, 1), new Uint8Array(2048)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run(compareAndWrite(BLOCKS, 1), new Uint8Array(1024)))).toEqual([5, 0x21, 0])
    expect((await run(compareAndWrite(0, 0))).status).toBe(0)
  })
})

test('ORWRITE ors the data into the blocks', async () => {
  const { run } = scene()
  await run(cdbOf[10](0x2a, 1, 1), new Uint8Array(512).fill(0x0f))
  expect((await run(cdbOf[16](0x8b, 1, 1), new Uint8Array(512).fill(0x30))).status).toBe(0)
  expect((await run(cdbOf[10](0x28, 1, 1))).dataIn).toEqual(Buffer.alloc(512, 0x3f))
  expect(senseOf(await run(cdbOf[16](0x8b, 1, 1, 0x20)))).toEqual([5, 0x24, 0]) // ORPROTECT
})

describe('WRITE ATOMIC (16)', () => {
  test('writes', async () => {
    const { run, store } = scene()
    expect((await run(writeAtomic(9, 3), pattern(1536))).status).toBe(0)
    expect((await run(cdbOf[10](0x28, 9, 3))).dataIn).toEqual(Buffer.from(pattern(1536)))
    expect(store.flushes).toBe(0)
  })

  test('has no boundary, and nothing of a write that was cut short is kept', async () => {
    const { run } = scene()
    expect(senseOf(await run(writeAtomic(0, 1, 8)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run(writeAtomic(0, 3), pattern(1024)))).toEqual([5, 0x0e, 3])
    expect((await run(cdbOf[10](0x28, 0, 3))).dataIn).toEqual(Buffer.alloc(1536))
  })
})

test.each([
  [0x34, 10],
  [0x90, 16],
] as const)('PRE-FETCH (opcode %i): CONDITION MET, or GOOD with IMMED', async (opcode, length) => {
  const { run } = scene()
  expect((await run(cdbOf[length](opcode, 0, 8))).status).toBe(0x04)
  expect((await run(cdbOf[length](opcode, 0, 0))).status).toBe(0x04)
  expect((await run(cdbOf[length](opcode, 0, 8, 0x02))).status).toBe(0)
  expect(senseOf(await run(cdbOf[length](opcode, BLOCKS, 1)))).toEqual([5, 0x21, 0])
})
