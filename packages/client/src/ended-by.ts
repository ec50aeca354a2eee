import { AbortError } from './errors.ts'
import type { AbortOutcome } from './errors.ts'

/** What a call takes that is no command and can be given up. */
export interface SignalOptions {
  /** Gives it up: the promise rejects with an AbortError. */
  readonly signal?: AbortSignal | undefined
}

/** What a call is named, what it is given up by, and what is known of its outcome then. */
interface Ending {
  readonly what: string
  readonly signal: AbortSignal | undefined
  readonly outcome: AbortOutcome
}

/** Asked anew each time: a signal may be aborted between two looks. */
export function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/**
 * Runs what `end` can end: when the signal is aborted, that is called, and the end is waited for.
 * @throws AbortError in place of whatever came of it, if the signal was aborted
 */
export async function endedBy<T>(
  { what, signal, outcome }: Ending,
  end: () => void,
  run: () => Promise<T>,
): Promise<T> {
  if (isAborted(signal)) {
    end()
    throw new AbortError(what, 'not-sent', { cause: signal?.reason })
  }
  signal?.addEventListener('abort', end, { once: true })
  try {
    const result = await run()
    if (!isAborted(signal)) return result
  } catch (error) {
    if (!isAborted(signal)) throw error
  } finally {
    signal?.removeEventListener('abort', end)
  }
  throw new AbortError(what, outcome, { cause: signal?.reason })
}

/**
 * Runs what cannot be taken back once it was sent: when the signal is aborted, nobody waits for it any more.
 * @param outcome what is known of it if the signal is aborted meanwhile
 * @throws AbortError with outcome `not-sent` if the signal is aborted already, `outcome` if it is later
 */
export async function leftBy<T>(
  what: string,
  signal: AbortSignal | undefined,
  run: () => Promise<T>,
  outcome: AbortOutcome = 'unknown',
): Promise<T> {
  if (signal === undefined) return run()
  let leave = (): void => undefined
  const left = new Promise<never>((_, reject) => {
    leave = () => {
      reject(new AbortError(what, outcome, { cause: signal.reason }))
    }
  })
  left.catch(() => undefined)
  return endedBy({ what, signal, outcome }, leave, () => Promise.race([run(), left]))
}
