import type { DataIn, ScsiResponse } from '../pdu/index.ts'
import { serialAdd, serialDistance } from '../sequence/index.ts'
import type { Violation } from '../violation.ts'

/** Data-In and R2T PDUs of one command that may be missing at a time; more than that is no error of a wire. */
const MAX_MISSING_INPUT = 1024

/** Numbers that follow each other. */
export interface Run {
  readonly from: number
  readonly count: number
}

/** A status that has come before all data has. */
export interface EarlyStatus {
  readonly pdu: ScsiResponse | DataIn
  readonly sense: Uint8Array
}

/** What is missing of a command's input, at ErrorRecoveryLevel 1 (RFC 7143 §7.8, §7.9): made when something is. */
export class InputRecovery {
  /** What was lost first: why the command fails if it can't be had again. */
  readonly cause: Violation
  /** DataSN and R2TSN that are missing, and whether they were asked for. */
  readonly #missing = new Map<number, boolean>()
  /** How often each has come and was no good. */
  readonly #losses = new Map<number, number>()
  status: EarlyStatus | undefined = undefined
  /** The StatSN that was lost along with a Data-In. */
  lostStatSN: number | undefined = undefined
  /** The tag and LUN of the latest Data-In that wants to be acknowledged when all before it is there. */
  acknowledgement: Pick<DataIn, 'lun' | 'targetTransferTag'> | undefined = undefined
  /** How often in a row something was asked for in vain. */
  retries = 0

  constructor(cause: Violation) {
    this.cause = cause
  }

  get isWhole(): boolean {
    return this.#missing.size === 0
  }

  /** Notes numbers as missing; false, and nothing is noted, if they are too many to keep track of. */
  miss(from: number, count: number): boolean {
    if (this.#missing.size + count > MAX_MISSING_INPUT) return false
    for (let ahead = 0; ahead < count; ahead++) this.#missing.set(serialAdd(from, ahead), false)
    return true
  }

  /** One that has come is no good, and missing again. Returns how often; Infinity if there are too many. */
  lose(number: number): number {
    const times = (this.#losses.get(number) ?? 0) + 1
    this.#losses.set(number, times)
    return this.miss(number, 1) ? times : Infinity
  }

  /** One has come: whether it was missing. */
  fill(number: number): boolean {
    if (!this.#missing.delete(number)) return false
    this.retries = 0
    return true
  }

  /** Whether any of these numbers is missing; `count` is a peer's word. */
  misses(from: number, count: number): boolean {
    for (const number of this.#missing.keys()) if (serialAdd(number, -from) < count) return true
    return false
  }

  /** What is to be asked for, and is considered asked for from now on. */
  takeMissing(): Run[] {
    const numbers = [...this.#missing].flatMap(([number, isAsked]) => (isAsked ? [] : [number]))
    for (const number of numbers) this.#missing.set(number, true)
    return runsOf(numbers)
  }

  /** What was asked for did not come: it is to be asked for again. */
  forgetAsking(): void {
    for (const number of this.#missing.keys()) this.#missing.set(number, false)
  }
}

/** Numbers in runs, first things first. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: { from: number; count: number }[] = []
  for (const number of numbers.toSorted(serialDistance)) {
    const last = runs.at(-1)
    if (last !== undefined && serialAdd(last.from, last.count) === number) last.count++
    else runs.push({ from: number, count: 1 })
  }
  return runs
}
