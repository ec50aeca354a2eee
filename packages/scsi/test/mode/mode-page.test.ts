import { expect, test } from '@jest/globals'
import { emptyModePage, fixedModePage, splitModePage } from '../../src/mode/mode-page.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('pages with and without subpages (SPC-5)', () => {
  expect(splitModePage(bytes('88 02 aa bb cc'))).toEqual({
    code: 8,
    subpage: 0,
    parametersSaveable: true,
    data: bytes('88 02 aa bb'),
    length: 4,
  })
  expect(splitModePage(bytes('4a 01 00 02 aa'))).toEqual({
    code: 10,
    subpage: 1,
    parametersSaveable: false,
    data: bytes('4a 01 00 02 aa'),
    length: 6,
  })
  expect(splitModePage(bytes('4a 01 00'))).toBeUndefined()
  expect(splitModePage(bytes('08'))).toBeUndefined()
  expect(hex(emptyModePage(8, 0, 4))).toBe('08 02 00 00')
  expect(hex(emptyModePage(10, 1, 6))).toBe('4a 01 00 02 00 00')
  expectSurvives(splitModePage, bytes('4a 01 00 02 aa bb'))
})

test('a page of fixed layout', () => {
  const page = fixedModePage(0x20, 0, 'Test', 4, { value: [2, 7, 8] })
  expect(hex(page.encode({ value: 5 }))).toBe('20 02 05 00')
  expect(page.parse(bytes('a0 02 05 00'))).toEqual({ parametersSaveable: true, value: 5 })
  expect(page.parse(bytes('a0'))).toEqual({ parametersSaveable: undefined, value: undefined })
  expect(() => page.encode({ value: 256 })).toThrow('Test mode page: value 256')
})
