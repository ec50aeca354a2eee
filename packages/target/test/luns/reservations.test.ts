import { describe, expect, test } from '@jest/globals'
import type { CommandResult } from '../../src/luns/command.ts'
import { nexusOf } from '../../src/luns/nexus.ts'
import type { Nexus } from '../../src/luns/nexus.ts'
import { NEXUS, OTHER, THIRD, cdbOf, scene, senseOf } from './scene.ts'
import type { Scene } from './scene.ts'

const CONFLICT = 0x18
const Out = {
  REGISTER: 0,
  RESERVE: 1,
  RELEASE: 2,
  CLEAR: 3,
  PREEMPT: 4,
  PREEMPT_ABORT: 5,
  IGNORE: 6,
  MOVE: 7,
} as const
const Type = { WE: 1, EA: 3, WERO: 5, EARO: 6, WEAR: 7, EAAR: 8 } as const

interface Order {
  readonly action: number
  readonly type?: number
  readonly key?: number
  readonly newKey?: number
  readonly flags?: number
  readonly more?: readonly number[]
}

/** PERSISTENT RESERVE OUT as SPC-4 §6.16 draws it: the keys lie at the end of their 8 bytes here. */
async function reserveOut({ runAs }: Scene, nexus: Nexus, order: Order): Promise<CommandResult> {
  const { action, type = 0, key = 0, newKey = 0, flags = 0, more = [] } = order
  const list = [0, 0, 0, 0, 0, 0, 0, key, 0, 0, 0, 0, 0, 0, 0, newKey, 0, 0, 0, 0, flags, 0, 0, 0, ...more]
  const cdb = [0x5f, action, type, 0, 0, 0, 0, list.length >> 8, list.length & 255, 0]
  return await runAs(nexus, cdb, Uint8Array.from(list))
}

const reserveIn = async ({ run }: Scene, action: number): Promise<number[]> => [
  ...(await run([0x5e, action, 0, 0, 0, 0, 0, 1, 0, 0])).dataIn,
]

/** TransportID of an iSCSI initiator port (SPC-4 §7.6.4.6): format 01b, protocol 5h. */
function transportId({ initiatorPort }: Nexus): number[] {
  const text = [...Buffer.from(initiatorPort)]
  const length = (text.length + 4) & ~3
  return [
    0x45,
    0,
    length >> 8,
    length & 255,
    ...text,
    ...Array.from({ length: length - text.length }, () => 0),
  ]
}

const register = async (its: Scene, nexus: Nexus, newKey: number): Promise<void> => {
  expect((await reserveOut(its, nexus, { action: Out.IGNORE, newKey })).status).toBe(0)
}

/** NEXUS has key 1, OTHER key 2, and NEXUS holds a reservation. */
async function held(type: number): Promise<Scene> {
  const its = scene()
  await register(its, NEXUS, 1)
  await register(its, OTHER, 2)
  expect((await reserveOut(its, NEXUS, { action: Out.RESERVE, type, key: 1 })).status).toBe(0)
  return its
}

const READ = cdbOf[10](0x28, 0, 1)
const WRITE = cdbOf[10](0x2a, 0, 1)
const BLOCK = new Uint8Array(512)

