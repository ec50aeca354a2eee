/** What a target must not get from us: our memory, our time, or a task that ends before its memory is left alone. */
import { describe, expect, test } from '@jest/globals'
import {
  AsyncEvent,
  RejectReason,
  RESERVED_TAG,
  SnackType,
  TaskManagementFunction,
} from '../../src/pdu/index.ts'
import type { SnackRequest } from '../../src/pdu/index.ts'
import { MAX_REPLIES } from '../../src/session/options.ts'
import { encodePairs } from '../../src/text/index.ts'
import { damaged, dataSnack, end, open, piece, PIECE, reading, snack, whole } from '../support/lossy-wire.ts'
import { concat, pattern } from '../support/pdu-bytes.ts'
import { dataIn, r2t, scsiResponse, textResponse } from '../support/pdus.ts'
import { asyncMessage, managementResponse, reject } from '../support/session-pdus.ts'
import { headerOf, ScriptedTarget } from '../support/scripted-target.ts'

describe('requests for negotiation (RFC 7143 §11.9.1, event 4)', () => {
  const request = asyncMessage(AsyncEvent.NegotiationRequest)

  test('one that comes while a text exchange is pending asks for nothing new', () => {
    const target = ScriptedTarget.open()
    for (let time = 0; time < 100; time++) target.send(request)
    expect(target.kinds).toEqual(['text-request'])
    expect(target.session.tags).toBe(1)
    target.send(textResponse({ initiatorTaskTag: target.take('text-request').pdu.initiatorTaskTag }))
    target.send(request)
    expect(target.kinds).toEqual(['text-request'])
  })

  test('one that is not answered is given up: the exchanges of the application go on', () => {
    const target = ScriptedTarget.open()
    target.send(request)
    target.session.text([{ key: 'SendTargets', value: '' }])
    target.pump()
    expect(target.take('text-request').data).toHaveLength(0)
    expect(target.kinds).toEqual([])
    target.advance(5000)
    expect(target.kinds).toEqual(['text-request'])
  })

  test('many exchanges that are lost together end together', () => {
    const target = ScriptedTarget.open()
    const count = 20_000
    for (let time = 0; time < count; time++) target.session.text([{ key: 'SendTargets', value: '' }])
    target.breakDown()
    expect(target.eventsOf('text-settled')).toHaveLength(count)
  })
})

test('a target that declares another MaxRecvDataSegmentLength gets no longer segments (§13.12)', () => {
  const target = ScriptedTarget.open({ offers: { initialR2T: false, firstBurstLength: 8192 } })
  target.send(asyncMessage(AsyncEvent.NegotiationRequest))
  const { initiatorTaskTag } = target.take('text-request').pdu
  target.send([
    textResponse({ initiatorTaskTag }),
    encodePairs([{ key: 'MaxRecvDataSegmentLength', value: '1024' }]),
  ])
  target.session.submit({ lun: 0n, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(4096)] })
  target.pump()
  expect(target.heard.map(({ data }) => data.length)).toEqual([1024, 1024, 1024, 1024])
  expect(target.session.parameters?.targetMaxRecvDataSegmentLength).toBe(1024)
})

test('one that it may not declare fails the exchange, and changes nothing', () => {
  const target = ScriptedTarget.open()
  const text = target.session.text([])
  target.pump()
  target.send([
    textResponse({ initiatorTaskTag: text }),
    encodePairs([{ key: 'MaxRecvDataSegmentLength', value: '7' }]),
  ])
  expect(target.eventsOf('text-settled')).toMatchObject([
    { outcome: { kind: 'violated', violation: { rule: 'negotiation' } } },
  ])
  expect(target.session.parameters?.targetMaxRecvDataSegmentLength).toBe(8192)
})

test('a command that is rejected again and again has one hole to be plugged (§7.3)', () => {
  const length = 64 * 1024
  const target = ScriptedTarget.open({
    maxRecvDataSegmentLength: length,
    offers: { firstBurstLength: length },
  })
  // Its data is the caller's own memory, and still being written: so long it can't settle.
  target.holdsTransmits = true
  target.session.submit({ lun: 0n, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(length)] })
  target.pump()
  const [command] = target.heard
  if (command?.pdu.kind !== 'scsi-command') throw new Error('no command')
  target.expCmdSN = command.pdu.cmdSN
  target.takesTransmits = false
  const before = target.session.tags
  for (let time = 0; time < 50; time++)
    target.send([reject(RejectReason.ProtocolError), headerOf(command.pdu)])
  expect(target.session.tags).toBeLessThanOrEqual(before + 1)
})

