/** VERIFY (10), (12) and (16) (SBC-3 §5.34 - §5.36). */
import { ByteCheck, CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { readExtent, whenDone } from './extent.ts'
import type { Extent } from './extent.ts'

/** The offset of the first byte that differs, or -1. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  if (Buffer.compare(a.subarray(0, length), b.subarray(0, length)) === 0) return -1
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at
  return -1
}

/** Compares the medium with the data sent: one block repeated, or block by block. */
function compare(
  unit: LogicalUnit,
  extent: Extent,
  data: Uint8Array,
): CommandResult | Promise<CommandResult> {
  const expected = Buffer.alloc(extent.blocks * unit.blockLength, data)
  const compared = Buffer.allocUnsafe(
    Math.min(expected.length, data.length < unit.blockLength ? 0 : expected.length),
  )
  const done = unit.counters.verifications.count(compared.length, () =>
    unit.store.read(extent.lba * unit.blockLength, compared),
  )
  return whenDone(done, () => {
    const at = firstDifference(compared, expected)
    return at < 0 ? GOOD : checkCondition({ ...SENSE.MISCOMPARE_DURING_VERIFY, information: at })
  })
}

function verify(definition: CdbDefinition): Command {
  return {
    definition,
    access: 'read',
    needsMedium: true,
    prepare: (unit, { cdb }) => {
      const byteCheck = ((cdb[1] ?? 0) >> 1) & 0x03
      if (byteCheck === 2) return checkCondition(invalidCdbField(1, 2))
      const limit = byteCheck === ByteCheck.MEDIUM ? Infinity : unit.maxTransferBlocks
      const extent = readExtent(unit, cdb, definition.length, limit)
      if ('key' in extent) return checkCondition(extent)
      if (byteCheck === ByteCheck.MEDIUM || extent.blocks === 0) return GOOD
      const blocksSent = byteCheck === ByteCheck.ONE_BLOCK ? 1 : extent.blocks
      return execution(
        { dataOut: blocksSent * unit.blockLength, failure: SENSE.UNRECOVERED_READ_ERROR },
        (data) => {
          const blocks =
            byteCheck === ByteCheck.DATA ? Math.floor(data.length / unit.blockLength) : extent.blocks
          return unit.gate.shared(() => compare(unit, { ...extent, blocks }, data))
        },
      )
    },
  }
}

export const VERIFY_COMMANDS: readonly Command[] = [CDB.VERIFY_10, CDB.VERIFY_12, CDB.VERIFY_16].map(verify)
