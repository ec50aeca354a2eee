import { describe, expect, test } from '@jest/globals'
import type { SessionEvent } from '../../src/session/index.ts'
import { recordSession, replay } from '../support/recorded-session.ts'
import type { Playback } from '../support/recorded-session.ts'

const STEPS = recordSession()
const TOTAL = STEPS.reduce((sum, step) => sum + (step.kind === 'bytes' ? step.bytes.length : 0), 0)

/** Plays the session until the target has said `count` bytes. */
function playUntil(count: number): Playback {
  let rest = count
  return replay(STEPS, (target, bytes) => {
    target.receive(bytes.subarray(0, rest))
    rest -= bytes.length
    return rest > 0
  })
}

/** What an event settles. */
function settledBy(event: SessionEvent): readonly number[] {
  switch (event.kind) {
    case 'task-settled':
    case 'ping-settled':
    case 'text-settled':
    case 'management-settled':
      return [event.task]
    default:
      return []
  }
}

/** All that was ordered is settled once, then the session is closed, and nothing is left. */
function check({ target, orders }: Playback): void {
  const { session, events } = target
  const settled = events.flatMap(settledBy)
  if (settled.length !== orders.length || orders.some((order) => !settled.includes(order))) {
    throw new Error(`ordered ${orders.join()}, settled ${settled.join()}`)
  }
  if (target.closed === undefined) throw new Error('not closed')
  if (session.nextTimeout() !== undefined) throw new Error(`a timer at ${session.nextTimeout()}`)
  if (session.outstanding !== 0 || session.waiting !== 0) throw new Error('tasks are left')
  const left = orders.filter((order) => session.connection.book.find(order) !== undefined)
  if (left.length > 0) throw new Error(`tags are left: ${left.join()}`)
}

describe('a session that breaks anywhere', () => {
  test('every order is settled once, then the session is closed', () => {
    expect(TOTAL).toBeGreaterThan(2000)
    for (let count = 0; count < TOTAL; count++) {
      const play = playUntil(count)
      play.target.breakDown()
      check(play)
    }
  })

  test('the end of the stream does the same', () => {
    for (let count = 0; count < TOTAL; count += 7) {
      const play = playUntil(count)
      play.target.session.connection.handleEnd(play.target.now)
      play.target.pump()
      check(play)
    }
  })

  test('and so does silence', () => {
    for (let count = 0; count < TOTAL; count += 97) {
      const play = playUntil(count)
      const { target } = play
      target.advance(1e6)
      if (target.closed === undefined) target.session.destroy(target.now)
      target.pump()
      check(play)
    }
  })

  test('while a socket still holds what was sent', () => {
    for (let count = 0; count < TOTAL; count += 31) {
      const play = playUntil(count)
      const { target } = play
      target.holdsTransmits = true
      if (target.session.isOpen) {
        play.orders.push(
          target.session.submit({ lun: 1n, cdb: Uint8Array.of(0x2a), dataOut: [new Uint8Array(100_000)] }),
        )
      }
      target.pump()
      target.breakDown()
      check(play)
      const { length } = target.events
      target.flush()
      expect(target.events).toHaveLength(length)
    }
  })
})
