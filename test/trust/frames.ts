/** PDUs as they lie on the wire, by the drawing of RFC 7143 §11.2 and by nothing of ours: for what changes them under way. */
import { crc32c } from '@iscsi/protocol'

/** One PDU as it lies on the wire, its parts apart. */
export interface Frame {
  readonly header: Uint8Array
  readonly data: Uint8Array
  readonly digests: boolean
  /** The bytes of the whole, when they are not those that the parts make. */
  readonly raw?: Uint8Array
}

const BHS = 48
/** Login Request and Login Response (RFC 7143 §11.2.1.2): they carry no digests. */
const LOGIN: ReadonlySet<number> = new Set([0x03, 0x23])

function opcodeAt(byte: number | undefined): number {
  return (byte ?? 0) & 0x3f
}

/** The opcode of a PDU. */
export function opcodeOf({ header }: Frame): number {
  return opcodeAt(header[0])
}

export function isLogin(frame: Frame): boolean {
  return LOGIN.has(opcodeOf(frame))
}

/** Cuts what came over the wire into whole PDUs; `end` is where the first one begins that is not whole. */
export function framesOf(bytes: Uint8Array, negotiated: boolean): { frames: Frame[]; end: number } {
  const frames: Frame[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; ;) {
    if (at + BHS > bytes.length) return { frames, end: at }
    const digests = negotiated && !LOGIN.has(opcodeAt(view.getUint8(at)))
    const word = view.getUint32(at + 4)
    const headerEnd = at + BHS + (word >>> 24) * 4
    const dataAt = headerEnd + (digests ? 4 : 0)
    const length = word & 0xffffff
    const padded = (length + 3) & ~3
    const end = dataAt + padded + (digests && length > 0 ? 4 : 0)
    if (end > bytes.length) return { frames, end: at }
    frames.push({
      header: bytes.subarray(at, headerEnd),
      data: bytes.subarray(dataAt, dataAt + length),
      digests,
    })
    at = end
  }
}

/** The bytes of a PDU as they go over the wire. */
export function bytesOf({ header, data, digests, raw }: Frame): Uint8Array {
  if (raw !== undefined) return raw
  const padded = (data.length + 3) & ~3
  const dataAt = header.length + (digests ? 4 : 0)
  const bytes = new Uint8Array(dataAt + padded + (digests && data.length > 0 ? 4 : 0))
  const view = new DataView(bytes.buffer)
  bytes.set(header)
  bytes.set(data, dataAt)
  if (digests) view.setUint32(header.length, crc32c(0, header), true)
  if (digests && data.length > 0)
    view.setUint32(dataAt + padded, crc32c(0, bytes.subarray(dataAt, dataAt + padded)), true)
  return bytes
}
