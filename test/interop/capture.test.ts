/**
 * What the initiator puts on the wire, in the eyes of somebody else: tshark decodes a recorded session of every kind of PDU, and
 * finds the same PDUs in the session's own capture.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, discover, openCapture } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { capture, CAPTURE_TOOLS, decode } from './support/capture.ts'
import type { Decoded, DecodedPdu } from './support/capture.ts'
import { describeWithTarget } from './support/suite.ts'
import { describeWithTools } from './support/tools.ts'

interface Recorded {
  readonly host: string
  readonly port: number
  url(): string
}

/** What is asked of a target: istgt holds every login for a second. */
interface Extent {
  readonly digests: readonly Digests[]
  readonly writeKeys: readonly ConnectOptions[]
  /** It sometimes closes the connection in place of a Logout Response (istgt does). */
  readonly mayCloseAtLogout?: boolean
}

interface Digests {
  readonly headerDigest: 'none' | 'crc32c'
  readonly dataDigest: 'none' | 'crc32c'
}

const WRITE_KEYS = [
  { immediateData: true, initialR2T: true },
  { immediateData: false, initialR2T: false },
  { immediateData: true, initialR2T: false },
  { immediateData: false, initialR2T: true },
]
const DIGESTS: readonly Digests[] = [
  { headerDigest: 'none', dataDigest: 'none' },
  { headerDigest: 'crc32c', dataDigest: 'crc32c' },
  { headerDigest: 'crc32c', dataDigest: 'none' },
]
const EVERYTHING: Extent = { digests: DIGESTS, writeKeys: WRITE_KEYS }
const LITTLE: Extent = {
  mayCloseAtLogout: true,
  digests: DIGESTS.slice(0, 2),
  writeKeys: WRITE_KEYS.slice(0, 2),
}

/** LBA and length in blocks of the reads, in their order. */
const READS = [
  [0, 1],
  [1, 255],
  [0x1234, 256],
  [7, 1024],
  [0x2000, 3],
] as const

/** Request opcodes (RFC 7143 §11.2.1.2). */
const OPCODE = {
  nopOut: 0x00,
  command: 0x01,
  management: 0x02,
  login: 0x03,
  text: 0x04,
  dataOut: 0x05,
  logout: 0x06,
}

async function settle(promise: PromiseLike<unknown>): Promise<void> {
  try {
    await promise
  } catch {
    // how it ends is not what is recorded
  }
}

/** Everything that goes over the wire in a session's life. */
async function live(
  target: Recorded,
  options: ConnectOptions,
  writeKeys: readonly ConnectOptions[],
): Promise<void> {
  const { host, port } = target
  await discover({ host, port, capture: options.capture })
  const open = (more: ConnectOptions): Promise<Session> => connect(target.url(), { ...options, ...more })
  const session = await open({})
  for (const [lba, blocks] of READS) await session.read10(lba, blocks)
  const scattered = [10, 0, 1000, 14, 7168].map((length) => new Uint8Array(length))
  await session.read10(0, 16, scattered)
  await session.ping(randomBytes(61))
  await session.close()
  for (const keys of writeKeys) {
    await using writer = await open({ ...keys, firstBurstLength: 4096, maxBurstLength: 16384 })
    for (const blocks of [1, 8, 9, 100]) {
      const data = randomBytes(blocks * 512)
      await writer.write10(3, blocks, [data.subarray(0, 13), data.subarray(13, 14), data.subarray(14)])
    }
  }
  await using last = await open({})
  const task = last.read16(0, 8192, new Uint8Array(4 << 20))
  const end = settle(task)
  await last.ping()
  task.abort()
  await end
  await settle(last.abortTaskSet())
  await last.logicalUnitReset()
  await settle(last.testUnitReady())
  await last.logout()
}

/** LBA and length of the READ (10) commands, as tshark reads them. */
function readsIn(pdus: readonly DecodedPdu[]): [number, number][] {
  const numbers = /Read\(10\).*LBA: (0x[0-9a-f]+), Len: (\d+)/
  return pdus.flatMap(({ fromInitiator, opcode, summary }) => {
    const match = fromInitiator && opcode === OPCODE.command ? numbers.exec(summary) : null
    return match === null ? [] : [[Number(match[1]), Number(match[2])]]
  })
}

