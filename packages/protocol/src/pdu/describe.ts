/** PDU headers in words: in one line for logs, and field by field for people. */
import { AsyncEvent } from './async-message.ts'
import { RESERVED_TAG } from './constants.ts'
import type { InitiatorPdu, Pdu, TargetPdu } from './index.ts'
import { LoginStage } from './login.ts'
import { LogoutOutcome, LogoutReason } from './logout.ts'
import { RejectReason } from './reject.ts'
import { TaskAttribute } from './scsi-command.ts'
import { ServiceResponse } from './scsi-response.ts'
import { SnackType } from './snack.ts'
import { TaskManagementFunction, TaskManagementOutcome } from './task-management.ts'

/** What SCSI has to say about a PDU, which nothing here knows; left out, it is shown in hexadecimal. */
export interface ScsiWords {
  /** What a command descriptor block asks for. */
  readonly cdb?: (cdb: Uint8Array) => string
  /** How a LUN is written. @param lun all eight bytes */
  readonly lun?: (lun: bigint) => string
  /** The name of a SCSI status. */
  readonly status?: (status: number) => string
}

type Codes = Readonly<Record<string, number>>
type KeyOf<Union> = Union extends Union ? keyof Union : never
/** Every field of any PDU. */
type Field = Exclude<KeyOf<InitiatorPdu | TargetPdu>, 'kind'>

interface Row {
  /** As RFC 7143 §2.2 and §11 abbreviate it. */
  readonly short: string
  readonly long: string
  readonly form?: 'hex' | 'tag' | 'lun' | 'cdb' | 'status' | Codes
  /** Shown in a line even when it is 0. */
  readonly always?: true
}

/** The names of the PDUs (RFC 7143 §11). */
const TITLES: Readonly<Record<Pdu['kind'], string>> = {
  'nop-out': 'NOP-Out',
  'scsi-command': 'SCSI Command',
  'task-management-request': 'Task Management Function Request',
  'login-request': 'Login Request',
  'text-request': 'Text Request',
  'data-out': 'SCSI Data-Out',
  'logout-request': 'Logout Request',
  'snack-request': 'SNACK Request',
  'nop-in': 'NOP-In',
  'scsi-response': 'SCSI Response',
  'task-management-response': 'Task Management Function Response',
  'login-response': 'Login Response',
  'text-response': 'Text Response',
  'data-in': 'SCSI Data-In',
  'logout-response': 'Logout Response',
  r2t: 'Ready To Transfer',
  'async-message': 'Asynchronous Message',
  reject: 'Reject',
}

const number = (short: string, long: string): Row => ({ short, long })
const counted = (short: string, long: string): Row => ({ short, long, always: true })
const coded = (short: string, long: string, form: NonNullable<Row['form']> = 'hex'): Row => ({
  short,
  long,
  form,
  always: true,
})

/** Every field by its name; what is a code of one kind of PDU only stands in {@link CODES}. */
const FIELDS: Readonly<Record<Field, Row>> = {
  immediate: number('immediate', 'Immediate (I)'),
  final: number('final', 'Final (F)'),
  transit: number('transit', 'Transit (T)'),
  continue: number('continue', 'Continue (C)'),
  read: number('read', 'Read (R)'),
  write: number('write', 'Write (W)'),
  acknowledge: number('acknowledge', 'Acknowledge (A)'),
  hasStatus: number('S', 'Status (S)'),
  residualOverflow: number('overflow', 'Residual Overflow (O)'),
  residualUnderflow: number('underflow', 'Residual Underflow (U)'),
  bidirectionalReadOverflow: number('readOverflow', 'Bidirectional Read Residual Overflow (o)'),
  bidirectionalReadUnderflow: number('readUnderflow', 'Bidirectional Read Residual Underflow (u)'),
  currentStage: coded('CSG', 'Current Stage (CSG)', LoginStage),
  nextStage: coded('NSG', 'Next Stage (NSG)', LoginStage),
  attribute: coded('ATTR', 'Task Attributes (ATTR)', TaskAttribute),
  function: coded('Function', 'Function', TaskManagementFunction),
  type: coded('Type', 'Type', SnackType),
  asyncEvent: coded('AsyncEvent', 'AsyncEvent', AsyncEvent),
  asyncVCode: number('AsyncVCode', 'AsyncVCode'),
  reason: coded('Reason', 'Reason'),
  response: coded('Response', 'Response'),
  status: coded('Status', 'Status', 'status'),
  statusClass: coded('Status-Class', 'Status-Class'),
  statusDetail: coded('Status-Detail', 'Status-Detail'),
  versionMax: number('Version-max', 'Version-max'),
  versionMin: number('Version-min', 'Version-min'),
  versionActive: number('Version-active', 'Version-active'),
  isid: coded('ISID', 'Initiator Session ID (ISID)'),
  tsih: counted('TSIH', 'Target Session Identifying Handle (TSIH)'),
  cid: number('CID', 'Connection ID (CID)'),
  lun: { short: 'LUN', long: 'Logical Unit Number (LUN)', form: 'lun' },
  initiatorTaskTag: coded('ITT', 'Initiator Task Tag', 'tag'),
  targetTransferTag: coded('TTT', 'Target Transfer Tag', 'tag'),
  referencedTaskTag: coded('ReferencedTaskTag', 'Referenced Task Tag', 'tag'),
  snackTag: number('SNACKTag', 'SNACK Tag'),
  cmdSN: counted('CmdSN', 'CmdSN'),
  expCmdSN: counted('ExpCmdSN', 'ExpCmdSN'),
  maxCmdSN: counted('MaxCmdSN', 'MaxCmdSN'),
  refCmdSN: number('RefCmdSN', 'RefCmdSN'),
  statSN: counted('StatSN', 'StatSN'),
  expStatSN: counted('ExpStatSN', 'ExpStatSN'),
  dataSN: number('DataSN', 'DataSN'),
  expDataSN: number('ExpDataSN', 'ExpDataSN'),
  r2tSN: number('R2TSN', 'R2TSN'),
  begRun: counted('BegRun', 'BegRun'),
  runLength: counted('RunLength', 'RunLength'),
  bufferOffset: number('BufferOffset', 'Buffer Offset'),
  desiredDataTransferLength: counted('DesiredDataTransferLength', 'Desired Data Transfer Length'),
  expectedDataTransferLength: counted('ExpectedDataTransferLength', 'Expected Data Transfer Length'),
  bidirectionalReadLength: number('BidirectionalReadLength', 'Bidirectional Read Expected Data Length'),
  residualCount: number('ResidualCount', 'Residual Count'),
  bidirectionalReadResidualCount: number('ReadResidualCount', 'Bidirectional Read Residual Count'),
  parameter1: number('Parameter1', 'Parameter1'),
  parameter2: number('Parameter2', 'Parameter2'),
  parameter3: number('Parameter3', 'Parameter3'),
  time2Wait: counted('Time2Wait', 'Time2Wait'),
  time2Retain: counted('Time2Retain', 'Time2Retain'),
  cdb: coded('CDB', 'CDB', 'cdb'),
  dataSegmentLength: number('DataSegmentLength', 'DataSegmentLength'),
}

