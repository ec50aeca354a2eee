import { describe, expect, test } from '@jest/globals'
import { QueueDepth } from '../../src/session/queue-depth.ts'

/** A unit that takes so many commands and refuses the rest: all that may be sent is sent, and all of it ends. */
class Unit {
  readonly depth: QueueDepth
  now = 0
  cmdSN = 0x7ffffff0
  refusals = 0

  constructor(sent: number) {
    this.cmdSN += sent
    this.depth = new QueueDepth(sent, this.cmdSN)
  }

  /** Ends the first round: what had been sent before anything was known. */
  firstRound(sent: number, room: number): void {
    this.#end(this.cmdSN - sent, sent, room)
  }

  round(room: number): number {
    let sent = 0
    this.depth.resume(this.now)
    while (!this.depth.isFull) {
      this.depth.started()
      sent++
    }
    const from = this.cmdSN
    this.cmdSN += sent
    this.#end(from, sent, room)
    return sent
  }

  #end(from: number, sent: number, room: number): void {
    for (let index = 0; index < sent; index++) {
      const isRefused = index >= room
      if (isRefused) {
        this.refusals++
        this.depth.refused((from + index) >>> 0, this.cmdSN >>> 0, this.now)
      }
      this.depth.ended(isRefused)
    }
  }
}

describe('a unit that takes 10 of 64', () => {
  test('is sent what it took, then one more a round, and half of that when it refuses', () => {
    const unit = new Unit(64)
    unit.firstRound(64, 10)
    const rounds = Array.from({ length: 12 }, () => unit.round(10))
    expect(rounds).toEqual([10, 11, 5, 6, 7, 8, 9, 10, 11, 5, 6, 7])
  })

  test('that takes more later is sent more, until nothing is limited any more', () => {
    const unit = new Unit(64)
    unit.firstRound(64, 10)
    let rounds = 0
    while (!unit.depth.isOver && rounds < 1000) {
      unit.round(1000)
      rounds++
    }
    expect(unit.depth.limit).toBe(65)
    expect(rounds).toBeLessThan(64)
  })
})

describe('a unit that takes nothing', () => {
  test('is asked with one command, after ever longer pauses', () => {
    const unit = new Unit(1)
    unit.firstRound(1, 0)
    const pauses: number[] = []
    for (let round = 0; round < 10; round++) {
      const { resumesAt = 0 } = unit.depth
      pauses.push(resumesAt - unit.now)
      unit.now = resumesAt - 1
      expect(unit.round(0)).toBe(0)
      unit.now = resumesAt
      expect(unit.round(0)).toBe(1)
    }
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 1000, 1000, 1000])
  })

  test('begins anew with the shortest when something went well', () => {
    const unit = new Unit(4)
    unit.firstRound(4, 0)
    for (let round = 0; round < 5; round++) {
      unit.now = unit.depth.resumesAt ?? unit.now
      unit.round(0)
    }
    unit.now = unit.depth.resumesAt ?? unit.now
    unit.round(1)
    expect(unit.depth.resumesAt).toBeUndefined()
    // The first refusal after it may have been made room for meanwhile.
    unit.round(0)
    expect(unit.depth.resumesAt).toBeUndefined()
    unit.round(0)
    expect(unit.depth.resumesAt).toBe(unit.now + 10)
  })
})

test('a refusal while others are under way waits for them, not for time', () => {
  const depth = new QueueDepth(3, 13)
  depth.refused(10, 13, 0)
  depth.ended(true)
  expect(depth).toMatchObject({ limit: 1, isFull: true, resumesAt: undefined })
  depth.ended(false)
  depth.ended(false)
  expect(depth.isFull).toBe(false)
})

test('CmdSN wraps between a refusal and the next', () => {
  const depth = new QueueDepth(8, 0xfffffffe)
  for (let index = 0; index < 8; index++) depth.ended(false)
  for (let index = 0; index < 4; index++) depth.started()
  depth.refused(0xffffffff, 2, 0)
  expect(depth.limit).toBe(2)
  depth.refused(0, 2, 0)
  expect(depth.limit).toBe(2)
})
