/** Which side of a connection: ours, or the peer's. */
export type Side = 'local' | 'remote'

/** The two ends of a connection. */
export interface Ends {
  readonly localAddress: string
  readonly localPort: number
  readonly remoteAddress: string
  readonly remotePort: number
}

/**
 * Sees everything that passes one connection, in the order in which the machine and the socket do: for captures. The bytes that
 * it is shown lie in memory that is used again, or is somebody's own: they are good only until the call returns.
 */
export interface Tap {
  /** The socket is connected. Nothing is told of one that never is. */
  connected(ends: Ends): void
  /** Bytes have come; the machine sees them next. */
  received(bytes: Uint8Array): void
  /** A gather list was given to the socket. */
  sent(segments: readonly Uint8Array[]): void
  /** A side sends no more. */
  ended(side: Side): void
  /** The socket is gone. @param cause what failed, undefined for an orderly end */
  closed(cause: Error | undefined): void
}
