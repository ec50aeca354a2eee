import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG, TaskManagementFunction } from '../../src/pdu/index.ts'
import { ManagementTask, Task } from '../../src/task/index.ts'
import { KEYS, LUN, sentTask } from '../support/tasks.ts'

const F = TaskManagementFunction
const OTHER_LUN = LUN + 1n

/** A command that was sent with this CmdSN. */
function commandAt(cmdSN: number, lun = LUN, immediate = false): Task {
  const task = new Task(42, { lun, cdb: new Uint8Array(16), immediate })
  task.begin(0, cmdSN, KEYS)
  return task
}

/** A function for LUN that was sent with CmdSN 10. */
function managementOf(
  code: TaskManagementFunction,
  referenced?: Task,
  lun: bigint | undefined = LUN,
): ManagementTask {
  const management = new ManagementTask(7, { function: code, lun }, referenced, true)
  management.cmdSN = 10
  return management
}

// Function, whether LUN is a field of it (§11.5.3), whether it ends many tasks, and those of LUN, of another LUN (§4.2.3.2).
const TABLE = [
  ['ABORT TASK', F.AbortTask, true, false, false, false],
  ['ABORT TASK SET', F.AbortTaskSet, true, true, true, false],
  ['CLEAR ACA', F.ClearAca, true, false, false, false],
  ['CLEAR TASK SET', F.ClearTaskSet, true, true, true, false],
  ['LOGICAL UNIT RESET', F.LogicalUnitReset, true, true, true, false],
  ['TARGET WARM RESET', F.TargetWarmReset, false, true, true, true],
  ['TARGET COLD RESET', F.TargetColdReset, false, true, true, true],
  ['TASK REASSIGN', F.TaskReassign, false, false, false, false],
] as const

describe('scope and fields of a task management function (RFC 7143 §4.2.3.2, §11.5)', () => {
  test.each(TABLE)('%s', (_, code, hasLun, isSet, coversLun, coversOther) => {
    const management = managementOf(code)
    expect(management).toMatchObject({ kind: 'management', tag: 7, function: code, ordered: true })
    expect(management.lun).toBe(hasLun ? LUN : 0n)
    expect(management.isSet).toBe(isSet)
    expect(management.covers(LUN)).toBe(coversLun)
    expect(management.covers(OTHER_LUN)).toBe(coversOther)
    expect(management.ends(commandAt(9))).toBe(coversLun)
    expect(management.ends(commandAt(9, OTHER_LUN))).toBe(coversOther)
    expect(management.referencedTaskTag).toBe(RESERVED_TAG)
    expect(management.refCmdSN).toBe(0)
  })

  test('has a row for every function', () => {
    expect(TABLE.map(([, code]) => code)).toEqual(Object.values(F))
  })

  test('without a LUN it is for LUN 0', () => {
    expect(new ManagementTask(7, { function: F.LogicalUnitReset }, undefined, true).lun).toBe(0n)
  })
})

describe('ABORT TASK (RFC 7143 §11.5.3 – §11.5.5)', () => {
  test('carries the LUN, tag and CmdSN of the task that it aborts, and ends it alone', () => {
    const aborted = commandAt(5, OTHER_LUN)
    const management = managementOf(F.AbortTask, aborted, undefined)
    expect(management).toMatchObject({ lun: OTHER_LUN, referencedTaskTag: 42, refCmdSN: 5 })
    expect(management.ends(aborted)).toBe(true)
    expect(management.ends(commandAt(5, OTHER_LUN))).toBe(false)
    expect(management.covers(OTHER_LUN)).toBe(false)
  })

  test('of an immediate command RefCmdSN is its own CmdSN', () => {
    expect(managementOf(F.AbortTask, commandAt(5, LUN, true)).refCmdSN).toBe(10)
  })

  test('ends nothing that was not sent', () => {
    const queued = new Task(42, { lun: LUN, cdb: new Uint8Array(16) })
    expect(managementOf(F.AbortTask, queued).ends(queued)).toBe(false)
  })
})

describe('a function that ends a set for the sake of one task', () => {
  test.each([F.AbortTaskSet, F.ClearTaskSet, F.LogicalUnitReset])(
    'function %i: the task’s LUN, and no tag',
    (code) => {
      const management = managementOf(code, commandAt(5, OTHER_LUN), undefined)
      expect(management).toMatchObject({ lun: OTHER_LUN, referencedTaskTag: RESERVED_TAG, refCmdSN: 0 })
      expect(management.ends(commandAt(8, OTHER_LUN))).toBe(true)
      expect(management.ends(commandAt(8, LUN))).toBe(false)
    },
  )
})

test('TASK REASSIGN carries the tag of the task that it reassigns (RFC 7143 §11.5.4)', () => {
  const management = managementOf(F.TaskReassign, commandAt(5))
  expect(management).toMatchObject({ lun: 0n, referencedTaskTag: 42, refCmdSN: 0 })
})

describe('which commands of its scope it ends (RFC 7143 §11.5.1)', () => {
  test.each([
    ['one before it', 9, false, true],
    ['long before it', 0xfffffff0, false, true],
    ['one that has its own number', 10, false, false],
    ['one after it', 11, false, false],
    ['an immediate one that was sent just before, with the same number', 10, true, true],
    ['an immediate one from before', 9, true, true],
    ['an immediate one from after', 11, true, false],
  ])('%s: CmdSN %i', (_, cmdSN, immediate, ends) => {
    expect(managementOf(F.AbortTaskSet).ends(commandAt(cmdSN, LUN, immediate))).toBe(ends)
  })

  test('across the wrap of CmdSN', () => {
    const management = managementOf(F.LogicalUnitReset)
    management.cmdSN = 2
    expect(management.ends(commandAt(0xffffffff))).toBe(true)
    expect(management.ends(commandAt(1))).toBe(true)
    expect(management.ends(commandAt(2))).toBe(false)
  })

  test('none that is queued', () => {
    const queued = new Task(42, { lun: LUN, cdb: new Uint8Array(16) })
    expect(managementOf(F.TargetColdReset).ends(queued)).toBe(false)
    expect(managementOf(F.TargetColdReset).ends(sentTask({}))).toBe(false)
  })
})
