import { describe, expect, test } from '@jest/globals'
import { REFUSED, Task } from '../src/task.ts'
import type { TaskCarrier } from '../src/task.ts'

const DESCRIPTION = { name: 'READ (10)', lun: 3, cdb: Uint8Array.of(0x28), lba: 7, blocks: 2 }

function taskOf<T>(promise: Promise<T>): { task: Task<T>; carrier: { state: TaskCarrier['state'] }; reasons: unknown[] } {
  const reasons: unknown[] = []
  const carrier = {
    state: 'queued' as TaskCarrier['state'],
    initiatorTaskTag: 0x1234,
    abort: (reason: unknown) => void reasons.push(reason),
  }
  return { task: new Task(DESCRIPTION, carrier, promise), carrier, reasons }
}

describe('Task', () => {
  test('shows what it was ordered with', () => {
    const { task } = taskOf(Promise.resolve())
    expect(task).toMatchObject({ ...DESCRIPTION, initiatorTaskTag: 0x1234 })
  })

  test('its state is its carrier’s', () => {
    const { task, carrier } = taskOf(Promise.resolve())
    expect(task.state).toBe('queued')
    carrier.state = 'sent'
    expect(task.state).toBe('sent')
  })

  test('is awaited for its result', async () => {
    const { task } = taskOf(Promise.resolve(7))
    expect(await task).toBe(7)
    expect(await task.then((value) => value + 1)).toBe(8)
    expect(await Promise.all([task, task])).toEqual([7, 7])
  })

  test('is awaited for its error', async () => {
    const error = new Error('no')
    const { task } = taskOf(Promise.reject(error))
    await expect(task.then()).rejects.toBe(error)
    expect(await task.catch((reason: unknown) => reason)).toBe(error)
    expect(await task.then(undefined, (reason: unknown) => reason)).toBe(error)
  })

  test('finally runs in both cases', async () => {
    let runs = 0
    const count = (): void => void runs++
    await taskOf(Promise.resolve(1)).task.finally(count)
    await taskOf(Promise.reject(new Error('no'))).task.finally(count).catch(() => undefined)
    expect(runs).toBe(2)
  })

  test('abort passes the reason on, and has one of its own', () => {
    const { task, reasons } = taskOf(Promise.resolve())
    const reason = new Error('enough')
    task.abort(reason)
    task.abort()
    expect(reasons[0]).toBe(reason)
    expect(reasons[1]).toMatchObject({ name: 'AbortError' })
  })

  test('one that was refused has no tag, and is over', () => {
    const task = new Task(DESCRIPTION, REFUSED, Promise.resolve())
    expect(task).toMatchObject({ initiatorTaskTag: 0xffffffff, state: 'settled' })
    task.abort()
    expect(task.state).toBe('settled')
  })
})
