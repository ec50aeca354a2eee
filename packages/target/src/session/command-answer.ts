import { RESERVED_TAG, encodeResponseData } from '@iscsi/protocol'
import type { DataIn, ScsiCommand, ScsiResponse } from '@iscsi/protocol'
import type { FalseResidual } from '../faults/fault-kinds.ts'
import type { CommandResult } from '../luns/command.ts'
import { Status, checkCondition } from '../luns/command.ts'
import { encodeSense } from '../luns/sense.ts'
import type { Sense } from '../luns/sense.ts'
import type { Outbound, Outgoing } from './outbox.ts'

/** A residual on the wire: the O or U bit and a count (RFC 7143 §11.4.5). */
interface Residual {
  readonly overflow: boolean
  readonly underflow: boolean
  readonly count: number
}

const NONE: Residual = { overflow: false, underflow: false, count: 0 }

/** §11.4.5.2: SPDTL against EDTL. */
function residualOf(expected: number, presented: number): Residual {
  if (presented === expected) return NONE
  return {
    overflow: presented > expected,
    underflow: presented < expected,
    count: Math.abs(presented - expected),
  }
}

function falsified(lie: FalseResidual | undefined, truth: Residual): Residual {
  if (lie === undefined) return truth
  if (lie === null) return NONE
  return { overflow: lie.kind === 'overflow', underflow: lie.kind === 'underflow', count: lie.count }
}

/** What an answer is made of. */
export interface AnswerOptions {
  readonly owner: object
  readonly command: ScsiCommand
  readonly result: CommandResult
  /** The Data-Out length that the command asked for. */
  readonly dataOutLength: number
  /** How many input PDUs (R2Ts) the task has sent before: Data-In goes on counting (§11.7.5). */
  readonly inputPdus: number
  readonly maxDataSegmentLength: number
  readonly maxBurstLength: number
  /** Whether a GOOD status may travel in the last Data-In (§11.7.3). */
  readonly statusInDataIn: boolean
  /** The iSCSI service response; not 0 by a fault only. */
  readonly response?: number
  readonly falseResidual?: FalseResidual | undefined
  readonly falseReadResidual?: FalseResidual | undefined
  /** Bytes of Data-In beyond what the initiator expects: a fault. */
  readonly overrun?: number
  /** At ErrorRecoveryLevel 1: makes the tag by which the end of a burst asks to be acknowledged (§11.7.2). */
  readonly nextTransferTag?: (() => number) | undefined
  /** Called when the last PDU is about to be numbered: the place in the window that it frees counts already. */
  readonly ending: () => void
}

const NO_PAYLOAD: readonly Uint8Array[] = []

/** The Data-In PDUs of a command and its status: in the last of them, or in a SCSI Response. */
export class CommandAnswer implements Outgoing {
  readonly owner: object
  readonly #options: AnswerOptions
  readonly #data: Uint8Array
  readonly #residual: Residual
  readonly #readResidual: Residual
  #maxDataSegmentLength: number
  #offset = 0
  #dataSN: number
  /** The tag of the last R-Data SNACK (§11.4.4). */
  #snackTag = 0
  /** The StatSN that its status was sent with, if it is sent again. */
  #statSN: number | undefined
  #failure: Sense | undefined