/**
 * What is no problem: tshark 4 shows no DataSegmentLength of a Task Management Function Response, which the harness takes for
 * no header; and bytes that TCP sends again were decoded when they came first.
 */
const BLIND_SPOT =
  /: (a PDU without its header \(.*Task Management Function Response|bytes of no PDU \(.*\[TCP [^\]]*Retransmission\])/

interface Recordings {
  /** By tcpdump. */
  readonly wire: Decoded
  /** By ourselves. */
  readonly own: Decoded
}

/** Records the whole life of sessions; again, if the recorder missed something of it. */
async function record(target: Recorded, digests: Digests, extent: Extent): Promise<Recordings> {
  const folder = await mkdtemp(join(tmpdir(), 'iscsi-own-capture-'))
  const path = join(folder, 'own.pcapng')
  try {
    for (let tries = 3; ; tries--) {
      await using recording = await capture(target.port)
      await using own = await openCapture(path)
      await live(target, { ...digests, capture: own }, extent.writeKeys)
      const wire = await decode(await recording.stop(), target.port)
      await own.close()
      if (!wire.torn || tries === 1) return { wire, own: await decode(path, target.port) }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The PDUs of one direction, without what depends on the cutting into packets. */
function saidBy(initiator: boolean, { pdus }: Decoded): readonly unknown[] {
  return pdus
    .filter(({ fromInitiator }) => fromInitiator === initiator)
    .map(({ opcode, initiatorTaskTag, dataSegmentLength }) => [opcode, initiatorTaskTag, dataSegmentLength])
}

function recordings(target: () => Recorded, extent: Extent = EVERYTHING): void {
  test.each(extent.digests)('header digest $headerDigest, data digest $dataDigest', async (digests) => {
    const { wire, own } = await record(target(), digests, extent)
    const { pdus, problems } = wire
    for (const each of [problems, own.problems])
      expect(each.filter((problem) => !BLIND_SPOT.test(problem))).toEqual([])
    expect(own.torn).toBe(false)
    for (const initiator of [true, false]) expect(saidBy(initiator, own)).toEqual(saidBy(initiator, wire))
    const sent = pdus.filter(({ fromInitiator }) => fromInitiator)
    expect(new Set(sent.map(({ opcode }) => opcode))).toEqual(new Set(Object.values(OPCODE)))
    expect(readsIn(pdus).slice(0, READS.length)).toEqual(READS)
    // Every request that wants an answer has one.
    for (const [request, answer] of [
      [OPCODE.login, 0x23],
      [OPCODE.text, 0x24],
      [OPCODE.logout, 0x26],
    ]) {
      const count = (opcode: number | undefined): number => pdus.filter((pdu) => pdu.opcode === opcode).length
      const owed = count(request) - count(answer)
      expect(owed).toBeLessThanOrEqual(
        extent.mayCloseAtLogout === true && request === OPCODE.logout ? count(request) : 0,
      )
      expect(owed).toBeGreaterThanOrEqual(0)
    }
  })
}

describeWithTools('a recording of the embedded target', CAPTURE_TOOLS, () => {
  let running: Target | undefined
  beforeAll(async () => {
    running = await createTarget({ luns: [{ size: '8M' }] })
  })
  afterAll(async () => {
    await running?.close()
  })
  recordings(() => {
    if (running === undefined) throw new Error('the target is not started yet')
    const target = running
    return { ...target.portal, url: () => target.url() }
  })
})

describeWithTarget(
  'tgt',
  'a recording of tgt',
  { parameters: { HeaderDigest: 'CRC32C,None', DataDigest: 'CRC32C,None' }, tools: CAPTURE_TOOLS },
  recordings,
)

describeWithTarget('istgt', 'a recording of istgt', { tools: CAPTURE_TOOLS }, (target) => {
  recordings(target, LITTLE)
})
