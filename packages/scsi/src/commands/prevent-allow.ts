import type { CdbInputWith } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** PREVENT ALLOW MEDIUM REMOVAL (SPC-4). */
export const PREVENT_ALLOW_MEDIUM_REMOVAL = {
  name: 'PREVENT ALLOW MEDIUM REMOVAL',
  standard: 'SPC-4',
  opcode: 0x1e,
  length: 6,
  fields: { prevent: [4, 1, 2] },
} as const

/** `prevent` 0 allows removal of the medium, 1 prevents it; 2 and 3 the same for a medium changer's element. */
export function preventAllowMediumRemoval(
  options: CdbInputWith<typeof PREVENT_ALLOW_MEDIUM_REMOVAL, 'prevent'>,
): ScsiCommand<void> {
  return plainCommand<typeof PREVENT_ALLOW_MEDIUM_REMOVAL>(PREVENT_ALLOW_MEDIUM_REMOVAL, options)
}
