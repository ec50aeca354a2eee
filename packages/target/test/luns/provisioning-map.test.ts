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
    expect(map.runAt(2048, END)).toEqual({ state: DEALLOCATED, length: END - 2048 })
  })

  test('runs reach across chunks, and over the sparse part of a huge store at once', () => {
    const map = new ProvisioningMap(2 ** 41, 512, DEALLOCATED)
    map.map(2 ** 40, 512)
    expect(map.runAt(0, 2 ** 41)).toEqual({ state: DEALLOCATED, length: 2 ** 40 })
  })

  test('nothing that has no length changes anything, not even at the end', () => {
    for (const at of [0, 5000, END - 1, END]) {
      const map = new ProvisioningMap(END, 4096, DEALLOCATED)
      map.map(at, 0)
      expect(map.runAt(0, END)).toEqual({ state: DEALLOCATED, length: END })
      map.map(0, END)
      map.unmap(at, 0, false)
      expect(map.runAt(0, END)).toEqual({ state: MAPPED, length: END })
    }
  })

  test('a last unit that the end cuts short is given back with the end', () => {
    const map = new ProvisioningMap(10_000, 4096, MAPPED)
    map.unmap(8192, 1807, false)
    expect(map.runAt(0, 10_000)).toEqual({ state: MAPPED, length: 10_000 })
    map.unmap(8192, 1808, false)
    expect(map.runAt(8192, 10_000)).toEqual({ state: DEALLOCATED, length: 1808 })
    map.unmap(4095, 5905, false)
    expect(map.runAt(4095, 10_000)).toEqual({ state: MAPPED, length: 1 })
    expect(map.runAt(4096, 10_000)).toEqual({ state: DEALLOCATED, length: 5904 })
  })

  test('agrees with sets of block numbers, and takes no memory where all is in one state', () => {
    const MAX_UNITS = 70_000 // chunks and branches of them
    const place = fc.oneof(
      fc.nat(MAX_UNITS * 512),
      fc.constantFrom(0, 1024, 2048, 65_536, 69_632, MAX_UNITS).map((unit) => unit * 512),
    )
    const order = fc.record({
      from: place,
      to: place,
      shift: fc.integer({ min: -513, max: 513 }),
      what: fc.constantFrom(MAPPED, DEALLOCATED, ANCHORED),
    })
    const length = fc.oneof(place, fc.integer({ min: 1, max: 4096 })).map((bytes) => Math.max(1, bytes))
    fc.assert(
      fc.property(
        length,
        fc.array(order, { maxLength: 12 }),
        fc.constantFrom(MAPPED, DEALLOCATED),
        (byteLength, orders, first) => {
          const units = Math.ceil(byteLength / 512)
          const map = new ProvisioningMap(byteLength, 512, first)
          const model = new Model(units, first)
          for (const { from, to, shift, what } of orders) {
            const [low, high] = [Math.min(from, to + shift), Math.max(from, to + shift)]
            const offset = Math.min(byteLength, Math.max(0, low))
            const end = Math.min(byteLength, Math.max(offset, high))
            if (what === MAPPED) {
              map.map(offset, end - offset)
              if (end > offset) model.set(Math.floor(offset / 512), Math.ceil(end / 512), MAPPED)
            } else {
              map.unmap(offset, end - offset, what === ANCHORED)
              const after = end === byteLength ? units : Math.floor(end / 512)
              model.set(Math.ceil(offset / 512), after, what)
            }
          }
          const found: [BlockState, number][] = []
          for (let at = 0; at < byteLength;) {
            const run = map.runAt(at, byteLength)
            found.push([run.state, run.length])
            at += run.length
          }
          expect(found).toEqual(model.runs(byteLength))
          expect(map.residentLength === 0).toBe(found.length === 1)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('what is in one state takes no memory, and its end is found, however long it is', () => {
    const huge = 2 ** 50
    const map = new ProvisioningMap(huge, 512, DEALLOCATED)
    map.map(0, huge)
    expect(map.residentLength).toBe(0)
    map.unmap(huge / 2, 512, false)
    expect(map.runAt(0, huge)).toEqual({ state: MAPPED, length: huge / 2 })
    expect(map.runAt(huge / 2, huge)).toEqual({ state: DEALLOCATED, length: 512 })
    expect(map.runAt(huge / 2 + 512, huge)).toEqual({ state: MAPPED, length: huge / 2 - 512 })
    expect(map.residentLength).toBeLessThan(8 * KIB)
    map.map(huge / 2, 512)
    expect(map.residentLength).toBe(0)
  })

  test('a stretch that is written from one end to the other takes no more memory at its end than at its beginning', () => {
    const map = new ProvisioningMap(2 ** 40, 4096, DEALLOCATED)
    let most = 0
    for (let at = 0; at < 2 ** 28; at += 64 * KIB) {
      map.map(at, 64 * KIB)
      most = Math.max(most, map.residentLength)
    }
    expect(most).toBeLessThan(4 * KIB)
    // Only where states alternate from unit to unit is each told, in two bits.
    const dense = new ProvisioningMap(2 ** 28, 4096, DEALLOCATED)
    for (let at = 0; at < 2 ** 28; at += 8192) dense.map(at, 4096)
    expect(dense.residentLength).toBeLessThan(2 ** 28 / 4096 / 2)
  })
})

/** The blocks that are mapped, and those that are anchored; the others are deallocated. */
class Model {
  readonly #units: number
  readonly #mapped = new Set<number>()
  readonly #anchored = new Set<number>()

  constructor(units: number, first: BlockState) {
    this.#units = units
    this.set(0, units, first)
  }

  set(from: number, to: number, state: BlockState): void {
    for (let unit = from; unit < to; unit++) {
      this.#mapped.delete(unit)
      this.#anchored.delete(unit)
      if (state === MAPPED) this.#mapped.add(unit)
      if (state === ANCHORED) this.#anchored.add(unit)
    }
  }

  runs(byteLength: number): [BlockState, number][] {
    const runs: [BlockState, number][] = []
    for (let unit = 0; unit < this.#units; unit++) {
      const state = this.#mapped.has(unit) ? MAPPED : this.#anchored.has(unit) ? ANCHORED : DEALLOCATED
      const length = Math.min(512, byteLength - unit * 512)
      const last = runs.at(-1)
      if (last?.[0] === state) last[1] += length
      else runs.push([state, length])
    }
    return runs
  }
}
