import type { Nexus } from './nexus.ts'

/** How an EXTENDED COPY has ended, kept for RECEIVE COPY STATUS (SPC-4 §6.18.2). */
export interface CopyRecord {
  readonly failed: boolean
  readonly segments: number
  readonly bytes: number
}

/** Records that are kept; beyond that the oldest is forgotten. */
const MAX_RECORDS = 64

/** The copies that initiators may ask about, by nexus and list identifier. */
export class CopyRecords {
  readonly #records = new Map<string, CopyRecord>()

  keep(nexus: Nexus, listId: number, record: CopyRecord): void {
    this.#records.set(keyOf(nexus, listId), record)
    const oldest = this.#records.keys().next().value
    if (this.#records.size > MAX_RECORDS && oldest !== undefined) this.#records.delete(oldest)
  }

  /** A record is discarded by being reported. */
  take(nexus: Nexus, listId: number): CopyRecord | undefined {
    const key = keyOf(nexus, listId)
    const record = this.#records.get(key)
    this.#records.delete(key)
    return record
  }

  forget(nexus: Nexus): void {
    for (const key of [...this.#records.keys()])
      if (key.startsWith(`${nexus.key}/`)) this.#records.delete(key)
  }
}

const keyOf = (nexus: Nexus, listId: number): string => `${nexus.key}/${listId}`
