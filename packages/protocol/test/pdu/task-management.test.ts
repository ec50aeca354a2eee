import { describe, expect, test } from '@jest/globals'
import {
  TaskManagementFunction,
  TaskManagementOutcome,
  decodeTaskManagementRequest,
  decodeTaskManagementResponse,
  encodeTaskManagementRequest,
  encodeTaskManagementResponse,
} from '../../src/pdu/task-management.ts'
import type { TaskManagementRequest, TaskManagementResponse } from '../../src/pdu/task-management.ts'
import { decoded, encoded, hex, patched } from './support.ts'

describe('Task Management Function Request', () => {
  const pdu: TaskManagementRequest = {
    kind: 'task-management-request',
    immediate: true,
    function: TaskManagementFunction.AbortTask,
    lun: 0x0001_0203_0405_0607n,
    initiatorTaskTag: 0x01020304,
    referencedTaskTag: 0x11121314,
    cmdSN: 0x21222324,
    expStatSN: 0x31323334,
    refCmdSN: 0x41424344,
    expDataSN: 0x51525354,
    dataSegmentLength: 0,
  }
  const wire = `
    42 81 00 00  00 00 00 00
    00 01 02 03  04 05 06 07
    01 02 03 04  11 12 13 14
    21 22 23 24  31 32 33 34
    41 42 43 44  51 52 53 54
    00 00 00 00  00 00 00 00`
  const noisy = `
    c2 81 ff ff  00 00 00 00
    00 01 02 03  04 05 06 07
    01 02 03 04  11 12 13 14
    21 22 23 24  31 32 33 34
    41 42 43 44  51 52 53 54
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.5', () => {
    expect(encoded(encodeTaskManagementRequest, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeTaskManagementRequest, wire)).toStrictEqual(pdu)
    expect(decoded(decodeTaskManagementRequest, noisy)).toStrictEqual(pdu)
  })

  test('I is bit 1 of byte 0', () => {
    const later = { ...pdu, immediate: false }
    expect(encoded(encodeTaskManagementRequest, later)).toBe(patched(wire, { 0: 0x02 }))
    expect(decoded(decodeTaskManagementRequest, patched(wire, { 0: 0x02 }))).toStrictEqual(later)
  })

  test('the functions are those of §11.5.1', () => {
    expect(Object.entries(TaskManagementFunction)).toEqual([
      ['AbortTask', 1],
      ['AbortTaskSet', 2],
      ['ClearAca', 3],
      ['ClearTaskSet', 4],
      ['LogicalUnitReset', 5],
      ['TargetWarmReset', 6],
      ['TargetColdReset', 7],
      ['TaskReassign', 8],
    ])
  })

  test.each([0, 8, 12, 127])('the function %i, listed or not, is the 7 bits of byte 1', (code) => {
    const other = { ...pdu, function: code }
    expect(encoded(encodeTaskManagementRequest, other)).toBe(patched(wire, { 1: 0x80 | code }))
    expect(decoded(decodeTaskManagementRequest, patched(wire, { 1: 0x80 | code }))).toStrictEqual(other)
  })
})

describe('Task Management Function Response', () => {
  const pdu: TaskManagementResponse = {
    kind: 'task-management-response',
    response: TaskManagementOutcome.FunctionRejected,
    initiatorTaskTag: 0x01020304,
    statSN: 0x21222324,
    expCmdSN: 0x31323334,
    maxCmdSN: 0x41424344,
    dataSegmentLength: 0,
  }
  const wire = `
    22 80 ff 00  00 00 00 00
    00 00 00 00  00 00 00 00
    01 02 03 04  00 00 00 00
    21 22 23 24  31 32 33 34
    41 42 43 44  00 00 00 00
    00 00 00 00  00 00 00 00`
  const noisy = `
    e2 ff ff ff  00 00 00 00
    ff ff ff ff  ff ff ff ff
    01 02 03 04  ff ff ff ff
    21 22 23 24  31 32 33 34
    41 42 43 44  ff ff ff ff
    ff ff ff ff  ff ff ff ff`

  test('is written as drawn in §11.6', () => {
    expect(encoded(encodeTaskManagementResponse, pdu)).toBe(hex(wire))
  })

  test('is read as drawn, whatever the reserved bits are', () => {
    expect(decoded(decodeTaskManagementResponse, wire)).toStrictEqual(pdu)
    expect(decoded(decodeTaskManagementResponse, noisy)).toStrictEqual(pdu)
  })

  test('the outcomes are those of §11.6.1', () => {
    expect(Object.values(TaskManagementOutcome)).toEqual([0, 1, 2, 3, 4, 5, 6, 255])
  })

  test.each([0, 6, 7, 200])('the response %i, listed or not, is byte 2', (response) => {
    const other = { ...pdu, response }
    expect(encoded(encodeTaskManagementResponse, other)).toBe(patched(wire, { 2: response }))
    expect(decoded(decodeTaskManagementResponse, patched(wire, { 2: response }))).toStrictEqual(other)
  })
})
