/** LOG SENSE and LOG SELECT (SPC-5). */
import { concat } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { plainCommand, receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import type { PageCodec } from '../page.ts'

/** LOG SENSE. */
export const LOG_SENSE = {
  name: 'LOG SENSE',
  standard: 'SPC-5',
  opcode: 0x4d,
  length: 10,
  query: true,
  fields: {
    savePages: [1, 0, 1],
    pageControl: [2, 7, 2],
    pageCode: [2, 5, 6],
    subpage: [3, 7, 8],
    parameterPointer: [5, 7, 16],
    allocationLength: [7, 7, 16],
  },
} as const

/** LOG SELECT. */
export const LOG_SELECT = {
  name: 'LOG SELECT',
  standard: 'SPC-5',
  opcode: 0x4c,
  length: 10,
  fields: {
    parameterCodeReset: [1, 1, 1],
    savePages: [1, 0, 1],
    pageControl: [2, 7, 2],
    pageCode: [2, 5, 6],
    subpage: [3, 7, 8],
    parameterListLength: [7, 7, 16],
  },
} as const

/** PAGE CONTROL field of LOG SENSE and LOG SELECT (SPC-5). */
export const LogPageControl = {
  THRESHOLD: 0,
  CUMULATIVE: 1,
  DEFAULT_THRESHOLD: 2,
  DEFAULT_CUMULATIVE: 3,
} as const

/** Fetches a log page: `logSense(log.temperature)`. Cumulative values and 4096 bytes unless told. */
export function logSense<Page>(
  page: Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>,
  options: Omit<CdbInput<typeof LOG_SENSE>, 'pageCode' | 'subpage'> = {},
): ScsiCommand<Page> {
  const allocationLength = options.allocationLength ?? 4096
  const pageControl = options.pageControl ?? LogPageControl.CUMULATIVE
  const values = {
    ...options,
    pageControl,
    pageCode: page.code,
    subpage: page.subpage ?? 0,
    allocationLength,
  }
  return receiveCommand(LOG_SENSE, values, allocationLength, page.parse)
}

/**
 * Changes log parameters: `pages` as `encodeLogPage` builds them. Without pages, `parameterCodeReset` sets the
 * parameters of `pageCode` (0: of all pages) back to their defaults.
 */
export function logSelect(
  pages: readonly Uint8Array[] = [],
  options: Omit<CdbInput<typeof LOG_SELECT>, 'parameterListLength'> = {},
): ScsiCommand<void> {
  const dataOut = concat(...pages)
  const pageControl = options.pageControl ?? LogPageControl.CUMULATIVE
  const values = { ...options, pageControl, parameterListLength: dataOut.length }
  return dataOut.length === 0 ? plainCommand(LOG_SELECT, values) : sendCommand(LOG_SELECT, values, dataOut)
}
