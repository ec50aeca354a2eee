/** XDWRITEREAD (10) (SBC-2 §5.47): the bidirectional command; the Data-In is the exclusive-or of medium and Data-Out. */
import { checkCondition, execution, GOOD } from '../command.ts'
import type { Command } from '../command.ts'
import { SENSE } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'
import { writeBlocks } from './write.ts'

const DISABLE_WRITE = 0x04

export const BIDIRECTIONAL_COMMANDS: readonly Command[] = [
  {
    opcode: 0x53,
    name: 'XDWRITEREAD (10)',
    prepare: (unit, { cdb, dataInRoom }) => {
      const extent = readExtent(unit, cdb, 10)
      if ('key' in extent) return checkCondition(extent)
      const writes = ((cdb[1] ?? 0) & DISABLE_WRITE) === 0
      if (writes && unit.readOnly) return checkCondition(SENSE.WRITE_PROTECTED)
      const dataInLength = extent.blocks * unit.blockLength
      return execution({ dataOut: dataInLength, dataIn: dataInLength }, (data) => {
        const medium = Buffer.allocUnsafe(data.length)
        return whenDone(unit.store.read(extent.lba * unit.blockLength, medium), () => {
          for (let at = 0; at < medium.length; at++) medium[at] = (medium[at] ?? 0) ^ (data[at] ?? 0)
          const result = { ...GOOD, dataIn: medium.subarray(0, dataInRoom), dataInLength }
          const written = writes ? writeBlocks(unit, extent.lba, data, extent.fua) : undefined
          return written instanceof Promise ? written.then(() => result) : result
        })
      })
    },
  },
]
