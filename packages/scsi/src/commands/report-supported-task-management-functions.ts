import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS (SPC-5). */
export const REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS = {
  name: 'REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS',
  standard: 'SPC-5',
  opcode: 0xa3,
  serviceAction: 0x0d,
  length: 12,
  query: true,
  fields: { extended: [2, 7, 1], allocationLength: [6, 7, 32] },
} as const

/** Which functions the device has; the timeouts come with `extended` only (SPC-5). */
export const TASK_MANAGEMENT_FIELDS = {
  abortTask: [0, 7, 1],
  abortTaskSet: [0, 6, 1],
  clearAca: [0, 5, 1],
  clearTaskSet: [0, 4, 1],
  logicalUnitReset: [0, 3, 1],
  queryTask: [0, 2, 1],
  /** Obsolete. */
  targetReset: [0, 1, 1],
  /** Obsolete. */
  wakeup: [0, 0, 1],
  queryAsynchronousEvent: [1, 2, 1],
  queryTaskSet: [1, 1, 1],
  nexusReset: [1, 0, 1],
  additionalLength: [3, 7, 8],
  timeoutsValid: [4, 0, 1],
  /** In units of 100 ms. */
  longTimeout: [8, 7, 32],
  /** In units of 100 ms. */
  shortTimeout: [12, 7, 32],
} as const

/** Task management functions that a device supports. */
export type TaskManagementSupport = Decoded<typeof TASK_MANAGEMENT_FIELDS>

/** Asks which task management functions the device supports. */
export function reportSupportedTaskManagementFunctions(
  options: CdbInput<typeof REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS> = {},
): ScsiCommand<TaskManagementSupport> {
  const allocationLength = options.allocationLength ?? 16
  const values = { ...options, allocationLength }
  return receiveCommand(
    REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS,
    values,
    allocationLength,
    parseTaskManagementSupport,
  )
}

/** Reads the parameter data of 4 or 16 bytes. */
export function parseTaskManagementSupport(data: Uint8Array): TaskManagementSupport {
  return decodeFields(TASK_MANAGEMENT_FIELDS, data.subarray(0, 4 + (data[3] ?? 0)))
}

/** Builds the parameter data: 4 bytes, or 16 when `extended`. @throws RangeError or TypeError when a value does not fit */
export function encodeTaskManagementSupport(
  values: Omit<Encodable<typeof TASK_MANAGEMENT_FIELDS>, 'additionalLength'>,
  extended = false,
): Uint8Array {
  const data = new Uint8Array(16)
  const additionalLength = extended ? 12 : 0
  encodeFields(TASK_MANAGEMENT_FIELDS, { ...values, additionalLength }, data, 'task management functions')
  return data.subarray(0, 4 + additionalLength)
}
