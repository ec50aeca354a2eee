import { describe, expect, test } from '@jest/globals'
import { encodeResponseData, RESERVED_TAG } from '../../src/pdu/index.ts'
import { concat, pattern } from '../support/pdu-bytes.ts'
import { nopIn, r2t, scsiResponse, textResponse } from '../support/pdus.ts'
import { asyncMessage, logoutResponse } from '../support/session-pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe('logout (RFC 7143 §11.14, §11.15)', () => {
  test.each([0, 1, 2, 3, 77])('answer %i closes the session in good order', (response) => {
    const target = ScriptedTarget.open()
    target.session.logout(target.now)
    expect(target.session.isOpen).toBe(false)
    target.pump()
    const { pdu } = target.take('logout-request')
    expect(pdu).toMatchObject({ immediate: true, reason: 0, cmdSN: 1, expStatSN: target.statSN })
    expect(target.actions).toEqual([])
    target.send(logoutResponse(pdu.initiatorTaskTag, response))
    expect(target.actions).toEqual([{ kind: 'disconnect', cid: 0, abruptly: false }])
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'logout' } }])
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('what is under way is lost, what is queued was never sent', () => {
    const target = ScriptedTarget.open({ windowSize: 1 })
    const sent = target.session.submit(testUnitReady())
    const queued = target.session.submit(testUnitReady())
    target.pump()
    target.session.logout(target.now)
    target.pump()
    target.take('scsi-command')
    const { initiatorTaskTag } = target.take('logout-request').pdu
    target.windowSize = 9
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    expect(target.kinds).toEqual([])
    target.send(logoutResponse(initiatorTaskTag))
    expect(target.outcomeOf(sent)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    expect(target.outcomeOf(queued)).toEqual({ kind: 'lost', sent: false, cause: undefined })
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('responses and R2Ts that come before the answer still count', () => {
    const target = ScriptedTarget.open({ offers: { initialR2T: true, immediateData: false } })
    const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataOut: [pattern(512)] })
    target.pump()
    target.session.logout(target.now)
    target.pump()
    target.heard.length = 0
    target.send(r2t({ initiatorTaskTag: task }))
    expect(target.kinds).toEqual(['data-out'])
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 0 })
  })

  test('what was ordered before goes out before; after it no new request does (§11.14)', () => {
    const target = ScriptedTarget.open({ session: { pingInterval: 100 } })
    const task = target.session.submit(testUnitReady())
    const timed = target.session.submit(testUnitReady(), target.now + 1000)
    target.pump()
    target.heard.length = 0
    const text = target.session.text([{ key: 'X-long', value: 'x'.repeat(10_000) }])
    const ping = target.session.ping()
    target.session.logout(target.now)
    target.pump()
    expect(target.kinds).toEqual(['text-request', 'nop-out', 'logout-request'])
    const { initiatorTaskTag } = target.heard.splice(0).at(-1)?.pdu ?? { initiatorTaskTag: -1 }

    target.session.abort(task, target.now)
    target.pump()
    target.advance(2000)
    target.send(textResponse({ initiatorTaskTag: text, final: false, targetTransferTag: 1 }))
    target.send(asyncMessage(4), asyncMessage(1))
    expect(target.kinds).toEqual([])
    // An answer is no request.
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 1 }))
    expect(target.kinds).toEqual(['nop-out'])

    target.send(logoutResponse(initiatorTaskTag))
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: 'requested' })
    expect(target.outcomeOf(timed)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    expect(target.eventsOf('ping-settled')).toMatchObject([
      { task: ping, outcome: { kind: 'lost', sent: true } },
    ])
    expect(target.eventsOf('text-settled')).toMatchObject([
      { task: text, outcome: { kind: 'lost', sent: true } },
    ])
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('is asked for once', () => {
    const target = ScriptedTarget.open()
    target.session.logout(target.now)
    target.session.logout(target.now)
    target.pump()
    target.session.logout(target.now)
    target.pump()
    expect(target.kinds).toEqual(['logout-request'])
  })

  test('has its time', () => {
    const target = ScriptedTarget.open({ session: { logoutTimeout: 700 } })
    target.session.logout(target.now)
    target.pump()
    expect(target.session.nextTimeout()).toBe(target.now + 700)
    target.advance(700)
    expect(target.actions).toEqual([{ kind: 'disconnect', cid: 0, abruptly: true }])
    expect(target.closed).toEqual({ kind: 'timeout', stage: 'logout' })
  })

  test('is not cut short by the deadlines of tasks, which end with the session anyway', () => {
    const target = ScriptedTarget.open({ session: { logoutTimeout: 700, taskManagementTimeout: 100 } })
    const aborted = target.session.submit(testUnitReady())
    const timed = target.session.submit(testUnitReady(), target.now + 50)
    target.pump()
    target.session.abort(aborted, target.now)
    target.session.logout(target.now)
    target.pump()
    target.advance(699)
    expect(target.events).toEqual([])
    target.send(logoutResponse(target.heard.at(-1)?.pdu.initiatorTaskTag ?? -1))
    expect(target.outcomeOf(aborted)).toEqual({ kind: 'lost', sent: true, cause: 'requested' })
    expect(target.outcomeOf(timed)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('a socket that does not close in time is closed at once', () => {
    const target = ScriptedTarget.open({ session: { logoutTimeout: 700 } })
    target.closesOnDemand = false
    target.session.logout(target.now)
    target.pump()
    target.send(logoutResponse(target.take('logout-request').pdu.initiatorTaskTag))
    expect(target.session.nextTimeout()).toBe(target.now + 700)
    target.advance(10_000)
    expect(target.actions).toEqual([
      { kind: 'disconnect', cid: 0, abruptly: false },
      { kind: 'disconnect', cid: 0, abruptly: true },
    ])
    target.breakDown()
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'logout' } }])
  })

  test('destroy() does not wait for a socket that closes in good order', () => {
    const target = ScriptedTarget.open({ session: { logoutTimeout: 0 } })
    target.closesOnDemand = false
    target.session.logout(target.now)
    target.pump()
    target.send(logoutResponse(target.take('logout-request').pdu.initiatorTaskTag))
    target.session.destroy(target.now)
    target.session.destroy(target.now)
    target.pump()
    expect(target.actions).toEqual([
      { kind: 'disconnect', cid: 0, abruptly: false },
      { kind: 'disconnect', cid: 0, abruptly: true },
    ])
    target.breakDown()
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('the end of the stream is an answer as well', () => {
    const target = ScriptedTarget.open()
    target.session.logout(target.now)
    target.pump()
    target.session.connection.handleEnd(target.now)
    target.pump()
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('an answer that nobody asked for is a violation', () => {
    const target = ScriptedTarget.open()
    target.send(logoutResponse(5))
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'logout-response', section: '11.15' },
    })
  })

  test('destroy closes at once, without a word', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.session.ping()
    target.session.destroy(target.now)
    target.pump()
    expect(target.kinds).toEqual([])
    expect(target.actions).toEqual([{ kind: 'disconnect', cid: 0, abruptly: true }])
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: false, cause: undefined })
    expect(target.closed).toEqual({ kind: 'destroyed' })
  })
})

