import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectSocket } from 'node:net'
import { Duplex } from 'node:stream'
import { describe, expect, jest, test } from '@jest/globals'
import { accept, dial, SocketDriver } from '../src/socket-driver.ts'
import type { DialOptions } from '../src/socket-driver.ts'
import { expectPushed, listen, readAll, RecordingMachine, transmitOf, turns } from './support.ts'
import type { Listener } from './support.ts'

const MIB = 1 << 20

/** More than the kernel keeps for a peer that does not read. */
const TOO_MUCH = 64 * MIB

function dialed(
  listener: Listener,
  machine: RecordingMachine,
  more: Omit<DialOptions, 'host' | 'port'> = {},
): SocketDriver {
  return dial({ host: '127.0.0.1', port: listener.port, ...more }, machine, machine)
}

describe('reading', () => {
  test("bytes land in the machine's memory, without a copy", async () => {
    await using listener = await listen()
    const machine = new RecordingMachine(MIB, 777)
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    const data = randomBytes(MIB - 1)
    peer.end(data)
    await machine.until(() => machine.facts.includes('disconnected'))
    expect(Buffer.compare(machine.received, data)).toBe(0)
    expect(machine).toMatchObject({ placed: data.length, pushed: 0 })
    expect(driver.bytesRead).toBe(data.length)
  })

  test('an accepted socket pushes the same bytes', async () => {
    await using listener = await listen()
    const peer = connectSocket(listener.port, '127.0.0.1')
    const machine = new RecordingMachine(MIB, 777)
    const socket = await listener.accept()
    const keepAlive = jest.spyOn(socket, 'setKeepAlive')
    const driver = accept(socket, machine, machine)
    expect(keepAlive).toHaveBeenCalledWith(true, 30_000)
    socket.resume()
    const data = randomBytes(MIB - 1)
    peer.end(data)
    await expectPushed(machine, data)
    expect(driver.bytesRead).toBe(data.length)
    peer.destroy()
  })

  test('memory of the runtime instead of ours is copied', () => {
    const machine = new RecordingMachine()
    const { buffer, callback } = new SocketDriver(machine, machine).directRead()
    const ours = buffer()
    ours.fill(7, 0, 3)
    callback(3, ours)
    buffer()
    callback(2, Uint8Array.of(8, 9, 10))
    expect(machine).toMatchObject({ placed: 3, pushed: 2 })
    expect([...machine.received]).toEqual([7, 7, 7, 8, 9])
  })

  test('every arrival is followed by a pump', () => {
    const machine = new RecordingMachine()
    const { buffer, callback } = new SocketDriver(machine, machine).directRead()
    for (let count = 1; count <= 3; count++) {
      expect(callback(1, buffer())).toBe(true)
      expect(machine.pumps).toBe(count)
    }
  })
})

