import type { Task } from '../task/index.ts'
import { Fifo } from './fifo.ts'

/**
 * Commands that wait to be sent, first in first out: those that wait for the window, and those for immediate delivery, which
 * pass it and them (RFC 7143 §4.2.2.1). Those for a logical unit whose task set is being aborted are set aside until that is
 * done: only what was ordered before is to be affected (RFC 7143 §4.2.3.3).
 */
export class CommandQueue {
  readonly #ordered = new Lane()
  readonly #immediate = new Lane()

  push(task: Task): void {
    this.#laneOf(task).waiting.push(task)
  }

  /** Whether a command for immediate delivery waits. */
  get hasImmediate(): boolean {
    return this.#immediate.waiting.length > 0
  }

  /** Takes the first that still wants to be sent and isn't held back. */
  take(isWindowOpen: boolean, isHeld: (lun: bigint) => boolean): Task | undefined {
    return this.#immediate.take(isHeld) ?? (isWindowOpen ? this.#ordered.take(isHeld) : undefined)
  }

  /** One of them was settled without being sent. */
  settled(task: Task): void {
    this.#laneOf(task).settled()
  }

  /** Puts what was set aside back in front. */
  release(): void {
    this.#immediate.release()
    this.#ordered.release()
  }

  #laneOf(task: Task): Lane {
    return task.request.immediate === true ? this.#immediate : this.#ordered
  }
}

/** This many settled tasks may lie in a lane before it is swept: the memory that was lent to them is not ours to keep. */
const MAX_SETTLED = 32

class Lane {
  readonly waiting = new Fifo<Task>()
  #aside: Task[] = []
  #settledCount = 0

  take(isHeld: (lun: bigint) => boolean): Task | undefined {
    for (;;) {
      const task = this.waiting.shift()
      if (task === undefined) return undefined
      if (task.outcome !== undefined) continue
      if (!isHeld(task.request.lun)) return task
      this.#aside.push(task)
    }
  }

  settled(): void {
    if (++this.#settledCount < Math.max(MAX_SETTLED, (this.waiting.length + this.#aside.length) / 2)) return
    this.waiting.filter(isUnsettled)
    this.#aside = this.#aside.filter(isUnsettled)
    this.#settledCount = 0
  }

  release(): void {
    if (this.#aside.length === 0) return
    this.waiting.prepend(this.#aside)
    this.#aside = []
  }
}

function isUnsettled(task: Task): boolean {
  return task.outcome === undefined
}
