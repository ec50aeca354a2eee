import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { isAborted } from '../ended-by.ts'
import { AbortError } from '../errors.ts'
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
    try {
      return new FileEnd(nameOf(from), file, isOurs, await sizeOf(file), Infinity)
    } catch (error) {
      if (isOurs) await file.close()
      throw error
    }
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

  async *pieces(order: PieceOrder): AsyncGenerator<CopyPiece, void, undefined> {
    const { start, end = Infinity, chunkLength, signal } = order
    for (let at = start; at < end;) {
      const wanted = Math.min(chunkLength, end - at)
      const bytes = await this.#read(at, wanted, signal)
      if (bytes.length > 0) yield { length: bytes.length, bytes }
      if (bytes.length < wanted) return
      at += wanted
    }
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

  /**
   * Bytes from a position on: fewer only where the file ends. Not by a stream over the handle, which would close it at its end, even
   * one with `autoClose: false`: a handle that was given open stays open.
   */
  async #read(position: number, length: number, signal: AbortSignal): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    for (let done = 0; done < length;) {
      if (isAborted(signal)) throw new AbortError(`read ${this.name}`, 'aborted', { cause: signal.reason })
      const { bytesRead } = await this.#file.read(bytes, done, length - done, position + done)
      if (bytesRead === 0) return bytes.subarray(0, done)
      done += bytesRead
    }
    return bytes
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

/**
 * How many bytes a file has; undefined when its stat doesn't say: that of a block device never does, and files of /proc say 0 and
 * have bytes all the same. Those are read until they end.
 */
async function sizeOf(file: FileHandle): Promise<number | undefined> {
  const stat = await file.stat()
  if (!stat.isFile()) return undefined
  if (stat.size > 0) return stat.size
  const { bytesRead } = await file.read(new Uint8Array(1), 0, 1, 0)
  return bytesRead === 0 ? 0 : undefined
}

function nameOf(file: string | FileHandle): string {
  return typeof file === 'string' ? file : `file ${file.fd}`
}
