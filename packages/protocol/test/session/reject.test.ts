import { describe, expect, test } from '@jest/globals'
import { RejectReason, RESERVED_TAG } from '../../src/pdu/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { concat, pattern } from '../support/pdu-bytes.ts'
import { nopIn, r2t, scsiCommand, scsiResponse, textResponse } from '../support/pdus.ts'
import { managementResponse, reject } from '../support/session-pdus.ts'
import { headerOf, ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

function sendReject(target: ScriptedTarget, reason: number, rejected: Pdu): void {
  target.send([reject(reason), headerOf(rejected)])
}

/** As a target does that discards a command: its CmdSN was not counted, nor any after it (RFC 7143 §7.3). */
function discard(
  target: ScriptedTarget,
  rejected: Pdu & { cmdSN: number },
  reason: number = RejectReason.ProtocolError,
): void {
  target.expCmdSN = rejected.cmdSN
  sendReject(target, reason, rejected)
}

describe('a rejected SCSI command (RFC 7143 §7.3)', () => {
  test('ends, and a NOP-Out with its CmdSN plugs the hole', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    const { pdu } = target.take('scsi-command')
    discard(target, pdu, RejectReason.InvalidPduField)
    expect(target.eventsOf('rejected')).toMatchObject([
      { reason: 9, pdu: { kind: 'scsi-command', initiatorTaskTag: task } },
    ])
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 9 })
    const plug = target.take('nop-out').pdu
    expect(plug).toMatchObject({ immediate: false, cmdSN: pdu.cmdSN, targetTransferTag: RESERVED_TAG })
    target.send(nopIn({ initiatorTaskTag: plug.initiatorTaskTag }))
    target.session.submit(testUnitReady())
    target.pump()
    expect(target.take('scsi-command').pdu.cmdSN).toBe(pdu.cmdSN + 1)
    // The application never hears of the plug.
    expect(target.eventsOf('ping-settled')).toEqual([])
  })

  test('that the target counted leaves no hole', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    sendReject(target, RejectReason.CommandNotSupported, target.take('scsi-command').pdu)
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 5 })
    expect(target.kinds).toEqual([])
  })

  test('two of them, one behind the other: both holes are plugged', () => {
    const target = ScriptedTarget.open()
    const tasks = [target.session.submit(testUnitReady()), target.session.submit(testUnitReady())]
    target.pump()
    const [first, second] = [target.take('scsi-command').pdu, target.take('scsi-command').pdu]
    target.takesTransmits = false
    discard(target, first)
    // ExpCmdSN is still that of the first: the target waits for it.
    sendReject(target, RejectReason.ProtocolError, second)
    target.takesTransmits = true
    target.pump()
    expect([target.take('nop-out').pdu.cmdSN, target.take('nop-out').pdu.cmdSN]).toEqual([
      first.cmdSN,
      second.cmdSN,
    ])
    for (const task of tasks) expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 4 })
  })

  test('an immediate one has no CmdSN of its own to plug', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit({ ...testUnitReady(), immediate: true })
    target.pump()
    sendReject(target, RejectReason.ImmediateCommandReject, target.take('scsi-command').pdu)
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 6 })
    expect(target.kinds).toEqual([])
  })

  test('its unsolicited data is not sent any more', () => {
    const target = ScriptedTarget.open({
      offers: { initialR2T: false, immediateData: false, firstBurstLength: 65536 },
    })
    const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(10), dataOut: [pattern(60_000)] })
    const other = target.session.submit(testUnitReady())
    target.pump()
    const { pdu } = target.take('scsi-command')
    target.heard.length = 0
    discard(target, pdu)
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 4 })
    expect(target.session.stateOf(other)).toBe('sent')
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('is over: a response after it changes nothing', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    discard(target, target.take('scsi-command').pdu)
    target.send(scsiResponse({ initiatorTaskTag: task, status: 2 }))
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 4 })
    expect(target.closed).toBeUndefined()
  })

  test('with an extended CDB, whose AHS the target left out', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit({ lun: 0n, cdb: new Uint8Array(32) })
    target.pump()
    const { pdu } = target.take('scsi-command')
    const header = headerOf(pdu)
    expect(header.length).toBeGreaterThan(48)
    target.expCmdSN = pdu.cmdSN
    target.send([reject(9), header.subarray(0, 48)])
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 9 })
  })

  test('while its abort is under way', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.session.abort(task, target.now)
    target.pump()
    discard(target, target.take('scsi-command').pdu)
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 4 })
    const { initiatorTaskTag } = target.take('task-management-request').pdu
    target.send(managementResponse(initiatorTaskTag, 1))
    expect(target.eventsOf('task-settled')).toHaveLength(1)
    target.advance(1000)
    expect(target.session.nextTimeout()).toBe(target.now + 9000)
    target.advance(20_000)
    expect(target.closed).toBeUndefined()
  })
})

