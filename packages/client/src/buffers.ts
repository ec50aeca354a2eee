/** Memory for a transfer: one buffer, or several that need not be adjacent, filled or sent in their order. */
export type Buffers = Uint8Array | readonly Uint8Array[]

/** The buffers as a list. */
export function listOf(buffers: Buffers): readonly Uint8Array[] {
  return buffers instanceof Uint8Array ? [buffers] : buffers
}

/** `length` bytes from `offset` on, as views of the buffers that they lie in. */
export function sliceOf(
  buffers: readonly Uint8Array[],
  offset: number,
  length: number,
): readonly Uint8Array[] {
  const views: Uint8Array[] = []
  let before = 0
  for (const buffer of buffers) {
    const from = Math.max(0, offset - before)
    const to = Math.min(buffer.length, offset + length - before)
    if (from < to) views.push(buffer.subarray(from, to))
    before += buffer.length
  }
  return views
}

/**
 * Checks buffers before they are lent.
 * @throws TypeError for anything but Uint8Arrays over memory of a fixed place: the kernel writes to where it was
 */
export function checkBuffers(buffers: readonly Uint8Array[]): void {
  for (const buffer of buffers) {
    if (!(buffer instanceof Uint8Array))
      throw new TypeError('buffers must be a Uint8Array or a list of Uint8Arrays')
    // Asked once: it is no plain property, and this is done for every command.
    const memory = buffer.buffer
    if ('resizable' in memory && memory.resizable === true) {
      throw new TypeError('a buffer over a resizable ArrayBuffer cannot be lent: its memory may move')
    }
  }
}
