import type { Nexus } from './nexus.ts'
import type { Sense } from './sense.ts'

/** Each nexus keeps at most this many: a device may drop the older ones, but never grows without bound. */
const MAX_PENDING = 16
const MAX_NEXUSES = 4096

/** Unit attention conditions of one logical unit, per I_T nexus (SAM-5 §5.14). */
export class UnitAttentions {
  readonly #pending = new Map<string, Sense[]>()

  /** Establishes a condition for one nexus; one that is pending already is not pended twice. */
  establish(nexus: Nexus, sense: Sense): void {
    let queue = this.#pending.get(nexus.key)
    if (queue === undefined) {
      if (this.#pending.size >= MAX_NEXUSES) return
      this.#pending.set(nexus.key, (queue = []))
    }
    if (queue.some((known) => known.asc === sense.asc && known.ascq === sense.ascq)) return
    if (queue.length < MAX_PENDING) queue.push(sense)
  }

  /** Takes the oldest condition of a nexus, which is cleared by being reported. */
  take(nexus: Nexus): Sense | undefined {
    if (this.#pending.size === 0) return undefined
    const queue = this.#pending.get(nexus.key)
    const sense = queue?.shift()
    if (queue?.length === 0) this.#pending.delete(nexus.key)
    return sense
  }
}
