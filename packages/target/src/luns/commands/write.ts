/** WRITE (6), (10), (12), (16), WRITE AND VERIFY (10), (12), (16) (SBC-3 §5.40 - §5.46) and WRITE ATOMIC (16) (SBC-4). */
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { uint16At } from '../bytes.ts'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'

/** Writes the whole blocks of `data` from `lba` on, through to stable storage when asked or when there is no cache. */
export function writeBlocks(
  unit: LogicalUnit,
  lba: number,
  data: Uint8Array,
  fua: boolean,
): CommandResult | Promise<CommandResult> {
  const whole = data.subarray(0, data.length - (data.length % unit.blockLength))
  const done = unit.counters.writes.count(whole.length, () => unit.write(lba * unit.blockLength, whole))
  return whenDone(done, () => finishWrite(unit, fua))
}

/** What a command that writes does last. */
export function finishWrite(unit: LogicalUnit, fua: boolean): CommandResult | Promise<CommandResult> {
  return fua || !unit.writeCache ? whenDone(unit.store.flush(), () => GOOD) : GOOD
}

function write(definition: CdbDefinition, andVerify: boolean): Command {
  return {
    definition,
    access: 'write',
    needsMedium: true,
    prepare: (unit, { cdb }) => {
      const extent = readExtent(unit, cdb, definition.length)
      if ('key' in extent) return checkCondition(extent)
      // BYTCHK 10b is reserved; the others differ only in how a real medium is read back (SBC-3 §5.44).
      if (andVerify && ((cdb[1] ?? 0) & 0x06) === 0x04) return checkCondition(invalidCdbField(1, 2))
      const { writeProtection } = unit
      if (writeProtection !== undefined) return checkCondition(writeProtection)
      const { lba, blocks } = extent
      const fua = extent.fua || andVerify
      return execution({ dataOut: blocks * unit.blockLength, failure: SENSE.WRITE_ERROR }, (data, task) =>
        unit.shared(() => writeBlocks(unit, lba, data, fua), task),
      )
    },
  }
}

/** All or nothing, for every reader: no boundary, no alignment, any length that can be transferred. */
const WRITE_ATOMIC: Command = {
  definition: CDB.WRITE_ATOMIC_16,
  access: 'write',
  needsMedium: true,
  prepare: (unit, { cdb }) => {
    if (uint16At(cdb, 10) !== 0) return checkCondition(invalidCdbField(10)) // ATOMIC BOUNDARY
    const extent = readExtent(unit, cdb, 16, unit.maxTransferBlocks, uint16At(cdb, 12))
    if ('key' in extent) return checkCondition(extent)
    const { writeProtection } = unit
    if (writeProtection !== undefined) return checkCondition(writeProtection)
    const dataOut = extent.blocks * unit.blockLength
    return execution({ dataOut, failure: SENSE.WRITE_ERROR }, (data, task) => {
      if (data.length < dataOut) return checkCondition(SENSE.INVALID_FIELD_IN_INFORMATION_UNIT)
      return unit.exclusive(() => writeBlocks(unit, extent.lba, data, extent.fua), task)
    })
  },
}

export const WRITE_COMMANDS: readonly Command[] = [
  ...[CDB.WRITE_6, CDB.WRITE_10, CDB.WRITE_12, CDB.WRITE_16].map((each) => write(each, false)),
  ...[CDB.WRITE_AND_VERIFY_10, CDB.WRITE_AND_VERIFY_12, CDB.WRITE_AND_VERIFY_16].map((each) =>
    write(each, true),
  ),
  WRITE_ATOMIC,
]
