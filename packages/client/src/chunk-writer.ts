import PQueue from 'p-queue'
import { checkBuffers } from './buffers.ts'
import { isReused } from './chunk-memory.ts'
import { Cutter } from './chunks.ts'
import type { Chunk } from './chunks.ts'
import { isAborted } from './ended-by.ts'
import { AbortError } from './errors.ts'
import { linked } from './linked-signal.ts'
import { SeveralCommands } from './several-commands.ts'

/** How bytes that come in a row are written. */
export interface ChunkWriterOptions {
  /** Bytes of one write; the last may be shorter. */
  readonly chunkLength: number
  /** Bytes of the first write. Default: as the others. */
  readonly firstLength?: number | undefined
  /** What all comes to must be a multiple of it; 1 when that does not matter. */
  readonly blockLength: number
  /** Writes at the same time. */
  readonly concurrency: number
  readonly signal: AbortSignal | undefined
  /**
   * Whether what comes is copied, into memory that is used again: then it is its owner's as soon as `push()` resolves. Else it is
   * lent until it is written, but for chunks of a stream that uses their memory again: those are copied in any case.
   */
  readonly copies: boolean
  /** Writes bytes that begin `offset` bytes after the first of all. It ends with the signal. */
  readonly write: (
    offset: number,
    parts: readonly Uint8Array[],
    length: number,
    signal: AbortSignal,
  ) => Promise<unknown>
  /** What is done at the end of all, when everything is written. */
  readonly finish?: ((signal: AbortSignal) => Promise<void>) | undefined
  /** Hears of the failure that ends it, as soon as nothing is under way any more. */
  readonly onFailure?: ((error: unknown) => void) | undefined
}

/**
 * Writes bytes as they come, cut and joined to chunks, several at a time. Every stream of writes is one of these: what the source
 * is, and how it is slowed, is the stream's own.
 */
export class ChunkWriter {
  readonly #options: ChunkWriterOptions
  readonly #queue: PQueue
  readonly #cutter: Cutter
  readonly #controller: AbortController
  readonly #unlink: () => void
  /** Memory of chunks that are written. */
  readonly #spare: Uint8Array[] = []
  readonly #writes = new SeveralCommands('write stream')
  #failure: { readonly error: unknown } | undefined
  /** What all who ask are told, when nothing is under way any more. */
  #ending: Promise<unknown> | undefined
  /** Bytes that were handed on to be written, and whether those are all. */
  #handedOn = 0
  #isAll = false

  constructor(options: ChunkWriterOptions) {
    const { chunkLength, firstLength, concurrency, copies, signal } = options
    this.#options = options
    this.#queue = new PQueue({ concurrency })
    const room = (): Uint8Array => this.#spare.pop() ?? new Uint8Array(chunkLength)
    this.#cutter = new Cutter(chunkLength, firstLength, copies ? room : undefined)
    const { controller, unlink } = linked(signal)
    this.#controller = controller
    this.#unlink = unlink
    controller.signal.addEventListener('abort', () => void this.#tell(), { once: true })
  }

  /** Aborted with the caller's, and when a write fails. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /**
   * Takes bytes; resolves when there is room for more.
   * @throws what has ended it, when nothing is under way any more; TypeError for what is no bytes
   */
  async push(bytes: Uint8Array): Promise<void> {
    checkBuffers([bytes])
    const lent = !this.#options.copies && isReused(bytes) ? new Uint8Array(bytes) : bytes
    for (const chunk of this.#cutter.add(lent)) {
      if (isAborted(this.signal)) break
      await this.#send(chunk)
    }
    if (isAborted(this.signal)) throw await this.#ended()
  }

  /**
   * Writes what is left, and waits for all.
   * @returns the number of bytes written
   * @throws as {@link push}; RangeError when the last block is not whole: the chunks before that are written
   */
  async end(): Promise<number> {
    const { blockLength, finish } = this.#options
    const rest = this.#cutter.rest()
    const remainder = (rest?.length ?? 0) % blockLength
    this.#isAll = remainder === 0
    if (rest !== undefined && remainder === 0) await this.#send(rest)
    await this.#queue.onIdle()
    if (isAborted(this.signal)) throw await this.#ended()
    if (remainder !== 0) {
      this.#unlink()
      throw new RangeError(
        `the source ended ${remainder} bytes into a block of ${blockLength}: pad it to whole blocks`,
      )
    }
    if (finish !== undefined) await this.#order(() => finish(this.signal))
    if (this.#failure !== undefined) throw await this.#ended()
    this.#unlink()
    return this.#handedOn
  }

  /**
   * Ends what is under way.
   * @returns when nothing is, with what has ended it: `error`, if nothing did before
   */
  abort(error: unknown): Promise<unknown> {
    this.#fail(error)
    return this.#ended()
  }

  /** The first failure counts; what else is under way ends with it. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#controller.abort(error)
  }

  /** What has ended it, when nothing is under way any more. */
  #ended(): Promise<unknown> {
    this.#ending ??= this.#end()
    return this.#ending
  }

  async #end(): Promise<unknown> {
    await this.#queue.onIdle()
    this.#unlink()
    const { signal } = this.#options
    const { error } = this.#failure ?? {
      error: new AbortError('write stream', 'aborted', { cause: signal?.reason }),
    }
    return this.#writes.ended(error, this.#isAll, () => this.#handedOn)
  }

  async #tell(): Promise<void> {
    const error = await this.#ended()
    this.#options.onFailure?.(error)
  }

  async #send({ parts, length }: Chunk): Promise<void> {
    const { copies, write } = this.#options
    const offset = this.#handedOn
    this.#handedOn += length
    await this.#queue.onSizeLessThan(1)
    void this.#order(async () => {
      try {
        await write(offset, parts, length, this.signal)
      } finally {
        if (copies) this.#spare.push(...parts.map(({ buffer }) => new Uint8Array(buffer)))
      }
    })
  }

  /** Does it when its turn comes. What it throws ends all. */
  async #order(work: () => Promise<unknown>): Promise<void> {
    await this.#queue.add(async () => {
      try {
        await this.#writes.run(work())
      } catch (error) {
        this.#fail(error)
      }
    })
  }
}
