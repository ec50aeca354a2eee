import { concat, elements, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** READ TOC/PMA/ATIP (MMC-6). */
export const READ_TOC = {
  name: 'READ TOC/PMA/ATIP',
  standard: 'MMC-6',
  device: 'multimedia',
  opcode: 0x43,
  length: 10,
  query: true,
  fields: { msf: [1, 1, 1], format: [2, 3, 4], trackOrSession: [6, 7, 8], allocationLength: [7, 7, 16] },
} as const

/** A track of the TOC (MMC-6, Response format 0000b); the lead-out is track AAh. */
export const TOC_TRACK_FIELDS = {
  adr: [1, 7, 4],
  control: [1, 3, 4],
  track: [2, 7, 8],
  /** An LBA, or with `msf` 00h, minute, second and frame in one byte each. */
  startAddress: [4, 7, 32],
} as const

/** A point of the full TOC (MMC-6, Response format 0010b). */
export const FULL_TOC_FIELDS = {
  session: [0, 7, 8],
  adr: [1, 7, 4],
  control: [1, 3, 4],
  tno: [2, 7, 8],
  point: [3, 7, 8],
  minute: [4, 7, 8],
  second: [5, 7, 8],
  frame: [6, 7, 8],
  zero: [7, 7, 8],
  pMinute: [8, 7, 8],
  pSecond: [9, 7, 8],
  pFrame: [10, 7, 8],
} as const

/** The table of contents. */
export interface Toc {
  readonly firstTrack: number | undefined
  readonly lastTrack: number | undefined
  readonly tracks: readonly Decoded<typeof TOC_TRACK_FIELDS>[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Sessions of a disc. */
export interface TocSessions {
  readonly firstSession: number | undefined
  readonly lastSession: number | undefined
  /** The first track of the last complete session. */
  readonly firstTrackOfLast: Decoded<typeof TOC_TRACK_FIELDS>
  readonly fullLength: number | undefined
}

/** Every point of every session. */
export interface FullToc {
  readonly firstSession: number | undefined
  readonly lastSession: number | undefined
  readonly points: readonly Decoded<typeof FULL_TOC_FIELDS>[]
  readonly fullLength: number | undefined
}

type Options = Omit<CdbInput<typeof READ_TOC>, 'format'>

/** Format 0: tracks from `trackOrSession` on. */
export function readToc(options: Options = {}): ScsiCommand<Toc> {
  return readFormat(0, options, parseToc)
}

/** Format 1: the number of sessions and where the last one begins. */
export function readTocSessions(options: Options = {}): ScsiCommand<TocSessions> {
  return readFormat(1, options, parseTocSessions)
}

/** Format 2: the lead-in's Q sub-channel of every session from `trackOrSession` on. */
export function readFullToc(options: Options = {}): ScsiCommand<FullToc> {
  return readFormat(2, { msf: true, ...options }, parseFullToc)
}

function readFormat<Reply>(
  format: number,
  options: Options,
  parse: (data: Uint8Array) => Reply,
): ScsiCommand<Reply> {
  const allocationLength = options.allocationLength ?? 4096
  return receiveCommand(READ_TOC, { ...options, format, allocationLength }, allocationLength, parse)
}

/** Reads the table of contents; a track that is cut off is left out. */
export function parseToc(data: Uint8Array): Toc {
  const fullLength = tocLength(data)
  const tracks = elements(data, 4, fullLength ?? 0, 8).map((track) => decodeFields(TOC_TRACK_FIELDS, track))
  return { firstTrack: data[2], lastTrack: data[3], tracks, fullLength }
}

/** Reads session information. */
export function parseTocSessions(data: Uint8Array): TocSessions {
  const firstTrackOfLast = decodeFields(TOC_TRACK_FIELDS, data.subarray(4))
  return { firstSession: data[2], lastSession: data[3], firstTrackOfLast, fullLength: tocLength(data) }
}

/** Reads the full TOC; a point that is cut off is left out. */
export function parseFullToc(data: Uint8Array): FullToc {
  const fullLength = tocLength(data)
  const points = elements(data, 4, fullLength ?? 0, 11).map((point) => decodeFields(FULL_TOC_FIELDS, point))
  return { firstSession: data[2], lastSession: data[3], points, fullLength }
}

function tocLength(data: Uint8Array): number | undefined {
  const length = uint(data, 0, 2)
  return length === undefined ? undefined : length + 2
}

/** Builds the table of contents, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodeToc(toc: {
  readonly firstTrack: number
  readonly lastTrack: number
  readonly tracks: readonly Encodable<typeof TOC_TRACK_FIELDS>[]
}): Uint8Array {
  return encodeTocData(toc.firstTrack, toc.lastTrack, toc.tracks.map(encodeTrack))
}

/** Builds session information, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodeTocSessions(sessions: {
  readonly firstSession: number
  readonly lastSession: number
  readonly firstTrackOfLast: Encodable<typeof TOC_TRACK_FIELDS>
}): Uint8Array {
  const { firstSession, lastSession, firstTrackOfLast } = sessions
  return encodeTocData(firstSession, lastSession, [encodeTrack(firstTrackOfLast)])
}

/** Builds the full TOC, for a target. @throws RangeError or TypeError when a value does not fit */
export function encodeFullToc(toc: {
  readonly firstSession: number
  readonly lastSession: number
  readonly points: readonly Encodable<typeof FULL_TOC_FIELDS>[]
}): Uint8Array {
  const points = toc.points.map((point) => {
    const data = new Uint8Array(11)
    encodeFields(FULL_TOC_FIELDS, point, data, 'TOC point')
    return data
  })
  return encodeTocData(toc.firstSession, toc.lastSession, points)
}

function encodeTrack(track: Encodable<typeof TOC_TRACK_FIELDS>): Uint8Array {
  const data = new Uint8Array(8)
  encodeFields(TOC_TRACK_FIELDS, track, data, 'TOC track')
  return data
}

function encodeTocData(first: number, last: number, descriptors: readonly Uint8Array[]): Uint8Array {
  const data = concat(new Uint8Array(4), ...descriptors)
  const header = { length: [0, 7, 16], first: [2, 7, 8], last: [3, 7, 8] } as const
  encodeFields(header, { length: data.length - 2, first, last }, data, 'TOC')
  return data
}
