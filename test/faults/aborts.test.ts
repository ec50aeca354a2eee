/** Ending commands: by their signal, by their time, by task management that is not answered; and what comes too late. */
import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { IscsiError, TimeoutError } from '@iscsi/client'
import type { Session, Task } from '@iscsi/client'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, works } from './support.ts'

const READ_10 = 0x28
const WRITE_10 = 0x2a

describe('a command that the target holds', () => {
  test('ends by its signal: ABORT TASK, then an AbortError', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10 })
    const controller = new AbortController()
    const memory = new Guarded(8 * BLOCK)
    const read = session.read10(0, 8, memory.buffers, { signal: controller.signal })
    const end = settled(read)
    await held.hit()
    expect(read.state).toBe('sent')
    const reason = new Error('enough')
    controller.abort(reason)
    expect(read.state).toBe('aborting')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted', response: 0, cause: reason })
    expect(read.state).toBe('settled')
    expect(held.held).toBe(0)
    memory.fill(0x5a)
    expect(await works(session)).toBe(true)
    expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(scene.target.breaches).toEqual([])
  })

  test('one signal ends many', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', times: 50 })
    const controller = new AbortController()
    const { signal } = controller
    const ends = Array.from({ length: 50 }, (_, index) =>
      settled(
        index % 2 === 0
          ? session.read10(index, 1, undefined, { signal })
          : session.write10(index, 1, dataOf(BLOCK), { signal }),
      ),
    )
    await held.hit(50)
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    controller.abort('enough')
    for (const end of await Promise.all(ends))
      expect(end).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: 'enough' })
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('abortTask() reports what came of it', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10 })
    const read = session.read10(0, 8)
    const end = settled(read)
    await held.hit()
    expect(await session.abortTask(read)).toEqual({ outcome: 'aborted', response: 0 })
    expect(await end).toMatchObject({ name: 'AbortError' })
    expect(await session.abortTask(read)).toMatchObject({ outcome: 'aborted' })
    const done = session.read10(0, 8)
    await done
    expect(await session.abortTask(done)).toEqual({ outcome: 'completed', response: undefined })
  })

  test.each([
    ['AbortSignal.timeout', (): AbortSignal => AbortSignal.timeout(20), 'TimeoutError'],
    [
      'AbortSignal.any of a signal that never is aborted and one that is',
      (): AbortSignal => AbortSignal.any([new AbortController().signal, AbortSignal.timeout(20)]),
      'TimeoutError',
    ],
    [
      'AbortSignal.any of two, the first of which is aborted by hand',
      (): AbortSignal => {
        const controller = new AbortController()
        setTimeout(() => {
          controller.abort()
        }, 20)
        return AbortSignal.any([controller.signal, AbortSignal.timeout(60_000)])
      },
      'AbortError',
    ],
  ])('%s', async (_, make, cause) => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10, times: Infinity })
    const signal = make()
    const ends = [0, 8].map((lba) => settled(session.read10(lba, 8, undefined, { signal })))
    await held.hit(2)
    for (const end of await Promise.all(ends))
      expect(end).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: { name: cause } })
    expect(await settled(session.read10(0, 8, undefined, { signal }))).toMatchObject({ outcome: 'not-sent' })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test.each([
    ['of the session', { commandTimeout: 250 }, {}],
    ['of its own', {}, { timeout: 30 }],
  ])('ends by the time %s', async (_, options, own) => {
    await using scene = await stage()
    const session = await scene.open(options)
    scene.target.faults.add({ kind: 'hold', opcode: WRITE_10 })
    const error = await settled(session.write10(0, 8, dataOf(8 * BLOCK), own))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ stage: 'command', outcome: 'unknown', retryable: true })
    expect(await works(session)).toBe(true)
  })

  test('a timeout of 0 overrides that of the session', async () => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: 150 })
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10, times: 2 })
    const patient = session.read10(0, 8, undefined, { timeout: 0 })
    expect(await settled(session.read10(8, 8))).toBeInstanceOf(TimeoutError)
    expect(patient.state).toBe('sent')
    held.release()
    expect((await patient).transferred).toBe(8 * BLOCK)
  })

  test('released before the abort arrives: the result comes with the AbortError', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(8 * BLOCK)
    await session.write10(0, 8, data)
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10 })
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
    const memory = new Guarded(8 * BLOCK)
    const read = session.read10(0, 8, memory.buffers)
    const end = settled(read)
    await held.hit()
    read.abort('enough')
    await session.ping()
    held.release()
    expect(await end).toMatchObject({
      name: 'AbortError',
      outcome: 'completed',
      result: { transferred: 4096 },
    })
    expect(Buffer.compare(memory.bytes, data)).toBe(0)
    expect(await works(session)).toBe(true)
  })
})

