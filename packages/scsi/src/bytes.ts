/**
 * Big-endian reads that know where the data ends. A device's bytes never throw: what lies past the end is undefined.
 */

/** The unsigned big-endian number of `length` (1 to 6) bytes at `at`, or undefined when they are not all there. */
export function uint(data: Uint8Array, at: number, length: number): number | undefined {
  let value = 0
  for (let index = at; index < at + length; index++) {
    const byte = data[index]
    if (byte === undefined) return undefined
    value = value * 256 + byte
  }
  return value
}

/** The unsigned big-endian 64-bit number at `at`, or undefined when its 8 bytes are not all there. */
export function uint64(data: Uint8Array, at: number): bigint | undefined {
  const high = uint(data, at, 4)
  const low = uint(data, at + 4, 4)
  return high === undefined || low === undefined ? undefined : (BigInt(high) << 32n) | BigInt(low)
}

/** Whether bit `bit` (7 is the top one) of byte `at` is set; undefined past the end. */
export function flag(data: Uint8Array, at: number, bit: number): boolean | undefined {
  const byte = data[at]
  return byte === undefined ? undefined : ((byte >> bit) & 1) === 1
}

/** Bytes as text, one character each (ASCII; others as Latin-1), without the spaces and NULs that pad the end. */
export function text(data: Uint8Array): string {
  let end = data.length
  while (end > 0 && (data[end - 1] === 0x20 || data[end - 1] === 0)) end--
  let result = ''
  for (let index = 0; index < end; index++) result += String.fromCharCode(data[index] ?? 0)
  return result
}

/** Two hexadecimal digits for each byte. */
export function hex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** UTF-8 bytes as text, up to the first NUL; each malformed byte becomes U+FFFD. */
export function utf8(data: Uint8Array): string {
  let result = ''
  for (let at = 0; at < data.length;) {
    const first = data[at] ?? 0
    if (first === 0) break
    const size = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4
    let point = size === 1 ? first : first & (0xff >> (size + 1))
    let seen = 1
    while (seen < size && first <= 0xf4 && first >= 0xc2) {
      const next = data[at + seen]
      if (next === undefined || (next & 0xc0) !== 0x80) break
      point = point * 64 + (next & 0x3f)
      seen++
    }
    const smallest = size === 4 ? 0x10000 : size === 3 ? 0x800 : 0
    const wellFormed =
      seen === size && point >= smallest && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    result += String.fromCodePoint(wellFormed ? point : 0xfffd)
    at += wellFormed ? size : 1
  }
  return result
}

/** Text as UTF-8 bytes. @throws TypeError on a lone surrogate. */
export function utf8Bytes(value: string): Uint8Array {
  const bytes: number[] = []
  for (const character of value) {
    const point = character.codePointAt(0) ?? 0
    if (point >= 0xd800 && point <= 0xdfff)
      throw new TypeError(`${JSON.stringify(value)} holds a lone surrogate`)
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f))
    else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
    } else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f))
      bytes.push(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
    }
  }
  return Uint8Array.from(bytes)
}

/** Several pieces as one. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The whole elements of `size` bytes between `start` and `end`, as views; one that is cut off is left out. */
export function elements(data: Uint8Array, start: number, end: number, size: number): readonly Uint8Array[] {
  const list: Uint8Array[] = []
  for (let at = start; at + size <= Math.min(end, data.length); at += size)
    list.push(data.subarray(at, at + size))
  return list
}
