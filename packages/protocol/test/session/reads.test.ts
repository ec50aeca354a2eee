import { describe, expect, test } from '@jest/globals'
import { encodeResponseData } from '../../src/pdu/index.ts'
import type { DataIn, ScsiResponse } from '../../src/pdu/index.ts'
import type { PlacementMode } from '../../src/framing/index.ts'
import { LentMemory } from '../support/lent-memory.ts'
import { BOTH_DIGESTS, concat, pattern } from '../support/pdu-bytes.ts'
import { dataIn, scsiResponse } from '../support/pdus.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'
import type { Script } from '../support/scripted-target.ts'

const MODES: readonly PlacementMode[] = ['auto', 'direct', 'staged']

interface Reading {
  readonly target: ScriptedTarget
  readonly task: number
  readonly memory: LentMemory
}

function reading(lengths: readonly number[], script: Script = {}): Reading {
  const target = ScriptedTarget.open(script)
  const memory = new LentMemory(lengths)
  const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataIn: memory.pieces })
  target.pump()
  target.take('scsi-command')
  return { target, task, memory }
}

const STATUS = { final: true, hasStatus: true } as const

describe('a read', () => {
  test('names its direction and expected length', () => {
    const target = ScriptedTarget.open()
    target.session.submit({
      lun: 0x0102030405060708n,
      cdb: Uint8Array.of(0x28),
      dataIn: [new Uint8Array(3), new Uint8Array(4)],
    })
    target.pump()
    expect(target.take('scsi-command').pdu).toMatchObject({
      read: true,
      write: false,
      final: true,
      attribute: 1,
      lun: 0x0102030405060708n,
      expectedDataTransferLength: 7,
      bidirectionalReadLength: undefined,
      dataSegmentLength: 0,
    })
  })

  test.each(MODES)('%s: scattered over several buffers, status with the last Data-In', (placement) => {
    const bytes = pattern(40_000)
    const { target, task, memory } = reading([1, 20_000, 3, 0, 19_000, 996], { session: { placement } })
    target.send([dataIn({ initiatorTaskTag: task }), bytes.subarray(0, 8001)])
    target.send([
      dataIn({ initiatorTaskTag: task, dataSN: 1, bufferOffset: 8001 }),
      bytes.subarray(8001, 8002),
    ])
    expect(target.events).toEqual([])
    for (let at = 8002, dataSN = 2; at < 40_000; at += 8000, dataSN++) {
      const status = at + 8000 >= 40_000 ? STATUS : {}
      target.send([
        dataIn({ initiatorTaskTag: task, dataSN, bufferOffset: at, ...status }),
        bytes.subarray(at, at + 8000),
      ])
    }
    expect(target.outcomeOf(task)).toEqual({
      kind: 'completed',
      status: 0,
      residual: null,
      readResidual: null,
      sense: new Uint8Array(0),
      received: 40_000,
      sent: 0,
    })
    expect(memory.content).toEqual(bytes)
    expect(memory.isGuardIntact).toBe(true)
  })

  test('status in a SCSI Response of its own, with sense', () => {
    const bytes = pattern(512)
    const { target, task, memory } = reading([512])
    target.send([dataIn({ initiatorTaskTag: task, final: true }), bytes])
    const sense = pattern(18, 3)
    target.send([scsiResponse({ initiatorTaskTag: task, status: 2 }), encodeResponseData(sense)])
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 2, sense, received: 512 })
    expect(memory.content).toEqual(bytes)
  })

  test('an iSCSI failure instead of a status', () => {
    const { target, task } = reading([512])
    target.send(scsiResponse({ initiatorTaskTag: task, response: 1, status: 0 }))
    expect(target.outcomeOf(task)).toEqual({ kind: 'target-failure', response: 1 })
  })

  test('data beyond the loan lands nowhere and is an overflow', () => {
    const bytes = pattern(1000)
    const { target, task, memory } = reading([300, 200])
    target.send([dataIn({ initiatorTaskTag: task, ...STATUS }), bytes])
    expect(target.outcomeOf(task)).toMatchObject({
      residual: { kind: 'overflow', count: 500 },
      received: 500,
    })
    expect(memory.content).toEqual(bytes.subarray(0, 500))
    expect(memory.isGuardIntact).toBe(true)
  })

  test('late Data-In after the task has settled never touches its buffers', () => {
    const { target, task, memory } = reading([400, 624])
    const bytes = pattern(1024)
    target.send([dataIn({ initiatorTaskTag: task, ...STATUS }), bytes])
    expect(target.outcomeOf(task)).toMatchObject({ received: 1024 })
    const mine = pattern(624, 9)
    memory.pieces[1]?.set(mine)
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 1 }), pattern(1024, 5)])
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 0 }), pattern(1024, 6)])
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 2, ...STATUS }), pattern(1024, 7)])
    expect(memory.content).toEqual(concat([bytes.subarray(0, 400), mine]))
    expect(target.events).toHaveLength(1)
    expect(target.closed).toBeUndefined()
    // Neither does the next task, which has another tag.
    const next = target.session.submit({ lun: 0n, cdb: new Uint8Array(6), dataIn: [new Uint8Array(8)] })
    expect(next).not.toBe(task)
    target.pump()
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 0 }), pattern(8)])
    expect(target.session.stateOf(next)).toBe('sent')
  })

  test('late Data-In after an abort never touches its buffers', () => {
    const { target, task, memory } = reading([1024])
    target.send([dataIn({ initiatorTaskTag: task }), pattern(512)])
    target.session.abort(task, target.now)
    target.pump()
    const { initiatorTaskTag } = target.take('task-management-request').pdu
    // Until the abort is answered the buffers are lent.
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 1, bufferOffset: 512 }), pattern(256, 2)])
    expect(memory.content.subarray(512, 768)).toEqual(pattern(256, 2))
    target.send(managementResponse(initiatorTaskTag, 0))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', response: 0 })
    const before = memory.content
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 2, bufferOffset: 768 }), pattern(256, 3)])
    expect(memory.content).toEqual(before)
  })

  test('Data-In twice with the same DataSN counts once', () => {
    const bytes = pattern(512)
    const { target, task, memory } = reading([512])
    target.send([dataIn({ initiatorTaskTag: task }), bytes.subarray(0, 256)])
    target.send([dataIn({ initiatorTaskTag: task }), pattern(256, 8)])
    target.send([
      dataIn({ initiatorTaskTag: task, dataSN: 1, bufferOffset: 256, ...STATUS }),
      bytes.subarray(256),
    ])
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', received: 512, residual: null })
    expect(memory.content).toEqual(bytes)
  })

  test('an empty Data-In with status', () => {
    const { target, task } = reading([512])
    target.send(dataIn({ initiatorTaskTag: task, ...STATUS, residualUnderflow: true, residualCount: 512 }))
    expect(target.outcomeOf(task)).toMatchObject({ residual: { kind: 'underflow', count: 512 }, received: 0 })
  })
})

