/** Initiators that mean harm: whatever they send, the others go on and the memory stays bounded. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createTarget } from '../src/index.ts'
import type { Target } from '../src/index.ts'
import { RamStore } from '../src/luns/ram-store.ts'
import {
  BLOCK,
  Op,
  TARGET,
  TEST_UNIT_READY,
  Wire,
  dataOut,
  loginRequest,
  loginText,
  makeWorld,
  pattern,
  pdu,
  read10,
  stored,
  write10,
} from './wire.ts'
import type { World } from './wire.ts'

/**
 * A well-behaved session beside the attack: still served, from the first to the last block. An attacker may reset the
 * unit as anybody may, and what the others see of it is one unit attention (RFC 7143 11.5.1).
 */
function expectServed(wire: Wire): void {
  const first = wire.ask(wire.command(TEST_UNIT_READY))
  // The sense data stand behind their two bytes of length (11.4.7.2); the key's place is another in descriptor format.
  const key = (first.data[(first.data[2] ?? 0) & 2 ? 3 : 4] ?? 0) & 0x0f
  const isAttention = first.status === 2 && key === 6
  const reply = isAttention ? wire.ask(wire.command(TEST_UNIT_READY)) : first
  expect([reply.opcode, reply.status]).toEqual([Op.response, 0])
}

describe('malformed PDUs', () => {
  const bytes = fc.uint8Array({ minLength: 48, maxLength: 400 })

  test('random bytes before the login', () => {
    const world = makeWorld()
    const honest = new Wire(world)
    honest.login({ isid: 1 })
    fc.assert(
      fc.property(bytes, (noise) => {
        const wire = new Wire(world)
        wire.exchange(noise)
        wire.disconnect()
      }),
      { numRuns: 300 },
    )
    expectServed(honest)
    expect(world.node.connections.size).toBe(1)
  })

  test('random headers of every opcode in the full feature phase', () => {
    const world = makeWorld()
    const honest = new Wire(world)
    honest.login({ isid: 1 })
    const header = fc.record({
      opcode: fc.constantFrom(Op.nopOut, Op.command, Op.management, Op.dataOut, Op.logout, 0x04, 0x10, 0x1c),
      immediate: fc.boolean(),
      noise: fc.uint8Array({ minLength: 47, maxLength: 47 }),
      length: fc.nat(600),
    })
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const wire = new Wire(world)
        wire.login({ isid: 2 })
        for (const { opcode, immediate, noise, length } of headers) {
          const data = new Uint8Array(48 + ((length + 3) & ~3))
          data.set([opcode | (immediate ? 0x40 : 0), ...noise])
          data.set([0, 0, length >> 8, length & 255], 4)
          // Not TARGET COLD RESET, which does end all sessions (RFC 7143 11.5.1).
          if (opcode === Op.management && (noise[0] ?? 0) % 128 === 7) continue
          wire.exchange(data)
        }
        wire.disconnect()
      }),
      { numRuns: 300 },
    )
    expectServed(honest)
    expect(world.node.connections.size).toBe(1)
  })

  test('random CDBs to every LUN, with and without data', async () => {
    const world = makeWorld()
    const honest = new Wire(world)
    honest.login({ isid: 1 })
    const order = fc.record({
      opcode: fc.nat(255),
      rest: fc.uint8Array({ minLength: 15, maxLength: 15 }),
      lun: fc.nat(3),
      data: fc.option(fc.uint8Array({ maxLength: 512 }), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 20 }), async (orders) => {
        const wire = new Wire(world)
        wire.login({ isid: 2 })
        for (const { opcode, rest, lun, data } of orders) {
          // Not those that change what the honest one finds: RESERVE, PERSISTENT RESERVE OUT, SANITIZE.
          const cdb = [[0x16, 0x56, 0x5f, 0x48].includes(opcode) ? 0x28 : opcode, ...rest]
          const way =
            data === undefined ? { read: true, expected: 4096 } : { write: true, expected: data.length, data }
          // A mistake of ours is caught, and is a HARDWARE ERROR: none of these may find one.
          const replies = wire.exchange(wire.command(cdb, { lun, ...way }))
          const failed = replies.filter(({ opcode, status }) => opcode === Op.response && status === 2)
          expect(failed.map(({ sense }) => sense[0])).not.toContain(4)
        }
        expect(['open', 'end', 'destroy']).toContain(wire.connection.fate)
        wire.disconnect()
        // The next login waits until what was under way is over.
        await new Promise(setImmediate)
      }),
      { numRuns: 200 },
    )
    expect(honest.ask(honest.command(read10(0, 1), { read: true, expected: BLOCK })).opcode).toBe(Op.dataIn)
  })

  test('a data segment longer than MaxRecvDataSegmentLength ends the connection before its bytes are there', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    const header = pdu(Op.nopOut | 0x40, 0x80, { 16: 5, 20: 0xffff_ffff, 24: 1 })
    header.set([0, 0xff, 0xff, 0xff], 4)
    wire.exchange(header)
    expect(wire.connection.fate).toBe('destroy')
    expect(world.node.breaches).toHaveLength(1)
  })
})

