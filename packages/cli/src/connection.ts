/** What all commands that talk to a target have in common: the URL, the options of a session, where secrets come from. */
import { connect, parseOpenUrl } from '@iscsi/client'
import type { ChapOptions, ConnectOptions, OpenUrlParts, Session, UrlAccount } from '@iscsi/client'
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
the variable of --chap name:env=VARIABLE, or from the file of --chap name:file=PATH. For mutual CHAP likewise target_user
in the URL, --mutual-chap, LIBISCSI_CHAP_TARGET_USERNAME and LIBISCSI_CHAP_TARGET_PASSWORD. A secret that is in none of these is
asked for at a terminal.`

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
export function partsOf(url: string): OpenUrlParts {
  return asUsage(() => parseOpenUrl(url))
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
  const { auth, account, targetAccount, ...parts } = partsOf(url)
  try {
    const chap = await credentials(io, flags, { auth, account, targetAccount })
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

/** Options before the URL, the URL before the environment. */
async function credentials(
  io: Io,
  { chap, mutualChap }: SessionFlags,
  { auth, account, targetAccount }: Pick<OpenUrlParts, 'auth' | 'account' | 'targetAccount'>,
): Promise<ChapOptions | undefined> {
  if (auth === 'none' && chap === undefined && mutualChap === undefined) return undefined
  const fetch = async (
    option: string,
    text: string | undefined,
    inUrl: UrlAccount | undefined,
    prefix: string,
  ): Promise<{ readonly username: string; readonly secret: string } | undefined> => {
    const variable = `${prefix}_PASSWORD`
    if (text !== undefined) {
      const named = parseAccount(option, text, variable)
      return { username: named.username, secret: await readSecret(option, named, io) }
    }
    const username = inUrl?.username ?? io.env[`${prefix}_USERNAME`]
    if (username === undefined || username === '') return undefined
    const source = { kind: 'unsaid', name: variable } as const
    const secret = inUrl?.secret ?? (await readSecret(`user ${username}`, { username, source }, io))
    return { username, secret }
  }
  const own = await fetch('--chap', chap, account, 'LIBISCSI_CHAP')
  if (own === undefined) {
    // Whoever asks for a proof is not to go on without it.
    const [asks] = [
      mutualChap !== undefined && '--mutual-chap',
      targetAccount !== undefined && 'target_user',
      auth === 'chap' && 'auth=chap',
    ].filter((each) => each !== false)
    if (asks === undefined) return undefined
    throw new UsageError(`${asks}: who logs in? Name it in the URL, in --chap or in LIBISCSI_CHAP_USERNAME`)
  }
  const target = await fetch('--mutual-chap', mutualChap, targetAccount, 'LIBISCSI_CHAP_TARGET')
  return target === undefined ? own : { ...own, target }
}
