/**
 * The table of docs/commands.md: every command of @iscsi/scsi and the methods of LogicalUnit that send it. Made from the table
 * of commands and from the sources of the methods; packages/client/test/commands-doc.test.ts checks that it is true.
 *
 *     node scripts/commands-table.mjs     writes it (build first)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'packages', 'client', 'src')

/** The document that holds the table. */
export const DOCUMENT = join(root, 'docs', 'commands.md')

const BEGIN = '<!-- table: node scripts/commands-table.mjs -->\n'
const END = '<!-- end of the table -->'

/** A method of a class, from its name to the brace that closes it. */
const METHOD = /^ {2}(?:async )?\*?([a-z]\w*)[(<][^]*?^ {2}\}$/gm
const CONSTANT = /\b[A-Z][A-Z0-9_]+\b/g

/** The methods that send each row of the table, by the row's name. */
function methodsByRow(table) {
  const found = new Map()
  for (const file of readdirSync(sources)
    .filter((name) => name.endsWith('-commands.ts'))
    .sort()) {
    for (const [body, method] of readFileSync(join(sources, file), 'utf8').matchAll(METHOD)) {
      for (const row of new Set(body.match(CONSTANT)?.filter((name) => Object.hasOwn(table, name)))) {
        found.set(row, [...(found.get(row) ?? []), method])
      }
    }
  }
  return found
}

const hex = (value) => `${value.toString(16).toUpperCase().padStart(2, '0')}h`

/** Rows of cells as a table, as prettier has it; the first row is its head. */
function aligned([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

/** The document with its table made anew. @param table `CDB` of @iscsi/scsi */
export function withTable(document, table) {
  const methods = methodsByRow(table)
  const rows = Object.entries(table)
    .sort(([, one], [, other]) => one.name.localeCompare(other.name, 'en', { numeric: true }))
    .flatMap(([key, { name, standard, opcode, serviceAction }]) => {
      const code = serviceAction === undefined ? hex(opcode) : `${hex(opcode)}/${hex(serviceAction)}`
      return (methods.get(key) ?? ['']).map((method) => [name, `\`${method}\``, standard, code])
    })
  const lines = aligned([['Command', 'Method', 'Standard', 'Operation code'], ...rows])
  const begin = document.indexOf(BEGIN) + BEGIN.length
  return `${document.slice(0, begin)}\n${lines.join('\n')}\n\n${document.slice(document.indexOf(END))}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CDB } = await import('../packages/scsi/dist/index.js')
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), CDB))
}
