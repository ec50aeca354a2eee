/** Who does nothing any more: what waits for it ends by its time, and all others go on. */
import { describe, expect, test } from '@jest/globals'
import { IscsiError, TimeoutError } from '@iscsi/client'
import { report } from '../trust/trust.ts'
import { gateTo } from './gate.ts'
import { BLOCK, dataOf, settled, stage, works } from './support.ts'

const MIB = 2 ** 20

describe('a logical unit that answers nothing', () => {
  test('its commands end by their time; another unit of the session and another session go on meanwhile', async () => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: 300 })
    const other = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold', lun: 1, times: Infinity })
    const unit = session.logicalUnit(1)
    const memory = new Uint8Array(BLOCK)
    const ends = Promise.all(Array.from({ length: 20 }, () => settled(unit.read10(0, 1, memory))))
    await held.hit(20)
    const data = dataOf(BLOCK)
    await session.write10(7, 1, data)
    expect(Buffer.compare((await session.read10(7, 1)).data, data)).toBe(0)
    expect(await works(other)).toBe(true)
    for (const end of await ends) {
      expect(end).toBeInstanceOf(TimeoutError)
      expect(end).toMatchObject({ stage: 'command', retryable: true })
    }
    held.remove()
    report({ commands: 20, ended: (await ends).length })
    expect(await works(session)).toBe(true)
    expect((await unit.read10(0, 1, memory)).transferred).toBe(BLOCK)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
    expect(scene.target.breaches).toEqual([])
  })
})

describe('a target that stops reading', () => {
  test('holds no more of the data than sockets do; its commands end by their time, and others go on', async () => {
    await using scene = await stage()
    await using gate = await gateTo(scene.target.portal.port)
    const session = await scene.open({
      port: gate.port,
      commandTimeout: 300,
      taskManagementTimeout: 200,
    })
    const other = await scene.open()
    let resume = (): void => undefined
    const stalled = new Promise<void>((resolve) => {
      resume = resolve
    })
    const before = session.statistics.bytesWritten
    gate.watch(4, () => stalled)
    const data = dataOf(4 * MIB)
    const ends = Promise.all(
      Array.from({ length: 16 }, () => settled(session.write10(0, (4 * MIB) / BLOCK, data))),
    )
    expect(await works(other)).toBe(true)
    for (const end of await ends) expect(end).toBeInstanceOf(IscsiError)
    const written = session.statistics.bytesWritten - before
    report({ ordered: 16 * data.length, written })
    expect(written).toBeLessThan(32 * MIB)
    expect(session.state).toBe('closed')
    expect(await works(other)).toBe(true)
    resume()
  })
})
