/** The connection ends at some byte of a session: every promise settles, and says truly whether its command was sent. */
import { describe, expect, test } from '@jest/globals'
import { connect, IscsiError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, turns } from './support.ts'

const KEYS = { firstBurstLength: 512, maxBurstLength: 1024, maxRecvDataSegmentLength: 1024 }
const LBAS = [16, 32, 48, 64]

/** What became of one session that was cut. */
interface Story {
  readonly connected: boolean
  readonly ends: readonly { readonly lba: number; readonly end: unknown }[]
  readonly session: Session | undefined
}

/** One session: login, then writes and reads at a time, then a ping. */
async function tell(target: Target, memory: Guarded): Promise<Story> {
  const session = await settled(connect(target.url(), { ...KEYS, reconnect: false }))
  if (!isSession(session)) {
    expect(session).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', retryable: true })
    return { connected: false, ends: [], session: undefined }
  }
  const data = new Uint8Array(4 * BLOCK)
  const orders = LBAS.map((lba, index) => ({
    lba,
    end: settled(index % 2 === 0 ? session.write10(lba, 4, data) : session.read10(lba, 4, memory.buffers)),
  }))
  const ping = settled(session.ping(data.subarray(0, 16)))
  const ends = await Promise.all(orders.map(async ({ lba, end }) => ({ lba, end: await end })))
  const pinged = await ping
  if (pinged instanceof Error) expect(pinged).toBeInstanceOf(IscsiError)
  return { connected: true, ends, session }
}

/** How a command may end when the connection was cut at some time. */
function checkEnd(end: unknown, isSeen: boolean): 'fine' | 'not-sent' | 'unknown' {
  if (!(end instanceof IscsiError)) {
    expect(end).toMatchObject({ status: 0, transferred: 4 * BLOCK })
    return 'fine'
  }
  expect(end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', retryable: true })
  if (end.outcome !== 'not-sent') {
    expect(end.outcome).toBe('unknown')
    return 'unknown'
  }
  // Not sent means that the target cannot have seen it, however the bytes were cut.
  expect(isSeen).toBe(false)
  return 'not-sent'
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'statistics' in value
}

/** The logical block addresses of the commands that the target has seen. */
function watch(target: Target): Set<number> {
  const seen = new Set<number>()
  target.faults.add({
    kind: 'delay',
    milliseconds: 0,
    times: Infinity,
    matches: ({ cdb }) => {
      seen.add(new DataView(cdb.buffer, cdb.byteOffset).getUint32(2))
      return false
    },
  })
  return seen
}

describe('a drop at every so many bytes', () => {
  test.each(['sent', 'received'] as const)('%s by the target', async (direction) => {
    await using scene = await stage({ maxRecvDataSegmentLength: 1024, powerOnAttention: false })
    const { target } = scene
    const before = target.counters
    const { session: whole } = await tell(target, new Guarded(4 * BLOCK))
    await whole?.close()
    const { counters } = target
    const total =
      direction === 'sent' ? counters.bytesOut - before.bytesOut : counters.bytesIn - before.bytesIn
    expect(total).toBeGreaterThan(2000)
    const counts = { refused: 0, 'not-sent': 0, unknown: 0, fine: 0 }
    for (let at = 1; at < total; at += 23) {
      target.faults.clear()
      const seen = watch(target)
      target.faults.add(direction === 'sent' ? { kind: 'drop', sent: at } : { kind: 'drop', received: at })
      const memory = new Guarded(4 * BLOCK)
      const { connected, ends, session } = await tell(target, memory)
      if (!connected) counts.refused++
      for (const { lba, end } of ends) {
        counts[checkEnd(end, seen.has(lba))]++
      }
      memory.fill(0x5a)
      session?.destroy()
      await turns(2)
      expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
      expect(session?.statistics ?? { outstanding: 0, waiting: 0 }).toMatchObject({
        outstanding: 0,
        waiting: 0,
      })
    }
    expect(counts.refused).toBeGreaterThan(5)
    expect(counts.unknown).toBeGreaterThan(5)
    expect(counts.fine).toBeGreaterThan(5)
  })
})

describe('a drop', () => {
  test.each(['dropConnections', 'endConnections'] as const)(
    '%s: what was sent is unknown, what waited is not',
    async (how) => {
      await using scene = await stage({ maxCommands: 2 })
      const session = await scene.open()
      const events = eventsOf(session)
      const held = scene.target.faults.add({ kind: 'hold', times: 2 })
      const writes = [1, 2, 3, 4].map((lba) => session.write10(lba, 1, dataOf(BLOCK)))
      const ends = Promise.all(writes.map((write) => settled(write)))
      const management = settled(session.logicalUnit(1).abortTaskSet())
      await held.hit(2)
      expect(writes.map(({ state }) => state)).toEqual(['sent', 'sent', 'queued', 'queued'])
      await management
      scene.target.faults[how]()
      expect((await ends).map((end) => (end instanceof IscsiError ? [end.code, end.outcome] : end))).toEqual([
        ['ERR_ISCSI_CONNECTION', 'unknown'],
        ['ERR_ISCSI_CONNECTION', 'unknown'],
        ['ERR_ISCSI_CONNECTION', 'not-sent'],
        ['ERR_ISCSI_CONNECTION', 'not-sent'],
      ])
      expect(events.map(({ name }) => name)).toEqual(['disconnect', 'close'])
      expect(await settled(session.read10(0, 1))).toMatchObject({
        code: 'ERR_ISCSI_CONNECTION',
        outcome: 'not-sent',
      })
      expect(await settled(session.ping())).toMatchObject({ code: 'ERR_ISCSI_CONNECTION' })
      await session.close()
      session.destroy()
      expect(events).toHaveLength(2)
    },
  )

  test('close() while the connection is lost resolves', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(session.read10(0, 8))
    await held.hit()
    const closing = session.close()
    scene.target.faults.dropConnections()
    await closing
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  })

  test('streams end with it', async () => {
    await using scene = await stage()
    const session = await scene.open()
    await session.limits()
    scene.target.faults.add({ kind: 'hold', times: Infinity, skip: 5 })
    let chunks = 0
    const reading = async (): Promise<void> => {
      for await (const chunk of session.readStream(0, 4096, { chunkBlocks: 16 }))
        chunks += chunk.length > 0 ? 1 : 0
    }
    const end = settled(reading())
    while (session.statistics.outstanding < 4 || chunks < 5) await turns(1)
    scene.target.faults.dropConnections()
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION' })
  })

  test('a signal that is aborted after the session was lost does nothing', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const controller = new AbortController()
    const held = scene.target.faults.add({ kind: 'hold' })
    const end = settled(session.read10(0, 8, undefined, { signal: controller.signal }))
    await held.hit()
    scene.target.faults.dropConnections()
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION' })
    controller.abort()
  })
})
