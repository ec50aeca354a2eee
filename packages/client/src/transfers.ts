/**
 * The commands that move the caller's buffers (SBC-4): how their CDBs are made, and how many blocks of data go with them. One
 * object for each, so that a read or write makes no function of its own.
 */
import {
  ByteCheck,
  CDB,
  compareAndWrite,
  orWrite16,
  read10,
  read12,
  read16,
  read32,
  read6,
  verify10,
  verify12,
  verify16,
  write10,
  write12,
  write16,
  write32,
  write6,
  writeAndVerify10,
  writeAndVerify12,
  writeAndVerify16,
  writeAtomic16,
  writeSame10,
  writeSame16,
} from '@iscsi/scsi'
import type {
  ReadOptions,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteSameOptions,
} from './command-options.ts'

/** A command that moves the caller's buffers. `Lba` is `number` where the CDB has room for 32 bits or less. */
export interface Transfer<Lba extends number | bigint, Options> {
  readonly name: string
  /** @throws RangeError or TypeError for an LBA, a count or an option that the CDB has no room for */
  readonly encode: (lba: Lba, blocks: number, options: Options) => Uint8Array
  /** Blocks in the caller's buffers; absent: as many as the CDB says. */
  readonly dataBlocks?: (blocks: number, options: Options) => number
  /** Changes nothing, so that it may be sent again. */
  readonly repeatable: boolean
}

type Wide = number | bigint

export const READ_6: Transfer<number, ShortTransferOptions> = {
  name: CDB.READ_6.name,
  encode: (lba, blocks, { control }) => read6({ lba, blocks, control }),
  repeatable: true,
}

export const READ_10: Transfer<number, ReadOptions> = {
  name: CDB.READ_10.name,
  encode: (lba, blocks, { fua, dpo, protect, group, rarc, control }) =>
    read10({ lba, blocks, fua, dpo, rdprotect: protect, group, rarc, control }),
  repeatable: true,
}

export const READ_12: Transfer<number, ReadOptions> = {
  name: CDB.READ_12.name,
  encode: (lba, blocks, { fua, dpo, protect, group, rarc, control }) =>
    read12({ lba, blocks, fua, dpo, rdprotect: protect, group, rarc, control }),
  repeatable: true,
}

export const READ_16: Transfer<Wide, ReadOptions> = {
  name: CDB.READ_16.name,
  encode: (lba, blocks, { fua, dpo, protect, group, rarc, control }) =>
    read16({ lba, blocks, fua, dpo, rdprotect: protect, group, rarc, control }),
  repeatable: true,
}

export const READ_32: Transfer<Wide, TaggedOptions> = {
  name: CDB.READ_32.name,
  encode: (lba, blocks, options) => read32({ ...options, lba, blocks, rdprotect: options.protect }),
  repeatable: true,
}

export const WRITE_6: Transfer<number, ShortTransferOptions> = {
  name: CDB.WRITE_6.name,
  encode: (lba, blocks, { control }) => write6({ lba, blocks, control }),
  repeatable: false,
}

export const WRITE_10: Transfer<number, TransferOptions> = {
  name: CDB.WRITE_10.name,
  encode: (lba, blocks, { fua, dpo, protect, group, control }) =>
    write10({ lba, blocks, fua, dpo, wrprotect: protect, group, control }),
  repeatable: false,
}

export const WRITE_12: Transfer<number, TransferOptions> = {
  name: CDB.WRITE_12.name,
  encode: (lba, blocks, { fua, dpo, protect, group, control }) =>
    write12({ lba, blocks, fua, dpo, wrprotect: protect, group, control }),
  repeatable: false,
}

export const WRITE_16: Transfer<Wide, TransferOptions> = {
  name: CDB.WRITE_16.name,
  encode: (lba, blocks, { fua, dpo, protect, group, control }) =>
    write16({ lba, blocks, fua, dpo, wrprotect: protect, group, control }),
  repeatable: false,
}

