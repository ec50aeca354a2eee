/** Commands that overlap: writes with what unmaps, and both with SANITIZE. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { BlockStore } from '../../src/luns/block-store.ts'
import type { CommandResult } from '../../src/luns/command.ts'
import { BlockState, ProvisioningMap } from '../../src/luns/provisioning-map.ts'
import type { BlockRun } from '../../src/luns/provisioning-map.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { NEXUS, cdbOf, scene, senseOf, uint32 } from './scene.ts'

const BLOCK = 512
const MIB = 2 ** 20
const SLICE = MIB / BLOCK
const { MAPPED, DEALLOCATED } = BlockState

/** Does to memory what a file does to the operating system: every step takes until it is let go. */
class SlowStore implements BlockStore {
  readonly byteLength: number
  readonly #bytes: RamStore
  readonly #provisioning: ProvisioningMap
  readonly #wait: () => Promise<void>

  constructor(byteLength: number, wait: () => Promise<void>) {
    this.byteLength = byteLength
    this.#bytes = new RamStore(byteLength)
    this.#provisioning = new ProvisioningMap(byteLength, BLOCK, DEALLOCATED)
    this.#wait = wait
  }

  async read(offset: number, into: Uint8Array): Promise<void> {
    await this.#wait()
    this.#bytes.read(offset, into)
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    this.#provisioning.map(offset, data.length)
    await this.#put(offset, data, BLOCK)
  }

  async unmap(offset: number, length: number, anchored: boolean): Promise<void> {
    for (let at = offset; at < offset + length;) {
      const run = this.#provisioning.runAt(at, offset + length)
      if (run.state === MAPPED) await this.#put(at, new Uint8Array(run.length), BLOCK / 2)
      at += run.length
    }
    this.#provisioning.unmap(offset, length, anchored)
  }

  /** In two parts, one some time after the other. Where writes overlap it is the system that keeps blocks whole; zeros are ours. */
  async #put(offset: number, data: Uint8Array, grain: number): Promise<void> {
    const half = Math.ceil(data.length / 2 / grain) * grain
    await this.#wait()
    this.#bytes.write(offset, data.subarray(0, half))
    await this.#wait()
    this.#bytes.write(offset + half, data.subarray(half))
  }

  runAt(offset: number): BlockRun {
    return this.#provisioning.runAt(offset, this.byteLength)
  }

  flush(): void {
    // nothing to flush
  }

  close(): void {
    this.#bytes.close()
  }

  /** What is there now, without any waiting. */
  peek(lba: number): { readonly state: BlockState; readonly bytes: Uint8Array } {
    const bytes = new Uint8Array(BLOCK)
    this.#bytes.read(lba * BLOCK, bytes)
    return { state: this.runAt(lba * BLOCK).state, bytes }
  }
}

function unmapOf(lba: number, blocks: number): [cdb: number[], list: Uint8Array] {
  const list = Uint8Array.from([
    ...[0, 22, 0, 16, 0, 0, 0, 0],
    ...[0, 0, 0, 0, ...uint32(lba), ...uint32(blocks), 0, 0, 0, 0],
  ])
  return [[0x42, 0, 0, 0, 0, 0, 0, 0, list.length, 0], list]
}

type Order = (lba: number, blocks: number, fill: number) => [cdb: number[], data: Uint8Array]
const write: Order = (lba, blocks, fill) => [
  cdbOf[16](0x8a, lba, blocks),
  new Uint8Array(blocks * BLOCK).fill(fill),
]
const writeSame: Order = (lba, blocks, fill) => [
  cdbOf[16](0x93, lba, blocks),
  new Uint8Array(BLOCK).fill(fill),
]
const unmapBySame: Order = (lba, blocks) => [cdbOf[16](0x93, lba, blocks, 0x08), new Uint8Array(BLOCK)]

