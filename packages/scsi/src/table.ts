/**
 * The table of commands. Each row lives in its command's file, where the builder uses it to make CDBs; here the rows
 * are put together to read CDBs: for logs, captures and a target.
 */
import { hex } from './bytes.ts'
import { controlField, decodeCdbFields, serviceActionOf } from './cdb.ts'
import type { CdbDefinition, DeviceKind } from './cdb.ts'
import { READ_BUFFER_10, WRITE_BUFFER } from './commands/buffer.ts'
import { COMPARE_AND_WRITE } from './commands/compare-and-write.ts'
import { RECEIVE_DIAGNOSTIC_RESULTS, SEND_DIAGNOSTIC } from './commands/diagnostic.ts'
import { EXTENDED_COPY } from './commands/extended-copy.ts'
import { FORMAT_UNIT } from './commands/format-unit.ts'
import { GET_CONFIGURATION } from './commands/get-configuration.ts'
import { GET_LBA_STATUS_16 } from './commands/get-lba-status.ts'
import { INQUIRY } from './commands/inquiry.ts'
import { LOG_SELECT, LOG_SENSE } from './commands/log.ts'
import { MODE_SELECT_10, MODE_SELECT_6 } from './commands/mode-select.ts'
import { MODE_SENSE_10, MODE_SENSE_6 } from './commands/mode-sense.ts'
import { ORWRITE_16 } from './commands/or-write.ts'
import { PERSISTENT_RESERVE_IN } from './commands/persistent-reserve-in.ts'
import { PERSISTENT_RESERVE_OUT } from './commands/persistent-reserve-out.ts'
import { PRE_FETCH_10, PRE_FETCH_16 } from './commands/pre-fetch.ts'
import { PREVENT_ALLOW_MEDIUM_REMOVAL } from './commands/prevent-allow.ts'
import { READ_CAPACITY_10, READ_CAPACITY_16 } from './commands/read-capacity.ts'
import { READ_DEFECT_DATA_10, READ_DEFECT_DATA_12 } from './commands/read-defect-data.ts'
import { READ_TOC } from './commands/read-toc.ts'
import { READ_10, READ_12, READ_16, READ_32, READ_6 } from './commands/read.ts'
import {
  RECEIVE_COPY_DATA,
  RECEIVE_COPY_FAILURE_DETAILS,
  RECEIVE_COPY_OPERATING_PARAMETERS,
  RECEIVE_COPY_STATUS,
} from './commands/receive-copy-results.ts'
import { REPORT_LUNS } from './commands/report-luns.ts'
import { REPORT_SUPPORTED_OPERATION_CODES } from './commands/report-supported-operation-codes.ts'
import { REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS } from './commands/report-supported-task-management-functions.ts'
import { REPORT_ZONES } from './commands/report-zones.ts'
import { REQUEST_SENSE } from './commands/request-sense.ts'
import { RELEASE_10, RELEASE_6, RESERVE_10, RESERVE_6 } from './commands/reserve.ts'
import { SANITIZE } from './commands/sanitize.ts'
import { SECURITY_PROTOCOL_IN, SECURITY_PROTOCOL_OUT } from './commands/security-protocol.ts'
import { START_STOP_UNIT } from './commands/start-stop-unit.ts'
import { SYNCHRONIZE_CACHE_10, SYNCHRONIZE_CACHE_16 } from './commands/synchronize-cache.ts'
import {
  READ_POSITION,
  REWIND,
  SPACE_6,
  TAPE_READ_6,
  TAPE_WRITE_6,
  WRITE_FILEMARKS_6,
} from './commands/tape.ts'
import { REPORT_TARGET_PORT_GROUPS, SET_TARGET_PORT_GROUPS } from './commands/target-port-groups.ts'
import { TEST_UNIT_READY } from './commands/test-unit-ready.ts'
import { REPORT_TIMESTAMP, SET_TIMESTAMP } from './commands/timestamp.ts'
import { POPULATE_TOKEN, RECEIVE_ROD_TOKEN_INFORMATION, WRITE_USING_TOKEN } from './commands/token.ts'
import { UNMAP } from './commands/unmap.ts'
import { VERIFY_10, VERIFY_12, VERIFY_16 } from './commands/verify.ts'
import { WRITE_AND_VERIFY_10, WRITE_AND_VERIFY_12, WRITE_AND_VERIFY_16 } from './commands/write-and-verify.ts'
import { WRITE_ATOMIC_16 } from './commands/write-atomic.ts'
import { WRITE_SAME_10, WRITE_SAME_16 } from './commands/write-same.ts'
import { WRITE_10, WRITE_12, WRITE_16, WRITE_32, WRITE_6 } from './commands/write.ts'
import { decodeFields } from './fields.ts'
import type { FieldValue } from './fields.ts'