export const WRITE_32: Transfer<Wide, Omit<TaggedOptions, 'rarc'>> = {
  name: CDB.WRITE_32.name,
  encode: (lba, blocks, options) => write32({ ...options, lba, blocks, wrprotect: options.protect }),
  repeatable: false,
}

export const WRITE_AND_VERIFY_10: Transfer<number, WriteAndVerifyOptions> = {
  name: CDB.WRITE_AND_VERIFY_10.name,
  encode: (lba, blocks, options) => writeAndVerify10({ ...options, lba, blocks, wrprotect: options.protect }),
  repeatable: false,
}

export const WRITE_AND_VERIFY_12: Transfer<number, WriteAndVerifyOptions> = {
  name: CDB.WRITE_AND_VERIFY_12.name,
  encode: (lba, blocks, options) => writeAndVerify12({ ...options, lba, blocks, wrprotect: options.protect }),
  repeatable: false,
}

export const WRITE_AND_VERIFY_16: Transfer<Wide, WriteAndVerifyOptions> = {
  name: CDB.WRITE_AND_VERIFY_16.name,
  encode: (lba, blocks, options) => writeAndVerify16({ ...options, lba, blocks, wrprotect: options.protect }),
  repeatable: false,
}

export const WRITE_ATOMIC_16: Transfer<Wide, WriteAtomicOptions> = {
  name: CDB.WRITE_ATOMIC_16.name,
  encode: (lba, blocks, options) => writeAtomic16({ ...options, lba, blocks, wrprotect: options.protect }),
  repeatable: false,
}

export const ORWRITE_16: Transfer<Wide, TransferOptions> = {
  name: CDB.ORWRITE_16.name,
  encode: (lba, blocks, options) => orWrite16({ ...options, lba, blocks, orprotect: options.protect }),
  repeatable: false,
}

export const COMPARE_AND_WRITE: Transfer<Wide, TransferOptions> = {
  name: CDB.COMPARE_AND_WRITE.name,
  encode: (lba, blocks, options) => compareAndWrite({ ...options, lba, blocks, wrprotect: options.protect }),
  dataBlocks: (blocks) => 2 * blocks,
  repeatable: false,
}

/** What VERIFY compares with decides how much is sent (SBC-4, BYTCHK field). */
function verifiedBlocks(blocks: number, { bytchk }: VerifyOptions): number {
  return bytchk === ByteCheck.MEDIUM ? 0 : bytchk === ByteCheck.ONE_BLOCK ? 1 : blocks
}

export const VERIFY_10: Transfer<number, VerifyOptions> = {
  name: CDB.VERIFY_10.name,
  encode: (lba, blocks, options) => verify10({ ...options, lba, blocks, vrprotect: options.protect }),
  dataBlocks: verifiedBlocks,
  repeatable: true,
}

export const VERIFY_12: Transfer<number, VerifyOptions> = {
  name: CDB.VERIFY_12.name,
  encode: (lba, blocks, options) => verify12({ ...options, lba, blocks, vrprotect: options.protect }),
  dataBlocks: verifiedBlocks,
  repeatable: true,
}

export const VERIFY_16: Transfer<Wide, VerifyOptions> = {
  name: CDB.VERIFY_16.name,
  encode: (lba, blocks, options) => verify16({ ...options, lba, blocks, vrprotect: options.protect }),
  dataBlocks: verifiedBlocks,
  repeatable: true,
}

export const WRITE_SAME_10: Transfer<number, WriteSameOptions> = {
  name: CDB.WRITE_SAME_10.name,
  encode: (lba, blocks, options) => writeSame10({ ...options, lba, blocks, wrprotect: options.protect }),
  dataBlocks: () => 1,
  repeatable: false,
}

export const WRITE_SAME_16: Transfer<Wide, WriteSameOptions & { readonly ndob: boolean }> = {
  name: CDB.WRITE_SAME_16.name,
  encode: (lba, blocks, options) => writeSame16({ ...options, lba, blocks, wrprotect: options.protect }),
  dataBlocks: (_, { ndob }) => (ndob ? 0 : 1),
  repeatable: false,
}
