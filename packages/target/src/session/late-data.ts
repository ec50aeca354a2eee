import { RESERVED_TAG } from '@iscsi/protocol'
import type { ScsiCommand } from '@iscsi/protocol'
import { single } from './outbox.ts'
import type { Outgoing } from './outbox.ts'

const LATE_LENGTH = 512

/** A Data-In for a command that is over: what a target must never send, as a fault. */
export function lateDataIn(command: ScsiCommand): Outgoing {
  const payload = new Uint8Array(LATE_LENGTH).fill(0xee)
  return single(
    {
      kind: 'data-in',
      final: true,
      acknowledge: false,
      residualOverflow: false,
      residualUnderflow: false,
      hasStatus: false,
      status: 0,
      lun: 0n,
      initiatorTaskTag: command.initiatorTaskTag,
      targetTransferTag: RESERVED_TAG,
      statSN: 0,
      expCmdSN: 0,
      maxCmdSN: 0,
      dataSN: 0,
      bufferOffset: 0,
      residualCount: 0,
      dataSegmentLength: payload.length,
    },
    payload,
  )
}
