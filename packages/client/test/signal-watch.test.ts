import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { SignalWatch } from '../src/signal-watch.ts'

/** A signal, and how many listeners it has. */
function counted(): { controller: AbortController; signal: AbortSignal; listeners: () => number } {
  const controller = new AbortController()
  const { signal } = controller
  return { controller, signal, listeners: () => getEventListeners(signal, 'abort').length }
}

function member(): { aborted: unknown[]; abort(reason: unknown): void } {
  const aborted: unknown[] = []
  return { aborted, abort: (reason) => void aborted.push(reason) }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('SignalWatch', () => {
  test('one listener for a signal, however many share it', () => {
    const watch = new SignalWatch()
    const { signal, listeners } = counted()
    for (let count = 0; count < 1000; count++) watch.add(signal, member())
    expect(listeners()).toBe(1)
  })

  test('all members are told the reason, once', () => {
    const watch = new SignalWatch()
    const { controller, signal } = counted()
    const members = [member(), member(), member()]
    for (const each of members) watch.add(signal, each)
    const reason = new Error('enough')
    controller.abort(reason)
    controller.abort(new Error('again'))
    for (const { aborted } of members) expect(aborted).toEqual([reason])
  })

  test('a member that is over is not told', () => {
    const watch = new SignalWatch()
    const { controller, signal } = counted()
    const [stays, goes] = [member(), member()]
    watch.add(signal, stays)
    watch.add(signal, goes)
    watch.remove(signal, goes)
    controller.abort('enough')
    expect([stays.aborted, goes.aborted]).toEqual([['enough'], []])
  })

  test('signals are apart', () => {
    const watch = new SignalWatch()
    const [one, other] = [counted(), counted()]
    const [a, b] = [member(), member()]
    watch.add(one.signal, a)
    watch.add(other.signal, b)
    one.controller.abort(1)
    expect([a.aborted, b.aborted]).toEqual([[1], []])
    expect([one.listeners(), other.listeners()]).toEqual([0, 1])
  })

  test('no listener is left when its members are over', async () => {
    const watch = new SignalWatch()
    const [one, other] = [counted(), counted()]
    for (const { signal } of [one, other]) {
      const members = Array.from({ length: 10 }, member)
      for (const each of members) watch.add(signal, each)
      for (const each of members) watch.remove(signal, each)
    }
    await turn()
    expect([one.listeners(), other.listeners()]).toEqual([0, 0])
  })

  test('the listener stays for a row of members that follow each other', async () => {
    const watch = new SignalWatch()
    const { controller, signal, listeners } = counted()
    for (let count = 0; count < 100; count++) {
      const each = member()
      watch.add(signal, each)
      watch.remove(signal, each)
    }
    expect(listeners()).toBe(1)
    const last = member()
    watch.add(signal, last)
    await turn()
    expect(listeners()).toBe(1)
    controller.abort('enough')
    expect(last.aborted).toEqual(['enough'])
  })

  test('it can be watched again after it was swept', async () => {
    const watch = new SignalWatch()
    const { controller, signal, listeners } = counted()
    const [first, second] = [member(), member()]
    watch.add(signal, first)
    watch.remove(signal, first)
    await turn()
    watch.add(signal, second)
    expect(listeners()).toBe(1)
    controller.abort('enough')
    expect([first.aborted, second.aborted]).toEqual([[], ['enough']])
  })

  test('removing what is not there, or was aborted, does nothing', async () => {
    const watch = new SignalWatch()
    const { controller, signal } = counted()
    const each = member()
    watch.remove(signal, each)
    watch.add(signal, each)
    controller.abort()
    watch.remove(signal, each)
    await turn()
    expect(each.aborted).toHaveLength(1)
  })

  test('a member that ends others while they are told', () => {
    const watch = new SignalWatch()
    const { controller, signal } = counted()
    const second = member()
    const first = {
      abort: () => {
        watch.remove(signal, second)
      },
    }
    watch.add(signal, first)
    watch.add(signal, second)
    controller.abort('enough')
    expect(second.aborted.length).toBeLessThanOrEqual(1)
  })
})
