import { describe, expect, test } from '@jest/globals'
import { CommandQueue } from '../../src/session/command-queue.ts'
import { Task } from '../../src/task/index.ts'

let tags = 0

function task(lun: number, immediate = false): Task {
  return new Task(++tags, { lun: BigInt(lun), cdb: new Uint8Array(6), immediate })
}

/** Fills a queue and tells in which order it is emptied, as logical units. */
function order(queue: CommandQueue, isWindowOpen = true): number[] {
  const taken: number[] = []
  for (let next = queue.take(isWindowOpen); next !== undefined; next = queue.take(isWindowOpen))
    taken.push(Number(next.request.lun))
  return taken
}

function fill(queue: CommandQueue, ...luns: readonly number[]): Task[] {
  return luns.map((lun) => {
    const added = task(lun)
    queue.push(added)
    return added
  })
}

describe('fairness', () => {
  test('logical units take turns', () => {
    const queue = new CommandQueue(() => false)
    fill(queue, 0, 0, 0, 0, 0, 0, 1, 1, 2)
    expect(order(queue)).toEqual([0, 1, 2, 0, 1, 0, 0, 0, 0])
  })

  test('one command waits for one of each other unit, not for a queue of 1000', () => {
    const queue = new CommandQueue(() => false)
    fill(queue, ...Array.from({ length: 1000 }, () => 0))
    queue.take(true)
    fill(queue, 7)
    expect(order(queue).indexOf(7)).toBeLessThanOrEqual(1)
  })

  test('within a unit, first come, first served', () => {
    const queue = new CommandQueue(() => false)
    const added = fill(queue, 0, 1, 0, 1, 0)
    const taken = added.map(() => queue.take(true))
    expect(taken.filter((each) => each?.request.lun === 0n)).toEqual([added[0], added[2], added[4]])
  })
})

test('immediate commands overtake, and pass a closed window', () => {
  const queue = new CommandQueue(() => false)
  fill(queue, 0, 0)
  const urgent = task(3, true)
  queue.push(urgent)
  expect(queue.take(false)).toBe(urgent)
  expect(queue.take(false)).toBeUndefined()
  expect(order(queue)).toEqual([0, 0])
})

test('a unit that is held is passed over, and goes on later', () => {
  const held = new Set([0n])
  const queue = new CommandQueue((lun) => held.has(lun))
  fill(queue, 0, 1, 0, 1)
  queue.push(task(0, true))
  expect(order(queue)).toEqual([1, 1])
  held.clear()
  expect(order(queue)).toEqual([0, 0, 0])
})

test('what was settled meanwhile is not taken', () => {
  const queue = new CommandQueue(() => false)
  const added = fill(queue, ...Array.from({ length: 100 }, () => 0))
  for (const each of added.slice(0, 99)) {
    each.outcome = { kind: 'not-sent', cause: 'requested' }
    queue.settled(each)
  }
  expect(queue.take(true)).toBe(added[99])
  expect(queue.take(true)).toBeUndefined()
})

test('a unit that refuses gets fewer; the others, and immediate commands, do not wait for it', () => {
  const queue = new CommandQueue(() => false)
  const sent = fill(queue, 0, 0, 0, 0)
  expect(order(queue)).toHaveLength(4)
  const [refused] = sent
  if (refused === undefined) throw new Error('nothing was sent')
  queue.refused(refused, () => 4, 4, 100)
  queue.ended(refused, true)
  fill(queue, 0, 0, 0, 1, 1)
  expect(order(queue)).toEqual([1, 1])
  queue.push(task(0, true))
  expect(order(queue)).toEqual([0])
  // Three of the first and the immediate one end: there is room for two.
  for (const each of [...sent.slice(1), task(0)]) queue.ended(each, false)
  expect(order(queue)).toEqual([0, 0, 0].slice(0, 3))
})
