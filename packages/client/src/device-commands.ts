import { setTimeout as sleep } from 'node:timers/promises'
import { CDB, unmap, vpd } from '@iscsi/scsi'
import type { BlockRange, ModeListInput, ModeSenseReply, PageCodec, Sense, VpdHeader } from '@iscsi/scsi'
import type { synchronizeCache16 } from '@iscsi/scsi'
import { AskedOnce } from './asked-once.ts'
import { listOf } from './buffers.ts'
import type { Buffers } from './buffers.ts'
import type { Capacity } from './capacity.ts'
import { checkClaim, MAX_BLOCK_LENGTH } from './claimed-lengths.ts'
import type {
  CommandOptions,
  OptionsOf,
  ReadOptions,
  ReadResult,
  TransferOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
import { isAborted } from './ended-by.ts'
import type { SignalOptions } from './ended-by.ts'
import { AbortError, ProtocolError } from './errors.ts'
import { longTransfer } from './long-transfer.ts'
import { MediaCommands } from './media-commands.ts'
import type { CommandCode } from './primary-commands.ts'
import type { Task } from './task.ts'
import { isRefusal } from './refusal.ts'
import { protectionLength } from './unit-core.ts'
import { askedBefore, oneByOne } from './several-commands.ts'
import { limitsOf, pieces, unmapLists } from './unit-limits.ts'
import type { UnitLimits } from './unit-limits.ts'

/** How a mode page is changed. */
export interface ChangeModePageOptions extends CommandOptions {
  /** Keep the page through power loss. Default false. */
  readonly savePages?: boolean | undefined
}

/** How a long operation is watched. */
export interface ProgressOptions extends Pick<CommandOptions, 'signal' | 'timeout'> {
  /** Milliseconds between two looks. Default 1000. */
  readonly interval?: number | undefined
}

/** CAPACITY DATA HAS CHANGED (2Ah/09h), NOT READY TO READY CHANGE, MEDIUM MAY HAVE CHANGED (28h/00h) (SPC-5, ASC and ASCQ). */
function changesBlockLength({ asc, ascq }: Sense): boolean {
  return asc === 0x28 || (asc === 0x2a && ascq === 0x09)
}

/**
 * Conveniences that know the device: they choose the form of a command, split what is too long for the device, and remember
 * what it has told of itself until a unit attention says that something has happened.
 */
export abstract class DeviceCommands extends MediaCommands {
  readonly #limits = new AskedOnce((signal) => this.#askLimits({ signal }))
  readonly #support = new Map<string, AskedOnce<boolean | undefined>>()

  // What the device is like

  /**
   * READ CAPACITY (10), and (16) when the unit is too large for it. Asks the device every time; `blockLength` and reads that
   * allocate go by the last answer.
   * @throws ScsiError, for example when there is no medium; LimitError for a block length of 0, or of more than 1 MiB
   */
  async readCapacity(options: CommandOptions = {}): Promise<Capacity> {
    const ten = await this.readCapacity10(options)
    const capacity = ten.blocks === undefined ? await this.#capacity16(options) : shortCapacity(ten)
    if (capacity === undefined) throw incomplete('READ CAPACITY', 'GOOD, but the data is cut short')
    checkClaim('READ CAPACITY, the block length', capacity.blockLength, MAX_BLOCK_LENGTH)
    this.learnBlockLength(capacity.blockLength)
    return capacity
  }

  /**
   * What the device can take at once: its capacity, and the VPD pages Block Limits and Logical Block Provisioning if it has
   * them. Asked once for all who want to know it, and again after a unit attention. A signal leaves that to the others, or aborts it
   * if there are none.
   */
  limits({ signal }: SignalOptions = {}): Promise<UnitLimits> {
    return this.#limits.answer('limits', signal)
  }

  /** @internal What {@link limits} has brought, if there was no unit attention since. */
  get knownLimits(): UnitLimits | undefined {
    return this.#limits.known
  }

  /**
   * Whether the device has a command, by REPORT SUPPORTED OPERATION CODES: `supports(CDB.UNMAP)` with `CDB` of @iscsi/scsi.
   * Asked once for each, and again after a unit attention; a signal leaves that as it does {@link limits}.
   * @returns undefined when the device cannot tell
   */
  supports(command: CommandCode, { signal }: SignalOptions = {}): Promise<boolean | undefined> {
    const key = `${command.opcode}/${command.serviceAction ?? ''}`
    let question = this.#support.get(key)
    if (question === undefined) {
      question = new AskedOnce((left) => this.#askSupport(command, left))
      this.#support.set(key, question)
    }
    return question.answer('supports', signal)
  }

  /** @internal A unit attention has come: what was known of the device may be true no more. */
  forget(sense: Sense): void {
    this.#limits.forget()
    this.#support.clear()
    if (changesBlockLength(sense)) this.learnBlockLength(undefined)
  }

  // Reads, writes and their kin, however long

  /**
   * Reads `blocks` blocks from `lba` on: READ (10) or (16) as needed, one after the other where the device takes no more at once.
   * @param buffers as many bytes as the blocks have, lent until the promise settles; without them memory is allocated
   */
  read(
    lba: number | bigint,
    blocks: number,
    buffers?: undefined,
    options?: ReadOptions,
  ): Promise<ReadResult<Uint8Array>>
  read<B extends Buffers>(
    lba: number | bigint,
    blocks: number,
    buffers: B,
    options?: ReadOptions,
  ): Promise<ReadResult<B>>
  async read(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: ReadOptions = {},
  ): Promise<ReadResult<Buffers>> {
    const { transferBlocks, length } = await this.#room('read', options)
    const given = buffers ?? new Uint8Array(blocks * length)
    const range = { lba, blocks, list: listOf(given), blockLength: length }
    const finish = (result: WriteResult): ReadResult<Buffers> => {
      const isOurs = buffers === undefined && given instanceof Uint8Array
      return { ...result, data: isOurs ? given.subarray(0, result.transferred) : given }
    }
    return longTransfer('read', range, transferBlocks, finish, ({ lba: from, blocks: count }, part) =>
      isShort(from, count)
        ? this.read10(from, count, part, options)
        : this.read16(from, count, part, options),
    )
  }

  /** Writes `buffers` to `blocks` blocks from `lba` on, as {@link read} reads. What was written before an error stays so. */
  async write(
    lba: number | bigint,
    blocks: number,
    buffers: Buffers,
    options: TransferOptions = {},
  ): Promise<WriteResult> {
    const { transferBlocks, length } = await this.#room('write', options)
    const range = { lba, blocks, list: listOf(buffers), blockLength: length }
    const finish = (result: WriteResult): WriteResult => result
    return longTransfer('write', range, transferBlocks, finish, ({ lba: from, blocks: count }, part) =>
      isShort(from, count)
        ? this.write10(from, count, part, options)
        : this.write16(from, count, part, options),
    )
  }

  /**
   * Writes one block's data to every block of a range: WRITE SAME (10) or (16) as needed, split to what the device takes.
   * @param buffers one block; zeros when left out
   */
  async writeSame(
    lba: number | bigint,
    blocks: number,
    buffers?: Buffers,
    options: WriteSameOptions = {},
  ): Promise<void> {
    const { writeSameBlocks, provisioning, length } = await this.#room('write same', options)
    const block = buffers ?? new Uint8Array(length)
    const isWide = options.unmap === true && provisioning?.writeSame10 !== true
    const all = pieces(lba, blocks, Math.min(writeSameBlocks, 0xffff_ffff))
    await oneByOne('write same', all, ({ lba: from, blocks: count }) =>
      isShort(from, count) && !isWide
        ? this.writeSame10(from, count, block, options)
        : this.writeSame16(from, count, block, options),
    )
  }

  /**
   * UNMAP: deallocates ranges of blocks, however many and long: split to what the device takes in one command. What was unmapped
   * before an error stays so.
   */
  async unmap(ranges: readonly BlockRange[], options: OptionsOf<typeof unmap> = {}): Promise<void> {
    const lists = unmapLists(ranges, await this.#room('unmap', options))
    await oneByOne('unmap', lists, (list) => this.change(CDB.UNMAP, () => unmap(list, options), options))
  }

  /** SYNCHRONIZE CACHE (10), or (16) where the range needs it: resolves when what was written is on the medium. */
  synchronizeCache(options: OptionsOf<typeof synchronizeCache16> = {}): Task<void> {
    const { lba = 0, blocks = 0 } = options
    return isShort(lba, blocks)
      ? this.synchronizeCache10({ ...options, lba })
      : this.synchronizeCache16(options)
  }

  // Modes and long operations

  /**
   * Changes a mode page: MODE SENSE, then MODE SELECT with what has changed and all else as it came; the 6-byte commands where the
   * device has no 10-byte ones. `changeModePage(mode.caching, (page) => ({ ...page, writeCacheEnable: false }))`.
   * @param page one of `mode` (@iscsi/scsi)
   * @throws RangeError when the device's page is too short for the change
   */
  async changeModePage<Page, Input>(
    page: PageCodec<Page, Input | Page>,
    change: (current: Page) => Input | Page,
    options: ChangeModePageOptions = {},
  ): Promise<void> {
    const sensing = { ...options, dbd: true }
    let select = (list: ModeListInput): Task<void> => this.modeSelect10(list, options)
    let reply: ModeSenseReply<Page>
    try {
      reply = await this.modeSense10(page, sensing)
    } catch (error) {
      if (!isRefusal(error)) throw error
      reply = await this.modeSense6(page, sensing)
      select = (list) => this.modeSelect6(list, options)
    }
    const { code, subpage = 0 } = page
    const raw = reply.pages.find((each) => each.code === code && each.subpage === subpage)
    if (reply.page === undefined || raw === undefined)
      throw incomplete('MODE SENSE', `GOOD, but without the ${page.name} mode page`)
    await select({ pages: [changed(page, reply.page, change(reply.page), raw.data)] })
  }

  /**
   * Watches a format, a sanitize or a self-test that goes on in the background, by REQUEST SENSE: yields how far it is, from 0 to
   * 1, until it is over.
   * @throws ScsiError when the device is not ready afterwards, for example because the operation failed
   */
  async *progress(options: ProgressOptions = {}): AsyncGenerator<number, void, undefined> {
    const { interval = 1000, signal, timeout } = options
    for (;;) {
      const { specific } = await this.requestSense({ signal, timeout })
      if (specific?.kind !== 'progress') break
      yield specific.progress / 0x1_0000
      try {
        await sleep(interval, undefined, signal === undefined ? {} : { signal })
      } catch (error) {
        if (!isAborted(signal)) throw error
        // As of any call: a timer's own AbortError has no outcome.
        throw new AbortError('progress', 'aborted', { cause: signal?.reason })
      }
    }
    await this.testUnitReady({ signal, timeout })
  }

  // Inside

  async #capacity16(options: CommandOptions): Promise<Capacity | undefined> {
    const { blockLength, blocks, ...more } = await this.readCapacity16(options)
    if (blockLength === undefined || blocks === undefined) return undefined
    return {
      blockLength,
      blocks: Number(blocks),
      physicalBlockExponent: more.logicalBlocksPerPhysicalBlockExponent,
      thin: more.provisioningManagement,
      protection: more.protectionEnabled,
    }
  }

  async #askLimits(options: CommandOptions): Promise<UnitLimits> {
    const capacity = await this.readCapacity(options)
    const { pages = [] } = (await this.#page(vpd.supportedPages, options)) ?? {}
    const page = async <Page extends VpdHeader>(codec: Codec<Page>): Promise<Page | undefined> =>
      pages.includes(codec.code) ? this.#page(codec, options) : undefined
    return limitsOf(capacity, await page(vpd.blockLimits), await page(vpd.logicalBlockProvisioning))
  }

  /** A VPD page; undefined when the device does not have it, or sends something else in its place. */
  async #page<Page extends VpdHeader>(
    codec: Codec<Page>,
    options: CommandOptions,
  ): Promise<Page | undefined> {
    try {
      const page = await this.vpd(codec, options)
      return page.pageCode === codec.code ? page : undefined
    } catch (error) {
      if (isRefusal(error)) return undefined
      throw error
    }
  }

  async #askSupport(command: CommandCode, signal: AbortSignal): Promise<boolean | undefined> {
    try {
      const { support } = await this.reportOperationCode(command, { signal })
      return support === undefined || support === 'unknown' ? undefined : support !== 'no'
    } catch (error) {
      if (isRefusal(error)) return undefined
      throw error
    }
  }

  /**
   * What the unit takes at once, and how many bytes a block has in the caller's buffers. Asked for a call of which no command was
   * sent yet, and so are the errors of it.
   */
  async #room(
    what: string,
    { signal, protect }: Pick<TransferOptions, 'signal' | 'protect'>,
  ): Promise<UnitLimits & { readonly length: number }> {
    const limits = this.knownLimits ?? (await askedBefore(what, this.limits({ signal })))
    return { ...limits, length: limits.capacity.blockLength + protectionLength(protect) }
  }
}

