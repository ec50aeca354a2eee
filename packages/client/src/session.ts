import type { Histogram } from 'node:perf_hooks'
import { TaskManagementFunction } from '@iscsi/protocol'
import type { NegotiatedParameters } from '@iscsi/protocol'
import { lunFromWire, lunToWire, parseSense } from '@iscsi/scsi'
import { warnOfCapture } from './capture/capture.ts'
import { targetsOf } from './discovery.ts'
import type { DiscoveredPortal } from './discovery.ts'
import { endedBy, isAborted, leftBy } from './ended-by.ts'
import type { SignalOptions } from './ended-by.ts'
import { AbortError, IscsiError } from './errors.ts'
import type { AbortOutcome } from './errors.ts'
import type { AsyncMessageEvent } from './events.ts'
import type { InitiatorPort } from './initiator-port.ts'
import { LogicalUnit } from './logical-unit.ts'
import type { Settings } from './options.ts'
import type { PortListener } from './port-listener.ts'
import type { SessionState } from './session-states.ts'
import type { Task } from './task.ts'

/** What came of aborting one task. */
export interface AbortReport {
  readonly outcome: AbortOutcome
  /** What task management answered (RFC 7143 §11.6.1); undefined when it was not asked. */
  readonly response: number | undefined
}

/** How many bytes went which way, since the session began. */
export interface SessionStatistics {
  readonly bytesRead: number
  readonly bytesWritten: number
  /** Bytes of read data that landed in the caller's memory without passing any other. */
  readonly placedDirectly: number
  /** Bytes of read data that were copied there from the staging buffer. */
  readonly copied: number
  /** Commands sent and not settled. */
  readonly outstanding: number
  /** Commands that wait for the target's command window. */
  readonly waiting: number
  /** Initiator Task Tags in use: of commands, task management, pings. None when nothing is under way. */
  readonly tags: number
  /**
   * With the option `latency`, a histogram for each kind of command by its name (`READ (16)`): nanoseconds from the order to the
   * end of commands that went well, since the session began. They go on counting.
   */
  readonly latency: ReadonlyMap<string, Histogram> | undefined
}

/**
 * A session with a target: an I_T nexus. It has the commands of the logical unit that its URL names, and
 * {@link logicalUnit} gives those of another.
 */
export class Session extends LogicalUnit {
  readonly #port: InitiatorPort
  readonly #settings: Settings
  readonly #units = new Map<bigint, LogicalUnit>()

