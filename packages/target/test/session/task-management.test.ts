/** Task management requests that meet each other, commands that come later, and connections that end. */
import { expect, test } from '@jest/globals'
import { BLOCK, Op, TEST_UNIT_READY, Wire, dataOut, makeWorld, pattern, stored, write10 } from '../wire.ts'
import type { Reply, World } from '../wire.ts'

// Functions of §11.5.1.
const ABORT_TASK_SET = 2
const CLEAR_TASK_SET = 4
const LOGICAL_UNIT_RESET = 5
const TARGET_WARM_RESET = 6
const TARGET_COLD_RESET = 7
/** §11.6.1. */
const COMPLETE = 0

function scene(): { world: World; wire: Wire } {
  const world = makeWorld()
  const wire = new Wire(world)
  wire.login({ keys: ['InitialR2T=Yes', 'ImmediateData=No'] })
  return { world, wire }
}

const outcome = (reply: Reply | undefined): number => {
  if (reply?.opcode !== Op.managementResponse)
    throw new Error(`opcode ${reply?.opcode} instead of a TMF response`)
  return reply.byte(2)
}

test('one by the tag of another that is not answered yet is rejected (§11.2.1.8)', () => {
  const { world, wire } = scene()
  const again = (): Uint8Array => wire.management(ABORT_TASK_SET, { cmdSN: 2, tag: 7 })
  const replies = wire.exchange(again(), again(), again())
  expect(replies.map((reply) => [reply.opcode, reply.byte(2)])).toEqual(Array(2).fill([Op.reject, 0x07]))
  expect(world.node.breaches.map(({ section }) => section)).toEqual(['11.2.1.8', '11.2.1.8'])
  const [answer, function_, ...others] = wire.exchange(wire.command(TEST_UNIT_READY, { lun: 1 }))
  expect([answer?.opcode, outcome(function_), others]).toEqual([Op.response, COMPLETE, []])
})

test.each([CLEAR_TASK_SET, LOGICAL_UNIT_RESET])(
  'function %i is for the unit, however each initiator writes its LUN (SAM-5 §4.7)',
  async (code) => {
    const { world, wire } = scene()
    const other = new Wire(world)
    other.login({ isid: 2 })
    const FLAT = 0x4000
    const transferTag = wire
      .ask(wire.command(write10(0, 1), { write: true, expected: BLOCK, tag: 7 }))
      .uint32(20)
    expect(outcome(other.ask(other.management(code, { lun: FLAT })))).toBe(COMPLETE)
    expect(wire.exchange(dataOut(7, pattern(BLOCK), { transferTag }))).toEqual([])
    expect(await stored(world.store, 0, BLOCK)).toEqual(new Uint8Array(BLOCK))
  },
)

test('an immediate command that comes after the function is not affected', () => {
  const { wire } = scene()
  expect(wire.exchange(wire.management(ABORT_TASK_SET, { cmdSN: 2 }))).toEqual([])
  expect(wire.ask(wire.command(TEST_UNIT_READY, { immediate: true, cmdSN: 2, tag: 9 })).tag).toBe(9)
  expect(outcome(wire.ask(wire.command(TEST_UNIT_READY)))).toBe(COMPLETE)
})

test('a function that waited for commands concerns none that come by the connection in its place (§6.3.4)', () => {
  const { world, wire } = scene()
  expect(wire.exchange(wire.management(ABORT_TASK_SET, { cmdSN: 2 }))).toEqual([])
  const next = new Wire(world)
  const [session] = world.entry.sessions
  next.login({ tsih: session?.identity.tsih ?? 0 })
  expect(next.ask(next.command(TEST_UNIT_READY, { tag: 50 })).tag).toBe(50)
  expect(session?.manager.pendingCount).toBe(0)
})

test.each([TARGET_WARM_RESET, TARGET_COLD_RESET])(
  'function %i does not begin what waits for the numbers that it plugs (§4.2.3.3 b)',
  async (code) => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login({ keys: ['ImmediateData=Yes'] })
    const write = { write: true, expected: BLOCK, data: pattern(BLOCK), cmdSN: 2 }
    expect(wire.exchange(wire.command(write10(0, 1), write))).toEqual([])
    expect(outcome(wire.ask(wire.management(code, { cmdSN: 3 })))).toBe(COMPLETE)
    expect(await stored(world.store, 0, BLOCK)).toEqual(new Uint8Array(BLOCK))
  },
)
