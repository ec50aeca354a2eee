import type { Transmit } from '../../src/framing/index.ts'
import { BHS_LENGTH, dataSegmentLength, decodeHeader, totalAhsLength } from '../../src/pdu/index.ts'
import type { LoginRequest, Pdu, ScsiCommand, TargetPdu } from '../../src/pdu/index.ts'
import { Session } from '../../src/session/index.ts'
import type {
  CloseReason,
  SessionAction,
  SessionEvent,
  SessionOptions,
  TaskId,
} from '../../src/session/index.ts'
import { encodePairs, decodePairs } from '../../src/text/index.ts'
import type { ParameterWishes, TextPair } from '../../src/text/index.ts'
import type { TaskOutcome } from '../../src/task/index.ts'
import { concat, NO_DIGESTS, pduBytes, slowCrc32c } from './pdu-bytes.ts'
import type { Digests } from './pdu-bytes.ts'
import { loginResponse } from './pdus.ts'

const NO_DATA = new Uint8Array(0)
/** As many rounds as one moment of the simulated clock may take before it counts as a busy loop. */
const MAX_ROUNDS = 20

/** A PDU that the initiator sent, with its data segment. */
export interface Heard<P extends Pdu = Pdu> {
  readonly pdu: P
  readonly data: Uint8Array
}

type Kind = Pdu['kind']
type PduOf<K extends Kind> = Extract<Pdu, { readonly kind: K }>

/** How the scripted side behaves; everything else is up to the test. */
export interface Script {
  readonly session?: Partial<SessionOptions>
  /** What the initiator offers; the target agrees to all of it. */
  readonly offers?: ParameterWishes
  /** The target's MaxRecvDataSegmentLength; 8192 unless given. */
  readonly maxRecvDataSegmentLength?: number
  /** How many commands the target takes beyond those it has: 32 unless given. */
  readonly windowSize?: number
  readonly firstStatSN?: number
  /** Hands bytes to the initiator; whole unless given. */
  readonly feed?: (target: ScriptedTarget, bytes: Uint8Array) => void
  /** What the application does about an event, while events are being drained. */
  readonly onEvent?: (target: ScriptedTarget, event: SessionEvent) => void
}

/**
 * Both neighbours of one session in a test: the run loop that polls it by the law, and a target that says what the test
 * orders. It counts StatSN and CmdSN by rules of its own, so that it can't agree with the initiator's mistakes.
 */
export class ScriptedTarget {
  readonly session: Session
  readonly events: SessionEvent[] = []
  readonly actions: SessionAction[] = []
  /** PDUs that were sent and not yet taken by the test. */
  readonly heard: Heard[] = []
  /** All bytes that the initiator sent. */
  readonly #sent: Uint8Array[] = []
  readonly #script: Script
  #digests: Digests = NO_DIGESTS
  #unflushed: Transmit[] = []
  #rest: Uint8Array = NO_DATA
  /** The simulated clock, in milliseconds. */
  now = 1000
  statSN: number
  expCmdSN = 0
  windowSize: number
  /** Whether transmits stay with the socket until {@link flush}. */
  holdsTransmits = false
  /** Whether the initiator's transmits are polled at all: false is a full socket. */
  takesTransmits = true
  /** Whether the socket closes when it is asked to. */
  closesOnDemand = true

  constructor(script: Script = {}) {
    this.#script = script
    this.statSN = script.firstStatSN ?? 0x1000
    this.windowSize = script.windowSize ?? 32
    this.session = new Session({
      isid: 0x80123456789a,
      ...script.session,
      login: {
        initiatorName: 'iqn.2026-11.example:initiator',
        targetName: 'iqn.2026-11.example:disk',
        stages: 'one',
        offers: script.offers,
        hash: () => NO_DATA,
        randomBytes: () => NO_DATA,
        ...script.session?.login,
      },
    })
  }

