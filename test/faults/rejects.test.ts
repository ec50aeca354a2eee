/** REJECT (RFC 7143 §11.17) of every kind of PDU: the right task ends, once, and the session goes on. */
import { describe, expect, test } from '@jest/globals'
import { discover, IscsiError, RejectError } from '@iscsi/client'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, turns, works } from './support.ts'

/** Reasons of §11.17.1 that leave the session as it is. */
const REASONS = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x7f]

describe('a command', () => {
  test.each(REASONS)('reason 0x%s: it was not executed, and the next one is', async (reason) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command', reason })
    const error = await settled(session.write10(0, 1, dataOf(BLOCK)))
    expect(error).toBeInstanceOf(RejectError)
    expect(error).toMatchObject({ reason, outcome: 'not-sent' })
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test.each([0, 1, 5, 9])('the right one of ten ends: number %i', async (skip) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command', skip })
    const ends = await Promise.all(
      Array.from({ length: 10 }, (_, index) => settled(session.read10(index * 8, 8))),
    )
    expect(ends[skip]).toBeInstanceOf(RejectError)
    expect(ends.filter((end) => end instanceof Error)).toHaveLength(1)
    expect(await works(session)).toBe(true)
  })

  test('all of ten', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command', times: 10 })
    const ends = await Promise.all(
      Array.from({ length: 10 }, (_, index) => settled(session.read10(index * 8, 8))),
    )
    for (const end of ends) expect(end).toBeInstanceOf(RejectError)
    expect(await works(session)).toBe(true)
  })

  test('with immediate data and a scatter list', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command' })
    const error = await settled(session.write16(0, 4, [dataOf(1000), dataOf(48), dataOf(1000)]))
    expect(error).toMatchObject({ code: 'ERR_ISCSI_REJECT' })
    expect(await works(session)).toBe(true)
  })

  test('with an additional header: a CDB of 32 bytes', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command' })
    const cdb = new Uint8Array(32)
    cdb[0] = 0x7f
    expect(await settled(session.execute({ cdb }))).toMatchObject({ code: 'ERR_ISCSI_REJECT' })
    expect(await works(session)).toBe(true)
  })
})

describe('data', () => {
  const keys = { initialR2T: true, immediateData: false, maxBurstLength: 8192, firstBurstLength: 4096 }

  test.each([0, 1, 3])('Data-Out number %i: the write ends, nothing else does', async (skip) => {
    await using scene = await stage({ maxRecvDataSegmentLength: 4096 })
    const session = await scene.open(keys)
    scene.target.faults.add({ kind: 'reject', pdu: 'data-out', reason: 0x09, skip })
    const error = await settled(session.write10(0, 64, dataOf(64 * BLOCK)))
    // The target may answer the write itself, because of the hole in its data, before it answers the abort.
    expect([
      ['ERR_ISCSI_REJECT', 'unknown'],
      ['ERR_ISCSI_SCSI', 'executed'],
    ]).toContainEqual(error instanceof IscsiError ? [error.code, error.outcome] : error)
    expect(await works(session)).toBe(true)
  })

  test('unsolicited Data-Out', async () => {
    await using scene = await stage({ maxRecvDataSegmentLength: 4096 })
    const session = await scene.open({ immediateData: false, initialR2T: false })
    scene.target.faults.add({ kind: 'reject', pdu: 'data-out', reason: 0x09 })
    const others = [session.read10(100, 64), session.read10(200, 64)]
    const error = await settled(session.write10(0, 64, dataOf(64 * BLOCK)))
    expect(error).toBeInstanceOf(IscsiError)
    for (const { transferred } of await Promise.all(others)) expect(transferred).toBe(64 * BLOCK)
    expect(await works(session)).toBe(true)
  })
})

describe('all else', () => {
  test.each(REASONS)('a ping, reason 0x%s', async (reason) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'nop-out', reason })
    const [first, second] = await Promise.all([settled(session.ping()), settled(session.ping(dataOf(4)))])
    expect(first).toMatchObject({ code: 'ERR_ISCSI_REJECT', reason })
    expect(second).toHaveLength(4)
    expect(await works(session)).toBe(true)
  })

  test('a task management function', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'task-management-request', reason: 0x06 })
    expect(await settled(session.logicalUnitReset())).toMatchObject({
      code: 'ERR_ISCSI_REJECT',
      reason: 0x06,
    })
    await session.logicalUnitReset()
    // Tells of the reset.
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })

  test('a function on a task set lets the commands that waited for it go', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'task-management-request' })
    const refused = settled(session.abortTaskSet())
    const read = session.read10(0, 8)
    expect(await refused).toBeInstanceOf(RejectError)
    expect((await read).transferred).toBe(8 * BLOCK)
  })

  test('ABORT TASK: an event, and the task goes on to its own end', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    const held = scene.target.faults.add({ kind: 'hold' })
    scene.target.faults.add({ kind: 'reject', pdu: 'task-management-request' })
    const memory = new Guarded(8 * BLOCK)
    const read = session.read10(0, 8, memory.buffers)
    const end = settled(read)
    await held.hit()
    read.abort('enough')
    expect(read.state).toBe('aborting')
    await session.ping()
    expect(events).toEqual([
      { name: 'abortRefused', event: { initiatorTaskTag: read.initiatorTaskTag, response: 255 } },
    ])
    held.release()
    expect(await end).toMatchObject({
      name: 'AbortError',
      outcome: 'completed',
      cause: 'enough',
      result: { status: 0, transferred: 8 * BLOCK },
    })
    expect(memory.isIntact).toBe(true)
    expect(await works(session)).toBe(true)
  })

  test('a text request of discovery', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'reject', pdu: 'text-request', reason: 0x0b })
    const { host, port } = scene.target.portal
    expect(await settled(discover({ host, port }))).toMatchObject({ code: 'ERR_ISCSI_REJECT', reason: 0x0b })
    await turns()
    expect((await discover({ host, port })).map(({ name }) => name)).toEqual([scene.target.name])
  })

  test('a logout: the session closes all the same', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'logout-request' })
    await session.close()
    expect(session.closed).toBe(true)
  })

  test('"waiting for logout" (0x0c): what can end, ends; the session logs out', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'reject', pdu: 'scsi-command', reason: 0x0c })
    expect(await settled(session.read10(0, 8))).toMatchObject({ reason: 0x0c, outcome: 'not-sent' })
    if (!session.closed) await new Promise<void>((resolve) => session.once('close', resolve))
    expect(session.closed).toBe(true)
  })
})
