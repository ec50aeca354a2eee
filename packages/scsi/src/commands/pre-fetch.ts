import type { CdbInputWith } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** PRE-FETCH (10) (SBC-4). */
export const PRE_FETCH_10 = {
  name: 'PRE-FETCH (10)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x34,
  length: 10,
  query: true,
  instead: 'preFetch16',
  fields: { immed: [1, 1, 1], lba: [2, 7, 32], group: [6, 5, 6], blocks: [7, 7, 16] },
} as const

/** PRE-FETCH (16) (SBC-4). */
export const PRE_FETCH_16 = {
  name: 'PRE-FETCH (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x90,
  length: 16,
  query: true,
  fields: { immed: [1, 1, 1], lba: [2, 7, 64], blocks: [10, 7, 32], group: [14, 5, 6] },
} as const

/** Reads blocks into the device's cache. Status CONDITION MET says that all fit; `blocks` 0: to the end of the medium. */
export function preFetch10(options: CdbInputWith<typeof PRE_FETCH_10, 'lba' | 'blocks'>): ScsiCommand<void> {
  return plainCommand<typeof PRE_FETCH_10>(PRE_FETCH_10, options)
}

/** {@link preFetch10} with a 64-bit LBA and a 32-bit count. */
export function preFetch16(options: CdbInputWith<typeof PRE_FETCH_16, 'lba' | 'blocks'>): ScsiCommand<void> {
  return plainCommand<typeof PRE_FETCH_16>(PRE_FETCH_16, options)
}
