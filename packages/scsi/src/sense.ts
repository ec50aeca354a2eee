/**
 * Sense data, fixed and descriptor format, as one value (SPC-5, Sense data).
 *
 * A sense buffer cut at any length gives what is there: all else is undefined. Nothing here throws on a device's bytes.
 */
import { ascName } from './asc.ts'
import { concat, flag, uint } from './bytes.ts'
import { encodeFields } from './fields.ts'
import type { Fields } from './fields.ts'
import { encodeSenseKeySpecific, parseSenseDescriptors, parseSenseKeySpecific } from './sense-descriptors.ts'
import type { SenseDescriptor, SenseKeySpecific } from './sense-descriptors.ts'
import { senseKeyName } from './sense-key.ts'

/** Sense data, the same shape from both formats. */
export interface Sense {
  /** `vendor` is response code 7Fh or one that SPC does not define; undefined when there is no sense data at all. */
  readonly format: 'fixed' | 'descriptor' | 'vendor' | undefined
  /** 70h to 73h in the standard formats. */
  readonly responseCode: number | undefined
  /** The error belongs to an earlier command (71h, 73h). */
  readonly deferred: boolean
  readonly key: number | undefined
  /** Additional sense code. */
  readonly asc: number | undefined
  /** Additional sense code qualifier. */
  readonly ascq: number | undefined
  /** INFORMATION, when the device says that it is valid: an LBA, or a residue, as the command defines it. */
  readonly information: bigint | undefined
  /** COMMAND-SPECIFIC INFORMATION, as the command defines it. */
  readonly commandSpecific: bigint | undefined
  readonly fieldReplaceableUnit: number | undefined
  readonly specific: SenseKeySpecific | undefined
  /** FILEMARK (FM): a tape's filemark or setmark was met. */
  readonly filemark: boolean | undefined
  /** EOM: the end of a tape's partition, or of paper. */
  readonly endOfMedium: boolean | undefined
  /** ILI: the block was not as long as asked for. */
  readonly incorrectLength: boolean | undefined
  /** SDAT_OVFL: the device had more sense data than could be sent. */
  readonly overflow: boolean | undefined
  /** All descriptors in order; empty in fixed format. */
  readonly descriptors: readonly SenseDescriptor[]
  /** Fixed format: the bytes after 17. Vendor format: all after byte 0. Else empty. */
  readonly additional: Uint8Array
}

/** What {@link encodeSense} takes. */
export interface SenseInput {
  /** Fixed unless told. */
  readonly format?: 'fixed' | 'descriptor'
  readonly deferred?: boolean
  readonly key: number
  readonly asc?: number
  readonly ascq?: number
  /** 32 bits in fixed format, 64 in descriptor format. */
  readonly information?: number | bigint
  /** 32 bits in fixed format, 64 in descriptor format. */
  readonly commandSpecific?: number | bigint
  readonly fieldReplaceableUnit?: number
  readonly specific?: SenseKeySpecific
  readonly filemark?: boolean
  readonly endOfMedium?: boolean
  readonly incorrectLength?: boolean
}

/** Reads sense data. Never throws. */
export function parseSense(data: Uint8Array): Sense {
  const first = data[0]
  const responseCode = first === undefined ? undefined : first & 0x7f
  const deferred = responseCode === 0x71 || responseCode === 0x73
  const nothing = { ...empty, responseCode, deferred }
  if (responseCode === undefined) return nothing
  if (responseCode === 0x70 || responseCode === 0x71) return { ...nothing, ...fixedSense(data) }
  if (responseCode === 0x72 || responseCode === 0x73) return { ...nothing, ...descriptorSense(data) }
  return { ...nothing, format: 'vendor', additional: data.subarray(1) }
}

/**
 * Sense data in a line for people: `ILLEGAL REQUEST: INVALID FIELD IN CDB (24h/00h), CDB byte 2 bit 5`.
 */
