import type { DataIn, R2T, ScsiResponse, TaskAttribute } from '../pdu/index.ts'
import { serialAdd, serialDistance } from '../sequence/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { InputRecovery } from './input-recovery.ts'
import { lengthOf, Loan } from './loan.ts'
import type { AbortCause, Residual, TaskOutcome } from './outcome.ts'
import { ReadTransfer } from './read-transfer.ts'
import type { OrderKeys } from './read-transfer.ts'
import { WriteTransfer } from './write-transfer.ts'
import type { Burst, SolicitationKeys } from './write-transfer.ts'

/** A SCSI command as the application orders it. */
export interface TaskRequest {
  /** The eight bytes of the LUN, first byte most significant (RFC 7143 §11.2.1.7). */
  readonly lun: bigint
  /** 1 … 260 bytes; beyond 16 they travel in an AHS (RFC 7143 §11.2.2.3). */
  readonly cdb: Uint8Array
  /** Data for the target: lent until the task settles. Its length is the Expected Data Transfer Length. */
  readonly dataOut?: readonly Uint8Array[] | undefined
  /** Bytes of `dataOut` when it was lent; default: as it is ordered. By it memory is missed that has gone before it is sent. */
  readonly dataOutLength?: number | undefined
  /** Room for data from the target: lent until the task settles, its contents undefined before. */
  readonly dataIn?: readonly Uint8Array[] | undefined
  readonly attribute?: TaskAttribute | undefined
  /** Delivered past the command window and ahead of the order (RFC 7143 §4.2.2.1). */
  readonly immediate?: boolean | undefined
}

/** The negotiated keys that a task lives by. */
export type TaskKeys = OrderKeys & SolicitationKeys

/** What became of the header of a Data-In or R2T: take it, ignore it as one that was there before, or a breach. */
export type Admission<T> = T | 'duplicate' | Violation

const NO_SENSE = new Uint8Array(0)
/** SCSI status (RFC 7143 §11.4.2). */
const GOOD = 0x00

/**
 * One SCSI command, from its order to its end. It knows which Data-In and R2T are legal and what its outcome is; when it is
 * sent and when it settles is decided by the session.
 */
export class Task {
  readonly kind = 'command' as const
  /** Initiator Task Tag. */
  readonly tag: number
  readonly request: TaskRequest
  /** Its halves, from when it is sent: only then the keys they live by are sure. */
  read: ReadTransfer | undefined = undefined
  write: WriteTransfer | undefined = undefined
  /** `queued`: the target has not seen it. `sent`: it has, or may have. */
  state: 'queued' | 'sent' = 'queued'
  /** The CmdSN it was sent with. */
  cmdSN = 0
  /** The connection it was sent on (RFC 7143 §4.2.5.1). */
  cid = 0
  /** Transmits that hold views of its buffers and are not flushed: it can't settle before they are. */
  unflushed = 0
  /** Monotonic milliseconds at which its time is up. */
  deadline: number | undefined
  /** Why it is being aborted, once it is. */
  abortCause: AbortCause | undefined = undefined
  /** What was lost of its data and is not to be had again, whatever it is being aborted for. */
  damage: Violation | undefined = undefined
  /** The target has ended it for another initiator, and wants no more of its data (RFC 7143 §11.9.1, event 5). */
  silenced = false
  /** How it ended; its settling may still wait for a flush. */
  outcome: TaskOutcome | undefined = undefined
  /** How often it was sent again because the target had thrown it away. */
  resent = 0
  /** What is missing of its input; undefined when nothing ever was, as always at ErrorRecoveryLevel 0. */
  recovery: InputRecovery | undefined = undefined
  /** Bytes of data for the target, when it was lent. */
  readonly #lentLength: number
  /** The next DataSN or R2TSN: Data-In and R2T share one numbering (RFC 7143 §4.2.2.4). */
  #nextInput = 0

  constructor(tag: number, request: TaskRequest, deadline?: number) {
    this.tag = tag
    this.request = request
    this.deadline = deadline
    this.#lentLength =
      request.dataOut === undefined ? 0 : (request.dataOutLength ?? lengthOf(request.dataOut))
  }

  /** Whether the data for the target is all there still: a buffer that is transferred to another thread has no bytes any more. */
  get isLent(): boolean {
    const { dataOut } = this.request
    return dataOut === undefined || lengthOf(dataOut) === this.#lentLength
  }

  /** It is being sent: on this connection, with this number, under these keys. */
  begin(cid: number, cmdSN: number, keys: TaskKeys): void {
    const { dataIn, dataOut } = this.request
    this.state = 'sent'
    this.cid = cid
    this.cmdSN = cmdSN
    if (dataIn !== undefined) this.read = new ReadTransfer(new Loan(dataIn), keys)
    if (dataOut !== undefined) this.write = new WriteTransfer(new Loan(dataOut), keys)
  }

  /** Takes the header of a Data-In (RFC 7143 §11.7); on `undefined` its bytes may land in the read's loan. */
  admitDataIn(pdu: DataIn): Admission<undefined> {
    if (this.read === undefined)
      return violation('data-direction', 'Data-In for a command that reads nothing')
    const order = this.#number(pdu.dataSN, 'data-sequence')
    if (order === 'duplicate' && this.recovery?.fill(pdu.dataSN) === true) {
      this.read.refill(pdu)
      return undefined
    }
    return order ?? this.read.admit(pdu)
  }