describe('writes and what unmaps', () => {
  const BLOCKS = 2 * SLICE + 100
  const step = fc.record({
    order: fc.constantFrom<Order>(write, writeSame, unmapOf, unmapBySame),
    lba: fc.oneof(fc.integer({ min: SLICE - 6, max: SLICE + 2 }), fc.integer({ min: 0, max: 4 })),
    blocks: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(SLICE + 20)),
    /** Begins when everything before it has been answered. */
    alone: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  })

  test('every block ends as one of the commands left it that nothing came after, a write not by an earlier unmap, and the map agrees', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { minLength: 2, maxLength: 7 }),
        async (scheduler, steps) => {
          const store = new SlowStore(BLOCKS * BLOCK, () => scheduler.schedule(Promise.resolve()))
          const { run } = scene({ store })
          let clock = 0
          const done: { readonly fill: number; lba: number; blocks: number; begun: number; ended: number }[] =
            []
          const pending: Promise<unknown>[] = []
          for (const [index, { order, lba, blocks, alone }] of steps.entries()) {
            if (alone) await scheduler.waitFor(Promise.all(pending.splice(0)))
            const fill = order === write || order === writeSame ? index + 1 : 0
            const record = { fill, lba, blocks, begun: clock++, ended: Infinity }
            done.push(record)
            const answer = run(...order(lba, blocks, fill)).then(({ status }) => {
              expect(status).toBe(0)
              record.ended = clock++
            })
            pending.push(answer)
          }
          await scheduler.waitFor(Promise.all(pending))
          const edges = done.flatMap(({ lba, blocks }) => [
            lba - 1,
            lba,
            lba + 1,
            lba + blocks - 1,
            lba + blocks,
          ])
          const middles = done.map(({ lba, blocks }) => lba + Math.floor(blocks / 2))
          for (const lba of new Set([...edges, ...middles, SLICE - 1, SLICE])) {
            if (lba < 0) continue
            const here = done.filter((each) => lba >= each.lba && lba < each.lba + each.blocks)
            const last = here.filter(({ fill, begun, ended }) => {
              const later = here.filter((each) => each.begun > begun)
              return !later.some((each) => each.begun > ended || (fill === 0 && each.fill !== 0))
            })
            const allowed = last.length === 0 ? [0] : last.map(({ fill }) => fill)
            const { state, bytes } = store.peek(lba)
            const fill = bytes[0] ?? -1
            expect(bytes.every((byte) => byte === fill)).toBe(true)
            expect(allowed).toContain(fill)
            expect(state).toBe(fill === 0 ? DEALLOCATED : MAPPED)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('a write that comes and is answered while an UNMAP is under way keeps its data', async () => {
  let go = (): void => undefined
  const released = new Promise<void>((resolve) => (go = resolve))
  let waits = 0
  const store = new SlowStore(3 * MIB, async () => {
    if (waits++ === 2) await released // the first step of the UNMAP, after those of the write
  })
  const { run } = scene({ store })
  expect((await run(...writeSame(0, 1, 1))).status).toBe(0)
  const unmapped = run(...unmapOf(0, 3 * SLICE))
  const written = [2 * SLICE - 1, 2 * SLICE + 7].map((lba) => run(...write(lba, 2, 7)))
  go()
  for (const { status } of await Promise.all([unmapped, ...written])) expect(status).toBe(0)
  const runs: [BlockState, number][] = []
  for (let at = 0; at < store.byteLength;) {
    const { state, length } = store.runAt(at)
    runs.push([state, length / BLOCK])
    at += length
  }
  expect(runs).toEqual([
    [DEALLOCATED, 2 * SLICE - 1],
    [MAPPED, 2],
    [DEALLOCATED, 6],
    [MAPPED, 2],
    [DEALLOCATED, SLICE - 9],
  ])
  expect(store.peek(2 * SLICE).bytes).toEqual(new Uint8Array(BLOCK).fill(7))
})

/** Turns of the event loop that others have while something goes on. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let next: NodeJS.Immediate
  const count = (): void => {
    turns++
    next = setImmediate(count)
  }
  next = setImmediate(count)
  await work
  clearImmediate(next)
  return turns
}

describe('what takes many steps', () => {
  test('lets others have their turn, though the store answers at once', async () => {
    const its = scene({ store: new RamStore(2 ** 31) })
    const [cdb, list] = unmapOf(1, 0x10_0000 - 2)
    cdb[1] = 1 // anchored
    expect(await turnsDuring(its.run(cdb, list))).toBeGreaterThan(16)
    expect(its.unit.store.runAt(0)).toEqual({ state: DEALLOCATED, length: BLOCK })
    expect(its.unit.store.runAt(BLOCK).length).toBe((0x10_0000 - 2) * BLOCK)
    for (let at = 0; at < 2 ** 31; at += 32 * MIB)
      await its.unit.store.write(at, new Uint8Array(BLOCK).fill(1))
    expect(await turnsDuring(its.run([0x48, 0x02, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeGreaterThan(64)
    expect(its.unit.store.runAt(0)).toEqual({ state: DEALLOCATED, length: 2 ** 31 })
  })

  test('so does WRITE SAME, between its slices', async () => {
    const its = scene({ store: new RamStore(32 * MIB) })
    const block = new Uint8Array(BLOCK).fill(7)
    expect(await turnsDuring(its.run(cdbOf[16](0x93, 0, (32 * MIB) / BLOCK), block))).toBeGreaterThan(16)
    const last = new Uint8Array(BLOCK)
    await its.unit.store.read(32 * MIB - BLOCK, last)
    expect(last).toEqual(block)
  })

  test('GET LBA STATUS and SANITIZE of a huge unit pass over what is in one state', async () => {
    const huge = 2 ** 50
    const its = scene({ store: new RamStore(huge) })
    await its.unit.store.write(huge / 2, new Uint8Array(BLOCK).fill(1))
    const status = async (lba: number): Promise<Buffer> => {
      const cdb = Buffer.alloc(16)
      cdb.set([0x9e, 0x12])
      cdb.writeBigUInt64BE(BigInt(lba), 2)
      cdb[13] = 24
      return Buffer.from((await its.run([...cdb])).dataIn)
    }
    expect((await status(huge / 2 / BLOCK)).subarray(16, 21)).toEqual(Buffer.from([0, 0, 0, 1, 0]))
    expect((await status(0)).subarray(16, 21)).toEqual(Buffer.from([255, 255, 255, 255, 1]))
    expect((await its.run([0x48, 0x02, 0, 0, 0, 0, 0, 0, 0, 0])).status).toBe(0)
    expect(its.unit.store.runAt(0)).toEqual({ state: DEALLOCATED, length: huge })
  })
})

describe('SANITIZE and what is under way', () => {
  const BLOCKS = 3 * SLICE
  const BLOCK_ERASE = [0x48, 0x02, 0, 0, 0, 0, 0, 0, 0, 0]
  const OVERWRITE = [0x48, 0x01, 0, 0, 0, 0, 0, 0, 6, 0]
  const OVERWRITE_LIST = Uint8Array.from([1, 0, 0, 2, 0x5a, 0x5a])
  const DATA = new Uint8Array(2 * BLOCK).fill(7)

  /** A unit whose store takes its time over the first step, until it is told to go on. */
  function stage(): {
    readonly its: ReturnType<typeof scene>
    readonly store: SlowStore
    readonly go: () => void
  } {
    let go = (): void => undefined
    let first: Promise<void> | undefined = new Promise((resolve) => (go = resolve))
    const store = new SlowStore(BLOCKS * BLOCK, async () => {
      const wait = first
      first = undefined
      await wait
    })
    return { its: scene({ store }), store, go }
  }

  test.each([
    ['BLOCK ERASE', BLOCK_ERASE, undefined, 0, DEALLOCATED],
    ['OVERWRITE', OVERWRITE, OVERWRITE_LIST, 0x5a, MAPPED],
  ])('%s waits for a write, and nothing of that is left', async (_name, cdb, list, fill, state) => {
    const { its, store, go } = stage()
    const written = its.run(cdbOf[10](0x2a, SLICE - 1, 2), DATA)
    const sanitized = its.run(cdb, list)
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    expect(senseOf(await its.run([0, 0, 0, 0, 0, 0]))).toEqual([2, 0x04, 0x1b])
    go()
    expect([(await written).status, (await sanitized).status]).toEqual([0, 0])
    for (const lba of [0, SLICE - 1, SLICE, BLOCKS - 1]) {
      expect(store.peek(lba)).toEqual({ state, bytes: new Uint8Array(BLOCK).fill(fill) })
    }
  })

  test('a write whose data comes only when it has begun is refused; so is a second SANITIZE', async () => {
    const { its, store, go } = stage()
    const room = { nexus: NEXUS, dataInRoom: 0 }
    const prepare = (
      cdb: readonly number[],
      dataOutRoom: number,
    ): ((data: Uint8Array) => Promise<CommandResult>) => {
      const prepared = its.device.prepare(0n, { ...room, cdb: Uint8Array.from(cdb), dataOutRoom })
      if (prepared.kind === 'result') throw new Error('was answered at once')
      return async (data) => await prepared.run(data, { isAborted: false })
    }
    const [unmap, list] = unmapOf(0, 8)
    const late = [
      [prepare(cdbOf[10](0x2a, 0, 2), DATA.length), DATA],
      [prepare(cdbOf[16](0x93, 0, 2), BLOCK), DATA.subarray(0, BLOCK)],
      [prepare([0x9c, ...cdbOf[16](0, 0, 0).slice(1, 12), 0, 2, 0, 0], DATA.length), DATA],
      [prepare(unmap, list.length), list],
      [prepare(cdbOf[10](0x28, 0, 2), 0), new Uint8Array(0)],
      [prepare(OVERWRITE, OVERWRITE_LIST.length), OVERWRITE_LIST],
    ] as const
    const sanitized = its.run(BLOCK_ERASE)
    const answers = await Promise.all(late.map(([run, data]) => run(data)))
    expect(answers.map(senseOf)).toEqual(answers.map(() => [2, 0x04, 0x1b]))
    go()
    expect((await sanitized).status).toBe(0)
    expect(store.runAt(0)).toEqual({ state: DEALLOCATED, length: BLOCKS * BLOCK })
    expect((await its.run(cdbOf[10](0x2a, 0, 2), DATA)).status).toBe(0)
    expect(store.peek(1)).toEqual({ state: MAPPED, bytes: DATA.subarray(BLOCK) })
  })

  test('an UNMAP that was under way ends there', async () => {
    const { its, store, go } = stage()
    const filled = its.run(cdbOf[16](0x93, 0, BLOCKS), new Uint8Array(BLOCK).fill(9))
    const unmapped = its.run(...unmapOf(0, BLOCKS))
    const sanitized = its.run(OVERWRITE, OVERWRITE_LIST)
    go()
    expect((await filled).status).toBe(0)
    expect(senseOf(await unmapped)).toEqual([2, 0x04, 0x1b])
    expect((await sanitized).status).toBe(0)
    expect(store.runAt(0)).toEqual({ state: MAPPED, length: BLOCKS * BLOCK })
    expect(store.peek(5).bytes[0]).toBe(0x5a)
  })
})
