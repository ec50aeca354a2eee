import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { rechunk } from '../chunks.ts'
import type { CopyPiece, CopySink, CopySource, PieceOrder } from './ends.ts'

/** A file as either end of a copy. */
export class FileEnd implements CopySource, CopySink, AsyncDisposable {
  readonly name: string
  readonly size: number | undefined
  readonly blockLength = 1
  readonly #file: FileHandle
  readonly #isOurs: boolean
  /** From here on a regular file has nothing, so that zeros need not be written. */
  readonly #emptyFrom: number

  private constructor(
    name: string,
    file: FileHandle,
    isOurs: boolean,
    size: number | undefined,
    emptyFrom: number,
  ) {
    this.name = name
    this.#file = file
    this.#isOurs = isOurs
    this.size = size
    this.#emptyFrom = emptyFrom
  }

  /** A file that is read. @param from a path, or an open file, which stays open */
  static async toRead(from: string | FileHandle): Promise<FileEnd> {
    const [file, isOurs] = typeof from === 'string' ? [await open(from, 'r'), true] : [from, false]
    const stat = await file.stat()
    // The size of a block device is not in its stat, nor is that of a file in /proc: they are read until they end.
    const size = stat.isFile() && stat.size > 0 ? stat.size : undefined
    return new FileEnd(nameOf(from), file, isOurs, size, Infinity)
  }

  /**
   * A file that is written.
   * @param to a path, which is made a file if there is none; or an open file, of which all stays that is not written
   * @param keep how many of its bytes stay when a path is given; what a regular file has after them goes
   * @param source what is written there: TypeError when a path leads to the same file, which would be cut before it is read
   */
  static async toWrite(to: string | FileHandle, keep: number, source?: CopySource): Promise<FileEnd> {
    if (typeof to !== 'string') {
      const stat = await to.stat()
      return new FileEnd(nameOf(to), to, false, undefined, stat.isFile() ? stat.size : Infinity)
    }
    const file = await open(to, constants.O_RDWR | constants.O_CREAT)
    try {
      const stat = await file.stat()
      if (source instanceof FileEnd && (await source.#isAt(stat)))
        throw new TypeError(`${to}: source and destination are the same file`)
      if (stat.isFile()) await file.truncate(keep)
      return new FileEnd(to, file, true, undefined, stat.isFile() ? keep : Infinity)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  async *pieces({ start, end, chunkLength }: PieceOrder): AsyncGenerator<CopyPiece, void, undefined> {
    if (end !== undefined && end <= start) return
    const range = end === undefined ? { start } : { start, end: end - 1 }
    const stream = this.#file.createReadStream({ ...range, highWaterMark: chunkLength, autoClose: false })
    for await (const bytes of rechunk(stream as AsyncIterable<Buffer>, chunkLength))
      yield { length: bytes.length, bytes }
  }

  /** Writes all these bytes there. */
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
      if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EINVAL'))
        throw error
    }
  }

  /** Zeros at the end were not written either: the length has to say that they are there. */
  async finish(end: number): Promise<void> {
    if (this.#emptyFrom !== Infinity && (await this.#file.stat()).size < end) await this.#file.truncate(end)
    await this.flush()
  }

  async #isAt({ dev, ino }: Stats): Promise<boolean> {
    const own = await this.#file.stat()
    return own.dev === dev && own.ino === ino
  }

  /** Closes what it has opened. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isOurs) await this.#file.close()
  }
}

function nameOf(file: string | FileHandle): string {
  return typeof file === 'string' ? file : `file ${file.fd}`
}
