/** Ranges of bytes as streams: what {@link Disk} opens for the streams of Node and of the Web. */
import { ChunkWriter } from './chunk-writer.ts'
import type { CommandOptions } from './command-options.ts'
import { checkPosition, placeOf } from './disk-position.ts'
import type { Disk } from './disk.ts'
import { ShortTransferError } from './errors.ts'
import { either } from './linked-signal.ts'
import type { OpenReader, OpenWriter } from './stream-faces.ts'
import type { LogicalUnit } from './logical-unit.ts'

/** How a range of bytes is streamed. */
export interface DiskStreamOptions extends Omit<CommandOptions, 'immediate'> {
  /** The first byte. Default 0. */
  readonly start?: number | bigint | undefined
  /**
   * Bytes of a chunk, and of what waits in a stream of Node. Chunks have whole blocks, at least one, and no more than the unit takes
   * at once. Default 1 MiB.
   */
  readonly highWaterMark?: number | undefined
  /** Chunks that are under way at the same time. Default 4. */
  readonly concurrency?: number | undefined
}

/** What reading takes. */
export interface DiskReadStreamOptions extends DiskStreamOptions {
  /** The last byte: inclusive, as in `fs.createReadStream()`. Default: the last of the disk. */
  readonly end?: number | bigint | undefined
}

/** What writing takes. */
export interface DiskWriteStreamOptions extends DiskStreamOptions {
  /** Every write goes to the medium. Default false. */
  readonly fua?: boolean | undefined
  /** Flush at the end, before it is finished. Default false. */
  readonly flush?: boolean | undefined
}

const CHUNK_LENGTH = 1024 * 1024
const CONCURRENCY = 4

/** Bytes of a chunk: whole blocks. @throws RangeError for a highWaterMark that is none */
export function chunkLengthOf(
  { highWaterMark = CHUNK_LENGTH }: DiskStreamOptions,
  blockLength: number,
  transferBlocks: number,
): number {
  if (!Number.isSafeInteger(highWaterMark) || highWaterMark < 1)
    throw new RangeError(`highWaterMark must be an integer from 1 on, not ${highWaterMark}`)
  return Math.max(1, Math.min(Math.floor(highWaterMark / blockLength), transferBlocks)) * blockLength
}

/**
 * Reads whole blocks ahead, and leaves out what of them is not in the range.
 * @param ahead asks how many bytes there are from a position on
 * @throws RangeError for options that make no sense
 */
export function readerOf(
  disk: Disk,
  unit: LogicalUnit,
  chunkLength: number,
  ahead: (position: number | bigint, signal: AbortSignal) => Promise<number>,
  options: DiskReadStreamOptions,
): OpenReader {
  const { start = 0, end, abort, timeout, attribute, concurrency = CONCURRENCY } = options
  checkPosition('start', start)
  checkConcurrency(concurrency)
  if (end !== undefined) checkPosition('end', end)
  if (end !== undefined && end < start)
    throw new RangeError(`end ${String(end)} is before start ${String(start)}: it is the last byte`)
  return async function* (left) {
    const signal = either(left, options.signal)
    const there = await ahead(start, signal)
    const { blockLength } = disk
    let wanted = end === undefined ? there : Math.min(there, Number(BigInt(end) - BigInt(start)) + 1)
    if (wanted === 0) return
    const { lba, within } = placeOf(start, blockLength)
    const blocks = Math.ceil((within + wanted) / blockLength)
    const chunkBlocks = Math.max(1, Math.floor(chunkLength / blockLength))
    let before = within
    for await (const chunk of unit.readStream(lba, blocks, {
      chunkBlocks,
      concurrency,
      signal,
      abort,
      timeout,
      attribute,
    })) {
      const bytes = chunk.subarray(before, before + wanted)
      before = 0
      wanted -= bytes.length
      yield bytes
    }
  }
}

/**
 * Writes chunks that end where one of `chunkLength` would, so that only the first and the last of all can begin or end within a
 * block.
 * @throws RangeError for options that make no sense
 */
export function writerOf(disk: Disk, chunkLength: number, options: DiskWriteStreamOptions): OpenWriter {
  const { start = 0, concurrency = CONCURRENCY, abort = 'auto', timeout, attribute, fua, flush } = options
  checkPosition('start', start)
  checkConcurrency(concurrency)
  const begin = BigInt(start)
  return (left, onFailure) =>
    new ChunkWriter({
      chunkLength,
      firstLength: chunkLength - Number(begin % BigInt(chunkLength)),
      blockLength: 1,
      concurrency,
      signal: either(left, options.signal),
      copies: true,
      write: async (offset, parts, length, signal) => {
        const where = { position: begin + BigInt(offset), signal, abort, timeout, attribute, fua }
        const { bytesWritten } = await disk.write(parts, where)
        if (bytesWritten < length) throw new ShortTransferError('write stream', length, bytesWritten)
      },
      ...(flush === true && { finish: (signal) => disk.flush({ signal, timeout, attribute }) }),
      onFailure,
    })
}

function checkConcurrency(concurrency: number): void {
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency must be an integer from 1 on, not ${concurrency}`)
}
