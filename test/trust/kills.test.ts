/**
 * Targets with files behind them, killed by SIGKILL in the middle of a mixed load and started again: 20 times in CI, 200 times
 * by `npm run test:trust`. After each of them every block of both units is what the ledger says that it may be.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { connect, ConnectionError, TimeoutError } from '@iscsi/client'
import type { ReconnectOptions, Session } from '@iscsi/client'
import { iscsiTarget } from '../../packages/cli/test/run.ts'
import { freePort } from '../interop/support/daemon.ts'
import { describeWithTarget } from '../interop/support/suite.ts'
import { BLOCK, Ledger } from './ledger.ts'
import { checkAll, load } from './load.ts'
import type { Tally } from './load.ts'
import { Dice } from './random.ts'
import { amount, PATIENCE, report, SEED } from './trust.ts'

const KILLS = amount(20, 200)
const DEPTH = 16
const BLOCKS = 4096
/** Commands of a session that end before its target is killed. */
const ROUND = 8 * DEPTH
const QUICK = { delay: 10, maxDelay: 100, jitter: 0 } satisfies ReconnectOptions

/** A target that can be killed and has two units, each with a file. */
interface Mortal {
  readonly urls: readonly string[]
  readonly files: readonly string[]
  kill(): Promise<void>
  start(): Promise<void>
}

interface Patient {
  readonly session: Session
  readonly ledger: Ledger
  readonly tally: Tally
  losses: number
  returns: number
}

/**
 * Those who are connected to the target: one does only again what changes nothing, so that of each write that was under way he
 * is told that it may be or not; the other does all again.
 */
async function patients(urls: readonly string[]): Promise<Patient[]> {
  const policies: readonly ReconnectOptions[] = [QUICK, { ...QUICK, replay: 'all' }]
  return Promise.all(
    urls.map(async (url, index) => {
      const session = await connect(url, { reconnect: policies[index], defaultTime2Wait: 0 })
      const patient = { session, ledger: new Ledger(BLOCKS), tally: {}, losses: 0, returns: 0 }
      session.on('disconnect', () => {
        patient.losses++
        patient.ledger.lose()
      })
      session.on('reconnect', () => patient.returns++)
      return patient
    }),
  )
}

const total = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0)

/** One death: load, SIGKILL in the middle of it, a new life, and a look at every block. */
async function round(mortal: Mortal, all: readonly Patient[], dice: Dice): Promise<void> {
  let isOver = false
  const running = Promise.all(
    all.map(({ session, ledger, tally }) =>
      load(
        {
          session,
          ledger,
          depth: DEPTH,
          dice,
          isOver: () => isOver,
          hurry: { oneIn: 3, milliseconds: 150 },
          accepts: (error) => error instanceof ConnectionError || error instanceof TimeoutError,
        },
        tally,
      ),
    ),
  )
  try {
    const goals = all.map(({ tally }) => total(tally) + ROUND)
    const isBusy = (): boolean => all.every(({ tally }, index) => total(tally) >= (goals[index] ?? 0))
    while (!isBusy()) await Promise.race([running, sleep(1)])
    await sleep(dice.below(10))
    await mortal.kill()
    // Dead for a while: long enough for what is in a hurry.
    await Promise.race([running, sleep(dice.below(300))])
    await mortal.start()
  } finally {
    isOver = true
  }
  await running
  for (const { session, ledger } of all) await checkAll(session, ledger)
}

async function survives(mortal: Mortal): Promise<void> {
  const all = await patients(mortal.urls)
  try {
    const dice = new Dice(SEED)
    for (let kill = 1; kill <= KILLS; kill++) await round(mortal, all, dice)
    for (const { session, losses, returns } of all) {
      expect([losses, returns, session.closed]).toEqual([KILLS, KILLS, false])
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
      await session.close()
    }
  } finally {
    for (const { session } of all) session.destroy()
  }
  await mortal.kill()
  for (const [index, { ledger, tally }] of all.entries()) {
    ledger.lose()
    ledger.check({ lba: 0, blocks: BLOCKS }, await readFile(mortal.files[index] ?? ''))
    report({ kills: KILLS, seed: SEED, depth: DEPTH, tally })
  }
  const [careful, stubborn] = all.map(({ tally }) => tally)
  expect(careful?.['write unknown']).toBeGreaterThan(KILLS / 2)
  expect(careful?.['write not-sent']).toBeGreaterThan(KILLS / 4)
  // Nothing that changes nothing is ever in doubt.
  expect([careful?.['read unknown'], stubborn?.['read unknown']]).toEqual([undefined, undefined])
}

describeWithTarget(
  'tgt',
  'tgt, killed',
  {
    parameters: { DefaultTime2Wait: 0 },
    luns: [{ size: BLOCKS * BLOCK }, { size: BLOCKS * BLOCK }],
  },
  (target) => {
    test(
      'under load',
      async () => {
        const { luns } = target()
        await survives({
          urls: luns.map(({ lun }) => target().url(lun)),
          files: luns.map(({ path }) => path),
          kill: () => target().kill9(),
          start: () => target().restart(),
        })
      },
      PATIENCE,
    )
  },
)

test(
  'iscsi target, killed under load',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iscsi-kills-'))
    const files = [join(folder, 'one'), join(folder, 'two')]
    const luns = files.flatMap((file) => ['--lun', `${file},size=${BLOCKS * BLOCK}`])
    const args = [...luns, '--port', String(await freePort())]
    let target = await iscsiTarget(args)
    try {
      await survives({
        urls: target.ready.targets[0]?.units.flatMap(({ urls }) => urls) ?? [],
        files,
        kill: async () => {
          await target.end('SIGKILL')
        },
        start: async () => {
          target = await iscsiTarget(args)
        },
      })
    } finally {
      await target.end('SIGKILL')
      await rm(folder, { recursive: true })
    }
  },
  PATIENCE,
)
