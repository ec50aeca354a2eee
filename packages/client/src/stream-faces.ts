/** Streams as Node and the Web know them, over an iterator of chunks or a {@link ChunkWriter}. */
import { Readable, Writable } from 'node:stream'
import { types } from 'node:util'
import { isReused } from './chunk-memory.ts'
import { AbortError } from './errors.ts'
import type { ChunkWriter } from './chunk-writer.ts'

/** Begins to read. The signal ends what is under way. */
export type OpenReader = (signal: AbortSignal) => AsyncIterator<Uint8Array, void, undefined>

/** Begins to write. `onFailure` hears of what ends it, though nobody is writing. */
export type OpenWriter = (
  signal: AbortSignal,
  onFailure: (error: unknown) => void,
) => ChunkWriter | Promise<ChunkWriter>

const NOTHING: Uint8Array = new Uint8Array(0)

/** A reader that can be left while it waits: an iterator alone would keep us until it has its next chunk. */
class Leavable {
  readonly #open: OpenReader
  readonly #controller = new AbortController()
  #iterator: AsyncIterator<Uint8Array, void, undefined> | undefined

  constructor(open: OpenReader) {
    this.#open = open
  }

  next(): Promise<IteratorResult<Uint8Array, void>> {
    this.#iterator ??= this.#open(this.#controller.signal)
    return this.#iterator.next()
  }

  /** Resolves when nothing is under way any more. */
  async leave(reason: unknown): Promise<void> {
    this.#controller.abort(reason)
    await this.#iterator?.return?.()
  }
}

/** A byte stream, so that readers may bring their own memory (BYOB). Nothing is read before somebody asks. */
export function webReadable(open: OpenReader): ReadableStream<Uint8Array> {
  const reader = new Leavable(open)
  let rest = NOTHING
  return new ReadableStream({
    type: 'bytes',
    async pull(controller) {
      if (rest.length === 0) {
        const { done, value } = await reader.next()
        if (done === true) {
          controller.close()
          // A reader that waits with its memory is told only so.
          controller.byobRequest?.respond(0)
          return
        }
        rest = value
      }
      const view = controller.byobRequest?.view ?? undefined
      if (view === undefined) {
        const chunk = rest
        rest = NOTHING
        // What is enqueued is transferred: the stream gets memory in which nothing else lies.
        controller.enqueue(chunk.length === chunk.buffer.byteLength ? chunk : chunk.slice())
        return
      }
      const part = rest.subarray(0, view.byteLength)
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(part)
      rest = rest.subarray(part.length)
      controller.byobRequest?.respond(part.length)
    },
    cancel: (reason) => reader.leave(reason),
  })
}

/** A stream of Node. It is closed when nothing is under way any more. */
export function nodeReadable(
  open: OpenReader,
  options: { readonly highWaterMark: number; readonly signal: AbortSignal | undefined },
): Readable {
  const reader = new Leavable(open)
  const { highWaterMark, signal } = options
  return new Readable({
    highWaterMark,
    ...(signal === undefined ? {} : { signal }),
    read() {
      reader.next().then(
        ({ done, value }) => this.push(done === true ? null : value),
        (error: unknown) => this.destroy(asError(error)),
      )
    },
    destroy(error, callback) {
      void reader.leave(error ?? leftEarly()).finally(() => {
        callback(error)
      })
    },
  })
}

/** What is written is copied, so that its memory is the caller's again when the write's promise resolves. */
export function webWritable(open: OpenWriter): WritableStream<Uint8Array> {
  let writer: ChunkWriter | undefined
  return new WritableStream<Uint8Array>({
    async start(controller) {
      writer = await open(signalOf(controller), (error) => {
        controller.error(error)
      })
    },
    write: (bytes) => writer?.push(bytes),
    close: async () => {
      await writer?.end()
    },
    abort: async (reason) => {
      await writer?.abort(reason)
    },
  })
}

/**
 * A stream of Node. What is written is copied, so that its memory is the caller's again when the write's callback is called.
 * It is finished when all is written, and closed when nothing is under way any more.
 */
export function nodeWritable(
  open: OpenWriter,
  options: { readonly highWaterMark: number; readonly signal: AbortSignal | undefined },
): Writable {
  const controller = new AbortController()
  const { highWaterMark, signal } = options
  let writer: ChunkWriter | undefined
  return new CopyingWritable({
    highWaterMark,
    ...(signal === undefined ? {} : { signal }),
    construct(callback) {
      const opening = async (): Promise<void> => {
        writer = await open(controller.signal, (error) => this.destroy(asError(error)))
      }
      calledBack(opening(), callback)
    },
    write: (bytes: Uint8Array, _encoding, callback) => {
      calledBack(writer?.push(bytes), callback)
    },
    final: (callback) => {
      calledBack(writer?.end(), callback)
    },
    destroy: (error, callback) => {
      const reason = error ?? leftEarly()
      controller.abort(reason)
      void (writer?.abort(reason) ?? Promise.resolve()).then(() => {
        callback(error)
      })
    },
  })
}

type WriteCallback = (error: Error | null | undefined) => void

/**
 * Node keeps what is written until its turn comes, and a pipeline asks for more meanwhile: chunks of a stream that uses their memory
 * again are copied before.
 */
class CopyingWritable extends Writable {
  override write(
    chunk: unknown,
    encoding?: BufferEncoding | WriteCallback,
    callback?: WriteCallback,
  ): boolean {
    const kept = chunk instanceof Uint8Array && isReused(chunk) ? new Uint8Array(chunk) : chunk
    return typeof encoding === 'string'
      ? super.write(kept, encoding, callback)
      : super.write(kept, encoding ?? callback)
  }
}

function calledBack(work: Promise<unknown> | undefined, callback: (error?: Error | null) => void): void {
  Promise.resolve(work).then(
    () => {
      callback()
    },
    (error: unknown) => {
      callback(asError(error))
    },
  )
}

/**
 * What is aborted as soon as the stream is: `abort()` of its sink waits for the write that is under way. The types of Node 20 don't
 * know it.
 */
function signalOf(controller: WritableStreamDefaultController): AbortSignal {
  const { signal } = 'signal' in controller ? controller : { signal: undefined }
  return signal instanceof AbortSignal ? signal : new AbortController().signal
}

/** Node's streams are ended by errors, and a signal's reason may be anything. */
function asError(error: unknown): Error {
  return error instanceof Error || types.isNativeError(error)
    ? error
    : new Error(String(error), { cause: error })
}

function leftEarly(): AbortError {
  return new AbortError('stream', 'aborted')
}
