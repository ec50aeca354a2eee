import type { TlsOptions } from 'node:tls'
import { proposals } from '@iscsi/protocol'
import type { Digest, ParameterWishes } from '@iscsi/protocol'
import { isIscsiName } from '@iscsi/scsi'
import type { Fault } from './faults/fault-kinds.ts'
import type { ChapOptions } from './session/chap-acceptor.ts'

/** A logical unit of the target. Sizes are bytes, or text with a binary suffix: `'64M'`, `'1G'`. */
export interface LunOptions {
  /** 0 … 16383; default: the first that is free. */
  readonly lun?: number
  /**
   * Default 64 MiB in memory; for a file or block device, its own length. A file that is shorter, or not there, is made this long.
   * Of a device that is longer, its beginning is served.
   */
  readonly size?: number | string
  /** Path of a file or block device; without it the unit lives in memory (sparse). */
  readonly file?: string
  /** Default 512. */
  readonly blockSize?: 512 | 4096
  /** A physical block, in which thin provisioning allocates: 512 or 4096, at least a block. Default: a block. */
  readonly physicalBlockSize?: 512 | 4096
  /** Thin provisioning: UNMAP, WRITE SAME with UNMAP, GET LBA STATUS. Default: memory is thin, a file is not. */
  readonly thin?: boolean
  /** Milliseconds that a SANITIZE takes at least, as it does on a real device. Default 0. */
  readonly sanitizeTime?: number
  readonly readOnly?: boolean
  readonly removable?: boolean
  /** Whether a write may be answered before it is on stable storage; FUA and SYNCHRONIZE CACHE go through. Default true. */
  readonly writeCache?: boolean
  /** Unit serial number (VPD page 80h), 1 to 247 ASCII characters. Default: made from the names, the same in every run. */
  readonly serial?: string
  /**
   * World wide name of the unit (VPD page 83h, SPC-4 §7.8.6.6): 16 hexadecimal digits that begin with 2, 3 or 5, or 32 that begin
   * with 6. Default: one of the type locally assigned (3), made from the names, the same in every run.
   */
  readonly naa?: string
  /** T10 vendor identification, at most 8 characters. */
  readonly vendor?: string
  /** Product identification, at most 16 characters. */
  readonly product?: string
  /** Product revision level, at most 4 characters. */
  readonly revision?: string
}

/** What the target wishes for the keys of RFC 7143 §13: its side of the result function. */
export interface KeyWishes {
  readonly initialR2T?: boolean
  readonly immediateData?: boolean
  readonly maxRecvDataSegmentLength?: number
  readonly maxBurstLength?: number
  /** At most `maxBurstLength` (§13.14). Default: 262 144, or `maxBurstLength` if that is less. */
  readonly firstBurstLength?: number
  readonly maxOutstandingR2T?: number
  readonly headerDigest?: readonly Digest[]
  readonly dataDigest?: readonly Digest[]
  readonly dataPDUInOrder?: boolean
  readonly dataSequenceInOrder?: boolean
  readonly defaultTime2Wait?: number
  readonly defaultTime2Retain?: number
  /**
   * 0: an error costs the task or the session (default). 1: PDUs that were lost to a wrong digest are sent again, and asked for
   * again (§7.1.5). Task reassignment, 2, is not supported.
   */
  readonly errorRecoveryLevel?: 0 | 1
}

/** How one iSCSI target behaves. */
export interface TargetDefinition extends KeyWishes {
  /** iSCSI name: `iqn.`, `eui.` or `naa.`. Default `iqn.2026-11.example.iscsi:target`. */
  readonly name?: string
  readonly alias?: string
  /** Default: one unit of 64 MiB at LUN 0. */
  readonly luns?: readonly LunOptions[]
  /** Demands CHAP of every initiator; with `mutual` the target can prove itself as well. */
  readonly chap?: ChapOptions
  /** Commands that a session may have under way: the size of the command window. Default 128. */
  readonly maxCommands?: number
  /** Whether a GOOD status travels in the last Data-In (default) or always in a SCSI Response. */
  readonly statusInDataIn?: boolean
  /** Whether the first command of a new nexus meets the unit attention POWER ON (29h/00h), as with a real array. Default true. */
  readonly powerOnAttention?: boolean
}

/** A network portal: where the target listens (RFC 7143 §4.4.1). */
export interface PortalOptions {
  /** An address (`127.0.0.1`, `::1`, `0.0.0.0` for all) or a name. Default `127.0.0.1`. */
  readonly host?: string
  /** Default 0: a free port. */
  readonly port?: number
  /** The portal group, 0 … 65535. Each is a SCSI target port of every target (§4.4.2). Default 1. */
  readonly portalGroupTag?: number
  /** iSCSI over TLS, with this key and certificate: initiators that speak plain iSCSI can't connect. Default: plain. */
  readonly tls?: TlsOptions
}

