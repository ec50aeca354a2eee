import type { Task } from '../task/index.ts'
import { Fifo } from './fifo.ts'

/**
 * Commands that wait for the window, first in first out. Those for a logical unit whose task set is being aborted are set
 * aside until that is done: only what was ordered before is to be affected (RFC 7143 §4.2.3.3).
 */
export class CommandQueue {
  readonly #waiting = new Fifo<Task>()
  #aside: Task[] = []

  push(task: Task): void {
    this.#waiting.push(task)
  }

  /** Takes the first that still wants to be sent and isn't held back. */
  take(isHeld: (lun: bigint) => boolean): Task | undefined {
    for (;;) {
      const task = this.#waiting.shift()
      if (task === undefined) return undefined
      // One that was aborted while it waited is already settled.
      if (task.outcome !== undefined) continue
      if (!isHeld(task.request.lun)) return task
      this.#aside.push(task)
    }
  }

  /** Puts what was set aside back in front. */
  release(): void {
    if (this.#aside.length === 0) return
    this.#waiting.prepend(this.#aside)
    this.#aside = []
  }
}
