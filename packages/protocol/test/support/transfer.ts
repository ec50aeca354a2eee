/** Takes the memory of a buffer away, as postMessage() with a transfer list does. */
export function transferAway({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer)) throw new TypeError('shared memory cannot be transferred')
  structuredClone(buffer, { transfer: [buffer] })
}
