/** Copies between logical units and files, against the embedded target. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { compare, connect, copy } from '@iscsi/client'
import type { CopyProgress, CopySource, LogicalUnit, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'

const KIB = 1024
const MIB = 1024 * KIB
const SIZE = 4 * MIB
const READ_CAPACITY_10 = 0x25
const READ_16 = 0x88
const WRITE_10 = 0x2a

let folder: string
/** A file with something in it. */
let image: string
let target: Target
let session: Session
/** Blocks of 512 bytes, and of 4096. */
let small: LogicalUnit
let large: LogicalUnit

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-copy-'))
  image = join(folder, 'source')
  await writeFile(image, randomBytes(MIB))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  target = await createTarget({ luns: [{ size: SIZE }, { size: SIZE, blockSize: 4096 }] })
  session = await connect(target.url(0))
  small = session
  large = session.logicalUnit(1)
})
afterEach(async () => {
  await session.close()
  await target.close()
})

async function fill(unit: LogicalUnit, data: Uint8Array): Promise<void> {
  await (await unit.disk()).write(data, { position: 0 })
}

async function contentOf(unit: LogicalUnit, length = SIZE): Promise<Buffer> {
  const data = Buffer.alloc(length)
  await (await unit.disk()).read(data, { position: 0 })
  return data
}

/** Data with a mebibyte of zeros in it. */
function withHole(): Buffer {
  return randomBytes(SIZE).fill(0, MIB, 2 * MIB)
}

