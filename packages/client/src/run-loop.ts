import { Session as SessionMachine } from '@iscsi/protocol'
import type { SessionEvent, SessionOptions } from '@iscsi/protocol'
import { Deadline, dial, monotonicNow } from '@iscsi/transport'
import type { DialOptions, DriverOwner, SocketDriver } from '@iscsi/transport'

/**
 * Runs one session machine on one socket by the machine's law: after any fact or order, its events and actions are drained,
 * what it has to send is flushed, and one timer is armed. See docs/run-loop.md.
 */
export class RunLoop implements DriverOwner {
  readonly machine: SessionMachine
  readonly #dialOptions: DialOptions
  readonly #onEvent: (event: SessionEvent) => void
  readonly #deadline: Deadline
  #driver: SocketDriver | undefined
  #flushing = false

  constructor(options: SessionOptions, dialOptions: DialOptions, onEvent: (event: SessionEvent) => void) {
    this.machine = new SessionMachine(options)
    this.#dialOptions = dialOptions
    this.#onEvent = onEvent
    this.#deadline = new Deadline(() => {
      this.machine.handleTimeout(monotonicNow())
      this.pump()
    })
  }

  /** Bytes read from and given to the socket. */
  get traffic(): { readonly bytesRead: number; readonly bytesWritten: number } {
    return { bytesRead: this.#driver?.bytesRead ?? 0, bytesWritten: this.#driver?.bytesWritten ?? 0 }
  }

  start(): void {
    this.machine.connect(monotonicNow())
    this.pump()
  }

  /**
   * To be called after every fact and every order that may bring events or actions. Safe when called by what an event set off.
   */
  pump(): void {
    this.#drain()
    this.requestFlush()
  }

  #drain(): void {
    for (let event = this.machine.pollEvent(); event !== undefined; event = this.machine.pollEvent())
      this.#onEvent(event)
    for (let action = this.machine.pollAction(); action !== undefined; action = this.machine.pollAction()) {
      if (action.kind === 'connect') this.#driver = dial(this.#dialOptions, this.machine.connection, this)
      else if (action.abruptly) this.#driver?.destroy()
      else this.#driver?.end()
    }
    this.#deadline.arm(this.machine.nextTimeout())
  }

  /**
   * To be called when something is to be sent; what follows from sending it is drained then.
   *
   * One write for all that is ordered in a row. With nothing on the wire it goes out when the caller's code has run, promises
   * included (a tick comes after them, a microtask would come between them); otherwise once per turn of the event loop, when
   * all that has arrived is read. Fewer writes are the largest lever that there is.
   */
  requestFlush(): void {
    if (this.#flushing) return
    this.#flushing = true
    if (this.machine.outstanding === 0) process.nextTick(this.#flush)
    else setImmediate(this.#flush)
  }

  readonly #flush = (): void => {
    this.#flushing = false
    this.#driver?.flush()
    // What the flush gave back may be what a task waited for to settle.
    this.#drain()
  }
}
