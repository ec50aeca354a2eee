import { ByteCheck } from '@iscsi/scsi'
import type { Buffers } from './buffers.ts'
import type {
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
import { CopyCommands } from './copy-commands.ts'
import type { Task } from './task.ts'
import {
  COMPARE_AND_WRITE,
  ORWRITE_16,
  READ_10,
  READ_12,
  READ_16,
  READ_32,
  READ_6,
  VERIFY_10,
  VERIFY_12,
  VERIFY_16,
  WRITE_10,
  WRITE_12,
  WRITE_16,
  WRITE_32,
  WRITE_6,
  WRITE_AND_VERIFY_10,
  WRITE_AND_VERIFY_12,
  WRITE_AND_VERIFY_16,
  WRITE_ATOMIC_16,
  WRITE_SAME_10,
  WRITE_SAME_16,
} from './transfers.ts'

const DEFAULTS = {}

/**
 * The commands that move blocks between the medium and the caller's buffers (SBC-4). Each is one CDB, sent as it is asked for;
 * `read()`, `write()` and `writeSame()` choose the form and split what is too long for the device.
 *
 * Buffers are one Uint8Array or several that need not be adjacent. They are lent until the task settles. A RangeError says that
 * an LBA or a count has no room in the CDB, or that the buffers do not fit the blocks.
 */
export abstract class TransferCommands extends CopyCommands {
  // Reads

  /**
   * READ (6): as {@link read10}, without flags.
   * @param lba 0 … 2097151
   * @param blocks 1 … 256
   */
  read6(
    lba: number,
    blocks: number,
    buffers?: undefined,
    options?: ShortTransferOptions,
  ): Task<ReadResult<Uint8Array>>
  read6<B extends Buffers>(
    lba: number,
    blocks: number,
    buffers: B,
    options?: ShortTransferOptions,
  ): Task<ReadResult<B>>
  read6(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: ShortTransferOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.readBlocks(READ_6, lba, blocks, buffers, options)
  }

  /**
   * READ (10): `blocks` blocks from `lba` on, straight into `buffers`.
   * @param lba 0 … 2³²-1
   * @param blocks 0 … 65535
   * @param buffers as many bytes as the blocks have; without them memory is allocated
   */
  read10(
    lba: number,
    blocks: number,
    buffers?: undefined,
    options?: ReadOptions,
  ): Task<ReadResult<Uint8Array>>
  read10<B extends Buffers>(
    lba: number,
    blocks: number,
    buffers: B,
    options?: ReadOptions,
  ): Task<ReadResult<B>>
  read10(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: ReadOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.readBlocks(READ_10, lba, blocks, buffers, options)
  }

  /**
   * READ (12), as {@link read10}.
   * @param lba 0 … 2³²-1
   * @param blocks 0 … 2³²-1
   */
  read12(
    lba: number,
    blocks: number,
    buffers?: undefined,
    options?: ReadOptions,
  ): Task<ReadResult<Uint8Array>>
  read12<B extends Buffers>(
    lba: number,
    blocks: number,
    buffers: B,
    options?: ReadOptions,
  ): Task<ReadResult<B>>
  read12(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: ReadOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.readBlocks(READ_12, lba, blocks, buffers, options)
  }

  /**
   * READ (16), as {@link read10}.
   * @param lba 0 … 2⁶⁴-1; a number up to 2⁵³-1
   * @param blocks 0 … 2³²-1
   */
  read16(
    lba: number | bigint,
    blocks: number,
    buffers?: undefined,
    options?: ReadOptions,
  ): Task<ReadResult<Uint8Array>>
  read16<B extends Buffers>(
    lba: number | bigint,
    blocks: number,
    buffers: B,
    options?: ReadOptions,
  ): Task<ReadResult<B>>
  read16(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: ReadOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.readBlocks(READ_16, lba, blocks, buffers, options)
  }

  /** READ (32), as {@link read16}, with the expected tags of protection information type 2. */
  read32(
    lba: number | bigint,
    blocks: number,
    buffers?: undefined,
    options?: TaggedOptions,
  ): Task<ReadResult<Uint8Array>>
  read32<B extends Buffers>(
    lba: number | bigint,
    blocks: number,
    buffers: B,
    options?: TaggedOptions,
  ): Task<ReadResult<B>>
  read32(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: TaggedOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.readBlocks(READ_32, lba, blocks, buffers, options)
  }

  // Writes

  /** WRITE (6) (SBC-2): as {@link write10}, with the LBA and count of {@link read6} and no flags. */
  write6(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: ShortTransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_6, lba, blocks, buffers, options)
  }

  /**
   * WRITE (10): `buffers`, in their order, to `blocks` blocks from `lba` on.
   * @param lba 0 … 2³²-1
   * @param blocks 0 … 65535
   */
  write10(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_10, lba, blocks, buffers, options)
  }

  /** WRITE (12), as {@link write10}, with up to 2³²-1 blocks. */
  write12(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_12, lba, blocks, buffers, options)
  }

  /**
   * WRITE (16), as {@link write10}.
   * @param lba 0 … 2⁶⁴-1; a number up to 2⁵³-1
   * @param blocks 0 … 2³²-1
   */
  write16(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_16, lba, blocks, buffers, options)
  }

  /** WRITE (32), as {@link write16}, with the tags of protection information type 2. */
  write32(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: Omit<TaggedOptions, 'rarc'> = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_32, lba, blocks, buffers, options)
  }

  /** WRITE AND VERIFY (10): as {@link write10}, and the blocks are verified as `bytchk` says. */
  writeAndVerify10(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: WriteAndVerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_AND_VERIFY_10, lba, blocks, buffers, options)
  }

  /** WRITE AND VERIFY (12). */
  writeAndVerify12(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: WriteAndVerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_AND_VERIFY_12, lba, blocks, buffers, options)
  }

  /** WRITE AND VERIFY (16). */
  writeAndVerify16(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: WriteAndVerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_AND_VERIFY_16, lba, blocks, buffers, options)
  }

  /**
   * WRITE ATOMIC (16): all blocks or none.
   * @param blocks 0 … 65535; the device's limit is in VPD page B0h
   */
  writeAtomic16(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: WriteAtomicOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_ATOMIC_16, lba, blocks, buffers, options)
  }

  /** ORWRITE (16): ORs `buffers` into the blocks. */
  orWrite16(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(ORWRITE_16, lba, blocks, buffers, options)
  }

  /**
   * COMPARE AND WRITE: writes the second half of `buffers` if the blocks equal the first half, in one step:
   * `compareAndWrite(lba, 1, [expected, wanted])`.
   * @param blocks 0 … 255, of one half
   * @throws ScsiError MISCOMPARE; `sense.information` is the offset of the first byte that differs
   */
  compareAndWrite(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(COMPARE_AND_WRITE, lba, blocks, buffers, options)
  }

  // Blocks that are checked or filled

  /**
   * VERIFY (10): that the blocks can be read, or given `buffers`, that they equal them; with `bytchk: ByteCheck.ONE_BLOCK`
   * (@iscsi/scsi), that each equals the one block given.
   * @throws ScsiError MISCOMPARE; `sense.information` is the offset of the first byte that differs
   */
  verify10(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: VerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(VERIFY_10, lba, blocks, buffers, comparing(buffers, options))
  }

  /** VERIFY (12), as {@link verify10}. */
  verify12(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: VerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(VERIFY_12, lba, blocks, buffers, comparing(buffers, options))
  }

  /** VERIFY (16), as {@link verify10}. */
  verify16(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: VerifyOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(VERIFY_16, lba, blocks, buffers, comparing(buffers, options))
  }

  /**
   * WRITE SAME (10): the one block in `buffers` to every block of the range. `blocks` 0 is up to the end of the medium, where
   * the device allows it.
   */
  writeSame10(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: WriteSameOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_SAME_10, lba, blocks, buffers, options)
  }

  /** WRITE SAME (16), as {@link writeSame10}; without `buffers` (NDOB) it writes zeros and sends no data. */
  writeSame16(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: WriteSameOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.writeBlocks(WRITE_SAME_16, lba, blocks, buffers, { ...options, ndob: buffers === undefined })
  }
}

/** VERIFY compares with the data that is sent, if any is. */
function comparing(buffers: Buffers | undefined, options: VerifyOptions): VerifyOptions {
  const { bytchk = ByteCheck.DATA } = options
  return { ...options, bytchk: buffers === undefined ? ByteCheck.MEDIUM : bytchk }
}
