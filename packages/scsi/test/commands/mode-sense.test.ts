import { describe, expect, test } from '@jest/globals'
import { ModePageControl, modeSense10, modeSense6 } from '../../src/commands/mode-sense.ts'
import { mode, rawMode } from '../../src/mode/pages.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

const CACHING = '08 12 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00'

describe('MODE SENSE (SPC-5)', () => {
  test('(6)', () => {
    const command = modeSense6(mode.caching, { dbd: true, pageControl: ModePageControl.SAVED })
    expect(hex(command.cdb)).toBe('1a 08 c8 00 ff 00')
    const reply = command.parse(bytes(`17 00 10 00 ${CACHING}`))
    expect(reply.page?.writeCacheEnable).toBe(true)
    expect(reply.dpoFua).toBe(true)
    expectSurvives(command.parse, bytes(`17 00 10 00 ${CACHING}`))
  })

  test('(10), of a subpage', () => {
    const command = modeSense10(mode.controlExtension, { llbaa: true })
    expect(hex(command.cdb)).toBe('5a 10 0a 01 00 00 00 10 00 00')
    const reply = command.parse(bytes('00 0c 00 00 00 00 00 00 4a 01 00 03 01 00 00'))
    expect(reply.page?.implicitAsymmetricAccessEnabled).toBe(true)
  })

  test('another page than the one asked for is not it', () => {
    const command = modeSense10(mode.control)
    const reply = command.parse(bytes(`00 1a 00 00 00 00 00 00 ${CACHING}`))
    expect(reply.page).toBeUndefined()
    expect(reply.pages).toMatchObject([{ code: 8 }])
  })

  test('all pages', () => {
    const command = modeSense6(rawMode(0x3f, 0xff))
    expect(hex(command.cdb)).toBe('1a 00 3f ff ff 00')
    const reply = command.parse(bytes(`1b 00 00 00 ${CACHING} 02 02 aa bb`))
    expect(reply.pages.map((page) => page.code)).toEqual([8, 2])
    expect(reply.page).toEqual(bytes(CACHING))
  })

  test('limits', () => {
    expect(() => modeSense6(mode.caching, { allocationLength: 256 })).toThrow('use modeSense10')
  })
})