describe('a rejected Data-Out', () => {
  function rejectedData(): { target: ScriptedTarget; task: number } {
    const target = ScriptedTarget.open({
      offers: { initialR2T: true, immediateData: false, maxOutstandingR2T: 2 },
    })
    const task = target.session.submit({ lun: 4n, cdb: new Uint8Array(10), dataOut: [pattern(1024)] })
    target.pump()
    target.take('scsi-command')
    target.send(r2t({ initiatorTaskTag: task, lun: 4n, desiredDataTransferLength: 512 }))
    sendReject(target, RejectReason.DataDigestError, target.take('data-out').pdu)
    return { target, task }
  }

  test('aborts its task, R2Ts are answered meanwhile', () => {
    const { target, task } = rejectedData()
    const abort = target.take('task-management-request').pdu
    expect(abort).toMatchObject({ function: 1, referencedTaskTag: task, lun: 4n })
    target.send(
      r2t({ initiatorTaskTag: task, lun: 4n, r2tSN: 1, bufferOffset: 512, desiredDataTransferLength: 512 }),
    )
    expect(target.take('data-out').pdu).toMatchObject({ bufferOffset: 512, final: true })
    expect(target.events).toHaveLength(1)
    target.send(managementResponse(abort.initiatorTaskTag, 0))
    expect(target.outcomeOf(task)).toEqual({
      kind: 'aborted',
      cause: { kind: 'reject', reason: 2 },
      function: 1,
      response: 0,
    })
  })

  test('the CHECK CONDITION that the target owes may come first', () => {
    const { target, task } = rejectedData()
    target.send(scsiResponse({ initiatorTaskTag: task, status: 2 }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 2 })
  })
})

