import { TaskManagementFunction } from '@iscsi/protocol'
import type { NegotiatedParameters } from '@iscsi/protocol'
import { lunFromWire, lunToWire, parseSense } from '@iscsi/scsi'
import { endedBy, isAborted, leftBy } from './ended-by.ts'
import type { SignalOptions } from './ended-by.ts'
import { AbortError, ClosedError, IscsiError } from './errors.ts'
import type { AbortOutcome } from './errors.ts'
import { closeError } from './failure.ts'
import type { AsyncMessageEvent } from './events.ts'
import { LogicalUnit } from './logical-unit.ts'
import type { Nexus, NexusListener } from './nexus.ts'
import type { Settings } from './options.ts'
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
}

/**
 * A session with a target: an I_T nexus. It has the commands of the logical unit that its URL names, and
 * {@link logicalUnit} gives those of another.
 */
export class Session extends LogicalUnit {
  readonly #nexus: Nexus
  readonly #settings: Settings
  readonly #units = new Map<bigint, LogicalUnit>()
  readonly #negotiated: NegotiatedParameters
  readonly #targetAlias: string | undefined

  /** @internal made by connect() */
  constructor(
    nexus: Nexus,
    settings: Settings,
    negotiated: NegotiatedParameters,
    targetAlias: string | undefined,
  ) {
    super(nexus, settings.lun ?? 0)
    this.#nexus = nexus
    this.#settings = settings
    this.#negotiated = negotiated
    this.#targetAlias = targetAlias
    this.#units.set(lunToWire(settings.lun ?? 0), this)
    nexus.listen(this.#listener())
  }

  /** What login settled (RFC 7143 §13): lengths in bytes, times in seconds. */
  get negotiated(): NegotiatedParameters {
    return this.#negotiated
  }

  /** The target's iSCSI name. */
  get target(): string | undefined {
    return this.#settings.target
  }

  /** What the target calls itself, if it said so (RFC 7143 §13.6). */
  get targetAlias(): string | undefined {
    return this.#targetAlias
  }

  get statistics(): SessionStatistics {
    return { ...this.#nexus.statistics, ...this.#nexus.load }
  }

  /** Whether the session is over. */
  get closed(): boolean {
    return this.#nexus.isClosed
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
    const unit = new LogicalUnit(this.#nexus, lun)
    this.#units.set(wire, unit)
    return unit
  }

  /**
   * Ends one task and tells what came of it. The task itself rejects with an AbortError.
   * @returns when no byte can reach the task's buffers any more
   */
  async abortTask(task: Task<unknown>): Promise<AbortReport> {
    task.abort()
    try {
      await task
    } catch (error) {
      if (error instanceof AbortError) return { outcome: error.outcome, response: error.response }
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
    // Whoever stops waiting may use the memory again, though it is still being sent.
    return leftBy('ping', signal, () => this.#nexus.ping(signal === undefined ? data : data.slice()))
  }

  /**
   * Logs out at once: commands that are under way reject, with outcome 'unknown' if they were sent. Idempotent.
   * @param options a signal closes the connection without waiting for the target
   */
  logout(options?: SignalOptions): Promise<void> {
    return this.#end('logout', options, () => this.#nexus.logout())
  }

  /**
   * Lets commands that are under way end, logs out and closes. New commands reject at once. Idempotent.
   * @param options a signal closes the connection without waiting for commands or the target; if it is aborted already, nothing
   *   is sent
   */
  close(options?: SignalOptions): Promise<void> {
    return this.#end('close', options, () => this.#nexus.close())
  }

  /** Closes the connection at once, without a word to the target. */
  destroy(): void {
    this.#nexus.destroy()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #reset(what: string, code: TaskManagementFunction, { signal }: SignalOptions = {}): Promise<void> {
    return leftBy(what, signal, () => this.#nexus.manage(what, { function: code }))
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

  #listener(): NexusListener {
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
      closed: (reason) => {
        const error = closeError('session', reason, 'unknown')
        const units = new Set(this.#units.values())
        for (const unit of units) {
          if (error instanceof IscsiError && !(error instanceof ClosedError)) unit.emit('disconnect', error)
          unit.emit('close')
        }
      },
    }
  }

  /** The session hears everything; a logical unit what concerns it. */
  #concerned(lun: bigint): Set<LogicalUnit> {
    const unit = this.#units.get(lun)
    return new Set(unit === undefined ? [this] : [this, unit])
  }
}
