/** RESERVE and RELEASE (6) and (10) (SPC-2): the old reservations; persistent ones have replaced them. */
import type { CdbInput } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** RESERVE (6). */
export const RESERVE_6 = {
  name: 'RESERVE (6)',
  standard: 'SPC-2',
  opcode: 0x16,
  length: 6,
  fields: {},
} as const

/** RELEASE (6). */
export const RELEASE_6 = {
  name: 'RELEASE (6)',
  standard: 'SPC-2',
  opcode: 0x17,
  length: 6,
  fields: {},
} as const

/** RESERVE (10). */
export const RESERVE_10 = {
  name: 'RESERVE (10)',
  standard: 'SPC-2',
  opcode: 0x56,
  length: 10,
  fields: {
    thirdParty: [1, 4, 1],
    longId: [1, 1, 1],
    thirdPartyDeviceId: [3, 7, 8],
    parameterListLength: [7, 7, 16],
  },
} as const

/** RELEASE (10). */
export const RELEASE_10 = {
  name: 'RELEASE (10)',
  standard: 'SPC-2',
  opcode: 0x57,
  length: 10,
  fields: {
    thirdParty: [1, 4, 1],
    longId: [1, 1, 1],
    thirdPartyDeviceId: [3, 7, 8],
    parameterListLength: [7, 7, 16],
  },
} as const

/** Reserves the logical unit for this initiator, until release, reset or the loss of the I_T nexus. */
export function reserve6(options: CdbInput<typeof RESERVE_6> = {}): ScsiCommand<void> {
  return plainCommand(RESERVE_6, options)
}

/** Ends {@link reserve6}. */
export function release6(options: CdbInput<typeof RELEASE_6> = {}): ScsiCommand<void> {
  return plainCommand(RELEASE_6, options)
}

/** {@link reserve6}, or with `thirdParty` for the device with an 8-bit id. */
export function reserve10(
  options: Omit<CdbInput<typeof RESERVE_10>, 'longId' | 'parameterListLength'> = {},
): ScsiCommand<void> {
  return plainCommand(RESERVE_10, options)
}

/** Ends {@link reserve10}. */
export function release10(
  options: Omit<CdbInput<typeof RELEASE_10>, 'longId' | 'parameterListLength'> = {},
): ScsiCommand<void> {
  return plainCommand(RELEASE_10, options)
}
