/**
 * Who does nothing any more, each in his way: a consumer, and three kinds of targets. What waits for him ends by its time with the
 * error that says so, memory is that of what was ordered and goes when it is over, and all others go on meanwhile.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { connect, TimeoutError } from '@iscsi/client'
import type { ConnectOptions, LogicalUnit, Session } from '@iscsi/client'
import { FLAT, memoryAbove, memoryInUse, report } from '../trust/trust.ts'
import { damTo } from './dam.ts'
import type { Dam } from './dam.ts'
import { BLOCK, dataOf, settled, stage, works } from './support.ts'
import type { Stage } from './support.ts'

const KIB = 2 ** 10
const MIB = 2 ** 20
/** What a command costs beside its data: test/interop/memory.test.ts has the same, measured in a process of its own. */
const TASK = 4 * KIB
const ROUNDS = 8

/** Bytes that rounds of something leave in memory. The first ones are not counted: they make the room that is kept. */
async function leftBy(act: () => Promise<void>): Promise<number> {
  for (let round = 0; round < 2; round++) await act()
  const before = await memoryInUse()
  for (let round = 0; round < ROUNDS; round++) await act()
  return memoryAbove(before, FLAT)
}

/** Whether a logical unit takes data and gives it back, whatever else is under way in its session. */
async function unitWorks(unit: LogicalUnit): Promise<boolean> {
  const data = dataOf(BLOCK)
  await unit.write10(7, 1, data)
  return Buffer.compare((await unit.read10(7, 1, new Uint8Array(BLOCK))).data, data) === 0
}

/** How a command ended that took too long, as `stage outcome`. @throws what it is, if it is something else */
function timeoutOf(end: unknown): string {
  if (!(end instanceof TimeoutError)) throw new Error('no TimeoutError', { cause: end })
  expect(end).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', retryable: true })
  return `${end.stage} ${end.outcome}`
}

/** What all of them ended with, each kind once. */
async function timeoutsOf(tasks: readonly PromiseLike<unknown>[]): Promise<readonly string[]> {
  const ends = await Promise.all(tasks.map((task) => settled(task)))
  return [...new Set(ends.map(timeoutOf))].sort()
}

/** A session whose way to the target has a dam. Nobody keeps it: what it leaves behind is its own. */
function behind(dam: Dam, scene: Stage, options: ConnectOptions): Promise<Session> {
  const { name } = scene.target
  return connect({ host: '127.0.0.1', port: dam.port, target: name, lun: 0, reconnect: false, ...options })
}

describe('a consumer that stops', () => {
  const STREAMS = 32
  const CHUNK = 64 * KIB
  const BLOCKS = (8 * MIB) / BLOCK
  /** Chunks that a stream may hold: four read ahead, and what waits in the streams of Node and of the Web. */
  const HELD = 8
  const PATIENCE = 1500

  const FACES: readonly (readonly [string, (session: Session) => Promise<AsyncIterable<unknown>>])[] = [
    [
      'readStream()',
      (session) => Promise.resolve(session.readStream(0, BLOCKS, { chunkBlocks: CHUNK / BLOCK })),
    ],
    [
      'a stream of the Web',
      (session) => Promise.resolve(session.readable(0, BLOCKS, { chunkBlocks: CHUNK / BLOCK })),
    ],
    [
      'a stream of Node',
      async (session) => (await session.disk()).createReadStream({ highWaterMark: CHUNK }),
    ],
  ]

  test.each(FACES)('of %s: some chunks each, and no command that waits', async (_, open) => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: PATIENCE })
    const other = await scene.open()
    /** Takes one chunk of each stream, and no more. */
    const halted = (): Promise<AsyncIterator<unknown>[]> =>
      Promise.all(
        Array.from({ length: STREAMS }, async () => {
          const chunks = (await open(session))[Symbol.asyncIterator]()
          expect(await chunks.next()).toMatchObject({ done: false })
          return chunks
        }),
      )
    const leave = async (all: readonly AsyncIterator<unknown>[]): Promise<void> => {
      await Promise.all(all.map(async (chunks) => chunks.return?.()))
    }
    await leave(await halted())
    const before = await memoryInUse()
    const streams = await halted()
    // Longer than a command may take: none is under way that could.
    await sleep(PATIENCE + 100)
    expect(await memoryAbove(before, STREAMS * HELD * CHUNK + FLAT)).toBeLessThan(
      STREAMS * HELD * CHUNK + FLAT,
    )
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    expect(await works(session)).toBe(true)
    expect(await unitWorks(session.logicalUnit(1))).toBe(true)
    expect(await works(other)).toBe(true)
    for (const chunks of streams) expect(await chunks.next()).toMatchObject({ done: false })
    await leave(streams)
    // What the last one had ordered is being aborted, if it was sent: a stream of Node is left without waiting for its end.
    for (let waited = 0; session.statistics.tags > 0 && waited < PATIENCE; waited += 10) await sleep(10)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
    // The streams are still kept here, as by a caller: what they had read ahead must be gone all the same.
    expect(await memoryAbove(before, FLAT / 2)).toBeLessThan(FLAT / 2)
    expect(streams).toHaveLength(STREAMS)
  })
})

