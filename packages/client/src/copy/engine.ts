import { isReused } from '../chunk-memory.ts'
import { isAborted } from '../ended-by.ts'
import { AbortError } from '../errors.ts'
import { SeveralCommands } from '../several-commands.ts'
import type { CopyPiece, CopySink, CopySource, PieceOrder } from './ends.ts'

/** A copy to be made. */
export interface CopyOrder extends PieceOrder {
  /** Where in the sink the source's `start` goes. */
  readonly position: number
  /** Fill the last block with zeros. */
  readonly pad: boolean
  /** Called with the bytes of each piece that is done. */
  readonly advance: (bytes: number) => void
  /** Called now and then with how far all is on stable storage, counted in the source. */
  readonly checkpoint?: ((done: number) => Promise<void>) | undefined
  /** Bytes between two checkpoints: what is lost at the most when the machine stops. */
  readonly checkpointEvery: number
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

/**
 * Copies, with several writes under way while the source is read on. However it ends, nothing is under way afterwards.
 * @throws the first error; what was copied before stays
 */
export async function copyPieces(source: CopySource, sink: CopySink, order: CopyOrder): Promise<CopyResult> {
  const { start, end, position: target, concurrency, sparse, signal, advance } = order
  const { checkpoint, checkpointEvery } = order
  const underWay = new Set<Promise<void>>()
  const failures: Failure[] = []
  const writes = new SeveralCommands('copy')
  let [at, zeros, saved] = [start, 0, start]
  /** Up to where the source had bytes: padding is none of its. */
  let had = start
  let isAll = false
  const resultOf = (): CopyResult => ({ bytes: at - start, zeros })
  const settle = async (): Promise<void> => {
    await Promise.all(underWay)
    if (failures[0] !== undefined) throw failures[0].error
  }
  const save = async (done: number, flush: () => Promise<void>): Promise<void> => {
    if (checkpoint === undefined || done <= saved) return
    await flush()
    await checkpoint(done)
    saved = done
  }
  const isDue = (): boolean => checkpoint !== undefined && at - saved >= checkpointEvery
  const begin = (piece: CopyPiece): void => {
    const from = at
    const position = target + from - start
    const isHole = piece.bytes === undefined || (sparse && isZero(piece.bytes))
    if (isHole) zeros += piece.length
    const write = isHole
      ? sink.zeros(position, piece.length, signal)
      : sink.write(position, kept(piece.bytes), signal)
    const task = writes
      .run(write)
      .then(() => advance(piece.length))
      .catch((error: unknown) => {
        failures.push({ from, error })
      })
      .finally(() => underWay.delete(task))
    underWay.add(task)
    at += piece.length
  }

  try {
    // It waits until it is known to be the last: only that one may end within a block.
    let odd: CopyPiece | undefined
    for await (const piece of source.pieces(order)) {
      if (isAborted(signal)) break
      had += piece.length
      if (odd !== undefined) throw new RangeError(notWhole(`${source.name} had a piece that ends`, odd, sink))
      if (piece.length % sink.blockLength !== 0) odd = piece
      else begin(piece)
      if (underWay.size >= concurrency) await Promise.race(underWay)
      if (failures.length > 0) break
      if (!isDue()) continue
      await settle()
      await save(at, () => writes.run(sink.flush(signal)))
    }
    // A source may also end because it is aborted.
    if (isAborted(signal)) throw new AbortError('copy', 'aborted', { cause: signal.reason })
    if (odd !== undefined && failures.length === 0) begin(lastPiece(odd, sink, order.pad))
    await settle()
    if (end !== undefined) checkReached(source, had, end)
    isAll = true
    await writes.run(sink.finish(target + at - start, signal))
    return resultOf()
  } catch (error) {
    await Promise.all(underWay)
    // All before the first that failed is there, but for padding: worth remembering, when the sink can still make sure of it.
    const whole = at > had ? at - sink.blockLength : at
    const done = Math.min(whole, ...failures.map(({ from }) => from))
    await save(done, () => sink.flush()).catch(() => undefined)
    throw writes.ended(failures[0]?.error ?? asAbort('copy', error, signal), isAll, resultOf)
  }
}

/** What a source that is aborted gives up with is its own; what it means is always the same. */
function asAbort(what: string, error: unknown, signal: AbortSignal): unknown {
  if (!isAborted(signal) || error instanceof AbortError) return error
  return new AbortError(what, 'aborted', { cause: signal.reason })
}

function lastPiece(piece: CopyPiece, sink: CopySink, pad: boolean): CopyPiece {
  if (!pad) throw new RangeError(`${notWhole('the source ends', piece, sink)}: pad it with zeros`)
  const length = Math.ceil(piece.length / sink.blockLength) * sink.blockLength
  if (piece.bytes === undefined) return { length, bytes: undefined }
  const bytes = new Uint8Array(length)
  bytes.set(piece.bytes)
  return { length, bytes }
}

function notWhole(what: string, { length }: CopyPiece, { name, blockLength }: CopySink): string {
  return `${what} ${length % blockLength} bytes into a block of ${name}`
}

/** Bytes that stay as they are until they are written, though the source is asked for more meanwhile. */
function kept(bytes: Uint8Array): Uint8Array {
  return isReused(bytes) ? new Uint8Array(bytes) : bytes
}

/** @throws Error when a source has ended before what was asked for, or what it had said itself */
function checkReached({ name }: CopySource, at: number, end: number): void {
  if (at < end) throw new Error(`${name} ended at byte ${at} and not at ${end}`)
}

/**
 * Compares what was copied with where it went.
 * @param bytes how many there are to be compared with: at the most, if nobody knows how many the source has
 * @returns how many the source had
 * @throws Error that names the first byte that differs, or says that the source ended too early
 */
export async function comparePieces(
  source: CopySource,
  copied: CopySource,
  order: PieceOrder & Pick<CopyOrder, 'position' | 'advance'>,
  bytes: number,
): Promise<number> {
  const { start, position, signal, advance } = order
  // Whole blocks of it, and read, whatever a unit says of them.
  const { blockLength = 1 } = copied
  const whole = Math.ceil(bytes / blockLength) * blockLength
  const there = { ...order, start: position, end: position + whole, sparse: false }
  const other = copied.pieces(there)[Symbol.asyncIterator]()
  let done = 0
  try {
    // Not up to `bytes`: the copy may end with padding, and a source that has more than it differs.
    const end = order.end ?? source.size
    for await (const piece of source.pieces({ ...order, end })) {
      if (isAborted(signal)) throw new AbortError('comparison', 'aborted', { cause: signal.reason })
      const step = await other.next()
      const found = step.done === true ? NOTHING : dataOf(step.value)
      const difference = firstDifference(dataOf(piece), found)
      if (difference !== undefined) {
        const at = position + done + difference
        throw new Error(`byte ${at} of ${copied.name} is not what ${source.name} has`)
      }
      done += piece.length
      advance(piece.length)
    }
    if (isAborted(signal)) throw new AbortError('comparison', 'aborted', { cause: signal.reason })
    // Nothing that differs is no proof of what was not there to be compared.
    if (end !== undefined) checkReached(source, start + done, end)
    return done
  } catch (error) {
    throw asAbort('comparison', error, signal)
  } finally {
    await other.return?.()
  }
}

const NOTHING: Uint8Array = new Uint8Array(0)

function dataOf({ length, bytes }: CopyPiece): Uint8Array {
  return bytes ?? new Uint8Array(length)
}

function firstDifference(wanted: Uint8Array, found: Uint8Array): number | undefined {
  if (Buffer.compare(wanted, found.subarray(0, wanted.length)) === 0) return undefined
  return wanted.findIndex((byte, index) => byte !== found[index])
}

/** Whether bytes are all zero: the native comparison of a buffer with itself, moved by one. */
export function isZero(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  return bytes[0] === 0 && Buffer.compare(bytes.subarray(1), bytes.subarray(0, -1)) === 0
}
