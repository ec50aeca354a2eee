/** A nexus without a wire: commands are carried out on a disk in memory, when the test lets them. */
import { lunToWire } from '@iscsi/scsi'
import { lengthOf } from '../src/buffers.ts'
import { LogicalUnit } from '../src/logical-unit.ts'
import { Nexus } from '../src/nexus.ts'
import { hash, randomBytes } from '../src/node-provider.ts'
import { Operation } from '../src/operation.ts'
import type { Order } from '../src/operation.ts'
import type { Task } from '../src/task.ts'

export const BLOCK = 512

const LOGIN = {
  initiatorName: 'iqn.2026-11.example:me',
  targetName: 'iqn.2026-11.example:disk',
  sessionType: 'Normal',
  offers: {},
  hash,
  randomBytes,
} as const

/** A command that waits to be carried out. */
export interface Pending {
  readonly name: string
  readonly lba: number
  readonly blocks: number
  /** Carries it out. */
  complete(): void
  /** Says GOOD, and that so many bytes of it are missing. */
  fallShort(count: number): void
  /** Ends it with a status of its own. */
  fail(status: number): void
}

export class FakeNexus extends Nexus {
  readonly disk: Uint8Array
  readonly pending: Pending[] = []
  readonly log: string[] = []
  /** The most commands that were pending at a time. */
  peak = 0
  /** Whether commands wait for the test; otherwise they are carried out a turn later. */
  held = false
  #listeners: (() => void)[] = []

  constructor(blocks = 4096) {
    super(
      { login: LOGIN, isid: 0x800000000001 },
      { host: '127.0.0.1', port: 3260 },
      { command: 0, ping: 0, text: 0, busyRetries: 0, batching: true },
    )
    this.disk = Uint8Array.from({ length: blocks * BLOCK }, (_, index) => (index * 7 + (index >> 9)) & 0xff)
  }

  /** Done when a command comes. */
  async arrival(): Promise<void> {
    await new Promise<void>((resolve) => this.#listeners.push(resolve))
  }

  override execute<Result>(order: Order<Result>): Task<Result> {
    const operation = new Operation(order, {
      stateOf: () => 'sent',
      abort: () => {
        if (!this.pending.includes(pending)) return
        leave()
        this.log.push(`abort ${order.name} ${String(order.lba)}`)
        operation.settle({ kind: 'aborted', cause: 'requested', function: 1, response: 0 })
      },
    })
    const { signal } = order
    const end = (status: number, missing = 0): void => {
      if (!leave()) return
      const received = status === 0 ? this.#carryOut(order) : 0
      operation.settle({
        kind: 'completed',
        status,
        residual: missing > 0 ? { kind: 'underflow', count: missing } : null,
        readResidual: null,
        sense: new Uint8Array(0),
        received: Math.max(0, received - missing),
        sent: lengthOf(order.dataOut ?? []),
      })
    }
    const abort = (): void => {
      operation.abort(signal?.reason)
    }
    const pending: Pending = {
      name: order.name,
      lba: Number(order.lba ?? 0),
      blocks: order.blocks ?? 0,
      complete: () => {
        end(0)
      },
      fallShort: (count) => {
        end(0, count)
      },
      fail: end,
    }
    const leave = (): boolean => {
      const index = this.pending.indexOf(pending)
      if (index < 0) return false
      this.pending.splice(index, 1)
      signal?.removeEventListener('abort', abort)
      return true
    }
    if (signal?.aborted === true) {
      operation.abort(signal.reason)
      operation.settle({ kind: 'not-sent', cause: 'requested' })
      return operation.task
    }
    signal?.addEventListener('abort', abort, { once: true })
    this.pending.push(pending)
    this.peak = Math.max(this.peak, this.pending.length)
    this.log.push(`${order.name} ${String(order.lba)}`)
    if (!this.held)
      setImmediate(() => {
        pending.complete()
      })
    for (const tell of this.#listeners.splice(0)) tell()
    return operation.task
  }

  /** Moves the data of a command; returns how many bytes were read. */
  #carryOut({ name, lba = 0, dataIn, dataOut }: Order<unknown>): number {
    let at = Number(lba) * BLOCK
    if (name.startsWith('READ CAPACITY')) {
      const answer = dataIn?.[0] ?? new Uint8Array(8)
      const view = new DataView(answer.buffer, answer.byteOffset)
      view.setUint32(0, this.disk.length / BLOCK - 1)
      view.setUint32(4, BLOCK)
      return 8
    }
    for (const part of dataOut ?? []) {
      this.disk.set(part, at)
      at += part.length
    }
    let received = 0
    for (const part of dataIn ?? []) {
      part.set(this.disk.subarray(at, at + part.length))
      at += part.length
      received += part.length
    }
    return received
  }
}

/** A logical unit on a disk in memory, its block length not known yet. */
export function fakeUnit(blocks?: number): { unit: LogicalUnit; nexus: FakeNexus } {
  const nexus = new FakeNexus(blocks)
  return { unit: new LogicalUnit(nexus, lunToWire(0)), nexus }
}

export async function turns(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}
