import { TaskManagementFunction } from '@iscsi/protocol'
import { DeviceCommands } from './device-commands.ts'
import { Disk } from './disk.ts'
import { leftBy } from './ended-by.ts'
import type { SignalOptions } from './ended-by.ts'
import { PartialWrites } from './partial-writes.ts'
import { readStream, writeStream } from './streams.ts'
import type { ReadStreamOptions, WriteStreamOptions } from './streams.ts'
import { readable, writable } from './web-streams.ts'
import type { ReadableOptions } from './web-streams.ts'

/**
 * The commands of one logical unit. Every command is a method with the name of its builder in @iscsi/scsi and takes what the
 * builder takes, with {@link CommandOptions} in its last argument; docs/commands.md lists them. It returns a {@link Task}: await
 * it, or hold it to abort it. Bad arguments reject it with a TypeError or RangeError before anything is sent; another status than
 * GOOD rejects it with a {@link ScsiError}. Methods that may send several commands return a promise.
 *
 * One family of commands builds on another, and all on the one way to the session:
 *
 *     UnitCore ← PrimaryCommands ← ReservationCommands ← CopyCommands      SPC
 *              ← TransferCommands ← BlockCommands ← MediaCommands          SBC, MMC and SSC
 *              ← DeviceCommands ← LogicalUnit ← Session                    what knows the device; streams and task management
 */
export class LogicalUnit extends DeviceCommands {
  readonly #partialWrites = new PartialWrites()

  /**
   * The unit as a row of bytes, to be read and written anywhere, not only where blocks begin. Asks the device for its size and its
   * limits.
   * @throws ScsiError, for example when there is no medium
   */
  disk(options: SignalOptions = {}): Promise<Disk> {
    return Disk.open(this, this.#partialWrites, options)
  }

  // Streams

  /**
   * Reads a range of any length as an async iterable of chunks, in order, with reads ahead of the consumer. Leaving the loop
   * early aborts what is under way.
   */
  readStream(
    lba: number,
    blocks: number,
    options: ReadStreamOptions = {},
  ): AsyncIterableIterator<Uint8Array> {
    return readStream(this, lba, blocks, options)
  }

  /**
   * Writes what an iterable yields, from `lba` on; resolves to the number of bytes written. What it yields is lent until it is
   * written, and more is asked for before: do not fill the same memory again. (Chunks of a stream with `reuse` are known, and copied.)
   * When it fails, whether by its options or by a write, the source is ended: a stream of Node is destroyed, an iterator told by
   * `return()`.
   */
  writeStream(
    lba: number,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: WriteStreamOptions = {},
  ): Promise<number> {
    return writeStream(this, lba, source, options)
  }

  /**
   * A range of any length as a Web Stream: a byte stream, whose reader may bring its own memory. Read ahead and in order like
   * {@link readStream}; cancelling it aborts what is under way.
   */
  readable(lba: number, blocks: number, options: ReadableOptions = {}): ReadableStream<Uint8Array> {
    return readable(this, lba, blocks, options)
  }

  /**
   * A Web Stream that writes from `lba` on, several chunks at a time. What is written is copied. Closing it waits for all, and
   * rejects with a RangeError when the last block is not whole; aborting it aborts what is under way.
   */
  writable(lba: number, options: WriteStreamOptions = {}): WritableStream<Uint8Array> {
    return writable(this, lba, options)
  }

  // Task management of the logical unit (RFC 7143 §11.5). What was sent can't be taken back: its signal only ends the waiting.

  /**
   * ABORT TASK SET: ends every command of this session on this logical unit; each rejects with an AbortError.
   * @throws TaskManagementError with the target's response when it did not
   */
  abortTaskSet(options?: SignalOptions): Promise<void> {
    return this.#manage('ABORT TASK SET', TaskManagementFunction.AbortTaskSet, options)
  }

  /** CLEAR TASK SET: ends every command in the task set, other initiators' too. @throws TaskManagementError */
  clearTaskSet(options?: SignalOptions): Promise<void> {
    return this.#manage('CLEAR TASK SET', TaskManagementFunction.ClearTaskSet, options)
  }

  /** CLEAR ACA. @throws TaskManagementError */
  clearAca(options?: SignalOptions): Promise<void> {
    return this.#manage('CLEAR ACA', TaskManagementFunction.ClearAca, options)
  }

  /** LOGICAL UNIT RESET: ends every initiator's commands on it. @throws TaskManagementError */
  logicalUnitReset(options?: SignalOptions): Promise<void> {
    return this.#manage('LOGICAL UNIT RESET', TaskManagementFunction.LogicalUnitReset, options)
  }

  #manage(what: string, code: TaskManagementFunction, options: SignalOptions = {}): Promise<void> {
    return leftBy(what, options.signal, () => this.manage(what, code))
  }
}
