/** The end of a session by its owner: everything settles, nothing is left, the process can go. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { connect, discover } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, turns, works } from './support.ts'

const CLOSED = { code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent', retryable: false }

/** All that can be ordered of a session. */
function everyOrder(session: Session): PromiseLike<unknown>[] {
  return [
    session.read10(0, 1),
    session.write10(0, 1, dataOf(BLOCK)),
    session.testUnitReady(),
    session.inquiry(),
    session.readCapacity(),
    session.reportLuns(),
    session.synchronizeCache(),
    session.execute({ cdb: new Uint8Array(6) }),
    session.readStream(0, 1)[Symbol.asyncIterator]().next(),
    session.writeStream(0, [new Uint8Array(BLOCK)]),
    session.abortTaskSet(),
    session.clearTaskSet(),
    session.logicalUnitReset(),
    session.targetWarmReset(),
    session.ping(),
    session.logicalUnit(1).testUnitReady(),
  ]
}

describe('close()', () => {
  test('lets held commands end first, and takes no more', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(8 * BLOCK)
    await session.write10(0, 8, data)
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    const read = session.read10(0, 8)
    const write = session.write10(100, 8, data)
    await held.hit(2)
    let isClosed = false
    const closing = session.close().then(() => (isClosed = true))
    for (const order of everyOrder(session)) expect(await settled(order)).toMatchObject(CLOSED)
    expect(isClosed).toBe(false)
    held.release()
    expect(Buffer.compare((await read).data, data)).toBe(0)
    expect((await write).transferred).toBe(8 * BLOCK)
    await closing
    expect(session.closed).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('twice, and once more when it is over', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    await Promise.all([session.close(), session.close()])
    await session.close()
    await session.logout()
    session.destroy()
    await session[Symbol.asyncDispose]()
    expect(events).toEqual([{ name: 'close', event: undefined }])
    for (const order of everyOrder(session)) expect(await settled(order)).toMatchObject(CLOSED)
  })

  test('with a command that never ends: its time ends it, then the session', async () => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: 150 })
    scene.target.faults.add({ kind: 'hold' })
    const end = settled(session.read10(0, 8))
    await session.close()
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', stage: 'command' })
  })

  test('an abort while it waits', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold' })
    const controller = new AbortController()
    const end = settled(session.read10(0, 8, undefined, { signal: controller.signal }))
    await held.hit()
    const closing = session.close()
    controller.abort('enough')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted' })
    await closing
  })

  test('logout() and destroy() cut its waiting short', async () => {
    for (const way of ['logout', 'destroy'] as const) {
      await using scene = await stage()
      const session = await scene.open()
      const held = scene.target.faults.add({ kind: 'hold' })
      const end = settled(session.read10(0, 8))
      await held.hit()
      const closing = session.close()
      const cut: unknown = session[way]()
      await closing
      await cut
      expect(await end).toMatchObject({ code: 'ERR_ISCSI_CLOSED', outcome: 'unknown' })
    }
  })

  test('a logout that is not answered ends by its time', async () => {
    await using scene = await stage()
    const session = await scene.open({ logoutTimeout: 40 })
    scene.target.faults.add({ kind: 'ignore', pdu: 'logout-request' })
    await session.close()
    expect(session.closed).toBe(true)
    for (const order of everyOrder(session))
      expect(await settled(order)).toMatchObject({ outcome: 'not-sent' })
  })
})

describe('destroy()', () => {
  test('settles everything at once, and no buffer is touched afterwards', async () => {
    await using scene = await stage({ maxCommands: 3 })
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', times: 3 })
    const memory = new Guarded(8 * BLOCK, 8 * BLOCK)
    const [first = new Uint8Array(0), second = new Uint8Array(0)] = memory.buffers
    const ends = Promise.all(
      [
        session.read10(0, 8, first),
        session.write10(0, 8, second),
        session.read10(8, 8),
        session.read10(16, 8),
        session.ping(),
        session.logicalUnit(1).abortTaskSet(),
      ].map(settled),
    )
    await held.hit(3)
    session.destroy()
    session.destroy()
    const outcomes = (await ends).map((end) =>
      end instanceof Error && 'outcome' in end ? end.outcome : 'fine',
    )
    memory.fill(0x5a)
    expect(outcomes.slice(0, 4)).toEqual(['unknown', 'unknown', 'unknown', 'not-sent'])
    await session.close()
    held.release()
    await turns(10)
    expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  })

  test('in the midst of big transfers', async () => {
    await using scene = await stage()
    for (let round = 0; round < 20; round++) {
      const session = await scene.open()
      const data = dataOf(2 ** 21)
      const memory = new Guarded(2 ** 21)
      const ends = Promise.all([
        settled(session.write16(0, 4096, data)),
        settled(session.read16(0, 4096, memory.buffers)),
        settled(session.writeStream(4096, [data])),
      ])
      await turns(round % 7)
      session.destroy()
      for (const end of await ends)
        expect(end instanceof Error ? end : { code: 'ERR_ISCSI_CLOSED' }).toMatchObject({
          code: 'ERR_ISCSI_CLOSED',
        })
      memory.fill(0x5a)
      await turns(3)
      expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
    }
  })
})

describe('nothing is left', () => {
  const handles = (): string[] =>
    process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name.startsWith('TCP'))

  test('no timer and no socket, however a session ended', async () => {
    const before = handles()
    {
      await using scene = await stage()
      const listening = handles().length
      const { portal } = scene.target
      await discover(portal)
      for (const how of ['close', 'logout', 'destroy', 'drop'] as const) {
        const session = await connect(scene.target.url(), { pingInterval: 1000 })
        await works(session)
        if (how === 'drop') scene.target.faults.dropConnections()
        else await session[how]()
        await session.close()
      }
      scene.target.faults.add({ kind: 'login-status', statusClass: 2, statusDetail: 2 })
      await settled(connect(scene.target.url()))
      await settled(connect({ host: '127.0.0.1', port: 1, target: scene.target.name }))
      while (scene.target.connectionCount > 0) await turns(1)
      await turns()
      // The runner has timers of its own, which come and go.
      expect(handles().length).toBeLessThanOrEqual(listening)
    }
    await turns()
    expect(handles().length).toBeLessThanOrEqual(before.length)
  })

  test('the process goes by itself', async () => {
    await using scene = await stage()
    const program = `
      import { connect } from '@iscsi/client'
      const session = await connect(process.argv[1], { pingInterval: 60000, commandTimeout: 60000 })
      const { transferred } = await session.read10(0, 8)
      const controller = new AbortController()
      await session.read10(0, 8, undefined, { signal: controller.signal })
      await session.close()
      console.log(transferred)
    `
    const run = promisify(execFile)
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '-e', program, scene.target.url()],
      {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        timeout: 20_000,
      },
    )
    expect(stdout.trim()).toBe('4096')
    expect(scene.target.breaches).toEqual([])
  })
})
