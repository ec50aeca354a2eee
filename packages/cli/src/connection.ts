/** What all commands that talk to a target have in common: the URL, the options of a session, where secrets come from. */
import { connect, parseUrl } from '@iscsi/client'
import type { ChapOptions, ConnectOptions, Session, UrlParts } from '@iscsi/client'
import { Option } from 'commander'
import type { Command } from 'commander'
import { action, subcommand } from './command.ts'
import type { CommandName } from './commands/summaries.ts'
import { fromEnvironment } from './environment.ts'
import { UsageError, usageOf } from './failure.ts'
import type { Io } from './io.ts'
import { parseAccount, readSecret } from './secrets.ts'
import { readCount } from './spec.ts'

const DIGESTS = ['none', 'crc32c'] as const

/** What the options of a session leave in `command.opts()`. */
interface SessionFlags {
  readonly initiatorName?: string
  readonly isid?: number
  readonly chap?: string
  readonly mutualChap?: string
  readonly headerDigest?: (typeof DIGESTS)[number]
  readonly dataDigest?: (typeof DIGESTS)[number]
  readonly connectTimeout?: number
  readonly timeout?: number
}

const SECRETS = `
CHAP: the user stands in the URL, in --chap or in LIBISCSI_CHAP_USERNAME; the secret is taken from LIBISCSI_CHAP_PASSWORD, from
the variable of --chap name:env=VARIABLE, or from the file of --chap name:file=PATH. For mutual CHAP likewise --mutual-chap,
LIBISCSI_CHAP_TARGET_USERNAME and LIBISCSI_CHAP_TARGET_PASSWORD. A secret that is in none of these is asked for at a terminal.`

/** Adds the options of a session. */
export function withSession(command: Command): Command {
  const digest = (name: string): Option =>
    new Option(`--${name}-digest <kind>`, 'default none').choices(DIGESTS)
  return command
    .option('-i, --initiator-name <iqn>', 'as whom to log in')
    .option('--isid <n>', 'Initiator Session ID, 48 bits; default random', readCount('--isid'))
    .option('--chap <name[:env=VARIABLE|:file=PATH]>', 'log in by CHAP, see below')
    .option('--mutual-chap <name[:…]>', 'and the target must prove that it is this one')
    .addOption(digest('header'))
    .addOption(digest('data'))
    .option('--connect-timeout <ms>', 'default 10000', readCount('--connect-timeout'))
    .option('--timeout <ms>', 'of each command, 0 for none; default 60000', readCount('--timeout'))
    .option('--capture <file>', 'record all that is said, as pcapng for Wireshark')
    .addHelpText('after', SECRETS)
}

/** Begins a subcommand whose first argument is a URL. */
export function sessionCommand(program: Command, name: CommandName): Command {
  const command = subcommand(program, name)
  return withSession(command.argument('<url>', 'iscsi://[user@]host[:port]/target-name/lun'))
}

/** What a subcommand does with the target of its URL: `run` finds a session that is closed behind it. */
export function onSession(command: Command, run: (io: Io, session: Session) => Promise<void>): void {
  action(command, async (io) => {
    await using session = await open(io, command, command.args[0] ?? '')
    await run(io, session)
  })
}

/** What a subcommand does with the logical unit of its URL. */
export function onUnit(
  command: Command,
  run: (io: Io, unit: Session) => Promise<void>,
  defaults?: ConnectOptions,
): void {
  action(command, async (io) => {
    await using unit = await openUnit(io, command, command.args[0] ?? '', defaults)
    await run(io, unit)
  })
}

/** Logs in to the target of a URL. @throws UsageError for a URL or option that makes no sense */
function open(io: Io, command: Command, url: string, defaults?: ConnectOptions): Promise<Session> {
  return withOptions(io, command, url, (options) => connect({ ...defaults, ...options }))
}

/** {@link open}, for a URL that has to name a LUN. */
export function openUnit(io: Io, command: Command, url: string, defaults?: ConnectOptions): Promise<Session> {
  return withOptions(io, command, url, (options) => {
    if (options.lun === undefined)
      throw new UsageError(`the URL names no LUN: iscsi://host/target-name/lun ("iscsi ls -s" lists them)`)
    return connect({ ...defaults, ...options })
  })
}

/** Whether an argument is a URL rather than a file. */
export function isUrl(text: string): boolean {
  return /^iscsi:\/\//i.test(text)
}

