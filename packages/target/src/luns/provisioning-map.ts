/** Provisioning states as GET LBA STATUS reports them (SBC-3 §5.6.2). */
export const BlockState = { MAPPED: 0, DEALLOCATED: 1, ANCHORED: 2 } as const
export type BlockState = (typeof BlockState)[keyof typeof BlockState]

/** A range of bytes in one state, from the offset that was asked for. */
export interface BlockRun {
  readonly state: BlockState
  readonly length: number
}

const CHUNK_LENGTH = 64 * 1024

/** Which parts of a store are mapped, in units of a physical block; what was never noted is in the first state. */
export class ProvisioningMap {
  readonly #unitLength: number
  readonly #byteLength: number
  #first: BlockState
  readonly #chunks = new Map<number, Uint8Array>()

  /**
   * @param byteLength of the store
   * @param unitLength bytes; divides 64 KiB
   * @param first the state of everything at first
   */
  constructor(byteLength: number, unitLength: number, first: BlockState) {
    this.#byteLength = byteLength
    this.#unitLength = unitLength
    this.#first = first
  }

  /** Notes a write: every unit that it touches is mapped. */
  map(offset: number, length: number): void {
    const unit = this.#unitLength
    this.#set(Math.floor(offset / unit), Math.ceil((offset + length) / unit), BlockState.MAPPED)
  }

  /** Notes an unmap: units that lie in the range as a whole change their state, the others stay mapped. */
  unmap(offset: number, length: number, anchored: boolean): void {
    const unit = this.#unitLength
    const state = anchored ? BlockState.ANCHORED : BlockState.DEALLOCATED
    if (offset === 0 && length === this.#byteLength) {
      this.#first = state
      this.#chunks.clear()
    } else this.#set(Math.ceil(offset / unit), Math.floor((offset + length) / unit), state)
  }

  /** The state at `offset` and how far it reaches, at most to `end`. */
  runAt(offset: number, end: number): BlockRun {
    const state = this.#stateOf(Math.floor(offset / this.#unitLength))
    const perChunk = CHUNK_LENGTH / this.#unitLength
    const last = Math.ceil(end / this.#unitLength)
    let at = Math.floor(offset / this.#unitLength)
    while (at < last && this.#stateOf(at) === state) {
      const chunk = Math.floor(at / perChunk)
      at = this.#chunks.has(chunk) ? at + 1 : this.#nextChunk(chunk) * perChunk
    }
    return { state, length: Math.min(at * this.#unitLength, end) - offset }
  }

  /** Whether nothing in the 64 KiB that begin at `offset` is mapped or anchored. */
  isChunkFree(offset: number): boolean {
    const states = this.#chunks.get(offset / CHUNK_LENGTH)
    if (states === undefined) return this.#first === BlockState.DEALLOCATED
    return states.every((state) => state === BlockState.DEALLOCATED)
  }

  #stateOf(unit: number): BlockState {
    const perChunk = CHUNK_LENGTH / this.#unitLength
    const state = this.#chunks.get(Math.floor(unit / perChunk))?.[unit % perChunk] ?? this.#first
    return state === BlockState.MAPPED || state === BlockState.ANCHORED ? state : BlockState.DEALLOCATED
  }

  #nextChunk(chunk: number): number {
    let next = Infinity
    for (const known of this.#chunks.keys()) if (known > chunk && known < next) next = known
    return next
  }

  #set(from: number, to: number, state: BlockState): void {
    const perChunk = CHUNK_LENGTH / this.#unitLength
    for (let at = from; at < to;) {
      const index = Math.floor(at / perChunk)
      const end = Math.min(to, (index + 1) * perChunk)
      const whole = end - at === perChunk
      if (whole && state === this.#first) this.#chunks.delete(index)
      else {
        let states = this.#chunks.get(index)
        if (states === undefined && state !== this.#first) {
          states = new Uint8Array(perChunk).fill(this.#first)
          this.#chunks.set(index, states)
        }
        states?.fill(state, at - index * perChunk, end - index * perChunk)
      }
      at = end
    }
  }
}
