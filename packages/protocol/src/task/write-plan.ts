/**
 * How a write's data goes out, as pure functions of the expected length and the negotiated keys. Unsolicited data first:
 * immediate data with the command and a train of Data-Out PDUs behind it, at most FirstBurstLength together; then one burst
 * for every R2T (RFC 7143 §4.2.5.2, §11.7, §13.10 – §13.14).
 */

/** The keys that decide; lengths in bytes. */
export interface WriteKeys {
  readonly initialR2T: boolean
  readonly immediateData: boolean
  readonly firstBurstLength: number
  readonly maxBurstLength: number
  /** MaxRecvDataSegmentLength as the target declared it: the limit of what we send, not of what we take. */
  readonly targetMaxRecvDataSegmentLength: number
}

/** One Data-Out PDU. */
export interface DataOutSegment {
  /** Counts from 0 within the burst (RFC 7143 §11.7.5). */
  readonly dataSN: number
  /** Offset in bytes within the whole transfer. */
  readonly bufferOffset: number
  /** Length in bytes. */
  readonly length: number
  /** The F bit: last PDU of the burst. */
  readonly final: boolean
}

/** What may be sent without being asked for. */
export interface UnsolicitedPlan {
  /** Bytes that go with the command itself, from offset 0. */
  readonly immediateLength: number
  /** Bytes of the unsolicited train, from offset `immediateLength` on. */
  readonly trainLength: number
  /** The F bit of the command: no unsolicited train follows (RFC 7143 §11.3.1). */
  readonly final: boolean
}

/** Splits the first burst of a write of `expectedLength` bytes into immediate data and unsolicited train. */
export function planUnsolicited(expectedLength: number, keys: WriteKeys): UnsolicitedPlan {
  const firstBurst = Math.min(expectedLength, keys.firstBurstLength)
  const immediateLength = keys.immediateData ? Math.min(firstBurst, keys.targetMaxRecvDataSegmentLength) : 0
  const trainLength = keys.initialR2T ? 0 : firstBurst - immediateLength
  return { immediateLength, trainLength, final: trainLength === 0 }
}

/**
 * The PDU of a burst that begins `done` bytes into it. All but the last are filled to whole words (RFC 7143 §11.7.7).
 * @param bufferOffset where the burst begins in the transfer
 * @param burstLength its length in bytes, at least 1
 */
export function segmentAt(
  bufferOffset: number,
  burstLength: number,
  done: number,
  dataSN: number,
  targetMaxRecvDataSegmentLength: number,
): DataOutSegment {
  const rest = burstLength - done
  const final = rest <= targetMaxRecvDataSegmentLength
  const length = final ? rest : targetMaxRecvDataSegmentLength & ~3
  return { dataSN, bufferOffset: bufferOffset + done, length, final }
}

/** All PDUs of a burst. */
export function segmentsOf(
  bufferOffset: number,
  burstLength: number,
  targetMaxRecvDataSegmentLength: number,
): DataOutSegment[] {
  const segments: DataOutSegment[] = []
  for (let done = 0; done < burstLength;) {
    const segment = segmentAt(
      bufferOffset,
      burstLength,
      done,
      segments.length,
      targetMaxRecvDataSegmentLength,
    )
    segments.push(segment)
    done += segment.length
  }
  return segments
}
