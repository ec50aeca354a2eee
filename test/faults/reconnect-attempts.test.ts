/** Attempts to reconnect: targets that come back, later, elsewhere, as another, or not at all. */
import { connect as dial } from 'node:net'
import { Duplex } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { connect, IdentityError } from '@iscsi/client'
import type { ConnectionRequest } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import { event, lose, mortal, QUICK, silence } from './losses.ts'
import { BLOCK, dataOf, eventsOf, settled, stage, turns, works } from './support.ts'

const WRITE_10 = 0x2a

const LUNS = [
  { lun: 0, size: '8M' },
  { lun: 1, size: '1M' },
] as const

describe('a target that comes back', () => {
  test('later: the session waits for it', async () => {
    const { scene, session, port } = await mortal()
    await using _ = scene
    await scene.target.close()
    const read = session.read10(0, 8)
    await new Promise<void>((resolve) => session.once('reconnectFailed', () => resolve()))
    await using again = await createTarget({ port, luns: LUNS })
    expect((await read).transferred).toBe(8 * BLOCK)
    expect(await works(session)).toBe(true)
    expect(again.sessionCount).toBe(1)
  })

  test('with another unit in the place of one: nothing is sent to it', async () => {
    const { scene, session, port } = await mortal()
    await using _ = scene
    session.logicalUnit(1)
    await session.ping()
    await session.logicalUnit(1).readCapacity()
    const closed = event(session, 'close')
    const lost = event(session, 'disconnect')
    await scene.target.close()
    await lost
    const write = settled(session.write10(0, 1, dataOf(BLOCK)))
    const read = settled(session.read10(0, 1))
    await using again = await createTarget({
      port,
      luns: [LUNS[0], { ...LUNS[1], serial: 'ANOTHER' }],
    })
    const writes = again.faults.add({ kind: 'delay', milliseconds: 0, opcode: WRITE_10 })
    const end = await write
    expect(end).toBeInstanceOf(IdentityError)
    expect(end).toMatchObject({ code: 'ERR_ISCSI_IDENTITY', lun: 1, outcome: 'not-sent', retryable: false })
    expect(await read).toMatchObject({ code: 'ERR_ISCSI_IDENTITY' })
    await closed
    expect(await settled(session.read10(0, 1))).toMatchObject({ code: 'ERR_ISCSI_IDENTITY' })
    expect(writes.hits).toBe(0)
  })

  test('with a unit where there was none: it is as good as any, and known from then on', async () => {
    const { scene, session, port } = await mortal()
    await using _ = scene
    const unit = session.logicalUnit(5)
    // It is asked who it is.
    while (session.statistics.tags > 0) await turns(1)
    await scene.target.close()
    const read = session.read10(0, 1)
    const more = { lun: 5, size: '1M' }
    const first = await createTarget({ port, luns: [...LUNS, more] })
    expect((await read).transferred).toBe(BLOCK)
    expect(await unit.readCapacity()).toMatchObject({ blocks: 2048 })
    const lost = event(session, 'disconnect')
    await first.close()
    await lost
    const write = settled(unit.write10(0, 1, dataOf(BLOCK)))
    await using __ = await createTarget({ port, luns: [...LUNS, { ...more, serial: 'ANOTHER' }] })
    expect(await write).toMatchObject({ code: 'ERR_ISCSI_IDENTITY', lun: 5, outcome: 'not-sent' })
  })

  test('without one of its units: it is waited for', async () => {
    const { scene, session, port } = await mortal()
    await using _ = scene
    await session.logicalUnit(1).readCapacity()
    await scene.target.close()
    const read = session.logicalUnit(1).read10(0, 1)
    const first = await createTarget({ port, luns: [LUNS[0]] })
    const failure = await new Promise<Error>((resolve) =>
      session.on('reconnectFailed', (error) => {
        if (error.message.includes('not there')) resolve(error)
      }),
    )
    expect(failure.message).toContain('the logical unit 1 is not there yet')
    await first.close()
    await using again = await createTarget({ port, luns: LUNS })
    expect((await read).transferred).toBe(BLOCK)
    expect(again.sessionCount).toBe(1)
  })
})

