/**
 * Initiator Task Tags that name a slot: the low bits are the slot's index, the high ones its generation, so that a tag
 * finds its task by an array access and a late PDU for a tag of yesterday finds nobody. A tag is below 2³¹: it is never
 * the reserved 0xffffffff (RFC 7143 §11.2.1.8), and stays a small integer in V8.
 */

const INDEX_BITS = 20
const INDEX_MASK = (1 << INDEX_BITS) - 1
const GENERATION_MASK = (1 << (31 - INDEX_BITS)) - 1

/** The largest number of tags alive at the same time: 2²⁰. */
export const MAX_TASK_TAGS: number = INDEX_MASK + 1

/** The slot that a tag names: 0 … 2²⁰-1. */
export function slotOf(tag: number): number {
  return tag & INDEX_MASK
}

/** Hands out tags; each is unique among those alive (RFC 7143 §11.2.1.8). */
export class TaskTags {
  /** Per slot, the tag that it has now or had last. */
  #tags: number[] = []
  #alive: boolean[] = []
  #free: number[] = []

  /** How many tags are alive. */
  get count(): number {
    return this.#tags.length - this.#free.length
  }

  /**
   * Takes a tag that is not in use.
   * @throws RangeError when 2²⁰ tags are in use: wait for tasks to settle.
   */
  allocate(): number {
    const slot = this.#free.pop()
    if (slot === undefined) {
      const fresh = this.#tags.length
      if (fresh > INDEX_MASK)
        throw new RangeError(`more than ${MAX_TASK_TAGS} tasks: wait for some to settle`)
      this.#tags.push(fresh)
      this.#alive.push(true)
      return fresh
    }
    const generation = (((this.#tags[slot] ?? 0) >>> INDEX_BITS) + 1) & GENERATION_MASK
    const tag = (generation << INDEX_BITS) | slot
    this.#tags[slot] = tag
    this.#alive[slot] = true
    return tag
  }

  /** Whether the tag is in use. */
  isAlive(tag: number): boolean {
    const slot = slotOf(tag)
    return this.#tags[slot] === tag && this.#alive[slot] === true
  }

  /**
   * Gives a tag back.
   * @throws RangeError when it is not in use
   */
  release(tag: number): void {
    if (!this.isAlive(tag)) throw new RangeError(`task tag 0x${tag.toString(16)} is not in use`)
    this.#alive[slotOf(tag)] = false
    this.#free.push(slotOf(tag))
  }
}
