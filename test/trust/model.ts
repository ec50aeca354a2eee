/**
 * What an initiator's session promises, as simple as it can be said: which tags are alive, how far CmdSN has come, and how each
 * task must end. The target in it obeys the standard; it only takes its time, as the moves say.
 */
import { expect } from '@jest/globals'
import { RESERVED_TAG } from '@iscsi/protocol'
import type { DataOut, ScsiCommand, SessionEvent, TaskOutcome } from '@iscsi/protocol'
import { LentMemory } from '../../packages/protocol/test/support/lent-memory.ts'
import { pattern } from '../../packages/protocol/test/support/pdu-bytes.ts'
import { dataIn, nopIn, r2t, scsiResponse } from '../../packages/protocol/test/support/pdus.ts'
import { ScriptedTarget } from '../../packages/protocol/test/support/scripted-target.ts'
import type { Heard } from '../../packages/protocol/test/support/scripted-target.ts'
import { managementResponse } from '../../packages/protocol/test/support/session-pdus.ts'

/** So long that a PDU holds a view of it, not a copy. */
const WRITE_LENGTH = 40_000
/** MaxBurstLength. */
const BURST = 20_000
const WRITTEN = pattern(WRITE_LENGTH, 3)
const READ_LENGTH = 700
const ANSWER = pattern(READ_LENGTH)
/** Milliseconds from an abort to the drop of the connection. */
const ABORT_TIMEOUT = 500
/** What is in memory once it belongs to the application again. */
const RETURNED = new Uint8Array(WRITE_LENGTH).fill(0x5a)

export type TaskKind = 'read' | 'write' | 'none'

/** What a session has negotiated about the data of writes; lengths in bytes. */
export interface Keys {
  readonly initialR2T: boolean
  readonly immediateData: boolean
  readonly dataSequenceInOrder: boolean
  readonly maxOutstandingR2T: number
  readonly firstBurstLength: number
  /** The target's MaxRecvDataSegmentLength. */
  readonly segmentLength: number
}

interface Extent {
  readonly offset: number
  readonly length: number
}

/** Data that the initiator owes: unasked, or for an R2T. */
interface ModelBurst extends Extent {
  done: number
  dataSN: number
}

interface ModelTask {
  readonly kind: TaskKind
  readonly lun: number
  readonly memory: LentMemory
  readonly deadline: number
  sent: boolean
  aborting: boolean
  /** Bytes that came, or went. */
  done: number
  /** What has not gone out of what was asked for, by Target Transfer Tag, in the order in which it has to go. */
  readonly owed: Map<number, ModelBurst>
  /** What a write may still be asked for, in its order: known when the command is there. */
  left: readonly Extent[]
  /** R2Ts so far: the next R2TSN. */
  asks: number
  /** How it must end, as soon as that is known. */
  end: TaskOutcome['kind'] | undefined
}

/** A task management function that the target has heard. */
interface ModelAbort {
  /** The task, or the logical unit whose tasks are all meant. */
  readonly task: number | undefined
  readonly lun: number
}

export class Model {
  readonly #keys: Keys
  target: ScriptedTarget
  readonly tasks = new Map<number, ModelTask>()
  readonly aborts = new Map<number, ModelAbort>()
  readonly pings = new Set<number>()
  /** Resets that were ordered and not yet answered, by their tags: heard ones are among the aborts, too. */
  readonly resets = new Map<number, number>()
  /** Memory of tasks that have settled: it belongs to the application again. */
  readonly #returned: LentMemory[] = []
  #nextCmdSN: number
  #maxCmdSN: number
  #transferTag = 0
  settled = 0
  /** What the walk met: bytes that came unasked, R2Ts that left a gap before them, and most of one task at a time. */
  readonly met = { unsolicited: 0, outOfOrder: 0, together: 0 }

  constructor(keys: Keys) {
    this.#keys = keys
    this.target = openTarget(keys)
    this.#nextCmdSN = this.target.expCmdSN
    this.#maxCmdSN = this.target.maxCmdSN
  }

  /** Tasks that fit, in the order in which they were ordered. */
  those(fits: (task: ModelTask) => boolean): [number, ModelTask][] {
    return [...this.tasks].filter(([, task]) => fits(task))
  }

  get sent(): [number, ModelTask][] {
    return this.those(({ sent, end }) => sent && end === undefined)
  }

  // Orders

