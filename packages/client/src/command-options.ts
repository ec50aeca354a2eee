import type { Residual } from '@iscsi/protocol'
import type { Buffers } from './buffers.ts'

/**
 * By what a command that was sent is aborted (RFC 7143 §11.5.1).
 *
 * - `task`: ABORT TASK, one for each.
 * - `task-set`: one ABORT TASK SET for all commands of a logical unit that are aborted together, as those of one signal are.
 *   It also ends the session's other commands for that unit, and those that are ordered meanwhile wait until it is answered.
 * - `auto`: `task-set` where the signal is that of all commands of the session for that unit, and two or more of them are
 *   with the target; else `task`.
 */
export type AbortScope = 'task' | 'task-set' | 'auto'

/** What every command takes in its last argument. */
export interface CommandOptions {
  /** Aborts the command: taken from the queue if it was not sent, by task management (`abort`) if it was. */
  readonly signal?: AbortSignal | undefined
  /** By what it is aborted once it was sent. Default: `task`, for streams and copies `auto`. */
  readonly abort?: AbortScope | undefined
  /** Milliseconds until it is aborted; 0 for no limit. Default: the session's commandTimeout. */
  readonly timeout?: number | undefined
  /** Task attribute (SAM-5). Default `simple`. */
  readonly attribute?: 'simple' | 'ordered' | 'head-of-queue' | 'aca' | 'untagged' | undefined
  /** Delivered past the command window, ahead of the order (RFC 7143 §4.2.2.1). Default false. */
  readonly immediate?: boolean | undefined
}

/**
 * What a command takes in its last argument: the fields that its builder in @iscsi/scsi takes there, and how it is sent.
 *
 * @typeParam Build the type of the builder
 */
export type OptionsOf<Build extends (...parameters: never) => unknown> = CommandOptions &
  NonNullable<Required<Parameters<Build>> extends [...unknown[], infer Last] ? Last : unknown>

/** What commands that move blocks take (SBC-4). */
export interface TransferOptions extends CommandOptions {
  /** Force unit access: from or to the medium. */
  readonly fua?: boolean | undefined
  /** Disable page out: the blocks will not be needed soon. */
  readonly dpo?: boolean | undefined
  /**
   * RDPROTECT, WRPROTECT, VRPROTECT or ORPROTECT: 0 … 7. With protection information the buffers hold 8 bytes more for every
   * block.
   */
  readonly protect?: number | undefined
  /** Group number: 0 … 63. */
  readonly group?: number | undefined
  /** The control byte; bit 2 is NACA (SAM-5). */
  readonly control?: number | undefined
}

/** What reads take beside: rebuild assist recovery control. */
export interface ReadOptions extends TransferOptions {
  readonly rarc?: boolean | undefined
}

/** READ (6) and WRITE (6) have no flags. */
export interface ShortTransferOptions extends CommandOptions {
  readonly control?: number | undefined
}

/** What READ (32) and WRITE (32) take: the expected tags of protection information type 2. */
export interface TaggedOptions extends ReadOptions {
  readonly referenceTag?: number | undefined
  readonly applicationTag?: number | undefined
  readonly applicationTagMask?: number | undefined
}

/** What VERIFY takes. */
export interface VerifyOptions extends Omit<TransferOptions, 'fua'> {
  /** Given buffers, what they are: `ByteCheck.DATA` (default), or `ByteCheck.ONE_BLOCK` for one block that all are to equal. */
  readonly bytchk?: number | undefined
}

/** What WRITE AND VERIFY takes. */
export interface WriteAndVerifyOptions extends Omit<TransferOptions, 'fua'> {
  /** `ByteCheck.MEDIUM` (default): the medium is read and checked by itself; `ByteCheck.DATA`: compared with the data sent. */
  readonly bytchk?: number | undefined
}

/** What WRITE ATOMIC takes. */
export interface WriteAtomicOptions extends TransferOptions {
  /** Blocks of a piece that is atomic by itself; 0 (default): the whole write is one. */
  readonly atomicBoundary?: number | undefined
}

/** What WRITE SAME takes. */
export interface WriteSameOptions extends Omit<TransferOptions, 'fua' | 'dpo'> {
  /** Deallocate the blocks where that reads the same. */
  readonly unmap?: boolean | undefined
  /** With `unmap`: keep their space. */
  readonly anchor?: boolean | undefined
}

/** How a read ended well. */
export interface ReadResult<Data> {
  /** SCSI status: GOOD or CONDITION MET. */
  readonly status: number
  /** The buffers that were given, or the bytes that came. */
  readonly data: Data
  /** How many bytes came. */
  readonly transferred: number
  readonly residual: Residual | null
}

/** How a write ended well. */
export interface WriteResult {
  readonly status: number
  /** How many bytes the target took. */
  readonly transferred: number
  readonly residual: Residual | null
}

/** A command of one's own making. */
export interface ExecuteOptions extends CommandOptions {
  /** The CDB: 1 … 260 bytes. */
  readonly cdb: Uint8Array
  /** Room for data from the device: buffers, or how many bytes to allocate. */
  readonly dataIn?: number | Buffers | undefined
  /** Data for the device. */
  readonly dataOut?: Buffers | undefined
  /** A name for messages. */
  readonly name?: string | undefined
  /** Whether it may be sent again when a unit attention kept it from being executed. Default false. */
  readonly repeatable?: boolean | undefined
}

/** How a command of one's own making ended well. */
export interface ExecuteResult {
  readonly status: number
  /** What came, cut to its length; the first buffer's part when several were given. Empty when nothing was asked. */
  readonly data: Uint8Array
  /** How many bytes came from the device. */
  readonly transferred: number
  readonly residual: Residual | null
  /** For a bidirectional command, the residual of what was read. */
  readonly readResidual: Residual | null
}
