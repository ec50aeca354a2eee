/** READ (6), (10), (12) and (16) (SBC-3 §5.10 - §5.13). */
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command } from '../command.ts'
import { SENSE } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'
import type { CdbLength } from './extent.ts'

function read(opcode: number, cdbLength: CdbLength): Command {
  return {
    opcode,
    name: `READ (${cdbLength})`,
    prepare: (unit, { cdb, dataInRoom }) => {
      const extent = readExtent(unit, cdb, cdbLength)
      if ('key' in extent) return checkCondition(extent)
      const dataInLength = extent.blocks * unit.blockLength
      return execution({ dataIn: dataInLength, failure: SENSE.UNRECOVERED_READ_ERROR }, () => {
        const dataIn = Buffer.allocUnsafe(Math.min(dataInLength, dataInRoom))
        const done = unit.store.read(extent.lba * unit.blockLength, dataIn)
        return whenDone(done, () => ({ ...GOOD, dataIn, dataInLength }))
      })
    },
  }
}

export const READ_COMMANDS: readonly Command[] = [
  read(0x08, 6),
  read(0x28, 10),
  read(0xa8, 12),
  read(0x88, 16),
]
