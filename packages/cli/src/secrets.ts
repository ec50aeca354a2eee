import { readFile } from 'node:fs/promises'
import { UsageError } from './failure.ts'

/** Somebody's name, and where the secret is that belongs to it. */
export interface Account {
  readonly username: string
  readonly source: { readonly kind: 'env' | 'file'; readonly name: string }
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
  return { username: text, source: { kind: 'env', name: variable } }
}

/**
 * Fetches the secret of an account. A file may end with a line break, which does not belong to it.
 * @throws UsageError when it is not there, or empty
 */
export async function readSecret(
  option: string,
  { source }: Account,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { kind, name } = source
  const secret = kind === 'env' ? env[name] : await readSecretFile(option, name)
  if (secret !== undefined && secret !== '') return secret
  throw new UsageError(
    kind === 'env'
      ? `${option}: the environment has no ${name}: set it to the secret, or give name:file=PATH`
      : `${option}: the file ${name} is empty: write the secret into it`,
  )
}

async function readSecretFile(option: string, path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${option}: the file with the secret can't be read: ${reason}`)
  }
}
