/** A nexus without a wire, whose device is a function of the CDB. It keeps what was ordered. */
import type { Residual } from '@iscsi/protocol'
import { describeCdb, encodeSense } from '@iscsi/scsi'
import type { SenseInput } from '@iscsi/scsi'
import { LogicalUnit } from '../src/logical-unit.ts'
import { Nexus } from '../src/nexus.ts'
import { hash, randomBytes } from '../src/node-provider.ts'
import { Operation } from '../src/operation.ts'
import type { Order } from '../src/operation.ts'
import type { Task } from '../src/task.ts'

const LOGIN = {
  initiatorName: 'iqn.2026-11.example:me',
  targetName: 'iqn.2026-11.example:disk',
  sessionType: 'Normal',
  offers: {},
  hash,
  randomBytes,
} as const

/** What the device answers: data with GOOD, sense data with CHECK CONDITION, or another status. */
export type Answer = Uint8Array | { readonly sense: SenseInput } | { readonly status: number } | undefined

/** INVALID COMMAND OPERATION CODE. */
export const NO_SUCH_COMMAND = { sense: { key: 5, asc: 0x20, ascq: 0 } } as const

/** INVALID FIELD IN CDB. */
export const NO_SUCH_FIELD = { sense: { key: 5, asc: 0x24, ascq: 0 } } as const

export class ScriptedNexus extends Nexus {
  readonly orders: Order<unknown>[] = []
  readonly #answer: (cdb: Uint8Array, order: Order<unknown>) => Answer

  constructor(answer: (cdb: Uint8Array, order: Order<unknown>) => Answer = () => undefined) {
    super(
      { login: LOGIN, isid: 0x800000000001 },
      { host: '127.0.0.1', port: 3260 },
      { command: 0, ping: 0, text: 0, busyRetries: 0, batching: true },
    )
    this.#answer = answer
  }

  /** The CDBs, each in a line. */
  get log(): readonly string[] {
    return this.orders.map(({ cdb }) => describeCdb(cdb))
  }

  override execute<Result>(order: Order<Result>): Task<Result> {
    const operation = new Operation(order, { stateOf: () => 'sent', abort: () => undefined })
    this.orders.push(order)
    const answer = this.#answer(order.cdb, order)
    const data = answer instanceof Uint8Array ? answer : new Uint8Array(0)
    operation.settle({
      kind: 'completed',
      status: statusOf(answer),
      sense: answer !== undefined && 'sense' in answer ? encodeSense(answer.sense) : new Uint8Array(0),
      residual: residualOf(order, data),
      readResidual: null,
      received: place(data, order.dataIn ?? []),
      sent: lengthOf(order.dataOut),
    })
    return operation.task
  }
}

/** A logical unit on a device of one's own making. */
export function scriptedUnit(answer?: (cdb: Uint8Array, order: Order<unknown>) => Answer): {
  readonly unit: LogicalUnit
  readonly nexus: ScriptedNexus
} {
  const nexus = new ScriptedNexus(answer)
  return { unit: new LogicalUnit(nexus, 0), nexus }
}

function statusOf(answer: Answer): number {
  if (answer === undefined || answer instanceof Uint8Array) return 0
  return 'sense' in answer ? 2 : answer.status
}

function lengthOf(list: readonly Uint8Array[] = []): number {
  return list.reduce((sum, { length }) => sum + length, 0)
}

function residualOf({ dataIn }: Order<unknown>, { length }: Uint8Array): Residual | null {
  const room = lengthOf(dataIn)
  return length < room ? { kind: 'underflow', count: room - length } : null
}

function place(data: Uint8Array, room: readonly Uint8Array[]): number {
  let at = 0
  for (const part of room) {
    const piece = data.subarray(at, at + part.length)
    part.set(piece)
    at += piece.length
  }
  return at
}
