import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { monotonicNow } from '../src/byte-machine.ts'
import { Deadline } from '../src/deadline.ts'

describe('Deadline', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    // The monotonic clock is imported, where fake timers can't replace it: it goes with the time that they make.
    jest.spyOn(performance, 'now').mockImplementation(() => Date.now())
  })
  afterEach(() => {
    jest.restoreAllMocks()
    jest.useRealTimers()
  })

  /** A deadline and the times at which it came due. */
  function watched(): { deadline: Deadline; due: number[] } {
    const due: number[] = []
    const deadline = new Deadline(() => {
      due.push(monotonicNow())
    })
    return { deadline, due }
  }

  test('comes due once, not before its time', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    deadline.arm(start + 100)
    jest.advanceTimersByTime(99)
    expect(due).toEqual([])
    jest.advanceTimersByTime(1)
    expect(due).toEqual([start + 100])
    jest.advanceTimersByTime(10_000)
    expect(due).toHaveLength(1)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('a time with fractions is not rounded down', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    deadline.arm(start + 10.25)
    jest.advanceTimersByTime(10)
    expect(due).toEqual([])
    jest.advanceTimersByTime(1)
    expect(due).toHaveLength(1)
  })

  test('a time that has passed comes due at the next turn', () => {
    const { deadline, due } = watched()
    deadline.arm(monotonicNow() - 5)
    expect(due).toEqual([])
    jest.advanceTimersByTime(1)
    expect(due).toHaveLength(1)
  })

  test('undefined stops it', () => {
    const { deadline, due } = watched()
    deadline.arm(monotonicNow() + 10)
    deadline.arm(undefined)
    expect(jest.getTimerCount()).toBe(0)
    jest.advanceTimersByTime(100)
    expect(due).toEqual([])
  })

  test('moved earlier, it comes due earlier', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    deadline.arm(start + 1000)
    deadline.arm(start + 10)
    jest.advanceTimersByTime(10)
    expect(due).toEqual([start + 10])
  })

  test('moved later many times, it comes due at the last of them and starts no timer for each', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    const timers = jest.spyOn(globalThis, 'setTimeout')
    for (let at = 10; at <= 500; at += 10) deadline.arm(start + at)
    expect(timers).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(499)
    expect(due).toEqual([])
    jest.advanceTimersByTime(1)
    expect(due).toEqual([start + 500])
    timers.mockRestore()
  })

  test('moved later, then between, it comes due between', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    for (const at of [100, 300, 200]) deadline.arm(start + at)
    jest.advanceTimersByTime(200)
    expect(due).toEqual([start + 200])
  })

  test('armed anew by what it set off, it goes on', () => {
    const start = monotonicNow()
    const due: number[] = []
    const deadline = new Deadline(() => {
      due.push(monotonicNow() - start)
      deadline.arm(due.length < 3 ? monotonicNow() + 50 : undefined)
    })
    deadline.arm(start + 50)
    jest.advanceTimersByTime(1000)
    expect(due).toEqual([50, 100, 150])
  })

  test('a deadline beyond the reach of setTimeout is reached in steps', () => {
    const { deadline, due } = watched()
    const start = monotonicNow()
    const far = 2 ** 31 + 1000
    deadline.arm(start + far)
    jest.advanceTimersByTime(far - 1)
    expect(due).toEqual([])
    jest.advanceTimersByTime(1)
    expect(due).toEqual([start + far])
  })
})

test('the timer of a Deadline keeps no process alive', () => {
  const keepers = (): string[] => process.getActiveResourcesInfo().filter((name) => name === 'Timeout')
  const before = keepers()
  const deadline = new Deadline(() => undefined)
  deadline.arm(monotonicNow() + 60_000)
  expect(keepers()).toEqual(before)
  deadline.arm(undefined)
})
