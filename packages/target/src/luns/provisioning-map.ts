/** Provisioning states as GET LBA STATUS reports them (SBC-3 §5.6.2). */
export const BlockState = { MAPPED: 0, DEALLOCATED: 1, ANCHORED: 2 } as const
export type BlockState = (typeof BlockState)[keyof typeof BlockState]

/** A range of bytes in one state, from the offset that was asked for. */
export interface BlockRun {
  readonly state: BlockState
  readonly length: number
}

/** Some units one after the other: the state that all of them have, or what tells them apart. */
type Part = BlockState | Mixed

/** Units that are not all in one state: where they come to be, their state takes its place. */
interface Mixed {
  /** Bytes of memory that it takes. */
  readonly residentLength: number
  stateAt(unit: number): BlockState
  /** The first unit from `from` on that is not in `state`; all units if there is none. */
  reach(from: number, state: BlockState): number
  /** What it is once the units `from` to `to`, without that, are in `state`. */
  with(from: number, to: number, state: BlockState): Part
}

const CHUNK_UNITS = 1024
const PARTS = 64
const REFERENCE_LENGTH = 8

function stateAt(part: Part, unit: number): BlockState {
  return typeof part === 'number' ? part : part.stateAt(unit)
}

function reach(part: Part, units: number, from: number, state: BlockState): number {
  if (typeof part !== 'number') return part.reach(from, state)
  return part === state ? units : from
}

function partWith(part: Part, units: number, from: number, to: number, state: BlockState): Part {
  if (part === state || (from <= 0 && to >= units)) return state
  if (typeof part !== 'number') return part.with(from, to, state)
  return (units === CHUNK_UNITS ? new Chunk(part) : new Branch(part, units)).with(from, to, state)
}

/** The states of some units, two bits each. */
class Chunk implements Mixed {
  readonly #bits: Uint8Array

  constructor(state: BlockState) {
    this.#bits = new Uint8Array(CHUNK_UNITS / 4).fill(fourOf(state))
  }

  get residentLength(): number {
    return this.#bits.length
  }

  stateAt(unit: number): BlockState {
    const bits = ((this.#bits[unit >> 2] ?? 0) >> (2 * (unit & 3))) & 3
    return bits === BlockState.MAPPED || bits === BlockState.ANCHORED ? bits : BlockState.DEALLOCATED
  }

  reach(from: number, state: BlockState): number {
    const four = fourOf(state)
    for (let at = from; at < CHUNK_UNITS;) {
      if ((at & 3) === 0 && this.#bits[at >> 2] === four) at += 4
      else if (this.stateAt(at) === state) at++
      else return at
    }
    return CHUNK_UNITS
  }

  with(from: number, to: number, state: BlockState): Part {
    for (let at = from; at < to; at++) {
      const shift = 2 * (at & 3)
      const others = (this.#bits[at >> 2] ?? 0) & ~(3 << shift)
      this.#bits[at >> 2] = others | (state << shift)
    }
    return this.reach(0, state) === CHUNK_UNITS ? state : this
  }
}

/** The byte of four units in one state. */
function fourOf(state: BlockState): number {
  return state * 0b01_01_01_01
}

/** Parts of equal size. */
class Branch implements Mixed {
  readonly #parts: Part[]
  /** Units in a part. */
  readonly #each: number

  constructor(state: BlockState, units: number) {
    this.#parts = Array.from({ length: PARTS }, () => state)
    this.#each = units / PARTS
  }

  get residentLength(): number {
    const sizes = this.#parts.map((part) => (typeof part === 'number' ? 0 : part.residentLength))
    return sizes.reduce((sum, size) => sum + size, PARTS * REFERENCE_LENGTH)
  }

  stateAt(unit: number): BlockState {
    return stateAt(this.#part(Math.floor(unit / this.#each)), unit % this.#each)
  }

  reach(from: number, state: BlockState): number {
    const each = this.#each
    let within = from % each
    for (let index = Math.floor(from / each); index < PARTS; index++) {
      const end = reach(this.#part(index), each, within, state)
      if (end < each) return index * each + end
      within = 0
    }
    return PARTS * each
  }

  with(from: number, to: number, state: BlockState): Part {
    const each = this.#each
    for (let index = Math.floor(from / each); index * each < to; index++) {
      const start = index * each
      const part = this.#part(index)
      this.#parts[index] = partWith(part, each, Math.max(0, from - start), Math.min(each, to - start), state)
    }
    return this.#parts.every((part) => part === state) ? state : this
  }

  #part(index: number): Part {
    return this.#parts[index] ?? BlockState.MAPPED
  }
}

/**
 * Which parts of a store are mapped, in units of a physical block. It is a tree whose branches are there only where states differ:
 * what is in one state takes no memory however long it is, and the end of its run is found in a few steps.
 */
export class ProvisioningMap {
  readonly #unitLength: number
  readonly #byteLength: number
  readonly #units: number
  /** Units that the root stands for: those past the end are in the state of the last, so that they never make a difference. */
  readonly #span: number
  #root: Part

  /**
   * @param byteLength of the store
   * @param unitLength bytes
   * @param first the state of everything at first
   */
  constructor(byteLength: number, unitLength: number, first: BlockState) {
    this.#byteLength = byteLength
    this.#unitLength = unitLength
    this.#units = Math.ceil(byteLength / unitLength)
    let span = CHUNK_UNITS
    while (span < this.#units) span *= PARTS
    this.#span = span
    this.#root = first
  }

  /** Bytes of memory that it takes. */
  get residentLength(): number {
    return typeof this.#root === 'number' ? 0 : this.#root.residentLength
  }

  /** Notes a write: every unit that it touches is mapped. */
  map(offset: number, length: number): void {
    const unit = this.#unitLength
    if (length > 0)
      this.#set(Math.floor(offset / unit), Math.ceil((offset + length) / unit), BlockState.MAPPED)
  }

  /** Notes an unmap: units that lie in the range as a whole change their state, the others stay as they are. */
  unmap(offset: number, length: number, anchored: boolean): void {
    const unit = this.#unitLength
    const end = offset + length
    // The last unit may be cut short by the end of the store.
    const to = end >= this.#byteLength ? this.#units : Math.floor(end / unit)
    this.#set(Math.ceil(offset / unit), to, anchored ? BlockState.ANCHORED : BlockState.DEALLOCATED)
  }

  /** The state at `offset` and how far it reaches, at most to `end`. */
  runAt(offset: number, end: number): BlockRun {
    const unit = Math.floor(offset / this.#unitLength)
    const state = stateAt(this.#root, unit)
    const after = reach(this.#root, this.#span, unit, state)
    return { state, length: Math.min(after * this.#unitLength, end) - offset }
  }

  #set(from: number, to: number, state: BlockState): void {
    if (from >= to) return
    this.#root = partWith(this.#root, this.#span, from, to >= this.#units ? this.#span : to, state)
  }
}
