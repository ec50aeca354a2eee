/** SYNCHRONIZE CACHE (10) and (16) (SBC-3 §5.23, §5.24). */
import { uint16At, uint32At, uint64At } from '../bytes.ts'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command } from '../command.ts'
import { SENSE } from '../sense.ts'
import { whenDone } from './extent.ts'

function synchronize(
  opcode: number,
  cdbLength: number,
  extent: (cdb: Uint8Array) => { lba: number; blocks: number },
): Command {
  return {
    opcode,
    name: `SYNCHRONIZE CACHE (${cdbLength})`,
    prepare: (unit, { cdb }) => {
      const { lba, blocks } = extent(cdb)
      if (lba > unit.blocks || lba + blocks > unit.blocks) {
        return checkCondition({ ...SENSE.LBA_OUT_OF_RANGE, information: lba })
      }
      // The whole store is flushed whatever the range; IMMED may be answered after the work as well (SBC-3 §5.23).
      return execution({ failure: SENSE.WRITE_ERROR }, () => whenDone(unit.store.flush(), () => GOOD))
    },
  }
}

export const CACHE_COMMANDS: readonly Command[] = [
  synchronize(0x35, 10, (cdb) => ({ lba: uint32At(cdb, 2), blocks: uint16At(cdb, 7) })),
  synchronize(0x91, 16, (cdb) => ({ lba: uint64At(cdb, 2), blocks: uint32At(cdb, 10) })),
]
