import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { serialAdd, serialBefore, serialDistance } from '../../src/sequence/index.ts'

const HALF = 2 ** 31
const serial = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, HALF - 1, HALF, HALF + 1, 0xfffffffe, 0xffffffff),
)

describe('serial number arithmetic (RFC 1982, SERIAL_BITS = 32)', () => {
  test.each([
    [0, 1, 1],
    [0xffffffff, 1, 0],
    [0xfffffffe, 5, 3],
    [HALF - 1, 1, HALF],
    [HALF, HALF - 1, 0xffffffff],
    [0, -1, 0xffffffff],
    [3, -5, 0xfffffffe],
    [0xffffffff, 0, 0xffffffff],
  ])('%i + %i is %i', (start, count, sum) => {
    expect(serialAdd(start, count)).toBe(sum)
  })

  // RFC 1982 §3.2: a comes before b if b is ahead of it by 1 to 2³¹-1, the wrap included.
  test.each([
    [0, 1, true],
    [1, 0, false],
    [44, 44, false],
    [0, 0, false],
    [0xffffffff, 0, true],
    [0, 0xffffffff, false],
    [0xfffffff0, 0x10, true],
    [0x10, 0xfffffff0, false],
    [0, HALF - 1, true],
    [HALF - 1, 0, false],
    [HALF + 1, 0, true],
    [0, HALF + 1, false],
    [0xffffffff, HALF - 2, true],
    [HALF - 2, 0xffffffff, false],
  ])('%i before %i: %s', (a, b, before) => {
    expect(serialBefore(a, b)).toBe(before)
  })

  test.each([
    [5, 3, 2],
    [3, 5, -2],
    [0, 0xffffffff, 1],
    [0xffffffff, 0, -1],
    [HALF - 1, 0, HALF - 1],
    [HALF + 1, 0, 1 - HALF],
    [7, 7, 0],
  ])('%i is ahead of %i by %i', (a, b, distance) => {
    expect(serialDistance(a, b)).toBe(distance)
  })

  test('what is added is what lies between, up to half of the circle', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: -HALF + 1, max: HALF - 1 }), (start, count) => {
        const end = serialAdd(start, count)
        expect(end).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(0xffffffff)
        expect(serialDistance(end, start)).toBe(count)
        expect(serialBefore(start, end)).toBe(count > 0)
        expect(serialBefore(end, start)).toBe(count < 0)
      }),
    )
  })
})
