import type { FileHandle } from 'node:fs/promises'
import { checkCount } from '../disk-position.ts'
import { isAborted } from '../ended-by.ts'
import type { SignalOptions } from '../ended-by.ts'
import { AbortError } from '../errors.ts'
import { LogicalUnit } from '../logical-unit.ts'
import { SeveralCommands } from '../several-commands.ts'
import type { CopySink, CopySource, PieceOrder } from './ends.ts'
import { comparePieces, copyPieces } from './engine.ts'
import type { CopyResult } from './engine.ts'
import { FileEnd } from './file-end.ts'
import { UnitEnd } from './unit-end.ts'

/** How far a copy is, in bytes. */
export interface CopyProgress {
  readonly phase: 'copy' | 'compare'
  readonly bytes: number
  /** Undefined when nobody knows how much there is. */
  readonly total: number | undefined
}

/** What is compared, and how. */
export interface CompareOptions {
  /** Where in the source to begin. Default 0. */
  readonly start?: number | undefined
  /** How many bytes: a source that turns out to have fewer is an error. Default: all to the end of the source. */
  readonly length?: number | undefined
  /** Where in the destination the source's `start` goes. Default 0. */
  readonly position?: number | undefined
  /** Bytes of one read or write. Default 1 MiB. */
  readonly chunkLength?: number | undefined
  /** Reads, and writes, at the same time. Default 8. */
  readonly concurrency?: number | undefined
  /** A deallocated range of a unit that says which those are is taken for the zeros that it reads as. Default false. */
  readonly sparse?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Told after each piece how far it is. */
  readonly onProgress?: ((progress: CopyProgress) => void) | undefined
}

/** What is copied, and how. */
export interface CopyOptions extends Omit<CompareOptions, 'sparse'> {
  /**
   * Zeros take no space, and no time where that can be: deallocated ranges of a unit are not read, zeros become holes in a new file,
   * and on a unit WRITE SAME, with UNMAP where it may deallocate. Default false.
   */
  readonly sparse?: boolean | undefined
  /** Fill the destination's last block with zeros. Otherwise what does not end with a block is refused. Default false. */
  readonly pad?: boolean | undefined
  /** Read both again at the end, and compare. Default false. */
  readonly verify?: boolean | undefined
  /**
   * Called when all before `done`, a position in the source, is on stable storage: every 256 MiB, and before a failure is thrown.
   * A copy that is begun with `start` there, and `position` as much further on, continues this one.
   */
  readonly checkpoint?: ((done: number) => Promise<void>) | undefined
}

const CHUNK_LENGTH = 1024 * 1024
const CONCURRENCY = 8
const CHECKPOINT_EVERY = 256 * 2 ** 20

/**
 * Copies between logical units and files, with several reads and writes under way and memory for them alone. When it resolves all
 * is on stable storage; however it ends, nothing is under way.
 *
 * A file that is named by its path is made if there is none, and what it has from `position` on goes; an open one keeps what is
 * not written, and stays open.
 * @param from a unit, the path of a file, an open file, or what has the methods of a {@link CopySource}
 * @param to likewise, or a {@link CopySink}
 * @throws the first error, what was copied before stays; RangeError, before anything is written, when it would not fit or when
 *   positions and lengths are not whole blocks; Error when the source ends before its `length`, or its own size; Error that names
 *   the first byte that differs, of `verify`
 */
export async function copy(
  from: LogicalUnit | FileHandle | string | CopySource,
  to: LogicalUnit | FileHandle | string | CopySink,
  options: CopyOptions = {},
): Promise<CopyResult> {
  const { pad = false, verify = false, checkpoint, position = 0 } = options
  const source = await sourceOf(from, options)
  await using _source = ours(from, source)
  const order = orderOf(source, position, options)
  if (verify) checkReadable('verify', source)
  checkApart(from, to, order, position)
  const sink = await sinkOf(to, position, source, options)
  await using _sink = ours(to, sink)
  const { end } = order
  if (verify && !isSource(sink)) throw new TypeError(`verify: ${sink.name} can't be read`)
  checkBlocks(sink, { position, chunkLength: order.chunkLength })
  if (end !== undefined) {
    checkEnd(sink, end - order.start, pad)
    checkRoom(sink, end - order.start, position)
  }
  const copying = {
    ...order,
    position,
    pad,
    checkpoint,
    checkpointEvery: CHECKPOINT_EVERY,
    advance: follow('copy', order, options),
  }
  const phases = new SeveralCommands('copy')
  const result = await phases.run(copyPieces(source, sink, copying)).catch((error: unknown) => {
    throw phases.ended(error, !verify)
  })
  if (verify && isSource(sink)) {
    const comparing = { ...order, position, advance: follow('compare', order, options) }
    const compared = await comparePieces(source, sink, comparing, result.bytes).catch((error: unknown) => {
      throw phases.ended(error, false)
    })
    // What is missing is the padding, which is less than a block.
    if (compared + sink.blockLength <= result.bytes)
      throw new Error(
        `${source.name} has ${compared} bytes from ${order.start} on: ${result.bytes} were copied`,
      )
  }
  return result
}

