import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { MAX_TASK_TAGS, slotOf, TaskTags } from '../../src/sequence/index.ts'

/** What the tags must look like from outside: a set of the living, and all that were ever given out. */
interface Model {
  readonly alive: number[]
  readonly dead: number[]
}

class Allocate implements fc.Command<Model, TaskTags> {
  check(): boolean {
    return true
  }
  run(model: Model, tags: TaskTags): void {
    const tag = tags.allocate()
    expect(model.alive).not.toContain(tag)
    expect(tag).toBeGreaterThanOrEqual(0)
    expect(tag).toBeLessThan(2 ** 31)
    expect(slotOf(tag)).toBeLessThan(MAX_TASK_TAGS)
    expect(model.alive.map(slotOf)).not.toContain(slotOf(tag))
    const late = model.dead.indexOf(tag)
    if (late >= 0) model.dead.splice(late, 1)
    model.alive.push(tag)
  }
  toString(): string {
    return 'allocate'
  }
}

class Release implements fc.Command<Model, TaskTags> {
  readonly #pick: number
  constructor(pick: number) {
    this.#pick = pick
  }
  check(model: Readonly<Model>): boolean {
    return model.alive.length > 0
  }
  run(model: Model, tags: TaskTags): void {
    for (const tag of model.alive.splice(this.#pick % model.alive.length, 1)) {
      tags.release(tag)
      model.dead.push(tag)
    }
  }
  toString(): string {
    return `release(${this.#pick})`
  }
}

class Ask implements fc.Command<Model, TaskTags> {
  check(): boolean {
    return true
  }
  run(model: Model, tags: TaskTags): void {
    expect(tags.count).toBe(model.alive.length)
    for (const tag of model.alive) expect(tags.isAlive(tag)).toBe(true)
    for (const tag of model.dead) {
      expect(tags.isAlive(tag)).toBe(false)
      expect(() => tags.release(tag)).toThrow(RangeError)
    }
  }
  toString(): string {
    return 'ask'
  }
}

describe('task tags (RFC 7143 §11.2.1.8)', () => {
  test('are unique among the living, and the dead stay dead', () => {
    const commands = [
      fc.constant(new Allocate()),
      fc.nat().map((pick) => new Release(pick)),
      fc.constant(new Ask()),
    ]
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 80, size: 'max' }), (run) => {
        fc.modelRun(() => ({ model: { alive: [], dead: [] }, real: new TaskTags() }), run)
      }),
      { numRuns: 60 },
    )
  })

  test('a slot that is used again has another tag: the late one finds nobody', () => {
    const tags = new TaskTags()
    const first = tags.allocate()
    tags.release(first)
    const second = tags.allocate()
    expect(slotOf(second)).toBe(slotOf(first))
    expect(second).not.toBe(first)
    expect(tags.isAlive(first)).toBe(false)
    expect(tags.isAlive(second)).toBe(true)
  })

  test('a slot gives 2¹¹ tags before the first comes again, none of them reserved', () => {
    const tags = new TaskTags()
    const seen = new Set<number>()
    for (let round = 0; round < 2048; round++) {
      const tag = tags.allocate()
      seen.add(tag)
      tags.release(tag)
    }
    expect(seen.size).toBe(2048)
    expect(seen.has(RESERVED_TAG)).toBe(false)
    expect(Math.max(...seen)).toBeLessThan(2 ** 31)
    expect(seen.has(tags.allocate())).toBe(true)
  })

  test('2²⁰ may be alive, one more is refused, and a released one makes room', () => {
    const tags = new TaskTags()
    let last = 0
    for (let count = 0; count < MAX_TASK_TAGS; count++) last = tags.allocate()
    expect(tags.count).toBe(2 ** 20)
    expect(tags.isAlive(RESERVED_TAG)).toBe(false)
    expect(() => tags.allocate()).toThrow('wait for some to settle')
    expect(tags.count).toBe(2 ** 20)
    tags.release(last)
    const again = tags.allocate()
    expect(slotOf(again)).toBe(slotOf(last))
    expect(again).not.toBe(RESERVED_TAG)
  })

  test.each([0, 1, RESERVED_TAG, 0x7fffffff, 0x80000000])(
    'nobody has the tag %i that was never given out',
    (tag) => {
      const tags = new TaskTags()
      expect(tags.isAlive(tag)).toBe(false)
      expect(() => tags.release(tag)).toThrow(`0x${tag.toString(16)} is not in use`)
    },
  )

  test('a tag is given back once', () => {
    const tags = new TaskTags()
    const tag = tags.allocate()
    tags.release(tag)
    expect(() => tags.release(tag)).toThrow('not in use')
    expect(tags.count).toBe(0)
  })
})
