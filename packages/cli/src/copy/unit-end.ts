import type { LogicalUnit, Session } from '@iscsi/client'
import { isRefusal } from '../refusal.ts'
import type { Piece, Sink, Source } from './pieces.ts'

/** How a unit is read and written. */
export interface UnitEndOptions {
  readonly signal: AbortSignal
  /** Reads at the same time. */
  readonly inFlight: number
  /** Ask the unit which blocks are deallocated, and don't read those. */
  readonly sparse: boolean
}

/** GET LBA STATUS: deallocated. */
const DEALLOCATED = 1

/** A logical unit as either end of a copy. */
export class UnitEnd implements Source, Sink {
  readonly name: string
  readonly size: number
  readonly blockLength: number
  readonly #unit: Session
  readonly #options: UnitEndOptions
  /** How zeros are made: the first way that the unit does not refuse. */
  #zeroWays: readonly ZeroWay[]
  readonly #tellsHoles: boolean

  private constructor(
    name: string,
    unit: Session,
    size: number,
    blockLength: number,
    traits: UnitTraits,
    options: UnitEndOptions,
  ) {
    this.name = name
    this.#unit = unit
    this.size = size
    this.blockLength = blockLength
    this.#zeroWays = traits.unmaps ? [unmapZeros, writeSameZeros, writeZeros] : [writeSameZeros, writeZeros]
    this.#tellsHoles = options.sparse && traits.tellsHoles
    this.#options = options
  }

  static async of(name: string, unit: Session, options: UnitEndOptions): Promise<UnitEnd> {
    const { capacity, provisioning } = await unit.limits()
    const { blockLength, blocks } = capacity
    const traits = {
      unmaps: provisioning?.writeSame16 === true,
      tellsHoles: await readsZeros(unit, options.signal),
    }
    return new UnitEnd(name, unit, blocks * blockLength, blockLength, traits, options)
  }

  async *pieces(
    start: number,
    limit: number | undefined,
    chunk: number,
  ): AsyncGenerator<Piece, void, undefined> {
    const end = limit ?? this.size
    const { blockLength } = this
    const { signal, inFlight } = this.#options
    const whole = { from: start, to: end, isHole: false }
    for await (const { from, to, isHole } of this.#tellsHoles ? this.#runs(start, end, chunk) : [whole]) {
      if (isHole) yield* holes(to - from, chunk)
      else {
        const options = { chunkBlocks: chunk / blockLength, concurrency: inFlight, signal }
        const blocks = (to - from) / blockLength
        for await (const bytes of this.#unit.readStream(from / blockLength, blocks, options))
          yield { length: bytes.length, bytes }
      }
    }
  }

  async write(position: number, bytes: Uint8Array): Promise<void> {
    const { blockLength } = this
    await this.#unit.write(position / blockLength, bytes.length / blockLength, bytes, {
      signal: this.#options.signal,
    })
  }

  async zeros(position: number, length: number): Promise<void> {
    const [lba, blocks] = [position / this.blockLength, length / this.blockLength]
    for (;;) {
      const [way, ...others] = this.#zeroWays
      try {
        await way?.(this.#unit, lba, blocks, this.blockLength, this.#options.signal)
        return
      } catch (error) {
        if (!isRefusal(error) || others.length === 0) throw error
        this.#zeroWays = this.#zeroWays.filter((each) => each !== way)
      }
    }
  }

  /** A unit without a cache to synchronize has nothing to do. */
  async flush(): Promise<void> {
    try {
      await this.#unit.synchronizeCache()
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }

  finish(): Promise<void> {
    return this.flush()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#unit.close()
  }

  /** Data and holes of whole chunks in turn, so that pieces keep their length whatever the unit's grain is. */
  async *#runs(start: number, end: number, chunk: number): AsyncGenerator<Run, void, undefined> {
    let dataFrom = start
    for await (const hole of this.#deallocated(start, end)) {
      const from = start + Math.ceil((hole.from - start) / chunk) * chunk
      const to = hole.to >= end ? end : start + Math.floor((hole.to - start) / chunk) * chunk
      if (to <= from) continue
      if (from > dataFrom) yield { from: dataFrom, to: from, isHole: false }
      yield { from, to, isHole: true }
      dataFrom = to
    }
    if (dataFrom < end) yield { from: dataFrom, to: end, isHole: false }
  }

  /** Where blocks are deallocated, neighbours joined. A device that stops telling ends the list. */
  async *#deallocated(start: number, end: number): AsyncGenerator<Omit<Run, 'isHole'>, void, undefined> {
    const { blockLength } = this
    let hole: Omit<Run, 'isHole'> | undefined
    for (let at = start; at < end;) {
      const { descriptors } = await this.#unit.getLbaStatus16(at / blockLength, {
        signal: this.#options.signal,
      })
      const before = at
      for (const { lba = 0n, blocks = 0, provisioningStatus } of descriptors) {
        const [from, to] = [Number(lba) * blockLength, (Number(lba) + blocks) * blockLength]
        if (from > at || to <= at) break
        if (provisioningStatus === DEALLOCATED) hole = { from: hole?.from ?? at, to }
        else if (hole !== undefined) {
          yield hole
          hole = undefined
        }
        at = to
      }
      if (at === before) break
    }
    if (hole !== undefined) yield hole
  }
}

/** Bytes from `from` to before `to`. */
interface Run {
  readonly from: number
  readonly to: number
  readonly isHole: boolean
}

interface UnitTraits {
  /** WRITE SAME (16) may deallocate. */
  readonly unmaps: boolean
  /** What is deallocated reads as zeros, and GET LBA STATUS says where that is. */
  readonly tellsHoles: boolean
}

async function readsZeros(unit: LogicalUnit, signal: AbortSignal): Promise<boolean> {
  try {
    const { provisioningManagement, provisioningReadsZeros } = await unit.readCapacity16({ signal })
    if (provisioningManagement !== true || provisioningReadsZeros !== true) return false
    await unit.getLbaStatus16(0, { signal })
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

function* holes(length: number, chunk: number): Generator<Piece, void, undefined> {
  for (let left = length; left > 0; left -= chunk) yield { length: Math.min(chunk, left), bytes: undefined }
}

type ZeroWay = (
  unit: LogicalUnit,
  lba: number,
  blocks: number,
  blockLength: number,
  signal: AbortSignal,
) => Promise<unknown>

/** WRITE SAME with UNMAP deallocates only where that reads as the zeros that it brings (SBC-4). */
const unmapZeros: ZeroWay = (unit, lba, blocks, _length, signal) =>
  unit.writeSame(lba, blocks, undefined, { unmap: true, signal })

const writeSameZeros: ZeroWay = (unit, lba, blocks, _length, signal) =>
  unit.writeSame(lba, blocks, undefined, { signal })

const writeZeros: ZeroWay = (unit, lba, blocks, blockLength, signal) =>
  unit.write(lba, blocks, new Uint8Array(blocks * blockLength), { signal })
