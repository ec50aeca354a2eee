import { describe, expect, test } from '@jest/globals'
import type { Residual } from '../../src/task/index.ts'
import { dataIn, scsiResponse } from '../support/pdus.ts'
import { sentTask } from '../support/tasks.ts'

const FLAGS = ['none', 'overflow', 'underflow'] as const
const STATUSES = [0x00, 0x02, 0x08, 0x18, 0x28, 0x30, 0x40]
const SENSE = Uint8Array.of(0x70, 0, 5)
const EMPTY = new Uint8Array(0)

type Flag = (typeof FLAGS)[number]

/** The bits that a flag sets, and the residual that it means. */
function residual(flag: Flag, count: number): Residual | null {
  return flag === 'none' ? null : { kind: flag, count }
}

function responseWith(flag: Flag, readFlag: Flag, status: number): ReturnType<typeof scsiResponse> {
  return scsiResponse({
    status,
    residualOverflow: flag === 'overflow',
    residualUnderflow: flag === 'underflow',
    residualCount: flag === 'none' ? 0 : 11,
    bidirectionalReadOverflow: readFlag === 'overflow',
    bidirectionalReadUnderflow: readFlag === 'underflow',
    bidirectionalReadResidualCount: readFlag === 'none' ? 0 : 22,
  })
}

const TASKS = {
  'no data': {},
  'a read': { reads: 100 },
  'a write': { writes: 100 },
  'a bidirectional command': { reads: 100, writes: 100 },
}

describe('the outcome that a SCSI Response says (RFC 7143 §11.4)', () => {
  const rows = Object.entries(TASKS).flatMap(([name, lengths]) =>
    FLAGS.flatMap((flag) => FLAGS.map((readFlag) => ({ name, lengths, flag, readFlag }))),
  )

  test.each(rows)('$name, O/U $flag, o/u $readFlag, whatever the status', ({ lengths, flag, readFlag }) => {
    const bidirectional = 'reads' in lengths && 'writes' in lengths
    for (const status of STATUSES) {
      expect(sentTask(lengths).outcomeOfResponse(responseWith(flag, readFlag, status), SENSE)).toEqual({
        kind: 'completed',
        status,
        residual: residual(flag, 11),
        readResidual: bidirectional ? residual(readFlag, 22) : null,
        sense: SENSE,
        received: 0,
        sent: 0,
      })
    }
  })

  test.each([0x01, 0x80, 0xff])('response code %i is no SCSI status, nor has it residuals', (response) => {
    const pdu = { ...responseWith('overflow', 'underflow', 0x02), response }
    for (const lengths of Object.values(TASKS)) {
      expect(sentTask(lengths).outcomeOfResponse(pdu, EMPTY)).toEqual({ kind: 'target-failure', response })
    }
  })

  test('the largest residual fits', () => {
    const pdu = scsiResponse({ residualUnderflow: true, residualCount: 0xffffffff })
    expect(sentTask({ reads: 1 }).outcomeOfResponse(pdu, EMPTY)).toMatchObject({
      residual: { kind: 'underflow', count: 0xffffffff },
    })
  })
})

describe('data past the end of the loan', () => {
  const tooMuch = dataIn({ dataSegmentLength: 150 })

  test('is an overflow, though the target did not say so', () => {
    const task = sentTask({ reads: 100 })
    task.admitDataIn(tooMuch)
    expect(task.outcomeOfResponse(scsiResponse(), EMPTY)).toMatchObject({
      residual: { kind: 'overflow', count: 50 },
      readResidual: null,
      received: 100,
      sent: 0,
    })
  })

  test('what the target said goes first', () => {
    const task = sentTask({ reads: 100 })
    task.admitDataIn(tooMuch)
    expect(task.outcomeOfResponse(responseWith('overflow', 'none', 0), EMPTY)).toMatchObject({
      residual: { kind: 'overflow', count: 11 },
    })
  })

  test('of a bidirectional command belongs to the read, not the write', () => {
    const task = sentTask({ reads: 100, writes: 100 })
    task.admitDataIn(tooMuch)
    expect(task.outcomeOfResponse(responseWith('underflow', 'none', 0), EMPTY)).toMatchObject({
      residual: { kind: 'underflow', count: 11 },
      readResidual: { kind: 'overflow', count: 50 },
    })
  })

  test('of a bidirectional command belongs to the read also if the status came with data', () => {
    const task = sentTask({ reads: 100, writes: 100 })
    task.admitDataIn(tooMuch)
    expect(task.outcomeOfDataIn(dataIn({ final: true, hasStatus: true }))).toMatchObject({
      residual: null,
      readResidual: { kind: 'overflow', count: 50 },
    })
  })
})

describe('the outcome that a Data-In with status says (RFC 7143 §11.7.3)', () => {
  test.each(FLAGS.flatMap((flag) => [0x00, 0x04].map((status) => ({ flag, status }))))(
    'O/U $flag, status $status',
    ({ flag, status }) => {
      const task = sentTask({ reads: 100 })
      const pdu = dataIn({
        final: true,
        hasStatus: true,
        status,
        residualOverflow: flag === 'overflow',
        residualUnderflow: flag === 'underflow',
        residualCount: flag === 'none' ? 0 : 40,
        dataSegmentLength: 60,
      })
      task.admitDataIn(pdu)
      expect(task.outcomeOfDataIn(pdu)).toEqual({
        kind: 'completed',
        status,
        residual: residual(flag, 40),
        readResidual: null,
        sense: EMPTY,
        received: 60,
        sent: 0,
      })
    },
  )

  test('more data than room is an overflow', () => {
    const task = sentTask({ reads: 100 })
    const pdu = dataIn({ final: true, hasStatus: true, dataSegmentLength: 101 })
    task.admitDataIn(pdu)
    expect(task.outcomeOfDataIn(pdu)).toMatchObject({
      residual: { kind: 'overflow', count: 1 },
      received: 100,
      sent: 0,
    })
  })
})
