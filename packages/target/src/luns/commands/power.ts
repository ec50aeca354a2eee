/** START STOP UNIT (SBC-3 §5.22) and PREVENT ALLOW MEDIUM REMOVAL (SPC-4 §6.18). */
import { CDB } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, Prepared } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import type { Nexus } from '../nexus.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { whenDone } from './extent.ts'

const NO_FLUSH = 0x04
const LOAD_EJECT = 0x02
const START = 0x01

/** Loads or ejects the medium; nobody may while a nexus prevents it. */
function move(unit: LogicalUnit, nexus: Nexus, loads: boolean): void {
  if (loads && !unit.medium.isLoaded) unit.attendOthers(nexus, SENSE.MEDIUM_MAY_HAVE_CHANGED)
  unit.medium.isLoaded = loads
}

/** Memory and files need no spinning up: a power condition changes nothing, and a stopped unit is as ready as another. */
function startStop(unit: LogicalUnit, cdb: Uint8Array, nexus: Nexus): Prepared {
  const flags = cdb[4] ?? 0
  const hasPowerCondition = flags >> 4 !== 0
  const loads = (flags & START) !== 0
  const moves = !hasPowerCondition && (flags & LOAD_EJECT) !== 0
  if (moves && !unit.removable) return checkCondition(invalidCdbField(4, 1))
  if (moves && unit.medium.isLocked) return checkCondition(SENSE.MEDIUM_REMOVAL_PREVENTED)
  const flushes = !loads && !hasPowerCondition && (flags & NO_FLUSH) === 0
  return execution({ failure: SENSE.WRITE_ERROR }, () =>
    whenDone(flushes ? unit.store.flush() : undefined, () => {
      if (moves) move(unit, nexus, loads)
      else if (!hasPowerCondition) unit.counters.countStartStop(loads)
      return GOOD
    }),
  )
}

export const POWER_COMMANDS: readonly Command[] = [
  {
    definition: CDB.START_STOP_UNIT,
    // Starting is allowed to all (SBC-3 table 13).
    access: (cdb) => (((cdb[4] ?? 0) & 0xf1) === START ? 'none' : 'write'),
    prepare: (unit, { cdb, nexus }) => startStop(unit, cdb, nexus),
  },
  {
    definition: CDB.PREVENT_ALLOW_MEDIUM_REMOVAL,
    access: (cdb) => (((cdb[4] ?? 0) & 0x03) === 0 ? 'none' : 'write'),
    isOn: (unit) => unit.removable,
    prepare: (unit, { cdb, nexus }) => {
      if (((cdb[4] ?? 0) & 0x01) === 0) unit.medium.allow(nexus.key)
      else unit.medium.prevent(nexus.key)
      return GOOD
    },
  },
]
