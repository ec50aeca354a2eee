import { describe, expect, test } from '@jest/globals'
import type { TaskOutcome } from '@iscsi/protocol'
import { BLOCK, cutAt, Pair, patternOf, transferCdb } from './pair.ts'

const flags = [true, false]
const GOOD: Partial<TaskOutcome> = { kind: 'completed', status: 0, residual: null }
const FIRST = 2048
const BURST = 4096
const SEGMENT = 1024

/** Writes, reads back into a scatter list, and compares. */
async function roundTrip(pair: Pair, lba: number, blocks: number): Promise<void> {
  const length = blocks * BLOCK
  const data = patternOf(length, blocks)
  const dataOut = cutAt(data, 1, 511, 511, 1500, length >> 1)
  expect(await pair.command({ cdb: transferCdb('write', lba, blocks), dataOut })).toMatchObject(GOOD)
  const into = new Uint8Array(length)
  const dataIn = cutAt(into, 3, 700, 700, length - 1)
  const read = await pair.command({ cdb: transferCdb('read', lba, blocks), dataIn })
  expect(read).toMatchObject({ ...GOOD, received: length })
  expect(Buffer.compare(into, data)).toBe(0)
}

describe('every combination of the keys', () => {
  const grid = flags.flatMap((initialR2T) =>
    flags.flatMap((immediateData) =>
      flags.flatMap((digests) =>
        [1, 4].map((maxOutstandingR2T) => ({ initialR2T, immediateData, digests, maxOutstandingR2T })),
      ),
    ),
  )

  test.each(grid)('%j', async ({ digests, ...keys }) => {
    const digest = digests ? (['CRC32C'] as const) : (['None'] as const)
    const limits = { firstBurstLength: FIRST, maxBurstLength: BURST, maxRecvDataSegmentLength: SEGMENT }
    for (const cut of [11, Infinity]) {
      const pair = new Pair({
        seed: cut === Infinity ? 1 : cut,
        cut,
        target: { ...keys, ...limits },
        login: { offers: { ...keys, ...limits, headerDigest: digest, dataDigest: digest } },
      })
      await pair.login()
      // Nothing, less and more than a segment, a first burst, a burst, and several.
      for (const blocks of [0, 1, 2, 3, 4, 5, 7, 8, 9, 17]) await roundTrip(pair, 40 + blocks, blocks)
      expect(pair.node.breaches).toEqual([])
    }
  })
})

describe('any order of data', () => {
  test.each([1, 8])('R2Ts backwards, %i at a time', async (maxOutstandingR2T) => {
    const keys = { initialR2T: true, immediateData: false, dataSequenceInOrder: false, maxOutstandingR2T }
    const limits = { firstBurstLength: 512, maxBurstLength: 2048, maxRecvDataSegmentLength: SEGMENT }
    const pair = new Pair({
      cut: 700,
      target: { ...keys, ...limits },
      login: { offers: { ...keys, ...limits } },
    })
    pair.plan.add({ kind: 'r2t', burstLength: 1500, order: 'reversed', times: Infinity })
    await pair.login()
    for (const blocks of [1, 3, 4, 5, 32]) await roundTrip(pair, 0, blocks)
    expect(pair.node.breaches).toEqual([])
  })
})

describe('expected lengths that are not those of the command', () => {
  test.each([
    [0, { kind: 'overflow', count: 2048 }],
    [1, { kind: 'overflow', count: 2047 }],
    [1000, { kind: 'overflow', count: 1048 }],
    [2047, { kind: 'overflow', count: 1 }],
    [2048, null],
    [2049, { kind: 'underflow', count: 1 }],
    [10_000, { kind: 'underflow', count: 7952 }],
  ])('a read of 2048 bytes into %i', async (room, residual) => {
    const pair = new Pair({ cut: 100, login: { offers: { maxRecvDataSegmentLength: SEGMENT } } })
    await pair.login()
    const data = patternOf(2048, 1)
    await pair.command({ cdb: transferCdb('write', 0, 4), dataOut: [data] })
    const arena = new Uint8Array(room + 200).fill(0xa5)
    const outcome = await pair.command({
      cdb: transferCdb('read', 0, 4),
      dataIn: cutAt(arena.subarray(100, 100 + room), 13, 600),
    })
    const received = Math.min(room, 2048)
    expect(outcome).toMatchObject({ kind: 'completed', status: 0, residual, received })
    expect(Buffer.compare(arena.subarray(100, 100 + received), data.subarray(0, received))).toBe(0)
    expect(arena.subarray(0, 100).every((byte) => byte === 0xa5)).toBe(true)
    expect(arena.subarray(100 + received).every((byte) => byte === 0xa5)).toBe(true)
  })
})

test('many at a time, on two units, each to its own place', async () => {
  const pair = new Pair({ seed: 3, cut: 900, target: { maxCommands: 7 } })
  await pair.login()
  const parts = Array.from({ length: 60 }, (_, index) => patternOf((1 + (index % 9)) * BLOCK, index))
  const lun = (index: number): bigint => (index % 2 === 0 ? 0n : 1n << 48n)
  const writes = parts.map((part, index) =>
    pair.submit({
      lun: lun(index),
      cdb: transferCdb('write', index * 10, part.length / BLOCK),
      dataOut: [part],
    }),
  )
  await pair.settle(...writes)
  const places = parts.map(({ length }) => new Uint8Array(length))
  const reads = places.map((place, index) =>
    pair.submit({
      lun: lun(index),
      cdb: transferCdb('read', index * 10, place.length / BLOCK),
      dataIn: [place],
    }),
  )
  await pair.settle(...reads)
  for (const tag of [...writes, ...reads]) expect(pair.outcome(tag)).toMatchObject(GOOD)
  expect(Buffer.compare(Buffer.concat(places), Buffer.concat(parts))).toBe(0)
  expect(pair.node.breaches).toEqual([])
})
