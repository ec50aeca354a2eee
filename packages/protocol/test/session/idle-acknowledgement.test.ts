import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** A session without pings whose target has just answered a command, and has heard of nothing since. */
function answered(): ScriptedTarget {
  const target = ScriptedTarget.open({ session: { pingInterval: 0 } })
  command(target)
  return target
}

function command(target: ScriptedTarget): void {
  const task = target.session.submit(testUnitReady())
  target.pump()
  target.take('scsi-command')
  target.send(scsiResponse({ initiatorTaskTag: task }))
}

describe('statuses that no request acknowledges (RFC 7143 §11.18)', () => {
  test('are acknowledged by a NOP-Out that wants no answer, once, though pings are off', () => {
    const target = answered()
    target.advance(999)
    expect(target.kinds).toEqual([])
    target.advance(1)
    expect(target.take('nop-out').pdu).toEqual({
      kind: 'nop-out',
      immediate: true,
      lun: 0n,
      initiatorTaskTag: RESERVED_TAG,
      targetTransferTag: RESERVED_TAG,
      cmdSN: 2,
      expStatSN: target.statSN,
      dataSegmentLength: 0,
    })
    expect(target.session.nextTimeout()).toBeUndefined()
    target.advance(1e9)
    expect(target.kinds).toEqual([])
  })

  test('wait for a second of silence', () => {
    const target = answered()
    for (let round = 0; round < 5; round++) {
      target.advance(900)
      target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    }
    expect(target.kinds).toEqual([])
    target.advance(1000)
    expect(target.take('nop-out').pdu.expStatSN).toBe(target.statSN)
  })

  test('are acknowledged by the next command, and then that is enough', () => {
    const target = answered()
    target.advance(500)
    const task = target.session.submit(testUnitReady())
    target.pump()
    expect(target.take('scsi-command').pdu.expStatSN).toBe(target.statSN)
    target.advance(5000)
    expect(target.kinds).toEqual([])
    target.send(scsiResponse({ initiatorTaskTag: task }))
    target.advance(1000)
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('are acknowledged while commands wait for a window that stays closed', () => {
    const target = ScriptedTarget.open({ windowSize: 1 })
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.take('scsi-command')
    target.windowSize = 0
    target.send(scsiResponse({ initiatorTaskTag: task }))
    target.session.submit(testUnitReady())
    target.advance(1000)
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('need no NOP-Out of their own where the socket is full', () => {
    const target = answered()
    target.takesTransmits = false
    target.advance(10_000)
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual(['nop-out'])
    target.advance(10_000)
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('of a busy session move no timer', () => {
    const target = answered()
    const due = target.session.nextTimeout()
    for (let round = 0; round < 9; round++) {
      target.advance(100)
      command(target)
      expect(target.session.nextTimeout()).toBe(due)
    }
  })

  test.each([
    ['an answer to a ping of the target', nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 5 })],
  ])('count as acknowledged by %s', (_, pdu) => {
    const target = answered()
    target.send(pdu)
    expect(target.take('nop-out').pdu.expStatSN).toBe(target.statSN)
    target.advance(5000)
    expect(target.kinds).toEqual([])
  })

  test('which are but answers to our own pings wait for the next ping', () => {
    const target = ScriptedTarget.open({ session: { pingInterval: 3000 } })
    for (let round = 0; round < 3; round++) {
      target.advance(3000)
      const { pdu } = target.take('nop-out')
      expect(pdu).toMatchObject({ targetTransferTag: RESERVED_TAG, expStatSN: target.statSN })
      target.send(nopIn({ initiatorTaskTag: pdu.initiatorTaskTag }))
    }
    command(target)
    target.advance(1000)
    expect(target.take('nop-out').pdu.initiatorTaskTag).toBe(RESERVED_TAG)
  })

  test('are no matter any more when the session ends', () => {
    const target = answered()
    target.breakDown()
    expect(target.session.nextTimeout()).toBeUndefined()
  })
})
