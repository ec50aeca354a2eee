import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lengthOf, Loan } from '../../src/task/index.ts'
import { concat, pattern } from '../support/pdu-bytes.ts'
import { transferAway } from '../support/transfer.ts'

/** Buffers of these lengths, each in the middle of a larger one, all bytes different in a row. */
function buffersOf(lengths: readonly number[], margin = 3): Uint8Array[] {
  let seed = 0
  return lengths.map((length) => {
    const buffer = new Uint8Array(length + 2 * margin).subarray(margin, margin + length)
    buffer.set(pattern(length, seed++))
    return buffer
  })
}

/** Where a view lies: which of the buffers it is a part of, and from where. */
function placeOf(view: Uint8Array, buffers: readonly Uint8Array[]): { index: number; from: number } {
  const index = buffers.findIndex(({ buffer }) => buffer === view.buffer)
  return { index, from: view.byteOffset - (buffers[index]?.byteOffset ?? 0) }
}

describe('a loan of memory', () => {
  test.each<readonly [string, readonly number[]]>([
    ['no buffers', []],
    ['one that is empty', [0]],
    ['many that are empty', [0, 0, 0]],
  ])('%s: nothing anywhere', (_, lengths) => {
    const loan = new Loan(buffersOf(lengths))
    expect(loan.byteLength).toBe(0)
    for (const offset of [0, 1, 0xffffffff]) {
      expect(loan.viewAt(offset, 10)).toHaveLength(0)
      expect(loan.viewsAt(offset, 10)).toEqual([])
    }
  })

  test.each([
    [[0, 5], 0, 5],
    [[0, 0, 5, 0], 4, 1],
    [[5, 0], 4, 1],
    [[2, 0, 3], 1, 1],
    [[2, 0, 3], 2, 3],
    [[2, 0, 0, 0, 3, 0, 1, 0], 5, 1],
  ])('empty buffers don’t end the space: %j at %i', (lengths, offset, length) => {
    const loan = new Loan(buffersOf(lengths))
    expect(loan.viewAt(offset, 100)).toHaveLength(length)
    expect(concat(loan.viewsAt(0, 100))).toEqual(concat(buffersOf(lengths)))
  })

  test.each([
    [[], 0],
    [[0], 0],
    [[1, 0, 511], 512],
  ])('of lengths %j are %i bytes', (lengths, sum) => {
    expect(lengthOf(lengths.map((length) => new Uint8Array(length)))).toBe(sum)
  })

  test('a whole buffer is the buffer itself', () => {
    const buffers = buffersOf([4, 8, 4])
    const loan = new Loan(buffers)
    expect(loan.viewAt(4, 8)).toBe(buffers[1])
    expect(loan.viewAt(4, 800)).toBe(buffers[1])
    expect(new Loan(buffersOf([7])).viewAt(0, 7)).toHaveLength(7)
  })

  test('a Buffer of a pool is addressed by its own bytes', () => {
    const pooled = Buffer.from('abcdefgh')
    expect(pooled.buffer.byteLength).toBeGreaterThan(8)
    const loan = new Loan([pooled.subarray(1, 4), pooled.subarray(5)])
    expect(loan.byteLength).toBe(6)
    const [first, second] = loan.viewsAt(1, 3)
    expect(Buffer.from(first ?? []).toString()).toBe('cd')
    expect(Buffer.from(second ?? []).toString()).toBe('f')
    loan.viewAt(2, 1).fill(0x21)
    expect(pooled.toString()).toBe('abc!efgh')
  })

  test('writing through its views changes the lent buffers and nothing else', () => {
    const memory = new Uint8Array(32)
    const loan = new Loan([memory.subarray(8, 12), memory.subarray(20, 22)])
    for (const view of loan.viewsAt(1, 4)) view.fill(0xff)
    const expected = new Uint8Array(32)
    expected.fill(0xff, 9, 12).fill(0xff, 20, 21)
    expect(memory).toEqual(expected)
  })

  test('a buffer whose memory was transferred away holds nothing, and breaks nothing', () => {
    const [taken = new Uint8Array(0), left = new Uint8Array(0)] = buffersOf([8, 4])
    const loan = new Loan([taken, left])
    expect(loan.viewAt(2, 2)).toHaveLength(2)
    transferAway(taken)
    for (const offset of [0, 2, 7])
      expect(loan.viewsAt(offset, 12 - offset).every(({ buffer }) => buffer === left.buffer)).toBe(true)
    expect(() => loan.viewAt(3, 1)).not.toThrow()
  })

  test('is what a plain walk through the buffers says, in any order of asking', () => {
    const lengths = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })), { maxLength: 12 })
    const question = fc.record({
      offset: fc.integer({ min: 0, max: 300 }),
      length: fc.integer({ min: 1, max: 90 }),
    })
    fc.assert(
      fc.property(lengths, fc.array(question, { maxLength: 30 }), (sizes, questions) => {
        const buffers = buffersOf(sizes)
        const space = concat(buffers)
        // For every byte of the space, which buffer it is in and where.
        const places = buffers.flatMap((buffer, index) => Array.from(buffer, (_, from) => ({ index, from })))
        const loan = new Loan(buffers)
        expect(loan.byteLength).toBe(space.length)
        for (const { offset, length } of questions) {
          const view = loan.viewAt(offset, length)
          const { index, from } = places[offset] ?? { index: -1, from: 0 }
          expect(view).toHaveLength(Math.max(0, Math.min(length, (sizes[index] ?? 0) - from)))
          expect(index < 0 ? index : placeOf(view, buffers)).toEqual(index < 0 ? -1 : { index, from })
          const views = loan.viewsAt(offset, length)
          expect(concat(views)).toEqual(space.slice(offset, offset + length))
          expect(views.every(({ byteLength }) => byteLength > 0)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
