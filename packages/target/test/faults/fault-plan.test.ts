import { describe, expect, jest, test } from '@jest/globals'
import type { Fault } from '../../src/faults/fault-kinds.ts'
import { FaultPlan, FaultRemovedError } from '../../src/faults/fault-plan.ts'
import { BLOCK, Op, TEST_UNIT_READY, Wire, makeWorld, read10 } from '../wire.ts'
import type { World } from '../wire.ts'

function scene(): { world: World; wire: Wire } {
  const world = makeWorld()
  const wire = new Wire(world)
  wire.login()
  return { world, wire }
}

const READ = { read: true, expected: 2 * BLOCK } as const

describe('faults of commands', () => {
  test('hold: by opcode and LUN, until released', async () => {
    const { world, wire } = scene()
    const hold = world.faults.add({ kind: 'hold', opcode: 0x28, lun: 1 })
    const reached = hold.hit()
    expect(wire.ask(wire.command(TEST_UNIT_READY, { lun: 1 })).status).toBe(0)
    expect(wire.ask(wire.command(read10(0, 2), READ)).opcode).toBe(Op.dataIn)
    expect(wire.exchange(wire.command(read10(0, 2), { ...READ, lun: 1, tag: 7 }))).toEqual([])
    await reached
    expect([hold.hits, hold.held]).toEqual([1, 1])
    hold.release()
    expect(wire.take().map((reply) => reply.tag)).toEqual([7])
    expect(hold.held).toBe(0)
  })

  test('hold: by a predicate, and taken back', () => {
    const { world, wire } = scene()
    const hold = world.faults.add({
      kind: 'hold',
      times: Infinity,
      matches: (command) => command.initiatorTaskTag === 7,
    })
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7 }))).toEqual([])
    expect(wire.ask(wire.command(TEST_UNIT_READY, { tag: 8 })).status).toBe(0)
    hold.remove()
    expect(wire.take()).toHaveLength(1)
    expect(wire.ask(wire.command(TEST_UNIT_READY, { tag: 7 })).status).toBe(0)
  })

  test('hold: by LUN, whichever addressing method names it', () => {
    const { world, wire } = scene()
    const hold = world.faults.add({ kind: 'hold', lun: 1, times: 2 })
    expect(wire.ask(wire.command(TEST_UNIT_READY, { lun: 0x4000 })).status).toBe(0)
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { lun: 0x4001 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { lun: 1 }))).toEqual([])
    expect(hold.held).toBe(2)
  })

  test('hold: goes on by clear(), though it is spent and others were ordered since', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7 }))).toEqual([])
    world.faults.add({ kind: 'delay', milliseconds: 250 })
    world.faults.clear()
    expect(wire.take().map((reply) => reply.tag)).toEqual([7])
  })

  test('delay', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'delay', milliseconds: 250 })
    expect(wire.exchange(wire.command(TEST_UNIT_READY))).toEqual([])
    world.clock.advance(249)
    expect(wire.take()).toEqual([])
    world.clock.advance(1)
    expect(wire.take()).toHaveLength(1)
  })

  test('a delayed command that is aborted never begins', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'delay', milliseconds: 250 })
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7 }))
    wire.exchange(wire.management(1, { referenced: 7, refCmdSN: 1 }))
    world.clock.advance(1000)
    expect(wire.take()).toEqual([])
  })

  test('a status n times, after a few chances', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'status', status: 0x28, times: 2, skip: 1 })
    const statuses = Array.from({ length: 4 }, () => wire.ask(wire.command(TEST_UNIT_READY)).status)
    expect(statuses).toEqual([0, 0x28, 0x28, 0])
  })

  test('any sense', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'status', status: 2, sense: { key: 3, asc: 0x11, ascq: 4 } })
    expect(wire.ask(wire.command(TEST_UNIT_READY)).sense).toEqual([3, 0x11, 4])
  })

  test('an iSCSI response code (§11.4.3)', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'response', response: 1 })
    expect(wire.ask(wire.command(TEST_UNIT_READY)).byte(2)).toBe(1)
  })

  test.each([
    [{ residual: { kind: 'underflow', count: 5 } }, 0x02, 5, 0],
    [{ residual: { kind: 'overflow', count: 6 } }, 0x04, 6, 0],
    [{ residual: null }, 0, 0, 0],
    [{ readResidual: { kind: 'underflow', count: 7 } }, 0x0a, 1024, 7],
    [{ readResidual: { kind: 'overflow', count: 8 } }, 0x12, 1024, 8],
  ] as const)('residual %j', (lie, flags, residual, readResidual) => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'residual', ...lie })
    const reply = wire.ask(wire.command(TEST_UNIT_READY, READ))
    expect(reply.byte(1) & 0x1e).toBe(flags)
    expect([reply.uint32(44), reply.uint32(40)]).toEqual([residual, readResidual])
  })

  test('Data-In beyond what the initiator expects', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'overrun', bytes: 100 })
    const [first] = wire.exchange(wire.command(read10(0, 2), READ))
    expect(first?.data).toHaveLength(2 * BLOCK + 100)
  })
})

