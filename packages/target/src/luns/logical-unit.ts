import type { BlockStore } from './block-store.ts'
import { checkCondition } from './command.ts'
import type { CommandRequest, Nexus, Prepared } from './command.ts'
import { findCommand } from './commands/table.ts'
import { SENSE } from './sense.ts'
import { TaskSet } from './task-set.ts'
import { UnitAttentions } from './unit-attentions.ts'

/** How a unit names itself (SPC-4, standard INQUIRY data and the device identification page). */
export interface UnitIdentity {
  /** T10 VENDOR IDENTIFICATION, up to 8 ASCII characters. */
  readonly vendor: string
  /** PRODUCT IDENTIFICATION, up to 16. */
  readonly product: string
  /** PRODUCT REVISION LEVEL, up to 4. */
  readonly revision: string
  readonly serial: string
  /** An 8-byte NAA designator. */
  readonly naa: Uint8Array
}

/** What a unit knows of the device that it belongs to. */
export interface UnitHome {
  readonly targetName: string
  readonly targetPortalGroupTag: number
  /** The LUNs of the device on the wire, in ascending order. */
  readonly lunInventory: readonly bigint[]
}

export interface LogicalUnitOptions {
  readonly lun: number
  readonly store: BlockStore
  /** Bytes in a logical block. */
  readonly blockLength: number
  readonly readOnly: boolean
  /** Whether a write is done before it is on stable storage (WCE of the caching mode page). */
  readonly writeCache: boolean
  readonly removable: boolean
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
  /** How many whole blocks the store holds. */
  readonly blocks: number
  readonly readOnly: boolean
  readonly writeCache: boolean
  readonly removable: boolean
  readonly identity: UnitIdentity
  readonly home: UnitHome
  readonly attentions: UnitAttentions = new UnitAttentions()
  readonly taskSet: TaskSet = new TaskSet()

  constructor(options: LogicalUnitOptions) {
    this.lun = options.lun
    this.store = options.store
    this.blockLength = options.blockLength
    this.blocks = Math.floor(options.store.byteLength / options.blockLength)
    this.readOnly = options.readOnly
    this.writeCache = options.writeCache
    this.removable = options.removable
    this.identity = options.identity
    this.home = options.home
  }

  get maxTransferBlocks(): number {
    return Math.floor(MAX_TRANSFER_BYTES / this.blockLength)
  }

  /** Reads a CDB; a pending unit attention comes first (SAM-5 §5.14). */
  prepare(request: CommandRequest): Prepared {
    const command = findCommand(request.cdb)
    if (command?.ignoresAttention !== true) {
      const attention = this.attentions.take(request.nexus)
      if (attention !== undefined) return checkCondition(attention)
    }
    if (command === undefined) return checkCondition(SENSE.INVALID_OPERATION_CODE)
    return command.prepare(this, request)
  }

  /** What a LOGICAL UNIT RESET does besides aborting the tasks: every nexus in use learns of it. */
  reset(nexuses: Iterable<Nexus>): void {
    for (const nexus of nexuses) this.attentions.establish(nexus, SENSE.BUS_DEVICE_RESET)
  }
}
