import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { TaskTable } from '../../src/task/index.ts'

interface Entry {
  readonly tag: number
  readonly name: string
}

function tableOf(...names: readonly string[]): { table: TaskTable<Entry>; entries: Entry[] } {
  const table = new TaskTable<Entry>()
  return { table, entries: names.map((name) => table.add((tag) => ({ tag, name }))) }
}

const namesIn = (table: TaskTable<Entry>): string[] => [...table].map(({ name }) => name)

describe('the table of all that has a tag', () => {
  test('finds everyone by tag', () => {
    const { table, entries } = tableOf('a', 'b', 'c')
    expect(table.size).toBe(3)
    for (const entry of entries) expect(table.find(entry.tag)).toBe(entry)
    expect(namesIn(table)).toEqual(['a', 'b', 'c'])
  })

  test.each([RESERVED_TAG, 3, 0x7fffffff, 0x80000000])('nobody has the tag %i', (tag) => {
    expect(tableOf('a', 'b', 'c').table.find(tag)).toBeUndefined()
  })

  test('a late tag finds nobody, though its place is taken again', () => {
    const { table, entries } = tableOf('a', 'b')
    const late = entries[1]
    if (late === undefined) throw new Error('no entry')
    table.remove(late)
    expect(table.find(late.tag)).toBeUndefined()
    const next = table.add((tag) => ({ tag, name: 'c' }))
    expect(table.find(late.tag)).toBeUndefined()
    expect(table.find(next.tag)).toBe(next)
    expect(table.size).toBe(2)
  })

  test('an entry is removed once', () => {
    const { table, entries } = tableOf('a')
    for (const entry of entries) {
      table.remove(entry)
      expect(() => table.remove(entry)).toThrow(RangeError)
    }
    expect(table.size).toBe(0)
  })

  test('adding and removing while going through is safe', () => {
    const { table } = tableOf('a', 'b', 'c')
    const seen: string[] = []
    for (const entry of table) {
      seen.push(entry.name)
      table.remove(entry)
      if (entry.name === 'b') table.add((tag) => ({ tag, name: 'd' }))
    }
    expect(seen.slice(0, 3)).toEqual(['a', 'b', 'c'])
    expect(table.size + seen.length).toBe(4)
  })

  test('an entry that could not be made leaves no trace', () => {
    const { table } = tableOf('a')
    const refuse = (): Entry => {
      throw new TypeError('not this one')
    }
    expect(() => table.add(refuse)).toThrow('not this one')
    expect(table.size).toBe(1)
    expect(namesIn(table)).toEqual(['a'])
  })
})
