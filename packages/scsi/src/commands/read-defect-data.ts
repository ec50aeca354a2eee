import { concat, elements, uint, uint64 } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Encodable } from '../fields.ts'

/** READ DEFECT DATA (10) (SBC-4). */
export const READ_DEFECT_DATA_10 = {
  name: 'READ DEFECT DATA (10)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x37,
  length: 10,
  query: true,
  instead: 'readDefectData12',
  fields: { primary: [2, 4, 1], grown: [2, 3, 1], format: [2, 2, 3], allocationLength: [7, 7, 16] },
} as const

/** READ DEFECT DATA (12) (SBC-4). */
export const READ_DEFECT_DATA_12 = {
  name: 'READ DEFECT DATA (12)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0xb7,
  length: 12,
  query: true,
  fields: {
    primary: [1, 4, 1],
    grown: [1, 3, 1],
    format: [1, 2, 3],
    descriptorIndex: [2, 7, 32],
    allocationLength: [6, 7, 32],
  },
} as const

/** DEFECT LIST FORMAT codes (SBC-4, Address descriptor formats). */
export const DefectFormat = {
  SHORT_BLOCK: 0,
  EXTENDED_BYTES_FROM_INDEX: 1,
  EXTENDED_PHYSICAL_SECTOR: 2,
  LONG_BLOCK: 3,
  BYTES_FROM_INDEX: 4,
  PHYSICAL_SECTOR: 5,
  VENDOR: 6,
} as const

/** Where a defect is: a block, or a place on the medium. */
export type DefectAddress =
  | { readonly kind: 'block'; readonly lba: bigint }
  | {
      readonly kind: 'bytes-from-index' | 'physical-sector'
      readonly cylinder: number
      readonly head: number
      /** Bytes from index, or sector, as `kind` says; all ones: the whole track. */
      readonly position: number
      /** Extended formats: this address and the next are one range. */
      readonly multiple: boolean
    }
  | { readonly kind: 'vendor'; readonly data: Uint8Array }

