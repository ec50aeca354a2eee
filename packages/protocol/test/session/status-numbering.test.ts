import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type { TargetPdu } from '../../src/pdu/index.ts'
import { MAX_STATUS_GAP } from '../../src/sequence/index.ts'
import { dataIn, nopIn, r2t, scsiResponse } from '../support/pdus.ts'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** What the initiator acknowledges now. */
function acknowledged(target: ScriptedTarget): number {
  target.heard.length = 0
  target.session.ping()
  target.pump()
  return target.take('nop-out').pdu.expStatSN
}

describe('StatSN (RFC 7143 §4.2.2.2)', () => {
  test('R2T, Data-In without status and NOP-In without a tag do not advance it; all else does', () => {
    const target = ScriptedTarget.open({
      offers: { initialR2T: true, immediateData: false },
      firstStatSN: 0xfffffffd,
    })
    const write = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataOut: [new Uint8Array(512)] })
    const read = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataIn: [new Uint8Array(512)] })
    target.pump()
    const start = acknowledged(target)
    expect(start).toBe(0xfffffffe)

    target.send(r2t({ initiatorTaskTag: write, desiredDataTransferLength: 512 }))
    expect(target.take('data-out').pdu.expStatSN).toBe(start)
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 9 }))
    expect(target.take('nop-out').pdu.expStatSN).toBe(start)
    target.send([dataIn({ initiatorTaskTag: read }), new Uint8Array(256)])
    expect(acknowledged(target)).toBe(start)

    const advancing: readonly (TargetPdu | readonly [TargetPdu, Uint8Array])[] = [
      [
        dataIn({ initiatorTaskTag: read, dataSN: 1, bufferOffset: 256, final: true, hasStatus: true }),
        new Uint8Array(256),
      ],
      scsiResponse({ initiatorTaskTag: write }),
      {
        kind: 'async-message',
        asyncEvent: 255,
        asyncVCode: 0,
        parameter1: 0,
        parameter2: 0,
        parameter3: 0,
        ...UNNUMBERED,
      },
      { kind: 'reject', reason: 9, dataSN: 0, ...UNNUMBERED },
      { kind: 'task-management-response', response: 0, ...UNNUMBERED },
      nopIn({ initiatorTaskTag: 12345 }),
    ]
    let expected = start
    for (const pdu of advancing) {
      target.send(pdu)
      expected = (expected + 1) >>> 0
      expect(acknowledged(target)).toBe(expected)
    }
    expect(target.closed).toBeUndefined()
  })

  test('every PDU carries the newest ExpStatSN', () => {
    const target = ScriptedTarget.open({ offers: { immediateData: false } })
    target.send(nopIn({ initiatorTaskTag: 4711 }), nopIn({ initiatorTaskTag: 4712 }))
    const expected = target.statSN
    const write = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataOut: [new Uint8Array(512)] })
    target.pump()
    target.session.manage({ function: 3 }, target.now)
    target.session.text([])
    target.session.ping()
    target.pump()
    target.send(r2t({ initiatorTaskTag: write, desiredDataTransferLength: 512 }))
    target.session.logout(target.now)
    target.pump()
    expect(target.heard.map(({ pdu }) => pdu.kind)).toEqual([
      'scsi-command',
      'task-management-request',
      'text-request',
      'nop-out',
      'data-out',
      'logout-request',
    ])
    for (const { pdu } of target.heard) expect('expStatSN' in pdu && pdu.expStatSN).toBe(expected)
  })

  test('a gap that nothing can fill any more drops the connection, with the section', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.statSN += MAX_STATUS_GAP + 1
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toEqual({ kind: 'lost', sent: true, cause: undefined })
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'status-sequence', section: '4.2.2.2' },
    })
    expect(target.actions).toEqual([{ kind: 'disconnect', cid: 0, abruptly: true }])
  })

  test('statuses in another order end their tasks, and the latest number is acknowledged', () => {
    const target = ScriptedTarget.open()
    const first = target.session.submit(testUnitReady())
    const second = target.session.submit(testUnitReady())
    target.pump()
    const start = target.statSN
    target.statSN = start + 1
    target.send(scsiResponse({ initiatorTaskTag: second }))
    expect(target.outcomeOf(second)).toMatchObject({ kind: 'completed' })
    expect(acknowledged(target)).toBe(start + 2)
    target.statSN = start
    target.send(scsiResponse({ initiatorTaskTag: first }))
    expect(target.outcomeOf(first)).toMatchObject({ kind: 'completed' })
    expect(acknowledged(target)).toBe(start + 2)
  })

  test('a duplicate is ignored', () => {
    const target = ScriptedTarget.open()
    const first = target.session.submit(testUnitReady())
    const second = target.session.submit(testUnitReady())
    target.pump()
    target.send(scsiResponse({ initiatorTaskTag: first }))
    target.statSN--
    target.send(scsiResponse({ initiatorTaskTag: second, status: 2 }))
    expect(target.events).toHaveLength(1)
    target.send(scsiResponse({ initiatorTaskTag: second }))
    expect(target.outcomeOf(second)).toMatchObject({ kind: 'completed', status: 0 })
  })
})

const UNNUMBERED = {
  lun: 0n,
  initiatorTaskTag: RESERVED_TAG,
  statSN: 0,
  expCmdSN: 0,
  maxCmdSN: 0,
  dataSegmentLength: 0,
}
