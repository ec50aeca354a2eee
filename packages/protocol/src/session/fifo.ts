/**
 * First in, first out, in constant time however long it grows: a ring in an array whose length is a power of two. (Emptying
 * an array by its length, or shifting it, costs several times as much for every command.)
 */
export class Fifo<T> {
  #ring: (T | undefined)[] = new Array<T | undefined>(16).fill(undefined)
  #head = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(item: T): void {
    if (this.#length === this.#ring.length) this.#rebuild([...this])
    this.#ring[(this.#head + this.#length) & (this.#ring.length - 1)] = item
    this.#length++
  }

  /** The first, which stays. */
  peek(): T | undefined {
    return this.#length === 0 ? undefined : this.#ring[this.#head]
  }

  /** Takes the first. */
  shift(): T | undefined {
    if (this.#length === 0) return undefined
    const item = this.#ring[this.#head]
    this.#ring[this.#head] = undefined
    this.#head = (this.#head + 1) & (this.#ring.length - 1)
    this.#length--
    return item
  }

  /** Keeps only those that pass, in their order. */
  filter(keeps: (item: T) => boolean): void {
    this.#rebuild([...this].filter(keeps))
  }

  /** All of them, the first first. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.#length; i++) {
      const item = this.#ring[(this.#head + i) & (this.#ring.length - 1)]
      if (item !== undefined) yield item
    }
  }

  /** Holds just these, with room for as many more. */
  #rebuild(items: readonly T[]): void {
    let size = 16
    while (size < items.length * 2) size *= 2
    this.#ring = new Array<T | undefined>(size).fill(undefined)
    for (const [index, item] of items.entries()) this.#ring[index] = item
    this.#head = 0
    this.#length = items.length
  }
}
