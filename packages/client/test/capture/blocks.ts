/** A reader of pcapng, as far as captures need it: written from draft-ietf-opsawg-pcapng, not from the writer. */

export interface Block {
  readonly type: number
  readonly body: Uint8Array
  /** Numbers of 4 and 8 bytes by their code; for packets and statistics. */
  readonly options: Readonly<Record<number, bigint>>
}

/** @throws Error for anything that is no sequence of whole blocks */
export function blocksOf(bytes: Uint8Array): readonly Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const blocks: Block[] = []
  for (let at = 0; at < bytes.length;) {
    const type = view.getUint32(at, true)
    const length = view.getUint32(at + 4, true)
    if (length % 4 !== 0 || length < 12 || view.getUint32(at + length - 4, true) !== length)
      throw new Error(`the block at ${at} has not the same length at both ends`)
    const body = bytes.subarray(at + 8, at + length - 4)
    blocks.push({ type, body, options: optionsOf(type, body) })
    at += length
  }
  return blocks
}

function optionsOf(type: number, body: Uint8Array): Record<number, bigint> {
  const view = new DataView(body.buffer, body.byteOffset, body.length)
  const fixed = type === 6 ? 20 + ((view.getUint32(12, true) + 3) & ~3) : type === 5 ? 12 : body.length
  const options: Record<number, bigint> = {}
  for (let at = fixed; at < body.length;) {
    const code = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (code === 0) break
    options[code] = length === 8 ? view.getBigUint64(at + 4, true) : BigInt(view.getUint32(at + 4, true))
    at += 4 + ((length + 3) & ~3)
  }
  return options
}

const FLAGS = [
  ['S', 2],
  ['F', 1],
  ['R', 4],
  ['P', 8],
  ['A', 16],
] as const

export interface Packet {
  readonly way: 'in' | 'out'
  /** Microseconds since 1970. */
  readonly time: number
  readonly missing: number
  /** The TCP flags that are set: S, F, R, P, A. */
  readonly flags: string
  readonly seq: number
  readonly ack: number
  /** In hexadecimal. */
  readonly payload: string
}

/** The packets of IPv4 in a capture. */
export function packetsOf(bytes: Uint8Array): readonly Packet[] {
  return blocksOf(bytes)
    .filter(({ type }) => type === 6)
    .map(({ body, options }) => {
      const head = new DataView(body.buffer, body.byteOffset, body.length)
      const tcp = new DataView(body.buffer, body.byteOffset + 40)
      const data = 20 + (tcp.getUint8(12) >> 4) * 4
      const bits = tcp.getUint8(13)
      return {
        way: options[2] === 1n ? 'in' : 'out',
        time: head.getUint32(4, true) * 2 ** 32 + head.getUint32(8, true),
        missing: Number(options[4] ?? 0n),
        flags: FLAGS.filter(([, bit]) => (bits & bit) !== 0)
          .map(([name]) => name)
          .join(''),
        seq: tcp.getUint32(4),
        ack: tcp.getUint32(8),
        payload: Buffer.from(body.subarray(20 + data, 20 + head.getUint32(12, true))).toString('hex'),
      }
    })
}