describe('endless texts', () => {
  test('a login text that never ends is refused', () => {
    const wire = new Wire(makeWorld())
    const piece = Buffer.alloc(8000, 'X')
    let last = 0
    for (let count = 0; count < 200 && wire.connection.fate === 'open'; count++) {
      const [reply] = wire.exchange(loginText(0x44, piece)) // C: more follows
      last = reply?.byte(36) ?? last
    }
    expect(last).toBe(2) // initiator error
    expect(wire.connection.fate).toBe('end')
  })

  test('a text request that never ends is rejected', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    const piece = Buffer.alloc(8000, 'X')
    let transferTag = 0xffff_ffff
    let rejected = false
    for (let count = 0; count < 200 && !rejected && wire.connection.fate === 'open'; count++) {
      const words = { 16: 77, 20: transferTag, 24: wire.cmdSN, 28: 0 }
      const [reply] = wire.exchange(pdu(Op.text | 0x40, 0x40, words, { data: piece }))
      rejected = reply?.opcode === Op.reject
      transferTag = reply?.uint32(20) ?? 0
    }
    expect(rejected || wire.connection.fate !== 'open').toBe(true)
  })
})

describe('those that ask and never read', () => {
  test('answers to pings: cut off', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    const ping = wire.ping({ data: pattern(8192) })
    for (let count = 0; count < 4000 && wire.connection.fate === 'open'; count++)
      wire.connection.receive(ping)
    expect(wire.connection.fate).toBe('destroy')
  })

  test('data of reads: the window closes, and what is kept is bounded', () => {
    const world = makeWorld({ maxCommands: 128 })
    const wire = new Wire(world)
    wire.login()
    const megabyte = 2048
    for (let count = 0; count < 500; count++) {
      const cdb = [0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, megabyte >> 8, 0, 0, 0]
      wire.connection.receive(wire.command(cdb, { read: true, expected: megabyte * BLOCK }))
    }
    const [session] = world.entry.sessions
    expect(session?.commandMemory.used).toBeLessThanOrEqual(64 * 1024 * 1024)
    expect([...(session?.tasks ?? [])].length).toBeLessThanOrEqual(128)
  })

  /** A READ (16) of a whole mebibyte. */
  const MEBIBYTE = 2048
  const readMebibyte = [0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, MEBIBYTE >> 8, 0, 0, 0]

  /** Sessions that ask for all that they can get, and read nothing. */
  const greedyOnes = (world: World, count: number): Wire[] =>
    Array.from({ length: count }, (_, index) => {
      const wire = new Wire(world)
      wire.login({ isid: 100 + index })
      for (let asked = 0; asked < 16; asked++) {
        wire.connection.receive(wire.command(readMebibyte, { read: true, expected: MEBIBYTE * BLOCK }))
      }
      return wire
    })
  const largeWorld = (maxMemory: number): World =>
    makeWorld({ maxCommands: 32 }, new RamStore(4 * MEBIBYTE * BLOCK), { maxMemory })

  test('many of them together hold no more than maxMemory, and leave enough for others', () => {
    const world = largeWorld(16 * 2 ** 20)
    const greedy = greedyOnes(world, 12)
    expect(world.node.commandMemory.used).toBeGreaterThanOrEqual(4 * 2 ** 20)
    expect(world.node.commandMemory.used).toBeLessThanOrEqual(8 * 2 ** 20)
    const honest = new Wire(world)
    honest.login({ isid: 1 })
    for (let count = 0; count < 20; count++) {
      const reply = honest.ask(honest.command(read10(count, 8), { read: true, expected: 8 * BLOCK }))
      expect(reply.data).toHaveLength(8 * BLOCK)
    }
    for (const wire of greedy) expect(wire.connection.fate).toBe('open')
  })

  test('when a command finds no memory at all for a while, who has held it longest is cut off', () => {
    const world = largeWorld(3 * 2 ** 20)
    const greedy = greedyOnes(world, 2)
    const honest = new Wire(world)
    honest.login({ isid: 1 })
    const waiting = honest.command(readMebibyte, { read: true, expected: MEBIBYTE * BLOCK })
    expect(honest.exchange(waiting)).toEqual([])
    // The first has all of it, the second waits before the honest one: each in its turn.
    world.clock.advance(10_000)
    world.clock.advance(10_000)
    const received = honest.take().reduce((sum, { data }) => sum + data.length, 0)
    expect(received).toBe(MEBIBYTE * BLOCK)
    expect(greedy.map(({ connection }) => connection.fate)).toEqual(['destroy', 'destroy'])
  })

  test('unsolicited data that there is no memory for: TASK SET FULL, and nothing is written', async () => {
    const world = makeWorld({ maxCommands: 32 }, undefined, { maxMemory: 64 * 1024 })
    const wire = new Wire(world)
    wire.login({ keys: ['InitialR2T=No', 'ImmediateData=Yes'] })
    // F = 0: 48 KiB that are announced, and kept back. The rest of 32 KiB for all is not enough for more of the kind.
    const announced = (tag: number): Uint8Array =>
      wire.command(write10(0, 24), {
        tag,
        write: true,
        expected: 24 * BLOCK,
        data: pattern(512),
        final: false,
      })
    expect(wire.exchange(announced(1))[0]?.opcode).toBeUndefined()
    expect(wire.exchange(announced(2))).toEqual([])
    const rest = pattern(23 * BLOCK)
    const refused = wire.exchange(dataOut(2, rest, { offset: BLOCK }))
    expect(refused.map(({ opcode, status }) => [opcode, status])).toEqual([[Op.response, 0x28]])
    const done = wire.exchange(dataOut(1, rest, { offset: BLOCK }))
    expect(done.map(({ opcode, status }) => [opcode, status])).toEqual([[Op.response, 0]])
    expect(world.node.arrivalMemory.used).toBe(0)
    expect(await stored(world.store, BLOCK, 23 * BLOCK)).toEqual(rest)
    const again = wire.exchange(
      wire.command(write10(0, 1), { write: true, expected: BLOCK, data: pattern(BLOCK) }),
    )
    expect(again[0]?.status).toBe(0)
  })

  test('answers that nobody reads count for all connections together', () => {
    const world = makeWorld({}, undefined, { maxMemory: 256 * 1024 })
    const wires = Array.from({ length: 8 }, (_, index) => {
      const wire = new Wire(world)
      wire.login({ isid: 100 + index })
      const ping = wire.ping({ data: pattern(8192) })
      for (let count = 0; count < 100 && wire.connection.fate === 'open'; count++)
        wire.connection.receive(ping)
      return wire
    })
    expect(wires.map(({ connection }) => connection.fate)).toEqual(wires.map(() => 'destroy'))
    expect(world.node.arrivalMemory.used).toBe(0)
  })
})

