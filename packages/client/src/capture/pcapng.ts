/**
 * Blocks of a capture file in the format pcapng (draft-ietf-opsawg-pcapng: §4.1 section header, §4.2 interface, §4.3 enhanced
 * packet, §4.6 statistics), little-endian. The one interface has raw IP packets, and times in microseconds.
 */

/** The link type of packets that begin with their IP header. */
const LINKTYPE_RAW = 101

const BLOCK = { SectionHeader: 0x0a0d0d0a, Interface: 1, InterfaceStatistics: 5, EnhancedPacket: 6 } as const
const OPTION = { Comment: 1, UserApplication: 4, Flags: 2, DropCount: 4, Received: 4, Dropped: 5 } as const

/** The way of a packet, as the option epb_flags has it. */
export const Direction = { Inbound: 1, Outbound: 2 } as const

/** One of {@link Direction}. */
export type Direction = (typeof Direction)[keyof typeof Direction]

interface Option {
  readonly code: number
  readonly value: Uint8Array
}

/** What every capture begins with: a section header, and the description of the interface. */
export function beginning(application: string, comment: string): Uint8Array {
  const section = new DataView(new ArrayBuffer(16))
  section.setUint32(0, 0x1a2b3c4d, true)
  section.setUint16(4, 1, true)
  // Its length is not known: −1.
  section.setBigInt64(8, -1n, true)
  const face = new DataView(new ArrayBuffer(8))
  face.setUint16(0, LINKTYPE_RAW, true)
  return Buffer.concat([
    block(BLOCK.SectionHeader, bytesOf(section), [
      { code: OPTION.Comment, value: Buffer.from(comment) },
      { code: OPTION.UserApplication, value: Buffer.from(application) },
    ]),
    block(BLOCK.Interface, bytesOf(face), []),
  ])
}

/**
 * A packet.
 * @param time microseconds since 1970
 * @param dropped how many packets before it are missing
 */
export function enhancedPacket(
  time: number,
  direction: Direction,
  packet: Uint8Array,
  dropped: number,
): Uint8Array {
  const body = new Uint8Array(20 + packet.length)
  const view = new DataView(body.buffer)
  putTime(view, 4, time)
  view.setUint32(12, packet.length, true)
  view.setUint32(16, packet.length, true)
  body.set(packet, 20)
  const flags = { code: OPTION.Flags, value: uint32(direction) }
  return block(
    BLOCK.EnhancedPacket,
    body,
    dropped === 0 ? [flags] : [flags, { code: OPTION.DropCount, value: uint64(dropped) }],
  )
}

/** What every whole capture ends with. @param time microseconds since 1970 */
export function interfaceStatistics(time: number, received: number, dropped: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(12))
  putTime(view, 4, time)
  return block(BLOCK.InterfaceStatistics, bytesOf(view), [
    { code: OPTION.Received, value: uint64(received) },
    { code: OPTION.Dropped, value: uint64(dropped) },
  ])
}

/** A block: its type and length, its body, its options, and its length again; all of them filled up to words. */
function block(type: number, body: Uint8Array, options: readonly Option[]): Uint8Array {
  const optionsLength = options.reduce((sum, { value }) => sum + 4 + words(value.length), 0)
  const length = 12 + words(body.length) + (options.length === 0 ? 0 : optionsLength + 4)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, type, true)
  view.setUint32(4, length, true)
  bytes.set(body, 8)
  let at = 8 + words(body.length)
  for (const { code, value } of options) {
    view.setUint16(at, code, true)
    view.setUint16(at + 2, value.length, true)
    bytes.set(value, at + 4)
    at += 4 + words(value.length)
  }
  view.setUint32(length - 4, length, true)
  return bytes
}

function words(length: number): number {
  return (length + 3) & ~3
}

function bytesOf({ buffer }: DataView): Uint8Array {
  return new Uint8Array(buffer)
}

function uint32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value, true)
  return bytesOf(view)
}

function uint64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(value), true)
  return bytesOf(view)
}

/** A time is in two halves, the high one first, whatever the order of bytes is. */
function putTime(view: DataView, offset: number, time: number): void {
  view.setUint32(offset, Math.floor(time / 2 ** 32), true)
  view.setUint32(offset + 4, time % 2 ** 32, true)
}
