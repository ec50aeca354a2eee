import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DataIn, R2T } from '../../src/pdu/index.ts'
import type { Task } from '../../src/task/index.ts'
import { dataIn, r2t } from '../support/pdus.ts'
import { LUN, sentTask } from '../support/tasks.ts'

/** What became of each header: `ok`, `duplicate`, or the rule it broke. */
function admitAll(task: Task, pdus: readonly (DataIn | R2T)[]): string[] {
  return pdus.map((pdu) => {
    const admission = pdu.kind === 'r2t' ? task.admitR2T(pdu) : task.admitDataIn(pdu)
    if (admission === undefined) return 'ok'
    if (admission === 'duplicate') return admission
    return 'kind' in admission ? admission.rule : 'ok'
  })
}

/** A Data-In: its number, offset, length, and whether it ends its sequence. */
function part(dataSN: number, bufferOffset: number, dataSegmentLength: number, final = false): DataIn {
  return dataIn({ dataSN, bufferOffset, dataSegmentLength, final })
}

function ask(r2tSN: number, bufferOffset: number, desiredDataTransferLength: number): R2T {
  return r2t({ lun: LUN, r2tSN, bufferOffset, desiredDataTransferLength, targetTransferTag: 0x70 + r2tSN })
}

const ANY = { dataPDUInOrder: false, dataSequenceInOrder: false }
const ANY_SEQUENCE = { dataPDUInOrder: true, dataSequenceInOrder: false }
const ANY_PDU = { dataPDUInOrder: false, dataSequenceInOrder: true }

