import { Deadline, monotonicNow } from '@iscsi/transport'
import { TimeoutError } from './errors.ts'
import type { OperationOwner, PendingOperation } from './operation.ts'
import type { SignalWatch } from './signal-watch.ts'

/** Where commands wait while there is no connection. Their signals and their deadlines end them here as elsewhere. */
export class WaitingRoom implements OperationOwner {
  readonly #signals: SignalWatch
  /** Commands, and whether a target may have seen them. */
  readonly #held = new Map<PendingOperation, boolean>()
  readonly #deadline = new Deadline(() => {
    this.#expire()
  })
  /** No deadline of them is earlier. */
  #earliest = Infinity

  constructor(signals: SignalWatch) {
    this.#signals = signals
  }

  get size(): number {
    return this.#held.size
  }

  hold(operation: PendingOperation, sent: boolean): void {
    const { signal } = operation.order
    operation.owner = this
    if (signal !== undefined) this.#signals.add(signal, operation)
    this.#held.set(operation, sent)
    this.#notice(operation)
  }

  /** All go on, in the order in which they were ordered. */
  leave(): PendingOperation[] {
    const all = [...this.#held.keys()].sort((one, other) => one.ordinal - other.ordinal)
    this.#held.clear()
    this.#armDeadline()
    return all
  }

  /** All end here. */
  end(errorOf: (operation: PendingOperation, sent: boolean) => Error): void {
    for (const [operation, sent] of this.#held) {
      this.#take(operation)
      operation.fail(errorOf(operation, sent))
    }
    this.#armDeadline()
  }

  // What operations ask

  stateOf(): 'queued' {
    return 'queued'
  }

  abort(operation: PendingOperation): void {
    const sent = this.#take(operation)
    if (sent !== undefined) operation.lose(sent, { kind: 'destroyed' })
  }

  // Inside

  /** Whether it was sent; undefined when it does not wait here. */
  #take(operation: PendingOperation): boolean | undefined {
    const sent = this.#held.get(operation)
    if (!this.#held.delete(operation)) return undefined
    const { signal } = operation.order
    if (signal !== undefined) this.#signals.remove(signal, operation)
    return sent
  }

  #notice({ deadline = Infinity }: PendingOperation): void {
    if (deadline >= this.#earliest) return
    this.#earliest = deadline
    this.#deadline.arm(deadline)
  }

  #armDeadline(): void {
    this.#earliest = Infinity
    this.#deadline.arm(undefined)
    for (const operation of this.#held.keys()) this.#notice(operation)
  }

  #expire(): void {
    const now = monotonicNow()
    for (const [operation, sent] of this.#held) {
      if ((operation.deadline ?? Infinity) > now) continue
      this.#take(operation)
      const how = sent
        ? 'the connection was lost, and no answer came in time'
        : 'it could not be sent in time'
      const outcome = sent ? 'unknown' : 'not-sent'
      operation.fail(new TimeoutError(`${operation.order.name}: ${how}`, 'command', outcome))
    }
    this.#armDeadline()
  }
}
