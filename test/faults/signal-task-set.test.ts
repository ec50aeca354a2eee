/** One signal over many commands, and one ABORT TASK SET for them. */
import { describe, expect, test } from '@jest/globals'
import { copy } from '@iscsi/client'
import type { CopySource, Session } from '@iscsi/client'
import type { OrderedFault } from '@iscsi/target'
import { BLOCK, dataOf, eventsOf, settled, stage, works } from './support.ts'
import type { Stage } from './support.ts'

/** Task management requests beyond so many: the target says nothing to them, and tells of them here. */
function beyond(scene: Stage, requests: number): OrderedFault {
  return scene.target.faults.add({
    kind: 'ignore',
    pdu: 'task-management-request',
    skip: requests,
    times: Infinity,
  })
}

const ABORTED = { name: 'AbortError', outcome: 'aborted', response: 0 }

describe("abort: 'task-set'", () => {
  test('one request ends all that one signal is over, and the unit goes on', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', times: 6 })
    const controller = new AbortController()
    const options = { signal: controller.signal, abort: 'task-set' } as const
    const buffers = Array.from({ length: 4 }, () => new Uint8Array(4 * BLOCK))
    const ends = Promise.all([
      ...buffers.map((buffer, lba) => settled(session.read10(lba, 4, buffer, options))),
      settled(session.write10(0, 4, dataOf(4 * BLOCK), options)),
      // It has no signal, but is in the set.
      settled(session.read10(0, 4)),
    ])
    await held.hit(6)
    const more = beyond(scene, 1)
    const reason = new Error('enough')
    controller.abort(reason)
    const after = session.read10(8, 4)
    const results = await ends
    for (const end of results) expect(end).toMatchObject(ABORTED)
    expect(results.map((end) => (end instanceof Error ? end.cause : end))).toEqual([
      ...Array.from({ length: 5 }, () => reason),
      undefined,
    ])
    expect(more.hits).toBe(0)
    for (const buffer of buffers) buffer.fill(0x5a)
    expect((await after).transferred).toBe(4 * BLOCK)
    expect(await works(session)).toBe(true)
    expect(buffers.every((buffer) => buffer.every((byte) => byte === 0x5a))).toBe(true)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    expect(scene.target.breaches).toEqual([])
  })

  test('one request for each logical unit; what was not sent never is', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const other = session.logicalUnit(1)
    await other.testUnitReady()
    const held = scene.target.faults.add({ kind: 'hold', times: 4 })
    const controller = new AbortController()
    const options = { signal: controller.signal, abort: 'task-set' } as const
    const ends = [session, other].flatMap((unit) =>
      [0, 8].map((lba) => settled(unit.read10(lba, 4, new Uint8Array(4 * BLOCK), options))),
    )
    await held.hit(4)
    const more = beyond(scene, 2)
    const unsent = settled(session.read10(16, 4, undefined, options))
    controller.abort()
    for (const end of await Promise.all(ends)) expect(end).toMatchObject(ABORTED)
    expect(await unsent).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
    expect(more.hits).toBe(0)
    expect(await works(session)).toBe(true)
  })

  test.each([
    ['refuses', { kind: 'reject', pdu: 'task-management-request' }],
    ['does not answer', { kind: 'ignore', pdu: 'task-management-request' }],
  ] as const)('a target that %s the set is asked for each command', async (_, fault) => {
    await using scene = await stage()
    const session = await scene.open({ taskManagementTimeout: 200 })
    const held = scene.target.faults.add({ kind: 'hold', times: 3 })
    const controller = new AbortController()
    const options = { signal: controller.signal, abort: 'task-set' } as const
    const ends = [0, 8, 16].map((lba) => settled(session.read10(lba, 4, undefined, options)))
    await held.hit(3)
    const set = scene.target.faults.add(fault)
    const more = beyond(scene, 4)
    controller.abort()
    for (const end of await Promise.all(ends)) expect(end).toMatchObject({ name: 'AbortError' })
    expect([set.hits, more.hits]).toEqual([1, 0])
  })

  test('another word is refused before anything is sent', async () => {
    await using scene = await stage()
    const session = await scene.open()
    // @ts-expect-error: what plain JavaScript may do
    expect(await settled(session.read10(0, 4, undefined, { abort: 'all' }))).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining("'task-set'"),
    })
  })
})

