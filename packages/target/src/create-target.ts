import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { declaration } from '@iscsi/protocol'
import { Deadline, monotonicNow } from '@iscsi/transport'
import { FaultControl } from './faults/fault-control.ts'
import { FaultPlan } from './faults/fault-plan.ts'
import { Link } from './link.ts'
import type { BlockStore } from './luns/block-store.ts'
import { FileStore } from './luns/file-store.ts'
import { LogicalUnit } from './luns/logical-unit.ts'
import { RamStore } from './luns/ram-store.ts'
import { ScsiDevice, checkLun } from './luns/scsi-device.ts'
import { checkOptionNames } from './option-names.ts'
import { DEFAULT_NAME, DEFAULT_SIZE, checkName, checkText, parseNaa, parseSize, wishesOf } from './options.ts'
import type { LunOptions, PortalOptions, TargetDefinition, TargetOptions } from './options.ts'
import { Portals, wantedPortals } from './portals.ts'
import { checkWhole } from './ranges.ts'
import type { Portal } from './session/arrival.ts'
import { CHAP_ALGORITHMS } from './session/chap-acceptor.ts'
import { IscsiNode } from './session/iscsi-node.ts'
import { TargetConnection } from './session/target-connection.ts'
import { TargetEntry } from './session/target-entry.ts'
import { Timers } from './session/timers.ts'
import { Herald, Target } from './target.ts'

/** What a designator of VPD page 83h has room for behind the vendor. */
const MAX_SERIAL_LENGTH = 247
const BLOCK_SIZES: ReadonlySet<number> = new Set([512, 4096])
const DEFAULT_MAX_COMMANDS = 128
/** Beyond that MaxCmdSN is not ahead of ExpCmdSN in serial arithmetic (RFC 7143 §4.2.2.1). */
const MAX_WINDOW = 2 ** 31 - 1
const MAX_STAT_SN = 0xffff_ffff
const DEFAULT_LOGIN_TIMEOUT = 15_000
const DEFAULT_MAX_CONNECTIONS = 1024
const DEFAULT_PING_INTERVAL = 30_000

/**
 * Starts an iSCSI target in this process.
 *
 * It listens on loopback unless told otherwise. Without options it has one target with one unit of 64 MiB of memory.
 * @throws TypeError or RangeError for options that make no sense; the system's error for a file or port that can't be had
 */
export async function createTarget(options: TargetOptions = {}): Promise<Target> {
  checkOptionNames(options)
  const { loginTimeout = DEFAULT_LOGIN_TIMEOUT, maxConnections = DEFAULT_MAX_CONNECTIONS } = options
  const { maxPendingLogins, firstStatSN, pingInterval = DEFAULT_PING_INTERVAL } = options
  if (!(pingInterval >= 0)) throw new RangeError(`pingInterval must be at least 0, was ${pingInterval}`)
  if (!(loginTimeout > 0)) throw new RangeError(`loginTimeout must be more than 0, was ${loginTimeout}`)
  if (firstStatSN !== undefined) checkWhole('firstStatSN', firstStatSN, 0, MAX_STAT_SN)
  checkCount('maxConnections', maxConnections)
  checkCount('maxPendingLogins', maxPendingLogins)
  const wanted = wantedPortals(options.portals ?? [definedPortal(options)])
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
  const herald = new Herald()
  const node = new IscsiNode({
    faults: plan,
    timers,
    loginTimeout,
    pingInterval,
    maxConnections,
    maxPendingLogins,
    maxMemory: options.maxMemory === undefined ? undefined : parseSize(options.maxMemory),
    observer: herald,
  })
  const portalGroupTags = [...new Set(wanted.map(({ portalGroupTag }) => portalGroupTag))]
  const stores: BlockStore[] = []
  const portals = new Portals()
  try {
    // All that was asked for is checked before the first file is opened, or made.
    const units = [options, ...(options.targets ?? [])].flatMap((definition) => {
      const luns = numbered(definition.luns ?? [{}])
      const entry = makeEntry(definition, portalGroupTags, plan)
      node.add(entry)
      return luns.map((unit) => prepareUnit(unit, entry.device, stores))
    })
    for (const make of units) await make()
    const arrived = (socket: Socket, portal: Portal, portalGroupTag: number): void => {
      const { localAddress = portal.host, remoteAddress = '' } = socket
      const addresses = (): readonly string[] => portals.addresses(localAddress)
      const port = { portalGroupTag, relativePort: portalGroupTags.indexOf(portalGroupTag) + 1 }
      const arrival = { portal, port, remoteAddress }
      new Link(
        socket,
        (onWake) => new TargetConnection({ node, onWake, addresses, arrival, firstStatSN }),
        rearm,
      )
    }
    await portals.open(wanted, arrived, (socket) => {
      const { remoteAddress = '' } = socket
      const guest = { drop: () => socket.destroy() }
      if (!node.roster.expect(guest, remoteAddress)) socket.destroy()
      return () => {
        node.roster.dismiss(guest, remoteAddress)
      }
    })
    const faults = new FaultControl(plan, node)
    return new Target({ faults, portals, node, stores, herald })
  } catch (error) {
    await portals.close()
    for (const store of stores) await store.close()
    throw error
  }
}

