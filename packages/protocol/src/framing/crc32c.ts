/**
 * CRC32C (RFC 7143 §13.1, generator 0x11edc6f41), slicing by eight. This is the plain form that needs nothing; a host
 * may inject a faster one of the same shape.
 */

/**
 * Continues a CRC32C over more bytes. Start with 0; the value so far goes in as `crc`, the finished value comes out at
 * every step (0 … 2³²-1). On the wire the digest is this number in little-endian order.
 */
export type Crc32c = (crc: number, bytes: Uint8Array) => number

/** The generator of §13.1 with its bits reversed, as a reflected implementation wants it. */
const REFLECTED_POLYNOMIAL = 0x82f63b78

/** Table k of 256 advances a byte that is followed by k more: eight of them take eight bytes at a step. */
function makeTables(): readonly Int32Array[] {
  const first = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? REFLECTED_POLYNOMIAL : 0)
    first[byte] = crc
  }
  const tables = [first]
  for (let previous = first; tables.length < 8;) {
    const next = previous.map((crc) => (crc >>> 8) ^ at(first, crc & 0xff))
    tables.push(next)
    previous = next
  }
  return tables
}

/** An index below 256 is always there; the compiler can't know. */
function at(table: Int32Array, index: number): number {
  return table[index] ?? 0
}

const NO_TABLE = new Int32Array(256)
const [
  T0 = NO_TABLE,
  T1 = NO_TABLE,
  T2 = NO_TABLE,
  T3 = NO_TABLE,
  T4 = NO_TABLE,
  T5 = NO_TABLE,
  T6 = NO_TABLE,
  T7 = NO_TABLE,
] = makeTables()

/** Beyond this many bytes, reading words through a DataView pays for making one (measured). */
const WORDWISE_LENGTH = 192

/** CRC32C in plain JavaScript; see {@link Crc32c}. On Node 20 about 0.1 µs for a header, and 1 GB/s. */
export const crc32c: Crc32c = (crc, bytes) => {
  let state = ~crc
  let i = 0
  if (bytes.length < WORDWISE_LENGTH) {
    for (const end = bytes.length - 7; i < end; i += 8) {
      state = advance(state ^ wordAt(bytes, i), wordAt(bytes, i + 4))
    }
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (const end = bytes.length - 7; i < end; i += 8) {
      state = advance(state ^ view.getInt32(i, true), view.getInt32(i + 4, true))
    }
  }
  for (; i < bytes.length; i++) state = (state >>> 8) ^ at(T0, (state ^ (bytes[i] ?? 0)) & 0xff)
  return ~state >>> 0
}

/** Four bytes, the first least significant. */
function wordAt(bytes: Uint8Array, i: number): number {
  return (
    (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)
  )
}

/** Eight bytes at a step: `low` with the state mixed in, then `high`. */
function advance(low: number, high: number): number {
  return (
    at(T7, low & 0xff) ^
    at(T6, (low >>> 8) & 0xff) ^
    at(T5, (low >>> 16) & 0xff) ^
    at(T4, low >>> 24) ^
    at(T3, high & 0xff) ^
    at(T2, (high >>> 8) & 0xff) ^
    at(T1, (high >>> 16) & 0xff) ^
    at(T0, high >>> 24)
  )
}
