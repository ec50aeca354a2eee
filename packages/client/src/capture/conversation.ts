import type { Ends, Side, Tap } from '@iscsi/transport'
import { addressBytes, MAX_PAYLOAD, TcpFlag, tcpPacket } from './packet.ts'
import type { Endpoint } from './packet.ts'
import { Direction } from './pcapng.ts'

/** Whoever keeps the packets. */
export interface PacketSink {
  /** @param length bytes that {@link make} is going to give, as near as can be told */
  packet(direction: Direction, length: number, make: () => Uint8Array): void
}

const { Ack, Fin, Psh, Rst, Syn } = TcpFlag

/**
 * One TCP connection as packets: what was read and written, between a handshake and an end as they must have been. How the bytes
 * were cut into packets on the wire, and what was sent twice there, nobody here knows.
 */
export class Conversation implements Tap {
  readonly #sink: PacketSink
  #ends: Readonly<Record<Side, Endpoint>> | undefined
  /** The next sequence number of each side: both begin with 0. */
  readonly #next: Record<Side, number> = { local: 0, remote: 0 }
  readonly #ended = new Set<Side>()

  constructor(sink: PacketSink) {
    this.#sink = sink
  }

  connected({ localAddress, localPort, remoteAddress, remotePort }: Ends): void {
    this.#ends = {
      local: { address: addressBytes(localAddress), port: localPort },
      remote: { address: addressBytes(remoteAddress), port: remotePort },
    }
    this.#say('local', Syn)
    this.#say('remote', Syn | Ack)
    this.#say('local', Ack)
  }

  received(bytes: Uint8Array): void {
    this.#carry('remote', bytes)
  }

  sent(segments: readonly Uint8Array[]): void {
    for (const segment of segments) this.#carry('local', segment)
  }

  ended(side: Side): void {
    if (this.#ended.has(side)) return
    this.#ended.add(side)
    this.#say(side, Fin | Ack)
  }

  closed(cause: Error | undefined): void {
    if (cause === undefined) this.ended('local')
    else this.#say('remote', Rst | Ack)
  }

  #carry(from: Side, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; done += MAX_PAYLOAD)
      this.#say(from, Psh | Ack, bytes.subarray(done, done + MAX_PAYLOAD))
  }

  #say(side: Side, flags: number, payload: Uint8Array = NOTHING): void {
    // A socket that never was connected has nothing to tell.
    if (this.#ends === undefined) return
    const other = side === 'local' ? 'remote' : 'local'
    const segment = {
      from: this.#ends[side],
      to: this.#ends[other],
      sequence: this.#next[side],
      acknowledgment: (flags & Ack) === 0 ? 0 : this.#next[other],
      flags,
    }
    const direction = side === 'local' ? Direction.Outbound : Direction.Inbound
    this.#sink.packet(direction, payload.length, () => tcpPacket(segment, payload))
    // SYN and FIN count as a byte (RFC 9293 §3.4). What is not kept counts as well: it is missed then.
    const counted = payload.length + ((flags & (Syn | Fin)) === 0 ? 0 : 1)
    this.#next[side] = (this.#next[side] + counted) >>> 0
  }
}

const NOTHING = new Uint8Array(0)
