/** Commands that read, change and write in one go: COMPARE AND WRITE, ORWRITE (16) (SBC-3 §5.2, §5.6), XDWRITEREAD (10) (SBC-2 §5.47). */
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { bySlices, readExtent, sliceLength, whenDone } from './extent.ts'
import { firstDifference } from './verify.ts'
import { writeBlocks } from './write.ts'

/** Blocks that COMPARE AND WRITE takes: its field has one byte. */
export const MAX_COMPARE_AND_WRITE = 255

const COMPARE_AND_WRITE: Command = {
  definition: CDB.COMPARE_AND_WRITE,
  access: 'write',
  needsMedium: true,
  prepare: (unit, { cdb, dataOutRoom }) => {
    const extent = readExtent(unit, cdb, 16, MAX_COMPARE_AND_WRITE, cdb[13] ?? 0)
    if ('key' in extent) return checkCondition(extent)
    const { writeProtection } = unit
    if (writeProtection !== undefined) return checkCondition(writeProtection)
    const length = extent.blocks * unit.blockLength
    if (dataOutRoom !== 2 * length) return checkCondition(invalidCdbField(13))
    return execution({ dataOut: 2 * length, scratch: length, failure: SENSE.WRITE_ERROR }, (data, task) =>
      unit.exclusive(() => {
        const medium = Buffer.allocUnsafe(length)
        return whenDone(unit.store.read(extent.lba * unit.blockLength, medium), () => {
          const at = firstDifference(medium, data)
          if (at >= 0) return checkCondition({ ...SENSE.MISCOMPARE_DURING_VERIFY, information: at })
          return writeBlocks(unit, extent.lba, data.subarray(length), extent.fua)
        })
      }, task),
    )
  },
}

/** Ors the medium into the data that was sent, which nobody needs any more. */
function orInto(data: Uint8Array, unit: LogicalUnit, lba: number): CommandResult | Promise<CommandResult> {
  const buffer = Buffer.allocUnsafe(sliceLength(data.length))
  return bySlices(data.length, (offset, length) => {
    const medium = buffer.subarray(0, length)
    return whenDone(unit.store.read(lba * unit.blockLength + offset, medium), () => {
      for (let at = 0; at < length; at++) data[offset + at] = (data[offset + at] ?? 0) | (medium[at] ?? 0)
      return undefined
    })
  })
}

const ORWRITE: Command = {
  definition: CDB.ORWRITE_16,
  access: 'write',
  needsMedium: true,
  prepare: (unit, { cdb }) => {
    const extent = readExtent(unit, cdb, 16)
    if ('key' in extent) return checkCondition(extent)
    const { writeProtection } = unit
    if (writeProtection !== undefined) return checkCondition(writeProtection)
    const dataOut = extent.blocks * unit.blockLength
    const scratch = sliceLength(dataOut)
    return execution({ dataOut, scratch, failure: SENSE.WRITE_ERROR }, (data, task) =>
      unit.exclusive(
        () => whenDone(orInto(data, unit, extent.lba), () => writeBlocks(unit, extent.lba, data, extent.fua)),
        task,
      ),
    )
  },
}

const XDWRITEREAD_10 = {
  name: 'XDWRITEREAD (10)',
  standard: 'SBC-2',
  opcode: 0x53,
  length: 10,
  fields: {
    wrprotect: [1, 7, 3],
    dpo: [1, 4, 1],
    fua: [1, 3, 1],
    disableWrite: [1, 2, 1],
    lba: [2, 7, 32],
    group: [6, 4, 5],
    blocks: [7, 7, 16],
  },
} as const satisfies CdbDefinition

const DISABLE_WRITE = 0x04

/** The bidirectional command: the Data-In is the exclusive-or of medium and Data-Out. */
const XDWRITEREAD: Command = {
  definition: XDWRITEREAD_10,
  access: 'write',
  needsMedium: true,
  prepare: (unit, { cdb, dataInRoom }) => {
    const extent = readExtent(unit, cdb, 10)
    if ('key' in extent) return checkCondition(extent)
    const writes = ((cdb[1] ?? 0) & DISABLE_WRITE) === 0
    const { writeProtection } = unit
    if (writes && writeProtection !== undefined) return checkCondition(writeProtection)
    const dataInLength = extent.blocks * unit.blockLength
    return execution({ dataOut: dataInLength, dataIn: dataInLength }, (data, task) =>
      unit.exclusive<CommandResult>(() => {
        // No more than the initiator has room for: the rest of the medium is only overwritten.
        const medium = Buffer.allocUnsafe(Math.min(data.length, dataInRoom))
        return whenDone(unit.store.read(extent.lba * unit.blockLength, medium), () => {
          for (let at = 0; at < medium.length; at++) medium[at] = (medium[at] ?? 0) ^ (data[at] ?? 0)
          const result = { ...GOOD, dataIn: medium, dataInLength }
          const written = writes ? writeBlocks(unit, extent.lba, data, extent.fua) : undefined
          return written instanceof Promise ? written.then(() => result) : result
        })
      }, task),
    )
  },
}

export const MODIFY_COMMANDS: readonly Command[] = [COMPARE_AND_WRITE, ORWRITE, XDWRITEREAD]