describe('a Reject of anything else ends that and nothing else', () => {
  test('task management', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    const management = target.session.manage({ function: 2 }, target.now)
    target.pump()
    target.take('scsi-command')
    sendReject(target, RejectReason.CommandNotSupported, target.take('task-management-request').pdu)
    expect(target.eventsOf('management-settled')).toEqual([
      { kind: 'management-settled', task: management, outcome: { kind: 'rejected', reason: 5 } },
    ])
    expect(target.eventsOf('task-settled')).toEqual([])
    // New commands of the set flow again.
    const next = target.session.submit(testUnitReady())
    target.pump()
    expect(target.session.stateOf(next)).toBe('sent')
    expect(target.session.stateOf(task)).toBe('sent')
    expect(target.session.nextTimeout()).toBeLessThanOrEqual(target.now + 10_000)
    target.advance(30_000)
    expect(target.closed).toBeUndefined()
  })

  test('ABORT TASK', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.session.abort(task, target.now)
    target.pump()
    target.take('scsi-command')
    sendReject(target, RejectReason.ImmediateCommandReject, target.take('task-management-request').pdu)
    expect(target.eventsOf('abort-refused')).toEqual([{ kind: 'abort-refused', task, response: 255 }])
    expect(target.session.stateOf(task)).toBe('sent')
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 0 })
  })

  test('NOP-Out', () => {
    const target = ScriptedTarget.open()
    const ping = target.session.ping()
    target.pump()
    sendReject(target, RejectReason.CommandNotSupported, target.take('nop-out').pdu)
    expect(target.eventsOf('ping-settled')).toEqual([
      { kind: 'ping-settled', task: ping, outcome: { kind: 'rejected', reason: 5 } },
    ])
  })

  test('the answer to a NOP-In', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.take('scsi-command')
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 1 }))
    sendReject(target, RejectReason.ProtocolError, target.take('nop-out').pdu)
    expect(target.events.map(({ kind }) => kind)).toEqual(['rejected'])
    expect(target.session.stateOf(task)).toBe('sent')
  })

  test('Text Request', () => {
    const target = ScriptedTarget.open()
    const text = target.session.text([{ key: 'SendTargets', value: 'All' }])
    target.pump()
    const { pdu } = target.take('text-request')
    sendReject(target, RejectReason.CommandNotSupported, pdu)
    expect(target.eventsOf('text-settled')).toEqual([
      { kind: 'text-settled', task: text, outcome: { kind: 'rejected', reason: 5 } },
    ])
    target.send(textResponse({ initiatorTaskTag: text }))
    expect(target.eventsOf('text-settled')).toHaveLength(1)
  })

  test('Logout Request: the session ends', () => {
    const target = ScriptedTarget.open()
    target.session.logout(target.now)
    target.pump()
    sendReject(target, RejectReason.ProtocolError, target.take('logout-request').pdu)
    expect(target.closed).toEqual({ kind: 'logout' })
  })

  test('a command because the target waits for a logout: it is logged out', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    sendReject(target, RejectReason.WaitingForLogout, target.take('scsi-command').pdu)
    expect(target.outcomeOf(task)).toEqual({ kind: 'rejected', reason: 12 })
    expect(target.take('logout-request').pdu).toMatchObject({ reason: 0 })
  })

  /** A header that the initiator never sent, with the tag of a command under way. */
  const STRANGERS: readonly (readonly [string, (task: number) => Pdu])[] = [
    [
      'SNACK',
      (task) => ({
        kind: 'snack-request',
        type: 0,
        lun: 0n,
        initiatorTaskTag: task,
        targetTransferTag: RESERVED_TAG,
        expStatSN: 0,
        begRun: 0,
        runLength: 0,
        dataSegmentLength: 0,
      }),
    ],
    ['SCSI Response', (task) => scsiResponse({ initiatorTaskTag: task })],
    [
      'task management request',
      (task) => ({
        kind: 'task-management-request',
        immediate: true,
        function: 1,
        lun: 0n,
        initiatorTaskTag: task,
        referencedTaskTag: 0,
        cmdSN: 0,
        expStatSN: 0,
        refCmdSN: 0,
        expDataSN: 0,
        dataSegmentLength: 0,
      }),
    ],
    ['command with an unknown tag', () => scsiCommand({ initiatorTaskTag: 0x7654321 })],
    ['command with the reserved tag', () => scsiCommand({ initiatorTaskTag: RESERVED_TAG })],
  ]

  test.each(STRANGERS)('%s: nothing ends', (_, header) => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.heard.length = 0
    sendReject(target, RejectReason.ProtocolError, header(task))
    expect(target.events.map(({ kind }) => kind)).toEqual(['rejected'])
    expect(target.kinds).toEqual([])
    expect(target.session.stateOf(task)).toBe('sent')
  })

  test('a command header with the tag of a ping, a text or a task management function', () => {
    const target = ScriptedTarget.open()
    const tags = [
      target.session.ping(),
      target.session.text([]),
      target.session.manage({ function: 3 }, target.now),
    ]
    target.pump()
    target.heard.length = 0
    for (const tag of tags)
      sendReject(target, RejectReason.ProtocolError, scsiCommand({ initiatorTaskTag: tag }))
    expect(target.events.map(({ kind }) => kind)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test.each([
    ['no header', new Uint8Array(0)],
    ['a short header', new Uint8Array(47)],
    ['a header with an unknown opcode', new Uint8Array(48).fill(0x3e)],
    ['garbage', pattern(48, 7)],
    [
      'a header that no table knows, with half of its AHS',
      concat([Uint8Array.of(0x3e, 0, 0, 0, 4), new Uint8Array(50)]),
    ],
  ])('%s', (_, data) => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    target.pump()
    target.heard.length = 0
    target.send([reject(4), data])
    expect(target.events).toEqual([{ kind: 'rejected', reason: 4, pdu: undefined }])
    expect(target.kinds).toEqual([])
    expect(target.session.stateOf(task)).toBe('sent')
  })
})
