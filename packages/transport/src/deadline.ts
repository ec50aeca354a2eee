import { monotonicNow } from './byte-machine.ts'

/** setTimeout's limit: later deadlines are reached in steps. */
const MAX_DELAY = 2 ** 31 - 1

/** The one timer of a run loop: armed for the machine's earliest deadline. It never keeps the process alive. */
export class Deadline {
  readonly #onDue: () => void
  #timer: NodeJS.Timeout | undefined
  #at: number | undefined

  /** @param onDue called when the deadline has passed; it must call {@link arm} again if there is another */
  constructor(onDue: () => void) {
    this.#onDue = onDue
  }

  /** Moves the timer to this monotonic time in milliseconds; `undefined` stops it. */
  arm(at: number | undefined): void {
    if (at === this.#at) return
    // A timer that fires too early is cheap, so that a deadline that moves away (the usual case) costs nothing.
    if (at !== undefined && this.#at !== undefined && at > this.#at) {
      this.#at = at
      return
    }
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#at = at
    if (at !== undefined) this.#start(at)
  }

  #start(at: number): void {
    const delay = Math.min(MAX_DELAY, Math.max(0, Math.ceil(at - monotonicNow())))
    this.#timer = setTimeout(() => {
      this.#fire()
    }, delay)
    this.#timer.unref()
  }

  #fire(): void {
    const at = this.#at
    this.#timer = undefined
    if (at === undefined) return
    if (at > monotonicNow()) {
      this.#start(at)
      return
    }
    this.#at = undefined
    this.#onDue()
  }
}
