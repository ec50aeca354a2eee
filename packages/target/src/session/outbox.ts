import { RESERVED_TAG } from '@iscsi/protocol'
import type { TargetPdu } from '@iscsi/protocol'
import type { MemoryShare } from './memory-pool.ts'

/** One PDU on its way out. Its numbers (StatSN, ExpCmdSN, MaxCmdSN) are filled in when it is written. */
export interface Outbound {
  readonly pdu: TargetPdu
  readonly payload: readonly Uint8Array[]
  /** Nothing follows from the same source. */
  readonly last: boolean
  /** It was sent before: it has its numbers, and takes no new StatSN (RFC 7143 §11.16). */
  readonly isReplica?: boolean
}

/** A source of PDUs: one answer, or the Data-In of a command and its answer. Each is asked as the socket takes them. */
export interface Outgoing {
  /** Whose data it is: an aborted task's is taken back. */
  readonly owner?: object | undefined
  /** Bytes that it keeps in memory beyond what its command has accounted for. */
  readonly byteLength?: number
  next(): Outbound
  /** The last PDU has been written. */
  written?(): void
}

const NO_PAYLOAD: readonly Uint8Array[] = []

/** A source of a single PDU. */
export function single(pdu: TargetPdu, payload?: Uint8Array, written?: () => void): Outgoing {
  const outbound: Outbound = { pdu, payload: payload === undefined ? NO_PAYLOAD : [payload], last: true }
  const source = { next: (): Outbound => outbound, byteLength: payload?.length ?? 0 }
  return written === undefined ? source : { ...source, written }
}

/** Whether a PDU is a numbered status: StatSN advances with it (RFC 7143 §11.4.9, §11.7.3, §11.8.3, §11.19.2). */
export function takesStatSN(pdu: TargetPdu): boolean {
  if (pdu.kind === 'data-in') return pdu.hasStatus
  if (pdu.kind === 'nop-in') return pdu.initiatorTaskTag !== RESERVED_TAG
  return pdu.kind !== 'r2t'
}

/** Everything that one connection has to say, in order. */
export class Outbox {
  /** For what waits here and no command has accounted for: answers to pings, texts, rejects. */
  readonly #memory: MemoryShare
  #queue: Outgoing[] = []
  #current: Outgoing | undefined

  constructor(memory: MemoryShare) {
    this.#memory = memory
  }

  get length(): number {
    return this.#queue.length + (this.#current === undefined ? 0 : 1)
  }

  /** @returns false, and takes nothing, when there is no memory for it */
  push(outgoing: Outgoing): boolean {
    const { byteLength = 0 } = outgoing
    if (byteLength > 0 && !this.#memory.tryTake(outgoing, byteLength)) return false
    this.#queue.push(outgoing)
    return true
  }

  /** Takes back what is not written yet. */
  withdraw(owner: object): void {
    this.#queue = this.#queue.filter((outgoing) => outgoing.owner !== owner)
    if (this.#current?.owner === owner) this.#current = undefined
  }

  clear(): void {
    for (const outgoing of this.#queue) this.#memory.release(outgoing)
    if (this.#current !== undefined) this.#memory.release(this.#current)
    this.#queue = []
    this.#current = undefined
  }

  /** The next PDU and its source, or undefined when there is nothing to say. */
  next(): { readonly outbound: Outbound; readonly source: Outgoing } | undefined {
    const source = (this.#current ??= this.#queue.shift())
    if (source === undefined) return undefined
    const outbound = source.next()
    if (outbound.last) {
      this.#current = undefined
      if (source.byteLength !== undefined) this.#memory.release(source)
    }
    return { outbound, source }
  }
}
