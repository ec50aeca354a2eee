import { describe, expect, test } from '@jest/globals'
import { encodeSense, parseSense } from '@iscsi/scsi'
import fc from 'fast-check'
import type { Disk } from '../src/disk.ts'
import { ScsiError, ShortTransferError } from '../src/errors.ts'
import { completeAll, fakeUnit, turns } from './fake-nexus.ts'
import type { FakeDevice, FakeNexus } from './fake-nexus.ts'
import { NO_SUCH_FIELD, scriptedUnit } from './scripted-nexus.ts'
import type { Answer } from './scripted-nexus.ts'
import { settled } from './support.ts'

async function diskOf(
  blocks: number,
  device?: FakeDevice,
): Promise<{ readonly disk: Disk; readonly nexus: FakeNexus }> {
  const { unit, nexus } = fakeUnit(blocks, device)
  const disk = await unit.disk()
  nexus.log.length = 0
  nexus.peak = 0
  return { disk, nexus }
}

/** Bytes that are not alike. */
function bytesOf(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 17 + 1) & 0xff)
}

/** Cuts a buffer into some that are not adjacent to each other. */
function apart(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => Uint8Array.from(bytes.subarray(ends[index - 1] ?? 0, end)))
}

describe('what it tells of itself', () => {
  test('its size, its blocks, and whether it may be written', async () => {
    const { disk } = await diskOf(100, { blockLength: 4096 })
    expect(disk).toMatchObject({ size: 409_600, blocks: 100, blockLength: 4096, readOnly: false })
  })

  test.each([
    [Uint8Array.of(3, 0, 0x80, 0), true],
    [Uint8Array.of(3, 0, 0x10, 0), false],
    [NO_SUCH_FIELD, false],
  ])('write protection: %p', async (answer, readOnly) => {
    const capacity = Uint8Array.of(0, 0, 0, 9, 0, 0, 2, 0)
    const { unit } = scriptedUnit((cdb) =>
      cdb[0] === 0x1a ? answer : cdb[0] === 0x25 ? capacity : NO_SUCH_FIELD,
    )
    expect((await unit.disk()).readOnly).toBe(readOnly)
  })

  test('a device that can’t tell for another reason than that it has no mode pages is an error', async () => {
    const capacity = Uint8Array.of(0, 0, 0, 9, 0, 0, 2, 0)
    const { unit } = scriptedUnit((cdb) =>
      cdb[0] === 0x1a ? { status: 0x08 } : cdb[0] === 0x25 ? capacity : NO_SUCH_FIELD,
    )
    expect(await settled(unit.disk())).toMatchObject({ status: 0x08 })
  })

  test('a capacity that has changed is asked for by the next call', async () => {
    let last = 9
    const { unit } = scriptedUnit((cdb) =>
      cdb[0] === 0x25 ? Uint8Array.of(0, 0, 0, last, 0, 0, 2, 0) : undefined,
    )
    const disk = await unit.disk()
    last = 19
    await settled(disk.write(new Uint8Array(1), { position: 10 * 512 }))
    expect(disk.size).toBe(5120)
    unit.forget(parseSense(encodeSense({ key: 6, asc: 0x2a, ascq: 0x09 })))
    await disk.write(new Uint8Array(512), { position: 10 * 512 })
    expect(disk.size).toBe(10240)
  })
})

/** A read or a write. */
interface Step {
  readonly writes: boolean
  readonly position: number
  readonly length: number
  readonly cuts: readonly number[]
  readonly big: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  writes: fc.boolean(),
  position: fc.nat(9000),
  length: fc.nat(5000),
  cuts: fc.array(fc.nat(5000), { maxLength: 3 }),
  big: fc.boolean(),
})

interface Outcome {
  readonly bytes: number | 'RangeError'
  readonly data: Buffer
}

/** What a step does to a row of bytes. */
function onModel(model: Uint8Array, { writes, position, length }: Step, seed: number): Outcome {
  const there = Math.max(0, Math.min(length, model.length - position))
  if (writes && there < length) return { bytes: 'RangeError', data: Buffer.alloc(0) }
  if (writes && there > 0) model.set(bytesOf(length, seed), position)
  const data = Buffer.alloc(writes ? 0 : length)
  data.set(model.subarray(position, position + (writes ? 0 : there)))
  return { bytes: there, data }
}

