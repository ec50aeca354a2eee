import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** READ CAPACITY (10) (SBC-4). The address and PMI fields are obsolete. */
export const READ_CAPACITY_10 = {
  name: 'READ CAPACITY (10)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x25,
  length: 10,
  query: true,
  fields: { lba: [2, 7, 32], pmi: [8, 0, 1] },
} as const

/** READ CAPACITY (16) (SBC-4). The address and PMI fields are obsolete. */
export const READ_CAPACITY_16 = {
  name: 'READ CAPACITY (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x9e,
  serviceAction: 0x10,
  length: 16,
  query: true,
  fields: { lba: [2, 7, 64], allocationLength: [10, 7, 32], pmi: [14, 0, 1] },
} as const

/** READ CAPACITY (10) parameter data (SBC-4). */
export const CAPACITY_10_FIELDS = { lastLba: [0, 7, 32], blockLength: [4, 7, 32] } as const

/** READ CAPACITY (16) parameter data (SBC-4). */
export const CAPACITY_16_FIELDS = {
  lastLba: [0, 7, 64],
  blockLength: [8, 7, 32],
  /** Restricts how reference tags are counted; ZBC: 0 and 1 say what `lastLba` is. */
  rcBasis: [12, 5, 2],
  /** Protection type less one, meaningful with `protectionEnabled`. */
  protectionType: [12, 3, 3],
  protectionEnabled: [12, 0, 1],
  protectionIntervalsExponent: [13, 7, 4],
  logicalBlocksPerPhysicalBlockExponent: [13, 3, 4],
  /** LBPME: unmapped blocks exist (thin or resource provisioning). */
  provisioningManagement: [14, 7, 1],
  /** LBPRZ: unmapped blocks read as zeros. */
  provisioningReadsZeros: [14, 6, 1],
  lowestAlignedLba: [14, 5, 14],
} as const

/** Capacity as READ CAPACITY (10) tells it. */
export interface Capacity10 extends Decoded<typeof CAPACITY_10_FIELDS> {
  /** `lastLba + 1`; undefined when the device has too many blocks for this command (`lastLba` 0xffffffff). */
  readonly blocks: number | undefined
}

/** Capacity as READ CAPACITY (16) tells it. */
export interface Capacity16 extends Decoded<typeof CAPACITY_16_FIELDS> {
  /** `lastLba + 1`. */
  readonly blocks: bigint | undefined
}

/** Asks for last LBA and block length in 8 bytes; more than 2^32-1 blocks show as `blocks` undefined. */
export function readCapacity10(options: CdbInput<typeof READ_CAPACITY_10> = {}): ScsiCommand<Capacity10> {
  return receiveCommand(READ_CAPACITY_10, options, 8, parseCapacity10)
}

/** Asks for capacity, protection, alignment and provisioning in 32 bytes. */
export function readCapacity16(options: CdbInput<typeof READ_CAPACITY_16> = {}): ScsiCommand<Capacity16> {
  const allocationLength = options.allocationLength ?? 32
  return receiveCommand(READ_CAPACITY_16, { ...options, allocationLength }, allocationLength, parseCapacity16)
}

/** Reads READ CAPACITY (10) parameter data. */
export function parseCapacity10(data: Uint8Array): Capacity10 {
  const values = decodeFields(CAPACITY_10_FIELDS, data)
  const { lastLba } = values
  return { ...values, blocks: lastLba === undefined || lastLba === 0xffff_ffff ? undefined : lastLba + 1 }
}

/** Reads READ CAPACITY (16) parameter data. */
export function parseCapacity16(data: Uint8Array): Capacity16 {
  const values = decodeFields(CAPACITY_16_FIELDS, data)
  return { ...values, blocks: values.lastLba === undefined ? undefined : values.lastLba + 1n }
}

/** Builds the 8 bytes of READ CAPACITY (10). @throws RangeError or TypeError when a value does not fit. */
export function encodeCapacity10(values: Encodable<typeof CAPACITY_10_FIELDS>): Uint8Array {
  const data = new Uint8Array(8)
  encodeFields(CAPACITY_10_FIELDS, values, data, 'READ CAPACITY (10) data')
  return data
}

/** Builds the 32 bytes of READ CAPACITY (16). @throws RangeError or TypeError when a value does not fit. */
export function encodeCapacity16(values: Encodable<typeof CAPACITY_16_FIELDS>): Uint8Array {
  const data = new Uint8Array(32)
  encodeFields(CAPACITY_16_FIELDS, values, data, 'READ CAPACITY (16) data')
  return data
}
