import { RESERVED_TAG, serialAdd, serialDistance } from '@iscsi/protocol'
import type { ByteSpace, DataOut } from '@iscsi/protocol'
import type { Burst } from '../faults/fault-kinds.ts'
import { SENSE } from '../luns/sense.ts'
import type { Sense } from '../luns/sense.ts'

/** The negotiated values that govern data from the initiator. */
export interface CollectionRules {
  readonly initialR2T: boolean
  readonly immediateData: boolean
  readonly firstBurstLength: number
  readonly maxBurstLength: number
  readonly maxOutstandingR2T: number
  readonly dataPDUInOrder: boolean
  readonly errorRecoveryLevel: number
}

/** A sequence of Data-Out PDUs that is under way: unsolicited, or the answer to one R2T. */
interface Sequence {
  readonly offset: number
  readonly length: number
  received: number
  nextDataSN: number
  /** What has come intact, as far as a Data-Out was lost: then the rest is asked for again. */
  readonly intact: Burst[]
  isDamaged: boolean
  /** How often its bytes were asked for again. */
  readonly recoveries: number
}

/** A burst that was asked for before, and did not come whole. */
interface LostBurst extends Burst {
  readonly recoveries: number
}

/** How often the same bytes are asked for again. */
const MAX_RECOVERIES = 8

/** A Data-Out that must not be: the initiator broke a rule. */
export interface DataBreach {
  readonly detail: string
  readonly section: string
}

const EMPTY = new Uint8Array(0)

function sequenceOf({ offset, length }: Burst, recoveries: number): Sequence {
  return { offset, length, received: 0, nextDataSN: 0, intact: [], isDamaged: false, recoveries }
}

/** Adds a piece to those that have come; the usual one continues the last. */
function noteIntact(pieces: Burst[], { offset, length }: Burst): void {
  const last = pieces.at(-1)
  if (last !== undefined && last.offset + last.length === offset)
    pieces[pieces.length - 1] = { offset: last.offset, length: last.length + length }
  else pieces.push({ offset, length })
}

/** What of a sequence has not come intact. */
function rangesLeft({ offset, length, intact }: Sequence): Burst[] {
  const left: Burst[] = []
  let at = offset
  for (const piece of intact.toSorted((one, other) => one.offset - other.offset)) {
    if (piece.offset > at) left.push({ offset: at, length: piece.offset - at })
    at = Math.max(at, piece.offset + piece.length)
  }
  if (at < offset + length) left.push({ offset: at, length: offset + length - at })
  return left
}

/** Cuts what is left of a transfer into bursts, in order. */
function planBursts(from: number, to: number, burstLength: number): Burst[] {
  const bursts: Burst[] = []
  for (let offset = from; offset < to; offset += burstLength) {
    bursts.push({ offset, length: Math.min(burstLength, to - offset) })
  }
  return bursts
}

/**
 * Collects the Data-Out of one command: immediate, unsolicited, and solicited by R2Ts (RFC 7143 §4.2.5.2). A wrong amount
 * becomes the sense data of §11.4.7.2, and the command is answered when the last expected F bit has come (§11.17.1).
 */
export class DataCollection implements ByteSpace {
  readonly #rules: CollectionRules
  /** The Expected Data Transfer Length of the write direction. */
  readonly #expected: number
  #buffer: Uint8Array = EMPTY
  #unsolicitedLength = 0
  #unsolicited: Sequence | undefined
  readonly #outstanding = new Map<number, Sequence>()
  #plan: (() => readonly Burst[]) | undefined
  #bursts: readonly Burst[] = []
  #nextBurst = 0
  #lost: LostBurst[] = []
  #wanted = 0
  #failure: Sense | undefined

  constructor(rules: CollectionRules, expectedLength: number) {
    this.#rules = rules
    this.#expected = expectedLength
  }

  /** Why the data is no good, in the terms of §11.4.7.2. */
  get failure(): Sense | undefined {
    return this.#failure
  }

  /** Whether Data-Out PDUs are still to come: for unsolicited data, or for an R2T that is outstanding. */
  get isReceiving(): boolean {
    return this.#unsolicited !== undefined || this.#outstanding.size > 0
  }

