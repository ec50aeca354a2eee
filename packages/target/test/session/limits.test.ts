/** What one connection may make the target hold, each limit by itself: docs/security.md has them all. */
import { expect, test } from '@jest/globals'
import { BLOCK, NO_TAG, Op, TEST_UNIT_READY, Wire, makeWorld } from '../wire.ts'
import type { World } from '../wire.ts'

const KIB = 1024
const MIB = 1024 * KIB

function loggedIn(world: World, keys: readonly string[] = []): Wire {
  const wire = new Wire(world, { firstStatSN: 100 })
  wire.login({ keys })
  return wire
}

test('a connection has 128 KiB for what comes, beside the 64 KiB that it writes from', () => {
  const CONNECTIONS = 16 // as many as the world takes
  const world = makeWorld()
  const before = process.memoryUsage().arrayBuffers
  const wires = Array.from({ length: CONNECTIONS }, () => new Wire(world))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(CONNECTIONS * 224 * KIB)
  expect(wires.map(({ connection }) => connection.fate)).toEqual(wires.map(() => 'open'))
})

test('4,096 answers that nobody takes, however small, end the connection', () => {
  const wire = loggedIn(makeWorld())
  let pings = 0
  for (; wire.connection.fate === 'open' && pings < 10_000; pings++) wire.connection.receive(wire.ping())
  expect(wire.connection.fate).toBe('destroy')
  expect(pings).toBeGreaterThanOrEqual(4096)
  expect(pings).toBeLessThan(4200)
})

test('the 65th immediate command that is under way is rejected', () => {
  const world = makeWorld()
  world.faults.add({ kind: 'hold', times: Infinity })
  const wire = loggedIn(world)
  const replies = Array.from({ length: 70 }, () =>
    wire.exchange(wire.command(TEST_UNIT_READY, { immediate: true })),
  )
  expect(replies.slice(0, 64).flat()).toEqual([])
  // 0x06: too many immediate commands (RFC 7143 §11.17.1).
  const rejects = replies.slice(64).flat()
  expect(rejects.map((reply) => [reply.opcode, reply.byte(2)])).toEqual(Array(6).fill([Op.reject, 0x06]))
})

test('a session that never acknowledges has 64 MiB kept for it to be sent again, and goes on', () => {
  const world = makeWorld({ errorRecoveryLevel: 1 })
  const wire = loggedIn(world, ['ErrorRecoveryLevel=1', 'MaxRecvDataSegmentLength=262144'])
  // READ (10) of 512 blocks.
  const read = [0x28, 0, 0, 0, 0, 0, 0, 2, 0, 0]
  const BYTES = 512 * BLOCK
  let most = 0
  for (let count = 0; count < 300; count++) {
    const replies = wire.exchange(wire.command(read, { read: true, expected: BYTES }))
    expect(replies.reduce((sum, { data }) => sum + data.length, 0)).toBe(BYTES)
    most = Math.max(most, world.node.arrivalMemory.used)
  }
  expect(most).toBeGreaterThan(32 * MIB)
  expect(most).toBeLessThanOrEqual(64 * MIB)
  expect(wire.connection.fate).toBe('open')
  wire.disconnect()
  expect(world.node.arrivalMemory.used).toBe(0)
})

test('of breaches the last 256 are remembered', () => {
  const world = makeWorld()
  const wire = loggedIn(world)
  for (let count = 0; count < 300; count++) {
    // The answer to a ping that was never sent.
    const answer = wire.ping({ tag: NO_TAG })
    new DataView(answer.buffer).setUint32(20, 4711)
    wire.exchange(answer)
  }
  expect(world.node.breaches).toHaveLength(256)
})
