import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { MAX_REPLIES } from '../../src/session/options.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe("the target's ping (RFC 7143 §11.18, §11.19)", () => {
  test('is answered with its tag and LUN, ahead of all else', () => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    target.session.submit(testUnitReady())
    target.session.ping()
    target.send([
      nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 0xabcdef, lun: 0x4123000000000000n }),
      pattern(5),
    ])
    target.takesTransmits = true
    target.pump()
    expect(target.take('nop-out')).toEqual({
      pdu: {
        kind: 'nop-out',
        immediate: true,
        lun: 0x4123000000000000n,
        initiatorTaskTag: RESERVED_TAG,
        targetTransferTag: 0xabcdef,
        cmdSN: 1,
        expStatSN: target.statSN,
        dataSegmentLength: 0,
      },
      data: new Uint8Array(0),
    })
    expect(target.kinds).toEqual(['nop-out', 'scsi-command'])
  })

  test('without a tag it wants no answer', () => {
    const target = ScriptedTarget.open()
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    expect(target.kinds).toEqual([])
  })

  test('asked for ever, while none of the answers is taken, it ends the session: 1,024 may wait', () => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    for (let tag = 1; tag <= MAX_REPLIES; tag++)
      target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: tag }))
    expect(target.closed).toBeUndefined()
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: MAX_REPLIES + 1 }))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'ping-flood' } })
    expect(MAX_REPLIES).toBe(1024)
  })

  test('as often as it likes, when its answers are taken', () => {
    const target = ScriptedTarget.open()
    for (let tag = 1; tag <= 3 * MAX_REPLIES; tag++)
      target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: tag }))
    expect(target.closed).toBeUndefined()
    expect(target.heard).toHaveLength(3 * MAX_REPLIES)
  })

  test('with both tags it is malformed', () => {
    const target = ScriptedTarget.open()
    target.send(nopIn({ initiatorTaskTag: 1, targetTransferTag: 1 }))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'malformed-header' } })
  })
})

describe("the initiator's ping", () => {
  test.each([0, 1, 5, 8192])('with %i bytes comes back', (length) => {
    const target = ScriptedTarget.open()
    const data = pattern(length)
    const ping = target.session.ping(data)
    target.pump()
    const heard = target.take('nop-out')
    expect(heard.pdu).toMatchObject({
      immediate: true,
      initiatorTaskTag: ping,
      targetTransferTag: RESERVED_TAG,
      lun: 0n,
    })
    expect(heard.data).toEqual(data)
    target.send([nopIn({ initiatorTaskTag: ping }), data])
    expect(target.events).toEqual([{ kind: 'ping-settled', task: ping, outcome: { kind: 'answered', data } }])
    target.send([nopIn({ initiatorTaskTag: ping }), data])
    expect(target.events).toHaveLength(1)
  })

  test('answers in another order find their pings', () => {
    const target = ScriptedTarget.open()
    const [first, second] = [target.session.ping(), target.session.ping()]
    target.pump()
    target.send(nopIn({ initiatorTaskTag: second }), nopIn({ initiatorTaskTag: first }))
    expect(target.eventsOf('ping-settled').map(({ task }) => task)).toEqual([second, first])
  })

  test('an answer that comes before the ping is sent settles it, and it stays unsent', () => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    const ping = target.session.ping()
    target.send(nopIn({ initiatorTaskTag: ping }))
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual([])
    expect(target.eventsOf('ping-settled')).toHaveLength(1)
  })
})

describe('keeping a connection alive', () => {
  function idle(pingInterval: number, pingTimeout?: number): ScriptedTarget {
    return ScriptedTarget.open({ session: { pingInterval, pingTimeout } })
  }

  /** Answers the ping that was heard. */
  function answer(target: ScriptedTarget): void {
    target.send(nopIn({ initiatorTaskTag: target.take('nop-out').pdu.initiatorTaskTag }))
  }

  test('silence is broken by a ping; its answer is no event', () => {
    const target = idle(1000, 300)
    expect(target.session.nextTimeout()).toBe(target.now + 1000)
    target.advance(999)
    expect(target.kinds).toEqual([])
    target.advance(1)
    expect(target.kinds).toEqual(['nop-out'])
    target.advance(299)
    answer(target)
    expect(target.events).toEqual([])
    target.advance(999)
    expect(target.kinds).toEqual([])
    target.advance(1)
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('a ping that is not answered ends the session', () => {
    const target = idle(1000, 300)
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.advance(1299)
    expect(target.closed).toBeUndefined()
    target.advance(1)
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'ping' })
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('any byte is a sign of life', () => {
    const target = idle(1000, 300)
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.heard.length = 0
    target.advance(900)
    target.send(scsiResponse({ initiatorTaskTag: task }))
    target.advance(900)
    expect(target.kinds).toEqual([])
    target.advance(350)
    expect(target.kinds).toEqual(['nop-out'])
    target.receive(new Uint8Array(1).fill(0x20))
    target.advance(999)
    expect(target.closed).toBeUndefined()
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('an answered ping never counts as unanswered, though its time is longer than the silence', () => {
    const target = idle(1000, 5000)
    for (let round = 0; round < 20; round++) {
      target.advance(1000)
      expect(target.kinds).toEqual(['nop-out'])
      target.advance(1)
      answer(target)
    }
    expect(target.closed).toBeUndefined()
    target.advance(6000)
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'ping' })
  })

  test('0 is no limit: an unanswered ping is borne, and asked for again after the next sign of life', () => {
    const target = idle(1000, 0)
    target.advance(100_000)
    expect(target.kinds).toEqual(['nop-out'])
    expect(target.closed).toBeUndefined()
    answer(target)
    target.advance(1000)
    expect(target.kinds).toEqual(['nop-out'])
  })

  test.each([undefined, 0])('pingInterval %p: no ping', (pingInterval) => {
    const target = ScriptedTarget.open({ session: { pingInterval } })
    expect(target.session.nextTimeout()).toBeUndefined()
    target.advance(1e9)
    expect(target.kinds).toEqual([])
  })

  test('a target that never answers but speaks is alive; its pings end with the session, unheard', () => {
    const target = idle(1000, 300)
    for (let round = 0; round < 50; round++) {
      target.advance(1000)
      target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    }
    expect(target.closed).toBeUndefined()
    expect(target.kinds).toHaveLength(50)
    target.breakDown()
    expect(target.events).toHaveLength(1)
  })
})