describe('asynchronous messages (RFC 7143 §11.9)', () => {
  test('a SCSI event brings its sense and LUN', () => {
    const target = ScriptedTarget.open()
    const sense = pattern(18)
    target.send([asyncMessage(0, { lun: 7n }), encodeResponseData(sense)])
    expect(target.events).toMatchObject([
      { kind: 'async-message', message: { asyncEvent: 0, lun: 7n }, sense, data: new Uint8Array(0) },
    ])
    // The event's bytes are its own: what comes later doesn't change them.
    target.send([asyncMessage(0), encodeResponseData(pattern(18, 9))])
    expect(target.eventsOf('async-message')[0]?.sense).toEqual(sense)
  })

  test.each([2, 5, 6, 200, 255])('event %i is an event, and no more', (asyncEvent) => {
    const target = ScriptedTarget.open()
    const data = pattern(9)
    const fields = { asyncVCode: 1, parameter1: 2, parameter2: 3, parameter3: 4 }
    target.send([asyncMessage(asyncEvent, fields), concat([Uint8Array.of(0, 0), data])])
    expect(target.events).toMatchObject([
      { kind: 'async-message', message: { asyncEvent, ...fields }, sense: new Uint8Array(0), data },
    ])
    expect(target.kinds).toEqual([])
    expect(target.session.isOpen).toBe(true)
  })

  test.each([
    [2, 0],
    [3, 9],
  ])('event %i ends the connection at once, and says when to come back', (asyncEvent, parameter1) => {
    const target = ScriptedTarget.open()
    target.send(asyncMessage(asyncEvent, { parameter1, parameter2: 7 }))
    expect(target.actions.at(-1)).toMatchObject({ kind: 'disconnect', abruptly: true })
    expect(target.events.map(({ kind }) => kind)).toEqual(['async-message', 'closed'])
    expect(target.session.time2Wait).toBe(7)
  })

  test('without data', () => {
    const target = ScriptedTarget.open()
    target.send(asyncMessage(0))
    expect(target.events).toMatchObject([{ sense: new Uint8Array(0), data: new Uint8Array(0) }])
  })

  test('a request to log out is followed', () => {
    const target = ScriptedTarget.open()
    target.send(asyncMessage(1, { parameter3: 10 }))
    expect(target.take('logout-request').pdu.reason).toBe(0)
    expect(target.session.isOpen).toBe(false)
    target.send(asyncMessage(1))
    expect(target.kinds).toEqual([])
    expect(target.events).toHaveLength(2)
  })

  test('a request to negotiate is answered by a Text Request, whose end is no event', () => {
    const target = ScriptedTarget.open()
    target.send(asyncMessage(4))
    const { pdu, data } = target.take('text-request')
    expect(pdu).toMatchObject({ final: true, continue: false, targetTransferTag: RESERVED_TAG })
    expect(data).toHaveLength(0)
    target.send(textResponse({ initiatorTaskTag: pdu.initiatorTaskTag }))
    expect(target.events).toHaveLength(1)
  })
})
