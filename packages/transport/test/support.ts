/** A machine that does nothing but remember, and a peer on the other end of a real socket. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect } from '@jest/globals'
import type { ByteMachine, Transmit } from '../src/byte-machine.ts'
import type { DriverOwner } from '../src/socket-driver.ts'

/** A gather list of these segments. */
export function transmitOf(...segments: readonly Uint8Array[]): Transmit {
  return { segments, byteLength: segments.reduce((sum, { length }) => sum + length, 0) }
}

/** Remembers every fact, hands out memory from an arena, and sends what it was given. */
export class RecordingMachine implements ByteMachine, DriverOwner {
  /** The facts in the order in which they came, but for received bytes. */
  readonly facts: string[] = []
  readonly arena: Uint8Array
  readonly outgoing: Transmit[] = []
  readonly transmitted: Transmit[] = []
  cause: unknown
  /** Bytes that came by `handleReceived`, and those that came by `receive`. */
  placed = 0
  pushed = 0
  polls = 0
  pumps = 0
  readonly #step: number
  #waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = []

  /** @param step how much memory is given at a time */
  constructor(arenaLength = 1 << 20, step = 1000) {
    this.arena = new Uint8Array(arenaLength)
    this.#step = step
  }

  /** The bytes that have come. */
  get received(): Uint8Array {
    return this.arena.subarray(0, this.placed + this.pushed)
  }

  /** Done when `isMet`, which is asked after every fact. */
  async until(isMet: () => boolean): Promise<void> {
    if (isMet()) return
    await new Promise<void>((resolve) => this.#waiting.push({ isMet, resolve }))
  }

  pump(): void {
    this.pumps++
    const met = this.#waiting.filter(({ isMet }) => isMet())
    this.#waiting = this.#waiting.filter((waiting) => !met.includes(waiting))
    for (const { resolve } of met) resolve()
  }

  handleConnected(): void {
    this.facts.push('connected')
  }

  receiveBuffer(): Uint8Array {
    const at = this.placed + this.pushed
    return this.arena.subarray(at, at + this.#step)
  }

  handleReceived(byteCount: number): void {
    this.placed += byteCount
  }

  receive(bytes: Uint8Array): void {
    this.arena.set(bytes, this.placed + this.pushed)
    this.pushed += bytes.length
  }

  pollTransmit(): Transmit | undefined {
    this.polls++
    return this.outgoing.shift()
  }

  handleTransmitted(transmit: Transmit): void {
    this.transmitted.push(transmit)
    this.pump()
  }

  handleEnd(): void {
    this.facts.push('end')
  }

  handleDisconnected(cause: Error | undefined): void {
    this.cause = cause
    this.facts.push('disconnected')
  }
}

/** A listener on loopback that hands over each socket that it accepts. */
export interface Listener extends AsyncDisposable {
  readonly port: number
  /** The next socket that is accepted; it does not read before it is told to. */
  accept(): Promise<Socket>
}

export async function listen(): Promise<Listener> {
  const server = createServer({ pauseOnConnect: true })
  const sockets: Socket[] = []
  const accepted: Socket[] = []
  const waiting: ((socket: Socket) => void)[] = []
  server.on('connection', (socket) => {
    sockets.push(socket)
    // What a test does to the other end is no news here.
    socket.on('error', () => undefined)
    const taker = waiting.shift()
    if (taker === undefined) accepted.push(socket)
    else taker(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server.address()),
    accept: async () => {
      const socket = accepted.shift()
      return socket ?? (await new Promise<Socket>((resolve) => waiting.push(resolve)))
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port')
  return address.port
}

/** Everything that a socket brings until its end. */
export async function readAll(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.resume()
  await once(socket, 'end')
  return Buffer.concat(chunks)
}

/** Lets the event loop go round a few times. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Waits for the end of a connection on which just this has come, all of it by copies. */
export async function expectPushed(machine: RecordingMachine, data: Uint8Array): Promise<void> {
  await machine.until(() => machine.facts.includes('disconnected'))
  expect(Buffer.compare(machine.received, data)).toBe(0)
  expect(machine).toMatchObject({
    placed: 0,
    pushed: data.length,
    facts: ['connected', 'end', 'disconnected'],
  })
}
