import { Task } from '../../src/task/index.ts'
import type { TaskKeys, TaskRequest } from '../../src/task/index.ts'

/** The defaults of RFC 7143 §13. */
export const KEYS: TaskKeys = {
  initialR2T: true,
  immediateData: true,
  firstBurstLength: 65_536,
  maxBurstLength: 262_144,
  targetMaxRecvDataSegmentLength: 8192,
  maxOutstandingR2T: 1,
  errorRecoveryLevel: 0,
  dataPDUInOrder: true,
  dataSequenceInOrder: true,
}

export const LUN = 0x0001_0000_0000_0000n

/** A command that was sent: with room for so many bytes, or so many bytes to write, or both. */
export function sentTask(
  lengths: { readonly reads?: number | undefined; readonly writes?: number | undefined },
  keys: Partial<TaskKeys> = {},
  fields: Partial<TaskRequest> = {},
): Task {
  const { reads, writes } = lengths
  const task = new Task(1, {
    lun: LUN,
    cdb: new Uint8Array(16),
    dataIn: reads === undefined ? undefined : [new Uint8Array(reads)],
    dataOut: writes === undefined ? undefined : [new Uint8Array(writes)],
    ...fields,
  })
  task.begin(0, 100, { ...KEYS, ...keys })
  return task
}
