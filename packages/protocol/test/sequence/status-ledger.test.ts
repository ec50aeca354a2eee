import { expect, test } from '@jest/globals'
import { MAX_MISSING_STATUSES, StatusLedger } from '../../src/sequence/index.ts'

test('what is missing holds the acknowledgement back, also where numbers wrap', () => {
  const ledger = new StatusLedger(0xfffffffe)
  expect(ledger.accept(0xfffffffe)).toBe('accepted')
  expect(ledger.accept(1)).toBe('accepted')
  expect(ledger.expStatSN).toBe(0xffffffff)
  expect(ledger.takeMissing()).toEqual([0xffffffff, 0])
  expect(ledger.takeMissing()).toEqual([])
  expect(ledger.accept(0)).toBe('accepted')
  expect(ledger.expStatSN).toBe(0xffffffff)
  expect(ledger.accept(0xffffffff)).toBe('accepted')
  expect(ledger).toMatchObject({ expStatSN: 2, isWaiting: false })
})

test('a status counts once: acknowledged, held or behind what is missing', () => {
  const ledger = new StatusLedger(5)
  for (const statSN of [5, 7, 8]) ledger.accept(statSN)
  ledger.hold(7)
  for (const statSN of [5, 7, 8]) expect(ledger.accept(statSN)).toBe('duplicate')
  ledger.accept(6)
  expect(ledger.expStatSN).toBe(7)
  ledger.release(7)
  expect(ledger.expStatSN).toBe(9)
})

test('more than can be kept track of is lost, and changes nothing', () => {
  const ledger = new StatusLedger(0)
  expect(ledger.accept(MAX_MISSING_STATUSES + 1)).toBe('lost')
  expect(ledger.expect(MAX_MISSING_STATUSES + 1)).toBe(false)
  expect(ledger).toMatchObject({ expStatSN: 0, isWaiting: false })
  expect(ledger.accept(MAX_MISSING_STATUSES)).toBe('accepted')
  expect(ledger.takeMissing()).toHaveLength(MAX_MISSING_STATUSES)
})
