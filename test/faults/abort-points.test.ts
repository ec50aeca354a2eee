/** An abort at every PDU of recorded reads, writes and streams, in both directions, with all that was sent compared. */
import { expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { gateTo } from './gate.ts'
import { BLOCK, Guarded, settled, stage, works } from './support.ts'
import { differences, functionsOf } from './wire-model.ts'

const KEYS = { maxBurstLength: 8192, firstBurstLength: 4096, maxRecvDataSegmentLength: 2048 }
const UNASKED = { initialR2T: false, immediateData: true }
const BY_R2T = { initialR2T: true, immediateData: false }
const SEGMENT = 2048
const BLOCKS = 96

/** What is written to a byte of the medium: it tells where it belongs. */
function byteAt(address: number): number {
  return (address * 31 + (address >> 9) * 7) & 0xff
}

function dataAt(address: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => byteAt(address + index))
}

interface Call {
  readonly keys: typeof UNASKED
  /** The fewest PDUs that it takes. */
  readonly points: number
  readonly run: (session: Session, memory: Guarded, signal: AbortSignal) => PromiseLike<unknown>
  /** The functions that may end it (RFC 7143 §11.5.1). */
  readonly functions: readonly number[]
}

const STREAM = { chunkBlocks: 24, concurrency: 4 }

const CALLS: Readonly<Record<string, Call>> = {
  'a read': {
    keys: UNASKED,
    points: 25,
    functions: [1],
    run: (session, { buffers }, signal) => session.read10(0, BLOCKS, buffers, { signal }),
  },
  'a write with immediate and unsolicited data': {
    keys: UNASKED,
    points: 30,
    functions: [1],
    run: (session, { buffers }, signal) => session.write10(0, BLOCKS, buffers, { signal }),
  },
  'a write by R2T alone': {
    keys: BY_R2T,
    points: 30,
    functions: [1],
    run: (session, { buffers }, signal) => session.write10(0, BLOCKS, buffers, { signal }),
  },
  "a write that ends by 'task-set'": {
    keys: BY_R2T,
    points: 30,
    functions: [2],
    run: (session, { buffers }, signal) => session.write10(0, BLOCKS, buffers, { signal, abort: 'task-set' }),
  },
  'a stream of reads': {
    keys: UNASKED,
    points: 28,
    functions: [1, 2],
    run: async (session, _, signal) => {
      for await (const chunk of session.readStream(0, BLOCKS, { ...STREAM, signal }))
        expect(chunk).toHaveLength(24 * BLOCK)
    },
  },
  'a stream of writes': {
    keys: UNASKED,
    points: 30,
    functions: [1, 2],
    run: (session, { buffers }, signal) => session.writeStream(0, buffers, { ...STREAM, signal }),
  },
}

test.each(Object.entries(CALLS))('%s', async (_, { keys, points, run, functions }) => {
  await using scene = await stage({ maxRecvDataSegmentLength: SEGMENT, maxOutstandingR2T: 2 })
  await using gate = await gateTo(scene.target.portal.port)
  const { name: target } = scene.target
  const session = await connect({ host: '127.0.0.1', port: gate.port, target, lun: 0, ...KEYS, ...keys })
  await session.write16(0, BLOCKS, dataAt(0, BLOCKS * BLOCK))
  const wire = { ...keys, firstBurstLength: 4096, segmentLength: SEGMENT, blockLength: BLOCK, lun: 0, dataAt }
  const memory = new Guarded(BLOCKS * BLOCK)
  const order = (signal: AbortSignal): Promise<unknown> => {
    memory.buffers[0]?.set(dataAt(0, BLOCKS * BLOCK))
    return settled(run(session, memory, signal))
  }
  gate.watch(-1, () => undefined)
  expect(await order(new AbortController().signal)).not.toBeInstanceOf(Error)
  expect(differences(gate.passed, wire)).toEqual([])
  expect(functionsOf(gate.passed)).toEqual([])
  const { length } = gate.passed
  expect(length).toBeGreaterThanOrEqual(points)
  const outcomes = new Set<unknown>()
  const used = new Set<number>()
  for (let index = 0; index < length; index++) {
    const controller = new AbortController()
    gate.watch(index, () => {
      controller.abort('enough')
    })
    const end = await order(controller.signal)
    memory.fill(0x5a)
    outcomes.add(end instanceof Error && 'outcome' in end ? end.outcome : 'result')
    await session.testUnitReady()
    const { passed } = gate
    expect(differences(passed, wire)).toEqual([])
    const sent = functionsOf(passed)
    // An abort that has nothing left to end is not sent; a set is ended by one request.
    expect(sent.length).toBeLessThanOrEqual(sent.includes(2) ? 1 : 4)
    for (const code of sent) used.add(code)
    gate.watch(-1, () => undefined)
    expect(await works(session)).toBe(true)
    expect(memory.isAll(0x5a) && memory.isIntact).toBe(true)
    expect(session.statistics.tags).toBe(0)
  }
  for (const outcome of outcomes) expect(['aborted', 'completed', 'result']).toContain(outcome)
  expect(outcomes).toContain('aborted')
  for (const code of used) expect(functions).toContain(code)
  expect(used).toContain(functions.at(-1))
  expect(scene.target.breaches).toEqual([])
  await session.close()
})
