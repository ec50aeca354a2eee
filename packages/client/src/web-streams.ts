/** Blocks as streams of the Web. */
import { either } from './linked-signal.ts'
import type { LogicalUnit } from './logical-unit.ts'
import { webReadable, webWritable } from './stream-faces.ts'
import { blockWriter, readStream } from './streams.ts'
import type { ReadStreamOptions, WriteStreamOptions } from './streams.ts'

/** How a range is read as a Web Stream: its chunks are the reader's to keep. */
export type ReadableOptions = Omit<ReadStreamOptions, 'reuse'>

/** A range as a byte stream. */
export function readable(
  unit: LogicalUnit,
  lba: number,
  blocks: number,
  options: ReadableOptions = {},
): ReadableStream<Uint8Array> {
  return webReadable((left) =>
    readStream(unit, lba, blocks, { ...options, reuse: false, signal: either(left, options.signal) }),
  )
}

/** What is written goes to `lba` and on. */
export function writable(
  unit: LogicalUnit,
  lba: number,
  options: WriteStreamOptions = {},
): WritableStream<Uint8Array> {
  return webWritable((left, onFailure) =>
    blockWriter(unit, lba, { ...options, signal: either(left, options.signal) }, true, onFailure),
  )
}