describe('answers that nobody takes', () => {
  test('acknowledgements of terminated tasks end the connection', () => {
    const target = ScriptedTarget.open({
      offers: { taskReporting: ['FastAbort', 'ResponseFence', 'RFC3720'] },
    })
    target.takesTransmits = false
    for (let time = 0; time <= MAX_REPLIES; time++) target.send(asyncMessage(AsyncEvent.TaskTermination))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'ping-flood' } })
  })

  test('so do those of data of tasks that are over', () => {
    const target = open()
    target.takesTransmits = false
    for (let dataSN = 0; dataSN <= MAX_REPLIES; dataSN++) {
      target.send(dataIn({ initiatorTaskTag: 4711, dataSN, acknowledge: true, targetTransferTag: 9 }))
    }
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'ping-flood' } })
  })
})

test('a burst that is not sent acknowledges nothing: what is owed is told (§11.6.1)', () => {
  const target = ScriptedTarget.open({ offers: { initialR2T: true, immediateData: false } })
  const task = target.session.submit({ lun: 0n, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(4096)] })
  target.pump()
  const request = { function: TaskManagementFunction.AbortTaskSet, lun: 0n }
  const management = target.session.manage(request, target.now)
  target.pump()
  target.heard.length = 0
  const asked = { bufferOffset: 0, desiredDataTransferLength: 4096, targetTransferTag: 1, r2tSN: 0 }
  // Both in one read: when the burst's turn comes its task is over.
  target.receive(
    concat([
      target.numbered(r2t({ initiatorTaskTag: task, ...asked })),
      target.numbered(scsiResponse({ initiatorTaskTag: task })),
    ]),
  )
  expect(target.kinds).toEqual([])
  target.advance(2000)
  expect(target.take('nop-out').pdu.expStatSN).toBe(target.statSN)
  target.send(managementResponse(management, 0))
})

describe('a status that tells of Data-In that never came, without recovery (§7.9)', () => {
  function inquiry(): { target: ScriptedTarget; task: number } {
    const target = ScriptedTarget.open()
    const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(6), dataIn: [new Uint8Array(512)] })
    target.pump()
    target.send([dataIn({ initiatorTaskTag: task, dataSN: 0 }), pattern(100)])
    return { target, task }
  }

  test('ends the command, whatever the status is', () => {
    const { target, task } = inquiry()
    target.send(scsiResponse({ initiatorTaskTag: task, expDataSN: 2 }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'violated', violation: { rule: 'data-sequence' } })
    expect(target.closed).toBeUndefined()
  })

  test('is believed where the residual accounts for all bytes: some targets count wrongly', () => {
    const { target, task } = inquiry()
    const residual = { residualUnderflow: true, residualCount: 412 }
    target.send(scsiResponse({ initiatorTaskTag: task, expDataSN: 2, ...residual }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', received: 100 })
  })
})

describe('digest recovery', () => {
  test('a SNACK that is rejected costs no more than what is missing', () => {
    const { target, tag } = reading(3)
    const bogus: SnackRequest = {
      kind: 'snack-request',
      type: SnackType.Status,
      lun: 0n,
      initiatorTaskTag: RESERVED_TAG,
      targetTransferTag: RESERVED_TAG,
      begRun: 77,
      runLength: 0xffffffff,
      expStatSN: 0,
      dataSegmentLength: 0,
    }
    // Each of them took minutes once.
    for (const pdu of [bogus, { ...bogus, type: SnackType.Data, initiatorTaskTag: tag }])
      target.send([reject(RejectReason.ProtocolError), headerOf(pdu)])
    expect(target.closed).toBeUndefined()
    expect(target.session.tags).toBe(1)
  })

  test('a replica that is long in coming is waited for once its header is there', () => {
    const read = reading(2)
    const { target, tag } = read
    target.receive(piece(read, 0))
    const second = piece(read, 1, { final: true })
    target.receive(damaged(second))
    expect(snack(target)).toEqual(dataSnack(read, 1, 1))
    target.receive(end(read, { expDataSN: 2 }))
    target.advance(4900)
    target.receive(second.subarray(0, 100))
    target.advance(200)
    target.receive(second.subarray(100))
    expect(target.outcomeOf(tag)).toMatchObject(whole(2))
    target.session.ping()
    target.pump()
    expect(target.take('nop-out').pdu.expStatSN).toBe(target.statSN)
  })

  test('a task does not end while bytes still land in its memory', () => {
    const read = reading(2)
    const { target, tag, into } = read
    const first = piece(read, 0)
    target.receive(damaged(first))
    target.receive(damaged(piece(read, 1, { final: true })))
    target.receive(end(read, { expDataSN: 2 }))
    // The first comes again, but slowly; the second never.
    target.receive(first.subarray(0, 48 + 1))
    for (let at = 49; at < 48 + 12; at++) {
      target.advance(10_000)
      expect(target.events).toEqual([])
      target.receive(first.subarray(at, at + 1))
    }
    target.receive(first.subarray(48 + 12))
    target.advance(100_000)
    expect(target.outcomeOf(tag)).toMatchObject({ kind: 'violated' })
    expect(into.subarray(0, PIECE)).toEqual(pattern(PIECE))
  })
})
