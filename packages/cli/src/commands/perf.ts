import { createHistogram, performance } from 'node:perf_hooks'
import type { RecordableHistogram } from 'node:perf_hooks'
import type { Session } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { UsageError } from '../failure.ts'
import type { Io } from '../io.ts'
import { rangeOf, withRange } from '../range.ts'
import type { Range } from '../range.ts'
import { table } from '../show.ts'
import { readCount } from '../spec.ts'

interface PerfFlags {
  readonly requestBlocks: number
  readonly inFlight: number
  readonly time: number
  readonly random?: true
  readonly write?: true
}

/** Back to the line's beginning, and nothing after it (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K'
const PERCENTILES = [50, 90, 99, 99.9] as const

/** `iscsi perf`: how fast a unit is. */
export const perf: Subcommand = (program) => {
  const command = withRange(
    withConsent(sessionCommand(program, 'perf', 'measure: commands and bytes a second, latency')),
    'all to the end',
  )
    .option('-b, --request-blocks <n>', 'blocks of one command', readCount('--request-blocks'), 8)
    .option('-m, --in-flight <n>', 'commands at the same time', readCount('--in-flight'), 32)
    .option('-t, --time <s>', 'seconds, 0 until Ctrl-C', readCount('--time'), 10)
    .option('-r, --random', 'anywhere in the range, instead of one after the other')
    .option('-w, --write', 'write zeros instead of reading: what the range holds is lost')
    .addHelpText('after', '\nWith --json a line comes each second, and one for the whole at the end.')
  onUnit(command, async (io, unit) => {
    const flags = command.opts<PerfFlags>()
    const range = await rangeOf(command, unit, io.signal)
    if (flags.inFlight < 1 || flags.requestBlocks < 1 || flags.requestBlocks > range.blocks)
      throw new UsageError(
        `--in-flight and --request-blocks must be 1 or more, and fit ${range.blocks} blocks`,
      )
    if (flags.write === true)
      await consent(
        io,
        command,
        `overwrite ${range.blocks} blocks of ${placeOf(command.args[0] ?? '')} with zeros`,
      )
    await measure(io, unit, range, flags)
  })
}

async function measure(io: Io, unit: Session, range: Range, flags: PerfFlags): Promise<void> {
  const { requestBlocks, inFlight, time } = flags
  const latency = createHistogram()
  const nextLba = lbas(range, flags)
  const start = performance.now()
  const until = time === 0 ? Infinity : start + time * 1000
  const length = requestBlocks * range.blockLength
  let commands = 0
  // One that is interrupted ends with one request for all that is under way.
  const options = { signal: io.signal, abort: 'task-set' } as const
  const worker = async (): Promise<void> => {
    const buffer = new Uint8Array(length)
    while (performance.now() < until && !io.signal.aborted) {
      const lba = nextLba()
      const began = performance.now()
      await (flags.write === true
        ? unit.write16(lba, requestBlocks, buffer, options)
        : unit.read16(lba, requestBlocks, buffer, options))
      latency.record(Math.max(1, Math.round((performance.now() - began) * 1e6)))
      commands++
    }
  }
  const live = liveReport(io, () => commands, length)
  try {
    await Promise.all(Array.from({ length: inFlight }, worker))
  } catch (error) {
    if (!io.signal.aborted) throw error
  } finally {
    clearInterval(live)
    if (live !== undefined && !io.json) process.stderr.write(CLEAR_LINE)
  }
  reportWhole(io, latency, commands, length, (performance.now() - start) / 1000)
  // Without an end of its own Ctrl-C is the end that was meant.
  if (time !== 0) io.signal.throwIfAborted()
}

function lbas({ lba, blocks }: Range, { requestBlocks, random }: PerfFlags): () => number {
  const places = Math.floor(blocks / requestBlocks)
  let next = 0
  return () => {
    const place = random === true ? Math.floor(Math.random() * places) : next++ % places
    return lba + place * requestBlocks
  }
}

/** Each second: for programs a value, for a terminal a line on stderr that the next one replaces. */
function liveReport(io: Io, commandsSoFar: () => number, length: number): NodeJS.Timeout | undefined {
  if (!io.json && !process.stderr.isTTY) return undefined
  let [second, before] = [0, 0]
  return setInterval(() => {
    const iops = commandsSoFar() - before
    before += iops
    second++
    if (io.json) io.report('', { second, iops, bytesPerSecond: iops * length })
    else process.stderr.write(`${CLEAR_LINE}${second} s  ${iops} IOPS  ${megabytes(iops * length)} MB/s`)
  }, 1000)
}

function reportWhole(
  io: Io,
  latency: RecordableHistogram,
  commands: number,
  length: number,
  seconds: number,
): void {
  const iops = commands / seconds
  const milliseconds = (nanoseconds: number): number => nanoseconds / 1e6
  const points: readonly (readonly [string, number])[] = [
    ['min', milliseconds(latency.min)],
    ['mean', milliseconds(latency.mean)],
    ...PERCENTILES.map((each) => [`p${each}`, milliseconds(latency.percentile(each))] as const),
    ['max', milliseconds(latency.max)],
  ]
  const bytesPerSecond = iops * length
  const text = table(
    ['IOPS', 'MB/s', ...points.map(([name]) => `${name} ms`)],
    [[iops.toFixed(0), megabytes(bytesPerSecond), ...points.map(([, value]) => value.toFixed(3))]],
  )
  io.report(text, { commands, seconds, iops, bytesPerSecond, latency: Object.fromEntries(points) })
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