describe('a logical unit that answers nothing', () => {
  test('its commands end by their time; another unit of the session and another session go on meanwhile', async () => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: 300 })
    const other = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', lun: 1, times: Infinity })
    const unit = session.logicalUnit(1)
    const memory = new Uint8Array(BLOCK)
    let hits = 0
    const left = await leftBy(async () => {
      // Memory of its own for each: 100 KiB in 20 commands.
      const reads = Array.from({ length: 20 }, () => unit.read10(0, 10, new Uint8Array(10 * BLOCK)))
      const ends = timeoutsOf([...reads, unit.write10(0, 1, memory)])
      await held.hit((hits += 21))
      expect(await unitWorks(session)).toBe(true)
      expect(await works(other)).toBe(true)
      expect(await ends).toEqual(['command unknown'])
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
    })
    report({ rounds: ROUNDS, bytesLeft: left })
    expect(left).toBeLessThan(FLAT)
    held.remove()
    expect(await works(session)).toBe(true)
    expect((await unit.read10(0, 1, memory)).transferred).toBe(BLOCK)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
    expect(scene.target.breaches).toEqual([])
  })
})

describe('a target that answers nothing', () => {
  test.each([
    [
      'an abort of what takes too long',
      'task-management',
      { commandTimeout: 200, taskManagementTimeout: 100 },
    ],
    ['a ping', 'ping', { commandTimeout: 0, pingInterval: 60, pingTimeout: 60 }],
  ])('%s finds out; another session goes on meanwhile', async (_, found, options) => {
    await using scene = await stage()
    await using dam = await damTo(scene.target.portal.port)
    const other = await scene.open()
    const left = await leftBy(async () => {
      const session = await behind(dam, scene, options)
      dam.stop('target')
      const reads = Array.from({ length: 100 }, () => session.read10(0, 128, new Uint8Array(128 * BLOCK)))
      const ends = timeoutsOf(reads)
      expect(await works(other)).toBe(true)
      expect(await ends).toEqual([`${found} unknown`])
      expect(session.state).toBe('closed')
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
      dam.go()
      await dam.over()
    })
    report({ rounds: ROUNDS, bytesLeft: left })
    expect(left).toBeLessThan(FLAT)
    expect(await works(other)).toBe(true)
  })
})

