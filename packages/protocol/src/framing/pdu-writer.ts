import { encodeHeader } from '../pdu/index.ts'
import type { Pdu } from '../pdu/index.ts'
import { crc32c as plainCrc32c } from './crc32c.ts'
import type { Crc32c } from './crc32c.ts'
import { paddingOf } from './pdu-reader.ts'
import type { PduTrace } from './pdu-trace.ts'

/** Bytes for the wire, as a gather list: write all segments, in order, with one writev if possible. */
export interface Transmit {
  readonly segments: readonly Uint8Array[]
  /** The sum of the segments' lengths, at least 1. */
  readonly byteLength: number
}

/** A transmit, and what its writer needs to know of it when it is flushed. (A Map of those would cost more than all the rest.) */
class Gathered<Holder> implements Transmit {
  readonly segments: readonly Uint8Array[]
  readonly byteLength: number
  readonly writer: PduWriter<Holder>
  readonly holders: readonly Holder[]
  readonly chunk: Chunk
  isFlushed = false

  constructor(
    writer: PduWriter<Holder>,
    segments: readonly Uint8Array[],
    byteLength: number,
    holders: readonly Holder[],
    chunk: Chunk,
  ) {
    this.writer = writer
    this.segments = segments
    this.byteLength = byteLength
    this.holders = holders
    this.chunk = chunk
  }
}

interface Chunk {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** The view of its beginning that was made last: one command at a time asks for the same again and again. */
  front: Uint8Array
}

/** Makes zeroed memory of this many bytes. */
export type Allocate = (byteLength: number) => Uint8Array

/** What a writer works with. */
export interface PduWriterOptions {
  readonly crc32c?: Crc32c | undefined
  readonly trace?: PduTrace | undefined
  /**
   * Memory for headers and small payloads; plain by default. Node's sockets take the views of a Buffer as they are, and make one of
   * anything else: with views that are kept, that was 1.2 µs of the 27 that one read of 4 KiB at a time takes.
   */
  readonly allocate?: Allocate | undefined
}

/** Length in bytes of the buffer that headers and small payloads are written into. */
const CHUNK_LENGTH = 64 * 1024

/**
 * Payloads up to this many bytes are copied in behind their header; longer ones go out as the caller's own views. Measured:
 * below 16 KiB a copy costs less than two more entries in a gather list, from 64 KiB on the gather list wins by 20 %.
 */
export const COPIED_PAYLOAD_LENGTH: number = 16 * 1024

/** A transmit is closed when it holds this many bytes, so that one flush never grows without bound. */
const TRANSMIT_LENGTH = 1024 * 1024

/** The longest header: BHS, 255 words of AHS, and a digest before and after the data. */
const MAX_OVERHEAD = 48 + 255 * 4 + 4 + 3 + 4

const MAX_SPARE_CHUNKS = 4
const NO_PAYLOAD: readonly Uint8Array[] = []

/**
 * Turns PDUs into gather lists. Headers, digests, padding and small payloads are written into one buffer; large payloads are
 * the caller's own views, never copied. `Holder` is whoever lent such a view: it is handed back when the transmit is flushed.
 */
export class PduWriter<Holder> {
  readonly #crc32c: Crc32c
  readonly #trace: PduTrace | undefined
  #headerDigest = false
  #dataDigest = false
  readonly #allocate: Allocate
  #chunk: Chunk
  #used = 0
  /** Bytes of the chunk from here to #used are not yet in #segments. */
  #open = 0
  #segments: Uint8Array[] = []
  #holders: Holder[] = []
  #byteLength = 0
  readonly #spare: Chunk[] = []

  constructor(options: PduWriterOptions = {}) {
    this.#crc32c = options.crc32c ?? plainCrc32c
    this.#trace = options.trace
    this.#allocate = options.allocate ?? plainMemory
    this.#chunk = newChunk(this.#allocate)
  }

  /** Applies what login settled to every PDU written from now on. */
  configure(settings: { headerDigest: boolean; dataDigest: boolean }): void {
    this.#headerDigest = settings.headerDigest
    this.#dataDigest = settings.dataDigest
  }

