import { describe, expect, test } from '@jest/globals'
import { Gate } from '../../src/luns/gate.ts'

/** Work that ends when it is told to, and a log of what has begun. */
function stage(): {
  readonly begun: string[]
  readonly work: (name: string) => () => Promise<string>
  readonly finish: (name: string) => void
} {
  const begun: string[] = []
  const endings = new Map<string, (name: string) => void>()
  const work = (name: string) => (): Promise<string> => {
    begun.push(name)
    return new Promise((resolve) => endings.set(name, resolve))
  }
  return { begun, work, finish: (name) => endings.get(name)?.(name) }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('the gate of the medium', () => {
  test('work that answers at once never waits', () => {
    const gate = new Gate()
    expect(gate.shared(() => 1)).toBe(1)
    expect(gate.exclusive(() => 2)).toBe(2)
    expect(gate.shared(() => 3)).toBe(3)
  })

  test('shared work overlaps, exclusive work waits for it and holds up what comes later', async () => {
    const gate = new Gate()
    const { begun, work, finish } = stage()
    void gate.shared(work('a'))
    void gate.shared(work('b'))
    const exclusive = gate.exclusive(work('c'))
    void gate.shared(work('d'))
    expect(begun).toEqual(['a', 'b'])
    finish('a')
    await settle()
    expect(begun).toEqual(['a', 'b'])
    finish('b')
    await settle()
    expect(begun).toEqual(['a', 'b', 'c'])
    finish('c')
    expect(await exclusive).toBe('c')
    await settle()
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
  })

  test('work whose task is aborted while it waits is not begun, and holds up nothing', async () => {
    const gate = new Gate()
    const { begun, work, finish } = stage()
    const task = { isAborted: false }
    void gate.shared(work('a'), task)
    const aborted = [
      Promise.resolve(gate.exclusive(work('b'), task)),
      Promise.resolve(gate.shared(work('c'), task)),
    ]
    const other = gate.exclusive(() => 'd', { isAborted: false })
    task.isAborted = true
    finish('a')
    for (const result of await Promise.allSettled(aborted)) expect(result.status).toBe('rejected')
    expect(await other).toBe('d')
    expect(begun).toEqual(['a'])
  })

  test('work that fails leaves the gate open', async () => {
    const gate = new Gate()
    const fail = (): never => {
      throw new Error('on order')
    }
    expect(() => gate.exclusive(fail)).toThrow('on order')
    const { work, finish } = stage()
    void gate.shared(work('a'))
    const waiting = gate.exclusive(fail)
    finish('a')
    await expect(waiting).rejects.toThrow('on order')
    expect(gate.exclusive(() => 'free')).toBe('free')
  })
})