describe('a target that stops reading', () => {
  const WRITES = 64

  test('its commands end by their time, and others go on', async () => {
    await using scene = await stage()
    await using dam = await damTo(scene.target.portal.port)
    const other = await scene.open()
    const data = dataOf(MIB)
    const left = await leftBy(async () => {
      const session = await behind(dam, scene, { commandTimeout: 300, taskManagementTimeout: 200 })
      dam.stop('initiator')
      const before = session.statistics.bytesWritten
      const ends = timeoutsOf(Array.from({ length: WRITES }, () => session.write10(0, MIB / BLOCK, data)))
      expect(await works(other)).toBe(true)
      // Those that have left are asked to end, in vain; the others never did.
      const kinds = await ends
      expect(kinds).toContain('task-management unknown')
      expect(['command not-sent', 'task-management unknown']).toEqual(expect.arrayContaining([...kinds]))
      // No more of the data than sockets hold.
      expect(session.statistics.bytesWritten - before).toBeLessThan(32 * MIB)
      expect(session.state).toBe('closed')
      dam.go()
      await dam.over()
    })
    report({ rounds: ROUNDS, bytesLeft: left })
    expect(left).toBeLessThan(FLAT)
    expect(await works(other)).toBe(true)
  })

  test('what is ordered of it meanwhile takes no memory but its own', async () => {
    await using scene = await stage()
    await using dam = await damTo(scene.target.portal.port)
    const other = await scene.open()
    const session = await behind(dam, scene, { commandTimeout: 0, pingInterval: 0 })
    const data = dataOf(MIB)
    dam.stop('initiator')
    const before = await memoryInUse()
    const written = session.statistics.bytesWritten
    // A gigabyte, all of it in one buffer.
    const tasks = Array.from({ length: 1000 }, () => settled(session.write10(0, MIB / BLOCK, data)))
    expect(await works(other)).toBe(true)
    expect(await memoryAbove(before, 1000 * TASK + FLAT)).toBeLessThan(1000 * TASK + FLAT)
    expect(session.statistics.bytesWritten - written).toBeLessThan(32 * MIB)
    session.destroy()
    for (const end of await Promise.all(tasks)) expect(end).toMatchObject({ code: 'ERR_ISCSI_CLOSED' })
    expect(await memoryAbove(before, FLAT)).toBeLessThan(FLAT)
    expect(await works(other)).toBe(true)
  })
})

describe('a target that closes its window for ever', () => {
  const STUCK = 'iqn.2026-11.example:stuck'

  /** A session whose window is closed, and another. */
  async function stuck(scene: Stage): Promise<readonly [Session, Session]> {
    const session = await scene.open({ initiatorName: STUCK })
    const other = await scene.open()
    scene.target.faults.closeWindow(0, { initiatorName: STUCK })
    // What the target has granted it cannot take back (RFC 7143 §4.2.2.1): use it up.
    await Promise.all([session.testUnitReady(), session.testUnitReady()])
    return [session, other]
  }

  test('commands end by their time, of all its units; another session goes on, and what needs no window', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const [session, other] = await stuck(scene)
    const unit = session.logicalUnit(1)
    const left = await leftBy(async () => {
      const ends = timeoutsOf([
        ...Array.from({ length: 200 }, () =>
          session.read10(0, 128, new Uint8Array(128 * BLOCK), { timeout: 60 }),
        ),
        unit.testUnitReady({ timeout: 60 }),
      ])
      expect(await works(other)).toBe(true)
      await unit.testUnitReady({ immediate: true })
      expect(await ends).toEqual(['command not-sent'])
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
    })
    report({ rounds: ROUNDS, bytesLeft: left })
    expect(left).toBeLessThan(FLAT)
    scene.target.faults.openWindow(2)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('what is ordered meanwhile takes no memory but its own', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const [session, other] = await stuck(scene)
    const before = await memoryInUse()
    const data = dataOf(MIB)
    const tasks = Array.from({ length: 2000 }, () =>
      settled(session.write10(0, MIB / BLOCK, data, { timeout: 0 })),
    )
    expect(await works(other)).toBe(true)
    expect(await memoryAbove(before, 2000 * TASK + FLAT)).toBeLessThan(2000 * TASK + FLAT)
    expect(session.statistics.waiting).toBe(2000)
    session.destroy()
    for (const end of await Promise.all(tasks))
      expect(end).toMatchObject({ code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' })
    expect(await memoryAbove(before, FLAT)).toBeLessThan(FLAT)
  })
})
