/** Logins that fail, each with an error that says why; and hosts that say nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect as connectSocket, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, jest, test } from '@jest/globals'
import { connect, discover, LoginError } from '@iscsi/client'
import type { ChapOptions } from '@iscsi/client'
import { LOGIN_STATUSES } from '@iscsi/protocol'
import { settled, stage, turns, works } from './support.ts'

const REFUSALS = LOGIN_STATUSES.filter(({ statusClass }) => statusClass !== 1)

describe('a login status (§11.13.5)', () => {
  test.each([
    ...REFUSALS.map(({ statusClass, statusDetail, text }) => [statusClass, statusDetail, text] as const),
    [2, 0x7f, 'The target found an error of the initiator.'] as const,
    [3, 0x7f, 'The target cannot fulfil the request now.'] as const,
    [9, 9, 'a status that RFC 7143 does not assign'] as const,
  ])('class %i detail %i', async (statusClass, statusDetail, text) => {
    await using scene = await stage()
    const { faults, portal } = scene.target
    faults.add({ kind: 'login-status', statusClass, statusDetail, times: 2 })
    for (const end of [await settled(connect(scene.target.url())), await settled(discover(portal))]) {
      expect(end).toBeInstanceOf(LoginError)
      expect(end).toMatchObject({
        statusClass,
        statusDetail,
        outcome: 'not-sent',
        retryable: statusClass === 3,
      })
      expect(String(end)).toContain(text)
    }
    while (scene.target.connectionCount > 0) await turns(1)
    expect(await works(await scene.open())).toBe(true)
  })
})

describe('a redirection', () => {
  test.each([
    [1, 'elsewhere.example:3261', 'elsewhere.example:3261'],
    [2, '192.0.2.7', '192.0.2.7:3260'],
    [1, '[2001:db8::7]:860', '[2001:db8::7]:860'],
  ])(
    '0x010%i to %s that cannot be followed names the address',
    async (statusDetail, targetAddress, where) => {
      await using scene = await stage()
      scene.target.faults.add({ kind: 'login-status', statusClass: 1, statusDetail, targetAddress })
      // Whoever does not answer there: the signal ends the attempt.
      const end = await settled(
        connect(scene.target.url(), { signal: AbortSignal.timeout(10_000), connectTimeout: 200 }),
      )
      expect(end).toBeInstanceOf(Error)
      expect(inspect(end)).toContain(where.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''))
    },
  )

  test('is followed to where the target went', async () => {
    await using scene = await stage()
    await using there = await stage()
    const { portal } = there.target
    const targetAddress = `${portal.host}:${portal.port}`
    for (const statusDetail of [1, 2]) {
      scene.target.faults.add({ kind: 'login-status', statusClass: 1, statusDetail, targetAddress })
      const session = await scene.open()
      expect(there.target.sessionCount).toBe(1)
      expect(await works(session)).toBe(true)
      await session.close()
    }
    expect(scene.target.counters.logins).toBe(0)
  })

  test('in a circle ends with an error that names the address', async () => {
    await using scene = await stage()
    const { host, port } = scene.target.portal
    const targetAddress = `${host}:${port}`
    scene.target.faults.add({
      kind: 'login-status',
      statusClass: 1,
      statusDetail: 1,
      targetAddress,
      times: Infinity,
    })
    const end = await settled(connect(scene.target.url()))
    expect(end).toBeInstanceOf(LoginError)
    expect(end).toMatchObject({
      statusClass: 1,
      statusDetail: 1,
      message: expect.stringContaining(targetAddress),
    })
    expect(scene.target.counters.connections).toBeLessThan(12)
  })

  test('without an address it is an error that says so', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'login-status', statusClass: 1, statusDetail: 1 })
    const end = await settled(connect(scene.target.url()))
    expect(end).toBeInstanceOf(Error)
    expect(end).toMatchObject({ code: expect.stringMatching(/^ERR_ISCSI_(LOGIN|PROTOCOL)$/) })
  })
})

describe('a target that takes its time', () => {
  test.each([1, 5, 15])('T is held back for %i rounds', async (rounds) => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'login-rounds', rounds })
    expect(await works(await scene.open())).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('T is held back for ever: the login ends', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'login-rounds', rounds: 1e9 })
    const end = await settled(connect(scene.target.url(), { loginTimeout: 300 }))
    expect(end).toMatchObject({ code: expect.stringMatching(/^ERR_ISCSI_(TIMEOUT|PROTOCOL)$/) })
  })
})

/** A host that accepts and does what it is told with what comes. */
async function host(act: (socket: Socket) => void): Promise<AsyncDisposable & { readonly port: number }> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    act(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const IQN = 'iqn.2026-11.example:disk'

describe('a host that is no target', () => {
  test('says nothing: loginTimeout', async () => {
    await using silent = await host(() => undefined)
    const options = { host: '127.0.0.1', port: silent.port, loginTimeout: 50 }
    for (const end of [await settled(connect({ ...options, target: IQN })), await settled(discover(options))])
      expect(end).toMatchObject({
        code: 'ERR_ISCSI_TIMEOUT',
        stage: 'login',
        outcome: 'not-sent',
        retryable: true,
      })
  })

  test.each([
    [
      'HTTP',
      Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'.padEnd(2048)),
    ],
    ['zeros', Buffer.alloc(4096)],
    ['ones', Buffer.alloc(4096, 0xff)],
    [
      'a login response for another tag',
      Buffer.concat([Buffer.from('23870000000000000000000000010000', 'hex'), Buffer.alloc(32, 0x11)]),
    ],
  ])('says %s: a ProtocolError', async (_, bytes) => {
    await using odd = await host((socket) => socket.write(bytes))
    const end = await settled(connect({ host: '127.0.0.1', port: odd.port, target: IQN, loginTimeout: 2000 }))
    expect(end).toMatchObject({ code: 'ERR_ISCSI_PROTOCOL' })
  })

  test.each([
    ['ends', (socket: Socket): unknown => socket.end()],
    ['resets', (socket: Socket): unknown => socket.resetAndDestroy()],
    ['ends after a byte', (socket: Socket): unknown => socket.end(Buffer.of(0x23))],
    ['ends when it was asked', (socket: Socket): unknown => socket.once('data', () => socket.end())],
    [
      'resets when it was asked',
      (socket: Socket): unknown => socket.once('data', () => socket.resetAndDestroy()),
    ],
  ])('%s: a ConnectionError', async (_, act) => {
    await using rude = await host((socket) => void act(socket))
    const end = await settled(connect({ host: '127.0.0.1', port: rude.port, target: IQN }))
    expect(end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'not-sent', retryable: true })
  })

  test('does not even accept: connectTimeout, and a signal', async () => {
    // A stopped process with a short queue of connections, and connections that fill it.
    const listener = spawn(
      process.execPath,
      [
        '-e',
        `require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port) })`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const port = Number(String(await once(listener.stdout, 'data')))
    listener.kill('SIGSTOP')
    const fillers = Array.from({ length: 8 }, () =>
      connectSocket(port, '127.0.0.1').on('error', () => undefined),
    )
    try {
      await Promise.race(fillers.map((filler) => once(filler, 'connect')))
      const options = { host: '127.0.0.1', port, target: IQN }
      // The queue takes a few before it is full.
      let end: unknown
      for (let attempt = 0; attempt < 5; attempt++) {
        end = await settled(connect({ ...options, connectTimeout: 60, loginTimeout: 30 }))
        if (end instanceof Error && 'stage' in end && end.stage === 'connect') break
      }
      expect(end).toMatchObject({
        code: 'ERR_ISCSI_TIMEOUT',
        stage: 'connect',
        outcome: 'not-sent',
        retryable: true,
      })
      expect(await settled(connect({ ...options, signal: AbortSignal.timeout(40) }))).toMatchObject({
        name: 'AbortError',
        outcome: 'not-sent',
        cause: { name: 'TimeoutError' },
      })
    } finally {
      for (const filler of fillers) filler.destroy()
      listener.kill('SIGKILL')
      await once(listener, 'exit')
    }
  })
})

describe('a signal', () => {
  test('that is aborted already connects nowhere', async () => {
    await using scene = await stage()
    const signal = AbortSignal.abort('enough')
    for (const end of [
      await settled(connect(scene.target.url(), { signal })),
      await settled(discover(scene.target.portal, { signal })),
    ])
      expect(end).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(scene.target.counters.connections).toBe(0)
  })

  test('ends a login', async () => {
    await using silent = await host(() => undefined)
    const controller = new AbortController()
    const end = settled(
      connect({ host: '127.0.0.1', port: silent.port, target: IQN, signal: controller.signal }),
    )
    await turns(3)
    controller.abort('enough')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
  })

  test('that is aborted later leaves the session alone', async () => {
    await using scene = await stage()
    const controller = new AbortController()
    const session = await scene.open({ signal: controller.signal })
    controller.abort()
    expect(await works(session)).toBe(true)
  })
})

describe('CHAP', () => {
  const ALICE = { username: 'alice', secret: 'WONDERLANDWONDER' }
  const RABBIT = { username: 'rabbit', secret: 'LATELATELATELATE' }
  const MUTUAL = { ...ALICE, mutual: RABBIT }

  test.each([
    ['none, though it is wanted', undefined],
    ['a wrong secret', { ...ALICE, secret: 'WRONGWRONGWRONG!' }],
    ['a wrong name', { ...ALICE, username: 'bob' }],
    ['a target that proves to be another', { ...ALICE, target: { ...RABBIT, secret: 'EARLYEARLYEARLY!' } }],
    ['a target of another name', { ...ALICE, target: { ...RABBIT, username: 'hare' } }],
    ['one secret for both', { ...ALICE, target: { ...RABBIT, secret: ALICE.secret } }],
  ] satisfies [string, ChapOptions | undefined][])('%s: an error without any secret', async (_, chap) => {
    await using scene = await stage({ chap: MUTUAL })
    const end = await settled(connect(scene.target.url(), { chap }))
    expect(end).toMatchObject({ name: expect.stringMatching(/^(LoginError|ProtocolError|TypeError)$/) })
    const shown = inspect(end, { depth: Infinity, showHidden: true, getters: true })
    for (const secret of ['WONDER', 'LATELATE', 'WRONGWRONG', 'EARLY']) {
      expect(shown).not.toContain(secret)
      expect(shown.toLowerCase()).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  test.each(['md5', 'sha1', 'sha256', 'sha3-256'] as const)('%s, both ways', async (algorithm) => {
    await using scene = await stage({ chap: { ...MUTUAL, algorithms: [algorithm] } })
    const session = await scene.open({ chap: { ...ALICE, target: RABBIT, algorithms: [algorithm] } })
    expect(await works(session)).toBe(true)
  })

  test('a short secret is warned of, without it', async () => {
    const alice = { username: 'alice', secret: 'TINY' }
    await using scene = await stage({ chap: alice })
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    try {
      await scene.open({ chap: alice })
      expect(warn.mock.calls).toEqual([
        [
          expect.stringContaining('less than 12 bytes'),
          expect.objectContaining({ code: 'ISCSI_SHORT_SECRET' }),
        ],
      ])
      expect(inspect(warn.mock.calls)).not.toContain('TINY')
      const long = { username: 'alice', secret: 'LONG ENOUGH!' }
      await settled(scene.open({ chap: { ...long, target: { username: 'rabbit', secret: 'TINY' } } }))
      await settled(scene.open({ chap: long }))
      expect(warn.mock.calls.map(([text]) => String(text).slice(0, 12))).toEqual([
        'our CHAP sec',
        "the target's",
      ])
    } finally {
      warn.mockRestore()
    }
  })

  test('a session shows no secret', async () => {
    await using scene = await stage({ chap: MUTUAL })
    const session = await scene.open({ chap: { ...ALICE, target: RABBIT } })
    const failed = session.logicalUnit(1).read16(2 ** 40, 1, new Uint8Array(512))
    for (const shown of [
      session,
      session.logicalUnit(1),
      failed,
      session.statistics,
      session.negotiated,
      await settled(failed),
    ])
      expect(inspect(shown, { depth: Infinity, showHidden: true, getters: true })).not.toMatch(
        /WONDER|LATELATE/,
      )
  })
})

test('the portals of a target, asked in a session with it', async () => {
  await using scene = await stage()
  await using _ = await stage()
  const session = await scene.open()
  expect(await session.discoverPortals()).toEqual([{ ...scene.target.portal, portalGroupTag: 1 }])
  expect(await works(session)).toBe(true)
  scene.target.faults.add({ kind: 'reject', pdu: 'text-request', reason: 5 })
  expect(await settled(session.discoverPortals())).toMatchObject({ code: 'ERR_ISCSI_REJECT', reason: 5 })
})