/** What it does to a disk. */
async function onDisk(
  disk: Disk,
  { writes, length, cuts, big, ...where }: Step,
  seed: number,
): Promise<Outcome> {
  const position = big ? BigInt(where.position) : where.position
  const buffer = apart(writes ? bytesOf(length, seed) : new Uint8Array(length), cuts)
  try {
    if (writes) return { bytes: (await disk.write(buffer, { position })).bytesWritten, data: Buffer.alloc(0) }
    const { bytesRead } = await disk.read(buffer, { position })
    return { bytes: bytesRead, data: Buffer.concat(buffer) }
  } catch (error) {
    if (error instanceof RangeError) return { bytes: 'RangeError', data: Buffer.alloc(0) }
    throw error
  }
}

describe.each([512, 4096])('with blocks of %i', (blockLength) => {
  test('reads and writes anywhere are those of a row of bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { disk, nexus } = await diskOf(8192 / blockLength, { blockLength })
        const model = Uint8Array.from(nexus.disk)
        for (const [seed, each] of steps.entries()) {
          expect(await onDisk(disk, each, seed)).toEqual(onModel(model, each, seed))
          expect(Buffer.compare(nexus.disk, model)).toBe(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('writes at the same time that don’t overlap lose nothing of each other, in whatever order their commands end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(8192), { minLength: 2, maxLength: 12 }),
        fc.infiniteStream(fc.nat(100)),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        async (cuts, choices, left) => {
          const { disk, nexus } = await diskOf(8192 / blockLength, { blockLength })
          const model = Uint8Array.from(nexus.disk)
          nexus.held = true
          const ends = cuts.sort((a, b) => a - b)
          const writing = ends.slice(1).flatMap((end, index) => {
            const position = ends[index] ?? 0
            if (left[index] === true) return []
            const data = bytesOf(end - position, index)
            model.set(data, position)
            return [disk.write(data, { position })]
          })
          await completeAll(nexus, () => Number(choices.next().value))
          await Promise.all(writing)
          expect(Buffer.compare(nexus.disk, model)).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('nothing is lost of a whole block that is written, or trimmed, while another write keeps a part of it', async () => {
    const { disk, nexus } = await diskOf(8, { blockLength })
    const whole = bytesOf(2 * blockLength, 5)
    nexus.held = true
    const small = disk.write(Uint8Array.of(1, 2, 3), { position: 10 })
    const large = disk.write(whole, { position: 0 })
    const again = disk.write(Uint8Array.of(4), { position: blockLength + 1 })
    await turns()
    const trimmed = disk.trim(blockLength, blockLength)
    await completeAll(nexus, (count) => count - 1)
    await Promise.all([small, large, again, trimmed])
    expect(nexus.disk.subarray(0, blockLength)).toEqual(whole.subarray(0, blockLength))
    expect(nexus.disk.subarray(blockLength, 2 * blockLength)).toEqual(new Uint8Array(blockLength))
  })
})

describe('what is sent', () => {
  test('whole blocks: one command with the caller’s own memory, and writes of the same blocks side by side', async () => {
    const { disk, nexus } = await diskOf(64)
    await disk.read(new Uint8Array(1024), { position: 512 })
    await disk.write(new Uint8Array(1024), { position: 512n })
    expect(nexus.log).toEqual(['READ (10) 1', 'WRITE (10) 1'])
    nexus.held = true
    const both = [1, 2].map((value) => disk.write(new Uint8Array(1024).fill(value), { position: 512 }))
    await turns()
    expect(nexus.pending).toHaveLength(2)
    await completeAll(nexus, () => 0)
    await Promise.all(both)
  })

  test('a read that begins and ends within blocks is one command; a write reads both blocks at the same time first', async () => {
    const { disk, nexus } = await diskOf(64)
    await disk.read(new Uint8Array(1024), { position: 100 })
    expect(nexus.log).toEqual(['READ (10) 0'])
    nexus.held = true
    const writing = disk.write(new Uint8Array(1024), { position: 100 })
    await turns()
    expect(nexus.pending.map(({ name, lba }) => `${name} ${lba}`)).toEqual(['READ (10) 0', 'READ (10) 2'])
    await completeAll(nexus, () => 0)
    await writing
    expect(nexus.log.slice(1)).toEqual(['READ (10) 0', 'READ (10) 2', 'WRITE (10) 0'])
  })

  test('no more at once than the device takes', async () => {
    const { disk, nexus } = await diskOf(64, { transferBlocks: 8 })
    const data = bytesOf(20 * 512, 3)
    await disk.write(data, { position: 512 })
    const buffer = new Uint8Array(data.length + 2)
    await disk.read(buffer, { position: 511 })
    expect(buffer.subarray(1, -1)).toEqual(data)
    expect(nexus.log).toEqual([
      'WRITE (10) 1',
      'WRITE (10) 9',
      'WRITE (10) 17',
      'READ (10) 0',
      'READ (10) 8',
      'READ (10) 16',
    ])
  })

  test('nothing, for nothing', async () => {
    const { disk, nexus } = await diskOf(64)
    const buffer = new Uint8Array(0)
    expect(await disk.read(buffer, { position: 3 })).toEqual({ bytesRead: 0, buffer })
    expect(await disk.write([], { position: disk.size })).toEqual({ bytesWritten: 0, buffer: [] })
    expect(await disk.read(new Uint8Array(9), { position: disk.size })).toMatchObject({ bytesRead: 0 })
    expect(await disk.read(new Uint8Array(9), { position: 2n ** 80n })).toMatchObject({ bytesRead: 0 })
    expect(nexus.log).toEqual([])
  })

  test('a part of the buffers, as in fs', async () => {
    const { disk, nexus } = await diskOf(64)
    const buffer = [new Uint8Array(4), new Uint8Array(4)]
    expect(await disk.read(buffer, { position: 1, offset: 3, length: 2 })).toMatchObject({ bytesRead: 2 })
    expect(Buffer.concat(buffer)).toEqual(Buffer.from([0, 0, 0, ...nexus.disk.subarray(1, 3), 0, 0, 0]))
    await disk.write(Uint8Array.of(1, 2, 3, 4), { position: 0, offset: 2 })
    expect([...nexus.disk.subarray(0, 3)]).toEqual([3, 4, 14])
  })

  test('flush: SYNCHRONIZE CACHE, and a device that has none is content', async () => {
    const { disk, nexus } = await diskOf(64)
    await disk.flush()
    expect(nexus.log).toEqual(['SYNCHRONIZE CACHE (10) undefined'])
    const capacity = Uint8Array.of(0, 0, 0, 9, 0, 0, 2, 0)
    let answer: Answer = NO_SUCH_FIELD
    const { unit } = scriptedUnit((cdb) => (cdb[0] === 0x25 ? capacity : answer))
    const bare = await unit.disk()
    await bare.flush()
    answer = { status: 0x08 }
    expect(await settled(bare.flush())).toMatchObject({ status: 0x08 })
  })
})

describe('trim', () => {
  test.each([
    [0, 2048, [0, 2048]],
    [1, 2047, [512, 2048]],
    [512, 1023, [512, 1024]],
    [100, 400, [0, 0]],
    [511, 513, [512, 1024]],
    [1n, undefined, [512, 32768]],
    [0, 0, [0, 0]],
  ])('trim(%p, %p) frees whole blocks only', async (position, length, [from, to]) => {
    const { disk, nexus } = await diskOf(64)
    const model = Uint8Array.from(nexus.disk).fill(0, from, to)
    await disk.trim(position, length)
    expect(Buffer.compare(nexus.disk, model)).toBe(0)
    expect(nexus.log).toHaveLength(from === to ? 0 : 1)
  })

  test('beyond the end nothing is sent', async () => {
    const { disk, nexus } = await diskOf(64)
    expect(await settled(disk.trim(512, 32768))).toMatchObject({ name: 'RangeError' })
    expect(await settled(disk.trim(0, -1))).toMatchObject({ name: 'RangeError' })
    expect(nexus.log).toEqual([])
  })
})

describe('what is refused before anything is sent', () => {
  /** As a JavaScript caller may call it. */
  const anything = (value: unknown): never => value as never

  test.each([
    ['a negative position', { position: -1 }, 'RangeError'],
    ['a negative bigint', { position: -1n }, 'RangeError'],
    ['a fraction', { position: 0.5 }, 'RangeError'],
    ['a number that is not exact', { position: 2 ** 53 }, 'RangeError'],
    ['no position', {}, 'TypeError'],
    ['null', { position: null }, 'TypeError'],
    ['an offset beyond the buffer', { position: 0, offset: 11 }, 'RangeError'],
    ['a length beyond the buffer', { position: 0, offset: 5, length: 6 }, 'RangeError'],
    ['a negative length', { position: 0, length: -1 }, 'RangeError'],
    ['a timeout that is none', { position: 0, timeout: -1 }, 'RangeError'],
  ])('%s', async (_, options, name) => {
    const { disk, nexus } = await diskOf(64)
    for (const call of [
      disk.read(new Uint8Array(10), anything(options)),
      disk.write(new Uint8Array(10), anything(options)),
    ])
      expect(await settled(call)).toMatchObject({ name })
    expect(nexus.log).toEqual([])
  })

  test('what is no buffer', async () => {
    const { disk, nexus } = await diskOf(64)
    for (const buffer of [anything('text'), anything([1]), anything(new DataView(new ArrayBuffer(4)))])
      expect(await settled(disk.write(buffer, { position: 0 }))).toMatchObject({ name: 'TypeError' })
    expect(nexus.log).toEqual([])
  })
})

describe('failures and signals', () => {
  test('GOOD for fewer bytes: a read and a write say how many, and no block is written back with a hole', async () => {
    const { disk, nexus } = await diskOf(64)
    nexus.held = true
    const read = disk.read(new Uint8Array(1000), { position: 12 })
    await turns()
    nexus.pending[0]?.fallShort(512)
    expect(await read).toMatchObject({ bytesRead: 500 })
    const written = disk.write(new Uint8Array(1024), { position: 0 })
    await turns()
    nexus.pending[0]?.fallShort(512)
    expect(await written).toMatchObject({ bytesWritten: 512 })
    const edge = settled(disk.write(new Uint8Array(10), { position: 0 }))
    await turns()
    nexus.pending[0]?.fallShort(1)
    expect(await edge).toBeInstanceOf(ShortTransferError)
    expect(nexus.pending).toEqual([])
  })

  test('a block that can’t be read: nothing is written, and the next write has its turn', async () => {
    const { disk, nexus } = await diskOf(64)
    const before = Uint8Array.from(nexus.disk)
    nexus.held = true
    const first = settled(disk.write(new Uint8Array(1000), { position: 100 }))
    const second = disk.write(Uint8Array.of(9), { position: 1 })
    await turns()
    expect(nexus.pending.map(({ lba }) => lba)).toEqual([0, 2])
    nexus.pending[0]?.fail(2)
    await turns()
    expect(nexus.pending.map(({ lba }) => lba)).toEqual([2])
    nexus.pending[0]?.complete()
    expect(await first).toBeInstanceOf(ScsiError)
    await completeAll(nexus, () => 0)
    await second
    before[1] = 9
    expect(Buffer.compare(nexus.disk, before)).toBe(0)
  })

  test('a signal ends a write that waits for another, and what it sent itself', async () => {
    const { disk, nexus } = await diskOf(64)
    nexus.held = true
    const controller = new AbortController()
    const first = disk.write(Uint8Array.of(1), { position: 0 })
    const waiting = settled(disk.write(Uint8Array.of(2), { position: 1, signal: controller.signal }))
    const sent = settled(disk.write(Uint8Array.of(3), { position: 600, signal: controller.signal }))
    const third = disk.write(Uint8Array.of(4), { position: 2 })
    await turns()
    expect(nexus.pending.map(({ lba }) => lba)).toEqual([0, 1])
    controller.abort('enough')
    expect(await waiting).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    // It was reading the block whose rest it keeps: nothing of it was written.
    expect(await sent).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    await completeAll(nexus, () => 0)
    await Promise.all([first, third])
    expect([...nexus.disk.subarray(0, 4)]).toEqual([1, 7, 4, 21])
  })

  test('a signal that is aborted already sends nothing', async () => {
    const { disk, nexus } = await diskOf(64)
    const signal = AbortSignal.abort('enough')
    for (const call of [
      disk.read(new Uint8Array(9), { position: 0, signal }),
      disk.write(new Uint8Array(9), { position: 0, signal }),
      disk.trim(0, 512, { signal }),
      disk.flush({ signal }),
    ])
      expect(await settled(call)).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(nexus.log).toEqual([])
    const { unit, nexus: other } = fakeUnit()
    expect(await settled(unit.disk({ signal }))).toMatchObject({ name: 'AbortError', cause: 'enough' })
    expect(other.log.filter((line) => line.startsWith('MODE'))).toEqual([])
  })
})
