import type { PduWriter, Transmit } from '../framing/index.ts'
import { LogoutReason, RESERVED_TAG, TaskAttribute } from '../pdu/index.ts'
import type { LoginRequest, NopOut, SnackRequest } from '../pdu/index.ts'
import { lengthOf, segmentAt } from '../task/index.ts'
import type { Burst, ManagementTask, Task } from '../task/index.ts'
import type { Connection } from './connection.ts'
import type { ImmediateExchange, LogoutTask, PingTask } from './exchange.ts'
import { Fifo } from './fifo.ts'
import type { Phase } from './phases.ts'
import type { TextTask } from './text-task.ts'

/**
 * What waits to be sent: `commands` bear waiting for more of them; all else is `urgent`, because somebody waits for it.
 */
export type Backlog = 'nothing' | 'commands' | 'urgent'

interface Reply {
  /** With the ExpStatSN of when it was made: an answer may be about a status that it must not acknowledge. */
  readonly pdu: LoginRequest | NopOut | SnackRequest
  readonly data: Uint8Array
}

interface TaskBurst {
  readonly task: Task
  /** Undefined: the command itself, again. */
  readonly burst: Burst | undefined
}

const EMPTY = new Uint8Array(0)

/**
 * What one connection has to send, in the order in which it goes out: answers that the target waits for, then what is meant
 * for immediate delivery, then Data-Out (in the order of their commands and R2Ts, RFC 7143 §4.2.5.2), then new commands as
 * far as the window goes.
 */
export class TransmitQueue {
  readonly #connection: Connection
  readonly #writer: PduWriter<Task>
  readonly #replies = new Fifo<Reply>()
  readonly #bursts = new Fifo<TaskBurst>()
  /** Bursts of tasks that the target is ending: they go out only if it does not end them after all. */
  readonly #withheld: TaskBurst[] = []
  /** The ExpStatSN that the target was last told. */
  toldExpStatSN = 0
  /** The Logout Request is written: no new request may follow it (RFC 7143 §11.14). */
  #saidGoodbye = false

  constructor(connection: Connection, writer: PduWriter<Task>) {
    this.#connection = connection
    this.#writer = writer
  }

  /** Answers that wait to be sent. */
  get replies(): number {
    return this.#replies.length
  }

