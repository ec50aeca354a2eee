import type { BlockStore } from './block-store.ts'
import { BlockState, ProvisioningMap } from './provisioning-map.ts'
import type { BlockRun } from './provisioning-map.ts'

const CHUNK_LENGTH = 64 * 1024

/** Sparse memory: a chunk takes room only while a part of it is mapped. */
export class RamStore implements BlockStore {
  readonly byteLength: number
  readonly #chunks = new Map<number, Uint8Array>()
  readonly #provisioning: ProvisioningMap

  /** @param unitLength the granularity of provisioning in bytes */
  constructor(byteLength: number, unitLength = 512) {
    this.byteLength = byteLength
    this.#provisioning = new ProvisioningMap(byteLength, unitLength, BlockState.DEALLOCATED)
  }

  /** Bytes of memory that the data takes. */
  get residentLength(): number {
    return this.#chunks.size * CHUNK_LENGTH
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
    this.#provisioning.map(offset, data.length)
    for (let done = 0; done < data.length;) {
      const { index, within, length } = piece(offset + done, data.length - done)
      let chunk = this.#chunks.get(index)
      if (chunk === undefined) this.#chunks.set(index, (chunk = new Uint8Array(CHUNK_LENGTH)))
      chunk.set(data.subarray(done, done + length), within)
      done += length
    }
  }

  unmap(offset: number, length: number, anchored: boolean): void {
    this.#provisioning.unmap(offset, length, anchored)
    for (const index of this.#chunksIn(offset, length)) {
      const start = index * CHUNK_LENGTH
      const chunk = this.#chunks.get(index)
      chunk?.fill(0, Math.max(0, offset - start), Math.min(CHUNK_LENGTH, offset + length - start))
      if (this.#isFree(start, Math.min(start + CHUNK_LENGTH, this.byteLength))) this.#chunks.delete(index)
    }
  }

  runAt(offset: number): BlockRun {
    return this.#provisioning.runAt(offset, this.byteLength)
  }

  flush(): void {
    // memory has no stable storage to flush to
  }

  close(): void {
    this.#chunks.clear()
  }

  /** Whether nothing of a range is mapped or anchored. */
  #isFree(start: number, end: number): boolean {
    const { state, length } = this.#provisioning.runAt(start, end)
    return state === BlockState.DEALLOCATED && start + length === end
  }

  /** The chunks with data that a range touches: found from the smaller side, for a range may be all of a huge unit. */
  #chunksIn(offset: number, length: number): number[] {
    const first = Math.floor(offset / CHUNK_LENGTH)
    const last = Math.ceil((offset + length) / CHUNK_LENGTH) - 1
    if (last - first > this.#chunks.size) {
      return [...this.#chunks.keys()].filter((index) => index >= first && index <= last)
    }
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  }
}

/** The part of a range that lies in its first chunk. */
function piece(offset: number, length: number): { index: number; within: number; length: number } {
  const within = offset % CHUNK_LENGTH
  return { index: (offset - within) / CHUNK_LENGTH, within, length: Math.min(length, CHUNK_LENGTH - within) }
}
