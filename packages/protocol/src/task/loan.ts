/**
 * Memory that the application lends for the length of a task: a list of buffers, not necessarily adjacent, addressed as
 * one space by Buffer Offset (RFC 7143 §11.7.6). The bytes stay the application's; nothing is copied here.
 */
export class Loan {
  readonly #buffers: readonly Uint8Array[]
  /** Where each buffer begins in the space; empty when there is only one, which begins at 0. */
  readonly #starts: readonly number[]
  /** The sum of the buffers' lengths. */
  readonly byteLength: number
  /** The buffer that was found last: data comes mostly in order. */
  #last = 0

  constructor(buffers: readonly Uint8Array[]) {
    this.#buffers = buffers
    if (buffers.length <= 1) {
      this.#starts = NO_STARTS
      this.byteLength = buffers[0]?.length ?? 0
      return
    }
    const starts: number[] = []
    let length = 0
    for (const buffer of buffers) {
      starts.push(length)
      length += buffer.length
    }
    this.#starts = starts
    this.byteLength = length
  }

  /** The piece that begins at `offset`, at most `length` bytes: what lies together; empty past the end of the space. */
  viewAt(offset: number, length: number): Uint8Array {
    const index = this.#indexOf(offset)
    const buffer = this.#buffers[index]
    if (buffer === undefined) return NOTHING
    const from = offset - (this.#starts[index] ?? 0)
    const count = Math.min(length, buffer.length - from)
    if (from === 0 && count === buffer.length) return buffer
    // Not subarray(): a Buffer's is several times slower, and these are plain bytes here.
    return new Uint8Array(buffer.buffer, buffer.byteOffset + from, count)
  }

  /** All pieces of `length` bytes from `offset` on; fewer bytes if the space ends before. */
  viewsAt(offset: number, length: number): Uint8Array[] {
    const views: Uint8Array[] = []
    for (let done = 0; done < length;) {
      const view = this.viewAt(offset + done, length - done)
      if (view.length === 0) break
      views.push(view)
      done += view.length
    }
    return views
  }

  /** The index of the buffer that holds this offset; the number of buffers when it is past the end. */
  #indexOf(offset: number): number {
    if (offset >= this.byteLength) return this.#buffers.length
    let index = offset >= (this.#starts[this.#last] ?? 0) ? this.#last : 0
    while (index < this.#buffers.length - 1 && offset >= (this.#starts[index + 1] ?? 0)) index++
    this.#last = index
    return index
  }
}

const NO_STARTS: readonly number[] = []
const NOTHING = new Uint8Array(0)
