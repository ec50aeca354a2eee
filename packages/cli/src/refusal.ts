import { ScsiError } from '@iscsi/client'
import { SenseKey } from '@iscsi/scsi'

/** Whether a device is not ready, for example because it has no medium. */
export function isNotReady(error: unknown): boolean {
  return error instanceof ScsiError && error.sense?.key === SenseKey.NOT_READY
}
