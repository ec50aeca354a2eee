import { RejectReason, SnackType, serialAdd, serialBefore, serialDistance } from '@iscsi/protocol'
import type { SnackRequest, TargetPdu } from '@iscsi/protocol'
import type { CommandAnswer } from './command-answer.ts'
import type { MemoryShare } from './memory-pool.ts'
import { takesStatSN } from './outbox.ts'
import type { Outbound, Outgoing } from './outbox.ts'

/** Bytes that a PDU counts for, beside its data. */
const OVERHEAD = 512

/** Statuses that are kept: what an initiator does not acknowledge for longer is forgotten. */
const MAX_STATUSES = 4096

/** A PDU as it was sent. */
interface Sent {
  readonly pdu: TargetPdu
  readonly payload: readonly Uint8Array[]
}

/** A status as it was sent, or without memory for it: only whose it was. */
interface Status {
  readonly initiatorTaskTag: number
  readonly sent: Sent | undefined
}

/** The Data-In and R2T PDUs of one command that are not acknowledged; their numbers have no holes. */
interface InputLog {
  /** The number of the first of them. */
  first: number
  sent: Sent[]
  /** There was no memory for all of them: none can be sent again. */
  isLost: boolean
  /** Where the data ends that is acknowledged. */
  acknowledgedLength: number
  /** The StatSN of the command's status, once that is sent. */
  statSN: number | undefined
  /** Undefined when its data can't be sent again. */
  answer: CommandAnswer | undefined
  /** Whether the data is counted. It is one piece of memory, which is here as long as any part of it. */
  isCounted: boolean
}

/** What a SNACK comes to. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly outgoing: Outgoing }
  /** `dataSN`: the next number of the task, for a protocol error (RFC 7143 §11.17.2). */
  | { readonly kind: 'reject'; readonly reason: number; readonly dataSN: number }

const DONE: Verdict = { kind: 'done' }

/**
 * What one connection has sent at ErrorRecoveryLevel 1 and may be asked for again, until it is acknowledged (RFC 7143
 * §7.1.3, §11.16). What there is no memory for is not kept: then the SNACK is rejected.
 */
export class Retention {
  readonly #memory: MemoryShare
  readonly #inputs = new Map<number, InputLog>()
  /** By StatSN, in its order. */
  readonly #statuses = new Map<number, Status>()
  /** The command of each Data-In that asked to be acknowledged, by its Target Transfer Tag. */
  readonly #tags = new Map<number, number>()
  /** There were such tags that are not kept. */
  #hasLost = false

  constructor(memory: MemoryShare) {
    this.#memory = memory
  }

  /** Keeps a PDU with its numbers, as it is sent. @param isReplica whether it was before */
  keep(pdu: TargetPdu, payload: readonly Uint8Array[], isReplica: boolean): void {
    const sent = { pdu, payload }
    const { initiatorTaskTag } = pdu
    const isInput = pdu.kind === 'data-in' || pdu.kind === 'r2t'
    if (isInput && isReplica) return
    const isKept = isInput && this.#keepInput(initiatorTaskTag, sent)
    if (pdu.kind === 'data-in' && pdu.acknowledge) {
      if (isKept) this.#tags.set(pdu.targetTransferTag, initiatorTaskTag)
      else this.#hasLost = true
    }
    if (!takesStatSN(pdu)) return
    // A response may have changed since: it has the latest SNACK Tag (§11.16.3).
    const before = this.#statuses.get(pdu.statSN)
    if (before?.sent !== undefined) this.#memory.release(before.sent)
    else if (isReplica) return
    // A Data-In with status is counted once.
    this.#statuses.set(pdu.statSN, { initiatorTaskTag, sent: isKept ? sent : this.#keepAlone(sent) })
    this.#forgetOldest()
    const log = this.#inputs.get(initiatorTaskTag)
    if (log !== undefined && (isInput || pdu.kind === 'scsi-response')) log.statSN = pdu.statSN
  }

  /** The source of a command's Data-In. */
  answering(initiatorTaskTag: number, answer: CommandAnswer): void {
    const log = this.#logOf(initiatorTaskTag)
    if (!log.isLost) log.answer = answer
  }