/** A list of defects. */
export interface DefectList {
  readonly primaryValid: boolean | undefined
  readonly grownValid: boolean | undefined
  readonly format: number | undefined
  /** READ DEFECT DATA (12) only. */
  readonly generation: number | undefined
  readonly defects: readonly DefectAddress[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Reads the primary list, the grown list, or both; `format` is one of {@link DefectFormat}. */
export function readDefectData10(options: CdbInput<typeof READ_DEFECT_DATA_10>): ScsiCommand<DefectList> {
  const allocationLength = options.allocationLength ?? 0xffff
  return receiveCommand(
    READ_DEFECT_DATA_10,
    { ...options, allocationLength },
    allocationLength,
    parseDefectData10,
  )
}

/** {@link readDefectData10} from the `descriptorIndex`th defect on. The allocation length is 65536 unless told. */
export function readDefectData12(options: CdbInput<typeof READ_DEFECT_DATA_12>): ScsiCommand<DefectList> {
  const allocationLength = options.allocationLength ?? 0x1_0000
  return receiveCommand(
    READ_DEFECT_DATA_12,
    { ...options, allocationLength },
    allocationLength,
    parseDefectData12,
  )
}

const HEADER_FIELDS = { primaryValid: [1, 4, 1], grownValid: [1, 3, 1], format: [1, 2, 3] } as const

/** Reads READ DEFECT DATA (10) parameter data; an address that is cut off is left out. */
export function parseDefectData10(data: Uint8Array): DefectList {
  const header = decodeFields(HEADER_FIELDS, data)
  const length = uint(data, 2, 2)
  const defects = parseDefects(data, 4, length, header.format)
  return {
    ...header,
    generation: undefined,
    defects,
    fullLength: length === undefined ? undefined : length + 4,
  }
}

/** Reads READ DEFECT DATA (12) parameter data; an address that is cut off is left out. */
export function parseDefectData12(data: Uint8Array): DefectList {
  const header = decodeFields(HEADER_FIELDS, data)
  const length = uint(data, 4, 4)
  const defects = parseDefects(data, 8, length, header.format)
  const fullLength = length === undefined ? undefined : length + 8
  return { ...header, generation: uint(data, 2, 2), defects, fullLength }
}

function parseDefects(
  data: Uint8Array,
  start: number,
  length: number | undefined,
  format: number | undefined,
): readonly DefectAddress[] {
  const end = start + (length ?? 0)
  if (format === DefectFormat.SHORT_BLOCK) {
    return elements(data, start, end, 4).map((each) => ({
      kind: 'block',
      lba: BigInt(uint(each, 0, 4) ?? 0),
    }))
  }
  const kind = kindOf(format)
  return elements(data, start, end, 8).map((each): DefectAddress => {
    if (kind === 'block') return { kind, lba: uint64(each, 0) ?? 0n }
    if (kind === 'vendor') return { kind, data: each }
    const position = uint(each, 4, 4) ?? 0
    return {
      kind,
      cylinder: uint(each, 0, 3) ?? 0,
      head: each[3] ?? 0,
      position: isExtended(format) ? position % 0x1000_0000 : position,
      multiple: isExtended(format) && position >= 0x8000_0000,
    }
  })
}

/** A list of defects that a target reports; `format` is one of {@link DefectFormat}, and every address is of that format. */
export interface DefectListInput extends Encodable<typeof HEADER_FIELDS> {
  readonly format: number
  readonly defects: readonly DefectAddress[]
}

/** Builds READ DEFECT DATA (10) parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeDefectData10(list: DefectListInput): Uint8Array {
  const data = concat(new Uint8Array(4), ...encodeDefects(list))
  encodeFields(HEADER_FIELDS, list, data, SUBJECT)
  encodeFields({ length: [2, 7, 16] }, { length: data.length - 4 }, data, SUBJECT, 'encodeDefectData12')
  return data
}

/** Builds READ DEFECT DATA (12) parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeDefectData12(list: DefectListInput & { readonly generation?: number }): Uint8Array {
  const { generation } = list
  const data = concat(new Uint8Array(8), ...encodeDefects(list))
  encodeFields(HEADER_FIELDS, list, data, SUBJECT)
  const more = { generation, length: data.length - 8 }
  encodeFields({ generation: [2, 7, 16], length: [4, 7, 32] }, more, data, SUBJECT)
  return data
}

const SUBJECT = 'defect list'

function encodeDefects({ format, defects }: DefectListInput): readonly Uint8Array[] {
  const kind = kindOf(format)
  return defects.map((defect) => {
    if (defect.kind !== kind)
      throw new TypeError(
        `${SUBJECT}: defect format ${format} has addresses of kind ${kind}, not ${defect.kind}`,
      )
    const data = new Uint8Array(format === DefectFormat.SHORT_BLOCK ? 4 : 8)
    if (defect.kind === 'vendor') encodeFields({ data: [0, 'bytes', 8] }, defect, data, SUBJECT)
    else if (defect.kind !== 'block') {
      const width = isExtended(format) ? 28 : 32
      const place = { cylinder: [0, 7, 24], head: [3, 7, 8], multiple: [4, 7, 1] } as const
      const multiple = isExtended(format) && defect.multiple
      encodeFields(place, { ...defect, multiple }, data, SUBJECT)
      const { position } = defect
      encodeFields({ position: [4, width === 28 ? 3 : 7, width] }, { position }, data, SUBJECT)
    } else if (format === DefectFormat.SHORT_BLOCK)
      encodeFields({ lba: [0, 7, 32] }, { lba: Number(defect.lba) }, data, SUBJECT)
    else encodeFields({ lba: [0, 7, 64] }, { lba: defect.lba }, data, SUBJECT)
    return data
  })
}

function kindOf(format: number | undefined): DefectAddress['kind'] {
  switch (format) {
    case DefectFormat.SHORT_BLOCK:
    case DefectFormat.LONG_BLOCK:
      return 'block'
    case DefectFormat.PHYSICAL_SECTOR:
    case DefectFormat.EXTENDED_PHYSICAL_SECTOR:
      return 'physical-sector'
    case DefectFormat.BYTES_FROM_INDEX:
    case DefectFormat.EXTENDED_BYTES_FROM_INDEX:
      return 'bytes-from-index'
    default:
      return 'vendor'
  }
}

function isExtended(format: number | undefined): boolean {
  return format === DefectFormat.EXTENDED_BYTES_FROM_INDEX || format === DefectFormat.EXTENDED_PHYSICAL_SECTOR
}
