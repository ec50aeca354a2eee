interface Timer {
  readonly at: number
  readonly due: () => void
}

/** Deadlines of all connections of a target; the host arms one real timer for the earliest. Times in milliseconds. */
export class Timers {
  readonly #timers = new Set<Timer>()
  readonly #now: () => number
  readonly #changed: () => void

  /**
   * @param now the monotonic clock
   * @param changed told when the earliest deadline may have changed
   */
  constructor(now: () => number, changed: () => void) {
    this.#now = now
    this.#changed = changed
  }

  /** Calls `due` once, `delay` from now; the result takes the order back. */
  after(delay: number, due: () => void): () => void {
    const timer: Timer = { at: this.#now() + delay, due }
    this.#timers.add(timer)
    this.#changed()
    return () => {
      this.#timers.delete(timer)
    }
  }

  /** When {@link handleTimeout} is to be called next; undefined while nothing waits. */
  nextTimeout(): number | undefined {
    let earliest: number | undefined
    for (const { at } of this.#timers) if (earliest === undefined || at < earliest) earliest = at
    return earliest
  }

  handleTimeout(now: number): void {
    for (const timer of [...this.#timers]) {
      if (timer.at > now || !this.#timers.delete(timer)) continue
      timer.due()
    }
  }
}
