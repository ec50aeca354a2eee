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
  #found: Uint8Array
  /** Its place in the list, and where it begins and ends in the space. */
  #index = 0
  #start = 0
  #end: number

  constructor(buffers: readonly Uint8Array[]) {
    this.#buffers = buffers
    this.#found = buffers[0] ?? NOTHING
    this.#end = this.#found.length
    const isOne = buffers.length <= 1
    this.#starts = isOne ? NO_STARTS : startsOf(buffers)
    this.byteLength = isOne ? this.#end : lengthOf(buffers)
  }

  /** The piece that begins at `offset`, at most `length` bytes: what lies together; empty past the end of the space. */
  viewAt(offset: number, length: number): Uint8Array {
    if (offset < this.#start || offset >= this.#end) this.#find(offset)
    const buffer = this.#found
    const count = Math.min(length, this.#end - offset)
    // One that was transferred to another thread has no bytes any more; its place in the space stays.
    if (count <= 0 || buffer.length === 0) return NOTHING
    if (count === buffer.length) return buffer
    // Not subarray(): a Buffer's is several times slower, and these are plain bytes here.
    return new Uint8Array(buffer.buffer, buffer.byteOffset + offset - this.#start, count)
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

  /** Goes to the buffer that holds this offset; stays where it is when that is past the end. */
  #find(offset: number): void {
    if (offset >= this.byteLength) return
    const starts = this.#starts
    let index = offset < this.#start ? 0 : this.#index
    while (index < starts.length - 1 && offset >= (starts[index + 1] ?? 0)) index++
    this.#index = index
    this.#found = this.#buffers[index] ?? NOTHING
    this.#start = starts[index] ?? 0
    this.#end = starts[index + 1] ?? this.byteLength
  }
}

const NO_STARTS: readonly number[] = []
const NOTHING = new Uint8Array(0)

function startsOf(buffers: readonly Uint8Array[]): number[] {
  const starts: number[] = []
  let length = 0
  for (const buffer of buffers) {
    starts.push(length)
    length += buffer.length
  }
  return starts
}

/** The sum of the buffers' lengths in bytes. */
export function lengthOf(buffers: readonly Uint8Array[]): number {
  let length = 0
  for (const buffer of buffers) length += buffer.length
  return length
}
