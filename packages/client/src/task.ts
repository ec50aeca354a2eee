import { RESERVED_TAG } from '@iscsi/protocol'

/** Where a command is: waiting for the window, sent, being aborted, or over. */
export type TaskState = 'queued' | 'sent' | 'aborting' | 'settled'

/** What a command was ordered with, readable on its task for as long as anyone holds it. */
export interface TaskDescription {
  /** The command's name, for messages. */
  readonly name: string
  readonly lun: number | bigint
  readonly cdb: Uint8Array
  /** Logical block address, for commands that have one. */
  readonly lba: number | bigint | undefined
  /** Number of logical blocks, for commands that have one. */
  readonly blocks: number | undefined
}

/** How a task reaches whoever carries it out. */
export interface TaskCarrier {
  readonly state: TaskState
  readonly initiatorTaskTag: number
  abort(reason: unknown): void
}

/**
 * A command under way: await it for its result, or hold it to abort it. It has its Initiator Task Tag from the first tick on,
 * so that task management can name it.
 */
export class Task<Result> implements PromiseLike<Result>, TaskDescription {
  readonly name: string
  readonly lun: number | bigint
  readonly cdb: Uint8Array
  readonly lba: number | bigint | undefined
  readonly blocks: number | undefined
  readonly #promise: Promise<Result>
  readonly #carrier: TaskCarrier

  constructor(description: TaskDescription, carrier: TaskCarrier, promise: Promise<Result>) {
    this.name = description.name
    this.lun = description.lun
    this.cdb = description.cdb
    this.lba = description.lba
    this.blocks = description.blocks
    this.#carrier = carrier
    this.#promise = promise
  }

  /** Initiator Task Tag (RFC 7143 §11.2.1.8); 0xffffffff if the command was refused before it had one. */
  get initiatorTaskTag(): number {
    return this.#carrier.initiatorTaskTag
  }

  get state(): TaskState {
    return this.#carrier.state
  }

  /**
   * Ends the task: out of the queue if it was not sent, by ABORT TASK if it was. The task then rejects with an AbortError
   * that says what came of it, when no byte can reach its buffers any more. Does nothing to a task that is over.
   */
  abort(reason?: unknown): void {
    this.#carrier.abort(reason ?? new DOMException('This operation was aborted', 'AbortError'))
  }

  then<A = Result, B = never>(
    onFulfilled?: ((value: Result) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#promise.then(onFulfilled, onRejected)
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Result | B> {
    return this.#promise.catch(onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.#promise.finally(onFinally)
  }
}

/** The carrier of a command that never got a tag. */
export const REFUSED: TaskCarrier = {
  state: 'settled',
  initiatorTaskTag: RESERVED_TAG,
  abort: () => {
    // there is nothing to end
  },
}
