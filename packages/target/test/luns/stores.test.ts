import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { BlockStore } from '../../src/luns/block-store.ts'
import { FileStore } from '../../src/luns/file-store.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { pattern } from '../wire.ts'

const LENGTH = 300_000
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-store-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const openFile = async (): Promise<BlockStore> =>
  await FileStore.open(join(folder, 'disk'), { readOnly: false, size: LENGTH })

const STORES: [string, () => Promise<BlockStore>][] = [
  ['memory', () => Promise.resolve(new RamStore(LENGTH))],
  ['a file', openFile],
]

describe.each(STORES)('%s', (_name, open) => {
  test('keeps what was written, and reads zeros elsewhere', async () => {
    const range = fc.record({ offset: fc.nat(LENGTH - 1), length: fc.nat(100_000), seed: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 6 }), async (writes) => {
        const store = await open()
        const model = new Uint8Array(LENGTH)
        await store.write(0, model)
        for (const { offset, length, seed } of writes) {
          const data = pattern(Math.min(length, LENGTH - offset), seed)
          model.set(data, offset)
          await store.write(offset, data)
        }
        const whole = new Uint8Array(LENGTH).fill(0xaa)
        await store.read(0, whole)
        await store.flush()
        await store.close()
        expect(Buffer.compare(whole, model)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('FileStore', () => {
  test('makes a missing file, and lengthens a short one', async () => {
    await (await openFile()).close()
    expect((await stat(join(folder, 'disk'))).size).toBe(LENGTH)
    const longer = await FileStore.open(join(folder, 'disk'), { readOnly: false, size: 2 * LENGTH })
    expect(longer.byteLength).toBe(2 * LENGTH)
    await longer.close()
  })

  test('takes the length of a file that is there', async () => {
    const path = join(folder, 'there')
    await writeFile(path, pattern(8192))
    const store = await FileStore.open(path, { readOnly: true, size: undefined })
    expect(store.byteLength).toBe(8192)
    await expect(Promise.resolve(store.write(0, pattern(512)))).rejects.toMatchObject({ code: 'EBADF' })
    await store.close()
    expect(await readFile(path)).toEqual(Buffer.from(pattern(8192)))
  })

  test('a file that was cut short reads as zeros behind its end', async () => {
    const store = await openFile()
    await store.write(0, pattern(1024))
    await truncate(join(folder, 'disk'), 512)
    const bytes = new Uint8Array(1024).fill(0xaa)
    await store.read(0, bytes)
    expect(bytes.subarray(512)).toEqual(new Uint8Array(512))
    await store.close()
  })

  test('refuses a file that is not there, or empty, without a size', async () => {
    const options = { readOnly: false, size: undefined }
    await expect(FileStore.open(join(folder, 'none'), options)).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(join(folder, 'empty'), '')
    await expect(FileStore.open(join(folder, 'empty'), options)).rejects.toThrow(/give a size/)
  })
})
