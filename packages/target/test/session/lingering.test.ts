/** Tasks that have ended without an answer while a store still works for them: nothing of them may come after the answer. */
import { describe, expect, test } from '@jest/globals'
import type { BlockStore } from '../../src/luns/block-store.ts'
import type { BlockRun } from '../../src/luns/provisioning-map.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import {
  BLOCK,
  Op,
  TARGET,
  TEST_UNIT_READY,
  Wire,
  loginRequest,
  makeWorld,
  pattern,
  stored,
  write10,
} from '../wire.ts'
import type { LoginOptions, World } from '../wire.ts'

const OTHER = 'iqn.2026-11.example:other'
const CONFLICT = 0x18
const ORDERED = 2
const MEBIBYTE = 2 ** 20

/** Memory whose writes take until they are let go. */
class HeldStore implements BlockStore {
  readonly byteLength = 8 * MEBIBYTE
  readonly #memory = new RamStore(8 * MEBIBYTE)
  readonly #waiting: (() => void)[] = []
  isHeld = true
  /** Writes and unmaps that were asked for. */
  steps = 0

  read(offset: number, into: Uint8Array): void {
    this.#memory.read(offset, into)
  }

  write(offset: number, data: Uint8Array): Promise<void> {
    return this.#step(() => {
      this.#memory.write(offset, data)
    })
  }

  unmap(offset: number, length: number, anchored: boolean): Promise<void> {
    return this.#step(() => {
      this.#memory.unmap(offset, length, anchored)
    })
  }

  runAt(offset: number): BlockRun {
    return this.#memory.runAt(offset)
  }

  flush(): void {
    this.#memory.flush()
  }

  close(): void {
    this.#memory.close()
  }

  /** Lets go what waits, and all that comes later; done when everything that follows has happened. */
  async release(): Promise<void> {
    this.isHeld = false
    for (const go of this.#waiting.splice(0)) go()
    await settle()
  }

  async #step(work: () => void): Promise<void> {
    this.steps++
    if (this.isHeld) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    work()
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
}

interface Scene {
  readonly world: World
  readonly store: HeldStore
  readonly one: Wire
  readonly other: Wire
}

function scene(): Scene {
  const store = new HeldStore()
  const world = makeWorld({ maxCommands: 16 }, store)
  const one = new Wire(world)
  const other = new Wire(world)
  one.login({ isid: 1 })
  other.login({ isid: 2, initiatorName: OTHER })
  return { world, store, one, other }
}

const DATA = pattern(BLOCK)
const writeOne = { write: true, expected: BLOCK, data: DATA } as const
/** The first block is written, and the store takes its time. */
function beginWrite({ one, store }: Scene): void {
  expect(one.exchange(one.command(write10(0, 1), { ...writeOne, tag: 7 }))).toEqual([])
  expect(store.steps).toBe(1)
}

const opcodes = (wire: Wire): number[] => wire.take().map(({ opcode }) => opcode)
const statusOf = (wire: Wire, cdb: readonly number[]): number => wire.ask(wire.command(cdb)).status

/** PERSISTENT RESERVE OUT with its list as immediate data. */
function reserveOut(wire: Wire, action: number, type: number, key: number, newKey: number): Uint8Array {
  const list = new Uint8Array(24)
  list[7] = key
  list[15] = newKey
  const cdb = [0x5f, action, type, 0, 0, 0, 0, 0, list.length, 0]
  return wire.command(cdb, { write: true, expected: list.length, data: list })
}

const [CLEAR_TASK_SET, LOGICAL_UNIT_RESET, TARGET_WARM_RESET] = [4, 5, 6] as const

