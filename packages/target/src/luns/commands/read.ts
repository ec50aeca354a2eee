/** READ (6), (10), (12) and (16) (SBC-3 §5.10 - §5.13). */
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command } from '../command.ts'
import { SENSE } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'

function read(definition: CdbDefinition): Command {
  return {
    definition,
    access: 'read',
    needsMedium: true,
    prepare: (unit, { cdb, dataInRoom }) => {
      const extent = readExtent(unit, cdb, definition.length)
      if ('key' in extent) return checkCondition(extent)
      const dataInLength = extent.blocks * unit.blockLength
      return execution({ dataIn: dataInLength, failure: SENSE.UNRECOVERED_READ_ERROR }, () =>
        unit.shared(() => {
          const dataIn = Buffer.allocUnsafe(Math.min(dataInLength, dataInRoom))
          const done = unit.counters.reads.count(dataIn.length, () =>
            unit.store.read(extent.lba * unit.blockLength, dataIn),
          )
          return whenDone(done, () => ({ ...GOOD, dataIn, dataInLength }))
        }),
      )
    },
  }
}

export const READ_COMMANDS: readonly Command[] = [CDB.READ_6, CDB.READ_10, CDB.READ_12, CDB.READ_16].map(read)
