import { describe, expect, test } from '@jest/globals'
import { encodeResponseData, RESERVED_TAG } from '../../src/pdu/index.ts'
import type { DataOut } from '../../src/pdu/index.ts'
import { concat, pattern } from '../support/pdu-bytes.ts'
import { r2t, scsiResponse } from '../support/pdus.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'
import type { Heard } from '../support/scripted-target.ts'

const LUN = 0x4001000000000000n
const MAX_SEGMENT = 1024
const FIRST_BURST = 3000
const MAX_BURST = 4096

interface Writing {
  readonly target: ScriptedTarget
  readonly task: number
  readonly bytes: Uint8Array
}

interface Keys {
  readonly initialR2T: boolean
  readonly immediateData: boolean
  readonly maxOutstandingR2T?: number
}

/** A write of so many bytes from three buffers; nothing of it is taken yet. */
function writing(length: number, keys: Keys, maxRecvDataSegmentLength: number = MAX_SEGMENT): Writing {
  const offers = { firstBurstLength: FIRST_BURST, maxBurstLength: MAX_BURST, ...keys }
  const target = ScriptedTarget.open({ offers, maxRecvDataSegmentLength })
  const bytes = pattern(length)
  const first = Math.floor(length / 3)
  const dataOut = [bytes.slice(0, first), bytes.slice(first, first + 1), bytes.slice(first + 1)]
  const task = target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x2a), dataOut })
  target.pump()
  return { target, task, bytes }
}

/** Takes one burst of Data-Out and checks every field; returns its bytes. */
function takeBurst(
  target: ScriptedTarget,
  expected: { tag: number; lun: bigint; offset: number; length: number; task: number },
): Uint8Array {
  const pieces: Uint8Array[] = []
  let offset = expected.offset
  for (let dataSN = 0; ; dataSN++) {
    const { pdu, data } = target.take('data-out')
    const end = offset + data.length
    expect(pdu).toMatchObject({
      initiatorTaskTag: expected.task,
      targetTransferTag: expected.tag,
      lun: expected.lun,
      dataSN,
      bufferOffset: offset,
      final: end === expected.offset + expected.length,
      dataSegmentLength: data.length,
    })
    expect(data.length).toBeGreaterThan(0)
    expect(data.length).toBeLessThanOrEqual(MAX_SEGMENT)
    pieces.push(data)
    offset = end
    if (pdu.final) return concat(pieces)
  }
}

const SIZES = [1, 511, 1023, 1024, 1025, 2999, 3000, 3001, 4096, 7096, 20_001]
const COMBINATIONS = [true, false].flatMap((initialR2T) =>
  [true, false].flatMap((immediateData) => SIZES.map((size) => [initialR2T, immediateData, size] as const)),
)

