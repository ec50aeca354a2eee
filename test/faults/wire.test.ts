/** Wrong digests and wrong numbers from the target: no wrong byte is ever handed out as right. */
import { describe, expect, test } from '@jest/globals'
import { ProtocolError } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { BLOCK, dataOf, eventsOf, Guarded, settled, stage, works } from './support.ts'

const DIGESTS = { headerDigest: 'crc32c', dataDigest: 'crc32c' } as const
const READ_10 = 0x28

type Fault = Parameters<Target['faults']['add']>[0]

describe('digests', () => {
  test.each(['data-in', 'nop-in', 'scsi-response'] as const)(
    'a wrong header digest of a %s drops the connection',
    async (pdu) => {
      await using scene = await stage({ statusInDataIn: false })
      const session = await scene.open(DIGESTS)
      const events = eventsOf(session)
      scene.target.faults.add({ kind: 'corrupt', digest: 'header', pdu })
      const [read, ping] = await Promise.all([
        settled(session.read10(0, 8)),
        settled(session.ping(dataOf(8))),
      ])
      expect([read, ping].some((end) => end instanceof ProtocolError)).toBe(true)
      expect(session.closed).toBe(true)
      expect(events[0]).toMatchObject({
        name: 'disconnect',
        event: { code: 'ERR_ISCSI_PROTOCOL', section: '7.8' },
      })
    },
  )

  test.each([0, 1, 3])(
    'a wrong data digest of Data-In number %i ends that read, and nothing else',
    async (skip) => {
      await using scene = await stage()
      const session = await scene.open({ ...DIGESTS, maxRecvDataSegmentLength: 4096 })
      const data = dataOf(32 * BLOCK)
      await session.write10(0, 32, data)
      scene.target.faults.add({ kind: 'corrupt', digest: 'data', pdu: 'data-in', skip })
      const memory = new Guarded(32 * BLOCK)
      const bad = settled(session.read10(0, 32, memory.buffers))
      const good = session.read10(0, 32)
      const error = await bad
      expect(error).toBeInstanceOf(ProtocolError)
      expect(error).toMatchObject({ section: '7.8' })
      memory.fill(0x5a)
      expect(Buffer.compare((await good).data, data)).toBe(0)
      expect(await works(session)).toBe(true)
      expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
      expect(scene.target.breaches).toEqual([])
    },
  )

  test('a wrong data digest of sense data hands out no sense', async () => {
    await using scene = await stage()
    const session = await scene.open(DIGESTS)
    scene.target.faults.add({ kind: 'corrupt', digest: 'data', pdu: 'scsi-response' })
    const error = await settled(session.read16(2 ** 40, 1, new Uint8Array(BLOCK)))
    expect(error).toBeInstanceOf(ProtocolError)
  })
})

