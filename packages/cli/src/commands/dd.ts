import { compare, copy, UnitEnd } from '@iscsi/client'
import type { CompareOptions, CopyProgress, CopySink, CopySource } from '@iscsi/client'
import type { Command } from 'commander'
import { action, subcommand } from '../command.ts'
import type { Subcommand } from '../command.ts'
import { isUrl, openUnit, placeOf, withSession } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { openToRead, openToWrite } from '../copy/file.ts'
import { checkJournal, readJournal, removeJournal, writeJournal } from '../copy/journal.ts'
import { stdinSource, stdoutSink } from '../copy/pipe-end.ts'
import { nameOf } from '../copy/place.ts'
import { UsageError, systemCode } from '../failure.ts'
import type { Io } from '../io.ts'
import { withProgress } from '../progress.ts'
import { sizeText } from '../show.ts'
import { readSizeOf } from '../size.ts'
import { checkUnderWay, readInFlight } from '../under-way.ts'

interface DdFlags {
  readonly skip: number
  readonly seek: number
  readonly count?: number
  readonly chunk: number
  readonly inFlight: number
  readonly sparse?: true
  readonly pad?: true
  readonly verify?: true
  readonly resume?: string
}

const HELP = `
Either end is a URL, a file, or - for stdin or stdout. Sizes may end in K, M, G or T. A file that is written is cut at --seek
first. When it is done, all is on stable storage.

--sparse: a deallocated range of a LUN is not read, where the LUN says which those are; zeros become holes in a new file, and on
a LUN WRITE SAME, with UNMAP where it may deallocate.
--resume: the file remembers how far all is on stable storage: every 256 MiB, and when the copy is interrupted. The same command
goes on there, and removes it at the end. It can't know whether the source has changed meanwhile: --verify compares everything.
Named pipes have no positions: use - and a pipe of the shell.

Examples:
  iscsi dd iscsi://storage/iqn.2026-11.example:disk/1 disk.img --sparse --resume disk.state
  iscsi dd disk.img iscsi://storage/iqn.2026-11.example:disk/2 --yes --verify
  iscsi dd iscsi://storage/iqn.2026-11.example:disk/1 - | zstd > disk.zst`

/** `iscsi dd`: copies between LUNs, files and pipes. */
export const dd: Subcommand = (program) => {
  const size = readSizeOf
  const command = withConsent(withSession(subcommand(program, 'dd')))
    .argument('<from>')
    .argument('<to>')
    .option('--skip <bytes>', 'where in the source to begin', size('--skip'), 0)
    .option('--seek <bytes>', 'where to write that', size('--seek'), 0)
    .option('--count <bytes>', 'how much; default all to the end', size('--count'))
    .option('--chunk <bytes>', 'of one read or write', size('--chunk'), 2 ** 20)
    .option('--in-flight <n>', 'reads, and writes, at the same time', readInFlight('--in-flight'), 8)
    .option('--sparse', 'zeros take no space, and no time where that can be')
    .option('--pad', 'fill the last block of the destination with zeros')
    .option('--verify', 'read both again and compare')
    .option('--resume <file>', 'remember in this file how far it is, and go on from there')
    .addHelpText('after', HELP)
  action(command, async (io) => {
    const [from = '', to = ''] = command.args
    const { chunk, inFlight } = command.opts<DdFlags>()
    checkUnderWay(`--chunk ${chunk}`, chunk, inFlight)
    await using source = await openSource(io, command, from)
    await run(io, command, source, from, to)
  })
}

async function run(io: Io, command: Command, source: CopySource, from: string, to: string): Promise<void> {
  const flags = command.opts<DdFlags>()
  const { skip, seek, count, chunk, inFlight, resume } = flags
  const end = count === undefined ? source.size : Math.min(skip + count, source.size ?? Infinity)
  checkSource(flags, source, to, end)
  const identity = {
    from: await nameOf(from),
    to: await nameOf(to),
    start: skip,
    end: end ?? null,
    seek,
    sourceSize: source.size ?? null,
  }
  if (identity.from === identity.to) throw new UsageError('source and destination are the same')
  if (resume !== undefined) await checkJournal(resume, [from, to])
  const done = resume === undefined ? undefined : await readJournal(resume, identity)
  const start = done ?? skip
  // From here on a file that is written is another one.
  const keep = seek + start - skip
  await using sink = isUrl(to)
    ? await openEnd(io, command, to)
    : to === '-'
      ? stdoutSink(io)
      : await openFile(to, keep, source, done === undefined ? undefined : resume)
  checkSink(flags, sink, end)
  if (isUrl(to)) await consent(io, command, `overwrite ${placeOf(to)} from byte ${seek} on`)
  const order = {
    chunkLength: chunk,
    concurrency: inFlight,
    sparse: flags.sparse === true,
    signal: io.signal,
  }
  const began = performance.now()
  const copied = await withProgress(end === undefined ? undefined : end - start, (advance) =>
    copy(source, sink, {
      ...order,
      start,
      length: end === undefined ? undefined : end - start,
      position: keep,
      pad: flags.pad === true,
      onProgress: following(advance),
      checkpoint: resume === undefined ? undefined : (done) => writeJournal(resume, identity, done),
    }),
  )
  const seconds = (performance.now() - began) / 1000
  if (flags.verify === true) {
    // Without the padding, which the source does not have; to its end if nobody knew where that is.
    const length = end === undefined ? undefined : end - skip
    await check(source, sink, { ...order, start: skip, length, position: seek })
  }
  if (resume !== undefined) await removeJournal(resume)
  if (to === '-') return
  const resumed = start > skip ? `, after ${sizeText(start - skip)} of an earlier run` : ''
  const text = `${sizeText(copied.bytes)} in ${seconds.toFixed(1)} s, ${(copied.bytes / 1e6 / seconds).toFixed(1)} MB/s`
  io.report(`${text}${resumed}${flags.verify === true ? ', verified' : ''}`, {
    ...copied,
    seconds,
    resumedAt: start > skip ? start : undefined,
    verified: flags.verify,
  })
}

