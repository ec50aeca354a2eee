/** MODE SELECT (6) and (10) (SPC-4 §6.9, §6.10): the changeable bits of the mode pages. */
import { CDB, parseModeParameters10, parseModeParameters6 } from '@iscsi/scsi'
import type { CdbDefinition, ModeParameters } from '@iscsi/scsi'
import { putUint16, uint16At } from '../bytes.ts'
import { GOOD, checkCondition, withParameterList } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import type { Nexus } from '../nexus.ts'
import { SENSE, invalidCdbField, invalidParameter } from '../sense.ts'
import { MODE_PAGES } from './mode-pages.ts'
import type { ModePage } from './mode-pages.ts'

const PAGE_FORMAT = 0x10
const SAVE_PAGES = 0x01

/** A page of the list and the page of the unit that it is to change. */
interface Change {
  readonly page: ModePage
  readonly data: Uint8Array
}

/** MODE DATA LENGTH is reserved in MODE SELECT: the parser is told the true length. */
function parseList(list: Uint8Array, isShort: boolean): ModeParameters {
  const copy = list.slice()
  if (isShort) copy[0] = list.length - 1
  else putUint16(copy, 0, list.length - 2)
  return isShort ? parseModeParameters6(copy) : parseModeParameters10(copy)
}

/** Whether a block descriptor says what is so anyway, or nothing: this unit can't be reformatted. */
function keepsFormat({ blockDescriptors }: ModeParameters, unit: LogicalUnit): boolean {
  return blockDescriptors.every(
    ({ blocks, blockLength }) =>
      (blockLength === unit.blockLength || blockLength === 0) &&
      (blocks === 0n || blocks === BigInt(Math.min(unit.blocks, 0xffff_ffff)) || blocks === 0xff_ffffn),
  )
}

/** The byte of a page where something is to change that can't. */
function forbiddenChange({ page, data }: Change, unit: LogicalUnit): number {
  const current = page.encode(unit)
  if (data.length !== current.length) return 1
  const { changeable } = page
  const headerLength = page.subpage === 0 ? 2 : 4
  return data.findIndex((value, at) => {
    if (at < headerLength) return false
    return ((value ^ (current[at] ?? 0)) & ~(changeable?.[at] ?? 0) & 0xff) !== 0
  })
}

function select(unit: LogicalUnit, nexus: Nexus, list: Uint8Array, isShort: boolean): CommandResult {
  if (list.length < (isShort ? 4 : 8)) return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
  const parameters = parseList(list, isShort)
  if (!keepsFormat(parameters, unit)) return checkCondition(invalidParameter(isShort ? 4 : 8))
  const changes: Change[] = []
  let changesSomething = false
  for (const { code, subpage, data } of parameters.pages) {
    const at = data.byteOffset - (parameters.pages[0]?.data.byteOffset ?? 0) + (isShort ? 4 : 8)
    const page = MODE_PAGES.find((candidate) => candidate.code === code && candidate.subpage === subpage)
    if (page === undefined) return checkCondition(invalidParameter(at))
    const change = { page, data }
    const forbidden = forbiddenChange(change, unit)
    if (forbidden >= 0) return checkCondition(invalidParameter(at + forbidden))
    const current = page.encode(unit)
    changesSomething ||= data.some((value, index) => index > 0 && value !== current[index])
    changes.push(change)
  }
  for (const { page, data } of changes) page.apply?.(unit, data)
  if (changesSomething) unit.attendOthers(nexus, SENSE.MODE_PARAMETERS_CHANGED)
  return GOOD
}

function modeSelect(definition: CdbDefinition): Command {
  const isShort = definition.length === 6
  return {
    definition,
    access: 'write',
    prepare: (unit, { cdb, nexus }) => {
      const flags = cdb[1] ?? 0
      if ((flags & PAGE_FORMAT) === 0) return checkCondition(invalidCdbField(1, 4))
      if ((flags & SAVE_PAGES) !== 0) return checkCondition(invalidCdbField(1, 0))
      const length = isShort ? (cdb[4] ?? 0) : uint16At(cdb, 7)
      if (length === 0) return GOOD
      return withParameterList(
        length,
        (list) => select(unit, nexus, list, isShort),
        SENSE.PARAMETER_LIST_LENGTH_ERROR,
      )
    },
  }
}

export const MODE_SELECT_COMMANDS: readonly Command[] = [CDB.MODE_SELECT_6, CDB.MODE_SELECT_10].map(
  modeSelect,
)
