/** Recording a test's traffic with tcpdump and having tshark say what it thinks of it. */
import { createSocket } from 'node:dgram'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Daemon, run, waitFor } from './daemon.ts'
import type { Tool } from './tools.ts'

/** What {@link capture} and {@link decode} run. */
export const CAPTURE_TOOLS: readonly Tool[] = ['setpriv', 'tcpdump', 'tshark']

/** A recording that is under way; `await using` removes it at the end of the block. */
export interface Capture extends AsyncDisposable {
  /**
   * Ends it, with everything in it that was sent before this call.
   *
   * @returns the path of the file, which stays until {@link remove}.
   * @throws Error when the kernel dropped packets, so that the file is not the whole story.
   */
  stop(): Promise<string>
  /** Ends it if need be, and removes its file. */
  remove(): Promise<void>
}

/** Records the packets from and to a port of 127.0.0.1. Needs root, or the capability to capture. */
export async function capture(port: number): Promise<Capture> {
  const folder = await mkdtemp(join(tmpdir(), `iscsi-capture-${process.pid}-`))
  const path = join(folder, 'capture.pcap')
  // The marker of stop() is a UDP datagram to the same port. -Z: Debian's tcpdump would write as the user tcpdump.
  const user = process.getuid?.() === 0 ? ['-Z', 'root'] : []
  const args = ['-i', 'lo', '-n', '-U', '--immediate-mode', '-B', '32768', '-s', '0', ...user, '-w', path]
  const daemon = await Daemon.start('tcpdump', [...args, `port ${port}`], join(folder, 'log'))
  const remove = async (): Promise<void> => {
    await daemon.end('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitFor(
      async () => {
        if (!daemon.alive) throw new Error(await daemon.complaint('exited'))
        return (await daemon.log()).includes('listening on') || undefined
      },
      () => daemon.complaint('did not start to listen'),
    )
  } catch (error) {
    await remove()
    throw error
  }
  const stop = async (): Promise<string> => {
    if (daemon.alive) {
      await flush(path, port)
      await daemon.end('SIGINT')
    }
    const log = await daemon.log()
    if (!/^0 packets dropped by kernel$/m.test(log)) throw new Error(await daemon.complaint('lost packets'))
    return path
  }
  return { stop, remove, [Symbol.asyncDispose]: remove }
}

/** Waits until tcpdump has written a datagram that was sent now: packets arrive in order, so all earlier ones are there. */
async function flush(path: string, port: number): Promise<void> {
  const marker = randomBytes(16)
  const socket = createSocket('udp4')
  await new Promise<void>((resolve, reject) => {
    socket.send(marker, port, '127.0.0.1', (error) => (error ? reject(error) : resolve()))
  })
  socket.close()
  await waitFor(
    async () => (await readFile(path)).includes(marker) || undefined,
    () => Promise.resolve('tcpdump did not write the marker of the end of the capture'),
  )
}

/** A PDU as tshark sees it. */
export interface DecodedPdu {
  /** The number of the packet in which it ends. */
  readonly frame: number
  readonly fromInitiator: boolean
  readonly opcode: number
  readonly initiatorTaskTag: number
  readonly dataSegmentLength: number
  /** tshark's line about that packet, such as `SCSI: Read(10) LUN: 0x01 (LBA: 0x00000000, Len: 8)`. */
  readonly summary: string
}

/** What tshark makes of a recording. */
export interface Decoded {
  readonly pdus: readonly DecodedPdu[]
  /** Everything wrong with it: malformed or unknown PDUs, errors, bytes that belong to no PDU. None is as it should be. */
  readonly problems: readonly string[]
  /** Packets are missing from it, or stand in another order than they were sent: a busy machine's recording, nobody's fault. */
  readonly torn: boolean
}

/** The opcodes of RFC 7143 §11.2.1.2. */
const OPCODES: ReadonlySet<number> = new Set([
  ...[0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x10],
  ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x31, 0x32, 0x3f],
])

const FIELDS = [
  'frame.number',
  'tcp.dstport',
  'tcp.len',
  'tcp.reassembled_in',
  'tcp.analysis.lost_segment',
  'tcp.analysis.out_of_order',
  'iscsi.opcode',
  'iscsi.initiatortasktag',
  'iscsi.datasegmentlength',
  'iscsi.opcode.invalid',
  'iscsi.keyvalue.invalid',
  '_ws.malformed',
  '_ws.expert.severity',
  '_ws.expert.message',
  '_ws.col.Info',
] as const

/** tshark's severity "error". */
const SEVERITY_ERROR = String(0x0080_0000)

/** Separates the values of a field that occurs more than once in a packet. */
const SEPARATOR = '\u001f'

/** Reads a recording of the traffic of a port as iSCSI. */
export async function decode(path: string, port: number): Promise<Decoded> {
  const preferences = ['iscsi.demand_good_f_bit:TRUE', `iscsi.bogus_pdu_max_data_len:${1 << 24}`]
  const { stdout } = await run('tshark', [
    ...['-r', path, '-n', '-2', '-Y', `tcp.port == ${port}`, '-d', `tcp.port==${port},iscsi`],
    ...preferences.flatMap((preference) => ['-o', preference]),
    ...['-T', 'fields', '-E', 'separator=/t', '-E', 'occurrence=a', '-E', `aggregator=${SEPARATOR}`],
    ...FIELDS.flatMap((field) => ['-e', field]),
  ])
  const pdus: DecodedPdu[] = []
  const problems: string[] = []
  let torn = false
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    const cells = line.split('\t')
    const values = (field: (typeof FIELDS)[number]): string[] =>
      (cells[FIELDS.indexOf(field)] ?? '').split(SEPARATOR).filter((value) => value !== '')
    const [frame = '?'] = values('frame.number')
    const [summary = ''] = values('_ws.col.Info')
    const problem = (what: string): number => problems.push(`packet ${frame}: ${what} (${summary})`)

    torn ||= values('tcp.analysis.lost_segment').length + values('tcp.analysis.out_of_order').length > 0
    const opcodes = values('iscsi.opcode').map(Number)
    const tags = values('iscsi.initiatortasktag').map(Number)
    const lengths = values('iscsi.datasegmentlength').map(Number)
    opcodes.forEach((opcode, index) => {
      const initiatorTaskTag = tags[index]
      const dataSegmentLength = lengths[index]
      if (!OPCODES.has(opcode)) problem(`unknown opcode 0x${opcode.toString(16)}`)
      else if (initiatorTaskTag === undefined || dataSegmentLength === undefined)
        problem('a PDU without its header')
      else {
        const fromInitiator = values('tcp.dstport').includes(String(port))
        pdus.push({
          frame: Number(frame),
          fromInitiator,
          opcode,
          initiatorTaskTag,
          dataSegmentLength,
          summary,
        })
      }
    })
    for (const field of ['iscsi.opcode.invalid', 'iscsi.keyvalue.invalid', '_ws.malformed'] as const) {
      if (values(field).length > 0) problem(field)
    }
    if (values('_ws.expert.severity').includes(SEVERITY_ERROR))
      problem(values('_ws.expert.message').join(', '))
    const hasBytes = !values('tcp.len').includes('0')
    if (hasBytes && opcodes.length === 0 && values('tcp.reassembled_in').length === 0)
      problem('bytes of no PDU')
  }
  return { pdus, problems, torn }
}
