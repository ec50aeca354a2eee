/** Status codes (SAM-5, Status codes). */

/** SCSI status codes by name. */
export const ScsiStatus = {
  GOOD: 0x00,
  CHECK_CONDITION: 0x02,
  CONDITION_MET: 0x04,
  BUSY: 0x08,
  /** Obsolete since SAM-4. */
  INTERMEDIATE: 0x10,
  /** Obsolete since SAM-4. */
  INTERMEDIATE_CONDITION_MET: 0x14,
  RESERVATION_CONFLICT: 0x18,
  /** Obsolete since SAM-3. */
  COMMAND_TERMINATED: 0x22,
  TASK_SET_FULL: 0x28,
  ACA_ACTIVE: 0x30,
  TASK_ABORTED: 0x40,
} as const

/** One of {@link ScsiStatus}. */
export type ScsiStatus = (typeof ScsiStatus)[keyof typeof ScsiStatus]

const names = new Map<number, string>(
  Object.entries(ScsiStatus).map(([name, code]) => [code, name.replaceAll('_', ' ')]),
)

/** The name of a status code as SAM writes it; `status 0x..` for one that it does not define. */
export function statusName(status: number): string {
  return names.get(status) ?? `status 0x${status.toString(16).padStart(2, '0')}`
}
