/** What happens, told to whoever subscribes: the channels, NODE_DEBUG, the logger, and latencies. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { execFile } from 'node:child_process'
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { connect, discover } from '@iscsi/client'
import type { CommandMessage, ConnectMessage, Logger, LoginMessage, PduMessage } from '@iscsi/client'
import { lose, QUICK } from './losses.ts'
import { dataOf, settled, stage, works } from './support.ts'

const SECRET = 'twelve bytes and more'

/** What the events of a tracing channel were, in their order, while `run` ran. */
async function traced<Message extends object>(
  name: string,
  run: () => Promise<void>,
): Promise<readonly (readonly [string, Message])[]> {
  const seen: [string, Message][] = []
  const channel = tracingChannel<unknown, Message>(name)
  const hear = (event: string) => (message: Message) => seen.push([event, message])
  const subscribers = {
    start: hear('start'),
    end: hear('end'),
    asyncStart: hear('asyncStart'),
    asyncEnd: hear('asyncEnd'),
    error: hear('error'),
  }
  channel.subscribe(subscribers)
  try {
    await run()
  } finally {
    channel.unsubscribe(subscribers)
  }
  return seen
}

async function pdusOf(run: () => Promise<void>): Promise<readonly PduMessage[]> {
  const seen: PduMessage[] = []
  const hear = (message: unknown): void => {
    seen.push(message as PduMessage)
  }
  subscribe('iscsi:pdu', hear)
  try {
    await run()
  } finally {
    unsubscribe('iscsi:pdu', hear)
  }
  return seen
}

describe('iscsi:command', () => {
  test('from the order to the end of the promise, with the result', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const seen = await traced<CommandMessage>('iscsi:command', async () => {
      const task = session.read16(8, 2)
      expect(task.initiatorTaskTag).not.toBe(0xffffffff)
      await task
    })
    expect(seen.map(([event]) => event)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd'])
    const [[, message] = []] = seen
    expect(new Set(seen.map(([, each]) => each))).toEqual(new Set([message]))
    expect(message).toMatchObject({
      name: 'READ (16)',
      opcode: 0x88,
      lun: 0,
      lba: 8,
      blocks: 2,
      readLength: 1024,
      writeLength: 0,
      ...scene.target.portal,
      target: session.target,
      result: { status: 0, transferred: 1024 },
    })
  })

  test('with the error, once for each command, repeats and reconnects within', async () => {
    await using scene = await stage()
    const session = await scene.open(QUICK)
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    const seen = await traced<CommandMessage>('iscsi:command', async () => {
      const read = session.read10(0, 1)
      const write = settled(session.write10(0, 1, dataOf(512)))
      await held.hit(2)
      scene.target.faults.dropConnections()
      await read
      await write
    })
    const of = (name: string): readonly unknown[] =>
      seen.flatMap(([event, message]) => (message.name === name ? [[event, 'error' in message]] : []))
    // The message is one object: at the end it has the error wherever it is looked at.
    expect(of('WRITE (10)').map((each) => (each as [string])[0])).toEqual([
      'start',
      'end',
      'error',
      'asyncStart',
      'asyncEnd',
    ])
    expect(of('READ (10)')).toEqual(['start', 'end', 'asyncStart', 'asyncEnd'].map((each) => [each, false]))
    expect(seen.find(([event]) => event === 'error')?.[1].error).toMatchObject({
      code: 'ERR_ISCSI_CONNECTION',
    })
  })

  test('its events are in the context of the order', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const store = new AsyncLocalStorage<string>()
    const contexts: unknown[] = []
    const channel = tracingChannel<unknown, CommandMessage>('iscsi:command')
    const hear = (): void => {
      contexts.push(store.getStore())
    }
    const subscribers = { start: hear, end: hear, asyncStart: hear, asyncEnd: hear, error: hear }
    channel.subscribe(subscribers)
    await store.run('mine', async () => {
      await session.testUnitReady()
    })
    channel.unsubscribe(subscribers)
    expect(contexts).toEqual(['mine', 'mine', 'mine', 'mine'])
  })
})

test('iscsi:connect and iscsi:login: one call, and each attempt to log in', async () => {
  await using scene = await stage()
  const { portal } = scene.target
  let logins: readonly (readonly [string, LoginMessage])[] = []
  const calls = await traced<ConnectMessage>('iscsi:connect', async () => {
    logins = await traced<LoginMessage>('iscsi:login', async () => {
      await discover(portal)
      const session = await scene.open(QUICK)
      await lose(scene, session)
      await settled(connect({ ...portal, target: 'iqn.2026-11.example:nobody' }))
    })
  })
  expect(calls.flatMap(([event, { call }]) => (event === 'asyncEnd' ? [call] : []))).toEqual([
    'discover',
    'connect',
    'connect',
  ])
  expect(calls.find(([event]) => event === 'error')?.[1].error).toMatchObject({ code: 'ERR_ISCSI_LOGIN' })
  expect(
    logins.flatMap(([event, each]) => (event === 'start' ? [[each.sessionType, each.target]] : [])),
  ).toEqual([
    ['Discovery', undefined],
    ['Normal', scene.target.targets[0]?.name],
    ['Normal', scene.target.targets[0]?.name],
    ['Normal', 'iqn.2026-11.example:nobody'],
  ])
})

