import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** ORWRITE (16) (SBC-4). */
export const ORWRITE_16 = {
  name: 'ORWRITE (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x8b,
  length: 16,
  fields: {
    orprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/**
 * ORs the data sent into the blocks. Gives the CDB only: the buffers are the caller's.
 *
 * @throws RangeError outside 64-bit LBA or 32-bit count
 */
export function orWrite16(options: CdbInputWith<typeof ORWRITE_16, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(ORWRITE_16, options)
}
