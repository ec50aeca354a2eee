import type { ReceiveStatistics } from '../framing/index.ts'
import { TaskManagementFunction } from '../pdu/index.ts'
import { lengthOf } from '../task/index.ts'
import type { ManagementRequest, TaskRequest } from '../task/index.ts'
import type { NegotiatedParameters, TextPair } from '../text/index.ts'
import { Connection } from './connection.ts'
import type { ConnectionOwner } from './connection.ts'
import type { CloseReason, SessionAction, SessionEvent, Stage, TaskId } from './event.ts'
import { Fifo } from './fifo.ts'
import { IdleAcknowledgement } from './idle-acknowledgement.ts'
import { DEFAULT_LOGOUT_TIMEOUT, DEFAULT_PING_TIMEOUT, DEFAULT_TASK_MANAGEMENT_TIMEOUT } from './options.ts'
import type { SessionOptions } from './options.ts'
import type { Phase } from './phases.ts'
import { TaskBook } from './task-book.ts'

/** The connection ID of the one connection (RFC 7143 §11.12.7). */
const LEADING_CID = 0
/** The phases that must not last, as the application knows them. */
const STAGES: Readonly<Partial<Record<Phase, Stage>>> = {
  connecting: 'connect',
  login: 'login',
  logout: 'logout',
}
const NO_DATA = new Uint8Array(0)

/**
 * An initiator's session as a pure machine: no socket, no clock, no randomness. It has two sides. The wire side is a
 * {@link Connection} for each socket. The application side is this: orders go in, `pollEvent` tells what came of them.
 *
 * The law: after any fact or order, poll transmits, actions and events until there are none, then arm one timer for
 * {@link nextTimeout}. What a peer sends never throws; misuse by the caller does, at once. Times are monotonic milliseconds.
 */
export class Session {
  readonly #options: SessionOptions
  readonly #book: TaskBook
  readonly #actions = new Fifo<SessionAction>()
  readonly #connection: Connection
  #state: 'idle' | 'open' | 'closed' = 'idle'
  readonly #acknowledgement: IdleAcknowledgement
  /** When the last ping of our own was ordered. */
  #pingedAt: number | undefined
  /** The socket was told to close at once: there is nothing left to wait for. */
  #forced = false
  readonly #stageTimeouts: Readonly<Partial<Record<Phase, number | undefined>>>

