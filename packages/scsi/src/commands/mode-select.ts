/** MODE SELECT (6) and (10) (SPC-5). */
import type { CdbInput } from '../cdb.ts'
import { sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeModeParameters10, encodeModeParameters6 } from '../mode/mode-parameters.ts'
import type { ModeListInput } from '../mode/mode-parameters.ts'

/** MODE SELECT (6). */
export const MODE_SELECT_6 = {
  name: 'MODE SELECT (6)',
  standard: 'SPC-5',
  opcode: 0x15,
  length: 6,
  instead: 'modeSelect10',
  fields: {
    pageFormat: [1, 4, 1],
    revertToDefaults: [1, 1, 1],
    savePages: [1, 0, 1],
    parameterListLength: [4, 7, 8],
  },
} as const

/** MODE SELECT (10). */
export const MODE_SELECT_10 = {
  name: 'MODE SELECT (10)',
  standard: 'SPC-5',
  opcode: 0x55,
  length: 10,
  fields: {
    pageFormat: [1, 4, 1],
    revertToDefaults: [1, 1, 1],
    savePages: [1, 0, 1],
    parameterListLength: [7, 7, 16],
  },
} as const

/**
 * Sends mode pages: `modeSelect6({ pages: [mode.caching.encode({ ...current, writeCacheEnable: true })] })`.
 * `savePages` keeps them; the page format bit is set unless told otherwise.
 *
 * @throws RangeError when the list is over 255 bytes
 */
export function modeSelect6(
  input: ModeListInput,
  options: Omit<CdbInput<typeof MODE_SELECT_6>, 'parameterListLength'> = {},
): ScsiCommand<void> {
  const dataOut = encodeModeParameters6(input)
  return sendCommand(
    MODE_SELECT_6,
    { pageFormat: true, ...options, parameterListLength: dataOut.length },
    dataOut,
  )
}

/** {@link modeSelect6} for up to 65535 bytes. */
export function modeSelect10(
  input: ModeListInput,
  options: Omit<CdbInput<typeof MODE_SELECT_10>, 'parameterListLength'> = {},
): ScsiCommand<void> {
  const dataOut = encodeModeParameters10(input)
  return sendCommand(
    MODE_SELECT_10,
    { pageFormat: true, ...options, parameterListLength: dataOut.length },
    dataOut,
  )
}
