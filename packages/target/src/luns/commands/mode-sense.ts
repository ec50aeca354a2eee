/** MODE SENSE (6) and (10) with the pages that a disk has (SPC-4 §6.11, §7.5; SBC-3 §6.5). */
import { concatBytes, putUint16, putUint32, uint16At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'

/** A page of current values; all are fixed, so default values are the same and no bit is changeable. */
interface ModePage {
  readonly code: number
  readonly length: number
  fill(page: Uint8Array, unit: LogicalUnit): void
}

const ALL_PAGES = 0x3f
const ALL_SUBPAGES = 0xff

const PAGES: readonly ModePage[] = [
  {
    code: 0x08, // Caching
    length: 20,
    fill: (page, unit) => {
      page[2] = unit.writeCache ? 0x04 : 0 // WCE
    },
  },
  {
    code: 0x0a, // Control
    length: 12,
    fill: (page) => {
      page[3] = 0x10 // QUEUE ALGORITHM MODIFIER: unrestricted reordering allowed
      putUint16(page, 8, 0xffff) // BUSY TIMEOUT PERIOD: unlimited
    },
  },
  { code: 0x1c, length: 12, fill: () => undefined }, // Informational exceptions control
]

const CHANGEABLE = 1
const SAVED = 3

function selectedPages(unit: LogicalUnit, code: number, control: number): Uint8Array[] {
  return PAGES.filter((page) => code === ALL_PAGES || page.code === code).map((definition) => {
    const page = new Uint8Array(definition.length)
    page[0] = definition.code
    page[1] = definition.length - 2
    if (control !== CHANGEABLE) definition.fill(page, unit)
    return page
  })
}

function shortBlockDescriptor(unit: LogicalUnit): Uint8Array {
  const descriptor = new Uint8Array(8)
  putUint32(descriptor, 0, Math.min(unit.blocks, 0xffff_ffff))
  putUint32(descriptor, 4, unit.blockLength)
  return descriptor
}

function modeSense(opcode: number, cdbLength: 6 | 10): Command {
  return {
    opcode,
    name: `MODE SENSE (${cdbLength})`,
    prepare: (unit, { cdb }) => {
      const control = (cdb[2] ?? 0) >> 6
      const code = (cdb[2] ?? 0) & 0x3f
      const subpage = cdb[3] ?? 0
      if (control === SAVED) return checkCondition(SENSE.SAVING_PARAMETERS_NOT_SUPPORTED)
      const pages = selectedPages(unit, code, control)
      if (pages.length === 0) return checkCondition(invalidCdbField(2, 5))
      if (subpage !== 0 && subpage !== ALL_SUBPAGES) return checkCondition(invalidCdbField(3))
      const descriptors = ((cdb[1] ?? 0) & 0x08) !== 0 ? new Uint8Array(0) : shortBlockDescriptor(unit) // DBD
      const deviceSpecific = (unit.readOnly ? 0x80 : 0) | 0x10 // WP, DPOFUA
      const header = new Uint8Array(cdbLength === 6 ? 4 : 8)
      const body = concatBytes([descriptors, ...pages])
      if (cdbLength === 6) {
        header.set([header.length + body.length - 1, 0, deviceSpecific, descriptors.length])
      } else {
        putUint16(header, 0, header.length + body.length - 2)
        header[3] = deviceSpecific
        putUint16(header, 6, descriptors.length)
      }
      const allocationLength = cdbLength === 6 ? (cdb[4] ?? 0) : uint16At(cdb, 7)
      return goodWith(concatBytes([header, body]), allocationLength)
    },
  }
}

export const MODE_COMMANDS: readonly Command[] = [modeSense(0x1a, 6), modeSense(0x5a, 10)]
