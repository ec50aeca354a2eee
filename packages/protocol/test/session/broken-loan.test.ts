/** Buffers that are transferred to another thread while they are lent: what was promised to the target can't be sent. */
import { describe, expect, test } from '@jest/globals'
import { TaskManagementFunction } from '../../src/pdu/index.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { r2t, scsiResponse } from '../support/pdus.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'
import { managementResponse } from '../support/session-pdus.ts'
import { transferAway } from '../support/transfer.ts'

const LUN = 0x4001000000000000n
const SEGMENT = 512

interface Scene {
  readonly target: ScriptedTarget
  readonly task: number
  readonly buffers: readonly [Uint8Array, Uint8Array]
}

/** A write of 2,048 bytes from two buffers is ordered; nothing of it is taken yet. */
function ordered(immediateData: boolean): Scene {
  const offers = { initialR2T: true, immediateData, firstBurstLength: 4096, maxBurstLength: 4096 }
  const target = ScriptedTarget.open({ offers, maxRecvDataSegmentLength: SEGMENT })
  const buffers = [pattern(1024, 1), pattern(1024, 2)] as const
  const task = target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x2a), dataOut: buffers })
  return { target, task, buffers }
}

/** A write that is with the target, loses a buffer, and is asked for all of its data. */
function askedInVain(index: 0 | 1): Scene {
  const scene = ordered(false)
  const { target, task, buffers } = scene
  target.pump()
  target.take('scsi-command')
  transferAway(buffers[index])
  const all = { bufferOffset: 0, desiredDataTransferLength: 2048 }
  target.send(r2t({ lun: LUN, initiatorTaskTag: task, targetTransferTag: 9, r2tSN: 0, ...all }))
  return scene
}

describe('a loan that is broken', () => {
  test.each([0, 1] as const)('buffer %i before the command is sent: it is not sent, others are', (index) => {
    const { target, task, buffers } = ordered(true)
    const other = target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x00) })
    transferAway(buffers[index])
    target.pump()
    expect(target.outcomeOf(task)).toEqual({ kind: 'not-sent', cause: 'loan-broken' })
    expect(target.take('scsi-command').pdu.initiatorTaskTag).toBe(other)
    expect(target.kinds).toEqual([])
    expect([target.session.waiting, target.session.outstanding]).toEqual([0, 1])
    target.send(scsiResponse({ initiatorTaskTag: other }))
    expect(target.outcomeOf(other)).toMatchObject({ kind: 'completed' })
  })

  test('before its R2T is answered: what is whole goes out, then ABORT TASK in the place of the rest', () => {
    const { target, task } = askedInVain(1)
    const sent = [target.take('data-out'), target.take('data-out')]
    expect(sent.map(({ pdu, data }) => [pdu.bufferOffset, pdu.dataSegmentLength, data.length])).toEqual([
      [0, SEGMENT, SEGMENT],
      [SEGMENT, SEGMENT, SEGMENT],
    ])
    const { pdu } = target.take('task-management-request')
    expect(pdu).toMatchObject({ function: TaskManagementFunction.AbortTask, referencedTaskTag: task })
    expect(target.kinds).toEqual([])
    target.send(managementResponse(pdu.initiatorTaskTag, 0))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'aborted', cause: 'loan-broken', response: 0 })
  })

  test('one that is answered in spite of it has its answer', () => {
    const { target, task } = askedInVain(0)
    const { pdu } = target.take('task-management-request')
    target.send(scsiResponse({ initiatorTaskTag: task, status: 2 }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', status: 2 })
    target.send(managementResponse(pdu.initiatorTaskTag, 1))
    expect(target.kinds).toEqual([])
  })

  test('what has no data is whole whatever happens to its room', () => {
    const target = ScriptedTarget.open()
    const room = new Uint8Array(512)
    const task = target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x28), dataIn: [room] })
    transferAway(room)
    target.pump()
    target.take('scsi-command')
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.outcomeOf(task)).toMatchObject({ kind: 'completed', received: 0 })
  })
})
