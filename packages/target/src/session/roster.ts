/** What the roster does to a connection. */
export interface Rostered {
  /** Closes it at once. */
  drop(): void
}

export interface RosterLimits {
  /** Connections that may be open at a time. */
  readonly maxConnections: number
  /** Connections from one address that may be open at a time without having logged in. */
  readonly maxPendingLogins: number
}

/**
 * All connections of a node. Those that have not logged in give way: the oldest of an address when it has too many, and
 * the oldest of the address with the most when no more may be open. So half-open ones never keep out who logs in at once.
 */
export class Roster<Connection extends Rostered> {
  readonly #limits: RosterLimits
  readonly #all = new Set<Connection>()
  readonly #loggedIn = new Set<Connection>()
  /** Those that have not logged in by their peer's address, oldest first. */
  readonly #pending = new Map<string, Set<Rostered>>()
  #pendingCount = 0

  constructor(limits: RosterLimits) {
    this.#limits = limits
  }

  /** Those that are open, and those that are about to close. */
  get all(): ReadonlySet<Connection> {
    return this.#all
  }

  /**
   * Takes in a new connection.
   * @param address of the peer
   * @returns false when it must be closed: all places are taken by those that have logged in
   */
  admit(connection: Connection, address: string): boolean {
    this.#all.add(connection)
    return this.expect(connection, address)
  }

  /**
   * Takes in what may become a connection, a TLS handshake: it counts as one that has not logged in, and gives way as they do.
   * @returns false when it must be ended, as for {@link admit}
   */
  expect(guest: Rostered, address: string): boolean {
    const { maxConnections, maxPendingLogins } = this.#limits
    const own = this.#pending.get(address) ?? new Set()
    if (own.size >= maxPendingLogins) this.#dropOldest(address)
    if (this.#loggedIn.size + this.#pendingCount >= maxConnections) {
      const crowded = [...this.#pending].sort(([, one], [, other]) => other.size - one.size)[0]
      if (crowded === undefined) return false
      this.#dropOldest(crowded[0])
    }
    const pending = this.#pending.get(address) ?? new Set()
    this.#pending.set(address, pending.add(guest))
    this.#pendingCount++
    return true
  }

  /** What was {@link expect expected} has become a connection, or will not. */
  dismiss(guest: Rostered, address: string): void {
    this.#forgetPending(guest, address)
  }

  /** It has logged in. */
  recognize(connection: Connection, address: string): void {
    this.#forgetPending(connection, address)
    this.#loggedIn.add(connection)
  }

  /** It is closed. */
  remove(connection: Connection, address: string): void {
    this.#all.delete(connection)
    this.#loggedIn.delete(connection)
    this.#forgetPending(connection, address)
  }

  #dropOldest(address: string): void {
    const [oldest] = this.#pending.get(address) ?? []
    if (oldest === undefined) return
    this.#forgetPending(oldest, address)
    oldest.drop()
  }

  #forgetPending(guest: Rostered, address: string): void {
    const pending = this.#pending.get(address)
    if (pending?.delete(guest) !== true) return
    this.#pendingCount--
    if (pending.size === 0) this.#pending.delete(address)
  }
}
