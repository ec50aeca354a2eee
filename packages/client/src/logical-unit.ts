import { TaskAttribute, TaskManagementFunction } from '@iscsi/protocol'
import type { Completed, Residual } from '@iscsi/protocol'
import {
  inquiry,
  lunFromWire,
  lunToWire,
  readCapacity10,
  readCapacity16,
  reportLuns,
  synchronizeCache10,
  testUnitReady,
} from '@iscsi/scsi'
import type { ScsiCommand, StandardInquiry } from '@iscsi/scsi'
import { EventEmitter } from 'eventemitter3'
import { checkBuffers, lengthOf, listOf } from './buffers.ts'
import type { Buffers } from './buffers.ts'
import type { Capacity } from './capacity.ts'
import { ProtocolError } from './errors.ts'
import type { SessionEvents } from './events.ts'
import type { Nexus } from './nexus.ts'
import { refusedTask } from './operation.ts'
import { readStream, writeStream } from './streams.ts'
import type { ReadStreamOptions, WriteStreamOptions } from './streams.ts'
import type { Task, TaskDescription } from './task.ts'
import { READ_10, READ_16, WRITE_10, WRITE_16 } from './transfer-cdb.ts'
import type { TransferCommand } from './transfer-cdb.ts'

/** What every command takes as its last argument. */
export interface CommandOptions {
  /** Aborts the command: taken from the queue if it was not sent, by ABORT TASK if it was. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until it is aborted; 0 for no limit. Default: the session's commandTimeout. */
  readonly timeout?: number | undefined
  /** Task attribute (SAM-5). Default `simple`. */
  readonly attribute?: 'simple' | 'ordered' | 'head-of-queue' | 'aca' | 'untagged' | undefined
  /** Delivered past the command window, ahead of the order (RFC 7143 §4.2.2.1). Default false. */
  readonly immediate?: boolean | undefined
}

/** What commands that move blocks take (SBC-4). */
export interface TransferOptions extends CommandOptions {
  /** Force unit access: from or to the medium. */
  readonly fua?: boolean | undefined
  /** Disable page out: the blocks will not be needed soon. */
  readonly dpo?: boolean | undefined
  /** RDPROTECT or WRPROTECT: 0 … 7. With protection information the buffers hold 8 bytes more for every block. */
  readonly protect?: number | undefined
  /** Group number: 0 … 63. */
  readonly group?: number | undefined
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

const ATTRIBUTES = {
  simple: TaskAttribute.Simple,
  ordered: TaskAttribute.Ordered,
  'head-of-queue': TaskAttribute.HeadOfQueue,
  aca: TaskAttribute.Aca,
  untagged: TaskAttribute.Untagged,
} as const

const NO_BYTES: Uint8Array = new Uint8Array(0)
const DEFAULTS: TransferOptions = {}

/**
 * The commands of one logical unit. Every command returns a {@link Task}: await it, or hold it to abort it. Bad arguments
 * reject it with a TypeError or RangeError before anything is sent.
 */
export class LogicalUnit extends EventEmitter<SessionEvents> {
  /** A number, or a bigint of all eight bytes for forms that have no number. */
  readonly lun: number | bigint
  readonly #wireLun: bigint
  readonly #nexus: Nexus
  #blockLength: number | undefined

