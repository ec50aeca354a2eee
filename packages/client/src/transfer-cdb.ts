import {
  fastRead10,
  fastRead16,
  fastWrite10,
  fastWrite16,
  read10,
  read16,
  TransferFlag,
  write10,
  write16,
} from '@iscsi/scsi'
import type { TransferOptions } from './logical-unit.ts'

/** A command that moves blocks: its name, and how its CDB is made. */
export interface TransferCommand<Lba extends number | bigint> {
  readonly name: string
  /** @throws RangeError for an LBA, a count or an option that the CDB has no room for */
  readonly encode: (lba: Lba, blocks: number, options: TransferOptions) => Uint8Array
}

export const READ_10: TransferCommand<number> = {
  name: 'READ (10)',
  encode: (lba, blocks, options) =>
    isPlain(lba, options)
      ? fastRead10(lba, blocks, flagsOf(options))
      : read10({ lba, blocks, ...fieldsOf(options), rdprotect: options.protect ?? 0 }),
}

export const READ_16: TransferCommand<number | bigint> = {
  name: 'READ (16)',
  encode: (lba, blocks, options) =>
    isPlain(lba, options)
      ? fastRead16(lba, blocks, flagsOf(options))
      : read16({ lba, blocks, ...fieldsOf(options), rdprotect: options.protect ?? 0 }),
}

export const WRITE_10: TransferCommand<number> = {
  name: 'WRITE (10)',
  encode: (lba, blocks, options) =>
    isPlain(lba, options)
      ? fastWrite10(lba, blocks, flagsOf(options))
      : write10({ lba, blocks, ...fieldsOf(options), wrprotect: options.protect ?? 0 }),
}

export const WRITE_16: TransferCommand<number | bigint> = {
  name: 'WRITE (16)',
  encode: (lba, blocks, options) =>
    isPlain(lba, options)
      ? fastWrite16(lba, blocks, flagsOf(options))
      : write16({ lba, blocks, ...fieldsOf(options), wrprotect: options.protect ?? 0 }),
}

/** Whether a transfer has no more than the short builders know: an LBA that is a number, FUA and DPO. */
function isPlain(lba: number | bigint, options: TransferOptions): lba is number {
  return typeof lba === 'number' && options.protect === undefined && options.group === undefined
}

function flagsOf({ fua, dpo }: TransferOptions): number {
  return (fua === true ? TransferFlag.FUA : 0) | (dpo === true ? TransferFlag.DPO : 0)
}

/** The fields of the full builders; the protection field has a name of its own for each direction. */
function fieldsOf({ fua = false, dpo = false, group = 0 }: TransferOptions): {
  fua: boolean
  dpo: boolean
  group: number
} {
  return { fua, dpo, group }
}
