/** A session whose connection is lost: it comes back by itself, and only what may be done again is. */
import { describe, expect, test } from '@jest/globals'
import { ConnectionError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { event, mortal, QUICK } from './losses.ts'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, turns, works } from './support.ts'
import type { Stage } from './support.ts'

describe('what is done again', () => {
  test.each(['dropConnections', 'endConnections'] as const)(
    '%s: reads and what was not sent go on; a write that was sent does not',
    async (how) => {
      await using scene = await stage({ maxCommands: 3 })
      const session = await scene.open(QUICK)
      const events = eventsOf(session)
      const data = dataOf(8 * BLOCK)
      await session.write10(0, 8, data)
      const held = scene.target.faults.add({ kind: 'hold', times: 3 })
      const memory = new Guarded(8 * BLOCK)
      const read = session.read10(0, 8, memory.buffers)
      const lost = settled(session.write10(100, 1, dataOf(BLOCK)))
      const count = settled(session.readCapacity())
      const later = session.write10(200, 8, data)
      const last = session.read10(200, 8)
      await held.hit(3)
      expect(later.state).toBe('queued')
      scene.target.faults[how]()
      expect(await lost).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown', retryable: true })
      expect((await read).transferred).toBe(8 * BLOCK)
      expect(Buffer.compare(memory.bytes, data)).toBe(0)
      expect(memory.isIntact).toBe(true)
      expect(await count).toMatchObject({ blockLength: BLOCK })
      expect((await later).transferred).toBe(8 * BLOCK)
      // Ordered after the write, it is carried out after it on the new connection, too.
      expect(Buffer.compare((await last).data, data)).toBe(0)
      expect(await works(session)).toBe(true)
      expect(events.map(({ name }) => name).filter((name) => name !== 'unitAttention')).toEqual([
        'disconnect',
        'reconnect',
      ])
      expect(events.find(({ name }) => name === 'reconnect')?.event).toMatchObject({
        ...scene.target.portal,
        replayed: 4,
      })
      expect(scene.target.sessionCount).toBe(1)
      expect(scene.target.breaches).toEqual([])
    },
  )

  test.each([
    ['none', 'unknown', 'unknown'],
    ['safe', 'fine', 'unknown'],
    ['all', 'fine', 'fine'],
  ] as const)('replay: %s', async (replay, ofRead, ofWrite) => {
    await using scene = await stage()
    const session = await scene.open({ ...QUICK, reconnect: { ...QUICK.reconnect, replay } })
    const held = scene.target.faults.add({ kind: 'hold', times: 3 })
    const ends = [session.read10(0, 1), session.write10(0, 1, dataOf(BLOCK)), session.reserve6()].map(
      async (task) => {
        const end = await settled(task)
        return end instanceof ConnectionError ? end.outcome : 'fine'
      },
    )
    await held.hit(3)
    scene.target.faults.dropConnections()
    expect(await Promise.all(ends)).toEqual([ofRead, ofWrite, ofWrite])
    await session.release6()
    expect(await works(session)).toBe(true)
  })

  test('a command that ends every connection is not sent for ever', async () => {
    await using scene = await stage()
    const session = await scene.open(QUICK)
    const held = scene.target.faults.add({ kind: 'hold', times: Infinity, opcode: 0x28 })
    const end = settled(session.read10(0, 1))
    for (let life = 1; life <= 5; life++) {
      await held.hit(life)
      scene.target.faults.dropConnections()
    }
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
    held.remove()
    expect(await works(session)).toBe(true)
  })

  test('a write that was sent once, and waits to be sent again, is unknown when it ends', async () => {
    const { scene, session } = await mortal({ reconnect: { timeout: 0, delay: 10, replay: 'all' } })
    await using _ = scene
    const held = scene.target.faults.add({ kind: 'hold' })
    const controller = new AbortController()
    const end = settled(session.write10(0, 1, dataOf(BLOCK), { signal: controller.signal }))
    await held.hit()
    const lost = event(session, 'disconnect')
    await scene.target.close()
    await lost
    controller.abort('enough')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'unknown', cause: 'enough' })
  })

  test('what is ordered while there is no connection waits for it', async () => {
    await using scene = await stage()
    const session = await scene.open({ ...QUICK, reconnect: { ...QUICK.reconnect, delay: 50 } })
    scene.target.faults.add({ kind: 'login-status', statusClass: 3, statusDetail: 1, times: 2 })
    scene.target.faults.dropConnections()
    await event(session, 'disconnect')
    expect(session).toMatchObject({ state: 'reconnecting', closed: false })
    const data = dataOf(BLOCK)
    const write = session.write10(5, 1, data)
    const read = session.logicalUnit(0).read10(5, 1)
    expect(write.state).toBe('queued')
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 2 })
    // What is about the connection does not wait.
    expect(await settled(session.ping())).toMatchObject({ outcome: 'not-sent', retryable: true })
    expect(await settled(session.abortTaskSet())).toMatchObject({ outcome: 'not-sent', retryable: true })
    expect((await write).transferred).toBe(BLOCK)
    expect(Buffer.compare((await read).data, data)).toBe(0)
    expect(session.state).toBe('connected')
  })

  test('streams go on over many losses, with all data right', async () => {
    await using scene = await stage()
    const session = await scene.open(QUICK)
    const data = dataOf(2 ** 21)
    await session.writeStream(0, [data])
    let losses = 0
    session.on('disconnect', () => losses++)
    const chunks: Uint8Array[] = []
    for await (const chunk of session.readStream(0, 4096, { chunkBlocks: 128 })) {
      chunks.push(chunk)
      if (chunks.length % 8 === 0) scene.target.faults.dropConnections()
      await turns(1)
    }
    expect(Buffer.compare(Buffer.concat(chunks), data)).toBe(0)
    expect(losses).toBeGreaterThan(0)
    expect(scene.target.breaches).toEqual([])
  })

  test('all settings survive: CHAP, digests, lengths, names', async () => {
    const alice = { username: 'alice', secret: 'WONDERLANDWONDER' }
    const rabbit = { username: 'rabbit', secret: 'LATELATELATELATE' }
    await using scene = await stage({ chap: { ...alice, mutual: rabbit, algorithms: ['sha3-256'] } })
    const session = await scene.open({
      ...QUICK,
      chap: { ...alice, target: rabbit, algorithms: ['sha3-256'] },
      headerDigest: 'crc32c',
      dataDigest: 'crc32c',
      maxBurstLength: 65536,
      firstBurstLength: 4096,
      immediateData: false,
      initiatorName: 'iqn.2026-11.example:me',
      isid: 0x8000_1234_5678,
    })
    const before = session.negotiated
    await session.persistentReserveRegister({ newKey: 7n })
    scene.target.faults.dropConnections()
    await event(session, 'reconnect')
    expect(session.negotiated).toEqual(before)
    expect(before).toMatchObject({ headerDigest: 'CRC32C', dataDigest: 'CRC32C', maxBurstLength: 65536 })
    // The same name and ISID are the same initiator port: its registration still holds.
    await session.persistentReserveReserve({ key: 7n, type: 1 })
    expect(await works(session)).toBe(true)
  })

  test('a target that asks for a logout is left, and come back to', async () => {
    await using scene = await stage()
    const session = await scene.open(QUICK)
    scene.target.faults.requestLogout()
    await event(session, 'reconnect')
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('a target that falls silent is left for a new connection', async () => {
    await using scene = await stage()
    const session = await scene.open({ ...QUICK, pingInterval: 50, pingTimeout: 50 })
    const held = scene.target.faults.add({ kind: 'hold' })
    scene.target.faults.add({ kind: 'ignore', pdu: 'nop-out' })
    const read = session.read10(0, 8)
    await held.hit()
    expect((await read).transferred).toBe(8 * BLOCK)
  })
})

