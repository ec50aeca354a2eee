import type { PduReader } from '../../src/framing/index.ts'

/** One way to hand a stream to a reader. */
export type Feed = (reader: PduReader, stream: Uint8Array) => void

/** By receive(), in chunks of these lengths, again and again until all is fed. */
export function pushing(cuts: readonly number[]): Feed {
  return (reader, stream) => {
    for (let at = 0, round = 0; at < stream.length; round++) {
      const length = cuts[round % cuts.length] ?? stream.length
      reader.receive(stream.subarray(at, at + length))
      at += length
    }
  }
}

/**
 * As a kernel does it: into the memory that the reader names, at most so many bytes at a time. Throws if that memory is
 * empty, because a socket would wait for ever.
 */
export function filling(cuts: readonly number[]): Feed {
  return (reader, stream) => {
    for (let at = 0, round = 0; at < stream.length; round++) {
      const room = reader.receiveBuffer()
      if (room.length === 0) throw new Error(`receiveBuffer() is empty at byte ${at}`)
      const count = Math.min(room.length, cuts[round % cuts.length] ?? stream.length, stream.length - at)
      room.set(stream.subarray(at, at + count))
      reader.handleReceived(count)
      at += count
    }
  }
}

/** The whole stream at once, or as much of it as there is room for. */
export const WHOLE: Feed = pushing([])
export const BYTEWISE: Feed = pushing([1])
export const FILL: Feed = filling([])
export const FILL_BYTEWISE: Feed = filling([1])
