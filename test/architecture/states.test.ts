/** The drawings of docs/states.md are what the tables of states say. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { PHASES } from '@iscsi/protocol'
import { SESSION_STATES } from '../../packages/client/src/session-states.ts'
import type { SessionState } from '../../packages/client/src/session-states.ts'
import { DOCUMENT, withDrawings } from '../../scripts/states-drawing.mjs'

test('the drawings are made from the tables', () => {
  const document = readFileSync(DOCUMENT, 'utf8')
  expect(document).toBe(withDrawings(document, { connection: PHASES, session: SESSION_STATES }))
  expect(document).toContain('full_feature --> logout: T9, T10')
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
