/** Disks and streams as every target must let the SDK have them: the same tests against the embedded target, tgt and istgt. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { compare, connect, copy, ScsiError } from '@iscsi/client'
import type { Disk, Session } from '@iscsi/client'
import type { SuiteTarget } from './client-suite.ts'

const KIB = 1024
const MIB = 1024 * KIB

/** PROVISIONING STATUS (SBC-4, LBA status descriptor). */
const LbaStatus = { MAPPED: 0, DEALLOCATED: 1 } as const

/** Bytes in which any of the targets may account for what is allocated: the files that LUNs are have blocks as well. */
const ALLOCATION_UNIT = 4 * KIB

/**
 * Registers the suite. `target()` is called in tests only.
 * @param thin the LUNs whose blocks can be given back
 */
export function diskSuite(target: () => Pick<SuiteTarget, 'luns' | 'url'>, thin: readonly number[]): void {
  const sessions: Session[] = []
  const open = async (lun?: number): Promise<{ readonly session: Session; readonly disk: Disk }> => {
    const session = await connect(target().url(lun))
    sessions.push(session)
    return { session, disk: await session.disk() }
  }
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()))
  })

  describe('disks', () => {
    test('every logical unit as a row of bytes: scattered, unaligned, side by side', async () => {
      for (const { lun, size, blockSize } of target().luns) {
        const { disk } = await open(lun)
        expect(disk).toMatchObject({
          size,
          blockLength: blockSize,
          blocks: size / blockSize,
          readOnly: false,
        })
        const model = randomBytes(MIB)
        await disk.write(model, { position: 0 })
        // Neighbours of odd lengths, all at the same time: each shares a block with the next.
        const cuts = [0, 1, 511, 513, 4095, 4097, 9000, 70_001, 300_000, MIB - 3]
        const writes = cuts.slice(1).map((end, index) => {
          const position = cuts[index] ?? 0
          const data = randomBytes(end - position)
          model.set(data, position)
          return disk.write([data.subarray(0, 1), data.subarray(1)], { position, fua: index % 2 === 0 })
        })
        for (const { bytesWritten } of await Promise.all(writes)) expect(bytesWritten).toBeGreaterThan(0)
        await disk.flush()
        const read = Buffer.alloc(MIB - 8)
        expect(await disk.read([read.subarray(0, 777), read.subarray(777)], { position: 5n })).toMatchObject({
          bytesRead: MIB - 8,
        })
        expect(Buffer.compare(read, model.subarray(5, MIB - 3))).toBe(0)
        expect(await disk.read(Buffer.alloc(100), { position: size - 30 })).toMatchObject({ bytesRead: 30 })
        await expect(disk.write(Buffer.alloc(100), { position: size - 30 })).rejects.toThrow(RangeError)
      }
    })

    test('streams of Node and of the Web, from and to anywhere', async () => {
      const { disk, session } = await open()
      const data = randomBytes(3 * MIB + 77)
      const source = Readable.from([data.subarray(0, 5), data.subarray(5, 70_000), data.subarray(70_000)])
      await pipeline(source, disk.createWriteStream({ start: 1234, highWaterMark: 256 * KIB, flush: true }))
      const range = { start: 1234, end: 1234 + data.length - 1, highWaterMark: 128 * KIB }
      for (const stream of [
        disk.createReadStream(range),
        disk.readable(range),
        Readable.fromWeb(disk.readable(range)),
      ])
        expect(Buffer.compare(await bytesOf(stream), data)).toBe(0)
      await session.readable(0, 2048).pipeTo(session.writable(8192))
      const [one, other] = await Promise.all([session.read16(0, 2048), session.read16(8192, 2048)])
      expect(Buffer.compare(one.data, other.data)).toBe(0)
    })

    test('copied to a file and back to somewhere else, compared', async () => {
      const { disk, session } = await open()
      await disk.write(randomBytes(2 * MIB), { position: 0 })
      const folder = await mkdtemp(join(tmpdir(), 'iscsi-disk-'))
      try {
        const image = join(folder, 'image')
        const range = { length: 4 * MIB, verify: true, chunkLength: 256 * KIB, concurrency: 4 }
        expect(await copy(session, image, { ...range, sparse: true })).toMatchObject({ bytes: 4 * MIB })
        await copy(image, session, { ...range, position: 5 * MIB, sparse: true })
        await copy(session, session, { ...range, length: 2 * MIB, start: 5 * MIB, position: 2 * MIB })
        await compare(image, session, { length: 2 * MIB, position: 2 * MIB })
      } finally {
        await rm(folder, { recursive: true })
      }
    })

    test('trim: whole blocks are given back and read as zeros; what they share with others stays', async () => {
      for (const { lun, blockSize } of target().luns.filter((each) => thin.includes(each.lun))) {
        const { disk, session } = await open(lun)
        const data = randomBytes(512 * KIB)
        await disk.write(data, { position: 0 })
        await disk.flush()
        const expectContents = async (): Promise<void> => {
          const read = Buffer.alloc(data.length)
          await disk.read(read, { position: 0 })
          expect(Buffer.compare(read, data)).toBe(0)
        }
        // Two blocks in part, and none as a whole.
        await disk.trim(blockSize + 1, 2 * blockSize - 2)
        await expectContents()
        const [start, end] = [50_001, 300_007]
        const [first, last] = [Math.ceil(start / blockSize), Math.floor(end / blockSize) - 1]
        await disk.trim(start, end - start)
        data.fill(0, first * blockSize, (last + 1) * blockSize)
        await expectContents()

        const statusOf = async (position: number): Promise<object | undefined> =>
          (await session.getLbaStatus16(position / blockSize)).descriptors[0]
        const inside = Math.ceil(start / ALLOCATION_UNIT + 1) * ALLOCATION_UNIT
        expect(await statusOf(inside)).toMatchObject({
          lba: BigInt(inside / blockSize),
          provisioningStatus: LbaStatus.DEALLOCATED,
        })
        for (const position of [0, Math.ceil(end / ALLOCATION_UNIT) * ALLOCATION_UNIT])
          expect(await statusOf(position)).toMatchObject({ provisioningStatus: LbaStatus.MAPPED })

        await disk.trim(data.length - 100)
        await expectContents()
        expect(await statusOf(disk.size - ALLOCATION_UNIT)).toMatchObject({
          provisioningStatus: LbaStatus.DEALLOCATED,
        })
      }
    })

    test('trim: refused where blocks can not be given back, and nothing is lost', async () => {
      for (const { lun } of target().luns.filter((each) => !thin.includes(each.lun))) {
        const { disk } = await open(lun)
        const data = randomBytes(64 * KIB)
        await disk.write(data, { position: 0 })
        await expect(disk.trim(0, data.length)).rejects.toThrow(ScsiError)
        const read = Buffer.alloc(data.length)
        await disk.read(read, { position: 0 })
        expect(Buffer.compare(read, data)).toBe(0)
      }
    })

    test('leaving early leaves nothing under way', async () => {
      const { disk, session } = await open()
      const range = { highWaterMark: 64 * KIB, concurrency: 4 }
      for (const stream of [disk.createReadStream(range), disk.readable(range)])
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          expect(chunk.length).toBeGreaterThan(0)
          break
        }
      const reader = session.readable(0, 8192, { chunkBlocks: 64 }).getReader()
      await reader.read()
      await reader.cancel()
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
      await session.testUnitReady()
    })
  })
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
