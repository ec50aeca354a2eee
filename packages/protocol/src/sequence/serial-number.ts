/**
 * Serial Number Arithmetic over 32 bits (RFC 1982, SERIAL_BITS = 32), as RFC 7143 §4.2.2.1 requires for CmdSN and its kin.
 * All values are unsigned: 0 … 2³²-1.
 */

/** `serial + count`, modulo 2³². `count` may be negative. */
export function serialAdd(serial: number, count: number): number {
  return (serial + count) >>> 0
}

/** How far `a` is ahead of `b`: -2³¹ … 2³¹-1. Negative when `a` comes before `b`. */
export function serialDistance(a: number, b: number): number {
  return (a - b) | 0
}

/** True when `a` comes before `b`. */
export function serialBefore(a: number, b: number): boolean {
  return ((a - b) | 0) < 0
}