/**
 * Compares what {@link copy} with the same options has copied, or has not. When it resolves, all of it was compared.
 * @throws Error that names the first byte that differs, or says that the source ended too early; RangeError as {@link copy}
 */
export async function compare(
  from: LogicalUnit | FileHandle | string | CopySource,
  to: LogicalUnit | FileHandle | string | CopySource,
  options: CompareOptions = {},
): Promise<void> {
  const { position = 0 } = options
  const source = await sourceOf(from, options)
  await using _source = ours(from, source)
  const copied = await sourceOf(to, options)
  await using _copied = ours(to, copied)
  const order = orderOf(source, position, options)
  for (const each of [source, copied]) checkReadable('compare', each)
  checkBlocks(copied, { position, chunkLength: order.chunkLength })
  const advance = follow('compare', order, options)
  const room = (copied.size ?? Infinity) - position
  const known = order.end === undefined ? undefined : order.end - order.start
  checkRoom(copied, known ?? 0, position)
  await comparePieces(source, copied, { ...order, position, advance }, known ?? room)
}

async function sourceOf(
  from: LogicalUnit | FileHandle | string | CopySource,
  { signal }: SignalOptions,
): Promise<CopySource> {
  if (from instanceof LogicalUnit) return UnitEnd.of(from, { signal })
  return typeof from === 'object' && 'pieces' in from ? from : FileEnd.toRead(from)
}

async function sinkOf(
  to: LogicalUnit | FileHandle | string | CopySink,
  position: number,
  source: CopySource,
  { signal }: SignalOptions,
): Promise<CopySink> {
  if (to instanceof LogicalUnit) return UnitEnd.of(to, { signal })
  return typeof to === 'object' && 'zeros' in to ? to : FileEnd.toWrite(to, position, { source })
}

/** An end that was opened here, and is to be closed. */
function ours(given: unknown, end: CopySource | CopySink): FileEnd | undefined {
  return typeof given === 'string' && end instanceof FileEnd ? end : undefined
}

function isSource(end: CopySink): end is CopySink & CopySource {
  return 'pieces' in end
}

/** What is read, as the options say it. @throws RangeError for what makes no sense */
function orderOf(source: CopySource, position: number, options: CompareOptions): PieceOrder {
  const { start = 0, length, chunkLength = CHUNK_LENGTH, concurrency = CONCURRENCY, sparse = false } = options
  const counts = { start, position, chunkLength, concurrency, ...(length !== undefined && { length }) }
  for (const [name, count] of Object.entries(counts)) checkCount(name, count)
  if (chunkLength < 1 || concurrency < 1)
    throw new RangeError('chunkLength and concurrency must be 1 or more')
  const end = length === undefined ? source.size : start + length
  if (end !== undefined && end > (source.size ?? Infinity))
    throw new RangeError(`${source.name} has ${String(source.size)} bytes: it does not reach to ${end}`)
  if (end !== undefined && end < start)
    throw new RangeError(`start ${start}: ${source.name} has ${end} bytes`)
  checkBlocks(source, { start, chunkLength, ...(end !== undefined && { 'the end': end }) })
  const signal = options.signal ?? new AbortController().signal
  if (isAborted(signal)) throw new AbortError('copy', 'not-sent', { cause: signal.reason })
  return { start, end, chunkLength, concurrency, sparse, signal }
}

function checkBlocks(
  { name, blockLength = 1 }: CopySource | CopySink,
  values: Readonly<Record<string, number>>,
): void {
  for (const [what, value] of Object.entries(values)) {
    if (value % blockLength === 0) continue
    throw new RangeError(
      `${what} ${value}: must be a multiple of ${blockLength}, the block length of ${name}`,
    )
  }
}

function checkEnd({ name, blockLength }: CopySink, length: number, pad: boolean): void {
  if (length % blockLength !== 0 && !pad)
    throw new RangeError(`${length} bytes end within a block of ${name}: pad it with zeros`)
}

function checkRoom({ name, size }: CopySink | CopySource, length: number, position: number): void {
  if (size !== undefined && position + length > size)
    throw new RangeError(`${name} has ${size} bytes: ${length} from byte ${position} on don't fit`)
}

function checkReadable(what: string, { name, blockLength }: CopySource): void {
  if (blockLength === undefined) throw new TypeError(`${what}: ${name} can be read only once`)
}

/** A range is not copied onto itself. */
function checkApart(
  from: unknown,
  to: unknown,
  { start, end = Infinity }: PieceOrder,
  position: number,
): void {
  if (from === to && position < end && start < position + end - start)
    throw new RangeError('source and destination are the same, and overlap')
}

function follow(
  phase: CopyProgress['phase'],
  { start, end }: PieceOrder,
  { onProgress }: CompareOptions,
): (bytes: number) => void {
  const total = end === undefined ? undefined : end - start
  let done = 0
  return (bytes) => {
    done += bytes
    onProgress?.({ phase, bytes: done, total })
  }
}
