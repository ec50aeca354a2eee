import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { Capture, MAX_CAPTURE_BACKLOG, openCapture } from '../../src/capture/capture.ts'
import type { CaptureSink } from '../../src/capture/capture.ts'
import { blocksOf, packetsOf } from './blocks.ts'

const ENDS = { localAddress: '10.0.0.1', localPort: 40000, remoteAddress: '10.0.0.2', remotePort: 3260 }

/** A sink that takes bytes when the test lets it. */
class Slow implements CaptureSink {
  readonly taken: Uint8Array[] = []
  held: ((error?: Error | null) => void)[] = []

  write(bytes: Uint8Array, done: (error?: Error | null) => void): void {
    this.taken.push(bytes)
    this.held.push(done)
  }

  release(error?: Error): void {
    for (const done of this.held.splice(0)) done(error)
  }

  /** Lets everything through from now on. */
  open(): void {
    this.write = (bytes, done) => {
      this.taken.push(bytes)
      done()
    }
    this.release()
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.taken)
  }
}

describe('a capture', () => {
  test('is a section, an interface of raw IP, packets, and statistics', async () => {
    const sink = new Slow()
    sink.open()
    const capture = await openCapture(sink)
    const before = Date.now()
    const tap = capture.tap()
    tap.connected(ENDS)
    tap.sent([Uint8Array.of(1, 2), Uint8Array.of(3)])
    tap.received(Uint8Array.of(4, 5, 6, 7))
    tap.ended('local')
    tap.ended('remote')
    tap.closed(undefined)
    await capture.close()
    await capture.close()
    expect(blocksOf(sink.bytes).map(({ type }) => type)).toEqual([
      0x0a0d0d0a,
      1,
      ...Array.from({ length: 8 }, () => 6),
      5,
    ])
    const packets = packetsOf(sink.bytes)
    expect(packets.map(({ way, flags, seq, ack, payload }) => [way, flags, seq, ack, payload])).toEqual([
      ['out', 'S', 0, 0, ''],
      ['in', 'SA', 0, 1, ''],
      ['out', 'A', 1, 1, ''],
      ['out', 'PA', 1, 1, '0102'],
      ['out', 'PA', 3, 1, '03'],
      ['in', 'PA', 1, 4, '04050607'],
      ['out', 'FA', 4, 5, ''],
      ['in', 'FA', 5, 5, ''],
    ])
    for (const { time } of packets) {
      expect(time / 1000).toBeGreaterThan(before - 60_000)
      expect(time / 1000).toBeLessThan(before + 60_000)
    }
    expect(capture.statistics).toEqual({ packets: 8, dropped: 0 })
  })

  test('keeps bytes as they were when they passed', async () => {
    const sink = new Slow()
    const capture = await openCapture(sink)
    const tap = capture.tap()
    tap.connected(ENDS)
    const lent = Uint8Array.of(1, 2, 3, 4)
    tap.received(lent)
    lent.fill(9)
    sink.open()
    await capture.close()
    expect(packetsOf(sink.bytes).at(-1)).toMatchObject({ payload: '01020304' })
  })

  test('cuts what is too long for a packet, and sequence numbers go round', async () => {
    const sink = new Slow()
    sink.open()
    const capture = await openCapture(sink)
    const tap = capture.tap()
    tap.connected(ENDS)
    tap.received(new Uint8Array(150_000))
    await capture.close()
    const carried = packetsOf(sink.bytes).filter(({ payload }) => payload !== '')
    expect(carried.map(({ seq, payload }) => [seq, payload.length / 2])).toEqual([
      [1, 61440],
      [61441, 61440],
      [122881, 27120],
    ])
  })

  test('a reset is one, and a socket that was never connected is nothing', async () => {
    const sink = new Slow()
    sink.open()
    const capture = await openCapture(sink)
    capture.tap().closed(new Error('ECONNREFUSED'))
    const tap = capture.tap()
    tap.connected(ENDS)
    tap.closed(new Error('ECONNRESET'))
    await capture.close()
    expect(packetsOf(sink.bytes).map(({ way, flags }) => [way, flags])).toEqual([
      ['out', 'S'],
      ['in', 'SA'],
      ['out', 'A'],
      ['in', 'RA'],
    ])
  })
})

describe('a slow disk', () => {
  test('costs packets, not memory; the next packet says how many', async () => {
    const sink = new Slow()
    const capture = await openCapture(sink)
    const tap = capture.tap()
    tap.connected(ENDS)
    const chunk = new Uint8Array(61440)
    const count = 2 * Math.ceil(MAX_CAPTURE_BACKLOG / chunk.length)
    for (let index = 0; index < count; index++) tap.received(chunk)
    const { packets, dropped } = capture.statistics
    expect(packets + dropped).toBe(count + 3)
    expect(dropped).toBeGreaterThan(count / 3)
    sink.open()
    tap.received(Uint8Array.of(1))
    await capture.close()
    expect(sink.bytes.length).toBeLessThan(MAX_CAPTURE_BACKLOG + 100_000)
    const last = packetsOf(sink.bytes).at(-1)
    // What is missing has its place in the sequence.
    expect(last).toMatchObject({ payload: '01', missing: dropped, seq: (1 + count * chunk.length) % 2 ** 32 })
    const statistics = blocksOf(sink.bytes).at(-1)
    expect(statistics?.options).toEqual({ 4: BigInt(packets + dropped + 1), 5: BigInt(dropped) })
  })
})

describe('a write that fails', () => {
  test('ends the capture, with an event that has the cause; nothing more is written', async () => {
    const sink = new Slow()
    const capture = await openCapture(sink)
    const failures: unknown[] = []
    capture.on('failed', (error) => failures.push(error))
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    sink.release(full)
    expect(failures).toMatchObject([
      {
        name: 'CaptureError',
        code: 'ERR_ISCSI_CAPTURE',
        cause: full,
        message: expect.stringContaining('ENOSPC'),
      },
    ])
    const tap = capture.tap()
    tap.connected(ENDS)
    await capture.close()
    expect(sink.taken).toHaveLength(1)
    expect(capture.statistics).toEqual({ packets: 0, dropped: 3 })
  })

  test('is a process warning when nobody listens', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    try {
      const capture = new Capture(
        {
          write: () => {
            throw new Error('never ready')
          },
        },
        () => Promise.resolve(),
      )
      await capture.close()
      expect(warn).toHaveBeenCalledWith('the capture ends: never ready', {
        type: 'CaptureWarning',
        code: 'ERR_ISCSI_CAPTURE',
      })
    } finally {
      warn.mockRestore()
    }
  })
})

describe('a file', () => {
  test('is whole when the capture is closed, and for its owner alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iscsi-capture-'))
    try {
      const path = join(folder, 'a.pcapng')
      const capture = await openCapture(path)
      capture.tap().connected(ENDS)
      await capture.close()
      expect(blocksOf(await readFile(path)).map(({ type }) => type)).toEqual([0x0a0d0d0a, 1, 6, 6, 6, 5])
      expect((await stat(path)).mode & 0o777).toBe(0o600)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('that cannot be opened is a CaptureError', async () => {
    await expect(openCapture('/nowhere/at/all.pcapng')).rejects.toMatchObject({
      name: 'CaptureError',
      cause: { code: 'ENOENT' },
    })
  })
})
