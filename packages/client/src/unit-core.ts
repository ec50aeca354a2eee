import { lengthOf, TaskAttribute } from '@iscsi/protocol'
import type { Completed, Residual, TaskManagementFunction } from '@iscsi/protocol'
import { lunFromWire, lunToWire } from '@iscsi/scsi'
import type { CdbDefinition, ScsiCommand } from '@iscsi/scsi'
import { EventEmitter } from 'eventemitter3'
import { checkBuffers, listOf } from './buffers.ts'
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
import type { NamedRequest, Order, OrderTaker } from './operation.ts'
import type { Task } from './task.ts'
import type { Transfer } from './transfers.ts'

const ABORTS: readonly unknown[] = ['task', 'task-set', 'auto']

const ATTRIBUTES = {
  simple: TaskAttribute.Simple,
  ordered: TaskAttribute.Ordered,
  'head-of-queue': TaskAttribute.HeadOfQueue,
  aca: TaskAttribute.Aca,
  untagged: TaskAttribute.Untagged,
} as const

const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES)
  .map((name) => `'${name}'`)
  .join(' or ')

const NO_BYTES: Uint8Array = new Uint8Array(0)
const NOTHING: readonly Uint8Array[] = []

/** An order in the making. */
type Draft<Result> = { -readonly [K in keyof Order<Result>]: Order<Result>[K] }

/** The definition of a command, from the table of @iscsi/scsi. */
type Row = Pick<CdbDefinition, 'name'>

/** The definition of one that changes nothing. */
type QueryRow = Row & Required<Pick<CdbDefinition, 'query'>>

/** The definition of one that may change something. */
type ChangeRow = Row & { readonly query?: never }

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
    const { cdb, dataIn, dataOut, name = 'command', repeatable = false } = options
    const draft = this.#draft(name, undefined, undefined, options, repeatable, executeResult)
    try {
      draft.cdb = cdb
      checkCdb(cdb)
      if (options.name === undefined) draft.name = `command 0x${(cdb[0] ?? 0).toString(16).padStart(2, '0')}`
      if (dataIn !== undefined)
        draft.dataIn = listOf(typeof dataIn === 'number' ? new Uint8Array(dataIn) : dataIn)
      if (dataOut !== undefined) draft.dataOut = listOf(dataOut)
    } catch (error) {
      return this.#refuse(draft, error)
    }
    return this.#send(draft, undefined, options)
  }

  /** A command that changes nothing: it is sent again when a unit attention kept it from being executed. */
  protected query<Options extends CommandOptions, Reply>(
    row: QueryRow,
    build: (options: Options) => ScsiCommand<Reply>,
    options: Options,
  ): Task<Reply> {
    return this.#command(row, build, options, true)
  }

  /** A command that changes something: it is sent once, and the caller hears of a unit attention. */
  protected change<Options extends CommandOptions, Reply>(
    row: ChangeRow,
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
    const complete =
      buffers === undefined ? freshRead : buffers instanceof Uint8Array ? plainRead : scatteredRead
    const draft = this.#draft(name, lba, blocks, options, repeatable, complete)
    try {
      draft.cdb = encode(lba, blocks, options)
      draft.dataIn = listOf(buffers ?? new Uint8Array(blocks * this.#lengthOfBlock(options.protect)))
    } catch (error) {
      return this.#refuse(draft, error)
    }
    return this.#send(draft, blocks, options)
  }

  /** A command that sends buffers, or with blocks of data 0, none. */
  protected writeBlocks<Lba extends number | bigint, Options extends CommandOptions>(
    { name, encode, dataBlocks, repeatable }: Transfer<Lba, Options>,
    lba: Lba,
    blocks: number,
    buffers: Buffers | undefined,
    options: Options,
  ): Task<WriteResult> {
    const draft = this.#draft(name, lba, blocks, options, repeatable, writeResult)
    try {
      draft.cdb = encode(lba, blocks, options)
    } catch (error) {
      return this.#refuse(draft, error)
    }
    const sent = dataBlocks === undefined ? blocks : dataBlocks(blocks, options)
    if (buffers !== undefined) draft.dataOut = listOf(buffers)
    return this.#send(draft, sent === 0 && buffers === undefined ? undefined : sent, options)
  }

  /** A command whose arguments are wrong. */
  protected refuse<Result>({ name }: Row, error: unknown): Task<Result> {
    return refusedTask({ name, lun: this.lun, cdb: NO_BYTES, lba: undefined, blocks: undefined }, error)
  }

  /** Task management of the logical unit (RFC 7143 §11.5). */
  protected manage(what: string, code: TaskManagementFunction): Promise<void> {
    return this.#orders.manage(what, { function: code, lun: this.#wireLun })
  }

  // Inside

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
    const draft = this.#draft(name, undefined, undefined, options, repeatable, ({ received }) =>
      parse(room === undefined ? NO_BYTES : room.subarray(0, received)),
    )
    draft.cdb = cdb
    if (room !== undefined) draft.dataIn = [room]
    if (dataOut !== undefined) draft.dataOut = [dataOut]
    return this.#send(draft, undefined, options)
  }

  /** An order without its CDB and its buffers. One object for all of it: the nexus hands it to the machine as it is. */
  #draft<Result>(
    name: string,
    lba: number | bigint | undefined,
    blocks: number | undefined,
    { attribute, immediate, timeout, signal, abort }: CommandOptions,
    repeatable: boolean,
    complete: Order<Result>['complete'],
  ): Draft<Result> {
    return {
      name,
      lun: this.#wireLun,
      cdb: NO_BYTES,
      lba,
      blocks,
      dataIn: undefined,
      dataOut: undefined,
      dataOutLength: undefined,
      attribute: attribute === undefined ? undefined : ATTRIBUTES[attribute],
      immediate,
      timeout,
      signal,
      abort,
      repeatable,
      complete,
    }
  }

  #refuse<Result>({ name, cdb, lba, blocks }: Order<Result>, error: unknown): Task<Result> {
    return refusedTask({ name, lun: this.lun, cdb, lba, blocks }, error)
  }

  /**
   * The one way to the nexus.
   * @param dataBlocks how many blocks the buffers are to hold; undefined when their length is not a matter of blocks
   */
  #send<Result>(
    order: Draft<Result>,
    dataBlocks: number | undefined,
    { attribute, protect }: CommandOptions & Pick<TransferOptions, 'protect'>,
  ): Task<Result> {
    const { dataIn, dataOut, timeout, abort, signal } = order
    try {
      if (attribute !== undefined && order.attribute === undefined)
        throw new TypeError(`attribute must be ${ATTRIBUTE_NAMES}, not ${attribute}`)
      if (signal !== undefined && !isSignal(signal))
        throw new TypeError('signal must be an AbortSignal (of an AbortController, its signal)')
      if (timeout !== undefined && !(timeout >= 0 && timeout < Infinity))
        throw new RangeError(`timeout must be milliseconds, 0 for no limit, not ${timeout}`)
      if (abort !== undefined && !ABORTS.includes(abort))
        throw new TypeError(`abort must be 'task', 'task-set' or 'auto', not ${abort}`)
      if (dataBlocks !== undefined && dataIn === undefined && dataOut === undefined)
        throw new TypeError('buffers must be a Uint8Array or a list of Uint8Arrays')
      if (dataIn !== undefined) this.#checkLoan(dataIn, dataBlocks, protect)
      if (dataOut !== undefined) order.dataOutLength = this.#checkLoan(dataOut, dataBlocks, protect)
    } catch (error) {
      return this.#refuse(order, error)
    }
    return this.#orders.execute(order)
  }

  /** Bytes of a block, with its protection information if there is any. @throws TypeError when nobody has told it */
  #lengthOfBlock(protect: number | undefined): number {
    if (this.#blockLength === undefined) {
      throw new TypeError('the block length is not known: give buffers, or await readCapacity() first')
    }
    return this.#blockLength + protectionLength(protect)
  }

  /** Checks buffers before they are lent, and that they fit the blocks, if there are any. @returns their length in bytes */
  #checkLoan(list: readonly Uint8Array[], blocks: number | undefined, protect: number | undefined): number {
    checkBuffers(list)
    const length = lengthOf(list)
    if (length >= 2 ** 32)
      throw new RangeError(`a command moves less than 4 GiB, not ${length} bytes: use several`)
    if (blocks === undefined) return length
    const blockLength = this.#blockLength
    if (blockLength === undefined) {
      if (blocks === 0 ? length > 0 : length % blocks !== 0) {
        throw new RangeError(`buffers of ${length} bytes cannot hold ${blocks} equal blocks`)
      }
      return length
    }
    const expected = blocks * (blockLength + protectionLength(protect))
    if (length !== expected) {
      throw new RangeError(
        `buffers of ${length} bytes do not fit ${blocks} blocks of ${blockLength}: give ${expected} bytes`,
      )
    }
    return length
  }
}

