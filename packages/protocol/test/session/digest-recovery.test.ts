/** ErrorRecoveryLevel 1 against a target that says what the test orders: what is asked for, when, and how often. */
import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG, SnackType } from '../../src/pdu/index.ts'
import { damaged, dataSnack, end, open, piece, reading, snack, whole } from '../support/lossy-wire.ts'
import { NO_DIGESTS } from '../support/pdu-bytes.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { managementResponse, reject } from '../support/session-pdus.ts'
import { headerOf, testUnitReady } from '../support/scripted-target.ts'

describe('Data-In that is lost (RFC 7143 §7.8, §7.9)', () => {
  test('is asked for at once, and the status neither believed nor acknowledged before it is there', () => {
    const read = reading(3)
    const { target, tag } = read
    const first = piece(read, 1)
    target.receive(piece(read, 0))
    target.receive(damaged(first))
    expect(snack(target)).toEqual(dataSnack(read, 1, 1))
    target.receive(piece(read, 2, { final: true }))
    const { statSN } = target
    target.receive(end(read, { expDataSN: 3 }))
    target.session.ping()
    target.pump()
    expect(target.take('nop-out').pdu.expStatSN).toBe(statSN)
    expect(target.events).toEqual([])
    target.receive(first)
    expect(target.outcomeOf(tag)).toMatchObject(whole(3))
    target.session.ping()
    target.pump()
    expect(target.take('nop-out').pdu.expStatSN).toBe(statSN + 1)
  })

  test('in a run is asked for as a run', () => {
    const read = reading(6)
    const { target, tag } = read
    target.receive(piece(read, 0))
    target.receive(piece(read, 4))
    expect(snack(target)).toEqual(dataSnack(read, 1, 3))
    target.receive(piece(read, 5, { final: true }))
    for (const lost of [3, 1, 2]) target.receive(piece(read, lost))
    target.receive(end(read, { expDataSN: 6 }))
    expect(target.outcomeOf(tag)).toMatchObject(whole(6))
    expect(target.kinds).toEqual([])
  })

  test('at the end shows by ExpDataSN', () => {
    const read = reading(3)
    const { target, tag } = read
    target.receive(piece(read, 0))
    target.receive(end(read, { expDataSN: 3 }))
    expect(snack(target)).toEqual(dataSnack(read, 1, 2))
    target.receive(piece(read, 1))
    target.receive(piece(read, 2, { final: true }))
    expect(target.outcomeOf(tag)).toMatchObject(whole(3))
  })

  test('with its status comes again with its status', () => {
    const read = reading(1)
    const { target, tag } = read
    const last = piece(read, 0, { final: true, hasStatus: true })
    target.receive(damaged(last))
    expect(snack(target)).toEqual(dataSnack(read, 0, 1))
    target.send(nopIn({ initiatorTaskTag: 4711 }))
    // Its status is not asked for besides.
    expect(target.kinds).toEqual([])
    target.receive(last)
    expect(target.outcomeOf(tag)).toMatchObject(whole(1))
  })

  test('is asked for nine times, then the command is aborted', () => {
    const read = reading(2)
    const { target, tag } = read
    for (let time = 0; time < 9; time++) target.receive(damaged(piece(read, 0)))
    expect(target.kinds.filter((kind) => kind === 'snack-request')).toHaveLength(8)
    target.heard.splice(0, 8)
    const { initiatorTaskTag } = target.take('task-management-request').pdu
    target.receive(piece(read, 0))
    target.receive(end(read))
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'violated', violation: { rule: 'data-digest' } })
    target.send(managementResponse(initiatorTaskTag, 1))
    expect(target.closed).toBeUndefined()
  })

  test('is asked for again after five seconds without it, and given up at last', () => {
    const read = reading(2, { session: { taskManagementTimeout: 0 } })
    const { target, tag } = read
    target.receive(damaged(piece(read, 0)))
    for (let time = 0; time < 9; time++) {
      expect(snack(target)).toEqual(dataSnack(read, 0, 1))
      target.advance(4999)
      expect(target.kinds).toEqual([])
      target.advance(1)
    }
    const { initiatorTaskTag } = target.take('task-management-request').pdu
    target.send(managementResponse(initiatorTaskTag, 0))
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'aborted', cause: { rule: 'data-digest' } })
    target.advance(1000)
    target.take('nop-out')
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test.each([
    ['by ABORT TASK', false, { kind: 'aborted', cause: { rule: 'data-digest' } }],
    ['at once if its status has come', true, { kind: 'violated', violation: { rule: 'data-digest' } }],
  ])('and can not be had again ends the command, %s', (_, isEnded, outcome) => {
    const read = reading(1)
    const { target, tag } = read
    target.receive(damaged(piece(read, 0)))
    const refused = target.take('snack-request').pdu
    if (isEnded) target.receive(end(read, { expDataSN: 1 }))
    target.send([reject(3), headerOf(refused)])
    expect(target.kinds).toEqual(isEnded ? [] : ['task-management-request'])
    for (const { pdu } of target.heard.splice(0))
      target.send(managementResponse('initiatorTaskTag' in pdu ? pdu.initiatorTaskTag : 0, 0))
    expect(target.outcomeOf(tag)).toMatchObject(outcome)
    target.session.ping()
    target.pump()
    expect(target.take('nop-out').pdu.expStatSN).toBe(target.statSN)
  })

  test('that is too much to keep track of is not asked for', () => {
    const read = reading(1)
    const { target } = read
    target.receive(piece(read, 5000))
    expect(target.kinds).toEqual(['task-management-request'])
  })

  test('leaves a duplicate where it is', () => {
    const read = reading(2)
    const { target, tag } = read
    target.receive(piece(read, 0))
    target.receive(piece(read, 0))
    target.receive(piece(read, 1, { final: true, hasStatus: true }))
    expect(target.outcomeOf(tag)).toMatchObject(whole(2))
  })
})

