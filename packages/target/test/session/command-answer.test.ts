import { describe, expect, test } from '@jest/globals'
import { BLOCK, Op, Wire, dataOut, makeWorld, pattern, read10 } from '../wire.ts'
import type { Reply, World } from '../wire.ts'

const READ = { read: true } as const
const S_BIT = 0x01
const UNDERFLOW = 0x02
const OVERFLOW = 0x04

async function filled(options: Parameters<typeof makeWorld>[0] = {}): Promise<World> {
  const world = makeWorld(options)
  await world.store.write(0, pattern(64 * BLOCK))
  return world
}

function loggedIn(world: World, keys: readonly string[] = []): Wire {
  const wire = new Wire(world)
  wire.login({ keys })
  return wire
}

describe('Data-In (RFC 7143 §11.7)', () => {
  test('is cut by MaxRecvDataSegmentLength and MaxBurstLength, F at the ends of bursts, status in the last', async () => {
    const keys = ['MaxRecvDataSegmentLength=1024', 'MaxBurstLength=2560']
    const wire = loggedIn(await filled(), keys)
    const replies = wire.exchange(wire.command(read10(0, 10), { ...READ, expected: 10 * BLOCK }))
    expect(
      replies.map((reply) => [reply.opcode, reply.uint32(36), reply.uint32(40), reply.data.length]),
    ).toEqual([
      [Op.dataIn, 0, 0, 1024],
      [Op.dataIn, 1, 1024, 1024],
      [Op.dataIn, 2, 2048, 512],
      [Op.dataIn, 3, 2560, 1024],
      [Op.dataIn, 4, 3584, 1024],
      [Op.dataIn, 5, 4608, 512],
    ])
    expect(replies.map((reply) => reply.has(0x80))).toEqual([false, false, true, false, false, true])
    expect(replies.map((reply) => reply.has(S_BIT))).toEqual([false, false, false, false, false, true])
    expect(Buffer.concat(replies.map((reply) => reply.data))).toEqual(Buffer.from(pattern(10 * BLOCK)))
  })

  test('with the status in a SCSI Response by option, which counts the Data-In PDUs', async () => {
    const wire = loggedIn(await filled({ statusInDataIn: false }), ['MaxRecvDataSegmentLength=512'])
    const replies = wire.exchange(wire.command(read10(0, 3), { ...READ, expected: 3 * BLOCK }))
    expect(replies.map((reply) => reply.opcode)).toEqual([Op.dataIn, Op.dataIn, Op.dataIn, Op.response])
    expect(replies.some((reply) => reply.opcode === Op.dataIn && reply.has(S_BIT))).toBe(false)
    expect(replies.at(-1)?.uint32(36)).toBe(3) // ExpDataSN
  })

  test.each([
    ['exact', 2 * BLOCK, 2 * BLOCK, 0, 0],
    ['the initiator expects more: underflow', 5 * BLOCK, 2 * BLOCK, UNDERFLOW, 3 * BLOCK],
    ['the initiator expects less: overflow', 700, 700, OVERFLOW, 2 * BLOCK - 700],
  ])('residual: %s', async (_name, expected, sent, flag, count) => {
    const wire = loggedIn(await filled())
    const reply = wire.ask(wire.command(read10(0, 2), { ...READ, expected }))
    expect(reply.data).toHaveLength(sent)
    expect(reply.byte(1) & 0x06).toBe(flag)
    expect(reply.uint32(44)).toBe(count)
  })

  test('nothing expected: no Data-In, an overflow of all', async () => {
    const wire = loggedIn(await filled())
    const reply = wire.ask(wire.command(read10(0, 2), { expected: 0 }))
    expect(reply.opcode).toBe(Op.response)
    expect(reply.byte(1) & 0x06).toBe(OVERFLOW)
    expect(reply.uint32(44)).toBe(2 * BLOCK)
  })

  test('an allocation length truncates before the transport does (§11.4.5.3)', async () => {
    const wire = loggedIn(await filled())
    const reportLuns = [0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0]
    const reply = wire.ask(wire.command(reportLuns, { ...READ, expected: 16 }))
    expect(reply.data).toHaveLength(16)
    expect(reply.byte(1) & 0x06).toBe(0)
    const roomy = wire.ask(wire.command(reportLuns, { ...READ, expected: 64 }))
    expect(roomy.byte(1) & 0x06).toBe(UNDERFLOW)
    expect(roomy.uint32(44)).toBe(48)
  })
})

describe('a bidirectional command (§11.2.2.4, §11.4.6)', () => {
  const XDWRITEREAD = [0x53, 0, 0, 0, 0, 0, 0, 0, 2, 0]

  function exchange(wire: Wire, expected: number, readExpected: number): Reply[] {
    const data = new Uint8Array(expected).fill(0xff)
    const both = { read: true, write: true, tag: 9 } as const
    const replies = wire.exchange(wire.command(XDWRITEREAD, { ...both, expected, readExpected }))
    const [r2t] = replies
    if (r2t?.opcode !== Op.r2t) return replies
    const length = r2t.uint32(44)
    return [
      ...replies,
      ...wire.exchange(dataOut(9, data.subarray(0, length), { transferTag: r2t.uint32(20) })),
    ]
  }

  test('R2T and Data-In share their numbering, and the status comes in a response', async () => {
    const wire = loggedIn(await filled())
    const replies = exchange(wire, 2 * BLOCK, 2 * BLOCK)
    expect(replies.map((reply) => reply.opcode)).toEqual([Op.r2t, Op.dataIn, Op.response])
    expect(replies.slice(0, 2).map((reply) => reply.uint32(36))).toEqual([0, 1])
    expect(replies[1]?.data).toEqual(Buffer.from(pattern(2 * BLOCK).map((byte) => byte ^ 0xff)))
    expect((replies[2]?.byte(1) ?? 0) & 0x1e).toBe(0)
  })

  test.each([
    ['write underflow, read overflow', 3 * BLOCK, BLOCK, 0x10 | UNDERFLOW, BLOCK, BLOCK],
    ['write exact, read underflow', 2 * BLOCK, 5 * BLOCK, 0x08, 0, 3 * BLOCK],
  ])('residuals both ways: %s', async (_name, expected, readExpected, flags, residual, readResidual) => {
    const wire = loggedIn(await filled())
    const response = exchange(wire, expected, readExpected).at(-1)
    expect((response?.byte(1) ?? 0) & 0x1e).toBe(flags)
    expect(response?.uint32(44)).toBe(residual)
    expect(response?.uint32(40)).toBe(readResidual)
  })
})
