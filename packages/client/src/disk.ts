import type { Readable, Writable } from 'node:stream'
import { lengthOf } from '@iscsi/protocol'
import { rawMode } from '@iscsi/scsi'
import { checkBuffers, listOf, sliceOf } from './buffers.ts'
import type { Buffers } from './buffers.ts'
import type { CommandOptions } from './command-options.ts'
import { checkCount, checkPosition, placeOf } from './disk-position.ts'
import type { Place } from './disk-position.ts'
import { chunkLengthOf, readerOf, writerOf } from './disk-streams.ts'
import type { DiskReadStreamOptions, DiskStreamOptions, DiskWriteStreamOptions } from './disk-streams.ts'
import type { SignalOptions } from './ended-by.ts'
import { ShortTransferError } from './errors.ts'
import { flush } from './flush.ts'
import type { LogicalUnit } from './logical-unit.ts'
import type { PartialWrites, Span } from './partial-writes.ts'
import { isRefusal } from './refusal.ts'
import { askedBefore, beforeAll } from './several-commands.ts'
import { nodeReadable, nodeWritable, webReadable, webWritable } from './stream-faces.ts'
import type { OpenReader } from './stream-faces.ts'
import type { UnitLimits } from './unit-limits.ts'

/** What every call of a {@link Disk} takes. */
export type DiskOptions = Omit<CommandOptions, 'immediate'>

/** Where bytes are read or written, and how. */
export interface DiskTransferOptions extends DiskOptions {
  /** Where on the disk, in bytes: anywhere, not only where a block begins. */
  readonly position: number | bigint
  /** Where in the buffers to begin. Default 0. */
  readonly offset?: number | undefined
  /** How many bytes. Default: all in the buffers from `offset` on. */
  readonly length?: number | undefined
  /** Force unit access: from or to the medium. */
  readonly fua?: boolean | undefined
  /** Disable page out: the bytes will not be needed soon. */
  readonly dpo?: boolean | undefined
}

/** What a read brought. */
export interface DiskReadResult<B extends Buffers> {
  /** Less than was asked for where the disk ends. */
  readonly bytesRead: number
  /** What was given. */
  readonly buffer: B
}

/** What a write took. */
export interface DiskWriteResult<B extends Buffers> {
  readonly bytesWritten: number
  /** What was given. */
  readonly buffer: B
}

/** What a read or write is about, its arguments checked. */
interface Transfer extends Place {
  readonly list: readonly Uint8Array[]
  readonly length: number
  /** Bytes from the position to the end of the disk. */
  readonly ahead: number
}

const NO_BYTES: Uint8Array = new Uint8Array(0)
const ALL_PAGES = 0x3f

/**
 * A logical unit as a row of bytes, in the manner of Node's `FileHandle`. Positions are bytes, numbers or bigints, and need not be
 * where a block begins. `LogicalUnit.disk()` makes it; there is nothing to close.
 *
 * Bytes go straight from and to the caller's memory, which is lent until the promise settles. Where a write begins or ends within
 * a block, that block is read first and written back whole; the writes of one session don't undo each other in doing so. What other
 * initiators write there meanwhile, or `session.write16()`, is not known here.
 *
 * Errors are those of the commands that are sent; their messages name the command.
 */
export class Disk {
  /** Whether the device said that it is write protected (SPC-5, WP of MODE SENSE) when the disk was opened. */
  readonly readOnly: boolean
  readonly #unit: LogicalUnit
  readonly #writes: PartialWrites
  /** What the unit has told of itself: something else after a unit attention. */
  #known: UnitLimits

  private constructor(unit: LogicalUnit, writes: PartialWrites, known: UnitLimits, readOnly: boolean) {
    this.#unit = unit
    this.#writes = writes
    this.#known = known
    this.readOnly = readOnly
  }

  /** @internal made by LogicalUnit.disk() */
  static async open(unit: LogicalUnit, writes: PartialWrites, { signal }: SignalOptions): Promise<Disk> {
    const known = await ask(unit, signal)
    return new Disk(unit, writes, known, await isWriteProtected(unit, signal))
  }

  /** Bytes; beyond 2⁵³ not exact. When the device says that its capacity has changed, the next call asks for it. */
  get size(): number {
    return this.blocks * this.blockLength
  }

  /** Length of a logical block in bytes. */
  get blockLength(): number {
    return this.#known.capacity.blockLength
  }

