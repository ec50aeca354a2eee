/** VERIFY (10), (12) and (16) (SBC-4). They give the CDB only: with BYTCHK the data is the caller's. */
import { encodeCdb } from '../cdb.ts'
import type { CdbInputWith } from '../cdb.ts'

/** What VERIFY compares with (SBC-4, BYTCHK field). */
export const ByteCheck = {
  /** The medium is read and checked by itself; no data is sent. */
  MEDIUM: 0,
  /** Every block is compared with its block of the data sent. */
  DATA: 1,
  /** Every block is compared with the one block of data sent. */
  ONE_BLOCK: 3,
} as const

/** VERIFY (10). */
export const VERIFY_10 = {
  name: 'VERIFY (10)',
  standard: 'SBC-4',
  opcode: 0x2f,
  length: 10,
  query: true,
  instead: 'verify16',
  fields: {
    vrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 32],
    group: [6, 5, 6],
    blocks: [7, 7, 16],
  },
} as const

/** VERIFY (12). */
export const VERIFY_12 = {
  name: 'VERIFY (12)',
  standard: 'SBC-4',
  opcode: 0xaf,
  length: 12,
  query: true,
  instead: 'verify16',
  fields: {
    vrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 32],
    blocks: [6, 7, 32],
    group: [10, 5, 6],
  },
} as const

/** VERIFY (16). */
export const VERIFY_16 = {
  name: 'VERIFY (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x8f,
  length: 16,
  query: true,
  fields: {
    vrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    bytchk: [1, 2, 2],
    lba: [2, 7, 64],
    blocks: [10, 7, 32],
    group: [14, 5, 6],
  },
} as const

/** `bytchk` is one of {@link ByteCheck}. @throws RangeError outside 32-bit LBA or 16-bit count */
export function verify10(options: CdbInputWith<typeof VERIFY_10, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(VERIFY_10, options)
}

/** {@link verify10} with a 32-bit count. */
export function verify12(options: CdbInputWith<typeof VERIFY_12, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(VERIFY_12, options)
}

/** {@link verify10} with a 64-bit LBA and a 32-bit count. */
export function verify16(options: CdbInputWith<typeof VERIFY_16, 'lba' | 'blocks'>): Uint8Array {
  return encodeCdb(VERIFY_16, options)
}
