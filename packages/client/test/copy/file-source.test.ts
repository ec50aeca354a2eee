/** Files as sources of copies: open ones that stay open, and those that end before they should. */
import { EventEmitter } from 'node:events'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { compare, copy } from '../../src/copy/copy.ts'
import type { CopySource } from '../../src/copy/ends.ts'
import { FileEnd } from '../../src/copy/file-end.ts'
import { AbortError } from '../../src/errors.ts'
import { settled } from '../support.ts'

const DATA = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff)

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-file-'))
  path = join(folder, 'source')
  await writeFile(path, DATA)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function opened(name: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(join(folder, name), flags)
  try {
    await use(file)
  } finally {
    // Rejects when somebody else has closed it.
    await file.close()
  }
}

/** How many wait for it to be closed: a handle is an emitter, though its type does not say so. */
function listeners(file: FileHandle): number {
  return file instanceof EventEmitter ? file.listenerCount('close') : Number.NaN
}

/** Bytes of nobody knows how many. */
function unsized(data: Uint8Array, pieces = 1): CopySource {
  return {
    name: 'unsized',
    size: undefined,
    blockLength: 1,
    async *pieces({ start, end }) {
      const rest = data.subarray(start, end)
      const length = Math.ceil(rest.length / pieces)
      for (let at = 0; at < rest.length; at += length) {
        const bytes = rest.subarray(at, at + length)
        yield { length: bytes.length, bytes }
      }
    },
  }
}

describe('an open file', () => {
  test('stays open when it is copied and compared, whole and in part, and hears nothing more', async () => {
    await opened('source', 'r', async (source) => {
      await opened('copy', 'w+', async (target) => {
        const before = listeners(source)
        for (const options of [{ chunkLength: 999 }, { start: 10, length: 500 }, { verify: true }]) {
          await copy(source, target, options)
          await compare(source, target, { ...options, position: 0 })
        }
        expect(listeners(source)).toBe(before)
        const { bytesRead, buffer } = await target.read(Buffer.alloc(DATA.length), 0, DATA.length, 0)
        expect(Buffer.compare(buffer.subarray(0, bytesRead), DATA)).toBe(0)
        expect((await source.stat()).size).toBe(DATA.length)
      })
    })
  })

  test('stays where it is: a copy goes by positions of its own', async () => {
    await opened('source', 'r', async (source) => {
      await source.read(Buffer.alloc(100), 0, 100)
      await copy(source, join(folder, 'copy'))
      const { buffer } = await source.read(Buffer.alloc(4), 0, 4)
      expect([...buffer]).toEqual([...DATA.subarray(100, 104)])
    })
  })

  test('is left between two reads when the signal is aborted, and stays open', async () => {
    await opened('source', 'r', async (source) => {
      const end = await FileEnd.toRead(source)
      const controller = new AbortController()
      const order = { start: 0, end: undefined, chunkLength: 1000, concurrency: 1, sparse: false }
      const pieces = end.pieces({ ...order, signal: controller.signal })
      expect((await pieces.next()).value).toMatchObject({ length: 1000 })
      controller.abort('enough')
      const error = await settled(pieces.next())
      expect(error).toBeInstanceOf(AbortError)
      expect(error).toMatchObject({ cause: 'enough' })
      expect((await source.stat()).size).toBe(DATA.length)
    })
  })
})

describe('the size of a file', () => {
  const sizeOf = async (name: string): Promise<number | undefined> => {
    await using end = await FileEnd.toRead(name)
    return end.size
  }

  test('is 0 when it is empty, and not known when the system does not say it', async () => {
    await writeFile(join(folder, 'empty'), '')
    expect(await sizeOf(join(folder, 'empty'))).toBe(0)
    expect(await sizeOf(path)).toBe(DATA.length)
    expect(await sizeOf('/dev/zero')).toBeUndefined()
    expect(await sizeOf('/proc/self/status')).toBeUndefined()
  })

  test('what it has not is refused before anything is written', async () => {
    await writeFile(join(folder, 'empty'), '')
    await expect(copy(join(folder, 'empty'), path, { length: 5 })).rejects.toThrow('does not reach')
    await compare(path, path)
  })
})

describe('a source that ends before its length', () => {
  test('is an error of copy, padded or not', async () => {
    const target = join(folder, 'copy')
    for (const source of [unsized(DATA), unsized(new Uint8Array(0)), '/proc/self/status']) {
      await expect(copy(source, target, { length: 20_000 })).rejects.toThrow(
        /ended at byte \d+ and not at 20000/,
      )
      await expect(copy(source, target, { length: 20_000, pad: true })).rejects.toThrow('and not at 20000')
    }
    expect(await copy(unsized(DATA), target, { length: 10_000 })).toEqual({ bytes: 10_000, zeros: 0 })
  })

  test('is one though padding fills the block that its length ends with', async () => {
    const blocks = {
      name: 'blocks',
      size: undefined,
      blockLength: 4096,
      write: () => Promise.resolve(),
      zeros: () => Promise.resolve(),
      flush: () => Promise.resolve(),
      finish: () => Promise.resolve(),
    }
    const options = { length: 4096, pad: true, chunkLength: 4096 }
    await expect(copy(unsized(DATA.subarray(0, 4000)), blocks, options)).rejects.toThrow(
      'ended at byte 4000 and not at 4096',
    )
    expect(await copy(unsized(DATA.subarray(0, 4000)), blocks, { ...options, length: undefined })).toEqual({
      bytes: 4096,
      zeros: 0,
    })
  })

  test('is an error of compare, though all that is there is the same', async () => {
    await compare(unsized(DATA), path)
    await compare(unsized(DATA), path, { length: 10_000 })
    await compare(unsized(DATA.subarray(0, 9000)), path)
    await expect(compare(unsized(DATA.subarray(0, 9000)), path, { length: 10_000 })).rejects.toThrow(
      'unsized ended at byte 9000 and not at 10000',
    )
    await expect(compare(unsized(new Uint8Array(0)), path, { length: 1 })).rejects.toThrow('ended at byte 0')
    const liar = { ...unsized(DATA.subarray(0, 9000)), size: 10_000 }
    await expect(compare(liar, path)).rejects.toThrow('ended at byte 9000')
  })

  test('is an error of a verification, when it had more before', async () => {
    let data = DATA
    const shrinking: CopySource = {
      ...unsized(DATA),
      pieces: (order) => {
        const all = unsized(data).pieces(order)
        data = DATA.subarray(0, 9000)
        return all
      },
    }
    await expect(copy(shrinking, join(folder, 'copy'), { verify: true })).rejects.toThrow(
      'has 9000 bytes from 0 on: 10000 were copied',
    )
  })
})

test('compare: what does not fit can’t be the same, and a source with more bytes is not', async () => {
  await writeFile(join(folder, 'short'), DATA.subarray(0, 9000))
  const short = join(folder, 'short')
  await expect(compare(path, short)).rejects.toThrow("has 9000 bytes: 10000 from byte 0 on don't fit")
  await expect(compare(path, short, { length: 9000, position: 1 })).rejects.toThrow(RangeError)
  await expect(compare(unsized(DATA, 10), short, { position: 9001 })).rejects.toThrow(RangeError)
  await compare(path, short, { length: 9000 })
  await expect(compare(unsized(DATA, 10), short, { chunkLength: 1000 })).rejects.toThrow('byte 9000 of')
})
