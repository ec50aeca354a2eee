import { RejectReason, TaskManagementFunction, TaskManagementOutcome, serialBefore } from '@iscsi/protocol'
import type { ScsiCommand, TaskManagementRequest } from '@iscsi/protocol'
import { SENSE } from '../luns/sense.ts'
import { lateDataIn } from './late-data.ts'
import { single } from './outbox.ts'
import type { ScsiTask } from './scsi-task.ts'
import type { TargetConnection } from './target-connection.ts'
import type { TargetSession } from './target-session.ts'

/** A function on many tasks that waits for its preconditions (RFC 7143 §4.2.3.3). */
interface PendingFunction {
  readonly request: TaskManagementRequest
  readonly connection: TargetConnection
  /** The tasks that it waits for, of all sessions; each goes when it is over. */
  readonly tasks: Set<ScsiTask>
  /** Whether a task of the issuing session is affected. */
  readonly affects: (task: ScsiTask) => boolean
  readonly complete: () => void
  /** Commands that Data-In is to come for when it is answered: a fault. */
  readonly late: ScsiCommand[]
}

/** What a function on many tasks does; `scope` says whose tasks are affected. */
interface Scope {
  /** Whether it ends the tasks of all sessions, or of the issuing session only. */
  readonly everySession: boolean
  /** Whether it is for one logical unit, or for all. */
  readonly everyLun: boolean
  /** §4.2.3.3 b: a reset of the target needs not wait for commands that have not come yet. */
  readonly plugs: boolean
  readonly effect: (session: TargetSession, lun: bigint) => void
}

const resetUnits = (session: TargetSession, lun: bigint | undefined): void => {
  const { device } = session
  const units = lun === undefined ? device.units : [device.unitAt(lun)]
  for (const unit of units) unit?.reset(session.entry.nexuses())
}

/** The functions that concern many tasks, by code (§11.5.1, §4.2.3.2). */
const SCOPES: Readonly<Partial<Record<number, Scope>>> = {
  [TaskManagementFunction.AbortTaskSet]: {
    everySession: false,
    everyLun: false,
    plugs: false,
    effect: () => undefined,
  },
  [TaskManagementFunction.ClearTaskSet]: {
    everySession: true,
    everyLun: false,
    plugs: false,
    effect: () => undefined,
  },
  [TaskManagementFunction.LogicalUnitReset]: {
    everySession: true,
    everyLun: false,
    plugs: false,
    effect: resetUnits,
  },
  [TaskManagementFunction.TargetWarmReset]: {
    everySession: true,
    everyLun: true,
    plugs: true,
    effect: (session) => {
      resetUnits(session, undefined)
    },
  },
  [TaskManagementFunction.TargetColdReset]: {
    everySession: true,
    everyLun: true,
    plugs: true,
    effect: () => undefined, // every session ends, and the next finds a device that was just powered on
  },
}

/** Functions of one session that may wait at a time. */
const MAX_PENDING = 64

/** Task management of one session (RFC 7143 §11.5, §11.6). */
export class TaskManager {
  readonly #session: TargetSession
  #pending: PendingFunction[] = []
  /** Tags of requests that are not answered yet: an ABORT TASK on one of them is rejected (§11.5.1). */
  readonly #tags = new Set<number>()

  constructor(session: TargetSession) {
    this.#session = session
  }

  /** How many functions are not answered yet. */
  get pendingCount(): number {
    return this.#tags.size
  }

