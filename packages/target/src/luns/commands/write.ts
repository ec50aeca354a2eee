/** WRITE (6), (10), (12), (16) and WRITE AND VERIFY (10), (12), (16) (SBC-3 §5.40 - §5.46). */
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'
import type { CdbLength } from './extent.ts'

/** Writes the whole blocks of `data` from `lba` on, through to stable storage when asked or when there is no cache. */
export function writeBlocks(
  unit: LogicalUnit,
  lba: number,
  data: Uint8Array,
  fua: boolean,
): CommandResult | Promise<CommandResult> {
  const whole = data.subarray(0, data.length - (data.length % unit.blockLength))
  return whenDone(unit.store.write(lba * unit.blockLength, whole), () =>
    fua || !unit.writeCache ? whenDone(unit.store.flush(), () => GOOD) : GOOD,
  )
}

interface WriteKind {
  readonly opcode: number
  readonly cdbLength: CdbLength
  readonly andVerify?: boolean
}

function write({ opcode, cdbLength, andVerify = false }: WriteKind): Command {
  return {
    opcode,
    name: `WRITE ${andVerify ? 'AND VERIFY ' : ''}(${cdbLength})`,
    prepare: (unit, { cdb }) => {
      const extent = readExtent(unit, cdb, cdbLength)
      if ('key' in extent) return checkCondition(extent)
      // BYTCHK 10b is reserved; the others differ only in how a real medium is read back (SBC-3 §5.44).
      if (andVerify && ((cdb[1] ?? 0) & 0x06) === 0x04) return checkCondition(invalidCdbField(1, 2))
      if (unit.readOnly) return checkCondition(SENSE.WRITE_PROTECTED)
      const { lba, blocks } = extent
      const fua = extent.fua || andVerify
      return execution({ dataOut: blocks * unit.blockLength, failure: SENSE.WRITE_ERROR }, (data) =>
        writeBlocks(unit, lba, data, fua),
      )
    },
  }
}

export const WRITE_COMMANDS: readonly Command[] = [
  write({ opcode: 0x0a, cdbLength: 6 }),
  write({ opcode: 0x2a, cdbLength: 10 }),
  write({ opcode: 0xaa, cdbLength: 12 }),
  write({ opcode: 0x8a, cdbLength: 16 }),
  write({ opcode: 0x2e, cdbLength: 10, andVerify: true }),
  write({ opcode: 0xae, cdbLength: 12, andVerify: true }),
  write({ opcode: 0x8e, cdbLength: 16, andVerify: true }),
]
