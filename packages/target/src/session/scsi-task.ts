import { RESERVED_TAG, serialBefore } from '@iscsi/protocol'
import type { DataOut, R2T, ScsiCommand } from '@iscsi/protocol'
import type { Burst, CommandView, FalseResidual } from '../faults/fault-kinds.ts'
import { GOOD, TASK_SET_FULL, checkCondition } from '../luns/command.ts'
import type { CommandResult, Execution, Prepared, TaskLife } from '../luns/command.ts'
import type { Nexus } from '../luns/nexus.ts'
import { SENSE } from '../luns/sense.ts'
import type { Sense } from '../luns/sense.ts'
import type { SetMember } from '../luns/task-set.ts'
import { CommandAnswer } from './command-answer.ts'
import { DataCollection } from './data-collection.ts'
import type { DataBreach } from './data-collection.ts'
import { single } from './outbox.ts'
import type { Outgoing } from './outbox.ts'
import type { TargetConnection } from './target-connection.ts'
import type { TargetSession } from './target-session.ts'

/** Where a task stands. */
export type TaskState = 'waiting' | 'collecting' | 'running' | 'answering' | 'ended'

/**
 * One SCSI command from its arrival to its answer: waits for its turn (CmdSN, task attribute, a fault that holds it),
 * collects Data-Out, runs, and is answered. It ends exactly once, by its answer or by termination.
 */
export class ScsiTask implements SetMember, TaskLife {
  readonly command: ScsiCommand
  readonly connection: TargetConnection
  readonly #session: TargetSession
  readonly #collection: DataCollection
  #state: TaskState = 'waiting'
  /** In the window: the command has been delivered and keeps its place. */
  #delivered = false
  /** It is about to end without an answer: as soon as no R2T is outstanding, where that matters. */
  #halted = false
  #execution: Execution | undefined
  #sentAnswer: CommandAnswer | undefined
  #result: CommandResult | undefined
  #response = 0
  #dataOutLength = 0
  #r2tCount = 0
  /** There was no memory for what came unasked: it is dropped, and the command is not executed. */
  readonly #refused: boolean
  #letGo: (() => void) | undefined
  #whenOver: (() => void)[] = []

  constructor(
    session: TargetSession,
    connection: TargetConnection,
    command: ScsiCommand,
    immediateData: Uint8Array,
  ) {
    this.#session = session
    this.connection = connection
    this.command = command
    const expected = command.write ? command.expectedDataTransferLength : 0
    this.#collection = new DataCollection(session.parameters, expected)
    // F = 0 means that unsolicited Data-Out follows, which only a write can have (RFC 7143 §11.3.1).
    const complete = command.final || !command.write
    const { length } = immediateData
    const unsolicited = complete ? length : Math.min(session.parameters.firstBurstLength, expected)
    this.#refused = unsolicited > 0 && !session.arrivalMemory.tryTake(this, unsolicited)
    this.#collection.begin(immediateData, complete, !this.#refused)
  }

  get state(): TaskState {
    return this.#state
  }

  get attribute(): number {
    return this.command.attribute
  }

  get nexus(): Nexus {
    return this.#session.nexus
  }

  /** For the work of the command: nobody wants it any more. */
  get isAborted(): boolean {
    return this.#state === 'ended'
  }

  /** It has ended, and touches the medium no more. */
  get isOver(): boolean {
    return this.#state === 'ended' && this.#execution === undefined
  }

  get hasOutstandingR2T(): boolean {
    return this.#collection.hasOutstandingR2T
  }

  /** Whether it was sent before a request with this CmdSN: as an immediate command, or with a lower CmdSN. */
  precedes(cmdSN: number): boolean {
    return this.command.immediate || serialBefore(this.command.cmdSN, cmdSN)
  }