describe('many connections', () => {
  let target: Target
  const sockets: Socket[] = []
  beforeEach(async () => {
    target = await createTarget({ name: TARGET, loginTimeout: 60_000, luns: [{ size: '1M' }] })
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await target.close()
  })
  const open = async (): Promise<Socket> => {
    const socket = connect(target.portal.port, target.portal.host)
    socket.on('error', () => undefined) // a reset is what some of these are to get
    sockets.push(socket)
    await once(socket, 'connect')
    return socket
  }

  test('1,000 half-open ones: half a login each, and another initiator still logs in, and is served', async () => {
    const half = loginRequest(0x87, ['InitiatorName=iqn.2026-11.example:slow']).subarray(0, 30)
    const before = process.memoryUsage().rss
    await Promise.all(
      Array.from({ length: 1000 }, async () => {
        ;(await open()).write(half)
      }),
    )
    const honest = await open()
    honest.write(loginRequest(0x87, ['InitiatorName=iqn.2026-11.example:honest', `TargetName=${TARGET}`]))
    const [reply] = (await once(honest, 'data')) as [Buffer]
    expect([reply[0], reply[36]]).toEqual([Op.loginResponse, 0])
    // The oldest half-open ones of the address have given way to the later ones.
    expect(target.connectionCount).toBeLessThanOrEqual(1001)
    while (target.connectionCount > 128) await new Promise(setImmediate)
    expect(target.sessionCount).toBe(1)
    honest.write(pdu(Op.nopOut | 0x40, 0x80, { 16: 5, 20: 0xffff_ffff, 24: 1 }))
    const [pong] = (await once(honest, 'data')) as [Buffer]
    expect(pong[0]).toBe(Op.nopIn)
    // What 1,000 connections take of this process: their sockets on both sides, and not a buffer of megabytes each.
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)
  })

  test('beyond maxConnections they are closed, and places come back', async () => {
    await target.close()
    target = await createTarget({ name: TARGET, maxConnections: 3, luns: [{ size: '1M' }] })
    const login = async (name: string): Promise<Socket> => {
      const socket = await open()
      socket.write(loginRequest(0x87, [`InitiatorName=iqn.2026-11.example:${name}`, `TargetName=${TARGET}`]))
      const [reply] = (await once(socket, 'data')) as [Buffer]
      expect([reply[0], reply[36]]).toEqual([Op.loginResponse, 0])
      return socket
    }
    const [first] = [await login('one'), await login('two')]
    const halfOpen = await open()
    halfOpen.resume()
    // A half-open one gives way; those that have logged in do not.
    await Promise.all([login('three'), halfOpen.closed ? undefined : once(halfOpen, 'close')])
    const refused = await open()
    refused.resume()
    if (!refused.closed) await once(refused, 'close')
    first.destroy()
    while (target.connectionCount > 2) await new Promise(setImmediate)
    await login('four')
  })

  test('slow readers and endless texts on real sockets: memory stays bounded, and another session is served', async () => {
    await target.close()
    const maxMemory = 32 * 2 ** 20
    const luns = [{ size: '2M' }]
    target = await createTarget({ name: TARGET, maxMemory, powerOnAttention: false, luns })
    const login = async (isid: number): Promise<Socket> => {
      const socket = await open()
      const names = ['InitiatorName=iqn.2026-11.example:many', `TargetName=${TARGET}`]
      socket.write(loginRequest(0x87, names, { isid }))
      await once(socket, 'data')
      return socket
    }
    const read = (cmdSN: number, blocks: number): Uint8Array => {
      const bytes = pdu(Op.command, 0x80 | 0x40 | 1, { 16: cmdSN, 20: blocks * BLOCK, 24: cmdSN })
      bytes.set([0x28, 0, 0, 0, 0, 0, 0, blocks >> 8, blocks & 255, 0], 32)
      return bytes
    }
    for (let isid = 1; isid <= 30; isid++) {
      const socket = await login(isid)
      socket.pause()
      for (let cmdSN = 1; cmdSN <= 64; cmdSN++) socket.write(read(cmdSN, 2048))
    }
    for (let count = 0; count < 30; count++) {
      const socket = await open()
      // C: more follows, and again, without end.
      for (let piece = 0; piece < 16; piece++) socket.write(loginText(0x44, Buffer.alloc(8000, 'X')))
    }
    const honest = await login(100)
    for (let cmdSN = 1; cmdSN <= 50; cmdSN++) {
      honest.write(read(cmdSN, 1))
      const [data] = (await once(honest, 'data')) as [Buffer]
      expect([(data[0] ?? 0) & 0x3f, data.length]).toEqual([Op.dataIn, 48 + BLOCK])
    }
    expect(target.memoryUsed).toBeGreaterThan(0)
    expect(target.memoryUsed).toBeLessThanOrEqual(maxMemory)
    expect(target.sessions).toHaveLength(31)
  })

  test('a login that takes too long is ended', async () => {
    await target.close()
    target = await createTarget({ name: TARGET, loginTimeout: 50, luns: [{ size: '1M' }] })
    const slow = await open()
    slow.resume()
    await once(slow, 'close')
    expect(target.sessionCount).toBe(0)
  })
})

test('the target listens on loopback unless it is told otherwise', async () => {
  await using target = await createTarget({ luns: [{ size: '1M' }] })
  expect(target.portal.host).toBe('127.0.0.1')
})
