/** A device with two target ports, which are two portal groups: what SCSI sees of them. */
import { expect, test } from '@jest/globals'
import { nexusAt } from '../../src/luns/nexus.ts'
import { NEXUS, scene } from './scene.ts'
import type { Scene } from './scene.ts'

const FIRST = nexusAt(NEXUS, { portalGroupTag: 1, relativePort: 1 })
const SECOND = nexusAt(NEXUS, { portalGroupTag: 7, relativePort: 2 })
const CONFLICT = 0x18
const ALL_TG_PT = 0x04

const two = (): Scene => scene({}, [1, 7])

/** PERSISTENT RESERVE OUT: a key that is known, and a new one (SPC-4 §6.16). */
async function reserveOut(its: Scene, nexus: typeof NEXUS, ...order: readonly number[]): Promise<number> {
  const [action = 0, type = 0, key = 0, newKey = 0, flags = 0] = order
  const list = Uint8Array.from({ length: 24 }, (_, at) =>
    at === 7 ? key : at === 15 ? newKey : at === 20 ? flags : 0,
  )
  return (await its.runAs(nexus, [0x5f, action, type, 0, 0, 0, 0, 0, 24, 0], list)).status
}

test('VPD page 83h names the port that was asked by, page 88h both', async () => {
  const its = two()
  const page = async (code: number, nexus: typeof NEXUS): Promise<string> =>
    Buffer.from((await its.runAs(nexus, [0x12, 1, code, 1, 0, 0])).dataIn).toString('latin1')
  expect(await page(0x83, FIRST)).toContain('iqn.2026-11.example:disk,t,0x0001')
  expect(await page(0x83, FIRST)).not.toContain(',t,0x0007')
  expect(await page(0x83, SECOND)).toContain('iqn.2026-11.example:disk,t,0x0007')
  // Relative target port identifier: association 1, type 4, 4 bytes (SPC-4 §7.8.6.7).
  expect(await page(0x83, SECOND)).toContain('\x51\x94\x00\x04\x00\x00\x00\x02')
  const ports = await page(0x88, FIRST)
  expect([ports.includes(',t,0x0001'), ports.includes(',t,0x0007')]).toEqual([true, true])
})

test('REPORT TARGET PORT GROUPS: one group with both ports', async () => {
  const { dataIn } = await two().run([0xa3, 0x0a, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
  expect([dataIn[7], dataIn[11]]).toEqual([1, 2]) // the group; its ports
  expect([dataIn[15], dataIn[19]]).toEqual([1, 2])
})

test('a registration is of one initiator port at one target port, unless it is for all', async () => {
  const its = two()
  expect(await reserveOut(its, FIRST, 0, 0, 0, 5)).toBe(0)
  expect(await reserveOut(its, FIRST, 1, 3, 5)).toBe(0) // RESERVE, exclusive access
  expect((await its.runAs(SECOND, [0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0])).status).toBe(CONFLICT)
  expect(await reserveOut(its, FIRST, 3, 0, 5)).toBe(0) // CLEAR
  its.unit.attentions.take(SECOND)

  expect(await reserveOut(its, FIRST, 0, 0, 0, 6, ALL_TG_PT)).toBe(0)
  expect(its.unit.reservations.registrations.map(({ nexus }) => nexus.key)).toEqual([FIRST.key, SECOND.key])
  expect(await reserveOut(its, SECOND, 1, 6, 6)).toBe(0) // RESERVE, exclusive access, registrants only
  expect((await its.runAs(FIRST, [0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0])).status).toBe(0)
  const { dataIn } = await its.runAs(FIRST, [0x5e, 3, 0, 0, 0, 0, 0, 1, 0, 0])
  const length = 24 + (dataIn[8 + 23] ?? 0)
  expect([dataIn[8 + 19], dataIn[8 + length + 19]]).toEqual([1, 2]) // READ FULL STATUS: relative target ports
  expect(await reserveOut(its, FIRST, 0, 0, 6, 0, ALL_TG_PT)).toBe(0)
  expect(its.unit.reservations.registrations).toEqual([])
})

test('RESERVE is of one nexus', async () => {
  const its = two()
  expect((await its.runAs(FIRST, [0x16, 0, 0, 0, 0, 0])).status).toBe(0)
  expect((await its.runAs(SECOND, [0, 0, 0, 0, 0, 0])).status).toBe(CONFLICT)
  its.unit.loseNexus(FIRST)
  expect((await its.runAs(SECOND, [0, 0, 0, 0, 0, 0])).status).toBe(0)
})
