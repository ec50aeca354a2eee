import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG, TaskManagementFunction } from '../../src/pdu/index.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { r2t, scsiResponse } from '../support/pdus.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe('functions for many tasks (RFC 7143 §4.2.3)', () => {
  interface Scene {
    readonly target: ScriptedTarget
    /** By LUN: a sent command and an immediate one. */
    readonly tasks: ReadonlyMap<bigint, readonly number[]>
    readonly management: number
  }

  function scene(code: TaskManagementFunction): Scene {
    const target = ScriptedTarget.open()
    const tasks = new Map<bigint, readonly number[]>()
    for (const lun of [1n, 2n]) {
      tasks.set(lun, [
        target.session.submit(testUnitReady(lun)),
        target.session.submit({ ...testUnitReady(lun), immediate: true }),
      ])
    }
    target.pump()
    target.heard.length = 0
    const management = target.session.manage({ function: code, lun: 2n }, target.now)
    target.pump()
    return { target, tasks, management }
  }

  const UNIT = [
    TaskManagementFunction.AbortTaskSet,
    TaskManagementFunction.ClearTaskSet,
    TaskManagementFunction.LogicalUnitReset,
  ]
  const TARGET = [TaskManagementFunction.TargetWarmReset, TaskManagementFunction.TargetColdReset]

  test.each(UNIT)('function %i ends the tasks of its logical unit alone', (code) => {
    const { target, tasks, management } = scene(code)
    const { pdu } = target.take('task-management-request')
    expect(pdu).toMatchObject({
      function: code,
      lun: 2n,
      immediate: true,
      referencedTaskTag: RESERVED_TAG,
      refCmdSN: 0,
      initiatorTaskTag: management,
    })
    expect(target.events).toEqual([])
    target.send(managementResponse(management, 0))
    expect(target.eventsOf('task-settled').map(({ task }) => task)).toEqual(tasks.get(2n))
    for (const task of tasks.get(2n) ?? []) {
      expect(target.outcomeOf(task)).toEqual({
        kind: 'aborted',
        cause: 'requested',
        function: code,
        response: 0,
      })
    }
    expect(target.events.at(-1)).toEqual({
      kind: 'management-settled',
      task: management,
      outcome: { kind: 'answered', response: 0 },
    })
    for (const task of tasks.get(1n) ?? []) expect(target.session.stateOf(task)).toBe('sent')
  })

  test.each(TARGET)('function %i ends all tasks', (code) => {
    const { target, tasks, management } = scene(code)
    expect(target.take('task-management-request').pdu).toMatchObject({
      function: code,
      lun: 0n,
      referencedTaskTag: RESERVED_TAG,
    })
    target.send(managementResponse(management, 0))
    expect(target.eventsOf('task-settled').map(({ task }) => task)).toEqual([...tasks.values()].flat())
    expect(target.session.outstanding).toBe(0)
  })

  test('CLEAR ACA ends none and holds up none', () => {
    const { target, management } = scene(TaskManagementFunction.ClearAca)
    expect(target.take('task-management-request').pdu).toMatchObject({ function: 3, lun: 2n })
    target.session.submit(testUnitReady(2n))
    target.pump()
    expect(target.kinds).toEqual(['scsi-command'])
    target.send(managementResponse(management, 0))
    expect(target.events.map(({ kind }) => kind)).toEqual(['management-settled'])
  })

  test.each([2, 3, 4, 5, 6, 255])('answer %i ends none', (response) => {
    const { target, management } = scene(TaskManagementFunction.LogicalUnitReset)
    target.send(managementResponse(management, response))
    expect(target.events).toEqual([
      { kind: 'management-settled', task: management, outcome: { kind: 'answered', response } },
    ])
    expect(target.session.outstanding).toBe(4)
  })

  test('commands of the set that were not sent never are, immediate ones neither', () => {
    const target = ScriptedTarget.open({ windowSize: 1 })
    const sent = target.session.submit(testUnitReady(2n))
    target.pump()
    target.takesTransmits = false
    const queued = [
      target.session.submit(testUnitReady(2n)),
      target.session.submit({ ...testUnitReady(2n), immediate: true }),
    ]
    const other = target.session.submit(testUnitReady(1n))
    const management = target.session.manage({ function: 2, lun: 2n }, target.now)
    target.takesTransmits = true
    target.heard.length = 0
    target.pump()
    for (const task of queued)
      expect(target.outcomeOf(task)).toEqual({ kind: 'not-sent', cause: 'requested' })
    expect(target.kinds).toEqual(['task-management-request'])
    target.send(managementResponse(management, 0))
    expect(target.outcomeOf(sent)).toMatchObject({ kind: 'aborted' })
    expect(target.session.stateOf(other)).toBe('sent')
    expect(target.session.waiting).toBe(0)
  })

  test('new commands for the set wait for the answer, others do not; then they flow in order', () => {
    const { target, management } = scene(TaskManagementFunction.AbortTaskSet)
    target.heard.length = 0
    const held = [
      target.session.submit(testUnitReady(2n)),
      target.session.submit({ ...testUnitReady(2n), immediate: true }),
      target.session.submit(testUnitReady(2n)),
    ]
    const free = target.session.submit(testUnitReady(1n))
    target.pump()
    expect(target.take('scsi-command').pdu.initiatorTaskTag).toBe(free)
    expect(target.kinds).toEqual([])
    const late = target.session.submit(testUnitReady(2n))
    target.pump()
    target.session.abort(held[2] ?? -1, target.now)
    target.pump()
    expect(target.outcomeOf(held[2] ?? -1)).toEqual({ kind: 'not-sent', cause: 'requested' })
    target.send(managementResponse(management, 0))
    const order = target.heard.map(({ pdu }) => pdu.initiatorTaskTag)
    expect(order.filter((tag) => tag !== held[1])).toEqual([held[0], late])
    expect(order).toContain(held[1])
    expect(target.session.waiting).toBe(0)
  })

  test('two sets at once: what is held by both waits for both', () => {
    const target = ScriptedTarget.open()
    const first = target.session.manage({ function: 2, lun: 2n }, target.now)
    target.pump()
    const between = target.session.submit(testUnitReady(2n))
    target.pump()
    const second = target.session.manage({ function: 7 }, target.now)
    target.pump()
    // The second set contains what was ordered before it.
    expect(target.outcomeOf(between)).toEqual({ kind: 'not-sent', cause: 'requested' })
    target.heard.length = 0
    const [after, elsewhere] = [
      target.session.submit(testUnitReady(2n)),
      target.session.submit(testUnitReady(9n)),
    ]
    target.pump()
    target.send(managementResponse(first, 0))
    expect(target.kinds).toEqual([])
    target.send(managementResponse(second, 0))
    expect(target.heard.map(({ pdu }) => pdu.initiatorTaskTag)).toEqual([after, elsewhere])
    expect([target.session.outstanding, target.session.waiting]).toEqual([2, 0])
  })

  test('commands that were sent after the answer are not in the set', () => {
    const { target, management } = scene(TaskManagementFunction.LogicalUnitReset)
    const later = target.session.submit(testUnitReady(2n))
    target.send(managementResponse(management, 0))
    expect(target.session.stateOf(later)).toBe('sent')
    target.send(managementResponse(management, 0))
    expect(target.session.stateOf(later)).toBe('sent')
  })

  test('R2Ts of the set are answered until its end (§4.2.3.3 a)', () => {
    const target = ScriptedTarget.open({ offers: { initialR2T: true, immediateData: false } })
    const task = target.session.submit({ lun: 2n, cdb: new Uint8Array(10), dataOut: [pattern(1024)] })
    target.pump()
    const management = target.session.manage({ function: 2, lun: 2n }, target.now)
    target.pump()
    target.heard.length = 0
    target.send(
      r2t({ initiatorTaskTag: task, lun: 2n, targetTransferTag: 3, desiredDataTransferLength: 1024 }),
    )
    expect(target.take('data-out').pdu).toMatchObject({ final: true, targetTransferTag: 3 })
    target.send(scsiResponse({ initiatorTaskTag: task, status: 0x40 }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 0x40 })
    target.send(managementResponse(management, 0))
    expect(target.eventsOf('task-settled')).toHaveLength(1)
  })

  test('that is not answered drops the connection', () => {
    const { target, management } = scene(TaskManagementFunction.LogicalUnitReset)
    target.advance(10_000)
    expect(target.eventsOf('management-settled')).toEqual([
      { kind: 'management-settled', task: management, outcome: { kind: 'timeout' } },
    ])
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
    expect(target.eventsOf('task-settled')).toHaveLength(4)
  })

  test('an abort under way ends with the set', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady(2n))
    target.pump()
    target.session.abort(task, target.now)
    target.pump()
    const abort = target.heard.at(-1)?.pdu.initiatorTaskTag ?? -1
    const management = target.session.manage({ function: 5, lun: 2n }, target.now)
    target.pump()
    target.send(managementResponse(management, 0))
    expect(target.outcomeOf(task)).toEqual({ kind: 'aborted', cause: 'requested', function: 5, response: 0 })
    target.send(managementResponse(abort, 1))
    expect(target.eventsOf('task-settled')).toHaveLength(1)
  })
})
