import type { StateRow } from '@iscsi/protocol'

/** Where a session stands, over all its connections. */
export type SessionState = 'connected' | 'reconnecting' | 'closed'

/** The life of a session (RFC 7143 §8.3.1, §8.3.4): it is FAILED as long as another connection is sought. */
export const SESSION_STATES: Readonly<Record<SessionState, StateRow<SessionState>>> = {
  connected: { standard: ['Q3 LOGGED_IN'], next: { reconnecting: ['N5'], closed: ['N3'] } },
  reconnecting: { standard: ['Q4 FAILED'], next: { connected: ['N4'], closed: ['N6'] } },
  closed: { standard: ['Q1 FREE'], next: {} },
}

/** Where the cleanup of a lost connection stands; `free` when there is none to clean up. */
export type CleanupState = 'cleanup-wait' | 'in-cleanup' | 'free'

/**
 * The cleanup of a lost connection (RFC 7143 §8.2): each attempt to reconnect is an implicit logout of the old one, for its
 * login comes with the same ISID. If it succeeds, or nothing more is tried, nothing is left to clean up.
 */
export const CLEANUP_STATES: Readonly<Record<CleanupState, StateRow<CleanupState>>> = {
  'cleanup-wait': { standard: ['R1 CLEANUP_WAIT'], next: { 'in-cleanup': ['M2'], free: ['M1'] } },
  'in-cleanup': { standard: ['R2 IN_CLEANUP'], next: { 'cleanup-wait': ['M3'], free: ['M4'] } },
  free: { standard: ['R3 FREE'], next: {} },
}