describe('writing', () => {
  test('gather lists go out whole and in order, with empty segments anywhere', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const empty = new Uint8Array(0)
    const lists = Array.from({ length: 40 }, (_, index) => {
      const parts = Array.from({ length: 1 + (index % 5) }, () => new Uint8Array(randomBytes(1 + index * 97)))
      return [[], [empty]][index % 2]?.concat(parts, index % 3 === 0 ? [empty] : []) ?? parts
    })
    const transmits = lists.map((segments) => transmitOf(...segments))
    machine.outgoing.push(...transmits)
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    const read = readAll(peer)
    await machine.until(() => machine.facts.includes('connected'))
    driver.flush()
    driver.end()
    const expected = Buffer.concat(lists.flat())
    expect(Buffer.compare(await read, expected)).toBe(0)
    await machine.until(() => machine.facts.includes('disconnected'))
    expect(machine.transmitted).toEqual(transmits)
    expect(driver.bytesWritten).toBe(expected.length)
  })

  test('nothing is polled before the socket is connected', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    machine.outgoing.push(transmitOf(Uint8Array.of(1)))
    const driver = dialed(listener, machine)
    driver.flush()
    expect(machine.polls).toBe(0)
    await machine.until(() => machine.facts.includes('connected'))
    driver.flush()
    expect(machine.transmitted).toHaveLength(1)
    driver.destroy()
    await machine.until(() => machine.facts.includes('disconnected'))
  })

  test('a peer that does not read stops the polling; when it reads, it goes on', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const big = transmitOf(new Uint8Array(TOO_MUCH / 2).fill(1), new Uint8Array(TOO_MUCH / 2).fill(2))
    const small = transmitOf(Uint8Array.of(3))
    machine.outgoing.push(big, small)
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    for (let round = 0; round < 10; round++) {
      driver.flush()
      await turns()
    }
    expect(machine).toMatchObject({ polls: 1, transmitted: [] })
    const read = readAll(peer)
    await machine.until(() => machine.transmitted.length === 2)
    expect(machine.transmitted).toEqual([big, small])
    driver.end()
    const bytes = await read
    expect(bytes).toHaveLength(TOO_MUCH + 1)
    expect([bytes[0], bytes[TOO_MUCH / 2 - 1], bytes[TOO_MUCH / 2], bytes.at(-1)]).toEqual([1, 1, 2, 3])
  })

  test('a write that is not done at once, after others that were, is told when it is', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const small = [1, 2, 3].map((byte) => transmitOf(Uint8Array.of(byte)))
    const big = transmitOf(new Uint8Array(TOO_MUCH).fill(4))
    const last = transmitOf(Uint8Array.of(5))
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    for (const transmit of small) {
      machine.outgoing.push(transmit)
      driver.flush()
      await turns()
    }
    expect(machine.transmitted).toEqual(small)
    machine.outgoing.push(big, last)
    driver.flush()
    await turns()
    expect(machine).toMatchObject({ polls: 7, transmitted: small })
    const read = readAll(peer)
    await machine.until(() => machine.transmitted.length === 5)
    driver.end()
    const bytes = await read
    expect(bytes).toHaveLength(3 + TOO_MUCH + 1)
    expect([...bytes.subarray(0, 4), bytes.at(-2), bytes.at(-1)]).toEqual([1, 2, 3, 4, 4, 5])
    expect(driver.bytesWritten).toBe(bytes.length)
  })

  test('a stream that is no socket is written nothing but what there is to send', async () => {
    const chunks: number[][] = []
    const done: (() => void)[] = []
    const stream = new Duplex({
      read: () => undefined,
      write: (chunk: Uint8Array, _, written) => {
        chunks.push([...chunk])
        // Some at once, some later.
        if (chunks.length < 3) written()
        else done.push(written)
      },
    })
    const machine = new RecordingMachine()
    const driver = dial({ host: 'x', port: 1, createConnection: () => stream }, machine, machine)
    await machine.until(() => machine.facts.includes('connected'))
    const transmits = [1, 2, 3, 4].map((byte) => transmitOf(Uint8Array.of(byte)))
    machine.outgoing.push(...transmits)
    driver.flush()
    expect(machine.transmitted).toEqual(transmits.slice(0, 2))
    done.shift()?.()
    await machine.until(() => machine.transmitted.length === 3)
    done.shift()?.()
    await machine.until(() => machine.transmitted.length === 4)
    expect(chunks).toEqual([[1], [2], [3], [4]])
    driver.destroy()
    await machine.until(() => machine.facts.includes('disconnected'))
  })

  test('end() sends what is left before FIN', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    machine.outgoing.push(transmitOf(new Uint8Array(TOO_MUCH)), transmitOf(Uint8Array.of(1, 2, 3)))
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    driver.flush()
    driver.end()
    const bytes = await readAll(peer)
    expect(bytes).toHaveLength(TOO_MUCH + 3)
    await machine.until(() => machine.facts.includes('disconnected'))
    expect(machine.transmitted).toHaveLength(2)
  })
})

