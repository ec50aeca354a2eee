import { describe, expect, test } from '@jest/globals'
import { BLOCK, NO_TAG, Op, Wire, dataOut, makeWorld, pattern, stored, write10 } from '../wire.ts'
import type { Reply, World } from '../wire.ts'

const FIRST_BURST = 1024
const MAX_BURST = 2048
const SEGMENT = 512

interface Scene {
  readonly world: World
  readonly wire: Wire
}

function scene(initialR2T: boolean, immediateData: boolean, more: readonly string[] = []): Scene {
  const world = makeWorld({ maxRecvDataSegmentLength: SEGMENT })
  const wire = new Wire(world)
  wire.login({
    keys: [
      `InitialR2T=${initialR2T ? 'Yes' : 'No'}`,
      `ImmediateData=${immediateData ? 'Yes' : 'No'}`,
      ...(initialR2T && !immediateData ? [] : [`FirstBurstLength=${FIRST_BURST}`]),
      `MaxBurstLength=${MAX_BURST}`,
      ...more,
    ],
  })
  return { world, wire }
}

/** Data-Out PDUs of at most SEGMENT bytes for one sequence. */
function sequence(
  tag: number,
  data: Uint8Array,
  from: number,
  to: number,
  transferTag: number = NO_TAG,
): Uint8Array[] {
  const pdus: Uint8Array[] = []
  for (let offset = from; offset < to; offset += SEGMENT) {
    const end = Math.min(to, offset + SEGMENT)
    const final = end === to
    pdus.push(dataOut(tag, data.subarray(offset, end), { transferTag, final, offset, dataSN: pdus.length }))
  }
  return pdus
}

/** Answers R2Ts until the command is answered; the bursts that were asked for come back too. */
function feed(
  wire: Wire,
  tag: number,
  data: Uint8Array,
  replies: Reply[],
): { bursts: number[][]; last: Reply } {
  const bursts: number[][] = []
  const queue = [...replies]
  for (;;) {
    const reply = queue.shift()
    if (reply === undefined) throw new Error('no answer')
    if (reply.opcode !== Op.r2t) return { bursts, last: reply }
    const [offset, length] = [reply.uint32(40), reply.uint32(44)]
    expect(reply.uint32(36)).toBe(bursts.length) // R2TSN
    expect(reply.tag).toBe(tag)
    bursts.push([offset, length])
    queue.push(...wire.exchange(...sequence(tag, data, offset, offset + length, reply.uint32(20))))
  }
}

describe('the write grid (RFC 7143 §4.2.5.2)', () => {
  const COMBINATIONS = [
    { initialR2T: false, immediateData: false },
    { initialR2T: false, immediateData: true },
    { initialR2T: true, immediateData: false },
    { initialR2T: true, immediateData: true },
  ]
  const BLOCKS = [0, 1, 2, 3, 4, 5, 8, 9, 13]

  const grid = COMBINATIONS.flatMap((combination) => BLOCKS.map((blocks) => ({ ...combination, blocks })))

  test.each(grid)(
    'InitialR2T=$initialR2T ImmediateData=$immediateData $blocks blocks',
    async ({ initialR2T, immediateData, blocks }) => {
      const { world, wire } = scene(initialR2T, immediateData)
      const length = blocks * BLOCK
      const data = pattern(length, blocks)
      const immediate = immediateData ? Math.min(SEGMENT, FIRST_BURST, length) : 0
      const unsolicited = initialR2T ? immediate : Math.min(FIRST_BURST, length)
      const tag = 0x77
      const command = wire.command(write10(3, blocks), {
        tag,
        write: true,
        expected: length,
        final: unsolicited === immediate,
        data: data.subarray(0, immediate),
      })
      const replies = wire.exchange(command, ...sequence(tag, data, immediate, unsolicited))
      const { bursts, last } = feed(wire, tag, data, replies)
      expect(last.opcode).toBe(Op.response)
      expect(last.status).toBe(0)
      expect(last.byte(1) & 0x1e).toBe(0) // no residual
      const expected: number[][] = []
      for (let offset = unsolicited; offset < length; offset += MAX_BURST) {
        expected.push([offset, Math.min(MAX_BURST, length - offset)])
      }
      expect(bursts).toEqual(expected)
      expect(await stored(world.store, 3 * BLOCK, length)).toEqual(data)
      expect(world.node.breaches).toEqual([])
    },
  )
})

