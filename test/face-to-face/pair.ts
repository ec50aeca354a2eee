/**
 * The initiator's pure machine and the target's, face to face: no socket, no timer, no sleep. A clock that jumps to the next
 * thing that is due, wires with latencies, and cuts anywhere, all drawn from a seed.
 */
import { createHash } from 'node:crypto'
import { Session } from '@iscsi/protocol'
import type { SessionEvent, SessionOptions, TaskOutcome, TaskRequest } from '@iscsi/protocol'
import type { ByteMachine, Transmit } from '@iscsi/transport'
import { FaultControl } from '../../packages/target/src/faults/fault-control.ts'
import { FaultPlan } from '../../packages/target/src/faults/fault-plan.ts'
import { LogicalUnit } from '../../packages/target/src/luns/logical-unit.ts'
import { RamStore } from '../../packages/target/src/luns/ram-store.ts'
import { ScsiDevice } from '../../packages/target/src/luns/scsi-device.ts'
import { wishesOf } from '../../packages/target/src/options.ts'
import type { TargetDefinition } from '../../packages/target/src/options.ts'
import { IscsiNode } from '../../packages/target/src/session/iscsi-node.ts'
import { TargetConnection } from '../../packages/target/src/session/target-connection.ts'
import { TargetEntry } from '../../packages/target/src/session/target-entry.ts'
import { Timers } from '../../packages/target/src/session/timers.ts'
import { randomOf } from '../trust/random.ts'
import { damage } from './damage.ts'
import type { Damages } from './damage.ts'

const TARGET_NAME = 'iqn.2026-11.example:disk'
export const BLOCK = 512
const UNIT_LENGTH: number = 1 << 20

/** Where a connection ends. */
export interface End {
  readonly from: 'initiator' | 'target'
  readonly bytes: number
  readonly by: 'RST' | 'FIN'
}

export interface PairOptions {
  readonly seed?: number
  /** The longest time that a piece is under way, in milliseconds. Default 5. */
  readonly latency?: number
  /** The longest piece in bytes. Default: anything. */
  readonly cut?: number
  /** Ends the connection when so many bytes from one side have arrived: with an RST or, from that side, a FIN. */
  readonly endAt?: End | undefined
  /** Damages data segments on the wire after the login; their digests are wrong then. Digests must have been negotiated. */
  readonly damages?: Damages | undefined
  readonly target?: TargetDefinition
  readonly session?: Partial<Omit<SessionOptions, 'login'>>
  readonly login?: Partial<SessionOptions['login']>
}

interface Side {
  readonly name: 'initiator' | 'target'
  readonly machine: ByteMachine
  inFlight: Transmit | undefined
  /** When the last byte of this side arrives: nothing that is sent later arrives before. */
  arrival: number
  /** Bytes that have arrived at the other side. */
  delivered: number
}

interface Due {
  readonly at: number
  readonly act: () => void
}

/** Steps after which a run counts as one that goes round for ever. */
const MAX_STEPS = 200_000

export class Pair {
  readonly session: Session
  readonly target: TargetConnection
  readonly node: IscsiNode
  readonly plan: FaultPlan = new FaultPlan()
  readonly faults: FaultControl
  /** Everything that the session told, in its order. */
  readonly events: SessionEvent[] = []
  /** What went over the wires, and when: the same for the same seed. */
  readonly transcript: string[] = []
  /** Milliseconds. */
  now = 0
  readonly random: () => number
  readonly #latency: number
  readonly #cut: number
  readonly #endAt: End | undefined
  readonly #damages: Damages | undefined
  readonly #timers: Timers
  readonly #sides: readonly [Side, Side]
  #agenda: Due[] = []
  #wire: 'none' | 'up' | 'down' = 'none'
  /** Whether the network answers; otherwise a connection is never made. */
  reachable = true