describe('a write (RFC 7143 §4.2.5.2, §11.7)', () => {
  test.each(COMBINATIONS)('InitialR2T %p, ImmediateData %p, %i bytes', (initialR2T, immediateData, size) => {
    const { target, task, bytes } = writing(size, { initialR2T, immediateData, maxOutstandingR2T: 4 })
    const assembled = new Uint8Array(size)
    const { pdu, data } = target.take('scsi-command')
    const unsolicited = initialR2T ? 0 : Math.min(size, FIRST_BURST)
    const immediate = immediateData ? Math.min(size, FIRST_BURST, MAX_SEGMENT) : 0
    const train = Math.max(0, unsolicited - immediate)
    expect(pdu).toMatchObject({
      write: true,
      read: false,
      expectedDataTransferLength: size,
      lun: LUN,
      final: train === 0,
    })
    expect(data.length).toBe(immediate)
    assembled.set(data)
    if (train > 0) {
      assembled.set(
        takeBurst(target, { tag: RESERVED_TAG, lun: 0n, offset: immediate, length: train, task }),
        immediate,
      )
    }
    expect(target.kinds).toEqual([])

    // The rest in bursts, the last asked for first, four R2Ts outstanding.
    const bursts: { offset: number; length: number; tag: number }[] = []
    for (let offset = immediate + train; offset < size; offset += 3333) {
      bursts.unshift({ offset, length: Math.min(3333, size - offset), tag: 0x100 + offset })
    }
    for (let at = 0; at < bursts.length; at += 4) {
      const asked = bursts.slice(at, at + 4)
      const pdus = asked.map(({ offset, length, tag }, index) =>
        r2t({
          initiatorTaskTag: task,
          lun: LUN,
          targetTransferTag: tag,
          r2tSN: at + index,
          bufferOffset: offset,
          desiredDataTransferLength: length,
        }),
      )
      target.send(...pdus)
      for (const { offset, length, tag } of asked) {
        assembled.set(takeBurst(target, { tag, lun: LUN, offset, length, task }), offset)
      }
      expect(target.kinds).toEqual([])
    }
    expect(assembled).toEqual(bytes)
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 0 })
  })

  test('two writes at once: the bursts of each keep their order and their fields', () => {
    const target = ScriptedTarget.open({
      offers: { initialR2T: true, immediateData: false },
      maxRecvDataSegmentLength: 512,
    })
    const tasks = [1, 2].map((seed) =>
      target.session.submit({ lun: BigInt(seed), cdb: new Uint8Array(10), dataOut: [pattern(1024, seed)] }),
    )
    const [first = -1, second = -1] = tasks
    target.pump()
    target.heard.length = 0
    target.send(
      r2t({ initiatorTaskTag: second, lun: 2n, targetTransferTag: 22, desiredDataTransferLength: 1024 }),
      r2t({ initiatorTaskTag: first, lun: 1n, targetTransferTag: 11, desiredDataTransferLength: 1024 }),
    )
    expect(
      dataOuts(target).map(({ pdu }) => [pdu.targetTransferTag, pdu.lun, pdu.dataSN, pdu.final]),
    ).toEqual([
      [22, 2n, 0, false],
      [22, 2n, 1, true],
      [11, 1n, 0, false],
      [11, 1n, 1, true],
    ])
  })

  test('an early CHECK CONDITION: no more Data-Out', () => {
    const { target, task } = writing(200_000, { initialR2T: false, immediateData: true })
    target.heard.length = 0
    target.takesTransmits = false
    target.send(
      r2t({ initiatorTaskTag: task, lun: LUN, bufferOffset: FIRST_BURST, desiredDataTransferLength: 4096 }),
    )
    target.send([scsiResponse({ initiatorTaskTag: task, status: 2 }), encodeResponseData(pattern(18))])
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 2, sense: pattern(18) })
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual([])
    // What other tasks have to send is not held up.
    const next = target.session.submit({ lun: LUN, cdb: new Uint8Array(10), dataOut: [pattern(1500)] })
    target.pump()
    expect(target.kinds).toEqual(['scsi-command', 'data-out'])
    expect(target.session.stateOf(next)).toBe('sent')
  })

  test('an R2T after the end of its task is ignored', () => {
    const { target, task } = writing(8192, { initialR2T: true, immediateData: false })
    target.heard.length = 0
    target.send(scsiResponse({ initiatorTaskTag: task, status: 8 }))
    target.send(r2t({ initiatorTaskTag: task, lun: LUN }))
    expect(target.kinds).toEqual([])
    expect(target.closed).toBeUndefined()
  })

  test('an R2T that came before is ignored; bursts that are sent make room for new R2Ts', () => {
    const { target, task } = writing(8192, { initialR2T: true, immediateData: false })
    target.heard.length = 0
    for (let r2tSN = 0; r2tSN < 4; r2tSN++) {
      const pdu = r2t({ initiatorTaskTag: task, lun: LUN, r2tSN, bufferOffset: r2tSN * 512 })
      target.send(pdu)
      expect(dataOuts(target)).toHaveLength(1)
      target.send(pdu)
      expect(dataOuts(target)).toHaveLength(0)
    }
    expect(target.closed).toBeUndefined()
  })

  test.each([
    ['r2t-outstanding', [{}, { r2tSN: 1 }]],
    ['r2t-sequence', [{ r2tSN: 1 }]],
    ['r2t-range', [{ bufferOffset: 8000, desiredDataTransferLength: 193 }]],
    ['r2t-length', [{ desiredDataTransferLength: MAX_BURST + 1 }]],
    ['r2t-length', [{ desiredDataTransferLength: 0 }]],
    ['malformed-header', [{ targetTransferTag: RESERVED_TAG }]],
    ['task-lun', [{ lun: 1n }]],
  ])('%s drops the connection', (rule, fields) => {
    const { target, task } = writing(8192, { initialR2T: true, immediateData: false })
    target.heard.length = 0
    target.takesTransmits = false
    for (const each of fields) target.send(r2t({ initiatorTaskTag: task, lun: LUN, ...each }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'lost', sent: true })
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule } })
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual([])
  })

  test('an R2T for a command that writes nothing drops the connection', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit({ lun: LUN, cdb: new Uint8Array(10), dataIn: [new Uint8Array(512)] })
    target.pump()
    target.send(r2t({ initiatorTaskTag: task, lun: LUN }))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'r2t-direction' } })
  })
})

