import { read10, read16, write10, write16 } from '@iscsi/scsi'
import type { TransferOptions } from './logical-unit.ts'

/** A command that moves blocks: its name, and how its CDB is made. */
export interface TransferCommand<Lba extends number | bigint> {
  readonly name: string
  /** @throws RangeError for an LBA, a count or an option that the CDB has no room for */
  readonly encode: (lba: Lba, blocks: number, options: TransferOptions) => Uint8Array
}

export const READ_10: TransferCommand<number> = {
  name: 'READ (10)',
  encode: (lba, blocks, { fua, dpo, group, protect }) =>
    read10({ lba, blocks, fua, dpo, group, rdprotect: protect }),
}

export const READ_16: TransferCommand<number | bigint> = {
  name: 'READ (16)',
  encode: (lba, blocks, { fua, dpo, group, protect }) =>
    read16({ lba, blocks, fua, dpo, group, rdprotect: protect }),
}

export const WRITE_10: TransferCommand<number> = {
  name: 'WRITE (10)',
  encode: (lba, blocks, { fua, dpo, group, protect }) =>
    write10({ lba, blocks, fua, dpo, group, wrprotect: protect }),
}

export const WRITE_16: TransferCommand<number | bigint> = {
  name: 'WRITE (16)',
  encode: (lba, blocks, { fua, dpo, group, protect }) =>
    write16({ lba, blocks, fua, dpo, group, wrprotect: protect }),
}
