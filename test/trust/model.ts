/**
 * What an initiator's session promises, as simple as it can be said: which tags are alive, how far CmdSN has come, and how each
 * task must end. The target in it obeys the standard; it only takes its time, as the moves say.
 */
import { expect } from '@jest/globals'
import type { SessionEvent, TaskOutcome } from '@iscsi/protocol'
import { LentMemory } from '../../packages/protocol/test/support/lent-memory.ts'
import { pattern } from '../../packages/protocol/test/support/pdu-bytes.ts'
import { dataIn, nopIn, r2t, scsiResponse } from '../../packages/protocol/test/support/pdus.ts'
import { ScriptedTarget } from '../../packages/protocol/test/support/scripted-target.ts'
import type { Heard } from '../../packages/protocol/test/support/scripted-target.ts'
import { managementResponse } from '../../packages/protocol/test/support/session-pdus.ts'

/** So long that a PDU holds a view of it, not a copy. */
export const WRITE_LENGTH = 40_000
const BURST = 20_000
const READ_LENGTH = 700
const ANSWER = pattern(READ_LENGTH)
/** Milliseconds from an abort to the drop of the connection. */
const ABORT_TIMEOUT = 500
const SETTLED = 0x5a

export type TaskKind = 'read' | 'write' | 'none'

interface ModelTask {
  readonly kind: TaskKind
  readonly lun: number
  readonly memory: LentMemory
  readonly deadline: number
  sent: boolean
  aborting: boolean
  /** Bytes that came, or went. */
  done: number
  /** Bytes of the R2T that is not answered yet. */
  asked: number
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
  target: ScriptedTarget = openTarget()
  readonly tasks = new Map<number, ModelTask>()
  readonly aborts = new Map<number, ModelAbort>()
  readonly pings = new Set<number>()
  /** Resets that were ordered and not yet heard or answered, by their tags. */
  readonly resets = new Map<number, number>()
  /** Memory of tasks that have settled: it belongs to the application again. */
  readonly #returned: LentMemory[] = []
  #nextCmdSN: number = this.target.expCmdSN
  #maxCmdSN: number = this.target.maxCmdSN
  settled = 0

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
    const state = { sent: false, aborting: false, done: 0, asked: 0, end: undefined }
    this.tasks.set(tag, { kind, lun, memory, deadline, ...state })
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

  askData(tag: number, task: ModelTask): void {
    task.asked = BURST
    const order = { targetTransferTag: tag, bufferOffset: task.done, desiredDataTransferLength: BURST }
    this.target.send(
      r2t({ initiatorTaskTag: tag, lun: BigInt(task.lun), r2tSN: task.done / BURST, ...order }),
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
    for (const { content } of this.#returned) expect(content.every((byte) => byte === SETTLED)).toBe(true)
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
    this.target = openTarget()
    this.#nextCmdSN = this.target.expCmdSN
    this.#maxCmdSN = this.target.maxCmdSN
  }

  #isOverdue({ deadline, sent }: ModelTask): boolean {
    return deadline <= this.target.now && !sent
  }

  #fresh(tag: number): void {
    const alive = this.tasks.has(tag) || this.aborts.has(tag) || this.pings.has(tag)
    expect([tag, alive]).toEqual([tag, false])
  }

  #hear({ pdu, data }: Heard): void {
    switch (pdu.kind) {
      case 'scsi-command': {
        const task = this.tasks.get(pdu.initiatorTaskTag)
        expect(task).toMatchObject({ sent: false, end: undefined })
        // No holes, and not beyond what the target takes.
        expect(pdu.cmdSN).toBe(this.#nextCmdSN++)
        expect(pdu.cmdSN).toBeLessThanOrEqual(this.#maxCmdSN)
        if (task !== undefined) task.sent = true
        return
      }
      case 'data-out': {
        const task = this.tasks.get(pdu.initiatorTaskTag)
        if (task === undefined) throw new Error('data of a task that is not there')
        expect(pdu).toMatchObject({ targetTransferTag: pdu.initiatorTaskTag, bufferOffset: task.done })
        task.done += data.length
        task.asked -= data.length
        expect(task.asked).toBeGreaterThanOrEqual(0)
        if (!task.aborting) expect(pdu.final).toBe(task.asked === 0)
        if (pdu.final) task.asked = 0
        return
      }
      case 'task-management-request': {
        expect(pdu.cmdSN).toBe(this.#nextCmdSN)
        const lun = this.resets.get(pdu.initiatorTaskTag)
        if (lun === undefined) {
          this.#fresh(pdu.initiatorTaskTag)
          expect(this.tasks.get(pdu.referencedTaskTag)).toMatchObject({ sent: true })
        }
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
    for (const piece of task.memory.pieces) piece.fill(SETTLED)
    this.#returned.push(task.memory)
    this.tasks.delete(event.task)
    this.settled++
  }
}

function openTarget(): ScriptedTarget {
  const target = ScriptedTarget.open({
    windowSize: 3,
    maxRecvDataSegmentLength: 65_536,
    offers: { initialR2T: true, immediateData: false, maxBurstLength: BURST, firstBurstLength: BURST },
    session: { taskManagementTimeout: ABORT_TIMEOUT, firstCmdSN: 7 },
  })
  target.heard.length = 0
  return target
}
