/**
 * A mixed load of 64 commands at a time for long: two minutes in CI, an hour by `npm run test:trust`. All that is read is right,
 * and what the process holds in its last quarter it held in the first: initiator and target are in it, both.
 */
import { getEventListeners, setMaxListeners } from 'node:events'
import { expect, test } from '@jest/globals'
import { AbortError, connect, ConnectionError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { Ledger } from './ledger.ts'
import { checkAll, load } from './load.ts'
import type { Tally } from './load.ts'
import { Dice } from './random.ts'
import { amount, memoryInUse, report, SEED } from './trust.ts'

const MINUTES = Number(process.env['ISCSI_SOAK_MINUTES'] ?? amount(2, 60))
const DEPTH = 64
const BLOCKS = 32_768
/** The load rests so many times, for a look at what is left. The first time is for what is made once. */
const ROUNDS = 17
const QUARTER = 4
/** What may lie in memory in the last quarter that did not in the first: nothing, but what a collector has not found yet. */
const FLAT = 2 * 2 ** 20

/** What a process holds when nothing is under way. */
interface Look {
  readonly memory: number
  readonly handles: number
  readonly listeners: number
}

async function look(session: Session, target: Target, shared: AbortSignal): Promise<Look> {
  // An abort that its command has overtaken may still wait for its answer.
  while (session.statistics.tags > 0) await moment()
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
  expect(target).toMatchObject({ connectionCount: 1, sessionCount: 1, memoryUsed: 0, breaches: [] })
  const memory = await memoryInUse()
  const handles = await handlesHeld()
  const names = session.eventNames()
  const listeners =
    getEventListeners(shared, 'abort').length +
    names.reduce((sum, name) => sum + session.listenerCount(name), 0) +
    process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
  return { memory, handles, listeners }
}

/** The least of several moments: a timer of jest's reporter, which is in this process when one suite runs alone, is none of ours. */
async function handlesHeld(): Promise<number> {
  let least = Infinity
  for (let moments = 0; moments < 50; moments++) {
    const kinds = process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate')
    least = Math.min(least, kinds.length)
    await moment()
  }
  return least
}

async function moment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5))
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

test(
  'a mixed load for long',
  async () => {
    await using target = await createTarget({ luns: [{ size: BLOCKS * 512 }] })
    await using session = await connect(target.url(0), {
      headerDigest: 'crc32c',
      dataDigest: 'crc32c',
      firstBurstLength: 8192,
      maxBurstLength: 16_384,
      defaultTime2Wait: 0,
      reconnect: { delay: 10, maxDelay: 100 },
    })
    const ledger = new Ledger(BLOCKS)
    const { signal: shared } = new AbortController()
    // Each stream has a listener of its own; what counts is that none is left.
    setMaxListeners(DEPTH, shared)
    const dice = new Dice(SEED)
    const tally: Tally = {}
    const looks: Look[] = []
    let losses = 0
    session.on('disconnect', () => losses++)
    for (let round = 0; round < ROUNDS; round++) {
      const end = performance.now() + (MINUTES * 60_000) / ROUNDS
      const running = load(
        {
          session,
          ledger,
          depth: DEPTH,
          dice,
          isOver: () => performance.now() >= end,
          abortOneIn: 50,
          shared,
          accepts: (error) => error instanceof AbortError || error instanceof ConnectionError,
        },
        tally,
      )
      // The connection is lost in each round; what is lost with it comes back.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 500).unref())])
      target.faults.dropConnections()
      await running
      looks.push(await look(session, target, shared))
    }
    await checkAll(session, ledger)
    const first = looks.slice(1, 1 + QUARTER)
    const last = looks.slice(-QUARTER)
    const grown = middle(last.map(({ memory }) => memory)) - middle(first.map(({ memory }) => memory))
    expect(grown).toBeLessThan(FLAT)
    const most = (quarter: readonly Look[], what: 'handles' | 'listeners'): number =>
      Math.max(...quarter.map((each) => each[what]))
    const after = { handles: most(last, 'handles'), listeners: most(last, 'listeners') }
    expect(after.handles).toBeLessThanOrEqual(most(first, 'handles'))
    expect(after.listeners).toBeLessThanOrEqual(most(first, 'listeners'))
    expect(losses).toBe(ROUNDS)
    expect(tally['read']).toBeGreaterThan(1000)
    const { bytesRead, bytesWritten } = session.statistics
    report({
      minutes: MINUTES,
      depth: DEPTH,
      seed: SEED,
      losses,
      grown,
      ...after,
      bytesRead,
      bytesWritten,
      tally,
    })
  },
  (MINUTES + 2) * 60_000,
)
