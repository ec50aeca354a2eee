import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG, TaskManagementFunction } from '../../src/pdu/index.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** A command that was sent, and its abort. */
function aborting(immediate: boolean = false): { target: ScriptedTarget; task: number; abort: number } {
  const target = ScriptedTarget.open()
  target.session.submit(testUnitReady())
  const task = target.session.submit({ ...testUnitReady(0x4005000000000000n), immediate })
  target.session.submit(testUnitReady())
  target.pump()
  target.session.abort(task, target.now)
  target.pump()
  const abort = target.heard.at(-1)?.pdu.initiatorTaskTag ?? -1
  return { target, task, abort }
}

describe('ABORT TASK (RFC 7143 §11.5)', () => {
  test('of a queued command: nothing on the wire', () => {
    const target = ScriptedTarget.open({ windowSize: 0 })
    const task = target.session.submit(testUnitReady())
    target.session.abort(task, target.now)
    target.pump()
    expect(target.outcomeOf(task)).toEqual({ kind: 'not-sent', cause: 'requested' })
    expect(target.kinds).toEqual([])
    expect(target.session.nextTimeout()).toBeUndefined()
    expect([target.session.outstanding, target.session.waiting]).toEqual([0, 0])
  })

  test('of a sent command: its LUN, tag and CmdSN; the task goes on until the answer', () => {
    const { target, task, abort } = aborting()
    const command = target.heard.find(({ pdu }) => pdu.initiatorTaskTag === task)?.pdu
    expect(target.heard.at(-1)?.pdu).toMatchObject({
      kind: 'task-management-request',
      immediate: true,
      function: 1,
      lun: 0x4005000000000000n,
      referencedTaskTag: task,
      refCmdSN: command?.kind === 'scsi-command' ? command.cmdSN : 'unknown',
      cmdSN: 4,
      expDataSN: 0,
    })
    expect(target.events).toEqual([])
    target.send(managementResponse(abort, 0))
    expect(target.events).toEqual([
      {
        kind: 'task-settled',
        task,
        outcome: { kind: 'aborted', cause: 'requested', function: 1, response: 0 },
      },
    ])
    // CmdSN was not used up.
    target.session.submit(testUnitReady())
    target.pump()
    expect(target.heard.at(-1)?.pdu).toMatchObject({ kind: 'scsi-command', cmdSN: 4 })
  })

  test('of an immediate command: RefCmdSN is the CmdSN of the request itself (§11.5.5)', () => {
    const { target } = aborting(true)
    const { pdu } = target.heard.at(-1) ?? {}
    expect(pdu).toMatchObject({ kind: 'task-management-request', cmdSN: 3, refCmdSN: 3 })
  })

  test('twice is once', () => {
    const { target, task } = aborting()
    target.session.abort(task, target.now)
    target.pump()
    expect(target.kinds.filter((kind) => kind === 'task-management-request')).toHaveLength(1)
  })

  test('the response of the command may come first', () => {
    const { target, task, abort } = aborting()
    target.send(scsiResponse({ initiatorTaskTag: task, status: 0 }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 0 })
    target.send(managementResponse(abort, 1))
    expect(target.events).toHaveLength(1)
    target.send(scsiResponse({ initiatorTaskTag: task, status: 2 }))
    expect(target.events).toHaveLength(1)
    expect(target.closed).toBeUndefined()
  })

  test('is not waited for if the response came first', () => {
    const { target, task } = aborting()
    target.send(scsiResponse({ initiatorTaskTag: task, status: 0 }))
    target.advance(60_000)
    expect(target.events).toHaveLength(1)
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('needs not be sent if the response came before', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.take('scsi-command')
    target.takesTransmits = false
    target.session.abort(task, target.now)
    target.send(scsiResponse({ initiatorTaskTag: task }))
    target.takesTransmits = true
    target.pump()
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed' })
    expect(target.kinds).toEqual([])
    target.advance(60_000)
    expect(target.closed).toBeUndefined()
  })

  test.each([0, 1])('answer %i ends the task', (response) => {
    const { target, task, abort } = aborting()
    target.send(managementResponse(abort, response))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', response })
    expect(target.session.outstanding).toBe(2)
  })

  test.each([2, 3, 4, 5, 6, 255])('answer %i leaves the task alive', (response) => {
    const { target, task, abort } = aborting()
    target.send(managementResponse(abort, response))
    expect(target.events).toEqual([{ kind: 'abort-refused', task, response }])
    expect(target.session.stateOf(task)).toBe('sent')
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed' })
    target.advance(60_000)
    expect(target.closed).toBeUndefined()
  })

  test('a refused abort whose task never ends drops the connection', () => {
    const { target, task, abort } = aborting()
    target.advance(3000)
    target.send(managementResponse(abort, 5))
    target.advance(9999)
    expect(target.closed).toBeUndefined()
    target.advance(1)
    expect(target.eventsOf('abort-escalated')).toEqual([
      { kind: 'abort-escalated', task, to: 'drop-connection' },
    ])
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: 'requested' })
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
  })

  test('an answer for an unknown tag is ignored', () => {
    const { target } = aborting()
    target.send(managementResponse(0x7ffffff, 0))
    expect(target.events).toEqual([])
  })
})

