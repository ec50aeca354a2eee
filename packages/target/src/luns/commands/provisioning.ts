/** UNMAP and GET LBA STATUS (SBC-3 §5.28, §5.4): thin provisioning. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CDB, encodeLbaStatus, parseUnmapList } from '@iscsi/scsi'
import { uint16At, uint32At, uint64At } from '../bytes.ts'
import { GOOD, checkCondition, execution, goodWith } from '../command.ts'
import type { Command, CommandResult, TaskLife } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidParameter } from '../sense.ts'
import { BlockState } from '../provisioning-map.ts'
import { unmapNext } from '../unmapping.ts'
import type { Extent } from './extent.ts'
import { finishWrite } from './write.ts'

/** Limits of one UNMAP (VPD page B0h). */
export const MAX_UNMAP_BLOCKS: number = 1024 * 1024
export const MAX_UNMAP_DESCRIPTORS = 256

const HEADER_LENGTH = 8
const DESCRIPTOR_LENGTH = 16
/** LBA status descriptors that one answer has at most. */
const MAX_STATUS_DESCRIPTORS = 1024
const MAX_RUN = 0xffff_ffff

/** Steps of unmapping after which the other sessions have their turn, though the store may have answered all of them at once. */
const STEPS_PER_TURN = 16

/**
 * Unmaps ranges step by step. Each step has the medium for itself: a write that overlaps comes before or after it as a whole,
 * so that its data and the map of what is mapped always agree.
 */
export function unmapAll(
  unit: LogicalUnit,
  ranges: readonly Pick<Extent, 'lba' | 'blocks'>[],
  anchor: boolean,
  task: TaskLife,
): Promise<CommandResult> {
  const { store, blockLength } = unit
  return unit.laterWrites.during(store, blockLength, async (written) => {
    const step = (from: number, end: number): number | Promise<number> => {
      const { state, length } = written.runAt(from, end)
      return state === BlockState.MAPPED ? from + length : unmapNext(store, from, from + length, anchor)
    }
    let steps = 0
    for (const { lba, blocks } of ranges) {
      const end = (lba + blocks) * blockLength
      for (let at = lba * blockLength; at < end;) {
        if (++steps % STEPS_PER_TURN === 0) await nextTurn()
        if (task.isAborted) return GOOD
        const from = at
        const next = await unit.exclusive(() => step(from, end), task)
        if (typeof next !== 'number') return next
        at = next
      }
    }
    return await finishWrite(unit, false)
  })
}

function unmap(
  unit: LogicalUnit,
  list: Uint8Array,
  anchor: boolean,
  task: TaskLife,
): CommandResult | Promise<CommandResult> {
  const ranges = parseUnmapList(list).map(({ lba = 0n, blocks = 0 }) => ({ lba: Number(lba), blocks }))
  if (ranges.length > MAX_UNMAP_DESCRIPTORS) return checkCondition(invalidParameter(2))
  if (ranges.reduce((sum, { blocks }) => sum + blocks, 0) > MAX_UNMAP_BLOCKS) {
    return checkCondition(invalidParameter(HEADER_LENGTH))
  }
  const outside = ranges.find(({ lba, blocks }) => lba > unit.blocks || lba + blocks > unit.blocks)
  if (outside !== undefined) return checkCondition({ ...SENSE.LBA_OUT_OF_RANGE, information: outside.lba })
  return unmapAll(unit, ranges, anchor, task)
}

/** The runs of blocks in one state, from `lba` to the end of the medium or of the room. */
function statusFrom(unit: LogicalUnit, lba: number, room: number): Uint8Array {
  const descriptors: { lba: number; blocks: number; provisioningStatus: number }[] = []
  for (let at = lba; at < unit.blocks && descriptors.length < Math.max(1, room);) {
    const { state, length } = unit.store.runAt(at * unit.blockLength)
    const blocks = Math.min(Math.max(1, Math.floor(length / unit.blockLength)), unit.blocks - at, MAX_RUN)
    descriptors.push({ lba: at, blocks, provisioningStatus: state })
    at += blocks
  }
  return encodeLbaStatus(descriptors)
}

export const PROVISIONING_COMMANDS: readonly Command[] = [
  {
    definition: CDB.UNMAP,
    access: 'write',
    needsMedium: true,
    isOn: (unit) => unit.thin,
    prepare: (unit, { cdb }) => {
      const length = uint16At(cdb, 7)
      const anchor = ((cdb[1] ?? 0) & 0x01) !== 0
      const { writeProtection } = unit
      if (writeProtection !== undefined) return checkCondition(writeProtection)
      if (length > 0 && length < HEADER_LENGTH) return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
      return execution({ dataOut: length, failure: SENSE.WRITE_ERROR }, (list, task) =>
        unmap(unit, list, anchor, task),
      )
    },
  },
  {
    definition: CDB.GET_LBA_STATUS_16,
    access: 'read',
    needsMedium: true,
    isOn: (unit) => unit.thin,
    prepare: (unit, { cdb }) => {
      const lba = uint64At(cdb, 2)
      const allocationLength = uint32At(cdb, 10)
      if (lba >= unit.blocks) return checkCondition({ ...SENSE.LBA_OUT_OF_RANGE, information: lba })
      const room = Math.floor((allocationLength - HEADER_LENGTH) / DESCRIPTOR_LENGTH)
      return goodWith(statusFrom(unit, lba, Math.min(room, MAX_STATUS_DESCRIPTORS)), allocationLength)
    },
  },
]
