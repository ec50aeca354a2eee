/** First in, first out, in constant time however long it grows. */
export class Fifo<T> {
  #items: T[] = []
  #head = 0

  get length(): number {
    return this.#items.length - this.#head
  }

  push(item: T): void {
    this.#items.push(item)
  }

  /** The first, which stays. */
  peek(): T | undefined {
    return this.#items[this.#head]
  }

  /** Takes the first. */
  shift(): T | undefined {
    const item = this.#items[this.#head]
    if (this.#head < this.#items.length) this.#head++
    if (this.#head === this.#items.length) {
      this.#items.length = this.#head = 0
    } else if (this.#head >= 1024 && this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return item
  }

  /** Keeps only those that pass, in their order. */
  filter(keeps: (item: T) => boolean): void {
    this.#items = this.#items.slice(this.#head).filter(keeps)
    this.#head = 0
  }

  /** Puts items in front, in their order. */
  prepend(items: readonly T[]): void {
    this.#items = [...items, ...this.#items.slice(this.#head)]
    this.#head = 0
  }
}
