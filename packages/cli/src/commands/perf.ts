import { open } from 'node:fs/promises'
import { createHistogram, performance } from 'node:perf_hooks'
import type { Session } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { UsageError } from '../failure.ts'
import type { Io } from '../io.ts'
import { perfChart } from '../perf-chart.ts'
import type { PerfResult, Sample } from '../perf-chart.ts'
import { rangeOf, withRange } from '../range.ts'
import type { Range } from '../range.ts'
import { sizeText, table } from '../show.ts'
import { readCount } from '../spec.ts'
import { checkUnderWay, readInFlight } from '../under-way.ts'

interface PerfFlags {
  readonly requestBlocks: number
  readonly inFlight: number
  readonly time: number
  readonly random?: true
  readonly write?: true
  readonly svg?: string
}

/** What was measured. */
interface Measured extends Omit<PerfResult, 'title'> {
  readonly commands: number
  readonly seconds: number
}

/** Back to the line's beginning, and nothing after it (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K'
const PERCENTILES = [50, 90, 99, 99.9] as const

/** `iscsi perf`: how fast a unit is. */
export const perf: Subcommand = (program) => {
  const command = withRange(withConsent(sessionCommand(program, 'perf')), 'all to the end')
    .option('-b, --request-blocks <n>', 'blocks of one command', readCount('--request-blocks'), 8)
    .option('-m, --in-flight <n>', 'commands at the same time', readInFlight('--in-flight'), 32)
    .option('-t, --time <s>', 'seconds, 0 until Ctrl-C', readCount('--time'), 10)
    .option('-r, --random', 'anywhere in the range, instead of one after the other')
    .option('-w, --write', 'write zeros instead of reading: what the range holds is lost')
    .option('--svg <file>', 'draw it: IOPS and MB/s over time, and the latency')
    .addHelpText('after', '\nWith --json a line comes each second, and one for the whole at the end.')
  onUnit(command, async (io, unit) => {
    const flags = command.opts<PerfFlags>()
    const range = await rangeOf(command, unit, io.signal)
    const { requestBlocks } = flags
    const asked = `--request-blocks ${requestBlocks}`
    if (requestBlocks < 1 || requestBlocks > range.blocks)
      throw new UsageError(`${asked}: must be 1 to ${range.blocks}, the blocks of the range`)
    checkUnderWay(asked, requestBlocks * range.blockLength, flags.inFlight)
    if (flags.write === true)
      await consent(
        io,
        command,
        `overwrite ${range.blocks} blocks of ${placeOf(command.args[0] ?? '')} with zeros`,
      )
    // Made beforehand: a place that can't be written to is not found out when all is measured.
    await using file = flags.svg === undefined ? undefined : await open(flags.svg, 'w')
    const measured = await measure(io, unit, range, flags)
    // Before the first answer only Ctrl-C ends it: then nothing was measured, whatever was meant.
    if (measured.commands === 0) io.signal.throwIfAborted()
    report(io, measured)
    await file?.writeFile(perfChart({ ...measured, title: titleOf(command.args[0] ?? '', range, flags) }))
    // Without an end of its own Ctrl-C is the end that was meant.
    if (flags.time !== 0) io.signal.throwIfAborted()
  })
}

async function measure(io: Io, unit: Session, range: Range, flags: PerfFlags): Promise<Measured> {
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
  const sampler = new Sampler(start, () => commands)
  const live = setInterval(() => {
    tell(io, sampler.take(), length)
  }, 1000)
  try {
    await Promise.all(Array.from({ length: inFlight }, worker))
  } catch (error) {
    if (!io.signal.aborted) throw error
  } finally {
    clearInterval(live)
    if (process.stderr.isTTY && !io.json) process.stderr.write(CLEAR_LINE)
  }
  const { at: seconds } = sampler.take()
  const iops = commands / seconds
  const milliseconds = (nanoseconds: number): number => nanoseconds / 1e6
  return {
    commands,
    seconds,
    iops,
    bytesPerSecond: iops * length,
    samples: sampler.samples,
    latency: [
      ['min', milliseconds(latency.min)],
      ['mean', milliseconds(latency.mean)],
      ...PERCENTILES.map((each) => [`p${each}`, milliseconds(latency.percentile(each))] as const),
      ['max', milliseconds(latency.max)],
    ],
  }
}

function lbas({ lba, blocks }: Range, { requestBlocks, random }: PerfFlags): () => number {
  const places = Math.floor(blocks / requestBlocks)
  let next = 0
  return () => {
    const place = random === true ? Math.floor(Math.random() * places) : next++ % places
    return lba + place * requestBlocks
  }
}

/** Less time than this says nothing about a rate. */
const SHORTEST_SAMPLE = 0.1

/** How fast it was, each time that somebody looked. */
class Sampler {
  readonly samples: Sample[] = []
  readonly #start: number
  readonly #commandsSoFar: () => number
  #before = 0

  constructor(start: number, commandsSoFar: () => number) {
    this.#start = start
    this.#commandsSoFar = commandsSoFar
  }

  take(): Sample {
    const commands = this.#commandsSoFar()
    const at = (performance.now() - this.#start) / 1000
    const since = at - (this.samples.at(-1)?.at ?? 0)
    const sample = { at, iops: (commands - this.#before) / since }
    if (this.samples.length > 0 && since < SHORTEST_SAMPLE) return sample
    this.#before = commands
    this.samples.push(sample)
    return sample
  }
}

/** Each second: for programs a value, for a terminal a line on stderr that the next one replaces. */
function tell(io: Io, sample: Sample, length: number): void {
  const [second, iops] = [Math.round(sample.at), Math.round(sample.iops)]
  if (io.json) io.report('', { second, iops, bytesPerSecond: iops * length })
  else if (process.stderr.isTTY)
    process.stderr.write(`${CLEAR_LINE}${second} s  ${iops} IOPS  ${megabytes(iops * length)} MB/s`)
}

function report(io: Io, { commands, seconds, iops, bytesPerSecond, latency }: Measured): void {
  const text = table(
    ['IOPS', 'MB/s', ...latency.map(([name]) => `${name} ms`)],
    [[iops.toFixed(0), megabytes(bytesPerSecond), ...latency.map(([, value]) => value.toFixed(3))]],
  )
  io.report(text, { commands, seconds, iops, bytesPerSecond, latency: Object.fromEntries(latency) })
}

function titleOf(url: string, { blockLength }: Range, flags: PerfFlags): string {
  const what = `${flags.random === true ? 'random ' : ''}${flags.write === true ? 'writes' : 'reads'}`
  const size = sizeText(flags.requestBlocks * blockLength)
  return `${placeOf(url)}: ${what} of ${size}, ${flags.inFlight} at the same time`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
