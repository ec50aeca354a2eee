import { BHS_LENGTH, dataSegmentLength, decodeHeader, totalAhsLength } from '../pdu/index.ts'
import type { Pdu } from '../pdu/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { crc32c as plainCrc32c } from './crc32c.ts'
import type { Crc32c } from './crc32c.ts'
import {
  aimsAtLoan,
  DIRECT_LENGTH,
  HEADER_ALONE_LENGTH,
  LONG_READ_AFTER,
  MIN_STAGING_LENGTH,
  READ_LENGTH,
  readsHeaderAlone,
  readsLong,
  readsPieceAlone,
  STAGING_LENGTH,
  STAGING_SHIFT,
} from './receive-policy.ts'
import { DISCARD } from './pdu-sink.ts'
import type { ByteSpace, PduSink, Placement } from './pdu-sink.ts'
import type { PduTrace } from './pdu-trace.ts'
import type { PlacementMode } from './receive-policy.ts'

/** What a reader works with. */
export interface PduReaderOptions {
  readonly sink: PduSink
  readonly crc32c?: Crc32c | undefined
  readonly placement?: PlacementMode | undefined
  /** Bytes, `MIN_STAGING_LENGTH` or more. Default {@link STAGING_LENGTH}. */
  readonly stagingLength?: number | undefined
  readonly trace?: PduTrace | undefined
}

/** How many payload bytes came by which way, in bytes since the reader was made. */
export interface ReceiveStatistics {
  /** Landed in lent memory without passing any other. */
  readonly placedDirectly: number
  /** Copied from the staging buffer into lent memory. */
  readonly copied: number
}

const EMPTY = new Uint8Array(0)
const DIGEST_LENGTH = 4
/** MaxRecvDataSegmentLength during login (RFC 7143 §6.3, §13.12). */
const LOGIN_SEGMENT_LENGTH = 8192

/** Bytes between the end of a data segment and the next header: padding, and its digest if there is one. */
function tailLength(segmentLength: number, digested: boolean): number {
  return paddingOf(segmentLength) + (digested ? DIGEST_LENGTH : 0)
}

/** How many bytes of padding follow a segment of this length (RFC 7143 §11.1). */
export function paddingOf(length: number): number {
  return -length & 3
}

/**
 * Turns a byte stream into PDUs, and names the memory that the next bytes go into. The driver asks {@link receiveBuffer},
 * lets the kernel fill some of it, and reports the count to {@link handleReceived}. However the stream is cut, the calls to
 * the sink are the same.
 *
 * Order within a PDU: BHS, AHS, header digest (checked before anything is believed), data segment, padding, data digest
 * (RFC 7143 §11.2). Nothing is placed on an unverified header.
 */
export class PduReader {
  readonly #sink: PduSink
  readonly #crc32c: Crc32c
  readonly #mode: PlacementMode
  readonly #trace: PduTrace | undefined
  readonly #staging: Uint8Array
  /** Its beginning, which one read fills. */
  readonly #front: Uint8Array
  /** The memory of the staging buffer: asking a view for its buffer costs as much as copying 2 KiB. */
  readonly #memory: ArrayBuffer
  readonly #view: DataView
  /** Bytes not yet parsed are staging[start … end). */
  #start = 0
  #end = 0

  #maxSegmentLength = LOGIN_SEGMENT_LENGTH
  #headerDigest = false
  #dataDigest = false

  /** The PDU whose header is done and whose data or tail is not; undefined between PDUs. */
  #pdu: Pdu | undefined
  #placement: Placement = DISCARD
  /** Whether a data digest follows its segment: what was configured when its header came. */
  #digested = false
  #segmentLength = 0
  #received = 0
  #collected: Uint8Array = EMPTY
  #crc = 0

  /** The lent view that the last receiveBuffer() gave out; undefined when it gave the staging buffer. */
  #aimed: Uint8Array | undefined
  /** Length of what the last receiveBuffer() gave out. */
  #room = 0
  #lastPlacedLength = 0
  /** Bytes of segments since the last large one, as far as they matter. */
  #shortLength = 0
  #stopped = false
  /** Whether anybody traces: looked at once a read, not for every PDU of it. */
  #isTraced = false
  #placedDirectly = 0
  #copied = 0

