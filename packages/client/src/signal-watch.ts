/** Something that ends when its signal is aborted. */
export interface Abortable {
  abort(reason: unknown): void
}

/**
 * One listener for each distinct AbortSignal, however many commands share it: adding one for every command costs more than
 * the rest of a small read. A listener that nobody needs any more goes away at the end of the turn.
 */
export class SignalWatch {
  readonly #watched = new Map<
    AbortSignal,
    { readonly members: Set<Abortable>; readonly listener: () => void }
  >()
  #sweeping = false

  /** Aborts `member` when the signal is aborted. Not for a signal that is aborted already. */
  add(signal: AbortSignal, member: Abortable): void {
    const watched = this.#watched.get(signal)
    if (watched !== undefined) {
      watched.members.add(member)
      return
    }
    const members = new Set([member])
    const listener = (): void => {
      this.#watched.delete(signal)
      for (const each of members) each.abort(signal.reason)
    }
    this.#watched.set(signal, { members, listener })
    signal.addEventListener('abort', listener, { once: true })
  }

  /** The member is over. */
  remove(signal: AbortSignal, member: Abortable): void {
    const watched = this.#watched.get(signal)
    if (watched === undefined) return
    watched.members.delete(member)
    if (watched.members.size > 0 || this.#sweeping) return
    this.#sweeping = true
    setImmediate(this.#sweep)
  }

  readonly #sweep = (): void => {
    this.#sweeping = false
    for (const [signal, { members, listener }] of this.#watched) {
      if (members.size > 0) continue
      signal.removeEventListener('abort', listener)
      this.#watched.delete(signal)
    }
  }
}
