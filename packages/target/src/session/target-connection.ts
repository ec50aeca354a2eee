import { DEFAULT_PARAMETERS, DISCARD, COLLECT, PduReader, PduWriter } from '@iscsi/protocol'
import { RESERVED_TAG, RejectReason, crc32c, encodeHeader, headerLength } from '@iscsi/protocol'
import type { Crc32c, InitiatorPdu, LoginResponse, NegotiatedParameters, Pdu } from '@iscsi/protocol'
import type { PduSink, Placement, TargetPdu, Transmit, Violation } from '@iscsi/protocol'
import type { ByteMachine } from '@iscsi/transport'
import { NOWHERE } from './arrival.ts'
import type { Arrival } from './arrival.ts'
import { FullFeature } from './full-feature.ts'
import type { IscsiNode } from './iscsi-node.ts'
import { LoginResponder } from './login-responder.ts'
import type { LoginSuccess } from './login-responder.ts'
import { LOGIN_STATUS } from './login-status.ts'
import { Retention } from './retention.ts'
import { Outbox, single, takesStatSN } from './outbox.ts'
import type { Outbound, Outgoing } from './outbox.ts'
import { Sabotage } from './sabotage.ts'
import type { TargetSession } from './target-session.ts'

export interface ConnectionOptions {
  readonly node: IscsiNode
  /** The TargetAddress values of the portals, for SendTargets. */
  readonly addresses: () => readonly string[]
  /** Called when there is something to send that no fact has caused: poll the machine soon. */
  readonly onWake: () => void
  readonly arrival?: Arrival | undefined
  readonly crc32c?: Crc32c | undefined
  /** The StatSN of the first Login Response; any value is valid (RFC 7143 §11.13.4). Default 1. */
  readonly firstStatSN?: number | undefined
}

/** What is to become of the socket: kept open, closed when everything is sent, or closed at once. */
export type Fate = 'open' | 'end' | 'destroy'

/** Milliseconds that a peer has to take the last words and close its side. */
const LINGER = 5000

/** Bytes come by chunks of the runtime's, 64 KiB at most, and the beginning of a PDU may wait for the next of them. */
const STAGING_LENGTH = 128 * 1024

/** Unsent PDUs that one connection may pile up: a peer that asks and never reads is cut off. */
const MAX_OUTBOX = 4096
const MAX_OUTBOX_BYTES = 8 * 1024 * 1024
/** What one connection keeps of what it has sent, at ErrorRecoveryLevel 1. */
const MAX_RETAINED_BYTES = 64 * 1024 * 1024

/**
 * One connection of the target, from its login to its end, as a byte machine: bytes and facts go in, bytes come out, and
 * {@link fate} says what the socket is for.
 */
export class TargetConnection implements ByteMachine, PduSink {
  readonly node: IscsiNode
  readonly addresses: () => readonly string[]
  readonly arrival: Arrival
  readonly outbox: Outbox
  readonly #onWake: () => void
  readonly #reader: PduReader
  readonly #writer: PduWriter<never>
  readonly #sabotage: Sabotage
  readonly #login: LoginResponder
  /** What can be sent again; undefined at ErrorRecoveryLevel 0, where nothing can. */
  retention: Retention | undefined
  #fullFeature: FullFeature | undefined
  #session: TargetSession | undefined
  #parameters: NegotiatedParameters = DEFAULT_PARAMETERS
  #statSN: number
  #fate: Fate = 'open'
  #busy = 0
  /** Whether anything was received, or sent with more to follow, since {@link lookAfter} was called last. */
  #isAlive = false
  /** Whether it was silent then, and nothing has come since. */
  #isAsked = false
  #cancelTimeout: () => void = () => undefined

  constructor(options: ConnectionOptions) {
    const digest = options.crc32c ?? crc32c
    this.node = options.node
    this.addresses = options.addresses
    this.#onWake = options.onWake
    this.#reader = new PduReader({ sink: this, crc32c: digest, stagingLength: STAGING_LENGTH })
    this.#writer = new PduWriter({ crc32c: digest })
    this.#sabotage = new Sabotage(this.node.faults)
    this.arrival = options.arrival ?? NOWHERE
    this.#login = new LoginResponder(this.node, this.arrival.port)
    this.outbox = new Outbox(
      this.node.arrivalMemory.share(MAX_OUTBOX_BYTES, () => {
        this.drop()
      }),
    )
    this.#statSN = options.firstStatSN ?? 1
    this.node.counters.connections++
    if (!this.node.roster.admit(this, this.arrival.remoteAddress)) this.#fate = 'destroy'
  }

  get fate(): Fate {
    return this.#fate
  }

  /** The Full Feature Phase, once the login has ended. */
  get fullFeature(): FullFeature | undefined {
    return this.#fullFeature
  }

  get session(): TargetSession | undefined {
    return this.#session
  }

  /** What login settled for this connection. */
  get parameters(): NegotiatedParameters {
    return this.#parameters
  }

  /** Takes over what a Text negotiation has changed. */
  renegotiate(parameters: NegotiatedParameters): void {
    this.#parameters = parameters
  }

