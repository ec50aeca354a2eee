/** Big-endian numbers in byte arrays. What lies past the end reads as zero. */

export function uint16At(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

export function uint24At(bytes: Uint8Array, at: number): number {
  return (uint16At(bytes, at) << 8) | (bytes[at + 2] ?? 0)
}

export function uint32At(bytes: Uint8Array, at: number): number {
  return uint16At(bytes, at) * 0x1_0000 + uint16At(bytes, at + 2)
}

/** 64 bits as a number: exact up to 2⁵³, and still larger than any device beyond that. */
export function uint64At(bytes: Uint8Array, at: number): number {
  return uint32At(bytes, at) * 0x1_0000_0000 + uint32At(bytes, at + 4)
}

export function putUint16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 8
  bytes[at + 1] = value
}

export function putUint32(bytes: Uint8Array, at: number, value: number): void {
  putUint16(bytes, at, Math.floor(value / 0x1_0000) & 0xffff)
  putUint16(bytes, at + 2, value & 0xffff)
}

export function putUint64(bytes: Uint8Array, at: number, value: number): void {
  putUint32(bytes, at, Math.floor(value / 0x1_0000_0000))
  putUint32(bytes, at + 4, value % 0x1_0000_0000)
}

/** ASCII text, left-aligned in `length` bytes and padded with spaces; what does not fit is cut off. */
export function asciiField(text: string, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) =>
    index < text.length ? text.charCodeAt(index) & 0x7f : 0x20,
  )
}

export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
