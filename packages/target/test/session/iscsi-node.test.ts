/** Initiators that fall silent: pinged, and dropped when nothing comes for as long again. */
import { expect, test } from '@jest/globals'
import { RamStore } from '../../src/luns/ram-store.ts'
import {
  BLOCK,
  FINAL,
  INITIATOR,
  NO_TAG,
  Op,
  TEST_UNIT_READY,
  Wire,
  loginRequest,
  makeWorld,
  pdu,
} from '../wire.ts'
import type { Reply, World } from '../wire.ts'

const INTERVAL = 5000
const MEBIBYTE = 2048
const READ_MEBIBYTE = [0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, MEBIBYTE >> 8, 0, 0, 0]

function loggedIn(pingInterval = INTERVAL): { readonly world: World; readonly wire: Wire } {
  const world = makeWorld({}, new RamStore(MEBIBYTE * BLOCK), { pingInterval })
  const wire = new Wire(world)
  wire.login()
  return { world, wire }
}

/** What is said in each of so many intervals. */
function spoken({ clock }: World, wire: Wire, intervals: number): Reply[][] {
  return Array.from({ length: intervals }, () => {
    clock.advance(INTERVAL)
    return wire.take()
  })
}

/** The answer to a ping (§11.18.2). */
const pong = (ping: Reply | undefined): Uint8Array =>
  pdu(Op.nopOut | 0x40, FINAL, { 16: NO_TAG, 20: ping?.uint32(20) ?? 0, 24: 1 })

test('one that answers its pings is kept', () => {
  const { world, wire } = loggedIn()
  for (let round = 0; round < 3; round++) {
    const [first, [ping] = []] = spoken(world, wire, 2)
    expect(first).toEqual([])
    expect([ping?.opcode, ping?.tag]).toEqual([Op.nopIn, NO_TAG])
    expect(ping?.uint32(20)).not.toBe(NO_TAG)
    expect(wire.exchange(pong(ping))).toEqual([])
  }
  expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0)
  expect([wire.connection.fate, world.node.breaches]).toEqual(['open', []])
})

test('one that says nothing is dropped, and what it has held is free', () => {
  const { world, wire } = loggedIn()
  expect(wire.ask(wire.command([0x16, 0, 0, 0, 0, 0])).status).toBe(0) // RESERVE
  const other = new Wire(world)
  other.login({ isid: 2 })
  expect(other.ask(other.command(TEST_UNIT_READY)).status).toBe(0x18)
  const [, [ping] = []] = spoken(world, other, 2)
  other.exchange(pong(ping))
  expect(wire.take().map(({ opcode }) => opcode)).toEqual([Op.nopIn])
  spoken(world, other, 1)
  expect([wire.connection.fate, other.connection.fate]).toEqual(['destroy', 'open'])
  wire.disconnect()
  expect(other.ask(other.command(TEST_UNIT_READY)).status).toBe(0)
})

test('one that takes its answers, however slowly, is kept as long as it does', () => {
  const { world, wire } = loggedIn()
  wire.connection.receive(wire.command(READ_MEBIBYTE, { read: true, expected: MEBIBYTE * BLOCK }))
  let intervals = 0
  for (; wire.connection.outbox.length > 0; intervals++) {
    world.clock.advance(INTERVAL)
    const transmit = wire.connection.pollTransmit()
    if (transmit !== undefined) wire.connection.handleTransmitted(transmit)
    expect(wire.connection.fate).toBe('open')
  }
  expect(intervals).toBeGreaterThan(3)
  spoken(world, wire, 3)
  expect(wire.connection.fate).toBe('destroy')
})

test('nobody is pinged at 0, and in a Discovery session nobody ever is', () => {
  const quiet = loggedIn(0)
  expect(spoken(quiet.world, quiet.wire, 5).flat()).toEqual([])
  expect(quiet.world.clock.timers.nextTimeout()).toBeUndefined()
  const { world } = loggedIn()
  const finder = new Wire(world)
  finder.ask(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, 'SessionType=Discovery'], { isid: 3 }))
  expect(spoken(world, finder, 5).flat()).toEqual([])
  expect(finder.connection.fate).toBe('open')
})

test('a ping on order just before the turn of the watch leaves the initiator its time to answer', () => {
  const { world, wire } = loggedIn()
  world.clock.advance(INTERVAL)
  world.clock.advance(INTERVAL - 1)
  wire.connection.fullFeature?.ping()
  world.clock.advance(1)
  const pings = wire.take()
  expect([wire.connection.fate, pings.map(({ opcode }) => opcode)]).toEqual(['open', [Op.nopIn, Op.nopIn]])
  world.clock.advance(INTERVAL - 1)
  for (const ping of pings) expect(wire.exchange(pong(ping))).toEqual([])
  expect(spoken(world, wire, 1)).toEqual([[]])
  expect([wire.connection.fate, world.node.breaches]).toEqual(['open', []])
})

test('the watch ends with the last connection', () => {
  const { world, wire } = loggedIn()
  wire.disconnect()
  world.clock.advance(INTERVAL)
  expect(world.clock.timers.nextTimeout()).toBeUndefined()
})
