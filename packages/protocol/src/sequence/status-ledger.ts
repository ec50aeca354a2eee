import { serialAdd, serialDistance } from './serial-number.ts'
import type { StatusBook, StatusOrder } from './status-counter.ts'

/** Statuses that may be missing or held at a time; with more of them the connection counts as failed. */
export const MAX_MISSING_STATUSES = 256

/**
 * Counts the statuses of one connection (RFC 7143 §4.2.2.2), for ErrorRecoveryLevel 1: what is missing can be asked for
 * again, so it holds the acknowledgement back. So does the status of a task whose data is not whole (§7.9, §11.7.2).
 */
export class StatusLedger implements StatusBook {
  #expStatSN: number
  /** One past the latest number that is known to be used. */
  #next: number
  /** Numbers before #next that can't be acknowledged. */
  readonly #open = new Map<number, 'missing' | 'asked' | 'held'>()

  /** @param expStatSN where the login has left off */
  constructor(expStatSN: number) {
    this.#expStatSN = expStatSN
    this.#next = expStatSN
  }

  /** The first number that has not come, or is held: all before it are acknowledged by sending this. */
  get expStatSN(): number {
    return this.#expStatSN
  }

  /** Whether any number is waited for. */
  get isWaiting(): boolean {
    for (const state of this.#open.values()) if (state !== 'held') return true
    return false
  }

  /** Takes a numbered status. What was left out before it is missing from now on. */
  accept(statSN: number): StatusOrder {
    if (serialDistance(statSN, this.#next) < 0) {
      const state = this.#open.get(statSN)
      if (state === undefined || state === 'held') return 'duplicate'
      this.#open.delete(statSN)
    } else {
      if (!this.expect(statSN)) return 'lost'
      this.#next = serialAdd(statSN, 1)
    }
    this.#advance()
    return 'accepted'
  }

  /** Learns that `statSN` is the next number: all before it are used. False, and nothing noted, if too many are missing. */
  expect(statSN: number): boolean {
    const count = serialDistance(statSN, this.#next)
    if (count <= 0) return true
    if (this.#open.size + count > MAX_MISSING_STATUSES) return false
    for (let ahead = 0; ahead < count; ahead++) this.#open.set(serialAdd(this.#next, ahead), 'missing')
    this.#next = statSN
    return true
  }

  /** The numbers that are missing and not asked for, which now they are. */
  takeMissing(): number[] {
    const missing = [...this.#open].flatMap(([statSN, state]) => (state === 'missing' ? [statSN] : []))
    for (const statSN of missing) this.#open.set(statSN, 'asked')
    return missing
  }

  /** A number is asked for by other means. */
  asked(statSN: number): void {
    if (this.#open.get(statSN) === 'missing') this.#open.set(statSN, 'asked')
  }

  /** One that was asked for has come, but is no good. */
  lost(statSN: number): void {
    if (this.#open.get(statSN) === 'asked') this.#open.set(statSN, 'missing')
  }

  /** What was asked for in vain is missing again. */
  forgetAsking(): void {
    for (const [statSN, state] of this.#open) if (state === 'asked') this.#open.set(statSN, 'missing')
  }

  /** Whether this number is still waited for. */
  isMissing(statSN: number): boolean {
    const state = this.#open.get(statSN)
    return state !== undefined && state !== 'held'
  }

  /** Whether any of these numbers is still waited for; `count` is a peer's word. */
  misses(from: number, count: number): boolean {
    for (const [statSN, state] of this.#open)
      if (state !== 'held' && serialAdd(statSN, -from) < count) return true
    return false
  }

  /** A status that has come is not to be acknowledged yet. */
  hold(statSN: number): void {
    this.#open.set(statSN, 'held')
    this.#advance()
  }

  /** A number is held, or waited for, no more. */
  release(statSN: number): void {
    this.#open.delete(statSN)
    this.#advance()
  }

  #advance(): void {
    let least = 0
    for (const statSN of this.#open.keys()) least = Math.min(least, serialDistance(statSN, this.#next))
    this.#expStatSN = serialAdd(this.#next, least)
  }
}