describe('iscsi:pdu', () => {
  test('every PDU, each way, in order; subscribed and left at any time', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(1024)
    const seen = await pdusOf(async () => {
      await session.write10(0, 2, data)
      await session.ping(data.subarray(0, 16))
    })
    expect(seen.map(({ direction, pdu }) => [direction, pdu.kind])).toEqual([
      ['sent', 'scsi-command'],
      ['received', 'scsi-response'],
      ['sent', 'nop-out'],
      ['received', 'nop-in'],
    ])
    expect(seen[0]).toMatchObject({ ...scene.target.portal, text: undefined })
    expect(Buffer.concat(seen[0]?.data ?? [])).toEqual(Buffer.from(data))
    expect(await works(session)).toBe(true)
    expect(seen).toHaveLength(4)
  })

  test('logins as text, without what proves who we are', async () => {
    await using scene = await stage({ chap: { username: 'alice', secret: SECRET } })
    const seen = await pdusOf(async () => {
      await scene.open({
        chap: { username: 'alice', secret: SECRET },
        privateKeys: { 'X-com.example.token': 'hush' },
      })
    })
    const logins = seen.filter(({ pdu }) => pdu.kind.startsWith('login'))
    expect(logins.flatMap(({ data }) => data)).toEqual([])
    const text = logins.map((each) => each.text).join(' ')
    expect(text).toContain('CHAP_N=alice CHAP_R=[redacted]')
    expect(text).toContain('X-com.example.token=[redacted]')
    expect(text).not.toContain('hush')
  })
})

test('NODE_DEBUG=iscsi: a line a PDU and one for each event, no secret in any', async () => {
  await using scene = await stage({ chap: { username: 'alice', secret: SECRET } })
  const program = `
    import { connect } from '@iscsi/client'
    const session = await connect(${JSON.stringify(scene.target.url())}, { chap: { username: 'alice', secret: ${JSON.stringify(SECRET)} } })
    await session.read16(8, 1)
    await session.close()`
  const run = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const options = { cwd: import.meta.dirname, env: { PATH: process.env['PATH'], ...env } }
    return (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], options))
      .stderr
  }
  const lines = await run({ NODE_DEBUG: 'iscsi' })
  const { host, port } = scene.target.portal
  expect(lines).toMatch(
    new RegExp(
      `^ISCSI \\d+: > ${host}:${port} SCSI Command final read .*LUN=0 .*CDB=\\{READ \\(16\\) lba=8 blocks=1\\}$`,
      'm',
    ),
  )
  expect(lines).toMatch(/^ISCSI \d+: < \S+ Login Response .*StatSN=/m)
  expect(lines).toMatch(/ CHAP_R=\[redacted\]/)
  expect(lines).toMatch(/^ISCSI \d+: logged in to iqn\..* at /m)
  expect(lines).toMatch(/^ISCSI \d+: the session is closed$/m)
  expect(lines).not.toContain(SECRET)
  expect(await run({})).toBe('')
})

test('a logger is told of the life of a session, not of its PDUs', async () => {
  await using scene = await stage({ chap: { username: 'alice', secret: SECRET } })
  const lines: string[] = []
  const keep = (level: string) => (message: string) => lines.push(`${level} ${message}`)
  const logger: Logger = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  }
  const chap = { username: 'alice', secret: SECRET }
  const session = await scene.open({ ...QUICK, logger, chap })
  await lose(scene, session)
  await works(session)
  await session.close()
  await settled(scene.open({ logger, chap: { ...chap, secret: 'another one than that' } }))
  const expected = [
    /^info iscsi: logged in to iqn\..* at /,
    /^warn iscsi: the connection is lost: /,
    /^info iscsi: logged in to iqn\..* at /,
    /^info iscsi: connected again to .*; 0 commands go on$/,
    /^info iscsi: the session is closed$/,
    /^warn iscsi: connect to .*login status 0x0201/,
  ]
  const told = lines.filter((line) => !line.includes('unit attention'))
  expect(told).toHaveLength(expected.length)
  told.forEach((line, index) => {
    expect(line).toMatch(expected[index] ?? /never/)
  })
  expect(lines.join('\n')).not.toMatch(/twelve|another one/)
})

test('latencies by command, of those that went well; none unless asked for', async () => {
  await using scene = await stage()
  const silent = await scene.open()
  await silent.read16(0, 1)
  expect(silent.statistics.latency).toBeUndefined()
  const session = await scene.open({ latency: true })
  for (let lba = 0; lba < 5; lba++) await session.read16(lba, 1)
  await settled(session.read16(2 ** 40, 1))
  const { latency } = session.statistics
  expect([...(latency?.keys() ?? [])].sort()).toEqual(['READ (16)', 'READ CAPACITY (10)'])
  const reads = latency?.get('READ (16)')
  expect(reads?.count).toBe(5)
  // In nanoseconds: a millionth of a second is too little for a wire, a minute is too much.
  expect(reads?.min).toBeGreaterThan(1000)
  expect(reads?.max).toBeLessThan(60e9)
  expect(reads?.percentile(50)).toBeGreaterThanOrEqual(reads?.min ?? Infinity)
})
