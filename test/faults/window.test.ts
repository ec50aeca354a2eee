/** The command window closed, and targets that are too busy. */
import { describe, expect, test } from '@jest/globals'
import { ScsiError, TimeoutError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { BLOCK, dataOf, Guarded, settled, stage, works } from './support.ts'
import type { Stage } from './support.ts'

const READ_10 = 0x28

/** A session whose window is closed for ever: the commands that it took are done. */
async function walled(scene: Stage, session: Session): Promise<void> {
  scene.target.faults.closeWindow(0)
  // What the target has granted it cannot take back (§4.2.2.1): use it up.
  await Promise.all([session.testUnitReady(), session.testUnitReady()])
}

describe('a window that is closed for ever', () => {
  test('commands end by their time, and were never sent', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const session = await scene.open()
    await walled(scene, session)
    const { commands } = scene.target.counters
    const memory = new Guarded(8 * BLOCK)
    const ends = await Promise.all([
      settled(session.read10(0, 8, memory.buffers, { timeout: 40 })),
      settled(session.write10(0, 8, dataOf(8 * BLOCK), { timeout: 30 })),
      settled(session.read10(0, 8, undefined, { timeout: 10 })),
    ])
    for (const end of ends) {
      expect(end).toBeInstanceOf(TimeoutError)
      expect(end).toMatchObject({ stage: 'command', outcome: 'not-sent', retryable: true })
    }
    expect(scene.target.counters.commands).toBe(commands)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    scene.target.faults.openWindow(2)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('an abort takes a command out of the queue, without a word to the target', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const session = await scene.open()
    await walled(scene, session)
    const before = session.statistics.bytesWritten
    const controller = new AbortController()
    const { signal } = controller
    const tasks = [1, 2, 3].map((lba) => session.read10(lba, 1, undefined, { signal }))
    const ends = Promise.all(tasks.map((task) => settled(task)))
    const later = session.read10(9, 1)
    expect(tasks.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued'])
    controller.abort('enough')
    for (const end of await ends)
      expect(end).toMatchObject({
        name: 'AbortError',
        outcome: 'not-sent',
        response: undefined,
        cause: 'enough',
      })
    expect(session.statistics).toMatchObject({ bytesWritten: before, waiting: 1 })
    scene.target.faults.openWindow(2)
    expect((await later).transferred).toBe(BLOCK)
    expect(await works(session)).toBe(true)
  })

  test('immediate commands, pings and task management pass', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const session = await scene.open()
    await walled(scene, session)
    const waiting = session.read10(0, 1)
    await session.testUnitReady({ immediate: true })
    expect(await session.ping(Uint8Array.of(1, 2, 3))).toHaveLength(3)
    await session.logicalUnit(1).abortTaskSet()
    expect(waiting.state).toBe('queued')
    scene.target.faults.openWindow(2)
    expect((await waiting).transferred).toBe(BLOCK)
    expect(scene.target.breaches).toEqual([])
  })

  test('logout passes too: what waits was not sent', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const session = await scene.open()
    await walled(scene, session)
    const end = settled(session.write10(0, 1, dataOf(BLOCK)))
    await session.logout()
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' })
  })

  test('ABORT TASK SET ends what waits as not sent', async () => {
    await using scene = await stage({ maxCommands: 2 })
    const session = await scene.open()
    await walled(scene, session)
    const end = settled(session.write10(0, 1, dataOf(BLOCK)))
    await session.abortTaskSet()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
    scene.target.faults.openWindow(2)
    expect(await works(session)).toBe(true)
  })
})

test('a window of one command: many commands, one after another', async () => {
  await using scene = await stage({ maxCommands: 1 })
  const session = await scene.open()
  const data = dataOf(64 * BLOCK)
  await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      session.write10(index * 4, 4, data.subarray(index * 4 * BLOCK, (index + 1) * 4 * BLOCK)),
    ),
  )
  expect(Buffer.compare((await session.read10(0, 64)).data, data)).toBe(0)
  expect(scene.target.breaches).toEqual([])
})

test('a window that opens and closes while commands wait', async () => {
  await using scene = await stage({ maxCommands: 8 })
  const session = await scene.open()
  const reads = Array.from({ length: 200 }, (_, index) => session.read10(index, 1))
  const all = Promise.all(reads)
  for (let round = 0; round < 20; round++) {
    scene.target.faults.closeWindow(round % 3)
    await session.ping()
    scene.target.faults.openWindow(1 + (round % 7))
    await session.ping()
  }
  scene.target.faults.openWindow(8)
  expect((await all).every(({ transferred }) => transferred === BLOCK)).toBe(true)
  expect(scene.target.breaches).toEqual([])
})

describe('a target that is busy', () => {
  test.each([
    ['BUSY', 0x08, true],
    ['TASK SET FULL', 0x28, true],
    ['RESERVATION CONFLICT', 0x18, false],
    ['ACA ACTIVE', 0x30, false],
    ['TASK ABORTED', 0x40, false],
  ])('%s', async (words, status, retryable) => {
    await using scene = await stage()
    const session = await scene.open({ busyRetries: 0 })
    scene.target.faults.add({ kind: 'status', opcode: READ_10, status })
    const memory = new Guarded(8 * BLOCK)
    const error = await settled(session.read10(0, 8, memory.buffers))
    expect(error).toBeInstanceOf(ScsiError)
    expect(error).toMatchObject({ status, retryable, outcome: 'executed', sense: undefined })
    expect(String(error)).toContain(words)
    expect((await session.read10(0, 8, memory.buffers)).transferred).toBe(8 * BLOCK)
    expect(await works(session)).toBe(true)
  })

  test.each([0x01, 0x80, 0xff])('an iSCSI response of 0x%s is a TargetFailureError', async (response) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'response', response })
    expect(await settled(session.write10(0, 8, dataOf(8 * BLOCK)))).toMatchObject({
      code: 'ERR_ISCSI_TARGET_FAILURE',
      response,
      outcome: 'unknown',
    })
    expect(await works(session)).toBe(true)
  })
})