  /** Its turn by CmdSN has come. */
  deliver(): void {
    if (this.#state === 'ended') return
    this.#delivered = !this.command.immediate
    if (this.#delivered) this.#session.queue.begin()
    if (this.#session.manager.covers(this)) {
      this.stop()
      return
    }
    if (this.#refused) this.#settle(TASK_SET_FULL)
    else this.#meetFaults()
  }

  /** The task set lets it begin. */
  enable(): void {
    if (this.#state !== 'waiting' || this.#result !== undefined || this.#halted) return
    const { command } = this
    const { commandMemory } = this.#session
    const dataInRoom = command.read
      ? command.write
        ? (command.bidirectionalReadLength ?? 0)
        : command.expectedDataTransferLength
      : 0
    const dataOutRoom = command.write ? command.expectedDataTransferLength : 0
    const prepared = this.#prepare(dataInRoom, dataOutRoom)
    if (prepared.kind === 'result') {
      this.#settle(prepared)
      return
    }
    const outLength = Math.min(prepared.dataOutLength, dataOutRoom)
    const bytes = outLength + Math.min(prepared.dataInLength, dataInRoom) + prepared.scratchLength
    commandMemory.acquire(this, bytes, () => {
      // It may have failed while it waited.
      if (this.#halted || this.#state !== 'waiting') return
      this.#execution = prepared
      this.#dataOutLength = prepared.dataOutLength
      this.#state = 'collecting'
      const fault = this.#session.faults.forCommand('r2t', this.view)?.fault
      const limit = this.#session.parameters.maxBurstLength
      const arrange =
        typeof fault?.order === 'function' ? fault.order : fault?.order === 'reversed' ? reversed : inOrder
      this.#collection.solicit(outLength, fault?.burstLength ?? limit, arrange)
      this.#progress()
    })
  }

  /** A mistake of ours in one command is a HARDWARE ERROR of that command, and not the end of the process. */
  #prepare(dataInRoom: number, dataOutRoom: number): Prepared {
    const { device, nexus } = this.#session
    const { lun, cdb } = this.command
    try {
      return device.prepare(lun, { cdb, nexus, dataInRoom, dataOutRoom })
    } catch {
      return checkCondition(SENSE.INTERNAL_TARGET_FAILURE)
    }
  }

  /** Whether a Data-Out for this task is in order, and what is wrong with it otherwise. */
  check(pdu: DataOut): DataBreach | undefined {
    const solicited = pdu.targetTransferTag !== RESERVED_TAG
    if (solicited && pdu.lun !== this.command.lun) {
      return { detail: 'the LUN of a Data-Out is not that of its R2T', section: '4.2.5.3' }
    }
    return this.#collection.check(pdu)
  }

  /** The memory that a Data-Out goes into. */
  get space(): DataCollection {
    return this.#collection
  }

  acceptData(pdu: DataOut, intact: boolean): void {
    this.#collection.accept(pdu, intact)
    this.#progress()
  }

  refuseData(pdu: DataOut): void {
    this.#collection.refuse(pdu)
    this.#progress()
  }

  /** The initiator was told by REJECT that something is lost for good (§7.8): nothing is executed, or ends well. */
  fail(sense: Sense): void {
    this.#sentAnswer?.fail(sense)
    this.#settle(checkCondition(sense))
  }

  /**
   * Nothing more of it begins, be it let by the task set or by memory that comes free. Of tasks that end together each is halted
   * before the first ends, which makes room; their end must follow at once.
   */
  halt(): void {
    this.#halted = true
  }

  /** Task management: asks for nothing more, and ends without an answer when what was asked for has come (§4.2.3.3 a). */
  stop(): void {
    this.halt()
    if (!this.hasOutstandingR2T) this.terminate()
  }

  /** Ends without an answer, now. */
  terminate(): void {
    if (this.#state === 'ended') return
    const isWorking = this.#state === 'running' && this.#execution?.outlivesTask !== true
    this.connection.outbox.withdraw(this)
    this.connection.retention?.forget(this.command.initiatorTaskTag)
    this.#end()
    // What a store has under way can't be called back: until it is over the task keeps its place in the task set.
    if (isWorking) this.#session.entry.linger(this)
    else this.#leave()
  }

  /** Calls back when the task is {@link isOver over}: at once if so. */
  whenOver(callback: () => void): void {
    if (this.isOver) callback()
    else this.#whenOver.push(callback)
  }

  /** What faults may look at. */
  readonly view = (): CommandView => ({
    opcode: this.command.cdb[0] ?? 0,
    cdb: this.command.cdb,
    lun: this.command.lun,
    initiatorName: this.#session.nexus.initiatorName,
    initiatorTaskTag: this.command.initiatorTaskTag,
    expectedDataTransferLength: this.command.expectedDataTransferLength,
  })

  #meetFaults(): void {
    const { faults, timers } = this.#session
    const response = faults.forCommand('response', this.view)?.fault
    if (response !== undefined) {
      this.#response = response.response
      this.#settle(GOOD)
      return
    }
    const status = faults.forCommand('status', this.view)?.fault
    if (status !== undefined) {
      this.#settle({ ...GOOD, status: status.status, sense: status.sense })
      return
    }
    const admit = (): void => {
      this.#letGo = undefined
      this.#admit()
    }
    const hold = faults.forCommand('hold', this.view)
    const delay = hold === undefined ? faults.forCommand('delay', this.view)?.fault : undefined
    if (hold !== undefined) this.#letGo = hold.hold(admit)
    else if (delay !== undefined) this.#letGo = timers.after(delay.milliseconds, admit)
    else this.#admit()
  }

  #admit(): void {
    const unit = this.#session.device.unitAt(this.command.lun)
    if (unit === undefined) this.enable()
    else unit.taskSet.add(this)
  }

  #settle(result: CommandResult): void {
    this.#result = result
    this.#progress()
  }

  #progress(): void {
    if (this.#state === 'ended' || this.#state === 'running' || this.#state === 'answering') return
    const collection = this.#collection
    if (this.#halted) {
      if (!collection.hasOutstandingR2T) this.terminate()
      return
    }
    const known = this.#result !== undefined || this.#execution !== undefined
    if (!known) return
    if (collection.failure !== undefined) this.#result ??= checkCondition(collection.failure)
    if (this.#result !== undefined) {
      // §11.17.1: the answer waits for the last expected F bit.
      if (!collection.isReceiving) this.#answer(this.#result)
      return
    }
    this.#sendR2Ts()
    if (collection.isComplete) this.#run()
  }

  #sendR2Ts(): void {
    for (;;) {
      const next = this.#collection.nextR2T(() => this.#session.nextTransferTag())
      if (next === undefined) return
      this.connection.send(this.#r2t(next.burst, next.tag))
    }
  }

  #r2t(burst: Burst, targetTransferTag: number): Outgoing {
    const pdu: R2T = {
      kind: 'r2t',
      lun: this.command.lun,
      initiatorTaskTag: this.command.initiatorTaskTag,
      targetTransferTag,
      statSN: 0,
      expCmdSN: 0,
      maxCmdSN: 0,
      r2tSN: this.#r2tCount++,
      bufferOffset: burst.offset,
      desiredDataTransferLength: burst.length,
      dataSegmentLength: 0,
    }
    return { ...single(pdu), owner: this }
  }

  #run(): void {
    const execution = this.#execution
    if (execution === undefined) return
    this.#state = 'running'
    const failed = (): CommandResult => checkCondition(execution.failure ?? SENSE.INTERNAL_TARGET_FAILURE)
    let result: CommandResult | Promise<CommandResult>
    try {
      result = execution.run(this.#collection.data, this)
    } catch {
      result = failed()
    }
    if (result instanceof Promise) {
      void result.catch(failed).then((settled) => {
        this.#ran(settled)
        this.connection.wake()
      })
    } else this.#ran(result)
  }

  #ran(result: CommandResult): void {
    if (this.#state === 'ended') this.#leave()
    else this.#answer(result)
  }

  #answer(result: CommandResult): void {
    this.#state = 'answering'
    this.#execution = undefined
    const { faults, parameters, statusInDataIn } = this.#session
    const lie = faults.forCommand('residual', this.view)?.fault
    const overrun = this.command.read ? faults.forCommand('overrun', this.view)?.fault.bytes : undefined
    const falseResidual: { falseResidual?: FalseResidual; falseReadResidual?: FalseResidual } = {
      ...(lie?.residual === undefined ? {} : { falseResidual: lie.residual }),
      ...(lie?.readResidual === undefined ? {} : { falseReadResidual: lie.readResidual }),
    }
    const { retention } = this.connection
    const answer = new CommandAnswer({
      owner: this,
      command: this.command,
      result,
      dataOutLength: this.#dataOutLength,
      inputPdus: this.#r2tCount,
      maxDataSegmentLength: this.connection.parameters.initiatorMaxRecvDataSegmentLength,
      maxBurstLength: parameters.maxBurstLength,
      statusInDataIn,
      response: this.#response,
      overrun: overrun ?? 0,
      ...falseResidual,
      nextTransferTag: retention === undefined ? undefined : () => this.#session.nextTransferTag(),
      ending: () => {
        this.#end()
        this.#leave()
      },
    })
    this.#sentAnswer = answer
    retention?.answering(this.command.initiatorTaskTag, answer)
    this.connection.send(answer)
    // A peer that reads slowly must not hold up the commands of others: the task set is left before the answer is written. As the
    // last step: one that begins then may end any task that it finds (PREEMPT AND ABORT).
    this.#session.device.unitAt(this.command.lun)?.taskSet.remove(this)
  }

  /** Gives back all that it holds; called once. */
  #end(): void {
    this.#state = 'ended'
    this.#letGo?.()
    const { commandMemory, arrivalMemory, queue } = this.#session
    commandMemory.release(this)
    arrivalMemory.release(this)
    if (this.#delivered) queue.end()
    this.#session.forget(this)
  }

  /** The end of its work, too. */
  #leave(): void {
    this.#execution = undefined
    this.#session.device.unitAt(this.command.lun)?.taskSet.remove(this)
    for (const callback of this.#whenOver.splice(0)) callback()
  }
}

const inOrder = (bursts: readonly Burst[]): readonly Burst[] => bursts
const reversed = (bursts: readonly Burst[]): readonly Burst[] => bursts.toReversed()
