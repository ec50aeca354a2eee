import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { systemCode } from '../failure.ts'
import type { Piece, Sink, Source } from './pieces.ts'
import { rechunk } from './pieces.ts'

/** A file as either end of a copy. */
export class FileEnd implements Source, Sink {
  readonly name: string
  readonly size: number | undefined
  readonly blockLength = 1
  readonly #file: FileHandle
  /** From here on a regular file has nothing, so that zeros need not be written. */
  readonly #emptyFrom: number

  private constructor(name: string, file: FileHandle, size: number | undefined, emptyFrom: number) {
    this.name = name
    this.#file = file
    this.size = size
    this.#emptyFrom = emptyFrom
  }

  static async toRead(path: string): Promise<FileEnd> {
    const file = await open(path, 'r')
    const stat = await file.stat()
    // The size of a block device is not in its stat, nor is that of a file in /proc: they are read until they end.
    return new FileEnd(path, file, stat.isFile() && stat.size > 0 ? stat.size : undefined, Infinity)
  }

  /** @param keep how many of its bytes stay; what a regular file has after them goes */
  static async toWrite(path: string, keep: number): Promise<FileEnd> {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT)
    const isFile = (await file.stat()).isFile()
    if (isFile) await file.truncate(keep)
    return new FileEnd(path, file, undefined, isFile ? keep : Infinity)
  }

  async *pieces(
    start: number,
    end: number | undefined,
    chunk: number,
  ): AsyncGenerator<Piece, void, undefined> {
    if (end !== undefined && end <= start) return
    const range = end === undefined ? { start } : { start, end: end - 1 }
    const stream = this.#file.createReadStream({ ...range, highWaterMark: chunk, autoClose: false })
    for await (const bytes of rechunk(stream as AsyncIterable<Buffer>, chunk))
      yield { length: bytes.length, bytes }
  }

  async write(position: number, bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, position + done)
      done += bytesWritten
    }
  }

  async zeros(position: number, length: number): Promise<void> {
    if (position < this.#emptyFrom) await this.write(position, new Uint8Array(length))
  }

  async flush(): Promise<void> {
    try {
      await this.#file.datasync()
    } catch (error) {
      // What has nothing to put on stable storage (a pipe, /dev/null) says so.
      if (systemCode(error) !== 'EINVAL') throw error
    }
  }

  /** Zeros at the end were not written either: the length has to say that they are there. */
  async finish(end: number): Promise<void> {
    if (this.#emptyFrom !== Infinity && (await this.#file.stat()).size < end) await this.#file.truncate(end)
    await this.flush()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#file.close()
  }
}
