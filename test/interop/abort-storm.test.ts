/**
 * Aborts at random among many commands: nothing is lost, nothing is left over, and what the target says is so. In CI a short
 * form runs; `npm run test:trust` runs the long one, whose figures are in docs/reliability.md.
 */
import { getEventListeners } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { AbortError, connect } from '@iscsi/client'
import type { AbortScope, ConnectOptions, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { Dice } from '../trust/random.ts'
import { amount, memoryAbove, memoryInUse, PATIENCE, report } from '../trust/trust.ts'
import { describeWithTarget } from './support/suite.ts'

const BLOCKS = 16
const LENGTH = BLOCKS * 512
const PLACES = 256
const DEPTH = 24
const BY_R2T = { initialR2T: true, immediateData: false }
/** How many commands, of which about one in ten is aborted. */
const COMMANDS = {
  embedded: amount(3000, 52_000),
  tgt: amount(2000, 10_000),
  istgt: amount(300, 10_000),
}
/** What a heap may grow by from one look to the next and still count as flat. */
const FLAT = 4 * 2 ** 20

/** Fills a buffer so that its every word says which write it came from. */
function stamp(buffer: Uint8Array, place: number, version: number): void {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
  for (let at = 0; at < buffer.length; at += 8) {
    view.setUint32(at, place)
    view.setUint32(at + 4, version)
  }
}

interface Storm {
  readonly commands: number
  readonly seed: number
  /** One in so many commands is aborted. Default 10. */
  readonly oneIn?: number
  readonly writes: boolean
  readonly abort?: AbortScope
  /** Ends it when so many commands were aborted. Default: never. */
  readonly limit?: number
}

/** How many of each end there were, by the outcome of its error; `done` for those without. */
type Tally = Record<string, number>

/**
 * Runs commands at a depth, each place used by one command at a time, and aborts some of them at a random moment. A place may
 * hold the last version that was written for sure, or any later one whose write was aborted.
 */
async function storm(
  session: Session,
  { commands, seed, oneIn = 10, writes, abort, limit = Infinity }: Storm,
): Promise<{ readonly fired: number; readonly ends: Tally }> {
  const dice = new Dice(seed)
  const sure = new Array<number>(PLACES).fill(0)
  const tried = new Array<number>(PLACES).fill(0)
  const ends: Tally = {}
  const signals = new Set<AbortSignal>()
  // One signal over many commands, beside those that have their own.
  const shared = new AbortController()
  let left = commands
  let fired = 0
  const check = (place: number, buffer: Uint8Array): void => {
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
    for (let at = 0; at < buffer.length; at += 512) {
      const version = view.getUint32(at + 4)
      const known = version === 0 ? place : view.getUint32(at)
      if (known !== place || version < (sure[place] ?? 0) || version > (tried[place] ?? 0))
        throw new Error(
          `place ${place} has version ${version} of place ${known}, not ${sure[place]} to ${tried[place]}`,
        )
    }
  }
  const worker = async (index: number): Promise<void> => {
    const buffer = new Uint8Array(LENGTH)
    while (left-- > 0 && (ends['aborted'] ?? 0) < limit) {
      // Its own places only: two writes to one place at a time have no order.
      const place = index + DEPTH * dice.below(Math.floor(PLACES / DEPTH))
      const isWrite = writes && dice.below(2) === 0
      const controller = dice.below(oneIn) === 0 ? new AbortController() : undefined
      const signal = controller?.signal ?? (dice.below(2) === 0 ? shared.signal : undefined)
      const version = (tried[place] ?? 0) + 1
      if (isWrite) {
        tried[place] = version
        stamp(buffer, place, version)
      }
      const options = { signal, abort }
      const task = isWrite
        ? session.write16(place * BLOCKS, BLOCKS, buffer, options)
        : session.read16(place * BLOCKS, BLOCKS, buffer, options)
      const end = task.then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      if (controller !== undefined) {
        signals.add(controller.signal)
        // Most of them when they are with the target, some before.
        for (let wait = dice.below(4) > 0; wait && task.state === 'queued';)
          await new Promise((resolve) => setImmediate(resolve))
        for (let turns = dice.below(4); turns > 0; turns--)
          await new Promise((resolve) => setImmediate(resolve))
        controller.abort()
        fired++
      }
      const result = await end
      if (controller !== undefined) {
        expect(getEventListeners(controller.signal, 'abort')).toEqual([])
        signals.delete(controller.signal)
      }
      const outcome = result === 'done' ? 'done' : result instanceof AbortError ? result.outcome : undefined
      if (outcome === undefined) throw result
      ends[outcome] = (ends[outcome] ?? 0) + 1
      if (isWrite && (outcome === 'done' || outcome === 'completed')) sure[place] = version
      // What was never sent is not there, but a version before it may be.
      if (outcome === 'done') {
        if (!isWrite) check(place, buffer)
        continue
      }
      // Nothing may touch the buffer of a settled task.
      buffer.fill(0xee)
      await new Promise((resolve) => setImmediate(resolve))
      expect(buffer.every((byte) => byte === 0xee)).toBe(true)
    }
  }
  const run = async (): Promise<void> => {
    await Promise.all(Array.from({ length: DEPTH }, (_, index) => worker(index)))
  }
  left = Math.ceil(commands / 2)
  await run()
  const half = await memoryInUse()
  left = Math.floor(commands / 2)
  await run()
  // An abort that its command's response has overtaken may still wait for its answer.
  while (session.statistics.tags > 0) await new Promise((resolve) => setImmediate(resolve))
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
  // A listener that nobody needs any more goes at the end of the turn.
  await new Promise((resolve) => setImmediate(resolve))
  expect(getEventListeners(shared.signal, 'abort')).toEqual([])
  expect(signals.size).toBe(0)
  const grown = await memoryAbove(half, FLAT)
  expect(grown).toBeLessThan(FLAT)
  const buffer = new Uint8Array(LENGTH)
  for (let place = 0; place < PLACES; place++) {
    await session.read16(place * BLOCKS, BLOCKS, buffer)
    check(place, buffer)
  }
  const { initialR2T, immediateData } = session.negotiated
  report({ initialR2T, immediateData, commands, writes, abort, fired, ends, grown })
  return { fired, ends }
}

describe('aborts at random against the embedded target', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: '16M' }] })
  })
  afterAll(async () => {
    await target?.close()
  })
  const open = async (keys: ConnectOptions): Promise<Session> => {
    const session = await connect(target?.url(0) ?? '', keys)
    await session.write16(0, PLACES * BLOCKS, new Uint8Array(PLACES * LENGTH))
    return session
  }

  test.each([{ initialR2T: false, immediateData: true }, BY_R2T])(
    'InitialR2T $initialR2T, ImmediateData $immediateData',
    async (keys) => {
      await using session = await open({ ...keys, maxBurstLength: 4096, firstBurstLength: 2048 })
      const { fired, ends } = await storm(session, {
        commands: COMMANDS.embedded,
        seed: keys.initialR2T ? 20261124 : 20261122,
        writes: true,
      })
      expect(fired).toBeGreaterThan(COMMANDS.embedded / 12)
      expect(ends['aborted']).toBeGreaterThan(COMMANDS.embedded / 100)
      expect(target?.breaches).toEqual([])
    },
    PATIENCE,
  )

  test(
    'by task sets, which end their neighbours too',
    async () => {
      await using session = await open({ ...BY_R2T, maxBurstLength: 4096, firstBurstLength: 2048 })
      const { ends } = await storm(session, {
        commands: COMMANDS.embedded,
        seed: 20261123,
        oneIn: 50,
        writes: true,
        abort: 'task-set',
      })
      expect(ends['aborted']).toBeGreaterThan(COMMANDS.embedded / 100)
      expect(target?.breaches).toEqual([])
    },
    PATIENCE,
  )
})

