import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type { AsyncMessage, LogoutResponse, Reject, TaskManagementResponse } from '../../src/pdu/index.ts'

// PDUs of the session with nothing special about them; the numbers are the scripted target's to give.

const NUMBERS = { statSN: 0, expCmdSN: 0, maxCmdSN: 0, dataSegmentLength: 0 }

export function managementResponse(initiatorTaskTag: number, response: number): TaskManagementResponse {
  return { kind: 'task-management-response', response, initiatorTaskTag, ...NUMBERS }
}

export function logoutResponse(initiatorTaskTag: number, response: number = 0): LogoutResponse {
  return { kind: 'logout-response', response, initiatorTaskTag, time2Wait: 0, time2Retain: 0, ...NUMBERS }
}

export function asyncMessage(asyncEvent: number, fields: Partial<AsyncMessage> = {}): AsyncMessage {
  return {
    kind: 'async-message',
    lun: 0n,
    asyncEvent,
    asyncVCode: 0,
    parameter1: 0,
    parameter2: 0,
    parameter3: 0,
    initiatorTaskTag: RESERVED_TAG,
    ...NUMBERS,
    ...fields,
  }
}

export function reject(reason: number): Reject {
  return { kind: 'reject', reason, initiatorTaskTag: RESERVED_TAG, dataSN: 0, ...NUMBERS }
}
