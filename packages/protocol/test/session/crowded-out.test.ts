/** A target that has room for one task management function at a time (RFC 7143 §4.2.2.1) rejects the others with reason 06h. */
import { describe, expect, test } from '@jest/globals'
import { RejectReason, TaskManagementFunction } from '../../src/pdu/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { scsiResponse } from '../support/pdus.ts'
import { headerOf, ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'
import { managementResponse, reject } from '../support/session-pdus.ts'

function crowdOut(target: ScriptedTarget, ...rejected: readonly Pdu[]): void {
  for (const pdu of rejected) target.send([reject(RejectReason.ImmediateCommandReject), headerOf(pdu)])
}

/** So many commands, all of which are being aborted. */
function aborts(count: number): {
  readonly target: ScriptedTarget
  readonly tasks: readonly number[]
  readonly requests: readonly Pdu[]
} {
  const target = ScriptedTarget.open()
  const tasks = Array.from({ length: count }, () => target.session.submit(testUnitReady()))
  target.pump()
  for (const task of tasks) target.session.abort(task, target.now)
  target.pump()
  for (const task of tasks) expect(target.take('scsi-command').pdu.initiatorTaskTag).toBe(task)
  const requests = tasks.map(() => target.take('task-management-request').pdu)
  return { target, tasks, requests }
}

function referenced(pdu: Pdu): number | undefined {
  return pdu.kind === 'task-management-request' ? pdu.referencedTaskTag : undefined
}

describe('functions that were crowded out', () => {
  test('go out again, one whenever another is done, and all end their tasks', () => {
    const { target, tasks, requests } = aborts(5)
    crowdOut(target, ...requests.slice(1))
    expect(target.heard).toEqual([])
    let current = requests[0]
    const order: (number | undefined)[] = []
    while (current !== undefined) {
      order.push(referenced(current))
      target.send(managementResponse(current.initiatorTaskTag, 0))
      current = target.heard.length === 0 ? undefined : target.take('task-management-request').pdu
      expect(target.heard).toEqual([])
    }
    expect(order).toEqual(tasks)
    for (const task of tasks)
      expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', cause: 'requested' })
    expect(target.eventsOf('abort-refused')).toEqual([])
    target.advance(60_000)
    expect(target.closed).toBeUndefined()
  })

  test('a second time, too', () => {
    const { target, tasks, requests } = aborts(3)
    crowdOut(target, ...requests.slice(1))
    const [first] = requests
    const third = target.session.submit(testUnitReady())
    target.pump()
    target.take('scsi-command')
    target.session.abort(third, target.now)
    target.pump()
    const newcomer = target.take('task-management-request').pdu
    target.send(managementResponse(first?.initiatorTaskTag ?? 0, 0))
    crowdOut(target, target.take('task-management-request').pdu)
    target.send(managementResponse(newcomer.initiatorTaskTag, 0))
    target.send(managementResponse(target.take('task-management-request').pdu.initiatorTaskTag, 0))
    target.send(managementResponse(target.take('task-management-request').pdu.initiatorTaskTag, 0))
    for (const task of [...tasks, third]) expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted' })
  })

  test('nothing is left of one whose task ends meanwhile: the next one has its place', () => {
    const { target, tasks, requests } = aborts(3)
    crowdOut(target, ...requests.slice(1))
    target.send(scsiResponse({ initiatorTaskTag: tasks[1] ?? 0 }))
    expect(target.outcomeOf(tasks[1] ?? 0)).toMatchObject({ kind: 'completed' })
    target.send(managementResponse(requests[0]?.initiatorTaskTag ?? 0, 0))
    expect(referenced(target.take('task-management-request').pdu)).toBe(tasks[2])
  })

  test('are over when their time is, which began with the order', () => {
    const { target, tasks, requests } = aborts(3)
    crowdOut(target, ...requests.slice(1))
    target.advance(30_000)
    expect(target.eventsOf('abort-escalated').map(({ task }) => task)).toEqual(tasks)
    expect(target.closed).toMatchObject({ kind: 'timeout' })
    for (const task of tasks) expect(target.outcomeOf(task)).toMatchObject({ kind: 'lost' })
  })

  test('a set goes on keeping new commands back until it is answered', () => {
    const target = ScriptedTarget.open()
    const other = target.session.submit(testUnitReady(1n))
    const task = target.session.submit(testUnitReady(2n))
    target.pump()
    target.session.abort(other, target.now)
    const set = target.session.manage({ function: TaskManagementFunction.AbortTaskSet, lun: 2n }, target.now)
    target.pump()
    for (const _ of [other, task]) target.take('scsi-command')
    const [abort, request] = [target.take('task-management-request'), target.take('task-management-request')]
    crowdOut(target, request.pdu)
    const next = target.session.submit(testUnitReady(2n))
    target.pump()
    expect(target.session.stateOf(next)).toBe('queued')
    expect(target.eventsOf('management-settled')).toEqual([])
    target.send(managementResponse(abort.pdu.initiatorTaskTag, 0))
    expect(target.take('task-management-request').pdu).toMatchObject({ initiatorTaskTag: set, lun: 2n })
    expect(target.session.stateOf(next)).toBe('queued')
    target.send(managementResponse(set, 0))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', function: 2 })
    expect(target.session.stateOf(next)).toBe('sent')
  })

  test('a Reject of one that waits already changes nothing', () => {
    const { target, tasks, requests } = aborts(2)
    for (let times = 0; times < 3; times++) crowdOut(target, ...requests.slice(1))
    target.send(managementResponse(requests[0]?.initiatorTaskTag ?? 0, 0))
    expect(referenced(target.take('task-management-request').pdu)).toBe(tasks[1])
    expect(target.heard).toEqual([])
    expect(target.eventsOf('abort-refused')).toEqual([])
  })

  test('go with the connection', () => {
    const { target, tasks, requests } = aborts(3)
    crowdOut(target, ...requests.slice(1))
    target.breakDown()
    for (const task of tasks) expect(target.outcomeOf(task)).toMatchObject({ kind: 'lost' })
    expect(target.heard).toEqual([])
  })
})
