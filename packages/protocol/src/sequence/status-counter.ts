import { serialAdd, serialDistance } from './serial-number.ts'

/**
 * What each target PDU does to StatSN. `advances`: the PDU is a numbered status. `carries`: the field holds the next
 * StatSN, which is not used up. `conditional`: one or the other, as the PDU itself says: Data-In is a status only with
 * S = 1 (RFC 7143 §11.7.3), NOP-In only when it answers a ping (§11.19.2).
 */
export const STATUS_NUMBERING = {
  'nop-in': 'conditional', // §11.19.2
  'scsi-response': 'advances', // §11.4.9
  'task-management-response': 'advances', // §11.4.9: every response
  'login-response': 'advances', // §11.13.4
  'text-response': 'advances', // §11.11.5
  'data-in': 'conditional', // §11.7.3
  'logout-response': 'advances', // §11.4.9: every response
  r2t: 'carries', // §11.8.3
  'async-message': 'advances', // §11.9
  reject: 'advances', // §11.17.3
} as const

/** A PDU that carries a StatSN field. */
export type NumberedPdu = keyof typeof STATUS_NUMBERING

/**
 * Where a numbered status stands. `accepted`: it is new. `duplicate`: it was there before. `lost`: it is so far ahead that
 * what lies between can't be on its way any more.
 */
export type StatusOrder = 'accepted' | 'duplicate' | 'lost'

/** Counts the statuses of one connection, and says how far they are acknowledged. */
export interface StatusBook {
  readonly expStatSN: number
  /** Takes a numbered status; the result is how it stands to those before. */
  accept(statSN: number): StatusOrder
}

/**
 * The difference between StatSN and ExpStatSN beyond which the connection counts as failed (RFC 7143 §4.2.2.2 leaves the
 * constant to us). Smaller ones are borne: TCP loses nothing, but targets with many threads (istgt is one) number their
 * statuses in one order and send them in another, and some numbers they never send.
 */
export const MAX_STATUS_GAP = 4096

/**
 * Counts the statuses of one connection (RFC 7143 §4.2.2.2), for ErrorRecoveryLevel 0: a number that was left out can't be
 * asked for again, so it does not hold the acknowledgement back.
 */
export class StatusCounter implements StatusBook {
  #expStatSN = 0
  #started = false
  /** Numbers before ExpStatSN that have not come, oldest first; at most MAX_STATUS_GAP of them. */
  readonly #skipped = new Set<number>()

  /** One past the latest StatSN that has come: sending it acknowledges everything before. */
  get expStatSN(): number {
    return this.#expStatSN
  }

  /**
   * Whether this PDU is a numbered status.
   * @param condition for a conditional kind, whether this very PDU is one (S bit; valid Initiator Task Tag)
   */
  static isStatus(kind: NumberedPdu, condition: boolean): boolean {
    const numbering = STATUS_NUMBERING[kind]
    return numbering === 'advances' || (numbering === 'conditional' && condition)
  }

  /** Takes a numbered status. The first one of a connection sets the start; any value is valid (RFC 7143 §11.13.4). */
  accept(statSN: number): StatusOrder {
    const distance = this.#started ? serialDistance(statSN, this.#expStatSN) : 0
    if (distance < 0) return this.#skipped.delete(statSN) ? 'accepted' : 'duplicate'
    if (distance > MAX_STATUS_GAP) return 'lost'
    if (distance > 0) this.#skip(distance)
    this.#started = true
    this.#expStatSN = serialAdd(statSN, 1)
    return 'accepted'
  }

  /** Notes the next numbers as left out. A target that leaves out many for good must not fill our memory. */
  #skip(count: number): void {
    for (let ahead = 0; ahead < count; ahead++) this.#skipped.add(serialAdd(this.#expStatSN, ahead))
    for (const oldest of this.#skipped) {
      if (this.#skipped.size <= MAX_STATUS_GAP) return
      this.#skipped.delete(oldest)
    }
  }
}
