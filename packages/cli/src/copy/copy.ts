import { isZero } from './pieces.ts'
import type { Piece, Sink, Source } from './pieces.ts'

/** A copy to be made. All positions and lengths are bytes. */
export interface CopyOrder {
  /** Where in the source it begins, and before which it ends; undefined: where the source ends. */
  readonly start: number
  readonly end: number | undefined
  /** Where in the sink the source's `start` goes. */
  readonly seek: number
  readonly chunk: number
  /** Writes at the same time. */
  readonly inFlight: number
  /** Zeros are not written as data. */
  readonly sparse: boolean
  /** Fill the last block with zeros. */
  readonly pad: boolean
  readonly signal: AbortSignal
  readonly advance: (bytes: number) => void
  /** Called now and then with how far all is on stable storage, counted in the source. */
  readonly checkpoint?: (done: number) => Promise<void>
}

/** What came of it, in bytes. */
export interface CopyResult {
  readonly bytes: number
  /** Of these, zeros that were not written as data. */
  readonly zeros: number
}

/** A write that failed, and where in the source its bytes begin. */
interface Failure {
  readonly from: number
  readonly error: unknown
}

/** Bytes between two checkpoints: what is lost at the most when the machine stops. */
const CHECKPOINT_EVERY = 256 * 2 ** 20

/**
 * Copies, with several writes under way while the source is read on. However it ends, nothing is under way afterwards.
 * @throws the first error; what was copied before stays
 */
export async function copy(source: Source, sink: Sink, order: CopyOrder): Promise<CopyResult> {
  const { start, end, seek, chunk, inFlight, sparse, signal, advance, checkpoint } = order
  const underWay = new Set<Promise<void>>()
  const failures: Failure[] = []
  let [at, zeros, saved] = [start, 0, start]
  const settle = async (): Promise<void> => {
    await Promise.all(underWay)
    if (failures[0] !== undefined) throw failures[0].error
  }
  const save = async (done: number): Promise<void> => {
    if (checkpoint === undefined || done <= saved) return
    await sink.flush()
    await checkpoint(done)
    saved = done
  }
  const begin = (piece: Piece): void => {
    const from = at
    const position = seek + from - start
    const isHole = piece.bytes === undefined || (sparse && isZero(piece.bytes))
    if (isHole) zeros += piece.length
    const write = isHole ? sink.zeros(position, piece.length) : sink.write(position, piece.bytes)
    const task = write
      .then(() => advance(piece.length))
      .catch((error: unknown) => {
        failures.push({ from, error })
      })
      .finally(() => underWay.delete(task))
    underWay.add(task)
    at += piece.length
  }

  try {
    for await (const piece of source.pieces(start, end, chunk)) {
      signal.throwIfAborted()
      begin(order.pad ? padded(piece, sink.blockLength) : wholeBlocks(piece, sink))
      if (underWay.size >= inFlight) await Promise.race(underWay)
      if (failures.length > 0) break
      if (at - saved < CHECKPOINT_EVERY) continue
      await settle()
      await save(at)
    }
    await settle()
    if (source.size !== undefined && end !== undefined && at < end)
      throw new Error(`${source.name} ended at byte ${at} and not at ${end}, as it had said`)
  } catch (error) {
    await Promise.all(underWay)
    // All before the first that failed is there: worth remembering, when the sink can still make sure of it.
    await save(Math.min(at, ...failures.map(({ from }) => from))).catch(() => undefined)
    throw failures[0]?.error ?? error
  }
  await sink.finish(seek + at - start)
  return { bytes: at - start, zeros }
}

function padded(piece: Piece, blockLength: number): Piece {
  const length = Math.ceil(piece.length / blockLength) * blockLength
  if (length === piece.length || piece.bytes === undefined) return piece
  const bytes = new Uint8Array(length)
  bytes.set(piece.bytes)
  return { length, bytes }
}

function wholeBlocks(piece: Piece, { name, blockLength }: Sink): Piece {
  const rest = piece.length % blockLength
  if (rest === 0) return piece
  throw new Error(`the source ends ${rest} bytes into a block of ${name}: give --pad to fill it with zeros`)
}

/** Compares what was copied with where it went. @throws Error that names the first byte that differs */
export async function verify(
  source: Source,
  copied: Source,
  order: Pick<CopyOrder, 'start' | 'seek' | 'chunk' | 'signal' | 'advance'>,
  bytes: number,
): Promise<void> {
  const { start, seek, chunk, signal, advance } = order
  const other = copied.pieces(seek, seek + bytes, chunk)[Symbol.asyncIterator]()
  let done = 0
  try {
    for await (const piece of source.pieces(start, Math.min(start + bytes, source.size ?? Infinity), chunk)) {
      signal.throwIfAborted()
      const { value } = (await other.next()) as IteratorResult<Piece, undefined>
      const difference = firstDifference(
        dataOf(piece),
        value === undefined ? new Uint8Array(0) : dataOf(value),
      )
      if (difference !== undefined)
        throw new Error(`byte ${seek + done + difference} of ${copied.name} is not what ${source.name} has`)
      done += piece.length
      advance(piece.length)
    }
  } finally {
    await other.return?.()
  }
}

function dataOf({ length, bytes }: Piece): Uint8Array {
  return bytes ?? new Uint8Array(length)
}

/** The copy may be longer: it may end with padding. */
function firstDifference(wanted: Uint8Array, found: Uint8Array): number | undefined {
  if (Buffer.compare(wanted, found.subarray(0, wanted.length)) === 0) return undefined
  return wanted.findIndex((byte, index) => byte !== found[index])
}
