/** Three targets behind a proxy that mistreats the connection, under a load whose every block is checked. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, ConnectionError, ProtocolError, RejectError, ScsiError, TimeoutError } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { Ledger } from '../trust/ledger.ts'
import { checkAll, load } from '../trust/load.ts'
import type { Tally } from '../trust/load.ts'
import { Dice } from '../trust/random.ts'
import { amount, PATIENCE, report, SEED } from '../trust/trust.ts'
import { FaultProxy } from './support/fault-proxy.ts'
import type { WireFault } from './support/fault-proxy.ts'
import { describeWithTarget } from './support/suite.ts'

const BLOCKS = 2048
const DEPTH = 8
/** Sense key of a write whose data came with a wrong digest (RFC 7143 §11.4.7.2). */
const ABORTED_COMMAND = 0x0b
/** Long enough for a burst of each size to be met. */
const FAR = 200_000
const TIMES = { quick: amount(12, 200), slow: amount(2, 20) }
const DIGESTS = { headerDigest: 'crc32c', dataDigest: 'crc32c' } as const

/** What the tests need of a target. */
interface Site {
  readonly host: string
  readonly port: number
  readonly url: string
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))

interface Ordeal {
  readonly site: Site
  readonly faults: readonly WireFault[]
  readonly options?: ConnectOptions
}

/** Orders one fault after the other in the middle of a load, each when the one before has struck and the load goes on. */
async function survives({ site, faults, options = {} }: Ordeal): Promise<Tally> {
  await using proxy = await FaultProxy.before(site, options.headerDigest === 'crc32c')
  await using session = await open(proxy, site, options)
  const ledger = new Ledger(BLOCKS)
  await clear(session)
  const tally: Tally = {}
  let isOver = false
  const running = load(
    {
      session,
      ledger,
      depth: DEPTH,
      dice: new Dice(SEED),
      isOver: () => isOver,
      accepts: (error) =>
        error instanceof ConnectionError ||
        error instanceof TimeoutError ||
        error instanceof ProtocolError ||
        error instanceof RejectError ||
        (error instanceof ScsiError && error.sense?.key === ABORTED_COMMAND),
    },
    tally,
  )
  const until = async (isDone: () => boolean): Promise<void> => {
    while (!isDone()) await Promise.race([running, moment()])
  }
  try {
    for (const [index, fault] of faults.entries()) {
      const reads = tally['read'] ?? 0
      await until(() => session.state === 'connected' && (tally['read'] ?? 0) > reads + DEPTH)
      proxy.order(fault)
      await until(() => proxy.strikes > index)
    }
    const reads = tally['read'] ?? 0
    await until(() => session.state === 'connected' && (tally['read'] ?? 0) > reads + DEPTH)
  } finally {
    isOver = true
  }
  await running
  await checkAll(session, ledger)
  expect(session.closed).toBe(false)
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  report({ faults: faults.length, tally })
  return tally
}

/** What was there before is of no ledger. */
async function clear(session: Session): Promise<void> {
  const zeros = new Uint8Array(64 * 512)
  for (let lba = 0; lba < BLOCKS; lba += 64) await session.write16(lba, 64, zeros)
}

function open({ host, port }: FaultProxy, { url }: Site, options: ConnectOptions): Promise<Session> {
  const small = { maxBurstLength: 8192, firstBurstLength: 2048, defaultTime2Wait: 0 }
  return connect(url, { host, port, ...small, reconnect: { delay: 10, maxDelay: 100 }, ...options })
}