describeWithTarget('tgt', 'aborts at random against tgt', {}, (target) => {
  test.each([
    ['task', 10],
    ['task-set', 50],
  ] as const)(
    'reads and writes, by %s',
    async (abort, oneIn) => {
      // Writes by many R2Ts: tgt is done with anything less before an abort can reach it.
      const keys = { ...BY_R2T, maxBurstLength: 1024, firstBurstLength: 512 }
      await using session = await connect(target().url(), keys)
      await session.write16(0, PLACES * BLOCKS, new Uint8Array(PLACES * LENGTH))
      const { fired, ends } = await storm(session, {
        commands: COMMANDS.tgt,
        seed: 7,
        oneIn,
        writes: true,
        abort,
      })
      expect(fired).toBeGreaterThan(COMMANDS.tgt / oneIn / 2)
      expect(ends[abort === 'task' ? 'unknown' : 'aborted']).toBeGreaterThan(COMMANDS.tgt / 100)
    },
    PATIENCE,
  )
})

describeWithTarget('istgt', 'aborts at random against istgt', {}, (target) => {
  /** Reads that istgt is to end by an abort, and sessions that may be needed for that. */
  const ENOUGH = amount(9, 200)
  const MAX_SESSIONS = amount(20, 400)
  // Reads only: istgt goes on with writes that it has aborted. What it aborts keeps its place in a window of 32 (istgt.ts), so
  // a session ends before the window is closed.
  test(
    'reads',
    async () => {
      let fired = 0
      let aborted = 0
      let sessions = 0
      // How many reads are still there when their abort comes is a matter of the machine's speed: it goes on until enough were.
      for (; (fired < COMMANDS.istgt / 10 || aborted < ENOUGH) && sessions < MAX_SESSIONS; sessions++) {
        await using session = await connect(target().url())
        const { commands, seed, writes } = { commands: COMMANDS.istgt, seed: 11 + sessions, writes: false }
        const round = await storm(session, { commands, seed, writes, limit: 8 })
        fired += round.fired
        aborted += round.ends['aborted'] ?? 0
      }
      expect(aborted).toBeGreaterThanOrEqual(ENOUGH)
      report({ target: 'istgt', sessions, fired, aborted })
    },
    PATIENCE,
  )
})
