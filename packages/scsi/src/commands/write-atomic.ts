import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** WRITE ATOMIC (16) (SBC-4). */
export const WRITE_ATOMIC_16 = {
  name: 'WRITE ATOMIC (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x9c,
  length: 16,
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 64],
    atomicBoundary: [10, 7, 16],
    blocks: [12, 7, 16],
    group: [14, 5, 6],
  },
} as const

/**
 * Writes all blocks or none; `atomicBoundary` (blocks; 0: none) splits the write into pieces that are atomic each.
 * Gives the CDB only: the buffers are the caller's.
 *
 * @throws RangeError outside 64-bit LBA or 16-bit count
 */
export function writeAtomic16(options: CdbInputWith<typeof WRITE_ATOMIC_16, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_ATOMIC_16, options)
}
