/** Aborts at random among many commands: nothing is lost, nothing is left over, and what the target says is so. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { AbortError, connect } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { describeWithTarget } from './support/suite.ts'

const BLOCKS = 16
const LENGTH = BLOCKS * 512
const PLACES = 256
const DEPTH = 24

/** A stream of numbers from a seed, the same each time (xorshift32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

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
  /** One in so many commands is aborted. */
  readonly oneIn: number
  /** No more than this many are aborted. Default: no limit. */
  readonly maxAborts?: number
  readonly writes: boolean
}

/**
 * Runs commands at a depth, each place used by one command at a time, and aborts some of them at a random moment. A place may
 * hold the last version that was written for sure, or any later one whose write was aborted.
 */
async function storm(
  session: Session,
  { commands, seed, oneIn, writes, maxAborts = Infinity }: Storm,
): Promise<{ aborted: number }> {
  const random = randomFrom(seed)
  const sure = new Array<number>(PLACES).fill(0)
  const tried = new Array<number>(PLACES).fill(0)
  let left = commands
  let aborted = 0
  let abortsLeft = maxAborts
  const check = (place: number, buffer: Uint8Array): void => {
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
    for (let at = 0; at < buffer.length; at += 512) {
      const version = view.getUint32(at + 4)
      if (version === 0 && sure[place] === 0) continue
      expect(view.getUint32(at)).toBe(place)
      expect(version).toBeGreaterThanOrEqual(sure[place] ?? 0)
      expect(version).toBeLessThanOrEqual(tried[place] ?? 0)
    }
  }
  const worker = async (index: number): Promise<void> => {
    const buffer = new Uint8Array(LENGTH)
    while (left-- > 0) {
      // Its own places only: two writes to one place at a time have no order.
      const place = index + DEPTH * random(Math.floor(PLACES / DEPTH))
      const isWrite = writes && random(2) === 0
      const controller = random(oneIn) === 0 && abortsLeft-- > 0 ? new AbortController() : undefined
      const options = { signal: controller?.signal }
      const version = (tried[place] ?? 0) + 1
      if (isWrite) {
        tried[place] = version
        stamp(buffer, place, version)
      }
      const task = isWrite
        ? session.write16(place * BLOCKS, BLOCKS, buffer, options)
        : session.read16(place * BLOCKS, BLOCKS, buffer, options)
      const end = task.then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      if (controller !== undefined) {
        for (let turns = random(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
        controller.abort()
      }
      const result = await end
      if (result === 'done') {
        if (isWrite) sure[place] = version
        else check(place, buffer)
        continue
      }
      expect(result).toBeInstanceOf(AbortError)
      if (!(result instanceof AbortError)) continue
      aborted++
      if (result.outcome === 'completed' && isWrite) sure[place] = version
      // Nothing may touch the buffer of a settled task.
      buffer.fill(0xee)
      await new Promise((resolve) => setImmediate(resolve))
      expect(buffer.every((byte) => byte === 0xee)).toBe(true)
    }
  }
  await Promise.all(Array.from({ length: DEPTH }, (_, index) => worker(index)))
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  const buffer = new Uint8Array(LENGTH)
  for (let place = 0; place < PLACES; place++) {
    await session.read16(place * BLOCKS, BLOCKS, buffer)
    check(place, buffer)
  }
  return { aborted }
}

describe('aborts at random against the embedded target', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: '16M' }] })
  })
  afterAll(async () => {
    await target?.close()
  })

  test.each([
    { initialR2T: false, immediateData: true },
    { initialR2T: true, immediateData: false },
  ])('InitialR2T $initialR2T, ImmediateData $immediateData', async (keys) => {
    await using session = await connect(target?.url(0) ?? '', {
      ...keys,
      maxBurstLength: 4096,
      firstBurstLength: 2048,
    })
    await session.write16(0, PLACES * BLOCKS, new Uint8Array(PLACES * LENGTH))
    const { aborted } = await storm(session, { commands: 5000, seed: 20261122, oneIn: 8, writes: true })
    expect(aborted).toBeGreaterThan(300)
    expect(target?.breaches).toEqual([])
  })
})

describeWithTarget('tgt', 'aborts at random against tgt', {}, (target) => {
  test('reads and writes', async () => {
    await using session = await connect(target().url())
    await session.write16(0, PLACES * BLOCKS, new Uint8Array(PLACES * LENGTH))
    const { aborted } = await storm(session, { commands: 3000, seed: 7, oneIn: 8, writes: true })
    expect(aborted).toBeGreaterThan(100)
  })
})

describeWithTarget('istgt', 'aborts at random against istgt', {}, (target) => {
  // Reads only: istgt may solicit data for a write that it has aborted, and then hangs. And no more aborts in a session than
  // leave its window open: it leaks (see istgt.ts).
  test('reads', async () => {
    let aborted = 0
    for (let seed = 11; seed < 15; seed++) {
      await using session = await connect(target().url())
      const end = await storm(session, { commands: 375, seed, oneIn: 8, writes: false, maxAborts: 24 })
      aborted += end.aborted
    }
    expect(aborted).toBeGreaterThan(50)
  })
})
