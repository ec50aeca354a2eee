/** SYNCHRONIZE CACHE (10) and (16), PRE-FETCH (10) and (16) (SBC-3 §5.23, §5.24, §5.7, §5.8). */
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { uint16At, uint32At, uint64At } from '../bytes.ts'
import { GOOD, Status, checkCondition, execution } from '../command.ts'
import type { Access, Command, CommandResult, Prepared } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE } from '../sense.ts'
import { whenDone } from './extent.ts'

/** A command on a range whose length 0 is up to the end of the medium. */
function onRange(
  definition: CdbDefinition,
  access: Access,
  serve: (unit: LogicalUnit, cdb: Uint8Array) => Prepared,
): Command {
  const is10 = definition.length === 10
  return {
    definition,
    access,
    needsMedium: true,
    prepare: (unit, { cdb }) => {
      const lba = is10 ? uint32At(cdb, 2) : uint64At(cdb, 2)
      const blocks = is10 ? uint16At(cdb, 7) : uint32At(cdb, 10)
      if (lba > unit.blocks || lba + blocks > unit.blocks) {
        return checkCondition({ ...SENSE.LBA_OUT_OF_RANGE, information: lba })
      }
      return serve(unit, cdb)
    },
  }
}

const IMMED = 0x02

/** The whole store is flushed whatever the range; IMMED may be answered after the work as well (SBC-3 §5.23). */
const synchronize = (unit: LogicalUnit): Prepared =>
  execution({ failure: SENSE.WRITE_ERROR }, () => whenDone(unit.store.flush(), () => GOOD))

/** There is always room: the data is where it can be had at once (SBC-3 §5.7: CONDITION MET, or GOOD with IMMED). */
const CONDITION_MET: CommandResult = { ...GOOD, status: Status.CONDITION_MET }
const preFetch = (_unit: LogicalUnit, cdb: Uint8Array): Prepared =>
  ((cdb[1] ?? 0) & IMMED) === 0 ? CONDITION_MET : GOOD

export const CACHE_COMMANDS: readonly Command[] = [
  onRange(CDB.SYNCHRONIZE_CACHE_10, 'write', synchronize),
  onRange(CDB.SYNCHRONIZE_CACHE_16, 'write', synchronize),
  onRange(CDB.PRE_FETCH_10, 'read', preFetch),
  onRange(CDB.PRE_FETCH_16, 'read', preFetch),
]
