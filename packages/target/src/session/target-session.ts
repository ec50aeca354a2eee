import { serialAdd } from '@iscsi/protocol'
import type { NegotiatedParameters, ScsiCommand, SessionType } from '@iscsi/protocol'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { nexusOf } from '../luns/nexus.ts'
import type { Nexus } from '../luns/nexus.ts'
import type { ScsiDevice } from '../luns/scsi-device.ts'
import { SENSE } from '../luns/sense.ts'
import { CommandQueue } from './command-queue.ts'
import type { Arrival } from './arrival.ts'
import type { MemoryPool, MemoryShare } from './memory-pool.ts'
import { ScsiTask } from './scsi-task.ts'
import type { TargetConnection } from './target-connection.ts'
import type { TargetEntry } from './target-entry.ts'
import { TaskManager } from './task-manager.ts'
import type { Timers } from './timers.ts'

/** What the commands of one session may hold at a time: bytes of data both ways, and as many that came unsolicited. */
const SESSION_MEMORY = 64 * 1024 * 1024

/** What identifies a session to its target (RFC 7143 §6.3.1). */
export interface SessionIdentity {
  readonly type: SessionType
  readonly initiatorName: string
  readonly isid: number
  readonly tsih: number
}

export interface SessionOptions {
  readonly identity: SessionIdentity
  readonly entry: TargetEntry
  readonly parameters: NegotiatedParameters
  /** The CmdSN of the leading login. */
  readonly firstCmdSN: number
  readonly maxCommands: number
  readonly statusInDataIn: boolean
  readonly timers: Timers
  readonly note: (detail: string, section: string) => void
  /** How the leading connection came in. */
  readonly arrival: Arrival
  readonly commandMemory: MemoryPool
  readonly arrivalMemory: MemoryPool
  /** Told once, when the session has ended. */
  readonly ended: (session: TargetSession) => void
}

/** What became of a request: `ignored` must be in silence (§4.2.2.1), `no-room` has more data than may wait. */
export type Order = 'taken' | 'ignored' | 'no-room'

/** A request with a place in the order of commands. */
export interface Numbered {
  readonly immediate: boolean
  readonly cmdSN: number
}

/** One session, an I_T nexus: the order of its commands, its tasks, and the connections that it lives on. */
export class TargetSession {
  readonly identity: SessionIdentity
  readonly entry: TargetEntry
  readonly parameters: NegotiatedParameters
  readonly statusInDataIn: boolean
  readonly timers: Timers
  readonly queue: CommandQueue
  readonly manager: TaskManager
  readonly arrival: Arrival
  /** For the data of commands: they wait until it is there. */
  readonly commandMemory: MemoryShare
  /** For unsolicited data, which does not wait. */
  readonly arrivalMemory: MemoryShare
  readonly nexus: Nexus
  readonly connections: Map<number, TargetConnection> = new Map()
  /** Notes a breach by the initiator that has no other consequence. */
  readonly note: (detail: string, section: string) => void
  readonly #tasks = new Map<number, ScsiTask>()
  /** Who holds the memory of requests with data that wait for their turn. */
  readonly #early = new Set<object>()
  readonly #ended: (session: TargetSession) => void
  #transferTag = 0

  constructor(options: SessionOptions) {
    const { initiatorName, isid } = options.identity
    this.identity = options.identity
    this.entry = options.entry
    this.parameters = options.parameters
    this.statusInDataIn = options.statusInDataIn
    this.timers = options.timers
    this.note = options.note
    this.arrival = options.arrival
    this.#ended = options.ended
    const evict = (): void => {
      this.close()
    }
    this.commandMemory = options.commandMemory.share(SESSION_MEMORY, evict)
    this.arrivalMemory = options.arrivalMemory.share(SESSION_MEMORY, evict)
    this.nexus = nexusOf(initiatorName, isid, options.arrival.port)
    this.queue = new CommandQueue(options.firstCmdSN, options.maxCommands)
    this.manager = new TaskManager(this)
  }

  get device(): ScsiDevice {
    return this.entry.device
  }

  get faults(): FaultPlan {
    return this.entry.faults
  }

  get tasks(): Iterable<ScsiTask> {
    return this.#tasks.values()
  }

  taskOf(initiatorTaskTag: number): ScsiTask | undefined {
    return this.#tasks.get(initiatorTaskTag)
  }

  /** A task that has ended without an answer, and may still write. */
  lingeringTaskOf(initiatorTaskTag: number): ScsiTask | undefined {
    return this.entry.lingering.find(
      ({ command, nexus }) => command.initiatorTaskTag === initiatorTaskTag && nexus.key === this.nexus.key,
    )
  }

  /** A Target Transfer Tag: any value but the reserved one. */
  nextTransferTag(): number {
    this.#transferTag = serialAdd(this.#transferTag, 1) % 0xffff_ffff
    return this.#transferTag
  }

  /**
   * Delivers a request when its turn has come: at once if it is immediate.
   * @param byteLength of the data that is kept until then
   */
  order(request: Numbered, deliver: () => void, byteLength = 0): Order {
    const { queue } = this
    if (request.immediate) {
      deliver()
      return 'taken'
    }
    if (!queue.wants(request.cmdSN)) return 'ignored'
    if (byteLength === 0 || request.cmdSN === queue.expCmdSN) {
      queue.take(request.cmdSN, deliver)
      return 'taken'
    }
    const owner = {}
    if (!this.arrivalMemory.tryTake(owner, byteLength)) return 'no-room'
    this.#early.add(owner)
    queue.take(request.cmdSN, () => {
      this.#early.delete(owner)
      this.arrivalMemory.release(owner)
      deliver()
    })
    return 'taken'
  }

  /** Takes a SCSI command; undefined when it must be silently ignored. */
  submit(
    connection: TargetConnection,
    command: ScsiCommand,
    immediateData: Uint8Array,
  ): ScsiTask | undefined {
    if (!command.immediate && !this.queue.wants(command.cmdSN)) return undefined
    const task = new ScsiTask(this, connection, command, immediateData)
    this.#tasks.set(command.initiatorTaskTag, task)
    this.order(command, () => {
      task.deliver()
    })
    return task
  }

  forget(task: ScsiTask): void {
    const tag = task.command.initiatorTaskTag
    if (this.#tasks.get(tag) === task) this.#tasks.delete(tag)
  }

  /** The tasks of a connection end without an answer, and the nexus is told so later (§11.14.5). */
  endTasks(connection: TargetConnection): void {
    this.manager.abandon(connection)
    const tasks = [...this.tasks].filter((task) => task.connection === connection)
    for (const task of tasks) task.halt()
    for (const task of tasks) {
      task.terminate()
      const unit = this.device.unitAt(task.command.lun)
      unit?.attentions.establish(this.nexus, SENSE.SOME_COMMANDS_CLEARED_BY_ISCSI_EVENT)
    }
  }

  /** A connection is gone; the session goes with its last one. */
  detach(connection: TargetConnection): void {
    this.endTasks(connection)
    for (const [cid, known] of this.connections) if (known === connection) this.connections.delete(cid)
    if (this.connections.size === 0) this.entry.end(this)
  }

  /** For {@link TargetEntry}: it has left. */
  ended(): void {
    for (const owner of this.#early) this.arrivalMemory.release(owner)
    this.#early.clear()
    this.#ended(this)
  }

  /** Ends the session from the target's side, and its connections with it. */
  close(): void {
    for (const connection of [...this.connections.values()]) {
      connection.drop()
      this.detach(connection)
    }
  }
}
