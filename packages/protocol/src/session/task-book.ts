import { TaskManagementFunction } from '../pdu/index.ts'
import { CommandWindow, serialBefore } from '../sequence/index.ts'
import { isRefusal, ManagementTask, Task, TaskTable } from '../task/index.ts'
import type { AbortCause, ManagementRequest, TaskOutcome, TaskRequest } from '../task/index.ts'
import type { TextPair } from '../text/index.ts'
import { CommandQueue } from './command-queue.ts'
import { reliantOn, rungAfter } from './escalation.ts'
import { isSettling } from './event.ts'
import type { ManagementOutcome, PingOutcome, SessionEvent, SettlingEvent, TextOutcome } from './event.ts'
import { Fifo } from './fifo.ts'
import type { Exchange, ImmediateExchange, LoginTask, LogoutTask, PingTask } from './exchange.ts'
import { ImmediateQueue, isCrowdedOut } from './immediate-queue.ts'
import type { BookOptions } from './options.ts'
import { TextQueue, TextTask } from './text-task.ts'

/**
 * The session's book of everything that has an Initiator Task Tag: what waits, what is under way, and how each of it ends.
 * It knows no wire: connections take from it what to send, and tell it what came.
 */
export class TaskBook {
  readonly window: CommandWindow
  readonly #options: BookOptions
  readonly #table = new TaskTable<Exchange>()
  readonly #queue = new CommandQueue(
    (lun) => this.#sets.length > 0 && this.#sets.some((set) => set.covers(lun)),
  )
  readonly #immediate = new ImmediateQueue((exchange) => this.#table.find(exchange.tag) === exchange)
  readonly texts: TextQueue = new TextQueue()
  /** Task management functions that are to end a set and are not answered: new commands in their scope wait. */
  #sets: ManagementTask[] = []
  readonly #events = new Fifo<SessionEvent>()
  #outstanding = 0
  #waiting = 0
  /** No deadline is earlier than this; it may be of something already settled. */
  #earliestDeadline: number | undefined

  constructor(options: BookOptions) {
    this.#options = options
    this.window = new CommandWindow(options.firstCmdSN)
  }

  /** Commands that were sent and have not settled. */
  get outstanding(): number {
    return this.#outstanding
  }

  /** Commands that wait to be sent. */
  get waiting(): number {
    return this.#waiting
  }

  /** Whether anything for immediate delivery waits to be sent. */
  get hasImmediate(): boolean {
    return this.#immediate.length > 0 || this.#queue.hasImmediate
  }

  /** Initiator Task Tags that can't be given out now. */
  get tags(): number {
    return this.#table.size
  }

  /** A time at or before the earliest deadline. */
  get earliestDeadline(): number | undefined {
    return this.#earliestDeadline
  }

  find(tag: number): Exchange | undefined {
    return this.#table.find(tag)
  }

  /** The next event for the application. */
  pollEvent(): SessionEvent | undefined {
    const event = this.#events.shift()
    if (event !== undefined && isSettling(event)) this.#table.free(event.task)
    return event
  }

  emit(event: SessionEvent): void {
    this.#events.push(event)
  }

  // Orders

  submit(request: TaskRequest, deadline: number | undefined): Task {
    const task = this.#table.add((tag) => new Task(tag, request, deadline))
    this.#waiting++
    this.#queue.push(task)
    this.#notice(deadline)
    return task
  }

  manage(
    request: ManagementRequest,
    referenced: Task | undefined,
    ordered: boolean,
    now: number,
  ): ManagementTask {
    const management = this.#table.add((tag) => new ManagementTask(tag, request, referenced, ordered))
    const { taskManagementTimeout } = this.#options
    if (taskManagementTimeout > 0) management.deadline = now + taskManagementTimeout
    this.#notice(management.deadline)
    if (management.isSet) {
      this.#sets.push(management)
      // What the application ordered before its own function is in the set, even if the target has not seen it yet. The
      // session's own functions end what can't be ended otherwise: what was not sent just waits.
      for (const task of ordered ? this.#commands() : []) {
        if (task.state === 'queued' && management.covers(task.request.lun)) {
          this.conclude(task, { kind: 'not-sent', cause: 'requested' })
        }
      }
    }
    this.#immediate.push(management)
    return management
  }

  ping(data: Uint8Array, ordered: boolean, deadline: number | undefined): PingTask {
    this.#notice(deadline)
    return this.#addPing({ data, ordered, deadline, plugs: undefined })
  }

  text(
    pairs: readonly TextPair[],
    maxLength: number,
    ordered: boolean,
    deadline: number | undefined,
  ): TextTask {
    const task = this.#table.add((tag) => new TextTask(tag, pairs, maxLength, ordered, deadline))
    this.#notice(deadline)
    if (this.texts.add(task)) this.#immediate.push(task)
    return task
  }

  login(): LoginTask {
    return this.#table.add((tag): LoginTask => ({ kind: 'login', tag }))
  }

  logout(): LogoutTask {
    const task = this.#table.add((tag): LogoutTask => ({ kind: 'logout', tag }))
    this.#immediate.push(task)
    return task
  }

  /** Begins the end of a task: out of the queue if it was not sent, by ABORT TASK if it was. Once is enough. */
  abort(task: Task, cause: AbortCause, now: number): void {
    if (task.outcome !== undefined) return
    if (typeof cause === 'object' && cause.kind === 'violation') task.damage ??= cause
    if (task.abortCause !== undefined) return
    task.abortCause = cause
    task.deadline = undefined
    if (task.state === 'queued') this.conclude(task, { kind: 'not-sent', cause })
    else this.manage({ function: TaskManagementFunction.AbortTask }, task, false, now)
  }

  // What connections take

  /** What goes out before any command. */
  takeImmediate(): ImmediateExchange | undefined {
    for (;;) {
      const exchange = this.#immediate.shift()
      // An abort whose task has ended meanwhile is not sent any more.
      if (exchange?.kind !== 'management' || exchange.referenced?.outcome === undefined) return exchange
      if (reliantOn(exchange, this.#table).length > 0) return exchange
      this.concludeManagement(exchange, { kind: 'lost', sent: false }, 0)
    }
  }

  /** The next command, if the window takes one or it is an immediate one. */
  takeCommand(): Task | undefined {
    return this.#waiting === 0 ? undefined : this.#queue.take(this.window.isOpen)
  }

  /** By what the target was asked to end this task and has not answered: its data is wanted no more. */
  endingBy(task: Task): 'task' | 'set' | undefined {
    if (this.#sets.length > 0 && this.#sets.some((set) => set.sent && set.ends(task))) return 'set'
    return task.abortCause === undefined ? undefined : 'task'
  }

  /** The target has ended the commands of a logical unit for another initiator: it wants no more of their data. */
  silence(lun: bigint): void {
    for (const task of this.#commands())
      if (task.state === 'sent' && task.request.lun === lun) task.silenced = true
  }

  /** Sends a text exchange's next request. */
  resume(task: TextTask): void {
    this.#immediate.push(task)
  }

  /** A command was sent. */
  started(task: Task): void {
    this.#waiting--
    this.#outstanding++
    this.#queue.started(task)
  }

  // Ends

  /** The one way for a task to end; what comes after the first outcome is ignored. */
  conclude(task: Task, outcome: TaskOutcome): void {
    if (task.outcome !== undefined) return
    const { damage } = task
    // A status for data that was lost on the way says nothing about what lies in the buffers.
    const isLost = outcome.kind === 'completed' && damage !== undefined
    task.outcome = isLost ? { kind: 'violated', violation: damage } : outcome
    if (task.unflushed === 0) this.#release(task)
  }

  /** The device did not take a command: fewer are sent there at a time from now on. Its end is to be told by itself. */
  refused(task: Task, now: number): void {
    const { lun } = task.request
    const outstanding = (): number =>
      this.#commands().filter(({ state, request }) => state === 'sent' && request.lun === lun).length
    this.#queue.refused(task, outstanding, this.window.cmdSN, now)
  }

  /** A transmit that held views of the task's buffers is flushed. */
  flushed(task: Task): void {
    task.unflushed--
    if (task.outcome !== undefined && task.unflushed === 0) this.#release(task)
  }

  /** A task management function is over, or has to wait; `answered` 0 or 1 ends what is in its scope (RFC 7143 §4.2.3.3 c). */
  concludeManagement(management: ManagementTask, outcome: ManagementOutcome, now: number): void {
    if (isCrowdedOut(outcome) && this.#immediate.crowdOut(management, this.#table)) return
    this.#table.retire(management)
    if (outcome.kind === 'answered' && (outcome.response === 0 || outcome.response === 1)) {
      this.#endScope(management, outcome.response)
    } else if (outcome.kind !== 'lost') {
      this.#refused(management, outcome, now)
    }
    if (management.isSet) this.#sets = this.#sets.filter((set) => set !== management)
    this.#immediate.makeRoom()
    this.#tell(management.ordered, { kind: 'management-settled', task: management.tag, outcome })
  }

  concludePing(ping: PingTask, outcome: PingOutcome): void {
    this.#table.retire(ping)
    this.#tell(ping.ordered, { kind: 'ping-settled', task: ping.tag, outcome })
  }

  concludeText(text: TextTask, outcome: TextOutcome): void {
    this.#table.retire(text)
    const next = this.texts.remove(text)
    if (next !== undefined) this.#immediate.push(next)
    this.#tell(text.ordered, { kind: 'text-settled', task: text.tag, outcome })
  }

  concludeLogin(login: LoginTask | LogoutTask): void {
    this.#table.remove(login)
  }

  /** The target rejected a command PDU (RFC 7143 §7.3): if it did not count its CmdSN, the hole must be filled. */
  concludeRejected(task: Task, reason: number): void {
    const { cmdSN, request } = task
    // There may be others before it that are not filled yet.
    const isHole = request.immediate !== true && !serialBefore(cmdSN, this.window.expCmdSN)
    if (isHole) this.#addPing({ data: new Uint8Array(0), ordered: false, deadline: undefined, plugs: cmdSN })
    this.conclude(task, { kind: 'rejected', reason })
  }

  /** The connection is gone, and with it all that was under way; its socket touches no buffer any more. */
  loseAll(): void {
    this.texts.clear()
    for (const exchange of this.#table) {
      switch (exchange.kind) {
        case 'command':
          exchange.unflushed = 0
          if (exchange.outcome === undefined) {
            const sent = exchange.state === 'sent'
            this.conclude(exchange, { kind: 'lost', sent, cause: exchange.abortCause })
          } else this.#release(exchange)
          break
        case 'management':
          this.concludeManagement(exchange, { kind: 'lost', sent: exchange.sent }, 0)
          break
        case 'ping':
          this.concludePing(exchange, { kind: 'lost', sent: exchange.sent })
          break
        case 'text':
          this.concludeText(exchange, { kind: 'lost', sent: exchange.sent })
          break
        case 'login':
        case 'logout':
          this.#table.remove(exchange)
      }
    }
    this.#immediate.clear()
  }

  /**
   * Acts on every deadline that has passed.
   * @returns whether a rung of the ladder is left only by dropping the connection
   */
  expire(now: number): boolean {
    if (this.#earliestDeadline === undefined || now < this.#earliestDeadline) return false
    this.#queue.resume(now)
    this.#earliestDeadline = this.#queue.resumesAt
    let exhausted = false
    for (const exchange of this.#table) {
      if (!('deadline' in exchange) || exchange.deadline === undefined) continue
      if (exchange.deadline > now) this.#notice(exchange.deadline)
      else exhausted = this.#overdue(exchange, now) || exhausted
    }
    return exhausted
  }

  // Inside

  /** Tells of an end, if anybody ordered the beginning. A tag that is told of is free only when the application has heard. */
  #tell(ordered: boolean, event: SettlingEvent): void {
    if (ordered) this.emit(event)
    else this.#table.free(event.task)
  }

  #commands(): Task[] {
    return [...this.#table].filter((exchange) => exchange.kind === 'command')
  }

  #addPing(order: Pick<PingTask, 'data' | 'ordered' | 'deadline' | 'plugs'>): PingTask {
    const ping = this.#table.add((tag): PingTask => ({ kind: 'ping', tag, ...order, sent: false }))
    this.#immediate.push(ping)
    return ping
  }

  #notice(deadline: number | undefined): void {
    if (deadline === undefined) return
    if (this.#earliestDeadline === undefined || deadline < this.#earliestDeadline)
      this.#earliestDeadline = deadline
  }

  #release(task: Task): void {
    if (task.outcome === undefined) return
    if (task.state === 'queued') {
      this.#waiting--
      this.#queue.settled(task)
    } else {
      this.#outstanding--
      const wasRefused = isRefusal(task.outcome)
      this.#queue.ended(task, wasRefused)
      if (wasRefused) this.#notice(this.#queue.resumesAt)
    }
    this.#table.retire(task)
    this.emit({ kind: 'task-settled', task: task.tag, outcome: task.outcome })
  }

  #endScope(management: ManagementTask, response: number): void {
    for (const task of this.#commands()) {
      if (!management.ends(task)) continue
      const cause = task.abortCause ?? (management.ordered ? 'requested' : 'neighbour')
      this.conclude(task, { kind: 'aborted', cause, function: management.function, response })
    }
  }

  /** An abort that the target refuses leaves the task alive: it has as long again to end by itself. */
  #refused(management: ManagementTask, outcome: ManagementOutcome, now: number): void {
    if (outcome.kind === 'timeout') return
    const response = outcome.kind === 'answered' ? outcome.response : 255
    for (const task of reliantOn(management, this.#table)) {
      this.emit({ kind: 'abort-refused', task: task.tag, response })
      if (task.write !== undefined) task.write.wantsAll = true
      if (this.#options.taskManagementTimeout > 0) task.deadline = now + this.#options.taskManagementTimeout
      this.#notice(task.deadline)
    }
  }

  /** The time of one is up. True when nothing is left but to drop the connection. */
  #overdue(exchange: Exclude<Exchange, LoginTask | LogoutTask>, now: number): boolean {
    switch (exchange.kind) {
      case 'command':
        if (exchange.abortCause === undefined) {
          this.abort(exchange, 'timeout', now)
          return false
        }
        this.emit({ kind: 'abort-escalated', task: exchange.tag, to: 'drop-connection' })
        return true
      case 'management':
        return this.#escalate(exchange, now)
      case 'ping':
        this.concludePing(exchange, { kind: 'timeout' })
        return false
      case 'text':
        this.concludeText(exchange, { kind: 'timeout' })
        return false
    }
  }

  /** No answer to a task management function: the next rung. True when that is to drop the connection. */
  #escalate(management: ManagementTask, now: number): boolean {
    this.concludeManagement(management, { kind: 'timeout' }, now)
    const reliant = reliantOn(management, this.#table)
    const to = rungAfter(management, reliant, this.#sets, this.#options.allowLogicalUnitReset)
    if (to === undefined) return false
    this.emit({ kind: 'abort-escalated', task: reliant[0]?.tag, to })
    if (to === 'drop-connection') return true
    const { lun, referenced } = management
    this.manage({ function: TaskManagementFunction.LogicalUnitReset, lun }, referenced, false, now)
    return false
  }
}
