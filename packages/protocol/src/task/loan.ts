/**
 * Memory that the application lends for the length of a task: a list of buffers, not necessarily adjacent, addressed as
 * one space by Buffer Offset (RFC 7143 §11.7.6). The bytes stay the application's; nothing is copied here.
 */
export class Loan {
  readonly #buffers: readonly Uint8Array[]
  /** The sum of the buffers' lengths. */
  readonly byteLength: number
  /** The buffer that was found last, its place in the list and where it begins in the space: data comes mostly in order. */
  #found: Uint8Array
  #index = 0
  #start = 0

  constructor(buffers: readonly Uint8Array[]) {
    this.#buffers = buffers
    this.#found = buffers[0] ?? NOTHING
    let length = 0
    for (const buffer of buffers) length += buffer.length
    this.byteLength = length
  }

  /** The piece that begins at `offset`, at most `length` bytes: what lies together; empty past the end of the space. */
  viewAt(offset: number, length: number): Uint8Array {
    if (offset < this.#start || offset - this.#start >= this.#found.length) this.#find(offset)
    const buffer = this.#found
    const from = offset - this.#start
    const count = Math.min(length, buffer.length - from)
    if (count <= 0) return NOTHING
    if (count === buffer.length) return buffer
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

  /** Goes to the buffer that holds this offset; to the last one when it is past the end. */
  #find(offset: number): void {
    if (offset < this.#start) this.#goTo(0, 0)
    while (this.#index < this.#buffers.length - 1 && offset - this.#start >= this.#found.length)
      this.#goTo(this.#index + 1, this.#start + this.#found.length)
  }

  #goTo(index: number, start: number): void {
    this.#found = this.#buffers[index] ?? NOTHING
    this.#index = index
    this.#start = start
  }
}

const NOTHING = new Uint8Array(0)
