import { DISCARD, LogoutReason, RESERVED_TAG, RejectReason } from '@iscsi/protocol'
import type { DataOut, InitiatorPdu, LogoutRequest, NopOut, Placement, ScsiCommand } from '@iscsi/protocol'
import type { SnackRequest, TaskManagementRequest, TextRequest } from '@iscsi/protocol'
import { SENSE } from '../luns/sense.ts'
import { single } from './outbox.ts'
import type { TargetConnection } from './target-connection.ts'
import type { Numbered, Order, TargetSession } from './target-session.ts'
import { TextResponder } from './text-responder.ts'

/** Immediate commands that may be under way: beyond that they are rejected (RFC 7143 §4.2.2.1, §11.17.1). */
const MAX_IMMEDIATE = 64

/** Answers that may wait to be sent: beyond that a SNACK is rejected, so that asking again and again brings no more. */
const MAX_WAITING = 256
const NOT_HERE = { kind: 'reject', reason: RejectReason.SnackReject, dataSN: 0 } as const

const NUMBERS = { statSN: 0, expCmdSN: 0, maxCmdSN: 0 } as const

/** What a Discovery session is for (§4.3 b). A Login Request is an error in every session. */
const IN_DISCOVERY: ReadonlySet<InitiatorPdu['kind']> = new Set([
  'text-request',
  'logout-request',
  'login-request',
])

/** The Full Feature Phase of one connection: what each PDU from the initiator does. */
export class FullFeature {
  readonly #connection: TargetConnection
  readonly #session: TargetSession
  readonly #cid: number
  readonly #text = new TextResponder()
  /** Target Transfer Tags of our own pings that are not answered yet. */
  readonly #pings = new Set<number>()
  /** The Data-Out that {@link place} has found to be in order. */
  #placed: DataOut | undefined

  constructor(connection: TargetConnection, session: TargetSession, cid: number) {
    this.#connection = connection
    this.#session = session
    this.#cid = cid
  }

  accept(pdu: InitiatorPdu, data: Uint8Array): void {
    this.#connection.retention?.acknowledge(pdu.expStatSN)
    this.#dispatch(pdu, data)
    this.#session.manager.progress()
  }

  /** Where a Data-Out goes: into its task's memory, if it is in order. */
  place(pdu: DataOut): Placement {
    const task = this.#session.taskOf(pdu.initiatorTaskTag)
    if (task === undefined || task.check(pdu) !== undefined) return DISCARD
    this.#placed = pdu
    return { kind: 'lent', space: task.space, offset: pdu.bufferOffset }
  }

  /** A PDU whose data digest was wrong (§7.8): REJECT, and a task that needs the data ends with a CRC error. */
  acceptDamaged(pdu: InitiatorPdu): void {
    this.#connection.reject(pdu, RejectReason.DataDigestError)
    if (pdu.kind === 'data-out') this.#dataOut(pdu, false)
    this.#session.manager.progress()
  }

  /** Sends a NOP-In that the initiator must answer. */
  ping(): void {
    const targetTransferTag = this.#session.nextTransferTag()
    this.#pings.add(targetTransferTag)
    this.#sendNopIn(RESERVED_TAG, targetTransferTag, undefined)
  }

  /** Tells the initiator the present window by a NOP-In that wants no answer (§11.19). */
  announceWindow(): void {
    this.#sendNopIn(RESERVED_TAG, RESERVED_TAG, undefined)
  }

