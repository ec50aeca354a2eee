/** A mixed load on a session, every block of it checked: commands of all sizes, some aborted, some out of time. */
import { setImmediate as turn } from 'node:timers/promises'
import { AbortError, IscsiError, ScsiError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { BLOCK } from './ledger.ts'
import type { Extent, Fate, Ledger } from './ledger.ts'
import type { Dice } from './random.ts'

/** The longest transfer, in blocks. */
const LONGEST = 64
/** Sense key (SPC-4 §4.5.6). */
const UNIT_ATTENTION = 6

export interface LoadOptions {
  readonly session: Session
  readonly ledger: Ledger
  /** Commands under way at a time; each has its own part of the unit. */
  readonly depth: number
  readonly dice: Dice
  readonly isOver: () => boolean
  /** One command in so many is aborted by a signal. Default: none. */
  readonly abortOneIn?: number
  /** One write in so many has only so much time. Default: none. */
  readonly hurry?: { readonly oneIn: number; readonly milliseconds: number }
  /** Whether a command may end with this error; any other one ends the load. */
  readonly accepts: (error: unknown) => boolean
  /** A signal over many commands, beside those that have their own. */
  readonly shared?: AbortSignal
}

/** How many commands of each kind there were, and how many of each end. */
export type Tally = Record<string, number>

/** Loads the unit until it is over. @throws the first error that is not accepted, or for a wrong byte */
export async function load(options: LoadOptions, tally: Tally = {}): Promise<Tally> {
  const share = Math.floor(options.ledger.blocks / options.depth)
  await Promise.all(
    Array.from({ length: options.depth }, (_, index) => work(options, index * share, share, tally)),
  )
  return tally
}

async function work(options: LoadOptions, first: number, share: number, tally: Tally): Promise<void> {
  const { session, ledger, dice, isOver, shared, abortOneIn, hurry } = options
  const memory = new Uint8Array(Math.min(LONGEST, share) * BLOCK)
  const extentOf = (): Extent => {
    // Short ones are most of what a disk sees.
    const blocks = 1 + dice.below(Math.min(dice.oneIn(4) ? LONGEST : 8, share))
    return { lba: first + dice.below(share - blocks + 1), blocks }
  }
  while (!isOver()) {
    const extent = extentOf()
    const { lba, blocks } = extent
    const data = memory.subarray(0, blocks * BLOCK)
    const controller = abortOneIn !== undefined && dice.oneIn(abortOneIn) ? new AbortController() : undefined
    const signal = controller?.signal ?? (dice.oneIn(2) ? shared : undefined)
    const run = async (name: string, task: PromiseLike<unknown>): Promise<unknown> => {
      count(tally, name)
      if (controller !== undefined) {
        for (let turns = dice.below(4); turns > 0; turns--) await turn()
        controller.abort()
      }
      try {
        await task
        return undefined
      } catch (error) {
        if (!options.accepts(error)) throw error
        count(tally, `${name} ${outcomeOf(error)}`)
        return error
      }
    }
    const kind = dice.below(20)
    if (kind < 9) {
      const fua = dice.oneIn(4)
      const timeout = hurry !== undefined && dice.oneIn(hurry.oneIn) ? hurry.milliseconds : undefined
      const sequence = ledger.begin(extent, data)
      const task =
        kind === 0
          ? session.writeStream(lba, cut(data), { fua, signal, timeout, chunkBlocks: 4, concurrency: 3 })
          : session.write16(lba, blocks, data, { fua, signal, timeout })
      const error = await run(kind === 0 ? 'write stream' : 'write', task)
      // What a stream had not sent yet, another part of it may have been.
      const fate = error === undefined ? (fua ? 'stable' : 'done') : kind === 0 ? 'unknown' : fateOf(error)
      ledger.settle(extent, sequence, fate)
    } else if (kind < 18) {
      data.fill(0xee)
      const isStream = kind === 9
      const task = isStream
        ? collected(session, extent, data, signal)
        : session.read16(lba, blocks, data, { signal })
      const error = await run(isStream ? 'read stream' : 'read', task)
      if (error === undefined) ledger.check(extent, data)
    } else if (kind === 18) {
      const error = await run('flush', session.synchronizeCache10({ signal }))
      if (error === undefined) ledger.flushed({ lba: first, blocks: share })
    } else {
      await run('test', session.testUnitReady({ signal }))
    }
  }
}

/** Data in pieces that are no multiple of anything. */
function* cut(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += 1000) yield data.subarray(at, at + 1000)
}

async function collected(
  session: Session,
  { lba, blocks }: Extent,
  into: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  let at = 0
  for await (const chunk of session.readStream(lba, blocks, {
    chunkBlocks: 4,
    concurrency: 3,
    reuse: true,
    signal,
  })) {
    into.set(chunk, at)
    at += chunk.length
  }
  if (at !== into.length) throw new Error(`a stream of ${at} bytes instead of ${into.length}`)
}

/** Reads the whole unit, and checks it. */
export async function checkAll(session: Session, ledger: Ledger): Promise<void> {
  const data = new Uint8Array(LONGEST * BLOCK)
  for (let lba = 0; lba < ledger.blocks; lba += LONGEST) {
    const blocks = Math.min(LONGEST, ledger.blocks - lba)
    await session.read16(lba, blocks, data.subarray(0, blocks * BLOCK))
    ledger.check({ lba, blocks }, data)
  }
}

const FATES: Readonly<Record<string, Fate>> = { 'not-sent': 'never', completed: 'done' }

/** What an error says of the write that it ended. */
function fateOf(error: unknown): Fate {
  // A command that meets a unit attention is not carried out (SAM-5 §5.14).
  if (error instanceof ScsiError && error.sense?.key === UNIT_ATTENTION) return 'never'
  return FATES[outcomeOf(error)] ?? 'unknown'
}

function outcomeOf(error: unknown): string {
  return error instanceof IscsiError || error instanceof AbortError ? error.outcome : String(error)
}

function count(tally: Tally, name: string): void {
  tally[name] = (tally[name] ?? 0) + 1
}
