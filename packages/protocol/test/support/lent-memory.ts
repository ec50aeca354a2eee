import type { ByteSpace } from '../../src/framing/index.ts'
import { concat } from './pdu-bytes.ts'

const GUARD = 0xa5
const EMPTY = new Uint8Array(0)

/**
 * Memory in several pieces, each in the middle of a larger buffer, with guards around it that must stay as they are.
 * Written for clarity alone, so that it can be a model of how any space behaves.
 */
export class LentMemory implements ByteSpace {
  readonly pieces: readonly Uint8Array[]
  readonly #buffers: readonly Uint8Array[]

  constructor(lengths: readonly number[], margin = 5) {
    this.#buffers = lengths.map((length) => new Uint8Array(length + 2 * margin).fill(GUARD))
    this.pieces = this.#buffers.map((buffer) => buffer.subarray(margin, buffer.length - margin))
    for (const piece of this.pieces) piece.fill(0)
    this.#margin = margin
  }
  readonly #margin: number

  get byteLength(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0)
  }

  viewAt(offset: number, length: number): Uint8Array {
    let start = 0
    for (const piece of this.pieces) {
      if (offset < start + piece.length) return piece.subarray(offset - start, offset - start + length)
      start += piece.length
    }
    return EMPTY
  }

  /** What lies in all pieces together. */
  get content(): Uint8Array {
    return concat(this.pieces)
  }

  /** Whether nothing was written outside of the pieces. */
  get isGuardIntact(): boolean {
    return this.#buffers.every((buffer) =>
      [...buffer.subarray(0, this.#margin), ...buffer.subarray(buffer.length - this.#margin)].every(
        (byte) => byte === GUARD,
      ),
    )
  }
}
