import { COLLECT, DISCARD, PduReader, PduWriter } from '../framing/index.ts'
import type { Placement, PduSink, ReceiveStatistics, Transmit } from '../framing/index.ts'
import { InitiatorLogin } from '../login/index.ts'
import type { CompleteStep, LoginMessage } from '../login/index.ts'
import { RESERVED_TAG } from '../pdu/index.ts'
import type { DataIn, LoginResponse, Pdu, ScsiResponse } from '../pdu/index.ts'
import { StatusCounter, StatusLedger } from '../sequence/index.ts'
import type { StatusBook } from '../sequence/index.ts'
import { isRefusal } from '../task/index.ts'
import type { Task } from '../task/index.ts'
import { declaredSegmentLength } from '../text/index.ts'
import type { NegotiatedParameters, TextPair } from '../text/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { DigestRecovery } from './digest-recovery.ts'
import type { CloseReason } from './event.ts'
import type { LoginTask } from './exchange.ts'
import { isTargetPdu } from './direction.ts'
import { isUnderWay, receivePdu } from './receive.ts'
import type { Phase } from './phases.ts'
import { reactionTo } from './recovery.ts'
import type { Reaction } from './recovery.ts'
import type { SessionOptions } from './options.ts'
import { endSmallRead } from './small-read.ts'
import type { TaskBook } from './task-book.ts'
import { TransmitQueue } from './transmit-queue.ts'
import type { Backlog } from './transmit-queue.ts'

/** What a connection tells its session. */
export interface ConnectionOwner {
  readonly options: SessionOptions
  readonly book: TaskBook
  /** Login is complete. */
  loggedIn(connection: Connection, step: CompleteStep): void
  /** The connection is to end: the socket is to be closed. */
  ending(connection: Connection, abruptly: boolean): void
  /** The socket is gone. */
  ended(connection: Connection, reason: CloseReason): void
}

/**
 * One connection: the wire side of a session, shaped so that a transport can drive it. Facts come in by `handle…`, bytes for
 * the wire go out by `pollTransmit`. It owns what the standard gives to a connection: StatSN, digests, framing, and the
 * lengths of data segments.
 */
export class Connection implements PduSink {
  /** Connection ID (RFC 7143 §4.4.3.1). */
  readonly cid: number
  /** @internal */
  readonly book: TaskBook
  /** @internal */
  statuses: StatusBook = new StatusCounter()
  /** @internal */
  readonly transmits: TransmitQueue
  /** Seconds before the next login, when the target has said so (RFC 7143 §11.9.1, §11.15.3). */
  announcedWait: number | undefined = undefined
  /** What is done about lost PDUs; undefined at ErrorRecoveryLevel 0, where nothing is. @internal */
  recovery: DigestRecovery | undefined = undefined
  readonly #owner: ConnectionOwner
  readonly #reader: PduReader
  readonly #writer: PduWriter<Task>
  readonly #login: InitiatorLogin
  #loginTask: LoginTask | undefined
  #phase: Phase = 'connecting'
  #reason: CloseReason | undefined
  #parameters: NegotiatedParameters | undefined
  #now = 0
  #lastHeard = 0
  #phaseSince = 0

