import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkBuffers, listOf, sliceOf } from '../src/buffers.ts'

describe('buffers', () => {
  test('one is a list of one', () => {
    const buffer = new Uint8Array(3)
    expect(listOf(buffer)).toEqual([buffer])
    expect(listOf(buffer)[0]).toBe(buffer)
    const list = [buffer]
    expect(listOf(list)).toBe(list)
    const node = Buffer.alloc(2)
    expect(listOf(node)[0]).toBe(node)
  })

  test('a slice of them is the bytes of the slice, in the same memory', () => {
    const whole = Uint8Array.from({ length: 60 }, (_, index) => index)
    const cuts = fc.array(fc.nat(60), { maxLength: 5 })
    fc.assert(
      fc.property(cuts, fc.nat(60), fc.nat(60), (places, one, other) => {
        const edges = [0, ...places.sort((a, b) => a - b), 60]
        const list = edges.slice(1).map((end, index) => whole.subarray(edges[index], end))
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const slice = sliceOf(list, from, to - from)
        expect(slice.flatMap((view) => [...view])).toEqual([...whole.subarray(from, to)])
        expect(slice.every(({ buffer, length }) => buffer === whole.buffer && length > 0)).toBe(true)
      }),
    )
  })

  test('views of plain, shared and no memory can be lent', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(8), 2, 4)
    expect(() => {
      checkBuffers([new Uint8Array(0), Buffer.from('x'), new Uint8Array(new ArrayBuffer(16), 4, 8), shared])
    }).not.toThrow()
  })

  test('memory that may move cannot', () => {
    // Not in this TypeScript's library for ES2023, but in Node 20.
    const resizable: unknown = Reflect.construct(ArrayBuffer, [8, { maxByteLength: 16 }])
    const view: unknown = Reflect.construct(Uint8Array, [resizable])
    expect(() => {
      checkBuffers([view as Uint8Array])
    }).toThrow(/resizable ArrayBuffer cannot be lent/)
  })

  test.each([
    ['text'],
    [new Uint16Array(4)],
    [new DataView(new ArrayBuffer(4))],
    [new ArrayBuffer(4)],
    [null],
    [[1, 2]],
  ])('%p is none', (wrong) => {
    const list: unknown[] = [new Uint8Array(1), wrong]
    expect(() => {
      checkBuffers(list as Uint8Array[])
    }).toThrow(TypeError)
  })
})
