import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { Deadline, accept, monotonicNow } from '@iscsi/transport'
import type { SocketDriver } from '@iscsi/transport'
import { FaultControl } from './faults/fault-control.ts'
import { FaultPlan } from './faults/fault-plan.ts'
import type { BlockStore } from './luns/block-store.ts'
import { FileStore } from './luns/file-store.ts'
import { LogicalUnit } from './luns/logical-unit.ts'
import { RamStore } from './luns/ram-store.ts'
import { ScsiDevice } from './luns/scsi-device.ts'
import { DEFAULT_NAME, DEFAULT_SIZE, checkName, parseSize, wishesOf } from './options.ts'
import type { LunOptions, TargetDefinition, TargetOptions } from './options.ts'
import { IscsiNode } from './session/iscsi-node.ts'
import type { Breach, Counters } from './session/iscsi-node.ts'
import { TargetConnection } from './session/target-connection.ts'
import { TargetEntry } from './session/target-entry.ts'
import { Timers } from './session/timers.ts'

const DEFAULT_MAX_COMMANDS = 128
const DEFAULT_LOGIN_TIMEOUT = 15_000
const DEFAULT_MAX_CONNECTIONS = 1024

/** Where a target listens. */
export interface Portal {
  readonly host: string
  readonly port: number
}

/** One connection and the socket that it lives on. */
class Link {
  readonly connection: TargetConnection
  readonly #driver: SocketDriver
  readonly #afterPump: () => void
  #scheduled = false

  constructor(socket: Socket, connect: (wake: () => void) => TargetConnection, afterPump: () => void) {
    this.#afterPump = afterPump
    this.connection = connect(() => {
      this.#schedule()
    })
    this.#driver = accept(socket, this.connection, this)
  }

  pump(): void {
    this.#driver.flush()
    if (this.connection.fate === 'end') this.#driver.end()
    else if (this.connection.fate === 'destroy') this.#driver.destroy()
    this.#afterPump()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      this.pump()
    })
  }
}

/** A running iSCSI target. */
export class Target implements AsyncDisposable {
  /** The iSCSI name of the (first) target. */
  readonly name: string
  readonly portal: Portal
  /** Orders faults and acts upon those who are logged in. */
  readonly faults: FaultControl
  readonly #server: Server
  readonly #node: IscsiNode
  readonly #stores: readonly BlockStore[]
  #closed: Promise<void> | undefined

  /** Use {@link createTarget}. */
  constructor(parts: {
    name: string
    portal: Portal
    faults: FaultControl
    server: Server
    node: IscsiNode
    stores: readonly BlockStore[]
  }) {
    this.name = parts.name
    this.portal = parts.portal
    this.faults = parts.faults
    this.#server = parts.server
    this.#node = parts.node
    this.#stores = parts.stores
  }

  /** `iscsi://host:port/name/lun`, without credentials. */
  url(lun = 0): string {
    const { host, port } = this.portal
    return `iscsi://${bracketed(host)}:${port}/${this.name}/${lun}`
  }

  /** The names of all targets behind the portal. */
  get names(): readonly string[] {
    return this.#node.targets.map((entry) => entry.name)
  }

