import type { Connection } from './connection.ts'
import { acknowledge } from './nop-reply.ts'
import { ACKNOWLEDGE_DELAY } from './options.ts'

/**
 * Tells the target how far its statuses have come when nothing else does: it may keep what a status is about until then
 * (RFC 7143 §4.2.2.2, §11.18). Every request carries ExpStatSN, so this is for a session that has nothing more to ask.
 */
export class IdleAcknowledgement {
  readonly #connection: Connection
  /** When to look next. It stays when a request has told meanwhile: looking costs less than moving the timer each time. */
  #lookAt: number | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** When {@link act} wants to be called; undefined for never. */
  get due(): number | undefined {
    if (this.#lookAt === undefined && this.#connection.owesAcknowledgement)
      this.#lookAt = this.#connection.lastHeard + ACKNOWLEDGE_DELAY
    return this.#lookAt
  }

  /** Tells, if it is time. */
  act(now: number): void {
    if (this.#lookAt === undefined || now < this.#lookAt) return
    this.#lookAt = undefined
    const { lastHeard, owesAcknowledgement } = this.#connection
    if (!owesAcknowledgement) return
    if (now >= lastHeard + ACKNOWLEDGE_DELAY) acknowledge(this.#connection, 0n)
    else this.#lookAt = lastHeard + ACKNOWLEDGE_DELAY
  }
}
