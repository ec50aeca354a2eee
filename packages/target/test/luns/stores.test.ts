import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import type { BlockStore } from '../../src/luns/block-store.ts'
import { FileStore } from '../../src/luns/file-store.ts'
import { BlockState, ProvisioningMap } from '../../src/luns/provisioning-map.ts'
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

/** Ranges that a physical block of 4096 bytes and a chunk of memory do not begin or end with. */
const piece = fc.record({
  what: fc.constantFrom('write', 'unmap', 'anchor'),
  from: fc.nat(LENGTH),
  to: fc.oneof(fc.nat(LENGTH), fc.constantFrom(0, 4096, 65_536, LENGTH)),
})

const THIN_STORES: [string, () => Promise<BlockStore>][] = [
  ['memory', () => Promise.resolve(new RamStore(LENGTH, 4096))],
  [
    'a file',
    async () => {
      await rm(join(folder, 'thin'), { force: true })
      return await FileStore.open(join(folder, 'thin'), { readOnly: false, size: LENGTH, unitLength: 4096 })
    },
  ],
]

test.each(THIN_STORES)(
  '%s that is thin: what is unmapped reads as zeros, to the byte',
  async (_name, open) => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const store = await open()
        const bytes = new Uint8Array(LENGTH)
        const states = new Array<BlockState>(Math.ceil(LENGTH / 4096)).fill(BlockState.DEALLOCATED)
        for (const [seed, { what, from, to }] of pieces.entries()) {
          const [offset, end] = [Math.min(from, to), Math.max(from, to)]
          if (what === 'write') {
            const data = pattern(end - offset, seed)
            await store.write(offset, data)
            bytes.set(data, offset)
            if (end > offset) states.fill(BlockState.MAPPED, Math.floor(offset / 4096), Math.ceil(end / 4096))
          } else {
            await store.unmap(offset, end - offset, what === 'anchor')
            bytes.fill(0, offset, end)
            const [first, after] = [Math.ceil(offset / 4096), end === LENGTH ? states.length : end / 4096]
            const state = what === 'anchor' ? BlockState.ANCHORED : BlockState.DEALLOCATED
            if (after > first) states.fill(state, first, Math.floor(after))
          }
        }
        const whole = new Uint8Array(LENGTH).fill(0xaa)
        await store.read(0, whole)
        expect(Buffer.compare(whole, bytes)).toBe(0)
        for (const [unit, state] of states.entries()) expect(store.runAt(unit * 4096).state).toBe(state)
        await store.unmap(0, LENGTH, false)
        expect(store.runAt(0)).toEqual({ state: BlockState.DEALLOCATED, length: LENGTH })
        expect(store instanceof RamStore ? store.residentLength : 0).toBe(0)
        await store.close()
      }),
      { numRuns: 40 },
    )
  },
)

describe('FileStore', () => {
  const HUGE = 2 ** 42

  test('one that is not thin has no map, however long it is, and all of it is mapped', async () => {
    const options = { readOnly: false, size: HUGE, thin: false }
    const store = await FileStore.open(join(folder, 'huge'), options)
    for (let at = 0; at < HUGE; at += HUGE / 64) await store.write(at + 512, pattern(512))
    expect(store.mapLength).toBe(0)
    expect(store.runAt(1024)).toEqual({ state: BlockState.MAPPED, length: HUGE - 1024 })
    await store.unmap(512, 512, false)
    expect([store.mapLength, store.runAt(512).state]).toEqual([0, BlockState.MAPPED])
    const bytes = new Uint8Array(512).fill(0xaa)
    await store.read(512, bytes)
    expect(bytes).toEqual(new Uint8Array(512))
    await store.close()
  })

  test('what is deallocated already is passed over as a whole, and nothing is written there', async () => {
    const store = await FileStore.open(join(folder, 'huge'), { readOnly: false, size: HUGE })
    await store.write(HUGE / 2, pattern(512))
    const before = await stat(join(folder, 'huge'))
    const looks = jest.spyOn(ProvisioningMap.prototype, 'runAt')
    await store.unmap(0, HUGE, false)
    expect(looks.mock.calls.length).toBe(3)
    looks.mockRestore()
    expect((await stat(join(folder, 'huge'))).blocks).toBe(before.blocks)
    expect(store.runAt(0)).toEqual({ state: BlockState.DEALLOCATED, length: HUGE })
    expect(store.mapLength).toBe(0)
    await store.close()
  })

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
