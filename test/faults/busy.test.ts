/** Units that are too busy: fewer commands at a time, and no error, until a limit. */
import { describe, expect, test } from '@jest/globals'
import { ScsiError } from '@iscsi/client'
import { BLOCK, dataOf, settled, stage, turns, works } from './support.ts'

const BUSY = 0x08
const TASK_SET_FULL = 0x28
const READ_10 = 0x28
const WRITE_10 = 0x2a

describe.each([
  ['BUSY', BUSY],
  ['TASK SET FULL', TASK_SET_FULL],
])('%s', (words, status) => {
  test('a few times: nobody hears of it', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'status', opcode: WRITE_10, status, times: 3 })
    scene.target.faults.add({ kind: 'status', opcode: READ_10, status, times: 3 })
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('for ever: an error after so many times', async () => {
    await using scene = await stage()
    const session = await scene.open({ busyRetries: 2 })
    const fault = scene.target.faults.add({ kind: 'status', opcode: READ_10, status, times: Infinity })
    const error = await settled(session.read10(0, 1))
    expect(error).toBeInstanceOf(ScsiError)
    expect(error).toMatchObject({ status, retryable: true, outcome: 'executed' })
    expect(String(error)).toContain(words)
    expect(fault.hits).toBe(3)
  })

  test('for ever: its timeout and its signal end a command that waits', async () => {
    await using scene = await stage()
    const session = await scene.open({ busyRetries: 1000 })
    scene.target.faults.add({ kind: 'status', opcode: READ_10, status, times: Infinity })
    const signal = AbortSignal.timeout(60)
    expect(await settled(session.read10(0, 1, undefined, { signal }))).toMatchObject({ name: 'AbortError' })
    expect(await settled(session.read10(0, 1, undefined, { timeout: 60 }))).toMatchObject({
      code: 'ERR_ISCSI_TIMEOUT',
      stage: 'command',
    })
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  })

  test('a command of another attribute than simple is not sent again: it would lose its place', async () => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'status', opcode: READ_10, status })
    expect(await settled(session.read10(0, 1, undefined, { attribute: 'ordered' }))).toMatchObject({ status })
  })
})

test('a unit that takes four of 200 at a time: all are done, the other unit does not wait', async () => {
  await using scene = await stage()
  const session = await scene.open()
  const other = session.logicalUnit(1)
  await other.readCapacity()
  let under = 0
  let most = 0
  // A task set for four commands.
  scene.target.faults.add({
    kind: 'status',
    status: TASK_SET_FULL,
    lun: 0,
    times: Infinity,
    matches: () => {
      if (under >= 4) return true
      under++
      most = Math.max(most, under)
      return false
    },
  })
  const data = dataOf(200 * BLOCK)
  const writes = Array.from({ length: 200 }, async (_, index) => {
    await session.write10(index, 1, data.subarray(index * BLOCK, (index + 1) * BLOCK))
    under--
  })
  const reads = Array.from({ length: 20 }, (_, index) => other.read10(index, 1))
  await Promise.all(reads)
  await Promise.all(writes)
  expect(most).toBe(4)
  scene.target.faults.clear()
  expect(Buffer.compare((await session.read10(0, 200)).data, data)).toBe(0)
  await turns()
  expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  expect(scene.target.breaches).toEqual([])
})
