/**
 * The drawings of docs/states.md, made from the tables of states; test/architecture/states.test.ts checks that they are true.
 *
 *     node scripts/states-drawing.mjs     writes them (build first)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The document that holds the drawings. */
export const DOCUMENT = join(root, 'docs', 'states.md')

/** One table of states as a Mermaid drawing. */
function drawing(table) {
  const names = Object.keys(table)
  const id = (name) => name.replaceAll('-', '_')
  return [
    '```mermaid',
    'stateDiagram-v2',
    `    [*] --> ${id(names[0])}`,
    ...names.map((name) => `    ${id(name)}: ${name} (${table[name].standard.join(', ')})`),
    ...names.flatMap((name) =>
      Object.entries(table[name].next).map(([next, transitions]) => {
        const label = transitions.length === 0 ? '' : `: ${transitions.join(', ')}`
        return `    ${id(name)} --> ${id(next)}${label}`
      }),
    ),
    ...names
      .filter((name) => Object.keys(table[name].next).length === 0)
      .map((name) => `    ${id(name)} --> [*]`),
    '```',
  ].join('\n')
}

/** The document with its drawings made anew. @param tables by the names that the document has for them */
export function withDrawings(document, tables) {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const begin = `<!-- drawing of ${name}: node scripts/states-drawing.mjs -->\n`
    const end = `<!-- end of ${name} -->`
    return `${text.slice(0, text.indexOf(begin) + begin.length)}\n${drawing(table)}\n\n${text.slice(text.indexOf(end))}`
  }, document)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PHASES } = await import('../packages/protocol/dist/session/phases.js')
  const { CLEANUP_STATES, SESSION_STATES } = await import('../packages/client/dist/session-states.js')
  const tables = { connection: PHASES, cleanup: CLEANUP_STATES, session: SESSION_STATES }
  writeFileSync(DOCUMENT, withDrawings(readFileSync(DOCUMENT, 'utf8'), tables))
}
