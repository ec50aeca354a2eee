import { RejectReason, RESERVED_TAG, SnackType } from '../pdu/index.ts'
import type { DataIn, Pdu, R2T, ScsiResponse, SnackRequest, TargetPdu } from '../pdu/index.ts'
import { serialAdd, StatusCounter } from '../sequence/index.ts'
import type { StatusLedger } from '../sequence/index.ts'
import { runsOf } from '../task/index.ts'
import type { Run, Task } from '../task/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import type { Connection } from './connection.ts'
import { isTargetPdu } from './direction.ts'
import { acknowledge } from './nop-reply.ts'
import { MAX_REPLIES } from './options.ts'

/** How often in a row the same is asked for, or sent again, before it is given up. */
const MAX_RETRIES = 8
/** Milliseconds after which what was asked for is asked for again. */
const SNACK_TIMEOUT = 5000

const NEVER_CAME = 'the target does not send again what it was asked for'

/**
 * Digest failure recovery (RFC 7143 §7.1.4.1, §7.1.4.2): the connection's part in it at ErrorRecoveryLevel 1. What was lost is
 * asked for by SNACK, the status of a task waits until its data is whole, and is not acknowledged before. What can't be had is
 * given up, as at level 0. Our MaxRecvDataSegmentLength never changes in a session, so an R-Data SNACK is never needed (§11.16.3).
 */
export class DigestRecovery {
  readonly #connection: Connection
  readonly #statuses: StatusLedger
  /** Tasks of which something is missing. */
  readonly #tasks = new Set<Task>()
  /** How often in a row statuses were asked for in vain. */
  #retries = 0
  #askedAt: number | undefined

  constructor(connection: Connection, statuses: StatusLedger) {
    this.#connection = connection
    this.#statuses = statuses
  }

  /** When {@link expire} wants to be called; undefined for never. */
  get deadline(): number | undefined {
    return this.#askedAt === undefined ? undefined : this.#askedAt + SNACK_TIMEOUT
  }

  /** Asks again for what has not come. */
  expire(now: number): void {
    if (this.deadline === undefined || now < this.deadline) return
    this.#askedAt = undefined
    this.#sweep()
    if (this.#statuses.isWaiting && ++this.#retries > MAX_RETRIES) {
      this.#connection.fail({ kind: 'violation', violation: violation('status-sequence', NEVER_CAME) }, now)
      return
    }
    this.#statuses.forgetAsking()
    for (const task of this.#tasks) {
      if (task.recovery === undefined || isGivenUp(task)) continue
      // What is arriving now was not asked for in vain, and its memory is not to be given back.
      if (task.recovery.isWhole || this.#connection.isReceivingFor(task)) {
        this.#askedAt = now
        continue
      }
      task.recovery.forgetAsking()
      if (++task.recovery.retries > MAX_RETRIES) this.#giveUp(task, now)
      else this.#ask(task, now)
    }
    this.#askForStatuses(now)
  }

