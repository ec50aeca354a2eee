import type { TargetPdu, Transmit } from '@iscsi/protocol'
import type { FaultPlan } from '../faults/fault-plan.ts'

/** Where the digests of a PDU lie in its transmit. */
export interface DigestPlaces {
  /** The offset of the header digest, if there is one. */
  readonly header: number | undefined
  /** Whether the transmit ends in a data digest. */
  readonly data: boolean
}

/** The faults that strike one connection's bytes and numbers: wrong numbers, wrong digests, a cut in either direction. */
export class Sabotage {
  readonly #faults: FaultPlan
  readonly #limits: { readonly sent: number; readonly received: number }
  readonly #ready: Transmit[] = []
  #sent = 0
  #received = 0
  #cut: Transmit | undefined

  constructor(faults: FaultPlan) {
    this.#faults = faults
    this.#limits = faults.forConnection()
  }

  /** How many of the next bytes still count. */
  admit(byteCount: number): number {
    const count = Math.min(byteCount, this.#limits.received - this.#received)
    this.#received += count
    return count
  }

  /** The transmit, or the part of it that still goes out; undefined when none does. */
  cut(transmit: Transmit): Transmit | undefined {
    const room = this.#limits.sent - this.#sent
    this.#sent += transmit.byteLength
    if (transmit.byteLength < room) return transmit
    if (room <= 0) return undefined
    const segments: Uint8Array[] = []
    let left = room
    for (const segment of transmit.segments) {
      if (left > 0) segments.push(segment.subarray(0, left))
      left -= segment.length
    }
    this.#cut = { segments, byteLength: room }
    return this.#cut
  }

  /** Whether this is the last transmit before the cut. */
  isCut(transmit: Transmit): boolean {
    return transmit === this.#cut
  }

  /** The PDU with a number made wrong, if that is on order. */
  falsify(pdu: TargetPdu): TargetPdu {
    const fault = this.#faults.numberFor(pdu)
    if (fault === undefined) return pdu
    const truth: unknown = Object.entries(pdu).find(([name]) => name === fault.field)?.[1]
    return typeof truth === 'number'
      ? Object.assign({ ...pdu }, { [fault.field]: (truth + fault.offset) >>> 0 })
      : pdu
  }

  /** Which digest of this PDU is to be wrong. */
  corrupts(pdu: TargetPdu): 'header' | 'data' | undefined {
    return this.#faults.corruptionFor(pdu)?.digest
  }

  /** Keeps a transmit that goes out before the corrupted one. */
  keep(transmit: Transmit | undefined): void {
    if (transmit !== undefined) this.#ready.push(transmit)
  }

  /** Flips a bit of a digest in a transmit that holds one PDU. Without that digest there is nothing to flip. */
  corrupt(transmit: Transmit | undefined, digest: 'header' | 'data', places: DigestPlaces): void {
    const first = transmit?.segments[0]
    const last = transmit?.segments.at(-1)
    if (digest === 'header' && places.header !== undefined && first !== undefined) flip(first, places.header)
    if (digest === 'data' && places.data && last !== undefined) flip(last, last.length - 1)
    this.keep(transmit)
  }

  takeReady(): Transmit | undefined {
    return this.#ready.shift()
  }
}

function flip(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
}