  constructor(options: SessionOptions) {
    this.#options = options
    this.#book = new TaskBook({
      firstCmdSN: options.firstCmdSN ?? 1,
      taskManagementTimeout: options.taskManagementTimeout ?? DEFAULT_TASK_MANAGEMENT_TIMEOUT,
      allowLogicalUnitReset: options.allowLogicalUnitReset ?? false,
    })
    const logout = options.logoutTimeout ?? DEFAULT_LOGOUT_TIMEOUT
    this.#stageTimeouts = {
      connecting: options.connectTimeout,
      login: options.loginTimeout,
      logout,
      closing: logout,
    }
    this.#connection = new Connection(LEADING_CID, this.#owner())
    this.#acknowledgement = new IdleAcknowledgement(this.#connection)
  }

  // Getters

  /** The wire side of the leading connection. */
  get connection(): Connection {
    return this.#connection
  }

  /** What login settled; undefined before. */
  get parameters(): NegotiatedParameters | undefined {
    return this.#connection.parameters
  }

  /** Whether commands may be submitted. */
  get isOpen(): boolean {
    return this.#state === 'open' && this.#connection.phase === 'full-feature'
  }

  /** Where a task is; undefined when there is none of this name now. */
  stateOf(task: TaskId): 'queued' | 'sent' | undefined {
    const found = this.#book.find(task)
    return found?.kind === 'command' ? found.state : undefined
  }

  /** Commands sent and not settled. */
  get outstanding(): number {
    return this.#book.outstanding
  }

  /** Commands that wait to be sent. */
  get waiting(): number {
    return this.#book.waiting
  }

  /** Initiator Task Tags in use: of commands, and of all else that has one. */
  get tags(): number {
    return this.#book.tags
  }

  /** Bytes of read data so far, by the way that they took. */
  get statistics(): ReceiveStatistics {
    return this.#connection.statistics
  }

  /**
   * Seconds to wait before the next login, once the session has ended: what the target said when it let us go, otherwise
   * what was negotiated (RFC 7143 §13.15).
   */
  get time2Wait(): number {
    return this.#connection.announcedWait ?? this.parameters?.defaultTime2Wait ?? 0
  }

  // Orders

  /** Begins: an action asks for a socket, and login follows by itself. Once in a session's life. */
  connect(now: number): void {
    if (this.#state !== 'idle') throw new TypeError('connect() was called before: a session connects once')
    this.#state = 'open'
    this.#connection.handleConnecting(now)
    this.#actions.push({ kind: 'connect', cid: LEADING_CID })
  }

  /**
   * Orders a SCSI command. Its buffers are lent until `task-settled`.
   * @param deadline monotonic milliseconds at which it is aborted if it has not settled
   * @returns its Initiator Task Tag
   * @throws TypeError when the session is not open, or the CDB has not 1 … 260 bytes; RangeError when the data of a direction are
   *   4 GiB or more, for which an Expected Data Transfer Length has no room (RFC 7143 §11.3.4)
   */
  submit(request: TaskRequest, deadline?: number): TaskId {
    this.#checkOpen()
    const { cdb, dataIn, dataOut } = request
    const { length } = cdb
    if (length < 1 || length > 260) throw new TypeError(`a CDB has 1 to 260 bytes, this one has ${length}`)
    if (dataIn !== undefined) checkLength('dataIn', dataIn)
    if (dataOut !== undefined) checkLength('dataOut', dataOut)
    return this.#book.submit(request, deadline).tag
  }

  /** Begins the end of a task: taken from the queue, or ABORT TASK. One that is settled already is left alone. */
  abort(task: TaskId, now: number): void {
    const found = this.#book.find(task)
    if (found?.kind === 'command') this.#book.abort(found, 'requested', now)
  }

  /**
   * Orders a task management function on a logical unit or the target; for one task there is {@link abort}.
   * @throws TypeError when the session is not open, or the function names one task
   */
  manage(request: ManagementRequest, now: number): TaskId {
    this.#checkOpen()
    const { AbortTask, TaskReassign } = TaskManagementFunction
    if (request.function === AbortTask || request.function === TaskReassign) {
      throw new TypeError(`task management function ${request.function} names a task: use abort() to end one`)
    }
    return this.#book.manage(request, undefined, true, now).tag
  }

  /**
   * Orders a ping (RFC 7143 §11.18); the target sends `data` back.
   * @param deadline monotonic milliseconds by which it must be answered
   * @throws TypeError when the session is not open
   * @throws RangeError when the data is longer than one PDU may carry
   */
  ping(data: Uint8Array = NO_DATA, deadline?: number): TaskId {
    const limit = this.#checkOpen().targetMaxRecvDataSegmentLength
    if (data.length > limit)
      throw new RangeError(`ping data of ${data.length} bytes; the target takes ${limit}`)
    return this.#book.ping(data, true, deadline).tag
  }

  /**
   * Orders a text exchange (RFC 7143 §11.10), for example SendTargets.
   * @param deadline monotonic milliseconds by which the whole answer must be there
   * @throws TypeError when the session is not open
   */
  text(pairs: readonly TextPair[], deadline?: number): TaskId {
    const maxLength = this.#checkOpen().targetMaxRecvDataSegmentLength
    return this.#book.text(pairs, maxLength, true, deadline).tag
  }

  /** Logs out and closes; what is under way ends with the session. Before login is complete, it just closes. */
  logout(now: number): void {
    if (this.#state !== 'open') return
    const { phase } = this.#connection
    if (phase === 'full-feature') this.#connection.logout(now)
    else if (phase === 'connecting' || phase === 'login') this.#connection.fail({ kind: 'logout' }, now)
  }

  /** Closes at once, without a word to the target. */
  destroy(now: number): void {
    if (this.#state !== 'open') return
    if (this.#connection.phase === 'closing') this.#force()
    else this.#connection.fail({ kind: 'destroyed' }, now)
  }

  // Outputs

  /** What has happened next, in order and each once; undefined when all has been told. */
  pollEvent(): SessionEvent | undefined {
    return this.#book.pollEvent()
  }

  /** What the driver has to do to its socket next; undefined when there is nothing. */
  pollAction(): SessionAction | undefined {
    return this.#actions.shift()
  }

  // Time

  /** When {@link handleTimeout} wants to be called; undefined for never. It may come early: that is harmless. */
  nextTimeout(): number | undefined {
    if (this.#state !== 'open') return undefined
    if (this.#connection.phase !== 'full-feature') return this.#stageDeadline()
    const ofConnection = earlier(this.#acknowledgement.due, this.#connection.recovery?.deadline)
    return earlier(this.#book.earliestDeadline, earlier(ofConnection, this.#pingDue()))
  }

  /** Does what is due. */
  handleTimeout(now: number): void {
    if (this.#state !== 'open') return
    const deadline = this.#stageDeadline()
    if (deadline !== undefined && now >= deadline) this.#stageOver(now)
    // Once the session is to end, all tasks end with it: that has a time of its own.
    if (this.#connection.phase !== 'full-feature') return
    if (this.#book.expire(now)) this.#connection.fail({ kind: 'timeout', stage: 'task-management' }, now)
    this.#connection.recovery?.expire(now)
    this.#keepAlive(now)
    this.#acknowledgement.act(now)
  }

  // Inside

  #owner(): ConnectionOwner {
    return {
      options: this.#options,
      book: this.#book,
      loggedIn: (connection, step) => {
        const { parameters } = connection
        if (parameters === undefined) return
        const { tsih, targetAlias, targetPortalGroupTag, privateKeys } = step
        this.#book.emit({
          kind: 'logged-in',
          parameters,
          tsih,
          targetAlias,
          targetPortalGroupTag,
          privateKeys,
        })
      },
      ending: (connection, abruptly) => {
        this.#forced = abruptly
        this.#actions.push({ kind: 'disconnect', cid: connection.cid, abruptly })
      },
      ended: (_, reason) => {
        this.#closed(reason)
      },
    }
  }

  #closed(reason: CloseReason): void {
    this.#state = 'closed'
    this.#book.emit({ kind: 'closed', reason })
  }

  #checkOpen(): NegotiatedParameters {
    const { parameters } = this.#connection
    if (!this.isOpen || parameters === undefined)
      throw new TypeError('the session is not open: ask isOpen first')
    return parameters
  }

  /** When the phase that the connection is in has lasted too long. */
  #stageDeadline(): number | undefined {
    const { phase, phaseSince } = this.#connection
    const timeout = this.#forced ? undefined : this.#stageTimeouts[phase]
    return timeout === undefined || timeout === 0 ? undefined : phaseSince + timeout
  }

  #stageOver(now: number): void {
    const { phase } = this.#connection
    const stage = STAGES[phase]
    if (phase === 'closing') this.#force()
    if (stage !== undefined) this.#connection.fail({ kind: 'timeout', stage }, now)
  }

  /** A socket that does not close in good order, or not soon enough, is closed without. */
  #force(): void {
    if (this.#forced) return
    this.#forced = true
    this.#actions.push({ kind: 'disconnect', cid: this.#connection.cid, abruptly: true })
  }

  /** Whether nothing was heard since we pinged. Any byte counts as an answer. */
  get #awaitsPing(): boolean {
    return this.#pingedAt !== undefined && this.#connection.lastHeard < this.#pingedAt
  }

  /** When the silence is to be broken, or the answer to our ping is overdue. */
  #pingDue(): number | undefined {
    const { pingInterval, pingTimeout = DEFAULT_PING_TIMEOUT } = this.#options
    const { lastHeard } = this.#connection
    if (pingInterval === undefined || pingInterval === 0) return undefined
    if (this.#pingedAt === undefined || !this.#awaitsPing) return lastHeard + pingInterval
    return pingTimeout === 0 ? undefined : this.#pingedAt + pingTimeout
  }

  #keepAlive(now: number): void {
    const due = this.#pingDue()
    if (due === undefined || now < due) return
    if (this.#awaitsPing) {
      this.#connection.fail({ kind: 'timeout', stage: 'ping' }, now)
      return
    }
    this.#pingedAt = now
    const { pingTimeout = DEFAULT_PING_TIMEOUT } = this.#options
    this.#book.ping(NO_DATA, false, pingTimeout === 0 ? undefined : now + pingTimeout)
  }
}

/** The earlier of two times, either of which may be never. */
function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other
  return other === undefined || one < other ? one : other
}

/** @throws RangeError for more bytes than the 32 bits of an Expected Data Transfer Length say (RFC 7143 §11.3.4) */
function checkLength(name: string, buffers: readonly Uint8Array[]): void {
  const length = lengthOf(buffers)
  if (length >= 2 ** 32)
    throw new RangeError(`${name}: a command moves less than 4 GiB, not ${length} bytes: use several`)
}
