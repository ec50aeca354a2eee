import { serialAdd, serialBefore, serialDistance } from '@iscsi/protocol'

/** A numbered request that waits for its turn. */
export type Deliver = () => void

const nothing: Deliver = () => undefined

/**
 * Delivers the requests of a session in the order of CmdSN and says which numbers the initiator may use (RFC 7143
 * §4.2.2.1). The window has as many places as the session serves commands at a time: a command has its place until it is
 * answered, so MaxCmdSN grows with the answers. It never goes back.
 */
export class CommandQueue {
  #expCmdSN: number
  #maxCmdSN: number
  #size: number
  #inProgress = 0
  readonly #waiting = new Map<number, Deliver>()

  /** @param firstCmdSN the CmdSN of the leading Login Request, which the first command will carry again */
  constructor(firstCmdSN: number, size: number) {
    this.#expCmdSN = firstCmdSN
    this.#size = size
    this.#maxCmdSN = serialAdd(firstCmdSN, size - 1)
  }

  get expCmdSN(): number {
    return this.#expCmdSN
  }

  get maxCmdSN(): number {
    return this.#maxCmdSN
  }

  /** How many requests have come out of order and wait for earlier ones. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Whether a number is in the window. */
  contains(cmdSN: number): boolean {
    return !serialBefore(cmdSN, this.#expCmdSN) && !serialBefore(this.#maxCmdSN, cmdSN)
  }

  /** Whether a number is one that would be taken: in the window and not there yet. All others are silently ignored. */
  wants(cmdSN: number): boolean {
    return this.contains(cmdSN) && !this.#waiting.has(cmdSN)
  }

  /** Takes a request that is {@link wants wanted}, and delivers all whose turn it now is. */
  take(cmdSN: number, deliver: Deliver): void {
    this.#waiting.set(cmdSN, deliver)
    this.#advance()
  }

  /** Considers a number as received (§11.6.1 b): the request that carries it, if it ever comes, is ignored. */
  plug(cmdSN: number): void {
    if (this.wants(cmdSN)) this.take(cmdSN, nothing)
  }

  /**
   * Considers all numbers before `cmdSN` as received (§4.2.3.3 b, for resets of the target). None beyond the window as it is
   * now: an initiator can't have used them, and one that says so must not keep us busy with 2³¹ of them.
   */
  plugUpTo(cmdSN: number): void {
    const last = this.#maxCmdSN
    while (serialBefore(this.#expCmdSN, cmdSN) && !serialBefore(last, this.#expCmdSN))
      this.plug(this.#expCmdSN)
  }

  /** A delivered command goes into progress: it keeps its place in the window. */
  begin(): void {
    this.#inProgress++
  }

  /** A command was answered: its place is free again. */
  end(): void {
    this.#inProgress--
    this.#open()
  }

  /** Changes how many commands the window holds; with 0 it closes as soon as the initiator has used it up. */
  resize(size: number): void {
    this.#size = size
    this.#open()
  }

  #advance(): void {
    for (;;) {
      const deliver = this.#waiting.get(this.#expCmdSN)
      if (deliver === undefined) return
      this.#waiting.delete(this.#expCmdSN)
      this.#expCmdSN = serialAdd(this.#expCmdSN, 1)
      deliver()
      this.#open()
    }
  }

  #open(): void {
    const candidate = serialAdd(this.#expCmdSN, this.#size - this.#inProgress - 1)
    if (serialDistance(candidate, this.#maxCmdSN) > 0) this.#maxCmdSN = candidate
  }
}
