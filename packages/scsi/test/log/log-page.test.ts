import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { counter, encodeLogPage, parseLogPage } from '../../src/log/log-page.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

// SPC-5, Log page structure: a subpage with two parameters
const PAGE = bytes('d0 01 00 0b 00 01 03 02 aa bb 80 00 03 01 cc')
const parameters = [
  { code: 1, control: 3, value: bytes('aa bb') },
  { code: 0x8000, control: 3, value: bytes('cc') },
]

test('a log page', () => {
  expect(parseLogPage(PAGE)).toEqual({
    disableSave: true,
    subpageFormat: true,
    pageCode: 0x10,
    subpage: 1,
    pageLength: 11,
    parameters,
    fullLength: 15,
  })
  expect(hex(encodeLogPage(0x10, parameters, 1))).toBe(hex(Uint8Array.of(0x50, ...PAGE.subarray(1))))
  expect(parseLogPage(PAGE.subarray(0, 9)).parameters).toEqual([{ code: 1, control: 3, value: bytes('aa') }])
  expectSurvives(parseLogPage, PAGE)
})

test('decode(encode(x)) is x', () => {
  const parameter = fc.record({
    code: fc.nat(65535),
    control: fc.nat(255),
    value: fc.uint8Array({ maxLength: 255 }),
  })
  fc.assert(
    fc.property(fc.nat(63), fc.nat(255), fc.array(parameter), (pageCode, subpage, list) => {
      expect(parseLogPage(encodeLogPage(pageCode, list, subpage))).toMatchObject({
        pageCode,
        subpage,
        parameters: list,
      })
    }),
  )
})

test('counters are of any length', () => {
  expect(counter(bytes(''))).toBeUndefined()
  expect(counter(bytes('01 00'))).toBe(256n)
  expect(counter(bytes('ff ff ff ff ff ff ff ff ff'))).toBe(2n ** 72n - 1n)
})