  /** Whether an R2T has not been answered in full: its Target Transfer Tag is valid. */
  get hasOutstandingR2T(): boolean {
    return this.#outstanding.size > 0
  }

  /** Whether everything has come that was {@link solicit wanted}. */
  get isComplete(): boolean {
    const isAsked = this.#lost.length === 0 && this.#nextBurst === this.#bursts.length
    return !this.isReceiving && this.#plan === undefined && isAsked
  }

  /** The data: what was wanted, or less if the initiator announced less. */
  get data(): Uint8Array {
    return this.#buffer.subarray(0, this.#wanted)
  }

  /** How much of the data came unsolicited; an R2T may ask for the rest. */
  get unsolicitedLength(): number {
    return this.#unsolicitedLength
  }

  /** Takes what came with the command itself; `final` is its F bit. Unless it `keeps` unsolicited data that is dropped. */
  begin(immediate: Uint8Array, final: boolean, keeps = true): void {
    const limit = Math.min(this.#rules.firstBurstLength, this.#expected)
    if (immediate.length > 0) {
      if (!this.#rules.immediateData) this.#failure = SENSE.UNEXPECTED_UNSOLICITED_DATA
      else if (immediate.length > limit) this.#failure = SENSE.INCORRECT_AMOUNT_OF_DATA
      else {
        if (keeps) {
          this.#grow(final ? immediate.length : limit)
          this.#buffer.set(immediate)
        }
        this.#unsolicitedLength = immediate.length
      }
    }
    if (final) return
    if (this.#rules.initialR2T) this.#failure ??= SENSE.UNEXPECTED_UNSOLICITED_DATA
    const from = this.#unsolicitedLength
    this.#unsolicited = sequenceOf({ offset: from, length: limit - from }, 0)
    if (keeps) this.#grow(limit)
  }

  /** Says how many bytes the command wants, once that is known, and in which bursts the rest is to be asked for. */
  solicit(wanted: number, burstLength: number, arrange: (bursts: Burst[]) => readonly Burst[]): void {
    this.#wanted = Math.min(wanted, this.#expected)
    this.#grow(this.#wanted)
    this.#plan = () =>
      arrange(planBursts(Math.min(this.#unsolicitedLength, this.#wanted), this.#wanted, burstLength))
    this.#planRest()
  }

  /** The next burst to ask for, if another R2T may be outstanding; it counts as outstanding from now on. */
  nextR2T(targetTransferTag: () => number): { readonly burst: Burst; readonly tag: number } | undefined {
    if (this.#failure !== undefined || this.#unsolicited !== undefined) return undefined
    if (this.#outstanding.size >= this.#rules.maxOutstandingR2T) return undefined
    const lost = this.#lost.shift()
    const burst = lost ?? this.#bursts[this.#nextBurst]
    if (burst === undefined) return undefined
    if (lost === undefined) this.#nextBurst++
    const tag = targetTransferTag()
    this.#outstanding.set(tag, sequenceOf(burst, lost?.recoveries ?? 0))
    return { burst, tag }
  }

  /** Whether a Data-Out fits the sequence that it names; what is wrong with it otherwise. */
  check(pdu: DataOut): DataBreach | undefined {
    const sequence = this.#sequenceOf(pdu)
    if (sequence === undefined) {
      return pdu.targetTransferTag === RESERVED_TAG
        ? { detail: 'unsolicited Data-Out after the F bit', section: '11.7.1' }
        : {
            detail: `no R2T with Target Transfer Tag 0x${pdu.targetTransferTag.toString(16)}`,
            section: '11.7.4',
          }
    }
    const ahead = serialDistance(pdu.dataSN, sequence.nextDataSN)
    if (ahead < 0 || (ahead > 0 && !this.#recovers)) {
      return {
        detail: `Data-Out with DataSN ${pdu.dataSN}, expected ${sequence.nextDataSN}`,
        section: '11.7.5',
      }
    }
    const expectedOffset = sequence.offset + sequence.received
    const isElsewhere = ahead > 0 ? pdu.bufferOffset < expectedOffset : pdu.bufferOffset !== expectedOffset
    if (this.#rules.dataPDUInOrder && isElsewhere) {
      return {
        detail: `Data-Out at offset ${pdu.bufferOffset}, expected ${expectedOffset}`,
        section: '11.7.6',
      }
    }
    const end = pdu.bufferOffset + pdu.dataSegmentLength
    if (pdu.bufferOffset < sequence.offset || end > sequence.offset + sequence.length) {
      return {
        detail: `Data-Out runs to ${end}, its burst to ${sequence.offset + sequence.length}`,
        section: '11.7.1',
      }
    }
    // In any order, but each byte once: pieces that overlap would never end, and each is remembered.
    if (sequence.received + pdu.dataSegmentLength > sequence.length) {
      return {
        detail: `Data-Out with more than the ${sequence.length} bytes of its burst`,
        section: '11.7.1',
      }
    }
    return undefined
  }

  /** Counts a Data-Out whose bytes are in place, or were lost (`intact` false: its data digest was wrong). */
  accept(pdu: DataOut, intact: boolean): void {
    const sequence = this.#sequenceOf(pdu)
    if (sequence === undefined) return
    if (this.#recovers) {
      const { bufferOffset: offset, dataSegmentLength: length } = pdu
      if (!intact || pdu.dataSN !== sequence.nextDataSN) sequence.isDamaged = true
      if (intact && length > 0) noteIntact(sequence.intact, { offset, length })
      if (this.#rules.dataPDUInOrder) sequence.received = offset - sequence.offset
    } else if (!intact) this.#failure ??= SENSE.PROTOCOL_SERVICE_CRC_ERROR
    sequence.received += pdu.dataSegmentLength
    sequence.nextDataSN = serialAdd(pdu.dataSN, 1)
    if (sequence === this.#unsolicited) this.#unsolicitedLength = sequence.offset + sequence.received
    if (pdu.final) this.#close(pdu, sequence)
  }

  /** Notes a Data-Out that broke a rule; its F bit still ends its sequence. */
  refuse(pdu: DataOut): void {
    this.#failure ??= SENSE.INCORRECT_AMOUNT_OF_DATA
    const sequence = this.#sequenceOf(pdu)
    if (sequence !== undefined && pdu.final) this.#close(pdu, sequence)
  }

  viewAt(offset: number, length: number): Uint8Array {
    return this.#buffer.subarray(offset, offset + length)
  }

  get #recovers(): boolean {
    return this.#rules.errorRecoveryLevel > 0
  }

  #sequenceOf(pdu: DataOut): Sequence | undefined {
    return pdu.targetTransferTag === RESERVED_TAG
      ? this.#unsolicited
      : this.#outstanding.get(pdu.targetTransferTag)
  }

  /** §11.4.7.2: both an unsolicited and a solicited sequence must have brought all that they may. */
  #close(pdu: DataOut, sequence: Sequence): void {
    if (sequence === this.#unsolicited) {
      this.#unsolicited = undefined
      if (sequence.isDamaged) this.#unsolicitedLength = sequence.offset + sequence.length
      this.#planRest()
    } else this.#outstanding.delete(pdu.targetTransferTag)
    if (sequence.isDamaged) this.#recover(sequence)
    else if (sequence.received !== sequence.length) this.#failure ??= SENSE.INCORRECT_AMOUNT_OF_DATA
  }

  /** What a sequence has not brought is asked for again, by recovery R2Ts (§7.8, §11.8). */
  #recover(sequence: Sequence): void {
    const recoveries = sequence.recoveries + 1
    if (recoveries > MAX_RECOVERIES) this.#failure ??= SENSE.PROTOCOL_SERVICE_CRC_ERROR
    for (const { offset, length } of rangesLeft(sequence))
      for (const burst of planBursts(offset, offset + length, this.#rules.maxBurstLength))
        this.#lost.push({ ...burst, recoveries })
  }

  /** What an R2T has to ask for is known when all unsolicited data is there. */
  #planRest(): void {
    if (this.#unsolicited !== undefined || this.#plan === undefined) return
    this.#bursts = this.#plan()
    this.#plan = undefined
  }

  #grow(length: number): void {
    if (this.#buffer.length >= length) return
    const larger = Buffer.alloc(length)
    larger.set(this.#buffer) // whole: a Data-Out may be half received
    this.#buffer = larger
  }
}
