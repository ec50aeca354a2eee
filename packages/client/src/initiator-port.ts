import type { Histogram } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CloseReason, ManagementRequest, NegotiatedParameters, TextPair } from '@iscsi/protocol'
import { monotonicNow } from '@iscsi/transport'
import { ClosedError, ConnectionError, IdentityError } from './errors.ts'
import type { CaptureError, IscsiError, Outcome } from './errors.ts'
import { closeError } from './failure.ts'
import { identify, recognize } from './identity.ts'
import type { Identity } from './identity.ts'
import { LogicalUnit } from './logical-unit.ts'
import { sum } from './nexus-listener.ts'
import type { Traffic } from './nexus-listener.ts'
import type { Nexus } from './nexus.ts'
import type { Order, OrderTaker, PendingOperation } from './operation.ts'
import { aside } from './port-listener.ts'
import type { PortListener } from './port-listener.ts'
import { isReplayable, isWorthAnother, nextStep } from './reconnect-policy.ts'
import type { ReconnectPolicy, Start } from './reconnect-policy.ts'
import type { Opened, Place, Route } from './route.ts'
import type { CleanupState, SessionState } from './session-states.ts'
import type { Task } from './task.ts'
import { commandChannel } from './tracing/channels.ts'
import { Latencies } from './tracing/latencies.ts'
import { traceCommand } from './tracing/trace-command.ts'
import { WaitingRoom } from './waiting-room.ts'

/** How it ended: `reason` is why the last nexus did, undefined when it was sought in vain for another. */
interface End {
  readonly error: IscsiError
  readonly reason: CloseReason | undefined
}

/** A command that was under way when this many connections were lost may be what they were lost for. */
const MAX_REPLAYS = 4

/**
 * The initiator port (RFC 7143 §4.4.1: our name and an ISID), which outlives its nexus. As long as there is a nexus, a command
 * goes straight to it. When it is lost, the port keeps what can be done again, opens another one as the policy says, makes sure
 * that the logical units are the same, and orders there what was kept, in the old order.
 */
export class InitiatorPort implements OrderTaker {
  readonly #route: Route
  readonly #policy: ReconnectPolicy | undefined
  readonly #identities = new Map<bigint, Identity>()
  readonly #waiting: WaitingRoom
  readonly #latencies: Latencies | undefined
  #nexus: Nexus
  #loggedIn: Opened['loggedIn']
  #place: Place
  /** Bytes of the nexuses before this one. */
  #past: Traffic = { bytesRead: 0, bytesWritten: 0, placedDirectly: 0, copied: 0 }
  #listener: PortListener | undefined
  /** Set while there is no connection and one is sought. */
  #search: { readonly controller: AbortController; readonly done: Promise<void> } | undefined
  #cleanup: CleanupState = 'free'
  #isLost = false
  #isClosing = false
  /** Why nothing can be ordered any more. */
  #over: End | undefined
  /** Attempts and lost time since the session was last steady. */
  #attempt = 0
  #downtime = 0
  #openedAt = monotonicNow()

