import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BlockState, ProvisioningMap } from '../../src/luns/provisioning-map.ts'

const { MAPPED, DEALLOCATED, ANCHORED } = BlockState
const KIB = 1024
const END = 256 * KIB

describe('the map of what is mapped', () => {
  test('a write maps every unit that it touches, an unmap gives back those that it covers', () => {
    const map = new ProvisioningMap(END, 4096, DEALLOCATED)
    map.map(5000, 100)
    expect(map.runAt(0, END)).toEqual({ state: DEALLOCATED, length: 4096 })
    expect(map.runAt(4096, END)).toEqual({ state: MAPPED, length: 4096 })
    map.unmap(4096, 4095, false)
    expect(map.runAt(4096, END).state).toBe(MAPPED)
    map.unmap(4000, 4192, false)
    expect(map.runAt(0, END)).toEqual({ state: DEALLOCATED, length: END })
  })

  test('anchored is a state of its own', () => {
    const map = new ProvisioningMap(END, 512, DEALLOCATED)
    map.unmap(1024, 1024, true)
    expect(map.runAt(1024, END)).toEqual({ state: ANCHORED, length: 1024 })
    expect(map.isChunkFree(0)).toBe(false)
  })

  test('runs reach across chunks, and over the sparse part of a huge store at once', () => {
    const map = new ProvisioningMap(2 ** 41, 512, DEALLOCATED)
    map.map(2 ** 40, 512)
    expect(map.runAt(0, 2 ** 41)).toEqual({ state: DEALLOCATED, length: 2 ** 40 })
  })

  test('agrees with a plain array', () => {
    const UNITS = 300
    const order = fc.record({
      from: fc.nat(UNITS - 1),
      count: fc.integer({ min: 1, max: UNITS }),
      what: fc.constantFrom(MAPPED, DEALLOCATED, ANCHORED),
    })
    fc.assert(
      fc.property(
        fc.array(order, { maxLength: 12 }),
        fc.constantFrom(MAPPED, DEALLOCATED),
        (orders, first) => {
          const map = new ProvisioningMap(UNITS * 512, 512, first)
          const model = Array.from({ length: UNITS }, (): BlockState => first)
          for (const { from, count, what } of orders) {
            const to = Math.min(UNITS, from + count)
            model.fill(what, from, to)
            if (what === MAPPED) map.map(from * 512, (to - from) * 512)
            else map.unmap(from * 512, (to - from) * 512, what === ANCHORED)
          }
          for (let at = 0; at < UNITS;) {
            const { state, length } = map.runAt(at * 512, UNITS * 512)
            const next = model.findIndex((each, index) => index > at && each !== model[at])
            expect([state, at + length / 512]).toEqual([model[at], next < 0 ? UNITS : next])
            at += length / 512
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
