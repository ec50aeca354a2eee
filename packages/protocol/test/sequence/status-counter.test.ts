import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { serialAdd, STATUS_NUMBERING, StatusCounter } from '../../src/sequence/index.ts'
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
    expect(counter.accept(first)).toBe('expected')
    expect(counter.expStatSN).toBe(serialAdd(first, 1))
  })

  test('each one that follows is the next', () => {
    const counter = new StatusCounter()
    for (const statSN of [100, 101, 102, 103]) expect(counter.accept(statSN)).toBe('expected')
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
    expect(counter.accept(102)).toBe('expected')
  })

  test('one too far is a gap, and what is missing is still expected', () => {
    const counter = new StatusCounter()
    counter.accept(100)
    expect(counter.accept(102)).toBe('gap')
    expect(counter.expStatSN).toBe(101)
    expect(counter.accept(101)).toBe('expected')
    expect(counter.accept(102)).toBe('expected')
  })

  test('wraps at 2³²', () => {
    const counter = new StatusCounter()
    counter.accept(0xfffffffe)
    expect(counter.accept(0)).toBe('gap')
    expect(counter.accept(0xffffffff)).toBe('expected')
    expect(counter.expStatSN).toBe(0)
    expect(counter.accept(0)).toBe('expected')
    expect(counter.accept(0xffffffff)).toBe('duplicate')
    expect(counter.accept(1)).toBe('expected')
  })

  test('judges by the distance alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
        (first, distance) => {
          const counter = new StatusCounter()
          counter.accept(first)
          const order = counter.accept(serialAdd(first, 1 + distance))
          expect(order).toBe(distance === 0 ? 'expected' : distance < 0 ? 'duplicate' : 'gap')
          expect(counter.expStatSN).toBe(serialAdd(first, distance === 0 ? 2 : 1))
        },
      ),
    )
  })
})
