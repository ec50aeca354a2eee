import { randomBytes } from 'node:crypto'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { nexusOf } from '../luns/nexus.ts'
import { ScsiDevice } from '../luns/scsi-device.ts'
import type { LoginSuccess } from './login-responder.ts'
import type { LoginStatus } from './login-status.ts'
import { MemoryPool } from './memory-pool.ts'
import { Roster } from './roster.ts'
import type { TargetConnection } from './target-connection.ts'
import { TargetEntry } from './target-entry.ts'
import { TargetSession } from './target-session.ts'
import type { Timers } from './timers.ts'

/** Something that an initiator did against the standard. */
export interface Breach {
  /** The section of RFC 7143 that was broken. */
  readonly section: string
  readonly detail: string
  /** Empty before the login has named the initiator. */
  readonly initiatorName: string
}

/** What has happened since the target was made. */
export interface Counters {
  readonly connections: number
  readonly logins: number
  readonly failedLogins: number
  readonly commands: number
  readonly bytesIn: number
  readonly bytesOut: number
}

/** Unpredictable bytes. */
export type RandomBytes = (length: number) => Uint8Array

export interface NodeOptions {
  readonly faults: FaultPlan
  readonly timers: Timers
  /** Milliseconds that a connection may take to log in. */
  readonly loginTimeout: number
  /** Milliseconds of silence before an initiator is pinged, and before it is dropped after that. Default 0: never. */
  readonly pingInterval?: number | undefined
  /** Connections that may be open at a time. */
  readonly maxConnections: number
  /** Connections from one address that may be open without having logged in. Default 128. */
  readonly maxPendingLogins?: number | undefined
  /** Bytes that commands and answers of all sessions may hold together. Default 512 MiB. */
  readonly maxMemory?: number | undefined
  readonly observer?: NodeObserver | undefined
  /** What CHAP challenges are made of. Default: the system's. */
  readonly randomBytes?: RandomBytes | undefined
}

/** Who hears of what happens. Nothing that it does may throw. */
export interface NodeObserver {
  sessionBegan(session: TargetSession): void
  sessionEnded(session: TargetSession): void
  loginFailed(connection: TargetConnection, status: LoginStatus): void
  breached(breach: Breach): void
}

const SILENT: NodeObserver = {
  sessionBegan: () => undefined,
  sessionEnded: () => undefined,
  loginFailed: () => undefined,
  breached: () => undefined,
}
const DEFAULT_MAX_PENDING_LOGINS = 128
const DEFAULT_MAX_MEMORY = 512 * 1024 * 1024
/** Milliseconds that a command waits for memory before those that have held theirs longer are cut off. */
const PATIENCE = 10_000

const MAX_BREACHES = 256
const MAX_TSIH = 0xffff

/** An iSCSI node: its targets, and what their connections share. */
export class IscsiNode {
  readonly faults: FaultPlan
  readonly timers: Timers
  readonly loginTimeout: number
  readonly randomBytes: RandomBytes
  readonly roster: Roster<TargetConnection>
  /** For the data of commands. */
  readonly commandMemory: MemoryPool
  /** For what comes unasked, and for answers that initiators do not take. */
  readonly arrivalMemory: MemoryPool
  readonly #observer: NodeObserver
  readonly #pingInterval: number
  #keepsWatch = false
  readonly counters: { -readonly [Name in keyof Counters]: Counters[Name] } = {
    connections: 0,
    logins: 0,
    failedLogins: 0,
    commands: 0,
    bytesIn: 0,
    bytesOut: 0,
  }
  readonly #targets = new Map<string, TargetEntry>()
  readonly #breaches: Breach[] = []
  #discovery: TargetEntry | undefined
  #lastTsih = 0

  constructor(options: NodeOptions) {
    this.faults = options.faults
    this.timers = options.timers
    this.loginTimeout = options.loginTimeout
    this.randomBytes = options.randomBytes ?? randomBytes
    const { maxConnections, maxPendingLogins = DEFAULT_MAX_PENDING_LOGINS, timers } = options
    this.roster = new Roster({ maxConnections, maxPendingLogins })
    // Two pools, so that a command that holds what came with it can't keep the rest of its data from itself.
    const limit = Math.floor((options.maxMemory ?? DEFAULT_MAX_MEMORY) / 2)
    this.commandMemory = new MemoryPool({ limit, timers, patience: PATIENCE })
    this.arrivalMemory = new MemoryPool({ limit, timers, patience: PATIENCE })
    this.#observer = options.observer ?? SILENT
    this.#pingInterval = options.pingInterval ?? 0
  }

