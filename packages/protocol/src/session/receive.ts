import {
  AsyncEvent,
  BHS_LENGTH,
  decodeHeader,
  decodeResponseData,
  LogoutOutcome,
  RejectReason,
  RESERVED_TAG,
  totalAhsLength,
} from '../pdu/index.ts'
import type {
  AsyncMessage,
  DataIn,
  LogoutResponse,
  NopIn,
  Pdu,
  R2T,
  Reject,
  ScsiResponse,
  TargetPdu,
  TaskManagementResponse,
  TextResponse,
} from '../pdu/index.ts'
import { StatusCounter } from '../sequence/index.ts'
import type { Task } from '../task/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import type { Connection } from './connection.ts'
import { isTargetPdu } from './direction.ts'
import type { Exchange } from './exchange.ts'
import { acknowledge, answerPing } from './nop-reply.ts'
import { DEFAULT_PING_TIMEOUT } from './options.ts'

/**
 * Takes one whole PDU from the target: counts its status, learns the window, and does what it says. PDUs for tags that are
 * unknown or settled are counted and otherwise ignored: they may have crossed the end of their task on the way.
 * @returns the rule it broke, if it broke one
 */
export function receivePdu(connection: Connection, pdu: Pdu, data: Uint8Array): Violation | undefined {
  if (!isTargetPdu(pdu)) return violation('wrong-direction', `a target sent a ${pdu.kind}`)
  const { phase } = connection
  if (pdu.kind === 'login-response') {
    // Numbers are valid only if the login goes on (RFC 7143 §11.13.5).
    if (pdu.statusClass === 0) {
      connection.statuses.accept(pdu.statSN)
      connection.book.window.update(pdu.expCmdSN, pdu.maxCmdSN)
    }
    return connection.receiveLogin(pdu, data)
  }
  if (phase === 'login' && pdu.kind !== 'reject')
    return violation('unexpected-pdu', `a ${pdu.kind} during login`)
  if (StatusCounter.isStatus(pdu.kind, isConditionalStatus(pdu))) {
    const order = connection.statuses.accept(pdu.statSN)
    if (order === 'duplicate') return undefined
    if (order === 'lost') {
      return violation('status-sequence', `StatSN ${pdu.statSN}, expected ${connection.statuses.expStatSN}`)
    }
  }
  connection.book.window.update(pdu.expCmdSN, pdu.maxCmdSN)
  switch (pdu.kind) {
    case 'data-in':
      return pdu.hasStatus ? receiveEnd(connection, pdu, NO_BYTES) : undefined
    case 'scsi-response':
      return receiveEnd(connection, pdu, data)
    case 'r2t':
      return receiveR2T(connection, pdu)
    case 'nop-in':
      return receiveNop(connection, pdu, data)
    case 'task-management-response':
      return receiveManagement(connection, pdu)
    case 'text-response':
      return receiveText(connection, pdu, data)
    case 'logout-response':
      return receiveLogout(connection, pdu)
    case 'async-message':
      return receiveAsync(connection, pdu, data)
    case 'reject':
      return receiveReject(connection, pdu, data)
  }
}

/** S bit of Data-In (RFC 7143 §11.7.3); valid Initiator Task Tag of NOP-In (§11.19.2). */
function isConditionalStatus(pdu: TargetPdu): boolean {
  if (pdu.kind === 'data-in') return pdu.hasStatus
  return pdu.kind === 'nop-in' && pdu.initiatorTaskTag !== RESERVED_TAG
}

/** Whether the target has a command, and PDUs for it count. */
export function isUnderWay(task: Task): boolean {
  return task.state === 'sent' && task.outcome === undefined
}

/** The command of this tag, if it is under way. */
export function findTask(connection: Connection, tag: number): Task | undefined {
  const task = connection.book.find(tag)
  return task?.kind === 'command' && isUnderWay(task) ? task : undefined
}