describe('numbers', () => {
  const lost = (
    pdu: 'data-in' | 'r2t' | 'scsi-response' | 'nop-in',
    field: 'statSN' | 'dataSN' | 'r2tSN' | 'bufferOffset',
    offset: number,
  ): Fault => ({
    kind: 'number',
    pdu,
    field,
    offset,
  })

  test.each([
    ['a DataSN too high', lost('data-in', 'dataSN', 1), '7.9'],
    ['a Buffer Offset beyond', lost('data-in', 'bufferOffset', 4), '11.7.6'],
    ['a Buffer Offset far beyond', lost('data-in', 'bufferOffset', 2 ** 31), '11.7.6'],
  ])('%s: the read fails, and its guards are intact', async (_, fault, section) => {
    await using scene = await stage()
    const session = await scene.open({ maxRecvDataSegmentLength: 4096 })
    scene.target.faults.add(fault)
    const memory = new Guarded(1000, 32 * BLOCK - 1000)
    const error = await settled(session.read10(0, 32, memory.buffers))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ section })
    expect(memory.isIntact).toBe(true)
  })

  test('a lost Data-In ends its read alone: the session goes on', async () => {
    await using scene = await stage()
    const session = await scene.open({ maxRecvDataSegmentLength: 4096 })
    scene.target.faults.add(lost('data-in', 'dataSN', 1))
    const [bad, good] = await Promise.all([settled(session.read10(0, 32)), settled(session.read10(0, 8))])
    expect(bad).toBeInstanceOf(ProtocolError)
    expect(good).toMatchObject({ transferred: 8 * BLOCK })
    expect(await works(session)).toBe(true)
  })

  test.each([
    ['an R2TSN too high', lost('r2t', 'r2tSN', 1), '7.9'],
    ['an R2T beyond the end', lost('r2t', 'bufferOffset', 64 * BLOCK), '4.2.5.2'],
  ])('%s', async (_, fault, section) => {
    await using scene = await stage()
    const session = await scene.open({ initialR2T: true, immediateData: false })
    scene.target.faults.add(fault)
    const error = await settled(session.write10(0, 64, dataOf(64 * BLOCK)))
    expect(error).toMatchObject({ code: 'ERR_ISCSI_PROTOCOL', section, outcome: 'unknown' })
  })

  test('a StatSN far ahead drops the connection', async () => {
    await using scene = await stage({ statusInDataIn: false })
    const session = await scene.open()
    scene.target.faults.add(lost('scsi-response', 'statSN', 100_000))
    expect(await settled(session.read10(0, 8))).toMatchObject({
      code: 'ERR_ISCSI_PROTOCOL',
      section: '4.2.2.2',
    })
    expect(session.closed).toBe(true)
  })

  test('a StatSN of before is a duplicate: its command waits for its time', async () => {
    await using scene = await stage({ statusInDataIn: false })
    const session = await scene.open({ commandTimeout: 250 })
    scene.target.faults.add(lost('scsi-response', 'statSN', -1))
    const error = await settled(session.read10(0, 8))
    expect(error).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', stage: 'command' })
    expect(await works(session)).toBe(true)
  })

  test.each([
    ['a MaxCmdSN below', { kind: 'number', pdu: 'data-in', field: 'maxCmdSN', offset: -200 }],
    ['a MaxCmdSN far below', { kind: 'number', pdu: 'data-in', field: 'maxCmdSN', offset: -(2 ** 31) }],
    ['an ExpCmdSN of before', { kind: 'number', pdu: 'data-in', field: 'expCmdSN', offset: -3 }],
  ] as const)('%s is ignored (§4.2.2.1)', async (_, fault) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ ...fault, times: 5 })
    for (let count = 0; count < 10; count++) await session.read10(0, 8)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })

  test('numbering that begins just before 2³² wraps unseen', async () => {
    await using scene = await stage({ firstStatSN: 2 ** 32 - 5 })
    const session = await scene.open()
    for (let count = 0; count < 20; count++) await session.read10(count, 1)
    expect(await works(session)).toBe(true)
    expect(scene.target.breaches).toEqual([])
  })
})

describe('R2Ts of the target’s own liking', () => {
  test.each([
    [512, 'in-order', {}],
    [4096, 'in-order', { maxOutstandingR2T: 4 }],
    [3000, 'reversed', { dataSequenceInOrder: false }],
    [8192, 'reversed', { dataSequenceInOrder: false, maxOutstandingR2T: 8 }],
  ] as const)('bursts of %i, %s', async (burstLength, order, keys) => {
    await using scene = await stage({ maxRecvDataSegmentLength: 2048, maxOutstandingR2T: 8 })
    const session = await scene.open({ ...keys, initialR2T: true, immediateData: false })
    scene.target.faults.add({ kind: 'r2t', burstLength, order, times: Infinity })
    const data = dataOf(97 * BLOCK)
    await session.write10(3, 97, [data.subarray(0, 1001), data.subarray(1001, 1001), data.subarray(1001)])
    expect(Buffer.compare((await session.read10(3, 97)).data, data)).toBe(0)
    expect(scene.target.breaches).toEqual([])
  })
})

test('a target that delays answers each command with its own data', async () => {
  await using scene = await stage()
  const session = await scene.open()
  const data = dataOf(64 * BLOCK)
  await session.write10(0, 64, data)
  for (let skip = 0; skip < 8; skip++)
    scene.target.faults.add({ kind: 'delay', opcode: READ_10, milliseconds: 10 - skip, skip: skip % 2 })
  const reads = await Promise.all(Array.from({ length: 64 }, (_, lba) => session.read10(lba, 1)))
  for (const [lba, read] of reads.entries())
    expect(Buffer.compare(read.data, data.subarray(lba * BLOCK, (lba + 1) * BLOCK))).toBe(0)
})