describe('the end of a connection', () => {
  test('a peer that ends: the end, then gone without a cause, each once', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    dialed(listener, machine)
    const peer = await listener.accept()
    peer.end()
    await machine.until(() => machine.facts.includes('disconnected'))
    await turns()
    expect(machine.facts).toEqual(['connected', 'end', 'disconnected'])
    expect(machine.cause).toBeUndefined()
  })

  test('a reset is a cause, and no end', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    dialed(listener, machine)
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    peer.resetAndDestroy()
    await machine.until(() => machine.facts.includes('disconnected'))
    await turns()
    expect(machine.facts).toEqual(['connected', 'disconnected'])
    expect(machine.cause).toMatchObject({ code: 'ECONNRESET' })
  })

  test('a reset while a transmit is under way gives it up', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    machine.outgoing.push(transmitOf(new Uint8Array(TOO_MUCH)), transmitOf(Uint8Array.of(1)))
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    driver.flush()
    peer.resetAndDestroy()
    await machine.until(() => machine.facts.includes('disconnected'))
    driver.flush()
    await turns()
    expect(machine).toMatchObject({ polls: 1, transmitted: [], facts: ['connected', 'disconnected'] })
    expect(machine.cause).toBeDefined()
  })

  test('destroy() is reported when the socket is gone', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const driver = dialed(listener, machine)
    const peer = await listener.accept()
    const closed = once(peer.resume(), 'close')
    await machine.until(() => machine.facts.includes('connected'))
    driver.destroy()
    driver.destroy()
    expect(machine.facts).toEqual(['connected'])
    await machine.until(() => machine.facts.includes('disconnected'))
    await closed
    await turns()
    expect(machine).toMatchObject({ facts: ['connected', 'disconnected'], cause: undefined })
  })

  test('destroy() before the connection is there', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    dialed(listener, machine).destroy()
    await machine.until(() => machine.facts.includes('disconnected'))
    await turns()
    expect(machine.facts).toEqual(['disconnected'])
  })

  test('end() before the connection is there sends nothing but FIN', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const driver = dialed(listener, machine)
    driver.end()
    const peer = await listener.accept()
    const read = readAll(peer)
    await machine.until(() => machine.facts.includes('connected'))
    driver.flush()
    expect(await read).toHaveLength(0)
    await machine.until(() => machine.facts.includes('disconnected'))
  })

  test('a port where nobody listens is a fact, with its cause', async () => {
    const listener = await listen()
    const { port } = listener
    await listener[Symbol.asyncDispose]()
    const machine = new RecordingMachine()
    dial({ host: '127.0.0.1', port }, machine, machine)
    await machine.until(() => machine.facts.includes('disconnected'))
    await turns()
    expect(machine.facts).toEqual(['disconnected'])
    expect(machine.cause).toMatchObject({ code: 'ECONNREFUSED', port })
  })
})

describe('options of a dialed socket', () => {
  test('a tap sees what passes, in both directions, and the end', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine(MIB, 777)
    const seen: string[] = []
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
    const driver = dialed(listener, machine, {
      tap: {
        connected: ({ remoteAddress, remotePort, localPort }) =>
          seen.push(`connected ${remoteAddress} ${remotePort === listener.port} ${localPort > 0}`),
        received: (bytes) => seen.push(`received ${hex(bytes)}`),
        sent: (segments) => seen.push(`sent ${segments.map(hex).join('|')}`),
        ended: (side) => seen.push(`ended ${side}`),
        closed: (cause) => seen.push(`closed ${cause === undefined}`),
      },
    })
    const peer = await listener.accept()
    await machine.until(() => machine.facts.includes('connected'))
    machine.outgoing.push(transmitOf(Uint8Array.of(1), Uint8Array.of(2, 3)))
    driver.flush()
    peer.write(Uint8Array.of(4, 5))
    await machine.until(() => machine.placed > 0)
    driver.end()
    driver.end()
    const last = readAll(peer)
    await last
    peer.end()
    await machine.until(() => machine.facts.includes('disconnected'))
    expect(seen).toEqual([
      'connected 127.0.0.1 true true',
      'sent 01|0203',
      'received 0405',
      'ended local',
      'ended remote',
      'closed true',
    ])
  })

  test('addresses of both ends', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    const driver = dialed(listener, machine, { localAddress: '127.0.0.1', keepAlive: false })
    await machine.until(() => machine.facts.includes('connected'))
    expect(driver).toMatchObject({ localAddress: '127.0.0.1', remoteAddress: '127.0.0.1' })
    driver.destroy()
    await machine.until(() => machine.facts.includes('disconnected'))
  })

  test('a local address that is not ours is a fact', async () => {
    await using listener = await listen()
    const machine = new RecordingMachine()
    dialed(listener, machine, { localAddress: '192.0.2.1' })
    await machine.until(() => machine.facts.includes('disconnected'))
    expect(machine.cause).toMatchObject({ code: 'EADDRNOTAVAIL' })
  })

  test.each([
    [{ port: 70_000 }, 'ERR_SOCKET_BAD_PORT'],
    [{ localAddress: 'nonsense' }, 'ERR_INVALID_IP_ADDRESS'],
  ])('misuse throws: %j', (wrong, code) => {
    const machine = new RecordingMachine()
    const thrown = ((): unknown => {
      try {
        return dial({ host: '127.0.0.1', port: 3260, ...wrong }, machine, machine)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toMatchObject({ code })
    expect(machine.facts).toEqual([])
  })
})