describe('a stream', () => {
  const options = { chunkBlocks: 8, concurrency: 4 } as const
  /** A session that has asked for what streams ask for first. */
  const open = async (scene: Stage): Promise<Session> => {
    const session = await scene.open()
    await session.limits()
    return session
  }
  const read = (session: Session, signal?: AbortSignal): Promise<unknown> =>
    settled(
      (async () => {
        for await (const chunk of session.readStream(0, 64, { ...options, signal }))
          expect(chunk).toHaveLength(8 * BLOCK)
      })(),
    )
  const write = (session: Session, signal?: AbortSignal): Promise<unknown> =>
    settled(session.writeStream(0, [dataOf(64 * BLOCK)], { ...options, signal }))

  test.each([
    ['of reads', read],
    ['of writes', write],
  ])('%s that has the unit to itself ends with one request', async (_, stream) => {
    await using scene = await stage()
    const session = await open(scene)
    const held = scene.target.faults.add({ kind: 'hold', lun: 0, times: 4 })
    const beside = scene.target.faults.add({ kind: 'hold', lun: 1 })
    const elsewhere = session.logicalUnit(1).testUnitReady()
    const more = beyond(scene, 1)
    const controller = new AbortController()
    const end = stream(session, controller.signal)
    await held.hit(4)
    controller.abort()
    expect(await end).toMatchObject({ name: 'AbortError' })
    expect(more.hits).toBe(0)
    expect(elsewhere.state).toBe('sent')
    beside.release()
    await elsewhere
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test.each([
    ['of reads', read],
    ['of writes', write],
  ])('%s beside another command ends its own, and that goes on', async (_, stream) => {
    await using scene = await stage()
    const session = await open(scene)
    const held = scene.target.faults.add({ kind: 'hold', times: 5 })
    const neighbour = session.read10(128, 4)
    const controller = new AbortController()
    const end = stream(session, controller.signal)
    await held.hit(5)
    controller.abort()
    expect(await end).toMatchObject({ name: 'AbortError' })
    expect(neighbour.state).toBe('sent')
    held.release()
    expect((await neighbour).transferred).toBe(4 * BLOCK)
    expect(await works(session)).toBe(true)
  })

  test('whose loop is left early ends what is under way with one request', async () => {
    await using scene = await stage()
    const session = await open(scene)
    const held = scene.target.faults.add({ kind: 'hold', skip: 1, times: 3 })
    const more = beyond(scene, 1)
    for await (const chunk of session.readStream(0, 64, options)) {
      expect(chunk).toHaveLength(8 * BLOCK)
      await held.hit(3)
      break
    }
    expect(more.hits).toBe(0)
    expect(held.held).toBe(0)
    expect(await works(session)).toBe(true)
  })

  test('that is told to goes by ABORT TASK', async () => {
    await using scene = await stage()
    const session = await open(scene)
    const held = scene.target.faults.add({ kind: 'hold', times: 4 })
    const controller = new AbortController()
    const end = settled(
      session.writeStream(0, [dataOf(64 * BLOCK)], { ...options, abort: 'task', signal: controller.signal }),
    )
    await held.hit(4)
    const refused = scene.target.faults.add({ kind: 'reject', pdu: 'task-management-request', times: 4 })
    controller.abort()
    await refused.hit(4)
    held.release()
    expect(await end).toMatchObject({ name: 'AbortError' })
    expect(await works(session)).toBe(true)
  })
})

describe('a copy', () => {
  const source = (bytes: (() => Uint8Array) | undefined): CopySource => ({
    name: 'source',
    size: 64 * BLOCK,
    blockLength: 1,
    async *pieces({ chunkLength: length }) {
      for (let at = 0; at < 64 * BLOCK; at += length) yield { length, bytes: bytes?.() }
    },
  })

  test.each([
    ['written', source(() => dataOf(8 * BLOCK))],
    ['made zeros', source(undefined)],
  ])('whose unit is %s, and has that alone, ends with one request', async (_, from) => {
    await using scene = await stage()
    const session = await scene.open()
    await session.limits()
    const held = scene.target.faults.add({ kind: 'hold', lun: 0, times: 4 })
    const more = beyond(scene, 1)
    const controller = new AbortController()
    const how = { chunkLength: 8 * BLOCK, concurrency: 4, signal: controller.signal }
    const end = settled(copy(from, session, how))
    await held.hit(4)
    controller.abort()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted' })
    expect(more.hits).toBe(0)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('beside another command ends its own, and that goes on', async () => {
    await using scene = await stage()
    const session = await scene.open()
    await session.limits()
    const held = scene.target.faults.add({ kind: 'hold', times: 5 })
    const neighbour = session.read10(128, 4)
    const controller = new AbortController()
    const how = { chunkLength: 8 * BLOCK, concurrency: 4, signal: controller.signal }
    const end = settled(
      copy(
        source(() => dataOf(8 * BLOCK)),
        session,
        how,
      ),
    )
    await held.hit(5)
    controller.abort()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted' })
    expect(neighbour.state).toBe('sent')
    held.release()
    expect((await neighbour).transferred).toBe(4 * BLOCK)
    expect(await works(session)).toBe(true)
  })
})

describe('an ABORT TASK SET that is not answered', () => {
  test('with leave, a LOGICAL UNIT RESET comes next', async () => {
    await using scene = await stage()
    const session = await scene.open({ taskManagementTimeout: 200, allowLogicalUnitReset: true })
    const events = eventsOf(session)
    const held = scene.target.faults.add({ kind: 'hold', times: 3 })
    const controller = new AbortController()
    const options = { signal: controller.signal, abort: 'task-set' } as const
    const ends = [0, 8, 16].map((lba) => settled(session.read10(lba, 4, undefined, options)))
    await held.hit(3)
    const silent = scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
    controller.abort()
    for (const end of await Promise.all(ends)) expect(end).toMatchObject(ABORTED)
    expect(silent.hits).toBe(1)
    expect(events).toEqual([{ name: 'abortEscalated', event: { to: 'logical-unit-reset' } }])
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })
})

describe('in a session that logs out', () => {
  test.each(['task-set', 'auto'] as const)('commands of one signal (%s) end with it', async (abort) => {
    await using scene = await stage()
    const session = await scene.open({ logoutTimeout: 200 })
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    scene.target.faults.add({ kind: 'ignore', pdu: 'logout-request' })
    const controller = new AbortController()
    const options = { signal: controller.signal, abort }
    const ends = [0, 8].map((lba) => settled(session.read10(lba, 4, undefined, options)))
    await held.hit(2)
    const over = session.logout()
    controller.abort('enough')
    for (const end of await Promise.all(ends))
      expect(end).toMatchObject({ name: 'AbortError', outcome: 'unknown', cause: 'enough' })
    await over
  })

  test('task.abort() does not throw', async () => {
    await using scene = await stage()
    const session = await scene.open({ logoutTimeout: 200 })
    const held = scene.target.faults.add({ kind: 'hold' })
    scene.target.faults.add({ kind: 'ignore', pdu: 'logout-request' })
    const task = session.read10(0, 4, undefined, { abort: 'task-set' })
    const end = settled(task)
    await held.hit()
    const over = session.logout()
    task.abort()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'unknown' })
    await over
  })
})
