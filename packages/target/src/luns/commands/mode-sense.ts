/** MODE SENSE (6) and (10) (SPC-4 §6.11, §6.12). */
import { CDB, ModePageControl, encodeModeParameters10, encodeModeParameters6 } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { uint16At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { MODE_PAGES, defaultSettings } from './mode-pages.ts'
import type { ModePage } from './mode-pages.ts'

const ALL_PAGES = 0x3f
const ALL_SUBPAGES = 0xff
const WRITE_PROTECTED = 0x80
const DPO_FUA = 0x10
const DISABLE_BLOCK_DESCRIPTORS = 0x08
const MAX_SHORT_BLOCKS = 0xffff_ffff

/** A page as the PAGE CONTROL field asks for it. */
function valuesOf(page: ModePage, unit: LogicalUnit, control: number): Uint8Array {
  if (control !== ModePageControl.CHANGEABLE) {
    return page.encode(control === ModePageControl.DEFAULT ? defaultSettings(unit) : unit)
  }
  if (page.changeable !== undefined) return page.changeable
  const headerLength = page.subpage === 0 ? 2 : 4
  return page.encode(unit).fill(0, headerLength)
}

function modeSense(definition: CdbDefinition): Command {
  const isShort = definition.length === 6
  return {
    definition,
    access: 'read',
    prepare: (unit, { cdb }) => {
      const control = (cdb[2] ?? 0) >> 6
      const code = (cdb[2] ?? 0) & 0x3f
      const subpage = cdb[3] ?? 0
      if (control === ModePageControl.SAVED) return checkCondition(SENSE.SAVING_PARAMETERS_NOT_SUPPORTED)
      const ofCode = MODE_PAGES.filter((page) => code === ALL_PAGES || page.code === code)
      if (ofCode.length === 0) return checkCondition(invalidCdbField(2, 5))
      const pages = ofCode.filter((page) => subpage === ALL_SUBPAGES || page.subpage === subpage)
      if (pages.length === 0) return checkCondition(invalidCdbField(3))
      const hasDescriptor = ((cdb[1] ?? 0) & DISABLE_BLOCK_DESCRIPTORS) === 0
      const blocks = Math.min(unit.blocks, MAX_SHORT_BLOCKS)
      const list = {
        deviceSpecific: (unit.writeProtection === undefined ? 0 : WRITE_PROTECTED) | DPO_FUA,
        ...(hasDescriptor ? { blockDescriptor: { blocks, blockLength: unit.blockLength } } : {}),
        pages: pages.map((page) => valuesOf(page, unit, control)),
      }
      return isShort
        ? goodWith(encodeModeParameters6(list, true), cdb[4] ?? 0)
        : goodWith(encodeModeParameters10(list, true), uint16At(cdb, 7))
    },
  }
}

export const MODE_SENSE_COMMANDS: readonly Command[] = [CDB.MODE_SENSE_6, CDB.MODE_SENSE_10].map(modeSense)
