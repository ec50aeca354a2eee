import { serialBefore } from '../sequence/index.ts'

/** The first and the longest wait after a unit took nothing though nothing was under way there: milliseconds. */
const FIRST_PAUSE = 10
const LONGEST_PAUSE = 1000

/**
 * How many commands a logical unit takes at a time, learned from its refusals (the statuses BUSY and TASK SET FULL, RFC 7143
 * §11.4.2): when it refuses, at most half of what it was sent, and no more than it took; one more for every round that goes
 * well. There is one only for a unit that has refused, until as much goes well as did before.
 */
export class QueueDepth {
  #limit: number
  /** The most that was under way in the last round that had a refusal: beyond that the limit is none any more. */
  #ceiling: number
  /** The most that was under way since. */
  #peak = 0
  #refusals = 0
  #outstanding: number
  /** Commands that went well since the limit changed. */
  #well = 0
  /** Refusals of what was sent before this CmdSN belong to a limit that is lowered already. */
  #since: number
  /** Whether any went well since the unit was last idle. */
  #hasMoved = false
  #pause = 0
  #refusedAt = 0
  #resumesAt: number | undefined

  /**
   * @param outstanding commands that the unit has, the refused one among them
   * @param cmdSN the next CmdSN
   */
  constructor(outstanding: number, cmdSN: number) {
    this.#outstanding = outstanding
    this.#limit = outstanding
    this.#ceiling = outstanding
    this.#since = cmdSN
  }

  get limit(): number {
    return this.#limit
  }

  /** Whether a command must wait. */
  get isFull(): boolean {
    return this.#resumesAt !== undefined || this.#outstanding >= this.#limit
  }

  /** Whether so much goes well again that there is nothing to limit. */
  get isOver(): boolean {
    return this.#limit > this.#ceiling
  }

  /** Monotonic milliseconds at which it is tried again, after it took nothing at all. */
  get resumesAt(): number | undefined {
    return this.#resumesAt
  }

  started(): void {
    if (++this.#outstanding > this.#peak) this.#peak = this.#outstanding
  }

  /** The unit refuses a command that was sent with this CmdSN; the next one is `nextCmdSN`. */
  refused(cmdSN: number, nextCmdSN: number, now: number): void {
    this.#refusedAt = now
    if (!serialBefore(cmdSN, this.#since)) {
      this.#since = nextCmdSN
      this.#ceiling = this.#peak
      this.#peak = this.#outstanding
      this.#refusals = 0
    }
    this.#refusals++
    const taken = this.#ceiling - this.#refusals
    this.#limit = Math.max(1, Math.min(this.#limit, Math.floor(this.#ceiling / 2), taken))
    this.#well = 0
  }

  /** A command has ended; `wasRefused` when by a refusal. */
  ended(wasRefused: boolean): void {
    this.#outstanding--
    if (!wasRefused) {
      this.#pause = 0
      this.#hasMoved = true
      if (++this.#well >= this.#limit) {
        this.#limit++
        this.#well = 0
      }
    } else if (this.#outstanding === 0 && this.#hasMoved) this.#hasMoved = false
    else if (this.#outstanding === 0) {
      // Nothing has made room and nothing is under way that could: only time can.
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause === 0 ? FIRST_PAUSE : this.#pause * 2)
      this.#resumesAt = this.#refusedAt + this.#pause
    }
  }

  /** Ends a pause that is over. */
  resume(now: number): void {
    if (this.#resumesAt !== undefined && now >= this.#resumesAt) this.#resumesAt = undefined
  }
}
