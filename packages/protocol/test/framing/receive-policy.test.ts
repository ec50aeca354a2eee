import { describe, expect, test } from '@jest/globals'
import { DIRECT_LENGTH, HEADER_ALONE_LENGTH, READ_LENGTH } from '../../src/framing/index.ts'
import {
  aimsAtLoan,
  LONG_READ_AFTER,
  PIECE_ALONE_LENGTH,
  readsHeaderAlone,
  readsLong,
  readsPieceAlone,
} from '../../src/framing/receive-policy.ts'

describe('where the next bytes land', () => {
  test.each([
    ['auto', 0, false],
    ['auto', DIRECT_LENGTH - 1, false],
    ['auto', DIRECT_LENGTH, true],
    ['direct', 0, false],
    ['direct', DIRECT_LENGTH - 1, false],
    ['direct', DIRECT_LENGTH, true],
    ['staged', DIRECT_LENGTH, false],
    ['staged', 2 ** 24, false],
  ] as const)('%s, with %i bytes together: aimed at the loan is %s', (mode, contiguous, aims) => {
    expect(aimsAtLoan(mode, contiguous)).toBe(aims)
  })

  test.each([
    ['auto', 0, false],
    ['auto', HEADER_ALONE_LENGTH - 1, false],
    ['auto', HEADER_ALONE_LENGTH, true],
    ['direct', 0, false],
    ['direct', DIRECT_LENGTH - 1, false],
    ['direct', DIRECT_LENGTH, true],
    ['staged', HEADER_ALONE_LENGTH, false],
  ] as const)('%s, after a segment of %i bytes: the header is read alone is %s', (mode, placed, alone) => {
    expect(readsHeaderAlone(mode, placed)).toBe(alone)
  })

  test.each([
    ['auto', PIECE_ALONE_LENGTH - 1, false],
    ['auto', PIECE_ALONE_LENGTH, true],
    ['direct', DIRECT_LENGTH - 1, false],
    ['direct', DIRECT_LENGTH, true],
    ['staged', 2 ** 24, false],
  ] as const)('%s, with %i bytes behind a short piece: it is read alone is %s', (mode, behind, alone) => {
    expect(readsPieceAlone(mode, behind)).toBe(alone)
  })

  test.each([
    ['auto', 0, false],
    ['auto', LONG_READ_AFTER - 1, false],
    ['auto', LONG_READ_AFTER, true],
    ['staged', 0, true],
    ['direct', LONG_READ_AFTER, false],
  ] as const)('%s, after %i bytes of short segments: much is read at once is %s', (mode, length, long) => {
    expect(readsLong(mode, length)).toBe(long)
  })

  test('the longest header fits what one read fills many times', () => {
    expect(READ_LENGTH).toBeGreaterThan(16 * (48 + 255 * 4 + 4))
  })
})
