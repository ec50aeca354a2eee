/** The picture of the README shows what the commands say today, figures aside. */
import { tmpdir } from 'node:os'
import { expect, test } from '@jest/globals'
import { readText } from '../architecture/sources.ts'
import { runProgram } from './run.ts'

/** Lines without what differs from run to run, and those that tell of progress. */
function skeleton(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/\d+/g, '0')).filter((line) => line !== '' && !/[█░]/.test(line))
}

test('docs/demo.svg is of this demo (node scripts/terminal-picture.mjs makes it anew)', async () => {
  const { code, output } = await runProgram('packages/cli/dist/demo.js', [], tmpdir())
  expect(code).toBe(0)
  const rows = [...readText('docs/demo.svg').matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, row = '']) =>
    row.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"'),
  )
  const end = rows.findIndex((row, index) => index > 0 && row.startsWith('$ '))
  expect(rows[0]).toBe('$ npm run demo')
  expect(skeleton(rows.slice(1, end))).toEqual(skeleton(output.split('\n')))
})
