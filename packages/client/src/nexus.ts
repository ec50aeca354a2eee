import { slotOf, TaskAttribute, TaskManagementFunction } from '@iscsi/protocol'
import type {
  CloseReason,
  Completed,
  ManagementRequest,
  SessionEvent,
  SessionOptions,
  TaskOutcome,
  TextPair,
} from '@iscsi/protocol'
import { parseSense, ScsiStatus, SenseKey } from '@iscsi/scsi'
import type { DialOptions } from '@iscsi/transport'
import { monotonicNow } from '@iscsi/transport'
import { ClosedError, TaskManagementError } from './errors.ts'
import { closeError, portalText } from './failure.ts'
import { Greetings } from './greetings.ts'
import type { LoggedIn, NexusListener, NexusPolicy, Traffic } from './nexus-listener.ts'
import { Operation } from './operation.ts'
import type { OperationOwner, Order, PendingOperation } from './operation.ts'
import { RunLoop } from './run-loop.ts'
import { SetAborts } from './set-aborts.ts'
import type { SetAbortsOwner } from './set-aborts.ts'
import { SignalWatch } from './signal-watch.ts'
import type { Task } from './task.ts'
import { managementResult, pingResult, settleWaiter, textResult } from './waiters.ts'
import type { Waiter } from './waiters.ts'

/** A unit attention is told once for each reason; a target that has more of them than this has another trouble. */
const MAX_REPEATS = 8

/**
 * The I_T nexus: one session machine on one socket, with a promise for everything that is ordered of it. All that is under
 * way is settled exactly once, whatever happens.
 */
export class Nexus implements OperationOwner {
  readonly #loop: RunLoop
  readonly #policy: NexusPolicy
  /** Where it connects to, for messages. */
  readonly #portal: string
  readonly #signals: SignalWatch
  /** By the slot of their Initiator Task Tag: the machine keeps a tag taken until its end was polled. */
  readonly #operations: (PendingOperation | undefined)[] = []
  readonly #managements = new Map<number, Waiter<number>>()
  readonly #pings = new Map<number, Waiter<Uint8Array>>()
  readonly #texts = new Map<number, Waiter<readonly TextPair[]>>()
  /** Commands that lost their session: they are told why when that is known. */
  #lost: { readonly operation: PendingOperation; readonly sent: boolean }[] = []
  readonly #greetings = new Greetings()
  readonly #setAborts = new SetAborts(this.#setAbortsOwner())
  #listener: NexusListener | undefined
  #login: Waiter<LoggedIn> | undefined
  #closing: Promise<void> | undefined
  #closed: CloseReason | undefined
  #onClosed: (() => void)[] = []
  #onIdle: (() => void) | undefined