  submit(kind: TaskKind, lun: number, timeout: number | undefined): void {
    const { session, now } = this.target
    const memory = new LentMemory(
      kind === 'none' ? [] : kind === 'read' ? [100, READ_LENGTH - 100] : [WRITE_LENGTH],
    )
    if (kind === 'write') for (const piece of memory.pieces) piece.set(WRITTEN)
    const deadline = timeout === undefined ? Infinity : now + timeout
    const tag = session.submit(
      {
        lun: BigInt(lun),
        cdb: new Uint8Array(6),
        ...(kind === 'read' ? { dataIn: memory.pieces } : {}),
        ...(kind === 'write' ? { dataOut: memory.pieces } : {}),
      },
      timeout === undefined ? undefined : deadline,
    )
    this.#fresh(tag)
    const state = { sent: false, aborting: false, done: 0, left: [], asks: 0, end: undefined }
    this.tasks.set(tag, { kind, lun, memory, deadline, owed: new Map(), ...state })
  }

  ping(): void {
    const tag = this.target.session.ping()
    this.#fresh(tag)
    this.pings.add(tag)
  }

  reset(lun: number): void {
    const tag = this.target.session.manage({ function: 5, lun: BigInt(lun) }, this.target.now)
    this.#fresh(tag)
    this.resets.set(tag, lun)
    for (const [, task] of this.those((other) => !other.sent && other.lun === lun)) task.end ??= 'not-sent'
  }

  abort(tag: number, task: ModelTask): void {
    this.target.session.abort(tag, this.target.now)
    if (!task.sent) task.end ??= 'not-sent'
    task.aborting = true
  }

  // What the target does

  sendData(tag: number, task: ModelTask): void {
    const length = Math.min(250, READ_LENGTH - task.done)
    const pdu = dataIn({ initiatorTaskTag: tag, dataSN: task.done / 250, bufferOffset: task.done })
    this.target.send([pdu, ANSWER.subarray(task.done, task.done + length)])
    task.done += length
  }

  /** Whether the target may send an R2T: there is something to ask for, and not too much asked for. */
  mayAsk({ left, owed, aborting }: ModelTask): boolean {
    const outstanding = owed.size - (owed.has(RESERVED_TAG) ? 1 : 0)
    return left.length > 0 && outstanding < this.#keys.maxOutstandingR2T && !aborting
  }

  /** Asks for any part that is left, or with DataSequenceInOrder=Yes for the first (RFC 7143 §11.8). */
  askData(tag: number, task: ModelTask, which: number, size: number): void {
    const { dataSequenceInOrder } = this.#keys
    const at = dataSequenceInOrder ? 0 : which % task.left.length
    const extent = task.left[at]
    if (extent === undefined) throw new Error('nothing is left to ask for')
    const skipped = !dataSequenceInOrder && size % 2 === 1 ? Math.floor(extent.length / 2) : 0
    const offset = extent.offset + skipped
    const rest = extent.length - skipped
    const length = Math.min(rest, size % 3 === 0 ? BURST : 1 + size * 300)
    const parts = [
      { offset: extent.offset, length: skipped },
      { offset: offset + length, length: rest - length },
    ]
    task.left = task.left.toSpliced(at, 1, ...parts.filter((part) => part.length > 0))
    if (at > 0 || skipped > 0) this.met.outOfOrder++
    const targetTransferTag = this.#transferTag++
    task.owed.set(targetTransferTag, { offset, length, done: 0, dataSN: 0 })
    this.met.together = Math.max(this.met.together, task.owed.size - (task.owed.has(RESERVED_TAG) ? 1 : 0))
    this.target.send(
      r2t({
        initiatorTaskTag: tag,
        targetTransferTag,
        lun: BigInt(task.lun),
        r2tSN: task.asks++,
        bufferOffset: offset,
        desiredDataTransferLength: length,
      }),
    )
  }

  complete(tag: number, task: ModelTask): void {
    task.end = 'completed'
    const missing = task.kind === 'none' ? 0 : task.memory.byteLength - task.done
    const residual = missing === 0 ? {} : { residualUnderflow: true, residualCount: missing }
    this.target.send(scsiResponse({ initiatorTaskTag: tag, ...residual }))
  }

