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
