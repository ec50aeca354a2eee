import type { ParameterWishes, PlacementMode, TaskReporting } from '@iscsi/protocol'
import type { Capture, CaptureSink } from './capture/capture.ts'
import { checkOptions } from './option-checks.ts'
import type { CreateConnection } from '@iscsi/transport'
import { policyOf } from './reconnect-policy.ts'
import type { ReconnectOptions, ReconnectPolicy } from './reconnect-policy.ts'
import type { Logger } from './tracing/journal.ts'
import { parseUrl } from './url.ts'

/** The hash algorithms of CHAP. */
export type ChapAlgorithmName = 'md5' | 'sha1' | 'sha256' | 'sha3-256'

/** Credentials for CHAP (RFC 7143 §12.1.3). */
export interface ChapOptions {
  /** Our name, sent as CHAP_N. */
  readonly username: string
  /** Our secret; 12 bytes or more are advised (RFC 7143 §9.2.1). */
  readonly secret: string
  /** Offered algorithms, most wanted first; MD5 is always among them. */
  readonly algorithms?: readonly ChapAlgorithmName[] | undefined
  /** Asks the target to prove who it is, too (mutual CHAP). Its secret must differ from ours. */
  readonly target?: { readonly username: string; readonly secret: string } | undefined
}

/** Where a target can be reached. */
export interface PortalOptions {
  /** Host name or address. */
  readonly host: string
  /** TCP port. Default 3260. */
  readonly port?: number | undefined
}

/** A digest that can be offered (RFC 7143 §13.1). */
export type DigestName = 'none' | 'crc32c'

