import type { CdbInput } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** SYNCHRONIZE CACHE (10) (SBC-4). */
export const SYNCHRONIZE_CACHE_10 = {
  name: 'SYNCHRONIZE CACHE (10)',
  standard: 'SBC-4',
  opcode: 0x35,
  length: 10,
  instead: 'synchronizeCache16',
  fields: { immed: [1, 1, 1], lba: [2, 7, 32], group: [6, 5, 6], blocks: [7, 7, 16] },
} as const

/** SYNCHRONIZE CACHE (16) (SBC-4). */
export const SYNCHRONIZE_CACHE_16 = {
  name: 'SYNCHRONIZE CACHE (16)',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x91,
  length: 16,
  fields: { immed: [1, 1, 1], lba: [2, 7, 64], blocks: [10, 7, 32], group: [14, 5, 6] },
} as const

/** Makes written blocks durable; without a range (or with `blocks` 0: from `lba` to the end), all of them. */
export function synchronizeCache10(options: CdbInput<typeof SYNCHRONIZE_CACHE_10> = {}): ScsiCommand<void> {
  return plainCommand(SYNCHRONIZE_CACHE_10, options)
}

/** {@link synchronizeCache10} with a 64-bit LBA. */
export function synchronizeCache16(options: CdbInput<typeof SYNCHRONIZE_CACHE_16> = {}): ScsiCommand<void> {
  return plainCommand(SYNCHRONIZE_CACHE_16, options)
}
