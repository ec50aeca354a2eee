import type { Start } from './reconnect-policy.ts'

/** What a race is run with. */
export interface Race<Portal, Winner> {
  readonly starts: readonly Start<Portal>[]
  /** Runs until it is won, lost, or its signal is aborted. */
  readonly run: (portal: Portal, signal: AbortSignal) => Promise<Winner>
  /** Gets rid of one that came second. */
  readonly discard: (late: Winner) => void
  /** The failure that is told when all have failed. */
  readonly tell: (failures: readonly Error[]) => Error
  readonly signal: AbortSignal | undefined
}

/**
 * Staggered attempts in parallel: each begins at its time, or as soon as one before it has failed; the first to succeed
 * wins, and the others are aborted. Thus a portal that is dead delays nothing but its own attempt.
 */
export function firstOf<Portal, Winner>(race: Race<Portal, Winner>): Promise<Winner> {
  return new Promise((resolve, reject) => {
    const { starts, signal } = race
    const others = new AbortController()
    const failures: Error[] = []
    let begun = 0
    let isWon = false
    let timer: NodeJS.Timeout | undefined
    const abort = (): void => {
      others.abort(signal?.reason)
    }
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    const win = (winner: Winner): void => {
      if (isWon) {
        race.discard(winner)
        return
      }
      isWon = true
      end()
      others.abort()
      resolve(winner)
    }
    const lose = (failure: unknown): void => {
      if (isWon) return
      failures.push(failure instanceof Error ? failure : new Error(String(failure)))
      begin()
      if (failures.length < begun) return
      end()
      reject(race.tell(failures))
    }
    const begin = (): void => {
      const start = starts[begun]
      clearTimeout(timer)
      if (start === undefined || isWon) return
      // The first begins in any case: it says by its own error that it was aborted.
      if (begun > 0 && others.signal.aborted) return
      begun++
      const next = starts[begun]
      if (next !== undefined) timer = setTimeout(begin, next.after - start.after)
      race.run(start.portal, others.signal).then(win, lose)
    }
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted === true) abort()
    begin()
  })
}
