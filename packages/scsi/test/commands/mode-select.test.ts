import { expect, test } from '@jest/globals'
import { modeSelect10, modeSelect6 } from '../../src/commands/mode-select.ts'
import { mode } from '../../src/mode/pages.ts'
import { bytes, hex, zeros } from '../support.ts'

const PAGE = `08 12 04 ${zeros(17)}`
const pages = [mode.caching.encode({ writeCacheEnable: true })]

test('MODE SELECT (6) (SPC-5)', () => {
  const command = modeSelect6({ pages }, { savePages: true })
  expect(hex(command.cdb)).toBe('15 11 00 00 18 00')
  expect(command.dataOut).toEqual(bytes(`${zeros(4)} ${PAGE}`))
})

test('MODE SELECT (10) (SPC-5)', () => {
  const command = modeSelect10({ pages }, { pageFormat: false, revertToDefaults: true })
  expect(hex(command.cdb)).toBe('55 02 00 00 00 00 00 00 1c 00')
  expect(command.dataOut).toEqual(bytes(`${zeros(8)} ${PAGE}`))
})

test('limits', () => {
  expect(() => modeSelect6({ pages: [new Uint8Array(252)] })).toThrow('use modeSelect10')
})
