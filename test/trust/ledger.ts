/**
 * What each block of a unit may hold, by what was written to it, flushed and lost: the model that reads are checked by. A block
 * says which one it is, which write it comes from, and has a checksum over both and over what lies between.
 */
import { crc32 } from 'node:zlib'

export const BLOCK = 512
const CRC_AT = BLOCK - 4
/** The sequence of a block that was never written: it is all zeros. */
const BLANK = 0

interface State {
  /** Writes of which one is what a read finds now. */
  readable: readonly number[]
  /** Writes of which one is what is there after the target has lost its memory. */
  stable: readonly number[]
}

/** A range of blocks that one write covers. */
export interface Extent {
  readonly lba: number
  readonly blocks: number
}

/**
 * What became of a write. `stable`: acknowledged, and on the medium before it was. `done`: acknowledged. `unknown`: it may have
 * been carried out, for each block on its own. `never`: it was not, and never will be.
 */
export type Fate = 'stable' | 'done' | 'unknown' | 'never'

/**
 * The journal of one unit. A block is in the hands of one writer at a time, who settles a write before he begins the next thing
 * with it; different blocks have different writers.
 */
export class Ledger {
  readonly #states: State[]
  #sequence = BLANK

  constructor(blocks: number) {
    this.#states = Array.from({ length: blocks }, () => ({ readable: [BLANK], stable: [BLANK] }))
  }

  get blocks(): number {
    return this.#states.length
  }

  /** Begins a write and fills its data. @returns its sequence */
  begin({ lba, blocks }: Extent, data: Uint8Array): number {
    const sequence = ++this.#sequence
    for (let at = 0; at < blocks; at++) stamp(data.subarray(at * BLOCK, (at + 1) * BLOCK), lba + at, sequence)
    for (const state of this.#within({ lba, blocks })) {
      // Whatever happens while it is under way, it may have happened to this block already.
      state.readable = [...state.readable, sequence]
      state.stable = [...state.stable, sequence]
    }
    return sequence
  }

  /** Ends a write. */
  settle(extent: Extent, sequence: number, fate: Fate): void {
    for (const state of this.#within(extent)) {
      if (fate === 'never') {
        state.readable = state.readable.filter((each) => each !== sequence)
        state.stable = state.stable.filter((each) => each !== sequence)
      } else if (fate !== 'unknown') {
        state.readable = [sequence]
        if (fate === 'stable') state.stable = [sequence]
      }
    }
  }

  /** These blocks are on the medium: what was to be read when that was ordered, for nobody has written there since. */
  flushed(extent: Extent): void {
    for (const state of this.#within(extent)) state.stable = state.readable
  }

  /** The target has lost its memory: what is found now is what was on the medium, or may have been. */
  lose(): void {
    for (const state of this.#states)
      state.readable = [...new Set([...state.stable, ...state.readable])].sort((one, other) => one - other)
  }

  /**
   * Checks what was read, and remembers it: it is there now.
   * @throws Error for a byte that nobody wrote there, or that should be gone
   */
  check({ lba, blocks }: Extent, data: Uint8Array): void {
    const view = new DataView(data.buffer, data.byteOffset, data.length)
    for (let at = 0; at < blocks; at++) {
      const state = this.#states[lba + at]
      const found = sequenceOf(view, at * BLOCK, lba + at)
      if (state?.readable.includes(found) !== true)
        throw new Error(`block ${lba + at} has write ${found}, not one of ${state?.readable.join(', ')}`)
      if (state.readable.length > 1) state.readable = [found]
    }
  }

  #within({ lba, blocks }: Extent): State[] {
    return this.#states.slice(lba, lba + blocks)
  }
}

function stamp(block: Uint8Array, lba: number, sequence: number): void {
  const view = new DataView(block.buffer, block.byteOffset, block.length)
  view.setUint32(0, lba)
  view.setUint32(4, sequence)
  for (let at = 8; at < CRC_AT; at += 8) block.copyWithin(at, 0, Math.min(8, CRC_AT - at))
  view.setUint32(CRC_AT, crc32(block.subarray(0, CRC_AT)))
}

/** Which write a block comes from. @throws Error when it is not whole, or another block's */
function sequenceOf(view: DataView, offset: number, lba: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, BLOCK)
  const sum = view.getUint32(offset + CRC_AT)
  const sequence = view.getUint32(offset + 4)
  if (sequence === BLANK && sum === 0 && bytes.every((byte) => byte === 0)) return BLANK
  if (crc32(bytes.subarray(0, CRC_AT)) !== sum) throw new Error(`block ${lba} is not whole`)
  const holder = view.getUint32(offset)
  if (holder !== lba) throw new Error(`block ${lba} has what belongs to block ${holder}`)
  return sequence
}
