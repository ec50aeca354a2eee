import { describe, expect, test } from '@jest/globals'
import {
  BLOCK,
  Op,
  TEST_UNIT_READY,
  Wire,
  dataOut,
  makeWorld,
  pattern,
  read10,
  stored,
  write10,
} from '../wire.ts'
import type { Reply, World } from '../wire.ts'

// Functions of §11.5.1.
const ABORT_TASK = 1
const ABORT_TASK_SET = 2
const CLEAR_ACA = 3
const CLEAR_TASK_SET = 4
const LOGICAL_UNIT_RESET = 5
const TARGET_WARM_RESET = 6
const TARGET_COLD_RESET = 7
const TASK_REASSIGN = 8
// Task attributes of §11.3.1.
const ORDERED = 2
const HEAD_OF_QUEUE = 3
// Responses of §11.6.1.
const COMPLETE = 0
const NO_TASK = 1
const NO_LUN = 2
const NO_REASSIGNMENT = 4
const NOT_SUPPORTED = 5
const REJECTED = 255

const MAX_BURST = 65536

interface Scene {
  readonly world: World
  readonly wire: Wire
}

function scene(): Scene {
  const world = makeWorld({ maxCommands: 8 })
  const wire = new Wire(world)
  wire.login({ keys: ['InitialR2T=Yes', 'ImmediateData=No', `MaxBurstLength=${MAX_BURST}`] })
  return { world, wire }
}

const outcome = (reply: Reply | undefined): number => {
  if (reply?.opcode !== Op.managementResponse)
    throw new Error(`opcode ${reply?.opcode} instead of a TMF response`)
  return reply.byte(2)
}

/** PERSISTENT RESERVE OUT with its list as immediate data; it waits for nothing. */
function reserveOut(wire: Wire, action: number, type: number, key: number, newKey: number): Reply {
  const list = new Uint8Array(24)
  list[7] = key
  list[15] = newKey
  const cdb = [0x5f, action, type, 0, 0, 0, 0, 0, list.length, 0]
  const attribute = HEAD_OF_QUEUE
  return wire.ask(wire.command(cdb, { write: true, expected: list.length, data: list, attribute }))
}

describe('ABORT TASK (RFC 7143 §11.6.1)', () => {
  test('a: a task that is here ends without an answer', () => {
    const { world, wire } = scene()
    const hold = world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(read10(0, 1), { tag: 7, read: true, expected: BLOCK }))
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1 })))).toBe(COMPLETE)
    hold.release()
    expect(wire.take()).toEqual([])
    expect(hold.held).toBe(0)
    expect(world.node.breaches).toEqual([])
    const again = wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1 })
    expect(outcome(wire.ask(again))).toBe(NO_TASK)
  })

  test('a: an immediate task, whose RefCmdSN is that of the request', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7, immediate: true }))
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1 })))).toBe(COMPLETE)
    expect(world.node.breaches).toEqual([])
  })

  test('a: a write that still waits for its data, which may come late', () => {
    const { wire } = scene()
    const r2t = wire.ask(wire.command(write10(0, 1), { tag: 7, write: true, expected: BLOCK }))
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1 })))).toBe(COMPLETE)
    expect(wire.exchange(dataOut(7, pattern(BLOCK), { transferTag: r2t.uint32(20) }))).toEqual([])
    expect(wire.connection.fate).toBe('open')
  })

  test('a: a task that came out of order and waits for its turn', () => {
    const { wire } = scene()
    wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 2, tag: 22 }))
    const abort = wire.management(ABORT_TASK, { referenced: 22, refCmdSN: 2, cmdSN: 3 })
    expect(outcome(wire.ask(abort))).toBe(COMPLETE)
    const reply = wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 11 }))
    expect([reply.tag, reply.expCmdSN]).toEqual([11, 3])
  })

  test('b: a task that never came, in the window: its number counts as received', () => {
    const { wire } = scene()
    const abort = wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1, cmdSN: 2 })
    const reply = wire.ask(abort)
    expect(outcome(reply)).toBe(COMPLETE)
    expect(reply.expCmdSN).toBe(2)
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 1, tag: 7 }))).toEqual([])
    expect(wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 2 })).status).toBe(0)
  })

  test.each([
    ['outside of the window', 100],
    ['not before the request', 1],
  ])('c: a task that never came, %s', (_name, refCmdSN) => {
    const { wire } = scene()
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { referenced: 7, refCmdSN })))).toBe(NO_TASK)
  })

  test('a task management request cannot be aborted (§11.5.1)', () => {
    const { wire } = scene()
    // An ABORT TASK SET that waits for CmdSN 1 is the task to abort.
    expect(wire.exchange(wire.management(ABORT_TASK_SET, { tag: 50, cmdSN: 2 }))).toEqual([])
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { referenced: 50, cmdSN: 2 })))).toBe(REJECTED)
  })

  test('another LUN, and one that is not there', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7 }))
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { lun: 1, referenced: 7, refCmdSN: 1 })))).toBe(
      NO_TASK,
    )
    expect(outcome(wire.ask(wire.management(ABORT_TASK, { lun: 9, referenced: 7, refCmdSN: 1 })))).toBe(
      NO_LUN,
    )
  })

  test('a wrong RefCmdSN is noted', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: 7 }))
    wire.exchange(wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 0 }))
    expect(world.node.breaches.map((breach) => breach.section)).toEqual(['11.5.5'])
  })

  test('on order, data comes for the task after it was aborted', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    world.faults.add({ kind: 'late-data' })
    wire.exchange(wire.command(read10(0, 1), { tag: 7, read: true, expected: BLOCK }))
    const replies = wire.exchange(wire.management(ABORT_TASK, { referenced: 7, refCmdSN: 1 }))
    expect(replies.map((reply) => reply.opcode)).toEqual([Op.managementResponse, Op.dataIn])
    expect(replies[1]?.tag).toBe(7)
  })
})