  /** The initiator has all statuses before this number, and the data that belongs to them (§11.7.2). */
  acknowledge(expStatSN: number): void {
    for (const [statSN, { initiatorTaskTag, sent }] of this.#statuses) {
      if (!serialBefore(statSN, expStatSN)) return
      this.#statuses.delete(statSN)
      if (sent !== undefined) this.#memory.release(sent)
      if (this.#inputs.get(initiatorTaskTag)?.statSN === statSN) this.forget(initiatorTaskTag)
    }
  }

  /** A command is over without a status, or another one begins by its tag: its status, if there was one, is still kept. */
  forget(initiatorTaskTag: number): void {
    const log = this.#inputs.get(initiatorTaskTag)
    if (log === undefined) return
    this.#inputs.delete(initiatorTaskTag)
    this.#lose(log)
  }

  /** Gives back all memory: nothing can be sent again. */
  clear(): void {
    this.#hasLost = true
    for (const log of this.#inputs.values()) this.#lose(log)
    for (const [statSN, { initiatorTaskTag, sent }] of this.#statuses) {
      if (sent !== undefined) this.#memory.release(sent)
      this.#statuses.set(statSN, { initiatorTaskTag, sent: undefined })
    }
  }

  /** What a SNACK comes to. @param maxDataSegmentLength what the initiator takes now */
  answer(snack: SnackRequest, maxDataSegmentLength: number): Verdict {
    switch (snack.type) {
      case SnackType.Data:
        return this.#dataAgain(snack)
      case SnackType.Status:
        return this.#statusAgain(snack)
      case SnackType.DataAck:
        return this.#acknowledgeData(snack)
      case SnackType.ResegmentedData:
        return this.#resegment(snack, maxDataSegmentLength)
    }
  }

  #dataAgain({ initiatorTaskTag, begRun, runLength }: SnackRequest): Verdict {
    const log = this.#inputs.get(initiatorTaskTag)
    if (log === undefined) return reject(RejectReason.ProtocolError)
    if (log.isLost) return reject(RejectReason.SnackReject)
    const next = serialAdd(log.first, log.sent.length)
    const from = begRun === 0 && runLength === 0 ? 0 : serialDistance(begRun, log.first)
    const to = runLength === 0 ? log.sent.length : from + runLength
    if (from < 0 || from >= log.sent.length || to > log.sent.length)
      return reject(RejectReason.ProtocolError, next)
    return again(log.sent.slice(from, to), log.answer?.owner)
  }

  #statusAgain({ begRun, runLength }: SnackRequest): Verdict {
    const numbers = [...this.#statuses.keys()]
    const from = begRun === 0 && runLength === 0 ? 0 : numbers.indexOf(begRun)
    const to = runLength === 0 ? numbers.length : from + runLength
    if (from < 0 || to > numbers.length || numbers.length === 0) return reject(RejectReason.ProtocolError)
    const run = numbers.slice(from, to).flatMap((statSN) => this.#statuses.get(statSN)?.sent ?? [])
    return run.length < to - from ? reject(RejectReason.SnackReject) : again(run, undefined)
  }

  #acknowledgeData({ targetTransferTag, begRun }: SnackRequest): Verdict {
    const log = this.#inputs.get(this.#tags.get(targetTransferTag) ?? -1)
    if (log === undefined) return this.#hasLost ? DONE : reject(RejectReason.InvalidDataAck)
    const count = serialDistance(begRun, log.first)
    if (log.isLost || count < 0) return DONE
    if (count > log.sent.length) return reject(RejectReason.InvalidDataAck)
    for (const sent of log.sent.splice(0, count)) {
      this.#drop(sent)
      if (sent.pdu.kind === 'data-in')
        log.acknowledgedLength = Math.max(log.acknowledgedLength, endOf(sent.pdu))
    }
    log.first = begRun
    return DONE
  }

  /** All data that is not acknowledged, cut anew, and a SCSI Response with the SNACK Tag (§11.16.3). */
  #resegment(snack: SnackRequest, maxDataSegmentLength: number): Verdict {
    const log = this.#inputs.get(snack.initiatorTaskTag)
    const { begRun, runLength, targetTransferTag: snackTag } = snack
    const isTag = snackTag !== 0 && snackTag !== 0xffffffff
    if (log === undefined || begRun !== 0 || runLength !== 0 || !isTag)
      return reject(RejectReason.ProtocolError)
    if (log.isLost) return reject(RejectReason.SnackReject)
    if (log.answer === undefined) return reject(RejectReason.ProtocolError)
    // The R2Ts of a bidirectional command come before its data, and keep their numbers.
    const isData = log.sent.findIndex(({ pdu }) => pdu.kind === 'data-in')
    for (const sent of isData < 0 ? [] : log.sent.splice(isData)) this.#drop(sent)
    const position = { offset: log.acknowledgedLength, dataSN: serialAdd(log.first, log.sent.length) }
    const outgoing = log.answer.resegment(position, maxDataSegmentLength, snackTag, log.statSN)
    return outgoing === undefined ? DONE : { kind: 'again', outgoing }
  }

