/**
 * Every example in TypeScript of the documents below runs, as it stands. What it takes for granted, and what must have come
 * of it, is told here by file and heading; a new example that needs nothing is run without a line of this file.
 */
import { describe, expect, test } from '@jest/globals'
import { runSnippet, snippetsIn, snippetsOf } from './snippets.ts'

/** What stands before and after an example. */
interface Surroundings {
  readonly before?: string
  readonly after?: string
}

/** A target, and an initiator that has logged in. */
const RUNNING = `
  import { connect } from '@iscsi/client'
  import { createTarget } from '@iscsi/target'
  await using target = await createTarget()
  await using session = await connect(target.url())
  session.on('disconnect', () => undefined)`

/** The documents, and the surroundings of those examples that have any, by heading. */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, Surroundings>>>> = {
  'docs/target.md': {
    'The embedded target': {
      before: `
        import { connect } from '@iscsi/client'`,
      after: `
        await using session = await connect(target.url())
        if ((await session.readCapacity()).blocks !== 2 ** 21) throw new Error('not a gibibyte')`,
    },
    'In your CI': {
      // A test runner in small: Node's own, with the names that Jest and Vitest have.
      before: `
        import assert from 'node:assert'
        import { after as afterAll, afterEach, before as beforeAll, test } from 'node:test'
        import { connect } from '@iscsi/client'
        const expect = (value) => ({ toEqual: (other) => assert.deepStrictEqual(value, other) })
        let survived = 0
        const backup = async (url) => {
          await using session = await connect(url)
          const copy = async () => {
            for (let lba = 0; lba < 4096; lba += 512) await session.write16(lba, 512, Buffer.alloc(512 * 512))
          }
          await assert.rejects(copy())
          survived++
        }`,
      after: `
        process.on('exit', () => assert.equal(survived, 1))`,
    },
    Faults: { before: RUNNING },
    'At once': { before: `${RUNNING}\nconst { faults } = target` },
  },
}

describe('the reader of snippets', () => {
  const text = '# One\n\n```ts\nlet a = 1\n```\n\n```sh\n# not a heading\n```\n\n## Two\n\n```ts\n1\n2\n```\n'

  test('finds the blocks, their lines and their headings', () => {
    expect(snippetsIn('a.md', text)).toEqual([
      { file: 'a.md', line: 4, heading: 'One', language: 'ts', code: 'let a = 1\n' },
      { file: 'a.md', line: 8, heading: 'One', language: 'sh', code: '# not a heading\n' },
      { file: 'a.md', line: 14, heading: 'Two', language: 'ts', code: '1\n2\n' },
    ])
  })

  test('a snippet that throws is told from one that does not', async () => {
    const [good, bad] = snippetsIn(
      'a.md',
      "```ts\nconst a: number = 1\n```\n\n```ts\nthrow new Error('as it should')\n```\n",
    )
    if (good === undefined || bad === undefined) throw new Error('not two snippets')
    expect(await runSnippet(good, '', 'console.log(a)')).toEqual({ code: 0, output: '1\n' })
    const run = await runSnippet(bad)
    expect([run.code, run.output.includes('as it should')]).toEqual([1, true])
  })
})

describe.each(Object.entries(DOCUMENTS))('%s', (file, surroundings) => {
  const snippets = snippetsOf(file).filter(({ language }) => language === 'ts')

  test('has a snippet under every heading that surroundings are told for', () => {
    const headings = new Set(snippets.map(({ heading }) => heading))
    expect(Object.keys(surroundings).filter((heading) => !headings.has(heading))).toEqual([])
  })

  test.each(
    snippets.map((snippet) => [`line ${String(snippet.line)}: ${snippet.heading}`, snippet] as const),
  )('%s', async (_name, snippet) => {
    const { before, after } = surroundings[snippet.heading] ?? {}
    const { code, output } = await runSnippet(snippet, before, after)
    expect(code === 0 ? '' : output).toBe('')
  })
})