  answerAbort(tag: number, abort: ModelAbort, response: number): void {
    this.aborts.delete(tag)
    this.resets.delete(tag)
    if (response <= 1) {
      for (const [other, task] of this.sent)
        if (abort.task === undefined ? task.lun === abort.lun : other === abort.task) task.end = 'aborted'
    }
    this.target.send(managementResponse(tag, response))
  }

  answerPing(tag: number): void {
    this.pings.delete(tag)
    this.target.send(nopIn({ initiatorTaskTag: tag }))
  }

  /** The target takes so many commands more; what it has promised stands. */
  openWindow(size: number): void {
    this.target.windowSize = Math.max(size, ((this.#maxCmdSN - this.target.expCmdSN) | 0) + 1)
    this.#maxCmdSN = this.target.maxCmdSN
    this.target.send(nopIn({ initiatorTaskTag: 0xffffffff }))
  }

  /** The window is closed for ever: every number it has given is the last. */
  keepWindow(): void {
    this.target.windowSize = ((this.#maxCmdSN - this.target.expCmdSN) | 0) + 1
  }

  disconnect(): void {
    this.target.breakDown()
  }

  // What must hold after every move

  /** Looks at all that the session said; the target says nothing meanwhile. */
  observe(): void {
    const { target } = this
    target.pump()
    for (const heard of target.heard.splice(0)) this.#hear(heard)
    // The window does not move by itself: the target takes as many in all as it has said.
    this.keepWindow()
    const events = target.events.splice(0)
    const isClosed = events.some(({ kind }) => kind === 'closed')
    if (isClosed) {
      for (const task of this.tasks.values()) if (!this.#isOverdue(task)) task.end ??= 'lost'
      this.pings.clear()
    }
    for (const event of events) this.#told(event, isClosed)
    const isWritten = (piece: Uint8Array): boolean =>
      Buffer.compare(piece, RETURNED.subarray(0, piece.length)) !== 0
    expect(this.#returned.some(({ pieces }) => pieces.some(isWritten))).toBe(false)
  }

  /** Ends the session and begins another one. */
  renew(): void {
    expect([...this.tasks.keys(), this.target.session.nextTimeout()]).toEqual([undefined])
    const { outstanding, waiting, tags } = this.target.session
    expect([outstanding, waiting, tags]).toEqual([0, 0, 0])
    for (const memory of this.#returned) expect(memory.isGuardIntact).toBe(true)
    this.#returned.length = 0
    this.aborts.clear()
    this.resets.clear()
    this.target = openTarget(this.#keys)
    this.#nextCmdSN = this.target.expCmdSN
    this.#maxCmdSN = this.target.maxCmdSN
  }

  #isOverdue({ deadline, sent }: ModelTask): boolean {
    return deadline <= this.target.now && !sent
  }

  #fresh(tag: number): void {
    const alive = [this.tasks, this.aborts, this.resets, this.pings].some((tags) => tags.has(tag))
    expect([tag, alive]).toEqual([tag, false])
  }

  /** A command has come, with what may go unasked: immediate data, and a train behind it (RFC 7143 §4.2.5.2). */
  #begun(task: ModelTask, { pdu, data }: Heard<ScsiCommand>): void {
    task.sent = true
    if (task.kind !== 'write') {
      expect([pdu.final, data.length]).toEqual([true, 0])
      return
    }
    const { initialR2T, immediateData, firstBurstLength, segmentLength } = this.#keys
    const immediate = immediateData ? Math.min(firstBurstLength, segmentLength) : 0
    const train = initialR2T ? 0 : firstBurstLength - immediate
    expect([data.length, pdu.final]).toEqual([immediate, train === 0])
    expect(Buffer.compare(data, WRITTEN.subarray(0, immediate))).toBe(0)
    if (train > 0) task.owed.set(RESERVED_TAG, { offset: immediate, length: train, done: 0, dataSN: 0 })
    task.left = [{ offset: immediate + train, length: WRITE_LENGTH - immediate - train }]
    task.done = immediate
    this.met.unsolicited += immediate + train
  }

  /** Data of a write: what is owed first, whole, and not a byte more. */
  #brought(task: ModelTask, { pdu, data }: Heard<DataOut>): void {
    // Within a task R2Ts are answered in the order in which they came (§11.8).
    const [first] = task.owed
    if (first === undefined) throw new Error('data that nobody asked for')
    const [targetTransferTag, burst] = first
    const lun = targetTransferTag === RESERVED_TAG ? 0n : BigInt(task.lun)
    const bufferOffset = burst.offset + burst.done
    expect(pdu).toMatchObject({ targetTransferTag, lun, dataSN: burst.dataSN++, bufferOffset })
    expect(Buffer.compare(data, WRITTEN.subarray(bufferOffset, bufferOffset + data.length))).toBe(0)
    burst.done += data.length
    task.done += data.length
    expect(data.length).toBeLessThanOrEqual(this.#keys.segmentLength)
    expect(burst.done).toBeLessThanOrEqual(burst.length)
    // One that is being ended may end its bursts early (§11.5.1).
    const isEnding = task.aborting || [...this.resets.values()].includes(task.lun)
    if (!isEnding || burst.done === burst.length) expect(pdu.final).toBe(burst.done === burst.length)
    if (pdu.final) task.owed.delete(targetTransferTag)
  }

  #hear({ pdu, data }: Heard): void {
    switch (pdu.kind) {
      case 'scsi-command': {
        const task = this.tasks.get(pdu.initiatorTaskTag)
        expect(task).toMatchObject({ sent: false, end: undefined })
        // No holes, and not beyond what the target takes.
        expect(pdu.cmdSN).toBe(this.#nextCmdSN++)
        expect(pdu.cmdSN).toBeLessThanOrEqual(this.#maxCmdSN)
        if (task !== undefined) this.#begun(task, { pdu, data })
        return
      }
      case 'data-out': {
        const task = this.tasks.get(pdu.initiatorTaskTag)
        if (task === undefined) throw new Error('data of a task that is not there')
        this.#brought(task, { pdu, data })
        return
      }
      case 'task-management-request': {
        expect(pdu.cmdSN).toBe(this.#nextCmdSN)
        const lun = this.resets.get(pdu.initiatorTaskTag)
        if (lun === undefined) {
          this.#fresh(pdu.initiatorTaskTag)
          const task = this.tasks.get(pdu.referencedTaskTag)
          expect(task).toMatchObject({ sent: true })
          // Ordered, or because its time was up.
          if (task !== undefined) task.aborting = true
        } else expect(pdu.lun).toBe(BigInt(lun))
        this.aborts.set(pdu.initiatorTaskTag, {
          task: lun === undefined ? pdu.referencedTaskTag : undefined,
          lun: lun ?? 0,
        })
        return
      }
      default:
        expect(pdu.kind).toBe('nop-out')
    }
  }

  #told(event: SessionEvent, isClosed: boolean): void {
    if (event.kind === 'closed') {
      // By the target's silence to an abort, or by the socket: never because anybody broke a rule.
      const { kind, ...reason } = event.reason
      expect(['disconnected', 'timeout']).toContain(kind)
      if (kind === 'timeout') expect(reason).toEqual({ stage: 'task-management' })
      return
    }
    if (event.kind !== 'task-settled') return
    const task = this.tasks.get(event.task)
    if (task === undefined) throw new Error(`task ${event.task} settled, and was not alive`)
    // One whose time was up and that was not sent has ended by that, or by the loss that came before in the same wait.
    if (task.end !== undefined) expect(event.outcome.kind).toBe(task.end)
    else
      expect([this.#isOverdue(task), event.outcome.kind]).toEqual([
        true,
        isClosed ? expect.stringMatching(/^(lost|not-sent)$/) : 'not-sent',
      ])
    if (event.outcome.kind === 'completed' && task.kind === 'read')
      expect(Buffer.compare(task.memory.content.subarray(0, task.done), ANSWER.subarray(0, task.done))).toBe(
        0,
      )
    // Nothing that still waits to be written may hold a view of it; a socket that is gone writes nothing any more.
    const held = isClosed ? [] : this.target.unflushedBuffers
    for (const piece of task.memory.pieces) expect(held).not.toContain(piece.buffer)
    for (const piece of task.memory.pieces) piece.set(RETURNED.subarray(0, piece.length))
    this.#returned.push(task.memory)
    this.tasks.delete(event.task)
    this.settled++
  }
}

function openTarget({ segmentLength, ...offers }: Keys): ScriptedTarget {
  const target = ScriptedTarget.open({
    windowSize: 3,
    maxRecvDataSegmentLength: segmentLength,
    offers: { ...offers, maxBurstLength: BURST },
    session: { taskManagementTimeout: ABORT_TIMEOUT, firstCmdSN: 7 },
  })
  target.heard.length = 0
  return target
}
