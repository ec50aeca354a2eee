/** Sense keys (SPC-5, Sense key and additional sense code definitions). */

/** Sense keys by name. */
export const SenseKey = {
  NO_SENSE: 0x0,
  RECOVERED_ERROR: 0x1,
  NOT_READY: 0x2,
  MEDIUM_ERROR: 0x3,
  HARDWARE_ERROR: 0x4,
  ILLEGAL_REQUEST: 0x5,
  UNIT_ATTENTION: 0x6,
  DATA_PROTECT: 0x7,
  BLANK_CHECK: 0x8,
  VENDOR_SPECIFIC: 0x9,
  COPY_ABORTED: 0xa,
  ABORTED_COMMAND: 0xb,
  /** EQUAL, obsolete since SPC-3. */
  RESERVED: 0xc,
  VOLUME_OVERFLOW: 0xd,
  MISCOMPARE: 0xe,
  COMPLETED: 0xf,
} as const

/** One of {@link SenseKey}. */
export type SenseKey = (typeof SenseKey)[keyof typeof SenseKey]

const names: readonly string[] = Object.keys(SenseKey).map((name) => name.replaceAll('_', ' '))

/** The name of a sense key as SPC writes it. */
export function senseKeyName(key: number): string {
  return names[key] ?? `sense key 0x${key.toString(16)}`
}
