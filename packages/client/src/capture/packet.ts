/** IP packets with a TCP segment in them (RFC 791, RFC 8200, RFC 9293), as a capture of the wire would have them. */
import { isIPv6 } from 'node:net'

export const TcpFlag = { Fin: 0x01, Syn: 0x02, Rst: 0x04, Psh: 0x08, Ack: 0x10 } as const

/** An end of a TCP connection. */
export interface Endpoint {
  /** 4 or 16 bytes; both ends have as many. */
  readonly address: Uint8Array
  readonly port: number
}

/** What a packet says. */
export interface Segment {
  readonly from: Endpoint
  readonly to: Endpoint
  readonly sequence: number
  readonly acknowledgment: number
  /** Of {@link TcpFlag}. */
  readonly flags: number
}

/** The longest payload of a packet, in bytes: as much as an IP packet takes, and some room. */
export const MAX_PAYLOAD = 61440

const PROTOCOL_TCP = 6
const TIME_TO_LIVE = 64
const TCP_LENGTH = 20
/** Windows are scaled by 2¹⁴, as far as it goes: no acknowledgment is waited for here (RFC 7323 §2). */
const WINDOW_SCALE = Uint8Array.of(1, 3, 3, 14)

/** A packet, with right lengths and checksums. @param payload at most {@link MAX_PAYLOAD} bytes */
export function tcpPacket(segment: Segment, payload: Uint8Array): Uint8Array {
  const { from, to, flags } = segment
  const options = (flags & TcpFlag.Syn) === 0 ? new Uint8Array(0) : WINDOW_SCALE
  const ipLength = from.address.length === 4 ? 20 : 40
  const tcpLength = TCP_LENGTH + options.length
  const length = tcpLength + payload.length
  const packet = new Uint8Array(ipLength + length)
  const view = new DataView(packet.buffer)
  if (ipLength === 20) putIPv4(packet, view, segment)
  else putIPv6(packet, view, segment, length)
  view.setUint16(ipLength, from.port)
  view.setUint16(ipLength + 2, to.port)
  view.setUint32(ipLength + 4, segment.sequence)
  view.setUint32(ipLength + 8, segment.acknowledgment)
  packet[ipLength + 12] = (tcpLength / 4) << 4
  packet[ipLength + 13] = flags
  view.setUint16(ipLength + 14, 0xffff)
  packet.set(options, ipLength + TCP_LENGTH)
  packet.set(payload, ipLength + tcpLength)
  const pseudo = sum(from.address, sum(to.address, PROTOCOL_TCP + length))
  view.setUint16(ipLength + 16, ~sum(packet.subarray(ipLength), pseudo))
  return packet
}

function putIPv4(packet: Uint8Array, view: DataView, { from, to }: Segment): void {
  packet[0] = 0x45
  view.setUint16(2, packet.length)
  // Don't Fragment.
  view.setUint16(6, 0x4000)
  packet[8] = TIME_TO_LIVE
  packet[9] = PROTOCOL_TCP
  packet.set(from.address, 12)
  packet.set(to.address, 16)
  view.setUint16(10, ~sum(packet.subarray(0, 20), 0))
}

function putIPv6(packet: Uint8Array, view: DataView, { from, to }: Segment, length: number): void {
  packet[0] = 0x60
  view.setUint16(4, length)
  packet[6] = PROTOCOL_TCP
  packet[7] = TIME_TO_LIVE
  packet.set(from.address, 8)
  packet.set(to.address, 24)
}

/** The Internet checksum's sum, 16 bits, before it is inverted (RFC 1071). */
function sum(bytes: Uint8Array, from: number): number {
  let total = from
  for (let index = 0; index < bytes.length; index += 2)
    total += ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0)
  while (total > 0xffff) total = (total & 0xffff) + (total >>> 16)
  return total
}

/**
 * The bytes of an IP address in text, a scope id (`%eth0`) left out. One that is no address, as of a socket that is no TCP
 * connection, is 0.0.0.0.
 */
export function addressBytes(text: string): Uint8Array {
  const [address = ''] = text.split('%')
  if (!isIPv6(address)) {
    const bytes = Uint8Array.from(address.split('.'), Number)
    return bytes.length === 4 ? bytes : new Uint8Array(4)
  }
  const [head = '', tail] = address.split('::')
  const left = groups(head)
  const right = groups(tail ?? '')
  return Uint8Array.from([...left, ...new Array<number>(16 - left.length - right.length).fill(0), ...right])
}

/** Groups of hexadecimal digits, of which the last may be an IPv4 address, as bytes. */
function groups(text: string): readonly number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number)
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}
