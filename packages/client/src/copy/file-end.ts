import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { isAborted } from '../ended-by.ts'
import { AbortError } from '../errors.ts'
import type { CopyPiece, CopySink, CopySource, PieceOrder } from './ends.ts'

/** How a file that is named by its path is written. */
export interface FileWriteOptions {
  /** What is written there: a path that leads to the same file is refused, for that would be cut before it is read. */
  readonly source?: CopySource | undefined
  /** A copy goes on: the file has to be there already, with the bytes that stay. Default false. */
  readonly existing?: boolean | undefined
}

/** A file as either end of a copy. */
export class FileEnd implements CopySource, CopySink, AsyncDisposable {
  readonly name: string
  readonly size: number | undefined
  readonly blockLength = 1
  readonly #file: FileHandle
  readonly #isOurs: boolean
  /** From here on a regular file has nothing, so that zeros need not be written. */
  readonly #emptyFrom: number
  /** Where that ends which was written, with zeros that need not be. */
  #writtenTo = 0

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

  /**
   * A file that is read.
   * @param from a path, or an open file, which stays open
   * @throws TypeError of code `ESPIPE` for a pipe or a socket, which has no positions; the system's error
   */
  static async toRead(from: string | FileHandle): Promise<FileEnd> {
    await checkPositions(from)
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
   * @throws TypeError for the same file as the source, and of code `ESPIPE` for a pipe or a socket, which has no positions;
   *   RangeError for an `existing` file that is shorter than `keep`; the system's error
   */
  static async toWrite(
    to: string | FileHandle,
    keep: number,
    { source, existing = false }: FileWriteOptions = {},
  ): Promise<FileEnd> {
    await checkPositions(to)
    if (typeof to !== 'string') {
      const found = await to.stat()
      return new FileEnd(nameOf(to), to, false, undefined, found.isFile() ? found.size : Infinity)
    }
    const file = await open(to, existing ? constants.O_RDWR : constants.O_RDWR | constants.O_CREAT)
    try {
      const found = await file.stat()
      if (source instanceof FileEnd && (await source.#isAt(found)))
        throw new TypeError(`${to}: source and destination are the same file`)
      // To make it longer would put zeros where the copied bytes were.
      if (existing && found.isFile() && found.size < keep)
        throw new RangeError(`${to} has ${found.size} bytes, and not the ${keep} that were copied before`)
      if (found.isFile()) await file.truncate(keep)
      return new FileEnd(to, file, true, undefined, found.isFile() ? keep : Infinity)
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
    this.#reach(position + bytes.length)
  }

  async zeros(position: number, length: number): Promise<void> {
    if (position < this.#emptyFrom) await this.write(position, new Uint8Array(length))
    else this.#reach(position + length)
  }

  async flush(): Promise<void> {
    // Of zeros at the end that were not written the length has to tell: who goes on from here takes a shorter file for a lost one.
    if (this.#emptyFrom !== Infinity && (await this.#file.stat()).size < this.#writtenTo)
      await this.#file.truncate(this.#writtenTo)
    try {
      await this.#file.datasync()
    } catch (error) {
      // What has nothing to put on stable storage (a pipe, /dev/null) says so.
      if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EINVAL'))
        throw error
    }
  }

  async finish(end: number): Promise<void> {
    this.#reach(end)
    await this.flush()
  }

  #reach(end: number): void {
    this.#writtenTo = Math.max(this.#writtenTo, end)
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

/** Of a path before it is opened: to open a pipe may take until somebody opens its other end. */
async function checkPositions(file: string | FileHandle): Promise<void> {
  // What can't be looked at is for open() to complain of.
  const found = typeof file === 'string' ? await stat(file).catch(() => undefined) : await file.stat()
  if (found?.isFIFO() !== true && found?.isSocket() !== true) return
  throw Object.assign(new TypeError(`${nameOf(file)} is a pipe, which has no positions`), { code: 'ESPIPE' })
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
