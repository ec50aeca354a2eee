/** READ (6), (10), (12), (16) and (32) (SBC-4). They give the CDB only: the buffers are the caller's. */
import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'
import { plainTransfer10, plainTransfer16 } from './transfer.ts'

/** READ (6): 21-bit LBA, 1 to 256 blocks, no flags. */
export const READ_6 = {
  name: 'READ (6)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x08,
  length: 6,
  query: true,
  instead: 'read10',
  zeroMeans: { blocks: 256 },
  fields: { lba: [1, 4, 21], blocks: [4, 7, 8] },
} as const

/** READ (10): 32-bit LBA, 16-bit count. */
export const READ_10 = {
  name: 'READ (10)',
  standard: 'SBC-4',
  opcode: 0x28,
  length: 10,
  query: true,
  instead: 'read16',
  fields: {
    rdprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    rarc: [1, 2, 1],
    lba: [2, 7, 32],
    group: [6, 5, 6],
    blocks: [7, 7, 16],
  },
} as const

/** READ (12): 32-bit LBA, 32-bit count. */
export const READ_12 = {
  name: 'READ (12)',
  standard: 'SBC-4',
  opcode: 0xa8,
  length: 12,
  query: true,
  instead: 'read16',
  fields: {
    rdprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    rarc: [1, 2, 1],
    lba: [2, 7, 32],
    blocks: [6, 7, 32],
    group: [10, 5, 6],
  },
} as const

/** READ (16): 64-bit LBA, 32-bit count. */
export const READ_16 = {
  name: 'READ (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x88,
  length: 16,
  query: true,
  fields: {
    rdprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    rarc: [1, 2, 1],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/** READ (32): with the expected tags of protection information type 2. */
export const READ_32 = {
  name: 'READ (32)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x7f,
  serviceAction: 0x0009,
  length: 32,
  query: true,
  fields: {
    group: [6, 5, 6],
    rdprotect: [10, 7, 3],
    dpo: [10, 4, 1],
    fua: [10, 3, 1],
    rarc: [10, 2, 1],
    lba: [12, 7, 64],
    referenceTag: [20, 7, 32],
    applicationTag: [24, 7, 16],
    applicationTagMask: [26, 7, 16],
    blocks: [28, 7, 32],
  },
} as const

/** @throws RangeError outside LBA 0..2097151 or blocks 1..256 */
export function read6(options: CdbInputWith<typeof READ_6, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(READ_6, options)
}

/** @throws RangeError outside LBA 0..2^32-1 or blocks 0..65535 */
export function read10(options: CdbInputWith<typeof READ_10, 'lba' | 'blocks'>): Uint8Array {
  const { rdprotect, rarc } = options
  const plain =
    rdprotect === undefined && rarc === undefined ? plainTransfer10(READ_10.opcode, options) : undefined
  return plain ?? encodeCdb(READ_10, options)
}

/** @throws RangeError outside LBA 0..2^32-1 or blocks 0..2^32-1 */
export function read12(options: CdbInputWith<typeof READ_12, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(READ_12, options)
}

/** @throws RangeError outside LBA 0..2^64-1 (a number: a safe integer) or blocks 0..2^32-1 */
export function read16(options: CdbInputWith<typeof READ_16, 'lba' | 'blocks'>): Uint8Array {
  const { rdprotect, rarc } = options
  const plain =
    rdprotect === undefined && rarc === undefined ? plainTransfer16(READ_16.opcode, options) : undefined
  return plain ?? encodeCdb(READ_16, options)
}

/** @throws RangeError outside LBA 0..2^64-1 (a number: a safe integer) or blocks 0..2^32-1 */
export function read32(options: CdbInputWith<typeof READ_32, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(READ_32, options)
}
