/**
 * Every example of the documentation runs, as it stands: a block of TypeScript as a module, after its types were checked; a
 * shell block line by line. `storage` is an embedded target there, a new one for each block.
 *
 * A line that begins with `iscsi` (or `npm run iscsi --`) is run. Other scripts of the workspace are looked up: they are what CI
 * runs anyway. Blocks without a language are drawings and outputs. What can't be run says why: see `notRun` in snippets.ts.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runLine, runModule, storage } from './run.ts'
import { readText } from '../architecture/sources.ts'
import { fromRoot, pages, snippetsIn, snippetsOf } from './snippets.ts'
import type { Snippet } from './snippets.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { typeErrors } from './types.ts'
import type { Module } from './types.ts'

/** The blocks that nobody runs. */
const NOT_RUN: readonly string[] = [
  'README.md: it installs from the registry',
  'docs/security.md: it changes the policies of the machine, and needs root',
]

const snippets = pages().flatMap(snippetsOf)
const { scripts } = JSON.parse(readText('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
}

function blocksOf(language: string): readonly (readonly [string, Snippet])[] {
  return snippets
    .filter((each) => each.language === language && each.notRun === undefined)
    .map((each) => [`${each.file}:${each.line} ${each.heading}`, each])
}

function surroundingsOf({ file, heading }: Snippet): Surroundings {
  return SURROUNDINGS[file]?.[heading] ?? {}
}

/** The names that a text imports. */
function importedBy(code: string): ReadonlySet<string> {
  return new Set(
    [...code.matchAll(/^import (?:type )?\{(.*)\}/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
  )
}

/** An example with its surroundings. */
function moduleOf(snippet: Snippet): Module {
  const { before = '', after = '' } = surroundingsOf(snippet)
  const imported = importedBy(snippet.code)
  const isNeeded = (line: string): boolean => {
    const names = [...importedBy(line.trim())]
    return names.length === 0 || names.some((name) => !imported.has(name))
  }
  const lines = before.split('\n').filter(isNeeded)
  const code = [...lines, snippet.code, after].join('\n')
  return { name: snippet.file, firstLine: snippet.line - lines.length, code }
}

/** A script of the workspace, by npm or by its file. */
const SCRIPT = /^npm (?!run -s iscsi)(?:run )?(?<script>[\w:]+)|^(?:bash|node) (?<path>[\w./-]+)/

/** What is wrong with a shell block: its lines that fail, with what they said. */
async function failuresOf(snippet: Snippet, cwd: string, port: number): Promise<readonly string[]> {
  const failures: string[] = []
  for (const line of [surroundingsOf(snippet).shell ?? '', ...snippet.code.split('\n')]) {
    const { script, path } = SCRIPT.exec(line)?.groups ?? {}
    if (script !== undefined && !Object.hasOwn(scripts, script))
      failures.push(`${line}: there is no such script`)
    if (path !== undefined && !existsSync(fromRoot(path))) failures.push(`${line}: there is no such file`)
    if (script !== undefined || path !== undefined || /^(#|$)/.test(line)) continue
    const { code, output } = await runLine(line, cwd, port)
    if (code !== 0) failures.push(`${line}: ended with ${code}: ${output}`)
  }
  return failures
}

describe('the reader of snippets', () => {
  const text =
    '# One\n\n```ts\nlet a = 1\n```\n\n```sh\n# not a heading\n```\n\n## Two\n\n<!-- not run: why -->\n\n```ts\n1\n2\n```\n'

  test('finds the blocks, their lines, their headings, and what is not run', () => {
    expect(snippetsIn('a.md', text)).toEqual([
      { file: 'a.md', line: 4, heading: 'One', language: 'ts', code: 'let a = 1\n' },
      { file: 'a.md', line: 8, heading: 'One', language: 'sh', code: '# not a heading\n' },
      { file: 'a.md', line: 16, heading: 'Two', language: 'ts', code: '1\n2\n', notRun: 'why' },
    ])
  })

  test('a module that throws is told from one that does not, and so is a line', async () => {
    expect(await runModule('const a: number = 1\nconsole.log(a)', tmpdir())).toEqual({
      code: 0,
      output: '1\n',
    })
    const bad = await runModule("throw new Error('as it should')", tmpdir())
    expect([bad.code, bad.output.includes('as it should')]).toEqual([1, true])
    expect(await runLine('echo 1 | tr 1 2', tmpdir())).toEqual({ code: 0, output: '2\n' })
    expect((await runLine('iscsi capacity | cat', tmpdir())).code).toBe(2)
  })

  test('a type that is wrong is found in its line', () => {
    const code = "import { connect } from '@iscsi/client'\nawait connect(1)"
    const errors = typeErrors([{ name: 'a.md', firstLine: 7, code }])
    expect(errors).toEqual([expect.stringMatching(/^a\.md:8: Argument of type 'number'/)])
  })
})

test('no page has surroundings for an example that is not there', () => {
  const headings = new Set(snippets.map(({ file, heading }) => `${file} ${heading}`))
  const told = Object.entries(SURROUNDINGS).flatMap(([file, each]) =>
    Object.keys(each).map((heading) => `${file} ${heading}`),
  )
  expect(told.filter((each) => !headings.has(each))).toEqual([])
})

test('every block is of a known language, and those that are not run are known', () => {
  const known = new Set(['', 'ts', 'sh', 'mermaid'])
  expect(snippets.filter(({ language }) => !known.has(language))).toEqual([])
  const notRun = snippets.filter((each) => each.notRun !== undefined)
  expect(notRun.map(({ file, notRun: why = '' }) => `${file}: ${why}`)).toEqual(NOT_RUN)
})

test('the types of all examples are right', () => {
  expect(typeErrors(blocksOf('ts').map(([, snippet]) => moduleOf(snippet)))).toEqual([])
})

/** A new target, and a new folder. */
async function beside<Result>(
  snippet: Snippet,
  run: (folder: string, port: number) => Promise<Result>,
): Promise<Result> {
  await using target = await storage(surroundingsOf(snippet).chap)
  const folder = await mkdtemp(join(tmpdir(), 'iscsi-docs-'))
  try {
    return await run(folder, target.portal.port)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.concurrent.each(blocksOf('ts'))('%s', async (_name, snippet) => {
  const run = await beside(snippet, (folder, port) => runModule(moduleOf(snippet).code, folder, port))
  expect(run.code === 0 ? '' : run.output).toBe('')
})

test.concurrent.each(blocksOf('sh'))('%s', async (_name, snippet) => {
  expect(await beside(snippet, (folder, port) => failuresOf(snippet, folder, port))).toEqual([])
})
