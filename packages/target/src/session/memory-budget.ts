/**
 * Bytes that the commands of one session may hold at a time. A command that does not fit waits; its session waits with it,
 * and no other session does.
 */
export class MemoryBudget {
  readonly #limit: number
  #used = 0
  #waiting: { readonly owner: object; readonly bytes: number; readonly granted: () => void }[] = []

  /** @param limit at least what the largest single command needs */
  constructor(limit: number) {
    this.#limit = limit
  }

  get used(): number {
    return this.#used
  }

  /** Calls `granted` when there is room for that many bytes: at once, if there is room now. */
  acquire(owner: object, bytes: number, granted: () => void): void {
    this.#waiting.push({ owner, bytes, granted })
    this.#grant()
  }

  /** Gives bytes back that were granted. */
  release(bytes: number): void {
    this.#used -= bytes
    this.#grant()
  }

  /** Forgets a request that was not granted yet. */
  cancel(owner: object): void {
    this.#waiting = this.#waiting.filter((request) => request.owner !== owner)
    this.#grant()
  }

  #grant(): void {
    for (;;) {
      const request = this.#waiting[0]
      if (request === undefined || (this.#used > 0 && this.#used + request.bytes > this.#limit)) return
      this.#waiting.shift()
      this.#used += request.bytes
      request.granted()
    }
  }
}