/** An option of the target itself is for the one portal that it has then. */
function definedPortal({ host, port, portalGroupTag, tls }: TargetOptions): PortalOptions {
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(portalGroupTag === undefined ? {} : { portalGroupTag }),
    ...(tls === undefined ? {} : { tls }),
  }
}

function checkCount(name: string, count: number | undefined): void {
  if (count !== undefined && !(count >= 1)) throw new RangeError(`${name} must be at least 1, was ${count}`)
}

/** A unit with its LUN. */
type NumberedLun = LunOptions & { readonly lun: number }

/**
 * Gives a LUN to each unit that has none: the first that is free.
 * @throws RangeError for a LUN that there can't be, or that is taken
 */
function numbered(units: readonly LunOptions[]): readonly NumberedLun[] {
  const taken = new Set<number>()
  let free = 0
  return units.map((options) => {
    while (taken.has(free)) free++
    const { lun = free } = options
    checkLun(lun)
    if (taken.has(lun)) throw new RangeError(`LUN ${lun} is given twice`)
    taken.add(lun)
    return { ...options, lun }
  })
}

/** A target without its units. @throws TypeError or RangeError for options that make no sense */
function makeEntry(
  definition: TargetDefinition,
  portalGroupTags: readonly number[],
  plan: FaultPlan,
): TargetEntry {
  const { chap, alias, maxCommands = DEFAULT_MAX_COMMANDS } = definition
  checkWhole('maxCommands', maxCommands, 1, MAX_WINDOW)
  if (chap?.mutual !== undefined && chap.mutual.secret === chap.secret)
    throw new TypeError('the secrets of both directions of CHAP must differ (RFC 7143 §9.2.1)')
  const { algorithms } = chap ?? {}
  if (algorithms?.length === 0 || algorithms?.some((name) => !CHAP_ALGORITHMS.includes(name)) === true)
    throw new TypeError(`chap.algorithms must be of ${CHAP_ALGORITHMS.join(', ')}, and one at least`)
  if (alias !== undefined) declaration('TargetAlias', alias)
  const rules = {
    chap,
    wishes: wishesOf(definition),
    maxCommands,
    statusInDataIn: definition.statusInDataIn ?? true,
    powerOnAttention: definition.powerOnAttention ?? true,
    alias,
  }
  const device = new ScsiDevice(checkName(definition.name ?? DEFAULT_NAME), ...portalGroupTags)
  return new TargetEntry(device, rules, plan)
}

/**
 * Checks what a unit is to be.
 * @returns opens its store, which is added to `stores`, and adds the unit to the device
 * @throws TypeError or RangeError for options that make no sense
 */
function prepareUnit(options: NumberedLun, device: ScsiDevice, stores: BlockStore[]): () => Promise<void> {
  const { lun, file, readOnly = false, blockSize = 512 } = options
  const { physicalBlockSize: unitLength = blockSize, sanitizeTime = 0 } = options
  const hash = createHash('sha256').update(`${device.targetName}/${lun}`).digest()
  const identity = {
    vendor: checkText('vendor', options.vendor ?? 'ISCSI-TS', 0, 8),
    product: checkText('product', options.product ?? 'EMBEDDED DISK', 0, 16),
    revision: checkText('revision', options.revision ?? '0001', 0, 4),
    serial: checkText('serial', options.serial ?? hash.toString('hex', 8, 16), 1, MAX_SERIAL_LENGTH),
    naa: options.naa === undefined ? locallyAssigned(hash) : parseNaa(options.naa),
  }
  for (const length of [blockSize, unitLength]) {
    if (!BLOCK_SIZES.has(length))
      throw new RangeError(`LUN ${lun}: ${length} is no size of a block: 512 or 4096`)
  }
  if (!(sanitizeTime >= 0))
    throw new RangeError(`LUN ${lun}: sanitizeTime must be at least 0, was ${sanitizeTime}`)
  if (unitLength < blockSize) throw new RangeError(`LUN ${lun}: a physical block is smaller than a block`)
  const size = options.size === undefined ? undefined : parseSize(options.size)
  const checkRoom = (byteLength: number): void => {
    if (byteLength < blockSize)
      throw new RangeError(`LUN ${lun} is smaller than one block of ${blockSize} bytes`)
  }
  if (size !== undefined) checkRoom(size)
  const thin = options.thin ?? file === undefined
  return async () => {
    const store =
      file === undefined
        ? new RamStore(size ?? DEFAULT_SIZE, unitLength)
        : await FileStore.open(file, { readOnly, size, unitLength, thin })
    stores.push(store)
    checkRoom(store.byteLength)
    device.add(
      new LogicalUnit({
        lun,
        store,
        blockLength: blockSize,
        physicalBlockLength: unitLength,
        thin,
        sanitizeTime,
        readOnly,
        writeCache: options.writeCache ?? true,
        removable: options.removable ?? false,
        identity,
        home: device,
      }),
    )
  }
}

/** An NAA designator of the type locally assigned: 3h. */
function locallyAssigned(hash: Uint8Array): Uint8Array {
  const naa = hash.slice(0, 8)
  naa[0] = 0x30 | ((naa[0] ?? 0) & 0x0f)
  return naa
}
