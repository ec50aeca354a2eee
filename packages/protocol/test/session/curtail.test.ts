/** What still goes out of a write that is being aborted (RFC 7143 §4.2.3.3 a, §11.5.1, §11.8). */
import { describe, expect, test } from '@jest/globals'
import { TaskManagementFunction } from '../../src/pdu/index.ts'
import type { DataOut } from '../../src/pdu/index.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { r2t } from '../support/pdus.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'
import { managementResponse } from '../support/session-pdus.ts'

const LUN = 0x4001000000000000n
const SEGMENT = 512
const BURST = 8192
/** A burst that is more than one transmit. */
const LONG = { segment: 16_384, burst: 262_144 }

interface Scene {
  readonly target: ScriptedTarget
  readonly task: number
}

/** A write of eight bursts; where it must wait for R2Ts, it is with the target. What was heard so far is taken. */
function writing(
  initialR2T: boolean = true,
  { segment, burst }: typeof LONG = { segment: SEGMENT, burst: BURST },
): Scene {
  const target = ScriptedTarget.open({
    offers: {
      initialR2T,
      immediateData: false,
      firstBurstLength: burst,
      maxBurstLength: burst,
      maxOutstandingR2T: 4,
    },
    maxRecvDataSegmentLength: segment,
  })
  const task = target.session.submit({ lun: LUN, cdb: Uint8Array.of(0x2a), dataOut: [pattern(8 * burst)] })
  if (initialR2T) target.pump()
  target.heard.length = 0
  return { target, task }
}

/** Asks for a burst. */
function ask({ target, task }: Scene, r2tSN: number, bufferOffset: number, length: number = BURST): void {
  target.send(
    r2t({
      lun: LUN,
      initiatorTaskTag: task,
      targetTransferTag: 0x100 + r2tSN,
      r2tSN,
      bufferOffset,
      desiredDataTransferLength: length,
    }),
  )
}

/** The PDUs of Data-Out that were heard, in short. */
function dataOut({
  target,
}: Scene): Pick<DataOut, 'targetTransferTag' | 'dataSN' | 'bufferOffset' | 'final'>[] {
  return target.heard.flatMap(({ pdu, data }) => {
    if (pdu.kind !== 'data-out') return []
    const { targetTransferTag, dataSN, bufferOffset, final } = pdu
    expect(data).toEqual(pattern(65_536).subarray(bufferOffset, bufferOffset + data.length))
    expect(data).toHaveLength(SEGMENT)
    return [{ targetTransferTag, dataSN, bufferOffset, final }]
  })
}

/** How a write is told to end. */
const ENDS: readonly (readonly [string, (scene: Scene) => void])[] = [
  [
    'ABORT TASK',
    ({ target, task }) => {
      target.session.abort(task, target.now)
    },
  ],
  ...[
    TaskManagementFunction.AbortTaskSet,
    TaskManagementFunction.ClearTaskSet,
    TaskManagementFunction.LogicalUnitReset,
    TaskManagementFunction.TargetWarmReset,
  ].map((code): (typeof ENDS)[number] => [
    `function ${code}`,
    ({ target }) => {
      target.session.manage({ function: code, lun: LUN }, target.now)
    },
  ]),
]

describe.each(ENDS)('of a write that %s is to end', (_, end) => {
  test('a burst that waits is one PDU with the F bit, and so is each that is asked for until the answer', () => {
    const scene = writing()
    const { target } = scene
    target.takesTransmits = false
    ask(scene, 0, 0)
    ask(scene, 1, BURST)
    end(scene)
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual(['task-management-request', 'data-out', 'data-out'])
    expect(dataOut(scene)).toEqual([
      { targetTransferTag: 0x100, dataSN: 0, bufferOffset: 0, final: true },
      { targetTransferTag: 0x101, dataSN: 0, bufferOffset: BURST, final: true },
    ])
    ask(scene, 2, 2 * BURST)
    expect(dataOut(scene).at(-1)).toEqual({
      targetTransferTag: 0x102,
      dataSN: 0,
      bufferOffset: 2 * BURST,
      final: true,
    })
    expect(target.heard).toHaveLength(4)
    target.send(managementResponse(target.heard[0]?.pdu.initiatorTaskTag ?? -1, 0))
    ask(scene, 3, 3 * BURST)
    expect(target.heard).toHaveLength(4)
    expect(target.outcomeOf(scene.task)).toMatchObject({ kind: 'aborted' })
  })

  test('a target that asks again for the rest gets it whole, and all that it asks for then', () => {
    const scene = writing()
    const { target } = scene
    end(scene)
    target.pump()
    ask(scene, 0, 0)
    expect(dataOut(scene)).toHaveLength(1)
    target.heard.length = 0
    ask(scene, 1, SEGMENT, BURST - SEGMENT)
    ask(scene, 2, BURST)
    const bursts = dataOut(scene)
    expect(bursts.map(({ bufferOffset }) => bufferOffset)).toEqual(
      Array.from({ length: (2 * BURST) / SEGMENT - 1 }, (__, index) => (index + 1) * SEGMENT),
    )
    expect(bursts.filter(({ final }) => final).map(({ bufferOffset }) => bufferOffset)).toEqual([
      BURST - SEGMENT,
      2 * BURST - SEGMENT,
    ])
  })

  test.each([
    ['an unsolicited train', false],
    ['the answer to an R2T', true],
  ])('%s that is under way ends with its next PDU', (__, initialR2T) => {
    const scene = writing(initialR2T, LONG)
    const { target, task } = scene
    target.takesTransmits = false
    if (initialR2T) ask(scene, 0, 0, LONG.burst)
    const transmit = target.session.connection.pollTransmit()
    if (transmit === undefined) throw new Error('nothing to send')
    const { byteLength } = transmit
    target.session.connection.handleTransmitted(transmit)
    const sent = Math.floor(byteLength / (48 + LONG.segment))
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(LONG.burst / LONG.segment - 1)
    end(scene)
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual(['task-management-request', 'data-out'])
    expect(target.heard[1]?.pdu).toMatchObject({
      initiatorTaskTag: task,
      dataSN: sent,
      bufferOffset: sent * LONG.segment,
      dataSegmentLength: LONG.segment,
      final: true,
    })
  })
})

describe('a write that goes on', () => {
  test('beside the set: another unit, and what was ordered later', () => {
    const scene = writing()
    const { target } = scene
    target.session.manage({ function: TaskManagementFunction.AbortTaskSet, lun: 0n }, target.now)
    target.pump()
    target.heard.length = 0
    ask(scene, 0, 0)
    expect(dataOut(scene)).toHaveLength(BURST / SEGMENT)
  })

  test.each([2, 5, 255])('because its abort was refused (%i): its data goes out whole again', (response) => {
    const scene = writing()
    const { target, task } = scene
    target.session.abort(task, target.now)
    target.pump()
    target.send(managementResponse(target.heard[0]?.pdu.initiatorTaskTag ?? -1, response))
    target.heard.length = 0
    ask(scene, 0, 0)
    expect(dataOut(scene)).toHaveLength(BURST / SEGMENT)
  })
})
