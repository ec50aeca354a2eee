/** Commands that wait for others before they go out: never for long, and never what somebody waits for. */
import { describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import { TaskManagementError } from '@iscsi/client'
import { settled } from './support.ts'

const READ_10 = 0x28

describe.each([true, false])('batching: %p', (batching) => {
  test('with many commands held by the target, each new one, and all else, still gets its answer', async () => {
    await using target = await createTarget({ luns: [{ size: '1M' }] })
    await using session = await connect(target.url(0), { batching })
    const hold = target.faults.add({ kind: 'hold', opcode: READ_10, times: 48 })
    const held = Array.from({ length: 48 }, (_, lba) => session.read10(lba, 1))
    await hold.hit(48)
    expect(session.statistics.outstanding).toBe(48)
    await session.testUnitReady()
    await session.ping()
    expect((await session.write10(100, 1, new Uint8Array(512))).transferred).toBe(512)
    await session.testUnitReady({ immediate: true })
    const aborted = held.pop()
    if (aborted === undefined) throw new Error('nothing held')
    expect((await session.abortTask(aborted)).outcome).toBe('aborted')
    expect(await settled(session.clearAca())).toBeInstanceOf(TaskManagementError)
    hold.release()
    for (const read of await Promise.all(held)) expect(read.transferred).toBe(512)
    expect(target.breaches).toEqual([])
  })
})
