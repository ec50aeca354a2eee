/** No source makes code out of text: what a peer sends is data for ever. */
import { expect, test } from '@jest/globals'
import { importsOf, readText, sourceFiles } from './sources.ts'

const CODE_FROM_TEXT =
  /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\.constructor\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]/

test.each([
  'eval("1")',
  'new Function("return 1")',
  'Function("return 1")',
  'x.constructor("return 1")',
  'setTimeout("x()", 1)',
])('%s is found', (text) => {
  expect(CODE_FROM_TEXT.test(text)).toBe(true)
})

test('none does', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(100)
  const found = files.filter(
    (path) =>
      CODE_FROM_TEXT.test(readText(path)) ||
      importsOf(readText(path)).some((from) => /^(node:)?vm$/.test(from)),
  )
  expect(found).toEqual([])
})
