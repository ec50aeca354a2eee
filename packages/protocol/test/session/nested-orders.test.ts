import { describe, expect, test } from '@jest/globals'
import { slotOf } from '../../src/sequence/index.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe('orders while events are being drained', () => {
  test('a command for every one that settles', () => {
    let rest = 20
    const target = ScriptedTarget.open({
      windowSize: 2,
      onEvent: ({ session }, event) => {
        if (event.kind === 'task-settled' && rest-- > 0) session.submit(testUnitReady())
      },
    })
    for (let count = 0; count < 4; count++) target.session.submit(testUnitReady())
    target.pump()
    const tags = new Set<number>()
    for (let answered = 0; answered < 24; answered++) {
      const { initiatorTaskTag, cmdSN } = target.take('scsi-command').pdu
      expect(cmdSN).toBe(answered + 1)
      tags.add(initiatorTaskTag)
      target.send(scsiResponse({ initiatorTaskTag }))
    }
    expect(tags.size).toBe(24)
    expect(target.kinds).toEqual([])
    expect([target.session.outstanding, target.session.waiting]).toEqual([0, 0])
  })

  test('the first failure aborts all others, queued and sent', () => {
    const tasks: number[] = []
    const target = ScriptedTarget.open({
      windowSize: 3,
      onEvent: ({ session, now }, event) => {
        if (event.kind === 'task-settled') for (const task of tasks) session.abort(task, now)
      },
    })
    for (let count = 0; count < 6; count++) tasks.push(target.session.submit(testUnitReady()))
    target.pump()
    target.heard.length = 0
    // The window stays as it is.
    target.windowSize = 0
    target.send(scsiResponse({ initiatorTaskTag: tasks[0] ?? -1, status: 2 }))
    const aborts = target.heard.splice(0).map(({ pdu }) => pdu)
    expect(aborts.map((pdu) => pdu.kind === 'task-management-request' && pdu.referencedTaskTag)).toEqual(
      tasks.slice(1, 3),
    )
    for (const task of tasks.slice(3))
      expect(target.outcomeOf(task)).toEqual({ kind: 'not-sent', cause: 'requested' })
    target.send(...aborts.map(({ initiatorTaskTag }) => managementResponse(initiatorTaskTag, 0)))
    for (const task of tasks) target.outcomeOf(task)
    expect([target.session.outstanding, target.session.waiting]).toEqual([0, 0])
    target.advance(60_000)
    expect(target.closed).toBeUndefined()
  })

  test('a function ordered when a task settles, a command when the function does, a ping, a logout', () => {
    const target = ScriptedTarget.open({
      onEvent: ({ session, now }, event) => {
        if (event.kind === 'task-settled' && event.outcome.kind === 'completed')
          session.manage({ function: 5, lun: 0n }, now)
        if (event.kind === 'management-settled') {
          session.submit(testUnitReady())
          session.ping()
        }
        if (event.kind === 'ping-settled' && event.outcome.kind === 'answered') session.logout(now)
      },
    })
    const tasks = [target.session.submit(testUnitReady()), target.session.submit(testUnitReady())]
    target.pump()
    target.heard.length = 0
    target.send(scsiResponse({ initiatorTaskTag: tasks[0] ?? -1 }))
    target.send(managementResponse(target.take('task-management-request').pdu.initiatorTaskTag, 0))
    expect(target.outcomeOf(tasks[1] ?? -1)).toMatchObject({ kind: 'aborted' })
    const ping = target.take('nop-out').pdu.initiatorTaskTag
    expect(target.kinds).toEqual(['scsi-command'])
    target.send(nopIn({ initiatorTaskTag: ping }))
    expect(target.kinds).toEqual(['scsi-command', 'logout-request'])
    target.breakDown()
    expect(target.eventsOf('task-settled')).toHaveLength(3)
    expect(target.closed?.kind).toBe('disconnected')
  })

  test('destroy in the middle: what follows is heard out', () => {
    const target = ScriptedTarget.open({
      onEvent: ({ session, now }, event) => {
        if (event.kind === 'task-settled') session.destroy(now)
      },
    })
    const tasks = [1, 2, 3].map(() => target.session.submit(testUnitReady()))
    target.pump()
    const [first = -1, second = -1, third = -1] = tasks
    target.send(scsiResponse({ initiatorTaskTag: first }), scsiResponse({ initiatorTaskTag: second }))
    expect(target.outcomeOf(second)).toMatchObject({ kind: 'completed' })
    expect(target.outcomeOf(third)).toMatchObject({ kind: 'lost' })
    expect(target.closed).toEqual({ kind: 'destroyed' })
    expect(target.actions).toHaveLength(1)
  })

  test('orders when the session has closed throw', () => {
    let thrown: unknown
    const target = ScriptedTarget.open({
      onEvent: ({ session, now }, event) => {
        if (event.kind !== 'task-settled') return
        session.abort(event.task, now)
        try {
          session.submit(testUnitReady())
        } catch (error) {
          thrown = error
        }
      },
    })
    target.session.submit(testUnitReady())
    target.pump()
    target.breakDown()
    expect(thrown).toBeInstanceOf(TypeError)
    expect(target.events.map(({ kind }) => kind)).toEqual(['task-settled', 'closed'])
  })
})

test('a tag is not given out again before its end was polled: no event is ever about another task', () => {
  const target = ScriptedTarget.open()
  const { session } = target
  const first = session.submit(testUnitReady())
  const second = session.submit(testUnitReady())
  target.pump()
  session.connection.receive(
    Buffer.concat([first, second].map((tag) => target.numbered(scsiResponse({ initiatorTaskTag: tag })))),
    target.now,
  )
  const settled: number[] = []
  const nested: number[] = []
  for (let event = session.pollEvent(); event !== undefined; event = session.pollEvent()) {
    if (event.kind !== 'task-settled') continue
    settled.push(event.task)
    // Ordered while the end of the other one still waits to be polled: that one's place is still taken.
    if (nested.length === 0) nested.push(slotOf(session.submit(testUnitReady())))
  }
  expect(settled).toEqual([first, second])
  expect(nested).toHaveLength(1)
  expect(nested).not.toContain(slotOf(second))
})
