import { TaskAttribute } from '@iscsi/protocol'
import type { Completed, Residual, TaskManagementFunction } from '@iscsi/protocol'
import { lunFromWire, lunToWire } from '@iscsi/scsi'
import type { CdbDefinition, ScsiCommand } from '@iscsi/scsi'
import { EventEmitter } from 'eventemitter3'
import { checkBuffers, lengthOf, listOf } from './buffers.ts'
import type { Buffers } from './buffers.ts'
import type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  ReadResult,
  TransferOptions,
  WriteResult,
} from './command-options.ts'
import { ProtocolError } from './errors.ts'
import type { SessionEvents } from './events.ts'
import { refusedTask } from './operation.ts'
import type { OrderTaker } from './operation.ts'
import type { Task, TaskDescription } from './task.ts'
import type { Transfer } from './transfers.ts'

const ABORTS: readonly unknown[] = ['task', 'task-set', 'auto']

const ATTRIBUTES = {
  simple: TaskAttribute.Simple,
  ordered: TaskAttribute.Ordered,
  'head-of-queue': TaskAttribute.HeadOfQueue,
  aca: TaskAttribute.Aca,
  untagged: TaskAttribute.Untagged,
} as const

const NO_BYTES: Uint8Array = new Uint8Array(0)

/** The definition of a command, from the table of @iscsi/scsi. */
type Row = Pick<CdbDefinition, 'name'>

/**
 * One logical unit and the ways to it: every command of every family goes through {@link UnitCore.query},
 * {@link UnitCore.change}, {@link UnitCore.readBlocks}, {@link UnitCore.writeBlocks} or {@link UnitCore.execute}. Whatever is
 * wrong with the arguments rejects the task, like everything else that can go wrong.
 */
export abstract class UnitCore extends EventEmitter<SessionEvents> {
  /** A number, or a bigint of all eight bytes for forms that have no number. */
  readonly lun: number | bigint
  readonly #wireLun: bigint
  readonly #orders: OrderTaker
  #blockLength: number | undefined

  /** @internal made by connect() and Session.logicalUnit() */
  constructor(orders: OrderTaker, lun: number | bigint) {
    super()
    this.#orders = orders
    this.#wireLun = lunToWire(lun)
    this.lun = lunFromWire(this.#wireLun)
  }

  /**
   * Length of a logical block in bytes; undefined until `readCapacity()` has told it, and again when the device says that its
   * medium or its capacity has changed.
   */
  get blockLength(): number | undefined {
    return this.#blockLength
  }

  protected learnBlockLength(blockLength: number | undefined): void {
    this.#blockLength = blockLength
  }

  /** Sends any CDB. A bidirectional command has both `dataIn` and `dataOut`. */
  execute(options: ExecuteOptions): Task<ExecuteResult> {
    const { cdb, dataIn, repeatable = false } = options
    const description = this.#describe(options.name ?? 'command', cdb)
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
      undefined,
      options,
      repeatable,
      ({ status, residual, readResidual, received }): ExecuteResult => {
        const first = room === undefined ? NO_BYTES : (listOf(room)[0] ?? NO_BYTES)
        return { status, data: first.subarray(0, received), transferred: received, residual, readResidual }
      },
    )
  }

  /** A command that changes nothing: it is sent again when a unit attention kept it from being executed. */
  protected query<Options extends CommandOptions, Reply>(
    row: Row,
    build: (options: Options) => ScsiCommand<Reply>,
    options: Options,
  ): Task<Reply> {
    return this.#command(row, build, options, true)
  }

  /** A command that changes something: it is sent once, and the caller hears of a unit attention. */
  protected change<Options extends CommandOptions, Reply>(
    row: Row,
    build: (options: Options) => ScsiCommand<Reply>,
    options: Options,
  ): Task<Reply> {
    return this.#command(row, build, options, false)
  }

  /** A command that fills buffers: the caller's, or if there are none, one that is made for it. */
  protected readBlocks<Lba extends number | bigint, Options extends CommandOptions>(
    { name, encode, repeatable }: Transfer<Lba, Options>,
    lba: Lba,
    blocks: number,
    buffers: Buffers | undefined,
    options: Options & Pick<TransferOptions, 'protect'>,
  ): Task<ReadResult<Buffers>> {
    const description = { name, lun: this.lun, cdb: NO_BYTES, lba, blocks }
    let given: Buffers
    try {
      description.cdb = encode(lba, blocks, options)
      given = buffers ?? new Uint8Array(blocks * this.#lengthOfBlock(options.protect))
    } catch (error) {
      return refusedTask(description, error)
    }
    const list = listOf(given)
    return this.#order(
      description,
      list,
      undefined,
      blocks,
      options,
      repeatable,
      ({ status, residual, received }) => {
        checkWhole(name, lengthOf(list), received, residual)
        const data =
          buffers === undefined && given instanceof Uint8Array ? given.subarray(0, received) : given
        return { status, data, transferred: received, residual }
      },
    )
  }

