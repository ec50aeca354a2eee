/** SNACKs by hand (RFC 7143 §11.16): what comes again is what was sent, and only what may be asked for. */
import { describe, expect, test } from '@jest/globals'
import { SnackType } from '@iscsi/protocol'
import type { TargetDefinition } from '../../src/options.ts'
import {
  BLOCK,
  FINAL,
  NO_TAG,
  Op,
  TEST_UNIT_READY,
  Wire,
  dataOut,
  makeWorld,
  pattern,
  pdu,
  read10,
  stored,
  textOf,
  write10,
} from '../wire.ts'
import type { Reply, World } from '../wire.ts'

const SEGMENT = 512
const BURST = 2048
const TAG = 0x77
const Type = { data: 0, status: 1, dataAck: 2, rData: 3 } as const

interface Scene {
  readonly world: World
  readonly wire: Wire
}

function scene(
  definition: TargetDefinition = {},
  keys: readonly string[] = [],
  bounds: Parameters<typeof makeWorld>[2] = {},
): Scene {
  const world = makeWorld({ errorRecoveryLevel: 1, ...definition }, undefined, bounds)
  const wire = new Wire(world, { firstStatSN: 100 })
  const lengths = [`MaxRecvDataSegmentLength=${SEGMENT}`, `MaxBurstLength=${BURST}`, 'FirstBurstLength=1024']
  const login = wire.login({ keys: ['ErrorRecoveryLevel=1', 'MaxOutstandingR2T=1', ...lengths, ...keys] })
  expect(login.text).toContain('ErrorRecoveryLevel=1')
  return { world, wire }
}

function snack(
  type: number,
  begRun: number,
  runLength: number,
  more: { tag?: number; transferTag?: number; expStatSN?: number } = {},
): Uint8Array {
  const {
    tag = type === Type.data || type === Type.rData ? TAG : NO_TAG,
    transferTag = NO_TAG,
    expStatSN = 101,
  } = more
  return pdu(Op.snack, FINAL | type, { 16: tag, 20: transferTag, 28: expStatSN, 40: begRun, 44: runLength })
}

/** All that an initiator sees of a PDU but the window, which is of its own time. */
function seen({ header, data }: Reply): string {
  const bytes = Buffer.from(header)
  bytes.fill(0, 28, 36)
  return `${bytes.toString('hex')} ${Buffer.from(data).toString('hex')}`
}

/** A read of so many blocks; all that it is answered with. */
function read(wire: Wire, blocks: number): Reply[] {
  return wire.exchange(wire.command(read10(0, blocks), { tag: TAG, read: true, expected: blocks * BLOCK }))
}

/** A NOP-Out that wants no answer. */
function acknowledge(wire: Wire, expStatSN: number): void {
  const words = { 16: NO_TAG, 20: NO_TAG, 24: wire.cmdSN, 28: expStatSN }
  expect(wire.exchange(pdu(Op.nopOut | 0x40, FINAL, words))).toEqual([])
}

/** The opcode and reason of a Reject. */
function rejection(reply: Reply | undefined): readonly (number | undefined)[] {
  return [reply?.opcode, reply?.byte(2)]
}

