import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { MAX_TASK_TAGS, slotOf, TaskTags } from '../../src/sequence/index.ts'

describe('task tags (RFC 7143 §11.2.1.8)', () => {
  test('are unique among the living, and the dead stay dead', () => {
    const step = fc.oneof(
      fc.constant({ kind: 'allocate' as const }),
      fc.record({ kind: fc.constant('release' as const), pick: fc.nat({ max: 1000 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
        const tags = new TaskTags()
        const alive: number[] = []
        const dead = new Set<number>()
        for (const next of steps) {
          if (next.kind === 'allocate') {
            const tag = tags.allocate()
            alive.push(tag)
            dead.delete(tag)
          } else {
            for (const tag of alive.splice(next.pick % Math.max(1, alive.length), 1)) {
              tags.release(tag)
              dead.add(tag)
            }
          }
        }
        expect(tags.count).toBe(alive.length)
        expect(new Set(alive).size).toBe(alive.length)
        expect(new Set(alive.map(slotOf)).size).toBe(alive.length)
        expect(alive.filter((tag) => !tags.isAlive(tag) || tag < 0 || tag >= 2 ** 31)).toEqual([])
        expect([...dead].filter((tag) => tags.isAlive(tag))).toEqual([])
        for (const tag of dead) expect(() => tags.release(tag)).toThrow(RangeError)
      }),
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