describe('functions on many tasks (§4.2.3.3)', () => {
  test('ABORT TASK SET ends the tasks of its LUN and session, not others', () => {
    const { world, wire } = scene()
    const other = new Wire(world)
    other.login({ isid: 0x23d000009 })
    const hold = world.faults.add({ kind: 'hold', times: 3 })
    wire.exchange(
      wire.command(TEST_UNIT_READY, { tag: 1 }),
      wire.command(TEST_UNIT_READY, { tag: 2, lun: 1 }),
    )
    other.exchange(other.command(TEST_UNIT_READY, { tag: 3 }))
    expect(outcome(wire.ask(wire.management(ABORT_TASK_SET)))).toBe(COMPLETE)
    hold.release()
    expect(wire.take().map((reply) => reply.tag)).toEqual([2])
    expect(other.take().map((reply) => reply.tag)).toEqual([3])
  })

  test.each([ABORT_TASK_SET, CLEAR_TASK_SET, LOGICAL_UNIT_RESET])(
    'function %i waits for the R2Ts of its tasks, and asks for nothing more',
    async (code) => {
      const { world, wire } = scene()
      const write256 = [0x2a, 0, 0, 0, 0, 0, 0, 1, 0, 0]
      const r2t = wire.ask(wire.command(write256, { tag: 7, write: true, expected: 256 * BLOCK }))
      expect([r2t.opcode, r2t.uint32(44)]).toEqual([Op.r2t, MAX_BURST])
      expect(wire.exchange(wire.management(code))).toEqual([])
      const reply = wire.ask(dataOut(7, pattern(MAX_BURST), { transferTag: r2t.uint32(20) }))
      expect(outcome(reply)).toBe(COMPLETE)
      expect(await stored(world.store, 0, BLOCK)).toEqual(new Uint8Array(BLOCK))
    },
  )

  test('an immediate function waits for the commands before it, and ends them as they come', () => {
    const { wire } = scene()
    expect(wire.exchange(wire.management(ABORT_TASK_SET, { cmdSN: 3, tag: 50 }))).toEqual([])
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 1 }))).toEqual([])
    const reply = wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 2 }))
    expect(outcome(reply)).toBe(COMPLETE)
    expect(reply.tag).toBe(50)
    expect(wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 3 })).status).toBe(0)
  })

  test('commands behind the function are not affected', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: 1 }))
    wire.exchange(wire.management(ABORT_TASK_SET, { cmdSN: 3 }))
    expect(wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 3, tag: 3 }))).toEqual([])
    const replies = wire.exchange(wire.command(TEST_UNIT_READY, { cmdSN: 2, tag: 2 }))
    expect(replies.map((reply) => [reply.opcode, reply.tag])).toEqual([
      [Op.managementResponse, replies.find((reply) => reply.opcode === Op.managementResponse)?.tag],
      [Op.response, 3],
    ])
  })

  test('a function that is not immediate takes its turn by CmdSN', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.management(ABORT_TASK_SET, { immediate: false, cmdSN: 2, tag: 50 }))
    const reply = wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 1 }))
    expect([outcome(reply), reply.expCmdSN]).toEqual([COMPLETE, 3])
  })

  test('CLEAR TASK SET ends the tasks of other sessions, which are told by a unit attention', () => {
    const { world, wire } = scene()
    const other = new Wire(world)
    other.login({ isid: 0x23d000009 })
    world.faults.add({ kind: 'hold' })
    other.exchange(other.command(TEST_UNIT_READY))
    expect(outcome(wire.ask(wire.management(CLEAR_TASK_SET)))).toBe(COMPLETE)
    expect(other.take()).toEqual([])
    expect(other.ask(other.command(TEST_UNIT_READY)).sense).toEqual([6, 0x2f, 0])
    expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0)
  })

  test('LOGICAL UNIT RESET: everybody learns of it, and other LUNs are left alone', () => {
    const { world, wire } = scene()
    const other = new Wire(world)
    other.login({ isid: 0x23d000009 })
    const hold = world.faults.add({ kind: 'hold', times: 2 })
    other.exchange(other.command(TEST_UNIT_READY), other.command(TEST_UNIT_READY, { lun: 1, tag: 11 }))
    expect(outcome(wire.ask(wire.management(LOGICAL_UNIT_RESET)))).toBe(COMPLETE)
    hold.release()
    expect(other.take().map((reply) => [reply.tag, reply.status])).toEqual([[11, 0]])
    for (const each of [wire, other]) {
      expect(each.ask(each.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 3])
      expect(each.ask(each.command(TEST_UNIT_READY)).status).toBe(0)
    }
  })

  test('TARGET WARM RESET ends all tasks and plugs the numbers before it', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold', times: 2 })
    wire.exchange(wire.command(TEST_UNIT_READY), wire.command(TEST_UNIT_READY, { lun: 1 }))
    const reply = wire.ask(wire.management(TARGET_WARM_RESET, { cmdSN: 5 }))
    expect([outcome(reply), reply.expCmdSN]).toEqual([COMPLETE, 5])
    expect(wire.ask(wire.command(TEST_UNIT_READY, { cmdSN: 5 })).sense).toEqual([6, 0x29, 3])
  })

  test('TARGET COLD RESET answers and ends every session', () => {
    const { world, wire } = scene()
    const other = new Wire(world)
    other.login({ isid: 0x23d000009 })
    expect(outcome(wire.ask(wire.management(TARGET_COLD_RESET)))).toBe(COMPLETE)
    expect([wire.connection.fate, other.connection.fate]).toEqual(['destroy', 'destroy'])
    expect(world.entry.sessions.size).toBe(0)
  })

  test.each([
    ['CLEAR ACA, as ACA is not supported', CLEAR_ACA, NOT_SUPPORTED],
    ['TASK REASSIGN', TASK_REASSIGN, NO_REASSIGNMENT],
    ['a function of RFC 7144', 9, NOT_SUPPORTED],
    ['an unassigned function', 99, NOT_SUPPORTED],
  ])('%s', (_name, code, response) => {
    const { wire } = scene()
    expect(outcome(wire.ask(wire.management(code)))).toBe(response)
  })

  test.each([ABORT_TASK_SET, CLEAR_TASK_SET, LOGICAL_UNIT_RESET])('function %i on no LUN', (code) => {
    const { wire } = scene()
    expect(outcome(wire.ask(wire.management(code, { lun: 9 })))).toBe(NO_LUN)
  })

  test('a flood of functions that wait is rejected', () => {
    const { wire } = scene()
    const replies = Array.from({ length: 70 }, () =>
      wire.exchange(wire.management(ABORT_TASK_SET, { cmdSN: 5 })),
    ).flat()
    expect(replies).toHaveLength(6)
    expect(replies.map((reply) => [reply.opcode, reply.byte(2)])).toEqual(Array(6).fill([Op.reject, 0x06]))
  })
})