/** Every command that this package knows, by the name of its row. */
export const CDB: {
  readonly COMPARE_AND_WRITE: typeof COMPARE_AND_WRITE
  readonly EXTENDED_COPY: typeof EXTENDED_COPY
  readonly FORMAT_UNIT: typeof FORMAT_UNIT
  readonly GET_CONFIGURATION: typeof GET_CONFIGURATION
  readonly GET_LBA_STATUS_16: typeof GET_LBA_STATUS_16
  readonly INQUIRY: typeof INQUIRY
  readonly LOG_SELECT: typeof LOG_SELECT
  readonly LOG_SENSE: typeof LOG_SENSE
  readonly MODE_SELECT_10: typeof MODE_SELECT_10
  readonly MODE_SELECT_6: typeof MODE_SELECT_6
  readonly MODE_SENSE_10: typeof MODE_SENSE_10
  readonly MODE_SENSE_6: typeof MODE_SENSE_6
  readonly ORWRITE_16: typeof ORWRITE_16
  readonly PERSISTENT_RESERVE_IN: typeof PERSISTENT_RESERVE_IN
  readonly PERSISTENT_RESERVE_OUT: typeof PERSISTENT_RESERVE_OUT
  readonly POPULATE_TOKEN: typeof POPULATE_TOKEN
  readonly PREVENT_ALLOW_MEDIUM_REMOVAL: typeof PREVENT_ALLOW_MEDIUM_REMOVAL
  readonly PRE_FETCH_10: typeof PRE_FETCH_10
  readonly PRE_FETCH_16: typeof PRE_FETCH_16
  readonly READ_10: typeof READ_10
  readonly READ_12: typeof READ_12
  readonly READ_16: typeof READ_16
  readonly READ_32: typeof READ_32
  readonly READ_6: typeof READ_6
  readonly READ_BUFFER_10: typeof READ_BUFFER_10
  readonly READ_CAPACITY_10: typeof READ_CAPACITY_10
  readonly READ_CAPACITY_16: typeof READ_CAPACITY_16
  readonly READ_DEFECT_DATA_10: typeof READ_DEFECT_DATA_10
  readonly READ_DEFECT_DATA_12: typeof READ_DEFECT_DATA_12
  readonly READ_POSITION: typeof READ_POSITION
  readonly READ_TOC: typeof READ_TOC
  readonly RECEIVE_COPY_DATA: typeof RECEIVE_COPY_DATA
  readonly RECEIVE_COPY_FAILURE_DETAILS: typeof RECEIVE_COPY_FAILURE_DETAILS
  readonly RECEIVE_COPY_OPERATING_PARAMETERS: typeof RECEIVE_COPY_OPERATING_PARAMETERS
  readonly RECEIVE_COPY_STATUS: typeof RECEIVE_COPY_STATUS
  readonly RECEIVE_DIAGNOSTIC_RESULTS: typeof RECEIVE_DIAGNOSTIC_RESULTS
  readonly RECEIVE_ROD_TOKEN_INFORMATION: typeof RECEIVE_ROD_TOKEN_INFORMATION
  readonly RELEASE_10: typeof RELEASE_10
  readonly RELEASE_6: typeof RELEASE_6
  readonly REPORT_LUNS: typeof REPORT_LUNS
  readonly REPORT_SUPPORTED_OPERATION_CODES: typeof REPORT_SUPPORTED_OPERATION_CODES
  readonly REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS: typeof REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS
  readonly REPORT_TARGET_PORT_GROUPS: typeof REPORT_TARGET_PORT_GROUPS
  readonly REPORT_TIMESTAMP: typeof REPORT_TIMESTAMP
  readonly REPORT_ZONES: typeof REPORT_ZONES
  readonly REQUEST_SENSE: typeof REQUEST_SENSE
  readonly RESERVE_10: typeof RESERVE_10
  readonly RESERVE_6: typeof RESERVE_6
  readonly REWIND: typeof REWIND
  readonly SANITIZE: typeof SANITIZE
  readonly SECURITY_PROTOCOL_IN: typeof SECURITY_PROTOCOL_IN
  readonly SECURITY_PROTOCOL_OUT: typeof SECURITY_PROTOCOL_OUT
  readonly SEND_DIAGNOSTIC: typeof SEND_DIAGNOSTIC
  readonly SET_TARGET_PORT_GROUPS: typeof SET_TARGET_PORT_GROUPS
  readonly SET_TIMESTAMP: typeof SET_TIMESTAMP
  readonly SPACE_6: typeof SPACE_6
  readonly START_STOP_UNIT: typeof START_STOP_UNIT
  readonly SYNCHRONIZE_CACHE_10: typeof SYNCHRONIZE_CACHE_10
  readonly SYNCHRONIZE_CACHE_16: typeof SYNCHRONIZE_CACHE_16
  readonly TAPE_READ_6: typeof TAPE_READ_6
  readonly TAPE_WRITE_6: typeof TAPE_WRITE_6
  readonly TEST_UNIT_READY: typeof TEST_UNIT_READY
  readonly UNMAP: typeof UNMAP
  readonly VERIFY_10: typeof VERIFY_10
  readonly VERIFY_12: typeof VERIFY_12
  readonly VERIFY_16: typeof VERIFY_16
  readonly WRITE_10: typeof WRITE_10
  readonly WRITE_12: typeof WRITE_12
  readonly WRITE_16: typeof WRITE_16
  readonly WRITE_32: typeof WRITE_32
  readonly WRITE_6: typeof WRITE_6
  readonly WRITE_AND_VERIFY_10: typeof WRITE_AND_VERIFY_10
  readonly WRITE_AND_VERIFY_12: typeof WRITE_AND_VERIFY_12
  readonly WRITE_AND_VERIFY_16: typeof WRITE_AND_VERIFY_16
  readonly WRITE_ATOMIC_16: typeof WRITE_ATOMIC_16
  readonly WRITE_BUFFER: typeof WRITE_BUFFER
  readonly WRITE_FILEMARKS_6: typeof WRITE_FILEMARKS_6
  readonly WRITE_SAME_10: typeof WRITE_SAME_10
  readonly WRITE_SAME_16: typeof WRITE_SAME_16
  readonly WRITE_USING_TOKEN: typeof WRITE_USING_TOKEN
} = {
  COMPARE_AND_WRITE,
  EXTENDED_COPY,
  FORMAT_UNIT,
  GET_CONFIGURATION,
  GET_LBA_STATUS_16,
  INQUIRY,
  LOG_SELECT,
  LOG_SENSE,
  MODE_SELECT_10,
  MODE_SELECT_6,
  MODE_SENSE_10,
  MODE_SENSE_6,
  ORWRITE_16,
  PERSISTENT_RESERVE_IN,
  PERSISTENT_RESERVE_OUT,
  POPULATE_TOKEN,
  PREVENT_ALLOW_MEDIUM_REMOVAL,
  PRE_FETCH_10,
  PRE_FETCH_16,
  READ_10,
  READ_12,
  READ_16,
  READ_32,
  READ_6,
  READ_BUFFER_10,
  READ_CAPACITY_10,
  READ_CAPACITY_16,
  READ_DEFECT_DATA_10,
  READ_DEFECT_DATA_12,
  READ_POSITION,
  READ_TOC,
  RECEIVE_COPY_DATA,
  RECEIVE_COPY_FAILURE_DETAILS,
  RECEIVE_COPY_OPERATING_PARAMETERS,
  RECEIVE_COPY_STATUS,
  RECEIVE_DIAGNOSTIC_RESULTS,
  RECEIVE_ROD_TOKEN_INFORMATION,
  RELEASE_10,
  RELEASE_6,
  REPORT_LUNS,
  REPORT_SUPPORTED_OPERATION_CODES,
  REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS,
  REPORT_TARGET_PORT_GROUPS,
  REPORT_TIMESTAMP,
  REPORT_ZONES,
  REQUEST_SENSE,
  RESERVE_10,
  RESERVE_6,
  REWIND,
  SANITIZE,
  SECURITY_PROTOCOL_IN,
  SECURITY_PROTOCOL_OUT,
  SEND_DIAGNOSTIC,
  SET_TARGET_PORT_GROUPS,
  SET_TIMESTAMP,
  SPACE_6,
  START_STOP_UNIT,
  SYNCHRONIZE_CACHE_10,
  SYNCHRONIZE_CACHE_16,
  TAPE_READ_6,
  TAPE_WRITE_6,
  TEST_UNIT_READY,
  UNMAP,
  VERIFY_10,
  VERIFY_12,
  VERIFY_16,
  WRITE_10,
  WRITE_12,
  WRITE_16,
  WRITE_32,
  WRITE_6,
  WRITE_AND_VERIFY_10,
  WRITE_AND_VERIFY_12,
  WRITE_AND_VERIFY_16,
  WRITE_ATOMIC_16,
  WRITE_BUFFER,
  WRITE_FILEMARKS_6,
  WRITE_SAME_10,
  WRITE_SAME_16,
  WRITE_USING_TOKEN,
}

