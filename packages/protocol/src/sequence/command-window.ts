import { serialAdd, serialBefore, serialDistance } from './serial-number.ts'

/**
 * The command window of a session (RFC 7143 §4.2.2.1): CmdSN is the number of the next command; the target takes
 * non-immediate commands from ExpCmdSN up to and including MaxCmdSN.
 */
export class CommandWindow {
  #cmdSN: number
  #expCmdSN: number
  #maxCmdSN: number

  /** @param firstCmdSN the CmdSN of the leading login; until the target opens the window, it is closed. */
  constructor(firstCmdSN: number) {
    this.#cmdSN = firstCmdSN >>> 0
    this.#expCmdSN = this.#cmdSN
    this.#maxCmdSN = serialAdd(this.#cmdSN, -1)
  }

  /** The number that the next non-immediate command will carry, and that immediate ones carry now. */
  get cmdSN(): number {
    return this.#cmdSN
  }

  /** The next command that the target expects: all before it are acknowledged. */
  get expCmdSN(): number {
    return this.#expCmdSN
  }

  /** The last number that the target takes. */
  get maxCmdSN(): number {
    return this.#maxCmdSN
  }

  /** Whether a non-immediate command may be sent now. */
  get isOpen(): boolean {
    return !serialBefore(this.#maxCmdSN, this.#cmdSN)
  }

  /** How many non-immediate commands may be sent now. */
  get room(): number {
    return Math.max(0, serialDistance(this.#maxCmdSN, this.#cmdSN) + 1)
  }

  /**
   * Takes the number for one non-immediate command and advances CmdSN.
   * @throws RangeError when the window is closed: ask {@link isOpen} first.
   */
  take(): number {
    if (!this.isOpen) throw new RangeError('the command window is closed: ask isOpen before take()')
    const taken = this.#cmdSN
    this.#cmdSN = serialAdd(taken, 1)
    return taken
  }

  /**
   * Learns ExpCmdSN and MaxCmdSN from a PDU of the target. Both are ignored if MaxCmdSN < ExpCmdSN - 1, and each
   * if it is not greater than what is known (RFC 7143 §4.2.2.1).
   */
  update(expCmdSN: number, maxCmdSN: number): void {
    if (serialBefore(maxCmdSN, serialAdd(expCmdSN, -1))) return
    if (serialBefore(this.#maxCmdSN, maxCmdSN)) this.#maxCmdSN = maxCmdSN
    if (serialBefore(this.#expCmdSN, expCmdSN)) this.#expCmdSN = expCmdSN
  }
}
