/**
 * An istgt (0.4 of 2011-10-08 in Debian 12) of its own for a test. Its units are LUN 0, 1, … and share one block size.
 *
 * What it was seen to do, for whoever wonders about a test:
 * - It holds every login of a normal session for one second.
 * - InitialR2T is always Yes. Unsolicited Data-Out gets a REJECT each (reason 9, invalid PDU field), and the write then
 *   waits for the data of its R2T. Immediate data is taken.
 * - Immediate requests of Text and Logout advance ExpCmdSN as if they were not (§4.2.2.1 says otherwise). So an
 *   immediate Text followed by a command with the same CmdSN closes the connection, and libiscsi's iscsi-ls, which does
 *   discovery that way, spins forever at its logout.
 * - A gap in CmdSN does not hold a command back; a CmdSN beyond the window closes the connection. The window is 32.
 * - It offers no key of its own, rejects hexadecimal numbers, takes digests in the order of the initiator's list, and
 *   answers `Irrelevant` to the keys of a normal session in discovery.
 * - Only the first command to a LUN after the start gets UNIT ATTENTION 29h/00h; LOGICAL UNIT RESET establishes none.
 * - An LBA past the end, and a write to a read-only unit, are CHECK CONDITION without any sense data and without
 *   residual. A write past the end gets its R2T first.
 * - While a write waits for the data of its R2T, nothing else is answered: neither another command nor ABORT TASK, which
 *   is answered with 0 when that data has come. Nothing follows for the write then. A burst that the F bit ends early is
 *   asked for again from there on.
 * - One thread answers ABORT TASK, another one carries the write out: 15 µs after the answer, the R2T of that write may
 *   follow (recorded), and then nothing but its data is read any more, so the session hangs.
 * - Every status has a number from one thread and is sent by another, so that under aborts they come in another order; the
 *   number of a task that is cleared in between never comes. It closes a connection whose ExpStatSN stays behind its
 *   StatSN by more than its window and its queue, so it must be told the latest number, not the first that is missing.
 * - A command that it aborts keeps its place in the window for ever: MaxCmdSN advances with responses only (its
 *   `istgt_iscsi.c`, and abort-under-way.test.ts on the wire; recorded: ExpCmdSN 98, MaxCmdSN 97, nothing under way). After
 *   32 of them a session can send no command any more.
 * - Every task management function is answered with 0, also for a task that is not there, and also those that it does
 *   not have; TARGET COLD RESET closes the connection unanswered.
 * - Now and then it closes the connection on a Logout without having sent the Logout Response.
 * - Unknown opcodes and SNACK get a REJECT (reason 4, protocol error).
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Daemon, waitFor } from './daemon.ts'
import {
  startTarget,
  type ChapOptions,
  type RealTarget,
  type Site,
  type TargetOptions,
} from './real-target.ts'
import type { Tool } from './tools.ts'

/** What {@link startIstgt} runs. */
export const ISTGT_TOOLS: readonly Tool[] = ['istgt', 'setpriv']

/**
 * Starts an istgt on a free port of 127.0.0.1.
 *
 * `parameters` are keys of `[LogicalUnit1]` of istgt.conf: FirstBurstLength, MaxBurstLength,
 * MaxOutstandingR2T, DefaultTime2Wait, DefaultTime2Retain, ImmediateData, QueueDepth, UseDigest. An unknown one is
 * ignored by istgt.
 *
 * @throws RangeError when the LUNs differ in block size, or in being read-only.
 */
export async function startIstgt(options: TargetOptions = {}): Promise<RealTarget> {
  const [first, ...others] = options.luns ?? []
  if (others.some((lun) => lun.blockSize !== first?.blockSize || lun.readOnly !== first?.readOnly)) {
    throw new RangeError('the LUNs of one istgt target have one block size, and are all read-only or none')
  }
  return startTarget('istgt', 0, options, launch)
}

async function launch(site: Site): Promise<Daemon | undefined> {
  const pidPath = join(site.folder, 'pid')
  const configurationPath = join(site.folder, 'istgt.conf')
  await rm(pidPath, { force: true })
  await writeFile(configurationPath, configuration(site))
  // It reads secrets only from a file that nobody else may read.
  await writeFile(join(site.folder, 'auth.conf'), secrets(site.options), { mode: 0o600 })
  const daemon = await Daemon.start('istgt', ['-D', '-c', configurationPath], join(site.folder, 'log'))
  try {
    // Connecting in order to see whether it listens would keep the next initiator waiting for a second. It writes this
    // file when it listens, and exits when it cannot.
    const state = await waitFor(
      async () => {
        if (!daemon.alive) return 'exited'
        return (await readFile(pidPath, 'utf8').catch(() => '')) === '' ? undefined : 'listening'
      },
      () => daemon.complaint('did not say that it listens'),
    )
    if (state === 'listening') return daemon
    if ((await daemon.log()).includes('listen error')) return undefined
    throw new Error(await daemon.complaint('exited'))
  } catch (error) {
    await daemon.end('SIGKILL')
    throw error
  }
}

/** The initiator authenticates (`CHAP`), or both sides do (`CHAP Mutual`). */
function authMethod(chap: ChapOptions | undefined): string {
  if (chap === undefined) return 'None'
  return chap.target === undefined ? 'CHAP' : 'CHAP Mutual'
}

function configuration({ folder, host, portal, targetName, luns, options }: Site): string {
  const [first] = luns
  return `[Global]
  NodeBase iqn.2026-11.example.istgt
  PidFile ${join(folder, 'pid')}
  AuthFile ${join(folder, 'auth.conf')}
  MediaDirectory ${folder}
  Timeout 30
  NopInInterval 20
  DiscoveryAuthMethod ${authMethod(options.discoveryChap)}
  DiscoveryAuthGroup AuthGroup2
  MaxSessions 64
  MaxConnections 4
  MaxR2T 32
  MaxOutstandingR2T 16
  DefaultTime2Wait 2
  DefaultTime2Retain 60
  FirstBurstLength 262144
  MaxBurstLength 1048576
  MaxRecvDataSegmentLength 262144
  InitialR2T Yes
  ImmediateData Yes
  DataPDUInOrder Yes
  DataSequenceInOrder Yes
  ErrorRecoveryLevel 0
[UnitControl]
[PortalGroup1]
  Portal P1 ${portal}
[InitiatorGroup1]
  InitiatorName ALL
  Netmask ${host}
[LogicalUnit1]
  TargetName ${targetName}
  Mapping PortalGroup1 InitiatorGroup1
  AuthMethod ${authMethod(options.chap)}
  AuthGroup AuthGroup1
  UseDigest Auto
  ReadOnly ${first?.readOnly === true ? 'Yes' : 'No'}
  UnitType Disk
  QueueDepth 32
  BlockLength ${first?.blockSize ?? 512}
${luns.map(({ lun, path }) => `  LUN${lun} Storage ${path} Auto\n`).join('')}${Object.entries(
    options.parameters ?? {},
  )
    .map(([name, value]) => `  ${name} ${value}\n`)
    .join('')}`
}

function secrets({ chap, discoveryChap }: TargetOptions): string {
  return [chap, discoveryChap]
    .map((entry, index) => {
      const group = `[AuthGroup${index + 1}]\n`
      if (entry === undefined) return group
      const { username, secret, target } = entry
      const mutual = target === undefined ? '' : ` "${target.username}" "${target.secret}"`
      return `${group}  Auth "${username}" "${secret}"${mutual}\n`
    })
    .join('')
}