describe('a write of another session that is under way (RFC 7143 §4.2.3.3 c)', () => {
  test.each([CLEAR_TASK_SET, LOGICAL_UNIT_RESET, TARGET_WARM_RESET])(
    'function %i is answered when it has landed',
    async (code) => {
      const its = scene()
      beginWrite(its)
      expect(its.other.exchange(its.other.management(code))).toEqual([])
      await settle()
      expect(opcodes(its.other)).toEqual([])
      await its.store.release()
      expect(opcodes(its.other)).toEqual([Op.managementResponse])
      expect(await stored(its.store, 0, BLOCK)).toEqual(DATA)
      expect(its.one.take()).toEqual([])
    },
  )

  test('PREEMPT AND ABORT is answered when it has landed', async () => {
    const its = scene()
    const { one, other, store } = its
    store.isHeld = false
    expect(one.ask(reserveOut(one, 0, 0, 0, 1)).status).toBe(0)
    expect(other.ask(reserveOut(other, 0, 0, 0, 2)).status).toBe(0)
    store.isHeld = true
    beginWrite(its)
    expect(other.exchange(reserveOut(other, 5, 1, 2, 1))).toEqual([])
    await settle()
    expect(opcodes(other)).toEqual([])
    await store.release()
    expect(other.take().map(({ status }) => status)).toEqual([0])
  })

  test('its session may be gone when the reset comes', async () => {
    const its = scene()
    beginWrite(its)
    its.one.disconnect()
    expect(its.other.exchange(its.other.management(LOGICAL_UNIT_RESET))).toEqual([])
    await its.store.release()
    expect(opcodes(its.other)).toEqual([Op.managementResponse])
  })

  test('its own session asks for its abort, too: that is answered when it has landed', async () => {
    const its = scene()
    const { one, other, store } = its
    beginWrite(its)
    other.exchange(other.management(LOGICAL_UNIT_RESET))
    expect(one.exchange(one.management(1, { referenced: 7, refCmdSN: 1 }))).toEqual([])
    await store.release()
    expect(one.take().map(({ opcode, header }) => [opcode, header[2]])).toEqual([[Op.managementResponse, 0]])
  })

  test('an ORDERED command waits for it, though it was aborted', async () => {
    const its = scene()
    const { one, other, store } = its
    beginWrite(its)
    one.exchange(one.management(1, { referenced: 7, refCmdSN: 1 }))
    expect(other.exchange(other.command(TEST_UNIT_READY, { attribute: ORDERED }))).toEqual([])
    await store.release()
    expect(opcodes(other)).toEqual([Op.response])
  })
})

describe('what an aborted task has not begun yet is not begun', () => {
  const block = { write: true, expected: BLOCK, data: DATA } as const
  const unmapList = Uint8Array.from([
    ...[0, 54, 0, 48, 0, 0, 0, 0],
    ...[0, 1, 2].flatMap((lba) => [0, 0, 0, 0, 0, 0, 0, lba, 0, 0, 0, 1, 0, 0, 0, 0]),
  ])
  // EXTENDED COPY (SPC-4 §6.4) of 6144 blocks from LUN 0, whose NAA designator is 8 zeros, to itself.
  const copyList = Uint8Array.from([
    ...[0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0],
    ...[0xe4, 0, 0, 0, 1, 3, 0, 8, ...Array.from({ length: 20 }, () => 0), 0, 0, 2, 0],
    ...[2, 0, 0, 24, 0, 0, 0, 0, 0, 0, 0x18, 0, ...Array.from({ length: 16 }, () => 0)],
  ])
  test.each([
    ['slices of WRITE SAME', [0x93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x18, 0, 0, 0], block],
    [
      'ranges of UNMAP', // anchored, for what is deallocated already takes no step
      [0x42, 1, 0, 0, 0, 0, 0, 0, unmapList.length, 0],
      { write: true, expected: unmapList.length, data: unmapList },
    ],
    [
      'slices of EXTENDED COPY',
      [0x83, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, copyList.length, 0, 0],
      { write: true, expected: copyList.length, data: copyList },
    ],
  ] as const)('%s', async (_name, cdb, options) => {
    const { store, one, other } = scene()
    expect(one.exchange(one.command(cdb, options))).toEqual([])
    await settle()
    expect(store.steps).toBe(1)
    expect(other.exchange(other.management(LOGICAL_UNIT_RESET))).toEqual([])
    await store.release()
    expect(opcodes(other)).toEqual([Op.managementResponse])
    expect(store.steps).toBe(1)
  })

  test('and when it is not aborted, all of it is done', async () => {
    const { store, one } = scene()
    one.exchange(one.command([0x93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x18, 0, 0, 0], block))
    await store.release()
    expect([store.steps, opcodes(one)]).toEqual([3, [Op.response]])
  })

  test('work that waits for the medium', async () => {
    const its = scene()
    const { one, other, store } = its
    beginWrite(its)
    const atomic = [0x9c, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 1, 0, 0]
    const compare = [0x89, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0]
    const both = new Uint8Array(2 * BLOCK)
    expect(
      one.exchange(
        one.command(atomic, block),
        one.command(compare, { write: true, expected: both.length, data: both }),
        one.command(write10(10, 1), block),
      ),
    ).toEqual([])
    expect(other.exchange(other.management(LOGICAL_UNIT_RESET))).toEqual([])
    await store.release()
    expect(opcodes(other)).toEqual([Op.managementResponse])
    expect(store.steps).toBe(1)
    // The medium is free again.
    expect(other.ask(other.command(TEST_UNIT_READY)).sense).toEqual([6, 0x29, 3])
    other.exchange(other.command(atomic, block))
    await settle()
    expect(other.take().map(({ status }) => status)).toEqual([0])
  })
})

