/** Positions in bytes, as a {@link Disk} takes them. */

/** Where a byte is: in which block, and how many bytes of that come before it. */
export interface Place {
  readonly lba: number
  readonly within: number
}

/** @throws TypeError for what is no number; RangeError for one that is no position, or a number that is not exact */
export function checkPosition(name: string, position: number | bigint): void {
  if (typeof position === 'bigint' ? position >= 0n : Number.isSafeInteger(position) && position >= 0) return
  const text = `${name} must be an integer from 0 on, not ${String(position)}`
  if (typeof position !== 'number' && typeof position !== 'bigint') throw new TypeError(text)
  throw new RangeError(`${text}; beyond ${Number.MAX_SAFE_INTEGER} as a bigint`)
}

/** @throws RangeError for what is no number of bytes */
export function checkCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`${name} must be an integer from 0 on, not ${count}`)
}

/** The block of a position that {@link checkPosition} has let through. */
export function placeOf(position: number | bigint, blockLength: number): Place {
  if (typeof position === 'number')
    return { lba: Math.floor(position / blockLength), within: position % blockLength }
  const length = BigInt(blockLength)
  return { lba: Number(position / length), within: Number(position % length) }
}
