import type { CommandOptions } from '../command-options.ts'
import type { SignalOptions } from '../ended-by.ts'
import { ShortTransferError } from '../errors.ts'
import { flush } from '../flush.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { isRefusal } from '../refusal.ts'
import { askedBefore } from '../several-commands.ts'
import type { CopyPiece, CopySink, CopySource, PieceOrder } from './ends.ts'

/** GET LBA STATUS: deallocated. */
const DEALLOCATED = 1

/** How a unit becomes an end of a copy. */
export interface UnitEndOptions extends SignalOptions {
  /** For messages. Default: `LUN` and its number. */
  readonly name?: string | undefined
}

/** A logical unit as either end of a copy. */
export class UnitEnd implements CopySource, CopySink {
  readonly name: string
  readonly size: number
  readonly blockLength: number
  readonly #unit: LogicalUnit
  /** How zeros are made: the first way that the unit does not refuse. */
  #zeroWays: readonly ZeroWay[]

  private constructor(name: string, unit: LogicalUnit, size: number, blockLength: number, unmaps: boolean) {
    this.name = name
    this.#unit = unit
    this.size = size
    this.blockLength = blockLength
    this.#zeroWays = unmaps ? [unmapZeros, writeSameZeros, writeZeros] : [writeSameZeros, writeZeros]
  }

  /**
   * Asks the unit for its size and what it can do.
   * @throws ScsiError, for example when there is no medium; AbortError
   */
  static async of(unit: LogicalUnit, options: UnitEndOptions = {}): Promise<UnitEnd> {
    const { name = `LUN ${String(unit.lun)}`, signal } = options
    const { capacity, provisioning } = await askedBefore('copy', unit.limits({ signal }))
    const { blockLength, blocks } = capacity
    return new UnitEnd(name, unit, blocks * blockLength, blockLength, provisioning?.writeSame16 === true)
  }

  async *pieces(order: PieceOrder): AsyncGenerator<CopyPiece, void, undefined> {
    const { start, chunkLength, concurrency, sparse, signal } = order
    const { blockLength } = this
    const end = order.end ?? this.size
    const tellsHoles = sparse && (await readsZeros(this.#unit, signal))
    const whole = { from: start, to: end, isHole: false }
    for await (const { from, to, isHole } of tellsHoles ? this.#runs(order, end) : [whole]) {
      if (isHole) yield* holes(to - from, chunkLength)
      else {
        const options = { chunkBlocks: chunkLength / blockLength, concurrency, signal }
        const blocks = (to - from) / blockLength
        for await (const bytes of this.#unit.readStream(from / blockLength, blocks, options))
          yield { length: bytes.length, bytes }
      }
    }
  }

  /** Writes all these bytes there: whole blocks. */
  async write(position: number, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const { blockLength } = this
    const { length } = bytes
    const [lba, blocks] = [position / blockLength, length / blockLength]
    const { transferred } = await this.#unit.write(lba, blocks, bytes, withSignal(signal))
    if (transferred < length) throw new ShortTransferError('copy', length, transferred)
  }

  async zeros(position: number, length: number, signal: AbortSignal): Promise<void> {
    const [lba, blocks] = [position / this.blockLength, length / this.blockLength]
    for (;;) {
      const [way, ...others] = this.#zeroWays
      try {
        await way?.(this.#unit, lba, blocks, this.blockLength, signal)
        return
      } catch (error) {
        if (!isRefusal(error) || others.length === 0) throw error
        this.#zeroWays = this.#zeroWays.filter((each) => each !== way)
      }
    }
  }

  flush(signal?: AbortSignal): Promise<void> {
    return flush(this.#unit, { signal })
  }

  finish(_end: number, signal: AbortSignal): Promise<void> {
    return this.flush(signal)
  }

  /** Data and holes of whole chunks in turn, so that pieces keep their length whatever the unit's grain is. */
  async *#runs(
    { start, chunkLength: chunk, signal }: PieceOrder,
    end: number,
  ): AsyncGenerator<Run, void, undefined> {
    let dataFrom = start
    for await (const hole of this.#deallocated(start, end, signal)) {
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
  async *#deallocated(
    start: number,
    end: number,
    signal: AbortSignal,
  ): AsyncGenerator<Omit<Run, 'isHole'>, void, undefined> {
    const { blockLength } = this
    let hole: Omit<Run, 'isHole'> | undefined
    for (let at = start; at < end;) {
      const { descriptors } = await this.#unit.getLbaStatus16(at / blockLength, { signal })
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

/** Whether what is deallocated reads as zeros, and GET LBA STATUS says where that is. */
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

function* holes(length: number, chunk: number): Generator<CopyPiece, void, undefined> {
  for (let left = length; left > 0; left -= chunk) yield { length: Math.min(chunk, left), bytes: undefined }
}

/** As streams do: one ABORT TASK SET where the copy has the unit to itself, not a request for each of its commands. */
function withSignal(signal: AbortSignal): CommandOptions {
  return { signal, abort: 'auto' }
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
  unit.writeSame(lba, blocks, undefined, { unmap: true, ...withSignal(signal) })

const writeSameZeros: ZeroWay = (unit, lba, blocks, _length, signal) =>
  unit.writeSame(lba, blocks, undefined, withSignal(signal))

const writeZeros: ZeroWay = (unit, lba, blocks, blockLength, signal) =>
  unit.write(lba, blocks, new Uint8Array(blocks * blockLength), withSignal(signal))