  /**
   * Asks again for what a violation shows to be lost.
   * @param task whose PDU it was
   * @returns false if it can't be had again: then it counts as at level 0
   */
  request(breach: Violation, pdu: Pdu, task: Task | undefined): boolean {
    const { now } = this.#connection
    if (task !== undefined && (pdu.kind === 'data-in' || pdu.kind === 'r2t')) {
      if (isGivenUp(task)) return true
      if (!this.#miss(task, breach, pdu)) return false
      this.#ask(task, now)
      return true
    }
    // Of any other PDU nothing but its number counts, if it has one (§7.8).
    if (!isTargetPdu(pdu) || !isStatus(pdu)) return true
    // A replica that is no better than the first: once more.
    if (this.#statuses.isMissing(pdu.statSN)) {
      if (++this.#retries > MAX_RETRIES) return false
      this.#statuses.lost(pdu.statSN)
    }
    if (!this.#statuses.expect(serialAdd(pdu.statSN, 1))) return false
    this.#askForStatuses(now)
    return true
  }

  /** Whether the end of a task, which has just come, must wait for its data. */
  postpones(task: Task, pdu: ScsiResponse | DataIn, sense: Uint8Array): boolean {
    if (isGivenUp(task) || this.#isWhole(task, pdu)) return false
    this.#tasks.add(task)
    if (task.recovery !== undefined) task.recovery.status = { pdu, sense }
    this.#statuses.hold(pdu.statSN)
    this.#ask(task, this.#connection.now)
    return true
  }

  /** What is left to do when a PDU has been taken. */
  received(pdu: TargetPdu): void {
    // One that carries the next number shows what was lost before it (§7.1.4.2).
    if (!isStatus(pdu) && pdu.kind !== 'data-in' && !this.#statuses.expect(pdu.statSN)) {
      const lost = violation('status-sequence', `StatSN ${pdu.statSN}, expected ${this.#statuses.expStatSN}`)
      this.#connection.fail({ kind: 'violation', violation: lost })
      return
    }
    if (!this.#statuses.isWaiting) this.#retries = 0
    this.#askForStatuses(this.#connection.now)
    if (pdu.kind === 'data-in' && pdu.acknowledge) this.#acknowledge(pdu)
    for (const task of this.#tasks) this.#proceed(task)
    this.#sweep()
  }

  /** The target rejected a SNACK: what it asked for does not come (§7.8 a). */
  refused(snack: SnackRequest, reason: number): void {
    const refusal = violation(
      'data-digest',
      `the target rejects a SNACK, with reason 0x${reason.toString(16)}`,
    )
    if (snack.type === SnackType.Status) {
      if (this.#statuses.misses(snack.begRun, snack.runLength))
        this.#connection.fail({ kind: 'violation', violation: refusal })
      return
    }
    const task = this.#connection.book.find(snack.initiatorTaskTag)
    if (snack.type !== SnackType.Data || task?.kind !== 'command') return
    if (task.recovery?.misses(snack.begRun, snack.runLength) === true)
      this.#giveUp(task, this.#connection.now)
  }

  /**
   * The target rejected a data PDU of a task, because of its data digest. A recovery R2T asks again for a Data-Out (§7.8); a
   * command that carried its data along is sent again (§7.2.1).
   * @returns false if it is not to be had that way
   */
  resends(task: Task, rejected: Pdu, reason: number): boolean {
    if (reason !== RejectReason.DataDigestError) return false
    if (rejected.kind !== 'scsi-command') return true
    if (task.abortCause !== undefined || ++task.resent > MAX_RETRIES) return false
    this.#connection.transmits.resend(task)
    return true
  }

  #miss(task: Task, breach: Violation, pdu: DataIn | R2T): boolean {
    this.#tasks.add(task)
    if (pdu.kind === 'r2t') return task.expectInput(pdu.r2tSN, breach)
    if (breach.rule !== 'data-digest') return task.expectInput(pdu.dataSN, breach)
    if (task.loseInput(pdu, breach) > MAX_RETRIES) return false
    if (!pdu.hasStatus) return true
    // The replica of the Data-In brings its status, too.
    if (!this.#statuses.expect(serialAdd(pdu.statSN, 1))) return false
    this.#statuses.asked(pdu.statSN)
    return true
  }

  /** Whether all data of a task has come that this status is about. */
  #isWhole(task: Task, pdu: ScsiResponse | DataIn): boolean {
    if (task.recovery?.isWhole === false) return false
    if (pdu.kind === 'data-in' || pdu.response !== 0 || task.read === undefined) return true
    const tail = pdu.expDataSN - task.dataIns
    if (tail <= 0) return true
    const { nextInput } = task
    const breach = violation('data-sequence', `ExpDataSN ${pdu.expDataSN}, and ${task.dataIns} have come`)
    // Too many to ask for: there is nothing to wait for, and what has come is not all.
    if (task.expectInput(serialAdd(nextInput, tail), breach)) return false
    task.damage ??= breach
    return true
  }

  #proceed(task: Task): void {
    const { recovery } = task
    if (task.outcome !== undefined || recovery === undefined || !recovery.isWhole) return
    const { status, acknowledgement } = recovery
    recovery.acknowledgement = undefined
    if (status === undefined) {
      if (acknowledgement !== undefined) this.#sendAcknowledgement(task, acknowledgement)
      return
    }
    const { pdu, sense } = status
    if (!this.#isWhole(task, pdu)) {
      this.#ask(task, this.#connection.now)
      return
    }
    this.#connection.end(task, pdu, sense)
  }

  /** Forgets tasks of which nothing is missing any more, and what was held for them. */
  #sweep(): void {
    for (const task of this.#tasks) {
      const { outcome, recovery } = task
      // A Data-In counts from its header on: what waits for its data is not over before that is there.
      const waits = recovery?.status !== undefined || recovery?.acknowledgement !== undefined
      if (outcome === undefined && (waits || recovery?.isWhole !== true)) continue
      this.#tasks.delete(task)
      if (outcome === undefined) continue
      if (recovery?.status !== undefined) this.#statuses.release(recovery.status.pdu.statSN)
      if (recovery?.lostStatSN !== undefined) this.#statuses.release(recovery.lostStatSN)
    }
    if (this.#tasks.size === 0 && !this.#statuses.isWaiting) this.#askedAt = undefined
  }

  /** Asks for what is missing of a task and was not asked for. */
  #ask(task: Task, now: number): void {
    for (const run of task.recovery?.takeMissing() ?? []) this.#snack(SnackType.Data, task, run, now)
  }

  /** As at level 0 (§7.8 b): the command fails, if need be by ABORT TASK. */
  #giveUp(task: Task, now: number): void {
    const cause = task.recovery?.cause
    if (cause === undefined) return
    if (task.recovery?.status === undefined) this.#connection.book.abort(task, cause, now)
    else this.#connection.book.conclude(task, { kind: 'violated', violation: cause })
    this.#sweep()
  }

  #askForStatuses(now: number): void {
    for (const run of runsOf(this.#statuses.takeMissing())) this.#snack(SnackType.Status, undefined, run, now)
  }

  /** The target wants to know how far the data has come (§11.7.2). */
  #acknowledge(pdu: DataIn): void {
    const task = this.#connection.book.find(pdu.initiatorTaskTag)
    if (task?.kind !== 'command' || task.outcome !== undefined) {
      // It is over: its status acknowledges all of it.
      const flood = acknowledge(this.#connection, pdu.lun)
      if (flood !== undefined) this.#connection.fail({ kind: 'violation', violation: flood })
      return
    }
    if (task.recovery?.isWhole === false) task.recovery.acknowledgement = pdu
    else this.#sendAcknowledgement(task, pdu)
  }

  #sendAcknowledgement(
    { nextInput }: Task,
    { lun, targetTransferTag }: Pick<DataIn, 'lun' | 'targetTransferTag'>,
  ): void {
    this.#send({
      type: SnackType.DataAck,
      lun,
      initiatorTaskTag: RESERVED_TAG,
      targetTransferTag,
      begRun: nextInput,
      runLength: 0,
    })
  }

  #snack(type: SnackType, task: Task | undefined, { from, count }: Run, now: number): void {
    this.#askedAt = now
    this.#send({
      type,
      lun: task?.request.lun ?? 0n,
      initiatorTaskTag: task?.tag ?? RESERVED_TAG,
      targetTransferTag: RESERVED_TAG,
      begRun: from,
      runLength: count,
    })
  }

  #send(fields: Omit<SnackRequest, 'kind' | 'expStatSN' | 'dataSegmentLength'>): void {
    const { expStatSN } = this.#statuses
    if (this.#connection.transmits.replies >= MAX_REPLIES) {
      const detail = `more than ${MAX_REPLIES} SNACKs are needed, and not one is taken`
      this.#connection.fail({ kind: 'violation', violation: violation('snack-flood', detail) })
      return
    }
    this.#connection.transmits.reply({ kind: 'snack-request', ...fields, expStatSN, dataSegmentLength: 0 })
  }
}

/** Whether what it has lost is not asked for any more: it ends as it would at level 0. */
function isGivenUp({ abortCause, damage }: Task): boolean {
  return damage !== undefined || typeof abortCause === 'object'
}

/** Whether it is a numbered status, which can be asked for. */
function isStatus(pdu: TargetPdu): boolean {
  const condition = pdu.kind === 'data-in' ? pdu.hasStatus : pdu.initiatorTaskTag !== RESERVED_TAG
  return StatusCounter.isStatus(pdu.kind, condition)
}