  /** @throws RangeError for a staging buffer that is too short to hold a header */
  constructor(options: PduReaderOptions) {
    const { stagingLength = STAGING_LENGTH } = options
    if (!(stagingLength >= MIN_STAGING_LENGTH)) {
      throw new RangeError(`stagingLength must be at least ${MIN_STAGING_LENGTH}, was ${stagingLength}`)
    }
    this.#sink = options.sink
    this.#crc32c = options.crc32c ?? plainCrc32c
    this.#mode = options.placement ?? 'auto'
    this.#trace = options.trace
    this.#memory = new ArrayBuffer(stagingLength + STAGING_SHIFT)
    this.#staging = new Uint8Array(this.#memory, STAGING_SHIFT)
    this.#front = this.#staging.subarray(0, READ_LENGTH)
    this.#view = new DataView(this.#memory, STAGING_SHIFT)
  }

  /** Applies what login settled to every PDU that follows; the receiver's own MaxRecvDataSegmentLength in bytes. */
  configure(settings: {
    headerDigest: boolean
    dataDigest: boolean
    maxRecvDataSegmentLength: number
  }): void {
    this.#headerDigest = settings.headerDigest
    this.#dataDigest = settings.dataDigest
    this.#maxSegmentLength = settings.maxRecvDataSegmentLength
  }

  /** Takes no more bytes: what arrives from now on is dropped unread. */
  stop(): void {
    this.#stopped = true
    this.#pdu = undefined
  }

