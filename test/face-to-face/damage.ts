/** Flips bits in the data segments of PDUs on their way, so that their data digests are wrong. */

/** Whether a PDU with data is to be damaged, by who sends it and its opcode (without the I bit). */
export type Damages = (pdu: { readonly from: 'initiator' | 'target'; readonly opcode: number }) => boolean

/**
 * Damages some of what a transmit holds: whole PDUs with data digests, their data behind header, AHS and header digest
 * (RFC 7143 §11.2). Logins have no digests and are left alone.
 */
export function damage(
  bytes: Buffer,
  headerDigest: boolean,
  damages: (opcode: number) => boolean,
  random: () => number,
): void {
  const draw = (limit: number): number => Math.floor(random() * limit)
  for (let at = 0; at < bytes.length;) {
    const opcode = bytes.readUInt8(at) & 0x3f
    if (opcode === 0x03 || opcode === 0x23) return
    const length = bytes.readUIntBE(at + 5, 3)
    at += 48 + bytes.readUInt8(at + 4) * 4 + (headerDigest ? 4 : 0)
    if (length === 0) continue
    const end = at + ((length + 3) & ~3) + 4
    if (damages(opcode)) {
      const where = at + draw(end - at)
      bytes.writeUInt8(bytes.readUInt8(where) ^ (1 << draw(8)), where)
    }
    at = end
  }
}
