import type { StateRow } from '@iscsi/protocol'

/** Where a session stands, over all its connections. */
export type SessionState = 'connected' | 'reconnecting' | 'closed'

/** The life of a session (RFC 7143 §8.3.1, §8.3.4): it is FAILED as long as another connection is sought. */
export const SESSION_STATES: Readonly<Record<SessionState, StateRow<SessionState>>> = {
  connected: { standard: ['Q3 LOGGED_IN'], next: { reconnecting: ['N5'], closed: ['N3'] } },
  reconnecting: { standard: ['Q4 FAILED'], next: { connected: ['N4'], closed: ['N6'] } },
  closed: { standard: ['Q1 FREE'], next: {} },
}
