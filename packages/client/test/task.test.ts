import { describe, expect, test } from '@jest/globals'
import { refusedTask } from '../src/operation.ts'
import { Task } from '../src/task.ts'
import type { TaskState } from '../src/task.ts'

const DESCRIPTION = { name: 'READ (10)', lun: 3, cdb: Uint8Array.of(0x28), lba: 7, blocks: 2 }

/** A carrier that remembers why it was to end. */
class Carrier {
  readonly name = DESCRIPTION.name
  readonly lun = DESCRIPTION.lun
  readonly cdb = DESCRIPTION.cdb
  readonly lba = DESCRIPTION.lba
  readonly blocks = DESCRIPTION.blocks
  readonly initiatorTaskTag = 0x1234
  readonly reasons: unknown[] = []
  state: TaskState = 'queued'

  abort(reason: unknown): void {
    this.reasons.push(reason)
  }
}

const fulfilled = (carrier = new Carrier()): Task<number> =>
  new Task<number>((resolve) => {
    resolve(7)
  }, carrier)

const rejected = (error: unknown): Task<number> =>
  new Task<number>((_, reject) => {
    reject(error)
  }, new Carrier())

describe('Task', () => {
  test('shows what it was ordered with', () => {
    expect(fulfilled()).toMatchObject({ ...DESCRIPTION, initiatorTaskTag: 0x1234 })
  })

  test('its state is its carrier’s', () => {
    const carrier = new Carrier()
    const task = fulfilled(carrier)
    expect(task.state).toBe('queued')
    carrier.state = 'sent'
    expect(task.state).toBe('sent')
  })

  test('is a promise of its result', async () => {
    const task = fulfilled()
    expect(task).toBeInstanceOf(Promise)
    expect(await task).toBe(7)
    expect(await task.then((value) => value + 1)).toBe(8)
    expect(await Promise.all([task, task])).toEqual([7, 7])
    expect(await Promise.race([task])).toBe(7)
  })

  test('is a promise of its error', async () => {
    const error = new Error('no')
    await expect(rejected(error)).rejects.toBe(error)
    expect(await rejected(error).catch((reason: unknown) => reason)).toBe(error)
    expect(await rejected(error).then(undefined, (reason: unknown) => reason)).toBe(error)
  })

  test('finally runs in both cases', async () => {
    let runs = 0
    const count = (): void => {
      runs++
    }
    await fulfilled().finally(count)
    await expect(rejected(new Error('no')).finally(count)).rejects.toThrow('no')
    expect(runs).toBe(2)
  })

  test('what follows from it is a plain promise', () => {
    expect(fulfilled().then()).not.toBeInstanceOf(Task)
    expect(fulfilled().finally()).not.toBeInstanceOf(Task)
  })

  test('abort passes the reason on, and has one of its own', () => {
    const carrier = new Carrier()
    const task = fulfilled(carrier)
    const reason = new Error('enough')
    task.abort(reason)
    task.abort()
    expect(carrier.reasons[0]).toBe(reason)
    expect(carrier.reasons[1]).toMatchObject({ name: 'AbortError' })
  })

  test('one that was refused has no tag, and is over', async () => {
    const error = new RangeError('too far')
    const task = refusedTask(DESCRIPTION, error)
    expect(task).toMatchObject({ ...DESCRIPTION, initiatorTaskTag: 0xffffffff, state: 'settled' })
    task.abort()
    await expect(task).rejects.toBe(error)
  })
})
