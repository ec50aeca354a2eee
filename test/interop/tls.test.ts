/** iSCSI over TLS: a target that speaks it, a front before one that does not, and what must fail. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { describe, expect, test } from '@jest/globals'
import { connect, ConnectionError, discover } from '@iscsi/client'
import type { ConnectOptions, CreateConnection, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import { settled } from '../faults/support.ts'
import { Ledger } from '../trust/ledger.ts'
import { checkAll, load } from '../trust/load.ts'
import { Dice } from '../trust/random.ts'
import { SEED } from '../trust/trust.ts'
import { describeWithTarget } from './support/suite.ts'

const read = (name: string): Buffer => readFileSync(new URL(`support/tls/${name}.pem`, import.meta.url))
/** Self-signed, for 127.0.0.1 and localhost; for nothing but these tests. */
const [key, cert] = [read('key'), read('certificate')]
const BLOCKS = 4096
const COMMANDS = 600

const overTls: CreateConnection = ({ host, port }) => connectTls({ host, port, ca: cert })
const QUICK = {
  createConnection: overTls,
  defaultTime2Wait: 0,
  reconnect: { delay: 5, maxDelay: 20 },
} as const

/** Loads a session until it has done so many commands, and looks at every block. */
async function expectService(session: Session, inTheMiddle: () => void = () => undefined): Promise<void> {
  const ledger = new Ledger(BLOCKS)
  const tally: Record<string, number> = {}
  const done = (): number => Object.values(tally).reduce((sum, count) => sum + count, 0)
  let isThrough = false
  await load(
    {
      session,
      ledger,
      depth: 16,
      dice: new Dice(SEED),
      isOver: () => {
        if (!isThrough && done() > COMMANDS / 2) {
          isThrough = true
          inTheMiddle()
        }
        return done() >= COMMANDS
      },
      accepts: (error) => error instanceof ConnectionError,
    },
    tally,
  )
  await checkAll(session, ledger)
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
}

describe('the embedded target over TLS', () => {
  const luns = [{ size: BLOCKS * 512 }]

  test.each<ConnectOptions>([{}, { headerDigest: 'crc32c', dataDigest: 'crc32c' }])(
    'a load, and a connection that is lost in the middle of it: %j',
    async (options) => {
      await using target = await createTarget({ luns, tls: { key, cert } })
      await using session = await connect(target.url(), { ...QUICK, ...options })
      let returns = 0
      session.on('reconnect', () => returns++)
      await expectService(session, () => target.faults.dropConnections())
      expect(returns).toBe(1)
      expect(target.breaches).toEqual([])
    },
  )

  test('CHAP, discovery and a function that resolves when the handshake is done', async () => {
    const chap = { username: 'alice', secret: 'a secret of 96 bits' }
    await using target = await createTarget({ luns, chap, tls: { key, cert } })
    const createConnection: CreateConnection = async ({ host, port, signal }) => {
      const socket = connectTls({ host, port, ca: cert })
      await once(socket, 'secureConnect', { signal })
      return socket
    }
    const { host, port } = target.portal
    const found = await discover({ host, port, chap, createConnection })
    expect(found.map(({ name }) => name)).toEqual([target.name])
    await using session = await connect(target.url(), { chap, createConnection })
    expect((await session.readCapacity()).blocks).toBe(BLOCKS)
  })

  test('handshakes that are never done give way: to newer ones, and to who logs in', async () => {
    const limits = { maxPendingLogins: 2, maxConnections: 3 }
    await using target = await createTarget({ luns, tls: { key, cert }, ...limits })
    await using first = await connect(target.url(), QUICK)
    const { host, port } = target.portal
    const silent = Array.from({ length: 3 }, () => connectSocket(port, host).resume())
    const closed = silent.map((socket) => once(socket, 'close'))
    await closed[0]
    await using second = await connect(target.url(), QUICK)
    await using third = await connect(target.url(), QUICK)
    await Promise.all(closed)
    // Whoever has logged in is not among those that give way.
    for (const session of [first, second, third]) expect((await session.readCapacity()).blocks).toBe(BLOCKS)
    expect(target.counters.logins).toBe(3)
  })

  test('a certificate that nobody vouches for: the target hears not a word', async () => {
    await using target = await createTarget({ luns, tls: { key, cert } })
    const createConnection: CreateConnection = ({ host, port }) => connectTls({ host, port })
    const error = await settled(connect(target.url(), { createConnection, reconnect: false }))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ outcome: 'not-sent', cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
    expect(target.counters.logins + target.counters.bytesIn).toBe(0)
  })

  test('a target that wants a certificate serves nobody without', async () => {
    const tls = { key, cert, ca: cert, requestCert: true, rejectUnauthorized: true }
    await using target = await createTarget({ luns, tls })
    const refused = connect(target.url(), { createConnection: overTls, reconnect: false })
    expect(await settled(refused)).toBeInstanceOf(ConnectionError)
    expect(target.counters.logins).toBe(0)
    const createConnection: CreateConnection = ({ host, port }) =>
      connectTls({ host, port, ca: cert, key, cert })
    await using session = await connect(target.url(), { createConnection })
    await session.testUnitReady()
  })

  test('an initiator that speaks plain iSCSI is not let in, and the others are served', async () => {
    await using target = await createTarget({ luns, tls: { key, cert } })
    expect(await settled(connect(target.url(), { reconnect: false }))).toBeInstanceOf(ConnectionError)
    await using session = await connect(target.url(), QUICK)
    await session.testUnitReady()
  })

  test('closes though somebody has connected and said nothing', async () => {
    const target = await createTarget({ luns, tls: { key, cert } })
    const socket = connectSocket(target.portal.port, target.portal.host)
    const closed = once(
      socket.on('error', () => undefined),
      'close',
    )
    await once(socket, 'connect')
    await target.close()
    await closed
    expect(target.connectionCount).toBe(0)
  })
})

describeWithTarget('tgt', 'tgt behind a TLS front', { luns: [{ size: BLOCKS * 512 }] }, (target) => {
  test('a load', async () => {
    // What stunnel does.
    const front = createTlsServer({ key, cert, noDelay: true }, (near) => {
      const far = connectSocket({ host: target().host, port: target().port, noDelay: true })
      pipeline(near, far, near).catch(() => undefined)
    })
    front.listen(0, '127.0.0.1')
    await once(front, 'listening')
    const { port } = front.address() as AddressInfo
    try {
      await using session = await connect(target().url(), { ...QUICK, port })
      await expectService(session)
    } finally {
      front.close()
    }
  })
})
