import { performance } from 'node:perf_hooks'

/**
 * The shape that a protocol machine shows to whoever moves its bytes. Facts go in by `handle…`, bytes for the wire come out
 * by `pollTransmit`. Nothing here knows iSCSI. Times are monotonic milliseconds, see `monotonicNow`.
 */

/** Bytes for the wire as a gather list. */
export interface Transmit {
  /** What is written, in this order, without copying. */
  readonly segments: readonly Uint8Array[]
  /** The sum of the segments' lengths. */
  readonly byteLength: number
}

/** What is driven: facts go in, bytes for the wire come out. */
export interface ByteMachine {
  /** The socket is connected. */
  handleConnected(now: number): void
  /** The memory that the next bytes from the wire go into. Never empty: an empty one makes Node fail the socket. */
  receiveBuffer(): Uint8Array
  /** The first `byteCount` bytes of the memory last named by `receiveBuffer` were filled. */
  handleReceived(byteCount: number, now: number): void
  /** The same for bytes that lie elsewhere: they are copied to where `receiveBuffer` points. */
  receive(bytes: Uint8Array, now: number): void
  /** The next bytes to write, or undefined while there are none. What is not asked for is not sent: that is backpressure. */
  pollTransmit(): Transmit | undefined
  /** A transmit's memory is no longer needed: the kernel has its bytes. */
  handleTransmitted(transmit: Transmit): void
  /** The peer sends no more. */
  handleEnd(now: number): void
  /**
   * The socket is gone: nothing is read or written any more, and no lent memory is touched. Called once, whatever came
   * before; `cause` is what failed, undefined for an orderly end.
   */
  handleDisconnected(cause: Error | undefined, now: number): void
}

/** Monotonic time in milliseconds, with fractions; its zero is the start of the process. */
export function monotonicNow(): number {
  return performance.now()
}
