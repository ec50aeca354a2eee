import type { BlockRun } from './provisioning-map.ts'

/**
 * Where a logical unit keeps its bytes. Each method may answer at once or later; a failure is a rejected promise (or a
 * throw) and becomes a MEDIUM ERROR. Ranges are always inside the store.
 */
export interface BlockStore {
  readonly byteLength: number
  /** Fills `into` with the bytes from `offset` on; what was never written reads as zeros. */
  read(offset: number, into: Uint8Array): void | Promise<void>
  /** Keeps `data`, which may be reused by the caller when this is done. */
  write(offset: number, data: Uint8Array): void | Promise<void>
  /** Gives a range back: it reads as zeros from now on. Anchored, its room stays reserved. */
  unmap(offset: number, length: number, anchored: boolean): void | Promise<void>
  /** The provisioning state at `offset`, and how many bytes from there on have it. */
  runAt(offset: number): BlockRun
  /** Done when everything written before is on stable storage. */
  flush(): void | Promise<void>
  close(): void | Promise<void>
}
