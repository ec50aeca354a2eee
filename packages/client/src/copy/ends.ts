/** What a copy goes between, and what it consists of. All positions and lengths are bytes. */

/** Bytes in a row; without `bytes` they are zeros that nobody has to read. */
export interface CopyPiece {
  readonly length: number
  readonly bytes: Uint8Array | undefined
}

/** What of a source is read, and how. */
export interface PieceOrder {
  readonly start: number
  /** Before which it ends; undefined: where the source ends. */
  readonly end: number | undefined
  /** Of a piece; the last may be shorter. None but that may end within a block of the destination. */
  readonly chunkLength: number
  /** Reads at the same time. */
  readonly concurrency: number
  /** A source that knows where it has only zeros need not read them. */
  readonly sparse: boolean
  readonly signal: AbortSignal
}

/** Where bytes come from: a file, a logical unit, or anything that has this. */
export interface CopySource {
  /** For messages. */
  readonly name: string
  /** Undefined: until it ends. */
  readonly size: number | undefined
  /** What positions must be a multiple of; 1 when that does not matter. Undefined: it can be read once, from its beginning. */
  readonly blockLength: number | undefined
  /** Pieces in order. They are the taker's to keep. */
  pieces(order: PieceOrder): AsyncIterable<CopyPiece>
}

/** Where bytes go: a file, a logical unit, or anything that has this. Several calls may be under way at once. */
export interface CopySink {
  /** For messages. */
  readonly name: string
  /** Undefined: as much as there is. */
  readonly size: number | undefined
  /** What positions and lengths must be a multiple of; 1 when that does not matter. */
  readonly blockLength: number
  /** Writes all these bytes there. */
  write(position: number, bytes: Uint8Array, signal: AbortSignal): Promise<void>
  /** Makes a range read as zeros, without space where that can be. */
  zeros(position: number, length: number, signal: AbortSignal): Promise<void>
  /**
   * Puts what was written on stable storage. Nothing else is under way meanwhile.
   * @param signal none when the copy has failed or was aborted, and what was done before is to be kept
   */
  flush(signal?: AbortSignal): Promise<void>
  /** Nothing comes after `end`; what was written is put on stable storage. */
  finish(end: number, signal: AbortSignal): Promise<void>
}
