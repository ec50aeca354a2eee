/** Cutting and joining bytes to chunks, for whatever moves them in pieces of its own size. */

/** Bytes in a row, which need not be adjacent in memory. */
export interface Chunk {
  readonly parts: readonly Uint8Array[]
  /** Of all parts together. */
  readonly length: number
}

/** Cuts and joins bytes to chunks of one length. The last may be shorter, and the first too, so that the others lie where they should. */
export class Cutter {
  readonly #chunkLength: number
  readonly #room: (() => Uint8Array) | undefined
  /** The length of the chunk that is being made. */
  #wanted: number
  #parts: Uint8Array[] = []
  #length = 0

  /**
   * @param firstLength of the first chunk
   * @param room gives memory of `chunkLength` bytes, to which a chunk is copied; without it chunks are views of what comes
   */
  constructor(chunkLength: number, firstLength: number = chunkLength, room?: () => Uint8Array) {
    this.#chunkLength = chunkLength
    this.#wanted = firstLength
    this.#room = room
  }

  /** The chunks that are complete with these bytes. */
  *add(bytes: Uint8Array): Generator<Chunk, void, undefined> {
    for (let rest = bytes; rest.length > 0;) {
      const part = rest.subarray(0, this.#wanted - this.#length)
      rest = rest.subarray(part.length)
      this.#keep(part)
      if (this.#length === this.#wanted) yield this.#take()
    }
  }

  /** What is left at the end; undefined when that is nothing. */
  rest(): Chunk | undefined {
    return this.#length === 0 ? undefined : this.#take()
  }

  #keep(part: Uint8Array): void {
    if (this.#room === undefined) this.#parts.push(part)
    else {
      const [memory = this.#room()] = this.#parts
      memory.set(part, this.#length)
      this.#parts = [memory]
    }
    this.#length += part.length
  }

  #take(): Chunk {
    const length = this.#length
    const parts =
      this.#room === undefined ? this.#parts : this.#parts.map((memory) => memory.subarray(0, length))
    this.#parts = []
    this.#length = 0
    this.#wanted = this.#chunkLength
    return { parts, length }
  }
}

/** Cuts and joins bytes to pieces of just `chunkLength`, but for the last. What has to be joined is copied, all else are views. */
export async function* rechunk(
  source: AsyncIterable<Uint8Array>,
  chunkLength: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const cutter = new Cutter(chunkLength)
  for await (const bytes of source) for (const chunk of cutter.add(bytes)) yield joined(chunk)
  const rest = cutter.rest()
  if (rest !== undefined) yield joined(rest)
}

function joined({ parts, length }: Chunk): Uint8Array {
  const [first] = parts
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts, length)
}