  get counters(): Counters {
    return { ...this.#node.counters }
  }

  /** Connections that are open, and sessions that are logged in. */
  get connectionCount(): number {
    return this.#node.connections.size
  }

  get sessionCount(): number {
    return this.#node.targets.reduce((sum, entry) => sum + entry.sessions.size, 0)
  }

  /** What initiators have done against the standard, the last 256; an honest one leaves this empty. */
  get breaches(): readonly Breach[] {
    return [...this.#node.breaches]
  }

  /** Closes all connections and the stores. Calling it again changes nothing. */
  async close(): Promise<void> {
    this.#closed ??= this.#close()
    await this.#closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const connection of this.#node.connections) connection.drop()
    this.faults.clear()
    await closed
    for (const store of this.#stores) await store.close()
  }
}

/**
 * Starts an iSCSI target in this process.
 *
 * It listens on loopback unless told otherwise. Without options it has one target with one unit of 64 MiB of memory.
 * @throws TypeError or RangeError for options that make no sense; the system's error for a file or port that can't be had
 */
export async function createTarget(options: TargetOptions = {}): Promise<Target> {
  const plan = new FaultPlan()
  for (const fault of options.faults ?? []) plan.add(fault)
  const deadline = new Deadline(() => {
    timers.handleTimeout(monotonicNow())
    rearm()
  })
  const rearm = (): void => {
    deadline.arm(timers.nextTimeout())
  }
  const timers = new Timers(monotonicNow, rearm)
  const node = new IscsiNode({
    faults: plan,
    timers,
    loginTimeout: options.loginTimeout ?? DEFAULT_LOGIN_TIMEOUT,
    maxConnections: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
  })
  const portalGroupTag = options.portalGroupTag ?? 1
  const stores: BlockStore[] = []
  try {
    for (const definition of [options, ...(options.targets ?? [])]) {
      node.add(await makeEntry(definition, portalGroupTag, plan, stores))
    }
    const server = createServer({ noDelay: true })
    const host = options.host ?? '127.0.0.1'
    server.listen({ host, port: options.port ?? 0 })
    await once(server, 'listening')
    const port = portOf(server.address())
    server.on('connection', (socket) => {
      const local = bracketed(socket.localAddress ?? host)
      const addresses = [`${local}:${port},${portalGroupTag}`]
      const { firstStatSN } = options
      new Link(
        socket,
        (onWake) => new TargetConnection({ node, onWake, addresses: () => addresses, firstStatSN }),
        rearm,
      )
    })
    const faults = new FaultControl(plan, node, options.maxCommands ?? DEFAULT_MAX_COMMANDS)
    return new Target({
      name: options.name ?? DEFAULT_NAME,
      portal: { host, port },
      faults,
      server,
      node,
      stores,
    })
  } catch (error) {
    for (const store of stores) await store.close()
    throw error
  }
}

async function makeEntry(
  definition: TargetDefinition,
  portalGroupTag: number,
  plan: FaultPlan,
  stores: BlockStore[],
): Promise<TargetEntry> {
  const device = new ScsiDevice(checkName(definition.name ?? DEFAULT_NAME), portalGroupTag)
  for (const options of definition.luns ?? [{}]) {
    const taken = new Set(device.units.map((unit) => unit.lun))
    let free = 0
    while (taken.has(free)) free++
    device.add(await makeUnit(options, options.lun ?? free, device, stores))
  }
  const rules = {
    chap: definition.chap,
    wishes: wishesOf(definition),
    maxCommands: definition.maxCommands ?? DEFAULT_MAX_COMMANDS,
    statusInDataIn: definition.statusInDataIn ?? true,
    powerOnAttention: definition.powerOnAttention ?? true,
    alias: definition.alias,
  }
  return new TargetEntry(device, rules, plan)
}

async function makeUnit(
  options: LunOptions,
  lun: number,
  device: ScsiDevice,
  stores: BlockStore[],
): Promise<LogicalUnit> {
  const { file, readOnly = false, blockSize = 512 } = options
  const { physicalBlockSize: unitLength = blockSize, sanitizeTime = 0 } = options
  if (unitLength < blockSize) throw new RangeError(`LUN ${lun}: a physical block is smaller than a block`)
  const size = options.size === undefined ? undefined : parseSize(options.size)
  const store =
    file === undefined
      ? new RamStore(size ?? DEFAULT_SIZE, unitLength)
      : await FileStore.open(file, { readOnly, size, unitLength })
  stores.push(store)
  if (store.byteLength < blockSize)
    throw new RangeError(`LUN ${lun} is smaller than one block of ${blockSize} bytes`)
  const hash = createHash('sha256').update(`${device.targetName}/${lun}`).digest()
  const naa = hash.subarray(0, 8)
  naa[0] = 0x30 | ((naa[0] ?? 0) & 0x0f) // NAA 3h: locally assigned
  return new LogicalUnit({
    lun,
    store,
    blockLength: blockSize,
    physicalBlockLength: unitLength,
    thin: options.thin ?? file === undefined,
    sanitizeTime,
    readOnly,
    writeCache: options.writeCache ?? true,
    removable: options.removable ?? false,
    identity: {
      vendor: options.vendor ?? 'ISCSI-TS',
      product: options.product ?? 'EMBEDDED DISK',
      revision: options.revision ?? '0001',
      serial: options.serial ?? hash.subarray(8, 16).toString('hex'),
      naa,
    },
    home: device,
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port
  throw new TypeError('the server has no port')
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
