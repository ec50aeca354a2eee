import { FINAL, IMMEDIATE, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

/** The task management functions (RFC 7143 §11.5.1). */
export const TaskManagementFunction = {
  AbortTask: 1,
  AbortTaskSet: 2,
  ClearAca: 3,
  ClearTaskSet: 4,
  LogicalUnitReset: 5,
  TargetWarmReset: 6,
  TargetColdReset: 7,
  TaskReassign: 8,
} as const

/** One of the codes of {@link TaskManagementFunction}. */
export type TaskManagementFunction = (typeof TaskManagementFunction)[keyof typeof TaskManagementFunction]

/** What a target answers to a task management function (RFC 7143 §11.6.1). */
export const TaskManagementOutcome = {
  FunctionComplete: 0,
  TaskDoesNotExist: 1,
  LunDoesNotExist: 2,
  TaskStillAllegiant: 3,
  ReassignmentNotSupported: 4,
  FunctionNotSupported: 5,
  AuthorizationFailed: 6,
  FunctionRejected: 255,
} as const

/** One of the codes of {@link TaskManagementOutcome}. */
export type TaskManagementOutcome = (typeof TaskManagementOutcome)[keyof typeof TaskManagementOutcome]

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|I| 0x02      |1| Function    |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Logical Unit Number (LUN) or Reserved, 8 bytes                 |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Referenced Task Tag or 0xffffffff                              |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN                                                      |
//      +---------------+---------------+---------------+---------------+
//   32 |RefCmdSN or Reserved                                           |
//      +---------------+---------------+---------------+---------------+
//   36 |ExpDataSN or Reserved                                          |
//      +---------------+---------------+---------------+---------------+
//   40 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+

/** Task Management Function Request (RFC 7143 §11.5). */
export interface TaskManagementRequest {
  readonly kind: 'task-management-request'
  readonly immediate: boolean
  /** One of {@link TaskManagementFunction}, or any other of 0 to 127, which a target answers with "not supported". */
  readonly function: number
  readonly lun: bigint
  readonly initiatorTaskTag: number
  /** The tag of the task to be aborted or reassigned; RESERVED_TAG for all other functions. */
  readonly referencedTaskTag: number
  readonly cmdSN: number
  readonly expStatSN: number
  readonly refCmdSN: number
  readonly expDataSN: number
  readonly dataSegmentLength: number
}

/** Writes a Task Management Function Request at `offset`; returns the length of the header in bytes. */
export function encodeTaskManagementRequest(
  pdu: TaskManagementRequest,
  view: DataView,
  offset: number,
): number {
  encodeStart(
    view,
    offset,
    Opcode.TaskManagementRequest | (pdu.immediate ? IMMEDIATE : 0),
    FINAL | pdu.function,
    0,
    0,
    pdu.dataSegmentLength,
  )
  view.setBigUint64(offset + 8, pdu.lun)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, pdu.referencedTaskTag)
  view.setUint32(offset + 24, pdu.cmdSN)
  view.setUint32(offset + 28, pdu.expStatSN)
  view.setUint32(offset + 32, pdu.refCmdSN)
  view.setUint32(offset + 36, pdu.expDataSN)
  encodeReserved(view, offset + 40, offset + 48)
  return BHS_LENGTH
}

/** Reads the Task Management Function Request at `offset`. */
export function decodeTaskManagementRequest(view: DataView, offset: number): TaskManagementRequest {
  return {
    kind: 'task-management-request',
    immediate: (view.getUint8(offset) & IMMEDIATE) !== 0,
    function: view.getUint8(offset + 1) & 0x7f,
    lun: view.getBigUint64(offset + 8),
    initiatorTaskTag: view.getUint32(offset + 16),
    referencedTaskTag: view.getUint32(offset + 20),
    cmdSN: view.getUint32(offset + 24),
    expStatSN: view.getUint32(offset + 28),
    refCmdSN: view.getUint32(offset + 32),
    expDataSN: view.getUint32(offset + 36),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x22      |1| Reserved    |Response       |Reserved       |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |Reserved, 12 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** Task Management Function Response (RFC 7143 §11.6). */
export interface TaskManagementResponse {
  readonly kind: 'task-management-response'
  /** One of {@link TaskManagementOutcome}, or any other byte. */
  readonly response: number
  readonly initiatorTaskTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  readonly dataSegmentLength: number
}

/** Writes a Task Management Function Response at `offset`; returns the length of the header in bytes. */
export function encodeTaskManagementResponse(
  pdu: TaskManagementResponse,
  view: DataView,
  offset: number,
): number {
  encodeStart(view, offset, Opcode.TaskManagementResponse, FINAL, pdu.response, 0, pdu.dataSegmentLength)
  encodeReserved(view, offset + 8, offset + 16)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, 0)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  encodeReserved(view, offset + 36, offset + 48)
  return BHS_LENGTH
}

/** Reads the Task Management Function Response at `offset`. */
export function decodeTaskManagementResponse(view: DataView, offset: number): TaskManagementResponse {
  return {
    kind: 'task-management-response',
    response: view.getUint8(offset + 2),
    initiatorTaskTag: view.getUint32(offset + 16),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}