export function describeSense(sense: Sense): string {
  if (sense.format === undefined) return 'no sense data'
  if (sense.format === 'vendor')
    return `vendor specific sense data, response code ${code(sense.responseCode ?? 0)}`
  const key = sense.key === undefined ? 'no sense key' : senseKeyName(sense.key)
  const { asc, ascq = 0 } = sense
  const parts = [asc === undefined ? key : `${key}: ${ascName(asc, ascq)} (${code(asc)}/${code(ascq)})`]
  if (sense.specific !== undefined) parts.push(describeSpecific(sense.specific))
  if (sense.information !== undefined) parts.push(`information ${sense.information}`)
  if (sense.filemark === true) parts.push('filemark')
  if (sense.endOfMedium === true) parts.push('end of medium')
  if (sense.incorrectLength === true) parts.push('incorrect length')
  if (sense.deferred) parts.push('deferred')
  return parts.join(', ')
}

/**
 * Builds sense data: 18 bytes in fixed format; 8 and the descriptors that are needed in descriptor format.
 *
 * @throws RangeError or TypeError when a value does not fit its field
 */
export function encodeSense(sense: SenseInput): Uint8Array {
  return sense.format === 'descriptor' ? encodeDescriptorSense(sense) : encodeFixedSense(sense)
}

const empty: Sense = {
  format: undefined,
  responseCode: undefined,
  deferred: false,
  key: undefined,
  asc: undefined,
  ascq: undefined,
  information: undefined,
  commandSpecific: undefined,
  fieldReplaceableUnit: undefined,
  specific: undefined,
  filemark: undefined,
  endOfMedium: undefined,
  incorrectLength: undefined,
  overflow: undefined,
  descriptors: [],
  additional: new Uint8Array(0),
}

function fixedSense(whole: Uint8Array): Partial<Sense> {
  const data = whole.subarray(0, 8 + (whole[7] ?? 0))
  const key = data[2] === undefined ? undefined : data[2] & 0x0f
  return {
    format: 'fixed',
    key,
    filemark: flag(data, 2, 7),
    endOfMedium: flag(data, 2, 6),
    incorrectLength: flag(data, 2, 5),
    overflow: flag(data, 2, 4),
    information: flag(data, 0, 7) === true ? wide(uint(data, 3, 4)) : undefined,
    commandSpecific: wide(uint(data, 8, 4)),
    asc: data[12],
    ascq: data[13],
    fieldReplaceableUnit: data[14],
    specific: parseSenseKeySpecific(data, 15, key),
    additional: data.subarray(18),
  }
}

function descriptorSense(data: Uint8Array): Partial<Sense> {
  const key = data[1] === undefined ? undefined : data[1] & 0x0f
  const descriptors = parseSenseDescriptors(data.subarray(8, 8 + (data[7] ?? 0)), key)
  const first = <T extends SenseDescriptor['type']>(
    type: T,
  ): Extract<SenseDescriptor, { type: T }> | undefined =>
    descriptors.find((each): each is Extract<SenseDescriptor, { type: T }> => each.type === type)
  const information = first('information')
  const direct = first('direct-access') // stands for information, command-specific, sense key specific, unit and block
  const stream = first('stream')
  return {
    format: 'descriptor',
    key,
    asc: data[2],
    ascq: data[3],
    overflow: flag(data, 4, 7),
    information: [information, direct].find((each) => each?.valid === true)?.information,
    commandSpecific: first('command-specific')?.commandSpecific ?? direct?.commandSpecific,
    specific: first('sense-key-specific')?.specific ?? direct?.specific,
    fieldReplaceableUnit: first('field-replaceable-unit')?.code ?? direct?.fieldReplaceableUnit,
    filemark: stream?.filemark,
    endOfMedium: stream?.endOfMedium,
    incorrectLength: stream?.incorrectLength ?? first('block')?.incorrectLength ?? direct?.ili,
    descriptors,
  }
}