  /** Whether another PDU, with a small payload, may be written before the next {@link take}. */
  get hasRoom(): boolean {
    return (
      this.#byteLength < TRANSMIT_LENGTH && CHUNK_LENGTH - this.#used >= MAX_OVERHEAD + COPIED_PAYLOAD_LENGTH
    )
  }

  /**
   * Writes one PDU. Ask {@link hasRoom} first.
   * @param payload the data segment, whose total length is the PDU's dataSegmentLength
   * @param holder who lent the payload
   * @returns whether the payload went out as the caller's own views: then the holder's memory is in use until the flush
   */
  write(pdu: Pdu, payload: readonly Uint8Array[] = NO_PAYLOAD, holder?: Holder): boolean {
    if (this.#trace?.isOn === true) this.#trace.sent(pdu, payload)
    const { bytes, view } = this.#chunk
    const start = this.#used
    this.#used += encodeHeader(pdu, view, start)
    if (this.#headerDigest) this.#putDigest(this.#crc32c(0, bytes.subarray(start, this.#used)))
    const length = pdu.dataSegmentLength
    if (length === 0) {
      this.#byteLength += this.#used - start
      return false
    }
    const lends = length > COPIED_PAYLOAD_LENGTH
    let crc = 0
    for (const piece of payload) {
      if (this.#dataDigest) crc = this.#crc32c(crc, piece)
      if (lends) {
        this.#closeSegment()
        this.#segments.push(piece)
      } else {
        bytes.set(piece, this.#used)
        this.#used += piece.length
      }
    }
    const padding = paddingOf(length)
    if (padding > 0) {
      const from = this.#used
      this.#used += padding
      bytes.fill(0, from, this.#used)
      if (this.#dataDigest) crc = this.#crc32c(crc, bytes.subarray(from, this.#used))
    }
    if (this.#dataDigest) this.#putDigest(crc)
    this.#byteLength += this.#used - start + (lends ? length : 0)
    if (lends && holder !== undefined) this.#holders.push(holder)
    return lends
  }

  /** All that was written since the last take, or undefined if nothing was. */
  take(): Transmit | undefined {
    if (this.#byteLength === 0) return undefined
    this.#closeSegment()
    const transmit = new Gathered(this, this.#segments, this.#byteLength, this.#holders, this.#chunk)
    this.#chunk = this.#spare.pop() ?? newChunk(this.#allocate)
    this.#used = this.#open = this.#byteLength = 0
    this.#segments = []
    this.#holders = []
    return transmit
  }

  /**
   * Takes back a transmit whose bytes the transport no longer needs.
   * @returns the holders whose views it held, once for each PDU
   * @throws TypeError when the transmit isn't of this writer's making, or was flushed before
   */
  flushed(transmit: Transmit): readonly Holder[] {
    if (!this.#isOwn(transmit) || transmit.isFlushed)
      throw new TypeError('this transmit did not come from take(), or was flushed before')
    transmit.isFlushed = true
    if (this.#spare.length < MAX_SPARE_CHUNKS) this.#spare.push(transmit.chunk)
    return transmit.holders
  }

  #isOwn(transmit: Transmit): transmit is Gathered<Holder> {
    return transmit instanceof Gathered && transmit.writer === this
  }

  #closeSegment(): void {
    const from = this.#open
    const to = this.#used
    if (from === to) return
    const chunk = this.#chunk
    if (from > 0) this.#segments.push(chunk.bytes.subarray(from, to))
    else {
      if (chunk.front.length !== to) chunk.front = chunk.bytes.subarray(0, to)
      this.#segments.push(chunk.front)
    }
    this.#open = to
  }

  #putDigest(crc: number): void {
    this.#chunk.view.setUint32(this.#used, crc, true)
    this.#used += DIGEST_LENGTH
  }
}

const DIGEST_LENGTH = 4

function plainMemory(byteLength: number): Uint8Array {
  return new Uint8Array(byteLength)
}

function newChunk(allocate: Allocate): Chunk {
  const bytes = allocate(CHUNK_LENGTH)
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), front: bytes }
}
