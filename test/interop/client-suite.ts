/**
 * What every target must let the SDK do: the same tests against the embedded target, tgt and istgt.
 *
 * Longer than 400 lines: it is one list, and whoever adds a target or a test wants to see all of it.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { AbortError, connect, discover, LoginError, ScsiError } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'

/** A target as the suite needs it. */
export interface SuiteTarget {
  readonly host: string
  readonly port: number
  readonly targetName: string
  /** The first has blocks of 512 bytes and at least 12 MiB; its contents are the suite's. */
  readonly luns: readonly { readonly lun: number; readonly size: number; readonly blockSize: number }[]
  url(lun?: number): string
}

/** What a target can't do, so that the suite asks less of it. */
export interface SuiteLimits {
  /** It sends CHECK CONDITION without sense data when an LBA is out of range. Default false. */
  readonly withoutSense?: boolean
  /**
   * It solicits data for a write whose abort it has answered already, and reads nothing else until that data comes: writes
   * that are aborted under way need no R2T. Default false.
   */
  readonly solicitsAfterAbort?: boolean
  /**
   * It takes commands that it cleared for commands that are under way, for ever: its window (of 32) shrinks with each until
   * it is closed. So no session of the suite aborts more than half of that. Default false.
   */
  readonly leaksWindow?: boolean
}

const KIB = 1024
const MIB = 1024 * KIB

/** Cuts bytes into views of random lengths, some of them empty. */
function scatter(bytes: Uint8Array, pieces: number): Uint8Array[] {
  const cuts = Array.from({ length: pieces - 1 }, () => Math.floor(Math.random() * (bytes.length + 1))).sort(
    (a, b) => a - b,
  )
  return [...cuts, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : cuts[index - 1], end))
}

/** Buffers that are not adjacent, of the lengths of some others. */
function apart(like: readonly Uint8Array[]): Uint8Array[] {
  return like.map(({ length }) => new Uint8Array(new ArrayBuffer(length + 8), 4, length))
}

async function settled(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await promise
  } catch (error) {
    return error
  }
}