describe('task management that is not answered', () => {
  const impatient = { taskManagementTimeout: 250 }

  test('the connection goes, and everything settles', async () => {
    await using scene = await stage()
    const session = await scene.open(impatient)
    const events = eventsOf(session)
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request', times: Infinity })
    const read = session.read10(0, 8)
    const ends = [settled(read), settled(session.write10(0, 8, dataOf(8 * BLOCK)))]
    await held.hit(2)
    read.abort('enough')
    const [aborted, bystander] = await Promise.all(ends)
    expect(aborted).toMatchObject({ name: 'AbortError', outcome: 'unknown', cause: 'enough' })
    expect(bystander).toMatchObject({
      code: 'ERR_ISCSI_TIMEOUT',
      stage: 'task-management',
      outcome: 'unknown',
    })
    expect(session.closed).toBe(true)
    expect(events).toEqual([
      { name: 'abortEscalated', event: { to: 'drop-connection' } },
      {
        name: 'disconnect',
        event: expect.objectContaining({ code: 'ERR_ISCSI_TIMEOUT', stage: 'task-management' }),
      },
      { name: 'close', event: undefined },
    ])
    expect(await settled(session.read10(0, 1))).toMatchObject({
      code: 'ERR_ISCSI_TIMEOUT',
      outcome: 'not-sent',
    })
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  })

  test('with leave, a LOGICAL UNIT RESET comes first', async () => {
    await using scene = await stage()
    const session = await scene.open({ ...impatient, allowLogicalUnitReset: true })
    const events = eventsOf(session)
    const held = scene.target.faults.add({ kind: 'hold' })
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
    const read = session.read10(0, 8)
    const end = settled(read)
    await held.hit()
    read.abort('enough')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted', response: 0 })
    expect(events).toEqual([{ name: 'abortEscalated', event: { to: 'logical-unit-reset' } }])
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })

  test('a LOGICAL UNIT RESET that is not answered either', async () => {
    await using scene = await stage()
    const session = await scene.open({ ...impatient, allowLogicalUnitReset: true })
    const events = eventsOf(session)
    const held = scene.target.faults.add({ kind: 'hold' })
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request', times: 2 })
    const read = session.read10(0, 8)
    const end = settled(read)
    await held.hit()
    read.abort('enough')
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'unknown' })
    expect(events.map(({ name }) => name)).toEqual([
      'abortEscalated',
      'abortEscalated',
      'disconnect',
      'close',
    ])
  })

  test('a command timeout takes the same ladder', async () => {
    await using scene = await stage()
    const session = await scene.open({ ...impatient, commandTimeout: 150 })
    scene.target.faults.add({ kind: 'hold', times: Infinity })
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request', times: Infinity })
    const ends = await Promise.all([
      settled(session.read10(0, 8)),
      settled(session.write10(0, 1, dataOf(BLOCK))),
    ])
    for (const end of ends) {
      expect(end).toBeInstanceOf(TimeoutError)
      expect(end).toMatchObject({ outcome: 'unknown' })
    }
    expect(session.closed).toBe(true)
  })

  test('of a function that was ordered', async () => {
    await using scene = await stage()
    const session = await scene.open(impatient)
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
    const waiting = settled(session.abortTaskSet())
    const read = settled(session.read10(0, 8))
    expect(await waiting).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', stage: 'task-management' })
    // It waited for the task set to be clear, and was never sent.
    expect(await read).toMatchObject({ outcome: 'not-sent' })
    expect(session.closed).toBe(true)
  })
})

describe('Data-In after the end was answered lands nowhere', () => {
  const ends: readonly (readonly [
    string,
    (session: Session, read: Task<unknown>) => PromiseLike<unknown>,
  ])[] = [
    ['ABORT TASK', (session, read) => session.abortTask(read)],
    ['ABORT TASK SET', (session) => session.abortTaskSet()],
    ['CLEAR TASK SET', (session) => session.clearTaskSet()],
    ['LOGICAL UNIT RESET', (session) => session.logicalUnitReset()],
    ['TARGET WARM RESET', (session) => session.targetWarmReset()],
  ]
  test.each(
    ends.flatMap((end) => (['direct', 'staged'] as const).map((placement) => [...end, placement] as const)),
  )('%s', async (_, order, placement) => {
    await using scene = await stage()
    const session = await scene.open({ placement })
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10 })
    const late = scene.target.faults.add({ kind: 'late-data' })
    const memory = new Guarded(1000, 3096)
    const read = session.read10(0, 8, memory.buffers)
    const end = settled(read)
    await held.hit()
    await order(session, read)
    expect(await end).toMatchObject({ outcome: 'aborted' })
    memory.fill(0x5a)
    await session.testUnitReady()
    expect(late.hits).toBe(1)
    expect(await works(session)).toBe(true)
    expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
  })
})

test('an abort storm: aborts at random among many commands, nothing is lost', async () => {
  await using scene = await stage({ maxCommands: 16 })
  const session = await scene.open()
  const data = dataOf(256 * BLOCK)
  await session.write16(0, 256, data)
  let aborted = 0
  for (let round = 0; round < 40; round++) {
    const ends = Array.from({ length: 50 }, async (_, index) => {
      const controller = new AbortController()
      const lba = (round * 50 + index) % 248
      const memory = new Guarded(8 * BLOCK)
      const read = settled(session.read16(lba, 8, memory.buffers, { signal: controller.signal }))
      if (index % 5 === 0) setImmediate(() => controller.abort('enough'))
      else if (index % 7 === 0) controller.abort('at once')
      const end = await read
      if (end instanceof IscsiError) throw end
      if (end instanceof Error) {
        aborted++
        memory.fill(0x5a)
        return memory.isIntact
      }
      return memory.isIntact && memory.bytes.equals(data.subarray(lba * BLOCK, (lba + 8) * BLOCK))
    })
    expect((await Promise.all(ends)).every(Boolean)).toBe(true)
  }
  expect(aborted).toBeGreaterThan(0)
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  expect(await works(session)).toBe(true)
  expect(scene.target.breaches).toEqual([])
})
