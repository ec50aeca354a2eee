/** TaskReporting=FastAbort: no data goes out for what is being ended (RFC 7143 §4.2.3.4, §11.9.1 event 5). */
import { describe, expect, test } from '@jest/globals'
import { AsyncEvent, RejectReason, RESERVED_TAG, TaskManagementFunction } from '../../src/pdu/index.ts'
import type { TaskReporting } from '../../src/text/index.ts'
import { r2t } from '../support/pdus.ts'
import { headerOf, ScriptedTarget } from '../support/scripted-target.ts'
import { asyncMessage, managementResponse, reject } from '../support/session-pdus.ts'

const LUN = 0x4001000000000000n
const OTHER_LUN = 0x4002000000000000n
const BURST = 2048

interface Scene {
  readonly target: ScriptedTarget
  readonly task: number
  readonly ask: (r2tSN: number) => void
}

/** A write of some bursts that waits for R2Ts. */
function writing(taskReporting: readonly TaskReporting[], lun: bigint = LUN): Scene {
  const target = ScriptedTarget.open({
    offers: {
      initialR2T: true,
      immediateData: false,
      firstBurstLength: BURST,
      maxBurstLength: BURST,
      maxOutstandingR2T: 4,
      taskReporting,
    },
    maxRecvDataSegmentLength: BURST / 2,
  })
  const task = target.session.submit({ lun, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(4 * BURST)] })
  target.pump()
  target.heard.length = 0
  const ask = (r2tSN: number): void => {
    target.send(
      r2t({
        lun,
        initiatorTaskTag: task,
        targetTransferTag: r2tSN,
        r2tSN,
        bufferOffset: r2tSN * BURST,
        desiredDataTransferLength: BURST,
      }),
    )
  }
  return { target, task, ask }
}

const FAST_ABORT = ['FastAbort', 'ResponseFence', 'RFC3720'] as const

/** A write that has been asked for two bursts, one before it is to be ended and one after. */
function ending(code: TaskManagementFunction): Scene & { readonly management: number } {
  const scene = writing(FAST_ABORT)
  const { target, ask } = scene
  target.takesTransmits = false
  ask(0)
  const management = target.session.manage({ function: code, lun: LUN }, target.now)
  target.takesTransmits = true
  target.pump()
  ask(1)
  return { ...scene, management }
}

describe.each([
  TaskManagementFunction.AbortTaskSet,
  TaskManagementFunction.ClearTaskSet,
  TaskManagementFunction.LogicalUnitReset,
  TaskManagementFunction.TargetWarmReset,
])('task management function %i', (code) => {
  test('stops the data at once', () => {
    const { target, task, management } = ending(code)
    expect(target.session.parameters?.taskReporting).toBe('FastAbort')
    expect(target.kinds).toEqual(['task-management-request'])
    target.send(managementResponse(management, 0))
    expect(target.kinds).toEqual(['task-management-request'])
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', function: code })
    expect(target.session.connection.backlog).toBe('nothing')
  })

  test('that is refused lets the data go on', () => {
    const { target, management } = ending(code)
    target.send(managementResponse(management, 5))
    expect(target.kinds).toEqual([
      'task-management-request',
      ...['data-out', 'data-out', 'data-out', 'data-out'],
    ])
  })

  test('without FastAbort is answered with the end of each burst', () => {
    const { target, ask } = writing(['ResponseFence', 'RFC3720'])
    target.session.manage({ function: code, lun: LUN }, target.now)
    target.pump()
    ask(0)
    expect(target.kinds).toEqual(['task-management-request', 'data-out'])
  })
})

describe('commands that are ended for another initiator (event 5)', () => {
  test('send no more data, and the event is acknowledged', () => {
    const { target, ask } = writing(FAST_ABORT)
    target.takesTransmits = false
    ask(0)
    const { statSN } = target
    target.send(asyncMessage(AsyncEvent.TaskTermination, { lun: LUN }))
    target.takesTransmits = true
    target.pump()
    ask(1)
    expect(target.kinds).toEqual(['nop-out'])
    expect(target.take('nop-out').pdu).toMatchObject({
      immediate: true,
      lun: LUN,
      initiatorTaskTag: RESERVED_TAG,
      targetTransferTag: RESERVED_TAG,
      expStatSN: statSN + 1,
    })
    expect(target.events.map(({ kind }) => kind)).toEqual(['async-message'])
  })

  test('of another logical unit are not meant', () => {
    const { target, ask } = writing(FAST_ABORT, OTHER_LUN)
    target.send(asyncMessage(AsyncEvent.TaskTermination, { lun: LUN }))
    ask(0)
    expect(target.kinds).toEqual(['nop-out', 'data-out', 'data-out'])
  })

  test('the event means nothing where FastAbort was not agreed on', () => {
    const { target, ask } = writing(['ResponseFence', 'RFC3720'])
    target.send(asyncMessage(AsyncEvent.TaskTermination, { lun: LUN }))
    ask(0)
    expect(target.kinds).toEqual(['data-out', 'data-out'])
  })
})

test('R2Ts that waited for a function that is refused are fulfilled in their order, also those that came meanwhile (§11.8)', () => {
  const { target, ask } = writing(FAST_ABORT)
  target.takesTransmits = false
  ask(0)
  ask(1)
  const management = target.session.manage(
    { function: TaskManagementFunction.LogicalUnitReset, lun: LUN },
    target.now,
  )
  target.takesTransmits = true
  target.pump()
  ask(2)
  ask(3)
  target.send(managementResponse(management, 5))
  target.take('task-management-request')
  const tags = target.heard.map(({ pdu }) => (pdu.kind === 'data-out' ? pdu.targetTransferTag : pdu.kind))
  expect(tags).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
})

test('a command that is sent again meanwhile has its data once', () => {
  const length = 4 << 20
  const target = ScriptedTarget.open({
    offers: {
      errorRecoveryLevel: 1,
      initialR2T: false,
      immediateData: true,
      firstBurstLength: length,
      maxBurstLength: length,
      taskReporting: FAST_ABORT,
    },
    maxRecvDataSegmentLength: 1 << 20,
  })
  target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(length)] })
  target.pump(1)
  const command = target.take('scsi-command').pdu
  const management = target.session.manage(
    { function: TaskManagementFunction.LogicalUnitReset, lun: LUN },
    target.now,
  )
  target.pump()
  expect(target.kinds).toEqual(['task-management-request'])
  target.send([reject(RejectReason.DataDigestError), headerOf(command)])
  target.send(managementResponse(management, 5))
  expect(target.kinds).toEqual([
    'task-management-request',
    'scsi-command',
    ...['data-out', 'data-out', 'data-out'],
  ])
})
