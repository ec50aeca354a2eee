/** READ CAPACITY (10) and (16) (SBC-3 §5.15, §5.16). */
import { CDB, encodeCapacity10, encodeCapacity16 } from '@iscsi/scsi'
import { uint32At, uint64At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import { invalidCdbField } from '../sense.ts'

/** READ CAPACITY (10) answers this when the last LBA does not fit: ask READ CAPACITY (16). */
const TOO_LARGE = 0xffff_ffff

export const CAPACITY_COMMANDS: readonly Command[] = [
  {
    definition: CDB.READ_CAPACITY_10,
    access: 'none',
    needsMedium: true,
    prepare: (unit, { cdb }) => {
      const partialMedium = ((cdb[8] ?? 0) & 0x01) !== 0
      if (!partialMedium && uint32At(cdb, 2) !== 0) return checkCondition(invalidCdbField(2))
      const lastLba = Math.min(unit.blocks - 1, TOO_LARGE)
      return goodWith(encodeCapacity10({ lastLba, blockLength: unit.blockLength }))
    },
  },
  {
    definition: CDB.READ_CAPACITY_16,
    access: 'none',
    needsMedium: true,
    prepare: (unit, { cdb }) => {
      const partialMedium = ((cdb[14] ?? 0) & 0x01) !== 0
      if (!partialMedium && uint64At(cdb, 2) !== 0) return checkCondition(invalidCdbField(2))
      const data = encodeCapacity16({
        lastLba: unit.blocks - 1,
        blockLength: unit.blockLength,
        logicalBlocksPerPhysicalBlockExponent: Math.log2(unit.physicalBlockLength / unit.blockLength),
        provisioningManagement: unit.thin,
        provisioningReadsZeros: unit.thin,
      })
      return goodWith(data, uint32At(cdb, 10))
    },
  },
]
