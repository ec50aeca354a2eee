/** What comes from elsewhere is shown, and not obeyed. */
import { expect, jest, test } from '@jest/globals'
import { toJson } from '../src/json.ts'
import { Narrator } from '../src/narrator.ts'
import { printableLines } from '../src/printable.ts'

test('a result keeps its lines and its painted titles, and nothing else that a terminal obeys', () => {
  expect(printableLines('\u001b[1mTitle\u001b[22m\n  name')).toBe('\u001b[1mTitle\u001b[22m\n  name')
  expect(printableLines('a\u001b[31mb\u009b1mc\u009b[1md\r\te\u202ef\u007f')).toBe('a�[31mb�1mc�[1md��e�f�')
})

test('JSON says the same without what a terminal obeys', () => {
  const value = { name: 'iqn.2026-11.example:\u001b[31m\u009b2J\u007f\u202e\u{e0001}"\\' }
  const json = toJson(value)
  expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(JSON.parse(json)).toEqual(value)
})

test('nor does what the demo tells of a device', () => {
  const written: unknown[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(text) > 0)
  try {
    const narrator = new Narrator()
    narrator.step('discovery', 'iqn.2026-11.example:\u009b2J')
    narrator.say('unit \u001b]0;attention')
  } finally {
    write.mockRestore()
  }
  expect(written).toEqual([expect.stringMatching(/ iqn\.2026-11\.example:�2J\n$/), 'unit �]0;attention\n'])
})
