/** The code blocks of the documentation, and a way to run them: as they stand, against the built packages. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** A fenced code block. */
export interface Snippet {
  /** The file from the root, and the line of the block's first line. */
  readonly file: string
  readonly line: number
  /** The heading that it stands under. */
  readonly heading: string
  /** What stands behind the fence: `ts`, `sh`, … */
  readonly language: string
  readonly code: string
}

const BLOCK = /^```(?<language>\w*)\n(?<code>[^]*?)^```$/gm

/** All fenced blocks of a text in Markdown. */
export function snippetsIn(file: string, text: string): readonly Snippet[] {
  return [...text.matchAll(BLOCK)].map((match) => {
    const before = text.slice(0, match.index)
    // A line of a shell block may begin with # as well: only what lies outside of blocks is a heading.
    const headings = [...before.replace(BLOCK, '').matchAll(/^#+ (.*)$/gm)]
    return {
      file,
      line: before.split('\n').length + 1,
      heading: headings.at(-1)?.[1] ?? '',
      language: match.groups?.['language'] ?? '',
      code: match.groups?.['code'] ?? '',
    }
  })
}

/** All fenced blocks of a file, named from the root. */
export function snippetsOf(file: string): readonly Snippet[] {
  return snippetsIn(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
}

/** TypeScript as the JavaScript that Node 20 runs: types gone, `await using` spelled out. */
function toJavaScript(code: string): string {
  const { ES2022, ESNext } = { ES2022: ts.ScriptTarget.ES2022, ESNext: ts.ModuleKind.ESNext }
  return ts.transpileModule(code, {
    compilerOptions: { target: ES2022, module: ESNext, verbatimModuleSyntax: true },
  }).outputText
}

export interface Run {
  readonly code: number | null
  /** stdout and stderr as they came. */
  readonly output: string
}

/**
 * Runs TypeScript as a module in a process of its own, from a folder where the packages are found as they are built.
 * @param before what the snippet takes for granted
 * @param after what is checked when it has run
 */
export async function runSnippet({ code }: Snippet, before = '', after = ''): Promise<Run> {
  const program = toJavaScript(`${before}\n${code}\n${after}`)
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { code: exitCode, output }
}
