/** A session's life on a simulated clock: its window, its pings, its timeouts, its aborts, its end. */
import { describe, expect, test } from '@jest/globals'
import type { CloseReason } from '@iscsi/protocol'
import { BLOCK, Pair, patternOf, transferCdb } from './pair.ts'

const READ = { cdb: transferCdb('read', 0, 8) }
const GOOD = { kind: 'completed', status: 0 }
const memory = (): Uint8Array[] => [new Uint8Array(8 * BLOCK)]

/** Why the session is over. */
const closing = (pair: Pair): CloseReason | undefined =>
  pair.events.flatMap((event) => (event.kind === 'closed' ? [event.reason] : []))[0]

const closed = (pair: Pair) => (): boolean => closing(pair) !== undefined

describe('the command window', () => {
  test('closed, it holds commands back; open again, they go in their order', async () => {
    const pair = new Pair({ target: { maxCommands: 4 } })
    await pair.login()
    pair.faults.closeWindow(0)
    const tags = Array.from({ length: 12 }, () => pair.submit({ ...READ, dataIn: memory() }))
    await pair.settle(...tags.slice(0, 4))
    await pair.pass(60_000)
    expect(tags.map((tag) => pair.outcomes(tag).length)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(pair.session).toMatchObject({ outstanding: 0, waiting: 8 })
    pair.faults.openWindow(2)
    await pair.settle(...tags)
    const order = pair.events.flatMap((event) => (event.kind === 'task-settled' ? [event.task] : []))
    expect([...order].sort()).toEqual([...tags].sort())
    for (const tag of tags) expect(pair.outcome(tag)).toMatchObject(GOOD)
    expect(pair.node.breaches).toEqual([])
  })

  test('CmdSN and StatSN wrap', async () => {
    const pair = new Pair({ session: { firstCmdSN: 2 ** 32 - 6 }, target: { maxCommands: 4 } })
    await pair.login()
    const tags = Array.from({ length: 30 }, () => pair.submit({ ...READ, dataIn: memory() }))
    await pair.settle(...tags)
    for (const tag of tags) expect(pair.outcome(tag)).toMatchObject(GOOD)
    expect(pair.node.breaches).toEqual([])
  })
})

describe('keepalive', () => {
  test('an idle session pings, and lives', async () => {
    const pair = new Pair({ session: { pingInterval: 15_000, pingTimeout: 5000 } })
    await pair.login()
    const before = pair.transcript.length
    await pair.pass(10 * 60_000)
    // Forty intervals, each with a ping and its answer.
    expect(pair.transcript.length - before).toBeGreaterThanOrEqual(70)
    expect(pair.transcript.length - before).toBeLessThanOrEqual(82)
    expect(closing(pair)).toBeUndefined()
  })

  test('a busy one does not', async () => {
    const pair = new Pair({ session: { pingInterval: 1000, pingTimeout: 500 } })
    pair.plan.add({ kind: 'ignore', pdu: 'nop-out', times: Infinity })
    await pair.login()
    for (let round = 0; round < 50; round++) {
      await pair.command({ ...READ, dataIn: memory() })
      await pair.pass(500)
    }
    expect(closing(pair)).toBeUndefined()
  })

  test('a ping without an answer ends the session', async () => {
    const pair = new Pair({ session: { pingInterval: 15_000, pingTimeout: 5000 } })
    pair.plan.add({ kind: 'ignore', pdu: 'nop-out', times: Infinity })
    await pair.login()
    const start = pair.now
    await pair.run(closed(pair))
    expect(closing(pair)).toEqual({ kind: 'timeout', stage: 'ping' })
    expect(pair.now - start).toBeGreaterThanOrEqual(20_000 - 100)
    expect(pair.now - start).toBeLessThan(20_100)
  })
})

describe('timeouts', () => {
  test('connect', async () => {
    const pair = new Pair({ session: { connectTimeout: 10_000 } })
    pair.reachable = false
    await pair.login()
    expect(pair.events).toEqual([{ kind: 'closed', reason: { kind: 'timeout', stage: 'connect' } }])
    expect(pair.now).toBe(10_000)
  })

  test('login', async () => {
    const pair = new Pair({ session: { loginTimeout: 15_000 }, latency: 2000, login: { maxExchanges: 1000 } })
    pair.plan.add({ kind: 'login-rounds', rounds: 1e9 })
    await pair.login()
    expect(pair.events).toEqual([{ kind: 'closed', reason: { kind: 'timeout', stage: 'login' } }])
  })

  test('a command: aborted when its time is over, and no sooner', async () => {
    const pair = new Pair()
    await pair.login()
    pair.plan.add({ kind: 'hold' })
    const start = pair.now
    expect(await pair.command({ ...READ, dataIn: memory() }, 60_000)).toMatchObject({
      kind: 'aborted',
      cause: 'timeout',
      response: 0,
    })
    expect(pair.now - start).toBeGreaterThanOrEqual(60_000)
    expect(pair.now - start).toBeLessThan(60_100)
    expect(await pair.command({ ...READ, dataIn: memory() })).toMatchObject(GOOD)
  })

  test('a command that could not be sent', async () => {
    const pair = new Pair({ target: { maxCommands: 1 } })
    await pair.login()
    pair.plan.add({ kind: 'hold' })
    const held = pair.submit({ ...READ, dataIn: memory() })
    expect(await pair.command({ ...READ, dataIn: memory() }, 1000)).toEqual({
      kind: 'not-sent',
      cause: 'timeout',
    })
    pair.plan.clear()
    await pair.settle(held)
  })

  test.each([
    [false, ['drop-connection'], 10_000],
    [true, ['logical-unit-reset', 'drop-connection'], 20_000],
  ])('task management (a reset allowed: %p)', async (allowLogicalUnitReset, rungs, time) => {
    const pair = new Pair({ session: { taskManagementTimeout: 10_000, allowLogicalUnitReset } })
    await pair.login()
    pair.plan.add({ kind: 'hold', times: 2 })
    pair.plan.add({ kind: 'ignore', pdu: 'task-management-request', times: Infinity })
    const tags = [pair.submit({ ...READ, dataIn: memory() }), pair.submit({ ...READ, dataIn: memory() })]
    await pair.pass(100)
    const start = pair.now
    pair.session.abort(tags[0] ?? 0, pair.now)
    await pair.run(closed(pair))
    expect(pair.now - start).toBeGreaterThanOrEqual(time)
    expect(pair.events.flatMap((event) => (event.kind === 'abort-escalated' ? [event.to] : []))).toEqual(
      rungs,
    )
    expect(closing(pair)).toEqual({ kind: 'timeout', stage: 'task-management' })
    expect(tags.map((tag) => pair.outcome(tag))).toEqual([
      { kind: 'lost', sent: true, cause: 'requested' },
      { kind: 'lost', sent: true, cause: undefined },
    ])
  })

  test('logout', async () => {
    const pair = new Pair({ session: { logoutTimeout: 5000 } })
    await pair.login()
    pair.plan.add({ kind: 'ignore', pdu: 'logout-request' })
    const start = pair.now
    pair.session.logout(pair.now)
    await pair.run(closed(pair))
    expect(pair.now - start).toBeGreaterThanOrEqual(5000)
    expect(closing(pair)).toEqual({ kind: 'timeout', stage: 'logout' })
  })

  test('nothing is due when it is over', async () => {
    const pair = new Pair({ session: { pingInterval: 1000, logoutTimeout: 5000 } })
    await pair.login()
    pair.session.logout(pair.now)
    await pair.run(closed(pair))
    expect(closing(pair)).toEqual({ kind: 'logout' })
    expect(pair.session.nextTimeout()).toBeUndefined()
    expect(pair.events.at(-1)).toMatchObject({ kind: 'closed' })
  })
})

describe('aborts', () => {
  test('at any time of a read and a write', async () => {
    const keys = { firstBurstLength: 1024, maxBurstLength: 2048, maxRecvDataSegmentLength: 512 }
    const kinds = new Set<string>()
    for (const direction of ['read', 'write'] as const) {
      for (let delay = 0; delay < 120; delay += 3) {
        const pair = new Pair({ seed: delay, cut: 200, target: keys, login: { offers: keys } })
        await pair.login()
        const buffer = new Uint8Array(16 * BLOCK)
        const tag = pair.submit({
          cdb: transferCdb(direction, 0, 16),
          ...(direction === 'read' ? { dataIn: [buffer] } : { dataOut: [buffer] }),
        })
        if (delay > 0) await pair.pass(delay)
        pair.session.abort(tag, pair.now)
        await pair.settle(tag)
        kinds.add(pair.outcome(tag)?.kind ?? 'none')
        buffer.fill(0x5a)
        expect(await pair.command({ ...READ, dataIn: memory() })).toMatchObject(GOOD)
        await pair.pass(1000)
        expect(buffer.every((byte) => byte === 0x5a)).toBe(true)
        expect(pair.session).toMatchObject({ outstanding: 0, waiting: 0 })
        expect(pair.node.breaches).toEqual([])
      }
    }
    expect(kinds).toEqual(new Set(['not-sent', 'aborted', 'completed']))
  })

  test('of a whole task set, while commands go on elsewhere', async () => {
    const pair = new Pair()
    await pair.login()
    pair.plan.add({ kind: 'hold', times: 4 })
    const elsewhere = { lun: 1n << 48n }
    const tags = [READ, READ, { ...READ, ...elsewhere }, READ].map((order) =>
      pair.submit({ ...order, dataIn: memory() }),
    )
    await pair.pass(100)
    pair.session.manage({ function: 2, lun: 0n }, pair.now)
    const later = pair.submit({ ...READ, dataIn: memory() })
    await pair.settle(later)
    expect(tags.map((tag) => pair.outcome(tag)?.kind)).toEqual(['aborted', 'aborted', undefined, 'aborted'])
    pair.plan.clear()
    await pair.settle(...tags)
    expect(tags.map((tag) => pair.outcome(tag)?.kind)).toEqual(['aborted', 'aborted', 'completed', 'aborted'])
    expect(pair.node.breaches).toEqual([])
  })
})

describe('the end', () => {
  test('severed at any time: every task settles, once', async () => {
    for (let delay = 0; delay < 60; delay++) {
      const pair = new Pair({ seed: delay, cut: 300 })
      await pair.login()
      const data = patternOf(8 * BLOCK, delay)
      const tags = [
        pair.submit({ ...READ, dataIn: memory() }),
        pair.submit({ cdb: transferCdb('write', 0, 8), dataOut: [data] }),
        pair.submit({ ...READ, dataIn: memory() }),
      ]
      await pair.pass(delay)
      pair.sever()
      await pair.run(closed(pair))
      for (const tag of tags) expect(['completed', 'lost']).toContain(pair.outcome(tag)?.kind)
      expect(closing(pair)).toEqual({ kind: 'disconnected', cause: undefined })
      expect(pair.session).toMatchObject({ outstanding: 0, waiting: 0 })
      expect(pair.session.nextTimeout()).toBeUndefined()
    }
  })

  test('the target asks for a logout', async () => {
    const pair = new Pair()
    await pair.login()
    pair.faults.requestLogout(3)
    await pair.run(closed(pair))
    expect(pair.events.map(({ kind }) => kind)).toEqual(['logged-in', 'async-message', 'closed'])
    expect(pair.node.breaches).toEqual([])
  })
})