/** Bytes of protection information with a block (SBC-4, Protection information model). */
export function protectionLength(protect: number | undefined): number {
  return protect === undefined || protect === 0 ? 0 : 8
}

/** Whether it can be listened to: found out when the command was sent, it would be nobody's. */
function isSignal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'addEventListener' in value
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

// How results are made. They close over nothing: a closure for each command is memory that is collected again.

function executeResult(reply: Completed, { dataIn }: NamedRequest): ExecuteResult {
  const { status, residual, readResidual, received } = reply
  const data = (dataIn?.[0] ?? NO_BYTES).subarray(0, received)
  return { status, data, transferred: received, residual, readResidual }
}

/** A read into memory that was made for it. */
function freshRead(reply: Completed, { name, dataIn = NOTHING }: NamedRequest): ReadResult<Buffers> {
  return readResult(name, reply, dataIn, (dataIn[0] ?? NO_BYTES).subarray(0, reply.received))
}

/** A read into one buffer of the caller's. */
function plainRead(reply: Completed, { name, dataIn = NOTHING }: NamedRequest): ReadResult<Buffers> {
  return readResult(name, reply, dataIn, dataIn[0] ?? NO_BYTES)
}

/** A read into several. */
function scatteredRead(reply: Completed, { name, dataIn = NOTHING }: NamedRequest): ReadResult<Buffers> {
  return readResult(name, reply, dataIn, dataIn)
}

function readResult(
  name: string,
  { status, residual, received }: Completed,
  dataIn: readonly Uint8Array[],
  data: Buffers,
): ReadResult<Buffers> {
  checkWhole(name, lengthOf(dataIn), received, residual)
  return { status, data, transferred: received, residual }
}

function writeResult(reply: Completed, { name, dataOut = NOTHING }: NamedRequest): WriteResult {
  const { status, residual, sent } = reply
  const length = lengthOf(dataOut)
  checkWhole(name, length, sent, residual)
  const short = residual?.kind === 'underflow' ? residual.count : 0
  return { status, transferred: Math.max(0, length - short), residual }
}
