import { RESERVED_TAG } from '../pdu/index.ts'
import type { R2T } from '../pdu/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import type { Loan } from './loan.ts'
import { planUnsolicited } from './write-plan.ts'
import type { UnsolicitedPlan, WriteKeys } from './write-plan.ts'

/** A run of Data-Out PDUs that is to be sent: the unsolicited train, or the answer to one R2T. */
export interface Burst {
  /** The R2T's tag, or the reserved tag for unsolicited data. */
  readonly targetTransferTag: number
  readonly bufferOffset: number
  /** Shorter than what was asked for once it is {@link WriteTransfer.curtail curtailed}. */
  length: number
  /** Bytes already sent. */
  done: number
  /** PDUs already sent: the next DataSN. */
  dataSN: number
}

/** What an R2T must not exceed. */
export interface SolicitationKeys extends WriteKeys {
  readonly maxOutstandingR2T: number
  readonly errorRecoveryLevel: number
}

/** The outgoing half of a command: what goes out unasked, and which R2T is legal. */
export class WriteTransfer {
  readonly loan: Loan
  readonly plan: UnsolicitedPlan
  readonly #keys: SolicitationKeys
  /** Bytes that went out. */
  sent = 0
  /** The target wants all of it though the task is being aborted: no burst is curtailed (any more). */
  wantsAll = false
  /** R2Ts that were taken. */
  solicited = 0
  #outstanding = 0
  /** Where the data ends that was sent unasked or asked for. What is asked for before this, is asked for again. */
  #asked: number

  constructor(loan: Loan, keys: SolicitationKeys) {
    this.loan = loan
    this.#keys = keys
    this.plan = planUnsolicited(loan.byteLength, keys)
    this.#asked = this.plan.immediateLength + this.plan.trainLength
  }

  /** The unsolicited train, or undefined if there is none. */
  train(): Burst | undefined {
    const { immediateLength, trainLength } = this.plan
    return trainLength === 0 ? undefined : burst(RESERVED_TAG, immediateLength, trainLength)
  }

  /** The burst that answers an R2T whose number is the next one. */
  solicit(pdu: R2T): Burst | Violation {
    const { bufferOffset, desiredDataTransferLength: length } = pdu
    if (length > this.#keys.maxBurstLength) {
      return violation(
        'r2t-length',
        `an R2T for ${length} bytes, with MaxBurstLength ${this.#keys.maxBurstLength}`,
      )
    }
    if (bufferOffset + length > this.loan.byteLength) {
      const detail = `an R2T for ${length} bytes at offset ${bufferOffset} of a transfer of ${this.loan.byteLength}`
      return violation('r2t-range', detail)
    }
    const isRecovery = bufferOffset < this.#asked
    // A target that asks again for what was lost need not wait until the rest of that burst has come (RFC 7143 §11.8).
    const limit = this.#keys.maxOutstandingR2T * (isRecovery && this.#keys.errorRecoveryLevel > 0 ? 2 : 1)
    if (this.#outstanding >= limit) {
      return violation('r2t-outstanding', `more than ${limit} R2Ts outstanding for one task`)
    }
    this.#outstanding++
    this.solicited++
    if (isRecovery) this.wantsAll = true
    else this.#asked = bufferOffset + length
    return burst(pdu.targetTransferTag, bufferOffset, length)
  }

  /**
   * The task is being aborted: its burst is to end with its next PDU, as early as it can (RFC 7143 §11.5.1). It is not left
   * without an end: a target may wait for the F bit before it answers the abort. Nor does that PDU go out empty (§11.7.7): one
   * that asks again for what is missing would ask for ever.
   * @param segmentLength bytes that one PDU may carry
   */
  curtail(current: Burst, segmentLength: number): void {
    if (!this.wantsAll) current.length = Math.min(current.length, current.done + segmentLength)
  }

  /** So many bytes of a burst went out with one PDU, perhaps its last. */
  advance(current: Burst, length: number, final: boolean): void {
    current.done += length
    current.dataSN++
    this.sent += length
    if (final && current.targetTransferTag !== RESERVED_TAG) this.#outstanding--
  }
}

function burst(targetTransferTag: number, bufferOffset: number, length: number): Burst {
  return { targetTransferTag, bufferOffset, length, done: 0, dataSN: 0 }
}