  /** What there is to send, should the window allow it. */
  get backlog(): Backlog {
    const { book } = this.#connection
    if (this.#replies.length > 0 || this.#bursts.length > 0 || book.hasImmediate) return 'urgent'
    if (this.#withheld.length > 0) return 'urgent'
    return book.waiting > 0 ? 'commands' : 'nothing'
  }

  /** Sends a PDU ahead of all else. */
  reply(pdu: Reply['pdu'], data: Uint8Array = EMPTY): void {
    this.#replies.push({ pdu, data })
  }

  /** Sends the Data-Out PDUs of a burst, behind those that wait. */
  queueBurst(task: Task, burst: Burst): void {
    this.#bursts.push({ task, burst })
  }

  /** Sends a command again that the target has thrown away, and all of its unsolicited data (RFC 7143 §7.2.1). */
  resend(task: Task): void {
    this.#restore()
    this.#bursts.filter((other) => other.task !== task)
    this.#bursts.push({ task, burst: undefined })
  }

  /** The next gather list, as full as it may be. */
  poll(phase: Phase): Transmit | undefined {
    if (this.#withheld.length > 0) this.#restore()
    this.#writeReplies()
    while (this.#writer.hasRoom && this.#writeNext(phase));
    return this.#writer.take()
  }

  /** Puts what was withheld ahead of what came after it: within a task, R2Ts are fulfilled in their order (RFC 7143 §11.8). */
  #restore(): void {
    const bursts = [...this.#withheld.splice(0), ...this.#bursts]
    this.#bursts.filter(() => false)
    for (const burst of bursts) this.#bursts.push(burst)
  }

  #writeReplies(): void {
    while (this.#writer.hasRoom) {
      const reply = this.#replies.shift()
      if (reply === undefined) return
      this.#writer.write(reply.pdu, [reply.data])
      this.toldExpStatSN = reply.pdu.expStatSN
    }
  }

  #writeNext(phase: Phase): boolean {
    if (phase !== 'full-feature' && phase !== 'logout') return false
    const immediate = this.#saidGoodbye ? undefined : this.#connection.book.takeImmediate()
    if (immediate !== undefined) {
      this.#writeImmediate(immediate)
      return true
    }
    const waiting = this.#bursts.peek()
    if (waiting !== undefined) {
      this.#writeDataOut(waiting)
      return true
    }
    return phase === 'full-feature' && this.#writeCommands()
  }

  /**
   * Writes new commands while there is room, and none has brought data that goes before the next one.
   * @returns whether there may be more to write
   */
  #writeCommands(): boolean {
    const { book, cid, parameters } = this.#connection
    if (parameters === undefined) return false
    while (this.#writer.hasRoom && this.#bursts.length === 0) {
      const task = book.takeCommand()
      if (task === undefined) return false
      if (!task.isLent) {
        book.conclude(task, { kind: 'not-sent', cause: 'loan-broken' })
        continue
      }
      task.begin(cid, task.request.immediate === true ? book.window.cmdSN : book.window.take(), parameters)
      book.started(task)
      this.#putCommand(task)
    }
    return true
  }

  #putCommand(task: Task): void {
    const { statuses } = this.#connection
    const { read, write, request } = task
    const immediate = request.immediate === true
    const immediateLength = write?.plan.immediateLength ?? 0
    const readLength = read?.loan.byteLength ?? 0
    const lends = this.#write(
      {
        kind: 'scsi-command',
        immediate,
        final: write?.plan.final ?? true,
        // Also for a transfer of no bytes: the RFC allows both (§11.3.1), and istgt answers only if the direction is told.
        read: read !== undefined,
        write: write !== undefined,
        attribute: request.attribute ?? TaskAttribute.Simple,
        lun: request.lun,
        initiatorTaskTag: task.tag,
        expectedDataTransferLength: write?.loan.byteLength ?? readLength,
        cmdSN: task.cmdSN,
        expStatSN: statuses.expStatSN,
        cdb: request.cdb,
        bidirectionalReadLength: read !== undefined && write !== undefined ? readLength : undefined,
        dataSegmentLength: immediateLength,
      },
      immediateLength > 0 ? write?.loan.viewsAt(0, immediateLength) : undefined,
      task,
    )
    if (lends) task.unflushed++
    if (write !== undefined) write.sent = immediateLength
    const train = write?.train()
    if (train !== undefined) this.queueBurst(task, train)
  }

  #writeDataOut({ task, burst }: TaskBurst): void {
    const { book, now, parameters, statuses } = this.#connection
    // A task that ended early (a CHECK CONDITION, an abort) has nothing more to send.
    if (task.outcome !== undefined || task.write === undefined || parameters === undefined) {
      this.#bursts.shift()
      return
    }
    if (burst === undefined) {
      this.#bursts.shift()
      if (!task.isLent) {
        book.abort(task, 'loan-broken', now)
        return
      }
      task.begin(task.cid, task.cmdSN, parameters)
      this.#putCommand(task)
      return
    }
    const limit = parameters.targetMaxRecvDataSegmentLength
    const ending = book.endingBy(task)
    if (task.silenced || (ending === 'set' && parameters.taskReporting === 'FastAbort')) {
      // Not one PDU more, and none with the F bit (RFC 7143 §4.2.3.4 a, §11.9.1).
      this.#bursts.shift()
      this.#withheld.push({ task, burst })
      return
    }
    if (ending !== undefined) task.write.curtail(burst, limit)
    const segment = segmentAt(burst.bufferOffset, burst.length, burst.done, burst.dataSN, limit)
    const views = task.write.loan.viewsAt(segment.bufferOffset, segment.length)
    if (lengthOf(views) < segment.length) {
      // A PDU without its bytes would have those of the next one taken for data.
      this.#bursts.shift()
      book.abort(task, 'loan-broken', now)
      return
    }
    const unsolicited = burst.targetTransferTag === RESERVED_TAG
    const lends = this.#write(
      {
        kind: 'data-out',
        final: segment.final,
        lun: unsolicited ? 0n : task.request.lun,
        initiatorTaskTag: task.tag,
        targetTransferTag: burst.targetTransferTag,
        expStatSN: statuses.expStatSN,
        dataSN: segment.dataSN,
        bufferOffset: segment.bufferOffset,
        dataSegmentLength: segment.length,
      },
      views,
      task,
    )
    if (lends) task.unflushed++
    task.write.advance(burst, segment.length, segment.final)
    if (!segment.final) return
    this.#bursts.shift()
  }

  /** Writes a request; every one tells how far statuses have come. */
  #write(...request: Parameters<PduWriter<Task>['write']>): boolean {
    this.toldExpStatSN = this.#connection.statuses.expStatSN
    return this.#writer.write(...request)
  }

  #writeImmediate(exchange: ImmediateExchange): void {
    switch (exchange.kind) {
      case 'management':
        this.#writeManagement(exchange)
        return
      case 'ping':
        this.#writePing(exchange)
        return
      case 'text':
        this.#writeText(exchange)
        return
      case 'logout':
        this.#writeLogout(exchange)
    }
  }

  #writeManagement(management: ManagementTask): void {
    const { book, statuses } = this.#connection
    management.cmdSN = book.window.cmdSN
    management.sent = true
    this.#write({
      kind: 'task-management-request',
      immediate: true,
      function: management.function,
      lun: management.lun,
      initiatorTaskTag: management.tag,
      referencedTaskTag: management.referencedTaskTag,
      cmdSN: management.cmdSN,
      expStatSN: statuses.expStatSN,
      refCmdSN: management.refCmdSN,
      expDataSN: 0,
      dataSegmentLength: 0,
    })
  }

  #writePing(ping: PingTask): void {
    const { book, statuses } = this.#connection
    ping.sent = true
    this.#write(
      {
        kind: 'nop-out',
        immediate: ping.plugs === undefined,
        lun: 0n,
        initiatorTaskTag: ping.tag,
        targetTransferTag: RESERVED_TAG,
        cmdSN: ping.plugs ?? book.window.cmdSN,
        expStatSN: statuses.expStatSN,
        dataSegmentLength: ping.data.length,
      },
      [ping.data],
    )
  }

  #writeText(task: TextTask): void {
    const { book, statuses } = this.#connection
    const message = task.next
    if (message === undefined) return
    task.sent = true
    task.next = undefined
    this.#write(
      {
        kind: 'text-request',
        immediate: true,
        final: message.final,
        continue: message.continue,
        lun: message.lun,
        initiatorTaskTag: task.tag,
        targetTransferTag: message.targetTransferTag,
        cmdSN: book.window.cmdSN,
        expStatSN: statuses.expStatSN,
        dataSegmentLength: message.text.length,
      },
      [message.text],
    )
  }

  #writeLogout(task: LogoutTask): void {
    this.#saidGoodbye = true
    const { book, statuses } = this.#connection
    this.#write({
      kind: 'logout-request',
      immediate: true,
      reason: LogoutReason.CloseSession,
      initiatorTaskTag: task.tag,
      cid: 0,
      cmdSN: book.window.cmdSN,
      expStatSN: statuses.expStatSN,
      dataSegmentLength: 0,
    })
  }
}
