/** RESERVE and RELEASE (6) and (10) (SPC-2 §7.15 - §7.18): of the whole unit, by the nexus itself. */
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { checkCondition } from '../command.ts'
import type { Access, Command, CommandResult } from '../command.ts'
import type { Nexus } from '../nexus.ts'
import type { Reservations } from '../reservations.ts'
import { invalidCdbField } from '../sense.ts'

/** 3RDPTY, LONGID and EXTENT, all of which are obsolete. */
const THIRD_PARTY = 0x1f

function row(
  definition: CdbDefinition,
  access: Access,
  serve: (reservations: Reservations, nexus: Nexus) => CommandResult,
): Command {
  return {
    definition,
    access,
    prepare: (unit, { cdb, nexus }) =>
      ((cdb[1] ?? 0) & THIRD_PARTY) !== 0
        ? checkCondition(invalidCdbField(1, 4))
        : serve(unit.reservations, nexus),
  }
}

const reserve = (reservations: Reservations, nexus: Nexus): CommandResult => reservations.reserve(nexus)
const release = (reservations: Reservations, nexus: Nexus): CommandResult => reservations.release(nexus)

export const RESERVE_COMMANDS: readonly Command[] = [
  row(CDB.RESERVE_6, 'write', reserve),
  row(CDB.RELEASE_6, 'none', release),
  row(CDB.RESERVE_10, 'write', reserve),
  row(CDB.RELEASE_10, 'none', release),
]