  /** @internal made by connect() and Session.logicalUnit() */
  constructor(nexus: Nexus, lun: number | bigint) {
    super()
    this.#nexus = nexus
    this.#wireLun = lunToWire(lun)
    this.lun = lunFromWire(this.#wireLun)
  }

  /** Length of a logical block in bytes; undefined until {@link readCapacity} has told it. */
  get blockLength(): number | undefined {
    return this.#blockLength
  }

  // Commands about the logical unit

  /** TEST UNIT READY (SPC-5): resolves when it is ready. @throws ScsiError with the reason when it is not */
  testUnitReady(options: CommandOptions = {}): Task<void> {
    return this.#run(testUnitReady(), options)
  }

  /** INQUIRY (SPC-5): who it is. */
  inquiry(options: CommandOptions = {}): Task<StandardInquiry> {
    return this.#run(inquiry(), options)
  }

  /**
   * READ CAPACITY (10) (SBC-4), and (16) when the unit is too large for it. The session's block lengths come from here.
   * @throws ScsiError, for example when there is no medium
   */
  async readCapacity(options: CommandOptions = {}): Promise<Capacity> {
    const ten = await this.#run(readCapacity10(), options)
    let capacity: Capacity | undefined
    if (ten.blocks === undefined) {
      const sixteen = await this.#run(readCapacity16(), options)
      capacity = complete({
        blockLength: sixteen.blockLength,
        blocks: sixteen.blocks === undefined ? undefined : Number(sixteen.blocks),
        physicalBlockExponent: sixteen.logicalBlocksPerPhysicalBlockExponent,
        thin: sixteen.provisioningManagement,
        protection: sixteen.protectionEnabled,
      })
    } else {
      const unknown = { physicalBlockExponent: undefined, thin: undefined, protection: undefined }
      capacity = complete({ blockLength: ten.blockLength, blocks: ten.blocks, ...unknown })
    }
    if (capacity === undefined) {
      throw new ProtocolError('READ CAPACITY', {
        section: '11.4.5.2',
        detail: 'GOOD, but the data is cut short',
      })
    }
    this.#blockLength = capacity.blockLength
    return capacity
  }

  /** REPORT LUNS (SPC-5): the logical units of the target, in its order. */
  async reportLuns(options: CommandOptions = {}): Promise<readonly (number | bigint)[]> {
    const first = await this.#run(reportLuns(), options)
    const wanted = first.fullLength ?? 0
    if (8 + first.luns.length * 8 >= wanted) return first.luns
    return (await this.#run(reportLuns({ allocationLength: wanted }), options)).luns
  }

  /** SYNCHRONIZE CACHE (10) (SBC-4): resolves when all that was written is on the medium. */
  synchronizeCache(options: CommandOptions = {}): Task<void> {
    return this.#run(synchronizeCache10(), options)
  }

  // Reads and writes

  /**
   * READ (10) (SBC-4): `blocks` blocks from `lba` on, straight into `buffers`.
   * @param lba 0 … 2³²-1
   * @param blocks 0 … 65535
   * @param buffers as many bytes as the blocks have, in one buffer or several that need not be adjacent; without them memory
   *   is allocated. They are lent until the task settles.
   * @throws RangeError for an LBA or count that the command has no room for, or buffers that do not fit
   */
  read10(
    lba: number,
    blocks: number,
    buffers?: undefined,
    options?: TransferOptions,
  ): Task<ReadResult<Uint8Array>>
  read10<B extends Buffers>(
    lba: number,
    blocks: number,
    buffers: B,
    options?: TransferOptions,
  ): Task<ReadResult<B>>
  read10(
    lba: number,
    blocks: number,
    buffers?: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.#read(READ_10, lba, blocks, buffers, options)
  }

  /**
   * READ (16) (SBC-4), as {@link read10}.
   * @param lba 0 … 2⁶⁴-1; a number up to 2⁵³-1
   * @param blocks 0 … 2³²-1
   */
  read16(
    lba: number | bigint,
    blocks: number,
    buffers?: undefined,
    options?: TransferOptions,
  ): Task<ReadResult<Uint8Array>>
  read16<B extends Buffers>(
    lba: number | bigint,
    blocks: number,
    buffers: B,
    options?: TransferOptions,
  ): Task<ReadResult<B>>
  read16(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<ReadResult<Buffers>> {
    return this.#read(READ_16, lba, blocks, buffers, options)
  }

  /**
   * WRITE (10) (SBC-4): `buffers`, in their order, to `blocks` blocks from `lba` on. They are lent until the task settles.
   * @param lba 0 … 2³²-1
   * @param blocks 0 … 65535
   * @throws RangeError for an LBA or count that the command has no room for, or buffers that do not fit
   */
  write10(
    lba: number,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.#write(WRITE_10, lba, blocks, buffers, options)
  }

  /**
   * WRITE (16) (SBC-4), as {@link write10}.
   * @param lba 0 … 2⁶⁴-1; a number up to 2⁵³-1
   * @param blocks 0 … 2³²-1
   */
  write16(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = DEFAULTS,
  ): Task<WriteResult> {
    return this.#write(WRITE_16, lba, blocks, buffers, options)
  }

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

  /** Writes what an iterable yields, from `lba` on; resolves to the number of bytes written. */
  writeStream(
    lba: number,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: WriteStreamOptions = {},
  ): Promise<number> {
    return writeStream(this, lba, source, options)
  }

  /** Sends any CDB. A bidirectional command has both `dataIn` and `dataOut`. */
  execute(options: ExecuteOptions): Task<ExecuteResult> {
    const { cdb, dataIn, repeatable = false } = options
    const description = {
      name: options.name ?? 'command',
      lun: this.lun,
      cdb,
      lba: undefined,
      blocks: undefined,
    }
    let room: Buffers | undefined
    try {
      checkCdb(cdb)
      description.name = options.name ?? `command 0x${(cdb[0] ?? 0).toString(16).padStart(2, '0')}`
      room = typeof dataIn === 'number' ? new Uint8Array(dataIn) : dataIn
    } catch (error) {
      return refusedTask(description, error)
    }
    return this.#order(
      description,
      room === undefined ? undefined : listOf(room),
      options.dataOut === undefined ? undefined : listOf(options.dataOut),
      options,
      repeatable,
      ({ status, residual, readResidual, received }): ExecuteResult => {
        const first = room === undefined ? NO_BYTES : (listOf(room)[0] ?? NO_BYTES)
        return { status, data: first.subarray(0, received), transferred: received, residual, readResidual }
      },
    )
  }

  // Task management of the logical unit (RFC 7143 §11.5)

  /**
   * ABORT TASK SET: ends every command of this session on this logical unit; each rejects with an AbortError.
   * @throws TaskManagementError with the target's response when it did not
   */
  abortTaskSet(): Promise<void> {
    return this.#manage('ABORT TASK SET', TaskManagementFunction.AbortTaskSet)
  }

  /** CLEAR TASK SET: ends every command in the task set, other initiators' too. @throws TaskManagementError */
  clearTaskSet(): Promise<void> {
    return this.#manage('CLEAR TASK SET', TaskManagementFunction.ClearTaskSet)
  }

  /** CLEAR ACA. @throws TaskManagementError */
  clearAca(): Promise<void> {
    return this.#manage('CLEAR ACA', TaskManagementFunction.ClearAca)
  }

  /** LOGICAL UNIT RESET: ends every initiator's commands on it. @throws TaskManagementError */
  logicalUnitReset(): Promise<void> {
    return this.#manage('LOGICAL UNIT RESET', TaskManagementFunction.LogicalUnitReset)
  }

  // Inside

  #manage(what: string, code: TaskManagementFunction): Promise<void> {
    return this.#nexus.manage(what, { function: code, lun: this.#wireLun })
  }

  #read<Lba extends number | bigint>(
    { name, encode }: TransferCommand<Lba>,
    lba: Lba,
    blocks: number,
    buffers: Buffers | undefined,
    options: TransferOptions,
  ): Task<ReadResult<Buffers>> {
    const description = { name, lun: this.lun, cdb: NO_BYTES, lba, blocks }
    let given: Buffers
    try {
      description.cdb = encode(lba, blocks, options)
      given = buffers ?? this.#allocate(blocks)
    } catch (error) {
      return refusedTask(description, error)
    }
    const list = listOf(given)
    return this.#order(description, list, undefined, options, true, ({ status, residual, received }) => {
      checkWhole(name, lengthOf(list), received, residual)
      const data = buffers === undefined && given instanceof Uint8Array ? given.subarray(0, received) : given
      return { status, data, transferred: received, residual }
    })
  }

  #write<Lba extends number | bigint>(
    { name, encode }: TransferCommand<Lba>,
    lba: Lba,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions,
  ): Task<WriteResult> {
    const description = { name, lun: this.lun, cdb: NO_BYTES, lba, blocks }
    try {
      description.cdb = encode(lba, blocks, options)
    } catch (error) {
      return refusedTask(description, error)
    }
    const list = listOf(buffers)
    return this.#order(description, undefined, list, options, false, ({ status, residual }) => {
      const short = residual?.kind === 'underflow' ? residual.count : 0
      return { status, transferred: Math.max(0, lengthOf(list) - short), residual }
    })
  }

  #run<Reply>(command: ScsiCommand<Reply>, options: CommandOptions): Task<Reply> {
    const { name, cdb } = command
    const room = command.dataIn === undefined ? undefined : new Uint8Array(command.dataIn)
    return this.#order(
      { name, lun: this.lun, cdb, lba: undefined, blocks: undefined },
      room === undefined ? undefined : [room],
      command.dataOut === undefined ? undefined : [command.dataOut],
      options,
      true,
      ({ received }) => command.parse(room === undefined ? NO_BYTES : room.subarray(0, received)),
    )
  }

  /** The one way to the nexus. Bad arguments become a rejection, like everything else that can go wrong. */
  #order<Result>(
    description: TaskDescription,
    dataIn: readonly Uint8Array[] | undefined,
    dataOut: readonly Uint8Array[] | undefined,
    options: TransferOptions,
    repeatable: boolean,
    complete: (reply: Completed) => Result,
  ): Task<Result> {
    const { name, cdb, lba, blocks } = description
    const { attribute, immediate, timeout, signal } = options
    try {
      if (timeout !== undefined && !(timeout >= 0 && timeout < Infinity))
        throw new RangeError(`timeout must be milliseconds, 0 for no limit, not ${timeout}`)
      if (blocks !== undefined && dataIn === undefined && dataOut === undefined)
        throw new TypeError('buffers must be a Uint8Array or a list of Uint8Arrays')
      if (dataIn !== undefined) this.#checkLoan(dataIn, blocks, options)
      if (dataOut !== undefined) this.#checkLoan(dataOut, blocks, options)
    } catch (error) {
      return refusedTask(description, error)
    }
    // One object for all of it: the nexus hands it to the machine as it is.
    return this.#nexus.execute<Result>({
      name,
      lun: this.#wireLun,
      cdb,
      lba,
      blocks,
      dataIn,
      dataOut,
      attribute: attribute === undefined ? undefined : ATTRIBUTES[attribute],
      immediate,
      timeout,
      signal,
      repeatable,
      complete,
    })
  }

  #allocate(blocks: number): Uint8Array {
    if (this.#blockLength === undefined) {
      throw new TypeError('the block length is not known: give buffers, or await readCapacity() first')
    }
    return new Uint8Array(blocks * this.#blockLength)
  }

  /** Checks buffers before they are lent, and that they fit the blocks, if there are any. */
  #checkLoan(
    list: readonly Uint8Array[],
    blocks: number | undefined,
    { protect = 0 }: TransferOptions,
  ): void {
    checkBuffers(list)
    const length = lengthOf(list)
    if (length >= 2 ** 32)
      throw new RangeError(`a command moves less than 4 GiB, not ${length} bytes: use several`)
    if (blocks === undefined) return
    const blockLength = this.#blockLength
    if (blockLength === undefined) {
      if (blocks === 0 ? length > 0 : length % blocks !== 0) {
        throw new RangeError(`buffers of ${length} bytes cannot hold ${blocks} equal blocks`)
      }
      return
    }
    const expected = blocks * (blockLength + (protect === 0 ? 0 : 8))
    if (length !== expected) {
      throw new RangeError(
        `buffers of ${length} bytes do not fit ${blocks} blocks of ${blockLength}: give ${expected} bytes`,
      )
    }
  }
}

function complete(capacity: { readonly [K in keyof Capacity]: Capacity[K] | undefined }):
  Capacity | undefined {
  const { blockLength, blocks } = capacity
  return blockLength === undefined || blocks === undefined ? undefined : { ...capacity, blockLength, blocks }
}

/** @throws TypeError for anything but 1 … 260 bytes (RFC 7143 §11.2.2.3) */
function checkCdb(cdb: Uint8Array): void {
  if (!(cdb instanceof Uint8Array)) throw new TypeError('cdb must be a Uint8Array')
  if (cdb.length < 1 || cdb.length > 260)
    throw new TypeError(`a CDB has 1 to 260 bytes, this one has ${cdb.length}`)
}

/** GOOD with fewer bytes than were asked for, and nothing said about it, is a hole that nobody may take for data. */
function checkWhole(name: string, expected: number, received: number, residual: Residual | null): void {
  const short = residual?.kind === 'underflow' ? residual.count : 0
  if (received + short >= expected) return
  const detail = `GOOD with ${received} of ${expected} bytes and no residual that says so`
  throw new ProtocolError(name, { section: '11.4.5.2', detail })
}
