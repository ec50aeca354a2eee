/** A state, the states of RFC 7143 §8 that it stands for, and by which transitions of §8 it is left for others. */
export interface StateRow<Name extends string> {
  /** In the words of §8. */
  readonly standard: readonly string[]
  readonly next: Readonly<Partial<Record<Name, readonly string[]>>>
}

/** Where a connection stands: the states of RFC 7143 §8.1 that an initiator can tell apart. */
export type Phase = 'connecting' | 'login' | 'full-feature' | 'logout' | 'closing' | 'closed'

/**
 * The life of a connection (RFC 7143 §8.1.3). S7, LOGOUT_REQUESTED, is left as soon as it is entered: nothing waits for its
 * end. `closing` is the time in which the socket goes; with it S1 or S8 is reached, which a session of one connection that
 * does not reassign tasks has no need to tell apart.
 */
export const PHASES: Readonly<Record<Phase, StateRow<Phase>>> = {
  connecting: { standard: ['S2 XPT_WAIT'], next: { login: ['T4'], closing: ['T2'], closed: ['T2'] } },
  login: { standard: ['S4 IN_LOGIN'], next: { 'full-feature': ['T5'], closing: ['T7'], closed: ['T7'] } },
  'full-feature': {
    standard: ['S5 LOGGED_IN', 'S7 LOGOUT_REQUESTED'],
    next: { logout: ['T9', 'T10'], closing: ['T15', 'T16'], closed: ['T15', 'T16'] },
  },
  logout: { standard: ['S6 IN_LOGOUT'], next: { closing: ['T13', 'T17'], closed: ['T17'] } },
  closing: { standard: ['S1 FREE', 'S8 CLEANUP_WAIT'], next: { closed: [] } },
  closed: { standard: ['S1 FREE', 'S8 CLEANUP_WAIT'], next: {} },
}