  /**
   * Takes the only Data-In of a task, of `length` bytes, which ends it.
   * @returns the memory that its bytes belong in; undefined, and nothing has happened, if it is not the first, or that is not in
   *   one piece
   */
  admitOnly(dataSN: number, bufferOffset: number, length: number): Uint8Array | undefined {
    const { read } = this
    if (dataSN !== 0 || this.#nextInput !== 0 || bufferOffset !== 0 || read === undefined) return undefined
    const room = read.loan.viewAt(0, length)
    if (room.length !== length) return undefined
    read.received = length
    return room
  }

  /** Takes an R2T (RFC 7143 §11.8) and returns the burst that answers it. */
  admitR2T(pdu: R2T): Admission<Burst> {
    if (this.write === undefined) return violation('r2t-direction', 'R2T for a command that writes nothing')
    if (pdu.lun !== this.request.lun) return violation('task-lun', 'R2T with another LUN than its command')
    const order = this.#number(pdu.r2tSN, 'r2t-sequence')
    if (order === 'duplicate' && this.recovery?.fill(pdu.r2tSN) === true) return this.write.solicit(pdu)
    return order ?? this.write.solicit(pdu)
  }

  /** The number that its next Data-In or R2T will carry. */
  get nextInput(): number {
    return this.#nextInput
  }

  /** How many Data-In PDUs have come, or are missing. */
  get dataIns(): number {
    return this.#nextInput - (this.write?.solicited ?? 0)
  }

  /**
   * Learns that the numbers before this one were used: those that did not come are missing.
   * @returns false, and nothing is noted, if they are too many to keep track of
   */
  expectInput(number: number, cause: Violation): boolean {
    const count = serialDistance(number, this.#nextInput)
    this.recovery ??= new InputRecovery(cause)
    if (!this.recovery.miss(this.#nextInput, count)) return false
    this.#nextInput = serialAdd(this.#nextInput, count)
    this.read?.skip()
    return true
  }

  /**
   * A Data-In that was admitted is no good after all: it is missing.
   * @returns how often that has happened to this one; Infinity if too much is missing to keep track of
   */
  loseInput(pdu: DataIn, cause: Violation): number {
    this.recovery ??= new InputRecovery(cause)
    if (pdu.hasStatus) this.recovery.lostStatSN = pdu.statSN
    this.read?.withdraw(pdu)
    return this.recovery.lose(pdu.dataSN)
  }

  /**
   * Whether data was lost before this status (RFC 7143 §7.9): its ExpDataSN tells of more Data-In PDUs than have come, and bytes
   * are missing that its residual does not account for. Both, because there are targets that fill ExpDataSN wrongly.
   */
  missesData(pdu: ScsiResponse | DataIn): Violation | undefined {
    if (pdu.kind === 'data-in' || pdu.response !== 0 || this.read === undefined) return undefined
    const tail = pdu.expDataSN - this.dataIns
    const short = pdu.residualUnderflow ? pdu.residualCount : 0
    const { received, loan } = this.read
    if (tail <= 0 || this.write !== undefined || received + short >= loan.byteLength) return undefined
    return violation('data-sequence', `ExpDataSN ${pdu.expDataSN}, and ${this.dataIns} Data-In have come`)
  }

  /** The outcome that a SCSI Response says (RFC 7143 §11.4); `sense` is kept: pass a copy. */
  outcomeOfResponse(pdu: ScsiResponse, sense: Uint8Array): TaskOutcome {
    if (pdu.response !== 0) return { kind: 'target-failure', response: pdu.response }
    const ofRead = residualOf(
      pdu.bidirectionalReadOverflow,
      pdu.bidirectionalReadUnderflow,
      pdu.bidirectionalReadResidualCount,
    )
    const residual = residualOf(pdu.residualOverflow, pdu.residualUnderflow, pdu.residualCount)
    return this.#completed(pdu.status, residual, ofRead, sense)
  }

  /** The outcome that a Data-In with status says (RFC 7143 §11.7.3). */
  outcomeOfDataIn(pdu: DataIn): TaskOutcome {
    const residual = residualOf(pdu.residualOverflow, pdu.residualUnderflow, pdu.residualCount)
    return this.#completed(pdu.status, residual, null, NO_SENSE)
  }

  /** The outcome when a Data-In says GOOD, and nothing else. */
  outcomeOfGood(): TaskOutcome {
    return this.#completed(GOOD, null, null, NO_SENSE)
  }

  #completed(
    status: number,
    residual: Residual | null,
    ofRead: Residual | null,
    sense: Uint8Array,
  ): TaskOutcome {
    const bidirectional = this.read !== undefined && this.write !== undefined
    return {
      kind: 'completed',
      status,
      residual: bidirectional ? residual : (residual ?? this.#dropped()),
      readResidual: bidirectional ? (ofRead ?? this.#dropped()) : null,
      sense,
      received: this.read?.received ?? 0,
      // What was asked for again went out twice.
      sent: Math.min(this.write?.sent ?? 0, this.write?.loan.byteLength ?? 0),
    }
  }

  /** Data that came for places past the end of the loan is an overflow, though the target did not say so. */
  #dropped(): Residual | null {
    const count = this.read?.dropped ?? 0
    return count > 0 ? { kind: 'overflow', count } : null
  }

  #number(number: number, rule: 'data-sequence' | 'r2t-sequence'): 'duplicate' | Violation | undefined {
    const distance = serialDistance(number, this.#nextInput)
    if (distance < 0) return 'duplicate'
    if (distance > 0) return violation(rule, `number ${number} where ${this.#nextInput} was expected`)
    this.#nextInput++
    return undefined
  }
}

function residualOf(overflow: boolean, underflow: boolean, count: number): Residual | null {
  if (overflow) return { kind: 'overflow', count }
  return underflow ? { kind: 'underflow', count } : null
}