describe('R2Ts', () => {
  test('several outstanding, up to MaxOutstandingR2T', () => {
    const { wire } = scene(true, false, ['MaxOutstandingR2T=3'])
    const data = pattern(10 * BLOCK)
    const asked = wire.exchange(wire.command(write10(0, 10), { tag: 5, write: true, expected: data.length }))
    expect(asked.map((reply) => [reply.opcode, reply.uint32(40), reply.uint32(44)])).toEqual([
      [Op.r2t, 0, 2048],
      [Op.r2t, 2048, 2048],
      [Op.r2t, 4096, 1024],
    ])
    expect(new Set(asked.map((reply) => reply.uint32(20))).size).toBe(3)
    expect(feed(wire, 5, data, asked).last.status).toBe(0)
  })

  test('in any order and of any length on order', async () => {
    const { world, wire } = scene(true, false, ['MaxOutstandingR2T=8', 'DataSequenceInOrder=No'])
    world.faults.add({ kind: 'r2t', burstLength: 1024, order: 'reversed' })
    const data = pattern(5 * BLOCK)
    const asked = wire.exchange(wire.command(write10(0, 5), { tag: 5, write: true, expected: data.length }))
    const { bursts, last } = feed(wire, 5, data, asked)
    expect(bursts).toEqual([
      [2048, 512],
      [1024, 1024],
      [0, 1024],
    ])
    expect(last.status).toBe(0)
    expect(await stored(world.store, 0, data.length)).toEqual(data)
  })

  test('do not advance StatSN, and carry the next one (§11.8.3)', () => {
    const { wire } = scene(true, false)
    const before = wire.ask(wire.command([0, 0, 0, 0, 0, 0])).statSN
    const data = pattern(BLOCK)
    const [r2t] = wire.exchange(wire.command(write10(0, 1), { tag: 5, write: true, expected: BLOCK }))
    expect(r2t?.statSN).toBe(before + 1)
    expect(feed(wire, 5, data, r2t === undefined ? [] : [r2t]).last.statSN).toBe(before + 1)
  })
})

