import { ScsiError } from '@iscsi/client'
import { SenseKey } from '@iscsi/scsi'

/** Whether a device has refused a command as one that it does not have, or not in that form. */
export function isRefusal(error: unknown): boolean {
  return hasSenseKey(error, SenseKey.ILLEGAL_REQUEST)
}

/** Whether a device is not ready, for example because it has no medium. */
export function isNotReady(error: unknown): boolean {
  return hasSenseKey(error, SenseKey.NOT_READY)
}

function hasSenseKey(error: unknown, key: number): boolean {
  return error instanceof ScsiError && error.sense?.key === key
}
