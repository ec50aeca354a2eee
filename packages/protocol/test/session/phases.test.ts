import { describe, expect, test } from '@jest/globals'
import { PHASES } from '../../src/session/phases.ts'
import type { Phase } from '../../src/session/phases.ts'
import { logoutResponse } from '../support/session-pdus.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'

/** The state transition table of RFC 7143 §8.1.3: from each state, the transitions to others. */
const STANDARD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  S1: { T1: 'S2' },
  S2: { T2: 'S1', T4: 'S4' },
  S4: { T7: 'S1', T5: 'S5' },
  S5: { T8: 'S1', T9: 'S6', T11: 'S7', T15: 'S8' },
  S6: { T13: 'S1', T14: 'S6', T17: 'S8' },
  S7: { T18: 'S1', T10: 'S6', T12: 'S7', T16: 'S8' },
  S8: {},
}

const symbols = (phase: Phase): string[] => PHASES[phase].standard.map((name) => name.slice(0, 2))
const names = Object.keys(PHASES) as Phase[]
const arrows = names.flatMap((from) =>
  (Object.entries(PHASES[from].next) as [Phase, readonly string[]][]).map(
    ([to, transitions]) => [from, to, transitions] as const,
  ),
)

describe('the table', () => {
  test.each(arrows)('%s to %s is by transitions of §8.1.3', (from, to, transitions) => {
    for (const transition of transitions) {
      const ends = symbols(from).map((state) => STANDARD[state]?.[transition])
      expect(symbols(to)).toEqual(expect.arrayContaining([expect.stringMatching(`^(${ends.join('|')})$`)]))
    }
    // Without a transition of the standard, it is within a state of it.
    expect(transitions.length > 0 || symbols(to).join() === symbols(from).join()).toBe(true)
  })
})

/** How a connection goes along each arrow. */
const WAYS: Readonly<Record<string, (target: ScriptedTarget) => void>> = {
  'connecting → login': ({ session, now }) => {
    session.connection.handleConnected(now)
  },
  'connecting → closing': ({ session, now }) => {
    session.destroy(now)
  },
  'connecting → closed': ({ session, now }) => {
    session.connection.handleDisconnected(undefined, now)
  },
  'login → full-feature': (target) => {
    target.logIn()
  },
  'login → closing': ({ session, now }) => {
    session.connection.handleEnd(now)
  },
  'login → closed': ({ session, now }) => {
    session.connection.handleDisconnected(undefined, now)
  },
  'full-feature → logout': ({ session, now }) => {
    session.logout(now)
  },
  'full-feature → closing': ({ session, now }) => {
    session.connection.handleEnd(now)
  },
  'full-feature → closed': ({ session, now }) => {
    session.connection.handleDisconnected(undefined, now)
  },
  'logout → closing': (target) => {
    target.send(logoutResponse(target.take('logout-request').pdu.initiatorTaskTag))
  },
  'logout → closed': ({ session, now }) => {
    session.connection.handleDisconnected(undefined, now)
  },
  'closing → closed': ({ session, now }) => {
    session.connection.handleDisconnected(undefined, now)
  },
}

/** The ways to where an arrow begins. */
const UNTIL: Readonly<Record<Phase, readonly string[]>> = {
  connecting: [],
  login: ['connecting → login'],
  'full-feature': ['connecting → login', 'login → full-feature'],
  logout: ['connecting → login', 'login → full-feature', 'full-feature → logout'],
  closing: ['connecting → closing'],
  closed: ['connecting → closed'],
}

/** A connection in a phase. */
function connectionIn(phase: Phase): ScriptedTarget {
  const target = new ScriptedTarget()
  target.closesOnDemand = false
  target.session.connect(target.now)
  target.pump()
  for (const way of UNTIL[phase]) {
    WAYS[way]?.(target)
    target.pump()
  }
  expect(target.session.connection.phase).toBe(phase)
  return target
}

describe('a connection', () => {
  test('has a way along every arrow', () => {
    expect(Object.keys(WAYS).sort()).toEqual(arrows.map(([from, to]) => `${from} → ${to}`).sort())
  })

  test.each(arrows)('goes from %s to %s', (from, to) => {
    const target = connectionIn(from)
    WAYS[`${from} → ${to}`]?.(target)
    expect(target.session.connection.phase).toBe(to)
  })

  test.each(names)('goes from %s along no other, whatever happens to it', (from) => {
    for (const way of Object.values(WAYS)) {
      const target = connectionIn(from)
      try {
        way(target)
      } catch {
        // The script of a target has nothing to answer here.
      }
      expect([from, ...Object.keys(PHASES[from].next)]).toContain(target.session.connection.phase)
    }
  })
})
