import type { ParameterWishes } from '@iscsi/protocol'
import type { FaultPlan } from '../faults/fault-plan.ts'
import type { LogicalUnit } from '../luns/logical-unit.ts'
import type { Nexus, TargetPort } from '../luns/nexus.ts'
import type { Initiators, ScsiDevice } from '../luns/scsi-device.ts'
import { SENSE } from '../luns/sense.ts'
import type { ChapOptions } from './chap-acceptor.ts'
import type { ScsiTask } from './scsi-task.ts'
import type { TargetSession } from './target-session.ts'

/** How a target behaves to all who log in. */
export interface TargetRules {
  readonly chap: ChapOptions | undefined
  readonly wishes: ParameterWishes
  readonly maxCommands: number
  readonly statusInDataIn: boolean
  /** Whether the first session of a nexus finds POWER ON, RESET, OR BUS DEVICE RESET OCCURRED. */
  readonly powerOnAttention: boolean
  readonly alias: string | undefined
}

/** Nexuses without a session that are remembered for unit attentions; beyond that the one that ended first is forgotten. */
const MAX_FORMER = 4096

/** One iSCSI target of the node: its device, its rules and its sessions. */
export class TargetEntry implements Initiators {
  readonly device: ScsiDevice
  readonly rules: TargetRules
  readonly faults: FaultPlan
  readonly #sessions = new Set<TargetSession>()
  /** Nexuses that had a session and have none, the longest gone first. */
  readonly #former = new Map<string, Nexus>()
  /** Tasks that have ended without an answer while a store works for them, by nexus. */
  readonly #lingering = new Map<string, Set<ScsiTask>>()

  constructor(device: ScsiDevice, rules: TargetRules, faults: FaultPlan) {
    this.device = device
    this.rules = rules
    this.faults = faults
    device.initiators = this
  }

  get name(): string {
    return this.device.targetName
  }

  get sessions(): ReadonlySet<TargetSession> {
    return this.#sessions
  }

  /** Every nexus that has a session, or had one. */
  nexuses(): Iterable<Nexus> {
    return [...[...this.#sessions].map(({ nexus }) => nexus), ...this.#former.values()]
  }

  /** The session of an initiator port with a target port, if there is one (§6.3.1: "existing"). */
  find(initiatorName: string, isid: number, port: TargetPort): TargetSession | undefined {
    for (const session of this.#sessions) {
      const { identity, nexus } = session
      const samePorts = identity.isid === isid && nexus.port.portalGroupTag === port.portalGroupTag
      if (samePorts && identity.initiatorName === initiatorName) return session
    }
    return undefined
  }

  begin(session: TargetSession): void {
    this.#sessions.add(session)
    const { nexus } = session
    const isKnown = this.#former.delete(nexus.key)
    for (const unit of this.device.units) {
      unit.meetNexus(nexus)
      if (!isKnown && this.rules.powerOnAttention) unit.attentions.establish(nexus, SENSE.POWER_ON)
    }
  }

  end(session: TargetSession): void {
    if (!this.#sessions.delete(session)) return
    const { nexus } = session
    this.#former.set(nexus.key, nexus)
    const [oldest] = this.#former.values()
    if (this.#former.size > MAX_FORMER && oldest !== undefined) this.#forget(oldest)
    // A RESERVE protects the last of its writes, too.
    this.whenQuiet(nexus, () => {
      for (const unit of this.device.units) unit.loseNexus(nexus)
    })
    session.ended()
  }

  #forget(nexus: Nexus): void {
    this.#former.delete(nexus.key)
    for (const unit of this.device.units) unit.attentions.forget(nexus)
  }

  /** For tasks: one has ended that a store still works for. */
  linger(task: ScsiTask): void {
    const { key } = task.nexus
    const tasks = this.#lingering.get(key) ?? new Set()
    this.#lingering.set(key, tasks.add(task))
    task.whenOver(() => {
      tasks.delete(task)
      if (tasks.size === 0) this.#lingering.delete(key)
    })
  }

  /** Tasks that have ended without an answer, and may still write. */
  get lingering(): readonly ScsiTask[] {
    return [...this.#lingering.values()].flatMap((tasks) => [...tasks])
  }

  /** Calls back when no task of a nexus that has ended touches a medium any more: at once if so. */
  whenQuiet(nexus: Nexus, callback: () => void): void {
    const [task] = this.#lingering.get(nexus.key) ?? []
    if (task === undefined) callback()
    else {
      task.whenOver(() => {
        this.whenQuiet(nexus, callback)
      })
    }
  }

  abortTasks(unit: LogicalUnit, nexuses: readonly Nexus[]): void | Promise<void> {
    const keys = new Set(nexuses.map(({ key }) => key))
    const active = [...this.#sessions].flatMap(({ tasks }) => [...tasks])
    // What is done and waits to be sent touches no medium: its initiator need not be left without the answer.
    const victims = [...active, ...this.lingering].filter(
      ({ nexus, command, state }) =>
        state !== 'answering' && keys.has(nexus.key) && this.device.unitAt(command.lun) === unit,
    )
    for (const task of victims) task.halt()
    for (const task of victims) task.terminate()
    const working = victims.filter(({ isOver }) => !isOver)
    if (working.length === 0) return undefined
    return new Promise((resolve) => {
      let left = working.length
      const over = (): void => {
        if (--left === 0) resolve()
      }
      for (const task of working) task.whenOver(over)
    })
  }

  /** A power-on event: all sessions end (§11.5.1, TARGET COLD RESET). */
  powerOn(): void {
    for (const unit of this.device.units) unit.powerOn()
    for (const { tasks } of this.#sessions) for (const task of tasks) task.halt()
    for (const session of [...this.#sessions]) session.close()
    this.#former.clear()
  }
}
