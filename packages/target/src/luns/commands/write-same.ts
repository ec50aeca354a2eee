/** WRITE SAME (10) and (16) (SBC-3 §5.49, §5.50). */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult, TaskLife } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { readExtent } from './extent.ts'
import type { Extent } from './extent.ts'
import { unmapAll } from './provisioning.ts'
import { finishWrite } from './write.ts'

const ANCHOR = 0x10
const UNMAP = 0x08
const NDOB = 0x01

/**
 * The longest piece that is written at a time: bounds the memory of a command. The other sessions have their turn after each, though
 * the store may have answered at once.
 */
const SLICE_LENGTH = 1024 * 1024

async function repeat(
  unit: LogicalUnit,
  { lba, blocks }: Extent,
  block: Uint8Array,
  task: TaskLife,
): Promise<CommandResult> {
  const perSlice = Math.min(blocks, Math.max(1, Math.floor(SLICE_LENGTH / unit.blockLength)))
  const slice = Buffer.alloc(perSlice * unit.blockLength, block)
  for (let done = 0; done < blocks; done += perSlice) {
    if (done > 0) await nextTurn()
    if (task.isAborted) return GOOD
    const rest = (blocks - done) * unit.blockLength
    const data = slice.subarray(0, rest)
    await unit.counters.writes.count(data.length, () => unit.write((lba + done) * unit.blockLength, data))
  }
  return await finishWrite(unit, false)
}

/** Unmaps where that reads the same: zeros. Anything else has to be written (SBC-3 §5.49, LBPRZ = 1). */
function fill(
  unit: LogicalUnit,
  extent: Extent,
  block: Uint8Array,
  flags: number,
  task: TaskLife,
): CommandResult | Promise<CommandResult> {
  const unmaps = (flags & UNMAP) !== 0 && block.every((byte) => byte === 0)
  if (unmaps) return unmapAll(unit, [extent], (flags & ANCHOR) !== 0, task)
  return unit.shared(() => repeat(unit, extent, block, task), task)
}

function writeSame(definition: CdbDefinition): Command {
  return {
    definition,
    access: 'write',
    needsMedium: true,
    prepare: (unit, { cdb, dataOutRoom }) => {
      const flags = cdb[1] ?? 0
      const extent = readExtent(unit, cdb, definition.length)
      if ('key' in extent) return checkCondition(extent)
      // WSNZ: 0 blocks, which would be all up to the end of the medium, are refused.
      if (extent.blocks === 0) return checkCondition(invalidCdbField(definition.length === 10 ? 7 : 10))
      if ((flags & UNMAP) !== 0 && !unit.thin) return checkCondition(invalidCdbField(1, 3))
      if ((flags & ANCHOR) !== 0 && (flags & UNMAP) === 0) return checkCondition(invalidCdbField(1, 4))
      const sendsNothing = definition.length === 16 && (flags & NDOB) !== 0
      const { writeProtection } = unit
      if (writeProtection !== undefined) return checkCondition(writeProtection)
      const dataOut = sendsNothing ? 0 : unit.blockLength
      if (dataOutRoom !== dataOut) return checkCondition(SENSE.INVALID_FIELD_IN_INFORMATION_UNIT)
      const scratch = Math.min(SLICE_LENGTH, extent.blocks * unit.blockLength)
      return execution({ dataOut, scratch, failure: SENSE.WRITE_ERROR }, (data, task) =>
        fill(unit, extent, sendsNothing ? new Uint8Array(unit.blockLength) : data, flags, task),
      )
    },
  }
}

export const WRITE_SAME_COMMANDS: readonly Command[] = [CDB.WRITE_SAME_10, CDB.WRITE_SAME_16].map(writeSame)
