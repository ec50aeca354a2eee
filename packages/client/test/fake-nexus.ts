/** A nexus without a wire: commands are carried out on a disk in memory, when the test lets them. */
import { lengthOf } from '@iscsi/protocol'
import { lunToWire, vpd } from '@iscsi/scsi'
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
  /** The connection is lost under it. */
  lose(sent: boolean): void
}

export interface FakeDevice {
  readonly blockLength?: number
  /** The most blocks of one command. Default: no limit. */
  readonly transferBlocks?: number
}

export class FakeNexus extends Nexus {
  readonly disk: Uint8Array
  readonly #blockLength: number
  readonly #transferBlocks: number
  readonly pending: Pending[] = []
  readonly log: string[] = []
  /** The most commands that were pending at a time. */
  peak = 0
  /** Whether commands wait for the test; otherwise they are carried out a turn later. */
  held = false
  /** Whether a command that is aborted goes on all the same. */
  deaf = false
  #listeners: (() => void)[] = []

  constructor(blocks = 4096, { blockLength = BLOCK, transferBlocks = 0 }: FakeDevice = {}) {
    super(
      { login: LOGIN, isid: 0x800000000001 },
      { host: '127.0.0.1', port: 3260 },
      { command: 0, ping: 0, text: 0, busyRetries: 0, batching: true },
    )
    this.#blockLength = blockLength
    this.#transferBlocks = transferBlocks
    this.disk = Uint8Array.from(
      { length: blocks * blockLength },
      (_, index) => (index * 7 + (index >> 9)) & 0xff,
    )
  }

  /** Done when a command comes. */
  async arrival(): Promise<void> {
    await new Promise<void>((resolve) => this.#listeners.push(resolve))
  }

  override execute<Result>(order: Order<Result>): Task<Result> {
    const operation = new Operation(order, {
      stateOf: () => 'sent',
      abort: () => {
        if (this.deaf || !this.pending.includes(pending)) return
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
      lose: (sent) => {
        if (leave()) operation.lose(sent, { kind: 'disconnected', cause: undefined })
      },
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
  #carryOut({ name, cdb, lba = 0, dataIn, dataOut }: Order<unknown>): number {
    const blockLength = this.#blockLength
    let at = Number(lba) * blockLength
    if (name.startsWith('READ CAPACITY')) {
      const answer = dataIn?.[0] ?? new Uint8Array(8)
      const view = new DataView(answer.buffer, answer.byteOffset)
      view.setUint32(0, this.disk.length / blockLength - 1)
      view.setUint32(4, blockLength)
      return 8
    }
    if (name === 'INQUIRY') {
      const maximumTransferLength = this.#transferBlocks
      const pages: Readonly<Record<number, Uint8Array>> = {
        0x00: vpd.supportedPages.encode({ pages: [0x00, 0xb0] }),
        0xb0: vpd.blockLimits.encode({ maximumTransferLength }),
      }
      const page = pages[cdb[2] ?? 0] ?? new Uint8Array(0)
      dataIn?.[0]?.set(page)
      return page.length
    }
    if (name.startsWith('MODE SENSE')) return 0
    if (name === 'UNMAP') {
      const [list = new Uint8Array(0)] = dataOut ?? []
      const view = new DataView(list.buffer, list.byteOffset, list.length)
      for (let entry = 8; entry < list.length; entry += 16) {
        const from = Number(view.getBigUint64(entry)) * blockLength
        this.disk.fill(0, from, from + view.getUint32(entry + 8) * blockLength)
      }
      return 0
    }
    const most = this.#transferBlocks * blockLength
    if (most > 0 && lengthOf([...(dataIn ?? []), ...(dataOut ?? [])]) > most)
      throw new Error(`${name}: more than ${most} bytes`)
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
export function fakeUnit(blocks?: number, device?: FakeDevice): { unit: LogicalUnit; nexus: FakeNexus } {
  const nexus = new FakeNexus(blocks, device)
  return { unit: new LogicalUnit(nexus, lunToWire(0)), nexus }
}

/** Completes pending commands in an order of its own until nothing comes any more. */
export async function completeAll(nexus: FakeNexus, choose: (count: number) => number): Promise<void> {
  for (;;) {
    await turns()
    const { pending } = nexus
    if (pending.length === 0) return
    pending[choose(pending.length) % pending.length]?.complete()
  }
}

export async function turns(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}
