import { describe, expect, test } from '@jest/globals'
import { Roster } from '../../src/session/roster.ts'

class Door {
  readonly name: string
  isDropped = false

  constructor(name: string) {
    this.name = name
  }

  drop(): void {
    this.isDropped = true
  }
}

const doors = (count: number, name = 'd'): Door[] =>
  Array.from({ length: count }, (_, n) => new Door(`${name}${n}`))
const droppedOf = (list: readonly Door[]): string[] =>
  list.filter(({ isDropped }) => isDropped).map(({ name }) => name)

describe('a roster of connections', () => {
  test('beyond maxPendingLogins the oldest of that address goes, and no other', () => {
    const roster = new Roster<Door>({ maxConnections: 100, maxPendingLogins: 2 })
    const other = new Door('other')
    roster.admit(other, '192.0.2.9')
    const list = doors(4)
    for (const door of list) expect(roster.admit(door, '192.0.2.1')).toBe(true)
    expect(droppedOf(list)).toEqual(['d0', 'd1'])
    expect(other.isDropped).toBe(false)
  })

  test('who has logged in stays, and counts no more among the others of its address', () => {
    const roster = new Roster<Door>({ maxConnections: 100, maxPendingLogins: 1 })
    const list = doors(3)
    for (const door of list) {
      roster.admit(door, '192.0.2.1')
      roster.recognize(door, '192.0.2.1')
    }
    expect(droppedOf(list)).toEqual([])
  })

  test('at maxConnections the address with the most half-open ones gives way', () => {
    const roster = new Roster<Door>({ maxConnections: 4, maxPendingLogins: 10 })
    const [few = new Door(''), ...many] = doors(4)
    roster.admit(few, '192.0.2.1')
    for (const door of many) roster.admit(door, '192.0.2.2')
    expect(roster.admit(new Door('new'), '192.0.2.3')).toBe(true)
    expect(droppedOf([few, ...many])).toEqual(['d1'])
  })

  test('a TLS handshake counts as a half-open one, gives way, and leaves its place to its connection', () => {
    const roster = new Roster<Door>({ maxConnections: 3, maxPendingLogins: 2 })
    const [oldest = new Door(''), next = new Door(''), last = new Door('')] = doors(3)
    for (const guest of [oldest, next, last]) expect(roster.expect(guest, 'a')).toBe(true)
    expect(droppedOf([oldest, next, last])).toEqual(['d0'])
    expect(roster.all.size).toBe(0)
    roster.dismiss(last, 'a')
    const connection = new Door('connection')
    expect(roster.admit(connection, 'a')).toBe(true)
    expect(droppedOf([next, connection])).toEqual([])
    roster.recognize(connection, 'a')
    for (const logged of doors(2, 'l')) {
      roster.admit(logged, 'a')
      roster.recognize(logged, 'a')
    }
    expect(droppedOf([next, connection])).toEqual(['d1'])
    expect(roster.expect(new Door('refused'), 'b')).toBe(false)
  })

  test('when all places are taken by those that have logged in, nobody else comes in until one leaves', () => {
    const roster = new Roster<Door>({ maxConnections: 2, maxPendingLogins: 10 })
    const list = doors(2)
    for (const door of list) {
      roster.admit(door, 'a')
      roster.recognize(door, 'a')
    }
    const refused = new Door('refused')
    expect(roster.admit(refused, 'b')).toBe(false)
    roster.remove(refused, 'b')
    if (list[0] !== undefined) roster.remove(list[0], 'a')
    expect(roster.admit(new Door('late'), 'b')).toBe(true)
    expect([droppedOf(list), roster.all.size]).toEqual([[], 2])
  })
})