/** What a URL says. @throws UsageError when it is none */
export function partsOf(url: string): UrlParts {
  return asUsage(() => parseUrl(withoutUser(url).url))
}

/** A URL as it may be shown: without user, secret and query. @throws UsageError when it is none */
export function placeOf(url: string): string {
  const { host, port, target, lun } = partsOf(url)
  const name = host.includes(':') ? `[${host}]` : host
  const path = target === undefined ? '' : `/${target}${lun === undefined ? '' : `/${lun}`}`
  return `iscsi://${name}${port === undefined ? '' : `:${port}`}${path}`
}

/** Hands what the URL, the options and the environment say to `connect` or its like. */
export async function withOptions<Result>(
  io: Io,
  command: Command,
  url: string,
  connecting: (options: ConnectOptions) => Promise<Result>,
): Promise<Result> {
  const flags = command.opts<SessionFlags>()
  const { url: bare, ...named } = withoutUser(url)
  const parts = asUsage(() => parseUrl(bare))
  try {
    const chap = await credentials(io, flags, parts.chap, named)
    return await connecting({
      ...(await fromEnvironment(io.env, parts.host)),
      ...parts,
      ...given({
        initiatorName: flags.initiatorName,
        isid: flags.isid,
        chap,
        headerDigest: flags.headerDigest,
        dataDigest: flags.dataDigest,
        connectTimeout: flags.connectTimeout,
        commandTimeout: flags.timeout,
        capture: io.capture,
      }),
      signal: io.signal,
    })
  } catch (error) {
    throw usageOf(error)
  }
}

function asUsage<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw usageOf(error)
  }
}

/** What is undefined does not hide what stands elsewhere. */
function given(options: ConnectOptions): ConnectOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** What a URL without a secret says of CHAP. */
interface Named {
  readonly username?: string | undefined
  readonly auth?: 'chap' | 'none' | undefined
}

/** That is for us, not for parseUrl, which wants a secret beside it. */
function withoutUser(url: string): Named & { readonly url: string } {
  const match =
    /^(?<scheme>iscsi:\/\/)(?:(?<username>[^%:@/?]+)@)?(?<place>[^@?]*)(?:\?(?<query>[^@]*))?$/is.exec(url)
  const { scheme = '', username, place, query = '' } = match?.groups ?? {}
  if (place === undefined) return { url }
  const options = query.split('&')
  const auth = (['chap', 'none'] as const).find((word) =>
    options.some((option) => option.toLowerCase() === `auth=${word}`),
  )
  const others = options.filter((option) => auth === undefined || !/^auth=/i.test(option)).join('&')
  return { url: `${scheme}${place}${others === '' ? '' : `?${others}`}`, username, auth }
}

/** Options before the URL, the URL before the environment. */
async function credentials(
  io: Io,
  { chap, mutualChap }: SessionFlags,
  inUrl: ChapOptions | undefined,
  { username, auth }: Named,
): Promise<ChapOptions | undefined> {
  if (auth === 'none' && chap === undefined && mutualChap === undefined) return undefined
  const fetch = async (
    option: string,
    text: string | undefined,
    fallback: string | undefined,
    prefix: string,
  ): Promise<{ readonly username: string; readonly secret: string } | undefined> => {
    const variable = `${prefix}_PASSWORD`
    const name = fallback ?? io.env[`${prefix}_USERNAME`]
    if (text !== undefined) {
      const account = parseAccount(option, text, variable)
      return { username: account.username, secret: await readSecret(option, account, io) }
    }
    if (name === undefined || name === '') return undefined
    const source = { kind: 'unsaid', name: variable } as const
    return { username: name, secret: await readSecret(`user ${name}`, { username: name, source }, io) }
  }
  const own =
    chap === undefined && inUrl !== undefined ? inUrl : await fetch('--chap', chap, username, 'LIBISCSI_CHAP')
  if (own === undefined) {
    // Whoever asks for a proof is not to go on without it.
    const asks = mutualChap === undefined ? auth === 'chap' && 'auth=chap' : '--mutual-chap'
    if (asks === false) return undefined
    throw new UsageError(`${asks}: who logs in? Name it in the URL, in --chap or in LIBISCSI_CHAP_USERNAME`)
  }
  const target = await fetch('--mutual-chap', mutualChap, undefined, 'LIBISCSI_CHAP_TARGET')
  return target === undefined ? own : { ...own, target }
}
