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

/** Where a numbered status stands: the expected one, one already seen, or one past statuses that never came. */
export type StatusOrder = 'expected' | 'duplicate' | 'gap'

/** Counts the statuses of one connection (RFC 7143 §4.2.2.2). */
export class StatusCounter {
  #expStatSN = 0
  #started = false

  /** The StatSN that the next status will carry; everything before it is acknowledged by sending this number. */
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
      return 'expected'
    }
    const distance = serialDistance(statSN, this.#expStatSN)
    if (distance < 0) return 'duplicate'
    if (distance > 0) return 'gap'
    this.#expStatSN = serialAdd(statSN, 1)
    return 'expected'
  }
}
