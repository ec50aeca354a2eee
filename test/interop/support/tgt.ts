/**
 * A tgt (tgtd 1.0.85 in Debian 12) of its own for a test. LUN 0 is tgt's controller and is not a disk; the units that a
 * test asks for are LUN 1, 2, … and may differ in block size.
 *
 * What it was seen to do, for whoever wonders about a test:
 * - With any operational parameter changed, it answers the first operational login request with T=0 and its own offers
 *   (every changed key that the initiator did not offer); only the next request makes the transition.
 * - It never takes a digest unless its own HeaderDigest/DataDigest is set to CRC32C, and answers `None` even to an
 *   initiator that offers CRC32C alone. It grants ErrorRecoveryLevel=2 when told to, but knows no SNACK.
 * - MaxCmdSN is one ahead of ExpCmdSN after the login and 128 ahead after the first command. A discovery session stays
 *   at one, and a NOP-Out there closes the connection. A CmdSN beyond the window is ignored without a word.
 * - The first command to each LUN gets UNIT ATTENTION 29h/00h, and so does the first one after LOGICAL UNIT RESET.
 * - It sends no REJECT: a Text request in a normal session, a SNACK and an unknown opcode close the connection.
 * - One R2T at a time, whatever MaxOutstandingR2T says. A write past the end of the medium gets its R2T all the same
 *   and fails afterwards. Data beyond FirstBurstLength is accepted.
 * - A read of a LUN that is not there sends the whole expected length of old memory as Data-In and then CHECK CONDITION.
 * - ABORT TASK of a write that waits for data answers "task does not exist" (1); if the data then comes, the write is
 *   carried out and answered. It asks again for the rest of a burst that the F bit ends early. ABORT TASK SET and LOGICAL UNIT RESET answer 0; CLEAR ACA, CLEAR TASK SET, both target
 *   resets and TASK REASSIGN answer 5 (not supported).
 * - UNMAP of a thin unit gives the blocks back (holes in the file), and is answered with GOOD and a residual underflow of its
 *   whole list. GET LBA STATUS tells of the holes, so in pages of the file system.
 * - `nop_interval` (seconds) makes it send NOP-In with a target transfer tag when idle; `nop_count` unanswered ones
 *   close the connection.
 */
import { dirname, join } from 'node:path'
import { Daemon, run, waitFor } from './daemon.ts'
import {
  startTarget,
  type ChapOptions,
  type RealTarget,
  type Site,
  type TargetOptions,
} from './real-target.ts'
import type { Tool } from './tools.ts'

/** What {@link startTgt} runs. */
export const TGT_TOOLS: readonly Tool[] = ['setpriv', 'tgtadm', 'tgtd']

/**
 * Starts a tgt on a free port of 127.0.0.1.
 *
 * `parameters` are those of `tgtadm --mode target --op update`: HeaderDigest, DataDigest, InitialR2T, ImmediateData,
 * MaxOutstandingR2T, FirstBurstLength, MaxBurstLength, MaxRecvDataSegmentLength, MaxConnections, ErrorRecoveryLevel,
 * DataPDUInOrder, DataSequenceInOrder, DefaultTime2Wait, DefaultTime2Retain, nop_interval, nop_count, MaxQueueCmd. An
 * unknown one is an error.
 */
export function startTgt(options: TargetOptions = {}): Promise<RealTarget> {
  return startTarget('tgt', 1, options, launch)
}

/** The administration of one tgtd: its socket is in the folder of the target, so any number of them go side by side. */
function administration(folder: string): (...args: readonly string[]) => Promise<string> {
  const env = { TGT_IPC_SOCKET: join(folder, 'ipc') }
  return async (...args) => (await run('tgtadm', ['--lld', 'iscsi', ...args], env)).stdout
}

/** What tgt has counted on one unit of the sessions that are open; it forgets a session with its end. */
export interface TgtCounters {
  readonly readBytes: number
  readonly readCommands: number
  readonly errors: number
}

/** The counters of a unit, which every command with Data-In adds to, be it a READ or not. */
export async function tgtCounters({ luns }: RealTarget, lun: number): Promise<TgtCounters> {
  const tgtadm = administration(dirname(luns[0]?.path ?? ''))
  const rows = (await tgtadm('--mode', 'target', '--op', 'stat', '--tid', '1'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row[1] === lun)
  // tid, LUN, session; bytes and commands: read as asked for, as done, written as asked for, as done; errors.
  const sum = (column: number): number => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  return { readBytes: sum(5), readCommands: sum(6), errors: sum(11) }
}

async function launch(site: Site): Promise<Daemon | undefined> {
  const env = { TGT_IPC_SOCKET: join(site.folder, 'ipc') }
  const args = ['-f', '--iscsi', `portal=${site.portal}`]
  const daemon = await Daemon.start('tgtd', args, join(site.folder, 'log'), env)
  try {
    const tgtadm = administration(site.folder)
    const portals = await waitFor(
      () => tgtadm('--mode', 'portal', '--op', 'show').catch(() => undefined),
      () => daemon.complaint('did not open its control socket'),
    )
    // Without its port tgtd runs on, listening nowhere.
    if (!portals.includes(`${site.portal},`)) {
      await daemon.end('SIGKILL')
      return undefined
    }
    await configure(site, tgtadm)
    return daemon
  } catch (error) {
    await daemon.end('SIGKILL')
    throw error
  }
}

async function configure(site: Site, tgtadm: (...args: readonly string[]) => Promise<string>): Promise<void> {
  const { targetName, luns, options } = site
  const tid = ['--tid', '1']
  await tgtadm('--mode', 'target', '--op', 'new', ...tid, '--targetname', targetName)
  for (const { lun, blockSize, readOnly, thin, path } of luns) {
    const unit = ['--mode', 'logicalunit', ...tid, '--lun', String(lun)]
    await tgtadm(...unit, '--op', 'new', '--blocksize', String(blockSize), '--backing-store', path)
    if (thin) await tgtadm(...unit, '--op', 'update', '--params', 'thin_provisioning=1')
    if (readOnly) await tgtadm(...unit, '--op', 'update', '--params', 'readonly=1')
  }
  for (const [name, value] of Object.entries(options.parameters ?? {})) {
    await tgtadm('--mode', 'target', '--op', 'update', ...tid, '--name', name, '--value', String(value))
  }
  const account = async (chap: ChapOptions, scope: readonly string[]): Promise<void> => {
    const accounts = [
      { ...chap, direction: [] },
      ...(chap.target ? [{ ...chap.target, direction: ['--outgoing'] }] : []),
    ]
    for (const { username, secret, direction } of accounts) {
      await tgtadm('--mode', 'account', '--op', 'new', '--user', username, '--password', secret)
      await tgtadm('--mode', 'account', '--op', 'bind', ...scope, '--user', username, ...direction)
    }
  }
  if (options.chap) await account(options.chap, tid)
  // An account that is bound to no target is asked for in discovery.
  if (options.discoveryChap) await account(options.discoveryChap, [])
  await tgtadm('--mode', 'target', '--op', 'bind', ...tid, '--initiator-address', 'ALL')
}
