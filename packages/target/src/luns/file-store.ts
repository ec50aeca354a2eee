import type { Stats } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { BlockStore } from './block-store.ts'
import { BlockState, ProvisioningMap } from './provisioning-map.ts'
import type { BlockRun } from './provisioning-map.ts'

/** The longest run of zeros that is written at a time: one for all, which nobody writes into. */
const ZEROS = new Uint8Array(1024 * 1024)

/** How a file is opened. */
export interface FileStoreOptions {
  readonly readOnly: boolean
  /** Bytes; a file that is shorter is made this long, a block device can't be. */
  readonly size: number | undefined
  /** The granularity of provisioning in bytes. Default 512. */
  readonly unitLength?: number
  /** Whether it keeps a map of what is mapped; without one all of it is. Default true. */
  readonly thin?: boolean
}

/**
 * A regular file (or block device). Writes go to the operating system at once; `flush` is fdatasync. What is unmapped is
 * overwritten with zeros: Node.js has no way to punch holes. The map of it is kept in memory, where it is thin; a file that was
 * there before counts as mapped.
 */
export class FileStore implements BlockStore {
  readonly byteLength: number
  readonly #file: FileHandle
  readonly #provisioning: ProvisioningMap | undefined

  private constructor(file: FileHandle, byteLength: number, provisioning: ProvisioningMap | undefined) {
    this.#file = file
    this.byteLength = byteLength
    this.#provisioning = provisioning
  }

  /**
   * Opens a file; one that is not there is made, sparse, when `size` says how long.
   * @throws the file system's error, and RangeError when the file is empty and no size is given, or a block device is too short
   */
  static async open(path: string, options: FileStoreOptions): Promise<FileStore> {
    const file = await openOrCreate(path, options)
    try {
      const stat = await file.stat()
      let size = stat.isBlockDevice() ? await lengthOfDevice(path, stat, options.size) : stat.size
      const first = size === 0 ? BlockState.DEALLOCATED : BlockState.MAPPED
      if (options.size !== undefined && !options.readOnly && options.size > size) {
        await file.truncate(options.size)
        size = options.size
      }
      if (size === 0) throw new RangeError(`${path} is empty: give a size to make it that long`)
      const byteLength = Math.min(size, options.size ?? size)
      const { unitLength = 512, thin = true } = options
      const provisioning = thin ? new ProvisioningMap(byteLength, unitLength, first) : undefined
      return new FileStore(file, byteLength, provisioning)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Bytes of memory that the map of what is mapped takes. */
  get mapLength(): number {
    return this.#provisioning?.residentLength ?? 0
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
    this.#provisioning?.map(offset, data.length)
    await this.#put(offset, data)
  }

  async unmap(offset: number, length: number, anchored: boolean): Promise<void> {
    const end = offset + length
    for (let at = offset; at < end;) {
      const run = this.runAt(at)
      const step = Math.min(run.length, end - at, run.state === BlockState.MAPPED ? ZEROS.length : Infinity)
      if (run.state === BlockState.MAPPED) await this.#put(at, ZEROS.subarray(0, step))
      at += step
    }
    this.#provisioning?.unmap(offset, length, anchored)
  }

  runAt(offset: number): BlockRun {
    const { byteLength } = this
    if (this.#provisioning === undefined) return { state: BlockState.MAPPED, length: byteLength - offset }
    return this.#provisioning.runAt(offset, byteLength)
  }

  async #put(offset: number, data: Uint8Array): Promise<void> {
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

/** Linux counts the sectors of any device by 512 bytes. */
const SECTOR_LENGTH = 512

/** The length of a block device, which is not in its stat. Where the system does not tell it, `wanted` is believed. */
async function lengthOfDevice(path: string, { rdev }: Stats, wanted: number | undefined): Promise<number> {
  // The bits of a device number as Linux has them: 8 of the minor number, 12 of the major one, 12 of the minor one.
  const major = (rdev >>> 8) & 0xfff
  const minor = (rdev & 0xff) | ((rdev >>> 12) & 0xfff00)
  const sectors = await readFile(`/sys/dev/block/${major}:${minor}/size`, 'ascii').catch(() => undefined)
  const length = sectors === undefined ? wanted : Number(sectors) * SECTOR_LENGTH
  if (length === undefined) throw new RangeError(`the size of ${path} can't be found out: give it`)
  if (wanted !== undefined && wanted > length)
    throw new RangeError(`${path} is a device of ${length} bytes, and can't be made ${wanted} bytes long`)
  return length
}

async function openOrCreate(path: string, options: FileStoreOptions): Promise<FileHandle> {
  if (options.readOnly) return await open(path, 'r')
  try {
    return await open(path, 'r+')
  } catch (error) {
    const missing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
    if (!missing || options.size === undefined) throw error
    return await open(path, 'wx+')
  }
}
