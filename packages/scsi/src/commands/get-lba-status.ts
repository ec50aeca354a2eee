import { elements, uint } from '../bytes.ts'
import type { CdbInput, CdbInputWith } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** GET LBA STATUS (16) (SBC-4). */
export const GET_LBA_STATUS_16 = {
  name: 'GET LBA STATUS (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x9e,
  serviceAction: 0x12,
  length: 16,
  query: true,
  fields: { lba: [2, 7, 64], allocationLength: [10, 7, 32], reportType: [14, 7, 8] },
} as const

/** LBA status descriptor (SBC-4). */
export const LBA_STATUS_FIELDS = {
  lba: [0, 7, 64],
  blocks: [8, 7, 32],
  /** 0 mapped or unknown, 1 deallocated, 2 anchored, 3 mapped, 4 unknown. */
  provisioningStatus: [12, 3, 4],
  additionalStatus: [13, 7, 8],
} as const

/** GET LBA STATUS parameter data. */
export interface LbaStatusList {
  readonly descriptors: readonly Decoded<typeof LBA_STATUS_FIELDS>[]
  /** Why the list ends: 0 not told, 1 allocation length, 2 scan length, 3 capacity (SBC-4, COMPLETION CONDITION field). */
  readonly completionCondition: number | undefined
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Asks which blocks from `lba` on are mapped. The allocation length is 4096 unless told. */
export function getLbaStatus16(
  options: CdbInputWith<typeof GET_LBA_STATUS_16, 'lba'>,
): ScsiCommand<LbaStatusList> {
  const allocationLength = options.allocationLength ?? 4096
  const values: CdbInput<typeof GET_LBA_STATUS_16> = { ...options, allocationLength }
  return receiveCommand(GET_LBA_STATUS_16, values, allocationLength, parseLbaStatus)
}

/** Reads GET LBA STATUS parameter data; a descriptor that is cut off is left out. */
export function parseLbaStatus(data: Uint8Array): LbaStatusList {
  const length = uint(data, 0, 4)
  const { completionCondition } = decodeFields({ completionCondition: [7, 3, 3] }, data)
  const descriptors = elements(data, 8, (length ?? 0) + 4, 16).map((each) =>
    decodeFields(LBA_STATUS_FIELDS, each),
  )
  return { descriptors, completionCondition, fullLength: length === undefined ? undefined : length + 4 }
}

/** Builds GET LBA STATUS parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeLbaStatus(descriptors: readonly Encodable<typeof LBA_STATUS_FIELDS>[]): Uint8Array {
  const data = new Uint8Array(8 + descriptors.length * 16)
  encodeFields({ length: [0, 7, 32] }, { length: data.length - 4 }, data, 'LBA status')
  descriptors.forEach((each, index) => {
    encodeFields(LBA_STATUS_FIELDS, each, data.subarray(8 + index * 16, 24 + index * 16), 'LBA status')
  })
  return data
}
