/** ErrorRecoveryLevel 1 (RFC 7143 §7.1.4.1, §7.1.4.2): what is lost on the way is sent again, and all data arrives right. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Damages } from './damage.ts'
import { BLOCK, Pair, patternOf, transferCdb } from './pair.ts'
import type { PairOptions } from './pair.ts'

const LEVEL_1 = { errorRecoveryLevel: 1 } as const
const DIGESTS = { headerDigest: ['CRC32C'], dataDigest: ['CRC32C'] } as const
const SMALL = { firstBurstLength: 1024, maxBurstLength: 2048, maxRecvDataSegmentLength: 512 }
const GOOD = { kind: 'completed', status: 0, residual: null }

async function open({ target, login, ...options }: PairOptions = {}): Promise<Pair> {
  const keys = { ...LEVEL_1, ...SMALL, maxOutstandingR2T: 1 }
  const pair = new Pair({
    ...options,
    target: { ...keys, ...target },
    login: { ...login, offers: { ...DIGESTS, ...keys, ...login?.offers } },
  })
  await pair.login()
  expect(pair.session.parameters?.errorRecoveryLevel).toBe(1)
  return pair
}

/** Damages the PDUs of these turns, among those of one opcode. */
function nth(opcode: number, ...turns: readonly number[]): Damages {
  let count = 0
  return (pdu) => pdu.opcode === opcode && turns.includes(count++)
}

const DATA_IN = 0x25
const DATA_OUT = 0x05
const COMMAND = 0x01

async function roundTrip(pair: Pair, lba: number, blocks: number): Promise<void> {
  const data = patternOf(blocks * BLOCK, lba)
  expect(await pair.command({ cdb: transferCdb('write', lba, blocks), dataOut: [data] })).toMatchObject({
    ...GOOD,
    sent: data.length,
  })
  const into = new Uint8Array(data.length)
  expect(await pair.command({ cdb: transferCdb('read', lba, blocks), dataIn: [into] })).toMatchObject({
    ...GOOD,
    received: data.length,
  })
  expect(Buffer.compare(into, data)).toBe(0)
}

describe('read data', () => {
  test.each([[[0]], [[3]], [[15]], [[2, 3, 4]], [[0, 7, 15]], [[1, 16, 17]]])(
    'whose digest is wrong in turns %j',
    async (turns) => {
      for (const statusInDataIn of [true, false]) {
        const pair = await open({ damages: nth(DATA_IN, ...turns), target: { statusInDataIn } })
        await roundTrip(pair, 8, 16)
        expect(pair.node.breaches).toEqual([])
      }
    },
  )

  test.each([0, 5, 15])('that is lost from Data-In %i on', async (skip) => {
    for (const statusInDataIn of [true, false]) {
      const pair = await open({ target: { statusInDataIn } })
      pair.plan.add({ kind: 'lose', pdu: 'data-in', skip, times: 2 })
      await pair.command({ cdb: transferCdb('write', 0, 16), dataOut: [patternOf(16 * BLOCK, 0)] })
      const into = new Uint8Array(16 * BLOCK)
      const read = pair.submit({ cdb: transferCdb('read', 0, 16), dataIn: [into] })
      // Where the status is lost along, nothing shows it but the next status.
      await pair.pass(100)
      if (pair.outcome(read) === undefined) pair.session.ping()
      await pair.settle(read)
      expect(pair.outcome(read)).toMatchObject({ ...GOOD, received: into.length })
      expect(Buffer.compare(into, patternOf(16 * BLOCK, 0))).toBe(0)
    }
  })

  test('that never comes right costs the command, and not the session', async () => {
    const pair = await open({ damages: ({ opcode }) => opcode === DATA_IN })
    const into = new Uint8Array(4 * BLOCK)
    const outcome = await pair.command({ cdb: transferCdb('read', 0, 4), dataIn: [into] })
    expect(outcome).toMatchObject({ kind: 'aborted', cause: { rule: 'data-digest' } })
    expect(pair.session.isOpen).toBe(true)
    expect(await pair.command({ cdb: new Uint8Array(6) })).toMatchObject(GOOD)
  })
})

describe('written data', () => {
  test.each([[[0]], [[1]], [[1, 2, 3]], [[0, 5, 12]], [[13, 14, 15]]])(
    'whose digest is wrong in turns %j',
    async (turns) => {
      for (const initialR2T of [true, false]) {
        const keys = { initialR2T, immediateData: !initialR2T }
        const pair = await open({ damages: nth(DATA_OUT, ...turns), target: keys, login: { offers: keys } })
        await roundTrip(pair, 8, 16)
        expect(pair.node.breaches.every(({ section }) => section === '7.8')).toBe(true)
      }
    },
  )

  test('that comes with its command is sent again with it', async () => {
    const pair = await open({ damages: nth(COMMAND, 0, 1) })
    await roundTrip(pair, 8, 16)
    await roundTrip(pair, 40, 1)
    expect(pair.session.isOpen).toBe(true)
  })

  test('that never comes right is told by the target', async () => {
    const pair = await open({ damages: ({ opcode }) => opcode === DATA_OUT })
    const outcome = await pair.command({
      cdb: transferCdb('write', 0, 16),
      dataOut: [patternOf(16 * BLOCK, 0)],
    })
    expect(outcome).toMatchObject({ kind: 'completed', status: 2 })
    expect(pair.session.isOpen).toBe(true)
  })
})

test('any PDU may be damaged: all data arrives right, and every task settles once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.integer({ min: 0, max: 2 ** 31 }),
        rate: fc.constantFrom(0.02, 0.1, 0.2),
        cut: fc.constantFrom(7, 60, 5000, Infinity),
        keys: fc.record({
          initialR2T: fc.boolean(),
          immediateData: fc.boolean(),
          dataPDUInOrder: fc.boolean(),
          statusInDataIn: fc.boolean(),
        }),
        several: fc.boolean(),
        sizes: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
      }),
      async ({ seed, rate, cut, keys, several, sizes }) => {
        const random = { state: seed }
        const order = { maxOutstandingR2T: several ? 4 : 1, dataSequenceInOrder: !several }
        const { statusInDataIn, ...offers } = keys
        const pair = await open({
          seed,
          cut,
          damages: () => draw(random) < rate,
          target: { ...offers, ...order, statusInDataIn },
          login: { offers: { ...offers, ...order } },
        })
        const parts = sizes.map((blocks, index) => patternOf(blocks * BLOCK, index))
        const writes = parts.map((data, index) =>
          pair.submit({ cdb: transferCdb('write', index * 24, data.length / BLOCK), dataOut: [data] }),
        )
        await pair.settle(...writes)
        const places = parts.map(({ length }) => new Uint8Array(length))
        const reads = places.map((place, index) =>
          pair.submit({ cdb: transferCdb('read', index * 24, place.length / BLOCK), dataIn: [place] }),
        )
        await pair.settle(...reads)
        for (const tag of [...writes, ...reads]) expect(pair.outcome(tag)).toMatchObject(GOOD)
        expect(Buffer.compare(Buffer.concat(places), Buffer.concat(parts))).toBe(0)
        await pair.pass(30_000)
        expect(pair.session).toMatchObject({ isOpen: true, outstanding: 0, waiting: 0 })
        expect(pair.session.nextTimeout()).toBeUndefined()
        expect(pair.node.arrivalMemory.used).toBe(0)
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

function draw(random: { state: number }): number {
  random.state = (Math.imul(random.state, 1664525) + 1013904223) >>> 0
  return random.state / 2 ** 32
}