describe('a deadline', () => {
  test('of a sent command begins its abort; the outcome says why', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady(), target.now + 100)
    target.pump()
    target.take('scsi-command')
    expect(target.session.nextTimeout()).toBe(target.now + 100)
    target.advance(99)
    expect(target.kinds).toEqual([])
    target.advance(1)
    const abort = target.take('task-management-request').pdu
    expect(abort).toMatchObject({ function: 1, referencedTaskTag: task })
    expect(target.session.nextTimeout()).toBe(target.now + 10_000)
    target.send(managementResponse(abort.initiatorTaskTag, 0))
    expect(target.outcomeOf(task)).toEqual({ kind: 'aborted', cause: 'timeout', function: 1, response: 0 })
    target.advance(20_000)
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('many of them, in any order', () => {
    const target = ScriptedTarget.open({ windowSize: 8, session: { taskManagementTimeout: 0 } })
    const due = new Map<number, number>()
    for (let index = 0; index < 40; index++) {
      const deadline = target.now + ((index * 37) % 41) * 10 + 10
      due.set(target.session.submit(testUnitReady(), deadline), deadline)
    }
    target.pump()
    for (let time = 0; time < 60; time++) {
      target.advance(10)
      for (const [task, deadline] of due) {
        const state = target.session.stateOf(task)
        const isAborted =
          state === undefined ||
          target.heard.some(({ pdu }) => 'referencedTaskTag' in pdu && pdu.referencedTaskTag === task)
        expect(isAborted).toBe(deadline <= target.now)
      }
    }
    expect(target.session.waiting).toBe(0)
    expect(target.session.outstanding).toBe(8)
    expect(target.session.nextTimeout()).toBeUndefined()
  })
})

describe('an abort that is not answered', () => {
  test('drops the connection', () => {
    const { target, task } = aborting()
    target.advance(9_999)
    expect(target.events).toEqual([])
    target.advance(1)
    expect(target.eventsOf('abort-escalated')).toEqual([
      { kind: 'abort-escalated', task, to: 'drop-connection' },
    ])
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: 'requested' })
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('drops the connection, though the socket is slow to close: the timer does not spin', () => {
    const { target } = aborting()
    target.closesOnDemand = false
    target.advance(100_000)
    expect(target.actions).toEqual([{ kind: 'disconnect', cid: 0, abruptly: true }])
    target.breakDown()
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
    expect(target.eventsOf('task-settled')).toHaveLength(3)
  })

  function climbing(): {
    target: ScriptedTarget
    task: number
    other: number
    queued: number
    reset: number
  } {
    const target = ScriptedTarget.open({
      windowSize: 2,
      session: { allowLogicalUnitReset: true, taskManagementTimeout: 500 },
    })
    const task = target.session.submit(testUnitReady(3n))
    const other = target.session.submit(testUnitReady(3n))
    const queued = target.session.submit(testUnitReady(3n))
    target.pump()
    target.session.abort(task, target.now)
    target.pump()
    target.heard.length = 0
    target.advance(500)
    const { pdu } = target.take('task-management-request')
    expect(pdu).toMatchObject({
      function: TaskManagementFunction.LogicalUnitReset,
      lun: 3n,
      referencedTaskTag: RESERVED_TAG,
      refCmdSN: 0,
    })
    expect(target.events).toEqual([{ kind: 'abort-escalated', task, to: 'logical-unit-reset' }])
    return { target, task, other, queued, reset: pdu.initiatorTaskTag }
  }

  test('resets the logical unit, if that is allowed; what was not sent waits for the answer', () => {
    const { target, task, other, queued, reset } = climbing()
    target.windowSize = 8
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    expect(target.kinds).toEqual([])
    target.send(managementResponse(reset, 0))
    expect(target.outcomeOf(task)).toMatchObject({
      kind: 'aborted',
      cause: 'requested',
      function: 5,
      response: 0,
    })
    expect(target.outcomeOf(other)).toMatchObject({ kind: 'aborted', function: 5 })
    expect(target.take('scsi-command').pdu.initiatorTaskTag).toBe(queued)
    // The application ordered no function, so it hears of none.
    expect(target.eventsOf('management-settled')).toEqual([])
    target.send(scsiResponse({ initiatorTaskTag: queued }))
    target.advance(10_000)
    expect(target.closed).toBeUndefined()
  })

  test('and the reset is not answered either: the connection is dropped', () => {
    const { target, task } = climbing()
    target.advance(500)
    expect(target.eventsOf('abort-escalated')).toEqual([
      { kind: 'abort-escalated', task, to: 'logical-unit-reset' },
      { kind: 'abort-escalated', task, to: 'drop-connection' },
    ])
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
    expect(target.eventsOf('task-settled')).toHaveLength(3)
  })

  test('and the reset is refused: the task has as long again', () => {
    const { target, task, queued, reset } = climbing()
    target.send(managementResponse(reset, 5))
    expect(target.eventsOf('abort-refused')).toEqual([{ kind: 'abort-refused', task, response: 5 }])
    target.windowSize = 8
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    expect(target.session.stateOf(queued)).toBe('sent')
    target.advance(500)
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'task-management' })
  })

  test('without a limit it is waited for', () => {
    const target = ScriptedTarget.open({ session: { taskManagementTimeout: 0 } })
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.session.abort(task, target.now)
    target.pump()
    expect(target.session.nextTimeout()).toBeUndefined()
    target.session.handleTimeout(1e9)
    target.pump()
    expect(target.events).toEqual([])
  })
})