  constructor(options: AnswerOptions) {
    const { command, result } = options
    const bidirectional = command.read && command.write
    const readExpected = bidirectional
      ? (command.bidirectionalReadLength ?? 0)
      : command.expectedDataTransferLength
    const room = command.read ? readExpected : 0
    const presented = command.write ? options.dataOutLength : result.dataInLength
    this.owner = options.owner
    this.#options = options
    this.#data = withOverrun(result.dataIn.subarray(0, room), options.overrun ?? 0)
    this.#residual = falsified(
      options.falseResidual,
      residualOf(command.expectedDataTransferLength, presented),
    )
    const readTruth = bidirectional ? residualOf(readExpected, result.dataInLength) : NONE
    this.#readResidual = falsified(options.falseReadResidual, readTruth)
    this.#dataSN = options.inputPdus
    this.#maxDataSegmentLength = options.maxDataSegmentLength
  }

  /** Bytes of its data. */
  get dataLength(): number {
    return this.#data.length
  }

  /** Ends with this sense data instead, as soon as it can. */
  fail(sense: Sense): void {
    this.#failure = sense
  }

  /**
   * Sends the data from `position` on again, in other pieces, and then a SCSI Response with this tag (§11.16.3).
   * @param statSN that of the status, if it was sent
   * @returns what is to be sent if all of it has been; undefined if this goes on
   */
  resegment(
    position: { readonly offset: number; readonly dataSN: number },
    maxDataSegmentLength: number,
    snackTag: number,
    statSN: number | undefined,
  ): Outgoing | undefined {
    this.#offset = position.offset
    this.#dataSN = position.dataSN
    this.#maxDataSegmentLength = maxDataSegmentLength
    this.#snackTag = snackTag
    this.#statSN = statSN
    return statSN === undefined ? undefined : this
  }

  next(): Outbound {
    return this.#offset < this.#data.length && this.#failure === undefined
      ? this.#nextDataIn()
      : this.#response()
  }

  #nextDataIn(): Outbound {
    const { command, result, maxBurstLength, nextTransferTag } = this.#options
    const offset = this.#offset
    const burstRest = maxBurstLength - (offset % maxBurstLength)
    const payload = this.#data.subarray(offset, offset + Math.min(this.#maxDataSegmentLength, burstRest))
    this.#offset += payload.length
    const ends = this.#offset === this.#data.length
    const hasStatus = ends && this.#statusFits()
    // What the status does not acknowledge soon is asked for at the end of each burst: no more often is allowed.
    const isBurstEnd = !ends && this.#offset % maxBurstLength === 0
    const tag = isBurstEnd ? nextTransferTag?.() : undefined
    const pdu: DataIn = {
      kind: 'data-in',
      final: ends || isBurstEnd,
      acknowledge: tag !== undefined,
      residualOverflow: hasStatus && this.#residual.overflow,
      residualUnderflow: hasStatus && this.#residual.underflow,
      hasStatus,
      status: hasStatus ? result.status : 0,
      lun: tag === undefined ? 0n : command.lun,
      initiatorTaskTag: command.initiatorTaskTag,
      targetTransferTag: tag ?? RESERVED_TAG,
      statSN: 0,
      expCmdSN: 0,
      maxCmdSN: 0,
      dataSN: this.#dataSN++,
      bufferOffset: offset,
      residualCount: hasStatus ? this.#residual.count : 0,
      dataSegmentLength: payload.length,
    }
    if (hasStatus) this.#options.ending()
    return { pdu, payload: [payload], last: hasStatus }
  }

  /** §11.7.3: only with GOOD, and never for a bidirectional command. */
  #statusFits(): boolean {
    const { command, result, statusInDataIn, response = 0, falseReadResidual } = this.#options
    if (
      !statusInDataIn ||
      this.#snackTag !== 0 ||
      response !== 0 ||
      command.write ||
      falseReadResidual !== undefined
    )
      return false
    return result.status === Status.GOOD
  }

  #response(): Outbound {
    const { command, response = 0, inputPdus } = this.#options
    const result = this.#failure === undefined ? this.#options.result : checkCondition(this.#failure)
    const data = result.sense === undefined ? undefined : encodeResponseData(encodeSense(result.sense))
    const pdu: ScsiResponse = {
      kind: 'scsi-response',
      response,
      status: result.status,
      residualOverflow: this.#residual.overflow,
      residualUnderflow: this.#residual.underflow,
      bidirectionalReadOverflow: this.#readResidual.overflow,
      bidirectionalReadUnderflow: this.#readResidual.underflow,
      residualCount: this.#residual.count,
      bidirectionalReadResidualCount: this.#readResidual.count,
      initiatorTaskTag: command.initiatorTaskTag,
      snackTag: this.#snackTag,
      statSN: this.#statSN ?? 0,
      expCmdSN: 0,
      maxCmdSN: 0,
      // §11.4.8: Data-In PDUs only, though R2Ts share their numbering.
      expDataSN: response === 0 ? this.#dataSN - inputPdus : 0,
      dataSegmentLength: data?.length ?? 0,
    }
    const payload = data === undefined ? NO_PAYLOAD : [data]
    if (this.#statSN !== undefined) return { pdu, payload, last: true, isReplica: true }
    this.#options.ending()
    return { pdu, payload, last: true }
  }
}

function withOverrun(data: Uint8Array, extra: number): Uint8Array {
  if (extra === 0) return data
  const longer = new Uint8Array(data.length + extra)
  longer.set(data)
  return longer
}
