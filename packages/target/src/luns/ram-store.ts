import type { BlockStore } from './block-store.ts'

const CHUNK_LENGTH = 64 * 1024

/** Sparse memory: a chunk takes room only when it has been written. */
export class RamStore implements BlockStore {
  readonly byteLength: number
  readonly #chunks = new Map<number, Uint8Array>()

  constructor(byteLength: number) {
    this.byteLength = byteLength
  }

  read(offset: number, into: Uint8Array): void {
    for (let done = 0; done < into.length;) {
      const { index, within, length } = piece(offset + done, into.length - done)
      const chunk = this.#chunks.get(index)
      if (chunk === undefined) into.fill(0, done, done + length)
      else into.set(chunk.subarray(within, within + length), done)
      done += length
    }
  }

  write(offset: number, data: Uint8Array): void {
    for (let done = 0; done < data.length;) {
      const { index, within, length } = piece(offset + done, data.length - done)
      let chunk = this.#chunks.get(index)
      if (chunk === undefined) this.#chunks.set(index, (chunk = new Uint8Array(CHUNK_LENGTH)))
      chunk.set(data.subarray(done, done + length), within)
      done += length
    }
  }

  flush(): void {
    // memory has no stable storage to flush to
  }

  close(): void {
    this.#chunks.clear()
  }
}

/** The part of a range that lies in its first chunk. */
function piece(offset: number, length: number): { index: number; within: number; length: number } {
  const within = offset % CHUNK_LENGTH
  return { index: (offset - within) / CHUNK_LENGTH, within, length: Math.min(length, CHUNK_LENGTH - within) }
}
