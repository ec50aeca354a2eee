/** Where a command is: waiting for the window, sent, being aborted, or over. */
export type TaskState = 'queued' | 'sent' | 'aborting' | 'settled'

/** What a command was ordered with, readable on its task for as long as anyone holds it. */
export interface TaskDescription {
  /** The command's name, for messages. */
  readonly name: string
  /** A number, or a bigint of all eight bytes. */
  readonly lun: number | bigint
  readonly cdb: Uint8Array
  /** Logical block address, for commands that have one. */
  readonly lba: number | bigint | undefined
  /** Number of logical blocks, for commands that have one. */
  readonly blocks: number | undefined
}

/** Whoever carries a task out. */
export interface TaskCarrier extends TaskDescription {
  readonly state: TaskState
  readonly initiatorTaskTag: number
  abort(reason: unknown): void
}

type Executor<Result> = (resolve: (result: Result) => void, reject: (error: unknown) => void) => void

/**
 * A command under way: a promise of its result, and a handle to abort it. It has its Initiator Task Tag from the first tick
 * on, so that task management can name it.
 */
export class Task<Result> extends Promise<Result> implements TaskDescription {
  readonly #carrier: TaskCarrier

  /** @internal made by the commands of LogicalUnit */
  constructor(executor: Executor<Result>, carrier: TaskCarrier) {
    super(executor)
    this.#carrier = carrier
  }

  /** What then() and its kin return is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  get name(): string {
    return this.#carrier.name
  }

  get lun(): number | bigint {
    return this.#carrier.lun
  }

  /** The command descriptor block as it is sent. */
  get cdb(): Uint8Array {
    return this.#carrier.cdb
  }

  get lba(): number | bigint | undefined {
    return this.#carrier.lba
  }

  get blocks(): number | undefined {
    return this.#carrier.blocks
  }

  /** Initiator Task Tag (RFC 7143 §11.2.1.8); 0xffffffff if the command was refused before it had one. */
  get initiatorTaskTag(): number {
    return this.#carrier.initiatorTaskTag
  }

  /** How far it has come. */
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
}

// `await` takes a promise as it is only if its constructor is Promise itself; for a subclass it would make another promise
// and wait two turns more, for every command (ECMA-262, PromiseResolve). Measured: 0.3 to 0.5 µs of the 2 µs of a small read.
Reflect.defineProperty(Task.prototype, 'constructor', { value: Promise, writable: true, configurable: true })