describe('a nexus comes back', () => {
  /** A login whose answer is not awaited. */
  const askToLogin = (world: World, options: LoginOptions): Wire => {
    const wire = new Wire(world)
    const names = ['InitiatorName=iqn.2026-11.example:host', `TargetName=${TARGET}`]
    expect(wire.exchange(loginRequest(0x87, names, options))).toEqual([])
    return wire
  }

  test('session reinstatement is answered when the write of the old session has landed (§6.3.5)', async () => {
    const its = scene()
    beginWrite(its)
    const next = askToLogin(its.world, { isid: 1 })
    expect(its.one.connection.fate).toBe('destroy')
    await settle()
    expect(opcodes(next)).toEqual([])
    expect(its.world.entry.sessions.size).toBe(1)
    await its.store.release()
    const [reply] = next.take()
    expect([reply?.opcode, reply?.uint16(36)]).toEqual([Op.loginResponse, 0])
    expect(await stored(its.store, 0, BLOCK)).toEqual(DATA)
    expect(next.ask(next.command(TEST_UNIT_READY)).sense).toEqual([6, 0x47, 0x7f])
  })

  test('so is a login after the connection was lost; other nexuses do not wait', async () => {
    const its = scene()
    beginWrite(its)
    its.one.disconnect()
    const next = askToLogin(its.world, { isid: 1 })
    expect(new Wire(its.world).login({ isid: 3 }).uint16(36)).toBe(0)
    await its.store.release()
    expect(opcodes(next)).toEqual([Op.loginResponse])
  })

  test('so is connection reinstatement, and the session goes on (§6.3.4)', async () => {
    const its = scene()
    beginWrite(its)
    const [session] = its.world.entry.sessions
    const tsih = session?.identity.tsih ?? 0
    const next = askToLogin(its.world, { isid: 1, tsih })
    await its.store.release()
    const [reply] = next.take()
    expect([reply?.opcode, reply?.uint16(36), reply?.uint16(14)]).toEqual([Op.loginResponse, 0, tsih])
    expect([...its.world.entry.sessions]).toContain(session)
  })

  test.each([
    ['a new session: there is none', 0],
    ['connection reinstatement: the session ends with it', 1],
  ])('the connection is lost while it waits for %s', async (_name, joins) => {
    const its = scene()
    beginWrite(its)
    const [session] = its.world.entry.sessions
    const next = askToLogin(its.world, { isid: 1, tsih: joins * (session?.identity.tsih ?? 0) })
    next.disconnect()
    await its.store.release()
    expect(next.take()).toEqual([])
    expect([...its.world.entry.sessions].map(({ identity }) => identity.initiatorName)).toEqual([OTHER])
  })

  test('of two that wait, the later one has the session', async () => {
    const its = scene()
    beginWrite(its)
    const [first, second] = [askToLogin(its.world, { isid: 1 }), askToLogin(its.world, { isid: 1 })]
    await its.store.release()
    expect(opcodes(second)).toEqual([Op.loginResponse])
    expect(first.connection.fate).toBe('destroy')
    expect(its.world.entry.sessions.size).toBe(2)
  })

  test('RESERVE protects the last write of its session', async () => {
    const its = scene()
    const { one, other, store } = its
    expect(statusOf(one, [0x16, 0, 0, 0, 0, 0])).toBe(0)
    one.exchange(one.command(write10(0, 1), writeOne))
    one.disconnect()
    expect(statusOf(other, TEST_UNIT_READY)).toBe(CONFLICT)
    await store.release()
    expect(statusOf(other, TEST_UNIT_READY)).toBe(0)
  })
})
