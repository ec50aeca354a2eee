import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PlacementMode } from '../../src/framing/index.ts'
import type { SessionEvent } from '../../src/session/index.ts'
import { READ_BYTES, recordSession, replay } from '../support/recorded-session.ts'
import type { Feeder, Playback } from '../support/recorded-session.ts'

const STEPS = recordSession()
const MODES: readonly PlacementMode[] = ['auto', 'direct', 'staged']

/** In pieces of these lengths, again and again. */
function pushing(lengths: readonly number[]): Feeder {
  return (target, bytes) => {
    for (let at = 0, round = 0; at < bytes.length; round++) {
      const length = lengths[round % lengths.length] ?? bytes.length
      target.receive(bytes.subarray(at, at + length))
      at += length
    }
    return true
  }
}

/** As a kernel does: into the memory that the session names, at most so many bytes at a time. */
function filling(lengths: readonly number[]): Feeder {
  return (target, bytes) => {
    const { connection } = target.session
    for (let at = 0, round = 0; at < bytes.length; round++) {
      const room = connection.receiveBuffer()
      const count = Math.min(room.length, lengths[round % lengths.length] ?? bytes.length, bytes.length - at)
      if (count === 0) throw new Error('no room to receive into')
      room.set(bytes.subarray(at, at + count))
      connection.handleReceived(count, target.now)
      target.pump()
      at += count
    }
    return true
  }
}

function seen(play: Playback): {
  events: readonly SessionEvent[]
  transmitted: string
  memory: Uint8Array | undefined
} {
  const { target, memories } = play
  return { events: target.events, transmitted: target.transmitted.join(), memory: memories[0]?.content }
}

describe('however the stream is cut, a session is the same', () => {
  const whole = seen(replay(STEPS, pushing([])))

  test('what it is', () => {
    expect(whole.memory).toEqual(READ_BYTES)
    expect(
      whole.events.map((event) => ('outcome' in event ? `${event.kind} ${event.outcome.kind}` : event.kind)),
    ).toEqual([
      'logged-in',
      'task-settled completed',
      'task-settled completed',
      'ping-settled answered',
      'task-settled target-failure',
      'text-settled answered',
      'task-settled completed',
      'task-settled aborted',
      'management-settled answered',
      'rejected',
      'ping-settled rejected',
      'async-message',
      'task-settled lost',
      'closed',
    ])
  })

  test.each(MODES)('%s: byte by byte', (mode) => {
    expect(seen(replay(STEPS, pushing([1]), mode))).toEqual(whole)
    expect(seen(replay(STEPS, filling([1]), mode))).toEqual(whole)
  })

  test.each(MODES)('%s: random cuts', (mode) => {
    const lengths = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lengths, fc.boolean(), (cuts, fills) => {
        expect(seen(replay(STEPS, fills ? filling(cuts) : pushing(cuts), mode))).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })
})