/** Takes the status of a task; it waits where data is missing that can be asked for. */
function receiveEnd(
  connection: Connection,
  pdu: ScsiResponse | DataIn,
  data: Uint8Array,
): Violation | undefined {
  const task = findTask(connection, pdu.initiatorTaskTag)
  if (task === undefined) return undefined
  const breach = connection.recovery === undefined ? task.missesData(pdu) : undefined
  if (breach !== undefined) {
    connection.book.conclude(task, { kind: 'violated', violation: breach })
    return undefined
  }
  const sense = data.length === 0 ? NO_BYTES : decodeResponseData(data).sense.slice()
  if (connection.recovery?.postpones(task, pdu, sense) !== true) connection.end(task, pdu, sense)
  return undefined
}

function receiveR2T(connection: Connection, pdu: R2T): Violation | undefined {
  const task = findTask(connection, pdu.initiatorTaskTag)
  if (task === undefined) return undefined
  let burst = task.admitR2T(pdu)
  if (connection.recovery !== undefined && typeof burst === 'object' && 'kind' in burst) {
    connection.violated(burst, pdu)
    // What is lost before it was perhaps asked for: then it is its turn.
    burst = task.admitR2T(pdu)
    if (typeof burst === 'object' && 'kind' in burst) return undefined
  }
  if (burst === 'duplicate') return undefined
  if ('kind' in burst) return burst
  connection.transmits.queueBurst(task, burst)
  return undefined
}

function receiveNop(connection: Connection, pdu: NopIn, data: Uint8Array): Violation | undefined {
  if (pdu.targetTransferTag !== RESERVED_TAG) {
    if (pdu.initiatorTaskTag !== RESERVED_TAG) {
      return violation(
        'malformed-header',
        'a NOP-In with both an Initiator Task Tag and a Target Transfer Tag',
      )
    }
    return answerPing(connection, pdu)
  }
  const ping = connection.book.find(pdu.initiatorTaskTag)
  if (ping?.kind !== 'ping') return undefined
  connection.book.concludePing(ping, { kind: 'answered', data: data.slice() })
  // Of an answer that we alone wanted the next ping tells: an idle connection would have half as much traffic again.
  if (!ping.ordered && ping.plugs === undefined && connection.transmits.toldExpStatSN === pdu.statSN)
    connection.transmits.toldExpStatSN = connection.statuses.expStatSN
  return undefined
}

function receiveManagement(connection: Connection, pdu: TaskManagementResponse): Violation | undefined {
  const management = connection.book.find(pdu.initiatorTaskTag)
  if (management?.kind === 'management') {
    connection.book.concludeManagement(
      management,
      { kind: 'answered', response: pdu.response },
      connection.now,
    )
  }
  return undefined
}

function receiveText(connection: Connection, pdu: TextResponse, data: Uint8Array): Violation | undefined {
  const task = connection.book.find(pdu.initiatorTaskTag)
  if (task?.kind !== 'text') return undefined
  const step = task.receive(pdu, data)
  if (step.kind === 'violation') return step
  const breach = step.kind === 'answered' ? connection.learn(step.pairs) : undefined
  if (breach !== undefined) return breach
  if (step.kind === 'answered') connection.book.concludeText(task, step)
  else connection.book.resume(task)
  return undefined
}

function receiveLogout(connection: Connection, pdu: LogoutResponse): Violation | undefined {
  const task = connection.book.find(pdu.initiatorTaskTag)
  if (task?.kind !== 'logout') return violation('logout-response', 'a Logout Response that nobody asked for')
  // The wait is meant only where the logout failed (RFC 7143 §11.15.3).
  const isFailure =
    pdu.response === LogoutOutcome.RecoveryNotSupported || pdu.response === LogoutOutcome.CleanupFailed
  connection.announcedWait = isFailure ? pdu.time2Wait : 0
  // Whatever the answer, nothing more can be done than to close: a session with one connection ends with it.
  connection.loggedOut()
  return undefined
}