  /** `data` lies in the reader's memory: what is kept must be copied. */
  #dispatch(pdu: InitiatorPdu, data: Uint8Array): void {
    if (this.#session.identity.type === 'Discovery' && !IN_DISCOVERY.has(pdu.kind)) {
      this.#connection.reject(pdu, RejectReason.CommandNotSupported)
      return
    }
    switch (pdu.kind) {
      case 'scsi-command':
        this.#scsiCommand(pdu, data)
        break
      case 'data-out':
        this.#dataOut(pdu, true)
        break
      case 'nop-out':
        this.#nopOut(pdu, data)
        break
      case 'task-management-request':
        this.#taskManagement(pdu)
        break
      case 'text-request':
        this.#textRequest(pdu, data.slice())
        break
      case 'logout-request':
        this.#logoutRequest(pdu)
        break
      case 'snack-request':
        this.#snack(pdu)
        break
      case 'login-request':
        this.#connection.note('a Login Request in the Full Feature Phase', '11.12')
        this.#connection.reject(pdu, RejectReason.ProtocolError)
    }
  }

  #nopOut(pdu: NopOut, data: Uint8Array): void {
    if (pdu.targetTransferTag !== RESERVED_TAG && !this.#pings.delete(pdu.targetTransferTag)) {
      this.#connection.note(`NOP-Out with unknown Target Transfer Tag ${pdu.targetTransferTag}`, '11.18.2')
    }
    if (pdu.initiatorTaskTag === RESERVED_TAG) {
      if (!pdu.immediate)
        this.#connection.note('NOP-Out without Initiator Task Tag is not immediate', '11.18.1')
      return
    }
    const echo = data.slice(0, this.#connection.parameters.initiatorMaxRecvDataSegmentLength)
    this.#orderData(pdu, echo, () => {
      this.#sendNopIn(pdu.initiatorTaskTag, RESERVED_TAG, echo)
    })
  }

  /** Delivers a request in its turn, but none that was to come after a Logout, or the loss of its connection: it is void (§11.14). */
  #order(pdu: Numbered, deliver: () => void, byteLength?: number): Order {
    const unlessClosed = (): void => {
      if (this.#connection.fate === 'open') deliver()
    }
    return this.#session.order(pdu, unlessClosed, byteLength)
  }

  /** What comes out of its turn with data that there is no room for can't be answered, now or later: the connection ends. */
  #orderData(pdu: NopOut | TextRequest, data: Uint8Array, deliver: () => void): void {
    if (this.#order(pdu, deliver, data.length) === 'no-room') this.#connection.drop()
  }

  #sendNopIn(initiatorTaskTag: number, targetTransferTag: number, data: Uint8Array | undefined): void {
    const dataSegmentLength = data?.length ?? 0
    this.#connection.send(
      single(
        { kind: 'nop-in', lun: 0n, initiatorTaskTag, targetTransferTag, ...NUMBERS, dataSegmentLength },
        data,
      ),
    )
  }

  #scsiCommand(pdu: ScsiCommand, data: Uint8Array): void {
    const session = this.#session
    const known = session.taskOf(pdu.initiatorTaskTag)
    if (known !== undefined) {
      // A retry of a command that is here is no new command (§4.2.2.1); any other use of its tag is an error.
      if (!pdu.immediate && pdu.cmdSN === known.command.cmdSN) return
      this.#connection.note('the Initiator Task Tag of a task that is still active', '11.2.1.8')
      this.#connection.reject(pdu, RejectReason.TaskInProgress)
      return
    }
    if (pdu.immediate && this.#immediateTasks() >= MAX_IMMEDIATE) {
      this.#connection.reject(pdu, RejectReason.ImmediateCommandReject)
      return
    }
    this.#connection.retention?.forget(pdu.initiatorTaskTag)
    if (session.submit(this.#connection, pdu, data) !== undefined) this.#connection.node.counters.commands++
  }

  #immediateTasks(): number {
    let count = 0
    for (const task of this.#session.tasks) if (task.command.immediate) count++
    return count
  }

  #dataOut(pdu: DataOut, intact: boolean): void {
    const placed = this.#placed === pdu
    this.#placed = undefined
    const task = this.#session.taskOf(pdu.initiatorTaskTag)
    // The rest of a sequence whose task has been aborted, or was never taken: nobody waits for it.
    if (task === undefined) return
    const breach = placed ? undefined : task.check(pdu)
    if (breach === undefined) {
      task.acceptData(pdu, intact)
      return
    }
    this.#connection.note(breach.detail, breach.section)
    this.#connection.reject(pdu, RejectReason.InvalidPduField)
    task.refuseData(pdu)
  }

  #taskManagement(pdu: TaskManagementRequest): void {
    if (pdu.immediate && this.#session.manager.pendingCount >= MAX_IMMEDIATE) {
      this.#connection.reject(pdu, RejectReason.ImmediateCommandReject)
      return
    }
    this.#order(pdu, () => {
      this.#session.manager.execute(this.#connection, pdu)
    })
  }

  #textRequest(pdu: TextRequest, data: Uint8Array): void {
    this.#orderData(pdu, data, () => {
      const { node, parameters, addresses } = this.#connection
      const { entry, identity } = this.#session
      const reply = this.#text.receive(pdu, data, {
        sessionType: identity.type,
        wishes: entry.rules.wishes,
        parameters,
        ownName: identity.type === 'Discovery' ? undefined : entry.name,
        targetNames: node.targets.map((target) => target.name),
        addresses: addresses(),
      })
      if (reply.kind === 'reject') {
        this.#connection.reject(pdu, reply.reason)
        return
      }
      if (reply.parameters !== undefined) this.#connection.renegotiate(reply.parameters)
      this.#connection.send(single(reply.response, reply.text))
    })
  }

  #logoutRequest(pdu: LogoutRequest): void {
    this.#order(pdu, () => {
      const { reason, initiatorTaskTag, cid } = pdu
      const { CloseSession, CloseConnection } = LogoutReason
      const own = reason === CloseSession || cid === this.#cid
      const recovery = reason !== CloseSession && reason !== CloseConnection
      const response = recovery ? 2 : own ? 0 : 1 // §11.15.1
      // The nexus is lost now, not only when the socket is closed: another session may ask in the meantime.
      if (response === 0) this.#session.detach(this.#connection)
      const { defaultTime2Wait: time2Wait, defaultTime2Retain: time2Retain } = this.#session.parameters
      this.#connection.send(
        single({
          kind: 'logout-response',
          response,
          initiatorTaskTag,
          ...NUMBERS,
          time2Wait,
          time2Retain,
          dataSegmentLength: 0,
        }),
      )
      if (response === 0) this.#connection.finish()
    })
  }

  /** Sends again what was lost, if it is still here (§11.16). */
  #snack(pdu: SnackRequest): void {
    const { retention, outbox, parameters } = this.#connection
    if (retention === undefined)
      this.#connection.note('a SNACK on a session with ErrorRecoveryLevel 0', '11.16')
    const verdict =
      retention === undefined || outbox.length > MAX_WAITING
        ? NOT_HERE
        : retention.answer(pdu, parameters.initiatorMaxRecvDataSegmentLength)
    if (verdict.kind === 'again') this.#connection.send(verdict.outgoing)
    if (verdict.kind !== 'reject') return
    const { reason, dataSN } = verdict
    this.#connection.reject(pdu, reason, dataSN)
    if (reason === RejectReason.SnackReject)
      this.#session.taskOf(pdu.initiatorTaskTag)?.fail(SENSE.SNACK_REJECTED)
    else
      this.#connection.note(`a SNACK of type ${pdu.type} for what was not sent, or is acknowledged`, '11.16')
  }
}
