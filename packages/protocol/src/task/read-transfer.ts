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
  /** Something was lost before the next Data-In, so where that belongs is not known. */
  #isUnsure = false

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
    if (!mayBeElsewhere && bufferOffset !== this.#position && !this.#isUnsure) {
      return violation('data-offset', `Data-In at offset ${bufferOffset}, expected ${this.#position}`)
    }
    this.#betweenSequences = pdu.final
    this.#position = end
    this.#isUnsure = false
    const landing = this.#landing(pdu)
    this.received += landing
    this.dropped += dataSegmentLength - landing
    return undefined
  }

  /** Data-In PDUs are missing: the next one belongs wherever it says. */
  skip(): void {
    this.#isUnsure = true
  }

  /** Takes a Data-In that was missing. */
  refill(pdu: DataIn): void {
    const landing = this.#landing(pdu)
    this.received += landing
    this.dropped += pdu.dataSegmentLength - landing
  }

  /** A Data-In that was admitted is no good: it does not count. */
  withdraw(pdu: DataIn): void {
    const landing = this.#landing(pdu)
    this.received -= landing
    this.dropped -= pdu.dataSegmentLength - landing
  }

  /** How many of its bytes belong in the loan. */
  #landing({ bufferOffset, dataSegmentLength }: DataIn): number {
    const end = Math.min(bufferOffset + dataSegmentLength, this.loan.byteLength)
    return end - Math.min(bufferOffset, end)
  }
}
