import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** COMPARE AND WRITE (SBC-4). */
export const COMPARE_AND_WRITE = {
  name: 'COMPARE AND WRITE',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x89,
  length: 16,
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    lba: [2, 7, 64],
    blocks: [13, 7, 8],
    group: [14, 5, 6],
  },
} as const

/**
 * Writes the second half of the data sent if the blocks equal the first half, atomically. `blocks` counts one half
 * (the device's limit is in VPD B0h). Gives the CDB only: the buffers are the caller's.
 *
 * @throws RangeError outside 64-bit LBA or 8-bit count
 */
export function compareAndWrite(
  options: CdbInputWith<typeof COMPARE_AND_WRITE, 'lba' | 'blocks'>,
): Uint8Array {
  return encodeCdb(COMPARE_AND_WRITE, options)
}
