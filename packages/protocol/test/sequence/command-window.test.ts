import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CommandWindow, serialAdd } from '../../src/sequence/index.ts'

function numbersOf(window: CommandWindow): { cmdSN: number; expCmdSN: number; maxCmdSN: number } {
  return { cmdSN: window.cmdSN, expCmdSN: window.expCmdSN, maxCmdSN: window.maxCmdSN }
}

describe('the command window (RFC 7143 §4.2.2.1)', () => {
  test('is closed until the target opens it', () => {
    const window = new CommandWindow(5)
    expect(window.isOpen).toBe(false)
    expect(window.room).toBe(0)
    expect(() => window.take()).toThrow(RangeError)
    window.update(5, 5)
    expect(window.isOpen).toBe(true)
    expect(window.room).toBe(1)
  })

  test('gives every number from ExpCmdSN to MaxCmdSN inclusive, once, and then closes', () => {
    const window = new CommandWindow(10)
    window.update(10, 12)
    expect(window.room).toBe(3)
    expect([window.take(), window.take(), window.take()]).toEqual([10, 11, 12])
    expect(window.isOpen).toBe(false)
    expect(window.room).toBe(0)
    expect(() => window.take()).toThrow('closed')
    expect(window.cmdSN).toBe(13)
  })

  test('a window of one opens again by one for each acknowledgement', () => {
    const window = new CommandWindow(1)
    window.update(1, 1)
    for (let number = 1; number < 5; number++) {
      expect(window.room).toBe(1)
      expect(window.take()).toBe(number)
      expect(window.isOpen).toBe(false)
      window.update(number + 1, number + 1)
    }
  })

  test('MaxCmdSN = ExpCmdSN - 1 is a legal window of none', () => {
    const window = new CommandWindow(20)
    window.update(20, 19)
    expect(window.isOpen).toBe(false)
    expect(numbersOf(window)).toEqual({ cmdSN: 20, expCmdSN: 20, maxCmdSN: 19 })
  })

  test('acknowledges without opening: MaxCmdSN stands, ExpCmdSN moves', () => {
    const window = new CommandWindow(1)
    window.update(1, 2)
    window.take()
    window.take()
    window.update(3, 2)
    expect(numbersOf(window)).toEqual({ cmdSN: 3, expCmdSN: 3, maxCmdSN: 2 })
    expect(window.isOpen).toBe(false)
  })

  test.each([
    ['a smaller MaxCmdSN is ignored, a greater ExpCmdSN counts', 103, 105, 103, 110],
    ['a smaller ExpCmdSN is ignored, a greater MaxCmdSN counts', 99, 120, 100, 120],
    ['both smaller: nothing changes', 95, 104, 100, 110],
    ['both equal: nothing changes', 100, 110, 100, 110],
    ['MaxCmdSN < ExpCmdSN - 1: both are ignored, though ExpCmdSN is greater', 200, 198, 100, 110],
    ['MaxCmdSN < ExpCmdSN - 1: both are ignored, though both are greater', 130, 120, 100, 110],
    ['MaxCmdSN = ExpCmdSN - 1: both count', 121, 120, 121, 120],
  ])('%s', (_, expCmdSN, maxCmdSN, expectedExp, expectedMax) => {
    const window = new CommandWindow(100)
    window.update(100, 110)
    window.update(expCmdSN, maxCmdSN)
    expect(numbersOf(window)).toEqual({ cmdSN: 100, expCmdSN: expectedExp, maxCmdSN: expectedMax })
  })

  test('wraps at 2³²', () => {
    const window = new CommandWindow(0xfffffffe)
    window.update(0xfffffffe, 1)
    expect(window.room).toBe(4)
    expect([window.take(), window.take(), window.take(), window.take()]).toEqual([
      0xfffffffe, 0xffffffff, 0, 1,
    ])
    expect(window.isOpen).toBe(false)
    window.update(0xffffffff, 0xfffffffe)
    expect(numbersOf(window)).toEqual({ cmdSN: 2, expCmdSN: 0xffffffff, maxCmdSN: 1 })
    window.update(0, 0xffffffff)
    expect(numbersOf(window)).toEqual({ cmdSN: 2, expCmdSN: 0, maxCmdSN: 1 })
    window.update(2, 2)
    expect(window.take()).toBe(2)
  })

  test('a closed window at the wrap: ExpCmdSN 0, MaxCmdSN 0xffffffff', () => {
    const window = new CommandWindow(0)
    window.update(0, 0xffffffff)
    expect(window.isOpen).toBe(false)
    expect(window.room).toBe(0)
  })

  test('takes its first number modulo 2³²', () => {
    expect(new CommandWindow(-1).cmdSN).toBe(0xffffffff)
    expect(new CommandWindow(2 ** 32).cmdSN).toBe(0)
  })

  test('behaves as plain counters do, wherever on the circle it starts', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('take' as const) }),
      fc.record({
        kind: fc.constant('update' as const),
        exp: fc.integer({ min: -20, max: 60 }),
        max: fc.integer({ min: -20, max: 60 }),
      }),
    )
    const origin = fc.constantFrom(0, 1, 0x7ffffff0, 0x80000000, 0xffffffe0, 0xffffffff)
    fc.assert(
      fc.property(origin, fc.array(step, { maxLength: 60 }), (first, steps) => {
        const window = new CommandWindow(first)
        let [cmd, exp, max] = [0, 0, -1]
        for (const next of steps) {
          let [taken, expected]: (number | undefined)[] = []
          if (next.kind === 'update') {
            window.update(serialAdd(first, next.exp), serialAdd(first, next.max))
            if (next.max >= next.exp - 1) [exp, max] = [Math.max(exp, next.exp), Math.max(max, next.max)]
          } else if (cmd <= max) {
            expected = serialAdd(first, cmd++)
            taken = window.take()
          }
          expect({ taken, isOpen: window.isOpen, room: window.room, ...numbersOf(window) }).toEqual({
            taken: expected,
            isOpen: cmd <= max,
            room: Math.max(0, max - cmd + 1),
            cmdSN: serialAdd(first, cmd),
            expCmdSN: serialAdd(first, exp),
            maxCmdSN: serialAdd(first, max),
          })
        }
      }),
    )
  })
})
