import { Session as SessionMachine } from '@iscsi/protocol'
import type { SessionEvent, SessionOptions } from '@iscsi/protocol'
import { Deadline, dial, monotonicNow } from '@iscsi/transport'
import type { DialOptions, DriverOwner, SocketDriver } from '@iscsi/transport'
import { holdsBack, MAX_HOLD } from './flush-policy.ts'

/** What follows it comes behind the microtasks that wait already. */
const SETTLED = Promise.resolve()

/**
 * Runs one session machine on one socket by the machine's law: after any fact or order, its events and actions are drained,
 * what it has to send is flushed, and one timer is armed. See docs/run-loop.md.
 */
export class RunLoop implements DriverOwner {
  readonly machine: SessionMachine
  readonly #dialOptions: DialOptions
  readonly #onEvent: (event: SessionEvent) => void
  readonly #deadline: Deadline
  readonly #batches: boolean
  #driver: SocketDriver | undefined
  #flushing = false
  #now = 0
  /** Whether the time was taken since the flush was asked for. */
  #isTimed = false
  /** Ends the time that commands are held back; made when the first ones are. */
  #hold: NodeJS.Timeout | undefined
  #isHolding = false

  /** @param batches whether a few commands may wait for others while many are under way */
  constructor(
    options: SessionOptions,
    dialOptions: DialOptions,
    batches: boolean,
    onEvent: (event: SessionEvent) => void,
  ) {
    this.#batches = batches
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

  /**
   * The time, for deadlines: taken once for all that is ordered before the same flush. In whole milliseconds, rounded up: V8 puts a
   * number with a fraction into memory of its own, for each command (2 % of a small read).
   */
  get now(): number {
    if (!this.#flushing || !this.#isTimed) {
      this.#now = Math.ceil(monotonicNow())
      this.#isTimed = this.#flushing
    }
    return this.#now
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
    if (this.machine.connection.backlog !== 'nothing') this.requestFlush()
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
   * One write for all that is ordered in a row. With nothing on the wire it goes out as the next microtask, behind all that the
   * last replies have set off (a tick would come later, and cost one command at a time 1 µs); otherwise once per turn of the event
   * loop, when all that has arrived is read. Fewer writes are the largest lever that there is: see flush-policy.ts.
   */
  requestFlush(): void {
    if (this.#flushing) return
    this.#flushing = true
    this.#isTimed = false
    if (this.machine.outstanding === 0) void SETTLED.then(this.#flush)
    else setImmediate(this.#flush)
  }

  readonly #flush = (): void => {
    this.#flushing = false
    const { connection, waiting, outstanding } = this.machine
    if (this.#batches && connection.backlog === 'commands' && holdsBack(waiting, outstanding)) {
      this.#holdBack()
      return
    }
    this.#isHolding = false
    this.#driver?.flush()
    // What the flush gave back may be what a task waited for to settle.
    this.#drain()
  }

  /** Leaves what waits for the next flush, or for the end of the time that it may wait. */
  #holdBack(): void {
    if (this.#isHolding) return
    this.#isHolding = true
    if (this.#hold === undefined) {
      this.#hold = setTimeout(this.#release, MAX_HOLD)
      this.#hold.unref()
    } else this.#hold.refresh()
  }

  readonly #release = (): void => {
    if (!this.#isHolding) return
    this.#isHolding = false
    this.#driver?.flush()
    this.#drain()
  }
}
