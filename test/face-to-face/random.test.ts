/** Random commands under random keys, cuts, latencies and aborts: all data right, every task settles once. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BLOCK, cutAt, Pair, transferCdb } from './pair.ts'

/** So many blocks belong to each command alone: what it finds there depends on nobody else. */
const PLOT = 24

interface Plan {
  readonly seed: number
  readonly cut: number
  readonly latency: number
  readonly keys: {
    readonly initialR2T: boolean
    readonly immediateData: boolean
    readonly firstBurstLength: number
    readonly maxBurstLength: number
    readonly maxRecvDataSegmentLength: number
    readonly maxOutstandingR2T: number
    readonly dataPDUInOrder: boolean
    readonly dataSequenceInOrder: boolean
  }
  readonly digests: boolean
  readonly maxCommands: number
  readonly statusInDataIn: boolean
  readonly orders: readonly {
    readonly blocks: number
    readonly lun: number
    readonly abortAfter: number | undefined
  }[]
}

const plan: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  cut: fc.constantFrom(1, 5, 47, 48, 49, 300, 5000, Infinity),
  latency: fc.integer({ min: 0, max: 40 }),
  keys: fc.record({
    initialR2T: fc.boolean(),
    immediateData: fc.boolean(),
    firstBurstLength: fc.integer({ min: 512, max: 4096 }),
    maxBurstLength: fc.integer({ min: 4096, max: 9000 }),
    maxRecvDataSegmentLength: fc.integer({ min: 512, max: 5000 }),
    maxOutstandingR2T: fc.integer({ min: 1, max: 5 }),
    dataPDUInOrder: fc.boolean(),
    dataSequenceInOrder: fc.boolean(),
  }),
  digests: fc.boolean(),
  maxCommands: fc.integer({ min: 1, max: 16 }),
  statusInDataIn: fc.boolean(),
  orders: fc.array(
    fc.record({
      blocks: fc.integer({ min: 0, max: PLOT }),
      lun: fc.integer({ min: 0, max: 1 }),
      abortAfter: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined, freq: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

/** Carries a plan out; everything that it must keep is checked on the way. Returns what went over the wires. */
async function carryOut(what: Plan): Promise<readonly string[]> {
  const digest = what.digests ? (['CRC32C'] as const) : (['None'] as const)
  const pair = new Pair({
    seed: what.seed,
    cut: what.cut,
    latency: what.latency,
    target: { ...what.keys, maxCommands: what.maxCommands, statusInDataIn: what.statusInDataIn },
    login: { offers: { ...what.keys, headerDigest: digest, dataDigest: digest } },
  })
  await pair.login()
  // Byte by byte a little must do.
  const most = what.cut <= 5 ? 1 : what.cut < 100 ? 8 : PLOT
  const orders = what.orders.map(({ blocks: wanted, lun, abortAfter }, index) => {
    const blocks = Math.min(wanted, most)
    const data = Uint8Array.from({ length: blocks * BLOCK }, () => pair.draw(256))
    const arena = new Uint8Array(data.length + 128).fill(0xa5)
    const wire = BigInt(lun) << 48n
    return {
      blocks,
      lba: index * PLOT,
      lun: wire,
      abortAfter,
      data,
      arena,
      into: arena.subarray(64, arena.length - 64),
    }
  })
  const places = (length: number): number[] =>
    Array.from({ length: pair.draw(5) }, () => pair.draw(length + 1))

  // All is written, then read: some of each aborted at some time.
  for (const direction of ['write', 'read'] as const) {
    const tags = orders.map(({ blocks, lba, lun, data, into }) =>
      pair.submit({
        lun,
        cdb: transferCdb(direction, lba, blocks),
        ...(direction === 'write'
          ? { dataOut: cutAt(data, ...places(data.length)) }
          : { dataIn: cutAt(into, ...places(into.length)) }),
      }),
    )
    const start = pair.now
    const aborts = orders
      .flatMap(({ abortAfter }, index) =>
        abortAfter === undefined ? [] : [{ at: start + abortAfter, tag: tags[index] ?? 0 }],
      )
      .sort((one, other) => one.at - other.at)
    for (const { at, tag } of aborts) {
      if (at > pair.now) await pair.pass(at - pair.now)
      pair.session.abort(tag, pair.now)
    }
    await pair.settle(...tags)
    for (const [index, order] of orders.entries()) {
      const outcome = pair.outcome(tags[index] ?? 0)
      if (order.abortAfter === undefined)
        expect(outcome).toMatchObject({ kind: 'completed', status: 0, residual: null })
      const isWhole = outcome?.kind === 'completed'
      if (direction === 'write') {
        // A write that was aborted may have been done in part: it is done again, so that its data can be asked for.
        if (!isWhole)
          await pair.command({
            lun: order.lun,
            cdb: transferCdb('write', order.lba, order.blocks),
            dataOut: [order.data],
          })
      } else if (isWhole) expect(Buffer.compare(order.into, order.data)).toBe(0)
      else order.into.fill(0x5a)
    }
  }
  await pair.pass(10_000)
  for (const { arena, into } of orders) {
    expect(
      [...arena.subarray(0, 64), ...arena.subarray(64 + into.length)].every((byte) => byte === 0xa5),
    ).toBe(true)
  }
  expect(pair.session).toMatchObject({ outstanding: 0, waiting: 0 })
  expect(pair.node.breaches).toEqual([])
  pair.session.logout(pair.now)
  await pair.run(() => pair.events.at(-1)?.kind === 'closed')
  expect(pair.events.at(-1)).toEqual({ kind: 'closed', reason: { kind: 'logout' } })
  const settledTags = pair.events.flatMap((event) => (event.kind === 'task-settled' ? [event.task] : []))
  expect(new Set(settledTags).size).toBe(settledTags.length)
  return pair.transcript
}

describe('random sessions', () => {
  test('keep all that they promise', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (what) => {
        await carryOut(what)
      }),
      { numRuns: 60 },
    )
  })

  test('are the same for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (what) => {
        const transcript = await carryOut(what)
        expect(transcript.length).toBeGreaterThan(6)
        expect(await carryOut(what)).toEqual(transcript)
      }),
      { numRuns: 10 },
    )
  })
})
