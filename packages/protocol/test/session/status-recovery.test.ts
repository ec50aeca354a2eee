/** ErrorRecoveryLevel 1: statuses, R2Ts and written data that are lost on the way (RFC 7143 §7.1.4, §7.8). */
import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { damaged, dataSnack, end, open, PIECE, snack, statusSnack } from '../support/lossy-wire.ts'
import type { Read } from '../support/lossy-wire.ts'
import { pattern, pduBytes } from '../support/pdu-bytes.ts'
import { nopIn, r2t, scsiResponse } from '../support/pdus.ts'
import { reject } from '../support/session-pdus.ts'
import { headerOf, testUnitReady } from '../support/scripted-target.ts'
import type { Script, ScriptedTarget } from '../support/scripted-target.ts'

describe('statuses that are lost (§7.1.4.2)', () => {
  /** A command whose response was lost. */
  function lost(): { readonly target: ScriptedTarget; readonly response: Uint8Array; readonly tag: number } {
    const target = open()
    const tag = target.session.submit(testUnitReady())
    target.pump()
    target.take('scsi-command')
    return {
      target,
      tag,
      response: target.numbered(scsiResponse({ initiatorTaskTag: tag, status: 2 }), pattern(20)),
    }
  }

  test.each([
    ['the next status', { initiatorTaskTag: 4711 }],
    ['a NOP-In that only carries the next number', { initiatorTaskTag: RESERVED_TAG }],
  ])('are shown by %s', (_, fields) => {
    const { target, tag, response } = lost()
    const statSN = target.statSN - 1
    target.send(nopIn(fields))
    expect(target.take('snack-request').pdu).toMatchObject({ ...statusSnack(statSN, 1), expStatSN: statSN })
    target.receive(response)
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'completed', status: 2 })
    target.receive(response)
    expect(target.events).toHaveLength(1)
  })

  test('to a wrong digest are asked for at once, and nothing of them is believed', () => {
    const { target, tag, response } = lost()
    target.receive(damaged(response))
    expect(snack(target)).toEqual(statusSnack(target.statSN - 1, 1))
    expect(target.events).toEqual([])
    target.receive(damaged(response))
    expect(snack(target)).toEqual(statusSnack(target.statSN - 1, 1))
    target.receive(response)
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'completed', status: 2 })
  })

  test('and never come end the session', () => {
    const { target, response } = lost()
    for (let time = 0; time < 10; time++) target.receive(damaged(response))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'data-digest' } })
  })

  test('and can not be had again end the session', () => {
    const { target, response } = lost()
    target.receive(damaged(response))
    target.send([reject(3), headerOf(target.take('snack-request').pdu)])
    expect(target.closed).toMatchObject({ kind: 'violation' })
  })

  test('and that nobody sends again end the session after a while', () => {
    const { target } = lost()
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    target.advance(50_000)
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'status-sequence' } })
    expect(target.kinds.filter((kind) => kind === 'snack-request')).toHaveLength(9)
  })

  test('are too many', () => {
    const { target } = lost()
    target.statSN += 300
    target.send(nopIn({ initiatorTaskTag: 4711 }))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'status-sequence' } })
  })

  test('a wrong header digest ends the session at any level', () => {
    const target = open({ offers: { headerDigest: ['CRC32C'] } })
    const bytes = pduBytes(nopIn({ initiatorTaskTag: 1 }), new Uint8Array(0), {
      dataDigest: true,
      headerDigest: true,
    })
    target.receive(damaged(bytes))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'header-digest' } })
  })
})

describe('a write', () => {
  function writing(script: Script = {}): Read {
    const target = open({ ...script, offers: { initialR2T: true, immediateData: false, ...script.offers } })
    const into = pattern(4 * PIECE)
    const tag = target.session.submit({ lun: 5n, cdb: new Uint8Array(10), dataOut: [into] })
    target.pump()
    target.take('scsi-command')
    return { target, tag, into }
  }

  test('whose R2T is lost asks for it, and answers the one that came meanwhile', () => {
    const write = writing({ offers: { maxOutstandingR2T: 2, dataSequenceInOrder: false } })
    const { target, tag } = write
    const asked = { initiatorTaskTag: tag, lun: 5n, desiredDataTransferLength: 2 * PIECE }
    target.send(r2t({ ...asked, r2tSN: 1, bufferOffset: 2 * PIECE, targetTransferTag: 2 }))
    expect(snack(target)).toEqual(dataSnack(write, 0, 1))
    expect(target.take('data-out').pdu).toMatchObject({ targetTransferTag: 2, bufferOffset: 2 * PIECE })
    target.send(r2t({ ...asked, r2tSN: 0, bufferOffset: 0, targetTransferTag: 1 }))
    expect(target.take('data-out').pdu).toMatchObject({ targetTransferTag: 1, bufferOffset: 0 })
    target.receive(end(write))
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'completed', sent: 4 * PIECE })
  })

  test('whose Data-Out is rejected waits for the recovery R2T, and sends just what that asks for', () => {
    const write = writing()
    const { target, tag, into } = write
    target.send(r2t({ initiatorTaskTag: tag, lun: 5n, desiredDataTransferLength: 4 * PIECE }))
    const { pdu } = target.take('data-out')
    target.send([reject(2), headerOf(pdu)])
    expect(target.kinds).toEqual([])
    const range = { bufferOffset: PIECE, desiredDataTransferLength: PIECE, targetTransferTag: 9, r2tSN: 1 }
    target.send(r2t({ initiatorTaskTag: tag, lun: 5n, ...range }))
    const again = target.take('data-out')
    expect(again.pdu).toMatchObject({ targetTransferTag: 9, bufferOffset: PIECE, final: true, dataSN: 0 })
    expect(again.data).toEqual(into.slice(PIECE, 2 * PIECE))
    target.receive(end(write))
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'completed', sent: 4 * PIECE })
  })

  test('whose command is rejected for its data is sent again as it was, nine times', () => {
    const target = open({ offers: { immediateData: true, initialR2T: false, firstBurstLength: 8192 + 512 } })
    const data = pattern(8192 + 512)
    const tag = target.session.submit({ lun: 5n, cdb: new Uint8Array(10), dataOut: [data] })
    target.pump()
    const first = target.take('scsi-command')
    const refuse = (): void => {
      expect(target.take('data-out')).toMatchObject({ pdu: { bufferOffset: 8192 }, data: data.slice(8192) })
      target.expCmdSN = first.pdu.cmdSN
      target.send([reject(2), headerOf(first.pdu)])
    }
    for (let time = 0; time < 8; time++) {
      refuse()
      const again = target.take('scsi-command')
      expect({ ...again.pdu, expStatSN: 0 }).toEqual({ ...first.pdu, expStatSN: 0 })
      expect(again.data).toEqual(first.data)
    }
    refuse()
    expect(target.outcomeOf(tag)).toEqual({ kind: 'rejected', reason: 2 })
    // The number that it leaves free is taken by a ping.
    expect(target.take('nop-out').pdu).toMatchObject({ immediate: false, cmdSN: first.pdu.cmdSN })
  })
})
