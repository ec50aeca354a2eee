import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PduTrace } from '../../src/framing/index.ts'
import type { DataIn } from '../../src/pdu/index.ts'
import type { TaskRequest } from '../../src/task/index.ts'
import { LentMemory } from '../support/lent-memory.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { dataIn } from '../support/pdus.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'
import type { Script } from '../support/scripted-target.ts'
import { transferAway } from '../support/transfer.ts'

const LENGTH = 512

interface Conversation {
  readonly script?: Script
  /** How the memory of the reads is cut. */
  readonly pieces?: readonly number[]
  readonly request?: Partial<TaskRequest>
  /** Orders at the initiator's side before the target answers. */
  readonly before?: (target: ScriptedTarget, task: number, memory: LentMemory) => void
  /** What the target sends: the tag is that of the first read unless it says otherwise. */
  readonly answers: readonly (Partial<DataIn> & { readonly length?: number; readonly raw?: boolean })[]
}

/** Everything that can be seen of a conversation. */
function seen(conversation: Conversation, cut: number): object {
  const { script, pieces = [LENGTH], request, before, answers } = conversation
  const target = ScriptedTarget.open({
    ...script,
    feed: (each, bytes) => {
      for (let at = 0; at < bytes.length; at += cut) each.receive(bytes.subarray(at, at + cut))
    },
  })
  const memory = new LentMemory(pieces)
  const order = { lun: 0n, cdb: new Uint8Array(10), dataIn: memory.pieces, ...request }
  const task = target.session.submit(order)
  const other = target.session.submit({ lun: 0n, cdb: new Uint8Array(6), dataIn: [new Uint8Array(LENGTH)] })
  target.pump()
  target.expCmdSN += 2
  before?.(target, task, memory)
  for (const { length = LENGTH, raw = false, ...fields } of answers) {
    const pdu = dataIn({ initiatorTaskTag: task, final: true, hasStatus: true, ...fields })
    const data = pattern(length)
    if (raw) target.sendRaw(pdu, data)
    else target.send([pdu, data])
  }
  // What comes behind shows where the reader and the numbers are.
  target.send([dataIn({ initiatorTaskTag: other, final: true, hasStatus: true }), pattern(LENGTH)])
  const { session, events, actions, heard } = target
  const { outstanding, waiting, tags, statistics } = session
  return {
    events,
    actions,
    heard,
    transmitted: target.transmitted,
    memory: memory.pieces.map((piece) => Array.from({ length: piece.length }, (_, at) => piece[at])),
    isGuardIntact: memory.byteLength === 0 || memory.isGuardIntact,
    counts: { outstanding, waiting, tags, statistics: { ...statistics } },
    states: [task, other].map((each) => session.stateOf(each)),
    owes: session.connection.owesAcknowledgement,
  }
}

/** Byte by byte no segment is ever whole, so that everything goes the long way. */
function expectTheSame(conversation: Conversation): void {
  expect(seen(conversation, Infinity)).toEqual(seen(conversation, 1))
}

