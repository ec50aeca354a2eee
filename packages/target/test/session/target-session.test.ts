/** Requests that come before their turn: what they hold meanwhile is counted, and a Logout takes it away. */
import { describe, expect, test } from '@jest/globals'
import {
  FINAL,
  IMMEDIATE,
  NO_TAG,
  Op,
  TEST_UNIT_READY,
  Wire,
  makeWorld,
  pattern,
  pdu,
  textOf,
} from '../wire.ts'
import type { Reply, World } from '../wire.ts'

const SEGMENT = 8192

const ping = (cmdSN: number): Uint8Array =>
  pdu(Op.nopOut, FINAL, { 16: cmdSN, 20: NO_TAG, 24: cmdSN }, { data: pattern(SEGMENT, cmdSN) })
// A key that is not known and takes a whole segment, padded to the length of the others.
const text = (cmdSN: number): Uint8Array =>
  pdu(
    Op.text,
    FINAL,
    { 16: cmdSN, 20: NO_TAG, 24: cmdSN },
    { data: textOf([`X-org.example=${'x'.repeat(200)}`]) },
  )

function loggedIn(maxMemory: number): { readonly world: World; readonly wire: Wire } {
  const world = makeWorld({ maxCommands: 32 }, undefined, { maxMemory })
  const wire = new Wire(world)
  wire.login()
  return { world, wire }
}

const tagsOf = (replies: readonly Reply[]): number[] => replies.map(({ tag }) => tag)

test('pings and texts that come early wait, counted, and are answered in their turn', () => {
  const { world, wire } = loggedIn(2 ** 20)
  expect(wire.exchange(ping(3), text(4), ping(2))).toEqual([])
  expect(world.node.arrivalMemory.used).toBeGreaterThan(2 * SEGMENT)
  const replies = wire.exchange(ping(1))
  expect(tagsOf(replies)).toEqual([1, 2, 3, 4])
  expect(replies[2]?.data).toEqual(Buffer.from(pattern(SEGMENT, 3)))
  expect(replies[3]?.text).toEqual(['X-org.example=NotUnderstood'])
  expect(world.node.arrivalMemory.used).toBe(0)
})

test.each([
  ['pings', ping],
  ['texts', text],
])('%s that come early, and have no room: the connection ends, and gives back all', (_, request) => {
  const length = request(2).length - 48
  const { world, wire } = loggedIn(8 * length)
  // 4 for all: a third is more than would be left for others.
  wire.exchange(request(2), request(3))
  expect(wire.connection.fate).toBe('open')
  expect(world.node.arrivalMemory.used).toBeGreaterThan(length)
  wire.exchange(request(4))
  expect(wire.connection.fate).toBe('destroy')
  wire.disconnect()
  expect(world.node.arrivalMemory.used).toBe(0)
})

test('what comes twice, or outside of the window, holds nothing', () => {
  const { world, wire } = loggedIn(2 ** 20)
  wire.exchange(ping(2))
  const { used } = world.node.arrivalMemory
  wire.exchange(ping(2), ping(100))
  expect(world.node.arrivalMemory.used).toBe(used)
})

describe('what was sent with a Logout, and was to come after it, is not delivered (§11.14)', () => {
  const IMMEDIATE_LOGOUT = pdu(Op.logout | IMMEDIATE, FINAL, { 16: 9, 24: 1 })
  const LOGOUT = pdu(Op.logout, FINAL, { 16: 9, 24: 1 })
  const LOGICAL_UNIT_RESET = 5
  const early = [
    ['a ping', () => ping(2)],
    ['a text', () => text(2)],
    ['a reset', (wire: Wire) => wire.management(LOGICAL_UNIT_RESET, { immediate: false, cmdSN: 2 })],
    ['a command', (wire: Wire) => wire.command(TEST_UNIT_READY, { cmdSN: 2 })],
  ] as const

  test.each(early)('%s: in its turn, or behind a Logout in the same segment', (_, request) => {
    for (const [before, logout, behind] of [
      [true, LOGOUT, false],
      [true, IMMEDIATE_LOGOUT, false],
      [false, LOGOUT, true],
      [false, IMMEDIATE_LOGOUT, true],
    ] as const) {
      const { world, wire } = loggedIn(2 ** 20)
      const other = new Wire(world)
      other.login({ isid: 2 })
      const late = request(wire)
      const segment = Buffer.concat([...(before ? [late] : []), logout, ...(behind ? [late] : [])])
      expect(wire.exchange(segment).map(({ opcode }) => opcode)).toEqual([Op.logoutResponse])
      expect(wire.connection.fate).toBe('end')
      // A reset would have left a unit attention.
      expect(other.ask(other.command(TEST_UNIT_READY)).status).toBe(0)
      expect(world.node.arrivalMemory.used).toBe(0)
    }
  })
})