describe('data that does not come whole is no success', () => {
  function spoiled(target: ScriptedTarget, pdu: DataIn, data: Uint8Array): void {
    const bytes = target.numbered(pdu, data)
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 0xff
    target.receive(bytes)
  }

  const DIGESTS: Script = { offers: { headerDigest: ['CRC32C'], dataDigest: ['CRC32C'] } }

  test('a bad data digest: ABORT TASK, and the GOOD status that comes first does not count', () => {
    const { target, task } = reading([1024], DIGESTS)
    target.useDigests(BOTH_DIGESTS)
    spoiled(target, dataIn({ initiatorTaskTag: task }), pattern(512))
    expect(target.take('task-management-request').pdu).toMatchObject({ function: 1, referencedTaskTag: task })
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 1, bufferOffset: 512, ...STATUS }), pattern(512)])
    expect(target.outcomeOf(task)).toMatchObject({
      kind: 'violated',
      violation: { rule: 'data-digest', section: '7.8' },
    })
    expect(target.closed).toBeUndefined()
  })

  test('a bad data digest of the last Data-In: its status counts as received, not as success', () => {
    const { target, task } = reading([512], DIGESTS)
    spoiled(target, dataIn({ initiatorTaskTag: task, ...STATUS }), pattern(512))
    const abort = target.take('task-management-request').pdu
    expect(abort.expStatSN).toBe(target.statSN)
    target.send(managementResponse(abort.initiatorTaskTag, 1))
    expect(target.outcomeOf(task)).toMatchObject({
      kind: 'aborted',
      cause: { rule: 'data-digest' },
      response: 1,
    })
    expect(target.session.outstanding).toBe(0)
  })

  test('a hole in DataSN', () => {
    const { target, task } = reading([1024])
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 1, bufferOffset: 512 }), pattern(512)])
    expect(target.take('task-management-request').pdu).toMatchObject({ function: 1, referencedTaskTag: task })
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({
      kind: 'violated',
      violation: { rule: 'data-sequence', section: '7.9' },
    })
  })

  test.each([new Uint8Array(0), pattern(512)])('a hole in DataSN before the status (%#)', (data) => {
    const { target, task } = reading([1024])
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 1, ...STATUS }), data])
    const { initiatorTaskTag, expStatSN } = target.take('task-management-request').pdu
    expect(expStatSN).toBe(target.statSN)
    target.send(managementResponse(initiatorTaskTag, 1))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', cause: { rule: 'data-sequence' } })
    expect(target.closed).toBeUndefined()
  })

  test('Data-In at a wrong offset, or for a command that reads nothing, drops the connection', () => {
    const { target, task } = reading([1024])
    target.send([dataIn({ initiatorTaskTag: task, bufferOffset: 512 }), pattern(512)])
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'lost', sent: true })
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'data-offset', section: '11.7.6' },
    })

    const other = ScriptedTarget.open()
    const command = other.session.submit(testUnitReady())
    other.pump()
    other.send([dataIn({ initiatorTaskTag: command }), pattern(512)])
    expect(other.closed).toMatchObject({ kind: 'violation', violation: { rule: 'data-direction' } })
    expect(other.events).toHaveLength(2)
  })
})