  /** Bytes of data segments so far, by the way that they took. */
  get statistics(): ReceiveStatistics {
    return { placedDirectly: this.#placedDirectly, copied: this.#copied }
  }

  /** Whether bytes are still to land in this space: its segment is not whole, or the kernel may be at it. */
  isPlacingIn(space: ByteSpace): boolean {
    if (this.#pdu === undefined && this.#aimed === undefined) return false
    return this.#placement.kind === 'lent' && this.#placement.space === space
  }

  /** The memory for the next bytes; never empty, and good until the next {@link handleReceived}. */
  receiveBuffer(): Uint8Array {
    this.#aimed = undefined
    const buffer = this.#stopped ? this.#staging : (this.#aim() ?? this.#stagingRoom())
    this.#room = buffer.length
    return buffer
  }

  /**
   * Says that the first `byteCount` bytes of the memory last named by {@link receiveBuffer} were filled.
   * @throws RangeError when that is more than there was room for
   */
  handleReceived(byteCount: number): void {
    const aimed = this.#aimed
    const room = this.#room
    this.#aimed = undefined
    this.#room = 0
    if (this.#stopped) return
    this.#isTraced = this.#trace?.isOn === true
    if (!(byteCount >= 0 && byteCount <= room)) {
      throw new RangeError(`${byteCount} bytes received, but receiveBuffer() has room for ${room}`)
    }
    if (aimed === undefined) {
      this.#end += byteCount
    } else {
      if (this.#digested) this.#crc = this.#crc32c(this.#crc, aimed.subarray(0, byteCount))
      this.#received += byteCount
      this.#placedDirectly += byteCount
    }
    while (this.#step());
  }

  /** Feeds bytes that lie elsewhere (a replay, a socket that can't fill our memory): the same two calls, and a copy. */
  receive(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length && !this.#stopped;) {
      const room = this.receiveBuffer()
      const count = Math.min(room.length, bytes.length - done)
      room.set(bytes.subarray(done, done + count))
      this.handleReceived(count)
      done += count
    }
  }

  /** The lent memory that the rest of the segment belongs in, or room for a short piece of it, where that is worth a read. */
  #aim(): Uint8Array | undefined {
    const rest = this.#pdu === undefined ? 0 : this.#segmentLength - this.#received
    if (rest === 0 || this.#placement.kind !== 'lent') return undefined
    const view = this.#placement.space.viewAt(this.#placement.offset + this.#received, rest)
    if (aimsAtLoan(this.#mode, view.length)) return (this.#aimed = view)
    if (view.length === 0 || !readsPieceAlone(this.#mode, rest - view.length)) return undefined
    // In the middle of a segment nothing is staged any more: what there was has been copied out.
    this.#start = this.#end = 0
    return this.#staging.subarray(0, view.length)
  }

  /** Staging memory: no more than up to the next segment, if that is likely to be aimed as a whole. */
  #stagingRoom(): Uint8Array {
    if (this.#start === this.#end) {
      this.#start = this.#end = 0
    } else if (this.#start > 0) {
      // A header or tail cut by the end of a read: move it to the front, so that there is room for the rest of it.
      this.#staging.copyWithin(0, this.#start, this.#end)
      this.#end -= this.#start
      this.#start = 0
    }
    const rest = this.#pdu === undefined ? 0 : this.#segmentLength - this.#received
    if (rest < DIRECT_LENGTH && readsHeaderAlone(this.#mode, this.#lastPlacedLength)) {
      const tail = this.#pdu === undefined ? 0 : tailLength(this.#segmentLength, this.#digested)
      const end = rest + tail + BHS_LENGTH + (this.#headerDigest ? DIGEST_LENGTH : 0)
      if (this.#end < end) return this.#staging.subarray(this.#end, end)
    }
    const whole = readsLong(this.#mode, this.#shortLength) ? this.#staging : this.#front
    return this.#end === 0 ? whole : whole.subarray(this.#end)
  }

  /** Does the next piece of work; false when it needs more bytes. */
  #step(): boolean {
    if (this.#stopped) return false
    if (this.#pdu === undefined) return this.#readHeader()
    if (this.#received < this.#segmentLength) return this.#readData()
    return this.#readTail(this.#pdu)
  }

  #readHeader(): boolean {
    const available = this.#end - this.#start
    if (available < BHS_LENGTH) return false
    const length = BHS_LENGTH + totalAhsLength(this.#view, this.#start)
    if (available < length + (this.#headerDigest ? DIGEST_LENGTH : 0)) return false
    const start = this.#start
    if (
      this.#headerDigest &&
      !this.#digestMatches(this.#crc32c(0, this.#staging.subarray(start, start + length)), start + length)
    ) {
      this.#fail(violation('header-digest', 'the header digest does not match the header'))
      return false
    }
    const segmentLength = dataSegmentLength(this.#view, start)
    if (segmentLength > this.#maxSegmentLength) {
      const detail = `a data segment of ${segmentLength} bytes, with MaxRecvDataSegmentLength ${this.#maxSegmentLength}`
      this.#fail(violation('segment-too-long', detail))
      return false
    }
    if (segmentLength > 0 && length === BHS_LENGTH && this.#takeAtOnce(segmentLength)) return true
    const pdu = decodeHeader(this.#view, start, length)
    if (pdu.kind === 'violation') {
      this.#fail(pdu)
      return false
    }
    this.#start += length + (this.#headerDigest ? DIGEST_LENGTH : 0)
    if (segmentLength === 0) {
      this.#accept(pdu, EMPTY)
      return true
    }
    const digested = this.#dataDigest
    const placement = this.#sink.place(pdu)
    if (this.#stopped) return false
    this.#notePlaced(placement.kind === 'lent' ? segmentLength : 0)
    if (this.#end - this.#start >= segmentLength + tailLength(segmentLength, digested)) {
      this.#takeWhole(pdu, placement, segmentLength, digested)
      return true
    }
    this.#pdu = pdu
    this.#placement = placement
    this.#digested = digested
    this.#segmentLength = segmentLength
    this.#received = 0
    this.#crc = 0
    return true
  }

  /** Offers a PDU for the sink's short cut, if all of it is there. */
  #takeAtOnce(segmentLength: number): boolean {
    if (this.#dataDigest || this.#isTraced) return false
    const from = this.#start + BHS_LENGTH + (this.#headerDigest ? DIGEST_LENGTH : 0)
    const end = from + segmentLength + paddingOf(segmentLength)
    if (this.#end < end) return false
    const room = this.#sink.takeAtOnce?.(this.#view, this.#start, segmentLength)
    if (room === undefined) return false
    room.set(new Uint8Array(this.#memory, STAGING_SHIFT + from, segmentLength))
    this.#copied += segmentLength
    this.#notePlaced(segmentLength)
    this.#start = end
    return true
  }

  /** Notes how long a segment is that was placed: by that the next reads are chosen. */
  #notePlaced(length: number): void {
    this.#lastPlacedLength = length
    if (length >= HEADER_ALONE_LENGTH) this.#shortLength = 0
    else if (this.#shortLength < LONG_READ_AFTER) this.#shortLength += length
  }

  /** The usual end of a small PDU: its segment and tail lie in staging, and nothing of it has to be remembered. */
  #takeWhole(pdu: Pdu, placement: Placement, length: number, digested: boolean): void {
    const start = this.#start
    this.#start += length + tailLength(length, digested)
    if (placement.kind === 'lent') this.#copyOut(placement.space, placement.offset, start, length)
    const data =
      placement.kind === 'collect' || digested ? this.#staging.subarray(start, start + length) : EMPTY
    const crc = digested ? this.#crc32c(0, data) : 0
    this.#finish(pdu, placement.kind === 'collect' ? data : EMPTY, start + length, digested, crc)
  }

  #readData(): boolean {
    const available = Math.min(this.#end - this.#start, this.#segmentLength - this.#received)
    if (available === 0) return false
    if (this.#placement.kind === 'collect') {
      if (this.#received === 0) this.#collected = new Uint8Array(this.#segmentLength)
      this.#collected.set(this.#staging.subarray(this.#start, this.#start + available), this.#received)
    } else if (this.#placement.kind === 'lent') {
      this.#copyOut(this.#placement.space, this.#placement.offset + this.#received, this.#start, available)
    }
    if (this.#digested) {
      this.#crc = this.#crc32c(this.#crc, this.#staging.subarray(this.#start, this.#start + available))
    }
    this.#start += available
    this.#received += available
    return true
  }

  /** Copies `length` bytes of staging from `from` on to where they belong. */
  #copyOut(space: ByteSpace, offset: number, from: number, length: number): void {
    let done = 0
    while (done < length) {
      const view = space.viewAt(offset + done, length - done)
      if (view.length === 0) return
      view.set(new Uint8Array(this.#memory, STAGING_SHIFT + from + done, view.length))
      done += view.length
      this.#copied += view.length
    }
  }

  #readTail(pdu: Pdu): boolean {
    const at = this.#start
    const tail = tailLength(this.#segmentLength, this.#digested)
    if (this.#end - at < tail) return false
    const data = this.#collected
    this.#start += tail
    this.#placement = DISCARD
    this.#collected = EMPTY
    this.#pdu = undefined
    this.#finish(pdu, data, at, this.#digested, this.#crc)
    return true
  }

  /** All of a PDU has come; its tail lies in staging from `at` on. */
  #finish(pdu: Pdu, data: Uint8Array, at: number, digested: boolean, crcOfData: number): void {
    if (digested) {
      const padded = at + paddingOf(pdu.dataSegmentLength)
      const crc = padded > at ? this.#crc32c(crcOfData, this.#staging.subarray(at, padded)) : crcOfData
      if (!this.#digestMatches(crc, padded)) {
        // The frame is intact even if the data is not (RFC 7143 §7.8): reading goes on unless the owner stops it.
        this.#sink.violated(violation('data-digest', 'the data digest does not match the data segment'), pdu)
        return
      }
    }
    this.#accept(pdu, data)
  }

  #accept(pdu: Pdu, data: Uint8Array): void {
    if (this.#isTraced) this.#trace?.received(pdu, data)
    this.#sink.accept(pdu, data)
  }

  #digestMatches(crc: number, offset: number): boolean {
    return crc === this.#view.getUint32(offset, true)
  }

  /** After a header that can't be believed nothing that follows can be found (RFC 7143 §7.8): the stream ends here. */
  #fail(breach: Violation): void {
    this.stop()
    this.#sink.violated(breach, undefined)
  }
}