describe('who may do what (SBC-3 table 13)', () => {
  test.each([
    // type, a registrant's read and write, a stranger's read and write
    ['write exclusive', Type.WE, [0, CONFLICT], [0, CONFLICT]],
    ['exclusive access', Type.EA, [CONFLICT, CONFLICT], [CONFLICT, CONFLICT]],
    ['write exclusive, registrants only', Type.WERO, [0, 0], [0, CONFLICT]],
    ['exclusive access, registrants only', Type.EARO, [0, 0], [CONFLICT, CONFLICT]],
    ['write exclusive, all registrants', Type.WEAR, [0, 0], [0, CONFLICT]],
    ['exclusive access, all registrants', Type.EAAR, [0, 0], [CONFLICT, CONFLICT]],
  ])('%s', async (_name, type, registrant, stranger) => {
    const its = await held(type)
    const tried = async (nexus: Nexus): Promise<number[]> => [
      (await its.runAs(nexus, READ)).status,
      (await its.runAs(nexus, WRITE, BLOCK)).status,
    ]
    expect(await tried(NEXUS)).toEqual([0, 0])
    expect(await tried(OTHER)).toEqual(registrant)
    expect(await tried(THIRD)).toEqual(stranger)
    for (const cdb of [
      [0, 0, 0, 0, 0, 0],
      [0x12, 0, 0, 0, 36, 0],
      [0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]) {
      expect((await its.runAs(THIRD, cdb)).status).toBe(0)
    }
  })

  test.each([
    ['RESERVE (6)', [0x16, 0, 0, 0, 0, 0]],
    ['UNMAP', [0x42, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['MODE SELECT (6)', [0x15, 0x10, 0, 0, 0, 0]],
    ['SYNCHRONIZE CACHE (10)', cdbOf[10](0x35, 0, 0)],
    ['START STOP UNIT that stops', [0x1b, 0, 0, 0, 0, 0]],
  ])('%s needs write access', async (_name, cdb) => {
    expect((await (await held(Type.WE)).runAs(OTHER, cdb)).status).toBe(CONFLICT)
  })

  test('START STOP UNIT that starts is allowed to all', async () => {
    expect((await (await held(Type.EA)).runAs(OTHER, [0x1b, 0, 0, 0, 1, 0])).status).toBe(0)
  })
})

describe('PERSISTENT RESERVE OUT', () => {
  test('REGISTER: the key that is registered must be named', async () => {
    const its = scene()
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, key: 9, newKey: 1 })).status).toBe(CONFLICT)
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, newKey: 1 })).status).toBe(0)
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, newKey: 2 })).status).toBe(CONFLICT)
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, key: 1, newKey: 2 })).status).toBe(0)
    expect(await reserveIn(its, 0)).toEqual([0, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 2])
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, key: 2 })).status).toBe(0)
    expect(await reserveIn(its, 0)).toEqual([0, 0, 0, 3, 0, 0, 0, 0])
  })

  test('REGISTER with SPEC_I_PT registers other ports', async () => {
    const its = scene()
    const id = transportId(OTHER)
    const more = [0, 0, 0, id.length, ...id]
    expect(
      (await reserveOut(its, NEXUS, { action: Out.REGISTER, newKey: 7, flags: 0x08, more })).status,
    ).toBe(0)
    expect(its.unit.reservations.registrations.map(({ nexus }) => nexus.key)).toEqual([NEXUS.key, OTHER.key])
    const cut = await reserveOut(its, THIRD, {
      action: Out.REGISTER,
      newKey: 7,
      flags: 0x08,
      more: more.slice(0, -4),
    })
    expect(senseOf(cut)).toEqual([5, 0x26, 0])
  })

  test.each([
    ['with a comma', 'iqn.2026-11.example:a,b'],
    ['empty', ''],
    ['of 224 bytes', 'x'.repeat(224)],
  ])('a TransportID whose name is none: %s', async (_name, name) => {
    const its = await held(Type.WE)
    const id = transportId(nexusOf(name, 1))
    const more = [0, 0, id.length >> 8, id.length & 255, ...id]
    const register = { action: Out.REGISTER, newKey: 7, flags: 0x08, more }
    expect(senseOf(await reserveOut(its, THIRD, register))).toEqual([5, 0x26, 0])
    const list = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, ...more]
    const cdb = [0x5f, Out.MOVE, Type.WE, 0, 0, 0, 0, list.length >> 8, list.length & 255, 0]
    expect(senseOf(await its.run(cdb, Uint8Array.from(list)))).toEqual([5, 0x26, 0])
    expect((await reserveIn(its, 3)).slice(8, 16)).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('APTPL is refused: nothing is kept through power loss', async () => {
    const refused = await reserveOut(scene(), NEXUS, { action: Out.REGISTER, newKey: 1, flags: 0x01 })
    expect(senseOf(refused)).toEqual([5, 0x26, 0])
    expect(refused.sense?.fieldPointer).toEqual({ in: 'parameter-list', byte: 20, bit: 0 })
  })

  test('RESERVE: a second holder is refused, the same again is not', async () => {
    const its = await held(Type.WE)
    const again = { action: Out.RESERVE, type: Type.WE, key: 1 }
    expect((await reserveOut(its, NEXUS, again)).status).toBe(0)
    expect((await reserveOut(its, NEXUS, { ...again, type: Type.EA })).status).toBe(CONFLICT)
    expect((await reserveOut(its, OTHER, { ...again, key: 2 })).status).toBe(CONFLICT)
    expect((await reserveOut(its, THIRD, again)).status).toBe(CONFLICT)
    expect(await reserveIn(its, 1)).toEqual([
      0, 0, 0, 2, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0,
    ])
  })

  test('RESERVE: scopes and types that there are not', async () => {
    const its = scene()
    await register(its, NEXUS, 1)
    for (const type of [0, 2, 4, 9, 0x11]) {
      expect(senseOf(await reserveOut(its, NEXUS, { action: Out.RESERVE, type, key: 1 }))).toEqual([
        5, 0x24, 0,
      ])
    }
  })

  test('RELEASE: by the holder with its type; others may try', async () => {
    const its = await held(Type.WERO)
    const release = { action: Out.RELEASE, type: Type.WERO, key: 1 }
    expect(senseOf(await reserveOut(its, NEXUS, { ...release, type: Type.WE }))).toEqual([5, 0x26, 4])
    expect((await reserveOut(its, OTHER, { ...release, key: 2 })).status).toBe(0)
    expect(its.unit.reservations.held?.type).toBe(Type.WERO)
    expect((await reserveOut(its, NEXUS, release)).status).toBe(0)
    expect(its.unit.reservations.held).toBeUndefined()
    expect(senseOf(await its.runAs(OTHER, READ))).toEqual([6, 0x2a, 4]) // RESERVATIONS RELEASED
  })

  test('the holder of a registrants only reservation unregisters', async () => {
    const its = await held(Type.EARO)
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, key: 1 })).status).toBe(0)
    expect(its.unit.reservations.held).toBeUndefined()
    expect(senseOf(await its.runAs(OTHER, READ))).toEqual([6, 0x2a, 4])
  })

  test('an all registrants reservation ends with its last registrant, and has key 0', async () => {
    const its = await held(Type.WEAR)
    expect((await reserveIn(its, 1)).slice(8, 16)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect((await reserveOut(its, NEXUS, { action: Out.REGISTER, key: 1 })).status).toBe(0)
    expect(its.unit.reservations.held?.type).toBe(Type.WEAR)
    expect((await reserveOut(its, OTHER, { action: Out.REGISTER, key: 2 })).status).toBe(0)
    expect(its.unit.reservations.held).toBeUndefined()
  })

  test('CLEAR', async () => {
    const its = await held(Type.EA)
    expect((await reserveOut(its, OTHER, { action: Out.CLEAR, key: 2 })).status).toBe(0)
    expect(its.unit.reservations.registrations).toEqual([])
    expect(its.unit.reservations.held).toBeUndefined()
    expect(senseOf(await its.run(READ))).toEqual([6, 0x2a, 3]) // RESERVATIONS PREEMPTED
    expect((await its.runAs(OTHER, READ)).status).toBe(0)
  })

  test('PREEMPT takes a registration away', async () => {
    const its = await held(Type.EA)
    expect(
      (await reserveOut(its, NEXUS, { action: Out.PREEMPT, type: Type.EA, key: 1, newKey: 2 })).status,
    ).toBe(0)
    expect(its.unit.reservations.registrations.map(({ nexus }) => nexus.key)).toEqual([NEXUS.key])
    expect(its.unit.reservations.held).toEqual({ type: Type.EA, key: 1n })
    expect(senseOf(await its.runAs(OTHER, [0, 0, 0, 0, 0, 0]))).toEqual([6, 0x2a, 5]) // REGISTRATIONS PREEMPTED
    expect(its.aborted).toEqual([])
    const unknown = await reserveOut(its, NEXUS, { action: Out.PREEMPT, type: Type.EA, key: 1, newKey: 9 })
    expect(unknown.status).toBe(CONFLICT)
    expect(senseOf(await reserveOut(its, NEXUS, { action: Out.PREEMPT, type: Type.EA, key: 1 }))).toEqual([
      5, 0x26, 0,
    ])
  })

  test('PREEMPT AND ABORT takes the reservation over and ends the tasks of the old holder', async () => {
    const its = await held(Type.EA)
    const order = { action: Out.PREEMPT_ABORT, type: Type.WERO, key: 2, newKey: 1 }
    expect((await reserveOut(its, OTHER, order)).status).toBe(0)
    expect(its.unit.reservations.held).toEqual({ type: Type.WERO, key: 2n })
    expect(its.aborted).toEqual([NEXUS.key])
    expect(senseOf(await its.run(READ))).toEqual([6, 0x2a, 5])
  })

  test('PREEMPT of an all registrants reservation with key 0 takes it from all', async () => {
    const its = await held(Type.WEAR)
    expect((await reserveOut(its, OTHER, { action: Out.PREEMPT, type: Type.WE, key: 2 })).status).toBe(0)
    expect(its.unit.reservations.held).toEqual({ type: Type.WE, key: 2n })
    expect(its.unit.reservations.registrations).toHaveLength(1)
  })

  test('REGISTER AND MOVE', async () => {
    const its = await held(Type.WE)
    const id = transportId(THIRD)
    // key, new key, UNREG at byte 17, relative target port at 18, length of the TransportID at 20
    const list = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 0, id.length, ...id]
    const cdb = [0x5f, Out.MOVE, Type.WE, 0, 0, 0, 0, 0, list.length, 0]
    expect((await its.runAs(OTHER, cdb, Uint8Array.from(list))).status).toBe(CONFLICT)
    expect((await its.run(cdb, Uint8Array.from(list))).status).toBe(0)
    expect(its.unit.reservations.isHolder(THIRD)).toBe(true)
    expect(its.unit.reservations.registrations.map(({ nexus }) => nexus.key)).toEqual([OTHER.key, THIRD.key])
    expect((await its.runAs(THIRD, WRITE, BLOCK)).status).toBe(0)
  })

  test('a list of the wrong length', async () => {
    for (const length of [0, 23, 25]) {
      const result = await scene().run([0x5f, Out.CLEAR, 0, 0, 0, 0, 0, 0, length, 0], new Uint8Array(length))
      expect(senseOf(result)).toEqual([5, 0x1a, 0])
    }
    expect(senseOf(await scene().run([0x5f, 0x1f, 0, 0, 0, 0, 0, 0, 24, 0]))).toEqual([5, 0x24, 0])
  })
})

