/** What the target tells of its own accord: unit attentions, asynchronous messages, pings. */
import { describe, expect, test } from '@jest/globals'
import { connect, ScsiError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { BLOCK, dataOf, eventsOf, settled, stage, turns, works } from './support.ts'
import type { Stage } from './support.ts'

const READ_10 = 0x28
/** MODE PARAMETERS CHANGED (SPC-5, ASC 2Ah/01h). */
const CHANGED = { asc: 0x2a, ascq: 0x01 }
const attention = expect.objectContaining({ lun: 0, sense: expect.objectContaining({ key: 6, ...CHANGED }) })

const closedOf = async (session: Session): Promise<void> => {
  if (!session.closed) await new Promise<void>((resolve) => session.once('close', resolve))
}

describe('unit attentions', () => {
  test('a read is repeated: the caller sees data, and an event', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    const data = dataOf(8 * BLOCK)
    await session.write10(0, 8, data)
    scene.target.faults.establishUnitAttention(CHANGED)
    expect(Buffer.compare((await session.read10(0, 8)).data, data)).toBe(0)
    expect(events).toEqual([{ name: 'unitAttention', event: attention }])
    expect(await works(session)).toBe(true)
  })

  test('a write is not: it rejects, may be tried again, and then goes through', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    scene.target.faults.establishUnitAttention(CHANGED)
    const data = dataOf(BLOCK)
    const error = await settled(session.write10(0, 1, data))
    expect(error).toBeInstanceOf(ScsiError)
    expect(error).toMatchObject({ retryable: true, sense: { key: 6, ...CHANGED } })
    await session.write10(0, 1, data)
    expect(Buffer.compare((await session.read10(0, 1)).data, data)).toBe(0)
    expect(events).toEqual([{ name: 'unitAttention', event: attention }])
  })

  test('a reset is repeated for the first command of a nexus, even a write, and for no later write', async () => {
    await using scene = await stage()
    const { host, port } = scene.target.portal
    // Without a LUN nothing was asked of the unit yet.
    const session = await connect({ host, port, target: scene.target.name })
    const events = eventsOf(session)
    await session.write10(0, 1, dataOf(BLOCK))
    expect(events).toEqual([
      {
        name: 'unitAttention',
        event: expect.objectContaining({ sense: expect.objectContaining({ asc: 0x29 }) }),
      },
    ])
    scene.target.faults.establishUnitAttention({ asc: 0x29, ascq: 0 })
    expect(await settled(session.write10(0, 1, dataOf(BLOCK)))).toMatchObject({
      sense: { key: 6, asc: 0x29 },
    })
    await session.close()
  })

  test('one that never ends is told at last', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    const fault = scene.target.faults.add({
      kind: 'status',
      status: 2,
      sense: { key: 6, ...CHANGED },
      opcode: READ_10,
      times: Infinity,
    })
    expect(await settled(session.read10(0, 8))).toMatchObject({ status: 2, sense: { key: 6 } })
    expect(events).toHaveLength(fault.hits)
    fault.remove()
    expect(await works(session)).toBe(true)
  })

  test('of one unit is no news of another', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const other = session.logicalUnit(1)
    const heard: string[] = []
    session.on('unitAttention', ({ lun }) => heard.push(`session ${String(lun)}`))
    other.on('unitAttention', ({ lun }) => heard.push(`unit ${String(lun)}`))
    await other.readCapacity()
    expect(heard).toEqual(['session 1', 'unit 1'])
    heard.length = 0
    scene.target.faults.establishUnitAttention({ ...CHANGED, lun: 0 })
    await other.testUnitReady()
    expect(heard).toEqual([])
    await session.testUnitReady()
    expect(heard).toEqual(['session 0'])
  })

  test('many at a time: every read comes back, every write settles', async () => {
    await using scene = await stage()
    const session = await scene.open()
    for (let round = 0; round < 20; round++) {
      const reads = Array.from({ length: 10 }, (_, index) => session.read10(index, 1))
      scene.target.faults.establishUnitAttention(CHANGED)
      expect((await Promise.all(reads)).every(({ transferred }) => transferred === BLOCK)).toBe(true)
    }
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })

  test('commands that a listener orders in the midst of it get their own answers', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(64 * BLOCK)
    await session.write10(0, 64, data)
    const ordered: Promise<boolean>[] = []
    const isRight = async (lba: number): Promise<boolean> =>
      (await session.read10(lba, 1)).data.every((byte, at) => byte === data[lba * BLOCK + at])
    session.on('unitAttention', () => {
      for (let count = 0; count < 5; count++) ordered.push(isRight(ordered.length % 64))
    })
    for (let round = 0; round < 20; round++) {
      const reads = Array.from({ length: 10 }, (_, lba) => isRight(lba))
      scene.target.faults.establishUnitAttention(CHANGED)
      expect((await Promise.all(reads)).every(Boolean)).toBe(true)
    }
    expect((await Promise.all(ordered)).every(Boolean)).toBe(true)
    expect(ordered.length).toBeGreaterThan(50)
    expect(await works(session)).toBe(true)
  })

  test('an aborted read is not repeated', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_10 })
    const read = session.read10(0, 8)
    const end = settled(read)
    await held.hit()
    scene.target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
    read.abort()
    await session.ping()
    scene.target.faults.establishUnitAttention(CHANGED)
    held.release()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'completed' })
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })
})

/** A session with a write that the target holds. */
async function writing(
  scene: Stage,
): Promise<{ session: Session; events: ReturnType<typeof eventsOf>; end: Promise<unknown> }> {
  const session = await scene.open()
  const events = eventsOf(session)
  const held = scene.target.faults.add({ kind: 'hold' })
  const end = settled(session.write10(0, 1, dataOf(BLOCK)))
  await held.hit()
  return { session, events, end }
}

