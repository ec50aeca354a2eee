import { RESERVED_TAG } from '@iscsi/protocol'
import type { CloseReason, Completed, ManagementRequest, TaskOutcome, TaskRequest } from '@iscsi/protocol'
import { lunFromWire, ScsiStatus } from '@iscsi/scsi'
import type { AbortScope } from './command-options.ts'
import { AbortError, ScsiError } from './errors.ts'
import { closeError, failureError } from './failure.ts'
import type { Abortable } from './signal-watch.ts'
import { Task } from './task.ts'
import type { TaskCarrier, TaskDescription, TaskState } from './task.ts'

/** Whether a status says that all went well (SAM-5, Status). */
function isGood(status: number): boolean {
  return status === ScsiStatus.GOOD || status === ScsiStatus.CONDITION_MET
}

/** Hears how a command ends, before its promise does. */
export interface OrderWatch {
  succeeded(result: unknown): void
  failed(error: unknown): void
}

/** A request to the machine, with a name. */
export interface NamedRequest extends TaskRequest {
  /** The command's name, for messages. */
  readonly name: string
}

/** What is ordered of a nexus: the request to the machine, and what the SDK makes of it. */
export interface Order<Result> extends NamedRequest {
  readonly lba: number | bigint | undefined
  readonly blocks: number | undefined
  /** Milliseconds; 0 for no limit, undefined for the session's. */
  readonly timeout: number | undefined
  readonly signal: AbortSignal | undefined
  /** By what it is aborted once it was sent; undefined: `task`. */
  readonly abort: AbortScope | undefined
  /** Whether it may be sent again when a unit attention kept it from being executed. */
  readonly repeatable: boolean
  /** Makes the result of a good reply to this order; what it throws becomes the rejection. */
  readonly complete: (reply: Completed, order: NamedRequest) => Result
  /** Only where somebody traces or measures. */
  readonly watch?: OrderWatch | undefined
}

/** Whoever carries orders out: a nexus, or a port that outlives it. */
export interface OrderTaker {
  execute<Result>(order: Order<Result>): Task<Result>
  /** @throws TaskManagementError for another response than "function complete" */
  manage(what: string, request: ManagementRequest): Promise<void>
}

/** What an operation asks of its nexus. */
export interface OperationOwner {
  /** Where a tag's task is: waiting for the window or sent. */
  stateOf(tag: number): 'queued' | 'sent'
  /** The caller wants the operation's task to end. */
  abort(operation: PendingOperation): void
}

/** An operation as its nexus sees it, whatever its result is. */
export interface PendingOperation extends Abortable {
  readonly order: Order<unknown>
  /** Commands have the order of their numbers. */
  readonly ordinal: number
  /** Whose it is now: it goes from nexus to nexus when a connection is lost. */
  owner: OperationOwner
  /** Monotonic milliseconds at which it has taken too long; undefined for no limit, or while it was never submitted. */
  deadline: number | undefined
  /** How often it was sent again because the device did not take it, and because its connection was lost. */
  repeats: number
  replays: number
  initiatorTaskTag: number
  readonly isAborted: boolean
  /** The task is over; one that lost its session is settled by {@link lose}. */
  settle(outcome: Exclude<TaskOutcome, { readonly kind: 'lost' }>): void
  /** The session ended under it. */
  lose(sent: boolean, reason: CloseReason): void
  /** It ends with this error. */
  fail(error: unknown): void
}

/** Commands that were ordered in this process. */
let ordered = 0

/** One command on its way through a nexus, from its order to the settling of its promise. */
export class Operation<Result> implements TaskCarrier, PendingOperation {
  readonly order: Order<Result>
  /** What the caller holds. */
  readonly task: Task<Result>
  readonly ordinal: number = ++ordered
  owner: OperationOwner
  deadline: number | undefined = undefined
  repeats = 0
  replays = 0
  initiatorTaskTag: number = RESERVED_TAG
  readonly #resolve: (result: Result) => void
  readonly #reject: (error: unknown) => void
  #settled = false
  /** Why the caller ended it; undefined while nobody did. */
  #abort: { readonly reason: unknown } | undefined = undefined

  constructor(order: Order<Result>, owner: OperationOwner) {
    this.order = order
    this.owner = owner
    this.task = new Task<Result>(capture, this)
    this.#resolve = captured.resolve
    this.#reject = captured.reject
  }

  get name(): string {
    return this.order.name
  }

  get lun(): number | bigint {
    return lunFromWire(this.order.lun)
  }

  get cdb(): Uint8Array {
    return this.order.cdb
  }

  get lba(): number | bigint | undefined {
    return this.order.lba
  }

  get blocks(): number | undefined {
    return this.order.blocks
  }

  get state(): TaskState {
    if (this.#settled) return 'settled'
    return this.#abort === undefined ? this.owner.stateOf(this.initiatorTaskTag) : 'aborting'
  }

  get isAborted(): boolean {
    return this.#abort !== undefined
  }

  abort(reason: unknown): void {
    if (this.#settled || this.#abort !== undefined) return
    this.#abort = { reason }
    this.owner.abort(this)
  }

  settle(outcome: Exclude<TaskOutcome, { readonly kind: 'lost' }>): void {
    if (outcome.kind !== 'completed') {
      this.fail(failureError(this.name, outcome, this.#abort?.reason, this.replays > 0))
      return
    }
    let result: Result
    try {
      if (!isGood(outcome.status)) throw new ScsiError(this.name, outcome)
      result = this.order.complete(outcome, this.order)
    } catch (error) {
      this.#finish(error, error)
      return
    }
    if (this.#abort !== undefined) this.#finish(result, undefined)
    else {
      this.#settled = true
      this.order.watch?.succeeded(result)
      this.#resolve(result)
    }
  }

  lose(sent: boolean, reason: CloseReason): void {
    const outcome = sent || this.replays > 0 ? 'unknown' : 'not-sent'
    if (this.#abort === undefined) this.fail(closeError(this.name, reason, outcome))
    else this.fail(new AbortError(this.name, outcome, { cause: this.#abort.reason }))
  }

  fail(error: unknown): void {
    this.#settled = true
    this.order.watch?.failed(error)
    this.#reject(error)
  }

  /** A command that was being aborted, and ended by itself first. */
  #finish(result: unknown, error: unknown): void {
    if (this.#abort === undefined) this.fail(error)
    else this.fail(new AbortError(this.name, 'completed', { cause: this.#abort.reason, result }))
  }
}

/**
 * What ends the promise that was made last: one function for all takes it out, where each would close over its own. (Methods,
 * because whose result it is, is known only to the one that made the promise.)
 */
const captured: { resolve(this: void, result: unknown): void; reject(this: void, error: unknown): void } = {
  resolve: () => undefined,
  reject: () => undefined,
}

function capture(resolve: (result: never) => void, reject: (error: unknown) => void): void {
  captured.resolve = resolve
  captured.reject = reject
}

/** A task that was refused before anything was sent; it has no tag. */
export function refusedTask<Result>(description: TaskDescription, error: unknown): Task<Result> {
  const carrier: TaskCarrier = {
    ...description,
    state: 'settled',
    initiatorTaskTag: RESERVED_TAG,
    abort: () => undefined,
  }
  return new Task<Result>((_, reject) => {
    reject(error)
  }, carrier)
}
