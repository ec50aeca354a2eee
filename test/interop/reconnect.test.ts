/** Real targets killed and started again under load: every command ends truly, and the data is right. */
import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { connect, IscsiError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { describeWithTarget } from './support/suite.ts'
import type { RealTargetKind } from './support/suite.ts'
import type { TargetOptions } from './support/real-target.ts'

const BLOCK = 512
const WORKERS = 8
/** Blocks of one transfer. */
const LENGTH = 128
const KILLS = 3

const TARGETS: readonly [RealTargetKind, TargetOptions][] = [
  ['tgt', { parameters: { DefaultTime2Wait: 0 } }],
  ['istgt', {}],
]

interface Account {
  transfers: number
  unknown: number
}

/** Writes and reads a range of its own until it is told to stop: what a write left unknown is written again. */
async function work(session: Session, lba: number, isOver: () => boolean, account: Account): Promise<void> {
  const back = new Uint8Array(LENGTH * BLOCK)
  while (!isOver()) {
    const data = randomBytes(LENGTH * BLOCK)
    for (let isWritten = false; !isWritten;) {
      try {
        await session.write10(lba, LENGTH, data)
        isWritten = true
      } catch (error) {
        // A write that may have been carried out is not done again by the session; here it may be.
        expect(error).toBeInstanceOf(IscsiError)
        expect(error).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown', retryable: true })
        account.unknown++
      }
    }
    // A read never fails: it is done again.
    await session.read10(lba, LENGTH, back)
    expect(Buffer.compare(back, data)).toBe(0)
    account.transfers++
  }
}

for (const [kind, options] of TARGETS) {
  describeWithTarget(kind, `reconnecting to ${kind}`, options, (target) => {
    test('kill -9 and restart under load', async () => {
      await using session = await connect(target().url(), {
        defaultTime2Wait: 0,
        reconnect: { delay: 20, maxDelay: 200, timeout: 60_000 },
      })
      let returns = 0
      session.on('reconnect', () => returns++)
      let isOver = false
      const account: Account = { transfers: 0, unknown: 0 }
      const workers = Array.from({ length: WORKERS }, (_, index) =>
        work(session, index * LENGTH, () => isOver, account),
      )
      const all = Promise.all(workers)
      try {
        for (let kill = 1; kill <= KILLS; kill++) {
          const { transfers } = account
          while (account.transfers < transfers + 2 * WORKERS) await Promise.race([all, moment()])
          const back = new Promise<void>((resolve) => {
            session.once('reconnect', () => {
              resolve()
            })
          })
          await target().kill9()
          await target().restart()
          await Promise.race([all, back])
        }
      } finally {
        isOver = true
      }
      await all
      expect(session.closed).toBe(false)
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
      expect(returns).toBeGreaterThanOrEqual(KILLS)
    }, 60_000)
  })
}

async function moment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5))
}