describe('PERSISTENT RESERVE IN', () => {
  test('REPORT CAPABILITIES: all six types, SIP_C and ATP_C, no PTPL_C', async () => {
    expect(await reserveIn(scene(), 2)).toEqual([0, 8, 0x0c, 0x80, 0xea, 0x01, 0, 0])
  })

  test('READ FULL STATUS', async () => {
    const its = await held(Type.WE)
    const status = await reserveIn(its, 3)
    expect(status.slice(0, 4)).toEqual([0, 0, 0, 2])
    const id = transportId(NEXUS)
    const first = status.slice(8, 8 + 24 + id.length)
    expect(first.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
    expect(first.slice(12, 24)).toEqual([1, Type.WE, 0, 0, 0, 0, 0, 1, 0, 0, 0, id.length])
    expect(first.slice(24)).toEqual(id)
    expect(status[8 + 24 + id.length + 12]).toBe(0) // OTHER holds nothing
  })
})

describe('RESERVE and RELEASE (SPC-2)', () => {
  const RESERVE = [0x16, 0, 0, 0, 0, 0]
  const RELEASE = [0x17, 0, 0, 0, 0, 0]

  test('what others may do', async () => {
    const its = scene()
    expect((await its.run(RESERVE)).status).toBe(0)
    for (const cdb of [READ, RESERVE, [0, 0, 0, 0, 0, 0], [0x5e, 0, 0, 0, 0, 0, 0, 0, 8, 0]]) {
      expect((await its.runAs(OTHER, cdb)).status).toBe(CONFLICT)
    }
    for (const cdb of [RELEASE, [0x12, 0, 0, 0, 36, 0], [0x03, 0, 0, 0, 18, 0]]) {
      expect((await its.runAs(OTHER, cdb)).status).toBe(0)
    }
    expect((await its.runAs(OTHER, READ)).status).toBe(CONFLICT)
    expect((await its.run(RELEASE)).status).toBe(0)
    expect((await its.runAs(OTHER, READ)).status).toBe(0)
  })

  test.each([
    [
      'nexus loss',
      (its: Scene) => {
        its.unit.loseNexus(NEXUS)
      },
    ],
    [
      'logical unit reset',
      (its: Scene) => {
        its.unit.reset([])
      },
    ],
    [
      'power on',
      (its: Scene) => {
        its.unit.powerOn()
      },
    ],
  ])('ends with %s', async (_name, event) => {
    const its = scene()
    await its.run(RESERVE)
    event(its)
    expect((await its.runAs(OTHER, READ)).status).toBe(0)
  })

  test('conflicts with registrations', async () => {
    const its = scene()
    await register(its, OTHER, 2)
    expect((await its.run(RESERVE)).status).toBe(CONFLICT)
    expect((await its.run([0x56, 0, 0, 0, 0, 0, 0, 0, 0, 0])).status).toBe(CONFLICT)
  })
})

test('persistent reservations outlive a session and a reset, and not a power cycle', async () => {
  const its = await held(Type.EA)
  its.unit.loseNexus(NEXUS)
  its.unit.reset([])
  expect(its.unit.reservations.held).toEqual({ type: Type.EA, key: 1n })
  its.unit.powerOn()
  expect(its.unit.reservations.held).toBeUndefined()
  expect(its.unit.reservations.registrations).toEqual([])
})
