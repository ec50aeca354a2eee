import { describe, expect, test } from '@jest/globals'
import { holdsBack } from '../src/flush-policy.ts'

describe('which commands wait for others', () => {
  test.each([
    // waiting, under way, held
    [1, 0, false],
    [1, 1, false],
    [1, 4, false],
    [1, 5, true],
    [1, 32, true],
    [7, 32, true],
    [8, 32, false],
    [15, 64, true],
    [15, 1000, true],
    [16, 1000, false],
    [0, 32, true],
    [0, 0, false],
  ])('%i waiting with %i under way: held is %p', (waiting, outstanding, held) => {
    expect(holdsBack(waiting, outstanding)).toBe(held)
  })
})