  /** Executes a request whose turn has come. */
  execute(connection: TargetConnection, request: TaskManagementRequest): void {
    // Or one tag would count for any number of functions that wait.
    if (this.#tags.has(request.initiatorTaskTag)) {
      connection.note('the Initiator Task Tag of a function that is not answered yet', '11.2.1.8')
      connection.reject(request, RejectReason.TaskInProgress)
      return
    }
    if (this.#tags.size >= MAX_PENDING) {
      this.#respond(connection, request, TaskManagementOutcome.FunctionRejected)
      return
    }
    this.#tags.add(request.initiatorTaskTag)
    const scope = SCOPES[request.function]
    if (request.function === TaskManagementFunction.AbortTask) this.#abortTask(connection, request)
    else if (scope !== undefined) this.#executeOnMany(connection, request, scope)
    else {
      const reassign = request.function === TaskManagementFunction.TaskReassign
      const { FunctionNotSupported, ReassignmentNotSupported } = TaskManagementOutcome
      this.#respond(connection, request, reassign ? ReassignmentNotSupported : FunctionNotSupported)
    }
  }

  /** Whether a task that is only now delivered belongs to a function that is already under way. */
  covers(task: ScsiTask): boolean {
    // An immediate one is not behind in the order of commands (RFC 7143 §4.2.3.3 b): it was sent after the function.
    if (task.command.immediate) return false
    const pending = this.#pending.find((candidate) => candidate.affects(task))
    if (pending === undefined) return false
    this.#await(pending, task)
    return true
  }