  get initiatorName(): string {
    return this.#session?.identity.initiatorName ?? this.#login.initiatorName
  }

  // ---- facts ----

  handleConnected(): void {
    this.#cancelTimeout = this.node.timers.after(this.node.loginTimeout, () => {
      this.drop()
    })
  }

  receiveBuffer(): Uint8Array {
    return this.#reader.receiveBuffer()
  }

  handleReceived(byteCount: number): void {
    this.#receive(byteCount, (count) => {
      this.#reader.handleReceived(count)
    })
  }

  receive(bytes: Uint8Array): void {
    this.#receive(bytes.length, (count) => {
      this.#reader.receive(bytes.subarray(0, count))
    })
  }

  handleEnd(): void {
    // The initiator sends no more: there is nobody to answer to (§7.14).
    this.drop()
  }

  handleDisconnected(): void {
    this.drop()
    this.#cancelTimeout()
    this.node.roster.remove(this, this.arrival.remoteAddress)
    this.#session?.detach(this)
    this.retention?.clear()
  }

  handleTransmitted(transmit: Transmit): void {
    // Not the last that there was to say: that may be a ping which nobody hears.
    if (this.outbox.length > 0) this.#isAlive = true
    if (this.#sabotage.isCut(transmit)) this.drop()
    else this.#writer.flushed(transmit)
  }

  // ---- outputs ----

  pollTransmit(): Transmit | undefined {
    if (this.#fate === 'destroy') return undefined
    let transmit = this.#sabotage.takeReady()
    while (transmit === undefined && this.#writer.hasRoom) {
      const next = this.outbox.next()
      if (next === undefined) break
      const { outbound, source } = next
      this.#write(outbound)
      if (outbound.last) source.written?.()
      transmit = this.#sabotage.takeReady()
    }
    transmit ??= this.#writer.take()
    if (transmit === undefined) return undefined
    this.node.counters.bytesOut += transmit.byteLength
    const kept = this.#sabotage.cut(transmit)
    if (kept === undefined) this.drop()
    return kept
  }

  /** Queues something to send. */
  send(outgoing: Outgoing): void {
    if (this.#fate === 'destroy') return
    if (!this.outbox.push(outgoing) || this.outbox.length > MAX_OUTBOX) this.drop()
    this.wake()
  }

  /** Says that there may be something to send. */
  wake(): void {
    if (this.#busy === 0) this.#onWake()
  }

  /** Called after each interval: pings an initiator that was silent, and drops one that is still silent after another. */
  lookAfter(): void {
    // A Discovery session is answered, and not asked (§7.4.3).
    const isQuiet = !this.#isAlive && this.#fate === 'open' && this.#session?.identity.type === 'Normal'
    const isLost = isQuiet && this.#isAsked
    this.#isAlive = false
    this.#isAsked = isQuiet
    if (isLost) this.drop()
    else if (isQuiet) this.#fullFeature?.ping()
  }

  /** Closes the connection at once. */
  drop(): void {
    if (this.#fate === 'destroy') return
    this.#fate = 'destroy'
    this.#reader.stop()
    this.outbox.clear()
    this.wake()
  }

  /** Closes the connection when everything queued is sent; nothing more is read. */
  finish(): void {
    if (this.#fate !== 'open') return
    this.#fate = 'end'
    this.#reader.stop()
    this.#cancelTimeout()
    this.#cancelTimeout = this.node.timers.after(LINGER, () => {
      this.drop()
    })
    this.wake()
  }

  /** Another connection takes this one's place in the session. */
  replace(): void {
    this.#session?.detach(this)
    this.#session = undefined
    this.drop()
  }

  /** Answers a PDU with REJECT and its header (§11.17). */
  reject(pdu: InitiatorPdu, reason: number, dataSN = 0): void {
    const header = new Uint8Array(headerLength(pdu))
    encodeHeader(pdu, new DataView(header.buffer), 0)
    const zero = { statSN: 0, expCmdSN: 0, maxCmdSN: 0, dataSN }
    const dataSegmentLength = header.length
    this.send(
      single({ kind: 'reject', reason, initiatorTaskTag: RESERVED_TAG, ...zero, dataSegmentLength }, header),
    )
  }

  note(detail: string, section: string): void {
    this.node.note({ detail, section, initiatorName: this.initiatorName })
  }

  // ---- PduSink ----

  place(pdu: Pdu): Placement {
    return pdu.kind === 'data-out' ? (this.#fullFeature?.place(pdu) ?? DISCARD) : COLLECT
  }

  accept(pdu: Pdu, data: Uint8Array): void {
    if (!isInitiatorPdu(pdu)) {
      this.violated({
        kind: 'violation',
        rule: 'wrong-direction',
        section: '11.2.1.2',
        detail: `a ${pdu.kind}`,
      })
      return
    }
    const fault = this.#fullFeature === undefined ? undefined : this.node.faults.forReceived(pdu)?.fault
    if (fault?.kind === 'ignore') return
    if (fault?.kind === 'reject') this.reject(pdu, fault.reason ?? RejectReason.ProtocolError)
    else if (this.#fullFeature !== undefined) this.#fullFeature.accept(pdu, data)
    else if (pdu.kind === 'login-request') this.#acceptLogin(pdu, data)
    else this.#fail(`a ${pdu.kind} before the login has ended`, '6.3')
  }

  violated(violation: Violation, pdu?: Pdu): void {
    if (
      violation.rule === 'data-digest' &&
      pdu !== undefined &&
      isInitiatorPdu(pdu) &&
      this.#fullFeature !== undefined
    ) {
      this.note(violation.detail, violation.section)
      this.#fullFeature.acceptDamaged(pdu)
      return
    }
    this.#fail(violation.detail, violation.section)
  }

  #receive(byteCount: number, feed: (count: number) => void): void {
    if (this.#fate !== 'open') return
    this.#isAlive = true
    this.node.counters.bytesIn += byteCount
    const count = this.#sabotage.admit(byteCount)
    this.#busy++
    try {
      if (count > 0) feed(count)
    } finally {
      this.#busy--
    }
    if (count < byteCount) this.drop()
  }

  /** The initiator broke a rule that leaves nothing to go on with (§7.7): the connection ends. */
  #fail(detail: string, section: string): void {
    this.note(detail, section)
    this.drop()
  }

  #acceptLogin(request: Extract<Pdu, { kind: 'login-request' }>, data: Uint8Array): void {
    const { response, text, success } = this.#login.receive(request, data)
    if (response.statusClass !== LOGIN_STATUS.SUCCESS.statusClass) {
      this.node.refused(this, response)
      this.send(single(response, text))
      this.finish()
      return
    }
    if (success === undefined) {
      this.send(single(response, text))
      return
    }
    this.node.roster.recognize(this, this.arrival.remoteAddress)
    // The session that it joins ends with it, be the login answered by then or not.
    this.#session = success.joined
    this.node.admit(success, this, (session) => {
      this.#begin(session, success, response, text)
    })
  }

  /** The login is done: answers it, and goes on to the Full Feature Phase. */
  #begin(session: TargetSession, success: LoginSuccess, response: LoginResponse, text: Uint8Array): void {
    this.#session = session
    this.#parameters = success.parameters
    if (success.parameters.errorRecoveryLevel > 0) this.retention = this.#retain()
    this.#fullFeature = new FullFeature(this, session, success.request.cid)
    this.#cancelTimeout()
    const { headerDigest, dataDigest, targetMaxRecvDataSegmentLength } = success.parameters
    const digests = { headerDigest: headerDigest === 'CRC32C', dataDigest: dataDigest === 'CRC32C' }
    this.#reader.configure({ ...digests, maxRecvDataSegmentLength: targetMaxRecvDataSegmentLength })
    // The Final-Response itself has no digests yet (§11.2.3): what is written after it has.
    this.send(
      single({ ...response, tsih: session.identity.tsih }, text, () => {
        this.#writer.configure(digests)
      }),
    )
  }

  #retain(): Retention {
    const share = this.node.arrivalMemory.share(MAX_RETAINED_BYTES, () => {
      retention.clear()
    })
    const retention = new Retention(share)
    return retention
  }

  #write({ pdu, payload, isReplica = false }: Outbound): void {
    const truth = this.#number(pdu, isReplica)
    this.retention?.keep(truth, payload, isReplica)
    if (this.node.faults.loses(pdu)) return
    const numbered = this.#sabotage.falsify(truth)
    const corrupt = this.#sabotage.corrupts(pdu)
    if (corrupt !== undefined) this.#sabotage.keep(this.#writer.take())
    this.#writer.write(numbered, payload)
    if (corrupt !== undefined) {
      const { headerDigest, dataDigest } = this.#parameters
      const length = headerLength(pdu)
      this.#sabotage.corrupt(this.#writer.take(), corrupt, {
        header: headerDigest === 'CRC32C' ? length : undefined,
        data: dataDigest === 'CRC32C' && pdu.dataSegmentLength > 0,
      })
    }
  }

  /** Fills in StatSN, and the command window as it is now. Only what takes a StatSN uses it up. */
  #number(pdu: TargetPdu, isReplica: boolean): TargetPdu {
    const takes = takesStatSN(pdu)
    const own = isReplica && takes ? pdu.statSN : this.#statSN
    const statSN = pdu.kind === 'data-in' && !takes ? 0 : own
    if (takes && !isReplica) this.#statSN = (this.#statSN + 1) >>> 0
    const queue = this.#session?.queue
    if (queue === undefined) return { ...pdu, statSN }
    return { ...pdu, statSN, expCmdSN: queue.expCmdSN, maxCmdSN: queue.maxCmdSN }
  }
}

const INITIATOR_KINDS: ReadonlySet<string> = new Set<InitiatorPdu['kind']>([
  'nop-out',
  'scsi-command',
  'task-management-request',
  'login-request',
  'text-request',
  'data-out',
  'logout-request',
  'snack-request',
])

function isInitiatorPdu(pdu: Pdu): pdu is InitiatorPdu {
  return INITIATOR_KINDS.has(pdu.kind)
}
