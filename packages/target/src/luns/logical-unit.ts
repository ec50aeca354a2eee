import type { BlockStore } from './block-store.ts'
import { RESERVATION_CONFLICT, checkCondition } from './command.ts'
import type { Command, CommandRequest, CommandResult, Prepared, TaskLife } from './command.ts'
import { findCommand, unknownCommand } from './commands/table.ts'
import { CopyRecords } from './copy-records.ts'
import { UnitCounters } from './counters.ts'
import { Gate } from './gate.ts'
import type { Work } from './gate.ts'
import { Medium } from './medium.ts'
import type { Nexus, TargetPort } from './nexus.ts'
import { Reservations } from './reservations.ts'
import { Sanitization } from './sanitization.ts'
import { SENSE } from './sense.ts'
import type { Sense } from './sense.ts'
import { TaskSet } from './task-set.ts'
import { UnitAttentions } from './unit-attentions.ts'
import { LaterWrites } from './unmapping.ts'

/** How a unit names itself (SPC-4, standard INQUIRY data and the device identification page). */
export interface UnitIdentity {
  /** T10 VENDOR IDENTIFICATION, up to 8 ASCII characters. */
  readonly vendor: string
  /** PRODUCT IDENTIFICATION, up to 16. */
  readonly product: string
  /** PRODUCT REVISION LEVEL, up to 4. */
  readonly revision: string
  readonly serial: string
  /** An NAA designator of 8 or 16 bytes. */
  readonly naa: Uint8Array
}

/** What a unit knows of the device that it belongs to. */
export interface UnitHome {
  readonly targetName: string
  /** By relative target port identifier, from 1. */
  readonly ports: readonly TargetPort[]
  /** The LUNs of the device on the wire, in ascending order. */
  readonly lunInventory: readonly bigint[]
  readonly units: readonly LogicalUnit[]
  /** Every nexus that has a session, or had one. */
  nexuses(): Iterable<Nexus>
  /** Ends the tasks that some nexuses have on a unit (PREEMPT AND ABORT); done when none of them touches it any more. */
  abortTasks(unit: LogicalUnit, nexuses: readonly Nexus[]): void | Promise<void>
}

export interface LogicalUnitOptions {
  readonly lun: number
  readonly store: BlockStore
  /** Bytes in a logical block. */
  readonly blockLength: number
  /** Bytes in a physical block, the granularity of provisioning. Default: a logical block. */
  readonly physicalBlockLength?: number
  readonly readOnly: boolean
  /** Whether a write is done before it is on stable storage (WCE of the caching mode page). */
  readonly writeCache: boolean
  readonly removable: boolean
  /** Thin provisioning: UNMAP and its kin. Default true. */
  readonly thin?: boolean
  /** Milliseconds that a SANITIZE takes at least. Default 0. */
  readonly sanitizeTime?: number
  readonly identity: UnitIdentity
  readonly home: UnitHome
}

/** The most bytes that one command may move: bounds the memory of a command (MAXIMUM TRANSFER LENGTH, VPD page B0h). */
const MAX_TRANSFER_BYTES = 32 * 1024 * 1024

/** A direct-access logical unit: serves commands out of a block store. */
export class LogicalUnit {
  readonly lun: number
  readonly store: BlockStore
  readonly blockLength: number
  readonly physicalBlockLength: number
  /** How many whole blocks the store holds. */
  readonly blocks: number
  readonly readOnly: boolean
  readonly removable: boolean
  readonly thin: boolean
  readonly identity: UnitIdentity
  readonly home: UnitHome
  readonly attentions: UnitAttentions = new UnitAttentions()
  readonly taskSet: TaskSet = new TaskSet()
  readonly #gate: Gate = new Gate()
  readonly medium: Medium = new Medium()
  readonly laterWrites: LaterWrites = new LaterWrites()
  readonly copies: CopyRecords = new CopyRecords()
  readonly reservations: Reservations
  readonly sanitization: Sanitization
  /** What it has done since it was powered on. */
  counters: UnitCounters = new UnitCounters()
  /** WCE: what MODE SELECT has made of {@link defaultWriteCache}. */
  writeCache: boolean
  readonly defaultWriteCache: boolean
  /** SWP of the control mode page. */
  softwareWriteProtect = false

