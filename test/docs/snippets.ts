/** The code blocks of the documentation, and what stands before them. */
import { fileURLToPath } from 'node:url'
import { filesBelow, packageNames, readText } from '../architecture/sources.ts'

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
  /** Why it can't be run, where the line before the block says so: `<!-- not run: it needs a tape -->`. */
  readonly notRun: string | undefined
}

const ROOT = new URL('../../', import.meta.url)
const BLOCK = /(?:^<!-- not run: (?<notRun>.*) -->\n+)?^```(?<language>\w*)\n(?<code>[^]*?)^```$/gm

/** All fenced blocks of a text in Markdown. */
export function snippetsIn(file: string, text: string): readonly Snippet[] {
  return [...text.matchAll(BLOCK)].map((match) => {
    const { notRun, language = '', code = '' } = match.groups ?? {}
    const before = text.slice(0, match.index)
    // A line of a shell block may begin with # as well: only what lies outside of blocks is a heading.
    const headings = [...before.replace(BLOCK, '').matchAll(/^#+ (.*)$/gm)]
    const codeAt = match.index + match[0].length - code.length - '```'.length
    const line = text.slice(0, codeAt).split('\n').length
    return { file, line, heading: headings.at(-1)?.[1] ?? '', language, code, notRun }
  })
}

/** All fenced blocks of a file, named from the root. */
export function snippetsOf(file: string): readonly Snippet[] {
  return snippetsIn(file, readText(file))
}

/** Every page of the documentation, from the root. */
export function pages(): readonly string[] {
  const readmes = packageNames().map((name) => `packages/${name}/README.md`)
  return ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...readmes]
}

/** The folder of the workspace, and files in it. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, ROOT))
}
