import { expect, test } from '@jest/globals'
import { FIRST_PORT } from '../../src/luns/nexus.ts'
import type { Nexus } from '../../src/luns/nexus.ts'
import { UnitAttentions } from '../../src/luns/unit-attentions.ts'

function nexus(count: number): Nexus {
  const initiatorName = `iqn.2026-11.example:host${count}`
  const initiatorPort = `${initiatorName},i,0x023d00000001`
  return {
    key: `${initiatorPort},t,0x0001`,
    initiatorPort,
    initiatorName,
    isid: '023d00000001',
    port: FIRST_PORT,
  }
}

/** Takes all that is pending for a nexus: the ASCQ of each. */
function takeAll(attentions: UnitAttentions, from: Nexus): readonly number[] {
  const taken: number[] = []
  for (let sense = attentions.take(from); sense !== undefined; sense = attentions.take(from))
    taken.push(sense.ascq)
  return taken
}

test('each nexus has its own, oldest first, and none twice', () => {
  const attentions = new UnitAttentions()
  for (const ascq of [3, 1, 3]) attentions.establish(nexus(1), { key: 6, asc: 0x29, ascq })
  attentions.establish(nexus(2), { key: 6, asc: 0x29, ascq: 2 })
  expect(takeAll(attentions, nexus(1))).toEqual([3, 1])
  expect(takeAll(attentions, nexus(2))).toEqual([2])
  expect(takeAll(attentions, nexus(1))).toEqual([])
})

test('16 of them are kept for a nexus that never asks', () => {
  const attentions = new UnitAttentions()
  for (let ascq = 0; ascq < 40; ascq++) attentions.establish(nexus(1), { key: 6, asc: 0x29, ascq })
  expect(takeAll(attentions, nexus(1))).toEqual(Array.from({ length: 16 }, (_, ascq) => ascq))
})

test('of 4,096 nexuses they are kept, and of the next when one has been told', () => {
  const attentions = new UnitAttentions()
  const sense = { key: 6, asc: 0x29, ascq: 0 }
  for (let count = 0; count < 5000; count++) attentions.establish(nexus(count), sense)
  expect(takeAll(attentions, nexus(4095))).toEqual([0])
  expect(takeAll(attentions, nexus(4096))).toEqual([])
  attentions.establish(nexus(4999), sense)
  expect(takeAll(attentions, nexus(4999))).toEqual([0])
})
