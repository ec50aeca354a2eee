/** REPORT TIMESTAMP and SET TIMESTAMP (SPC-5). */
import type { CdbInput } from '../cdb.ts'
import { receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** REPORT TIMESTAMP. */
export const REPORT_TIMESTAMP = {
  name: 'REPORT TIMESTAMP',
  standard: 'SPC-5',
  opcode: 0xa3,
  serviceAction: 0x0f,
  length: 12,
  query: true,
  fields: { allocationLength: [6, 7, 32] },
} as const

/** SET TIMESTAMP. */
export const SET_TIMESTAMP = {
  name: 'SET TIMESTAMP',
  standard: 'SPC-5',
  opcode: 0xa4,
  serviceAction: 0x0f,
  length: 12,
  fields: { parameterListLength: [6, 7, 32] },
} as const

/** A device's clock (SPC-5, REPORT TIMESTAMP parameter data). */
export const TIMESTAMP_FIELDS = {
  length: [0, 7, 16],
  /** 0 since power on, 2 set by SET TIMESTAMP, 3 set by other means. */
  origin: [2, 2, 3],
  /** Milliseconds since 1970 (UTC), or since `origin`. */
  timestamp: [4, 7, 48],
} as const

/** Asks for the device's clock. */
export function reportTimestamp(
  options: CdbInput<typeof REPORT_TIMESTAMP> = {},
): ScsiCommand<Decoded<typeof TIMESTAMP_FIELDS>> {
  const allocationLength = options.allocationLength ?? 12
  return receiveCommand(REPORT_TIMESTAMP, { ...options, allocationLength }, allocationLength, parseTimestamp)
}

/** Sets the device's clock. @param timestamp milliseconds since 1970 (UTC) */
export function setTimestamp(timestamp: number): ScsiCommand<void> {
  const list = new Uint8Array(12)
  encodeFields({ timestamp: [4, 7, 48] }, { timestamp }, list, 'SET TIMESTAMP parameter list')
  return sendCommand(SET_TIMESTAMP, { parameterListLength: list.length }, list)
}

/** Reads REPORT TIMESTAMP parameter data. */
export function parseTimestamp(data: Uint8Array): Decoded<typeof TIMESTAMP_FIELDS> {
  return decodeFields(TIMESTAMP_FIELDS, data)
}

/** Builds REPORT TIMESTAMP parameter data. @throws RangeError when a value does not fit */
export function encodeTimestamp(values: Omit<Encodable<typeof TIMESTAMP_FIELDS>, 'length'>): Uint8Array {
  const data = new Uint8Array(12)
  encodeFields(TIMESTAMP_FIELDS, { ...values, length: 10 }, data, 'REPORT TIMESTAMP data')
  return data
}
