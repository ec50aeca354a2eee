import { RESERVED_TAG, TaskManagementFunction } from '../pdu/index.ts'
import { serialBefore } from '../sequence/index.ts'
import type { Task } from './task.ts'

/** A task management function as the application orders it (RFC 7143 §11.5). */
export interface ManagementRequest {
  readonly function: TaskManagementFunction
  /** The logical unit, for the functions that address one (RFC 7143 §11.5.3); ignored for the others. */
  readonly lun?: bigint | undefined
}

/** What a function acts on. */
interface Reach {
  /** Which tasks it ends (RFC 7143 §4.2.3.2): one, those of a logical unit, all, or none. */
  readonly scope: 'task' | 'unit' | 'target' | 'none'
  /** Whether it addresses a logical unit; LUN is reserved otherwise (RFC 7143 §11.5.3). */
  readonly lun: boolean
  /** Whether it names a task; Referenced Task Tag is reserved otherwise (RFC 7143 §11.5.4). */
  readonly tag: boolean
}

const REACH: Readonly<Record<TaskManagementFunction, Reach>> = {
  [TaskManagementFunction.AbortTask]: { scope: 'task', lun: true, tag: true },
  [TaskManagementFunction.AbortTaskSet]: { scope: 'unit', lun: true, tag: false },
  [TaskManagementFunction.ClearAca]: { scope: 'none', lun: true, tag: false },
  [TaskManagementFunction.ClearTaskSet]: { scope: 'unit', lun: true, tag: false },
  [TaskManagementFunction.LogicalUnitReset]: { scope: 'unit', lun: true, tag: false },
  [TaskManagementFunction.TargetWarmReset]: { scope: 'target', lun: false, tag: false },
  [TaskManagementFunction.TargetColdReset]: { scope: 'target', lun: false, tag: false },
  [TaskManagementFunction.TaskReassign]: { scope: 'none', lun: false, tag: true },
}

/** A task management function under way. */
export class ManagementTask {
  readonly kind = 'management'
  /** Initiator Task Tag. */
  readonly tag: number
  readonly function: TaskManagementFunction
  /** The logical unit that it addresses; 0 if it addresses none. */
  readonly lun: bigint
  /** The task that is to end: by ABORT TASK, or as one of the set that a wider function ends. */
  readonly referenced: Task | undefined
  /** Whether the application ordered it, and is to hear of its answer; the session sends some of its own. */
  readonly ordered: boolean
  /** CmdSN it was sent with: it acts on tasks before it. */
  cmdSN = 0
  sent = false
  /** Monotonic milliseconds by which it must be answered. */
  deadline: number | undefined
  readonly #reach: Reach

  constructor(tag: number, request: ManagementRequest, referenced: Task | undefined, ordered: boolean) {
    this.tag = tag
    this.function = request.function
    this.#reach = REACH[request.function]
    this.lun = this.#reach.lun ? (referenced?.request.lun ?? request.lun ?? 0n) : 0n
    this.referenced = referenced
    this.ordered = ordered
  }

  /** Whether its function, when complete, ends many tasks. */
  get isSet(): boolean {
    return this.#reach.scope === 'unit' || this.#reach.scope === 'target'
  }

  /** Whether commands for this logical unit are in its scope. */
  covers(lun: bigint): boolean {
    const { scope } = this.#reach
    return scope === 'target' || (scope === 'unit' && this.lun === lun)
  }

  /** Whether its function, when complete, ends this task. */
  ends(task: Task): boolean {
    if (task.state !== 'sent') return false
    if (this.#reach.scope === 'task') return task === this.referenced
    // An immediate command carries the CmdSN of the next one: the function's own, if it was sent just before.
    const before =
      serialBefore(task.cmdSN, this.cmdSN) || (task.request.immediate === true && task.cmdSN === this.cmdSN)
    return before && this.covers(task.request.lun)
  }

  /** Referenced Task Tag (RFC 7143 §11.5.4). */
  get referencedTaskTag(): number {
    return (this.#reach.tag ? this.referenced?.tag : undefined) ?? RESERVED_TAG
  }

  /** RefCmdSN: a field of ABORT TASK alone (RFC 7143 §11.5.5). */
  get refCmdSN(): number {
    if (this.#reach.scope !== 'task' || this.referenced === undefined) return 0
    return this.referenced.request.immediate === true ? this.cmdSN : this.referenced.cmdSN
  }
}