/** Registers the suite. `target()` is called in tests only. */
export function clientSuite(target: () => SuiteTarget, limits: SuiteLimits = {}): void {
  const { withoutSense = false, solicitsAfterAbort = false, leaksWindow = false } = limits
  const sessions: Session[] = []
  const open = async (options: ConnectOptions = {}, lun?: number): Promise<Session> => {
    const session = await connect(target().url(lun), options)
    sessions.push(session)
    return session
  }
  const first = (): SuiteTarget['luns'][number] => {
    const [lun] = target().luns
    if (lun === undefined) throw new Error('the suite needs a logical unit')
    return lun
  }
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()))
  })

  describe('sessions', () => {
    test('discovery names the target and its portal', async () => {
      const { host, port, targetName } = target()
      const found = await discover({ host, port })
      expect(found.map(({ name }) => name)).toContain(targetName)
      const portals = found.find(({ name }) => name === targetName)?.portals ?? []
      expect(portals).toContainEqual(expect.objectContaining({ host, port }))
    })

    test('a URL or options alone lead to the same session', async () => {
      const { host, port, targetName } = target()
      const { lun, size } = first()
      const session = await connect({ host, port, target: targetName, lun })
      sessions.push(session)
      expect(await session.readCapacity()).toMatchObject({ blockLength: 512, blocks: size / 512 })
    })

    test('INQUIRY, TEST UNIT READY and REPORT LUNS', async () => {
      const session = await open()
      expect(await session.inquiry()).toMatchObject({ peripheralDeviceType: 0 })
      await session.testUnitReady()
      const luns = await session.reportLuns()
      for (const { lun } of target().luns) expect(luns).toContain(lun)
    })

    test('what an idle session has heard is acknowledged, and the target bears it', async () => {
      const session = await open({ pingInterval: 0 })
      await session.testUnitReady()
      const before = session.statistics.bytesWritten
      while (session.statistics.bytesWritten === before) await sleep(20)
      expect(session.statistics.bytesWritten - before).toBe(48)
      await sleep(200)
      await session.testUnitReady()
    })

    test('every logical unit has its own capacity', async () => {
      const session = await open()
      for (const { lun, size, blockSize } of target().luns) {
        const unit = session.logicalUnit(lun)
        expect(await unit.readCapacity()).toMatchObject({ blockLength: blockSize, blocks: size / blockSize })
      }
    })

    test('a ping brings its data back', async () => {
      const session = await open()
      const data = randomBytes(64)
      expect(Buffer.compare(await session.ping(data), data)).toBe(0)
      expect(await session.ping()).toHaveLength(0)
    })

    test('keys that the target does not know hurt nothing', async () => {
      const session = await open({
        privateKeys: { 'X-com.example.iscsi.key': 'value' },
        taskReporting: 'FastAbort',
      })
      expect(session.privateKeys).toEqual({})
      expect(['RFC3720', 'ResponseFence', 'FastAbort']).toContain(session.negotiated.taskReporting)
      await session.testUnitReady()
    })

    test('many sessions at a time', async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => open()))
      await Promise.all(all.map((session) => session.testUnitReady()))
    })

    test('after close() everything rejects at once, and close() again does nothing', async () => {
      const session = await open()
      const read = session.read10(0, 16)
      await session.close()
      expect((await read).transferred).toBe(8192)
      expect(session.closed).toBe(true)
      await session.close()
      for (const late of [
        session.read10(0, 1),
        session.testUnitReady(),
        session.ping(),
        session.abortTaskSet(),
      ]) {
        expect(await settled(late)).toMatchObject({ code: 'ERR_ISCSI_CLOSED', outcome: 'not-sent' })
      }
    })

    test('logout ends what is under way, and nothing stays pending', async () => {
      const session = await open()
      const reads = Array.from({ length: 64 }, (_, index) => session.read10(index * 128, 128))
      const ends = Promise.all(reads.map(settled))
      await session.logout()
      for (const end of await ends) {
        if (end instanceof Error) expect(end).toMatchObject({ code: 'ERR_ISCSI_CLOSED' })
        else expect(end).toMatchObject({ transferred: 65536 })
      }
    })

    test('await using logs out', async () => {
      let outer: Session
      {
        await using session = await connect(target().url())
        await session.testUnitReady()
        outer = session
      }
      expect(outer.closed).toBe(true)
    })
  })

  describe('reads and writes', () => {
    const sizes = [1, 2, 7, 16, 17, 128, 129, 512, 2048, 2049, 16384]

    test.each(sizes)('%i blocks there and back', async (blocks) => {
      const session = await open()
      const data = randomBytes(blocks * 512)
      const lba = 3
      const written = await session.write16(lba, blocks, data)
      expect(written).toMatchObject({ status: 0, transferred: data.length, residual: null })
      const read = await session.read16(lba, blocks)
      expect(read).toMatchObject({ status: 0, transferred: data.length, residual: null })
      expect(Buffer.compare(read.data, data)).toBe(0)
    })

    test.each(sizes)('%i blocks from a scatter list into another', async (blocks) => {
      const session = await open()
      const data = randomBytes(blocks * 512)
      await session.write16(11, blocks, scatter(data, 9))
      const into = apart(scatter(data, 7))
      const { data: same } = await session.read16(11, blocks, into)
      expect(same).toBe(into)
      expect(Buffer.compare(Buffer.concat(into), data)).toBe(0)
      for (const { buffer, byteOffset, length } of into) {
        const around = new Uint8Array(buffer)
        expect([...around.subarray(0, byteOffset), ...around.subarray(byteOffset + length)]).toEqual([
          0, 0, 0, 0, 0, 0, 0, 0,
        ])
      }
    })

    test('read10 and write10, with the order readable on the task', async () => {
      const session = await open()
      const data = randomBytes(1024)
      const write = session.write10(100, 2, data)
      expect(write).toMatchObject({ lba: 100, blocks: 2, lun: first().lun, state: 'queued' })
      await write
      const read = session.read10(100, 2)
      expect(read.cdb[0]).toBe(0x28)
      expect(Buffer.compare((await read).data, data)).toBe(0)
      expect(read.state).toBe('settled')
    })

    test('zero blocks move nothing', async () => {
      const session = await open()
      expect(await session.read10(0, 0)).toMatchObject({ status: 0, transferred: 0 })
      expect(await session.write10(0, 0, new Uint8Array(0))).toMatchObject({ status: 0, transferred: 0 })
    })

    test('many at a time, each to its own place', async () => {
      const session = await open()
      const blocks = 24
      const parts = Array.from({ length: 100 }, () => randomBytes(blocks * 512))
      await Promise.all(parts.map((part, index) => session.write16(index * blocks, blocks, part)))
      const back = await Promise.all(parts.map((_, index) => session.read16(index * blocks, blocks)))
      for (const [index, part] of parts.entries())
        expect(Buffer.compare(back[index]?.data ?? part.subarray(1), part)).toBe(0)
    })

    test.each([
      { immediateData: true, initialR2T: true },
      { immediateData: true, initialR2T: false },
      { immediateData: false, initialR2T: true },
      { immediateData: false, initialR2T: false },
    ])('with ImmediateData $immediateData and InitialR2T $initialR2T', async (keys) => {
      for (const lengths of [{}, { firstBurstLength: 4096, maxBurstLength: 16384 }]) {
        const session = await open({ ...keys, ...lengths })
        if (!keys.immediateData) expect(session.negotiated.immediateData).toBe(false)
        if (keys.initialR2T) expect(session.negotiated.initialR2T).toBe(true)
        for (const blocks of [1, 8, 9, 31, 33, 200, 1000]) {
          const data = randomBytes(blocks * 512)
          await session.write16(5, blocks, data)
          expect(Buffer.compare((await session.read16(5, blocks)).data, data)).toBe(0)
        }
        await session.close()
      }
    })

    test.each([
      { headerDigest: 'crc32c', dataDigest: 'none' },
      { headerDigest: 'none', dataDigest: 'crc32c' },
      { headerDigest: 'crc32c', dataDigest: 'crc32c' },
    ] as const)('with header digest $headerDigest and data digest $dataDigest', async (keys) => {
      const session = await open(keys)
      const words = { none: 'None', crc32c: 'CRC32C' }
      expect(session.negotiated).toMatchObject({
        headerDigest: words[keys.headerDigest],
        dataDigest: words[keys.dataDigest],
      })
      for (const blocks of [1, 130, 3000]) {
        const data = randomBytes(blocks * 512)
        await session.write16(7, blocks, scatter(data, 3))
        expect(Buffer.compare((await session.read16(7, blocks)).data, data)).toBe(0)
      }
    })

    test.each(['auto', 'direct', 'staged'] as const)('placement %s', async (placement) => {
      const session = await open({ placement })
      const data = randomBytes(2 * MIB)
      await session.write16(0, 4096, data)
      const into = apart(scatter(data, 5))
      await session.read16(0, 4096, into)
      expect(Buffer.compare(Buffer.concat(into), data)).toBe(0)
      const { placedDirectly, copied } = session.statistics
      expect(placedDirectly + copied).toBeGreaterThanOrEqual(data.length)
      if (placement === 'staged') expect(placedDirectly).toBe(0)
    })

    test('memory in front of and behind the buffers is left alone', async () => {
      const session = await open()
      const arena = new Uint8Array(64 * KIB).fill(0xa5)
      await session.read16(0, 64, arena.subarray(1001, 1001 + 32768))
      expect(arena.subarray(0, 1001).every((byte) => byte === 0xa5)).toBe(true)
      expect(arena.subarray(1001 + 32768).every((byte) => byte === 0xa5)).toBe(true)
    })
  })

  describe('streams', () => {
    test('a stream reads what a stream wrote, in order', async () => {
      const session = await open()
      const data = randomBytes(10 * MIB)
      function* pieces(): Iterable<Uint8Array> {
        for (let at = 0; at < data.length;) {
          const length = 1 + Math.floor(Math.random() * 300_000)
          yield data.subarray(at, at + length)
          at += length
        }
      }
      expect(await session.writeStream(8, pieces(), { chunkBlocks: 300 })).toBe(data.length)
      const chunks: Uint8Array[] = []
      for await (const chunk of session.readStream(8, data.length / 512, {
        chunkBlocks: 777,
        concurrency: 3,
      }))
        chunks.push(chunk)
      expect(Buffer.compare(Buffer.concat(chunks), data)).toBe(0)
      expect(chunks).toHaveLength(Math.ceil(data.length / 512 / 777))
    })

    test('reused memory holds a chunk until the next one is asked for', async () => {
      const session = await open()
      const data = randomBytes(MIB)
      await session.write16(0, 2048, data)
      let at = 0
      const memory = new Set<ArrayBufferLike>()
      for await (const chunk of session.readStream(0, 2048, {
        chunkBlocks: 64,
        concurrency: 2,
        reuse: true,
      })) {
        expect(Buffer.compare(chunk, data.subarray(at, at + chunk.length))).toBe(0)
        at += chunk.length
        memory.add(chunk.buffer)
      }
      expect(at).toBe(MIB)
      expect(memory.size).toBeLessThanOrEqual(3)
    })

    test('leaving the loop early leaves nothing under way', async () => {
      const session = await open()
      for await (const chunk of session.readStream(0, 8192, { chunkBlocks: 128 })) {
        expect(chunk).toHaveLength(65536)
        break
      }
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
      await session.testUnitReady()
    })

    test('a stream ends by its signal', async () => {
      const session = await open()
      const controller = new AbortController()
      const reason = new Error('enough')
      let chunks = 0
      const loop = async (): Promise<void> => {
        for await (const chunk of session.readStream(0, 16384, {
          chunkBlocks: 64,
          signal: controller.signal,
        })) {
          expect(chunk).toHaveLength(32768)
          chunks++
          if (chunks === 3) controller.abort(reason)
        }
      }
      const error = await settled(loop())
      expect(error).toBeInstanceOf(AbortError)
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
    })

    test('a source that fails ends the writing with its error', async () => {
      const session = await open()
      const failure = new Error('the source broke')
      async function* source(): AsyncIterable<Uint8Array> {
        yield new Uint8Array(4096)
        throw await Promise.resolve(failure)
      }
      expect(await settled(session.writeStream(0, source()))).toBe(failure)
      await session.testUnitReady()
    })

    test('a source that ends inside a block is told so', async () => {
      const session = await open()
      expect(await settled(session.writeStream(0, [new Uint8Array(700)]))).toMatchObject({
        name: 'RangeError',
        message: expect.stringContaining('188 bytes into a block'),
      })
    })
  })

  describe('aborts', () => {
    test('a signal that is aborted already sends nothing', async () => {
      const session = await open()
      const before = session.statistics.bytesWritten
      const reason = new Error('no')
      const error = await settled(session.read10(0, 1, undefined, { signal: AbortSignal.abort(reason) }))
      expect(error).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: reason })
      expect(session.statistics.bytesWritten).toBe(before)
      await session.testUnitReady()
    })

    test('a command that waits for its turn is never sent', async () => {
      const session = await open()
      const controller = new AbortController()
      const task = session.read10(0, 8, undefined, { signal: controller.signal })
      controller.abort()
      expect(await settled(task)).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
      expect((await session.read10(0, 8)).transferred).toBe(4096)
    })

    test('commands under way end, their buffers are left alone, and the session goes on', async () => {
      let session = await open()
      for (let round = 0; round < 10; round++) {
        if (leaksWindow && round > 0) {
          await session.close()
          session = await open()
        }
        const controller = new AbortController()
        const buffers = Array.from({ length: leaksWindow ? 16 : 32 }, () => new Uint8Array(64 * KIB))
        const ends = buffers.map((buffer, index) =>
          settled(session.read16(index * 128, 128, buffer, { signal: controller.signal })),
        )
        await session.ping()
        controller.abort(new Error('stop'))
        for (const [index, end] of (await Promise.all(ends)).entries()) {
          const buffer = buffers[index]
          if (end instanceof Error) {
            expect(end).toMatchObject({ name: 'AbortError' })
            expect(['not-sent', 'aborted', 'completed']).toContain(
              end instanceof AbortError ? end.outcome : '',
            )
          } else expect(end).toMatchObject({ transferred: 64 * KIB })
          buffer?.fill(0x5a)
        }
        await session.ping()
        for (const buffer of buffers) expect(buffer.every((byte) => byte === 0x5a)).toBe(true)
      }
      expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0 })
      expect((await session.read16(0, 8)).transferred).toBe(4096)
    })

    test('writes under way end too, whatever stage they are in', async () => {
      const blocks = solicitsAfterAbort ? 128 : 1024
      const session = await open(
        solicitsAfterAbort
          ? { immediateData: true, firstBurstLength: 64 * KIB }
          : { initialR2T: true, immediateData: false, maxBurstLength: 16384, firstBurstLength: 4096 },
      )
      for (let round = 0; round < (leaksWindow ? 4 : 10); round++) {
        const controller = new AbortController()
        const data = randomBytes(blocks * 512)
        const ends = Array.from({ length: 4 }, (_, index) =>
          settled(session.write16(index * blocks, blocks, data, { signal: controller.signal })),
        )
        if (round % 2 === 0) await session.ping()
        controller.abort()
        for (const end of await Promise.all(ends)) {
          if (end instanceof Error) expect(end).toMatchObject({ name: 'AbortError' })
        }
      }
      const data = randomBytes(512 * KIB)
      await session.write16(0, 1024, data)
      expect(Buffer.compare((await session.read16(0, 1024)).data, data)).toBe(0)
    })

    test('abortTask tells what came of it', async () => {
      const session = await open()
      const task = session.read16(0, 16384, new Uint8Array(8 * MIB))
      const end = settled(task)
      await session.ping()
      const report = await session.abortTask(task)
      expect(['aborted', 'completed']).toContain(report.outcome)
      if (report.outcome === 'aborted') expect([0, 1]).toContain(report.response)
      await end
    })

    test('a logical unit reset is answered, and the unit goes on', async () => {
      const session = await open()
      await session.logicalUnitReset()
      await session.testUnitReady()
      expect((await session.read10(0, 1)).transferred).toBe(512)
    })
  })

  describe('what goes wrong', () => {
    test('an LBA past the end is a ScsiError with its sense, and loses nothing', async () => {
      const session = await open()
      const error = await settled(session.read16(first().size / 512, 1))
      expect(error).toBeInstanceOf(ScsiError)
      expect(error).toMatchObject({ status: 2, outcome: 'executed' })
      if (!withoutSense) expect(error).toMatchObject({ sense: { key: 5, asc: 0x21, ascq: 0 } })
      expect(await settled(session.write16(first().size / 512, 1, new Uint8Array(512)))).toMatchObject({
        status: 2,
      })
      await session.testUnitReady()
    })

    test('bad arguments are told before anything is sent', async () => {
      const session = await open()
      const before = session.statistics.bytesWritten
      for (const [task, words] of [
        [session.read10(2 ** 32, 1), 'read16'],
        [session.read10(-1, 1), '-1'],
        [session.read10(0.5, 1), '0.5'],
        [session.read10(0, 65536), '65536'],
        [session.write10(0, 1, new Uint8Array(511)), '512 bytes'],
        [session.read10(0, 2, [new Uint8Array(512), new Uint8Array(1)]), '1024 bytes'],
      ] as const) {
        expect(await settled(task)).toMatchObject({
          name: 'RangeError',
          message: expect.stringContaining(words),
        })
        expect(task.state).toBe('settled')
      }
      expect(session.statistics.bytesWritten).toBe(before)
    })

    test("a command of one's own: INQUIRY with more room than there is data reports the underflow", async () => {
      const session = await open()
      const cdb = Uint8Array.of(0x12, 0, 0, 2, 0, 0)
      const result = await session.execute({ cdb, dataIn: 512, repeatable: true })
      expect(result.status).toBe(0)
      expect(result.data).toHaveLength(result.transferred)
      expect(result.residual).toEqual({ kind: 'underflow', count: 512 - result.transferred })
    })

    test('an operation code that nobody knows', async () => {
      const session = await open()
      expect(
        await settled(session.execute({ cdb: Uint8Array.of(0xf9, 0, 0, 0, 0, 0), repeatable: true })),
      ).toMatchObject({
        code: 'ERR_ISCSI_SCSI',
        sense: { key: 5, asc: 0x20 },
      })
      await session.testUnitReady()
    })

    test('a logical unit that is not there', async () => {
      const session = await open()
      const error = await settled(session.logicalUnit(77).read16(0, 1, new Uint8Array(512)))
      expect(error).toBeInstanceOf(ScsiError)
      await session.testUnitReady()
    })

    test('a target that is not there', async () => {
      const { host, port } = target()
      const error = await settled(connect({ host, port, target: 'iqn.2026-11.example:nobody' }))
      expect(error).toBeInstanceOf(LoginError)
      expect(error).toMatchObject({ code: 'ERR_ISCSI_LOGIN', statusClass: 2, outcome: 'not-sent' })
    })

    test('a port where nobody listens', async () => {
      const error = await settled(connect({ host: '127.0.0.1', port: 1, target: 'iqn.2026-11.example:disk' }))
      expect(error).toMatchObject({
        code: 'ERR_ISCSI_CONNECTION',
        cause: { code: 'ECONNREFUSED' },
        retryable: true,
      })
    })
  })
}
