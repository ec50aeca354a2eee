import { expect, test } from '@jest/globals'
import { LogPageControl, logSelect, logSense } from '../../src/commands/log.ts'
import { log } from '../../src/log/pages.ts'
import { encodeLogPage } from '../../src/log/log-page.ts'
import { bytes, hex } from '../support.ts'

test('LOG SENSE (SPC-5)', () => {
  const command = logSense(log.temperature)
  expect(hex(command.cdb)).toBe('4d 00 4d 00 00 00 00 10 00 00')
  expect(command.parse(bytes('0d 00 00 06 00 00 03 02 00 1e')).temperature).toBe(30)
  const subpages = logSense(log.supportedSubpages, {
    pageControl: LogPageControl.THRESHOLD,
    parameterPointer: 5,
    savePages: true,
  })
  expect(hex(subpages.cdb)).toBe('4d 01 00 ff 00 00 05 10 00 00')
})

test('LOG SELECT (SPC-5)', () => {
  const reset = logSelect([], { parameterCodeReset: true, savePages: true })
  expect(hex(reset.cdb)).toBe('4c 03 40 00 00 00 00 00 00 00')
  expect(reset.dataOut).toBeUndefined()
  const change = logSelect([encodeLogPage(0x0d, [{ code: 1, control: 0, value: bytes('00 32') }])])
  expect(hex(change.cdb)).toBe('4c 00 40 00 00 00 00 00 0a 00')
  expect(change.dataOut).toEqual(bytes('0d 00 00 06 00 01 00 02 00 32'))
})
