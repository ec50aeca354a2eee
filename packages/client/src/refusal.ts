import { SenseKey } from '@iscsi/scsi'
import { ScsiError } from './errors.ts'

/** Whether a device has refused a command as one that it does not have, or not in that form (ILLEGAL REQUEST). */
export function isRefusal(error: unknown): boolean {
  return error instanceof ScsiError && error.sense?.key === SenseKey.ILLEGAL_REQUEST
}