/** What {@link connect} takes. All times are milliseconds; 0 means no limit. */
export interface ConnectOptions {
  /** Host name or address of the portal. */
  readonly host?: string | undefined
  /** TCP port of the portal. Default 3260. */
  readonly port?: number | undefined
  /** More portals of the same target, as `discover()` lists them: tried beside `host`, and instead of it after a loss. */
  readonly portals?: readonly PortalOptions[] | undefined
  /** How long a portal is waited for before the next is tried beside it, in milliseconds. Default 1000. */
  readonly portalStagger?: number | undefined
  /** The target's iSCSI name. */
  readonly target?: string | undefined
  /** The logical unit that the session's own commands go to. Default 0; a bigint is all 64 bits of the wire. */
  readonly lun?: number | bigint | undefined
  /** Our iSCSI name. Default `iqn.2026-11.js.iscsi:<host name>`. */
  readonly initiatorName?: string | undefined
  readonly initiatorAlias?: string | undefined
  /** Initiator Session ID, 48 bits (RFC 7143 §11.12.5). Default: of the random type, drawn once a session. */
  readonly isid?: number | undefined
  readonly chap?: ChapOptions | undefined
  /** Header digest: one, or a list, most wanted first. Default `none`. */
  readonly headerDigest?: DigestName | readonly DigestName[] | undefined
  /** Data digest, likewise. */
  readonly dataDigest?: DigestName | readonly DigestName[] | undefined
  /** The longest data segment that we take, in bytes: 512 … 2²⁴-1 (§13.12). Default 262144. */
  readonly maxRecvDataSegmentLength?: number | undefined
  /** Bytes, 512 … 2²⁴-1 (§13.13). Default 1 MiB. */
  readonly maxBurstLength?: number | undefined
  /** Bytes, 512 … 2²⁴-1, at most maxBurstLength (§13.14). Default 262144. */
  readonly firstBurstLength?: number | undefined
  /** §13.10. Default false. */
  readonly initialR2T?: boolean | undefined
  /** §13.11. Default true. */
  readonly immediateData?: boolean | undefined
  /** 1 … 65535 (§13.17). Default 16; 1 where errorRecoveryLevel 1 and dataSequenceInOrder allow no more (§13.19). */
  readonly maxOutstandingR2T?: number | undefined
  /**
   * Connections that the session may have, as it is offered: 1 … 65535 (§13.2). Whatever is negotiated, and
   * `session.negotiated.maxConnections` says what is, only one is used: the standard allows more, and asks for none. Default 1.
   */
  readonly maxConnections?: number | undefined
  /**
   * 0 or 1 (§13.20, §7.1.5). At 0 (default) data with a wrong digest costs the command, any other such PDU the connection. At 1,
   * if the target takes part, what was lost is asked for again (SNACK) and sent again. 2, which reassigns tasks to another
   * connection, is not supported: who proposes a level must support it.
   */
  readonly errorRecoveryLevel?: 0 | 1 | undefined
  /** §13.18. Default true. */
  readonly dataPDUInOrder?: boolean | undefined
  /** §13.19. Default true. */
  readonly dataSequenceInOrder?: boolean | undefined
  /**
   * How the ends of commands are told that a task management function ends (§13.23). What comes before it in that order is
   * offered as well: RFC3720, ResponseFence, FastAbort. Default: not negotiated, which is RFC3720.
   */
  readonly taskReporting?: TaskReporting | undefined
  /** Vendors' keys, their names beginning with X- (§13.22); `session.privateKeys` has the answers. */
  readonly privateKeys?: Readonly<Record<string, string>> | undefined
  /** Seconds, as on the wire: 0 … 3600 (§13.15). Default 2. */
  readonly defaultTime2Wait?: number | undefined
  /** Seconds, as on the wire: 0 … 3600 (§13.16). Default 0: nothing is reassigned after a loss. */
  readonly defaultTime2Retain?: number | undefined
  /** Default 10 000. */
  readonly connectTimeout?: number | undefined
  /** Default 15 000. */
  readonly loginTimeout?: number | undefined
  /** For each command, unless it says otherwise: then it is aborted. Default 60 000. */
  readonly commandTimeout?: number | undefined
  /** For the answer to a task management function. Default 10 000. */
  readonly taskManagementTimeout?: number | undefined
  /** Default 5 000. */
  readonly logoutTimeout?: number | undefined
  /**
   * Silence of the target before it is pinged. Default 15 000; 0: never. In either case what it has answered is acknowledged
   * after a second of silence (RFC 7143 §11.18).
   */
  readonly pingInterval?: number | undefined
  /** Default 5 000. */
  readonly pingTimeout?: number | undefined
  /**
   * How often a command is sent again that its logical unit has no room for (BUSY, TASK SET FULL), before that is an error.
   * Commands of another attribute than `simple` are not. Default 8.
   */
  readonly busyRetries?: number | undefined
  /** Whether an unanswered ABORT TASK may be followed by a LOGICAL UNIT RESET. Default false. */
  readonly allowLogicalUnitReset?: boolean | undefined
  /** Where read data goes: into the caller's memory directly, through a staging buffer, or as measured best. Default `auto`. */
  readonly placement?: PlacementMode | undefined
  /**
   * Whether, with many commands under way, a few new ones may wait up to a millisecond for others, to go out in one packet.
   * One that finds nothing under way never waits, nor does anything but commands. Default true; false where the latency of
   * each command counts for more than the cost of all.
   */
  readonly batching?: boolean | undefined
  /** Whether and how the session comes back when its connection is lost; false: it ends. Default: it comes back. */
  readonly reconnect?: false | ReconnectOptions | undefined
  /**
   * Records all connections of the session, logins included, as pcapng: to the file of this path (overwritten), a stream (not
   * ended), or what openCapture() gave. Default: nothing is recorded.
   */
  readonly capture?: string | CaptureSink | Capture | undefined
  /** Whether `session.statistics` has latencies, a histogram for each kind of command. Default false. */
  readonly latency?: boolean | undefined
  /**
   * Is told of the session's life, a line each: logins, losses, unit attentions; `console`, or a logger of pino or winston. PDUs are
   * not among it: for those there is `NODE_DEBUG=iscsi`. Default: nobody.
   */
  readonly logger?: Logger | undefined
  /** The local address to connect from. */
  readonly localAddress?: string | undefined
  /** Idle milliseconds before TCP keepalive probes; false for none. Default 30 000. */
  readonly keepAlive?: number | false | undefined
  /**
   * Makes the connection that iSCSI runs on, for each login: over TLS, through a tunnel. Default: a TCP socket.
   *
   *     createConnection: ({ host, port }) => tls.connect({ host, port, ca })
   */
  readonly createConnection?: CreateConnection | undefined
  /** Ends connecting when it is aborted. */
  readonly signal?: AbortSignal | undefined
}

