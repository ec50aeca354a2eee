/**
 * Logical unit numbers: 8 bytes on the wire, a number or a bigint for people (SAM-5, Logical unit number (LUN)).
 *
 * The wire value here is the 8 bytes as one big-endian bigint. The top two bits of the first byte are the
 * address method:
 *
 *     00 peripheral device addressing    bus 0: 00 LL 00 00 00 00 00 00        LUN 0..255
 *     01 flat space addressing                  4L LL 00 00 00 00 00 00        LUN 0..16383
 *     10 logical unit addressing                bus, target and LUN
 *     11 extended logical unit addressing       C1.. well known, D2.. extended flat (24 bits), E2.. long (40 bits)
 */

const wireLimit = 0xffff_ffff_ffff_ffffn

/** How a LUN is addressed, from the top bits of its first byte. */
export type LunMethod =
  | 'peripheral'
  | 'flat'
  | 'logical-unit'
  | 'well-known'
  | 'extended-flat'
  | 'long-extended-flat'
  | 'not-specified'
  | 'other'

/** A LUN taken apart. `rest` is what follows the first level (48 bits, or fewer after extended forms). */
export interface LunParts {
  readonly method: LunMethod
  /** The logical unit number within its method; for well known units, the W-LUN (1: REPORT LUNS). */
  readonly lun: number
  /** Bus identifier; peripheral and logical unit addressing only. */
  readonly bus?: number
  /** Target on that bus; logical unit addressing only. */
  readonly target?: number
  /** True when lower levels of a hierarchical LUN are used (any bit set after the first level). */
  readonly hierarchical: boolean
}

/** Well known logical units as LUNs on the wire (SPC-5, Well known logical units). */
export const WellKnownLun = {
  REPORT_LUNS: 0xc101_0000_0000_0000n,
  /** Obsolete since SPC-5. */
  ACCESS_CONTROLS: 0xc102_0000_0000_0000n,
  TARGET_LOG_PAGES: 0xc103_0000_0000_0000n,
  SECURITY_PROTOCOL: 0xc104_0000_0000_0000n,
  MANAGEMENT_PROTOCOL: 0xc105_0000_0000_0000n,
} as const

/**
 * The wire value of a LUN.
 *
 * @param lun a number is a logical unit number: 0..255 by peripheral device addressing, 256..16383 by flat space
 *   addressing, 16384..16777215 by extended flat space addressing. A bigint is the wire value itself and passes
 *   unchanged, so that every form can be named.
 * @throws RangeError when a number is no integer in 0..16777215 or a bigint does not fit 64 bits
 */
export function lunToWire(lun: number | bigint): bigint {
  if (typeof lun === 'bigint') {
    if (lun < 0n || lun > wireLimit) throw new RangeError(`LUN ${lun} does not fit 64 bits`)
    return lun
  }
  if (!Number.isInteger(lun) || lun < 0 || lun > 0xff_ffff) {
    throw new RangeError(
      `LUN ${lun} is not an integer in 0..16777215; give other LUNs as their 64-bit wire value, a bigint`,
    )
  }
  if (lun < 0x100) return BigInt(lun) << 48n
  if (lun < 0x4000) return BigInt(0x4000 | lun) << 48n
  return (0xd2n << 56n) | (BigInt(lun) << 32n)
}

/**
 * The inverse of {@link lunToWire}: a number when {@link lunToWire} would give the same wire value for it, else the
 * wire value as it is. So what a target reports can always be sent back to it unchanged.
 */
export function lunFromWire(wire: bigint): number | bigint {
  const { lun, method } = lunParts(wire)
  if (method !== 'peripheral' && method !== 'flat' && method !== 'extended-flat') return wire
  return lunToWire(lun) === wire ? lun : wire
}

/** The logical unit number that a person would read in a wire value, whatever its form: flat space 5 is 5. */
export function lunNumber(wire: bigint): number {
  return lunParts(wire).lun
}

/** Takes a wire value apart. */
export function lunParts(wire: bigint): LunParts {
  const first = Number((wire >> 56n) & 0xffn)
  const second = Number((wire >> 48n) & 0xffn)
  const below = wire & 0xffff_ffff_ffffn
  const hierarchical = below !== 0n
  const low = first & 0x3f
  switch (first >> 6) {
    case 0:
      return { method: 'peripheral', lun: second, bus: low, hierarchical }
    case 1:
      return { method: 'flat', lun: low * 256 + second, hierarchical }
    case 2:
      return { method: 'logical-unit', lun: second & 0x1f, bus: second >> 5, target: low, hierarchical }
  }
  if (wire === wireLimit) return { method: 'not-specified', lun: 0, hierarchical: false }
  if (first === 0xc1) return { method: 'well-known', lun: second, hierarchical }
  if (first === 0xd2) {
    const lun = Number((wire >> 32n) & 0xff_ffffn)
    return { method: 'extended-flat', lun, hierarchical: (wire & 0xffff_ffffn) !== 0n }
  }
  if (first === 0xe2) {
    const lun = Number((wire >> 16n) & 0xff_ffff_ffffn)
    return { method: 'long-extended-flat', lun, hierarchical: (wire & 0xffffn) !== 0n }
  }
  return { method: 'other', lun: 0, hierarchical }
}

/** A wire value as 16 hexadecimal digits in groups of four, as tools print it. */
export function lunText(wire: bigint): string {
  const digits = BigInt.asUintN(64, wire).toString(16).padStart(16, '0')
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}
