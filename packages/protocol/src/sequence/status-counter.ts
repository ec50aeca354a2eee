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

/**
 * The difference between StatSN and ExpStatSN beyond which the connection counts as failed (RFC 7143 §4.2.2.2 leaves the
 * constant to us). Smaller ones are borne: TCP loses nothing, but targets with many threads (istgt is one) number their
 * statuses in one order and send them in another.
 */
export const MAX_STATUS_GAP = 4096

/** Counts the statuses of one connection (RFC 7143 §4.2.2.2). */
export class StatusCounter {
  #expStatSN = 0
  #started = false
  /** Numbers that came ahead of one that is still missing. */
  readonly #early = new Set<number>()

  /** The first StatSN that has not come; everything before it is acknowledged by sending this number. */
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
    if (!this.#started) {
      this.#started = true
      this.#expStatSN = serialAdd(statSN, 1)
      return 'accepted'
    }
    const distance = serialDistance(statSN, this.#expStatSN)
    if (distance < 0) return 'duplicate'
    if (distance > MAX_STATUS_GAP) return 'lost'
    if (distance > 0) {
      if (this.#early.has(statSN)) return 'duplicate'
      this.#early.add(statSN)
      return 'accepted'
    }
    this.#expStatSN = serialAdd(statSN, 1)
    while (this.#early.size > 0 && this.#early.delete(this.#expStatSN))
      this.#expStatSN = serialAdd(this.#expStatSN, 1)
    return 'accepted'
  }
}
