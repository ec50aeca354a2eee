import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type { Pdu, TargetPdu } from '../../src/pdu/index.ts'
import type { SessionEvent } from '../../src/session/index.ts'
import { pattern } from '../support/pdu-bytes.ts'
import { dataIn, nopIn, r2t, scsiResponse, textResponse } from '../support/pdus.ts'
import { asyncMessage, managementResponse, reject } from '../support/session-pdus.ts'
import { headerOf, ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

/** The target's PDUs with a tag that may or may not fit them; `code` is whatever code the kind has. */
const ANSWERS: readonly ((initiatorTaskTag: number, code: number) => TargetPdu)[] = [
  (initiatorTaskTag, code) => scsiResponse({ initiatorTaskTag, status: code & 2, response: code & 1 }),
  (initiatorTaskTag, code) =>
    dataIn({ initiatorTaskTag, dataSN: code % 3, final: true, hasStatus: code > 4 }),
  (initiatorTaskTag, code) =>
    r2t({ initiatorTaskTag, r2tSN: code % 2, targetTransferTag: code, bufferOffset: 512 * (code % 2) }),
  (initiatorTaskTag) => nopIn({ initiatorTaskTag }),
  (_, code) => nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: code }),
  (initiatorTaskTag, code) =>
    textResponse({ initiatorTaskTag, final: code < 5, targetTransferTag: code < 5 ? RESERVED_TAG : code }),
  (initiatorTaskTag, code) => managementResponse(initiatorTaskTag, code % 7),
  (_, code) => asyncMessage(code === 1 ? 0 : code),
]

/** The answer that a PDU of the initiator waits for. */
const FITTING: Readonly<Partial<Record<Pdu['kind'], number>>> = {
  'scsi-command': 0,
  'nop-out': 3,
  'text-request': 5,
  'task-management-request': 6,
}

interface Move {
  readonly what: number
  readonly which: number
  readonly code: number
}

const MOVES = fc.array(
  fc.record({ what: fc.nat({ max: 34 }), which: fc.nat({ max: 30 }), code: fc.nat({ max: 9 }) }),
  { minLength: 10, maxLength: 120 },
)

/** Orders and answers without any plan; what is checked holds for all of them. */
class Play {
  readonly target = ScriptedTarget.open({
    windowSize: 3,
    offers: { initialR2T: false, firstBurstLength: 512, maxOutstandingR2T: 2 },
    session: {
      taskManagementTimeout: 500,
      allowLogicalUnitReset: true,
      pingInterval: 300,
      pingTimeout: 400,
      logoutTimeout: 600,
    },
  })
  readonly orders: number[] = []
  readonly #heard: Pdu[] = []

  move({ what, which, code }: Move): void {
    const { target, orders } = this
    const { session, now } = target
    this.#heard.push(...target.heard.splice(0).map(({ pdu }) => pdu))
    const heard = this.#heard.at(-1 - (which % 12))
    const tag = heard?.initiatorTaskTag ?? which
    const lun = BigInt(code % 2)
    const deadline = which < 8 ? now + 10 * which : undefined
    const answer = ANSWERS[what < 20 ? what - 12 : (FITTING[heard?.kind ?? 'login-request'] ?? -1)]
    if (answer !== undefined) {
      const pdu = answer(tag, code)
      if (pdu.kind === 'data-in') target.send([pdu, pattern(512)])
      else target.send(pdu)
    } else if (what === 11) {
      target.send([reject(code), headerOf(heard ?? nopIn())])
    } else if (what === 10) {
      target.advance(which * 10)
    } else if (what === 9) {
      session.abort(orders[which] ?? -1, now)
    } else if (what === 8) {
      if (code === 9 && which > 25) session.logout(now)
      else target.takesTransmits = code > 3
    } else if (what === 7) {
      target.holdsTransmits = code > 4
      target.flush(1)
    } else if (session.isOpen) {
      if (what === 6) orders.push(session.ping())
      else if (what === 5) orders.push(session.text([]))
      else if (what === 4) orders.push(session.manage({ function: code % 2 === 0 ? 2 : 5, lun }, now))
      else if (what === 3) orders.push(session.submit({ ...testUnitReady(lun), immediate: true }, deadline))
      else if (what === 2)
        orders.push(session.submit({ lun, cdb: new Uint8Array(6), dataIn: [new Uint8Array(1024)] }, deadline))
      else if (what === 1)
        orders.push(
          session.submit({ lun, cdb: new Uint8Array(6), dataOut: [new Uint8Array(1024)] }, deadline),
        )
      else orders.push(session.submit(testUnitReady(lun), deadline))
    }
    target.pump()
  }

  /** The orders that are settled, each as often as it is. */
  get settled(): number[] {
    return this.target.events.flatMap((event: SessionEvent) =>
      'task' in event && event.kind.endsWith('-settled') && event.task !== undefined ? [event.task] : [],
    )
  }
}

describe('whatever a target says and whenever', () => {
  test('nothing throws, no timer spins, and every order is settled once', () => {
    let answered = 0
    fc.assert(
      fc.property(MOVES, (moves) => {
        const play = new Play()
        const { target } = play
        for (const move of moves) play.move(move)
        const { session } = target
        answered += play.settled.length
        expect(session.outstanding + session.waiting).toBeLessThanOrEqual(play.orders.length)
        target.breakDown()
        target.flush()
        expect(play.settled.sort((a, b) => a - b)).toEqual(play.orders.sort((a, b) => a - b))
        expect(target.closed).toBeDefined()
        expect([session.outstanding, session.waiting, session.nextTimeout()]).toEqual([0, 0, undefined])
      }),
      { numRuns: 300 },
    )
    // The moves are not all in vain.
    expect(answered).toBeGreaterThan(1000)
  })
})
