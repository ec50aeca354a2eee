import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CommandQueue } from '../../src/session/command-queue.ts'
import { IMMEDIATE, Op, TEST_UNIT_READY, Wire, makeWorld, pdu } from '../wire.ts'

function loggedIn(maxCommands = 4, cmdSN = 1): Wire {
  const wire = new Wire(makeWorld({ maxCommands }))
  wire.login({ cmdSN })
  return wire
}

const tags = (replies: readonly { readonly tag: number }[]): number[] => replies.map((reply) => reply.tag)

describe('the command window on the wire (RFC 7143 §4.2.2.1)', () => {
  test('the login tells the window', () => {
    const reply = new Wire(makeWorld({ maxCommands: 4 })).login({ cmdSN: 100 })
    expect([reply.expCmdSN, reply.maxCmdSN]).toEqual([100, 103])
  })

  test('commands that come out of order are executed in order', () => {
    const wire = loggedIn()
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 3, tag: 33 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 2, tag: 22 }))).toEqual([])
    const replies = wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 11 }))
    expect(tags(replies)).toEqual([11, 22, 33])
    expect(replies.at(-1)?.expCmdSN).toBe(4)
  })

  test('outside of the window and duplicates: ignored without a word', () => {
    const wire = loggedIn()
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 5 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 0 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 3, tag: 30 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 3, tag: 31 }))).toEqual([])
    const replies = wire.exchange(
      wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 10 }),
      wire.command(TEST_UNIT_READY, { cmdSN: 2, tag: 20 }),
    )
    expect(tags(replies)).toEqual([10, 20, 30])
  })

  test('immediate commands overtake and do not move the window', () => {
    const wire = loggedIn()
    const reply = wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 3, immediate: true }))
    expect([reply.expCmdSN, reply.maxCmdSN]).toEqual([1, 4])
  })

  test('wraps at 2³²', () => {
    const wire = loggedIn(4, 0xfffffffe)
    const replies = Array.from({ length: 4 }, () => wire.ask(wire.command(TEST_UNIT_READY)))
    expect(replies.map((reply) => reply.expCmdSN)).toEqual([0xffffffff, 0, 1, 2])
    expect(replies.at(-1)?.maxCmdSN).toBe(5)
  })

  test('commands under way take their place in the window until they are answered', () => {
    const world = makeWorld({ maxCommands: 2 })
    const hold = world.faults.add({ kind: 'hold', times: 2 })
    const wire = new Wire(world)
    wire.login()
    wire.exchange(wire.command(TEST_UNIT_READY), wire.command(TEST_UNIT_READY))
    const closed = wire.ask(wire.ping())
    expect([closed.expCmdSN, closed.maxCmdSN]).toEqual([3, 2])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 3 }))).toEqual([])
    hold.release()
    const last = wire.take().at(-1)
    expect([last?.expCmdSN, last?.maxCmdSN]).toEqual([3, 4])
  })

  test('a retry of a command that is there is ignored; its tag for another command is rejected', () => {
    const world = makeWorld()
    world.faults.add({ kind: 'hold' })
    const wire = new Wire(world)
    wire.login()
    wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 7 }))
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 7 }))).toEqual([])
    const reply = wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 2, tag: 7 }))
    expect([reply.opcode, reply.byte(2)]).toEqual([Op.reject, 0x07])
  })

  test('non-immediate NOP-Outs and Text Requests take their turn too', () => {
    const wire = loggedIn()
    const nop = (cmdSN: number, tag: number): Uint8Array =>
      pdu(Op.nopOut, 0x80, { 16: tag, 20: 0xffffffff, 24: cmdSN })
    expect(wire.exchange(nop(2, 20))).toEqual([])
    expect(tags(wire.exchange(nop(1, 10)))).toEqual([10, 20])
    expect(IMMEDIATE).toBe(0x40)
  })
})

describe('CommandQueue', () => {
  test('any order of arrival is delivered in order, once each, and MaxCmdSN never goes back', () => {
    const arrivals = fc.shuffledSubarray([...Array(8).keys()], { minLength: 8 })
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 0, max: 0xffffffff }), (order, first) => {
        const queue = new CommandQueue(first, 8)
        const delivered: number[] = []
        let highest = queue.maxCmdSN
        for (const place of [...order, ...order]) {
          const cmdSN = (first + place) >>> 0
          if (queue.wants(cmdSN)) queue.take(cmdSN, () => delivered.push(place))
          expect((queue.maxCmdSN - highest) | 0).toBeGreaterThanOrEqual(0)
          highest = queue.maxCmdSN
        }
        expect(delivered).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
        expect(queue.expCmdSN).toBe((first + 8) >>> 0)
        expect(queue.waiting).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('a plugged number counts as received', () => {
    const queue = new CommandQueue(10, 4)
    const delivered: number[] = []
    queue.take(11, () => delivered.push(11))
    queue.plug(10)
    expect(delivered).toEqual([11])
    queue.plugUpTo(14)
    expect(queue.expCmdSN).toBe(14)
    expect(queue.wants(13)).toBe(false)
  })

  test.each([15, 16, 1000, 2 ** 31 - 1])(
    'numbers are left out only as far as the window reaches, not for %i of them',
    (ahead) => {
      const queue = new CommandQueue(10, 4)
      const delivered: number[] = []
      queue.take(11, () => delivered.push(11))
      queue.plugUpTo(10 + ahead)
      expect(delivered).toEqual([11])
      expect(queue).toMatchObject({ expCmdSN: 14, maxCmdSN: 17, waiting: 0 })
    },
  )

  test('a window of size 0 closes as it is used up, and opens again', () => {
    const queue = new CommandQueue(1, 2)
    queue.resize(0)
    expect(queue.maxCmdSN).toBe(2)
    for (const cmdSN of [1, 2]) queue.take(cmdSN, () => undefined)
    expect(queue.wants(3)).toBe(false)
    queue.resize(2)
    expect(queue.maxCmdSN).toBe(4)
  })
})
