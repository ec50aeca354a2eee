import type { Task } from '../task/index.ts'
import { Fifo } from './fifo.ts'
import { QueueDepth } from './queue-depth.ts'

/**
 * Commands that wait to be sent. Those for immediate delivery pass the window and the others (RFC 7143 §4.2.2.1). The logical
 * units take turns, so that a long queue for one delays no other; within a unit, first come first served. A unit is passed
 * over while its task set is being aborted, because only what was ordered before is to be affected (RFC 7143 §4.2.3.3), and
 * while it has as many commands as it takes.
 */
export class CommandQueue {
  readonly #ordered = new Rotation()
  readonly #immediate = new Rotation()
  /** Of units that have refused commands, and have not taken as many since. */
  readonly #depths = new Map<bigint, QueueDepth>()
  readonly #isHeld: (lun: bigint) => boolean
  readonly #mustWait = (lun: bigint): boolean =>
    (this.#depths.size > 0 && this.#depths.get(lun)?.isFull === true) || this.#isHeld(lun)

  /** @param isHeld whether nothing may be sent to a logical unit now */
  constructor(isHeld: (lun: bigint) => boolean) {
    this.#isHeld = isHeld
  }

  /** Whether a command for immediate delivery waits. */
  get hasImmediate(): boolean {
    return this.#immediate.hasTurns
  }

  /** When a unit is to be tried again that took nothing: monotonic milliseconds. */
  get resumesAt(): number | undefined {
    let earliest: number | undefined
    for (const { resumesAt = Infinity } of this.#depths.values())
      if (resumesAt < (earliest ?? Infinity)) earliest = resumesAt
    return earliest
  }

  push(task: Task): void {
    this.#rotationOf(task).push(task)
  }

  /** Takes the next that still wants to be sent and isn't held back. */
  take(isWindowOpen: boolean): Task | undefined {
    return (
      this.#immediate.take(this.#isHeld) ?? (isWindowOpen ? this.#ordered.take(this.#mustWait) : undefined)
    )
  }

  /** One that was taken is being sent. */
  started({ request: { lun } }: Task): void {
    if (this.#depths.size > 0) this.#depths.get(lun)?.started()
  }

  /** One of them was settled without being sent. */
  settled(task: Task): void {
    this.#rotationOf(task).settled(task)
  }

  /**
   * Its unit refuses a command (BUSY, TASK SET FULL); that it has ended is still to be told.
   * @param outstanding counts the commands that the unit has, this one among them
   */
  refused(
    { request: { lun }, cmdSN }: Task,
    outstanding: () => number,
    nextCmdSN: number,
    now: number,
  ): void {
    let depth = this.#depths.get(lun)
    if (depth === undefined) {
      depth = new QueueDepth(outstanding(), nextCmdSN)
      this.#depths.set(lun, depth)
    }
    depth.refused(cmdSN, nextCmdSN, now)
  }

  /** A command that was sent has ended; `wasRefused` when by a refusal. */
  ended({ request: { lun } }: Task, wasRefused: boolean): void {
    const depth = this.#depths.size === 0 ? undefined : this.#depths.get(lun)
    if (depth === undefined) return
    depth.ended(wasRefused)
    if (depth.isOver) this.#depths.delete(lun)
  }

  /** Ends the pauses that are over. */
  resume(now: number): void {
    for (const depth of this.#depths.values()) depth.resume(now)
  }

  #rotationOf(task: Task): Rotation {
    return task.request.immediate === true ? this.#immediate : this.#ordered
  }
}

/** The lanes of the logical units, which take turns. */
class Rotation {
  readonly #lanes = new Map<bigint, Lane>()
  /** Lanes in which somebody may wait, the next first. */
  readonly #turns = new Fifo<Lane>()
  /** The lane that was looked for last: mostly there is only one. */
  #last: Lane | undefined

  /** Whether somebody may wait. */
  get hasTurns(): boolean {
    return this.#turns.length > 0
  }

  push(task: Task): void {
    const lane = this.#laneOf(task)
    lane.waiting.push(task)
    if (lane.hasTurn) return
    lane.hasTurn = true
    this.#turns.push(lane)
  }

  take(mustWait: (lun: bigint) => boolean): Task | undefined {
    for (let lanes = this.#turns.length; lanes > 0; lanes--) {
      const lane = this.#turns.shift()
      if (lane === undefined) return undefined
      const task = mustWait(lane.lun) ? undefined : lane.take()
      lane.hasTurn = lane.waiting.length > 0
      if (lane.hasTurn) this.#turns.push(lane)
      if (task !== undefined) return task
    }
    return undefined
  }

  settled(task: Task): void {
    this.#laneOf(task).settled()
  }

  #laneOf({ request: { lun } }: Task): Lane {
    if (this.#last?.lun === lun) return this.#last
    let lane = this.#lanes.get(lun)
    if (lane === undefined) {
      lane = new Lane(lun)
      this.#lanes.set(lun, lane)
    }
    this.#last = lane
    return lane
  }
}

/** This many settled tasks may lie in a lane before it is swept: the memory that was lent to them is not ours to keep. */
const MAX_SETTLED = 32

class Lane {
  readonly lun: bigint
  readonly waiting = new Fifo<Task>()
  hasTurn = false
  #settledCount = 0

  constructor(lun: bigint) {
    this.lun = lun
  }

  take(): Task | undefined {
    for (;;) {
      const task = this.waiting.shift()
      if (task === undefined || task.outcome === undefined) return task
    }
  }

  settled(): void {
    if (++this.#settledCount < Math.max(MAX_SETTLED, this.waiting.length / 2)) return
    this.waiting.filter(isUnsettled)
    this.#settledCount = 0
  }
}

function isUnsettled(task: Task): boolean {
  return task.outcome === undefined
}
