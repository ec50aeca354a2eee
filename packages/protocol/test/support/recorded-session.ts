import { encodeResponseData, RESERVED_TAG } from '../../src/pdu/index.ts'
import type { PlacementMode } from '../../src/framing/index.ts'
import type { TaskId } from '../../src/session/index.ts'
import { encodePairs } from '../../src/text/index.ts'
import { LentMemory } from './lent-memory.ts'
import { pattern } from './pdu-bytes.ts'
import { dataIn, nopIn, r2t, scsiResponse, textResponse } from './pdus.ts'
import { asyncMessage, managementResponse, reject } from './session-pdus.ts'
import { headerOf, ScriptedTarget } from './scripted-target.ts'
import type { Script } from './scripted-target.ts'

/** An order of the application, or bytes from the target. */
export type Step =
  | { readonly kind: 'order'; readonly order: (play: Playback) => void }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** One run of a recorded session: who plays it, what was ordered, and the memory that was lent for reads. */
export interface Playback {
  readonly target: ScriptedTarget
  readonly orders: TaskId[]
  readonly memories: LentMemory[]
}

/** How a run takes the bytes of a step; false ends the run there. */
export type Feeder = (target: ScriptedTarget, bytes: Uint8Array) => boolean

export const READ_BYTES: Uint8Array = pattern(1500, 4)

const WRITE_BYTES = pattern(3000, 5)
const NUMBERS = { statSN: 0, expCmdSN: 0, maxCmdSN: 0, dataSegmentLength: 0 }

function script(placement: PlacementMode): Script {
  return {
    session: { placement },
    offers: {
      headerDigest: ['CRC32C'],
      dataDigest: ['CRC32C'],
      initialR2T: false,
      firstBurstLength: 1024,
      maxBurstLength: 1024,
      maxOutstandingR2T: 2,
    },
    maxRecvDataSegmentLength: 512,
    windowSize: 16,
  }
}

/**
 * A whole session of every kind of PDU, with both digests, as a list of steps. What makes the initiator answer comes last in
 * its step: so the answer does not depend on how the step is cut.
 */
