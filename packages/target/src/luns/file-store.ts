import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { BlockStore } from './block-store.ts'

/** A regular file (or block device). Writes go to the operating system at once; `flush` is fdatasync. */
export class FileStore implements BlockStore {
  readonly byteLength: number
  readonly #file: FileHandle

  private constructor(file: FileHandle, byteLength: number) {
    this.#file = file
    this.byteLength = byteLength
  }

  /**
   * Opens a file; one that is not there is made, sparse, when `size` says how long.
   * @throws the file system's error, and RangeError when the file is empty and no size is given
   */
  static async open(
    path: string,
    options: { readOnly: boolean; size: number | undefined },
  ): Promise<FileStore> {
    const file = await openOrCreate(path, options)
    try {
      let { size } = await file.stat()
      if (options.size !== undefined && !options.readOnly && options.size > size) {
        await file.truncate(options.size)
        size = options.size
      }
      if (size === 0) throw new RangeError(`${path} is empty: give a size to make it that long`)
      return new FileStore(file, Math.min(size, options.size ?? size))
    } catch (error) {
      await file.close()
      throw error
    }
  }

  async read(offset: number, into: Uint8Array): Promise<void> {
    for (let done = 0; done < into.length;) {
      const { bytesRead } = await this.#file.read(into, done, into.length - done, offset + done)
      if (bytesRead === 0) {
        into.fill(0, done) // the file was cut short behind our back: a hole reads as zeros
        return
      }
      done += bytesRead
    }
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    for (let done = 0; done < data.length;) {
      const { bytesWritten } = await this.#file.write(data, done, data.length - done, offset + done)
      done += bytesWritten
    }
  }

  async flush(): Promise<void> {
    await this.#file.datasync()
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

async function openOrCreate(
  path: string,
  options: { readOnly: boolean; size: number | undefined },
): Promise<FileHandle> {
  if (options.readOnly) return await open(path, 'r')
  try {
    return await open(path, 'r+')
  } catch (error) {
    const missing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
    if (!missing || options.size === undefined) throw error
    return await open(path, 'wx+')
  }
}
