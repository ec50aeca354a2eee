import { RejectReason } from '../pdu/index.ts'
import type { ManagementTask } from '../task/index.ts'
import type { ManagementOutcome } from './event.ts'
import type { Exchange, ImmediateExchange } from './exchange.ts'
import { Fifo } from './fifo.ts'

/**
 * What waits to go out past the command window. A target need have room for but one task management function at a time, and
 * rejects more (RFC 7143 §4.2.2.1): those it has crowded out wait here until it is done with another.
 */
export class ImmediateQueue {
  readonly #isAlive: (exchange: ImmediateExchange) => boolean
  readonly #ready = new Fifo<ImmediateExchange>()
  readonly #crowdedOut = new Fifo<ManagementTask>()

  /** @param isAlive whether an exchange is not over */
  constructor(isAlive: (exchange: ImmediateExchange) => boolean) {
    this.#isAlive = isAlive
  }

  /** Those that could go out now. */
  get length(): number {
    return this.#ready.length
  }

  push(exchange: ImmediateExchange): void {
    this.#ready.push(exchange)
  }

  /** Takes the first that is not over. */
  shift(): ImmediateExchange | undefined {
    return shiftAlive(this.#ready, this.#isAlive)
  }

  /**
   * The target had no room for this function.
   * @returns whether it waits; not when the target works on no other, for it must have room for one
   */
  crowdOut(management: ManagementTask, exchanges: Iterable<Exchange>): boolean {
    // One that waits was not sent since: whatever this Reject is of, it is none of it.
    if (!management.sent) return true
    const isOther = (each: Exchange): boolean =>
      each.kind === 'management' && each.sent && each !== management
    if (![...exchanges].some(isOther)) return false
    management.sent = false
    this.#crowdedOut.push(management)
    return true
  }

  /** The target is done with a function, and has room for another one. */
  makeRoom(): void {
    const next = shiftAlive(this.#crowdedOut, this.#isAlive)
    if (next !== undefined) this.#ready.push(next)
  }

  clear(): void {
    for (const each of [this.#ready, this.#crowdedOut]) each.filter(() => false)
  }
}

/** Whether the target had no room for a function (RFC 7143 §11.17.1, which allows it to be sent again). */
export function isCrowdedOut(outcome: ManagementOutcome): boolean {
  return outcome.kind === 'rejected' && outcome.reason === RejectReason.ImmediateCommandReject
}

function shiftAlive<T>(queue: Fifo<T>, isAlive: (item: T) => boolean): T | undefined {
  for (;;) {
    const item = queue.shift()
    if (item === undefined || isAlive(item)) return item
  }
}