  constructor(route: Route, { nexus, loggedIn, place }: Opened) {
    this.#route = route
    this.#policy = route.settings.reconnect
    this.#waiting = new WaitingRoom(route.signals)
    this.#latencies = route.settings.latency ? new Latencies() : undefined
    this.#nexus = nexus
    this.#loggedIn = loggedIn
    this.#place = place
    route.capture?.on('failed', this.#captureFailed)
    this.#attend(nexus)
  }

  /** What the last login settled. */
  get negotiated(): NegotiatedParameters {
    return this.#loggedIn.parameters
  }

  get targetAlias(): string | undefined {
    return this.#loggedIn.targetAlias
  }

  get privateKeys(): Readonly<Record<string, string>> {
    return this.#loggedIn.privateKeys
  }

  get statistics(): Traffic {
    return sum(this.#past, this.#nexus.statistics)
  }

  /** Commands sent and not settled, commands that wait for the window or for a connection, and tags in use. */
  get load(): { readonly outstanding: number; readonly waiting: number; readonly tags: number } {
    const { outstanding, waiting, tags } = this.#nexus.load
    return { outstanding, waiting: waiting + this.#waiting.size, tags }
  }

  /** Where the last login was. */
  get place(): Place {
    return this.#place
  }

  get state(): SessionState {
    if (this.#over !== undefined) return 'closed'
    return this.#isLost ? 'reconnecting' : 'connected'
  }

  /** Where the cleanup of the lost connection stands. */
  get cleanup(): CleanupState {
    return this.#cleanup
  }

  /** Tells who listens from now on. */
  listen(listener: PortListener): void {
    this.#listener = aside(this.#route.journal.around(listener))
  }

  /** Learns who a logical unit is, so that it can be known again after a loss. Rejects only when the signal is aborted. */
  async meet(lun: bigint, signal?: AbortSignal): Promise<void> {
    if (this.#policy === undefined || this.#identities.has(lun)) return
    try {
      this.#identities.set(lun, await identify(new LogicalUnit(this.#nexus, lun), { signal }))
    } catch (error) {
      // Who was never met cannot be known again: it is taken as it is found then.
      if (signal?.aborted === true) throw error
    }
  }

  // Orders

  execute<Result>(order: Order<Result>): Task<Result> {
    // A nexus that is lost refuses, and is told by keeps() what becomes of it: no look at it here, for any command.
    if (this.#latencies === undefined && !commandChannel.hasSubscribers) return this.#nexus.execute(order)
    const measured = this.#latencies?.measured(order) ?? order
    if (!commandChannel.hasSubscribers) return this.#nexus.execute(measured)
    return traceCommand(measured, this.#place, (each) => this.#nexus.execute(each))
  }

  /** By the command's name; undefined if nobody wants to know. */
  get latency(): ReadonlyMap<string, Histogram> | undefined {
    return this.#latencies?.histograms
  }

  manage(what: string, request: ManagementRequest): Promise<void> {
    return this.#now(what, () => this.#nexus.manage(what, request))
  }

  ping(data: Uint8Array): Promise<Uint8Array> {
    return this.#now('ping', () => this.#nexus.ping(data))
  }

  text(pairs: readonly TextPair[]): Promise<readonly TextPair[]> {
    return this.#now('text exchange', () => this.#nexus.text(pairs))
  }

  /** Lets what is under way end, logs out and closes. While there is no connection, what waits for one ends at once. */
  close(): Promise<void> {
    return this.#end(() => this.#nexus.close(), { kind: 'logout' })
  }

  logout(): Promise<void> {
    return this.#end(() => this.#nexus.logout(), { kind: 'logout' })
  }

  destroy(): void {
    void this.#end(
      () => {
        this.#nexus.destroy()
        return Promise.resolve()
      },
      { kind: 'destroyed' },
    )
  }

  // Inside

  /** What is about the connection there is, and does not wait for another. */
  #now<T>(what: string, order: () => Promise<T>): Promise<T> {
    return this.#over === undefined ? order() : Promise.reject(this.#refusal(what, 'not-sent'))
  }

  async #end(order: () => Promise<void>, reason: CloseReason): Promise<void> {
    this.#isClosing = true
    if (this.#search === undefined) await order()
    else {
      const { controller, done } = this.#search
      controller.abort()
      this.#finish({ error: closeError('session', reason, 'unknown'), reason })
      await done
    }
    if (this.#over !== undefined) await this.#leave()
  }

  readonly #captureFailed = (error: CaptureError): void => {
    this.#listener?.captureFailed(error)
  }

  /** Listens to a nexus; of one that is not ours yet, or no more, only events count. */
  #attend(nexus: Nexus): void {
    const isOurs = (): boolean => nexus === this.#nexus
    nexus.listen({
      unitAttention: (lun, sense) => this.#listener?.unitAttention(lun, sense),
      asyncMessage: (message, sense, data) => this.#listener?.asyncMessage(message, sense, data),
      abortRefused: (tag, response) => this.#listener?.abortRefused(tag, response),
      abortEscalated: (to) => this.#listener?.abortEscalated(to),
      keeps: (operation, sent) => isOurs() && this.#keeps(operation, sent),
      closed: (reason) => {
        if (isOurs()) this.#lost(reason)
      },
    })
  }

  /** Whether a command that has no nexus any more is our matter from now on. */
  #keeps(operation: PendingOperation, sentHere: boolean): boolean {
    // What was sent on a connection before this one may have been executed there.
    const sent = sentHere || operation.replays > 0
    if (this.#over !== undefined) {
      operation.fail(this.#refusal(operation.order.name, sent ? 'unknown' : 'not-sent'))
      return true
    }
    if (this.#policy === undefined || this.#isClosing || operation.isAborted) return false
    const { repeatable } = operation.order
    if (sentHere && (!isReplayable(this.#policy, repeatable) || ++operation.replays > MAX_REPLAYS))
      return false
    operation.deadline ??= this.#nexus.deadlineOf(operation.order)
    this.#waiting.hold(operation, sent)
    return true
  }

  #lost(reason: CloseReason): void {
    if (this.#over !== undefined) return
    const now = monotonicNow()
    if (this.#policy !== undefined && now - this.#openedAt >= this.#policy.maxDelay) {
      this.#attempt = 0
      this.#downtime = 0
    }
    const error = closeError('session', reason, 'unknown')
    this.#isLost = this.#policy !== undefined && !this.#isClosing
    if (!(error instanceof ClosedError)) this.#listener?.disconnected(error)
    // A listener may have closed the session.
    if (this.#policy === undefined || this.#isClosing || !isWorthAnother(error)) {
      this.#finish({ error, reason })
      return
    }
    const controller = new AbortController()
    const done = this.#reconnect(this.#policy, error, now, controller)
    // It may have been given up at once.
    if (this.state !== 'closed') this.#search = { controller, done }
  }

  async #reconnect(
    policy: ReconnectPolicy,
    error: IscsiError,
    lostAt: number,
    controller: AbortController,
  ): Promise<void> {
    const { time2Wait } = this.#nexus
    const { signal } = controller
    const before = this.#downtime
    const limit =
      policy.timeout === 0
        ? undefined
        : setTimeout(() => {
            controller.abort()
          }, policy.timeout - before)
    this.#cleanup = 'cleanup-wait'
    let cause: unknown = error
    for (;;) {
      const sinceLoss = monotonicNow() - lostAt
      this.#downtime = before + sinceLoss
      const step = signal.aborted
        ? GIVE_UP
        : nextStep(policy, this.#route.settings.portalStagger, {
            attempt: this.#attempt++,
            downtime: this.#downtime,
            sinceLoss,
            cause,
            time2Wait,
            portals: this.#route.places,
            random: Math.random,
          })
      if (step.kind === 'give-up') break
      let opened: Opened
      try {
        await sleep(step.delay, undefined, { signal })
        this.#cleanup = 'in-cleanup'
        opened = await this.#attemptOnce(step.starts, signal)
      } catch (failure) {
        this.#cleanup = 'cleanup-wait'
        // What an abort brings says nothing about the target.
        if (signal.aborted) continue
        cause = failure
        if (failure instanceof Error) this.#listener?.attemptFailed(failure)
        continue
      }
      if (signal.aborted) {
        // In the moment between the last step of the attempt and here.
        opened.nexus.destroy()
        continue
      }
      this.#cleanup = 'free'
      this.#downtime = before + monotonicNow() - lostAt
      clearTimeout(limit)
      this.#resume(opened, monotonicNow() - lostAt)
      return
    }
    clearTimeout(limit)
    this.#cleanup = 'free'
    this.#finish({ error: abandoned(cause instanceof Error ? cause : error), reason: undefined })
  }

  async #attemptOnce(starts: readonly Start<Place>[], signal: AbortSignal): Promise<Opened> {
    const opened = await this.#route.open(starts, signal)
    const { nexus } = opened
    const abort = (): void => {
      nexus.destroy()
    }
    signal.addEventListener('abort', abort, { once: true })
    try {
      this.#attend(nexus)
      for (const [lun, identity] of this.#identities)
        this.#identities.set(lun, await recognize(new LogicalUnit(nexus, lun), identity))
      if (!nexus.isOpen) throw new ConnectionError('session: the connection was lost again', 'not-sent')
    } catch (error) {
      nexus.destroy()
      throw error
    } finally {
      signal.removeEventListener('abort', abort)
    }
    return opened
  }

  #resume({ nexus, loggedIn, place }: Opened, downtime: number): void {
    this.#past = sum(this.#past, this.#nexus.statistics)
    this.#nexus = nexus
    this.#loggedIn = loggedIn
    this.#place = place
    this.#search = undefined
    this.#isLost = false
    this.#openedAt = monotonicNow()
    const waiting = this.#waiting.leave()
    for (const operation of waiting) nexus.resubmit(operation)
    const { host, port } = place
    this.#listener?.reconnected({ downtime, host, port, replayed: waiting.length })
  }

  #finish(end: End): void {
    if (this.#over !== undefined) return
    this.#over = end
    this.#search = undefined
    this.#waiting.end(({ order }, sent) => this.#refusal(order.name, sent ? 'unknown' : 'not-sent'))
    this.#listener?.closed()
    void this.#leave()
  }

  async #leave(): Promise<void> {
    await this.#route.close()
    this.#route.capture?.off('failed', this.#captureFailed)
  }

  /** Why nothing more is done. */
  #refusal(what: string, outcome: Outcome): Error {
    if (this.#over === undefined) return new ClosedError(undefined, outcome)
    const { reason, error } = this.#over
    if (reason !== undefined) return closeError(what, reason, outcome)
    return error instanceof IdentityError
      ? new IdentityError(what, error.lun, outcome)
      : new ConnectionError(`${what}: ${error.message}`, outcome, error.cause)
  }
}

const GIVE_UP = { kind: 'give-up' } as const

/** The error of a session that does not come back. */
function abandoned(cause: Error): IscsiError {
  if (cause instanceof IdentityError) return cause
  return new ConnectionError(
    `the connection was lost and did not come back: ${cause.message}`,
    'unknown',
    cause,
  )
}
