/** Task management of many tasks, over two logical units and two initiators. */
import { describe, expect, test } from '@jest/globals'
import type { LogicalUnit, Session } from '@iscsi/client'
import { BLOCK, dataOf, settled, stage, works } from './support.ts'

const ABORTED = { name: 'AbortError', outcome: 'aborted', response: 0 }

describe('of one unit', () => {
  test.each([
    ['ABORT TASK SET', (unit: LogicalUnit): Promise<void> => unit.abortTaskSet()],
    ['CLEAR TASK SET', (unit: LogicalUnit): Promise<void> => unit.clearTaskSet()],
    ['LOGICAL UNIT RESET', (unit: LogicalUnit): Promise<void> => unit.logicalUnitReset()],
  ])('%s ends its tasks, and no others', async (_, order) => {
    await using scene = await stage()
    const session = await scene.open()
    const other = session.logicalUnit(1)
    await other.testUnitReady()
    const held = scene.target.faults.add({ kind: 'hold', times: 6 })
    const buffers = Array.from({ length: 4 }, () => new Uint8Array(4 * BLOCK))
    const ends = Promise.all([
      ...buffers.slice(0, 2).map((buffer, lba) => settled(session.read10(lba, 4, buffer))),
      ...buffers.slice(2).map((buffer, lba) => settled(session.write10(lba, 4, buffer))),
    ])
    const theirs = [other.read10(0, 4, new Uint8Array(4 * BLOCK)), other.write10(0, 1, dataOf(BLOCK))]
    await held.hit(6)
    await order(session)
    for (const end of await ends) expect(end).toMatchObject(ABORTED)
    for (const buffer of buffers) buffer.fill(0x5a)
    expect(theirs.map(({ state }) => state)).toEqual(['sent', 'sent'])
    held.release()
    expect((await Promise.all(theirs)).map(({ status }) => status)).toEqual([0, 0])
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
    expect(buffers.every((buffer) => buffer.every((byte) => byte === 0x5a))).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('commands ordered meanwhile for the unit wait, those for another do not', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const other = session.logicalUnit(1)
    await other.testUnitReady()
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(session.read10(0, 4))
    await held.hit()
    const clearing = session.abortTaskSet()
    const after = session.read10(8, 4)
    await other.testUnitReady()
    await clearing
    expect(await end).toMatchObject(ABORTED)
    expect((await after).transferred).toBe(4 * BLOCK)
  })

  test('a unit that is not there', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const nobody = session.logicalUnit(99)
    for (const end of await Promise.all([
      settled(nobody.abortTaskSet()),
      settled(nobody.clearTaskSet()),
      settled(nobody.logicalUnitReset()),
    ]))
      expect(end).toMatchObject({ code: 'ERR_ISCSI_TASK_MANAGEMENT', response: 2, outcome: 'executed' })
    expect(await works(session)).toBe(true)
  })

  test('a function that the target does not have', async () => {
    await using scene = await stage()
    const session = await scene.open()
    expect(await settled(session.clearAca())).toMatchObject({
      code: 'ERR_ISCSI_TASK_MANAGEMENT',
      response: 5,
    })
    expect(await works(session)).toBe(true)
  })
})

describe('of the target', () => {
  test('TARGET WARM RESET ends the tasks of all units; the session goes on', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const other = session.logicalUnit(1)
    await other.testUnitReady()
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    const ends = Promise.all([settled(session.read10(0, 4)), settled(other.write10(0, 1, dataOf(BLOCK)))])
    await held.hit(2)
    await session.targetWarmReset()
    for (const end of await ends) expect(end).toMatchObject(ABORTED)
    await session.testUnitReady()
    expect(await works(session)).toBe(true)
  })

  test('TARGET COLD RESET ends the session too', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(session.read10(0, 4))
    await held.hit()
    const closed = new Promise<void>((resolve) => session.once('close', resolve))
    await settled(session.targetColdReset())
    expect(await end).toBeInstanceOf(Error)
    await closed
    expect(session.closed).toBe(true)
    expect(await works(await scene.open())).toBe(true)
  })
})

describe('between initiators', () => {
  test.each([
    ['CLEAR TASK SET', (unit: LogicalUnit): Promise<void> => unit.clearTaskSet(), 0x2f],
    ['LOGICAL UNIT RESET', (unit: LogicalUnit): Promise<void> => unit.logicalUnitReset(), 0x29],
    ['TARGET WARM RESET', (unit: Session): Promise<void> => unit.targetWarmReset(), 0x29],
  ])('%s of one ends the tasks of the other, which its next command tells', async (_, order, asc) => {
    await using scene = await stage()
    const one = await scene.open({ initiatorName: 'iqn.2026-11.example:one' })
    const two = await scene.open({ initiatorName: 'iqn.2026-11.example:two', commandTimeout: 200 })
    const heard: number[] = []
    two.on('unitAttention', ({ sense }) => heard.push(sense.asc ?? -1))
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(two.read10(0, 4))
    await held.hit()
    await order(one)
    // Their target does not answer what was cleared (SAM-5: TAS = 0): it ends by its time.
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', stage: 'command' })
    await two.testUnitReady()
    expect(heard).toEqual([asc])
    expect(await works(two)).toBe(true)
  })

  test('ABORT TASK SET of one leaves those of the other alone', async () => {
    await using scene = await stage()
    const one = await scene.open({ initiatorName: 'iqn.2026-11.example:one' })
    const two = await scene.open({ initiatorName: 'iqn.2026-11.example:two' })
    const heard: unknown[] = []
    two.on('unitAttention', (event) => heard.push(event))
    const held = scene.target.faults.add({ kind: 'hold', times: 2 })
    const ours = settled(one.read10(0, 4))
    const theirs = two.read10(0, 4)
    await held.hit(2)
    await one.abortTaskSet()
    expect(await ours).toMatchObject(ABORTED)
    expect(theirs.state).toBe('sent')
    held.release()
    expect((await theirs).transferred).toBe(4 * BLOCK)
    expect(heard).toEqual([])
  })

  test('TARGET COLD RESET of one ends the sessions of both; the next hear of a power-on', async () => {
    await using scene = await stage()
    const one = await scene.open({ initiatorName: 'iqn.2026-11.example:one' })
    const two = await scene.open({ initiatorName: 'iqn.2026-11.example:two' })
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(two.read10(0, 4))
    await held.hit()
    const closed = new Promise<void>((resolve) => two.once('close', resolve))
    await settled(one.targetColdReset())
    await closed
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
    expect(await works(await scene.open({ initiatorName: 'iqn.2026-11.example:two' }))).toBe(true)
  })
})