/** A CDB in words: what {@link decodeCdb} gives. */
export interface DecodedCdb {
  /** The row; undefined for commands that are not in the table. */
  readonly definition: CdbDefinition | undefined
  /** The command's name, or its operation code (and service action) when it has none here. */
  readonly name: string
  readonly opcode: number | undefined
  /** The fields by name; those cut off are undefined. 64-bit ones are bigint. */
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly control: number | undefined
}

const byOpcode = new Map<number, readonly CdbDefinition[]>()
for (const row of Object.values<CdbDefinition>(CDB))
  byOpcode.set(row.opcode, [...(byOpcode.get(row.opcode) ?? []), row])

/**
 * Finds the row of a CDB.
 *
 * @param device what kind of device it is for, where kinds share operation codes
 */
export function findCdb(cdb: Uint8Array, device: DeviceKind = 'block'): CdbDefinition | undefined {
  const serviceAction = serviceActionOf(cdb)
  const rows = byOpcode
    .get(cdb[0] ?? -1)
    ?.filter((row) => (row.serviceAction ?? serviceAction) === serviceAction)
  return rows?.find((row) => row.device === device) ?? rows?.find((row) => row.device === undefined)
}

/** Reads a CDB. Never throws. @param device as {@link findCdb} */
export function decodeCdb(cdb: Uint8Array, device: DeviceKind = 'block'): DecodedCdb {
  const opcode = cdb[0]
  const definition = findCdb(cdb, device)
  if (definition === undefined)
    return { definition, name: unknownName(cdb), opcode, fields: {}, control: undefined }
  const { control } = decodeFields(controlField(definition), cdb)
  return { definition, name: definition.name, opcode, fields: decodeCdbFields(definition, cdb), control }
}

/** A CDB in a line: `READ (10) lba=2048 blocks=8 fua`. Fields that are 0 or false are left out, except those that say where. */
export function describeCdb(cdb: Uint8Array, device: DeviceKind = 'block'): string {
  const { name, definition, fields, control } = decodeCdb(cdb, device)
  if (definition === undefined) return `${name} ${hex(cdb)}`
  const values: Readonly<Record<string, FieldValue>> = { ...fields, control }
  const words = Object.entries(values).flatMap(([field, value]) => {
    if (value === true) return [field]
    const shown = always.has(field) || (value !== 0 && value !== 0n)
    return value === false || value === undefined || !shown ? [] : [`${field}=${String(value)}`]
  })
  return [name, ...words].join(' ')
}

const always: ReadonlySet<string> = new Set([
  'lba',
  'blocks',
  'action',
  'pageCode',
  'transferLength',
  'listId',
])

function unknownName(cdb: Uint8Array): string {
  return cdb.length === 0 ? 'empty CDB' : `operation code ${hex(cdb.subarray(0, 1)).toUpperCase()}h`
}
