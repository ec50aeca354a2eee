import { EventEmitter } from 'eventemitter3'
import type { LoginFailure, SessionInfo, TargetEvents } from './events.ts'
import type { FaultControl } from './faults/fault-control.ts'
import type { BlockStore } from './luns/block-store.ts'
import { bracketed } from './portals.ts'
import type { Portals } from './portals.ts'
import type { Portal } from './session/arrival.ts'
import type { Breach, Counters, IscsiNode, NodeObserver } from './session/iscsi-node.ts'
import type { LoginStatus } from './session/login-status.ts'
import type { TargetConnection } from './session/target-connection.ts'
import type { TargetSession } from './session/target-session.ts'

/** A logical unit as it is served. */
export interface UnitInfo {
  readonly lun: number
  readonly blocks: number
  /** Bytes in a block. */
  readonly blockLength: number
  readonly readOnly: boolean
  readonly removable: boolean
  readonly thin: boolean
  readonly serial: string
}

/** A target as it is served. */
export interface ServedTarget {
  readonly name: string
  /** In the order of their LUNs. */
  readonly units: readonly UnitInfo[]
}

/** Which target a URL is for, and by which portal: by default the first. */
export interface UrlChoice {
  readonly name?: string
  readonly portal?: Portal
}

/** Passes on what happens, outside of the machine: what a listener throws is no matter of the initiators. */
export class Herald implements NodeObserver {
  /** Who it is told to, once there is somebody. */
  emitter: EventEmitter<TargetEvents> | undefined

  sessionBegan(session: TargetSession): void {
    const info = describeSession(session)
    queueMicrotask(() => this.emitter?.emit('sessionBegan', info))
  }

  sessionEnded(session: TargetSession): void {
    const info = describeSession(session)
    queueMicrotask(() => this.emitter?.emit('sessionEnded', info))
  }

  loginFailed(connection: TargetConnection, { statusClass, statusDetail }: LoginStatus): void {
    const { initiatorName, arrival } = connection
    const { remoteAddress, portal } = arrival
    const failure: LoginFailure = { initiatorName, remoteAddress, portal, statusClass, statusDetail }
    queueMicrotask(() => this.emitter?.emit('loginFailed', failure))
  }

  breached(breach: Breach): void {
    queueMicrotask(() => this.emitter?.emit('breach', breach))
  }
}

interface TargetParts {
  readonly faults: FaultControl
  readonly portals: Portals
  readonly node: IscsiNode
  readonly stores: readonly BlockStore[]
  readonly herald: Herald
}

/** A running iSCSI node: one target, or several, behind one portal, or several. */
export class Target extends EventEmitter<TargetEvents> implements AsyncDisposable {
  /** The iSCSI name of the (first) target. */
  readonly name: string
  /** Where it listens: the first place, if there are several. */
  readonly portal: Portal
  readonly portals: readonly Portal[]
  /** Orders faults and acts upon those who are logged in. */
  readonly faults: FaultControl
  readonly #portals: Portals
  readonly #node: IscsiNode
  readonly #stores: readonly BlockStore[]
  #closed: Promise<void> | undefined

  /** @internal */
  constructor(parts: TargetParts) {
    super()
    const [first] = parts.node.targets
    const [portal] = parts.portals.list
    if (first === undefined || portal === undefined) throw new TypeError('no target, or no portal')
    this.name = first.name
    this.portal = portal
    this.portals = parts.portals.list
    this.faults = parts.faults
    this.#portals = parts.portals
    this.#node = parts.node
    this.#stores = parts.stores
    parts.herald.emitter = this
  }

  /** `iscsi://host:port/name/lun`, without credentials. */
  url(lun = 0, { name = this.name, portal = this.portal }: UrlChoice = {}): string {
    return `iscsi://${bracketed(portal.host)}:${portal.port}/${name}/${lun}`
  }

  /** The names of all targets. */
  get names(): readonly string[] {
    return this.#node.targets.map((entry) => entry.name)
  }

  /** All targets with their units. */
  get targets(): readonly ServedTarget[] {
    return this.#node.targets.map(({ name, device }) => ({
      name,
      units: device.units
        .map(({ lun, blocks, blockLength, readOnly, removable, thin, identity }) => {
          return { lun, blocks, blockLength, readOnly, removable, thin, serial: identity.serial }
        })
        .sort((one, other) => one.lun - other.lun),
    }))
  }

  /** What has happened since the start. */
  get counters(): Counters {
    return { ...this.#node.counters }
  }

  /** Connections that are open, logged in or not. */
  get connectionCount(): number {
    return this.#node.connections.size
  }

  /** Sessions that are logged in, without those for discovery. */
  get sessionCount(): number {
    return this.sessions.length
  }

  /** The sessions of all targets that are logged in. */
  get sessions(): readonly SessionInfo[] {
    return this.#node.targets.flatMap((entry) => [...entry.sessions].map(describeSession))
  }

  /** Bytes that commands and unsent answers hold now; never more than `maxMemory`, or one command. */
  get memoryUsed(): number {
    return this.#node.commandMemory.used + this.#node.arrivalMemory.used
  }

  /** What initiators have done against the standard, the last 256; an honest one leaves this empty. */
  get breaches(): readonly Breach[] {
    return [...this.#node.breaches]
  }

  /**
   * Closes all connections, writes what is not on stable storage yet, and closes the stores. Calling it again changes nothing.
   * @throws the system's error when a file can't be synchronized
   */
  async close(): Promise<void> {
    this.#closed ??= this.#close()
    await this.#closed
  }

  /** {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #close(): Promise<void> {
    const closed = this.#portals.close()
    for (const connection of this.#node.connections) connection.drop()
    this.faults.clear()
    await closed
    const stores = await Promise.allSettled(this.#stores.map(flushAndClose))
    for (const store of stores) if (store.status === 'rejected') throw store.reason
  }
}

async function flushAndClose(store: BlockStore): Promise<void> {
  try {
    await store.flush()
  } finally {
    await store.close()
  }
}

function describeSession({ identity, entry, arrival }: TargetSession): SessionInfo {
  const { type, initiatorName, isid, tsih } = identity
  const { portal, port, remoteAddress } = arrival
  const { portalGroupTag } = port
  const targetName = type === 'Discovery' ? undefined : entry.name
  return { type, initiatorName, isid, tsih, targetName, portal, portalGroupTag, remoteAddress }
}
