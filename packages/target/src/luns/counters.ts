/** What a unit has done since it was powered on; the log pages tell it. */

/** Accesses of one kind: how many bytes went well, and how often the medium failed. */
export class AccessCounter {
  #bytes = 0
  #failures = 0

  get bytes(): number {
    return this.#bytes
  }

  get failures(): number {
    return this.#failures
  }

  /** Counts an access to the medium by how it ends. */
  count(bytes: number, access: () => void | Promise<void>): void | Promise<void> {
    try {
      const done = access()
      if (done instanceof Promise) return done.then(() => this.#succeed(bytes), this.#fail)
      this.#succeed(bytes)
    } catch (error) {
      this.#fail(error)
    }
  }

  #succeed(bytes: number): void {
    this.#bytes += bytes
  }

  readonly #fail = (error: unknown): never => {
    this.#failures++
    throw error
  }
}

/** All counters of a unit. */
export class UnitCounters {
  readonly reads: AccessCounter = new AccessCounter()
  readonly writes: AccessCounter = new AccessCounter()
  readonly verifications: AccessCounter = new AccessCounter()
  #cycles = 0
  #stopped = false

  /** How often the unit was started after a stop. */
  get startStopCycles(): number {
    return this.#cycles
  }

  /** START STOP UNIT was carried out. */
  countStartStop(starts: boolean): void {
    if (starts && this.#stopped) this.#cycles++
    this.#stopped = !starts
  }
}