describe('an attempt that fails', () => {
  test.each([
    [2, 1, false],
    [2, 2, false],
    [2, 3, true],
    [2, 6, true],
    [3, 0, true],
    [3, 1, true],
    [3, 2, true],
  ])(
    'with login status class %i detail %i: another follows: %p',
    async (statusClass, statusDetail, follows) => {
      await using scene = await stage()
      const session = await scene.open(QUICK)
      const events = eventsOf(session)
      const end = follows ? event(session, 'reconnect') : event(session, 'close')
      scene.target.faults.add({ kind: 'login-status', statusClass, statusDetail })
      const lost = event(session, 'disconnect')
      scene.target.faults.dropConnections()
      await lost
      const read = settled(session.read10(0, 1))
      await end
      expect(events[1]).toMatchObject({ name: 'reconnectFailed', event: { statusClass, statusDetail } })
      expect(await read).toMatchObject(
        follows ? { transferred: BLOCK } : { outcome: 'not-sent', cause: { statusClass, statusDetail } },
      )
    },
  )

  test.each([
    ['RST', 'sent'],
    ['RST', 'received'],
  ] as const)(
    'with %s after so many bytes %s, in login and after: at last one does not',
    async (_, direction) => {
      await using scene = await stage()
      const session = await scene.open(QUICK)
      for (const at of [1, 47, 48, 100, 500, 600]) {
        const drops = [0, 1].map(() =>
          scene.target.faults.add(
            direction === 'sent' ? { kind: 'drop', sent: at } : { kind: 'drop', received: at },
          ),
        )
        await lose(scene, session)
        // A connection that is to be dropped may live until now.
        while ((await settled(works(session))) !== true) await turns(1)
        for (const drop of drops) expect(drop.hits).toBe(1)
      }
    },
  )

  test('again and again: it is given up in time, and says why', async () => {
    const { scene, session } = await mortal({ reconnect: { delay: 5, maxDelay: 20, timeout: 150 } })
    await using _ = scene
    const closed = event(session, 'close')
    const events = eventsOf(session)
    const lost = event(session, 'disconnect')
    await scene.target.close()
    await lost
    const read = settled(session.read10(0, 1))
    await closed
    expect(await read).toMatchObject({
      code: 'ERR_ISCSI_CONNECTION',
      outcome: 'not-sent',
      message: expect.stringContaining('did not come back'),
      cause: { code: 'ERR_ISCSI_CONNECTION' },
    })
    const names = events.map(({ name }) => name)
    expect(names[0]).toBe('disconnect')
    expect(names.at(-1)).toBe('close')
    expect(names.filter((name) => name === 'reconnectFailed').length).toBeGreaterThan(1)
  })

  test('by silence: it is given up in time', async () => {
    const { scene, session, port } = await mortal({ reconnect: { delay: 50, timeout: 300 } })
    await using _ = scene
    const closed = event(session, 'close')
    await scene.target.close()
    await using __ = await silence(port)
    await closed
    expect(await settled(session.read10(0, 1))).toMatchObject({ code: 'ERR_ISCSI_CONNECTION' })
  })
})

/** The last Login Response: T is set, and the next stage is the full feature phase (RFC 7143 §11.13). */
function endsLogin(bytes: Uint8Array): boolean {
  const [opcode = 0, flags = 0] = bytes
  return (opcode & 0x3f) === 0x23 && (flags & 0x83) === 0x83
}