/** Options with everything decided. */
export interface Settings {
  /** At least one. */
  readonly portals: readonly { readonly host: string; readonly port: number }[]
  readonly portalStagger: number
  readonly target: string | undefined
  readonly lun: number | bigint | undefined
  readonly initiatorName: string | undefined
  readonly initiatorAlias: string | undefined
  readonly isid: number | undefined
  readonly chap: ChapOptions | undefined
  readonly offers: ParameterWishes
  readonly privateKeys: Readonly<Record<string, string>> | undefined
  readonly connectTimeout: number
  readonly loginTimeout: number
  readonly commandTimeout: number
  readonly taskManagementTimeout: number
  readonly logoutTimeout: number
  readonly pingInterval: number
  readonly pingTimeout: number
  readonly busyRetries: number
  readonly allowLogicalUnitReset: boolean
  readonly placement: PlacementMode
  readonly batching: boolean
  readonly reconnect: ReconnectPolicy | undefined
  readonly capture: string | CaptureSink | Capture | undefined
  readonly latency: boolean
  readonly logger: Logger | undefined
  readonly localAddress: string | undefined
  readonly keepAlive: number | false
  readonly createConnection: CreateConnection | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Decides all options from a URL, or an object, or both; the object wins.
 * @throws TypeError for an option that does not exist (naming the nearest that does) or has an impossible value
 */
export function settle(from: string | ConnectOptions, more: ConnectOptions = {}): Settings {
  const given: ConnectOptions =
    typeof from === 'string' ? { ...parseUrl(from), ...defined(more) } : { ...from, ...defined(more) }
  checkOptions(given)
  const { host, port, maxBurstLength = 1024 * 1024 } = given
  const portals = [...(host === undefined ? [] : [{ host, port }]), ...(given.portals ?? [])]
  if (portals.length === 0) throw new TypeError('no host: give iscsi://host/target/lun, or the option host')
  const firstBurstLength = given.firstBurstLength ?? Math.min(262144, maxBurstLength)
  if (firstBurstLength > maxBurstLength) {
    throw new TypeError(
      `firstBurstLength ${firstBurstLength} exceeds maxBurstLength ${maxBurstLength} (RFC 7143 §13.14)`,
    )
  }
  const { errorRecoveryLevel = 0, dataSequenceInOrder = true } = given
  const mostR2Ts = errorRecoveryLevel > 0 && dataSequenceInOrder ? 1 : 65535
  const { maxOutstandingR2T = Math.min(16, mostR2Ts) } = given
  if (maxOutstandingR2T > mostR2Ts) {
    throw new TypeError(
      `maxOutstandingR2T ${maxOutstandingR2T} needs dataSequenceInOrder: false where errorRecoveryLevel is 1 (RFC 7143 §13.19)`,
    )
  }
  return {
    portals: portals.map(({ host, port = 3260 }) => ({ host, port })),
    portalStagger: given.portalStagger ?? 1000,
    target: given.target,
    lun: given.lun,
    initiatorName: given.initiatorName,
    initiatorAlias: given.initiatorAlias,
    isid: given.isid,
    chap: given.chap,
    offers: {
      headerDigest: digestList(given.headerDigest),
      dataDigest: digestList(given.dataDigest),
      maxRecvDataSegmentLength: given.maxRecvDataSegmentLength ?? 262144,
      maxBurstLength,
      firstBurstLength,
      initialR2T: given.initialR2T ?? false,
      immediateData: given.immediateData ?? true,
      maxOutstandingR2T,
      maxConnections: given.maxConnections ?? 1,
      errorRecoveryLevel,
      dataPDUInOrder: given.dataPDUInOrder ?? true,
      dataSequenceInOrder,
      taskReporting: given.taskReporting === undefined ? undefined : reportingList(given.taskReporting),
      defaultTime2Wait: given.defaultTime2Wait ?? 2,
      defaultTime2Retain: given.defaultTime2Retain ?? 0,
    },
    privateKeys: given.privateKeys,
    connectTimeout: given.connectTimeout ?? 10_000,
    loginTimeout: given.loginTimeout ?? 15_000,
    commandTimeout: given.commandTimeout ?? 60_000,
    taskManagementTimeout: given.taskManagementTimeout ?? 10_000,
    logoutTimeout: given.logoutTimeout ?? 5000,
    pingInterval: given.pingInterval ?? 15_000,
    pingTimeout: given.pingTimeout ?? 5000,
    busyRetries: given.busyRetries ?? 8,
    allowLogicalUnitReset: given.allowLogicalUnitReset ?? false,
    placement: given.placement ?? 'auto',
    batching: given.batching ?? true,
    reconnect: policyOf(given.reconnect),
    capture: given.capture,
    latency: given.latency ?? false,
    logger: given.logger,
    localAddress: given.localAddress,
    keepAlive: given.keepAlive ?? 30_000,
    createConnection: given.createConnection,
    signal: given.signal,
  }
}

/** An option given as undefined is one not given: it does not hide what the URL says. */
function defined(options: ConnectOptions): ConnectOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function digestList(value: ConnectOptions['headerDigest']): readonly ('None' | 'CRC32C')[] {
  const list: readonly DigestName[] =
    value === undefined ? ['none'] : typeof value === 'string' ? [value] : value
  return list.map((name) => (name === 'none' ? 'None' : 'CRC32C'))
}

/** From the least to the most (§13.23): whoever offers one offers those before it, too. */
const REPORTING = ['RFC3720', 'ResponseFence', 'FastAbort'] as const satisfies readonly TaskReporting[]

/** The wanted one first. At least the first two must be offered (§13.23). */
function reportingList(wanted: TaskReporting): readonly TaskReporting[] {
  const others = REPORTING.slice(0, Math.max(2, REPORTING.indexOf(wanted))).filter((each) => each !== wanted)
  return [wanted, ...others.reverse()]
}
