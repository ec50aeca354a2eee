import type { Pdu } from '../pdu/index.ts'
import type { Violation } from '../violation.ts'

/** Memory addressed as one space though it may lie in several pieces. */
export interface ByteSpace {
  /**
   * The piece that begins at `offset` and is at most `length` bytes long: as much as lies together, and an empty view past
   * the end of the space.
   */
  viewAt(offset: number, length: number): Uint8Array
}

/**
 * Where the data segment of a PDU belongs. `lent`: into this space from `offset` on, and what lies past its end is dropped.
 * `collect`: handed over with the PDU. `discard`: nowhere.
 */
export type Placement =
  | { readonly kind: 'lent'; readonly space: ByteSpace; readonly offset: number }
  | { readonly kind: 'collect' }
  | { readonly kind: 'discard' }

/** The segment is collected, and told whole with its PDU. */
export const COLLECT: Placement = { kind: 'collect' }
/** The segment is read and forgotten. */
export const DISCARD: Placement = { kind: 'discard' }

/** What the owner of a reader is told. Each call may reconfigure or stop the reader. */
export interface PduSink {
  /** A header has arrived whole and its digest is right: where does its data segment (at least one byte) go? */
  place(pdu: Pdu): Placement
  /**
   * A short cut in place of the other calls, asked first for a PDU that has come whole and has no AHS and no data digest: the owner
   * may take it by its header alone.
   * @param at where the header begins in `header`
   * @param segmentLength bytes, at least 1
   * @returns where the segment goes: as many bytes, which are filled when the reader has it back; undefined, and nothing has
   *   happened, if the PDU is to take the long way
   */
  takeAtOnce?(header: DataView, at: number, segmentLength: number): Uint8Array | undefined
  /**
   * A PDU is complete. `data` holds a collected segment and is empty otherwise; it lies in the reader's own buffer and is
   * valid only during the call: copy what is to be kept.
   */
  accept(pdu: Pdu, data: Uint8Array): void
  /** The stream broke a rule; `pdu` is the PDU it belongs to, where that is known. */
  violated(violation: Violation, pdu: Pdu | undefined): void
}
