import { ClosedError, IdentityError, IscsiError, LoginError } from './errors.ts'

/** How a session comes back when its connection is lost. Times are milliseconds. */
export interface ReconnectOptions {
  /** How long it is tried, counted while there is no connection; 0 for no limit. Default 120 000. */
  readonly timeout?: number | undefined
  /** The wait after the first attempt that fails; it doubles with each further one. Default 500. */
  readonly delay?: number | undefined
  /** The longest wait. A session that has lived as long begins anew with the shortest. Default 30 000. */
  readonly maxDelay?: number | undefined
  /** How much of a wait is left to chance, so that many initiators don't come at once: 0 … 1. Default 0.5. */
  readonly jitter?: number | undefined
  /**
   * What is done again on the new connection. `none`: only what was never sent. `safe` (default): also commands that change
   * nothing, such as reads. `all`: also writes and reservations, which may then be carried out twice.
   */
  readonly replay?: Replay | undefined
}

/** What is sent again on a new connection although it may have been executed: nothing, what changes nothing, or all. */
export type Replay = 'none' | 'safe' | 'all'

/** {@link ReconnectOptions} with everything decided. */
export type ReconnectPolicy = { readonly [K in keyof ReconnectOptions]-?: NonNullable<ReconnectOptions[K]> }

const DEFAULTS: ReconnectPolicy = {
  timeout: 120_000,
  delay: 500,
  maxDelay: 30_000,
  jitter: 0.5,
  replay: 'safe',
}

/** Fills in what was left out; `undefined` when there is to be no reconnecting. */
export function policyOf(options: false | ReconnectOptions = {}): ReconnectPolicy | undefined {
  if (options === false) return undefined
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return { ...DEFAULTS, ...given }
}

/** Where things stand when the next step is to be decided. */
export interface Situation<Portal> {
  /** Attempts that came to nothing, or to a session that did not live long. */
  readonly attempt: number
  /** Milliseconds without a connection: in all, and since it was lost the last time. */
  readonly downtime: number
  readonly sinceLoss: number
  /** What ended the session, or the last attempt. */
  readonly cause: unknown
  /** Seconds to wait after a loss, as the target wants it (RFC 7143 §13.15). */
  readonly time2Wait: number
  readonly portals: readonly Portal[]
  /** A number from 0 up to 1. */
  readonly random: () => number
}

/** A portal, and how long after the first it is tried if none has answered by then. */
export interface Start<Portal> {
  readonly portal: Portal
  readonly after: number
}

export type NextStep<Portal> =
  | { readonly kind: 'give-up' }
  | { readonly kind: 'connect'; readonly delay: number; readonly starts: readonly Start<Portal>[] }

/** Login statuses of class 2 that pass: a target that has just started does not know all its names yet, or counts a session that is gone (RFC 7143 §11.13.5). */
const PASSING_DETAILS: readonly (number | undefined)[] = [0x03, 0x06]

/** Whether another attempt may go better than the one that ended so. */
export function isWorthAnother(cause: unknown): boolean {
  if (cause instanceof ClosedError || cause instanceof IdentityError) return false
  if (!(cause instanceof LoginError)) return cause instanceof IscsiError
  const { statusClass, statusDetail } = cause
  return statusClass === 3 || (statusClass === 2 && PASSING_DETAILS.includes(statusDetail))
}

/** What to do next about a lost connection: the one place where that is decided. Pure. */
export function nextStep<Portal>(
  policy: ReconnectPolicy,
  stagger: number,
  situation: Situation<Portal>,
): NextStep<Portal> {
  const { attempt, downtime, sinceLoss, cause, time2Wait, portals, random } = situation
  if (!isWorthAnother(cause)) return { kind: 'give-up' }
  const backoff = attempt === 0 ? 0 : Math.min(policy.maxDelay, policy.delay * 2 ** Math.min(attempt - 1, 30))
  const delay = Math.max(
    time2Wait * 1000 - sinceLoss,
    Math.round(backoff * (1 - policy.jitter * random())),
    0,
  )
  if (policy.timeout > 0 && downtime + delay >= policy.timeout) return { kind: 'give-up' }
  // A portal that does not answer is not the first to be tried the next time.
  const turn = portals.length === 0 ? 0 : attempt % portals.length
  return {
    kind: 'connect',
    delay,
    starts: startsOf([...portals.slice(turn), ...portals.slice(0, turn)], stagger),
  }
}

/** All portals, one after another. */
export function startsOf<Portal>(portals: readonly Portal[], stagger: number): Start<Portal>[] {
  return portals.map((portal, index) => ({ portal, after: index * stagger }))
}

/** Whether a command that may have been executed can be sent again. */
export function isReplayable(policy: ReconnectPolicy, isRepeatable: boolean): boolean {
  return policy.replay === 'all' || (policy.replay === 'safe' && isRepeatable)
}