async function check(source: CopySource, sink: CopySink, options: CompareOptions): Promise<void> {
  if (!('pieces' in sink)) throw new UsageError(`--verify: ${sink.name} can't be read`)
  const copied = sink as CopySink & CopySource
  await withProgress(options.length, (advance) =>
    compare(source, copied, { ...options, onProgress: following(advance) }),
  )
}

/** A bar is told of steps. */
function following(advance: (bytes: number) => void): (progress: CopyProgress) => void {
  let shown = 0
  return ({ bytes }) => {
    advance(bytes - shown)
    shown = bytes
  }
}

async function openSource(io: Io, command: Command, from: string): Promise<CopySource & AsyncDisposable> {
  if (from === '-') return stdinSource()
  return isUrl(from) ? openEnd(io, command, from) : openToRead(from)
}

/** @param resumed the file that says that an earlier run has copied what is before `keep` */
async function openFile(
  to: string,
  keep: number,
  source: CopySource,
  resumed: string | undefined,
): Promise<CopySink & AsyncDisposable> {
  try {
    return await openToWrite(to, keep, { source, existing: resumed !== undefined })
  } catch (error) {
    if (resumed === undefined || !(error instanceof Error)) throw error
    const isLost = systemCode(error) === 'ENOENT' || error.cause instanceof RangeError
    if (!isLost) throw error
    throw new UsageError(`--resume ${resumed}: it can't go on: ${error.message}; remove it to begin anew`)
  }
}

async function openEnd(io: Io, command: Command, url: string): Promise<UnitEnd & AsyncDisposable> {
  const session = await openUnit(io, command, url)
  const close = (): Promise<void> => session.close()
  try {
    return Object.assign(await UnitEnd.of(session, { name: placeOf(url), signal: io.signal }), {
      [Symbol.asyncDispose]: close,
    })
  } catch (error) {
    // Nobody else knows of it, and an open session keeps the process alive.
    await close()
    throw error
  }
}

/** @throws UsageError for what can be seen before the destination is touched */
function checkSource(
  { skip, seek, chunk, resume, verify: verified }: DdFlags,
  source: CopySource,
  to: string,
  end: number | undefined,
): void {
  if (end !== undefined && skip > end) throw new UsageError(`--skip ${skip}: ${source.name} has ${end} bytes`)
  const isPipe = source.blockLength === undefined || to === '-'
  if (isPipe && (resume !== undefined || verified === true))
    throw new UsageError('a pipe is read and written once: --resume and --verify need files or LUNs')
  if (to === '-' && seek > 0)
    throw new UsageError('--seek: stdout has no positions, what is copied goes there as it comes')
  for (const [name, value] of Object.entries({ '--skip': skip, '--chunk': chunk, 'the end': end ?? 0 }))
    checkMultiple(name, value, source)
}

/** @throws UsageError for what could only fail half way */
function checkSink({ skip, seek, chunk, pad }: DdFlags, sink: CopySink, end: number | undefined): void {
  for (const [name, value] of Object.entries({ '--seek': seek, '--chunk': chunk }))
    checkMultiple(name, value, sink)
  if (end === undefined) return
  const length = end - skip
  if (length % sink.blockLength !== 0 && pad !== true)
    throw new UsageError(
      `${length} bytes end within a block of ${sink.name}: give --pad to fill it with zeros`,
    )
  if (sink.size !== undefined && seek + length > sink.size)
    throw new UsageError(
      `${sink.name} has ${sink.size} bytes: ${length} from byte ${seek} on don't fit, see --count`,
    )
}

function checkMultiple(what: string, value: number, { name, blockLength = 1 }: CopySource | CopySink): void {
  if (value % blockLength !== 0)
    throw new UsageError(
      `${what} ${value}: must be a multiple of ${blockLength}, the block length of ${name}`,
    )
}
