import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { nopIn, textResponse } from '../support/pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe('what is ordered with a deadline and not answered', () => {
  test('a ping ends by itself, and its late answer is nobody’s', () => {
    const target = ScriptedTarget.open()
    const ping = target.session.ping(undefined, target.now + 500)
    target.pump()
    target.take('nop-out')
    target.advance(499)
    expect(target.events).toEqual([])
    target.advance(1)
    expect(target.events).toEqual([{ kind: 'ping-settled', task: ping, outcome: { kind: 'timeout' } }])
    target.send(nopIn({ initiatorTaskTag: ping }))
    expect(target.events).toHaveLength(1)
    expect(target.closed).toBeUndefined()
    // Then nothing but its status is left to acknowledge.
    target.advance(1000)
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('a text exchange ends by itself, and the next one goes on', () => {
    const target = ScriptedTarget.open()
    const first = target.session.text([{ key: 'SendTargets', value: 'All' }], target.now + 500)
    const second = target.session.text([{ key: 'SendTargets', value: '' }], target.now + 5000)
    target.pump()
    target.take('text-request')
    expect(target.kinds).toEqual([])
    target.advance(500)
    expect(target.events).toEqual([{ kind: 'text-settled', task: first, outcome: { kind: 'timeout' } }])
    const heard = target.take('text-request')
    expect(heard.pdu.initiatorTaskTag).toBe(second)
    target.send(textResponse({ initiatorTaskTag: second }))
    expect(target.events.at(-1)).toMatchObject({ task: second, outcome: { kind: 'answered', pairs: [] } })
  })
})

describe('bounds', () => {
  test('a target that pings on while it reads nothing is dropped', () => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    for (let tag = 0; tag < 1100 && target.closed === undefined; tag++)
      target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: tag }))
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'ping-flood', section: '11.19' },
    })
  })

  test('several tasks of a unit whose aborts are not answered lead to one reset', () => {
    const target = ScriptedTarget.open({
      session: { allowLogicalUnitReset: true, taskManagementTimeout: 100 },
    })
    const tasks = [1, 2, 3].map(() => target.session.submit(testUnitReady()))
    target.pump()
    for (const task of tasks) target.session.abort(task, target.now)
    target.pump()
    target.advance(150)
    const functions = target.heard.flatMap(({ pdu }) =>
      pdu.kind === 'task-management-request' ? [pdu.function] : [],
    )
    expect(functions).toEqual([1, 1, 1, 5])
  })
})