export function recordSession(): readonly Step[] {
  const steps: Step[] = []
  const target = new ScriptedTarget({
    ...script('auto'),
    feed: (receiver, bytes) => {
      steps.push({ kind: 'bytes', bytes })
      receiver.receive(bytes)
    },
  })
  const play: Playback = { target, orders: [], memories: [] }
  const order = (fn: (play: Playback) => void): void => {
    steps.push({ kind: 'order', order: fn })
    perform(play, fn)
  }

  order(({ target: { session, now } }) => {
    session.connect(now)
    session.connection.handleConnected(now)
  })
  target.logIn()
  target.send(
    nopIn({ initiatorTaskTag: RESERVED_TAG }),
    nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 1, lun: 2n }),
  )

  order(({ target: { session, now }, orders, memories }) => {
    const memory = new LentMemory([100, 1, 900, 0, 499])
    memories.push(memory)
    orders.push(
      session.submit({ lun: 1n, cdb: Uint8Array.of(0x28), dataIn: memory.pieces }),
      session.submit(
        { lun: 1n, cdb: Uint8Array.of(0x2a), dataOut: [WRITE_BYTES.slice(0, 700), WRITE_BYTES.slice(700)] },
        now + 60_000,
      ),
      session.submit({ lun: 2n, cdb: new Uint8Array(32) }),
      session.ping(pattern(7)),
      session.text([{ key: 'SendTargets', value: 'All' }]),
      session.submit({ lun: 2n, cdb: Uint8Array.of(1), immediate: true }),
      session.submit({ lun: 2n, cdb: Uint8Array.of(2) }, now + 60_000),
      session.submit({ lun: 2n, cdb: Uint8Array.of(3) }),
    )
  })
  const [read = -1, write = -1, check = -1, ping = -1, text = -1, urgent = -1, aborted = -1] = play.orders
  target.send(
    [dataIn({ initiatorTaskTag: read }), READ_BYTES.subarray(0, 501)],
    [
      dataIn({ initiatorTaskTag: read, dataSN: 1, bufferOffset: 501, final: true }),
      READ_BYTES.subarray(501, 1002),
    ],
    r2t({
      initiatorTaskTag: write,
      lun: 1n,
      targetTransferTag: 8,
      bufferOffset: 2048,
      desiredDataTransferLength: 952,
    }),
    r2t({
      initiatorTaskTag: write,
      lun: 1n,
      r2tSN: 1,
      targetTransferTag: 9,
      bufferOffset: 1024,
      desiredDataTransferLength: 1024,
    }),
  )
  target.send(
    scsiResponse({ initiatorTaskTag: write }),
    [
      scsiResponse({ initiatorTaskTag: check, status: 2, residualUnderflow: true, residualCount: 3 }),
      encodeResponseData(pattern(18)),
    ],
    [nopIn({ initiatorTaskTag: ping }), pattern(7)],
    scsiResponse({ initiatorTaskTag: urgent, response: 1 }),
    [
      textResponse({ initiatorTaskTag: text, final: false, continue: true, targetTransferTag: 5 }),
      encodePairs([{ key: 'TargetName', value: 'a' }]),
    ],
  )
  target.send(
    [
      textResponse({ initiatorTaskTag: text }),
      encodePairs([{ key: 'TargetAddress', value: '192.0.2.1:3260,1' }]),
    ],
    [
      dataIn({ initiatorTaskTag: read, dataSN: 2, bufferOffset: 1002, final: true, hasStatus: true }),
      READ_BYTES.subarray(1002),
    ],
    // Late data for a task that is over.
    [dataIn({ initiatorTaskTag: read, dataSN: 3 }), pattern(80)],
  )

  order(({ target: { session, now }, orders }) => {
    session.abort(orders[6] ?? -1, now)
    orders.push(session.manage({ function: 5, lun: 7n }, now), session.ping())
  })
  const [abort, reset, rejected] = target.heard.slice(-3).map(({ pdu }) => pdu)
  if (abort === undefined || reset === undefined || rejected === undefined)
    throw new Error('something was not sent')
  target.send(
    managementResponse(abort.initiatorTaskTag, 0),
    managementResponse(reset.initiatorTaskTag, 5),
    [reject(5), headerOf(rejected)],
    [asyncMessage(0), encodeResponseData(pattern(20))],
  )
  // One command is left under way.
  order(({ target: { session, now } }) => {
    session.logout(now)
  })
  const { initiatorTaskTag } = target.heard.at(-1)?.pdu ?? { initiatorTaskTag: -1 }
  target.send({
    kind: 'logout-response',
    response: 0,
    initiatorTaskTag,
    time2Wait: 0,
    time2Retain: 0,
    ...NUMBERS,
  })
  if (target.closed?.kind !== 'logout' || play.orders[6] !== aborted)
    throw new Error('the recording went wrong')
  return steps
}

/** Plays the steps to a fresh session, until the feeder ends it. */
export function replay(steps: readonly Step[], feeder: Feeder, placement: PlacementMode = 'auto'): Playback {
  const play: Playback = { target: new ScriptedTarget(script(placement)), orders: [], memories: [] }
  for (const step of steps) {
    if (step.kind === 'order') {
      perform(play, step.order)
      // The helper checks digests where they are due: from the first order after login on.
      if (play.target.session.isOpen) play.target.useDigests({ headerDigest: true, dataDigest: true })
    } else if (!feeder(play.target, step.bytes)) break
    if (play.target.session.isOpen) play.target.useDigests({ headerDigest: true, dataDigest: true })
  }
  return play
}

function perform(play: Playback, order: (play: Playback) => void): void {
  order(play)
  play.target.pump()
}
