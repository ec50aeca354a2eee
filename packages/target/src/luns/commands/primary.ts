/** TEST UNIT READY, REQUEST SENSE and REPORT LUNS (SPC-4 §6.47, §6.39, §6.33). */
import { putUint32, putUint64, uint32At } from '../bytes.ts'
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
  const list = new Uint8Array(8 + luns.length * 8)
  putUint32(list, 0, luns.length * 8)
  luns.forEach((lun, index) => {
    putUint64(list, 8 + index * 8, Number(lun))
  })
  return goodWith(list, uint32At(cdb, 6))
}

export const PRIMARY_COMMANDS: readonly Command[] = [
  { opcode: 0x00, name: 'TEST UNIT READY', prepare: () => GOOD },
  {
    opcode: 0x03,
    name: 'REQUEST SENSE',
    ignoresAttention: true,
    prepare: (unit, { cdb, nexus }) => requestSense(cdb, unit.attentions.take(nexus)),
  },
  {
    opcode: 0xa0,
    name: 'REPORT LUNS',
    ignoresAttention: true,
    prepare: (unit, { cdb }) => reportLuns(cdb, unit.home),
  },
]