  /** A connection is lost, and with it what was to come by it: a function that waits for commands will not be executed. */
  abandon(connection: TargetConnection): void {
    this.#pending = this.#pending.filter((pending) => {
      if (pending.connection !== connection || this.#hasReceivedAll(pending)) return true
      this.#tags.delete(pending.request.initiatorTaskTag)
      return false
    })
  }

  /** Looks whether a function can be completed: called after every PDU of the session. */
  progress(): void {
    for (const pending of [...this.#pending]) {
      const { request } = pending
      if (!this.#hasReceivedAll(pending) || pending.tasks.size > 0) continue
      this.#pending = this.#pending.filter((other) => other !== pending)
      pending.complete()
      this.#respond(pending.connection, request, TaskManagementOutcome.FunctionComplete)
      for (const command of pending.late) pending.connection.send(lateDataIn(command))
    }
  }

  #hasReceivedAll({ request }: PendingFunction): boolean {
    return !request.immediate || !serialBefore(this.#session.queue.expCmdSN, request.cmdSN)
  }

  /** §11.6.1, ABORT TASK. */
  #abortTask(connection: TargetConnection, request: TaskManagementRequest): void {
    const session = this.#session
    const { FunctionComplete, FunctionRejected, LunDoesNotExist, TaskDoesNotExist } = TaskManagementOutcome
    const { referencedTaskTag, refCmdSN, cmdSN, lun } = request
    if (this.#tags.has(referencedTaskTag) && referencedTaskTag !== request.initiatorTaskTag) {
      this.#respond(connection, request, FunctionRejected)
      return
    }
    // One that another session has aborted may still write: to say that it does not exist would be too early.
    const task = session.taskOf(referencedTaskTag) ?? session.lingeringTaskOf(referencedTaskTag)
    if (task !== undefined && this.#isSameUnit(task.command.lun, lun)) {
      const expected = task.command.immediate ? cmdSN : task.command.cmdSN
      if (refCmdSN !== expected)
        session.note(`ABORT TASK with RefCmdSN ${refCmdSN}, expected ${expected}`, '11.5.5')
      const late = session.faults.forCommand('late-data', task.view) !== undefined
      // A command that is aborted before its turn has come is considered as received (§11.6.1 b).
      if (!task.command.immediate) session.queue.plug(task.command.cmdSN)
      task.whenOver(() => {
        this.#respond(connection, request, FunctionComplete)
        if (late) connection.send(lateDataIn(task.command))
        connection.wake()
      })
      task.terminate()
      return
    }
    if (!session.device.hasLun(lun)) this.#respond(connection, request, LunDoesNotExist)
    else if (task === undefined && session.queue.contains(refCmdSN) && serialBefore(refCmdSN, cmdSN)) {
      session.queue.plug(refCmdSN)
      this.#respond(connection, request, FunctionComplete)
    } else this.#respond(connection, request, TaskDoesNotExist)
  }

  #executeOnMany(connection: TargetConnection, request: TaskManagementRequest, scope: Scope): void {
    const session = this.#session
    if (!scope.everyLun && !session.device.hasLun(request.lun)) {
      this.#respond(connection, request, TaskManagementOutcome.LunDoesNotExist)
      return
    }
    const onLun = (task: ScsiTask): boolean =>
      scope.everyLun || this.#isSameUnit(task.command.lun, request.lun)
    const pending: PendingFunction = {
      request,
      connection,
      tasks: new Set(),
      affects: (task) => onLun(task) && task.precedes(request.cmdSN),
      complete: () => {
        scope.effect(session, request.lun)
      },
      late: [],
    }
    const affected = [...session.tasks].filter(pending.affects)
    if (scope.plugs) {
      // What waited for numbers that are plugged has its turn, and must not begin.
      for (const task of affected) task.halt()
      session.queue.plugUpTo(request.cmdSN)
    }
    this.#pending.push(pending)
    const own = affected.filter(({ state }) => state !== 'ended')
    const others = scope.everySession ? this.#tasksOfOthers().filter(onLun) : []
    // What was aborted before, and is not over yet, must not write after the answer either (§4.2.3.3 c).
    const aborted = session.entry.lingering.filter(
      (task) => onLun(task) && (scope.everySession || task.nexus.key === session.nexus.key),
    )
    for (const task of own) this.#await(pending, task)
    for (const task of [...others, ...aborted]) this.#awaitEnd(pending, task)
    for (const task of [...own, ...others]) task.halt()
    for (const task of others) this.#endTaskOfOther(task, request.function)
    for (const task of own) task.stop()
    this.progress()
  }

  /** Waits for a task of this session. */
  #await(pending: PendingFunction, task: ScsiTask): void {
    if (this.#session.faults.forCommand('late-data', task.view) !== undefined) pending.late.push(task.command)
    this.#awaitEnd(pending, task)
  }

  #awaitEnd(pending: PendingFunction, task: ScsiTask): void {
    pending.tasks.add(task)
    task.whenOver(() => {
      pending.tasks.delete(task)
      this.progress()
    })
  }

  /** A unit has more than one LUN field (SAM-5 §4.7.3): each initiator has its own way to write it. */
  #isSameUnit(one: bigint, other: bigint): boolean {
    if (one === other) return true
    const unit = this.#session.device.unitAt(one)
    return unit !== undefined && unit === this.#session.device.unitAt(other)
  }

  #tasksOfOthers(): ScsiTask[] {
    return [...this.#session.entry.sessions].flatMap((other) =>
      other === this.#session ? [] : [...other.tasks],
    )
  }

  /** The tasks of other sessions end at once; after CLEAR TASK SET their initiators are told (SAM-5 §7.5). */
  #endTaskOfOther(task: ScsiTask, code: number): void {
    task.terminate()
    if (code !== TaskManagementFunction.ClearTaskSet) return
    const unit = this.#session.device.unitAt(task.command.lun)
    unit?.attentions.establish(task.nexus, SENSE.COMMANDS_CLEARED_BY_ANOTHER_INITIATOR)
  }

  #respond(connection: TargetConnection, request: TaskManagementRequest, response: number): void {
    const cold = request.function === TaskManagementFunction.TargetColdReset
    const { initiatorTaskTag } = request
    this.#tags.delete(initiatorTaskTag)
    const zero = { statSN: 0, expCmdSN: 0, maxCmdSN: 0, dataSegmentLength: 0 }
    connection.send(
      single({ kind: 'task-management-response', response, initiatorTaskTag, ...zero }, undefined, () => {
        // §11.5.1: a cold reset is a power-on event, which ends all connections of all initiators.
        if (cold && response === TaskManagementOutcome.FunctionComplete) this.#session.entry.powerOn()
      }),
    )
  }
}
