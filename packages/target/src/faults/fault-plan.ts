import type { InitiatorPdu, TargetPdu } from '@iscsi/protocol'
import { lunFromWire } from '../luns/scsi-device.ts'
import { checkFault } from './fault-checks.ts'
import type { CommandFault, CommandView, Fault } from './fault-kinds.ts'

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>

/** {@link OrderedFault.hit} waited for a fault that was taken back before it had struck as often. */
export class FaultRemovedError extends Error {
  override readonly name = 'FaultRemovedError'
}

/** Somebody who waits until a fault has struck so often. */
interface Waiter {
  readonly count: number
  readonly resolve: () => void
  readonly reject: (error: FaultRemovedError) => void
}

/** A fault that was ordered, and what became of it. */
export class OrderedFault<Ordered extends Fault = Fault> {
  readonly fault: Ordered
  #hits = 0
  #skipped = 0
  #removed = false
  #waiting: Waiter[] = []
  #held: (() => void)[] = []

  /** @internal */
  constructor(fault: Ordered) {
    this.fault = fault
  }

  /** How often it has struck. */
  get hits(): number {
    return this.#hits
  }

  /** How many commands a `hold` keeps at present. */
  get held(): number {
    return this.#held.length
  }

  /** Whether it will not strike any more: it has done so as often as ordered, or was removed. */
  get isSpent(): boolean {
    return this.#removed || this.#hits >= (this.fault.times ?? 1)
  }

  /**
   * Done when the fault has struck `count` times in all: a whole number, at most the `times` of the order.
   * @throws RangeError for another count
   * @throws FaultRemovedError when the order is taken back before, by {@link remove}, by `clear()` or with the target
   */
  hit(count = 1): Promise<void> {
    const { kind, times = 1 } = this.fault
    if (!Number.isInteger(count) || count > times)
      return Promise.reject(
        new RangeError(
          `hit(${count}): the '${kind}' fault strikes ${times} times at most, give it more \`times\``,
        ),
      )
    if (this.#hits >= count) return Promise.resolve()
    const reached = new Promise<void>((resolve, reject) => this.#waiting.push({ count, resolve, reject }))
    // A target may be closed when nobody waits any more, and that must not end the process.
    reached.catch(() => undefined)
    if (this.#removed) this.#tellRemoved()
    return reached
  }

  /** Lets the commands go that a `hold` keeps; those that come later are held as before, unless it is spent. */
  release(): void {
    for (const resume of this.#held.splice(0)) resume()
  }

  /** Takes the order back. Commands that are held go on; who waits for {@link hit} gets a {@link FaultRemovedError}. */
  remove(): void {
    this.#removed = true
    this.#tellRemoved()
    this.release()
  }

  /** Whether it strikes this chance. */
  strike(): boolean {
    if (this.isSpent) return false
    if (this.#skipped < (this.fault.skip ?? 0)) {
      this.#skipped++
      return false
    }
    this.#hits++
    const reached = this.#waiting.filter((waiter) => waiter.count <= this.#hits)
    this.#waiting = this.#waiting.filter((waiter) => waiter.count > this.#hits)
    for (const waiter of reached) waiter.resolve()
    return true
  }

  /** Keeps a command; the result takes it out again without resuming it. */
  hold(resume: () => void): () => void {
    this.#held.push(resume)
    return () => {
      const index = this.#held.indexOf(resume)
      if (index >= 0) this.#held.splice(index, 1)
    }
  }

  #tellRemoved(): void {
    for (const { count, reject } of this.#waiting.splice(0)) {
      const struck = `when it had struck ${this.#hits} of ${count} times`
      reject(
        new FaultRemovedError(
          `the '${this.fault.kind}' fault was removed ${struck}: wait for it before it is removed`,
        ),
      )
    }
  }
}

/** The faults that are on order, in the order in which they were given: the first that fits strikes. */
export class FaultPlan {
  #orders: OrderedFault[] = []

  /** @throws RangeError or TypeError when the fault makes no sense */
  add<Ordered extends Fault>(fault: Ordered): OrderedFault<Ordered> {
    checkFault(fault)
    const order = new OrderedFault(fault)
    // One that is spent may still hold commands, which clear() is to let go.
    this.#orders = this.#orders.filter((known) => !known.isSpent || known.held > 0)
    this.#orders.push(order)
    return order
  }

  /** Takes back all orders; commands that are held go on. */
  clear(): void {
    for (const order of this.#orders.splice(0)) order.remove()
  }

  /** The fault of this kind that strikes a command, if any. */
  forCommand<Kind extends CommandFault['kind']>(
    kind: Kind,
    command: () => CommandView,
  ): OrderedFault<FaultOf<Kind>> | undefined {
    return this.#strike(kind, (fault) => fitsCommand(fault, command()))
  }

  forReceived(
    pdu: InitiatorPdu,
  ): OrderedFault<FaultOf<'reject'>> | OrderedFault<FaultOf<'ignore'>> | undefined {
    const fits = (fault: { readonly pdu: string }): boolean => fault.pdu === pdu.kind
    return this.#strike('reject', fits) ?? this.#strike('ignore', fits)
  }

  /** The wrong number that a PDU is to carry. */
  numberFor(pdu: TargetPdu): FaultOf<'number'> | undefined {
    return this.#strike('number', (fault) => fault.pdu === pdu.kind)?.fault
  }

  /** The digest of a PDU that is to be wrong. */
  corruptionFor(pdu: TargetPdu): FaultOf<'corrupt'> | undefined {
    return this.#strike('corrupt', (fault) => fault.pdu === pdu.kind)?.fault
  }

  /** Whether a PDU is to be lost. */
  loses(pdu: TargetPdu): boolean {
    return this.#strike('lose', (fault) => fault.pdu === pdu.kind) !== undefined
  }

  forLogin<Kind extends 'login-status' | 'login-rounds'>(kind: Kind): FaultOf<Kind> | undefined {
    return this.#strike(kind, () => true)?.fault
  }

  /** The byte at which a fresh connection is to be dropped, in one direction or the other. */
  forConnection(): { readonly sent: number; readonly received: number } {
    const fault = this.#strike('drop', () => true)?.fault
    return { sent: fault?.sent ?? Infinity, received: fault?.received ?? Infinity }
  }

  #strike<Kind extends Fault['kind']>(
    kind: Kind,
    fits: (fault: FaultOf<Kind>) => boolean,
  ): OrderedFault<FaultOf<Kind>> | undefined {
    for (const order of this.#orders) {
      if (isOfKind(order, kind) && !order.isSpent && fits(order.fault) && order.strike()) return order
    }
    return undefined
  }
}

function isOfKind<Kind extends Fault['kind']>(
  order: OrderedFault,
  kind: Kind,
): order is OrderedFault<FaultOf<Kind>> {
  return order.fault.kind === kind
}

function fitsCommand(fault: CommandFault, command: CommandView): boolean {
  if (fault.opcode !== undefined && fault.opcode !== command.opcode) return false
  // A unit has more than one LUN field (SAM-5 §4.7.3): each initiator has its own way to write it.
  if (fault.lun !== undefined && fault.lun !== lunFromWire(command.lun)) return false
  return fault.matches?.(command) ?? true
}