describe('which Data-In is taken (RFC 7143 §11.7)', () => {
  test('one after the other, over several sequences', () => {
    const task = sentTask({ reads: 1000 })
    expect(
      admitAll(task, [part(0, 0, 300), part(1, 300, 300, true), part(2, 600, 300), part(3, 900, 100, true)]),
    ).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(task.read).toMatchObject({ received: 1000, dropped: 0 })
  })

  test('a command that reads nothing takes none', () => {
    expect(admitAll(sentTask({ writes: 8 }), [part(0, 0, 8)])).toEqual(['data-direction'])
    expect(admitAll(sentTask({}), [part(0, 0, 8)])).toEqual(['data-direction'])
  })

  test('a number that was there is a duplicate and counts nowhere', () => {
    const task = sentTask({ reads: 1000 })
    expect(admitAll(task, [part(0, 0, 500), part(0, 0, 500), part(1, 500, 500), part(1, 500, 500)])).toEqual([
      'ok',
      'duplicate',
      'ok',
      'duplicate',
    ])
    expect(task.read).toMatchObject({ received: 1000, dropped: 0 })
  })

  test.each([1, 2, 0x7fffffff])('number %i where 0 is expected is a gap', (dataSN) => {
    const task = sentTask({ reads: 1000 })
    expect(admitAll(task, [part(dataSN, 0, 500)])).toEqual(['data-sequence'])
    expect(task.read).toMatchObject({ received: 0, dropped: 0 })
    expect(admitAll(task, [part(0, 0, 500)])).toEqual(['ok'])
  })

  test.each([
    ['in order: a hole within a sequence', {}, [part(0, 0, 100), part(1, 200, 100)], ['ok', 'data-offset']],
    [
      'in order: an overlay within a sequence',
      {},
      [part(0, 0, 100), part(1, 99, 100)],
      ['ok', 'data-offset'],
    ],
    [
      'in order: a hole between sequences',
      {},
      [part(0, 0, 100, true), part(1, 200, 100)],
      ['ok', 'data-offset'],
    ],
    ['in order: it begins elsewhere', {}, [part(0, 4, 100)], ['data-offset']],
    [
      'sequences in any order: each may begin elsewhere',
      ANY_SEQUENCE,
      [part(0, 500, 100), part(1, 600, 100, true), part(2, 0, 100, true), part(3, 300, 50)],
      ['ok', 'ok', 'ok', 'ok'],
    ],
    [
      'sequences in any order: PDUs within one still follow each other',
      ANY_SEQUENCE,
      [part(0, 500, 100), part(1, 0, 100)],
      ['ok', 'data-offset'],
    ],
    [
      'PDUs in any order',
      ANY_PDU,
      [part(0, 500, 100), part(1, 0, 100), part(2, 300, 100, true)],
      ['ok', 'ok', 'ok'],
    ],
    [
      'everything in any order',
      ANY,
      [part(0, 900, 100), part(1, 0, 100, true), part(2, 300, 100)],
      ['ok', 'ok', 'ok'],
    ],
  ] as const)('%s', (_, keys, pdus, admissions) => {
    expect(admitAll(sentTask({ reads: 1000 }, keys), pdus)).toEqual(admissions)
  })

  test.each([
    ['wholly past the end', 1000, 200, 0, 200],
    ['across the end', 900, 300, 100, 200],
    ['up to the end', 900, 100, 100, 0],
    ['far past the end', 0xffffffff, 10, 0, 10],
  ])('what lies %s is taken, and counted as dropped', (_, bufferOffset, length, received, dropped) => {
    const task = sentTask({ reads: 1000 }, ANY)
    expect(admitAll(task, [part(0, bufferOffset, length)])).toEqual(['ok'])
    expect(task.read).toMatchObject({ received, dropped })
  })

  test('a loan of nothing drops everything', () => {
    const task = sentTask({ reads: 0 })
    expect(admitAll(task, [part(0, 0, 512)])).toEqual(['ok'])
    expect(task.read).toMatchObject({ received: 0, dropped: 512 })
  })

  // §11.7.7: receivers MUST be able to properly receive 0-length data segments. There is no place in which nothing lies.
  test('one without data is taken wherever it says that it lies, and moves nothing', () => {
    const task = sentTask({ reads: 1000 })
    expect(
      admitAll(task, [
        part(0, 0, 0),
        part(1, 0, 400),
        part(2, 400, 0),
        part(3, 400, 600),
        part(4, 0, 0, true),
      ]),
    ).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
    expect(task.read).toMatchObject({ received: 1000, dropped: 0 })
  })

  test('an empty last one still ends its sequence', () => {
    const task = sentTask({ reads: 1000 }, ANY_SEQUENCE)
    expect(admitAll(task, [part(0, 600, 400), part(1, 0, 0, true), part(2, 0, 600, true)])).toEqual([
      'ok',
      'ok',
      'ok',
    ])
  })

  test('any legal cutting of a read is taken whole, whatever the order that the keys allow', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(cuts, fc.boolean(), fc.infiniteStream(fc.boolean()), (lengths, anyOrder, finals) => {
        let offset = 0
        const parts = lengths.map((length) => {
          const final = finals.next().value === true
          const made = { offset, length, final }
          offset += length
          return made
        })
        if (anyOrder) parts.reverse()
        const task = sentTask({ reads: offset }, anyOrder ? ANY : {})
        const pdus = parts.map((each, dataSN) => part(dataSN, each.offset, each.length, each.final))
        expect(new Set(admitAll(task, pdus))).toEqual(new Set(['ok']))
        expect(task.read).toMatchObject({ received: offset, dropped: 0 })
      }),
    )
  })
})

