import { isIP } from 'node:net'
import { createTarget } from '@iscsi/target'
import type { Target, TargetOptions } from '@iscsi/target'
import { action, subcommand } from '../command.ts'
import type { Subcommand } from '../command.ts'
import { UsageError, systemCode } from '../failure.ts'
import type { Io } from '../io.ts'
import { describeKeys, readCount } from '../spec.ts'
import { Draft } from '../target/draft.ts'
import { describeFaults } from '../target/fault-spec.ts'
import { KEY } from '../target/key-spec.ts'
import { LUN } from '../target/lun-spec.ts'
import { reportEvents, reportReady } from '../target/report.ts'

const HELP = `
A LUN is a size (1G: memory) or a file, and keys, separated by commas. A comma in a value is written twice.
${describeKeys(LUN.keys)}

Keys of the negotiation (RFC 7143 §13), for --keys:
${describeKeys(KEY.keys)}

Kinds of faults, for --fault, and what they take (docs/target.md):
${describeFaults()}

A secret is taken from the environment (ISCSI_CHAP_SECRET, and ISCSI_MUTUAL_CHAP_SECRET for the target's own), from the
variable of name:env=VARIABLE, or from the file of name:file=PATH; what is in none of these is asked for at a terminal.

Examples:
  iscsi target --lun 1G
  iscsi target --lun disk.img,block=4096,ro --lun 64M,removable --verbose
  ISCSI_CHAP_SECRET=… iscsi target --lun new.img,size=10G --chap alice --host 0.0.0.0
  iscsi target --lun 1G --target iqn.2026-11.example:second --lun 2G --portal 127.0.0.1:3260 --portal '[::1]:3260'`

/** What can go wrong with the system, and what to do about it. */
const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something listens there already: give another --port, or --port 0 for a free one',
  EADDRNOTAVAIL: 'this machine does not have that address: see --host and --portal',
  ENOTFOUND: 'there is no such host: see --host and --portal',
  EACCES: 'that is not allowed: ports below 1024 and some files are for root',
  EPERM: 'that is not allowed',
  ENOENT: 'give it a size and it is made: --lun file,size=1G',
  EISDIR: 'a LUN is a file, or a block device',
}

/** `iscsi target`: an iSCSI target until it is interrupted. */
export const target: Subcommand = (program) => {
  const draft = new Draft()
  const command = subcommand(program, 'target')
    .option('--lun <spec>', 'a logical unit (repeatable; default 64M), see below', (text) => draft.lun(text))
    .option('--target <name>', 'iSCSI name; what follows is for it; again for another target', (text) =>
      draft.target(text),
    )
    .option('--alias <text>', 'TargetAlias', (text) => draft.alias(text))
    .option('--chap <name[:env=VARIABLE|:file=PATH]>', 'who must log in by CHAP', (text) => draft.chap(text))
    .option('--mutual-chap <name[:…]>', 'as whom the target proves itself', (text) => draft.mutualChap(text))
    .option('--chap-algorithms <list>', 'of md5, sha1, sha256, sha3-256; default all', (text) =>
      draft.chapAlgorithms(text),
    )
    .option('--keys <spec>', 'as InitialR2T=on,MaxBurstLength=64K, see below', (text) => draft.keys(text))
    .option('--max-commands <n>', 'command window of a session; default 128', (text) =>
      draft.maxCommands(readCount('--max-commands')(text)),
    )
    .option('--host <address>', 'where to listen; default 127.0.0.1, 0.0.0.0 for every address')
    .option('--port <n>', 'default 3260; 0 for a free one', readCount('--port'))
    .option('--portal <host:port[,group]>', 'instead of those, repeatable', (text) => draft.portal(text))
    .option('--fault <spec>', 'misbehave, repeatable: as status,status=0x28,times=3, see below', (text) =>
      draft.fault(text),
    )
    .option('--max-connections <n>', 'default 1024', readCount('--max-connections'))
    .option('--max-pending-logins <n>', 'from one address; default 128', readCount('--max-pending-logins'))
    .option('--max-memory <size>', 'of commands under way; default 512M')
    .option('--login-timeout <ms>', 'default 15000', readCount('--login-timeout'))
    .option(
      '--ping-interval <ms>',
      'silence before a ping; default 30000, 0: never',
      readCount('--ping-interval'),
    )
    .option('--verbose', 'tell of sessions, refused logins and breaches of the standard')
    .addHelpText('after', HELP)
  action(
    command,
    async (io) => {
      const { host, port, verbose, maxConnections, maxPendingLogins, maxMemory, loginTimeout, pingInterval } =
        command.opts<TargetFlags>()
      const bounds = { maxConnections, maxPendingLogins, maxMemory, loginTimeout, pingInterval }
      const given = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))
      await using running = await start({ ...(await draft.options(io, host, port)), ...given })
      warnOfStrangers(io, running)
      reportReady(io, running)
      if (verbose === true) reportEvents(io, running)
      await aborted(io.signal)
    },
    // Initiators use it, whoever reads what it says.
    { outlivesReader: true },
  )
}

/** The options that commander keeps; the others go to the draft as they come. */
interface TargetFlags {
  readonly host?: string
  readonly port?: number
  readonly verbose?: true
  readonly maxConnections?: number
  readonly maxPendingLogins?: number
  readonly maxMemory?: string
  readonly loginTimeout?: number
  readonly pingInterval?: number
}

/** @throws UsageError for options that make no sense, Error with a remedy for what the system refuses */
async function start(options: TargetOptions): Promise<Target> {
  try {
    return await createTarget(options)
  } catch (error) {
    const code = systemCode(error)
    const remedy = code === undefined ? undefined : REMEDIES[code]
    if (error instanceof Error && remedy !== undefined)
      throw new Error(`${error.message}: ${remedy}`, { cause: error })
    if (error instanceof TypeError || error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}

/** A target that other machines reach is said so, loudly. */
function warnOfStrangers(io: Io, { portals }: Target): void {
  const open = portals.filter(({ host }) => !isLoopback(host)).map(({ host, port }) => `${host} port ${port}`)
  if (open.length === 0) return
  io.warn(
    `OTHER MACHINES CAN CONNECT to ${open.join(' and ')}. Nothing is encrypted, and without --chap whoever connects may ` +
      'read and write everything',
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true })
  })
}
