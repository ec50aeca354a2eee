/** Sense data descriptors (SPC-5, Sense data descriptors; SBC-4, SSC-5 and SAT for theirs). */
import { flag, uint, uint64 } from './bytes.ts'
import { decodeFields } from './fields.ts'
import type { Decoded } from './fields.ts'

/** Sense key specific data: which kind it is follows from the sense key. */
export type SenseKeySpecific =
  | {
      /** ILLEGAL REQUEST: the field that is wrong. */
      readonly kind: 'field-pointer'
      /** True: a field of the CDB; false: of the parameter list. */
      readonly inCdb: boolean
      readonly byte: number
      /** The field's top bit, when the device tells it. */
      readonly bit: number | undefined
    }
  | {
      /** RECOVERED ERROR, MEDIUM ERROR, HARDWARE ERROR. */
      readonly kind: 'retry-count'
      readonly count: number
    }
  | {
      /** NO SENSE, NOT READY: how far an operation has come. */
      readonly kind: 'progress'
      /** 0..65535, of 65536. */
      readonly progress: number
    }
  | {
      /** COPY ABORTED: the field that is wrong, counted from the start of a segment descriptor or of the list. */
      readonly kind: 'segment-pointer'
      readonly inSegmentDescriptor: boolean
      readonly byte: number
      readonly bit: number | undefined
    }
  | {
      /** UNIT ATTENTION: whether more of them were lost. */
      readonly kind: 'unit-attention-queue'
      readonly overflow: boolean
    }

/** One target port group in a user data segment referral. */
export interface SegmentTargetPortGroup {
  /** Asymmetric access state. */
  readonly state: number
  readonly targetPortGroup: number
}

/** One user data segment of a referral (SBC-4). */
export interface UserDataSegment {
  readonly firstLba: bigint
  readonly lastLba: bigint
  readonly targetPortGroups: readonly SegmentTargetPortGroup[]
}

const ATA_STATUS_FIELDS = {
  extend: [2, 0, 1],
  error: [3, 7, 8],
  device: [12, 7, 8],
  status: [13, 7, 8],
} as const

const DIRECT_ACCESS_FIELDS = {
  valid: [2, 7, 1],
  ili: [2, 5, 1],
  fieldReplaceableUnit: [7, 7, 8],
  information: [8, 7, 64],
  commandSpecific: [16, 7, 64],
} as const

const ANOTHER_PROGRESS_FIELDS = {
  key: [2, 7, 8],
  asc: [3, 7, 8],
  ascq: [4, 7, 8],
  progress: [6, 7, 16],
} as const

const FORWARDED_FIELDS = {
  /** The forwarded sense data was cut. */
  truncated: [2, 7, 1],
  /** 0 unknown, 1.. the EXTENDED COPY target descriptor it came from. */
  source: [2, 3, 4],
  status: [3, 7, 8],
} as const

/** A sense data descriptor. Fields that were cut off are undefined. */
export type SenseDescriptor =
  | {
      readonly type: 'information'
      readonly valid: boolean | undefined
      readonly information: bigint | undefined
    }
  | { readonly type: 'command-specific'; readonly commandSpecific: bigint | undefined }
  | { readonly type: 'sense-key-specific'; readonly specific: SenseKeySpecific | undefined }
  | { readonly type: 'field-replaceable-unit'; readonly code: number | undefined }
  | {
      readonly type: 'stream'
      readonly filemark: boolean | undefined
      readonly endOfMedium: boolean | undefined
      readonly incorrectLength: boolean | undefined
    }
  | { readonly type: 'block'; readonly incorrectLength: boolean | undefined }
  | {
      readonly type: 'osd'
      /** 6 object identification, 7 response integrity check value, 8 attribute identification. */
      readonly code: number
      readonly data: Uint8Array
    }
  | ({
      readonly type: 'ata-status'
      readonly count: number | undefined
      readonly lba: number | undefined
    } & Decoded<typeof ATA_STATUS_FIELDS>)
  | ({ readonly type: 'another-progress' } & Decoded<typeof ANOTHER_PROGRESS_FIELDS>)
  | {
      readonly type: 'user-data-segment-referral'
      /** False: the list holds all segments. */
      readonly notAllSegments: boolean | undefined
      readonly segments: readonly UserDataSegment[]
    }
  | ({ readonly type: 'forwarded'; readonly sense: Uint8Array } & Decoded<typeof FORWARDED_FIELDS>)
  | ({ readonly type: 'direct-access'; readonly specific: SenseKeySpecific | undefined } & Decoded<
      typeof DIRECT_ACCESS_FIELDS
    >)
  | {
      readonly type: 'device-designation'
      readonly usage: number | undefined
      /** A designation descriptor as in VPD page 83h. */
      readonly designator: Uint8Array
    }
  | {
      readonly type: 'microcode-activation'
      /** Seconds; 0: not known. */
      readonly seconds: number | undefined
    }
  | { readonly type: 'other'; readonly code: number; readonly data: Uint8Array }

/** Walks the descriptors in `data`; one that is cut off gives what is there. Never throws. */
export function parseSenseDescriptors(data: Uint8Array, key: number | undefined): readonly SenseDescriptor[] {
  const descriptors: SenseDescriptor[] = []
  for (let at = 0; at + 1 < data.length;) {
    const next = at + 2 + (data[at + 1] ?? 0)
    descriptors.push(parseDescriptor(data.subarray(at, next), key))
    at = next
  }
  return descriptors
}