describe('a small read that comes whole ends as one that comes in pieces', () => {
  test.each<[string, Conversation]>([
    ['GOOD with all data', { answers: [{}] }],
    ['an odd length, which is padded', { pieces: [509], answers: [{ length: 509 }] }],
    ['more than was asked for', { answers: [{ length: LENGTH + 8 }] }],
    ['less than was asked for', { answers: [{ length: LENGTH - 8 }] }],
    [
      'less, with an underflow',
      { answers: [{ length: 500, residualUnderflow: true, residualCount: LENGTH - 500 }] },
    ],
    ['all, with an overflow', { answers: [{ residualOverflow: true, residualCount: 9 }] }],
    ['all, with a status that is not GOOD', { answers: [{ status: 0x08 }] }],
    ['all, with CONDITION MET', { answers: [{ status: 0x04 }] }],
    ['all, with the A bit', { answers: [{ acknowledge: true, targetTransferTag: 5 }] }],
    ['several buffers', { pieces: [100, 412], answers: [{}] }],
    ['an empty buffer before', { pieces: [0, LENGTH], answers: [{}] }],
    [
      'in two sequences',
      {
        answers: [
          { length: 256, hasStatus: false },
          { length: 256, dataSN: 1, bufferOffset: 256 },
        ],
      },
    ],
    ['the second half alone', { answers: [{ length: 256, bufferOffset: 256 }] }],
    ['a number that is not the next', { answers: [{ dataSN: 1 }] }],
    ['an offset past the end', { answers: [{ bufferOffset: 4 }] }],
    ['twice', { answers: [{}, {}] }],
    ['after an empty one', { answers: [{ length: 0, hasStatus: false }, { dataSN: 1 }] }],
    ['of no tag', { answers: [{ initiatorTaskTag: 77 }] }],
    ['with a StatSN that was there before', { answers: [{}, { raw: true, statSN: 0x1000 }] }],
    [
      'with a StatSN that leaves out some',
      { answers: [{ raw: true, statSN: 0x1007, expCmdSN: 3, maxCmdSN: 40 }] },
    ],
    ['with a StatSN far ahead', { answers: [{ raw: true, statSN: 0x9000 }] }],
    ['with a window that is none', { answers: [{ raw: true, statSN: 0x1001, expCmdSN: 90, maxCmdSN: 3 }] }],
    ['with a window that opens', { script: { windowSize: 1 }, answers: [{}] }],
    ['bidirectional', { request: { dataOut: [new Uint8Array(8)] }, answers: [{}] }],
    ['a command that reads nothing', { request: { dataIn: undefined }, answers: [{}] }],
    ['digests of headers', { script: { offers: { headerDigest: ['CRC32C'] } }, answers: [{}] }],
    ['digests of data', { script: { offers: { dataDigest: ['CRC32C'] } }, answers: [{}] }],
    ['ErrorRecoveryLevel 1', { script: { offers: { errorRecoveryLevel: 1 } }, answers: [{ dataSN: 1 }, {}] }],
    [
      'while it is aborted',
      {
        before: (target, task) => {
          target.session.abort(task, target.now)
          target.pump()
        },
        answers: [{}],
      },
    ],
    [
      'during logout',
      {
        before: (target) => {
          target.session.logout(target.now)
          target.pump()
        },
        answers: [{}],
      },
    ],
    [
      'its memory was transferred away',
      {
        before: (_, __, { pieces }) => {
          for (const piece of pieces) transferAway(piece)
        },
        answers: [{}],
      },
    ],
  ])('%s', (_, conversation) => {
    expectTheSame(conversation)
  })

  test('whatever it says', () => {
    const answer = fc.record({
      length: fc.constantFrom(0, 4, 256, LENGTH, LENGTH, LENGTH, 516),
      hasStatus: fc.boolean(),
      status: fc.constantFrom(0, 0, 0, 2, 8),
      dataSN: fc.constantFrom(0, 0, 1),
      bufferOffset: fc.constantFrom(0, 0, 256),
      residualUnderflow: fc.constantFrom(false, false, true),
      residualCount: fc.constantFrom(0, 256),
      initiatorTaskTag: fc.constantFrom(...tags()),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), (answers) => {
        expectTheSame({ answers })
      }),
      { numRuns: 150 },
    )
  })
})

test('whoever traces sees it', () => {
  const kinds: string[] = []
  const trace: PduTrace = {
    isOn: true,
    sent: () => undefined,
    received: ({ kind }, data) => kinds.push(`${kind} ${data.length}`),
  }
  seen({ script: { session: { trace } }, answers: [{}] }, Infinity)
  expect(kinds.slice(-2)).toEqual(['data-in 0', 'data-in 0'])
})

/** Those that the two reads of a conversation get. */
function tags(): number[] {
  const { session } = ScriptedTarget.open()
  return [1, 2].map(() => session.submit({ lun: 0n, cdb: new Uint8Array(6) }))
}
