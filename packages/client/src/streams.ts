import { ChunkMemory } from './chunk-memory.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { ShortTransferError } from './errors.ts'
import type { CommandOptions } from './command-options.ts'
import { linked } from './linked-signal.ts'
import type { LogicalUnit } from './logical-unit.ts'
import { askedBefore } from './several-commands.ts'
import { leaveUnread, until } from './stream-source.ts'
import type { StreamSource } from './stream-source.ts'

/** How a range is read in chunks. */
export interface ReadStreamOptions extends Omit<CommandOptions, 'immediate'> {
  /**
   * Blocks of a chunk, the last of which may be shorter. Default: as many as make 1 MiB. What is more than the unit takes at once
   * is read by several commands, one after the other.
   */
  readonly chunkBlocks?: number | undefined
  /** Chunks that are read at the same time, ahead of the consumer. Default 4. */
  readonly concurrency?: number | undefined
  /**
   * Reuses the memory of a chunk as soon as the next one is asked for: then no chunk but the last must be kept. It is for a
   * `for await` that is done with a chunk when it goes on, and for what writes streams here, which knows such chunks and copies them.
   * Not for other streams of Node (`pipeline` to a file or a transform, `Readable.from`, `Writable.fromWeb`), which ask for chunks
   * ahead while they hold some: those would be overwritten, and nobody would notice. Default false.
   */
  readonly reuse?: boolean | undefined
}

/** How a range is written in chunks. */
export interface WriteStreamOptions extends Omit<CommandOptions, 'immediate'> {
  /**
   * Blocks of a chunk; what the source yields is cut and joined to that. Default: as many as make 1 MiB. What is more than the unit
   * takes at once is written by several commands, one after the other.
   */
  readonly chunkBlocks?: number | undefined
  /** Chunks that are written at the same time. Default 4. */
  readonly concurrency?: number | undefined
  readonly fua?: boolean | undefined
}

const CHUNK_LENGTH = 1024 * 1024
const CONCURRENCY = 4

interface Plan {
  readonly blockLength: number
  readonly chunkBlocks: number
  readonly concurrency: number
  /** Whether the unit takes a chunk by one command: a longer one is split, so that chunks have the length that was asked for. */
  readonly fits: boolean
}