  /** An initiator that never acknowledges must not fill our memory. */
  #forgetOldest(): void {
    if (this.#statuses.size <= MAX_STATUSES) return
    for (const statSN of this.#statuses.keys()) {
      this.acknowledge(serialAdd(statSN, 1))
      return
    }
  }

  #logOf(initiatorTaskTag: number): InputLog {
    let log = this.#inputs.get(initiatorTaskTag)
    if (log === undefined) {
      log = {
        first: 0,
        sent: [],
        isLost: false,
        acknowledgedLength: 0,
        statSN: undefined,
        answer: undefined,
        isCounted: false,
      }
      this.#inputs.set(initiatorTaskTag, log)
    }
    return log
  }

  /** @returns false when there is no memory for it, and all of the command is lost */
  #keepInput(initiatorTaskTag: number, sent: Sent): boolean {
    const isData = sent.pdu.kind === 'data-in'
    // The data of a command that is over (a fault, or an answer that is being repeated) has nothing to be kept for.
    const log = isData ? this.#inputs.get(initiatorTaskTag) : this.#logOf(initiatorTaskTag)
    if (log === undefined || log.isLost) return false
    if ((isData && !this.#count(log)) || !this.#take(sent, 0)) {
      this.#hasLost = true
      this.#lose(log)
      return false
    }
    log.sent.push(sent)
    return true
  }

  /** Counts the data of a command, at its first Data-In. */
  #count(log: InputLog): boolean {
    if (log.isCounted) return true
    const { answer } = log
    log.isCounted = answer !== undefined && this.#memory.tryTake(log, answer.dataLength)
    return log.isCounted
  }

  /** Gives back the data: no PDU of the command can be sent again but the status. */
  #lose(log: InputLog): void {
    // Its status, if that is kept, is kept alone already.
    if (log.isLost) return
    log.isLost = true
    log.answer = undefined
    for (const sent of log.sent.splice(0)) this.#drop(sent)
    this.#memory.release(log)
    if (log.statSN === undefined) return
    const status = this.#statuses.get(log.statSN)
    if (status?.sent?.pdu.kind === 'data-in')
      this.#statuses.set(log.statSN, { ...status, sent: this.#keepAlone(status.sent) })
  }

  /** Keeps a status by itself. One in a Data-In is a view of all the data, and gets memory of its own. */
  #keepAlone({ pdu, payload }: Sent): Sent | undefined {
    const own = {
      pdu,
      payload: pdu.kind === 'data-in' ? payload.map((piece) => new Uint8Array(piece)) : payload,
    }
    return this.#take(own, pdu.dataSegmentLength) ? own : undefined
  }

  #take(sent: Sent, byteLength: number): boolean {
    return this.#memory.tryTake(sent, OVERHEAD + byteLength)
  }

  #drop(sent: Sent): void {
    this.#memory.release(sent)
    if (sent.pdu.kind === 'data-in' && sent.pdu.acknowledge) this.#tags.delete(sent.pdu.targetTransferTag)
  }
}

function endOf({ bufferOffset, dataSegmentLength }: Extract<TargetPdu, { kind: 'data-in' }>): number {
  return bufferOffset + dataSegmentLength
}

function reject(reason: number, dataSN = 0): Verdict {
  return { kind: 'reject', reason, dataSN }
}

/** The same PDUs with the same numbers. */
function again(run: readonly Sent[], owner: object | undefined): Verdict {
  let index = 0
  const next = (): Outbound => {
    const sent = run[index++]
    if (sent === undefined) throw new RangeError('nothing is left to send again')
    return { ...sent, last: index === run.length, isReplica: true }
  }
  return { kind: 'again', outgoing: { owner, next } }
}
