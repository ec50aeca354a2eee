/** What became of a call that takes several commands: one error for all of them. */
import { AbortError, IscsiError } from './errors.ts'
import type { AbortOutcome, Outcome } from './errors.ts'

/**
 * The commands of one call, which end one after another or side by side. The call rejects with the error of one of them, or with
 * one that came from elsewhere, but what its `outcome` says is true of all: `not-sent` only if no command was sent, `completed` only
 * if everything was done, and `unknown` if that is not known of some.
 */
export class SeveralCommands {
  readonly #what: string
  #isSent = false
  #isUnknown = false
  #isPartial = false

  /** @param what the call, for messages */
  constructor(what: string) {
    this.#what = what
  }

  /** Takes note of how a command ends, and passes it on. */
  async run<T>(command: PromiseLike<T>): Promise<T> {
    try {
      const result = await command
      this.#isSent = true
      return result
    } catch (error) {
      const outcome = error instanceof AbortError || error instanceof IscsiError ? error.outcome : 'not-sent'
      if (outcome !== 'not-sent') this.#isSent = true
      if (outcome === 'unknown') this.#isUnknown = true
      if (outcome !== 'completed') this.#isPartial = true
      throw error
    }
  }

  /**
   * The error of the call, when all commands are over.
   * @param error what has ended it; what is neither an IscsiError nor an AbortError says nothing of commands, and stays as it is
   * @param isAll whether no command was left to be sent
   * @param resultOf the call's result, from that of the command that ended it: when all was done before it could be aborted.
   *   Default: that one
   */
  ended(error: unknown, isAll: boolean, resultOf: (last: unknown) => unknown = (last) => last): unknown {
    if (error instanceof IscsiError) {
      const outcome = this.#outcome(error.outcome)
      return outcome === error.outcome ? error : error.withOutcome(outcome)
    }
    if (!(error instanceof AbortError)) return error
    const outcome = this.#abortOutcome(isAll)
    const { cause, response } = error
    const result = outcome === 'completed' ? resultOf(error.result) : undefined
    if (outcome === error.outcome && result === error.result) return error
    return new AbortError(this.#what, outcome, { cause, response, result })
  }

  #abortOutcome(isAll: boolean): AbortOutcome {
    if (!this.#isSent) return 'not-sent'
    if (this.#isUnknown) return 'unknown'
    return isAll && !this.#isPartial ? 'completed' : 'aborted'
  }

  /** A target's answer is one whatever became of the others, unless nobody knows that. */
  #outcome(own: Outcome): Outcome {
    if (this.#isUnknown) return 'unknown'
    if (own === 'executed') return own
    return this.#isSent ? 'unknown' : 'not-sent'
  }
}

/** The error of what was asked first, and failed before any command of the call was sent. */
export function beforeAll(what: string, error: unknown): unknown {
  return new SeveralCommands(what).ended(error, false)
}

/** What a call asks before its first command. @throws as {@link beforeAll} */
export async function askedBefore<T>(what: string, asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    throw beforeAll(what, error)
  }
}

/** One command after another. @throws the error of the one that ends it, with what became of all */
export async function oneByOne<T>(
  what: string,
  all: Iterable<T>,
  run: (each: T) => PromiseLike<unknown>,
): Promise<void> {
  const commands = new SeveralCommands(what)
  for (const { each, isLast } of inTurn(all)) {
    try {
      await commands.run(run(each))
    } catch (error) {
      throw commands.ended(error, isLast)
    }
  }
}

/** Each, and whether it is the last. */
export function* inTurn<T>(
  all: Iterable<T>,
): Generator<{ readonly each: T; readonly isLast: boolean }, void, undefined> {
  const iterator = all[Symbol.iterator]()
  for (let step = iterator.next(); step.done !== true;) {
    const next = iterator.next()
    yield { each: step.value, isLast: next.done === true }
    step = next
  }
}