  /** A command that sends buffers, or with blocks of data 0, none. */
  protected writeBlocks<Lba extends number | bigint, Options extends CommandOptions>(
    { name, encode, dataBlocks, repeatable }: Transfer<Lba, Options>,
    lba: Lba,
    blocks: number,
    buffers: Buffers | undefined,
    options: Options,
  ): Task<WriteResult> {
    const description = { name, lun: this.lun, cdb: NO_BYTES, lba, blocks }
    try {
      description.cdb = encode(lba, blocks, options)
    } catch (error) {
      return refusedTask(description, error)
    }
    const sent = dataBlocks === undefined ? blocks : dataBlocks(blocks, options)
    const list = buffers === undefined ? undefined : listOf(buffers)
    return this.#order(
      description,
      undefined,
      list,
      sent === 0 && list === undefined ? undefined : sent,
      options,
      repeatable,
      ({ status, residual, sent: taken }) => {
        const length = list === undefined ? 0 : lengthOf(list)
        checkWhole(name, length, taken, residual)
        const short = residual?.kind === 'underflow' ? residual.count : 0
        return { status, transferred: Math.max(0, length - short), residual }
      },
    )
  }

  /** A command whose arguments are wrong. */
  protected refuse<Result>({ name }: Row, error: unknown): Task<Result> {
    return refusedTask(this.#describe(name, NO_BYTES), error)
  }

  /** Task management of the logical unit (RFC 7143 §11.5). */
  protected manage(what: string, code: TaskManagementFunction): Promise<void> {
    return this.#orders.manage(what, { function: code, lun: this.#wireLun })
  }

  // Inside

  #describe(name: string, cdb: Uint8Array): { -readonly [K in keyof TaskDescription]: TaskDescription[K] } {
    return { name, lun: this.lun, cdb, lba: undefined, blocks: undefined }
  }

  #command<Options extends CommandOptions, Reply>(
    row: Row,
    build: (options: Options) => ScsiCommand<Reply>,
    options: Options,
    repeatable: boolean,
  ): Task<Reply> {
    let command: ScsiCommand<Reply>
    let room: Uint8Array | undefined
    try {
      command = build(options)
      room = command.dataIn === undefined ? undefined : new Uint8Array(command.dataIn)
    } catch (error) {
      return this.refuse(row, error)
    }
    const { name, cdb, dataOut, parse } = command
    return this.#order(
      this.#describe(name, cdb),
      room === undefined ? undefined : [room],
      dataOut === undefined ? undefined : [dataOut],
      undefined,
      options,
      repeatable,
      ({ received }) => parse(room === undefined ? NO_BYTES : room.subarray(0, received)),
    )
  }

  /**
   * The one way to the nexus.
   * @param dataBlocks how many blocks the buffers are to hold; undefined when their length is not a matter of blocks
   */
  #order<Result>(
    description: TaskDescription,
    dataIn: readonly Uint8Array[] | undefined,
    dataOut: readonly Uint8Array[] | undefined,
    dataBlocks: number | undefined,
    options: CommandOptions & Pick<TransferOptions, 'protect'>,
    repeatable: boolean,
    complete: (reply: Completed) => Result,
  ): Task<Result> {
    const { name, cdb, lba, blocks } = description
    const { attribute, immediate, timeout, signal, abort, protect } = options
    try {
      if (timeout !== undefined && !(timeout >= 0 && timeout < Infinity))
        throw new RangeError(`timeout must be milliseconds, 0 for no limit, not ${timeout}`)
      if (abort !== undefined && !ABORTS.includes(abort))
        throw new TypeError(`abort must be 'task', 'task-set' or 'auto', not ${abort}`)
      if (dataBlocks !== undefined && dataIn === undefined && dataOut === undefined)
        throw new TypeError('buffers must be a Uint8Array or a list of Uint8Arrays')
      if (dataIn !== undefined) this.#checkLoan(dataIn, dataBlocks, protect)
      if (dataOut !== undefined) this.#checkLoan(dataOut, dataBlocks, protect)
    } catch (error) {
      return refusedTask(description, error)
    }
    // One object for all of it: the nexus hands it to the machine as it is.
    return this.#orders.execute<Result>({
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
      abort,
      repeatable,
      complete,
    })
  }

  /** Bytes of a block, with its protection information if there is any. @throws TypeError when nobody has told it */
  #lengthOfBlock(protect: number | undefined): number {
    if (this.#blockLength === undefined) {
      throw new TypeError('the block length is not known: give buffers, or await readCapacity() first')
    }
    return this.#blockLength + protectionLength(protect)
  }

  /** Checks buffers before they are lent, and that they fit the blocks, if there are any. */
  #checkLoan(list: readonly Uint8Array[], blocks: number | undefined, protect: number | undefined): void {
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
    const expected = blocks * (blockLength + protectionLength(protect))
    if (length !== expected) {
      throw new RangeError(
        `buffers of ${length} bytes do not fit ${blocks} blocks of ${blockLength}: give ${expected} bytes`,
      )
    }
  }
}

/** Bytes of protection information with a block (SBC-4, Protection information model). */
export function protectionLength(protect: number | undefined): number {
  return protect === undefined || protect === 0 ? 0 : 8
}

/** @throws TypeError for anything but 1 … 260 bytes (RFC 7143 §11.2.2.3) */
function checkCdb(cdb: Uint8Array): void {
  if (!(cdb instanceof Uint8Array)) throw new TypeError('cdb must be a Uint8Array')
  if (cdb.length < 1 || cdb.length > 260)
    throw new TypeError(`a CDB has 1 to 260 bytes, this one has ${cdb.length}`)
}

/** GOOD when fewer bytes were moved than were asked for, and nothing said about it, is a hole that nobody may take for data. */
function checkWhole(name: string, expected: number, moved: number, residual: Residual | null): void {
  const short = residual?.kind === 'underflow' ? residual.count : 0
  if (moved + short >= expected) return
  const detail = `GOOD with ${moved} of ${expected} bytes and no residual that says so`
  throw new ProtocolError(name, { section: '11.4.5.2', detail })
}