  constructor(
    options: SessionOptions,
    dialOptions: DialOptions,
    policy: NexusPolicy,
    signals: SignalWatch = new SignalWatch(),
  ) {
    this.#policy = policy
    this.#signals = signals
    this.#portal = portalText(dialOptions)
    this.#loop = new RunLoop(options, dialOptions, policy.batching, (event) => {
      this.#handle(event)
    })
  }

  get statistics(): Traffic {
    return { ...this.#loop.machine.statistics, ...this.#loop.traffic }
  }

  /** Commands sent and not settled, commands that wait for the window, and tags in use. */
  get load(): { readonly outstanding: number; readonly waiting: number; readonly tags: number } {
    const { outstanding, waiting, tags } = this.#loop.machine
    return { outstanding, waiting, tags }
  }

  /** Whether commands can be ordered. */
  get isOpen(): boolean {
    return this.#refusal() === undefined
  }

  /** Seconds that the target wants to be left alone for after a loss (RFC 7143 §13.15). */
  get time2Wait(): number {
    return this.#loop.machine.time2Wait
  }

  /** Tells who listens from now on. */
  listen(listener: NexusListener): void {
    this.#listener = listener
    // It may have ended between its login and now: whoever waits for the end would wait for ever.
    if (this.#closed !== undefined) listener.closed(this.#closed)
  }

  /** Connects and logs in. */
  open(): Promise<LoggedIn> {
    return new Promise((resolve, reject) => {
      this.#login = { resolve, reject }
      this.#loop.start()
    })
  }

  /** Orders a command. Its promise rejects at once if nothing can be sent any more, or its signal is aborted already. */
  execute<Result>(order: Order<Result>): Task<Result> {
    const operation = new Operation(order, this)
    const { signal } = order
    if (signal?.aborted === true) {
      operation.abort(signal.reason)
      operation.settle({ kind: 'not-sent', cause: 'requested' })
      return operation.task
    }
    const refusal = this.#refusal()
    if (refusal !== undefined) {
      if (this.#listener?.keeps(operation, false) !== true) operation.fail(refusal)
      return operation.task
    }
    this.#submit(operation)
    if (signal !== undefined) this.#signals.add(signal, operation)
    return operation.task
  }

  /** Orders a command again that another nexus could not bring to its end. */
  resubmit(operation: PendingOperation): void {
    operation.owner = this
    this.#submit(operation)
  }

  /** When a command that is ordered now has taken too long. */
  deadlineOf({ timeout = this.#policy.command }: Order<unknown>): number | undefined {
    return this.#deadlineAfter(timeout)
  }

  /** Orders a task management function; the promise is for the target's response, 0. */
  async manage(what: string, request: ManagementRequest): Promise<void> {
    const response = await this.#order(this.#managements, () =>
      this.#loop.machine.manage(request, monotonicNow()),
    )
    if (response !== 0) throw new TaskManagementError(what, response)
  }

  /** Pings; the promise is for the data that came back. */
  ping(data: Uint8Array): Promise<Uint8Array> {
    return this.#order(this.#pings, () =>
      this.#loop.machine.ping(data, this.#deadlineAfter(this.#policy.ping)),
    )
  }

  /** Exchanges text; the promise is for the answer. */
  text(pairs: readonly TextPair[]): Promise<readonly TextPair[]> {
    return this.#order(this.#texts, () =>
      this.#loop.machine.text(pairs, this.#deadlineAfter(this.#policy.text)),
    )
  }

  /** Lets what is under way end, logs out and closes. Nothing more can be ordered from now on. */
  close(): Promise<void> {
    this.#closing ??= this.#drainAndLogOut()
    return this.#closing
  }

  /** Logs out at once: what is under way ends with the session. */
  logout(): Promise<void> {
    this.#closing ??= this.#logOut()
    this.#loop.machine.logout(monotonicNow())
    this.#loop.pump()
    return this.#closing
  }

  /** Closes the connection at once, without a word to the target. */
  destroy(): void {
    this.#closing ??= this.#whenClosed()
    this.#loop.machine.destroy(monotonicNow())
    this.#loop.pump()
  }

  // What operations ask

  stateOf(tag: number): 'queued' | 'sent' {
    return this.#loop.machine.stateOf(tag) ?? 'queued'
  }

  abort(operation: PendingOperation): void {
    if (!this.#isUnderWay(operation)) return
    const { machine } = this.#loop
    // While the session ends, no function of a set can be ordered: each command ends with it.
    if (!machine.isOpen || !this.#setAborts.take(operation))
      machine.abort(operation.initiatorTaskTag, monotonicNow())
    this.#loop.pump()
  }

  // Inside

  #setAbortsOwner(): SetAbortsOwner {
    return {
      operations: this.#operations,
      isSent: ({ initiatorTaskTag }) => this.stateOf(initiatorTaskTag) === 'sent',
      abortTaskSet: (lun, waiter) => {
        const request = { function: TaskManagementFunction.AbortTaskSet, lun }
        this.#managements.set(this.#loop.machine.manage(request, monotonicNow()), waiter)
      },
      abortEach: (operations) => {
        for (const { initiatorTaskTag: tag } of operations.filter((each) => this.#isUnderWay(each)))
          this.#loop.machine.abort(tag, monotonicNow())
        this.#loop.requestFlush()
      },
    }
  }

  #isUnderWay(operation: PendingOperation): boolean {
    return this.#operations[slotOf(operation.initiatorTaskTag)] === operation
  }

  /** Why nothing can be ordered, or undefined if it can. (A method: V8 asks its runtime for every private getter.) */
  #refusal(): Error | undefined {
    if (this.#closed !== undefined) {
      const { kind } = this.#closed
      return kind === 'logout' || kind === 'destroyed'
        ? new ClosedError()
        : closeError('the session has ended', this.#closed, 'not-sent')
    }
    if (this.#closing !== undefined) return new ClosedError()
    // It is ending, and not by our will; why is told when it has ended.
    if (!this.#loop.machine.isOpen)
      return closeError('the session is ending', { kind: 'disconnected', cause: undefined }, 'not-sent')
    return undefined
  }

  #submit(operation: PendingOperation): void {
    const { order } = operation
    operation.deadline ??= this.deadlineOf(order)
    const tag = this.#loop.machine.submit(order, operation.deadline)
    operation.initiatorTaskTag = tag
    this.#operations[slotOf(tag)] = operation
    this.#loop.requestFlush()
  }

  /** When something that is ordered now has taken too long. */
  #deadlineAfter(timeout: number): number | undefined {
    return timeout === 0 ? undefined : this.#loop.now + timeout
  }

  #order<T>(waiters: Map<number, Waiter<T>>, order: () => number): Promise<T> {
    return new Promise((resolve, reject) => {
      const refusal = this.#refusal()
      if (refusal !== undefined) throw refusal
      waiters.set(order(), { resolve, reject })
      this.#loop.pump()
    })
  }

  async #drainAndLogOut(): Promise<void> {
    const { machine } = this.#loop
    if (machine.outstanding + machine.waiting > 0 && this.#closed === undefined) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve
      })
    }
    await this.#logOut()
  }

  async #logOut(): Promise<void> {
    this.#loop.machine.logout(monotonicNow())
    this.#loop.pump()
    await this.#whenClosed()
  }

  #whenClosed(): Promise<void> {
    if (this.#closed !== undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.#onClosed.push(resolve)
    })
  }

  #handle(event: SessionEvent): void {
    switch (event.kind) {
      case 'task-settled':
        this.#settleTask(event.task, event.outcome)
        return
      case 'logged-in':
        this.#login?.resolve(event)
        this.#login = undefined
        return
      case 'management-settled':
        settleWaiter(this.#managements, event.task, event.outcome, managementResult)
        return
      case 'ping-settled':
        settleWaiter(this.#pings, event.task, event.outcome, pingResult)
        return
      case 'text-settled':
        settleWaiter(this.#texts, event.task, event.outcome, textResult)
        return
      case 'async-message':
        this.#listener?.asyncMessage(event.message, event.sense, event.data)
        return
      case 'abort-refused':
        this.#listener?.abortRefused(event.task, event.response)
        return
      case 'abort-escalated':
        this.#listener?.abortEscalated(event.to)
        return
      case 'rejected':
        return
      case 'closed':
        this.#handleClosed(event.reason)
    }
  }

  #settleTask(tag: number, outcome: TaskOutcome): void {
    const operation = this.#take(tag)
    if (operation === undefined) return
    if (outcome.kind === 'lost') {
      this.#lost.push({ operation, sent: outcome.sent })
      return
    }
    if (
      outcome.kind === 'completed' &&
      outcome.status !== ScsiStatus.GOOD &&
      this.#repeat(operation, outcome)
    )
      return
    if (operation.order.signal !== undefined) this.#signals.remove(operation.order.signal, operation)
    operation.settle(outcome)
    const { machine } = this.#loop
    if (this.#onIdle !== undefined && machine.outstanding + machine.waiting === 0) this.#onIdle()
  }

  #take(tag: number): PendingOperation | undefined {
    const slot = slotOf(tag)
    const operation = this.#operations[slot]
    this.#operations[slot] = undefined
    return operation
  }

  /** Sends a command again that was not executed, where that is safe. */
  #repeat(operation: PendingOperation, reply: Completed): boolean {
    const { status } = reply
    const isDue =
      status === ScsiStatus.CHECK_CONDITION
        ? this.#attend(operation, reply)
        : (status === ScsiStatus.BUSY || status === ScsiStatus.TASK_SET_FULL) && this.#isPatient(operation)
    if (!isDue || operation.isAborted || !this.#loop.machine.isOpen) return false
    operation.repeats++
    this.#submit(operation)
    return true
  }

  /** Whether a command may wait until its unit has room again: it loses its place, which matters to some. */
  #isPatient({ order: { attribute = TaskAttribute.Simple }, repeats }: PendingOperation): boolean {
    return attribute === TaskAttribute.Simple && repeats < this.#policy.busyRetries
  }

  /**
   * A unit attention tells of something that happened, in place of the command, which was not executed (SAM-5, Unit attention
   * condition): it becomes an event. Whether the command is as good as before.
   */
  #attend({ order: { lun, repeatable }, repeats }: PendingOperation, reply: Completed): boolean {
    const sense = parseSense(reply.sense)
    if (sense.key !== SenseKey.UNIT_ATTENTION) return false
    this.#listener?.unitAttention(lun, sense)
    const isGreeting = this.#greetings.isFirst(lun, sense)
    return (repeatable || isGreeting) && repeats < MAX_REPEATS
  }

  #handleClosed(how: CloseReason): void {
    // A logout that the target asked for (RFC 7143 §11.9.1, event 1) is none that the caller has ordered.
    const reason: CloseReason =
      how.kind === 'logout' && this.#closing === undefined ? { kind: 'disconnected', cause: undefined } : how
    this.#closed = reason
    const lost = this.#lost
    this.#lost = []
    for (const { operation, sent } of lost) {
      if (this.#listener?.keeps(operation, sent) === true) continue
      if (operation.order.signal !== undefined) this.#signals.remove(operation.order.signal, operation)
      operation.lose(sent, reason)
    }
    for (const [what, waiters] of [
      ['task management', this.#managements],
      ['ping', this.#pings],
      ['text exchange', this.#texts],
    ] as const) {
      for (const waiter of waiters.values()) waiter.reject(closeError(what, reason, 'unknown'))
      waiters.clear()
    }
    this.#login?.reject(closeError(`connect to ${this.#portal}`, reason, 'not-sent'))
    this.#login = undefined
    this.#onIdle?.()
    for (const resolve of this.#onClosed) resolve()
    this.#onClosed = []
    this.#listener?.closed(reason)
  }
}
