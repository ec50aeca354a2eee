/**
 * When commands that are ordered one by one go out. A write of the socket costs several microseconds, more than all the rest
 * of a small command: with many commands under way, a few new ones lose little by waiting for others, and the target gets
 * them in one packet. (Measured against tgt, reads of 4 KiB at depth 32: docs/performance.md.)
 */

/** New commands wait for others up to this share of those that are under way. */
const SHARE = 1 / 4

/** No more than this many wait. */
const MAX_HELD = 16

/** How long commands are held back at most, in milliseconds. */
export const MAX_HOLD = 1

/**
 * Whether commands that could be sent now wait for others. Never with so few under way that the wire may fall idle.
 * @param waiting commands that wait to be sent
 * @param outstanding commands that were sent and have not settled
 */
export function holdsBack(waiting: number, outstanding: number): boolean {
  return waiting < Math.min(MAX_HELD, outstanding * SHARE)
}