  constructor(options: LogicalUnitOptions) {
    this.lun = options.lun
    this.store = options.store
    this.blockLength = options.blockLength
    this.physicalBlockLength = options.physicalBlockLength ?? options.blockLength
    this.blocks = Math.floor(options.store.byteLength / options.blockLength)
    this.readOnly = options.readOnly
    this.writeCache = options.writeCache
    this.defaultWriteCache = options.writeCache
    this.removable = options.removable
    this.thin = options.thin ?? true
    this.identity = options.identity
    this.home = options.home
    this.reservations = new Reservations((nexus, sense) => {
      this.attentions.establish(nexus, sense)
    })
    this.sanitization = new Sanitization(options.store, this.#gate, options.sanitizeTime ?? 0)
  }

  get maxTransferBlocks(): number {
    return Math.floor(MAX_TRANSFER_BYTES / this.blockLength)
  }

  /** Why nothing may be written; undefined when it may. */
  get writeProtection(): Sense | undefined {
    if (this.readOnly) return SENSE.WRITE_PROTECTED
    return this.softwareWriteProtect ? SENSE.SOFTWARE_WRITE_PROTECTED : undefined
  }

  /** Reads a CDB; what the state of the unit forbids comes first. */
  prepare(request: CommandRequest): Prepared {
    const command = findCommand(request.cdb)
    if (command?.access === 'always') return command.prepare(this, request)
    const attention = this.attentions.take(request.nexus)
    if (attention !== undefined) return checkCondition(attention)
    if (command === undefined) return checkCondition(unknownCommand(request.cdb))
    return this.#obstacle(command, request) ?? command.prepare(this, request)
  }

  /** Does work on the medium that may overlap with other such work; refused while a SANITIZE goes on, or has failed. */
  shared<Result>(
    work: Work<Result>,
    task?: TaskLife,
  ): Result | CommandResult | Promise<Result | CommandResult> {
    return this.#admit('shared', work, task)
  }

  /** Does work on the medium that overlaps with nothing; refused while a SANITIZE goes on, or has failed. */
  exclusive<Result>(
    work: Work<Result>,
    task?: TaskLife,
  ): Result | CommandResult | Promise<Result | CommandResult> {
    return this.#admit('exclusive', work, task)
  }

  /** Writes to the medium, from an offset in bytes on; part of {@link shared} or {@link exclusive} work. */
  write(offset: number, data: Uint8Array): void | Promise<void> {
    this.laterWrites.note(offset, data.length)
    return this.store.write(offset, data)
  }

  /** A unit attention for all nexuses but the one that has caused it. */
  attendOthers(causer: Nexus, sense: Sense): void {
    for (const nexus of this.home.nexuses()) {
      if (nexus.key !== causer.key) this.attentions.establish(nexus, sense)
    }
  }

  /** What a LOGICAL UNIT RESET does besides aborting the tasks: every nexus in use learns of it (SAM-5 §6.3.3). */
  reset(nexuses: Iterable<Nexus>): void {
    this.#restore()
    for (const nexus of nexuses) this.attentions.establish(nexus, SENSE.BUS_DEVICE_RESET)
  }

  /** A power-on event: what is not kept through power loss is gone. A sanitize operation goes on (SBC-3 §4.11.2). */
  powerOn(): void {
    this.#restore()
    this.counters = new UnitCounters()
    this.reservations.powerOn()
  }

  /** A session has begun. */
  meetNexus(nexus: Nexus): void {
    this.attentions.arrive(nexus)
  }

  /** A session has ended (SAM-5 §6.3.4, I_T nexus loss). */
  loseNexus(nexus: Nexus): void {
    this.attentions.depart(nexus)
    this.reservations.forget(nexus)
    this.medium.allow(nexus.key)
    this.copies.forget(nexus)
  }

  /**
   * Lets work in by one door of the gate. A command that was prepared before a SANITIZE began, and comes to work only now, is
   * refused: nothing of it may be found when all is erased.
   */
  #admit<Result>(
    door: 'shared' | 'exclusive',
    work: Work<Result>,
    task: TaskLife | undefined,
  ): Result | CommandResult | Promise<Result | CommandResult> {
    const obstacle = this.sanitization.obstacle
    return obstacle === undefined ? this.#gate[door](work, task) : checkCondition(obstacle)
  }

  #restore(): void {
    this.writeCache = this.defaultWriteCache
    this.softwareWriteProtect = false
    this.reservations.reset()
    this.medium.allowAll()
  }

  #obstacle(command: Command, { cdb, nexus }: CommandRequest): CommandResult | undefined {
    if (command.isOn?.(this) === false) return checkCondition(SENSE.INVALID_OPERATION_CODE)
    const access = typeof command.access === 'function' ? command.access(cdb) : command.access
    if (this.reservations.conflicts(nexus, access, command.conflictsWithReserve === true))
      return RESERVATION_CONFLICT
    const sanitizing = this.sanitization.obstacle
    const mayEndIt = command.endsFailure === true && !this.sanitization.isRunning
    if (sanitizing !== undefined && !mayEndIt) return checkCondition(sanitizing)
    if (command.needsMedium === true && !this.medium.isLoaded) return checkCondition(SENSE.NO_MEDIUM)
    return undefined
  }
}
