import { expect, test } from '@jest/globals'
import { preFetch10, preFetch16 } from '../../src/commands/pre-fetch.ts'
import { hex } from '../support.ts'

test('PRE-FETCH (SBC-4)', () => {
  expect(hex(preFetch10({ lba: 1, blocks: 2, immed: true, group: 3 }).cdb)).toBe(
    '34 02 00 00 00 01 03 00 02 00',
  )
  expect(hex(preFetch16({ lba: 1n, blocks: 2, group: 3 }).cdb)).toBe(
    '90 00 00 00 00 00 00 00 00 01 00 00 00 02 03 00',
  )
  expect(() => preFetch10({ lba: 2 ** 32, blocks: 1 })).toThrow('use preFetch16')
})