describe('memory that a socket still holds', () => {
  const LENGTH = 100_000

  function held(initialR2T: boolean = false): Writing {
    const target = ScriptedTarget.open({
      offers: { initialR2T, immediateData: true, firstBurstLength: 262144, maxBurstLength: 262144 },
      maxRecvDataSegmentLength: 65536,
    })
    target.holdsTransmits = true
    const bytes = pattern(LENGTH)
    const task = target.session.submit({ lun: LUN, cdb: new Uint8Array(10), dataOut: [bytes] })
    target.pump()
    return { target, task, bytes }
  }

  test('a task settles only when its views are flushed', () => {
    const { target, task } = held()
    target.send(scsiResponse({ initiatorTaskTag: task, status: 2 }))
    expect(target.events).toEqual([])
    expect(target.session.outstanding).toBe(1)
    target.flush()
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 2 })
    expect(target.session.outstanding).toBe(0)
  })

  test('the first outcome stays, whatever comes until the flush', () => {
    const { target, task } = held()
    target.send(scsiResponse({ initiatorTaskTag: task, status: 8 }))
    target.session.abort(task, target.now)
    target.send(scsiResponse({ initiatorTaskTag: task, status: 0 }))
    target.pump()
    expect(target.heard.map(({ pdu }) => pdu.kind)).not.toContain('task-management-request')
    target.flush()
    expect(target.outcomeOf(task)).toMatchObject({ status: 8 })
  })

  test('several transmits: the last flush settles', () => {
    const { target, task } = held(true)
    target.send(
      r2t({
        initiatorTaskTag: task,
        lun: LUN,
        bufferOffset: 65536,
        desiredDataTransferLength: LENGTH - 65536,
      }),
    )
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.kinds).toEqual(['scsi-command', 'data-out'])
    target.flush(1)
    expect(target.events).toEqual([])
    target.flush(1)
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed' })
  })

  test('a broken connection settles it at once, and a flush after that changes nothing', () => {
    const { target, task } = held()
    target.breakDown()
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    target.flush()
    expect(target.events).toHaveLength(2)
    expect(target.closed).toMatchObject({ kind: 'disconnected' })

    const other = held()
    other.target.send(scsiResponse({ initiatorTaskTag: other.task, status: 2 }))
    other.target.breakDown()
    other.target.flush()
    expect(other.target.outcomeOf(other.task)).toMatchObject({ kind: 'completed', status: 2 })
    expect(other.target.events).toHaveLength(2)
  })
})

function dataOuts(target: ScriptedTarget): Heard<DataOut>[] {
  return target.heard.splice(0).map(({ pdu, data }) => {
    if (pdu.kind !== 'data-out') throw new Error(`heard a ${pdu.kind}`)
    return { pdu, data }
  })
}
