import { leftBy } from './ended-by.ts'

/** The blocks that a write changes, and whether the first and the last of them keep some of their bytes. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly keepsOfFirst: boolean
  readonly keepsOfLast: boolean
}

interface Running extends Span {
  readonly over: Promise<void>
}

/**
 * Keeps writes that change a block in part from undoing others. Such a write reads the block, puts its bytes in and writes it back
 * whole. What another write put there between the two would be gone, though nobody meant to change it: two neighbours of a few
 * bytes, or a whole block that is written meanwhile. So a write waits for those before it that touch a block of which it keeps
 * something, or that keep something of a block that it touches. All others go side by side, whole blocks of the same range among
 * them: which of two such writes comes last is the device's to say, as for any two commands that are under way together.
 *
 * It knows the writes of one logical unit in one session; what others write, it can't see.
 */
export class PartialWrites {
  readonly #running = new Set<Running>()

  /**
   * Runs a write when no other is in its way.
   * @throws AbortError with outcome `not-sent` when the signal is aborted before
   */
  async run<T>(span: Span, signal: AbortSignal | undefined, write: () => Promise<T>): Promise<T> {
    const before = [...this.#running].filter((other) => keepsOf(span, other) || keepsOf(other, span))
    let end = (): void => undefined
    const over = new Promise<void>((resolve) => {
      end = resolve
    })
    const running = { ...span, over }
    this.#running.add(running)
    try {
      if (before.length > 0) {
        const turn = (): Promise<unknown> => Promise.all(before.map((other) => other.over))
        await leftBy('write', signal, turn, 'not-sent')
      }
      return await write()
    } finally {
      this.#running.delete(running)
      end()
    }
  }
}

/** Whether `span` keeps something of a block that `other` touches. */
function keepsOf({ first, last, keepsOfFirst, keepsOfLast }: Span, other: Span): boolean {
  const touches = (block: number): boolean => other.first <= block && block <= other.last
  return (keepsOfFirst && touches(first)) || (keepsOfLast && touches(last))
}