  /** A session that has reached the full feature phase; the events and PDUs until then are cleared away. */
  static open(script: Script = {}): ScriptedTarget {
    const target = new ScriptedTarget(script)
    target.connect()
    target.logIn()
    target.events.length = 0
    target.actions.length = 0
    return target
  }

  // The run loop

  /** Orders a connection and gets a socket. */
  connect(): void {
    this.session.connect(this.now)
    this.pump()
    this.session.connection.handleConnected(this.now)
    this.pump()
  }

  /** Polls transmits (at most so many: then the socket is full), actions and events until there are none. */
  pump(transmits: number = Infinity): void {
    for (;;) {
      const transmit =
        this.takesTransmits && transmits-- > 0 ? this.session.connection.pollTransmit() : undefined
      if (transmit !== undefined) {
        this.#hear(transmit)
        continue
      }
      const action = this.session.pollAction()
      if (action !== undefined) {
        this.actions.push(action)
        if (action.kind === 'disconnect' && this.closesOnDemand)
          this.session.connection.handleDisconnected(undefined, this.now)
        continue
      }
      const event = this.session.pollEvent()
      if (event === undefined) return
      this.events.push(event)
      this.#script.onEvent?.(this, event)
    }
  }

  /** Says that the socket is done with what it holds: all of it, or the oldest `count` transmits. */
  flush(count: number = this.#unflushed.length): void {
    for (const transmit of this.#unflushed.splice(0, count))
      this.session.connection.handleTransmitted(transmit)
    this.pump()
  }

  /** The memory of what the socket holds. */
  get unflushedBuffers(): readonly ArrayBufferLike[] {
    return this.#unflushed.flatMap(({ segments }) => segments.map(({ buffer }) => buffer))
  }

  /** Lets time pass, obeying the session's timer. Throws if the timer stays in the past: a real one would spin. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let round = 0; ;) {
      const due = this.session.nextTimeout()
      if (due === undefined || due > end) break
      if (due > this.now) {
        this.now = due
        round = 0
      } else if (++round > MAX_ROUNDS) throw new Error(`the timer stays at ${due}, it is ${this.now}`)
      this.session.handleTimeout(this.now)
      this.pump()
    }
    this.now = end
  }

  /** The socket breaks. */
  breakDown(cause?: Error): void {
    this.session.connection.handleDisconnected(cause, this.now)
    this.pump()
  }

  // What the initiator says

  /** The oldest PDU not yet taken, which must be of this kind. */
  take<K extends Kind>(kind: K): Heard<PduOf<K>> {
    const heard = this.heard.shift()
    const rest = [heard, ...this.heard].map((other) => other?.pdu.kind ?? 'nothing').join(', ')
    if (heard === undefined || !isKind(heard.pdu, kind)) throw new Error(`expected a ${kind}, heard ${rest}`)
    return { pdu: heard.pdu, data: heard.data }
  }

  /** The kinds of the PDUs that are not yet taken. */
  get kinds(): readonly Kind[] {
    return this.heard.map(({ pdu }) => pdu.kind)
  }

  /** All bytes that the initiator has sent, in order. */
  get transmitted(): Uint8Array {
    return concat(this.#sent)
  }

  // What the target says

  /** Sends a PDU just as it is. */
  sendRaw(pdu: Pdu, data: Uint8Array = NO_DATA): void {
    this.sendBytes(pduBytes({ ...pdu, dataSegmentLength: data.length }, data, this.#digests))
  }

  /** Sends PDUs with the numbers that a target gives them, in one buffer. */
  send(...pdus: readonly (TargetPdu | readonly [TargetPdu, Uint8Array])[]): void {
    this.sendBytes(
      concat(pdus.map((item) => ('kind' in item ? this.numbered(item) : this.numbered(item[0], item[1])))),
    )
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.#script.feed === undefined) this.receive(bytes)
    else this.#script.feed(this, bytes)
  }

  /** The initiator receives these bytes at once. */
  receive(bytes: Uint8Array): void {
    this.session.connection.receive(bytes, this.now)
    this.pump()
  }

  /** The bytes of a PDU with the numbers that a target gives it (RFC 7143 §4.2.2, §11.8.3, §11.19.2). */
  numbered(pdu: TargetPdu, data: Uint8Array = NO_DATA): Uint8Array {
    const numbers = {
      statSN: this.statSN,
      expCmdSN: this.expCmdSN,
      maxCmdSN: this.maxCmdSN,
      dataSegmentLength: data.length,
    }
    if (advancesStatSN(pdu)) this.statSN = (this.statSN + 1) >>> 0
    return pduBytes({ ...pdu, ...numbers }, data, this.#digests)
  }

  get maxCmdSN(): number {
    return (this.expCmdSN + this.windowSize - 1) >>> 0
  }

  /** Answers Login Requests, agreeing to everything, until the full feature phase. */
  logIn(): void {
    while (this.session.connection.phase === 'login') {
      const { pdu, data } = this.take('login-request')
      this.send(this.loginAnswer(pdu, data))
    }
    const { offers = {} } = this.#script
    this.#digests = {
      headerDigest: offers.headerDigest?.[0] === 'CRC32C',
      dataDigest: offers.dataDigest?.[0] === 'CRC32C',
    }
  }

  /** The Login Response that agrees to this Login Request. */
  loginAnswer(request: LoginRequest, data: Uint8Array): readonly [TargetPdu, Uint8Array] {
    this.expCmdSN = request.cmdSN
    const { transit, currentStage, nextStage, initiatorTaskTag, isid } = request
    const response = loginResponse({
      transit,
      currentStage,
      nextStage,
      initiatorTaskTag,
      isid,
      tsih: nextStage === 3 ? 7 : 0,
    })
    return [response, encodePairs(this.#agree(pairsOf(data)))]
  }

  /** From now on what the target sends carries these digests. */
  useDigests(digests: Digests): void {
    this.#digests = digests
  }

  // What came of it

  /** How a task was settled; throws unless it was settled exactly once. */
  outcomeOf(task: TaskId): TaskOutcome {
    const outcomes = this.events.flatMap((event) =>
      event.kind === 'task-settled' && event.task === task ? [event.outcome] : [],
    )
    const [outcome, ...others] = outcomes
    if (outcome === undefined || others.length > 0)
      throw new Error(`task ${task} was settled ${outcomes.length} times`)
    return outcome
  }

  /** The events of these kinds. */
  eventsOf<K extends SessionEvent['kind']>(kind: K): Extract<SessionEvent, { readonly kind: K }>[] {
    return this.events.filter(
      (event): event is Extract<SessionEvent, { readonly kind: K }> => event.kind === kind,
    )
  }

  /** Why the session ended; undefined while it lasts, an error if it ended twice or spoke on after it. */
  get closed(): CloseReason | undefined {
    const index = this.events.findIndex(({ kind }) => kind === 'closed')
    if (index >= 0 && index !== this.events.length - 1) throw new Error('there are events after closed')
    return this.eventsOf('closed')[0]?.reason
  }

  #agree(pairs: readonly TextPair[]): TextPair[] {
    const answers = pairs.flatMap(({ key, value }) => {
      if (UNANSWERED.has(key)) return []
      return [{ key, value: value.split(',')[0] ?? value }]
    })
    const operational = pairs.every(({ key }) => key !== 'AuthMethod')
    if (!operational) return answers
    const length = this.#script.maxRecvDataSegmentLength ?? 8192
    return [...answers, { key: 'MaxRecvDataSegmentLength', value: String(length) }]
  }

  #hear(transmit: Transmit): void {
    const bytes = concat(transmit.segments)
    if (bytes.length !== transmit.byteLength || bytes.length === 0)
      throw new Error('a transmit of a wrong length')
    this.#sent.push(bytes)
    if (this.holdsTransmits) this.#unflushed.push(transmit)
    else this.session.connection.handleTransmitted(transmit)
    this.#rest = concat([this.#rest, bytes])
    for (let heard = this.#next(); heard !== undefined; heard = this.#next()) {
      this.heard.push(heard)
      this.#count(heard.pdu)
    }
  }

  /** Takes one PDU off the stream; digests are checked where they are due. */
  #next(): Heard | undefined {
    const bytes = this.#rest
    if (bytes.length === 0) return undefined
    // Digests begin with the full feature phase, whatever the target has sent until then.
    const login = ((bytes[0] ?? 0) & 0x3f) === 0x03
    const { headerDigest, dataDigest } = login ? NO_DIGESTS : this.#digests
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const headerLength = BHS_LENGTH + totalAhsLength(view, 0)
    const length = dataSegmentLength(view, 0)
    const padded = (length + 3) & ~3
    const dataAt = headerLength + (headerDigest ? 4 : 0)
    const end = dataAt + padded + (dataDigest && length > 0 ? 4 : 0)
    if (bytes.length < end) throw new Error('a transmit ends within a PDU')
    if (headerDigest) checkDigest(bytes.subarray(0, headerLength), view.getUint32(headerLength, true))
    if (dataDigest && length > 0)
      checkDigest(bytes.subarray(dataAt, dataAt + padded), view.getUint32(dataAt + padded, true))
    if (bytes.subarray(dataAt + length, dataAt + padded).some((byte) => byte !== 0))
      throw new Error('padding is not 0')
    const pdu = decodeHeader(view, 0, headerLength)
    if (pdu.kind === 'violation') throw new Error(`the initiator sent nonsense: ${pdu.detail}`)
    this.#rest = bytes.subarray(end)
    return { pdu, data: bytes.slice(dataAt, dataAt + length) }
  }

  /** A target expects the next CmdSN, whoever carries it (RFC 7143 §4.2.2.1). */
  #count(pdu: Pdu): void {
    if (!('immediate' in pdu) || pdu.immediate) return
    if (pdu.cmdSN === this.expCmdSN) this.expCmdSN = (this.expCmdSN + 1) >>> 0
  }
}

/** Keys that are declared, not negotiated. */
const UNANSWERED: ReadonlySet<string> = new Set([
  'InitiatorName',
  'InitiatorAlias',
  'TargetName',
  'SessionType',
  'MaxRecvDataSegmentLength',
])

/** The header of a PDU as a Reject carries it (RFC 7143 §11.17.4). */
export function headerOf(pdu: Pdu): Uint8Array {
  return pduBytes({ ...pdu, dataSegmentLength: 0 }, NO_DATA, NO_DIGESTS)
}

/** The pairs of a text that must be well formed. */
export function pairsOf(text: Uint8Array): readonly TextPair[] {
  const pairs = decodePairs(text)
  if ('kind' in pairs) throw new Error(pairs.detail)
  return pairs
}

/** A command of six bytes without data, for this logical unit. */
export function testUnitReady(lun: bigint = 0n): { lun: bigint; cdb: Uint8Array } {
  return { lun, cdb: new Uint8Array(6) }
}

/** What the CDB of a command begins with: tests mark their commands by it. */
export function markOf({ pdu }: Heard<ScsiCommand>): number {
  return pdu.cdb[0] ?? -1
}

function isKind<K extends Kind>(pdu: Pdu, kind: K): pdu is PduOf<K> {
  return pdu.kind === kind
}

function advancesStatSN(pdu: TargetPdu): boolean {
  switch (pdu.kind) {
    case 'r2t':
      return false
    case 'nop-in':
      return pdu.initiatorTaskTag !== 0xffffffff
    case 'data-in':
      return pdu.hasStatus
    default:
      return true
  }
}

function checkDigest(bytes: Uint8Array, digest: number): void {
  if (slowCrc32c(bytes) !== digest) throw new Error('the initiator sent a wrong digest')
}
