import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { BlockStore } from './block-store.ts'
import type { Gate } from './gate.ts'
import { SENSE } from './sense.ts'
import type { Sense } from './sense.ts'
import { unmapNext } from './unmapping.ts'

/** What is written to the medium. */
export interface SanitizePlan {
  /** A block for each pass, with which it fills the medium; without passes all of it is unmapped. */
  readonly passes: readonly Uint8Array[]
  /** AUSE: a failure may be left without another sanitize. */
  readonly unrestrictedExit: boolean
}

const SLICE_LENGTH = 1024 * 1024
const PROGRESS_LIMIT = 0xffff

/** A sanitize operation of a logical unit (SBC-3 §4.11): it outlives its task, resets and sessions, and may fail. */
export class Sanitization {
  readonly #store: BlockStore
  readonly #gate: Gate
  readonly #minimumTime: number
  #state: 'none' | 'running' | 'failed' = 'none'
  #progress = 0
  #unrestrictedExit = false

  /**
   * @param gate of the medium; it is kept shut until all is erased
   * @param minimumTime milliseconds that an operation takes at least, as a real device takes its time
   */
  constructor(store: BlockStore, gate: Gate, minimumTime: number) {
    this.#store = store
    this.#gate = gate
    this.#minimumTime = minimumTime
  }

  /** What commands meet while it runs, or after it has failed. */
  get obstacle(): Sense | undefined {
    if (this.#state === 'none') return undefined
    if (this.#state === 'failed') return SENSE.SANITIZE_FAILED
    return { ...SENSE.SANITIZE_IN_PROGRESS, progress: this.#progress }
  }

  get isRunning(): boolean {
    return this.#state === 'running'
  }

  /** Done, with an error or without, when the medium is sanitized. */
  async run(plan: SanitizePlan): Promise<void> {
    this.#state = 'running'
    this.#progress = 0
    this.#unrestrictedExit = plan.unrestrictedExit
    const rest = sleep(this.#minimumTime, undefined, { ref: false })
    try {
      // What is under way ends first: it would write behind the operation's back.
      await this.#gate.exclusive(() => this.#erase(plan.passes))
      await rest
      this.#state = 'none'
    } catch (error) {
      this.#state = 'failed'
      throw error
    }
  }

  /** EXIT FAILURE MODE. @returns whether it was allowed */
  exitFailureMode(): boolean {
    if (this.#state === 'failed' && !this.#unrestrictedExit) return false
    if (this.#state === 'failed') this.#state = 'none'
    return true
  }

  async #erase(passes: readonly Uint8Array[]): Promise<void> {
    const { byteLength } = this.#store
    if (passes.length === 0) await this.#unmap()
    for (const [index, block] of passes.entries()) {
      const slice = Buffer.alloc(SLICE_LENGTH - (SLICE_LENGTH % block.length), block)
      for (let at = 0; at < byteLength; at += slice.length) {
        await this.#store.write(at, slice.subarray(0, byteLength - at))
        this.#progress = Math.floor((PROGRESS_LIMIT * (index + at / byteLength)) / passes.length)
        await nextTurn() // lets the other sessions go on
      }
    }
    await this.#store.flush()
  }

  async #unmap(): Promise<void> {
    const { byteLength } = this.#store
    for (let at = 0; at < byteLength;) {
      at = await unmapNext(this.#store, at, byteLength, false)
      this.#progress = Math.floor((PROGRESS_LIMIT * at) / byteLength)
      await nextTurn()
    }
  }
}
