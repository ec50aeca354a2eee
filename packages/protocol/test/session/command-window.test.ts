import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { nopIn, scsiResponse } from '../support/pdus.ts'
import { markOf, ScriptedTarget } from '../support/scripted-target.ts'
import type { Script } from '../support/scripted-target.ts'

function command(mark: number, lun: bigint = 0n): { lun: bigint; cdb: Uint8Array } {
  return { lun, cdb: Uint8Array.of(mark, 0, 0, 0, 0, 0) }
}

function open(windowSize: number, script: Script = {}): ScriptedTarget {
  return ScriptedTarget.open({ ...script, windowSize })
}

/** Says nothing but the window. */
function tell(target: ScriptedTarget): void {
  target.send(nopIn({ initiatorTaskTag: RESERVED_TAG }))
}

/** The CmdSN and mark of every command that was sent and not yet taken. */
function sentCommands(target: ScriptedTarget): (readonly [number, number])[] {
  return target.heard.splice(0).map((heard) => {
    if (heard.pdu.kind !== 'scsi-command') throw new Error(`heard a ${heard.pdu.kind}`)
    return [heard.pdu.cmdSN, markOf({ pdu: heard.pdu, data: heard.data })] as const
  })
}

describe('the command window (RFC 7143 §4.2.2.1)', () => {
  test('nothing goes beyond MaxCmdSN; the rest follows in order when it moves', () => {
    const target = open(3)
    for (let mark = 0; mark < 8; mark++) target.session.submit(command(mark))
    target.pump()
    expect(sentCommands(target)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
    expect([target.session.outstanding, target.session.waiting]).toEqual([3, 5])
    tell(target)
    expect(sentCommands(target)).toEqual([
      [4, 3],
      [5, 4],
      [6, 5],
    ])
    target.windowSize = 1
    tell(target)
    expect(sentCommands(target)).toEqual([[7, 6]])
    expect([target.session.outstanding, target.session.waiting]).toEqual([7, 1])
  })

  test('a window that is closed at login opens by a NOP-In', () => {
    const target = open(0)
    const task = target.session.submit(command(1))
    target.pump()
    expect(target.kinds).toEqual([])
    expect(target.session.stateOf(task)).toBe('queued')
    target.windowSize = 1
    tell(target)
    expect(sentCommands(target)).toEqual([[1, 1]])
    expect(target.session.stateOf(task)).toBe('sent')
  })

  test('a smaller MaxCmdSN is ignored, and so is one that contradicts ExpCmdSN', () => {
    const target = open(4)
    target.sendRaw(nopIn({ initiatorTaskTag: RESERVED_TAG, statSN: target.statSN, expCmdSN: 1, maxCmdSN: 1 }))
    target.sendRaw(
      nopIn({ initiatorTaskTag: RESERVED_TAG, statSN: target.statSN, expCmdSN: 60, maxCmdSN: 50 }),
    )
    for (let mark = 0; mark < 8; mark++) target.session.submit(command(mark))
    target.pump()
    expect(sentCommands(target)).toHaveLength(4)
  })

  test('CmdSN wraps at 2^32', () => {
    const target = open(4, { session: { firstCmdSN: 0xfffffffe } })
    for (let mark = 0; mark < 6; mark++) target.session.submit(command(mark))
    target.pump()
    expect(sentCommands(target).map(([cmdSN]) => cmdSN)).toEqual([0xfffffffe, 0xffffffff, 0, 1])
    tell(target)
    expect(sentCommands(target).map(([cmdSN]) => cmdSN)).toEqual([2, 3])
  })

  test('immediate commands, pings, texts and task management carry the next CmdSN and do not use it up', () => {
    const target = open(8)
    target.session.submit(command(1))
    target.pump()
    target.session.submit({ ...command(2), immediate: true })
    target.pump()
    target.session.ping()
    target.session.text([{ key: 'SendTargets', value: 'All' }])
    target.session.manage({ function: 3, lun: 5n }, target.now)
    target.session.submit(command(3))
    target.pump()
    expect(target.heard.map(({ pdu }) => ('cmdSN' in pdu ? [pdu.kind, pdu.cmdSN] : pdu.kind))).toEqual([
      ['scsi-command', 1],
      ['scsi-command', 2],
      ['nop-out', 2],
      ['text-request', 2],
      ['task-management-request', 2],
      ['scsi-command', 2],
    ])
    expect(target.heard.map(({ pdu }) => 'immediate' in pdu && pdu.immediate)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test('immediate commands pass a closed window, and those that wait for it', () => {
    const target = open(0)
    target.session.submit(command(1))
    const urgent = target.session.submit({ ...command(2), immediate: true })
    target.pump()
    expect(sentCommands(target)).toEqual([[1, 2]])
    expect([target.session.outstanding, target.session.waiting]).toEqual([1, 1])
    target.send(scsiResponse({ initiatorTaskTag: urgent }))
    expect(target.outcomeOf(urgent)).toMatchObject({ kind: 'completed', status: 0 })
  })

  test('a ping passes a closed window', () => {
    const target = open(0)
    target.session.submit(command(1))
    target.session.ping()
    target.pump()
    expect(target.kinds).toEqual(['nop-out'])
  })

  test('what is aborted in the queue leaves no hole behind', () => {
    const target = open(1)
    const tasks = [1, 2, 3, 4].map((mark) => target.session.submit(command(mark)))
    target.pump()
    const [, second = -1, third = -1] = tasks
    target.session.abort(second, target.now)
    target.session.abort(third, target.now)
    target.pump()
    expect(target.outcomeOf(second)).toEqual({ kind: 'not-sent', cause: 'requested' })
    expect(target.outcomeOf(third)).toEqual({ kind: 'not-sent', cause: 'requested' })
    expect([target.session.outstanding, target.session.waiting]).toEqual([1, 1])
    tell(target)
    expect(sentCommands(target)).toEqual([
      [1, 1],
      [2, 4],
    ])
  })

  test('however many are aborted in the queue, the others keep their order', () => {
    const target = open(0)
    const tasks = Array.from({ length: 1000 }, (_, mark) => target.session.submit(command(mark & 0xff)))
    for (const [index, task] of tasks.entries()) if (index % 7 !== 3) target.session.abort(task, target.now)
    target.pump()
    const left = tasks.filter((_, index) => index % 7 === 3)
    expect(target.session.waiting).toBe(left.length)
    target.windowSize = 1000
    tell(target)
    expect(target.heard.map(({ pdu }) => pdu.initiatorTaskTag)).toEqual(left)
    expect(target.session.waiting).toBe(0)
  })

  test('a task that waits too long is not sent', () => {
    const target = open(0)
    const task = target.session.submit(command(1), target.now + 50)
    target.advance(50)
    expect(target.outcomeOf(task)).toEqual({ kind: 'not-sent', cause: 'timeout' })
    expect(target.session.nextTimeout()).toBeUndefined()
    target.windowSize = 4
    tell(target)
    expect(target.kinds).toEqual([])
  })

  test('a socket that takes nothing keeps everything in its order', () => {
    const target = open(8)
    target.takesTransmits = false
    for (let mark = 0; mark < 3; mark++) target.session.submit(command(mark))
    target.pump()
    expect([target.session.outstanding, target.session.waiting]).toEqual([0, 3])
    target.takesTransmits = true
    target.pump()
    expect(sentCommands(target)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })
})
