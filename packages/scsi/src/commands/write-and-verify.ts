/** WRITE AND VERIFY (10), (12) and (16) (SBC-4). They give the CDB only: the buffers are the caller's. */
import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** WRITE AND VERIFY (10). */
export const WRITE_AND_VERIFY_10 = {
  name: 'WRITE AND VERIFY (10)',
  standard: 'SBC-4',
  opcode: 0x2e,
  length: 10,
  instead: 'writeAndVerify16',
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 32],
    group: [6, 5, 6],
    blocks: [7, 7, 16],
  },
} as const

/** WRITE AND VERIFY (12). */
export const WRITE_AND_VERIFY_12 = {
  name: 'WRITE AND VERIFY (12)',
  standard: 'SBC-4',
  opcode: 0xae,
  length: 12,
  instead: 'writeAndVerify16',
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 32],
    blocks: [6, 7, 32],
    group: [10, 5, 6],
  },
} as const

/** WRITE AND VERIFY (16). */
export const WRITE_AND_VERIFY_16 = {
  name: 'WRITE AND VERIFY (16)',
  standard: 'SBC-4',
  opcode: 0x8e,
  length: 16,
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/** `bytchk` 0 verifies the medium, 1 compares it with the data sent. @throws RangeError outside 32-bit LBA or 16-bit count */
export function writeAndVerify10(
  options: CdbInputWith<typeof WRITE_AND_VERIFY_10, 'lba' | 'blocks'>,
): Uint8Array {
  return encodeCdb(WRITE_AND_VERIFY_10, options)
}

/** {@link writeAndVerify10} with a 32-bit count. */
export function writeAndVerify12(
  options: CdbInputWith<typeof WRITE_AND_VERIFY_12, 'lba' | 'blocks'>,
): Uint8Array {
  return encodeCdb(WRITE_AND_VERIFY_12, options)
}

/** {@link writeAndVerify10} with a 64-bit LBA and a 32-bit count. */
export function writeAndVerify16(
  options: CdbInputWith<typeof WRITE_AND_VERIFY_16, 'lba' | 'blocks'>,
): Uint8Array {
  return encodeCdb(WRITE_AND_VERIFY_16, options)
}
