import { slotOf, TaskTags } from '../sequence/index.ts'

/** What has an Initiator Task Tag. */
export interface Tagged {
  readonly tag: number
}

/** Everything of a session that has an Initiator Task Tag, found by it with one array access. */
export class TaskTable<T extends Tagged> {
  readonly #tags = new TaskTags()
  readonly #slots: (T | undefined)[] = []

  /** How many there are. */
  get size(): number {
    return this.#tags.count
  }

  /** Makes one with a fresh tag and keeps it. What `make` throws is passed on, and nothing is kept. */
  add<U extends T>(make: (tag: number) => U): U {
    const tag = this.#tags.allocate()
    try {
      const made = make(tag)
      this.#slots[slotOf(tag)] = made
      return made
    } catch (error) {
      this.#tags.release(tag)
      throw error
    }
  }

  /** The one with this tag, if it is there now: a tag of an earlier one in the same place finds nothing. */
  find(tag: number): T | undefined {
    const found = this.#slots[slotOf(tag)]
    return found?.tag === tag ? found : undefined
  }

  /** Forgets one; its tag may be given out again. */
  remove(entry: T): void {
    this.retire(entry)
    this.free(entry.tag)
  }

  /** Forgets one, but keeps its tag taken until it is freed. */
  retire(entry: T): void {
    if (this.find(entry.tag) !== entry)
      throw new RangeError(`nothing with task tag 0x${entry.tag.toString(16)} is here`)
    this.#slots[slotOf(entry.tag)] = undefined
  }

  /** The tag of one that was retired may be given out again. */
  free(tag: number): void {
    this.#tags.release(tag)
  }

  /** All that are there; adding and removing while going through is safe. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (const entry of this.#slots) if (entry !== undefined) yield entry
  }
}