/** Codes whose meaning depends on the PDU. */
const CODES: Readonly<Partial<Record<Pdu['kind'], Partial<Record<Field, Codes>>>>> = {
  'logout-request': { reason: LogoutReason },
  reject: { reason: RejectReason },
  'scsi-response': { response: ServiceResponse },
  'task-management-response': { response: TaskManagementOutcome },
  'logout-response': { response: LogoutOutcome },
}

/**
 * The header of a PDU in a line: its name, its flags, its fields: `SCSI Data-In final S Status=0x00 ITT=0x00000005 …`. Flags that
 * are not set, reserved tags, and numbers that are 0 and say nothing then are left out.
 */
export function describePdu(pdu: Pdu, scsi: ScsiWords = {}): string {
  const flags: string[] = []
  const values: string[] = []
  for (const [row, value, shown] of fieldsOf(pdu, scsi)) {
    if (value === true) flags.push(row.short)
    else if (isTold(pdu, row, value)) values.push(`${row.short}=${shown}`)
  }
  return [TITLES[pdu.kind], ...flags, ...values].join(' ')
}

/** The header of a PDU, a line for each field with its whole name, and its name above them. */
export function describePduFields(pdu: Pdu, scsi: ScsiWords = {}): readonly string[] {
  const lines = fieldsOf(pdu, scsi).map(([{ long }, , shown]) => `  ${long}: ${shown}`)
  return [TITLES[pdu.kind], ...lines]
}

type Value = number | bigint | boolean | Uint8Array

function fieldsOf(pdu: Pdu, scsi: ScsiWords): readonly (readonly [Row, Value, string])[] {
  const rows: Readonly<Record<string, Row>> = FIELDS
  const codes: Readonly<Record<string, Codes>> = CODES[pdu.kind] ?? {}
  return Object.entries<Value | string | undefined>({ ...pdu }).flatMap(([name, value]) => {
    const row = rows[name]
    if (row === undefined || value === undefined || typeof value === 'string') return []
    return [[row, value, show(value, codes[name] ?? row.form, scsi)] as const]
  })
}

function isTold(pdu: Pdu, { always, form }: Row, value: Value): boolean {
  if (value === false) return false
  if (form === 'lun')
    return value !== 0n || pdu.kind === 'scsi-command' || pdu.kind === 'task-management-request'
  if (form === 'status') return pdu.kind !== 'data-in' || pdu.hasStatus
  if (form === 'tag') return value !== RESERVED_TAG
  return always === true || value !== 0
}

function show(value: Value, form: Row['form'], scsi: ScsiWords): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'bigint') return scsi.lun?.(value) ?? `0x${value.toString(16).padStart(16, '0')}`
  if (typeof value !== 'number') return scsi.cdb?.(value) ?? hexOf(value)
  if (typeof form === 'object') {
    const name = Object.keys(form).find((each) => form[each] === value)
    return name ?? hex(value, 2)
  }
  if (form === 'status') return scsi.status?.(value) ?? hex(value, 2)
  if (form === 'tag') return hex(value, 8)
  return form === 'hex' ? hex(value, 2) : String(value)
}

function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')}`
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
