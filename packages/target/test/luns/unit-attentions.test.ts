import { describe, expect, test } from '@jest/globals'
import { nexusOf } from '../../src/luns/nexus.ts'
import type { Nexus } from '../../src/luns/nexus.ts'
import { UnitAttentions } from '../../src/luns/unit-attentions.ts'
import { NEXUS } from './scene.ts'

const RESET = { key: 6, asc: 0x29, ascq: 3 }
const CHANGED = { key: 6, asc: 0x2a, ascq: 1 }
const many = (count: number): Nexus[] =>
  Array.from({ length: count }, (_, index) => nexusOf('iqn.2026-11.example:many', index))

describe('unit attentions', () => {
  test('are told in their order, each once', () => {
    const attentions = new UnitAttentions()
    for (const sense of [RESET, CHANGED, RESET]) attentions.establish(NEXUS, sense)
    expect([attentions.take(NEXUS), attentions.take(NEXUS), attentions.take(NEXUS)]).toEqual([
      RESET,
      CHANGED,
      undefined,
    ])
  })

  test('a nexus with a session keeps its own, however many others have some', () => {
    const attentions = new UnitAttentions()
    attentions.arrive(NEXUS)
    attentions.establish(NEXUS, RESET)
    const others = many(5000)
    for (const nexus of others) attentions.establish(nexus, RESET)
    attentions.establish(NEXUS, CHANGED)
    expect([attentions.take(NEXUS), attentions.take(NEXUS)]).toEqual([RESET, CHANGED])
    // Of those without a session the last 4,096 are kept.
    expect([others[903], others[904], others[4999]].map((nexus) => nexus && attentions.take(nexus))).toEqual([
      undefined,
      RESET,
      RESET,
    ])
  })

  test('5,000 nexuses with a session, each with its own', () => {
    const attentions = new UnitAttentions()
    const present = many(5000)
    for (const nexus of present) attentions.arrive(nexus)
    for (const nexus of present) attentions.establish(nexus, RESET)
    expect(present.map((nexus) => attentions.take(nexus))).toEqual(present.map(() => RESET))
  })

  test('wait for the next session, unless the nexus is forgotten', () => {
    const attentions = new UnitAttentions()
    attentions.arrive(NEXUS)
    attentions.establish(NEXUS, RESET)
    attentions.depart(NEXUS)
    attentions.establish(NEXUS, CHANGED)
    attentions.arrive(NEXUS)
    expect(attentions.take(NEXUS)).toEqual(RESET)
    attentions.depart(NEXUS)
    attentions.forget(NEXUS)
    attentions.arrive(NEXUS)
    expect(attentions.take(NEXUS)).toBeUndefined()
  })

  test('16 of them are kept for a nexus that never asks', () => {
    const attentions = new UnitAttentions()
    for (let ascq = 0; ascq < 40; ascq++) attentions.establish(NEXUS, { ...RESET, ascq })
    const kept = Array.from({ length: 17 }, () => attentions.take(NEXUS)?.ascq)
    expect(kept).toEqual([...Array.from({ length: 16 }, (_, ascq) => ascq), undefined])
  })
})