describe('while there is no connection', () => {
  /** A session whose target is gone, with a read that was sent, and a write that was not. */
  async function stranded(): Promise<{
    readonly scene: Stage
    readonly session: Session
    readonly controller: AbortController
    readonly ends: Promise<unknown[]>
    readonly memory: Guarded
  }> {
    const { scene, session } = await mortal({ reconnect: { delay: 5, maxDelay: 50, timeout: 0 } })
    const controller = new AbortController()
    const { signal } = controller
    const memory = new Guarded(8 * BLOCK)
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    const sent = settled(session.read10(0, 8, memory.buffers, { signal }))
    const timed = settled(session.read10(0, 8, undefined, { timeout: 300 }))
    await held.hit(2)
    const lost = event(session, 'disconnect')
    await scene.target.close()
    await lost
    const unsent = settled(session.write10(0, 8, dataOf(8 * BLOCK), { signal }))
    const brief = settled(session.write10(0, 8, dataOf(8 * BLOCK), { timeout: 200 }))
    return { scene, session, controller, ends: Promise.all([sent, timed, unsent, brief]), memory }
  }

  test('signals and timeouts end commands, and say what is known', async () => {
    const { scene, session, controller, ends, memory } = await stranded()
    await using _ = scene
    controller.abort('enough')
    expect(await ends).toMatchObject([
      { name: 'AbortError', outcome: 'unknown', cause: 'enough' },
      { code: 'ERR_ISCSI_TIMEOUT', stage: 'command', outcome: 'unknown', retryable: true },
      { name: 'AbortError', outcome: 'not-sent', cause: 'enough' },
      { code: 'ERR_ISCSI_TIMEOUT', stage: 'command', outcome: 'not-sent', retryable: true },
    ])
    expect(memory.isIntact).toBe(true)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    expect(session.closed).toBe(false)
  })

  test.each(['close', 'logout', 'destroy', Symbol.asyncDispose] as const)(
    '%p ends everything at once',
    async (how) => {
      const { scene, session, ends } = await stranded()
      await using _ = scene
      const events = eventsOf(session)
      await session[how]()
      expect(await ends).toMatchObject([
        { code: 'ERR_ISCSI_CLOSED', outcome: 'unknown' },
        { code: 'ERR_ISCSI_CLOSED', outcome: 'unknown' },
        { code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' },
        { code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' },
      ])
      expect(events.map(({ name }) => name).filter((name) => name !== 'reconnectFailed')).toEqual(['close'])
      expect(session).toMatchObject({ closed: true, state: 'closed' })
      const CLOSED = { code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' }
      expect(await settled(session.read10(0, 1))).toMatchObject(CLOSED)
      expect(await settled(session.ping())).toMatchObject(CLOSED)
      expect(await settled(session.logicalUnitReset())).toMatchObject(CLOSED)
    },
  )

  test('close() while it logs in again, and in its listeners', async () => {
    await using scene = await stage()
    for (const name of ['disconnect', 'reconnect', 'login'] as const) {
      const session = await scene.open(QUICK)
      const closed = event(session, 'close')
      if (name === 'login') {
        scene.target.faults.add({ kind: 'login-rounds', rounds: 1000 })
        scene.target.faults.dropConnections()
        await event(session, 'disconnect')
        const { connections } = scene.target.counters
        while (scene.target.counters.connections === connections) await turns(1)
        await session.close()
      } else {
        session.once(name, () => {
          void session.close()
        })
        scene.target.faults.dropConnections()
      }
      await closed
      expect(session.state).toBe('closed')
      scene.target.faults.clear()
      while (scene.target.connectionCount > 0) await turns(1)
    }
  })

  test('nothing is left', async () => {
    const handles = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name.startsWith('TCP')).length
    await turns()
    const before = handles()
    const { scene, session, ends } = await stranded()
    session.destroy()
    await ends
    await scene[Symbol.asyncDispose]()
    await turns(10)
    expect(handles()).toBeLessThanOrEqual(before)
  })
})