function suite(site: () => Site, times: number, keys: ConnectOptions = {}): void {
  const dice = new Dice(SEED)
  const either = (fault: (direction: 'sent' | 'received') => WireFault): WireFault[] =>
    Array.from({ length: times }, (_, index) => fault(index % 2 === 0 ? 'sent' : 'received'))

  test(
    'cut anywhere',
    async () => {
      const faults = either((direction) => ({ kind: 'cut', direction, after: 1 + dice.below(FAR) }))
      await survives({ site: site(), faults })
    },
    PATIENCE,
  )

  test(
    'stalled: the session finds out by a ping, and comes back',
    async () => {
      const faults = either((direction) => ({ kind: 'stall', direction, after: 1 + dice.below(FAR) }))
      await survives({ site: site(), faults, options: { pingInterval: 100, pingTimeout: 100 } })
    },
    PATIENCE,
  )

  test(
    'digests that do not fit, of headers and data, both ways',
    async () => {
      const faults = Array.from({ length: times }, (): WireFault => {
        const direction = dice.pick(['sent', 'received'] as const)
        const part = dice.pick(['header', 'data'] as const)
        // A write and its data, or a read's data.
        const opcode = direction === 'received' ? 0x25 : part === 'header' ? 0x01 : 0x05
        return { kind: 'corrupt', direction, opcode, part }
      })
      await survives({ site: site(), faults, options: { ...DIGESTS, ...keys } })
    },
    PATIENCE,
  )

  test('one byte at a time', async () => {
    await using proxy = await FaultProxy.before(site())
    proxy.order({ kind: 'crawl' })
    await using session = await open(proxy, site(), {})
    const ledger = new Ledger(BLOCKS)
    const data = new Uint8Array(40 * 512)
    const extent = { lba: 7, blocks: 40 }
    const sequence = ledger.begin(extent, data)
    await session.write16(7, 40, data)
    ledger.settle(extent, sequence, 'done')
    ledger.check(extent, (await session.read16(7, 40)).data)
    report({ chunks: proxy.strikes, bytes: 2 * data.length })
    expect(proxy.strikes).toBeGreaterThan(10)
  })
}

/** Not istgt's: while one write waits for its data, it asks for that of no other. */
function inAnyOrder(site: () => Site, times: number): void {
  test(
    'R2Ts of several commands in another order',
    async () => {
      const faults = Array.from({ length: times }, (): WireFault => ({ kind: 'overtake' }))
      await survives({ site: site(), faults, options: { initialR2T: true, immediateData: false } })
    },
    PATIENCE,
  )
}

describe('the embedded target behind a proxy', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: '16M' }] })
  })
  afterAll(async () => {
    await target?.close()
  })
  const site = (): Site => ({ host: '127.0.0.1', port: 0, ...target?.portal, url: target?.url(0) ?? '' })

  suite(site, TIMES.quick)
  inAnyOrder(site, TIMES.quick)

  test.each([{}, DIGESTS])('R2Ts of one command in another order: %j', async (digests) => {
    await using proxy = await FaultProxy.before(site(), 'headerDigest' in digests)
    proxy.order({ kind: 'reorder' })
    const before = target?.breaches.length
    await using session = await open(proxy, site(), {
      ...digests,
      maxBurstLength: 2048,
      firstBurstLength: 512,
      initialR2T: true,
      dataSequenceInOrder: false,
      maxOutstandingR2T: 4,
    })
    await clear(session)
    const ledger = new Ledger(BLOCKS)
    const extent = { lba: 100, blocks: 64 }
    const data = new Uint8Array(64 * 512)
    const sequence = ledger.begin(extent, data)
    await session.write16(100, 64, data)
    ledger.settle(extent, sequence, 'done')
    await checkAll(session, ledger)
    report({ strikes: proxy.strikes, bytes: data.length })
    expect(proxy.strikes).toBeGreaterThan(4)
    expect(target?.breaches).toHaveLength(before ?? 0)
  })
})

describeWithTarget(
  'tgt',
  'tgt behind a proxy',
  { parameters: { DefaultTime2Wait: 0, HeaderDigest: 'CRC32C', DataDigest: 'CRC32C' } },
  (target) => {
    const site = (): Site => ({ host: target().host, port: target().port, url: target().url() })
    suite(site, TIMES.quick)
    inAnyOrder(site, TIMES.quick)
  },
)

describeWithTarget('istgt', 'istgt behind a proxy', {}, (target) => {
  suite(() => ({ host: target().host, port: target().port, url: target().url() }), TIMES.slow)
})