  /** Connections that are open, or about to close. */
  get connections(): ReadonlySet<TargetConnection> {
    return this.roster.all
  }

  get targets(): readonly TargetEntry[] {
    return [...this.#targets.values()]
  }

  /** What initiators did wrong, oldest first; the oldest are forgotten beyond 256. */
  get breaches(): readonly Breach[] {
    return this.#breaches
  }

  /** Discovery sessions are with the node, under the rules of its first target. */
  get discovery(): TargetEntry | undefined {
    return this.#discovery
  }

  /** @throws RangeError when the name is taken */
  add(entry: TargetEntry): void {
    const name = entry.name.toLowerCase()
    if (this.#targets.has(name)) throw new RangeError(`target ${entry.name} is given twice`)
    this.#targets.set(name, entry)
    this.#discovery ??= new TargetEntry(
      new ScsiDevice('', ...entry.device.ports.map(({ portalGroupTag }) => portalGroupTag)),
      entry.rules,
      entry.faults,
    )
  }

  /** A target by its name; iSCSI names have no upper case (§4.2.7.2). */
  find(name: string): TargetEntry | undefined {
    return this.#targets.get(name.toLowerCase())
  }

  note(breach: Breach): void {
    this.#breaches.push(breach)
    if (this.#breaches.length > MAX_BREACHES) this.#breaches.shift()
    this.#observer.breached(breach)
  }

  /** A login has ended without a session. */
  refused(connection: TargetConnection, status: LoginStatus): void {
    this.counters.failedLogins++
    this.#observer.loginFailed(connection, status)
  }

  /**
   * Makes the session that a login has earned, or finds the one that it joins (§6.3.1). What it takes the place of ends, and no
   * task of that touches a medium any more when `admitted` is called: at once if so.
   */
  admit(login: LoginSuccess, connection: TargetConnection, admitted: (session: TargetSession) => void): void {
    this.#watch()
    const { entry, initiatorName, request, joined } = login
    const { port } = connection.arrival
    // Session reinstatement (§6.3.5): the old session of this initiator port ends.
    if (joined === undefined) entry.find(initiatorName, request.isid, port)?.close()
    else {
      // Connection reinstatement (§6.3.4): the old connection is logged out implicitly.
      const old = joined.connections.get(request.cid)
      joined.connections.set(request.cid, connection)
      old?.replace()
    }
    entry.whenQuiet(nexusOf(initiatorName, request.isid, port), () => {
      if (connection.fate !== 'open') return
      this.counters.logins++
      admitted(joined ?? this.#begin(login, connection))
    })
  }

  #begin(login: LoginSuccess, connection: TargetConnection): TargetSession {
    const { entry, initiatorName, request } = login
    // Another login of this initiator port may have waited, too.
    entry.find(initiatorName, request.isid, connection.arrival.port)?.close()
    const session = new TargetSession({
      identity: { type: login.type, initiatorName, isid: request.isid, tsih: this.#nextTsih() },
      entry,
      parameters: login.parameters,
      firstCmdSN: request.cmdSN,
      maxCommands: entry.rules.maxCommands,
      statusInDataIn: entry.rules.statusInDataIn,
      timers: this.timers,
      arrival: connection.arrival,
      commandMemory: this.commandMemory,
      arrivalMemory: this.arrivalMemory,
      ended: (ended) => {
        this.#observer.sessionEnded(ended)
      },
      note: (detail, section) => {
        this.note({ detail, section, initiatorName })
      },
    })
    session.connections.set(request.cid, connection)
    entry.begin(session)
    this.#observer.sessionBegan(session)
    return session
  }

  /** Looks after all connections by one timer, for as long as there are any: theirs would be as many for each to look through. */
  #watch(): void {
    if (this.#keepsWatch || this.#pingInterval === 0) return
    this.#keepsWatch = true
    this.timers.after(this.#pingInterval, () => {
      this.#keepsWatch = false
      for (const connection of this.connections) connection.lookAfter()
      if (this.connections.size > 0) this.#watch()
    })
  }

  #nextTsih(): number {
    const taken = new Set<number>()
    for (const entry of [...this.targets, ...(this.#discovery === undefined ? [] : [this.#discovery])]) {
      for (const session of entry.sessions) taken.add(session.identity.tsih)
    }
    do this.#lastTsih = (this.#lastTsih % MAX_TSIH) + 1
    while (taken.has(this.#lastTsih))
    return this.#lastTsih
  }
}
