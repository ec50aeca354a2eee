import { TaskManagementOutcome } from '@iscsi/protocol'
import type { PendingOperation } from './operation.ts'
import type { Waiter } from './waiters.ts'

/** What {@link SetAborts} asks of its nexus. */
export interface SetAbortsOwner {
  /** All commands under way; a place may be empty. */
  readonly operations: readonly (PendingOperation | undefined)[]
  isSent(operation: PendingOperation): boolean
  /** Orders ABORT TASK SET; the waiter hears the target's response. */
  abortTaskSet(lun: bigint, waiter: Waiter<number>): void
  /** Orders ABORT TASK for each that is still under way. */
  abortEach(operations: readonly PendingOperation[]): void
}

/** Which aborts of commands become one ABORT TASK SET for their logical unit (RFC 7143 §11.5.1). */
export class SetAborts {
  readonly #owner: SetAbortsOwner
  /** By logical unit: what an ABORT TASK SET that is under way was sent for. */
  readonly #members = new Map<bigint, PendingOperation[]>()

  constructor(owner: SetAbortsOwner) {
    this.#owner = owner
  }

  /**
   * Aborts a command together with all that are aborted while one ABORT TASK SET is under way; if the target refuses that, it
   * is ABORT TASK for each.
   * @returns whether it does: false for a command that is to be aborted by itself
   */
  take(operation: PendingOperation): boolean {
    if (!this.#wants(operation)) return false
    const { lun } = operation.order
    const under = this.#members.get(lun)
    if (under !== undefined) {
      under.push(operation)
      return true
    }
    const members = [operation]
    this.#members.set(lun, members)
    const abortEach = (): void => {
      this.#members.delete(lun)
      this.#owner.abortEach(members)
    }
    this.#owner.abortTaskSet(lun, {
      resolve: (response) => {
        if (response === TaskManagementOutcome.FunctionComplete) this.#members.delete(lun)
        else abortEach()
      },
      reject: abortEach,
    })
    return true
  }

  #wants(operation: PendingOperation): boolean {
    const { abort } = operation.order
    if (abort === undefined || abort === 'task' || !this.#owner.isSent(operation)) return false
    return abort === 'task-set' || this.#members.has(operation.order.lun) || this.#isWholeSet(operation)
  }

  /** Whether the signal that ends this command ends all others of its logical unit as well, and there are others. */
  #isWholeSet({ order: { lun, signal } }: PendingOperation): boolean {
    if (signal?.aborted !== true) return false
    const set = this.#owner.operations.filter((each) => each?.order.lun === lun)
    return (
      set.every((each) => each?.order.signal === signal) &&
      set.filter((each) => each !== undefined && this.#owner.isSent(each)).length > 1
    )
  }
}