describe('a Data SNACK', () => {
  test.each([
    [1, 1, [1]],
    [2, 2, [2, 3]],
    [3, 0, [3, 4]],
    [0, 0, [0, 1, 2, 3, 4]],
  ])('for BegRun %i and RunLength %i brings exact replicas', async (begRun, runLength, expected) => {
    for (const statusInDataIn of [true, false]) {
      const { world, wire } = scene({ statusInDataIn })
      await world.store.write(0, pattern(8 * BLOCK))
      const sent = read(wire, 5).filter(({ opcode }) => opcode === Op.dataIn)
      expect(sent).toHaveLength(5)
      // What the medium holds by now is no matter.
      await world.store.write(0, pattern(8 * BLOCK, 99))
      const again = wire.exchange(snack(Type.data, begRun, runLength))
      expect(again.map(seen)).toEqual(expected.map((index) => sent.map(seen)[index]))
      expect(world.node.breaches).toEqual([])
    }
  })

  test.each([
    ['beyond what was sent', 4, 2],
    ['past the end', 5, 1],
    ['for nothing that was ever sent', 7, 0],
  ])('%s is a protocol error, and says what comes next', (_, begRun, runLength) => {
    const { wire } = scene()
    read(wire, 5)
    const reply = wire.ask(snack(Type.data, begRun, runLength))
    expect(rejection(reply)).toEqual([Op.reject, 0x04])
    expect(reply.uint32(36)).toBe(5)
  })

  test('for an acknowledged command, or none, is a protocol error', () => {
    const { wire } = scene()
    const last = read(wire, 5).at(-1)
    expect(rejection(wire.ask(snack(Type.data, 0, 1, { tag: 0x1234 })))).toEqual([Op.reject, 0x04])
    expect(rejection(wire.ask(snack(Type.data, 0, 1, { expStatSN: (last?.statSN ?? 0) + 1 })))).toEqual([
      Op.reject,
      0x04,
    ])
  })

  test('brings an R2T again, with the StatSN of now', () => {
    const { wire } = scene({ initialR2T: true, immediateData: false })
    const command = wire.command(write10(0, 2), { tag: TAG, write: true, expected: 2 * BLOCK })
    const [r2t] = wire.exchange(command)
    wire.ask(wire.ping())
    const again = wire.ask(snack(Type.data, 0, 1))
    expect(again.statSN).toBe((r2t?.statSN ?? 0) + 1)
    expect([again.opcode, again.uint32(20), again.uint32(36), again.uint32(40), again.uint32(44)]).toEqual([
      Op.r2t,
      r2t?.uint32(20),
      0,
      0,
      2 * BLOCK,
    ])
  })

  test('for what there was no memory for is rejected', () => {
    const { wire } = scene({ statusInDataIn: true }, [], { maxMemory: 8192 })
    read(wire, 16)
    expect(rejection(wire.ask(snack(Type.data, 0, 1)))).toEqual([Op.reject, 0x03])
  })

  test('for what there is no memory for, before the status: the command ends with SNACK REJECTED', () => {
    const { wire } = scene({ initialR2T: true, immediateData: false }, [], { maxMemory: 600 })
    const [r2t] = wire.exchange(wire.command(write10(0, 1), { tag: TAG, write: true, expected: BLOCK }))
    expect(rejection(wire.ask(snack(Type.data, 0, 1)))).toEqual([Op.reject, 0x03])
    const transferTag = r2t?.uint32(20) ?? 0
    expect(wire.ask(dataOut(TAG, pattern(BLOCK), { transferTag })).sense).toEqual([0x0b, 0x11, 0x13])
  })
})

describe('a Status SNACK', () => {
  test('brings each kind of status again, with its number', () => {
    const { wire } = scene({ statusInDataIn: false })
    const sent = [
      wire.ask(wire.command(TEST_UNIT_READY)),
      wire.ask(wire.command([0xff, 0, 0, 0, 0, 0])),
      wire.ask(wire.ping({ data: pattern(9) })),
      wire.ask(wire.management(9)),
      wire.ask(
        pdu(
          Op.text | 0x40,
          FINAL,
          { 16: 9, 20: NO_TAG, 24: wire.cmdSN, 28: 0 },
          { data: textOf(['SendTargets=']) },
        ),
      ),
    ]
    expect(sent.map(({ statSN }) => statSN)).toEqual([101, 102, 103, 104, 105])
    expect(wire.exchange(snack(Type.status, 101, 0)).map(seen)).toEqual(sent.map(seen))
    expect(wire.exchange(snack(Type.status, 102, 2)).map(seen)).toEqual(sent.slice(1, 3).map(seen))
    // Nothing of that took a number.
    expect(wire.ask(wire.ping()).statSN).toBe(106)
  })

  test.each([
    ['what is acknowledged', 101, 1, 103],
    ['what was not sent', 110, 1, 101],
    ['more than was sent', 102, 5, 101],
  ])('for %s is a protocol error', (_, begRun, runLength, expStatSN) => {
    const { wire } = scene()
    for (let count = 0; count < 3; count++) wire.ask(wire.ping())
    expect(rejection(wire.ask(snack(Type.status, begRun, runLength, { expStatSN })))).toEqual([
      Op.reject,
      0x04,
    ])
  })

  test('for a status of long ago that nobody acknowledged is rejected, and memory bounded', () => {
    const { world, wire } = scene()
    for (let count = 0; count < 4200; count++) wire.ask(wire.ping())
    expect(rejection(wire.ask(snack(Type.status, 101, 1)))).toEqual([Op.reject, 0x04])
    expect(world.node.arrivalMemory.used).toBeLessThan(4200 * 520)
    wire.disconnect()
    expect(world.node.arrivalMemory.used).toBe(0)
  })
})

