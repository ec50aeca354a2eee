import { readFile } from 'node:fs/promises'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'
import { printable } from './show.ts'

/** Somebody's name, and where the secret is that belongs to it. */
export interface Account {
  readonly username: string
  /** `unsaid`: in this variable, or else with whoever sits at the terminal. */
  readonly source: { readonly kind: 'env' | 'file' | 'unsaid'; readonly name: string }
}

const SOURCE = /^(?<username>.+?):(?<kind>env|file)=(?<name>.+)$/
/** iSCSI names are used as CHAP names and contain colons (RFC 7143 §4.2.7). */
const ISCSI_NAME = /^(?:iqn|eui|naa)\./

/**
 * Reads `user`, `user:env=VARIABLE` or `user:file=PATH`. What stands there is never repeated in a message: it may be a
 * secret, in the wrong place.
 * @param option how messages call it
 * @param variable where the secret is when nothing else is said
 * @throws UsageError
 */
export function parseAccount(option: string, text: string, variable: string): Account {
  const { username, kind, name } = SOURCE.exec(text)?.groups ?? {}
  if (username !== undefined && name !== undefined)
    return { username, source: { kind: kind === 'file' ? 'file' : 'env', name } }
  if (text === '' || (text.includes(':') && !ISCSI_NAME.test(text)))
    throw new UsageError(
      `${option} takes a name, name:env=VARIABLE or name:file=PATH; a secret on the command line could be seen by others`,
    )
  return { username: text, source: { kind: 'unsaid', name: variable } }
}

/**
 * Fetches the secret of an account. A file may end with a line break, which does not belong to it. Where nothing was said of a
 * source, whoever sits at the terminal is asked.
 * @throws UsageError when it is not there, or empty
 */
export async function readSecret(
  option: string,
  { username, source }: Account,
  { env, askSecret }: Pick<Io, 'env' | 'askSecret'>,
): Promise<string> {
  const { kind, name } = source
  const secret = kind === 'file' ? await readSecretFile(option, name) : env[name]
  if (secret !== undefined && secret !== '') return secret
  if (kind === 'file') throw new UsageError(`${option}: the file ${name} is empty: write the secret into it`)
  if (kind === 'env' || askSecret === undefined)
    throw new UsageError(
      `${option}: the environment has no ${name}: set it to the secret, or give name:file=PATH`,
    )
  const typed = await askSecret(`CHAP secret of ${printable(username)} (${name}): `)
  if (typed === '') throw new UsageError(`${option}: no secret was typed`)
  return typed
}

async function readSecretFile(option: string, path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${option}: the file with the secret can't be read: ${reason}`)
  }
}