describe('residuals (RFC 7143 §11.4.5)', () => {
  const none = { residualOverflow: false, residualUnderflow: false, residualCount: 0 }
  const under = { residualOverflow: false, residualUnderflow: true, residualCount: 100 }
  const over = { residualOverflow: true, residualUnderflow: false, residualCount: 0xffffffff }
  const GRID = [0, 2, 8, 0x18, 0x28].flatMap((status) => [
    [status, none, null] as const,
    [status, under, { kind: 'underflow', count: 100 }] as const,
    [status, over, { kind: 'overflow', count: 0xffffffff }] as const,
  ])

  test.each(GRID)('status %i with %j', (status, fields, residual) => {
    for (const inData of [true, false]) {
      const { target, task } = reading([512])
      if (inData)
        target.send([dataIn({ initiatorTaskTag: task, ...STATUS, status, ...fields }), pattern(412)])
      else target.send(scsiResponse({ initiatorTaskTag: task, status, ...fields }))
      expect(target.outcomeOf(task)).toMatchObject({
        kind: 'completed',
        status,
        residual,
        readResidual: null,
      })
    }
  })

  const READ_SIDE: readonly (readonly [Partial<ScsiResponse>, unknown])[] = [
    [{}, null],
    [
      { bidirectionalReadUnderflow: true, bidirectionalReadResidualCount: 24 },
      { kind: 'underflow', count: 24 },
    ],
    [
      { bidirectionalReadOverflow: true, bidirectionalReadResidualCount: 7 },
      { kind: 'overflow', count: 7 },
    ],
  ]

  test.each(GRID)('bidirectional, status %i with %j', (status, fields, residual) => {
    for (const [readFields, readResidual] of READ_SIDE) {
      const target = ScriptedTarget.open()
      const buffers = { dataOut: [new Uint8Array(64)], dataIn: [new Uint8Array(32)] }
      const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), ...buffers })
      target.pump()
      expect(target.take('scsi-command').pdu).toMatchObject({
        read: true,
        write: true,
        expectedDataTransferLength: 64,
        bidirectionalReadLength: 32,
      })
      target.send(scsiResponse({ initiatorTaskTag: task, status, ...fields, ...readFields }))
      expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status, residual, readResidual })
    }
  })
})
