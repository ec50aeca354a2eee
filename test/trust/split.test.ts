/** Recorded sessions, their bytes cut anywhere: the application hears the same. */
import { describe, expect, test } from '@jest/globals'
import { recordings } from './log.ts'
import type { Player } from './player.ts'
import { Dice } from './random.ts'
import { replay } from './replay.ts'
import { amount, PATIENCE, report, SEED } from './trust.ts'

/** A cut is tried at one byte in so many; which of them is the first, the seed says, for each recording another. */
const STRIDE = amount(24, 1)
const starts = new Dice(SEED)
const RANDOM_CUTS = amount(30, 2000)

/** In two pieces, cut at this byte of all that the target said. */
function cutAt(place: number): (player: Player, bytes: Uint8Array) => Uint8Array[] {
  let before = 0
  return (player, bytes) => {
    const cut = Math.min(Math.max(place - before, 0), bytes.length)
    before += bytes.length
    return [...player.receive(bytes.subarray(0, cut)), ...player.receive(bytes.subarray(cut))]
  }
}

/** In pieces of random lengths, half of them as a kernel does it: into the memory that the session names. */
function cutAtRandom(dice: Dice, longest: number): (player: Player, bytes: Uint8Array) => Uint8Array[] {
  return (player, bytes) => {
    const sent: Uint8Array[] = []
    for (let at = 0; at < bytes.length;) {
      const length = 1 + dice.below(longest)
      sent.push(...player.receive(bytes.subarray(at, at + length), dice.oneIn(2)))
      at += length
    }
    return sent
  }
}

describe.each(recordings())('$name, cut', ({ entries }) => {
  const whole = replay(entries).events
  const start = 1 + starts.below(STRIDE)
  const total = entries.reduce((sum, entry) => sum + (entry.kind === 'received' ? entry.bytes.length : 0), 0)

  test('byte by byte', () => {
    expect(replay(entries, cutAtRandom(new Dice(SEED), 1)).events).toBe(whole)
  })

  test(
    'in two',
    () => {
      let cuts = 0
      for (let place = start; place < total; place += STRIDE, cuts++) {
        if (replay(entries, cutAt(place)).events !== whole) throw new Error(`cut at byte ${place}`)
      }
      expect(cuts).toBeGreaterThan(100)
      report({ bytes: total, start, cuts })
    },
    PATIENCE,
  )

  test(
    'at random',
    () => {
      for (let count = 0; count < RANDOM_CUTS; count++) {
        const dice = new Dice(SEED + count)
        const events = replay(entries, cutAtRandom(dice, dice.pick([3, 60, 600]))).events
        expect([SEED + count, events]).toEqual([SEED + count, whole])
      }
      report({ runs: RANDOM_CUTS })
    },
    PATIENCE,
  )
})
