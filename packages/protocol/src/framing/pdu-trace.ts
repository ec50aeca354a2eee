import type { Pdu } from '../pdu/index.ts'

/** Hears of every PDU of a connection, for logs and tools. What it is shown is good only until the call returns. */
export interface PduTrace {
  /** Whether anybody listens; asked for every PDU. */
  readonly isOn: boolean
  /** A PDU was written, to be sent at once. @param payload its data segment, in pieces */
  sent(pdu: Pdu, payload: readonly Uint8Array[]): void
  /** A PDU has come whole. @param data its data segment, if it is not one that belongs into lent memory */
  received(pdu: Pdu, data: Uint8Array): void
}
