/** WRITE SAME (10) and (16) (SBC-4). They give the CDB only: the one block of data is the caller's. */
import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** WRITE SAME (10). */
export const WRITE_SAME_10 = {
  name: 'WRITE SAME (10)',
  standard: 'SBC-4',
  opcode: 0x41,
  length: 10,
  instead: 'writeSame16',
  fields: {
    wrprotect: [1, 7, 3],
    anchor: [1, 4, 1],
    unmap: [1, 3, 1],
    lba: [2, 7, 32],
    group: [6, 5, 6],
    blocks: [7, 7, 16],
  },
} as const

/** WRITE SAME (16). */
export const WRITE_SAME_16 = {
  name: 'WRITE SAME (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x93,
  length: 16,
  fields: {
    wrprotect: [1, 7, 3],
    anchor: [1, 4, 1],
    unmap: [1, 3, 1],
    ndob: [1, 0, 1],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/**
 * Writes one block's data to every block of a range. `unmap` asks to deallocate them where that reads the same,
 * `anchor` to keep their space. `blocks` 0 is up to the end of the medium, where the device allows it (VPD B0h, WSNZ).
 *
 * @throws RangeError outside 32-bit LBA or 16-bit count
 */
export function writeSame10(options: CdbInputWith<typeof WRITE_SAME_10, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_SAME_10, options)
}

/** {@link writeSame10} with a 64-bit LBA and a 32-bit count; `ndob` sends no data and writes zeros. */
export function writeSame16(options: CdbInputWith<typeof WRITE_SAME_16, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(WRITE_SAME_16, options)
}