describe('which R2T is taken (RFC 7143 §11.8)', () => {
  test('becomes a burst with its tag, place and length, from DataSN 0', () => {
    expect(sentTask({ writes: 1000 }).admitR2T(ask(0, 200, 300))).toEqual({
      targetTransferTag: 0x70,
      bufferOffset: 200,
      length: 300,
      done: 0,
      dataSN: 0,
    })
  })

  test('a command that writes nothing takes none', () => {
    expect(admitAll(sentTask({ reads: 8 }), [ask(0, 0, 8)])).toEqual(['r2t-direction'])
    expect(admitAll(sentTask({}), [ask(0, 0, 8)])).toEqual(['r2t-direction'])
  })

  test('another LUN than the command’s', () => {
    const task = sentTask({ writes: 1000 })
    expect(admitAll(task, [{ ...ask(0, 0, 8), lun: LUN + 1n }, ask(0, 0, 8)])).toEqual(['task-lun', 'ok'])
  })

  test.each([
    ['the whole', 0, 1000, 'ok'],
    ['the last byte', 999, 1, 'ok'],
    ['one byte more than there is', 0, 1001, 'r2t-range'],
    ['the byte past the end', 1000, 1, 'r2t-range'],
    ['far past the end', 0xffffffff, 0xffff, 'r2t-range'],
    ['as much as MaxBurstLength allows', 0, 65_536, 'r2t-range'],
    ['more than MaxBurstLength', 0, 65_537, 'r2t-length'],
  ])('%s: %i + %i', (_, offset, length, admission) => {
    expect(
      admitAll(sentTask({ writes: 1000 }, { maxBurstLength: 65_536 }), [ask(0, offset, length)]),
    ).toEqual([admission])
  })

  test('one more than MaxOutstandingR2T is a breach; a burst that is out makes room', () => {
    const task = sentTask({ writes: 1000 }, { maxOutstandingR2T: 2 })
    const first = task.admitR2T(ask(0, 0, 100))
    expect(admitAll(task, [ask(1, 100, 100), ask(2, 200, 100)])).toEqual(['ok', 'r2t-outstanding'])
    if (first === 'duplicate' || 'kind' in first) throw new Error('the first R2T was not taken')
    task.write?.advance(first, first.length, true)
    expect(admitAll(task, [ask(3, 200, 100), ask(4, 300, 100)])).toEqual(['ok', 'r2t-outstanding'])
  })

  test('the unsolicited train counts as no outstanding R2T (§13.17)', () => {
    const task = sentTask({ writes: 100_000 }, { initialR2T: false, maxOutstandingR2T: 1 })
    const train = task.write?.train()
    if (train === undefined) throw new Error('no train')
    expect(admitAll(task, [ask(0, 65_536, 1000)])).toEqual(['ok'])
    task.write?.advance(train, train.length, true)
    expect(admitAll(task, [ask(1, 66_536, 1000)])).toEqual(['r2t-outstanding'])
  })

  test('several outstanding, in any order, and a recovery of what was asked for before', () => {
    const task = sentTask({ writes: 1000 }, { maxOutstandingR2T: 8 })
    expect(admitAll(task, [ask(0, 500, 500), ask(1, 0, 250), ask(2, 250, 250), ask(3, 600, 100)])).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
    ])
  })

  test('a number that was there is a duplicate, a number too far is a gap', () => {
    const task = sentTask({ writes: 1000 }, { maxOutstandingR2T: 8 })
    expect(
      admitAll(task, [ask(1, 0, 100), ask(0, 0, 100), ask(0, 0, 100), ask(2, 0, 100), ask(1, 100, 100)]),
    ).toEqual(['r2t-sequence', 'ok', 'duplicate', 'r2t-sequence', 'ok'])
  })
})

describe('a bidirectional command (RFC 7143 §4.2.2.4, §11.8.2)', () => {
  test('R2T and Data-In share one numbering', () => {
    const task = sentTask({ reads: 200, writes: 200 }, { maxOutstandingR2T: 4 })
    expect(
      admitAll(task, [ask(0, 0, 100), part(1, 0, 100, true), ask(2, 100, 100), part(3, 100, 100, true)]),
    ).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  test('a number that the other kind has used is no longer free', () => {
    const task = sentTask({ reads: 200, writes: 200 }, { maxOutstandingR2T: 4 })
    expect(
      admitAll(task, [part(0, 0, 100), ask(0, 0, 100), ask(2, 0, 100), ask(1, 0, 100), part(1, 100, 100)]),
    ).toEqual(['ok', 'duplicate', 'r2t-sequence', 'ok', 'duplicate'])
  })
})

describe('before and after it is sent', () => {
  test('halves, connection and number come with the sending', () => {
    const task = sentTask({ reads: 5, writes: 7 })
    expect(task).toMatchObject({ kind: 'command', state: 'sent', cid: 0, cmdSN: 100 })
    expect([task.read?.loan.byteLength, task.write?.loan.byteLength]).toEqual([5, 7])
    expect(sentTask({}).read).toBeUndefined()
    expect(sentTask({}).write).toBeUndefined()
  })
})