  /** Number of logical blocks. */
  get blocks(): number {
    return this.#known.capacity.blocks
  }

  /**
   * Reads bytes. As with a file, `bytesRead` is less than was asked for where the disk ends, and 0 beyond that.
   * @param buffer one Uint8Array, or several that need not be adjacent
   * @throws RangeError for a position, an offset or a length that is none; TypeError for what is no buffer
   */
  async read<B extends Buffers>(buffer: B, options: DiskTransferOptions): Promise<DiskReadResult<B>> {
    const { lba, within, list, length, ahead } = await this.#transfer(buffer, options)
    const wanted = Math.min(length, ahead)
    if (wanted === 0) return { bytesRead: 0, buffer }
    const { blocks, after } = this.#blocksOf(within, wanted)
    // One command for all: what surrounds the bytes in their first and last block goes to memory that nobody looks at.
    const whole = [new Uint8Array(within), ...sliceOf(list, 0, wanted), new Uint8Array(after)]
    const { transferred } = await this.#unit.read(lba, blocks, whole, commandOptions(options))
    return { bytesRead: clamp(transferred - within, wanted), buffer }
  }

  /**
   * Writes bytes.
   * @param buffer one Uint8Array, or several that need not be adjacent
   * @throws RangeError when they don't fit before the end of the disk: nothing is sent then; else as {@link read}. The `outcome` of
   *   an error is that of the bytes: `not-sent` as long as only the blocks around them were read
   */
  async write<B extends Buffers>(buffer: B, options: DiskTransferOptions): Promise<DiskWriteResult<B>> {
    const { lba, within, list, length, ahead } = await this.#transfer(buffer, options)
    if (length > ahead) throw this.#beyond(length, options.position)
    if (length === 0) return { bytesWritten: 0, buffer }
    const { blocks, after } = this.#blocksOf(within, length)
    const span = { first: lba, last: lba + blocks - 1, keepsOfFirst: within > 0, keepsOfLast: after > 0 }
    return this.#writes.run(span, options.signal, async () => {
      const [first, last] = await this.#kept(span, options).catch((error: unknown) => {
        throw beforeAll('write', error)
      })
      const whole = [first.subarray(0, within), ...list, last.subarray(last.length - after)]
      const { transferred } = await this.#unit.write(lba, blocks, whole, commandOptions(options))
      return { bytesWritten: clamp(transferred - within, length), buffer }
    })
  }

  /** Resolves when what was written is on the medium. A device without a cache that could be flushed has nothing to do. */
  flush(options: DiskOptions = {}): Promise<void> {
    return flush(this.#unit, options)
  }

  /**
   * Tells the device that nobody needs any more what these bytes hold (UNMAP), as `blkdiscard` does. Their space may be free then,
   * and what they read as is the device's to say: zeros if `readCapacity16()` has `provisioningReadsZeros`. That is for whole
   * blocks: those of which only a part is in the range keep all they hold.
   * @param length bytes. Default: all to the end
   * @throws RangeError when the range reaches beyond the end of the disk; ScsiError of a device that does not do this
   */
  async trim(position: number | bigint, length?: number, options: DiskOptions = {}): Promise<void> {
    if (length !== undefined) checkCount('length', length)
    const { lba, within, ahead } = await this.#find(position, options.signal)
    const bytes = length ?? ahead
    if (bytes > ahead) throw this.#beyond(bytes, position)
    const first = within === 0 ? lba : lba + 1
    const blocks = lba + Math.floor((within + bytes) / this.blockLength) - first
    if (blocks <= 0) return
    const span = { first, last: first + blocks - 1, keepsOfFirst: false, keepsOfLast: false }
    await this.#writes.run(span, options.signal, () => this.#unit.unmap([{ lba: first, blocks }], options))
  }

  /** A range of bytes as a stream of Node, read ahead and in order, like `fs.createReadStream()`. */
  createReadStream(options: DiskReadStreamOptions = {}): Readable {
    const { signal } = options
    return nodeReadable(this.#reader(options), { highWaterMark: this.#chunkLength(options), signal })
  }

  /** A stream of Node that writes from `start` on, like `fs.createWriteStream()`; a RangeError where the disk ends. */
  createWriteStream(options: DiskWriteStreamOptions = {}): Writable {
    const { signal } = options
    const highWaterMark = this.#chunkLength(options)
    return nodeWritable(writerOf(this, highWaterMark, options), { highWaterMark, signal })
  }

  /** A range of bytes as a Web Stream: a byte stream, whose reader may bring its own memory. */
  readable(options: DiskReadStreamOptions = {}): ReadableStream<Uint8Array> {
    return webReadable(this.#reader(options))
  }

  /** A Web Stream that writes from `start` on, as {@link createWriteStream}. */
  writable(options: DiskWriteStreamOptions = {}): WritableStream<Uint8Array> {
    return webWritable(writerOf(this, this.#chunkLength(options), options))
  }

  // Inside

  /** Where a position is, on the disk as it is now. */
  async #find(
    position: number | bigint,
    signal: AbortSignal | undefined,
  ): Promise<Place & Pick<Transfer, 'ahead'>> {
    checkPosition('position', position)
    if (this.#unit.knownLimits !== this.#known) this.#known = await ask(this.#unit, signal)
    const { lba, within } = placeOf(position, this.blockLength)
    return { lba, within, ahead: Math.max(0, (this.blocks - lba) * this.blockLength - within) }
  }

  async #transfer(buffer: Buffers, options: DiskTransferOptions): Promise<Transfer> {
    const { position, offset = 0, signal } = options
    const all = listOf(buffer)
    checkBuffers(all)
    checkCount('offset', offset)
    const most = lengthOf(all)
    const { length = Math.max(0, most - offset) } = options
    checkCount('length', length)
    if (offset + length > most)
      throw new RangeError(`buffers of ${most} bytes don't have ${length} bytes from ${offset} on`)
    return { ...(await this.#find(position, signal)), list: sliceOf(all, offset, length), length }
  }

  /** How many blocks hold `length` bytes that begin `within` the first, and how many bytes come after them in the last. */
  #blocksOf(within: number, length: number): { readonly blocks: number; readonly after: number } {
    const blocks = Math.ceil((within + length) / this.blockLength)
    return { blocks, after: blocks * this.blockLength - within - length }
  }

  /** The first and the last block of a write, if it keeps some of their bytes. */
  async #kept(
    { first, last, keepsOfFirst, keepsOfLast }: Span,
    options: DiskOptions,
  ): Promise<readonly [Uint8Array, Uint8Array]> {
    const isOne = first === last
    const nothing = Promise.resolve(NO_BYTES)
    const reads = [
      keepsOfFirst || (isOne && keepsOfLast) ? this.#block(first, options) : nothing,
      keepsOfLast && !isOne ? this.#block(last, options) : nothing,
    ] as const
    // One that failed is told of when the other is over, too.
    await Promise.allSettled(reads)
    const [head, tail] = await Promise.all(reads)
    return [head, isOne ? head : tail]
  }

  async #block(lba: number, { signal, abort, timeout, attribute }: DiskOptions): Promise<Uint8Array> {
    const options = { signal, abort, timeout, attribute }
    const { data, transferred } = await this.#unit.read(lba, 1, undefined, options)
    if (transferred === this.blockLength) return data
    throw new ShortTransferError('disk', this.blockLength, transferred)
  }

  #beyond(length: number, position: number | bigint): RangeError {
    return new RangeError(
      `${length} bytes from ${String(position)} on don't fit: the disk has ${this.size} bytes`,
    )
  }

  #chunkLength(options: DiskStreamOptions): number {
    return chunkLengthOf(options, this.blockLength, this.#known.transferBlocks)
  }

  #reader(options: DiskReadStreamOptions): OpenReader {
    const ahead = async (position: number | bigint, signal: AbortSignal): Promise<number> =>
      (await this.#find(position, signal)).ahead
    return readerOf(this, this.#unit, this.#chunkLength(options), ahead, options)
  }
}

function ask(unit: LogicalUnit, signal: AbortSignal | undefined): Promise<UnitLimits> {
  return askedBefore('disk', unit.limits({ signal }))
}

/** A device that has no mode pages does not say that it is. */
async function isWriteProtected(unit: LogicalUnit, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await unit.modeSense6(rawMode(ALL_PAGES), { dbd: true, signal })).writeProtected === true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

function commandOptions(
  options: DiskTransferOptions,
): Omit<DiskTransferOptions, 'position' | 'offset' | 'length'> {
  const { signal, abort, timeout, attribute, fua, dpo } = options
  return { signal, abort, timeout, attribute, fua, dpo }
}

function clamp(count: number, most: number): number {
  return Math.min(most, Math.max(0, count))
}
