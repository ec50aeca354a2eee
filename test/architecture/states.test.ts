/** The drawings of docs/states.md are what the tables of states say. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { PHASES } from '@iscsi/protocol'
import { CLEANUP_STATES, SESSION_STATES } from '../../packages/client/src/session-states.ts'
import type { CleanupState, SessionState } from '../../packages/client/src/session-states.ts'
import { DOCUMENT, withDrawings } from '../../scripts/states-drawing.mjs'

test('the drawings are made from the tables', () => {
  const document = readFileSync(DOCUMENT, 'utf8')
  expect(document).toBe(
    withDrawings(document, { connection: PHASES, cleanup: CLEANUP_STATES, session: SESSION_STATES }),
  )
  expect(document).toContain('full_feature --> logout: T9, T10')
  expect(document).toContain('in_cleanup --> cleanup_wait: M3')
})

test('the life of a session is by transitions of RFC 7143 §8.3.1', () => {
  const standard: Readonly<Record<string, string>> = {
    'Q1 N1': 'Q3',
    'Q3 N3': 'Q1',
    'Q3 N5': 'Q4',
    'Q4 N4': 'Q3',
    'Q4 N6': 'Q1',
  }
  const symbol = (state: SessionState): string | undefined => SESSION_STATES[state].standard[0]?.slice(0, 2)
  for (const from of ['connected', 'reconnecting', 'closed'] as const) {
    for (const to of ['connected', 'reconnecting', 'closed'] as const) {
      for (const transition of SESSION_STATES[from].next[to] ?? [])
        expect(standard[`${symbol(from) ?? ''} ${transition}`]).toBe(symbol(to))
    }
  }
})

test('a cleanup is by all transitions of RFC 7143 §8.2, and by no others', () => {
  const names = ['cleanup-wait', 'in-cleanup', 'free'] as const
  const symbol = (state: CleanupState): string => CLEANUP_STATES[state].standard.join().slice(0, 2)
  const moves = names.flatMap((from) =>
    names.flatMap((to) =>
      (CLEANUP_STATES[from].next[to] ?? []).map((move) => `${symbol(from)} ${move} ${symbol(to)}`),
    ),
  )
  expect(moves).toEqual(['R1 M2 R2', 'R1 M1 R3', 'R2 M3 R1', 'R2 M4 R3'])
})