describe('the A bit (§11.7.2)', () => {
  const asks = { acknowledge: true, targetTransferTag: 77, lun: 5n } as const
  const acknowledgement = (begRun: number): object => ({
    type: SnackType.DataAck,
    lun: 5n,
    initiatorTaskTag: RESERVED_TAG,
    targetTransferTag: 77,
    begRun,
    runLength: 0,
  })

  test('is answered by a DataACK', () => {
    const read = reading(4)
    read.target.receive(piece(read, 0))
    read.target.receive(piece(read, 1, asks))
    expect(snack(read.target)).toEqual(acknowledgement(2))
  })

  test('but not before what is missing is there', () => {
    const read = reading(4)
    const { target } = read
    target.receive(piece(read, 1, asks))
    expect(snack(target)).toEqual(dataSnack(read, 0, 1))
    target.receive(piece(read, 2))
    expect(target.kinds).toEqual([])
    target.receive(piece(read, 0))
    expect(snack(target)).toEqual(acknowledgement(3))
  })

  test('of the last Data-In is answered by acknowledging its status', () => {
    const read = reading(1)
    read.target.receive(piece(read, 0, { ...asks, final: true, hasStatus: true }))
    expect(read.target.take('nop-out').pdu.expStatSN).toBe(read.target.statSN)
  })

  test('is ignored at level 0', () => {
    const read = reading(2, { offers: { errorRecoveryLevel: 0 } })
    read.target.receive(piece(read, 0, asks))
    expect(read.target.kinds).toEqual([])
  })
})

test('a target that damages all and takes nothing does not fill our memory', () => {
  const read = reading(1)
  const { target } = read
  target.takesTransmits = false
  for (let turn = 0; turn < 3000 && target.closed === undefined; turn++)
    target.receive(damaged(piece(read, turn, { bufferOffset: 0 })))
  expect(target.session.connection.transmits.replies).toBeLessThanOrEqual(1025)
})

test('cut anywhere, the same is heard and said', () => {
  const story = (cut: number): { readonly events: unknown; readonly said: Uint8Array } => {
    const read = reading(4, {
      feed: (target, bytes) => {
        for (let at = 0; at < bytes.length; at += cut) target.receive(bytes.subarray(at, at + cut))
      },
    })
    const { target } = read
    const pieces = [0, 1, 2, 3].map((dataSN) => piece(read, dataSN, { final: dataSN === 3 }))
    const [first, second, third, fourth] = pieces.map((bytes) => bytes)
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error('four pieces')
    const status = end(read, { expDataSN: 4 })
    for (const bytes of [
      damaged(first),
      third,
      damaged(fourth),
      status,
      first,
      second,
      damaged(fourth),
      fourth,
    ])
      target.sendBytes(bytes)
    return { events: target.events, said: target.transmitted }
  }
  const expected = story(Infinity)
  expect(expected.events).toMatchObject([{ kind: 'task-settled', outcome: whole(4) }])
  for (const cut of [1, 2, 3, 7, 47, 48, 49, 511, 513, 600]) expect(story(cut)).toEqual(expected)
})

test('without digests nothing changes but the numbers', () => {
  const target = open({ offers: { dataDigest: ['None'] } })
  target.useDigests(NO_DIGESTS)
  const tag = target.session.submit(testUnitReady())
  target.pump()
  target.send(scsiResponse({ initiatorTaskTag: tag }))
  expect(target.outcomeOf(tag)).toMatchObject({ kind: 'completed', status: 0 })
})