  /** @internal made by connect() */
  constructor(port: InitiatorPort, settings: Settings) {
    super(port, settings.lun ?? 0)
    this.#port = port
    this.#settings = settings
    this.#units.set(lunToWire(settings.lun ?? 0), this)
    port.listen(this.#listener())
  }

  /** What the last login settled (RFC 7143 §13): lengths in bytes, times in seconds. */
  get negotiated(): NegotiatedParameters {
    return this.#port.negotiated
  }

  /** The target's iSCSI name. */
  get target(): string | undefined {
    return this.#settings.target
  }

  /** What the target calls itself, if it said so (RFC 7143 §13.6). */
  get targetAlias(): string | undefined {
    return this.#port.targetAlias
  }

  /** What the target answered to the option `privateKeys`; keys that it does not know are left out. */
  get privateKeys(): Readonly<Record<string, string>> {
    return this.#port.privateKeys
  }

  /** Counters since the session began; each call takes a new snapshot. */
  get statistics(): SessionStatistics {
    return { ...this.#port.statistics, ...this.#port.load, latency: this.#port.latency }
  }

  /** Whether there is a connection; while one is sought, commands wait for it. */
  get state(): SessionState {
    return this.#port.state
  }

  /** Whether the session is over. */
  get closed(): boolean {
    return this.state === 'closed'
  }

  /**
   * The commands of another logical unit of the same target.
   * @param lun a number, or a bigint of all eight bytes
   * @throws RangeError when it is no LUN
   */
  logicalUnit(lun: number | bigint): LogicalUnit {
    const wire = lunToWire(lun)
    const known = this.#units.get(wire)
    if (known !== undefined) return known
    const unit = new LogicalUnit(this.#port, lun)
    this.#units.set(wire, unit)
    void this.#port.meet(wire)
    return unit
  }

  /**
   * Ends one task and tells what came of it. The task itself rejects with an AbortError, if it had not ended before.
   * @returns when no byte can reach the task's buffers any more
   */
  async abortTask(task: Task<unknown>): Promise<AbortReport> {
    task.abort()
    try {
      await task
    } catch (error) {
      return reportOf(error)
    }
    return { outcome: 'completed', response: undefined }
  }

  /** TARGET WARM RESET: ends every initiator's commands on all logical units. @throws TaskManagementError */
  targetWarmReset(options?: SignalOptions): Promise<void> {
    return this.#reset('TARGET WARM RESET', TaskManagementFunction.TargetWarmReset, options)
  }

  /** TARGET COLD RESET: the same, and the target ends all connections. @throws TaskManagementError */
  targetColdReset(options?: SignalOptions): Promise<void> {
    return this.#reset('TARGET COLD RESET', TaskManagementFunction.TargetColdReset, options)
  }

  /**
   * NOP-Out: resolves with the data that the target sends back.
   * @param data at most the target's MaxRecvDataSegmentLength
   * @param options a signal ends the waiting for the answer
   * @throws RangeError when the data is longer
   */
  ping(data: Uint8Array = new Uint8Array(0), { signal }: SignalOptions = {}): Promise<Uint8Array> {
    // Whoever stops waiting may use the memory again, though it is still being sent. (The slice() of a Buffer is a view.)
    return leftBy('ping', signal, () => this.#port.ping(signal === undefined ? data : new Uint8Array(data)))
  }

  /**
   * SendTargets in this session (RFC 7143 Appendix C): all the portals of its target, good for the option `portals`.
   * @throws RejectError by a target that does not know this; some (tgt) end the connection instead
   */
  async discoverPortals(): Promise<readonly DiscoveredPortal[]> {
    const answer = await this.#port.text([{ key: 'SendTargets', value: '' }])
    return targetsOf(answer, this.#port.place).flatMap(({ portals }) => portals)
  }

  /**
   * Logs out at once: commands that are under way reject, with outcome 'unknown' if they were sent. Idempotent.
   * @param options a signal closes the connection without waiting for the target
   */
  logout(options?: SignalOptions): Promise<void> {
    return this.#end('logout', options, () => this.#port.logout())
  }

  /**
   * Lets commands that are under way end, logs out and closes. New commands reject at once. Idempotent.
   * @param options a signal closes the connection without waiting for commands or the target; if it is aborted already, nothing
   *   is sent
   */
  close(options?: SignalOptions): Promise<void> {
    return this.#end('close', options, () => this.#port.close())
  }

  /** Closes the connection at once, without a word to the target. */
  destroy(): void {
    this.#port.destroy()
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #reset(what: string, code: TaskManagementFunction, { signal }: SignalOptions = {}): Promise<void> {
    return leftBy(what, signal, () => this.#port.manage(what, { function: code }))
  }

  async #end(what: string, { signal }: SignalOptions = {}, run: () => Promise<void>): Promise<void> {
    const destroy = (): void => {
      this.destroy()
    }
    if (isAborted(signal)) {
      destroy()
      await run()
    }
    return endedBy({ what, signal, outcome: 'unknown' }, destroy, run)
  }

  #listener(): PortListener {
    return {
      unitAttention: (lun, sense) => {
        this.#units.get(lun)?.forget(sense)
        for (const unit of this.#concerned(lun)) unit.emit('unitAttention', { lun: lunFromWire(lun), sense })
      },
      asyncMessage: (message, sense, data) => {
        const { asyncEvent, asyncVCode, lun, parameter1, parameter2, parameter3 } = message
        const event: AsyncMessageEvent = {
          event: asyncEvent,
          vendorCode: asyncVCode,
          lun: lunFromWire(lun),
          parameters: [parameter1, parameter2, parameter3],
          sense: sense.length === 0 ? undefined : parseSense(sense),
          data,
        }
        for (const unit of this.#concerned(lun)) unit.emit('asyncMessage', event)
      },
      abortRefused: (initiatorTaskTag, response) => {
        this.emit('abortRefused', { initiatorTaskTag, response })
      },
      abortEscalated: (to) => {
        this.emit('abortEscalated', { to })
      },
      disconnected: (error) => {
        for (const unit of this.#all) unit.emit('disconnect', error)
      },
      reconnected: (event) => {
        for (const unit of this.#all) unit.emit('reconnect', event)
      },
      attemptFailed: (error) => {
        for (const unit of this.#all) unit.emit('reconnectFailed', error)
      },
      captureFailed: (error) => {
        if (!this.emit('captureFailed', error)) warnOfCapture(error)
      },
      closed: () => {
        for (const unit of this.#all) unit.emit('close')
      },
    }
  }

  get #all(): Set<LogicalUnit> {
    return new Set(this.#units.values())
  }

  /** The session hears everything; a logical unit what concerns it. */
  #concerned(lun: bigint): Set<LogicalUnit> {
    const unit = this.#units.get(lun)
    return new Set(unit === undefined ? [this] : [this, unit])
  }
}

/** What is known of a task by its error, which may be another than that of the abort: it came first. */
function reportOf(error: unknown): AbortReport {
  if (error instanceof AbortError) return { outcome: error.outcome, response: error.response }
  // Bad arguments, which were refused before anything was sent.
  if (!(error instanceof IscsiError)) return { outcome: 'not-sent', response: undefined }
  return { outcome: error.outcome === 'executed' ? 'completed' : error.outcome, response: undefined }
}
