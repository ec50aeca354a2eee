import { addAbortSignal } from 'node:stream'
import { rechunk } from '@iscsi/client'
import type { CopyPiece, CopySink, CopySource } from '@iscsi/client'
import type { Io } from '../io.ts'

/** Standard input as the source of a copy. */
export function stdinSource(): CopySource & AsyncDisposable {
  return {
    name: 'stdin',
    size: undefined,
    blockLength: undefined,
    async *pieces(order): AsyncGenerator<CopyPiece, void, undefined> {
      const { start, end = Infinity, chunkLength, signal } = order
      if (end <= start) return
      // Whoever writes to it may be silent for ever: only its end ends the waiting.
      const stdin: AsyncIterable<Buffer> = addAbortSignal(signal, process.stdin)
      for await (const bytes of rechunk(within(stdin, start, end), chunkLength))
        yield { length: bytes.length, bytes }
    },
    // One that nobody ends would keep the process alive.
    [Symbol.asyncDispose]: () => {
      process.stdin.destroy()
      return Promise.resolve()
    },
  }
}

/** The bytes from `start` to before `end`, cut out before they become pieces: a piece is to begin where `start` is. */
async function* within(
  stream: AsyncIterable<Uint8Array>,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let at = 0
  for await (const bytes of stream) {
    const part = bytes.subarray(Math.max(0, start - at), end - at)
    at += bytes.length
    if (part.length > 0) yield part
    if (at >= end) return
  }
}

/** Standard output as the sink of a copy: pieces come in order, and leave so. */
export function stdoutSink(io: Io): CopySink & AsyncDisposable {
  const nothing = (): Promise<void> => Promise.resolve()
  return {
    name: 'stdout',
    size: undefined,
    blockLength: 1,
    write: (_position, bytes) => io.send(bytes),
    zeros: (_position, length) => io.send(new Uint8Array(length)),
    flush: nothing,
    finish: nothing,
    [Symbol.asyncDispose]: nothing,
  }
}
