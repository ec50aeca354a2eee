import type { Nexus } from './nexus.ts'
import type { Sense } from './sense.ts'

/** Each nexus keeps at most this many: a device may drop the older ones, but never grows without bound. */
const MAX_PENDING = 16
/** Nexuses without a session whose conditions are kept: beyond that those of the one that has waited longest are forgotten. */
const MAX_ABSENT = 4096

/** Unit attention conditions of one logical unit, per I_T nexus (SAM-5 §5.14). */
export class UnitAttentions {
  /** Of nexuses that have a session: however many others there are, theirs are never given up for them. */
  readonly #present = new Map<string, Sense[]>()
  /** Of all others, which may never come back. */
  readonly #absent = new Map<string, Sense[]>()

  /** A nexus has a session from now on. */
  arrive({ key }: Nexus): void {
    this.#present.set(key, this.#absent.get(key) ?? this.#present.get(key) ?? [])
    this.#absent.delete(key)
  }

  /** The session of a nexus has ended; what it has not been told is kept for its next one. */
  depart({ key }: Nexus): void {
    const queue = this.#present.get(key)
    this.#present.delete(key)
    if (queue !== undefined && queue.length > 0) this.#keepAbsent(key, queue)
  }

  /** A nexus is not known any more. */
  forget({ key }: Nexus): void {
    this.#absent.delete(key)
  }

  /** Establishes a condition for one nexus; one that is pending already is not pended twice. */
  establish({ key }: Nexus, sense: Sense): void {
    const queue = this.#queueOf(key) ?? this.#keepAbsent(key, [])
    if (queue.some((known) => known.asc === sense.asc && known.ascq === sense.ascq)) return
    if (queue.length < MAX_PENDING) queue.push(sense)
  }

  /** Takes the oldest condition of a nexus, which is cleared by being reported. */
  take({ key }: Nexus): Sense | undefined {
    return this.#queueOf(key)?.shift()
  }

  #queueOf(key: string): Sense[] | undefined {
    return this.#present.get(key) ?? this.#absent.get(key)
  }

  #keepAbsent(key: string, queue: Sense[]): Sense[] {
    const oldest = this.#absent.keys().next().value
    if (this.#absent.size >= MAX_ABSENT && oldest !== undefined) this.#absent.delete(oldest)
    this.#absent.set(key, queue)
    return queue
  }
}
