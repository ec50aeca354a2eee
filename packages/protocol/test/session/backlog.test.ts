import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG, TaskManagementFunction } from '../../src/pdu/index.ts'
import { nopIn, r2t } from '../support/pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** What waits after each of these, and nothing when it went out. */
describe('what waits to be sent', () => {
  test.each<[string, 'nothing' | 'commands' | 'urgent', (target: ScriptedTarget) => void]>([
    ['nothing', 'nothing', () => undefined],
    ['a command', 'commands', ({ session }) => session.submit(testUnitReady())],
    [
      'an immediate command',
      'urgent',
      ({ session }) => session.submit({ ...testUnitReady(), immediate: true }),
    ],
    ['a ping', 'urgent', ({ session }) => session.ping()],
    ['text', 'urgent', ({ session }) => session.text([{ key: 'SendTargets', value: '' }])],
    [
      'task management',
      'urgent',
      ({ session, now }) => session.manage({ function: TaskManagementFunction.AbortTaskSet, lun: 0n }, now),
    ],
    ['a logout', 'urgent', ({ session, now }) => session.logout(now)],
    [
      'the answer to a ping',
      'urgent',
      (target) => target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 7 })),
    ],
  ])('%s: %s', (_, backlog, order) => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    order(target)
    expect(target.session.connection.backlog).toBe(backlog)
    target.takesTransmits = true
    target.pump()
    expect(target.session.connection.backlog).toBe('nothing')
  })

  test('Data-Out: urgent', () => {
    const target = ScriptedTarget.open({ offers: { initialR2T: true, immediateData: false } })
    const task = target.session.submit({ ...testUnitReady(), dataOut: [new Uint8Array(512)] })
    target.pump()
    target.takesTransmits = false
    target.send(r2t({ initiatorTaskTag: task, desiredDataTransferLength: 512 }))
    expect(target.session.connection.backlog).toBe('urgent')
    target.takesTransmits = true
    target.pump()
    expect(target.session.connection.backlog).toBe('nothing')
  })

  test('commands that wait for the window stay', () => {
    const target = ScriptedTarget.open({ windowSize: 1 })
    target.session.submit(testUnitReady())
    target.session.submit(testUnitReady())
    target.pump()
    expect(target.session.connection.backlog).toBe('commands')
  })
})
