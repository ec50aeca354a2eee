/** A target of one's own for each test, with whoever is connected to it. */
import { randomBytes } from 'node:crypto'
import { connect } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target, TargetOptions } from '@iscsi/target'

export const BLOCK = 512

export interface Stage extends AsyncDisposable {
  readonly target: Target
  /** Connects; the session is destroyed at the end, and does not reconnect unless told. */
  open(options?: ConnectOptions, lun?: number): Promise<Session>
}

/** Starts a target with a unit of 8 MiB, unless told; `await using` ends it and its sessions. */
export async function stage(options: TargetOptions = {}): Promise<Stage> {
  const target = await createTarget({
    luns: [
      { lun: 0, size: '8M' },
      { lun: 1, size: '1M' },
    ],
    ...options,
  })
  const sessions: Session[] = []
  return {
    target,
    open: async (connectOptions = {}, lun = 0) => {
      const session = await connect(target.url(lun), { reconnect: false, ...connectOptions })
      sessions.push(session)
      return session
    },
    [Symbol.asyncDispose]: async () => {
      for (const session of sessions) session.destroy()
      await target.close()
    },
  }
}

/** What a promise rejects with, or resolves to. */
export async function settled(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await promise
  } catch (error) {
    return error
  }
}

/** Random data, and memory of that length between guards. */
export function dataOf(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length))
}

const GUARD = 0xa5
const GUARD_LENGTH = 64

/** Buffers of these lengths, with guard bytes around each. */
export class Guarded {
  readonly buffers: Uint8Array[]
  readonly #arenas: Uint8Array[]

  constructor(...lengths: readonly number[]) {
    this.#arenas = lengths.map((length) => new Uint8Array(length + 2 * GUARD_LENGTH).fill(GUARD))
    this.buffers = this.#arenas.map((arena) => arena.subarray(GUARD_LENGTH, arena.length - GUARD_LENGTH))
  }

  get bytes(): Buffer {
    return Buffer.concat(this.buffers)
  }

  /** Whether no byte around the buffers was touched. */
  get isIntact(): boolean {
    return this.#arenas.every(
      (arena) =>
        arena.subarray(0, GUARD_LENGTH).every((byte) => byte === GUARD) &&
        arena.subarray(arena.length - GUARD_LENGTH).every((byte) => byte === GUARD),
    )
  }

  fill(byte: number): void {
    for (const buffer of this.buffers) buffer.fill(byte)
  }

  /** Whether every byte of the buffers is this one. */
  isAll(byte: number): boolean {
    return this.buffers.every((buffer) => buffer.every((each) => each === byte))
  }
}

/** Whether the session does what it should: data there and back, pings, nothing left over. */
export async function works(session: Session): Promise<boolean> {
  const data = dataOf(16 * BLOCK)
  await session.write10(1000, 16, data)
  const { data: back } = await session.read10(1000, 16)
  const echo = await session.ping(data.subarray(0, 32))
  const { outstanding, waiting } = session.statistics
  return (
    Buffer.compare(back, data) === 0 &&
    Buffer.compare(echo, data.subarray(0, 32)) === 0 &&
    outstanding === 0 &&
    waiting === 0
  )
}

/** Events of a session in their order. */
export function eventsOf(session: Session): { readonly name: string; readonly event: unknown }[] {
  const events: { name: string; event: unknown }[] = []
  for (const name of [
    'unitAttention',
    'asyncMessage',
    'abortRefused',
    'abortEscalated',
    'disconnect',
    'reconnect',
    'reconnectFailed',
    'close',
  ] as const)
    session.on(name, (event?: unknown) => events.push({ name, event }))
  return events
}

/** Lets the event loop go round a few times. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}
