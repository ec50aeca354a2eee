/** The option `capture`: what a session records of its life, and what becomes of it when its capture fails. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { connect, discover, openCapture } from '@iscsi/client'
import type { CaptureSink } from '@iscsi/client'
import { blocksOf, packetsOf } from '../../packages/client/test/capture/blocks.ts'
import type { Packet } from '../../packages/client/test/capture/blocks.ts'
import { event, QUICK } from './losses.ts'
import { dataOf, Guarded, settled, stage, turns, works } from './support.ts'

const KIB = 1024

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-capture-'))
  path = join(folder, 'a.pcapng')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** What a side has said, connection after connection. */
function bytesOf(packets: readonly Packet[], way: Packet['way']): Buffer {
  return Buffer.concat(
    packets.filter((each) => each.way === way).map(({ payload }) => Buffer.from(payload, 'hex')),
  )
}

test('bytes that go straight into the lent buffers are in it, as they came', async () => {
  await using scene = await stage()
  const session = await scene.open({
    capture: path,
    placement: 'direct',
    maxRecvDataSegmentLength: 256 * KIB,
  })
  const data = dataOf(2048 * KIB)
  await session.write16(0, 4096, data)
  const memory = new Guarded(5, 700, 2048 * KIB - 705)
  await session.read16(0, 4096, memory.buffers)
  memory.fill(0)
  const { placedDirectly, bytesRead, bytesWritten } = session.statistics
  expect(placedDirectly).toBeGreaterThan(1024 * KIB)
  await session.close()
  const packets = packetsOf(await readFile(path))
  const [read, written] = [bytesOf(packets, 'in'), bytesOf(packets, 'out')]
  // The logout is the last of it.
  expect([read.length - bytesRead, written.length - bytesWritten]).toEqual([48, 48])
  // Each segment of the read, and each of the write, lies whole in the stream.
  for (let at = 0; at < data.length; at += 256 * KIB) {
    const segment = Buffer.from(data.subarray(at, at + 256 * KIB))
    expect(read.includes(segment)).toBe(true)
    expect(written.includes(segment)).toBe(true)
  }
})

test('a reconnect is another connection in the same file', async () => {
  await using scene = await stage()
  const session = await scene.open({ ...QUICK, capture: path })
  const back = event(session, 'reconnect')
  scene.target.faults.dropConnections()
  await back
  await session.close()
  const packets = packetsOf(await readFile(path))
  expect(packets.filter(({ flags }) => flags === 'S')).toHaveLength(2)
  // Each began with a login, opcode 0x43 of an immediate request.
  const first = packets.flatMap(({ flags }, index) =>
    flags === 'S' ? [packets[index + 3]?.payload.slice(0, 2)] : [],
  )
  expect(first).toEqual(['43', '43'])
})

test('several sessions and a discovery share one that was opened for them', async () => {
  await using scene = await stage()
  await using capture = await openCapture(path)
  await discover({ ...scene.target.portal, capture })
  for (const lun of [0, 1]) await (await scene.open({ capture }, lun)).close()
  expect(capture.statistics.dropped).toBe(0)
  await capture.close()
  expect(packetsOf(await readFile(path)).filter(({ flags }) => flags === 'S')).toHaveLength(3)
})

describe('what is awaited ends when the capture is whole, however slow its sink is', () => {
  /** A sink that takes many turns of the event loop for each write. */
  function slow(): CaptureSink & { readonly taken: Uint8Array[] } {
    const taken: Uint8Array[] = []
    return {
      taken,
      write: async (bytes, done) => {
        await turns(50)
        taken.push(bytes)
        done()
      },
    }
  }

  /** What a capture ends with, when it is whole: statistics of the interface. */
  const lastBlock = ({ taken }: { readonly taken: readonly Uint8Array[] }): number | undefined =>
    blocksOf(Buffer.concat(taken)).at(-1)?.type

  test.each(['close', 'logout'] as const)('session.%s()', async (how) => {
    await using scene = await stage()
    const capture = slow()
    const session = await scene.open({ capture })
    await session[how]()
    expect(lastBlock(capture)).toBe(5)
  })

  test('discover()', async () => {
    await using scene = await stage()
    const capture = slow()
    await discover({ ...scene.target.portal, capture })
    expect(lastBlock(capture)).toBe(5)
  })

  test('connect(), when the login fails', async () => {
    await using scene = await stage()
    const capture = slow()
    const failed = connect({ ...scene.target.portal, target: 'iqn.2026-11.example:nobody', capture })
    await expect(failed).rejects.toMatchObject({ code: 'ERR_ISCSI_LOGIN' })
    expect(lastBlock(capture)).toBe(5)
  })
})

test('secrets are not in it; what CHAP sends is', async () => {
  const secret = 'twelve bytes and more'
  await using scene = await stage({ chap: { username: 'alice', secret } })
  const session = await scene.open({ capture: path, chap: { username: 'alice', secret } })
  await session.close()
  const file = await readFile(path)
  expect(file.includes('CHAP_R=')).toBe(true)
  expect(file.includes(secret)).toBe(false)
})

test('a file that cannot be opened: nothing is sent', async () => {
  await using scene = await stage()
  const capture = join(folder, 'no', 'such', 'folder.pcapng')
  for (const opening of [scene.open({ capture }), discover({ ...scene.target.portal, capture })])
    expect(await settled(opening)).toMatchObject({
      code: 'ERR_ISCSI_CAPTURE',
      outcome: 'not-sent',
      cause: { code: 'ENOENT' },
    })
  expect(scene.target.sessionCount).toBe(0)
})

test('when writing fails the session goes on, and hears of it', async () => {
  await using scene = await stage()
  let writes = 0
  const capture: CaptureSink = {
    write: (_bytes, done) => {
      const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      setImmediate(done, ++writes < 30 ? undefined : error)
    },
  }
  const session = await scene.open({ capture })
  const failed = new Promise((resolve) => session.once('captureFailed', resolve))
  while (writes < 30) expect(await works(session)).toBe(true)
  expect(await failed).toMatchObject({
    code: 'ERR_ISCSI_CAPTURE',
    message: expect.stringContaining('ENOSPC'),
  })
  expect(await works(session)).toBe(true)
  await session.close()
  expect(writes).toBe(30)
})

test('a disk that is full before anybody can listen is a warning of the process', async () => {
  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  try {
    await using scene = await stage()
    const session = await scene.open({ capture: '/dev/full' })
    expect(await works(session)).toBe(true)
    await session.close()
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('ENOSPC'), { type: 'CaptureWarning', code: 'ERR_ISCSI_CAPTURE' }],
    ])
  } finally {
    warn.mockRestore()
  }
})