describe('tasks that end together make no room for each other (SAM-5 §8)', () => {
  const DATA = pattern(BLOCK)

  /** One session has a write whose data is still to come, and behind it an ORDERED one that has all of its data. */
  function dormant(): { world: World; one: Wire; other: Wire } {
    const world = makeWorld()
    const [one, other] = [new Wire(world), new Wire(world)]
    one.login({ isid: 1, keys: ['InitialR2T=No', 'ImmediateData=Yes'] })
    other.login({ isid: 2 })
    reserveOut(one, 0, 0, 0, 1)
    reserveOut(other, 0, 0, 0, 2)
    expect(
      one.exchange(
        one.command(write10(8, 2), { write: true, expected: 2 * BLOCK, data: DATA, final: false }),
        one.command(write10(0, 1), { write: true, expected: BLOCK, data: DATA, attribute: ORDERED }),
        one.command(write10(1, 1), { write: true, expected: BLOCK, data: DATA, attribute: ORDERED }),
      ),
    ).toEqual([])
    return { world, one, other }
  }

  const written = async ({ store }: World): Promise<boolean> =>
    (await stored(store, 0, 16 * BLOCK)).some((byte) => byte !== 0)

  test.each([ABORT_TASK_SET, CLEAR_TASK_SET, LOGICAL_UNIT_RESET, TARGET_WARM_RESET, TARGET_COLD_RESET])(
    'function %i of their own session',
    async (code) => {
      const { world, one } = dormant()
      expect(outcome(one.ask(one.management(code)))).toBe(COMPLETE)
      expect(await written(world)).toBe(false)
    },
  )

  test.each([CLEAR_TASK_SET, LOGICAL_UNIT_RESET, TARGET_WARM_RESET, TARGET_COLD_RESET])(
    'function %i of another session',
    async (code) => {
      const { world, one, other } = dormant()
      expect(outcome(other.ask(other.management(code)))).toBe(COMPLETE)
      expect(one.take()).toEqual([])
      expect(await written(world)).toBe(false)
    },
  )

  test('the loss of their connection', async () => {
    const { world, one } = dormant()
    one.disconnect()
    expect(await written(world)).toBe(false)
  })

  test('PREEMPT AND ABORT', async () => {
    const { world, other } = dormant()
    expect(reserveOut(other, 5, 1, 2, 1).status).toBe(0)
    expect(await written(world)).toBe(false)
  })

  test('what ends with a power-on event, of several sessions', async () => {
    const { world, other } = dormant()
    other.exchange(
      other.command(write10(2, 1), { write: true, expected: BLOCK, data: DATA, attribute: ORDERED }),
    )
    world.entry.powerOn()
    expect(await written(world)).toBe(false)
  })

  test.each([
    ['LOGICAL UNIT RESET', (other: Wire) => outcome(other.ask(other.management(LOGICAL_UNIT_RESET)))],
    ['PREEMPT AND ABORT', (other: Wire) => reserveOut(other, 5, 1, 2, 1).status],
  ])('those that wait for memory: %s', async (_name, end) => {
    const world = makeWorld({}, undefined, { maxMemory: 64 * 1024 })
    const [one, other] = [new Wire(world), new Wire(world)]
    one.login({ isid: 1 })
    other.login({ isid: 2 })
    reserveOut(one, 0, 0, 0, 1)
    reserveOut(other, 0, 0, 0, 2)
    one.exchange(one.command(write10(40, 40), { write: true, expected: 40 * BLOCK }))
    const waiting = { write: true, expected: 15 * BLOCK, data: pattern(15 * BLOCK) }
    expect(one.exchange(one.command(write10(0, 15), waiting))).toEqual([])
    expect(end(other)).toBe(0)
    expect(await written(world)).toBe(false)
    expect(world.node.commandMemory.used).toBe(0)
  })

  test('one that is not affected begins when those before it have ended', async () => {
    const { world, one, other } = dormant()
    const ordered = { write: true, expected: BLOCK, data: DATA, attribute: ORDERED }
    expect(other.exchange(other.command(write10(2, 1), ordered))).toEqual([])
    expect(outcome(one.ask(one.management(ABORT_TASK_SET)))).toBe(COMPLETE)
    expect(other.take().map(({ status }) => status)).toEqual([0])
    expect(await stored(world.store, 2 * BLOCK, BLOCK)).toEqual(DATA)
  })
})

describe('after the loss of a connection', () => {
  test('the nexus is told that commands were cleared (§11.14.5)', () => {
    const { world, wire } = scene()
    world.faults.add({ kind: 'hold' })
    wire.exchange(wire.command(TEST_UNIT_READY))
    wire.disconnect()
    const next = new Wire(world)
    next.login()
    expect(next.ask(next.command(TEST_UNIT_READY)).sense).toEqual([6, 0x47, 0x7f])
    expect(next.ask(next.command(TEST_UNIT_READY)).status).toBe(0)
  })
})
