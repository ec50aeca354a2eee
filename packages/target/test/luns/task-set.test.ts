import { expect, test } from '@jest/globals'
import { Attribute, TaskSet } from '../../src/luns/task-set.ts'

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