const FIXED_FIELDS = {
  valid: [0, 7, 1],
  responseCode: [0, 6, 7],
  filemark: [2, 7, 1],
  endOfMedium: [2, 6, 1],
  incorrectLength: [2, 5, 1],
  key: [2, 3, 4],
  information: [3, 7, 32],
  additionalLength: [7, 7, 8],
  commandSpecific: [8, 7, 32],
  asc: [12, 7, 8],
  ascq: [13, 7, 8],
  fieldReplaceableUnit: [14, 7, 8],
} as const

function encodeFixedSense(sense: SenseInput): Uint8Array {
  const { format: _format, deferred = false, specific, information, commandSpecific, ...fields } = sense
  const data = new Uint8Array(18)
  const values = {
    ...fields,
    valid: information !== undefined,
    responseCode: deferred ? 0x71 : 0x70,
    additionalLength: 10,
    information: information === undefined ? undefined : Number(information),
    commandSpecific: commandSpecific === undefined ? undefined : Number(commandSpecific),
  }
  encodeFields(FIXED_FIELDS, values, data, 'fixed sense data')
  if (specific !== undefined) data.set(encodeSenseKeySpecific(specific), 15)
  return data
}

const DESCRIPTOR_FIELDS = {
  responseCode: [0, 6, 7],
  key: [1, 3, 4],
  asc: [2, 7, 8],
  ascq: [3, 7, 8],
  additionalLength: [7, 7, 8],
} as const

function encodeDescriptorSense(sense: SenseInput): Uint8Array {
  const { format: _format, deferred = false, key, asc, ascq, specific, ...others } = sense
  const values = { valid: true, ...others }
  const { filemark = false, endOfMedium = false, incorrectLength = false } = sense
  const list: Uint8Array[] = []
  const add = (type: number, length: number, fields: Fields): void => {
    const descriptor = new Uint8Array(length)
    descriptor[0] = type
    descriptor[1] = length - 2
    encodeFields<Fields>(fields, values, descriptor, 'sense descriptor')
    list.push(descriptor)
  }
  if (sense.information !== undefined) add(0x00, 12, { valid: [2, 7, 1], information: [4, 7, 64] })
  if (sense.commandSpecific !== undefined) add(0x01, 12, { commandSpecific: [4, 7, 64] })
  if (specific !== undefined)
    list.push(concat(Uint8Array.of(0x02, 6, 0, 0), encodeSenseKeySpecific(specific), Uint8Array.of(0)))
  if (sense.fieldReplaceableUnit !== undefined) add(0x03, 4, { fieldReplaceableUnit: [3, 7, 8] })
  if (filemark || endOfMedium || incorrectLength) {
    add(0x04, 4, { filemark: [3, 7, 1], endOfMedium: [3, 6, 1], incorrectLength: [3, 5, 1] })
  }
  const descriptors = concat(...list)
  const header = new Uint8Array(8)
  const responseCode = deferred ? 0x73 : 0x72
  const fixed = { responseCode, key, asc, ascq, additionalLength: descriptors.length }
  encodeFields(DESCRIPTOR_FIELDS, fixed, header, 'descriptor sense data')
  return concat(header, descriptors)
}

function describeSpecific(specific: SenseKeySpecific): string {
  const bit = 'bit' in specific && specific.bit !== undefined ? ` bit ${specific.bit}` : ''
  switch (specific.kind) {
    case 'field-pointer':
      return `${specific.inCdb ? 'CDB' : 'parameter list'} byte ${specific.byte}${bit}`
    case 'segment-pointer':
      return `${specific.inSegmentDescriptor ? 'segment descriptor' : 'parameter list'} byte ${specific.byte}${bit}`
    case 'retry-count':
      return `retries ${specific.count}`
    case 'progress':
      return `progress ${Math.floor((specific.progress * 100) / 65536)}%`
    case 'unit-attention-queue':
      return specific.overflow ? 'unit attentions were lost' : 'no unit attention was lost'
  }
}

function code(value: number): string {
  return `${value.toString(16).toUpperCase().padStart(2, '0')}h`
}

function wide(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value)
}