describe('hit()', () => {
  test.each(['remove', 'clear'] as const)('is told when the fault is taken back by %s()', async (by) => {
    const { world, wire } = scene()
    const fault = world.faults.add({ kind: 'status', status: 8, times: 3 })
    const [one, three] = [fault.hit(), fault.hit(3)]
    wire.ask(wire.command(TEST_UNIT_READY))
    if (by === 'remove') fault.remove()
    else world.faults.clear()
    await expect(one).resolves.toBeUndefined()
    await expect(three).rejects.toThrow(FaultRemovedError)
    await expect(three).rejects.toMatchObject({
      name: 'FaultRemovedError',
      message:
        "the 'status' fault was removed when it had struck 1 of 3 times: wait for it before it is removed",
    })
  })

  test('is told at once when the fault has been taken back', async () => {
    const { world, wire } = scene()
    const fault = world.faults.add({ kind: 'status', status: 8, times: 2 })
    wire.ask(wire.command(TEST_UNIT_READY))
    fault.remove()
    await expect(fault.hit()).resolves.toBeUndefined()
    await expect(fault.hit(2)).rejects.toThrow(FaultRemovedError)
  })

  test('does not wait for more than was ordered', async () => {
    const fault = new FaultPlan().add({ kind: 'hold', times: 2 })
    await expect(fault.hit(3)).rejects.toThrow(
      new RangeError("hit(3): the 'hold' fault strikes 2 times at most, give it more `times`"),
    )
    for (const count of [Number.NaN, 0.5, Infinity])
      await expect(fault.hit(count)).rejects.toThrow(RangeError)
  })

  test('harms nobody when the one that waits has gone', async () => {
    const unhandled = jest.fn()
    process.on('unhandledRejection', unhandled)
    const fault = new FaultPlan().add({ kind: 'hold' })
    void fault.hit()
    fault.remove()
    await new Promise(setImmediate)
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })
})

test('an order that makes no sense is refused', () => {
  const plan = new FaultPlan()
  expect(() => plan.add({ kind: 'hold', times: 0 })).toThrow(RangeError)
  expect(() => plan.add({ kind: 'hold', skip: -1 })).toThrow(RangeError)
  expect(() => plan.add({ kind: 'drop' })).toThrow(TypeError)
})

test.each<Fault>([
  { kind: 'hold', lun: -1 },
  { kind: 'status', status: 8, lun: 16384 },
  { kind: 'delay', milliseconds: Number.NaN },
  { kind: 'delay', milliseconds: -1 },
  { kind: 'overrun', bytes: -1 },
  { kind: 'overrun', bytes: 1e12 },
  { kind: 'r2t', burstLength: 0 },
  { kind: 'r2t', burstLength: 0.5 },
  { kind: 'drop', sent: Number.NaN },
  { kind: 'drop', received: -1 },
  { kind: 'hold', times: 0.5 },
  { kind: 'hold', opcode: 0x300 },
  { kind: 'status', status: 0x300 },
  { kind: 'status', status: -1 },
  { kind: 'status', status: 2, sense: { key: 16, asc: 0, ascq: 0 } },
  { kind: 'status', status: 2, sense: { key: 3, asc: 0x100, ascq: 0 } },
  { kind: 'status', status: 2, sense: { key: 3, asc: 0, ascq: 0x100 } },
  { kind: 'response', response: 0x100 },
  { kind: 'residual', residual: { kind: 'overflow', count: 2 ** 32 } },
  { kind: 'residual', readResidual: { kind: 'underflow', count: -1 } },
  { kind: 'reject', pdu: 'nop-out', reason: 0x104 },
  { kind: 'login-status', statusClass: 0x101, statusDetail: 1 },
  { kind: 'login-status', statusClass: 1, statusDetail: 0.5 },
  { kind: 'login-rounds', rounds: Number.NaN },
  { kind: 'number', pdu: 'nop-in', field: 'statSN', offset: 0.5 },
])('a number that makes no sense is refused before it can strike: %j', (fault) => {
  expect(() => new FaultPlan().add(fault)).toThrow(RangeError)
})

test.each<[Fault, string]>([
  [{ kind: 'status', status: 0x300 }, 'status must be a whole number from 0 to 255, was 768'],
  [{ kind: 'hold', times: 1.5 }, 'times must be a whole number from 1, or Infinity, was 1.5'],
  [{ kind: 'hold', lun: 16384 }, 'lun must be a whole number from 0 to 16383, was 16384'],
])('%j is refused with the range that there is', (fault, message) => {
  expect(() => new FaultPlan().add(fault)).toThrow(new RangeError(message))
})

test('the first order that fits strikes, and clear() takes back all', () => {
  const { world, wire } = scene()
  const one = world.faults.add({ kind: 'status', status: 0x08 })
  const two = world.faults.add({ kind: 'status', status: 0x28, times: 5 })
  expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0x08)
  expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0x28)
  expect([one.isSpent, two.isSpent]).toEqual([true, false])
  world.faults.clear()
  expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0)
})
