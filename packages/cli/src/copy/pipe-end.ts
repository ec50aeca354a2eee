import { rechunk } from '@iscsi/client'
import type { CopyPiece, CopySink, CopySource } from '@iscsi/client'
import type { Io } from '../io.ts'

/** Standard input as the source of a copy. */
export function stdinSource(): CopySource & AsyncDisposable {
  return {
    name: 'stdin',
    size: undefined,
    blockLength: undefined,
    async *pieces({ start, end = Infinity, chunkLength }): AsyncGenerator<CopyPiece, void, undefined> {
      let at = 0
      for await (const bytes of rechunk(process.stdin as AsyncIterable<Buffer>, chunkLength)) {
        const part = bytes.subarray(Math.max(0, start - at), end - at)
        at += bytes.length
        if (part.length > 0) yield { length: part.length, bytes: part }
        if (at >= end) return
      }
    },
    // One that nobody ends would keep the process alive.
    [Symbol.asyncDispose]: () => {
      process.stdin.destroy()
      return Promise.resolve()
    },
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
