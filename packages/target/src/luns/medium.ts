/** The medium of a removable unit: loaded or ejected, and who prevents its removal (SPC-4, SBC-3 §5.14). */
export class Medium {
  isLoaded = true
  readonly #preventers = new Set<string>()

  /** Whether some nexus prevents that the medium is moved. */
  get isLocked(): boolean {
    return this.#preventers.size > 0
  }

  prevent(nexusKey: string): void {
    this.#preventers.add(nexusKey)
  }

  allow(nexusKey: string): void {
    this.#preventers.delete(nexusKey)
  }

  /** A reset ends all preventions. */
  allowAll(): void {
    this.#preventers.clear()
  }
}
