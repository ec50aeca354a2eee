import { RESERVED_TAG, TaskManagementFunction } from '../pdu/index.ts'
import { serialBefore } from '../sequence/index.ts'
import type { Task } from './task.ts'

/** A task management function as the application orders it (RFC 7143 §11.5). */
export interface ManagementRequest {
  readonly function: TaskManagementFunction
  /** The logical unit, for the functions that address one (RFC 7143 §11.5.3); ignored for the others. */
  readonly lun?: bigint | undefined
}

/** Which tasks a function ends (RFC 7143 §4.2.3.2): one, those of a logical unit, all, or none. */
const SCOPE: Readonly<Record<TaskManagementFunction, 'task' | 'unit' | 'target' | 'none'>> = {
  [TaskManagementFunction.AbortTask]: 'task',
  [TaskManagementFunction.AbortTaskSet]: 'unit',
  [TaskManagementFunction.ClearAca]: 'none',
  [TaskManagementFunction.ClearTaskSet]: 'unit',
  [TaskManagementFunction.LogicalUnitReset]: 'unit',
  [TaskManagementFunction.TargetWarmReset]: 'target',
  [TaskManagementFunction.TargetColdReset]: 'target',
  [TaskManagementFunction.TaskReassign]: 'none',
}

/** A task management function under way. */
export class ManagementTask {
  readonly kind = 'management'
  /** Initiator Task Tag. */
  readonly tag: number
  readonly function: TaskManagementFunction
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

  constructor(tag: number, request: ManagementRequest, referenced: Task | undefined, ordered: boolean) {
    this.tag = tag
    this.function = request.function
    this.lun = referenced?.request.lun ?? request.lun ?? 0n
    this.referenced = referenced
    this.ordered = ordered
  }

  /** Whether its function, when complete, ends many tasks. */
  get isSet(): boolean {
    return SCOPE[this.function] === 'unit' || SCOPE[this.function] === 'target'
  }

  /** Whether commands for this logical unit are in its scope. */
  covers(lun: bigint): boolean {
    const scope = SCOPE[this.function]
    return scope === 'target' || (scope === 'unit' && this.lun === lun)
  }

  /** Whether its function, when complete, ends this task. */
  ends(task: Task): boolean {
    if (task.state !== 'sent') return false
    if (SCOPE[this.function] === 'task') return task === this.referenced
    // An immediate command carries the CmdSN of the next one: the function's own, if it was sent just before.
    const before = serialBefore(task.cmdSN, this.cmdSN) || (task.request.immediate === true && task.cmdSN === this.cmdSN)
    return before && this.covers(task.request.lun)
  }

  /** Referenced Task Tag (RFC 7143 §11.5.4). */
  get referencedTaskTag(): number {
    return this.#aborted?.tag ?? RESERVED_TAG
  }

  /** RefCmdSN (RFC 7143 §11.5.5). */
  get refCmdSN(): number {
    const aborted = this.#aborted
    if (aborted === undefined) return 0
    return aborted.request.immediate === true ? this.cmdSN : aborted.cmdSN
  }

  get #aborted(): Task | undefined {
    return this.function === TaskManagementFunction.AbortTask ? this.referenced : undefined
  }
}
