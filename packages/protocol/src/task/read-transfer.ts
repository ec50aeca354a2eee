import type { DataIn } from '../pdu/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import type { Loan } from './loan.ts'

/** The keys that say which orders of Data-In are legal (RFC 7143 §13.18, §13.19). */
export interface OrderKeys {
  readonly dataPDUInOrder: boolean
  readonly dataSequenceInOrder: boolean
}

/** The incoming half of a command: which Data-In is legal, and where its bytes belong. */
export class ReadTransfer {
  readonly loan: Loan
  readonly #keys: OrderKeys
  /** Bytes that landed in the loan. */
  received = 0
  /** Bytes that came for places past the end of the loan, and landed nowhere. */
  dropped = 0
  /** Where the next Data-In begins, if they come in order. */
  #position = 0
  /** Whether the last Data-In ended its sequence: the next one begins another. */
  #betweenSequences = true

  constructor(loan: Loan, keys: OrderKeys) {
    this.loan = loan
    this.#keys = keys
  }

  /**
   * Takes the header of a Data-In whose number is the next one.
   * @returns undefined when its bytes may land at its Buffer Offset
   */
  admit(pdu: DataIn): Violation | undefined {
    const { bufferOffset, dataSegmentLength } = pdu
    // An empty one must be taken (RFC 7143 §11.7.7), and lies nowhere, whatever its offset.
    if (dataSegmentLength === 0) {
      this.#betweenSequences = pdu.final
      return undefined
    }
    const end = bufferOffset + dataSegmentLength
    // Within a sequence PDUs run on without holes; a new sequence may begin elsewhere if they come in any order. That one
    // sequence stays within MaxBurstLength is not checked: it harms nobody here (RFC 7143 §7.10).
    const mayBeElsewhere =
      !this.#keys.dataPDUInOrder || (this.#betweenSequences && !this.#keys.dataSequenceInOrder)
    if (!mayBeElsewhere && bufferOffset !== this.#position) {
      return violation('data-offset', `Data-In at offset ${bufferOffset}, expected ${this.#position}`)
    }
    this.#betweenSequences = pdu.final
    this.#position = end
    const landing = Math.max(
      0,
      Math.min(end, this.loan.byteLength) - Math.min(bufferOffset, this.loan.byteLength),
    )
    this.received += landing
    this.dropped += dataSegmentLength - landing
    return undefined
  }
}
