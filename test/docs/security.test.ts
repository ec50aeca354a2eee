/** docs/security.md is kept true: each line of the threat model and each limit names its test, and all that it names is there. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readText } from '../architecture/sources.ts'
import { fromRoot } from './snippets.ts'

const document = readText('docs/security.md')
const [THREATS = '', ...sections] = document.split(/^## /m)
const LIMITS = sections.find((section) => section.startsWith('What a peer can choose')) ?? ''

/** The tests that jest runs: jest.config.js, testMatch. */
const TEST = /^(?:packages\/\w+\/)?test\/.*\.test\.ts$/
/** `ONE`, `OTHER` (`package/src/file`) */
const CONSTANTS = /(?<names>`\w+`(?:, `\w+`)*) \(`(?<file>[\w/-]+)`\)/g

/** The rows of the one table in a text, without the head: their cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** What is in backticks. */
function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted)
}

/** What is wrong with a cell that names tests; nothing if it names tests that exist, and nothing else. */
function faultsOfTests(cell: string): readonly string[] {
  const names = quotedIn(cell)
  if (cell !== names.map((name) => `\`${name}\``).join(', ')) return [`not a list of tests: ${cell}`]
  if (names.length === 0) return ['no test']
  return names
    .filter((name) => !TEST.test(name) || !existsSync(fromRoot(name)))
    .map((name) => `no such test: ${name}`)
}

/** What is wrong with a cell that names constants, each with the file that has it. */
function faultsOfConstants(cell: string): readonly string[] {
  const groups = [...cell.matchAll(CONSTANTS)]
  if (groups.length === 0 || cell !== groups.map(([whole]) => whole).join(', '))
    return [`not constants with their files: ${cell}`]
  return groups.flatMap((match) => {
    const { names = '', file = '' } = match.groups ?? {}
    const path = `packages/${file}.ts`
    if (!existsSync(fromRoot(path))) return [`no such file: ${path}`]
    const source = readText(path)
    return quotedIn(names)
      .filter((name) => !new RegExp(`^\\s*(?:export )?(?:const|readonly) ${name}\\b`, 'm').test(source))
      .map((name) => `${path} has no ${name}`)
  })
}

describe('the check', () => {
  test.each([
    ['', ['no test']],
    ['`test/docs/security.test.ts`', []],
    ['`test/docs/nothing.test.ts`', ['no such test: test/docs/nothing.test.ts']],
    ['`test/docs/snippets.ts`', ['no such test: test/docs/snippets.ts']],
    ['by hand', ['not a list of tests: by hand']],
    ['`test/docs/security.test.ts`, by hand', ['not a list of tests: `test/docs/security.test.ts`, by hand']],
  ])('of the tests %j', (cell, faults) => {
    expect(faultsOfTests(cell)).toEqual(faults)
  })

  test.each([
    ['`MAX_REDIRECTIONS` (`client/src/route`)', []],
    ['`MAX_OUTBOX`, `MAX_OUTBOX_BYTES` (`target/src/session/target-connection`)', []],
    ['`maxExchanges` (`protocol/src/login/login-options`)', []],
    ['`MAX_NOTHING` (`client/src/route`)', ['packages/client/src/route.ts has no MAX_NOTHING']],
    ['`MAX_NOTHING` (`client/src/nowhere`)', ['no such file: packages/client/src/nowhere.ts']],
    ['`MAX_NOTHING`', ['not constants with their files: `MAX_NOTHING`']],
    ['', ['not constants with their files: ']],
  ])('of the constants %j', (cell, faults) => {
    expect(faultsOfConstants(cell)).toEqual(faults)
  })
})

describe('docs/security.md', () => {
  const threats = rowsOf(THREATS)
  const limits = rowsOf(LIMITS)

  test('each line of the threat model says what holds, and its tests exist', () => {
    expect(threats.length).toBeGreaterThan(15)
    for (const [threat = '', holds = '', tests = '', ...more] of threats) {
      expect([threat, holds !== '', more]).toEqual([threat, true, []])
      expect([threat, faultsOfTests(tests)]).toEqual([threat, []])
    }
  })

  test('each limit has a number, a constant that exists, and tests that do', () => {
    expect(limits.length).toBeGreaterThan(20)
    for (const [what = '', limit = '', constants = '', tests = '', ...more] of limits) {
      expect([what, /\d/.test(limit), more]).toEqual([what, true, []])
      expect([what, faultsOfConstants(constants), faultsOfTests(tests)]).toEqual([what, [], []])
    }
  })

  test('every file that its text names exists', () => {
    const paths = quotedIn(document.replace(/^```[^]*?^```$/gm, '')).filter((quoted) =>
      /^(?:test|packages|docs|scripts)\//.test(quoted),
    )
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(fromRoot(path)))).toEqual([])
  })
})
