/** One LOGICAL UNIT RESET stands for the unanswered aborts of several tasks: it is not over because one of them is. */
import { expect, test } from '@jest/globals'
import { TaskManagementFunction } from '../../src/pdu/index.ts'
import { scsiResponse } from '../support/pdus.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

const TIMEOUT = 500

interface Scene {
  readonly target: ScriptedTarget
  /** The task for which the reset is sent, and the one that relies on it. */
  readonly tasks: readonly [number, number]
}

/** Two tasks of a unit whose aborts are not answered, just before their time is up. */
function aborting(): Scene {
  const target = ScriptedTarget.open({
    session: { allowLogicalUnitReset: true, taskManagementTimeout: TIMEOUT },
  })
  const tasks = [target.session.submit(testUnitReady(3n)), target.session.submit(testUnitReady(3n))] as const
  target.pump()
  for (const task of tasks) target.session.abort(task, target.now)
  target.pump()
  target.advance(TIMEOUT - 1)
  target.heard.length = 0
  return { target, tasks }
}

/** The tag of the reset that was sent for both. */
function resetOf(target: ScriptedTarget): number {
  const { pdu } = target.take('task-management-request')
  expect(pdu.function).toBe(TaskManagementFunction.LogicalUnitReset)
  expect(target.kinds).toEqual([])
  return pdu.initiatorTaskTag
}

/** The other task does not wait for ever. */
function expectDropped({ target, tasks: [first, second] }: Scene): void {
  target.advance(2 * TIMEOUT)
  expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
  expect(target.outcomeOf(first)).toMatchObject({ kind: 'completed' })
  expect(target.outcomeOf(second)).toEqual({ kind: 'lost', sent: true, cause: 'requested' })
}

test('is not answered, and the first has ended by itself', () => {
  const scene = aborting()
  scene.target.advance(1)
  resetOf(scene.target)
  scene.target.send(scsiResponse({ initiatorTaskTag: scene.tasks[0] }))
  expectDropped(scene)
})

test('is refused, and the first has ended by itself', () => {
  const scene = aborting()
  const { target, tasks } = scene
  target.advance(1)
  const reset = resetOf(target)
  target.send(scsiResponse({ initiatorTaskTag: tasks[0] }), managementResponse(reset, 5))
  expect(target.eventsOf('abort-refused')).toEqual([{ kind: 'abort-refused', task: tasks[1], response: 5 }])
  expectDropped(scene)
})

test('is refused: both have as long again, and one that ends is enough for neither', () => {
  const scene = aborting()
  const { target, tasks } = scene
  target.advance(1)
  const reset = resetOf(target)
  target.send(managementResponse(reset, 5), scsiResponse({ initiatorTaskTag: tasks[0] }))
  expectDropped(scene)
})

test('is sent though the first has ended before it could be', () => {
  const { target, tasks } = aborting()
  target.takesTransmits = false
  target.advance(1)
  target.send(scsiResponse({ initiatorTaskTag: tasks[0] }))
  target.takesTransmits = true
  target.pump()
  target.send(managementResponse(resetOf(target), 0))
  expect(target.outcomeOf(tasks[1])).toMatchObject({ kind: 'aborted', cause: 'requested', function: 5 })
})

test('is not sent when both have ended before it could be', () => {
  const { target, tasks } = aborting()
  target.takesTransmits = false
  target.advance(1)
  for (const initiatorTaskTag of tasks) target.send(scsiResponse({ initiatorTaskTag }))
  target.takesTransmits = true
  target.pump()
  expect(target.kinds).toEqual([])
  target.advance(10 * TIMEOUT)
  expect(target.closed).toBeUndefined()
})

test('is one that the application has ordered, and refused', () => {
  const { target, tasks } = aborting()
  const order = { function: TaskManagementFunction.LogicalUnitReset, lun: 3n }
  const ordered = target.session.manage(order, target.now)
  target.pump()
  target.advance(1)
  expect(resetOf(target)).toBe(ordered)
  target.send(managementResponse(ordered, 5))
  expect(target.eventsOf('abort-refused').map(({ task }) => task)).toEqual(tasks)
  target.advance(TIMEOUT)
  expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
})
