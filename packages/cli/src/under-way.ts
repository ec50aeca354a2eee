/**
 * How much a command may have under way at the same time. The memory for it is made at once, or as fast as the device answers: what is
 * beyond these is a slip of the pen, which is to be told before anything is done.
 */
import { UsageError } from './failure.ts'
import { sizeText } from './show.ts'
import { readFor, readNumber } from './spec.ts'

/** Requests: more than the command windows of targets have room for. */
const MAX_IN_FLIGHT = 65536

/** Bytes of one request. Node reads and writes less than 2 GiB of a file at once; iSCSI moves less than 4 (RFC 7143 §11.3.4). */
const MAX_REQUEST = 2 ** 30

/** Bytes of all requests. */
const MAX_UNDER_WAY = 2 ** 32

/** Reads how many requests are under way at the same time. */
export function readInFlight(option: string): (text: string) => number {
  return readFor(option, (text) => {
    const count = readNumber(text)
    if (count < 1 || count > MAX_IN_FLIGHT) throw new Error(`must be 1 to ${MAX_IN_FLIGHT}`)
    return count
  })
}

/**
 * Checks the bytes of a request, and of as many as are under way.
 * @param what the option with its value, as the user has written it
 * @throws UsageError that names the range
 */
export function checkUnderWay(what: string, length: number, inFlight: number): void {
  if (length < 1 || length > MAX_REQUEST)
    throw new UsageError(`${what}: must be 1 byte to ${sizeText(MAX_REQUEST)}, not ${sizeText(length)}`)
  const together = length * inFlight
  if (together > MAX_UNDER_WAY)
    throw new UsageError(
      `${what}, --in-flight ${inFlight}: ${sizeText(together)} at the same time, must be ${sizeText(MAX_UNDER_WAY)} at most`,
    )
}