function receiveAsync(connection: Connection, pdu: AsyncMessage, data: Uint8Array): Violation | undefined {
  const { sense, responseData } = decodeResponseData(data)
  connection.book.emit({
    kind: 'async-message',
    message: pdu,
    sense: sense.slice(),
    data: responseData.slice(),
  })
  if (pdu.asyncEvent === AsyncEvent.LogoutRequest) connection.logout()
  if (pdu.asyncEvent === AsyncEvent.TaskTermination && connection.parameters?.taskReporting === 'FastAbort') {
    connection.book.silence(pdu.lun)
    const flood = acknowledge(connection, pdu.lun)
    if (flood !== undefined) return flood
  }
  if (isDrop(connection, pdu)) {
    // Nothing more comes for what is under way (RFC 7143 §11.9.1): waiting for the socket to close would gain nothing.
    connection.announcedWait = pdu.parameter2
    connection.fail({ kind: 'disconnected', cause: undefined })
  }
  // An empty Text Request honours the request: we have nothing to change. One that is pending does, too (§11.9.1, event 4).
  const { parameters } = connection
  if (
    pdu.asyncEvent === AsyncEvent.NegotiationRequest &&
    parameters !== undefined &&
    !connection.book.texts.isBusy
  ) {
    const deadline = connection.now + DEFAULT_PING_TIMEOUT
    connection.book.text([], parameters.targetMaxRecvDataSegmentLength, false, deadline)
  }
  return undefined
}

/** Whether the target says that it drops this connection (RFC 7143 §8.1.2, T15 d and e). */
function isDrop({ cid }: Connection, { asyncEvent, parameter1 }: AsyncMessage): boolean {
  return (
    asyncEvent === AsyncEvent.SessionDrop || (asyncEvent === AsyncEvent.ConnectionDrop && parameter1 === cid)
  )
}

/** A Reject carries the header of the PDU that it rejects (RFC 7143 §11.17.4), which says whom it concerns. */
function receiveReject(connection: Connection, pdu: Reject, data: Uint8Array): Violation | undefined {
  const { book } = connection
  const { reason } = pdu
  const rejected = rejectedPdu(data)
  book.emit({ kind: 'rejected', reason, pdu: rejected })
  if (connection.phase === 'login') {
    connection.fail({ kind: 'rejected', reason })
    return undefined
  }
  if (rejected !== undefined) endRejected(connection, rejected, reason)
  if (reason === RejectReason.WaitingForLogout) connection.logout()
  return undefined
}

function rejectedPdu(data: Uint8Array): Pdu | undefined {
  if (data.length < BHS_LENGTH) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  // The complete header belongs here (RFC 7143 §11.17.4), but some targets leave the AHS out: the rest says enough.
  const length = BHS_LENGTH + totalAhsLength(view, 0)
  const decoded = decodeHeader(view, 0, data.length < length ? BHS_LENGTH : length)
  return decoded.kind === 'violation' ? undefined : decoded
}

/** What we send under the tag of each exchange: the header of anything else, garbage too, ends nothing. */
const SENT_AS: Readonly<Record<Exchange['kind'], readonly Pdu['kind'][]>> = {
  command: ['scsi-command', 'data-out'],
  management: ['task-management-request'],
  ping: ['nop-out'],
  text: ['text-request'],
  login: ['login-request'],
  logout: ['logout-request'],
}

function endRejected(connection: Connection, pdu: Pdu, reason: number): void {
  const { book, now, recovery } = connection
  if (pdu.kind === 'snack-request') recovery?.refused(pdu, reason)
  const exchange = book.find(pdu.initiatorTaskTag)
  if (exchange === undefined || !SENT_AS[exchange.kind].includes(pdu.kind)) return
  switch (exchange.kind) {
    case 'command':
      // The command itself was discarded. Of any other PDU of a task the target owes a response (RFC 7143 §7.3), which we
      // don't wait for: without that PDU the task can't succeed, so it is aborted, and its response may still come first.
      if (!isUnderWay(exchange) || recovery?.resends(exchange, pdu, reason) === true) return
      if (pdu.kind === 'scsi-command') book.concludeRejected(exchange, reason)
      else book.abort(exchange, { kind: 'reject', reason }, now)
      return
    case 'management':
      book.concludeManagement(exchange, { kind: 'rejected', reason }, now)
      return
    case 'ping':
      book.concludePing(exchange, { kind: 'rejected', reason })
      return
    case 'text':
      book.concludeText(exchange, { kind: 'rejected', reason })
      return
    case 'logout':
      connection.loggedOut()
      return
    case 'login':
  }
}

const NO_BYTES = new Uint8Array(0)
