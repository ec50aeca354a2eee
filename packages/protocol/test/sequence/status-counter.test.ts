import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MAX_STATUS_GAP, serialAdd, STATUS_NUMBERING, StatusCounter } from '../../src/sequence/index.ts'
import type { NumberedPdu } from '../../src/sequence/index.ts'

describe('the numbering table against the text of RFC 7143', () => {
  // Kind, condition, whether StatSN advances, and where it is written.
  const rows: readonly (readonly [NumberedPdu, string, boolean, boolean, string])[] = [
    [
      'nop-in',
      'Initiator Task Tag is 0xffffffff',
      false,
      false,
      '§11.19.2: is not advanced after this PDU is sent',
    ],
    ['nop-in', 'Initiator Task Tag is valid', true, true, '§11.19.2, §4.2.2.2: an answer is a response'],
    ['scsi-response', 'always', false, true, '§11.4.9: incremented by 1 for every response/status'],
    [
      'task-management-response',
      'always',
      false,
      true,
      '§11.4.9: incremented by 1 for every response/status',
    ],
    [
      'login-response',
      'always',
      false,
      true,
      '§11.12.9: Login Responses with their increasing StatSN values',
    ],
    ['text-response', 'always', false, true, '§11.11.5: advanced by each Text Response sent'],
    ['data-in', 'S = 0', false, false, '§11.7.3: StatSN has meaningful content only if the S bit is set'],
    ['data-in', 'S = 1', true, true, '§11.7.3, §11.4.9'],
    ['logout-response', 'always', false, true, '§11.4.9: incremented by 1 for every response/status'],
    ['r2t', 'always', true, false, '§11.8.3: is not advanced after this PDU is sent'],
    ['async-message', 'always', false, true, '§11.9: the StatSN is advanced'],
    ['reject', 'always', false, true, '§11.17.3: the StatSN is advanced after a Reject'],
  ]

  test.each(rows)('%s, %s', (kind, _, condition, advances) => {
    expect(StatusCounter.isStatus(kind, condition)).toBe(advances)
  })

  test('has a row for every PDU of a target, and no other', () => {
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(Object.keys(STATUS_NUMBERING)))
  })

  test.each([
    'scsi-response',
    'task-management-response',
    'login-response',
    'text-response',
    'logout-response',
  ] as const)('the condition does not matter for %s', (kind) => {
    expect(StatusCounter.isStatus(kind, true)).toBe(StatusCounter.isStatus(kind, false))
  })
})

describe('counting statuses (RFC 7143 §4.2.2.2)', () => {
  test.each([0, 1, 0x7fffffff, 0x80000000, 0xffffffff])('the first sets the start: %i', (first) => {
    const counter = new StatusCounter()
    expect(counter.expStatSN).toBe(0)
    expect(counter.accept(first)).toBe('accepted')
    expect(counter.expStatSN).toBe(serialAdd(first, 1))
  })

  test('each one that follows is the next', () => {
    const counter = new StatusCounter()
    for (const statSN of [100, 101, 102, 103]) expect(counter.accept(statSN)).toBe('accepted')
    expect(counter.expStatSN).toBe(104)
  })

  test('one that was there is a duplicate and changes nothing', () => {
    const counter = new StatusCounter()
    counter.accept(100)
    counter.accept(101)
    expect(counter.accept(101)).toBe('duplicate')
    expect(counter.accept(100)).toBe('duplicate')
    expect(counter.accept(3)).toBe('duplicate')
    expect(counter.expStatSN).toBe(102)
    expect(counter.accept(102)).toBe('accepted')
  })

  test('one that comes late is taken once, and was acknowledged with what came before it', () => {
    const counter = new StatusCounter()
    counter.accept(100)
    expect(counter.accept(103)).toBe('accepted')
    expect(counter.expStatSN).toBe(104)
    expect(counter.accept(102)).toBe('accepted')
    expect(counter.accept(103)).toBe('duplicate')
    expect(counter.accept(101)).toBe('accepted')
    expect(counter.accept(101)).toBe('duplicate')
    expect(counter.accept(102)).toBe('duplicate')
    expect(counter.expStatSN).toBe(104)
    expect(counter.accept(104)).toBe('accepted')
    expect(counter.expStatSN).toBe(105)
  })

  test('one that never comes holds nothing back', () => {
    const counter = new StatusCounter()
    counter.accept(0)
    // Every other number is left out, for longer than anything is remembered.
    for (let statSN = 2; statSN < 4 * MAX_STATUS_GAP; statSN += 2) {
      expect(counter.accept(statSN)).toBe('accepted')
      expect(counter.expStatSN).toBe(statSN + 1)
    }
    expect(counter.accept(4 * MAX_STATUS_GAP - 3)).toBe('accepted')
    expect(counter.accept(1)).toBe('duplicate')
  })

  test('one too far ahead means that something is lost, and changes nothing', () => {
    const counter = new StatusCounter()
    counter.accept(100)
    expect(counter.accept(101 + MAX_STATUS_GAP + 1)).toBe('lost')
    expect(counter.accept(101 + 2 ** 31 - 1)).toBe('lost')
    expect(counter.expStatSN).toBe(101)
    expect(counter.accept(101 + MAX_STATUS_GAP)).toBe('accepted')
    expect(counter.accept(101)).toBe('accepted')
    expect(counter.expStatSN).toBe(102 + MAX_STATUS_GAP)
  })

  test('wraps at 2³²', () => {
    const counter = new StatusCounter()
    counter.accept(0xfffffffe)
    expect(counter.accept(0)).toBe('accepted')
    expect(counter.expStatSN).toBe(1)
    expect(counter.accept(0xffffffff)).toBe('accepted')
    expect(counter.accept(0xffffffff)).toBe('duplicate')
    expect(counter.accept(0)).toBe('duplicate')
    expect(counter.accept(1)).toBe('accepted')
    expect(counter.expStatSN).toBe(2)
  })

  test('is what a plain list of all that came says, in any order', () => {
    const start = fc.constantFrom(0, 1, 0x7ffffff8, 0x80000000, 0xfffffff0, 0xffffffff)
    const step = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -12, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: MAX_STATUS_GAP - 2, max: MAX_STATUS_GAP + 30 }) },
    )
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 60 }), (first, steps) => {
        const counter = new StatusCounter()
        counter.accept(first)
        const came = new Set([0])
        let next = 1
        for (const ahead of steps) {
          const arrival = Math.max(0, next + ahead)
          const lost = arrival - next > MAX_STATUS_GAP
          // What lies further back than anything is remembered is not asked for here.
          if (next - arrival > MAX_STATUS_GAP / 2) continue
          expect(counter.accept(serialAdd(first, arrival))).toBe(
            came.has(arrival) ? 'duplicate' : lost ? 'lost' : 'accepted',
          )
          if (lost) continue
          came.add(arrival)
          next = Math.max(next, arrival + 1)
          expect(counter.expStatSN).toBe(serialAdd(first, next))
        }
      }),
    )
  })
})
