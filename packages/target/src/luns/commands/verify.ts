/** VERIFY (10), (12) and (16) (SBC-3 §5.34 - §5.36). */
import { ByteCheck, CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import { bySlices, readExtent, sliceLength, whenDone } from './extent.ts'
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
  const { blockLength, store } = unit
  const length = data.length < blockLength ? 0 : extent.blocks * blockLength
  const medium = Buffer.allocUnsafe(sliceLength(length))
  // One block for all is repeated as often as a slice has room for it.
  const repeated = data.length < length ? Buffer.alloc(medium.length, data) : undefined
  return bySlices(length, (offset, slice) => {
    const compared = medium.subarray(0, slice)
    const done = unit.counters.verifications.count(slice, () =>
      store.read(extent.lba * blockLength + offset, compared),
    )
    return whenDone(done, () => {
      const at = firstDifference(compared, repeated ?? data.subarray(offset, offset + slice))
      if (at < 0) return undefined
      return checkCondition({ ...SENSE.MISCOMPARE_DURING_VERIFY, information: offset + at })
    })
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
      const dataOut = blocksSent * unit.blockLength
      // The medium, and beside it the block that is repeated.
      const slices = byteCheck === ByteCheck.ONE_BLOCK ? 2 : 1
      const scratch = slices * sliceLength(extent.blocks * unit.blockLength)
      return execution({ dataOut, scratch, failure: SENSE.UNRECOVERED_READ_ERROR }, (data) => {
        const blocks =
          byteCheck === ByteCheck.DATA ? Math.floor(data.length / unit.blockLength) : extent.blocks
        return unit.shared(() => compare(unit, { ...extent, blocks }, data))
      })
    },
  }
}

export const VERIFY_COMMANDS: readonly Command[] = [CDB.VERIFY_10, CDB.VERIFY_12, CDB.VERIFY_16].map(verify)
