import { concat } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { plainCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeFields } from '../fields.ts'

/** SANITIZE (SBC-4). */
export const SANITIZE = {
  name: 'SANITIZE',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x48,
  length: 10,
  fields: {
    immed: [1, 7, 1],
    zonedNoReset: [1, 6, 1],
    allowUnrestrictedExit: [1, 5, 1],
    action: [1, 4, 5],
    parameterListLength: [7, 7, 16],
  },
} as const

/** Service actions of SANITIZE (SBC-4). */
export const SanitizeAction = {
  OVERWRITE: 0x01,
  BLOCK_ERASE: 0x02,
  CRYPTOGRAPHIC_ERASE: 0x03,
  EXIT_FAILURE_MODE: 0x1f,
} as const

/** How SANITIZE OVERWRITE overwrites. */
export interface SanitizeOverwrite {
  /** Written over and over: 1 byte to a block's length. */
  readonly pattern: Uint8Array
  /** Passes, 1..31. */
  readonly count: number
  /** Invert the pattern on every other pass. */
  readonly invert?: boolean
  /** TEST field, 0..3. */
  readonly test?: number
}

type Options = Omit<CdbInput<typeof SANITIZE>, 'action' | 'parameterListLength'>

/** Overwrites the whole medium. @throws RangeError for an empty pattern, one over 65531 bytes or a count outside 1..31 */
export function sanitizeOverwrite(overwrite: SanitizeOverwrite, options: Options = {}): ScsiCommand<void> {
  const { pattern, count, invert, test } = overwrite
  if (pattern.length === 0 || pattern.length > 0xfffb) {
    throw new RangeError(`SANITIZE: a pattern of ${pattern.length} bytes is not in 1..65531`)
  }
  if (count === 0) throw new RangeError('SANITIZE: count 0 is not in 1..31')
  const header = new Uint8Array(4)
  encodeFields(
    { invert: [0, 7, 1], test: [0, 6, 2], count: [0, 4, 5], length: [2, 7, 16] },
    { invert, test, count, length: pattern.length },
    header,
    'SANITIZE parameter list',
  )
  const dataOut = concat(header, pattern)
  const action = SanitizeAction.OVERWRITE
  return sendCommand(SANITIZE, { ...options, action, parameterListLength: dataOut.length }, dataOut)
}

/** Erases all blocks as the device's technology does it. */
export function sanitizeBlockErase(options: Options = {}): ScsiCommand<void> {
  return plainCommand(SANITIZE, { ...options, action: SanitizeAction.BLOCK_ERASE })
}

/** Forgets the keys under which the medium is encrypted. */
export function sanitizeCryptographicErase(options: Options = {}): ScsiCommand<void> {
  return plainCommand(SANITIZE, { ...options, action: SanitizeAction.CRYPTOGRAPHIC_ERASE })
}

/** Leaves the state after a sanitize that failed. */
export function sanitizeExitFailureMode(options: Options = {}): ScsiCommand<void> {
  return plainCommand(SANITIZE, { ...options, action: SanitizeAction.EXIT_FAILURE_MODE })
}
