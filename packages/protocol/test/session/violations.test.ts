import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { nopIn, scsiCommand, scsiResponse } from '../support/pdus.ts'
import { headerOf, ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** One command, ping, text and task management function under way; every one must end, once, before the session does. */
function busy(): ScriptedTarget {
  const target = ScriptedTarget.open({ windowSize: 1 })
  target.session.submit(testUnitReady())
  target.session.submit(testUnitReady())
  target.session.ping()
  target.session.text([])
  target.session.manage({ function: 3 }, target.now)
  target.pump()
  return target
}

function expectAllLost(target: ScriptedTarget): void {
  expect(target.events.map(({ kind }) => kind).sort()).toEqual([
    'closed',
    'management-settled',
    'ping-settled',
    'task-settled',
    'task-settled',
    'text-settled',
  ])
  expect(target.events.at(-1)?.kind).toBe('closed')
  expect(target.session.nextTimeout()).toBeUndefined()
  expect([target.session.outstanding, target.session.waiting]).toEqual([0, 0])
}

describe('a target that breaks the rules loses the connection', () => {
  test('an unknown opcode', () => {
    const target = busy()
    const bytes = headerOf(nopIn())
    bytes[0] = 0x3c
    target.receive(bytes)
    expectAllLost(target)
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'unknown-opcode', section: '11.2.1.2' },
    })
  })

  test('an opcode of the initiator', () => {
    const commands: readonly Pdu[] = [
      scsiCommand(),
      {
        kind: 'nop-out',
        immediate: true,
        lun: 0n,
        initiatorTaskTag: RESERVED_TAG,
        targetTransferTag: RESERVED_TAG,
        cmdSN: 0,
        expStatSN: 0,
        dataSegmentLength: 0,
      },
    ]
    for (const pdu of commands) {
      for (const length of [0, 100]) {
        const target = busy()
        target.sendRaw(pdu, new Uint8Array(length))
        expectAllLost(target)
        expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'wrong-direction' } })
      }
    }
  })

  test('a malformed header', () => {
    const target = busy()
    const bytes = headerOf(scsiResponse())
    bytes[1] = 0x86
    target.receive(bytes)
    expectAllLost(target)
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'malformed-header' } })
  })

  test('additional header segments where there are none', () => {
    const target = busy()
    const bytes = new Uint8Array(52)
    bytes.set(headerOf(scsiResponse()))
    bytes[4] = 1
    target.receive(bytes)
    expectAllLost(target)
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'additional-header' } })
  })

  test('a wrong header digest', () => {
    const target = ScriptedTarget.open({ offers: { headerDigest: ['CRC32C'], dataDigest: ['None'] } })
    const bytes = target.numbered(nopIn({ initiatorTaskTag: RESERVED_TAG }))
    bytes[20] = 1
    target.receive(bytes)
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'header-digest', section: '7.8' },
    })
  })

  test('a wrong data digest where no task can be aborted', () => {
    const target = ScriptedTarget.open({ offers: { headerDigest: ['None'], dataDigest: ['CRC32C'] } })
    const bytes = target.numbered(nopIn({ initiatorTaskTag: RESERVED_TAG }), pattern(8))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    target.receive(bytes)
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'data-digest' } })
  })

  test('a data segment longer than was declared', () => {
    const target = ScriptedTarget.open({ offers: { maxRecvDataSegmentLength: 1024 } })
    target.send([nopIn({ initiatorTaskTag: RESERVED_TAG }), new Uint8Array(1024)])
    expect(target.closed).toBeUndefined()
    target.send([nopIn({ initiatorTaskTag: RESERVED_TAG }), new Uint8Array(1025)])
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'segment-too-long', section: '13.12' },
    })
  })

  test('what it sends after that is not heard', () => {
    const target = busy()
    const task = target.heard.find(({ pdu }) => pdu.kind === 'scsi-command')?.pdu.initiatorTaskTag ?? -1
    target.closesOnDemand = false
    const bytes = headerOf(nopIn())
    bytes[0] = 0x3c
    target.receive(bytes)
    target.send(scsiResponse({ initiatorTaskTag: task }))
    target.send(nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 1 }))
    expect(target.events).toEqual([])
    target.heard.length = 0
    target.breakDown()
    expect(target.kinds).toEqual([])
    expectAllLost(target)
  })

  test('responses for unknown tags and for tags of another kind are ignored', () => {
    const target = ScriptedTarget.open()
    const task = target.session.submit(testUnitReady())
    const ping = target.session.ping()
    target.pump()
    target.send(scsiResponse({ initiatorTaskTag: 0x1234567 }), scsiResponse({ initiatorTaskTag: ping }))
    target.send(scsiResponse({ initiatorTaskTag: RESERVED_TAG }), nopIn({ initiatorTaskTag: task }))
    expect(target.events).toEqual([])
    expect(target.closed).toBeUndefined()
  })

  test('a response for a command that is not sent yet is ignored', () => {
    const target = ScriptedTarget.open({ windowSize: 0 })
    const task = target.session.submit(testUnitReady())
    target.send(scsiResponse({ initiatorTaskTag: task }))
    expect(target.session.stateOf(task)).toBe('queued')
  })
})
