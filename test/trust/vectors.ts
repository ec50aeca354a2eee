/**
 * Inputs that once broke something, and that the fuzz tests play before all others: sessions as logs in `vectors/initiator` and
 * `vectors/target` (a line for each PDU, as {@link keep} writes them), and lines of a parser's name and bytes in
 * `vectors/parsers.txt`. The name of a log begins with the seed of what is drawn while it is played.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesOf } from './frames.ts'
import { formatEntries, parseEntries } from './log.ts'
import type { Entry } from './log.ts'
import type { Step } from './mutator.ts'

const FOLDER = fileURLToPath(new URL('vectors', import.meta.url))
/** Who is fed, and with which side of a log. */
const FED = { initiator: 'received', target: 'sent' } as const
type Fed = keyof typeof FED

/** A session that is played to one side. */
export interface Vector {
  readonly name: string
  readonly seed: number
  /** The first order: that of a recording, which says what the session is about. */
  readonly connect: string
  readonly steps: readonly Step[]
}

/** The vectors of the initiator, or of the target. */
export function vectorsOf(fed: Fed): readonly Vector[] {
  const folder = join(FOLDER, fed)
  return readdirSync(folder)
    .sort()
    .map((file) => vectorOf(join(folder, file)))
}

/** The vector in a file. */
export function vectorOf(path: string): Vector {
  const name = basename(path, '.log')
  const [first, ...rest] = parseEntries(readFileSync(path, 'utf8'))
  const seed = Number.parseInt(name, 10)
  if (first?.kind !== 'order' || Number.isNaN(seed)) throw new Error(`${path} is no vector`)
  return { name, seed, connect: first.order, steps: rest.map(stepOf) }
}

function stepOf(entry: Entry): Step {
  if (entry.kind === 'order') return entry
  const { bytes: raw } = entry
  return { kind: 'pdu', frame: { header: raw, data: raw, digests: false, raw } }
}

/** The vectors of the parsers: their names, and what they read. */
export function parserVectors(): readonly (readonly [name: string, input: Uint8Array])[] {
  const lines = readFileSync(join(FOLDER, 'parsers.txt'), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', hex = ''] = line.split(' ')
      return [name, Uint8Array.from(Buffer.from(hex, 'hex'))]
    })
}

/** Writes down an input that failed, so that it can become a vector. Returns what to do with it. */
export function keep(fed: Fed, { seed, connect, steps }: Omit<Vector, 'name'>): string {
  const entries = steps.map((step): Entry => {
    return step.kind === 'order' ? step : { kind: FED[fed], bytes: bytesOf(step.frame) }
  })
  const path = join(tmpdir(), `${seed}-${fed}.log`)
  writeFileSync(path, formatEntries([{ kind: 'order', order: connect }, ...entries]))
  return `input ${seed} is in ${path}; what it breaks is mended with that file in test/trust/vectors/${fed}`
}