/** A stream to a portal whose peer speaks nonsense in the breath in which it ends the login. It closes without delay. */
function relapsing({ host, port }: ConnectionRequest): Duplex {
  const socket = dial({ host, port })
  const nonsense = Buffer.alloc(48)
  nonsense[0] = 0x3e
  const stream = new Duplex({
    read: () => undefined,
    write: (bytes: Uint8Array, _, done) => {
      socket.write(bytes, done)
    },
    destroy: (error, done) => {
      socket.destroy()
      done(error)
    },
  })
  socket.on('data', (bytes: Buffer) =>
    stream.push(endsLogin(bytes) ? Buffer.concat([bytes, nonsense]) : bytes),
  )
  socket.on('close', () => stream.destroy())
  return stream
}

describe('a connection that ends in the same moment as the login', () => {
  test('is lost, and another one made', async () => {
    await using scene = await stage()
    let count = 0
    const session = await scene.open({
      ...QUICK,
      commandTimeout: 1000,
      createConnection: (request) => (count++ === 0 ? relapsing(request) : dial(request.port, request.host)),
    })
    expect(count).toBe(2)
    expect(await works(session)).toBe(true)
  })

  test('ends a session that does not reconnect', async () => {
    await using scene = await stage()
    const options = { commandTimeout: 1000, createConnection: relapsing }
    expect(await settled(scene.open(options))).toMatchObject({ code: 'ERR_ISCSI_PROTOCOL' })
  })
})

describe('redirections', () => {
  test.each([
    [1, 'a temporary one is not remembered', 0],
    [2, 'a permanent one is', 1],
  ])('0x010%i: %s', async (statusDetail, _, remembered) => {
    await using scene = await stage()
    await using there = await stage()
    const { host, port } = there.target.portal
    scene.target.faults.add({
      kind: 'login-status',
      statusClass: 1,
      statusDetail,
      targetAddress: `${host}:${port}`,
    })
    const session = await scene.open(QUICK)
    expect(there.target.sessionCount).toBe(1)
    // Both have the same names, and so units of the same identity.
    there.target.faults.dropConnections()
    await event(session, 'reconnect')
    expect([scene.target.sessionCount, there.target.sessionCount]).toEqual(remembered ? [0, 1] : [1, 0])
    expect(await works(session)).toBe(true)
  })

  test('in reconnecting: followed', async () => {
    await using scene = await stage()
    await using there = await stage()
    const { host, port } = there.target.portal
    const session = await scene.open(QUICK)
    scene.target.faults.add({
      kind: 'login-status',
      statusClass: 1,
      statusDetail: 1,
      targetAddress: `${host}:${port}`,
    })
    scene.target.faults.dropConnections()
    await event(session, 'reconnect')
    expect(there.target.sessionCount).toBe(1)
    expect(await works(session)).toBe(true)
  })
})

describe('several portals', () => {
  test('a silent one delays nothing but itself', async () => {
    await using dead = await silence()
    await using scene = await stage()
    const portals = [{ host: '127.0.0.1', port: dead.port }, scene.target.portal]
    const session = await connect({
      ...QUICK,
      portals,
      portalStagger: 20,
      target: scene.target.name,
      lun: 0,
      loginTimeout: 0,
    })
    try {
      expect(await works(session)).toBe(true)
      for (let round = 0; round < 3; round++) {
        await lose(scene, session)
        expect(await works(session)).toBe(true)
      }
      expect(scene.target.sessionCount).toBe(1)
    } finally {
      session.destroy()
    }
  })

  test('one that refuses is passed over at once', async () => {
    await using scene = await stage()
    const session = await connect({
      ...QUICK,
      host: '127.0.0.1',
      port: 1,
      portals: [scene.target.portal],
      portalStagger: 100_000,
      target: scene.target.name,
      lun: 0,
    })
    expect(await works(session)).toBe(true)
    await session.close()
  })

  test('none of them: the error is the most hopeful one', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'login-status', statusClass: 2, statusDetail: 2 })
    const end = await settled(
      connect({ portals: [scene.target.portal, { host: '127.0.0.1', port: 1 }], target: scene.target.name }),
    )
    expect(end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', retryable: true })
  })
})