describe('copy', () => {
  test('unit to unit of another block length, to a file, and back: the same bytes, compared', async () => {
    const data = withHole()
    await fill(small, data)
    const path = join(folder, 'image')
    const options = { verify: true, chunkLength: 64 * KIB, sparse: true }
    const all = { bytes: SIZE, zeros: MIB }
    expect(await copy(small, large, options)).toEqual(all)
    expect(Buffer.compare(await contentOf(large), data)).toBe(0)
    expect(await copy(large, path, options)).toEqual(all)
    expect(Buffer.compare(await readFile(path), data)).toBe(0)
    expect((await stat(path)).blocks * 512).toBeLessThanOrEqual(SIZE - MIB + 64 * KIB)
    await small.unmap([{ lba: 0, blocks: SIZE / 512 }])
    expect(await copy(path, small, { verify: true })).toEqual({ bytes: SIZE, zeros: 0 })
    expect(Buffer.compare(await contentOf(small), data)).toBe(0)
    await compare(path, large)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
  })

  test('a range to somewhere else, in open files that stay open and keep the rest', async () => {
    const data = randomBytes(MIB).fill(0, 512, 1024)
    await fill(small, data)
    const path = join(folder, 'kept')
    await writeFile(path, Buffer.alloc(3 * MIB, 7))
    const file = await open(path, 'r+')
    try {
      await copy(small, file, { start: 512, length: 1024, position: 100, chunkLength: 512, sparse: true })
      const expected = Buffer.alloc(3 * MIB, 7)
      data.copy(expected, 100, 512, 1536)
      expect(Buffer.compare(await readFile(path), expected)).toBe(0)
      await copy(file, large, { start: 1, length: 4096, position: 8192 })
      expect((await file.stat()).size).toBe(3 * MIB)
      expect((await contentOf(large, 12_288)).subarray(8192)).toEqual(expected.subarray(1, 4097))
    } finally {
      await file.close()
    }
  })

  test('deallocated ranges are not read, and what is around them is', async () => {
    const data = randomBytes(SIZE)
    await fill(small, data)
    // A range that neither begins nor ends with a chunk.
    await small.unmap([{ lba: 2049, blocks: 4094 }])
    data.fill(0, 2049 * 512, 6143 * 512)
    const reads = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
    expect(await copy(small, large, { chunkLength: 64 * KIB, sparse: true })).toMatchObject({ bytes: SIZE })
    expect(Buffer.compare(await contentOf(large), data)).toBe(0)
    // Of 64 chunks the hole has 32, the first and the last of them not whole.
    expect(reads.hits).toBe(34)
  })

  test('progress of both phases ends with all', async () => {
    await fill(small, randomBytes(SIZE))
    const seen: CopyProgress[] = []
    await copy(small, large, { verify: true, onProgress: (progress) => seen.push(progress) })
    for (const phase of ['copy', 'compare'] as const) {
      const of = seen.filter((each) => each.phase === phase)
      expect(of.at(-1)).toEqual({ phase, bytes: SIZE, total: SIZE })
      expect(of.map(({ bytes }) => bytes)).toEqual(of.map(({ bytes }) => bytes).sort((a, b) => a - b))
    }
  })

  test('what is no whole block is refused, or padded', async () => {
    const path = join(folder, 'odd')
    await writeFile(path, randomBytes(1000))
    await fill(small, Buffer.alloc(2048, 9))
    await expect(copy(path, small)).rejects.toThrow('end within a block')
    expect(await copy(path, small, { pad: true, verify: true })).toEqual({ bytes: 1024, zeros: 0 })
    await compare(path, small)
    const padded = Buffer.concat([await readFile(path), Buffer.alloc(24), Buffer.alloc(1024, 9)])
    expect(await contentOf(small, 2048)).toEqual(padded)
  })

  test('a source of one’s own', async () => {
    const data = randomBytes(3000)
    const source: CopySource = {
      name: 'mine',
      size: undefined,
      blockLength: undefined,
      async *pieces({ chunkLength }) {
        for (let at = 0; at < data.length; at += chunkLength) {
          const bytes = data.subarray(at, at + chunkLength)
          yield { length: bytes.length, bytes }
        }
      },
    }
    expect(await copy(source, small, { chunkLength: 1024, pad: true })).toEqual({ bytes: 3072, zeros: 0 })
    expect((await contentOf(small, 3000)).equals(data)).toBe(true)
    await expect(copy(source, small, { verify: true })).rejects.toThrow('can be read only once')
    await expect(compare(source, small)).rejects.toThrow('can be read only once')
  })

  test('verification reads what is there, and finds what differs', async () => {
    await fill(small, Buffer.alloc(SIZE, 5))
    const held = target.faults.add({ kind: 'hold', lun: 1, opcode: READ_16 })
    const copying = copy(small, large, { verify: true }).catch((error: unknown) => error)
    // Everything is written, and the comparison begins: now the medium changes.
    await held.hit()
    await large.write16(0, 1, Buffer.alloc(4096, 5).fill(6, 4000))
    held.release()
    expect(await copying).toMatchObject({ message: 'byte 4000 of LUN 1 is not what LUN 0 has' })
  })

  test('GOOD for fewer bytes than a piece has is a failure', async () => {
    target.faults.add({ kind: 'status', lun: 1, opcode: WRITE_10, status: 0x00 })
    await expect(copy(small, large)).rejects.toMatchObject({ code: 'ERR_ISCSI_SHORT_TRANSFER' })
  })

  test('a signal ends it when nothing is under way', async () => {
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 1, times: Infinity })
    const controller = new AbortController()
    const copying = copy(small, large, { signal: controller.signal, chunkLength: 64 * KIB })
    const ended = copying.catch((error: unknown) => error)
    await held.hit()
    controller.abort('enough')
    expect(await ended).toMatchObject({ name: 'AbortError', cause: 'enough' })
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    const { signal } = controller
    await expect(copy(small, large, { signal })).rejects.toMatchObject({ outcome: 'not-sent' })
  })

  test.each([
    ['the source', (from: LogicalUnit, signal: AbortSignal) => copy(from, join(folder, 'none'), { signal })],
    ['the destination', (to: LogicalUnit, signal: AbortSignal) => copy(image, to, { signal })],
    ['what is compared', (to: LogicalUnit, signal: AbortSignal) => compare(image, to, { signal })],
  ])('a signal ends it while %s does not say how large it is', async (_, run) => {
    const silent = target.faults.add({ kind: 'hold', opcode: READ_CAPACITY_10 })
    const controller = new AbortController()
    const ended = run(small, controller.signal).catch((error: unknown) => error)
    await silent.hit()
    controller.abort('enough')
    expect(await ended).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(silent.held).toBe(0)
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    expect((await small.limits()).capacity.blocks).toBe(SIZE / 512)
    await expect(stat(join(folder, 'none'))).rejects.toThrow('ENOENT')
  })

  test('a write that fails ends it when nothing is under way, and a checkpoint is where it may go on', async () => {
    const data = randomBytes(SIZE)
    await fill(small, data)
    target.faults.add({ kind: 'status', lun: 1, opcode: WRITE_10, status: 0x18, skip: 3 })
    let done = 0
    const checkpoint = async (position: number): Promise<void> => {
      done = position
    }
    const options = { chunkLength: 256 * KIB, checkpoint }
    await expect(copy(small, large, options)).rejects.toMatchObject({ status: 0x18 })
    expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    expect(done % (256 * KIB)).toBe(0)
    expect(done).toBeLessThan(SIZE)
    expect(Buffer.compare((await contentOf(large)).subarray(0, done), data.subarray(0, done))).toBe(0)
    await copy(small, large, { ...options, start: done, position: done })
    await compare(small, large)
  })

  test('what makes no sense is refused, and nothing is touched', async () => {
    const path = join(folder, 'safe')
    await writeFile(path, Buffer.alloc(8 * MIB, 1))
    await expect(copy(path, small)).rejects.toThrow("don't fit")
    await expect(copy(path, path)).rejects.toThrow('the same')
    await expect(copy(path, `${folder}/./safe`, { length: 5 })).rejects.toThrow('the same file')
    await expect(copy(small, path, { chunkLength: 1000 })).rejects.toThrow('must be a multiple of 512')
    await expect(copy(small, path, { start: 100 })).rejects.toThrow('must be a multiple of 512')
    await expect(copy(small, path, { length: 5 * MIB })).rejects.toThrow('does not reach')
    await expect(copy(small, path, { start: 5 * MIB })).rejects.toThrow(RangeError)
    await expect(copy(small, small, { length: MIB, position: 512 * KIB })).rejects.toThrow('overlap')
    await expect(copy(small, path, { concurrency: 0 })).rejects.toThrow('1 or more')
    await expect(copy(small, path, { position: -1 })).rejects.toThrow('position')
    expect((await readFile(path)).equals(Buffer.alloc(8 * MIB, 1))).toBe(true)
    await expect(copy(join(folder, 'none'), small)).rejects.toMatchObject({ code: 'ENOENT' })
    await copy(small, small, { length: MIB, position: 2 * MIB, verify: true })
  })
})
