/** What a copy consists of. */

/** Bytes in a row; without `bytes` they are zeros that nobody has to read. */
export interface Piece {
  readonly length: number
  readonly bytes: Uint8Array | undefined
}

/** Where bytes come from. */
export interface Source extends AsyncDisposable {
  readonly name: string
  /** Undefined: until it ends. */
  readonly size: number | undefined
  /** Undefined: it can be read once, from its beginning. */
  readonly blockLength: number | undefined
  /** Pieces of at most `chunk` bytes, in order, from `start` to before `end`. */
  pieces(start: number, end: number | undefined, chunk: number): AsyncIterable<Piece>
}

/** Where bytes go. Several calls may be under way at once. */
export interface Sink extends AsyncDisposable {
  readonly name: string
  /** Undefined: as much as there is. */
  readonly size: number | undefined
  readonly blockLength: number
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Makes a range read as zeros, without space where that can be. */
  zeros(position: number, length: number): Promise<void>
  /** Puts what was written on stable storage. */
  flush(): Promise<void>
  /** Nothing comes after `end`. */
  finish(end: number): Promise<void>
}

/** Cuts and joins bytes to pieces of just `chunk`, but for the last. */
export async function* rechunk(
  source: AsyncIterable<Uint8Array>,
  chunk: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    for (let rest = piece; rest.length > 0;) {
      const part = rest.subarray(0, chunk - length)
      rest = rest.subarray(part.length)
      parts.push(part)
      length += part.length
      if (length < chunk) continue
      yield joined(parts, length)
      parts = []
      length = 0
    }
  }
  if (length > 0) yield joined(parts, length)
}

/** Bytes, and after them zeros up to a whole block. */
export async function* padLast(
  source: AsyncIterable<Uint8Array>,
  blockLength: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0
  for await (const bytes of source) {
    length += bytes.length
    yield bytes
  }
  const rest = length % blockLength
  if (rest > 0) yield new Uint8Array(blockLength - rest)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts, length)
}

/** Whether bytes are all zero: the native comparison of a buffer with itself, moved by one. */
export function isZero(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  return bytes[0] === 0 && Buffer.compare(bytes.subarray(1), bytes.subarray(0, -1)) === 0
}