describe('acknowledged data', () => {
  test('is asked for once a burst, and frees what is kept', () => {
    const { world, wire } = scene({ statusInDataIn: false })
    const sent = read(wire, 12).filter(({ opcode }) => opcode === Op.dataIn)
    const asking = sent.filter((reply) => reply.has(0x40))
    expect(asking.map((reply) => reply.uint32(36))).toEqual([3, 7])
    acknowledge(wire, 101)
    const used = world.node.arrivalMemory.used
    const [, second] = asking
    expect(second?.uint32(8)).toBe(0)
    expect(wire.exchange(snack(Type.dataAck, 8, 0, { transferTag: second?.uint32(20) ?? 0 }))).toEqual([])
    // The PDUs. Their data is one piece of memory with the rest, which is still kept.
    expect(used - world.node.arrivalMemory.used).toBe(8 * 512)
    expect(rejection(wire.ask(snack(Type.data, 7, 1)))).toEqual([Op.reject, 0x04])
    expect(wire.exchange(snack(Type.data, 8, 1)).map(seen)).toEqual(
      [sent[8]].flatMap((reply) => (reply ? [seen(reply)] : [])),
    )
    // The same again, or for a tag that never was.
    expect(rejection(wire.ask(snack(Type.dataAck, 8, 0, { transferTag: second?.uint32(20) ?? 0 })))).toEqual([
      Op.reject,
      0x08,
    ])
    expect(rejection(wire.ask(snack(Type.dataAck, 1, 0, { transferTag: 4711 })))).toEqual([Op.reject, 0x08])
  })

  test('is not asked for at level 0, and nothing is kept', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login({
      keys: [`MaxRecvDataSegmentLength=${SEGMENT}`, `MaxBurstLength=${BURST}`, 'FirstBurstLength=1024'],
    })
    expect(read(wire, 12).some((reply) => reply.has(0x40))).toBe(false)
    expect(world.node.arrivalMemory.used).toBe(0)
  })

  test('is all that a status stands for', () => {
    const { world, wire } = scene()
    const last = read(wire, 12).at(-1)
    expect(world.node.arrivalMemory.used).toBeGreaterThan(12 * BLOCK)
    acknowledge(wire, (last?.statSN ?? 0) + 1)
    expect(world.node.arrivalMemory.used).toBe(0)
  })
})

describe('what is counted is what is kept', () => {
  /** The memory that a status lies in, if it is sent again. */
  function memoryOf(wire: Wire, statSN: number): number | undefined {
    const request = { kind: 'snack-request', type: SnackType.Status, expStatSN: 0, lun: 0n } as const
    const tags = { initiatorTaskTag: NO_TAG, targetTransferTag: NO_TAG, dataSegmentLength: 0 }
    const verdict = wire.connection.retention?.answer(
      { ...request, ...tags, begRun: statSN, runLength: 1 },
      SEGMENT,
    )
    return verdict?.kind === 'again' ? verdict.outgoing.next().payload[0]?.buffer.byteLength : undefined
  }

  test('of a read whose tag is used again, its status alone, with the data beside it', async () => {
    const { world, wire } = scene()
    await world.store.write(0, pattern(64 * BLOCK))
    acknowledge(wire, 101) // the Login Response
    const last = read(wire, 64).at(-1)
    expect(world.node.arrivalMemory.used).toBe(64 * (512 + BLOCK))
    wire.exchange(wire.command(TEST_UNIT_READY, { tag: TAG }))
    expect(world.node.arrivalMemory.used).toBe(2 * 512 + BLOCK)
    expect(memoryOf(wire, last?.statSN ?? 0)).toBe(BLOCK)
    expect(wire.exchange(snack(Type.status, last?.statSN ?? 0, 1)).map(seen)).toEqual(
      last === undefined ? [] : [seen(last)],
    )
    acknowledge(wire, (last?.statSN ?? 0) + 2)
    expect(world.node.arrivalMemory.used).toBe(0)
  })

  test('of a read that there is no memory for, its status alone; its data can be acknowledged', () => {
    const { world, wire } = scene({}, [], { maxMemory: 32 * 1024 })
    acknowledge(wire, 101)
    const sent = read(wire, 64)
    const last = sent.at(-1)
    expect(world.node.arrivalMemory.used).toBe(512 + BLOCK)
    expect(memoryOf(wire, last?.statSN ?? 0)).toBe(BLOCK)
    const asking = sent.filter((reply) => reply.has(0x40)).map((reply) => reply.uint32(20))
    expect(asking).toHaveLength(15)
    for (const [index, transferTag] of asking.entries())
      expect(wire.exchange(snack(Type.dataAck, 4 * (index + 1), 0, { transferTag }))).toEqual([])
    wire.disconnect()
    expect(world.node.arrivalMemory.used).toBe(0)
  })

  test('of a command with nothing that there was memory for, nothing once it is acknowledged', () => {
    const { wire } = scene({ statusInDataIn: false }, [], { maxMemory: 1000 })
    const last = read(wire, 5).at(-1)
    expect(rejection(wire.ask(snack(Type.data, 0, 1)))).toEqual([Op.reject, 0x03])
    acknowledge(wire, (last?.statSN ?? 0) + 1)
    expect(rejection(wire.ask(snack(Type.data, 0, 1)))).toEqual([Op.reject, 0x04])
  })
})

