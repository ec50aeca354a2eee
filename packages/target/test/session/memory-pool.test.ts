import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MemoryPool } from '../../src/session/memory-pool.ts'
import type { MemoryShare } from '../../src/session/memory-pool.ts'
import { Clock } from '../wire.ts'

const never = (): void => {
  throw new Error('nobody should be evicted')
}

function makePool(limit = 100): { readonly pool: MemoryPool; readonly clock: Clock } {
  const clock = new Clock()
  return { pool: new MemoryPool({ limit, timers: clock.timers, patience: 1000 }), clock }
}

/** Wants bytes; tells whether they were granted. */
function want(share: MemoryShare, bytes: number): { readonly owner: object; granted: boolean } {
  const piece = { owner: {}, granted: false }
  share.acquire(piece.owner, bytes, () => {
    piece.granted = true
  })
  return piece
}

describe('a pool of memory', () => {
  test('a share may hold as much as is free besides, so that something is left for the next', () => {
    const { pool } = makePool()
    const one = pool.share(1000, never)
    const pieces = Array.from({ length: 10 }, () => want(one, 10))
    expect(pieces.filter(({ granted }) => granted)).toHaveLength(5)
    const other = pool.share(1000, never)
    expect([want(other, 25).granted, want(other, 1).granted]).toEqual([true, false])
    expect(pool.used).toBe(75)
  })

  test('what waits goes on in order when something is given back', () => {
    const { pool } = makePool()
    const share = pool.share(20, never)
    const [first, second, third] = [want(share, 20), want(share, 15), want(share, 5)]
    expect([second.granted, third.granted]).toEqual([false, false])
    share.release(first.owner)
    expect([second.granted, third.granted]).toEqual([true, true])
    share.release(second.owner)
    share.release(third.owner)
    expect([pool.used, share.used]).toEqual([0, 0])
  })

  test('one command goes through whatever its size, when nobody else has anything', () => {
    const { pool } = makePool(10)
    expect(want(pool.share(1000, never), 500).granted).toBe(true)
    expect(want(pool.share(1000, never), 1).granted).toBe(false)
  })

  test('what is not waited for any more is not granted', () => {
    const { pool } = makePool()
    const share = pool.share(10, never)
    const [first, second] = [want(share, 10), want(share, 10)]
    share.release(second.owner)
    share.release(first.owner)
    expect([second.granted, pool.used]).toEqual([false, 0])
  })

  test('who waits with nothing in hand gets it from those that have held theirs longest, after a while', () => {
    const { pool, clock } = makePool()
    const evicted: string[] = []
    const greedy = (name: string): MemoryShare => {
      const held: object[] = []
      const share: MemoryShare = pool.share(1000, () => {
        evicted.push(name)
        for (const owner of held) share.release(owner)
      })
      // Each takes half of what is free: 50, 25, 12, …
      const owner = {}
      held.push(owner)
      share.tryTake(owner, Math.floor(pool.free / 2))
      return share
    }
    for (const name of ['a', 'b', 'c']) greedy(name)
    const starving = pool.share(1000, never)
    const piece = want(starving, 30)
    clock.advance(999)
    greedy('late')
    expect([piece.granted, evicted]).toEqual([false, []])
    clock.advance(1)
    expect([piece.granted, evicted]).toEqual([true, ['a']])
  })

  test('nobody overtakes who has lost patience', () => {
    const { pool, clock } = makePool()
    const [busy, starving, quick] = [
      pool.share(1000, () => undefined),
      pool.share(1000, never),
      pool.share(1000, never),
    ]
    const held = want(busy, 50)
    const large = want(starving, 100)
    const small = want(quick, 10)
    expect([large.granted, small.granted]).toEqual([false, true])
    clock.advance(1000) // nobody gives anything back, not even when asked to
    const late = want(quick, 1)
    busy.release(held.owner)
    expect([large.granted, late.granted]).toEqual([false, false])
    quick.release(small.owner)
    expect([large.granted, late.granted]).toEqual([true, false])
    starving.release(large.owner)
    expect(late.granted).toBe(true)
  })

  test('its books are right whatever is done', () => {
    const step = fc.record({ share: fc.nat(3), bytes: fc.nat(60), waits: fc.boolean(), gives: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { pool } = makePool()
        const shares = Array.from({ length: 4 }, () => ({
          share: pool.share(80, never),
          held: [] as object[],
        }))
        for (const { share: index, bytes, waits, gives } of steps) {
          const mine = shares[index]
          if (mine === undefined) continue
          const owner = gives ? mine.held.shift() : {}
          if (gives && owner !== undefined) mine.share.release(owner)
          else if (owner !== undefined) {
            if (waits) mine.share.acquire(owner, bytes, () => undefined)
            if (waits || mine.share.tryTake(owner, bytes)) mine.held.push(owner)
          }
          const sum = shares.reduce((total, { share }) => total + share.used, 0)
          expect(pool.used).toBe(sum)
          expect(pool.used).toBeLessThanOrEqual(100)
        }
        for (const { share, held } of shares) for (const owner of held) share.release(owner)
        expect([pool.used, shares.some(({ share }) => share.isWaiting)]).toEqual([0, false])
      }),
    )
  })
})