/** Everything that {@link createTarget} takes. */
export interface TargetOptions extends TargetDefinition {
  /** Where to listen; several by `portals`. Default `127.0.0.1`: other machines can't connect. */
  readonly host?: string
  /** Default 0: a free port. */
  readonly port?: number
  /** Default 1. */
  readonly portalGroupTag?: number
  /** iSCSI over TLS: what `tls.createServer` takes, `key` and `cert` at least. Default: plain. */
  readonly tls?: TlsOptions
  /** Where to listen instead of `host`, `port`, `portalGroupTag` and `tls`. Every target is behind all of them. */
  readonly portals?: readonly PortalOptions[]
  /** More targets on the same portals, each with its own rules. */
  readonly targets?: readonly TargetDefinition[]
  /** Milliseconds that a connection may take to log in. Default 15 000. */
  readonly loginTimeout?: number
  /**
   * Milliseconds of silence after which an initiator is pinged (NOP-In); its connection is dropped when it stays silent for as long
   * again. So one that has vanished holds nothing for longer than three times this. Default 30 000; 0: never.
   */
  readonly pingInterval?: number
  /**
   * Connections that may be open at a time, 1 or more. Beyond that the oldest that has not logged in gives way; one whose TLS
   * handshake is not done is such a one. Default 1024.
   */
  readonly maxConnections?: number
  /** Connections from one address that may be open without having logged in; then the oldest of them gives way. Default 128. */
  readonly maxPendingLogins?: number
  /**
   * Bytes, or text as of a size, that the commands of all sessions and the answers that nobody takes may hold at a time.
   * Commands wait for it; where data came unasked they are answered with TASK SET FULL. Default 512 MiB.
   */
  readonly maxMemory?: number | string
  /** StatSN of the first Login Response of each connection. Default 1. */
  readonly firstStatSN?: number
  /** Faults on order from the start; more by `target.faults`. */
  readonly faults?: readonly Fault[]
}

export const DEFAULT_NAME = 'iqn.2026-11.example.iscsi:target'
export const DEFAULT_SIZE: number = 64 * 1024 * 1024

const DEFAULT_WISHES = {
  initialR2T: false,
  immediateData: true,
  maxRecvDataSegmentLength: 262144,
  maxBurstLength: 1048576,
  firstBurstLength: 262144,
  maxOutstandingR2T: 8,
  headerDigest: ['None', 'CRC32C'],
  dataDigest: ['None', 'CRC32C'],
  dataPDUInOrder: false,
  dataSequenceInOrder: false,
  defaultTime2Wait: 0,
  defaultTime2Retain: 0,
  errorRecoveryLevel: 0,
} as const satisfies Required<KeyWishes>

/**
 * The wishes of a target with the defaults filled in. FirstBurstLength never exceeds MaxBurstLength (§13.14): its default gives way.
 * @throws RangeError for a number outside of its key's range, a firstBurstLength above maxBurstLength or an ErrorRecoveryLevel that
 * is not supported, TypeError for what is no value of its key
 */
export function wishesOf(definition: KeyWishes): ParameterWishes {
  const level: number = definition.errorRecoveryLevel ?? 0
  if (level !== 0 && level !== 1)
    throw new RangeError(`errorRecoveryLevel ${level}: 0 and 1 are supported, task reassignment (2) is not`)
  const chosen = Object.fromEntries(
    Object.entries(definition).filter(([name, value]) => name in DEFAULT_WISHES && value !== undefined),
  )
  const wishes: Required<KeyWishes> = { ...DEFAULT_WISHES, ...chosen }
  const { maxBurstLength } = wishes
  const firstBurstLength = definition.firstBurstLength ?? Math.min(wishes.firstBurstLength, maxBurstLength)
  const complete = { ...wishes, firstBurstLength }
  // A target only answers, and an answer finds a bad wish in the middle of a login: an offer of them all finds it now.
  proposals(complete, 'target', 'Normal')
  if (firstBurstLength > maxBurstLength)
    throw new RangeError(
      `firstBurstLength ${firstBurstLength} exceeds maxBurstLength ${maxBurstLength} (§13.14)`,
    )
  return complete
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 }

/**
 * A size in bytes from a number or from text such as `512M`.
 * @throws RangeError when it is not a positive size
 */
export function parseSize(size: number | string): number {
  if (typeof size === 'number') {
    if (!Number.isSafeInteger(size) || size <= 0)
      throw new RangeError(`size ${size} is not a positive number of bytes`)
    return size
  }
  const match = /^(\d+)\s*([KMGT]?)(?:i?B)?$/i.exec(size.trim())
  const bytes = Number(match?.[1]) * (UNITS[match?.[2]?.toUpperCase() ?? ''] ?? Number.NaN)
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes
  throw new RangeError(`size ${JSON.stringify(size)} is not a number with an optional K, M, G or T`)
}

/** NAA designators by their first digit: IEEE extended, locally assigned, IEEE registered, and registered extended. */
const NAA = /^(?:[235][0-9a-f]{15}|6[0-9a-f]{31})$/i

/**
 * The bytes of an NAA designator.
 * @throws TypeError when it is none
 */
export function parseNaa(text: string): Uint8Array {
  if (NAA.test(text)) return Buffer.from(text, 'hex')
  throw new TypeError(
    `${JSON.stringify(text)} is no NAA designator: 16 hexadecimal digits from 2, 3 or 5 on, or 32 from 6 on`,
  )
}

/**
 * A text that goes into fields of INQUIRY data as it is.
 * @throws RangeError when it is not ASCII that can be printed, or has not `shortest` to `longest` characters
 */
export function checkText(option: string, text: string, shortest: number, longest: number): string {
  if (/^[ -~]*$/.test(text) && text.length >= shortest && text.length <= longest) return text
  throw new RangeError(`${option} ${JSON.stringify(text)} is not ${shortest} to ${longest} ASCII characters`)
}

/** iSCSI names (§4.2.7): one of three types, at most 223 bytes. */
const NAME = /^(?:iqn\.\d{4}-\d{2}\.[^\s]+|eui\.[0-9A-Fa-f]{16}|naa\.(?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{32}))$/

/** @throws TypeError when it is no iSCSI name */
export function checkName(name: string): string {
  if (NAME.test(name) && isIscsiName(name)) return name
  throw new TypeError(`${JSON.stringify(name)} is no iSCSI name: give one like ${DEFAULT_NAME}`)
}
