import { expect, test } from '@jest/globals'
import { Attribute, TaskSet } from '../../src/luns/task-set.ts'
import type { SetMember } from '../../src/luns/task-set.ts'

class Member {
  readonly attribute: number
  readonly name: string
  readonly #log: string[]

  constructor(name: string, attribute: number, log: string[]) {
    this.name = name
    this.attribute = attribute
    this.#log = log
  }

  enable(): void {
    this.#log.push(this.name)
  }
}

/** Is done as soon as it begins. */
class Brief implements SetMember {
  readonly attribute: number
  readonly #set: TaskSet
  readonly #log: number[]
  readonly #index: number

  constructor(set: TaskSet, attribute: number, index: number, log: number[]) {
    this.#set = set
    this.attribute = attribute
    this.#index = index
    this.#log = log
  }

  enable(): void {
    this.#log.push(this.#index)
    this.#set.remove(this)
  }
}

const { SIMPLE, ORDERED, HEAD_OF_QUEUE } = Attribute

test('ORDERED waits for all that is older, SIMPLE for older ORDERED, HEAD OF QUEUE for nothing', () => {
  const log: string[] = []
  const set = new TaskSet()
  const member = (name: string, attribute: number): Member => {
    const made = new Member(name, attribute, log)
    set.add(made)
    return made
  }
  const first = member('simple 1', SIMPLE)
  const second = member('simple 2', SIMPLE)
  const ordered = member('ordered', ORDERED)
  member('simple 3', SIMPLE)
  const urgent = member('urgent', HEAD_OF_QUEUE)
  expect(log).toEqual(['simple 1', 'simple 2', 'urgent'])
  set.remove(first)
  set.remove(urgent)
  expect(log).toHaveLength(3)
  set.remove(second)
  expect(log).toEqual(['simple 1', 'simple 2', 'urgent', 'ordered'])
  set.remove(ordered)
  expect(log.at(-1)).toBe('simple 3')
  expect(set.size).toBe(1)
})

test('SIMPLE and ORDERED wait for a HEAD OF QUEUE that came after them (SAM-5 §8)', () => {
  const log: string[] = []
  const set = new TaskSet()
  const [first, urgent] = [new Member('first', SIMPLE, log), new Member('urgent', HEAD_OF_QUEUE, log)]
  set.add(first)
  set.add(new Member('ordered', ORDERED, log))
  set.add(new Member('behind', SIMPLE, log))
  set.add(urgent)
  set.remove(first)
  expect(log).toEqual(['first', 'urgent'])
  set.remove(urgent)
  expect(log).toEqual(['first', 'urgent', 'ordered'])
})

test.each([
  ['SIMPLE', SIMPLE],
  ['ORDERED', ORDERED],
])('200,000 %s that wait, and are done as they begin: in their order, however many', (_name, attribute) => {
  const set = new TaskSet()
  const log: number[] = []
  const blocker = new Member('blocker', ORDERED, [])
  set.add(blocker)
  const count = 200_000
  for (let index = 0; index < count; index++) set.add(new Brief(set, attribute, index, log))
  expect(log).toEqual([])
  set.remove(blocker)
  expect(log).toHaveLength(count)
  expect(log.every((value, index) => value === index)).toBe(true)
  expect(set.size).toBe(0)
})

test('200,000 that are aborted while they wait leave nothing behind', () => {
  const set = new TaskSet()
  const log: string[] = []
  const blocker = new Member('blocker', ORDERED, log)
  set.add(blocker)
  const members = Array.from({ length: 200_000 }, () => new Member('aborted', SIMPLE, log))
  for (const member of members) set.add(member)
  for (const member of members.toReversed()) set.remove(member)
  // Again and again, behind one that stays.
  set.add(new Member('stays', SIMPLE, log))
  for (const member of members) {
    set.add(member)
    set.remove(member)
  }
  set.remove(blocker)
  expect(log).toEqual(['blocker', 'stays'])
  expect(set.size).toBe(1)
})

test('a dormant task that is aborted lets those behind it go', () => {
  const log: string[] = []
  const set = new TaskSet()
  const members = [
    new Member('first', SIMPLE, log),
    new Member('ordered', ORDERED, log),
    new Member('behind', SIMPLE, log),
  ]
  for (const member of members) set.add(member)
  const [, ordered] = members
  if (ordered !== undefined) set.remove(ordered)
  expect(log).toEqual(['first', 'behind'])
})
