/** What commands need beside their data: in slices, and counted with it. */
import { describe, expect, test } from '@jest/globals'
import type { BlockStore } from '../../../src/luns/block-store.ts'
import type { BlockRun } from '../../../src/luns/provisioning-map.ts'
import { RamStore } from '../../../src/luns/ram-store.ts'
import { BLOCK, Wire, makeWorld, pattern } from '../../wire.ts'
import { NEXUS, cdbOf, scene, senseOf } from '../scene.ts'

const MIB = 2 ** 20
const BLOCKS = (3 * MIB) / BLOCK
const DATA = 0x02
const ONE_BLOCK = 0x06

/** Memory that answers at once or later, or never, and knows the longest piece that was asked of it. */
class Watched implements BlockStore {
  longest = 0
  readonly byteLength: number
  readonly #memory: RamStore
  readonly #answer: () => void | Promise<void>

  constructor(byteLength: number, answer: () => void | Promise<void> = () => undefined) {
    this.byteLength = byteLength
    this.#memory = new RamStore(byteLength)
    this.#answer = answer
  }

  read(offset: number, into: Uint8Array): void | Promise<void> {
    this.longest = Math.max(this.longest, into.length)
    this.#memory.read(offset, into)
    return this.#answer()
  }

  write(offset: number, data: Uint8Array): void | Promise<void> {
    this.#memory.write(offset, data)
    return this.#answer()
  }

  unmap(offset: number, length: number, anchored: boolean): void {
    this.#memory.unmap(offset, length, anchored)
  }

  runAt(offset: number): BlockRun {
    return this.#memory.runAt(offset)
  }

  flush(): void {
    // nothing to flush
  }

  close(): void {
    this.#memory.close()
  }
}

describe.each([false, true])('a store that answers later: %p', (isAsync) => {
  const stage = (): ReturnType<typeof scene> & { readonly watched: Watched } => {
    const watched = new Watched(BLOCKS * BLOCK, () => (isAsync ? Promise.resolve() : undefined))
    return { ...scene({ store: watched }), watched }
  }

  test('VERIFY compares slice by slice, and tells where it differs', async () => {
    const { run, watched } = stage()
    const data = pattern(BLOCKS * BLOCK)
    await watched.write(0, data)
    expect((await run(cdbOf[16](0x8f, 0, BLOCKS, DATA), data)).status).toBe(0)
    data[2 * MIB + 5] = (data[2 * MIB + 5] ?? 0) ^ 1
    const different = await run(cdbOf[16](0x8f, 0, BLOCKS, DATA), data)
    expect([senseOf(different), different.sense?.information]).toEqual([[0x0e, 0x1d, 0], 2 * MIB + 5])
    expect(watched.longest).toBe(MIB)
  })

  test('VERIFY compares one block with all of them', async () => {
    const { run, watched } = stage()
    const block = pattern(BLOCK)
    for (let at = 0; at < BLOCKS; at++) await watched.write(at * BLOCK, block)
    expect((await run(cdbOf[16](0x8f, 0, BLOCKS, ONE_BLOCK), block)).status).toBe(0)
    await watched.write((BLOCKS - 1) * BLOCK + 7, new Uint8Array([(block[7] ?? 0) ^ 1]))
    const different = await run(cdbOf[16](0x8f, 0, BLOCKS, ONE_BLOCK), block)
    expect(different.sense?.information).toBe((BLOCKS - 1) * BLOCK + 7)
    expect(watched.longest).toBe(MIB)
  })

  test('ORWRITE ors slice by slice', async () => {
    const { run, watched } = stage()
    await watched.write(0, new Uint8Array(BLOCKS * BLOCK).fill(0x0f))
    const data = pattern(BLOCKS * BLOCK)
    const expected = data.map((byte) => byte | 0x0f)
    expect((await run(cdbOf[16](0x8b, 0, BLOCKS), data)).status).toBe(0)
    expect(watched.longest).toBe(MIB)
    const found = new Uint8Array(BLOCKS * BLOCK)
    await watched.read(0, found)
    expect(Buffer.compare(found, expected)).toBe(0)
  })

  test('XDWRITEREAD reads no more than there is room for, and writes all', async () => {
    const { device, watched } = stage()
    await watched.write(0, new Uint8Array(4 * BLOCK).fill(0xff))
    const request = { cdb: Uint8Array.from(cdbOf[10](0x53, 0, 4)), nexus: NEXUS }
    const prepared = device.prepare(0n, { ...request, dataInRoom: 600, dataOutRoom: 4 * BLOCK })
    const data = pattern(4 * BLOCK)
    const result = prepared.kind === 'result' ? prepared : await prepared.run(data, { isAborted: false })
    expect(
      Buffer.compare(
        result.dataIn,
        data.subarray(0, 600).map((byte) => byte ^ 0xff),
      ),
    ).toBe(0)
    expect([result.dataInLength, watched.longest]).toEqual([4 * BLOCK, 600])
    const found = new Uint8Array(4 * BLOCK)
    await watched.read(0, found)
    expect(Buffer.compare(found, data)).toBe(0)
  })
})

describe('is counted as long as the command runs', () => {
  const stuck = (): Watched => new Watched(4 * MIB, () => new Promise<void>(() => undefined))
  const MANY = (2 * MIB) / BLOCK

  test.each([
    ['VERIFY with data', cdbOf[10](0x2f, 0, 8, DATA), 8, 8 * BLOCK],
    ['VERIFY with one block', cdbOf[16](0x8f, 0, MANY, ONE_BLOCK), 1, 2 * MIB],
    ['ORWRITE', cdbOf[16](0x8b, 0, 8), 8, 8 * BLOCK],
    ['COMPARE AND WRITE', [0x89, ...Array<number>(12).fill(0), 4, 0, 0], 8, 4 * BLOCK],
    ['WRITE SAME', cdbOf[16](0x93, 0, MANY), 1, MIB],
  ])('%s', (_, cdb, blocksSent, scratch) => {
    const world = makeWorld({}, stuck())
    const wire = new Wire(world)
    wire.login()
    const data = pattern(blocksSent * BLOCK)
    expect(wire.exchange(wire.command(cdb, { write: true, expected: data.length, data }))).toEqual([])
    expect(world.node.commandMemory.used).toBe(data.length + scratch)
    wire.disconnect()
    expect(world.node.commandMemory.used).toBe(0)
  })

  test('EXTENDED COPY', () => {
    const world = makeWorld({}, stuck())
    const wire = new Wire(world)
    wire.login()
    // One CSCD, by its NAA designator, and one segment from it to itself (SPC-4 §6.4).
    const list = Buffer.alloc(16 + 32 + 28)
    list[3] = 32
    list[11] = 28
    list.set([0xe4, 0, 0, 0, 1, 3, 0, 8], 16)
    list.set([0x02, 0, 0, 24, 0, 0, 0, 0, 0, 0, 0, 8], 48)
    const cdb = [0x83, ...Array<number>(12).fill(0), list.length, 0, 0]
    expect(wire.exchange(wire.command(cdb, { write: true, expected: list.length, data: list }))).toEqual([])
    expect(world.node.commandMemory.used).toBe(list.length + MIB)
  })
})
