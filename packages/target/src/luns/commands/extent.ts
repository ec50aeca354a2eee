/** The part that all commands with an LBA and a length share: where the fields lie, and what may be wrong with them. */
import type { CdbDefinition } from '@iscsi/scsi'
import { uint16At, uint24At, uint32At, uint64At } from '../bytes.ts'
import { GOOD } from '../command.ts'
import type { CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import type { Sense } from '../sense.ts'

export interface Extent {
  readonly lba: number
  readonly blocks: number
  /** Force unit access: the data goes to stable storage before the command is done. */
  readonly fua: boolean
}

interface ExtentLayout {
  readonly lba: (cdb: Uint8Array) => number
  readonly blocks: (cdb: Uint8Array) => number
  readonly blocksByte: number
}

const SHORT_LENGTH_ZERO_MEANS = 256

const LAYOUTS: Readonly<Record<6 | 10 | 12 | 16, ExtentLayout>> = {
  6: {
    lba: (cdb) => uint24At(cdb, 1) & 0x1f_ffff,
    blocks: (cdb) => cdb[4] || SHORT_LENGTH_ZERO_MEANS,
    blocksByte: 4,
  },
  10: { lba: (cdb) => uint32At(cdb, 2), blocks: (cdb) => uint16At(cdb, 7), blocksByte: 7 },
  12: { lba: (cdb) => uint32At(cdb, 2), blocks: (cdb) => uint32At(cdb, 6), blocksByte: 6 },
  16: { lba: (cdb) => uint64At(cdb, 2), blocks: (cdb) => uint32At(cdb, 10), blocksByte: 10 },
}

/** The three bits of RDPROTECT, WRPROTECT or VRPROTECT: this target keeps no protection information. */
const PROTECT_MASK = 0xe0

/**
 * Reads LBA, length and FUA.
 * @param length of the CDB; says where the fields lie
 * @param maxBlocks the longest transfer that is taken; verification without data may be longer
 * @param blocks where the length is not in its usual place
 */
export function readExtent(
  unit: LogicalUnit,
  cdb: Uint8Array,
  length: CdbDefinition['length'],
  maxBlocks: number = unit.maxTransferBlocks,
  blocks?: number,
): Extent | Sense {
  if (length === 32) return SENSE.INVALID_OPERATION_CODE
  const layout = LAYOUTS[length]
  const flags = length === 6 ? 0 : (cdb[1] ?? 0)
  if ((flags & PROTECT_MASK) !== 0) return invalidCdbField(1, 7)
  const lba = layout.lba(cdb)
  blocks ??= layout.blocks(cdb)
  if (blocks > maxBlocks) return invalidCdbField(layout.blocksByte)
  if (lba > unit.blocks || lba + blocks > unit.blocks) return { ...SENSE.LBA_OUT_OF_RANGE, information: lba }
  return { lba, blocks, fua: (flags & 0x08) !== 0 }
}

/** Does `next` when `value` is there: at once if it already is. */
export function whenDone<Value, Result>(
  value: Value | Promise<Value>,
  next: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** The longest piece of a range that is read at a time to be looked at: bounds what a command needs beside its data. */
const SLICE_LENGTH = 1024 * 1024

/** The memory that {@link bySlices} needs for a range. */
export function sliceLength(byteLength: number): number {
  return Math.min(byteLength, SLICE_LENGTH)
}

/**
 * Serves a range in slices, whole blocks each, one after the other: at once, if each is served at once. The first that has a result
 * ends it; after the last it is GOOD.
 */
export function bySlices(
  byteLength: number,
  serve: (offset: number, length: number) => CommandResult | undefined | Promise<CommandResult | undefined>,
  from = 0,
): CommandResult | Promise<CommandResult> {
  for (let at = from; at < byteLength; at += SLICE_LENGTH) {
    const result = serve(at, sliceLength(byteLength - at))
    if (result instanceof Promise)
      return result.then((settled) => settled ?? bySlices(byteLength, serve, at + SLICE_LENGTH))
    if (result !== undefined) return result
  }
  return GOOD
}
