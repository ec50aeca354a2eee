/** SEND DIAGNOSTIC and RECEIVE DIAGNOSTIC RESULTS (SPC-5). */
import { concat, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { plainCommand, receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeFields } from '../fields.ts'

/** SEND DIAGNOSTIC. */
export const SEND_DIAGNOSTIC = {
  name: 'SEND DIAGNOSTIC',
  standard: 'SPC-5',
  opcode: 0x1d,
  length: 6,
  fields: {
    selfTestCode: [1, 7, 3],
    pageFormat: [1, 4, 1],
    selfTest: [1, 2, 1],
    deviceOffline: [1, 1, 1],
    unitOffline: [1, 0, 1],
    parameterListLength: [3, 7, 16],
  },
} as const

/** RECEIVE DIAGNOSTIC RESULTS. */
export const RECEIVE_DIAGNOSTIC_RESULTS = {
  name: 'RECEIVE DIAGNOSTIC RESULTS',
  standard: 'SPC-5',
  opcode: 0x1c,
  length: 6,
  query: true,
  fields: { pageCodeValid: [1, 0, 1], pageCode: [2, 7, 8], allocationLength: [3, 7, 16] },
} as const

/** SELF-TEST CODE field (SPC-5). */
export const SelfTestCode = {
  NONE: 0,
  BACKGROUND_SHORT: 1,
  BACKGROUND_EXTENDED: 2,
  ABORT_BACKGROUND: 4,
  FOREGROUND_SHORT: 5,
  FOREGROUND_EXTENDED: 6,
} as const

/** A diagnostic page. */
export interface DiagnosticPage {
  readonly pageCode: number
  /** Byte 1, whose meaning is the page's. */
  readonly specific: number
  readonly data: Uint8Array
}

/** A diagnostic page as it came. */
export interface ReceivedDiagnosticPage {
  readonly pageCode: number | undefined
  readonly specific: number | undefined
  readonly data: Uint8Array
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Starts a self-test (`selfTest` for the default one, or `selfTestCode`), or sends a diagnostic page. */
export function sendDiagnostic(
  options: Omit<CdbInput<typeof SEND_DIAGNOSTIC>, 'parameterListLength'> & {
    readonly page?: DiagnosticPage
  } = {},
): ScsiCommand<void> {
  const { page, ...values } = options
  if (page === undefined) return plainCommand(SEND_DIAGNOSTIC, values)
  const dataOut = encodeDiagnosticPage(page)
  return sendCommand(
    SEND_DIAGNOSTIC,
    { ...values, pageFormat: true, parameterListLength: dataOut.length },
    dataOut,
  )
}

/** Fetches a diagnostic page; without `pageCode`, the results of the last SEND DIAGNOSTIC. */
export function receiveDiagnosticResults(
  options: Omit<CdbInput<typeof RECEIVE_DIAGNOSTIC_RESULTS>, 'pageCodeValid'> = {},
): ScsiCommand<ReceivedDiagnosticPage> {
  const allocationLength = options.allocationLength ?? 4096
  const values = { ...options, pageCodeValid: options.pageCode !== undefined, allocationLength }
  return receiveCommand(RECEIVE_DIAGNOSTIC_RESULTS, values, allocationLength, parseDiagnosticPage)
}

/** Reads a diagnostic page. */
export function parseDiagnosticPage(data: Uint8Array): ReceivedDiagnosticPage {
  const length = uint(data, 2, 2)
  const fullLength = length === undefined ? undefined : length + 4
  return { pageCode: data[0], specific: data[1], data: data.subarray(4, fullLength), fullLength }
}

/** Builds a diagnostic page. @throws RangeError when a value does not fit */
export function encodeDiagnosticPage(page: DiagnosticPage): Uint8Array {
  const header = new Uint8Array(4)
  const values = { pageCode: page.pageCode, specific: page.specific, length: page.data.length }
  encodeFields(
    { pageCode: [0, 7, 8], specific: [1, 7, 8], length: [2, 7, 16] },
    values,
    header,
    'diagnostic page',
  )
  return concat(header, page.data)
}
