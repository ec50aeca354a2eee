/**
 * The log of a session: what was ordered and what went over the wire, in its order. As a file it is lines of text: `!` and an
 * order, `>` and bytes of the initiator, `<` and bytes of the target, `#` and a remark. The first order is `connect`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Entry =
  | { readonly kind: 'order'; readonly order: string }
  | { readonly kind: 'sent'; readonly bytes: Uint8Array }
  | { readonly kind: 'received'; readonly bytes: Uint8Array }

export interface Log {
  readonly name: string
  readonly entries: readonly Entry[]
}

const FOLDER = fileURLToPath(new URL('recordings', import.meta.url))
const SIGNS = { '>': 'sent', '<': 'received' } as const

/** The recordings of this folder, by their names. */
export function recordings(): readonly Log[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: file.replace('.log', ''),
      entries: parseEntries(readFileSync(join(FOLDER, file), 'utf8')),
    }))
}

/** The path of a recording, whether it is there or not. */
export function pathOf(name: string): string {
  return join(FOLDER, `${name}.log`)
}

export function parseEntries(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const sign = line[0]
    if (sign === '!') return [{ kind: 'order', order: line.slice(2) }]
    if (sign !== '>' && sign !== '<') return []
    return [{ kind: SIGNS[sign], bytes: Uint8Array.from(Buffer.from(line.slice(2), 'hex')) }]
  })
}

export function formatEntries(entries: readonly Entry[]): string {
  return entries
    .map((entry) => {
      if (entry.kind === 'order') return `! ${entry.order}\n`
      return `${entry.kind === 'sent' ? '>' : '<'} ${Buffer.from(entry.bytes).toString('hex')}\n`
    })
    .join('')
}
