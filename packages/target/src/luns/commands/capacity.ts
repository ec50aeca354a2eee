/** READ CAPACITY (10) and (16) (SBC-3 §5.15, §5.16). */
import { putUint32, putUint64, uint32At, uint64At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import { invalidCdbField } from '../sense.ts'

/** READ CAPACITY (10) answers this when the last LBA does not fit: ask READ CAPACITY (16). */
const TOO_LARGE = 0xffff_ffff

export const CAPACITY_COMMANDS: readonly Command[] = [
  {
    opcode: 0x25,
    name: 'READ CAPACITY (10)',
    prepare: (unit, { cdb }) => {
      const partialMedium = ((cdb[8] ?? 0) & 0x01) !== 0
      if (!partialMedium && uint32At(cdb, 2) !== 0) return checkCondition(invalidCdbField(2))
      const data = new Uint8Array(8)
      putUint32(data, 0, Math.min(unit.blocks - 1, TOO_LARGE))
      putUint32(data, 4, unit.blockLength)
      return goodWith(data)
    },
  },
  {
    opcode: 0x9e,
    serviceAction: 0x10,
    name: 'READ CAPACITY (16)',
    prepare: (unit, { cdb }) => {
      const partialMedium = ((cdb[14] ?? 0) & 0x01) !== 0
      if (!partialMedium && uint64At(cdb, 2) !== 0) return checkCondition(invalidCdbField(2))
      const data = new Uint8Array(32)
      putUint64(data, 0, unit.blocks - 1)
      putUint32(data, 8, unit.blockLength)
      return goodWith(data, uint32At(cdb, 10))
    },
  },
]