  constructor(options: PairOptions = {}) {
    const { seed = 1, latency = 5, cut = Infinity, target = {} } = options
    this.random = randomOf(seed)
    this.#latency = latency
    this.#cut = cut
    this.#endAt = options.endAt
    this.#damages = options.damages
    this.#timers = new Timers(
      () => this.now,
      () => undefined,
    )
    this.node = new IscsiNode({
      faults: this.plan,
      timers: this.#timers,
      loginTimeout: 60_000,
      maxConnections: 4,
    })
    this.node.add(entryOf(target, this.plan))
    this.faults = new FaultControl(this.plan, this.node)
    this.target = new TargetConnection({
      node: this.node,
      onWake: () => undefined,
      addresses: () => ['192.0.2.1:3260,1'],
    })
    this.session = new Session({
      isid: 0x8000_0000_0001,
      ...options.session,
      login: {
        initiatorName: 'iqn.2026-11.example:me',
        targetName: TARGET_NAME,
        sessionType: 'Normal',
        hash: (algorithm, parts) => {
          const digest = createHash(algorithm)
          for (const part of parts) digest.update(part)
          return new Uint8Array(digest.digest())
        },
        randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.random() * 256)),
        ...options.login,
      },
    })
    this.#sides = [
      { name: 'initiator', machine: this.session.connection, inFlight: undefined, arrival: 0, delivered: 0 },
      { name: 'target', machine: this.target, inFlight: undefined, arrival: 0, delivered: 0 },
    ]
  }

  /** Bytes that have arrived from either side. */
  get delivered(): { readonly initiator: number; readonly target: number } {
    const [initiator, target] = this.#sides
    return { initiator: initiator.delivered, target: target.delivered }
  }

  /** A whole number from 0 up to, but not, `limit`. */
  draw(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  /** Connects, and runs until the login has ended, well or not. */
  async login(): Promise<void> {
    this.session.connect(this.now)
    await this.run(() => this.events.some(({ kind }) => kind === 'logged-in' || kind === 'closed'))
  }

  /** Orders a command; its outcome is in {@link outcomes} when it has settled. */
  submit(request: Pick<TaskRequest, 'cdb'> & Partial<TaskRequest>, timeout?: number): number {
    return this.session.submit(
      { lun: 0n, ...request },
      timeout === undefined ? undefined : this.now + timeout,
    )
  }

  /** How tasks ended, by their tags: more than one entry for a tag would be a promise kept twice. */
  outcomes(tag: number): TaskOutcome[] {
    return this.events.flatMap((event) =>
      event.kind === 'task-settled' && event.task === tag ? [event.outcome] : [],
    )
  }

  /** The one outcome of a task. */
  outcome(tag: number): TaskOutcome | undefined {
    const outcomes = this.outcomes(tag)
    if (outcomes.length > 1) throw new Error(`task ${tag} settled ${outcomes.length} times`)
    return outcomes[0]
  }

  /** Runs until all these tasks have settled. */
  async settle(...tags: readonly number[]): Promise<void> {
    await this.run(() => tags.every((tag) => this.outcome(tag) !== undefined))
  }

  /** Orders a command and runs until it has settled. */
  async command(
    request: Pick<TaskRequest, 'cdb'> & Partial<TaskRequest>,
    timeout?: number,
  ): Promise<TaskOutcome | undefined> {
    const tag = this.submit(request, timeout)
    await this.settle(tag)
    return this.outcome(tag)
  }

  /** Lets so much time pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    let over = false
    this.#schedule(end, () => {
      over = true
    })
    await this.run(() => over)
  }

  /** Runs until `isDone`; time jumps to whatever is due next. */
  async run(isDone: () => boolean): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      this.#pump()
      // The block store answers in microtasks: they all run before this resolves.
      await new Promise((resolve) => setImmediate(resolve))
      this.#pump()
      if (isDone()) return
      this.#advance()
    }
    throw new Error(`not done after ${MAX_STEPS} steps, at ${this.now} ms`)
  }

  /** Cuts the wires at once. */
  sever(): void {
    if (this.#wire !== 'up') return
    this.#wire = 'down'
    this.#agenda = this.#agenda.filter(({ act }) => !this.#ofWire.has(act))
    for (const { machine } of this.#sides) machine.handleDisconnected(undefined, this.now)
  }

  readonly #ofWire = new WeakSet<() => void>()

  #schedule(at: number, act: () => void, ofWire = false): void {
    if (ofWire) this.#ofWire.add(act)
    // Sorted by time; what is due at the same time stays in the order in which it was ordered.
    let low = 0
    let high = this.#agenda.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#agenda[middle]?.at ?? 0) <= at) low = middle + 1
      else high = middle
    }
    this.#agenda.splice(low, 0, { at, act })
  }

  #advance(): void {
    const times = [this.session.nextTimeout(), this.#timers.nextTimeout(), this.#agenda[0]?.at]
    const next = Math.min(...times.filter((time) => time !== undefined))
    if (next === Infinity) throw new Error(`nothing is due any more, at ${this.now} ms`)
    this.now = Math.max(this.now, next)
    const [due] = this.#agenda
    if (due !== undefined && due.at <= this.now) {
      this.#agenda.shift()
      due.act()
    }
    this.session.handleTimeout(this.now)
    this.#timers.handleTimeout(this.now)
  }

  #pump(): void {
    for (let event = this.session.pollEvent(); event !== undefined; event = this.session.pollEvent())
      this.events.push(event)
    for (let action = this.session.pollAction(); action !== undefined; action = this.session.pollAction()) {
      if (action.kind === 'connect') this.#connect()
      else if (this.#wire === 'none') this.session.connection.handleDisconnected(undefined, this.now)
      else if (action.abruptly) this.sever()
      else this.#end(0)
    }
    if (this.#wire !== 'up') return
    for (const side of [0, 1] as const) this.#transmit(side)
    if (this.target.fate === 'destroy') this.sever()
    else if (this.target.fate === 'end' && this.#sides[1].inFlight === undefined) this.#end(1)
  }

  #connect(): void {
    if (!this.reachable) return
    this.#schedule(this.now + this.draw(this.#latency + 1), () => {
      this.#wire = 'up'
      for (const { machine } of this.#sides) machine.handleConnected(this.now)
    })
  }

  /** One side ends: after its last byte the other hears of it. */
  #end(side: 0 | 1): void {
    const { arrival } = this.#sides[side]
    const act = (): void => {
      this.#sides[1 - side]?.machine.handleEnd(this.now)
      this.sever()
    }
    this.#schedule(Math.max(this.now, arrival) + 1, act, true)
  }

  #transmit(index: 0 | 1): void {
    const side = this.#sides[index]
    if (side.inFlight !== undefined) return
    const transmit = side.machine.pollTransmit()
    if (transmit === undefined) return
    side.inFlight = transmit
    const flush = (): void => {
      // Only now its memory is read: it was lent until here.
      const bytes = Buffer.concat(transmit.segments)
      if (this.#damages !== undefined) this.#damage(side.name, bytes, this.#damages)
      this.#send(index, bytes)
      side.inFlight = undefined
      side.machine.handleTransmitted(transmit)
    }
    this.#schedule(this.now + this.draw(this.#latency + 1), flush, true)
  }

  #damage(from: Side['name'], bytes: Buffer, damages: Damages): void {
    const { headerDigest } = this.session.parameters ?? {}
    damage(bytes, headerDigest === 'CRC32C', (opcode) => damages({ from, opcode }), this.random)
  }

  #send(index: 0 | 1, bytes: Buffer): void {
    const side = this.#sides[index]
    const { machine } = this.#sides[index === 0 ? 1 : 0]
    this.transcript.push(
      `${this.now} ${side.name} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
    )
    for (let at = 0; at < bytes.length;) {
      const length = Math.min(
        bytes.length - at,
        this.#cut === Infinity ? bytes.length : 1 + this.draw(this.#cut),
      )
      const piece = bytes.subarray(at, at + length)
      at += length
      side.arrival = Math.max(side.arrival, this.now + this.draw(this.#latency + 1))
      const isDirect = this.random() < 0.5
      const deliver = (): void => {
        const whole = piece.length
        const left = this.#endAt?.from === side.name ? this.#endAt.bytes - side.delivered : Infinity
        const part = left < whole ? piece.subarray(0, left) : piece
        side.delivered += part.length
        if (isDirect) fill(machine, part, this.now)
        else machine.receive(part, this.now)
        if (left > whole) return
        if (this.#endAt?.by === 'FIN') machine.handleEnd(this.now)
        this.sever()
      }
      this.#schedule(side.arrival, deliver, true)
    }
  }
}

/** Delivers bytes as a socket with direct placement does: into whatever memory the machine names. */
function fill(machine: ByteMachine, bytes: Uint8Array, now: number): void {
  for (let at = 0; at < bytes.length;) {
    const buffer = machine.receiveBuffer()
    const part = bytes.subarray(at, at + buffer.length)
    buffer.set(part)
    machine.handleReceived(part.length, now)
    at += part.length
  }
}

function entryOf(definition: TargetDefinition, plan: FaultPlan): TargetEntry {
  const device = new ScsiDevice(TARGET_NAME, 1)
  for (const lun of [0, 1]) {
    const unit = new LogicalUnit({
      lun,
      store: new RamStore(UNIT_LENGTH),
      blockLength: BLOCK,
      physicalBlockLength: BLOCK,
      thin: false,
      sanitizeTime: 0,
      readOnly: false,
      writeCache: true,
      removable: false,
      identity: {
        vendor: 'TEST',
        product: 'DISK',
        revision: '1',
        serial: String(lun),
        naa: new Uint8Array(8),
      },
      home: device,
    })
    device.add(unit)
  }
  const { chap, alias, maxCommands = 32, statusInDataIn = true, powerOnAttention = false } = definition
  return new TargetEntry(
    device,
    { chap, alias, maxCommands, statusInDataIn, powerOnAttention, wishes: wishesOf(definition) },
    plan,
  )
}

/** READ (10) and WRITE (10) (SBC-4). */
export function transferCdb(operation: 'read' | 'write', lba: number, blocks: number): Uint8Array {
  const cdb = new Uint8Array(10)
  const view = new DataView(cdb.buffer)
  cdb[0] = operation === 'read' ? 0x28 : 0x2a
  view.setUint32(2, lba)
  view.setUint16(7, blocks)
  return cdb
}

/** Bytes that tell where they belong. */
export function patternOf(length: number, salt: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + salt * 101) & 0xff)
}

/** Views of some memory, cut at these places. */
export function cutAt(bytes: Uint8Array, ...places: readonly number[]): Uint8Array[] {
  const ends = [...places.filter((place) => place <= bytes.length).sort((a, b) => a - b), bytes.length]
  return ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end))
}