describe('asynchronous messages', () => {
  test('a SCSI event brings its sense, to the session and to its unit', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const heard: unknown[] = []
    session.logicalUnit(1).on('asyncMessage', (event) => heard.push(event))
    session.on('asyncMessage', (event) => heard.push(event))
    scene.target.faults.sendAsyncMessage({ event: 0, lun: 1, sense: { key: 6, asc: 0x3f, ascq: 0x0e } })
    await session.ping()
    const expected = expect.objectContaining({
      event: 0,
      lun: 1,
      sense: expect.objectContaining({ key: 6, asc: 0x3f, ascq: 0x0e }),
    })
    expect(heard).toEqual([expected, expected])
    expect(await works(session)).toBe(true)
  })

  test.each([2, 5, 6, 247, 248, 249, 250, 251, 252, 253, 254, 255])(
    'event %i (for another connection, or unknown) comes with its parameters, and changes nothing',
    async (event) => {
      await using scene = await stage()
      const session = await scene.open()
      const events = eventsOf(session)
      scene.target.faults.sendAsyncMessage({
        event,
        vendorCode: 7,
        parameter1: 1,
        parameter2: 2,
        parameter3: 65535,
      })
      await session.ping()
      expect(events).toEqual([
        {
          name: 'asyncMessage',
          event: expect.objectContaining({
            event,
            vendorCode: 7,
            parameters: [1, 2, 65535],
            sense: undefined,
          }),
        },
      ])
      expect(await works(session)).toBe(true)
    },
  )

  test.each([
    [2, 0],
    [3, 0],
    [3, 7],
  ])('event %i drops this connection (CID %i)', async (event, parameter1) => {
    await using scene = await stage()
    const { events, end } = await writing(scene)
    scene.target.faults.sendAsyncMessage({ event, parameter1, parameter2: 5 })
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
    expect(events.map(({ name }) => name)).toEqual(['asyncMessage', 'disconnect', 'close'])
    expect(events[0]?.event).toMatchObject({ event, parameters: [parameter1, 5, 0] })
  })

  test('a request to negotiate is answered, and the session goes on', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.sendAsyncMessage({ event: 4, parameter3: 3 })
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('a request to log out is honoured', async () => {
    await using scene = await stage()
    const { session, events, end } = await writing(scene)
    scene.target.faults.requestLogout(3)
    await closedOf(session)
    expect(await end).toMatchObject({ outcome: 'unknown' })
    expect(events[0]).toMatchObject({ name: 'asyncMessage', event: { event: 1, parameters: [0, 0, 3] } })
    expect(events.at(-1)).toEqual({ name: 'close', event: undefined })
    expect(await settled(session.read10(0, 1))).toMatchObject({ outcome: 'not-sent' })
    while (scene.target.sessionCount > 0) await turns(1)
    expect(scene.target.breaches).toEqual([])
  })

  test('a session that ended without having been closed says so', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    scene.target.faults.requestLogout()
    await closedOf(session)
    expect(events.map(({ name }) => name)).toEqual(['asyncMessage', 'disconnect', 'close'])
    expect(await settled(session.read10(0, 1))).toMatchObject({ retryable: true, outcome: 'not-sent' })
  })

  test('one that announces the end, and the end', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const events = eventsOf(session)
    scene.target.faults.sendAsyncMessage({ event: 3, parameter2: 2, parameter3: 0 })
    scene.target.faults.endConnections()
    await closedOf(session)
    expect(events.map(({ name }) => name)).toEqual(['asyncMessage', 'disconnect', 'close'])
  })
})

describe('pings', () => {
  test('of the target are answered, in the midst of work', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const reads = Array.from({ length: 50 }, (_, index) => session.read10(index, 8))
    for (let count = 0; count < 20; count++) scene.target.faults.ping()
    await Promise.all(reads)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('an unanswered one ends the session', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'ignore', pdu: 'nop-out', times: Infinity })
    const session = await scene.open({ pingInterval: 100, pingTimeout: 100 })
    const events = eventsOf(session)
    await closedOf(session)
    expect(events).toEqual([
      { name: 'disconnect', event: expect.objectContaining({ code: 'ERR_ISCSI_TIMEOUT', stage: 'ping' }) },
      { name: 'close', event: undefined },
    ])
  })

  test('an answered one does not', async () => {
    await using scene = await stage()
    const session = await scene.open({ pingInterval: 10, pingTimeout: 1000 })
    const { bytesIn } = scene.target.counters
    while (scene.target.counters.bytesIn < bytesIn + 5 * 48) await turns(1)
    expect(session.closed).toBe(false)
    expect(await works(session)).toBe(true)
  })

  test('data longer than the target takes is told before it is sent', async () => {
    await using scene = await stage({ maxRecvDataSegmentLength: 512 })
    const session = await scene.open()
    expect(await settled(session.ping(new Uint8Array(513)))).toMatchObject({ name: 'RangeError' })
    expect(await session.ping(new Uint8Array(512))).toHaveLength(512)
  })
})

test('a target that falls silent in the midst of a read is found out', async () => {
  await using scene = await stage()
  const session = await scene.open({ pingInterval: 100, pingTimeout: 100 })
  scene.target.faults.add({ kind: 'hold' })
  scene.target.faults.add({ kind: 'ignore', pdu: 'nop-out', times: Infinity })
  expect(await settled(session.read10(0, 8))).toMatchObject({
    code: 'ERR_ISCSI_TIMEOUT',
    stage: 'ping',
    outcome: 'unknown',
  })
})