/** The sizes that a stream works with; asks the unit what it takes at once if nobody did before. */
async function plan(
  what: string,
  unit: LogicalUnit,
  options: ReadStreamOptions | WriteStreamOptions,
): Promise<Plan> {
  const { capacity, transferBlocks } = await askedBefore(what, unit.limits(options))
  const { blockLength } = capacity
  const { chunkBlocks = Math.max(1, Math.floor(CHUNK_LENGTH / blockLength)), concurrency = CONCURRENCY } =
    options
  for (const [name, value] of Object.entries({ chunkBlocks, concurrency })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be an integer from 1 on, not ${value}`)
  }
  return { blockLength, chunkBlocks, concurrency, fits: chunkBlocks <= transferBlocks }
}

/**
 * Reads a range as chunks in order. Beside the chunk that the consumer has, up to `concurrency` are under way or wait for it, so
 * memory is bounded and a slow consumer slows the reading. However the loop is left, nothing is under way afterwards.
 */
export async function* readStream(
  unit: LogicalUnit,
  lba: number,
  blocks: number,
  options: ReadStreamOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!Number.isSafeInteger(lba) || lba < 0)
    throw new RangeError(`lba must be an integer from 0 on, not ${lba}`)
  if (!Number.isSafeInteger(blocks) || blocks < 0)
    throw new RangeError(`blocks must be an integer from 0 on, not ${blocks}`)
  const { blockLength, chunkBlocks, concurrency, fits } = await plan('read stream', unit, options)
  const { controller, unlink } = linked(options.signal)
  const { abort = 'auto', timeout, attribute, reuse = false } = options
  const chunkLength = chunkBlocks * blockLength
  const memory = new ChunkMemory(chunkLength, reuse)
  const ahead: Promise<Uint8Array>[] = []
  const end = lba + blocks
  let next = lba

  const readAhead = (): void => {
    const from = next
    const count = Math.min(chunkBlocks, end - from)
    next += count
    const whole = memory.take()
    const buffer = count === chunkBlocks ? whole : whole.subarray(0, count * blockLength)
    const how = { signal: controller.signal, abort, timeout, attribute }
    const reading = fits ? unit.read16(from, count, buffer, how) : unit.read(from, count, buffer, how)
    const chunk = reading.then(({ transferred }) => {
      if (transferred < buffer.length) throw new ShortTransferError('read stream', buffer.length, transferred)
      return buffer
    })
    // A failure is met when its turn comes; until then it is not unhandled.
    chunk.catch(() => undefined)
    ahead.push(chunk)
  }

  try {
    while (next < end && ahead.length < concurrency) readAhead()
    for (let waiting = ahead.shift(); waiting !== undefined; waiting = ahead.shift()) {
      const chunk = await waiting
      // Before the consumer has its chunk, so that as many are always under way.
      if (next < end) readAhead()
      yield chunk
      // The last one stays the consumer's, who may look at it after the loop: the next stream must not write there.
      if (ahead.length > 0) memory.giveBack(chunk)
    }
  } finally {
    unlink()
    controller.abort()
    await forgotten(ahead)
    memory.giveUp()
  }
}

/** Empties the list when all in it have settled: who keeps a generator that has ended keeps all its variables with it. */
async function forgotten(chunks: Promise<Uint8Array>[]): Promise<void> {
  await Promise.allSettled(chunks)
  chunks.length = 0
}

/**
 * Writes what a source yields, cut and joined to chunks, several at a time. The source is asked for more only when there is
 * room, and is ended when writing fails, also before it was asked for anything: a stream of Node is destroyed, an iterator told by
 * `return()`. As with streams of Node, what it yields is lent until it is written, and more is asked for
 * before: a source that fills the same memory again must yield copies. (Chunks of a stream with `reuse` are known, and copied.)
 * @returns the number of bytes written
 * @throws RangeError when the source does not end on a block's end, the whole chunks before that are written; else what ended it
 *   first, whose `outcome` is that of all writes
 */
export async function writeStream(
  unit: LogicalUnit,
  lba: number,
  source: StreamSource,
  options: WriteStreamOptions = {},
): Promise<number> {
  const writer = await blockWriter(unit, lba, options, false).catch(async (error: unknown) => {
    await leaveUnread(source)
    throw error
  })
  try {
    for await (const piece of until(writer.signal, source)) await writer.push(piece)
    return await writer.end()
  } catch (error) {
    throw await writer.abort(error)
  }
}

/**
 * What writes blocks from `lba` on, as they come.
 * @param copies whether what comes is copied
 * @param onFailure hears of what ends it, though nobody is writing
 */
export async function blockWriter(
  unit: LogicalUnit,
  lba: number,
  options: WriteStreamOptions,
  copies: boolean,
  onFailure?: (error: unknown) => void,
): Promise<ChunkWriter> {
  if (!Number.isSafeInteger(lba) || lba < 0)
    throw new RangeError(`lba must be an integer from 0 on, not ${lba}`)
  const { blockLength, chunkBlocks, concurrency, fits } = await plan('write stream', unit, options)
  const { abort = 'auto', timeout, attribute, fua, signal } = options
  return new ChunkWriter({
    chunkLength: chunkBlocks * blockLength,
    blockLength,
    concurrency,
    signal,
    copies,
    write: async (offset, parts, length, ended) => {
      const blocks = length / blockLength
      const how = { signal: ended, abort, timeout, attribute, fua }
      const at = lba + offset / blockLength
      const writing = fits ? unit.write16(at, blocks, parts, how) : unit.write(at, blocks, parts, how)
      const { transferred } = await writing
      if (transferred < length) throw new ShortTransferError('write stream', length, transferred)
    },
    onFailure,
  })
}