describe('wrong data is answered as §11.4.7.2 says', () => {
  const UNEXPECTED = [0xb, 0x0c, 0x0c]
  const INCORRECT = [0xb, 0x0c, 0x0d]

  test('immediate data where there may be none', () => {
    const { wire } = scene(true, false)
    const options = { write: true, expected: BLOCK, data: pattern(BLOCK) }
    expect(wire.ask(wire.command(write10(0, 1), options)).sense).toEqual(UNEXPECTED)
  })

  test('unsolicited data where R2T is demanded: the answer waits for its F bit', () => {
    const { wire } = scene(true, true)
    const data = pattern(BLOCK)
    const command = wire.command(write10(0, 1), { tag: 9, write: true, expected: BLOCK, final: false })
    expect(wire.exchange(command)).toEqual([])
    expect(wire.ask(dataOut(9, data)).sense).toEqual(UNEXPECTED)
  })

  test('less unsolicited data than FirstBurstLength', () => {
    const { wire } = scene(false, false)
    const command = wire.command(write10(0, 8), { tag: 9, write: true, expected: 8 * BLOCK, final: false })
    expect(wire.ask(command, dataOut(9, pattern(BLOCK))).sense).toEqual(INCORRECT)
  })

  test('less data than an R2T asked for', () => {
    const { wire } = scene(true, false)
    const r2t = wire.ask(wire.command(write10(0, 4), { tag: 9, write: true, expected: 4 * BLOCK }))
    const reply = wire.ask(dataOut(9, pattern(BLOCK), { transferTag: r2t.uint32(20) }))
    expect(reply.sense).toEqual(INCORRECT)
  })

  test.each([
    ['a wrong DataSN', { dataSN: 1 }],
    ['a wrong offset', { offset: BLOCK }],
    ['a wrong LUN', { lun: 1 }],
  ])('%s is rejected, and the command fails', (_name, wrong) => {
    const { world, wire } = scene(true, false)
    const r2t = wire.ask(wire.command(write10(0, 2), { tag: 9, write: true, expected: 2 * BLOCK }))
    const bad = dataOut(9, pattern(BLOCK), { transferTag: r2t.uint32(20), final: true, ...wrong })
    const [reject, response] = wire.exchange(bad)
    expect(reject?.opcode).toBe(Op.reject)
    expect(reject?.byte(2)).toBe(0x09)
    expect(reject?.data).toEqual(Uint8Array.from(bad.subarray(0, 48)))
    expect(response?.sense).toEqual(INCORRECT)
    expect(world.node.breaches).toHaveLength(1)
  })

  test('more than a burst holds', () => {
    const { wire } = scene(true, false)
    const r2t = wire.ask(wire.command(write10(0, 1), { tag: 9, write: true, expected: BLOCK }))
    const transferTag = r2t.uint32(20)
    expect(wire.exchange(dataOut(9, pattern(BLOCK), { transferTag, final: false }))).toEqual([])
    const more = dataOut(9, pattern(4), { transferTag, dataSN: 1, offset: BLOCK })
    expect(wire.exchange(more).map((reply) => reply.opcode)).toEqual([Op.reject, Op.response])
  })

  test.each([0, 1])(
    'pieces of a burst that come again and again, where their order is free: ErrorRecoveryLevel %i',
    (level) => {
      const world = makeWorld({ errorRecoveryLevel: level === 1 ? 1 : 0 })
      const wire = new Wire(world)
      wire.login({ keys: ['InitialR2T=Yes', 'DataPDUInOrder=No', `ErrorRecoveryLevel=${level}`] })
      const transferTag = wire
        .ask(wire.command(write10(0, 1), { tag: 5, write: true, expected: BLOCK }))
        .uint32(20)
      const piece = (dataSN: number, final: boolean): Uint8Array =>
        dataOut(5, pattern(64), { transferTag, final, dataSN, offset: (dataSN % 2) * 128 })
      for (let dataSN = 0; dataSN < 8; dataSN++) expect(wire.exchange(piece(dataSN, false))).toEqual([])
      expect(wire.ask(piece(8, false)).opcode).toBe(Op.reject)
      const [reject, answer] = wire.exchange(piece(8, true))
      expect([reject?.opcode, answer?.sense]).toEqual([Op.reject, [0x0b, 0x0c, 0x0d]])
    },
  )

  test('data for a task that is not there is dropped without a word', () => {
    const { wire } = scene(false, true)
    expect(wire.exchange(dataOut(0x1234, pattern(BLOCK)))).toEqual([])
    expect(wire.connection.fate).toBe('open')
  })
})

describe('residuals of writes (§11.4.5)', () => {
  test('the CDB wants more than announced: overflow, and what was announced is written', async () => {
    const { world, wire } = scene(false, true)
    const data = pattern(BLOCK)
    const reply = wire.ask(wire.command(write10(0, 2), { write: true, expected: BLOCK, data }))
    expect(reply.byte(1) & 0x06).toBe(0x04)
    expect(reply.uint32(44)).toBe(BLOCK)
    expect(await stored(world.store, 0, BLOCK)).toEqual(data)
  })

  test('the CDB wants less than announced: underflow, and no more is asked for', () => {
    const { wire } = scene(true, false)
    const r2t = wire.ask(wire.command(write10(0, 1), { tag: 9, write: true, expected: 4 * BLOCK }))
    expect(r2t.uint32(44)).toBe(BLOCK)
    const reply = wire.ask(dataOut(9, pattern(BLOCK), { transferTag: r2t.uint32(20) }))
    expect(reply.byte(1) & 0x06).toBe(0x02)
    expect(reply.uint32(44)).toBe(3 * BLOCK)
  })

  test('a write that fails before its data is asked for: all of it is residual', () => {
    const { wire } = scene(true, false)
    const reply = wire.ask(wire.command(write10(0, 1), { lun: 1, write: true, expected: BLOCK }))
    expect(reply.sense).toEqual([7, 0x27, 0])
    expect(reply.byte(1) & 0x06).toBe(0x02)
    expect(reply.uint32(44)).toBe(BLOCK)
  })
})