describe('an R-Data SNACK (§11.16.3)', () => {
  test.each([true, false])(
    'after a change of the length: all data, cut anew, and one response with its tag; status in Data-In: %p',
    async (statusInDataIn) => {
      const { world, wire } = scene({ statusInDataIn })
      await world.store.write(0, pattern(5 * BLOCK))
      const before = read(wire, 5)
      const { statSN } = before.at(-1) ?? { statSN: 0 }
      const keys = { data: textOf(['MaxRecvDataSegmentLength=1024']) }
      wire.ask(pdu(Op.text | 0x40, FINAL, { 16: 9, 20: NO_TAG, 24: wire.cmdSN, 28: 0 }, keys))
      for (const snackTag of [5, 6]) {
        const again = wire.exchange(snack(Type.rData, 0, 0, { transferTag: snackTag }))
        const data = again.filter(({ opcode }) => opcode === Op.dataIn)
        expect(
          data.map((reply) => [reply.uint32(36), reply.uint32(40), reply.data.length, reply.has(1)]),
        ).toEqual([
          [0, 0, 1024, false],
          [1, 1024, 1024, false],
          [2, 2048, 512, false],
        ])
        expect(Buffer.concat(data.map((reply) => reply.data))).toEqual(Buffer.from(pattern(5 * BLOCK)))
        const response = again.at(-1)
        expect([response?.opcode, response?.uint32(20), response?.statSN, response?.status]).toEqual([
          Op.response,
          snackTag,
          statSN,
          0,
        ])
        // What is asked for from now on is as it was sent last.
        expect(wire.exchange(snack(Type.data, 0, 0)).map(seen)).toEqual(data.map(seen))
        const status = wire.exchange(snack(Type.status, statSN, 1))
        expect(status.map(seen)).toEqual(response === undefined ? [] : [seen(response)])
      }
    },
  )

  test.each([
    ['without a tag', 0, 0, NO_TAG],
    ['with a run', 1, 0, 5],
  ])('%s is a protocol error', (_, begRun, runLength, transferTag) => {
    const { wire } = scene()
    read(wire, 5)
    expect(rejection(wire.ask(snack(Type.rData, begRun, runLength, { transferTag })))).toEqual([
      Op.reject,
      0x04,
    ])
  })
})

test('a storm of SNACKs brings no more than is taken', () => {
  const { wire } = scene()
  read(wire, 12)
  let bytes = 0
  for (let count = 0; count < 3000; count++) wire.connection.receive(snack(Type.data, 0, 0))
  expect(wire.connection.outbox.length).toBeLessThanOrEqual(4096)
  bytes += wire.takeBytes().length
  expect(bytes).toBeLessThan(300 * 12 * 600 + 3000 * 120)
})

describe('Data-Out that is lost (§7.8)', () => {
  const KEYS = ['InitialR2T=Yes', 'ImmediateData=No']

  test('by its DataSN is asked for again with the next R2TSN, and just that', async () => {
    const { world, wire } = scene({}, KEYS)
    const data = pattern(4 * BLOCK)
    const [r2t] = wire.exchange(wire.command(write10(0, 4), { tag: TAG, write: true, expected: data.length }))
    const transferTag = r2t?.uint32(20) ?? 0
    const piece = (dataSN: number, final: boolean, tag = transferTag, offset = dataSN * BLOCK): Uint8Array =>
      dataOut(TAG, data.slice(offset, offset + BLOCK), { transferTag: tag, dataSN, offset, final })
    const again = wire.ask(piece(0, false), piece(3, true))
    expect([again.opcode, again.uint32(36), again.uint32(40), again.uint32(44)]).toEqual([
      Op.r2t,
      1,
      BLOCK,
      2 * BLOCK,
    ])
    const other = again.uint32(20)
    expect(other).not.toBe(transferTag)
    const done = wire.ask(piece(0, false, other, BLOCK), piece(1, true, other, 2 * BLOCK))
    expect([done.opcode, done.status]).toEqual([Op.response, 0])
    expect(Buffer.compare(await stored(world.store, 0, data.length), data)).toBe(0)
  })

  test('for ever ends the command with a CRC error', () => {
    const { wire } = scene({}, KEYS)
    let [reply] = wire.exchange(wire.command(write10(0, 1), { tag: TAG, write: true, expected: BLOCK }))
    let asked = 0
    while (reply?.opcode === Op.r2t) {
      asked++
      const transferTag = reply.uint32(20)
      // An F bit with nothing, and a hole before it.
      reply = wire.ask(dataOut(TAG, new Uint8Array(0), { transferTag, dataSN: 1, offset: BLOCK }))
    }
    expect(asked).toBe(9)
    expect(reply?.sense).toEqual([0x0b, 0x47, 0x05])
  })
})
