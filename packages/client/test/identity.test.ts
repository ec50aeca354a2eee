import { describe, expect, test } from '@jest/globals'
import { ABSENT, identify } from '../src/identity.ts'
import { NO_SUCH_FIELD, scriptedUnit } from './scripted-nexus.ts'
import type { Answer } from './scripted-nexus.ts'
import { settled } from './support.ts'

/** Designators of page 83h: [association, type, identifier]. */
function page83(...names: readonly (readonly [number, number, string])[]): Uint8Array {
  const body = names.flatMap(([association, type, identifier]) => [
    2,
    (association << 4) | type,
    0,
    identifier.length,
    ...Buffer.from(identifier),
  ])
  return Uint8Array.of(0, 0x83, 0, body.length, ...body)
}

function page80(serial: string, qualifier = 0): Uint8Array {
  return Uint8Array.of(qualifier << 5, 0x80, 0, serial.length, ...Buffer.from(serial))
}

const STANDARD = Uint8Array.from({ length: 36 }, (_, index) => (index === 4 ? 31 : 0))
const NOBODY = Uint8Array.from(STANDARD, (byte, index) => (index === 0 ? 0x7f : byte))

/** Answers by page; 0 is the standard data. */
function whoIs(pages: Readonly<Record<number, Answer>>): Promise<string> {
  const { unit } = scriptedUnit((cdb) => pages[cdb[1] === 1 ? (cdb[2] ?? 0) : 0] ?? NO_SUCH_FIELD)
  return identify(unit, {})
}

describe('who a unit is', () => {
  test('its own names, in whatever order, and not those of the port and the device', async () => {
    const one = await whoIs({ 0x83: page83([0, 3, 'naa-name'], [1, 4, 'port'], [0, 1, 't10-name']) })
    const other = await whoIs({ 0x83: page83([0, 1, 't10-name'], [2, 8, 'device'], [0, 3, 'naa-name']) })
    expect(one).toBe(other)
    expect(one).not.toBe(await whoIs({ 0x83: page83([0, 3, 'naa-name'], [0, 1, 'other']) }))
  })

  test('its serial number, if it has no name of its own', async () => {
    const serial = await whoIs({ 0x83: page83([1, 4, 'port']), 0x80: page80('123') })
    expect(serial).toBe(await whoIs({ 0x80: page80('123') }))
    expect(serial).not.toBe(await whoIs({ 0x80: page80('124') }))
  })

  test('nameless, if it has neither; absent, if there is none', async () => {
    const nameless = await whoIs({ 0: STANDARD })
    expect(nameless).toBe(await whoIs({ 0: STANDARD, 0x80: page80('') }))
    expect(nameless).not.toBe(ABSENT)
    expect(await whoIs({ 0: NOBODY })).toBe(ABSENT)
    expect(await whoIs({ 0x80: page80('123', 3) })).toBe(ABSENT)
    expect(await whoIs({})).toBe(ABSENT)
  })

  test('not known while it is too busy to answer', async () => {
    expect(await settled(whoIs({ 0x83: { status: 8 } }))).toMatchObject({ status: 8, retryable: true })
  })
})
