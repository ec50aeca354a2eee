/** Sizes on the command line. Beside `spec.ts`, because they are read as the target reads its own, and few commands need it. */
import { parseSize } from '@iscsi/target'
import { readFor } from './spec.ts'

/** Reads bytes: `0`, `4096`, `64K`, `1G`. @throws Error for anything else */
function readSize(text: string): number {
  try {
    return /^0+$/.test(text) ? 0 : parseSize(text)
  } catch {
    throw new Error('must be a number of bytes, or with K, M, G or T')
  }
}

/** Reads the bytes that an option takes. */
export function readSizeOf(option: string): (text: string) => number {
  return readFor(option, readSize)
}
