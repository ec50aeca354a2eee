/** What the sessions of several initiators have to do with each other on one logical unit. */
import { describe, expect, test } from '@jest/globals'
import {
  BLOCK,
  Op,
  TEST_UNIT_READY,
  Wire,
  dataOut,
  makeWorld,
  pattern,
  pdu,
  read10,
  write10,
} from '../wire.ts'
import type { World } from '../wire.ts'

const CONFLICT = 0x18
const RESERVE = [0x16, 0, 0, 0, 0, 0]

function two(world: World): [one: Wire, other: Wire] {
  const one = new Wire(world)
  const other = new Wire(world)
  one.login({ isid: 1 })
  other.login({ isid: 2, initiatorName: 'iqn.2026-11.example:other' })
  return [one, other]
}

const statusOf = (wire: Wire, cdb: readonly number[]): number => wire.ask(wire.command(cdb)).status

type Key = readonly [action: number, type: number, key: number, newKey: number]

/** PERSISTENT RESERVE OUT with its list as immediate data. */
function reserveOutCommand(wire: Wire, [action, type, key, newKey]: Key, attribute = 1): Uint8Array {
  const list = new Uint8Array(24)
  list[7] = key
  list[15] = newKey
  const cdb = [0x5f, action, type, 0, 0, 0, 0, 0, list.length, 0]
  return wire.command(cdb, { write: true, expected: list.length, data: list, attribute })
}

function reserveOut(wire: Wire, ...key: Key): number {
  return wire.ask(reserveOutCommand(wire, key)).status
}

describe('reservations and sessions', () => {
  test('RESERVE ends with the session: by logout at once, be the socket closed or not', () => {
    const [one, other] = two(makeWorld())
    expect(statusOf(one, RESERVE)).toBe(0)
    expect(statusOf(other, TEST_UNIT_READY)).toBe(CONFLICT)
    const logout = pdu(Op.logout | 0x40, 0x80, { 16: 9, 24: one.cmdSN, 28: 0 })
    expect(one.ask(logout).opcode).toBe(Op.logoutResponse)
    expect(statusOf(other, TEST_UNIT_READY)).toBe(0)
    one.disconnect()
    expect(statusOf(other, TEST_UNIT_READY)).toBe(0)
  })

  test('RESERVE ends when the connection breaks, a registration does not', () => {
    const [one, other] = two(makeWorld())
    reserveOut(one, 0, 0, 0, 5)
    expect(reserveOut(one, 1, 3, 5, 0)).toBe(0)
    one.disconnect()
    expect(statusOf(other, read10(0, 1))).toBe(CONFLICT)
  })

  test('the same initiator port is the same registrant in its next session', () => {
    const world = makeWorld()
    const [one] = two(world)
    reserveOut(one, 0, 0, 0, 5)
    expect(reserveOut(one, 1, 3, 5, 0)).toBe(0)
    one.disconnect()
    const again = new Wire(world)
    again.login({ isid: 1 })
    const read = again.command(read10(0, 1), { read: true, expected: BLOCK })
    expect(again.ask(read).data).toHaveLength(BLOCK)
    expect(reserveOut(again, 2, 3, 5, 0)).toBe(0)
  })

  test('PREEMPT AND ABORT ends the tasks of the nexus that is preempted, and no others', () => {
    const world = makeWorld()
    const [one, other] = two(world)
    reserveOut(one, 0, 0, 0, 1)
    reserveOut(other, 0, 0, 0, 2)
    const hold = world.faults.add({ kind: 'hold', opcode: 0x28, times: 2 })
    one.exchange(one.command(read10(0, 1), { read: true, expected: BLOCK, tag: 71 }))
    one.exchange(one.command(read10(0, 1), { read: true, expected: BLOCK, tag: 72, lun: 1 }))
    expect(hold.held).toBe(2)
    expect(reserveOut(other, 5, 1, 2, 1)).toBe(0)
    hold.release()
    expect(one.take().map(({ tag }) => tag)).toEqual([72])
    expect(one.ask(one.command(TEST_UNIT_READY)).sense).toEqual([6, 0x2a, 5])
  })

  test('PREEMPT AND ABORT that waits for a command of that nexus begins when it is done, and leaves its answer alone', () => {
    const world = makeWorld()
    const [one, other] = two(world)
    reserveOut(one, 0, 0, 0, 1)
    reserveOut(other, 0, 0, 0, 2)
    const write = one.command(write10(0, 1), { write: true, expected: BLOCK, tag: 71 })
    const transferTag = one.ask(write).uint32(20)
    const ORDERED = 2
    expect(other.exchange(reserveOutCommand(other, [5, 1, 2, 1], ORDERED))).toEqual([])
    const answer = one.ask(dataOut(71, pattern(BLOCK), { transferTag }))
    expect([answer.tag, answer.status]).toEqual([71, 0])
    // One place in the window is free for one command that has ended.
    expect(answer.maxCmdSN - answer.expCmdSN).toBe(7)
    expect(other.take().map(({ status }) => status)).toEqual([0])
    expect(one.ask(one.command(TEST_UNIT_READY)).sense).toEqual([6, 0x2a, 5])
  })

  test('a power-on event ends all reservations', () => {
    const world = makeWorld()
    const [one] = two(world)
    reserveOut(one, 0, 0, 0, 5)
    reserveOut(one, 1, 3, 5, 0)
    one.exchange(one.management(7)) // TARGET COLD RESET
    const [unit] = world.entry.device.units
    expect(unit?.reservations.held).toBeUndefined()
  })
})

