/** A file that remembers how far a copy has come, so that the next run of the same command goes on from there. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isUrl } from '../connection.ts'
import { UsageError, systemCode } from '../failure.ts'
import { isSameFile } from './place.ts'

/** What makes a copy the same one. */
export interface CopyIdentity {
  readonly from: string
  readonly to: string
  readonly start: number
  readonly end: number | null
  readonly seek: number
  readonly sourceSize: number | null
}

/** @throws UsageError for a file that is an end of the copy: it would be overwritten, and in the end removed */
export async function checkJournal(path: string, ends: readonly string[]): Promise<void> {
  for (const end of ends.filter((each) => each !== '-' && !isUrl(each)))
    for (const own of [path, nextOf(path)])
      if (await isSameFile(own, end))
        throw new UsageError(
          `--resume ${path}: ${own} is where how far the copy is would be remembered, and an end of the copy as well`,
        )
}

/** Where a copy is to go on. @throws UsageError when the file is about another copy, or about none */
export async function readJournal(path: string, identity: CopyIdentity): Promise<number | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
  const found = parse(path, text)
  const { done } = found
  for (const [name, value] of Object.entries(identity))
    if (found[name] !== value)
      throw new UsageError(
        `--resume ${path}: it is about another copy (${name} ${String(found[name])}, not ${String(value)}); remove it to begin anew`,
      )
  if (typeof done !== 'number' || !Number.isSafeInteger(done) || done < identity.start)
    throw new UsageError(`--resume ${path}: it does not say how far a copy has come`)
  return done
}

function parse(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Said below.
  }
  throw new UsageError(`--resume ${path}: that file is not from "iscsi dd"`)
}

/** Remembers that all before `done` is on stable storage. The old file is there until the new one is complete. */
export async function writeJournal(path: string, identity: CopyIdentity, done: number): Promise<void> {
  const next = nextOf(path)
  await writeFile(next, `${JSON.stringify({ ...identity, done })}\n`, { flush: true })
  await rename(next, path)
}

function nextOf(path: string): string {
  return `${path}.new`
}

/** The copy is complete. */
export async function removeJournal(path: string): Promise<void> {
  await rm(path, { force: true })
}
