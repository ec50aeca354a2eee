/** TEST UNIT READY, REQUEST SENSE and REPORT LUNS (SPC-4 §6.47, §6.39, §6.33). */
import { CDB, encodeReportLuns } from '@iscsi/scsi'
import { uint32At } from '../bytes.ts'
import { GOOD, checkCondition, goodWith } from '../command.ts'
import type { Command, Prepared } from '../command.ts'
import type { UnitHome } from '../logical-unit.ts'
import { encodeSense, invalidCdbField } from '../sense.ts'
import type { Sense } from '../sense.ts'

const NO_SENSE: Sense = { key: 0, asc: 0, ascq: 0 }

/** Answers REQUEST SENSE with this condition as parameter data; DESC chooses the format. */
export function requestSense(cdb: Uint8Array, sense: Sense = NO_SENSE): Prepared {
  const descriptorFormat = ((cdb[1] ?? 0) & 0x01) !== 0
  return goodWith(encodeSense(sense, descriptorFormat), cdb[4] ?? 0)
}

/** Well known logical units only (SELECT REPORT 01h): this target lists none. */
const SELECT_WELL_KNOWN = 1
const MAX_SELECT_REPORT = 2

export function reportLuns(cdb: Uint8Array, home: UnitHome): Prepared {
  const select = cdb[2] ?? 0
  if (select > MAX_SELECT_REPORT) return checkCondition(invalidCdbField(2))
  const luns = select === SELECT_WELL_KNOWN ? [] : home.lunInventory
  return goodWith(encodeReportLuns(luns), uint32At(cdb, 6))
}

export const PRIMARY_COMMANDS: readonly Command[] = [
  {
    definition: CDB.TEST_UNIT_READY,
    access: 'none',
    conflictsWithReserve: true,
    needsMedium: true,
    prepare: () => GOOD,
  },
  {
    definition: CDB.REQUEST_SENSE,
    access: 'always',
    prepare: (unit, { cdb, nexus }) =>
      requestSense(cdb, unit.attentions.take(nexus) ?? unit.sanitization.obstacle),
  },
  {
    definition: CDB.REPORT_LUNS,
    access: 'always',
    prepare: (unit, { cdb }) => reportLuns(cdb, unit.home),
  },
]