test('initiators that come and go do not make the target forget those that are there', () => {
  const world = makeWorld({ powerOnAttention: true })
  const [one, other] = two(world)
  for (const wire of [one, other]) expect(wire.ask(wire.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 0])
  const visit = (isid: number): Wire => {
    const wire = new Wire(world)
    wire.login({ isid })
    return wire
  }
  for (let isid = 100; isid < 4300; isid++) visit(isid).disconnect()
  const newcomer = visit(9999)
  other.exchange(other.management(5)) // LOGICAL UNIT RESET
  expect(one.ask(one.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 3])
  expect(newcomer.ask(newcomer.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 0])
  expect(newcomer.ask(newcomer.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 3])
  // Of those that have gone the last are remembered, and told what has happened; the first begin anew.
  const [first, last] = [visit(100), visit(4299)]
  const attentions = (wire: Wire): number[][] =>
    [1, 2].map(() => wire.ask(wire.command(TEST_UNIT_READY)).sense.slice(1))
  expect(attentions(last)).toEqual([
    [0x29, 0],
    [0x29, 3],
  ])
  expect(attentions(first)).toEqual([
    [0x29, 0],
    [0, 0],
  ])
})

test('an initiator that is forgotten leaves nothing pending', () => {
  const world = makeWorld()
  const [one] = two(world)
  const visit = (isid: number): Wire => {
    const wire = new Wire(world)
    wire.login({ isid })
    return wire
  }
  visit(100).disconnect()
  visit(5000).disconnect()
  one.exchange(one.management(5)) // LOGICAL UNIT RESET
  for (let isid = 101; isid < 101 + 4095; isid++) visit(isid).disconnect()
  const [forgotten, remembered] = [visit(100), visit(5000)]
  expect(forgotten.ask(forgotten.command(TEST_UNIT_READY)).status).toBe(0)
  expect(remembered.ask(remembered.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 3])
})

test('a SANITIZE goes on when its task is aborted, and ABORT TASK does not wait for it', () => {
  const world = makeWorld()
  const [one, other] = two(world)
  const sanitize = [0x48, 0x02, 0, 0, 0, 0, 0, 0, 0, 0]
  expect(one.exchange(one.command(sanitize, { tag: 7 }))).toEqual([])
  const abort = one.ask(one.management(1, { referenced: 7, refCmdSN: 1 }))
  expect([abort.opcode, abort.byte(2)]).toEqual([Op.managementResponse, 0])
  expect(other.ask(other.command(TEST_UNIT_READY)).sense).toEqual([2, 0x04, 0x1b])
})
