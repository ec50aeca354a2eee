/** Every link from page to page leads somewhere: to a file that is there, and to a heading that it has. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readText } from '../architecture/sources.ts'
import { fromRoot, pages } from './snippets.ts'

const CODE = /^```[^]*?^```$/gm
const LINK = /\]\((?<path>[^)#:\s]*)(?:#(?<anchor>[^)\s]*))?\)/g

/** The anchors of a page as GitHub makes them: words in small letters, joined by hyphens. */
function anchorsOf(file: string): ReadonlySet<string> {
  const headings = readText(file)
    .replace(CODE, '')
    .matchAll(/^#+ (.*)$/gm)
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** The links of a page that lead nowhere. */
function deadLinksOf(file: string): readonly string[] {
  return [...readText(file).replace(CODE, '').matchAll(LINK)]
    .filter(({ groups }) => {
      const { path = '', anchor } = groups ?? {}
      const to = path === '' ? file : join(dirname(file), path)
      if (!existsSync(fromRoot(to))) return true
      return anchor !== undefined && !anchorsOf(to).has(anchor)
    })
    .map(([link]) => link)
}

test.each(pages())('every link of %s leads somewhere', (file) => {
  expect(deadLinksOf(file)).toEqual([])
})

test('every page can be reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const file of reached) {
    for (const { groups } of readText(file).replace(CODE, '').matchAll(LINK)) {
      const to = join(dirname(file), groups?.['path'] ?? '')
      if (to.endsWith('.md')) reached.add(to)
    }
  }
  expect(pages().filter((file) => !reached.has(file))).toEqual([])
})