/** Reads the three bytes of sense key specific data; undefined unless SKSV is set and they are all there. */
export function parseSenseKeySpecific(
  data: Uint8Array,
  at: number,
  key: number | undefined,
): SenseKeySpecific | undefined {
  const value = uint(data, at + 1, 2)
  const first = data[at]
  if (value === undefined || first === undefined || (first & 0x80) === 0) return undefined
  const bit = (first & 0x08) === 0 ? undefined : first & 0x07
  switch (key) {
    case 0x5:
      return { kind: 'field-pointer', inCdb: (first & 0x40) !== 0, byte: value, bit }
    case 0x1:
    case 0x3:
    case 0x4:
      return { kind: 'retry-count', count: value }
    case 0x0:
    case 0x2:
      return { kind: 'progress', progress: value }
    case 0xa:
      return { kind: 'segment-pointer', inSegmentDescriptor: (first & 0x20) !== 0, byte: value, bit }
    case 0x6:
      return { kind: 'unit-attention-queue', overflow: (first & 0x01) !== 0 }
    default:
      return undefined
  }
}

/** Writes sense key specific data. @throws RangeError when a number does not fit */
export function encodeSenseKeySpecific(specific: SenseKeySpecific): Uint8Array {
  let first = 0x80
  let value = 0
  switch (specific.kind) {
    case 'field-pointer':
      first |= (specific.inCdb ? 0x40 : 0) | bitPointer(specific.bit)
      value = specific.byte
      break
    case 'segment-pointer':
      first |= (specific.inSegmentDescriptor ? 0x20 : 0) | bitPointer(specific.bit)
      value = specific.byte
      break
    case 'retry-count':
      value = specific.count
      break
    case 'progress':
      value = specific.progress
      break
    case 'unit-attention-queue':
      first |= specific.overflow ? 1 : 0
  }
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) {
    throw new RangeError(`sense key specific ${specific.kind} ${value} is not an integer in 0..65535`)
  }
  return Uint8Array.of(first, value >> 8, value & 0xff)
}

function bitPointer(bit: number | undefined): number {
  if (bit === undefined) return 0
  if (!Number.isInteger(bit) || bit < 0 || bit > 7)
    throw new RangeError(`bit pointer ${bit} is not an integer in 0..7`)
  return 0x08 | bit
}

function parseDescriptor(data: Uint8Array, key: number | undefined): SenseDescriptor {
  const code = data[0] ?? 0
  switch (code) {
    case 0x00:
      return { type: 'information', valid: flag(data, 2, 7), information: uint64(data, 4) }
    case 0x01:
      return { type: 'command-specific', commandSpecific: uint64(data, 4) }
    case 0x02:
      return { type: 'sense-key-specific', specific: parseSenseKeySpecific(data, 4, key) }
    case 0x03:
      return { type: 'field-replaceable-unit', code: data[3] }
    case 0x04:
      return {
        type: 'stream',
        filemark: flag(data, 3, 7),
        endOfMedium: flag(data, 3, 6),
        incorrectLength: flag(data, 3, 5),
      }
    case 0x05:
      return { type: 'block', incorrectLength: flag(data, 3, 5) }
    case 0x06:
    case 0x07:
    case 0x08:
      return { type: 'osd', code, data: data.subarray(2) }
    case 0x09:
      return parseAtaStatus(data)
    case 0x0a:
      return { type: 'another-progress', ...decodeFields(ANOTHER_PROGRESS_FIELDS, data) }
    case 0x0b:
      return {
        type: 'user-data-segment-referral',
        notAllSegments: flag(data, 2, 0),
        segments: parseSegments(data),
      }
    case 0x0c:
      return { type: 'forwarded', ...decodeFields(FORWARDED_FIELDS, data), sense: data.subarray(4) }
    case 0x0d: {
      const specific = parseSenseKeySpecific(data, 4, key)
      return { type: 'direct-access', ...decodeFields(DIRECT_ACCESS_FIELDS, data), specific }
    }
    case 0x0e:
      return { type: 'device-designation', usage: data[3], designator: data.subarray(4) }
    case 0x0f:
      return { type: 'microcode-activation', seconds: uint(data, 6, 2) }
  }
  return { type: 'other', code, data: data.subarray(2) }
}

/** ATA Status Return (SAT): count and LBA come with their high bytes beside the low ones. */
function parseAtaStatus(data: Uint8Array): SenseDescriptor {
  let lba: number | undefined = 0
  for (const at of [10, 8, 6, 11, 9, 7]) {
    const byte = data[at]
    lba = lba === undefined || byte === undefined ? undefined : lba * 256 + byte
  }
  return { type: 'ata-status', ...decodeFields(ATA_STATUS_FIELDS, data), count: uint(data, 4, 2), lba }
}

function parseSegments(data: Uint8Array): readonly UserDataSegment[] {
  const segments: UserDataSegment[] = []
  for (let at = 4; at < data.length;) {
    const firstLba = uint64(data, at + 4)
    const lastLba = uint64(data, at + 12)
    if (firstLba === undefined || lastLba === undefined) break
    const end = at + 20 + (data[at + 3] ?? 0) * 4
    const targetPortGroups: SegmentTargetPortGroup[] = []
    for (let group = at + 20; group + 4 <= Math.min(end, data.length); group += 4) {
      targetPortGroups.push({
        state: (data[group] ?? 0) & 0x0f,
        targetPortGroup: uint(data, group + 2, 2) ?? 0,
      })
    }
    segments.push({ firstLba, lastLba, targetPortGroups })
    at = end
  }
  return segments
}