type Codec<Page> = Pick<PageCodec<Page>, 'code' | 'parse'>

/** Whether the 10-byte form has room. */
function isShort(lba: number | bigint, blocks: number): lba is number {
  return typeof lba === 'number' && lba <= 0xffff_ffff && blocks <= 0xffff
}

function incomplete(what: string, detail: string): ProtocolError {
  return new ProtocolError(what, { section: '11.4.5.2', detail })
}

function shortCapacity(ten: {
  readonly blockLength: number | undefined
  readonly blocks: number | undefined
}): Capacity | undefined {
  const { blockLength, blocks } = ten
  if (blockLength === undefined || blocks === undefined) return undefined
  return { blockLength, blocks, physicalBlockExponent: undefined, thin: undefined, protection: undefined }
}

/** The page as it came, with the bits flipped in which `next` differs from `current`: what is not known here stays. */
function changed<Page, Input>(
  codec: PageCodec<Page, Input | Page>,
  current: Page,
  next: Input | Page,
  raw: Uint8Array,
): Uint8Array {
  const before = codec.encode(current)
  const after = codec.encode(next)
  const page = raw.slice()
  for (const [index, byte] of after.entries()) {
    const flipped = byte ^ (before[index] ?? 0)
    if (flipped !== 0 && index >= page.length) {
      throw new RangeError(
        `the device's ${codec.name} mode page has ${page.length} bytes: it has no room for this change`,
      )
    }
    if (flipped !== 0) page[index] = (page[index] ?? 0) ^ flipped
  }
  return page
}
