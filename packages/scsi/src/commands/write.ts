/** WRITE (6), (10), (12), (16) and (32) (SBC-4). They give the CDB only: the buffers are the caller's. */
import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'
import { plainTransfer10, plainTransfer16 } from './transfer.ts'

/** WRITE (6) (SBC-2): 21-bit LBA, 1 to 256 blocks, no flags. */
export const WRITE_6 = {
  name: 'WRITE (6)',
  standard: 'SBC-2',
  device: 'block',
  opcode: 0x0a,
  length: 6,
  instead: 'write10',
  zeroMeans: { blocks: 256 },
  fields: { lba: [1, 4, 21], blocks: [4, 7, 8] },
} as const

/** WRITE (10): 32-bit LBA, 16-bit count. */
export const WRITE_10 = {
  name: 'WRITE (10)',
  standard: 'SBC-4',
  opcode: 0x2a,
  length: 10,
  instead: 'write16',
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 32],
    group: [6, 5, 6],
    blocks: [7, 7, 16],
  },
} as const

/** WRITE (12): 32-bit LBA, 32-bit count. */
export const WRITE_12 = {
  name: 'WRITE (12)',
  standard: 'SBC-4',
  opcode: 0xaa,
  length: 12,
  instead: 'write16',
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 32],
    blocks: [6, 7, 32],
    group: [10, 5, 6],
  },
} as const

/** WRITE (16): 64-bit LBA, 32-bit count. */
export const WRITE_16 = {
  name: 'WRITE (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x8a,
  length: 16,
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/** WRITE (32): with the expected tags of protection information type 2. */
export const WRITE_32 = {
  name: 'WRITE (32)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x7f,
  serviceAction: 0x000b,
  length: 32,
  fields: {
    group: [6, 5, 6],
    wrprotect: [10, 7, 3],
    dpo: [10, 4, 1],
    fua: [10, 3, 1],
    lba: [12, 7, 64],
    referenceTag: [20, 7, 32],
    applicationTag: [24, 7, 16],
    applicationTagMask: [26, 7, 16],
    blocks: [28, 7, 32],
  },
} as const

/** @throws RangeError outside LBA 0..2097151 or blocks 1..256 */
export function write6(options: CdbInputWith<typeof WRITE_6, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_6, options)
}

/** @throws RangeError outside LBA 0..2^32-1 or blocks 0..65535 */
export function write10(options: CdbInputWith<typeof WRITE_10, 'lba' | 'blocks'>): Uint8Array {
  const plain = options.wrprotect === undefined ? plainTransfer10(WRITE_10.opcode, options) : undefined
  return plain ?? encodeCdb(WRITE_10, options)
}

/** @throws RangeError outside LBA 0..2^32-1 or blocks 0..2^32-1 */
export function write12(options: CdbInputWith<typeof WRITE_12, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_12, options)
}

/** @throws RangeError outside LBA 0..2^64-1 (a number: a safe integer) or blocks 0..2^32-1 */
export function write16(options: CdbInputWith<typeof WRITE_16, 'lba' | 'blocks'>): Uint8Array {
  const plain = options.wrprotect === undefined ? plainTransfer16(WRITE_16.opcode, options) : undefined
  return plain ?? encodeCdb(WRITE_16, options)
}

/** @throws RangeError outside LBA 0..2^64-1 (a number: a safe integer) or blocks 0..2^32-1 */
export function write32(options: CdbInputWith<typeof WRITE_32, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_32, options)
}