  /** @internal */
  constructor(cid: number, owner: ConnectionOwner) {
    const { crc32c, placement, stagingLength, allocate, login, trace } = owner.options
    this.cid = cid
    this.#owner = owner
    this.book = owner.book
    this.#reader = new PduReader({ sink: this, crc32c, placement, stagingLength, trace })
    this.#writer = new PduWriter({ crc32c, trace, allocate })
    this.#login = new InitiatorLogin(login)
    this.transmits = new TransmitQueue(this, this.#writer)
  }

  /** Where it is in its life (docs/states.md). */
  get phase(): Phase {
    return this.#phase
  }

  /** What login settled; undefined before it is complete. */
  get parameters(): NegotiatedParameters | undefined {
    return this.#parameters
  }

  /** The time of the fact that is being handled. */
  get now(): number {
    return this.#now
  }

  /** When a byte last came from the target. */
  get lastHeard(): number {
    return this.#lastHeard
  }

  /** When the phase began. */
  get phaseSince(): number {
    return this.#phaseSince
  }

  /** Whether statuses have come that no request has acknowledged or is about to. */
  get owesAcknowledgement(): boolean {
    return this.transmits.toldExpStatSN !== this.statuses.expStatSN && this.transmits.backlog !== 'urgent'
  }

  /** Bytes of read data so far, by the way that they took. */
  get statistics(): ReceiveStatistics {
    return this.#reader.statistics
  }

  // The wire side

  /** The socket is being connected: its time counts from now. */
  handleConnecting(now: number): void {
    this.#now = now
    this.#enter('connecting')
  }

  /** The socket is connected: the login begins. */
  handleConnected(now: number): void {
    if (this.#phase !== 'connecting') return
    this.#now = this.#lastHeard = now
    this.#enter('login')
    this.#loginTask = this.book.login()
    this.#sendLogin(this.#login.start())
  }

  /** The memory that the next bytes go into: never empty, good until the next `handleReceived`. */
  receiveBuffer(): Uint8Array {
    return this.#reader.receiveBuffer()
  }

  /** The first `byteCount` bytes of the memory that {@link receiveBuffer} named were filled. */
  handleReceived(byteCount: number, now: number): void {
    this.#now = this.#lastHeard = now
    this.#reader.handleReceived(byteCount)
  }

  /** The same for bytes that lie elsewhere: they are copied to where they belong. */
  receive(bytes: Uint8Array, now: number): void {
    this.#now = this.#lastHeard = now
    this.#reader.receive(bytes)
  }

  /** Whether bytes of a Data-In are still to land in a task's memory. @internal */
  isReceivingFor({ read }: Task): boolean {
    return read !== undefined && this.#reader.isPlacingIn(read.loan)
  }

  /** What {@link pollTransmit} may have. */
  get backlog(): Backlog {
    return this.transmits.backlog
  }

  /** The next bytes to write; undefined while there are none. */
  pollTransmit(): Transmit | undefined {
    const { phase } = this
    // What waits when the connection is to end is not worth a word any more.
    if (phase === 'connecting' || phase === 'closing' || phase === 'closed') return undefined
    return this.transmits.poll(phase)
  }

  /** The memory of a transmit is no longer needed: its bytes are written. */
  handleTransmitted(transmit: Transmit): void {
    for (const task of this.#writer.flushed(transmit)) this.book.flushed(task)
  }

  /** The target sends no more: the connection ends. */
  handleEnd(now: number): void {
    this.#now = now
    this.#close(
      this.#phase === 'logout' ? { kind: 'logout' } : { kind: 'disconnected', cause: undefined },
      true,
    )
  }

  /** The socket is gone; `cause` is what failed. To be told once, when nothing can be read into lent memory any more. */
  handleDisconnected(cause: Error | undefined, now: number): void {
    if (this.#phase === 'closed') return
    this.#now = now
    const connecting = this.#phase === 'connecting'
    this.#enter('closed')
    this.#reader.stop()
    this.book.loseAll()
    const reason: CloseReason = connecting
      ? { kind: 'connect-failed', cause }
      : { kind: 'disconnected', cause }
    this.#owner.ended(this, this.#reason ?? reason)
  }

  // What the reader tells (PduSink)

  place(pdu: Pdu): Placement {
    if (pdu.kind === 'data-in') return this.#placeDataIn(pdu)
    return pdu.kind === 'r2t' || pdu.kind === 'task-management-response' || pdu.kind === 'logout-response'
      ? DISCARD
      : COLLECT
  }

  takeAtOnce(header: DataView, at: number, segmentLength: number): Uint8Array | undefined {
    return endSmallRead(this, header, at, segmentLength)
  }

  accept(pdu: Pdu, data: Uint8Array): void {
    if (pdu.kind === 'data-in' && pdu.dataSegmentLength === 0 && this.#placeDataIn(pdu) === REFUSED) return
    const breach = receivePdu(this, pdu, data)
    if (breach !== undefined) this.violated(breach, pdu)
    else if (this.recovery !== undefined && isTargetPdu(pdu)) this.recovery.received(pdu)
  }

  /** Does what the recovery table says about a violation. */
  violated(breach: Violation, pdu: Pdu | undefined): void {
    const input = pdu?.kind === 'data-in' || pdu?.kind === 'r2t'
    const task = input ? this.book.find(pdu.initiatorTaskTag) : undefined
    const exchange = pdu?.kind === 'text-response' ? this.book.find(pdu.initiatorTaskTag) : undefined
    const scope = task === undefined ? (exchange === undefined ? 'connection' : 'exchange') : 'task'
    let reaction = this.#reactionTo(breach, scope, this.#parameters?.errorRecoveryLevel ?? 0)
    if (reaction === 'request-again' && pdu !== undefined) {
      const command = task?.kind === 'command' && isUnderWay(task) ? task : undefined
      if (this.recovery?.request(breach, pdu, command) === true) return
      reaction = this.#reactionTo(breach, scope, 0)
    }
    if (reaction === 'abort-task' && task?.kind === 'command') {
      this.book.abort(task, breach, this.#now)
      // The PDU counts as received in all else that it says: its status, if it has one, is not believed.
      if (pdu !== undefined && 'statSN' in pdu && pdu.kind === 'data-in' && pdu.hasStatus)
        this.statuses.accept(pdu.statSN)
    } else if (reaction === 'fail-exchange' && exchange?.kind === 'text') {
      this.book.concludeText(exchange, { kind: 'violated', violation: breach })
    } else this.fail({ kind: 'violation', violation: breach })
  }

  #reactionTo({ rule }: Violation, scope: 'task' | 'exchange' | 'connection', level: number): Reaction {
    return this.#phase === 'login' ? 'drop-connection' : reactionTo(rule, scope, level)
  }

  // What the session and the handlers of PDUs order

  /** The status of a task has come, and all that belongs before it. @internal */
  end(task: Task, pdu: ScsiResponse | DataIn, sense: Uint8Array): void {
    const outcome = pdu.kind === 'data-in' ? task.outcomeOfDataIn(pdu) : task.outcomeOfResponse(pdu, sense)
    if (isRefusal(outcome)) this.book.refused(task, this.#now)
    this.book.conclude(task, outcome)
  }

  /** Ends the connection at once; the first reason counts. */
  fail(reason: CloseReason, now: number = this.#now): void {
    this.#now = now
    this.#close(reason, true)
  }

  /** Logs out and then closes (RFC 7143 §11.14); commands that are under way end with the session. */
  logout(now: number = this.#now): void {
    this.#now = now
    if (this.#phase !== 'full-feature') return
    this.#enter('logout')
    this.book.logout()
  }

  /** The target let us go, or would not: the connection ends in either case. */
  loggedOut(): void {
    this.#close({ kind: 'logout' }, false)
  }

  /** @internal */
  receiveLogin(pdu: LoginResponse, data: Uint8Array): Violation | undefined {
    if (this.#phase !== 'login') return violation('unexpected-pdu', 'a Login Response after login')
    if (pdu.initiatorTaskTag !== this.#loginTask?.tag)
      return violation('login-header', 'a Login Response for another task tag')
    const step = this.#login.receive(pdu, data)
    switch (step.kind) {
      case 'send':
        this.#sendLogin(step.message)
        return undefined
      case 'complete':
        this.#enterFullFeature(step.parameters)
        this.#owner.loggedIn(this, step)
        return undefined
      case 'redirected':
        this.fail(step)
        return undefined
      case 'refused':
        this.fail({ kind: 'login-refused', statusClass: step.statusClass, statusDetail: step.statusDetail })
        return undefined
      case 'authentication-failed':
        this.fail({ kind: 'authentication-failed', reason: step.reason })
        return undefined
      case 'violation':
        return step
    }
  }

  /**
   * Learns what the target declares in full feature phase: how long the data segments are that it takes from now on (RFC 7143
   * §13.12, use ALL).
   */
  learn(pairs: readonly TextPair[]): Violation | undefined {
    const length = declaredSegmentLength(pairs)
    if (typeof length === 'object') return length
    if (length !== undefined && this.#parameters !== undefined)
      this.#parameters = { ...this.#parameters, targetMaxRecvDataSegmentLength: length }
    return undefined
  }

  #enterFullFeature(parameters: NegotiatedParameters): void {
    this.#enter('full-feature')
    this.#parameters = parameters
    // Of a login nothing is kept: the next request is early enough to acknowledge it.
    this.transmits.toldExpStatSN = this.statuses.expStatSN
    if (parameters.errorRecoveryLevel > 0) {
      const ledger = new StatusLedger(this.statuses.expStatSN)
      this.statuses = ledger
      this.recovery = new DigestRecovery(this, ledger)
    }
    if (this.#loginTask !== undefined) this.book.concludeLogin(this.#loginTask)
    const headerDigest = parameters.headerDigest === 'CRC32C'
    const dataDigest = parameters.dataDigest === 'CRC32C'
    const maxRecvDataSegmentLength = parameters.initiatorMaxRecvDataSegmentLength
    this.#reader.configure({ headerDigest, dataDigest, maxRecvDataSegmentLength })
    this.#writer.configure({ headerDigest, dataDigest })
  }

  #sendLogin(message: LoginMessage): void {
    this.transmits.reply(
      {
        kind: 'login-request',
        transit: message.transit,
        continue: message.continue,
        currentStage: message.currentStage,
        nextStage: message.nextStage,
        versionMax: 0,
        versionMin: 0,
        isid: this.#owner.options.isid,
        tsih: 0,
        initiatorTaskTag: this.#loginTask?.tag ?? RESERVED_TAG,
        cid: this.cid,
        cmdSN: this.book.window.cmdSN,
        expStatSN: this.statuses.expStatSN,
        dataSegmentLength: message.text.length,
      },
      message.text,
    )
  }

  /** Takes the header of a Data-In: where its bytes go. Unknown and settled tags have no place. */
  #placeDataIn(pdu: DataIn): Placement {
    if (this.#phase !== 'full-feature' && this.#phase !== 'logout') {
      this.violated(violation('unexpected-pdu', 'Data-In before login is complete'), undefined)
      return REFUSED
    }
    const task = this.book.find(pdu.initiatorTaskTag)
    if (task?.kind !== 'command' || !isUnderWay(task)) return DISCARD
    const admission = task.admitDataIn(pdu)
    if (admission === 'duplicate') return DISCARD
    if (admission !== undefined) {
      this.violated(admission, pdu)
      // What is lost before it was perhaps asked for: then it is its turn.
      if (this.recovery === undefined || task.admitDataIn(pdu) !== undefined) return REFUSED
    }
    return task.read === undefined
      ? DISCARD
      : { kind: 'lent', space: task.read.loan, offset: pdu.bufferOffset }
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#phaseSince = this.#now
  }

  #close(reason: CloseReason, abruptly: boolean): void {
    if (this.#phase === 'closing' || this.#phase === 'closed') return
    this.#reason = reason
    this.#enter('closing')
    this.#reader.stop()
    this.#owner.ending(this, abruptly)
  }
}

/** The placement of a Data-In that broke a rule: it lands nowhere, and is not processed. */
const REFUSED: Placement = { kind: 'discard' }
